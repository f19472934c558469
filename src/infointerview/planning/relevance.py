"""Which questions may be put to a contact, in which wordings, and what each is worth.

A question is eligible if nothing refuses it (`refusal`).
"""

from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import TYPE_CHECKING

from infointerview.agendas import Factor
from infointerview.bank import Bank
from infointerview.fitting import is_of_seeker, lacking
from infointerview.interviews import Format
from infointerview.planning.cases import Case, Setting
from infointerview.planning.pool import Pool, pool_of
from infointerview.planning.scales import Option, Scale, Weighed, columns, scale_of
from infointerview.planning.sieve import BRIEF_MINUTES, number
from infointerview.planning.wording import Sayable, Way, ways, ways_of
from infointerview.planning.worth import (
    HITS,
    by_person,
    reason_by_freshness,
    reason_by_goal,
    reason_by_person,
    reason_by_wording,
)
from infointerview.templates import Pattern

if TYPE_CHECKING:
    from infointerview.outcomes import Certainty


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
    plain, as_they_stand = pool.plain & ~_named(pool, frozenset(answers)), columns(pool)
    for place, (sayable, seat) in enumerate(zip(case.sayable, case.seats, strict=True)):
        closed = _named(pool, case.asked[place].union(goal.barred), goal.avoid)
        sifted = pool.sieve.sift(case.traits[place], case.trust, closed, written=written)
        fillings, fillable = _fillings(pool.patterns(sum(sifted) & ~plain), sayable, spent)
        for hits, some in enumerate(sifted):
            if some & plain:
                found += as_they_stand(scale, hits, seat).of(some & plain)
            for weighed in scale.weighed[hits].of(some & fillable):
                answered = answers.get(weighed.prepared.question.id) if answers else None
                found += weighed.worded(fillings[weighed.pattern], seat, answered)
    return found


@lru_cache(maxsize=64)
def _named(pool: Pool, ids: frozenset[str], topics: tuple[str, ...] = ()) -> int:
    """Give the questions of some ids and those on some topics."""
    if not ids and not topics:
        return 0
    return number([question.id in ids or question.topic in topics for question in pool.questions])


def _fillings(
    parts: Iterable[tuple[Pattern, int]], sayable: Sayable, spent: frozenset[str]
) -> tuple[Mapping[Pattern, tuple[Way, ...]], int]:
    """Give the ways to fill the lines of each pattern, and the questions that have some."""
    fillings, fillable = dict[Pattern, tuple[Way, ...]](), 0
    for pattern, some in parts:
        if filling := _unspent(ways_of(pattern, sayable), spent):
            fillings[pattern] = filling
            fillable |= some
    return fillings, fillable


@lru_cache(maxsize=1 << 12)
def _unspent(filling: tuple[Way, ...], spent: frozenset[str]) -> tuple[Way, ...]:
    return tuple([way for way in filling if spent.isdisjoint(way.spoken)])


def factors(option: Option, case: Case, scale: Scale) -> tuple[Factor, ...]:
    """Give the factors of an option's worth, each with its reason as a sentence.

    Args:
        option: The option.
        case: Its case.
        scale: The scale of the case.
    """
    question, traits = option.prepared.question, case.traits[option.place]
    suits, needed = traits.intersection(question.suits), traits.intersection(question.needs)
    weighed = scale.weighed[min(len(suits), HITS[-1])][option.prepared.rank]
    return _factors(weighed, case.bank, suits, needed, option.wording, case.answers.get(question.id))


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
    question, (crucial, editorial, depth) = weighed.prepared.question, weighed.prepared.reasons
    fits = [bank.traits[trait] for trait in sorted(suits | needed)[:2]]
    return (
        reason_by_goal(question, weighed.goal, favoured=weighed.favoured),
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
