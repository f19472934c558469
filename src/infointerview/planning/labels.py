"""The programme that joins bundles, one of each topic, into the best set.

See `infointerview.planning.selection` for the method. A label is a set so far: the time it leaves, the rules it meets, its loss
and its members. An outlook, made first from the last topic backwards with the rules left aside, tells what it must lose yet.
"""

from collections.abc import Mapping, Sequence
from typing import NamedTuple, TypeAlias

from infointerview.planning.bundles import Bundle, Tracked
from infointerview.planning.rules import total
from infointerview.planning.shelves import NEVER, SCALE

_Labels: TypeAlias = dict[tuple[int, int], tuple[int, int]]
"""By time left and rules met: the loss with its sign turned, and the members; so that the greater is the better."""

_MARGIN = 12 * SCALE  # beyond the least loss there could be, looked at first
_WIDER = 3


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
    ordered = sorted([(_rules(bundles), bundles) for bundles in topics], key=_effort)
    outlooks = _outlooks([bundles for _, bundles in ordered], left, charge, threshold)
    least = outlooks[0].get(left, NEVER)
    if least > threshold:
        return NEVER, 0
    stages, later = list[_Stage](), 0
    for (rules, bundles), outlook in zip(reversed(ordered), reversed(outlooks), strict=False):
        stages.append(_Stage(bundles, outlook, later, tracked.tokens & rules & ~later))
        later |= rules
    if tracked.demands & ~later:
        return NEVER, 0
    begun = total(tracked.allowances, tracked.tokens & ~later)
    limit = min(threshold, least + _MARGIN) if tracked.bits else least
    while True:
        labels: _Labels = {(left, 0): (begun, 0)}
        for stage in reversed(stages):
            labels = _extended(labels, stage, limit, tracked)
        best = max(
            [(loss - charge * time, members) for (time, _), (loss, members) in labels.items()], default=(-NEVER, 0)
        )
        if labels or limit >= threshold:
            return -best[0], best[1]
        limit = min(threshold, max(limit + _MARGIN, least + (limit - least) * _WIDER))


def _effort(topic: tuple[int, Sequence[Bundle]]) -> tuple[bool, int]:
    """Put topics where nothing is tracked first, and of those the ones of few bundles."""
    rules, bundles = topic
    return rules > 0, len(bundles)


def _rules(bundles: Sequence[Bundle]) -> int:
    """Give all rules that some bundles meet."""
    rules = 0
    for bundle in bundles:
        rules |= bundle[2]
    return rules


def _extended(labels: _Labels, stage: _Stage, limit: int, tracked: Tracked) -> _Labels:
    """Add one of a topic's bundles to each label, as far as the limit on losses allows."""
    bundles, outlook, later, over = stage
    demands, tokens, allowances = tracked
    kept = later | demands
    joined: _Labels = {}
    for (time, rules), (turned, members) in labels.items():
        for more_loss, cost, more_rules, more_members in bundles:
            loss = more_loss - turned
            if loss > limit:
                break
            ahead = outlook.get(time - cost)
            if ahead is None or loss + ahead > limit:
                continue
            common, met = rules & more_rules, rules | more_rules
            if common or over:
                if common & tokens:
                    continue
                if common:
                    loss += total(allowances, common)
                if over & ~met:
                    loss -= total(allowances, over & ~met)
                if loss + ahead > limit:
                    continue
            if demands & ~(met | later):
                continue
            key, found = (time - cost, met & kept), (-loss, members | more_members)
            if key not in joined or found > joined[key]:
                joined[key] = found
    return joined


def _outlooks(topics: Sequence[Sequence[Bundle]], left: int, charge: int, threshold: int) -> list[dict[int, int]]:
    """Give for each topic, by the time there is, the least loss from there on; time left over counts, rules are left aside."""
    spans = [(left, left)]
    for bundles in topics:
        costs = [bundle[1] for bundle in bundles]
        spans.append((spans[-1][0] - max(costs), spans[-1][1] - min(costs)))
    least, most = spans.pop()
    most = min(most, threshold // charge) if charge else most
    outlook = {time: charge * time for time in range(max(0, least), most + 1)}
    found = [outlook]
    for bundles, (least, most) in zip(reversed(topics), reversed(spans), strict=True):
        before: dict[int, int] = {}
        for time, loss in outlook.items():
            for more_loss, cost, _, _ in bundles:
                more = loss + more_loss
                if more > threshold:
                    break
                if least <= time + cost <= most and more < before.get(time + cost, NEVER):
                    before[time + cost] = more
        outlook = before
        found.append(outlook)
    return found[::-1]
