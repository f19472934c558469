"""Which questions of a bank may be put to somebody: told of all of them at once.

Some of the questions are a number here, in which each has a bit, the first the highest. Whoever has a trait meets what some of
them need, is barred from some, suits some: so a trait is a few such numbers, which are joined however many questions there are.
"""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cached_property, reduce
from itertools import compress, count
from operator import or_
from typing import Any, Generic, TypeVar

from infointerview.fitting import is_of_seeker
from infointerview.questions import Question, Sensitivity

BRIEF_MINUTES = 3.0
"""In writing, only what can be answered in about this many spoken minutes is asked."""

T = TypeVar("T")

_AS_FLAGS, _AS_DIGITS = bytes.maketrans(b"01", b"\0\1"), bytes.maketrans(b"\0\1", b"01")


class Sieve:
    """Some questions by what they need, what bars them and what they suit.

    Args:
        questions: The questions.

    Example:
        >>> from infointerview.questions import Question
        >>> pay = Question(id="pay", text="How is pay set?", topic="pay", objectives=["insight"], not_for=["recruiter"])
        >>> way = Question(id="way", text="How did you begin?", topic="path", objectives=["insight"], suits=["recruiter"])
        >>> sieve = Sieve([pay, way])
        >>> [sieve.sift(traits, Sensitivity.OPEN, written=False) for traits in ((), ("recruiter",))]
        [(3, 0, 0), (0, 1, 0)]
    """

    def __init__(self, questions: Sequence[Question]) -> None:
        self._questions = questions
        needs, bars, suits, sensitive = (defaultdict[str, int](int) for _ in range(4))
        bit = 1 << len(questions)
        every = bit - 1
        for question in questions:
            bit >>= 1
            for trait in question.needs:
                needs[trait] |= bit
            for trait in question.not_for:
                bars[trait] |= bit
            for trait in question.suits:
                suits[trait] |= bit
            if question.sensitivity is not Sensitivity.OPEN:
                sensitive[question.sensitivity] |= bit
        of_seeker = {trait: needs.pop(trait) for trait in list(filter(is_of_seeker, needs))}
        self._needs = [(dict(some), every & ~_union(some.values())) for some in (needs, of_seeker)]
        self._bars, self._suits = dict(bars), dict(suits)
        self._too_much = {
            most: _union([sensitive[kind] for kind in Sensitivity if kind.level > most.level]) for most in Sensitivity
        }

    def sift(
        self, traits: Iterable[str], trust: Sensitivity, closed: int = 0, *, written: bool
    ) -> tuple[int, int, int]:
        """Give what may be put to somebody: what suits no trait of theirs, what suits one, and what suits more.

        Args:
            traits: The traits that hold.
            trust: How delicate it may be.
            closed: What is left out in any case.
            written: Whether it is asked in writing, so that only what is brief is.
        """
        barred = closed | self._too_much[trust] | (self._long if written else 0)
        (needs, met), (needs_of_seeker, met_by_seeker) = self._needs
        suited = twice = 0
        for trait in traits:
            if trait in needs:
                met |= needs[trait]
            if trait in needs_of_seeker:
                met_by_seeker |= needs_of_seeker[trait]
            if trait in self._bars:
                barred |= self._bars[trait]
            if trait in self._suits:
                some = self._suits[trait]
                twice |= suited & some
                suited |= some
        may = met & met_by_seeker & ~barred
        return may & ~suited, may & suited & ~twice, may & twice

    def __len__(self) -> int:
        return len(self._questions)

    def flags(self, some: int) -> bytes:
        """Give for each question in turn whether it is one of some."""
        return f"{some:0{len(self._questions)}b}".encode().translate(_AS_FLAGS)

    def bit(self, place: int) -> int:
        """Give one question, by its place."""
        return 1 << (len(self._questions) - 1 - place)

    @cached_property
    def _long(self) -> int:
        return number([question.minutes > BRIEF_MINUTES for question in self._questions])


def number(flags: Iterable[bool]) -> int:
    """Give the questions that are flagged, of each in turn."""
    return int(bytes(flags).translate(_AS_DIGITS) or b"0", 2)


class Column(Generic[T]):
    """One thing for each question of a sieve, made when it is first asked for.

    Args:
        sieve: The sieve.
        make: What makes the thing of a question, given its place.
    """

    def __init__(self, sieve: Sieve, make: Callable[[int], T]) -> None:
        self._sieve = sieve
        self._make = make
        self._made = 0
        self._things: list[Any] = [None] * len(sieve)

    def __getitem__(self, place: int) -> T:
        if self._things[place] is None:
            self._things[place] = self._make(place)
        return self._things[place]  # type: ignore[no-any-return]

    def of(self, some: int) -> Iterator[T]:
        """Give the things of some questions."""
        if new := some & ~self._made:
            deque(map(self.__getitem__, compress(count(), self._sieve.flags(new))), maxlen=0)  # makes them
            self._made |= new
        return compress(self._things, self._sieve.flags(some))


def _union(some: Iterable[int]) -> int:
    return reduce(or_, some, 0)
