"""Which questions may be put to a contact, in which wordings, and what each is worth.

A question is eligible if nothing refuses it (`refusal`).
"""

from collections.abc import Sequence
from functools import lru_cache

import attrs

from infointerview.agendas import Factor
from infointerview.bank import Bank
from infointerview.fitting import is_of_seeker, lacking
from infointerview.interviews import Format
from infointerview.outcomes import Certainty
from infointerview.planning.cases import Case, Seat, Setting
from infointerview.planning.demands import put_to
from infointerview.planning.pool import BRIEF_MINUTES, Prepared, Row, Weighed, pool_of, stock_of
from infointerview.planning.selection import Item
from infointerview.planning.wording import AS_IT_STANDS, Way, ways
from infointerview.planning.worth import (
    FACTORS,
    MOST_HITS,
    by_freshness,
    by_person,
    by_wording,
    reason_by_freshness,
    reason_by_person,
    reason_by_wording,
)


@attrs.frozen(eq=False, repr=False)
class Option:
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
    """List every question for every contact in every wording that may be used, with its worth.

    Args:
        case: What it depends on.
        spent: Tokens of the fragments that are spoken of elsewhere.
    """
    found = list[Option]()
    goal, stock = case.goal, stock_of(case.bank)
    pool = pool_of(case.bank, goal.shares, frozenset(goal.favour), written=case.format is Format.WRITTEN)
    for place, sayable in enumerate(case.sayable):
        held = stock.held(case.traits[place], case.trust)
        fillings: dict[int, tuple[Way, ...]] = {0: AS_IT_STANDS}
        for needs, too, bars, suits, weighed in _open(pool, case.asked[place].union(goal.barred), goal.avoid):
            if not needs & held or not too & held or bars & held:
                continue
            entry = weighed.prepared
            filling = fillings.get(entry.pattern)
            if filling is None:
                filling = fillings[entry.pattern] = ways(entry.line, sayable)
            hits = (suits & held).bit_count()
            made = _worded(
                weighed,
                min(MOST_HITS, hits),
                filling,
                case.seats[place],
                case.answers.get(entry.question.id) if case.answered else None,
            )
            found += made if not spent or filling is AS_IT_STANDS else _unspent(made, spent)
    return found


def _open(pool: Sequence[Row], closed: frozenset[str], avoid: Sequence[str]) -> Sequence[Row]:
    """Leave out the questions that are closed by their ids, and those on topics to avoid."""
    if not closed and not avoid:
        return pool
    return [
        row for row in pool if (question := row[-1].prepared.question).id not in closed and question.topic not in avoid
    ]


def _unspent(made: Sequence[Option], spent: frozenset[str]) -> list[Option]:
    return [option for option in made if spent.isdisjoint(option.way.tokens)]


@lru_cache(maxsize=1 << 17)
def _worded(
    weighed: Weighed, hits: int, filling: tuple[Way, ...], seat: Seat | None, answered: Certainty | None
) -> tuple[Option, ...]:
    """Make the options of a question, one for each way to fill it."""
    entry, question = weighed.prepared, weighed.prepared.question
    name = f"{question.id} @{seat.place}" if seat else question.id
    serves = entry.serves | {put_to(seat)} if seat else entry.serves
    whatever = weighed.goal * entry.product * by_person(question, hits) * by_freshness(answered)
    made = []
    for number, way in enumerate(filling):
        product = whatever * by_wording(question, personal=way.personal, near=way.near)
        item = Item(
            f"{name} #{number}" if number else name,
            max(1, min(1000, product // 1000 ** (FACTORS - 1))),
            weighed.half_minutes,
            question.topic,
            serves,
            way.tokens | {entry.own},
        )
        made.append(Option(weighed, entry, seat.place if seat else 0, way, item))
    return tuple(made)


def factors(option: Option, case: Case) -> tuple[Factor, ...]:
    """Give the factors of an option's worth, each with its reason as a sentence."""
    question, way, traits = option.prepared.question, option.way, case.traits[option.place]
    suits = traits.intersection(question.suits)
    meant = [_meaning(case.bank, trait) for trait in sorted(suits.union(traits.intersection(question.needs)))[:2]]
    crucial, editorial, depth = option.prepared.reasons
    return (
        option.weighed.reason,
        reason_by_person(by_person(question, len(suits)), meant),
        reason_by_wording(by_wording(question, personal=way.personal, near=way.near)),
        crucial,
        reason_by_freshness(case.answers.get(question.id)),
        editorial,
        depth,
    )


def _meaning(bank: Bank, trait: str) -> str:
    meaning = bank.traits[trait].split(":")[0].rstrip(".")
    return meaning[:1].lower() + meaning[1:]


def refusal(question_id: str, place: int, setting: Setting) -> str:
    """Say what keeps a question from being put to a contact, and the fact behind it; empty if nothing does."""
    case, contact = setting.case, setting.interview.contacts[place]
    entry = stock_of(case.bank).entries[question_id]
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
