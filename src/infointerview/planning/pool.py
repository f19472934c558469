"""The questions of a bank as the planner reads them fastest: once for a bank, and once for each way that goals weigh it.

The term is that of test assembly: a pool of items. Traits are bits of a number here, so that two operations tell whether a
question may be put to somebody. Whatever else there is to prepare waits for the first question that needs it.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cache, cached_property, lru_cache
from itertools import chain
from math import prod
from operator import itemgetter
from typing import NamedTuple, TypeAlias

from infointerview.agendas import Factor
from infointerview.bank import Bank
from infointerview.fitting import is_of_seeker
from infointerview.planning.demands import served_by
from infointerview.planning.worth import by_goal, by_itself, reason_by_goal, reasons_by_itself
from infointerview.questions import Question, Sensitivity, Stage
from infointerview.templates import Pattern, Template, parse

BRIEF_MINUTES = 3.0
"""In writing, only what can be answered in about this many spoken minutes is asked."""


class Prepared:
    """What depends on the bank alone.

    Args:
        question: The question.
        line: Its text, parsed.
        stage: The stage of its topic.
        place: Its place in the bank.
    """

    def __init__(self, question: Question, line: Template, stage: Stage, place: int) -> None:
        self.question = question
        self.line = line
        self.pattern: Pattern = line.pattern
        self.stage = stage
        self.place = place

    @cached_property
    def first(self) -> Template | None:
        """What to say before, parsed."""
        return parse(self.question.before) if self.question.before else None

    @cached_property
    def own(self) -> str:
        """The token of which an agenda has one at most: its family, or itself."""
        return f"family {self.question.family}" if self.question.family else f"question {self.question.id}"

    @cached_property
    def serves(self) -> frozenset[str]:
        """The demands that it can meet, put to whomever."""
        return served_by(self.question)

    @cached_property
    def product(self) -> int:
        """Its factors by itself, multiplied."""
        return prod(by_itself(self.question))

    @cached_property
    def reasons(self) -> tuple[Factor, Factor, Factor]:
        """Its factors by itself with their sentences."""
        return reasons_by_itself(self.question)


Row: TypeAlias = tuple[int, int, int, int, str]
"""What a question needs of the contact and of the seeker, what bars it, what it suits, and its id."""


class Pool(NamedTuple):
    """All questions of a bank: what prepares one by its id, and rows by id; of its traits the bits and what they mean."""

    prepared: Callable[[str], Prepared]
    rows: tuple[Row, ...]
    bits: Mapping[str, int]
    meanings: Mapping[str, str]

    def held(self, traits: Iterable[str], trust: Sensitivity, *, written: bool) -> int:
        """Give the bits of what holds of somebody: traits, the sensitivities that are too much, in writing what takes long."""
        bits, held = self.bits, _ANYBODY | (_LONG if written else 0)
        for trait in traits:
            held |= bits.get(trait, 0)
        return held | _TOO_MUCH[trust]


_ANYBODY = 1
_SENSITIVE = {kind: 1 << kind.level if kind.level else 0 for kind in Sensitivity}
_TOO_MUCH = {most: sum(bit for kind, bit in _SENSITIVE.items() if kind.level > most.level) for most in Sensitivity}
_LONG = 1 << len(Sensitivity)
_FIRST_TRAIT = len(Sensitivity) + 1


@lru_cache(maxsize=16)
def pool_of(bank: Bank) -> Pool:
    """Prepare the questions of a bank."""
    named = chain.from_iterable((*question.suits, *question.needs, *question.not_for) for question in bank.questions)
    traits = dict.fromkeys(chain(bank.traits, named))
    bits = {trait: 1 << number for number, trait in enumerate(traits, start=_FIRST_TRAIT)}
    meanings = {trait: _within_a_sentence(meaning) for trait, meaning in bank.traits.items()}
    return Pool(_preparing(bank), tuple(sorted(_rows(bank, bits), key=itemgetter(-1))), bits, meanings)


def _preparing(bank: Bank) -> Callable[[str], Prepared]:
    """Give what prepares a question of a bank by its id, once."""
    places = {question.id: place for place, question in enumerate(bank.questions)}

    @cache
    def prepared(name: str) -> Prepared:
        question = bank[name]
        return Prepared(question, parse(question.text), bank.topic(question.topic).stage, places[name])

    return prepared


def _rows(bank: Bank, bits: Mapping[str, int]) -> Iterator[Row]:
    of_seeker = _bits(filter(is_of_seeker, bits), bits)
    for question in bank.questions:
        needs = _bits(question.needs, bits)
        bars = _bits(question.not_for, bits) | _SENSITIVE[question.sensitivity]
        yield (
            needs & ~of_seeker or _ANYBODY,
            needs & of_seeker or _ANYBODY,
            bars | _LONG if question.minutes > BRIEF_MINUTES else bars,
            _bits(question.suits, bits),
            question.id,
        )


def _within_a_sentence(meaning: str) -> str:
    plain = meaning.split(":", maxsplit=1)[0].rstrip(".")
    return plain[:1].lower() + plain[1:]


def _bits(traits: Iterable[str], bits: Mapping[str, int]) -> int:
    return sum(map(bits.__getitem__, traits)) if traits else 0


class Weighed:
    """A question as goals of one kind weigh it.

    Args:
        prepared: The question.
        goal: The factor by the goal.
        favoured: Whether its topic is one of the goal's.
        half_minutes: What it costs: its minutes and half a minute for the turn; in writing 1.
    """

    def __init__(self, prepared: Prepared, goal: int, half_minutes: int, *, favoured: bool) -> None:
        self.prepared = prepared
        self.goal = goal
        self.favoured = favoured
        self.half_minutes = half_minutes

    @cached_property
    def reason(self) -> Factor:
        """Give the factor by the goal with its sentence."""
        return reason_by_goal(self.prepared.question, self.goal, favoured=self.favoured)


class Scale(dict[str, Weighed]):
    """The questions of a bank, by id, as goals of one kind weigh them: each is weighed when it is first looked up.

    Args:
        pool: The questions.
        shares: The shares of the objectives.
        favour: The topics to favour.
        written: Whether they are asked in writing.
    """

    def __init__(
        self, pool: Pool, shares: tuple[float, float, float], favour: frozenset[str], *, written: bool
    ) -> None:
        super().__init__()
        self._pool = pool
        self._shares = shares
        self._favour = favour
        self._written = written

    def __missing__(self, name: str) -> Weighed:
        entry = self._pool.prepared(name)
        question = entry.question
        goal = by_goal(question, self._shares, self._favour)
        cost = 1 if self._written else half_minutes(question)
        self[name] = Weighed(entry, goal, cost, favoured=question.topic in self._favour)
        return self[name]


@lru_cache(maxsize=32)
def scale_of(bank: Bank, shares: tuple[float, float, float], favour: frozenset[str], *, written: bool) -> Scale:
    """Give the scale of a bank's questions, whatever has been weighed on it before."""
    return Scale(pool_of(bank), shares, favour, written=written)


def half_minutes(question: Question, *, rushed: bool = False) -> int:
    """Give what a question costs: its minutes and half a minute for the turn; in a rush a minute less, without the probe."""
    full = int(question.minutes * 2) + 1
    return max(2, full - 2) if rushed else full
