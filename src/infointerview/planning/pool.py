"""The questions of a bank as the planner reads them fastest: once for a bank, and once for each way that goals weigh it.

The term is that of test assembly: a pool of items. Traits are bits of a number here, so that two operations tell whether a
question may be put to somebody.
"""

from collections.abc import Iterable, Mapping
from functools import cached_property, lru_cache
from math import prod
from typing import NamedTuple, TypeAlias

import attrs

from infointerview.agendas import Factor
from infointerview.bank import Bank
from infointerview.fitting import sides
from infointerview.planning.demands import served_by
from infointerview.planning.worth import by_goal, by_itself, reason_by_goal, reasons_by_itself
from infointerview.questions import Question, Sensitivity, Stage
from infointerview.templates import Pattern, Template, parse

BRIEF_MINUTES = 3.0
"""In writing, only what can be answered in about this many spoken minutes is asked."""


@attrs.frozen(eq=False, repr=False)
class Prepared:
    """What depends on the bank alone.

    Args:
        question: The question.
        line: Its text, parsed.
        pattern: The number of its line's pattern in this bank, 0 for a line without slots.
        first: What to say before, parsed.
        stage: The stage of its topic.
        place: Its place in the bank.
        suits: Its traits as bits.
        needs: The traits that it needs as bits, one of which must hold; the bit that everybody has where it needs none.
        too: Likewise those of the seeker, where it needs some of each.
        bars: The traits that it is not for, and the sensitivity that is too much, as bits.
        own: The token of which an agenda has one at most: its family, or itself.
        serves: The demands that it can meet, put to whomever.
        product: Its factors by itself, multiplied.
    """

    question: Question
    line: Template
    pattern: int
    first: Template | None
    stage: Stage
    place: int
    suits: int
    needs: int
    too: int
    bars: int
    own: str
    serves: frozenset[str]
    product: int

    @cached_property
    def reasons(self) -> tuple[Factor, Factor, Factor]:
        """Give its factors by itself with their sentences."""
        return reasons_by_itself(self.question)


class Pool(NamedTuple):
    """All questions of a bank, by id and in its order, and of its traits the bits and what they mean within a sentence."""

    entries: Mapping[str, Prepared]
    bits: Mapping[str, int]
    meanings: Mapping[str, str]

    def held(self, traits: Iterable[str], trust: Sensitivity) -> int:
        """Give the bits of what holds of somebody: traits, and the sensitivities that are too much."""
        bits, held = self.bits, _ANYBODY
        for trait in traits:
            held |= bits.get(trait, 0)
        return held | _TOO_MUCH[trust]


_ANYBODY = 1
_SENSITIVE = {kind: 1 << kind.level if kind.level else 0 for kind in Sensitivity}
_TOO_MUCH = {most: sum(bit for kind, bit in _SENSITIVE.items() if kind.level > most.level) for most in Sensitivity}
_FIRST_TRAIT = len(Sensitivity)


@lru_cache(maxsize=16)
def pool_of(bank: Bank) -> Pool:
    """Prepare the questions of a bank."""
    stages = {topic.id: topic.stage for topic in bank.topics}
    named = dict.fromkeys(bank.traits)
    for question in bank.questions:
        named.update(dict.fromkeys((*question.suits, *question.needs, *question.not_for)))
    bits = {trait: 1 << number for number, trait in enumerate(named, start=_FIRST_TRAIT)}
    patterns: dict[Pattern, int] = {(): 0}
    entries = {}
    for place, question in enumerate(bank.questions):
        line = parse(question.text)
        needs, too, *_ = [*(_bits(part, bits) for part in sides(question.needs)), _ANYBODY, _ANYBODY]
        entries[question.id] = Prepared(
            question=question,
            line=line,
            pattern=patterns.setdefault(line.pattern, len(patterns)),
            first=parse(question.before) if question.before else None,
            stage=stages[question.topic],
            place=place,
            suits=_bits(question.suits, bits),
            needs=needs,
            too=too,
            bars=_bits(question.not_for, bits) | _SENSITIVE[question.sensitivity],
            own=f"family {question.family}" if question.family else f"question {question.id}",
            serves=served_by(question),
            product=prod(by_itself(question)),
        )
    return Pool(entries, bits, {trait: _within_a_sentence(meaning) for trait, meaning in bank.traits.items()})


def _within_a_sentence(meaning: str) -> str:
    plain = meaning.split(":", maxsplit=1)[0].rstrip(".")
    return plain[:1].lower() + plain[1:]


def _bits(traits: Iterable[str], bits: Mapping[str, int]) -> int:
    return sum(map(bits.__getitem__, traits)) if traits else 0


@attrs.frozen(eq=False, repr=False)
class Weighed:
    """A question as goals of one kind weigh it.

    Args:
        prepared: The question.
        goal: The factor by the goal.
        favoured: Whether its topic is one of the goal's.
        half_minutes: What it costs: its minutes and half a minute for the turn; in writing 1.
    """

    prepared: Prepared
    goal: int
    favoured: bool
    half_minutes: int

    @cached_property
    def reason(self) -> Factor:
        """Give the factor by the goal with its sentence."""
        return reason_by_goal(self.prepared.question, self.goal, favoured=self.favoured)


Row: TypeAlias = tuple[int, int, int, int, int, Weighed]
"""What a question needs, and of the seeker too, what bars it, what it suits, the pattern of its line, and the question."""


@lru_cache(maxsize=32)
def weighed_of(
    bank: Bank, shares: tuple[float, float, float], favour: frozenset[str], *, written: bool
) -> tuple[Row, ...]:
    """Weigh the questions of a bank by the shares of the objectives and the topics to favour, by id.

    In writing, what can't be answered briefly is left out.
    """
    rows = []
    for _, entry in sorted(pool_of(bank).entries.items()):
        question = entry.question
        if not (written and question.minutes > BRIEF_MINUTES):
            cost = 1 if written else half_minutes(question)
            weighed = Weighed(entry, by_goal(question, shares, favour), question.topic in favour, cost)
            rows.append((entry.needs, entry.too, entry.bars, entry.suits, entry.pattern, weighed))
    return tuple(rows)


def half_minutes(question: Question, *, rushed: bool = False) -> int:
    """Give what a question costs: its minutes and half a minute for the turn; in a rush a minute less, without the probe."""
    full = int(question.minutes * 2) + 1
    return max(2, full - 2) if rushed else full
