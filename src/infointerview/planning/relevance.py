"""Which questions may be put to a contact, in which wordings, and what each is worth.

A question is eligible if nothing refuses it (`refusal`).
"""

from collections.abc import Callable, Mapping
from functools import lru_cache
from typing import TYPE_CHECKING

from infointerview.agendas import Factor
from infointerview.bank import Bank
from infointerview.fitting import is_of_seeker, lacking
from infointerview.interviews import Format
from infointerview.planning.cases import Case, Seat, Setting
from infointerview.planning.demands import served_from
from infointerview.planning.pool import Pool, Prepared, Scale, Weighed, pool_of, scale_of
from infointerview.planning.selection import Item
from infointerview.planning.sieve import BRIEF_MINUTES, Column
from infointerview.planning.wording import AS_IT_STANDS, Way, ways
from infointerview.planning.worth import (
    FACTORS,
    HITS,
    by_freshness,
    by_person,
    by_wording,
    reason_by_freshness,
    reason_by_goal,
    reason_by_person,
    reason_by_wording,
)
from infointerview.templates import Pattern

if TYPE_CHECKING:
    from infointerview.outcomes import Certainty

_MOST_OPTIONS = 1 << 18
_THOUSANDTHS = tuple(range(1001))  # what is worth the same shares a number, which takes less memory to go through


class Option(Item):
    """A question that may be put to a contact in one wording: an item of the choice that knows what it stands for.

    Args:
        prepared: The question.
        seat: The seat of the contact in a panel.
        way: How its words are filled.
        utility: What it is worth, in thousandths.
        half_minutes: What it takes.
    """

    __slots__ = ("place", "prepared", "way")

    prepared: Prepared
    place: int
    way: Way

    def __init__(self, prepared: Prepared, seat: Seat | None, way: Way, utility: int, half_minutes: int) -> None:
        name, serves = prepared.question.id, prepared.serves
        if seat:
            name, serves = f"{name} @{seat.place}", served_from(serves, seat, prepared.stage)
        if way.number:
            name = f"{name} #{way.number}"
        excludes = prepared.excludes | way.tokens if way.spoken else prepared.excludes
        super().__init__(name, utility, half_minutes, prepared.topic, serves, excludes)
        put = object.__setattr__  # an item is frozen
        put(self, "prepared", prepared)
        put(self, "place", seat.place if seat else 0)
        put(self, "way", way)


def scale_for(case: Case) -> Scale:
    """Give the scale on which the goal of a case weighs questions."""
    goal = case.goal
    return scale_of(case.bank, goal.shares, frozenset(goal.favour), written=case.format is Format.WRITTEN)


def options(case: Case, spent: frozenset[str] = frozenset()) -> list[Option]:
    """List every question for every contact in every wording that may be used, with its worth.

    Args:
        case: What it depends on.
        spent: Tokens of the fragments that are spoken of elsewhere.
    """
    found = list[Option]()
    goal, scale, answers, written = case.goal, scale_for(case), case.answers, case.format is Format.WRITTEN
    pool = scale.pool
    as_they_stand = _columns(pool)
    for place, (sayable, seat) in enumerate(zip(case.sayable, case.seats, strict=True)):
        closed = _closed(pool, case.asked[place].union(goal.barred), goal.avoid)
        fillings = dict[Pattern, tuple[Way, ...]]()
        for hits, some in enumerate(pool.sieve.sift(case.traits[place], case.trust, closed, written=written)):
            plain = 0 if answers else some & pool.plain
            if plain:
                found += as_they_stand(scale, hits, seat).of(plain)
            for weighed in scale.weighed[hits].of(some & ~plain):
                filling = fillings.get(weighed.pattern)
                if filling is None:
                    filling = fillings[weighed.pattern] = _unspent(ways(weighed.prepared.line, sayable), spent)
                if filling:
                    found += _worded(weighed.prepared, _worth(weighed, answers), weighed.half_minutes, filling, seat)
    return found


