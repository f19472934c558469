"""Which questions may be put to a contact, in which wordings, and what each is worth.

A question is eligible if nothing refuses it (`refusal`).
"""

from collections.abc import Sequence
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from infointerview.agendas import Factor
from infointerview.bank import Bank
from infointerview.fitting import is_of_seeker, lacking
from infointerview.interviews import Format
from infointerview.planning.cases import Case, Seat, Setting
from infointerview.planning.demands import to_seat
from infointerview.planning.pool import BRIEF_MINUTES, Prepared, Row, Weighed, pool_of, scale_of
from infointerview.planning.selection import Item
from infointerview.planning.wording import Way, ways
from infointerview.planning.worth import (
    FACTORS,
    by_freshness,
    by_person,
    by_wording,
    reason_by_freshness,
    reason_by_person,
    reason_by_wording,
)
from infointerview.templates import Pattern

if TYPE_CHECKING:
    from infointerview.outcomes import Certainty


class Option(NamedTuple):
    """A question that may be put to a contact in one wording, and the item that it is for the choice."""

    weighed: Weighed
    prepared: Prepared
    place: int
    way: Way
    item: Item

    @property
    def id(self) -> str:
        """Its name among the options."""
        return self.item.id

    @property
    def utility(self) -> int:
        """What it is worth, in thousandths."""
        return self.item.utility


def options(case: Case, spent: frozenset[str] = frozenset()) -> list[Option]:
    """List every question for every contact in every wording that may be used, with its worth, by id.

    Args:
        case: What it depends on.
        spent: Tokens of the fragments that are spoken of elsewhere.
    """
    found = list[Option]()
    goal, pool, answers = case.goal, pool_of(case.bank), case.answers
    written = case.format is Format.WRITTEN
    scale = scale_of(case.bank, goal.shares, frozenset(goal.favour), written=written)
    for place, (sayable, seat) in enumerate(zip(case.sayable, case.seats, strict=True)):
        held = pool.held(case.traits[place], case.trust, written=written)
        fillings = dict[Pattern, tuple[Way, ...]]()
        closed = case.asked[place].union(goal.barred)
        for needs, too, bars, suits, name in _open(pool.rows, closed, case):
            if not needs & held or bars & held or not too & held:
                continue
            weighed = scale[name]
            pattern = weighed.prepared.pattern
            filling = fillings.get(pattern)
            if filling is None:
                filling = fillings[pattern] = _unspent(ways(weighed.prepared.line, sayable), spent)
            if filling:
                answered = answers.get(name) if answers else None
                found += _worded(weighed, (suits & held).bit_count(), filling, seat, answered)
    if len(case.seats) > 1:
        found.sort(key=_id)
    return found


def _id(option: Option) -> str:
    return option.item.id


def _open(rows: Sequence[Row], closed: frozenset[str], case: Case) -> Sequence[Row]:
    """Leave out the questions that are closed by their ids, and those on topics to avoid."""
    if closed:
        rows = [row for row in rows if row[-1] not in closed]
    if case.goal.avoid:
        rows = [row for row in rows if case.bank[row[-1]].topic not in case.goal.avoid]
    return rows


def _unspent(filling: tuple[Way, ...], spent: frozenset[str]) -> tuple[Way, ...]:
    return tuple([way for way in filling if spent.isdisjoint(way.spoken)]) if spent else filling


@lru_cache(maxsize=1 << 17)
def _worded(
    weighed: Weighed, hits: int, filling: tuple[Way, ...], seat: Seat | None, answered: "Certainty | None"
) -> tuple[Option, ...]:
    """Make the options of a question, one for each way to fill it, by id."""
    entry, question = weighed.prepared, weighed.prepared.question
    name = f"{question.id} @{seat.place}" if seat else question.id
    serves = entry.serves | to_seat(seat, entry.stage) if seat else entry.serves
    whatever = weighed.goal * entry.product * by_person(question, hits) * by_freshness(answered)
    made = []
    for way in filling:
        product = whatever * by_wording(question, personal=way.personal, near=way.near)
        item = Item(
            f"{name} #{way.number}" if way.number else name,
            max(1, min(1000, product // 1000 ** (FACTORS - 1))),
            weighed.half_minutes,
            question.topic,
            serves,
            way.tokens | {entry.own},
        )
        made.append(Option(weighed, entry, seat.place if seat else 0, way, item))
    return tuple(sorted(made, key=_id))


def factors(option: Option, case: Case) -> tuple[Factor, ...]:
    """Give the factors of an option's worth, each with its reason as a sentence."""
    question, way, traits = option.prepared.question, option.way, case.traits[option.place]
    wording = by_wording(question, personal=way.personal, near=way.near)
    suits, needed = traits.intersection(question.suits), traits.intersection(question.needs)
    return _factors(option.weighed, case.bank, suits, needed, wording, case.answers.get(question.id))


@lru_cache(maxsize=1 << 15)
def _factors(
    weighed: Weighed,
    bank: Bank,
    suits: frozenset[str],
    needed: frozenset[str],
    wording: int,
    answered: "Certainty | None",
) -> tuple[Factor, ...]:
    """Give the factors of options that are worth the same for the same reasons."""
    meanings, (crucial, editorial, depth) = pool_of(bank).meanings, weighed.prepared.reasons
    return (
        weighed.reason,
        reason_by_person(
            by_person(weighed.prepared.question, len(suits)), [meanings[trait] for trait in sorted(suits | needed)[:2]]
        ),
        reason_by_wording(wording),
        crucial,
        reason_by_freshness(answered),
        editorial,
        depth,
    )


def refusal(question_id: str, place: int, setting: Setting) -> str:
    """Say what keeps a question from being put to a contact, and the fact behind it; empty if nothing does."""
    case, contact = setting.case, setting.interview.contacts[place]
    entry = pool_of(case.bank).prepared(question_id)
    question, traits, name = entry.question, case.traits[place], contact.first_name
    if question.id in case.goal.barred:
        return "the goal bars it"
    if question.topic in case.goal.avoid:
        return f"the goal avoids the topic {question.topic}"
    if question.id in case.asked[place]:
        return f"{name} has been asked before"
    if lacks := lacking(question.needs, traits):
        whom = "you" if is_of_seeker(lacks[0]) else name
        return f"it is for {' or '.join(sorted(lacks))}, and nothing says that of {whom}"
    if not traits.isdisjoint(question.not_for):
        return f"it is not for {' or '.join(sorted(traits.intersection(question.not_for)))}, which {name} is"
    if question.sensitivity.level > case.trust.level:
        how = contact.relation.value.replace("-", " ")
        met = "" if contact.times_met else " you have not met"
        return f"it is {question.sensitivity.value}, and {name} is a {how}{met}"
    if case.format is Format.WRITTEN and question.minutes > BRIEF_MINUTES:
        return "it can't be answered briefly in writing"
    if ways(entry.line, case.sayable[place]):
        return ""
    missing = sorted(entry.line.slots - case.sayable[place].means.keys())
    return f"nothing is known to fill {', '.join('{' + slot + '}' for slot in missing) or 'its slots together'}"
