"""From what was chosen to the agenda: order, wording, clock, reserve, coverage, what was left out and why."""

from collections import Counter
from collections.abc import Callable, Sequence
from typing import TypeAlias

import attrs

from infointerview.agendas import Agenda, AgendaItem, Coverage, LeftOut, Share
from infointerview.interviews import Format, Interview
from infointerview.planning.blueprint import CLOSING_STAGES, Draft, excludes, half_minutes, weights
from infointerview.planning.ordering import order
from infointerview.planning.relevance import Option, Setting, factors, prepared
from infointerview.planning.script import bridge
from infointerview.planning.selection import DEFAULT_PRICES, Solution
from infointerview.questions import Stage

Reword: TypeAlias = Callable[[AgendaItem], str]

_RESERVE, _LEFT_OUT = 4, 8


def assemble(
    made: Draft,
    solution: Solution,
    *,
    asked: Sequence[Option] = (),
    start: float | None = None,
    closing_minutes: float | None = None,
    rushed: bool = False,
    history: tuple[Interview, ...] = (),
    dropped: Sequence[str] = (),
    reword: Reword | None = None,
) -> Agenda:
    """Make the agenda of a choice.

    Args:
        made: Everything before the choice.
        solution: The choice.
        asked: Options asked before, when this is made during a talk.
        start: The minute at which the first item begins; by default after the opening.
        closing_minutes: Minutes for the closing words, where they differ from the draft's.
        rushed: Whether answers go without their probes.
        history: Earlier interviews that were considered.
        dropped: Demands that were given up.
        reword: Called with each item; what it returns is said instead.
    """
    setting, done = made.setting, {option.id for option in asked}
    positions = {entry.question.id: place for place, entry in enumerate(prepared(setting.bank))}
    chosen = [made.options[name] for name in solution.chosen]
    ordered = [option for option in order([*asked, *chosen], positions) if option.id not in done]
    essential = {option.id for option in _essential(ordered)}
    items, minute = list[AgendaItem](), made.opening_minutes if start is None else start
    stage = asked[-1].prepared.stage if asked else None
    for option in ordered:
        turns = stage is not None and option.prepared.stage is not stage and not rushed
        stage = option.prepared.stage
        item = _item(option, setting, minute, essential=option.id in essential, rushed=rushed)
        if turns:
            item = attrs.evolve(item, bridge=bridge(setting, stage))
        items.append(attrs.evolve(item, text=reword(item)) if reword else item)
        minute += item.minutes
    rest = _rest(made, [*asked, *chosen])
    return Agenda(
        interview=setting.interview,
        goal=setting.goal,
        opening=() if asked else made.opening,
        opening_minutes=made.opening_minutes,
        items=tuple(items),
        closing=made.closing,
        closing_minutes=made.closing_minutes if closing_minutes is None else closing_minutes,
        reserve=tuple(_item(option, setting, 0.0) for option in _reserve(rest, [*asked, *chosen])),
        left_out=_left_out(rest, [*asked, *chosen], setting, solution),
        coverage=_coverage(items, setting),
        value=solution.value,
        bound=solution.bound,
        minute_worth=round(solution.half_minute_worth * 2 / 1000, 3),
        asked=tuple(option.prepared.question.id for option in asked),
        dropped=tuple(dropped),
        history=history,
    )


def _item(
    option: Option, setting: Setting, start: float, *, essential: bool = False, rushed: bool = False
) -> AgendaItem:
    entry, articles = option.prepared, setting.bank.articles
    values = {**setting.known[option.place].facts, **option.filling.values}
    return AgendaItem(
        question=entry.question,
        contact=setting.interview.contacts[option.place].name,
        text=entry.line.fill(option.filling.values, articles) or "",
        before=(entry.first.fill(values, articles) or "") if entry.first else "",
        start=start,
        minutes=0.0 if setting.interview.format is Format.WRITTEN else half_minutes(option, rushed=rushed) / 2,
        stage=entry.stage,
        worth=option.utility / 1000,
        factors=factors(entry, option.place, option.filling, setting),
        slots=option.filling.values,
        essential=essential,
    )


