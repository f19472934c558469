"""During the talk: what to do with what remains. Nothing here raises on account of a demand that can no longer be met."""

from collections import Counter
from collections.abc import Iterable, Sequence

import attrs

from infointerview.agendas import Agenda, AgendaItem
from infointerview.bank import Bank
from infointerview.errors import ClashError
from infointerview.interviews import Format
from infointerview.loading import shipped_bank
from infointerview.people import Contact
from infointerview.planning.assembly import assemble
from infointerview.planning.blueprint import Draft, draft, question_id
from infointerview.planning.cases import Setting, setting_of
from infointerview.planning.demands import CRUCIAL, OTHER_PEOPLE, in_words, on_topic
from infointerview.planning.pool import half_minutes
from infointerview.planning.scales import Option
from infointerview.planning.script import BRIEFEST_CLOSE
from infointerview.planning.selection import Item, Problem, Solution, solve
from infointerview.planning.speaking import speak
from infointerview.questions import Stage

NOTICE_MINUTES = 5.0


def replan(
    agenda: Agenda,
    *,
    asked: Iterable[str] = (),
    minutes_left: float | None = None,
    skip: Iterable[str] = (),
    touch: Iterable[str] = (),
    bank: Bank | None = None,
) -> Agenda:
    """Plan the best rest of a talk.

    What was asked counts: its topics have been touched, its family and fragments are used. Replanning on schedule gives the
    unasked rest. Whatever can't be had any more is dropped and stands in `Agenda.dropped`; nothing is raised for it.

    Args:
        agenda: The plan so far.
        asked: Ids of questions asked by now (those of an earlier replan are remembered).
        minutes_left: Minutes until the end; by default what the schedule leaves after the last of `asked`.
        skip: Ids of questions not to ask.
        touch: Ids of topics that the rest must touch.
        bank: The bank that the agenda was planned from; the shipped bank if left out.

    Example:
        >>> from infointerview import Contact, Interview, plan
        >>> agenda = plan(Interview(contacts=[Contact(name="Dana")]))
        >>> replan(agenda, asked=agenda.ids[:4]).ids == agenda.ids[4:]
        True
        >>> rushed = replan(agenda, asked=agenda.ids[:4], minutes_left=9)
        >>> len(rushed.items) < len(agenda.items) - 4 and rushed.end <= 30
        True
    """
    talk = _talk_of(agenda, bank)
    names = list(dict.fromkeys((*agenda.asked, *asked)))
    done, unknown = _asked(talk, names)
    scheduled = _left_by_schedule(agenda, names)
    left = scheduled if minutes_left is None else max(0.0, minutes_left)
    topics, wanted = {topic.id for topic in talk.made.case.bank.topics}, list(touch)
    strange = [f"unknown topic {name!r}" for name in wanted if name not in topics]
    extra = frozenset(on_topic(name) for name in wanted if name in topics)
    closing = _closing_minutes(talk.made, rushed=left < scheduled and left <= NOTICE_MINUTES)
    return _rest(talk, done, left, closing, set(skip), extra, dropped=[*unknown, *strange])


def at(agenda: Agenda, minute: float, *, notice: float = NOTICE_MINUTES, bank: Bank | None = None) -> Agenda:
    """Say what to do when, at some minute, the contact has to leave in a few minutes more.

    What has been begun by then counts as asked. The crucial question, if unasked, comes first, and the closing ask is kept;
    answers are taken without their probes.

    Args:
        agenda: The plan so far.
        minute: The minute of the talk at which the notice is given.
        notice: Minutes that are left from then on.
        bank: The bank that the agenda was planned from; the shipped bank if left out.

    Example:
        >>> from infointerview import Contact, Interview, plan
        >>> agenda = plan(Interview(contacts=[Contact(name="Dana")]))
        >>> rest = at(agenda, 10)
        >>> any("other-people" in item.question.tags for item in rest.items) and rest.end <= 15
        True
    """
    talk = _talk_of(agenda, bank)
    begun = [item.question.id for item in agenda.items if item.start < minute]
    done, _ = _asked(talk, [*agenda.asked, *begun])
    crucial = [item for item in agenda.items if item.question.crucial and item.question.id not in begun]
    closing = _closing_minutes(talk.made, rushed=True)
    return _rest(
        talk,
        done,
        notice,
        closing,
        set(),
        frozenset(),
        first=crucial[:1],
        start=max(minute, 0.0),
        rushed=agenda.interview.format is not Format.WRITTEN,
    )


@attrs.frozen(eq=False, repr=False)
class _Talk:
    """A talk that has begun: its plan so far, and what that was made of."""

    agenda: Agenda
    setting: Setting
    made: Draft


def _talk_of(agenda: Agenda, bank: Bank | None) -> _Talk:
    setting = setting_of(agenda.interview, bank if bank is not None else shipped_bank(), agenda.history)
    return _Talk(agenda, setting, draft(setting.case))


