"""Many interviews at once: a stream in, a stream out, in the same order, on one core or on many."""

from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Executor, Future
from functools import lru_cache, partial
from itertools import islice

from infointerview.agendas import Agenda
from infointerview.bank import Bank
from infointerview.interviews import Interview
from infointerview.loading import shipped_bank
from infointerview.planning.cases import setting_of
from infointerview.planning.planner import outline, plan_setting
from infointerview.progress import Progress, counted

_IN_FLIGHT = 16
_OUTLINES = 4096
"""So many cases are remembered in a stream: the interviews of one case get the same questions, each in its own words."""


def plan_many(
    interviews: Iterable[Interview],
    bank: Bank | None = None,
    *,
    history: Iterable[Interview] = (),
    executor: Executor | None = None,
    batch: int = 64,
    progress: Progress | None = None,
) -> Iterator[Agenda]:
    """Plan many interviews, one after another as they are asked for; memory does not grow with their number.

    What is the same for interviews alike in traits, goal, minutes and the kinds of things known is done once for all of them.

    Args:
        interviews: What to plan; taken only as far ahead as needed.
        bank: What to choose from; the shipped bank if left out, which saves sending one to each worker.
        history: Earlier interviews, considered for each.
        executor: Anything of the kind of `concurrent.futures.Executor`: a process pool, or `get_executor()` of a Dask client.
            Without one, the work is done here.
        batch: How many interviews a worker gets at a time.
        progress: Called with the number of agendas so far, before each is given out.

    Yields:
        The agendas, in the order of the interviews.

    Raises:
        ClashError: As `plan` does, when the stream comes to that interview.
        UnknownNameError: Likewise.
        ValueError: A batch is to hold less than one.

    Example:
        >>> from infointerview import Contact
        >>> talks = (Interview(contacts=[Contact(name=name)]) for name in ("Dana", "Kim"))
        >>> [agenda.interview.contacts[0].name for agenda in plan_many(talks, progress=print)]
        1
        2
        ['Dana', 'Kim']
    """
    if batch < 1:
        raise ValueError(f"a batch must hold at least 1 interview, got {batch}")
    past = tuple(history)
    planned = partial(_planned, bank, past)
    agendas = planned(interviews) if executor is None else _spread(iter(interviews), planned, executor, batch)
    return counted(agendas, progress)


def _planned(bank: Bank | None, past: tuple[Interview, ...], interviews: Iterable[Interview]) -> Iterator[Agenda]:
    """Plan one interview after another, with one outline for all of a case."""
    source = bank if bank is not None else shipped_bank()
    outline_of = lru_cache(maxsize=_OUTLINES)(outline)
    for interview in interviews:
        yield plan_setting(setting_of(interview, source, past), outline_of, history=past)


def _spread(
    interviews: Iterator[Interview],
    planned: Callable[[Iterable[Interview]], Iterator[Agenda]],
    executor: Executor,
    batch: int,
) -> Iterator[Agenda]:
    """Keep some batches in flight, and give their agendas in order."""
    waiting: deque[Future[list[Agenda]]] = deque()
    try:
        while True:
            while len(waiting) < _IN_FLIGHT and (some := list(islice(interviews, batch))):
                waiting.append(executor.submit(_listed, planned, some))
            if not waiting:
                return
            yield from waiting.popleft().result()
    finally:
        for future in waiting:
            future.cancel()


def _listed(planned: Callable[[Iterable[Interview]], Iterator[Agenda]], some: Sequence[Interview]) -> list[Agenda]:
    return list(planned(some))
