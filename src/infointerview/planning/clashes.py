"""Demands that can't all be met: a minimal set of them, and what it would take.

A set of demands and pins is feasible if some items serve it within the budget. Taking demands away never makes a feasible set
infeasible, so leaving out one after another as long as the rest still clashes ends at a minimal clashing set.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from heapq import heappop, heappush
from itertools import count
from typing import Protocol, TypeAlias

import attrs

from infointerview.errors import ClashError

_NEVER = 10**9

# Least time in all, open demands, ticket, time so far, the demands, tokens used, topics chosen from.
_Begun: TypeAlias = tuple[int, int, int, int, frozenset[str], frozenset[str], tuple[str, ...]]


class Choosable(Protocol):
    """What feasibility needs to know of an item."""

    @property
    def id(self) -> str:
        """Its name."""
        ...

    @property
    def half_minutes(self) -> int:
        """What it takes."""
        ...

    @property
    def topic(self) -> str:
        """The topic it counts towards."""
        ...

    @property
    def serves(self) -> frozenset[str]:
        """The demands it meets."""
        ...

    @property
    def excludes(self) -> frozenset[str]:
        """Its exclusion tokens."""
        ...


@attrs.frozen(repr=False)
class Requirement:
    """What stays the same while demands are left out."""

    items: Sequence[Choosable]
    half_minutes: int
    already: Mapping[str, int]
    cap: int


def clash(requirement: Requirement, demands: Iterable[str], pinned: Iterable[str]) -> ClashError:
    """Give the error for demands and pins that clash, reduced to a minimal set."""
    wanted, pins = sorted(demands), sorted(pinned)
    for name in list(wanted):
        fewer = [other for other in wanted if other != name]
        if not feasible(requirement, fewer, pins):
            wanted = fewer
    for name in list(pins):
        fewer = [other for other in pins if other != name]
        if not feasible(requirement, wanted, fewer):
            pins = fewer
    least = cheapest(requirement, wanted, pins)
    if least is not None:
        missing = (least - requirement.half_minutes) / 2
        return ClashError(wanted, pins, missing, f"needs {missing:g} more minute{'' if missing == 1 else 's'}")
    return ClashError(wanted, pins, 0, "they exclude each other, however long the talk")


def feasible(requirement: Requirement, demands: Iterable[str], pinned: Iterable[str]) -> bool:
    """Tell whether some items serve the demands, with the pins, within the budget."""
    if _at_once(requirement, demands, pinned):
        return True
    least = cheapest(requirement, demands, pinned, limit=requirement.half_minutes)
    return least is not None and least <= requirement.half_minutes


def _at_once(requirement: Requirement, demands: Iterable[str], pinned: Iterable[str]) -> bool:
    """Tell whether taking the shortest item that fits for one demand after another succeeds, as it mostly does."""
    names = set(pinned)
    chosen = [item for item in requirement.items if item.id in names] if names else []
    tokens = [token for item in chosen for token in item.excludes]
    used, missing = set(tokens), set(demands).difference(*(item.serves for item in chosen))
    topics = Counter(requirement.already) + Counter(item.topic for item in chosen)
    time = sum(item.half_minutes for item in chosen)
    while missing:
        demand = min(missing)
        fitting = [
            (item.half_minutes, -len(missing & item.serves), item.id, item)
            for item in requirement.items
            if demand in item.serves and topics[item.topic] < requirement.cap and used.isdisjoint(item.excludes)
        ]
        if not fitting:
            return False
        item = min(fitting)[3]
        used |= item.excludes
        missing -= item.serves
        topics[item.topic] += 1
        time += item.half_minutes
    return len(set(tokens)) == len(tokens) and time <= requirement.half_minutes


def cheapest(
    requirement: Requirement, demands: Iterable[str], pinned: Iterable[str], limit: int | None = None
) -> int | None:
    """Give the least half minutes that serve the demands with the pins; none if no time would do.

    An A* search: of the sets begun the one goes on whose time, with the least that its open demands take when exclusions are
    left aside, is least. With a `limit`, the search stops once that exceeds it, and gives the excess as it stands.
    """
    names = set(pinned)
    pins = [item for item in requirement.items if item.id in names]
    taken = [token for item in pins for token in item.excludes]
    if len(set(taken)) < len(taken):
        return None
    time = sum(item.half_minutes for item in pins)
    open_demands = frozenset(demands).difference(*(item.serves for item in pins))
    if not open_demands:
        return time
    room = {topic: requirement.cap - used for topic, used in requirement.already.items()}
    for item in pins:
        room[item.topic] = room.get(item.topic, requirement.cap) - 1
    full = {topic for topic, left in room.items() if left <= 0}
    fitting = [
        item
        for item in requirement.items
        if not open_demands.isdisjoint(item.serves)
        and item.topic not in full
        and item.id not in names
        and item.excludes.isdisjoint(taken)
    ]
    outlook = _Outlook(fitting, open_demands)
    least = time + outlook(open_demands)
    if least >= _NEVER:
        return None
    if limit is not None and least > limit:
        return least
    servers = _servers(fitting, open_demands, room, requirement.cap)
    ticket = count()
    heap: list[_Begun] = [(least, len(open_demands), next(ticket), time, open_demands, frozenset(taken), ())]
    while heap:
        least, _, _, time, missing, used, topics = heappop(heap)
        if least >= _NEVER:
            return None
        if limit is not None and least > limit:
            return least
        if not missing:
            return time
        for item in servers[outlook.first(missing)]:
            if item.excludes & used or topics.count(item.topic) >= room.get(item.topic, requirement.cap):
                continue
            rest, end = missing - item.serves, time + item.half_minutes
            heappush(
                heap,
                (
                    end + outlook(rest),
                    len(rest),
                    next(ticket),
                    end,
                    rest,
                    used | item.excludes,
                    (*topics, item.topic),
                ),
            )
    return None


class _Outlook:
    """The least time that demands take when exclusions and caps are left aside, for each set of demands asked about."""

    def __init__(self, items: Iterable[Choosable], demands: frozenset[str]) -> None:
        least: dict[frozenset[str], int] = {}
        for item in items:
            served = item.serves & demands
            if item.half_minutes < least.get(served, _NEVER):
                least[served] = item.half_minutes
        self._ways = {name: {served: time for served, time in least.items() if name in served} for name in demands}
        self._known: dict[frozenset[str], int] = {frozenset(): 0}

    def first(self, missing: frozenset[str]) -> str:
        """Give the demand to serve next: the one that is served in the fewest ways."""
        return min(missing, key=lambda name: (len(self._ways[name]), name))

    def __call__(self, missing: frozenset[str]) -> int:
        begun = [missing]
        while begun:
            now = begun[-1]
            ways = (
                [] if now in self._known else [(now - way, time) for way, time in self._ways[self.first(now)].items()]
            )
            ahead = [rest for rest, _ in ways if rest not in self._known]
            if ahead:
                begun.extend(ahead)
                continue
            begun.pop()
            if now not in self._known:
                self._known[now] = min((self._known[rest] + time for rest, time in ways), default=_NEVER)
        return self._known[missing]


def _servers(
    items: Iterable[Choosable], demands: frozenset[str], room: Mapping[str, int], cap: int
) -> dict[str, list[Choosable]]:
    """List what can serve each demand; of items that differ in time alone, the shortest."""
    shortest: dict[tuple[frozenset[str], frozenset[str], str], Choosable] = {}
    for item in items:
        key = item.serves & demands, item.excludes, item.topic if room.get(item.topic, cap) < len(demands) else ""
        rival = shortest.setdefault(key, item)
        if (item.half_minutes, item.id) < (rival.half_minutes, rival.id):
            shortest[key] = item
    return {name: [item for item in shortest.values() if name in item.serves] for name in demands}
