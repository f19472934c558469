"""From an interview to its agenda: eligible, worth, the exact choice, order, wording, clock.

Pure: the same interview, bank and history give the same agenda, on every machine.
"""

from collections.abc import Callable, Iterable, Sequence

import attrs

from infointerview.agendas import Agenda, AgendaItem, Share
from infointerview.bank import Bank
from infointerview.interviews import Format, Interview
from infointerview.loading import shipped_bank
from infointerview.planning.ordering import order
from infointerview.planning.relevance import Option, Setting, factors, options, setting_of
from infointerview.planning.selection import DEFAULT_PRICES, Item, Problem, solve
from infointerview.planning.wording import ways
from infointerview.questions import Objective, Stage
from infointerview.templates import parse

Reword = Callable[[AgendaItem], str]

_CLOSING_STAGES = (Stage.OTHERS, Stage.CLOSING)
_WRITTEN_QUESTIONS = 5
_RESERVE = 4
# Opening, small talk with somebody near, small talk with others, closing words: minutes for talks up to a length.
# Source: opening 1-3 minutes, small talk of up to 5, closing asks and words the last 18-25% of a short talk.
_WORDS = (
    (15, 1.0, 0.5, 0.0, 0.5),
    (20, 1.5, 1.0, 0.0, 0.5),
    (30, 2.0, 1.5, 0.5, 1.0),
    (45, 2.5, 2.0, 1.5, 1.5),
    (240, 3.0, 5.0, 2.0, 2.0),
)


def plan(
    interview: Interview,
    bank: Bank | None = None,
    *,
    history: Iterable[Interview] = (),
    reword: Reword | None = None,
) -> Agenda:
    """Plan the best agenda for an interview.

    Args:
        interview: Who asks whom, for what, and for how long.
        bank: What to choose from; the shipped bank if left out.
        history: Earlier interviews of the seeker: nobody is asked the same thing twice, and facts that are known are worth less.
        reword: Called with each item; what it returns is said instead. Choice, clock and reasons stay as they are.

    Raises:
        ClashError: Pins and demands can't all be met; the error names a minimal set of them.
        UnknownNameError: The goal, a trait, a topic or a question is not in the bank.

    Example:
        >>> from infointerview import Contact, Interview
        >>> agenda = plan(Interview(contacts=[Contact(name="Dana Reyes", company="Acme Robotics")], minutes=20))
        >>> 5 <= len(agenda.items) <= 7
        True
    """
    bank = bank if bank is not None else shipped_bank()
    past = tuple(history)
    setting = setting_of(interview, bank, past)
    opening, spent = _words(setting, Stage.OPENING, frozenset())
    closing, _ = _words(setting, Stage.CLOSING, spent)
    before, after = _minutes_for_words(setting)
    candidates = [option for option in options(setting) if not option.filling.tokens & spent]
    problem = problem_of(candidates, setting, before + after)
    solution = solve(problem)
    by_id = {option.id: option for option in candidates}
    positions = {question.id: place for place, question in enumerate(bank.questions)}
    chosen = order([by_id[name] for name in solution.chosen], positions)
    essential = _essential(chosen)
    items, minute = [], before
    for option in chosen:
        item = _item(option, setting, minute, essential=option in essential)
        items.append(attrs.evolve(item, text=reword(item)) if reword else item)
        minute += item.minutes
    return Agenda(
        interview=interview,
        goal=setting.goal,
        opening=opening,
        opening_minutes=before,
        items=tuple(items),
        closing=closing,
        closing_minutes=after,
        reserve=tuple(_item(option, setting, 0.0) for option in _reserve(candidates, chosen)),
        coverage=_coverage(items, setting),
        value=solution.value,
        bound=solution.bound,
        minute_worth=round(solution.half_minute_worth * 2 / 1000, 3),
        history=past,
    )


def problem_of(candidates: Sequence[Option], setting: Setting, words: float) -> Problem:
    """Put the choice into plain numbers."""
    interview, goal = setting.interview, setting.goal
    written = interview.format is Format.WRITTEN
    several = len(interview.contacts) > 1
    demands = {f"objective {objective.value}" for objective, wanted in _weights(setting) if wanted > 0}
    demands |= {f"topic {topic}" for topic in goal.must_touch}
    if not written:
        demands.add("other people worth hearing")
    if several:
        demands |= {f"a question to {contact.name}" for contact in interview.contacts}
    pins = _pinned(candidates, goal.pinned)
    items = tuple(
        Item(
            option.id,
            option.utility,
            1 if written else _half_minutes(option),
            option.prepared.question.topic,
            _serves(option, setting) & demands,
            _excludes(option),
        )
        for option in candidates
    )
    budget = _WRITTEN_QUESTIONS if written else int((interview.minutes - words) * 2)
    return Problem(items, budget, frozenset(demands), pins, {}, DEFAULT_PRICES)


def _half_minutes(option: Option) -> int:
    """Give what an option costs: its minutes and half a minute for the turn."""
    return int(option.prepared.question.minutes * 2) + 1


