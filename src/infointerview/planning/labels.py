"""The programme that joins bundles, one of each topic, into the best set.

See `infointerview.planning.selection` for the method. A label is a set so far: the time it leaves, the rules it meets, its loss
and its members. An outlook, made first from the last topic backwards with the rules left aside, tells what it must lose yet.
"""

from collections.abc import Mapping, Sequence
from typing import NamedTuple, TypeAlias

from infointerview.planning.bundles import Bundle, Tracked
from infointerview.planning.core import NEVER

_Labels: TypeAlias = dict[tuple[int, int], tuple[int, int]]
"""By time left and rules met: the loss with its sign turned, and the members; so that the greater is the better."""


class _Stage(NamedTuple):
    """A topic's turn: its bundles, the outlook after it, the rules that later topics can meet, the tokens none of them holds."""

    bundles: Sequence[Bundle]
    outlook: Mapping[int, int]
    later: int
    over: int


def join(
    topics: Sequence[Sequence[Bundle]], left: int, charge: int, threshold: int, tracked: Tracked
) -> tuple[int, int]:
    """Join one bundle of each topic into the best set: give its loss, beyond the threshold if there is none, and its members.

    Topics where nothing is tracked come first, and a token is forgotten once no topic to come holds it: so labels that differ in
    what no longer matters meet, and the better one stays.

    Args:
        topics: The bundles of each topic, the least loss first.
        left: The half minutes that there are.
        charge: What one costs that is left over.
        threshold: The greatest loss.
        tracked: The rules that must be kept.
    """
    ordered = sorted(topics, key=lambda bundles: (any(bundle.rules for bundle in bundles), len(bundles)))
    outlooks = _outlooks(ordered, left, charge, threshold)
    least = outlooks[0].get(left, NEVER)
    held = _held(ordered)
    if least > threshold or held[0] & tracked.demands != tracked.demands:
        return NEVER, 0
    limit = threshold if tracked.rules else least
    labels: _Labels = {(left, 0): (tracked.allowed(tracked.tokens & ~held[0]), 0)}
    for place, bundles in enumerate(ordered):
        over = tracked.tokens & held[place] & ~held[place + 1]
        labels = _extended(labels, _Stage(bundles, outlooks[place + 1], held[place + 1], over), limit, tracked)
    best = max(((loss - charge * time, members) for (time, _), (loss, members) in labels.items()), default=(-NEVER, 0))
    return -best[0], best[1]


def _held(topics: Sequence[Sequence[Bundle]]) -> list[int]:
    """Give for each topic the rules that bundles from there on meet."""
    held = [0]
    for bundles in reversed(topics):
        rules = held[-1]
        for bundle in bundles:
            rules |= bundle.rules
        held.append(rules)
    return held[::-1]


def _extended(labels: _Labels, stage: _Stage, limit: int, tracked: Tracked) -> _Labels:
    """Add one of a topic's bundles to each label, as far as the limit on losses allows."""
    bundles, outlook, later, over = stage
    demands, tokens = tracked.demands, tracked.tokens
    kept = later | demands
    joined: _Labels = {}
    for (time, rules), (turned, members) in labels.items():
        for more_loss, cost, more_rules, more_members in bundles:
            loss = more_loss - turned
            if loss > limit:
                break
            rest = time - cost
            if rest not in outlook:
                continue
            common, met = rules & more_rules, rules | more_rules
            if common & tokens or (met | later) & demands != demands:
                continue
            if common:
                loss += tracked.allowed(common)
            if over & ~met:
                loss -= tracked.allowed(over & ~met)
            if loss + outlook[rest] > limit:
                continue
            key, found = (rest, met & kept), (-loss, members | more_members)
            if key not in joined or found > joined[key]:
                joined[key] = found
    return joined


def _outlooks(topics: Sequence[Sequence[Bundle]], left: int, charge: int, threshold: int) -> list[dict[int, int]]:
    """Give for each topic, by the time there is, the least loss from there on; time left over counts, rules are left aside."""
    least = left - sum([max([bundle.cost for bundle in bundles]) for bundles in topics])
    most = left - sum([min([bundle.cost for bundle in bundles]) for bundles in topics])
    most = min(most, threshold // charge) if charge else most
    outlook = {time: charge * time for time in range(max(0, least), most + 1)}
    found = [outlook]
    for bundles in reversed(topics):
        before: dict[int, int] = {}
        for time, loss in outlook.items():
            for more_loss, cost, _, _ in bundles:
                total = loss + more_loss
                if total > threshold:
                    break
                if total < before.get(time + cost, NEVER):
                    before[time + cost] = total
        outlook = before
        found.append(outlook)
    return found[::-1]