def _essential(chosen: Sequence[Option]) -> list[Option]:
    """Give what to ask first when time runs short: a crucial question, else the best one; and the best closing ask."""
    asks = [option for option in chosen if option.prepared.stage in CLOSING_STAGES]
    others = [option for option in chosen if option.prepared.stage not in CLOSING_STAGES]
    best = sorted(others, key=lambda option: (not option.prepared.question.crucial, -option.utility, option.id))[:1]
    return (
        best + sorted(asks, key=lambda option: (option.prepared.stage is Stage.CLOSING, -option.utility, option.id))[:1]
    )


def _rest(made: Draft, chosen: Sequence[Option]) -> list[tuple[int, Option]]:
    """Rank what was not chosen by what it would add at its topic's next price, one wording for each question."""
    counts = Counter(option.prepared.question.topic for option in chosen)
    seen = {option.prepared.question.id for option in chosen}
    last = len(DEFAULT_PRICES) - 1
    ranked = sorted(
        (DEFAULT_PRICES[min(counts[option.prepared.question.topic], last)] - option.utility, option.id, option)
        for option in made.options.values()
        if option.prepared.question.id not in seen
    )
    rest = []
    for loss, _, option in ranked:
        if option.prepared.question.id not in seen:
            seen.add(option.prepared.question.id)
            rest.append((-loss, option))
    return rest


def _reserve(rest: Sequence[tuple[int, Option]], chosen: Sequence[Option]) -> list[Option]:
    """Take the next best that go with what was chosen, one for each topic."""
    taken = frozenset().union(*(excludes(option) for option in chosen))
    reserve: list[Option] = []
    topics = set[str]()
    for _, option in rest:
        question = option.prepared.question
        if option.prepared.stage in CLOSING_STAGES or question.topic in topics or excludes(option) & taken:
            continue
        reserve.append(option)
        topics.add(question.topic)
        taken |= excludes(option)
        if len(reserve) == _RESERVE:
            break
    return reserve


def _left_out(
    rest: Sequence[tuple[int, Option]], chosen: Sequence[Option], setting: Setting, solution: Solution
) -> tuple[LeftOut, ...]:
    """Say of the best of the rest why each was left out."""
    holders = {token: option.prepared.question.id for option in chosen for token in excludes(option)}
    counts = Counter(option.prepared.question.topic for option in chosen)
    minute = solution.half_minute_worth * 2 / 1000
    found = []
    for left, option in sorted(rest, key=lambda entry: (-entry[1].utility, entry[1].id))[:_LEFT_OUT]:
        question = option.prepared.question
        rival = next((holders[token] for token in sorted(excludes(option)) if token in holders), "")
        if rival:
            because = f"goes with {rival!r}, of which only one is asked"
        elif counts[question.topic] and left < half_minutes(option) * solution.half_minute_worth:
            because = f"the topic {question.topic} has been touched, so another question on it adds {left / 1000:.2f}"
        else:
            earned = left / 1000 / (half_minutes(option) / 2)
            because = f"a minute is worth {minute:.2f} here; this one earned {earned:.2f}"
        contact = setting.interview.contacts[option.place].name
        found.append(LeftOut(question, contact, option.utility / 1000, because))
    return tuple(found)


def _coverage(items: Sequence[AgendaItem], setting: Setting) -> Coverage:
    """Add up minutes and questions; in writing each item counts as a minute."""
    spent = [(item, item.minutes or 1.0) for item in items]
    total = sum(minutes for _, minutes in spent) or 1.0
    objectives = []
    for objective, wanted in weights(setting):
        served = [entry for entry in spent if objective in entry[0].question.objectives]
        minutes = sum(minutes / len(item.question.objectives) for item, minutes in served)
        objectives.append(Share(objective.value, wanted, minutes / total, minutes, len(served)))
    topics = []
    for topic, count in Counter(item.question.topic for item in items).items():
        minutes = sum(minutes for item, minutes in spent if item.question.topic == topic)
        topics.append(Share(topic, 0.0, minutes / total, minutes, count))
    return Coverage(tuple(objectives), tuple(sorted(topics, key=lambda share: (-share.minutes, share.name))))