def _rest(
    talk: _Talk,
    done: list[Option],
    left: float,
    closing: float,
    skipped: set[str],
    extra: frozenset[str],
    *,
    dropped: Sequence[str] = (),
    first: Sequence[AgendaItem] = (),
    start: float | None = None,
    rushed: bool = False,
) -> Agenda:
    """Choose the best rest, giving up demands one at a time while they clash."""
    agenda, made = talk.agenda, talk.made
    written = agenda.interview.format is Format.WRITTEN
    used = frozenset().union(*(option.excludes for option in done))
    counts = Counter(option.prepared.question.topic for option in done)
    served = frozenset().union(*(option.serves for option in done))
    demands = (made.problem.demands - served) | extra
    budget = made.problem.half_minutes - len(done) if written else int(max(0.0, left - closing) * 2)
    begun = bool(done) or budget < made.problem.half_minutes  # then it is too late to warm up
    items = tuple(
        _in_haste(option) if rushed else option
        for option in made.options
        if used.isdisjoint(option.excludes)
        and option.prepared.question.id not in skipped
        and not (begun and option.prepared.stage is Stage.OPENING)
    )
    open_ids = {item.id for item in items}
    pins = [name for name in made.problem.pinned if name in open_ids]
    planned = [option.id for item in first for option in _as_planned(talk, item)]
    pins += [name for name in planned if name in open_ids and name not in pins]
    problem = Problem(items, max(0, budget), demands, frozenset(pins), counts)
    solution, given_up = _solved(problem, agenda.interview.contacts)
    end = agenda.interview.minutes if start is None else start + left
    rest = assemble(made, solution, rushed=rushed, asked=done, start=end - left, closing_minutes=closing)
    refused = [f"pinned question {name!r}" for name in made.refused]
    spoken = speak(rest, talk.setting, history=agenda.history, dropped=[*dropped, *refused, *given_up])
    return _first(spoken, {item.question.id for item in first})


def _in_haste(option: Option) -> Item:
    minutes = half_minutes(option.prepared.question, rushed=True)
    return Item(option.id, option.utility, minutes, option.topic, option.serves, option.excludes)


def _closing_minutes(made: Draft, *, rushed: bool) -> float:
    return min(BRIEFEST_CLOSE, made.closing_minutes) if rushed else made.closing_minutes


def _solved(problem: Problem, contacts: Sequence[Contact]) -> tuple[Solution, list[str]]:
    """Solve; while demands clash, give up the least of them: the crucial question and other people last."""
    given_up: list[str] = []
    while True:
        try:
            return solve(problem), given_up
        except ClashError as clash:
            demands = sorted(clash.demands, key=lambda name: (name == OTHER_PEOPLE, name == CRUCIAL, name))
            if demands and (demands[0] != OTHER_PEOPLE or not clash.pinned):
                given_up.append(in_words(demands[0], contacts))
                problem = attrs.evolve(problem, demands=problem.demands - {demands[0]})
            else:
                lost = question_id(clash.pinned[0])
                given_up.append(f"pinned question {lost!r}")
                pins = {name for name in problem.pinned if question_id(name) != lost}
                problem = attrs.evolve(problem, pinned=frozenset(pins))


def _first(agenda: Agenda, wanted: set[str]) -> Agenda:
    """Move items to the front and set the clock anew."""
    items = sorted(agenda.items, key=lambda item: item.question.id not in wanted)
    minute, moved = agenda.items[0].start if agenda.items else 0.0, list[AgendaItem]()
    for item in items:
        moved.append(attrs.evolve(item, start=minute))
        minute += item.minutes
    return attrs.evolve(agenda, items=tuple(moved))


def _asked(talk: _Talk, names: Sequence[str]) -> tuple[list[Option], list[str]]:
    """Find the options that were asked: as planned, or else the best wording; and the ids that nothing answers to."""
    planned = {item.question.id: item for item in talk.agenda.items}
    done, unknown = list[Option](), list[str]()
    for name in names:
        put = _as_planned(talk, planned[name]) if name in planned else []
        put = put or [option for option in talk.made.options if option.prepared.question.id == name]
        if put:
            done.append(max(put, key=lambda option: option.utility))
        elif name not in talk.made.case.bank:
            unknown.append(f"unknown question {name!r}")
    return done, unknown


def _as_planned(talk: _Talk, item: AgendaItem) -> list[Option]:
    """Find the options that an item could be of: those that say the same to the same contact."""
    contacts, known = talk.setting.interview.contacts, talk.setting.known
    return [
        option
        for option in talk.made.options
        if option.prepared.question.id == item.question.id
        and contacts[option.place].name == item.contact
        and known[option.place].values(option.way) == dict(item.slots)
    ]


def _left_by_schedule(agenda: Agenda, names: Sequence[str]) -> float:
    ends = [item.start + item.minutes for item in agenda.items if item.question.id in names]
    begin = agenda.items[0].start if agenda.items else agenda.opening_minutes
    return agenda.interview.minutes - max(ends, default=begin)