def _serves(option: Option, setting: Setting) -> frozenset[str]:
    question = option.prepared.question
    served = {f"objective {objective.value}" for objective in question.objectives}
    served |= {f"topic {question.topic}", f"a question to {setting.interview.contacts[option.place].name}"}
    if option.prepared.stage is Stage.OTHERS:
        served.add("other people worth hearing")
    return frozenset(served)


def _excludes(option: Option) -> frozenset[str]:
    question = option.prepared.question
    family = f"family {question.family}" if question.family else f"question {question.id}"
    return option.filling.tokens | {family, f"question {question.id}"}


def _pinned(candidates: Sequence[Option], pinned: Sequence[str]) -> frozenset[str]:
    """Give for each pinned question its best option; a question with none is left to the solver's error by its own name."""
    best: dict[str, Option] = {}
    for option in candidates:
        name = option.prepared.question.id
        if name in pinned and (name not in best or option.utility > best[name].utility):
            best[name] = option
    return frozenset(best[name].id if name in best else name for name in pinned)


def _weights(setting: Setting) -> list[tuple[Objective, float]]:
    weights = setting.goal.weights
    shares = weights.shares if weights else (1 / 3, 1 / 3, 1 / 3)
    return list(zip(Objective, shares, strict=True))


def _minutes_for_words(setting: Setting) -> tuple[float, float]:
    """Give the minutes for opening words with small talk, and for closing words."""
    interview = setting.interview
    if interview.format is Format.WRITTEN:
        return 0.0, 0.0
    _, opening, near, others, closing = next(row for row in _WORDS if interview.minutes <= row[0])
    return opening + (near if any("warm" in traits for traits in setting.traits) else others), closing


def _words(setting: Setting, stage: Stage, spent: frozenset[str]) -> tuple[tuple[str, ...], frozenset[str]]:
    """Choose the words of the opening or the closing: of each part the first phrase that fits and can be filled."""
    traits, known = setting.traits[0], setting.known[0].without(spent)
    said: dict[str, str] = {}
    for phrase in setting.bank.phrases:
        if phrase.stage is not stage or phrase.part in said:
            continue
        if (phrase.needs and traits.isdisjoint(phrase.needs)) or not traits.isdisjoint(phrase.not_for):
            continue
        line = parse(phrase.text)
        for filling in ways(line, known)[:1]:
            said[phrase.part] = line.fill(filling.values, setting.bank.articles) or ""
            spent |= filling.tokens
            known = known.without(spent)
    return tuple(said.values()), spent


def _item(option: Option, setting: Setting, start: float, *, essential: bool = False) -> AgendaItem:
    entry, articles = option.prepared, setting.bank.articles
    values = {**setting.known[option.place].facts, **option.filling.values}
    reasons = factors(entry, option.place, option.filling, setting)
    return AgendaItem(
        question=entry.question,
        contact=setting.interview.contacts[option.place].name,
        text=entry.line.fill(option.filling.values, articles) or "",
        before=(entry.first.fill(values, articles) or "") if entry.first else "",
        start=start,
        minutes=0.0 if setting.interview.format is Format.WRITTEN else _half_minutes(option) / 2,
        stage=entry.stage,
        worth=option.utility / 1000,
        factors=reasons,
        slots=option.filling.values,
        essential=essential,
    )


def _essential(chosen: Sequence[Option]) -> list[Option]:
    """Give what to ask first when time runs short: a crucial question, else the best one; and the best closing ask."""
    asks = [option for option in chosen if option.prepared.stage in _CLOSING_STAGES]
    others = [option for option in chosen if option not in asks]
    best = sorted(others, key=lambda option: (not option.prepared.question.crucial, -option.utility, option.id))[:1]
    return best + sorted(asks, key=lambda option: (-option.utility, option.id))[:1]


def _reserve(candidates: Sequence[Option], chosen: Sequence[Option]) -> list[Option]:
    """Rank the next best that go with what was chosen, one for each topic."""
    taken = frozenset().union(*(_excludes(option) for option in chosen))
    counts: dict[str, int] = {}
    for option in chosen:
        counts[option.prepared.question.topic] = counts.get(option.prepared.question.topic, 0) + 1

    def left(option: Option) -> int:
        had = counts.get(option.prepared.question.topic, 0)
        return option.utility - DEFAULT_PRICES[min(had, len(DEFAULT_PRICES) - 1)]

    ranked: list[Option] = []
    topics = set[str]()
    for option in sorted(candidates, key=lambda option: (-left(option), option.id)):
        if option.prepared.stage in _CLOSING_STAGES or option.prepared.question.topic in topics:
            continue
        if not _excludes(option) & taken:
            ranked.append(option)
            topics.add(option.prepared.question.topic)
            taken |= _excludes(option)
        if len(ranked) == _RESERVE:
            break
    return ranked


def _coverage(items: Sequence[AgendaItem], setting: Setting) -> tuple[Share, ...]:
    """Give each objective its share of the minutes; an item that serves two is shared between them."""
    total = sum(item.minutes or 1.0 for item in items) or 1.0
    return tuple(
        Share(
            objective,
            wanted,
            sum(
                (item.minutes or 1.0) / len(item.question.objectives)
                for item in items
                if objective in item.question.objectives
            )
            / total,
            sum(objective in item.question.objectives for item in items),
        )
        for objective, wanted in _weights(setting)
    )