@lru_cache(maxsize=64)
def _closed(pool: Pool, ids: frozenset[str], topics: tuple[str, ...]) -> int:
    """Give the questions of some ids and those on some topics."""
    return pool.sieve.where(lambda question: question.id in ids or question.topic in topics) if ids or topics else 0


@lru_cache(maxsize=16)
def _columns(pool: Pool) -> "Callable[[Scale, int, Seat | None], Column[Option]]":
    """Give what gives the options of questions without slots; of a great bank it remembers only a few such columns."""
    return lru_cache(maxsize=max(len(HITS), _MOST_OPTIONS // (len(pool.sieve) + 1)))(_as_they_stand)


def _as_they_stand(scale: Scale, hits: int, seat: Seat | None) -> Column[Option]:
    """Give the options of questions without slots, put to somebody of whom each suits so many traits."""

    def option(rank: int) -> Option:
        weighed = scale.weighed[hits][rank]
        return _worded(weighed.prepared, weighed.worth, weighed.half_minutes, AS_IT_STANDS, seat)[0]

    return Column(scale.pool.sieve, option)


def _worth(weighed: Weighed, answers: Mapping[str, "Certainty"]) -> int:
    """Give the product of all factors but that of the wording."""
    if not answers:
        return weighed.worth
    return weighed.worth * by_freshness(answers.get(weighed.prepared.question.id)) // by_freshness(None)


@lru_cache(maxsize=1 << 12)
def _unspent(filling: tuple[Way, ...], spent: frozenset[str]) -> tuple[Way, ...]:
    return tuple([way for way in filling if spent.isdisjoint(way.spoken)])


@lru_cache(maxsize=1 << 17)
def _worded(
    entry: Prepared, worth: int, half_minutes: int, filling: tuple[Way, ...], seat: Seat | None
) -> tuple[Option, ...]:
    """Make the options of a question, one for each way to fill it."""
    made = []
    for way in filling:
        product = worth * by_wording(entry.question, personal=way.personal, near=way.near)
        utility = _THOUSANDTHS[max(1, min(1000, product // 1000 ** (FACTORS - 1)))]
        made.append(Option(entry, seat, way, utility, half_minutes))
    return tuple(made)


def factors(option: Option, case: Case, scale: Scale) -> tuple[Factor, ...]:
    """Give the factors of an option's worth, each with its reason as a sentence.

    Args:
        option: The option.
        case: Its case.
        scale: The scale of the case.
    """
    question, way, traits = option.prepared.question, option.way, case.traits[option.place]
    wording = by_wording(question, personal=way.personal, near=way.near)
    suits, needed = traits.intersection(question.suits), traits.intersection(question.needs)
    goal = scale.weighed[min(len(suits), HITS[-1])][option.prepared.rank].goal
    favoured, answered = question.topic in scale.favour, case.answers.get(question.id)
    return _factors(option.prepared, goal, favoured, case.bank, suits, needed, wording, answered)


@lru_cache(maxsize=1 << 15)
def _factors(
    entry: Prepared,
    goal: int,
    favoured: bool,
    bank: Bank,
    suits: frozenset[str],
    needed: frozenset[str],
    wording: int,
    answered: "Certainty | None",
) -> tuple[Factor, ...]:
    """Give the factors of options that are worth the same for the same reasons."""
    question, (crucial, editorial, depth) = entry.question, entry.reasons
    fits = [bank.traits[trait] for trait in sorted(suits | needed)[:2]]
    return (
        reason_by_goal(question, goal, favoured=favoured),
        reason_by_person(by_person(question, len(suits)), fits),
        reason_by_wording(wording),
        crucial,
        reason_by_freshness(answered),
        editorial,
        depth,
    )


def refusal(question_id: str, place: int, setting: Setting) -> str:
    """Say what keeps a question from being put to a contact, and the fact behind it; empty if nothing does."""
    case, contact = setting.case, setting.interview.contacts[place]
    entry = pool_of(case.bank).named(question_id)
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
