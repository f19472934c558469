"""What goals of one kind make of the questions of a bank: each has its worth, and is an option for the choice in each wording."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache, partial
from operator import attrgetter
from typing import TYPE_CHECKING

from infointerview.bank import Bank
from infointerview.planning.cases import Seat
from infointerview.planning.demands import served_from
from infointerview.planning.pool import Pool, Prepared, half_minutes, pool_of
from infointerview.planning.selection import Item
from infointerview.planning.sieve import Column
from infointerview.planning.wording import AS_IT_STANDS, Way
from infointerview.planning.worth import FACTORS, HITS, by_freshness, by_goal, by_person, by_wording
from infointerview.templates import Pattern

if TYPE_CHECKING:
    from infointerview.outcomes import Certainty

_FILLINGS = 64
"""In so many ways to fill it a question is remembered as weighed."""

_IN_COLUMNS = 1 << 18
"""Of a bank about so many options are remembered by columns."""

_THOUSANDTHS = tuple(range(1001))  # what is worth the same shares a number, which takes less memory to go through


class Option(Item):
    """A question that may be put to a contact in one wording: an item of the choice that knows what it stands for.

    One is told from another by which it is.

    Args:
        prepared: The question.
        seat: The seat of the contact in a panel.
        way: How its words are filled.
        wording: The factor by the wording.
        utility: What it is worth, in thousandths.
        half_minutes: What it takes.
    """

    __slots__ = ("place", "prepared", "way", "wording")

    prepared: Prepared
    place: int
    way: Way
    wording: int

    def __init__(
        self, prepared: Prepared, seat: Seat | None, way: Way, wording: int, utility: int, half_minutes: int
    ) -> None:
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
        put(self, "wording", wording)

    def __eq__(self, other: object) -> bool:
        return self is other

    def __hash__(self) -> int:
        return object.__hash__(self)


class Weighed:
    """A question as goals of one kind weigh it, for contacts of whom it suits so many traits.

    Args:
        prepared: The question.
        goal: The factor by the goal.
        favoured: Whether its topic is one of the goal's.
        worth: All its factors but that of the wording, multiplied, if nobody else has answered it.
        half_minutes: What it costs: its minutes and half a minute for the turn; in writing 1.
    """

    __slots__ = ("_worded", "favoured", "goal", "half_minutes", "pattern", "prepared", "worth")

    def __init__(self, prepared: Prepared, goal: int, worth: int, half_minutes: int, *, favoured: bool) -> None:
        self.prepared: Prepared = prepared
        self.pattern: Pattern = prepared.line.pattern
        self.goal: int = goal
        self.favoured: bool = favoured
        self.worth: int = worth
        self.half_minutes: int = half_minutes
        self._worded = dict[object, tuple[Option, ...]]()

    def worded(
        self, filling: tuple[Way, ...], seat: Seat | None, answered: Certainty | None = None
    ) -> tuple[Option, ...]:
        """Give its options, one for each way to fill it, by id, where somebody else may have answered it."""
        asked = (filling, seat, answered) if seat or answered else filling
        found = self._worded.get(asked)
        if found is None:
            worth = self.worth * by_freshness(answered) // by_freshness(None)
            options = [self._option(way, seat, worth) for way in filling]
            if len(self._worded) >= _FILLINGS:
                self._worded.clear()
            self._worded[asked] = found = tuple(sorted(options, key=attrgetter("id")))
        return found

    def _option(self, way: Way, seat: Seat | None, worth: int) -> Option:
        wording = by_wording(self.prepared.question, personal=way.personal, near=way.near)
        utility = _THOUSANDTHS[max(1, min(1000, worth * wording // 1000 ** (FACTORS - 1)))]
        return Option(self.prepared, seat, way, wording, utility, self.half_minutes)


class Scale:
    """The questions of a bank as goals of one kind weigh them: each is weighed when it is first asked for.

    Args:
        pool: The questions.
        shares: The shares of the objectives.
        favour: The topics to favour.
        written: Whether they are asked in writing.
    """

    def __init__(
        self, pool: Pool, shares: tuple[float, float, float], favour: frozenset[str], *, written: bool
    ) -> None:
        self.pool: Pool = pool
        self._favour = favour
        self._shares = shares
        self._written = written
        self.weighed: list[Column[Weighed]] = [Column(pool.sieve, partial(self._weigh, hits)) for hits in HITS]
        """The questions, by how many of a contact's traits they suit."""

    def _weigh(self, hits: int, rank: int) -> Weighed:
        entry = self.pool.prepared[rank]
        question = entry.question
        goal = by_goal(question, self._shares, self._favour)
        worth = goal * entry.product * by_person(question, hits) * by_freshness(None)
        cost = 1 if self._written else half_minutes(question)
        return Weighed(entry, goal, worth, cost, favoured=question.topic in self._favour)


@lru_cache(maxsize=32)
def scale_of(bank: Bank, shares: tuple[float, float, float], favour: frozenset[str], *, written: bool) -> Scale:
    """Give the scale of a bank's questions, whatever has been weighed on it before."""
    return Scale(pool_of(bank), shares, favour, written=written)


@lru_cache(maxsize=16)
def columns(pool: Pool) -> Callable[[Scale, int, Seat | None], Column[Option]]:
    """Give what gives the options of questions without slots; of a great bank it remembers only a few such columns."""
    return lru_cache(maxsize=max(len(HITS), _IN_COLUMNS // (len(pool.sieve) + 1)))(_as_they_stand)


def _as_they_stand(scale: Scale, hits: int, seat: Seat | None) -> Column[Option]:
    """Give the options of questions without slots, put to somebody of whom each suits so many traits."""
    weighed = scale.weighed[hits]
    return Column(scale.pool.sieve, lambda rank: weighed[rank].worded(AS_IT_STANDS, seat)[0])
