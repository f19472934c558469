"""Many interviews at once: a stream in, a stream out, in the same order, on one core or on many."""

from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import Executor, Future
from itertools import islice

from infointerview.agendas import Agenda
from infointerview.bank import Bank
from infointerview.interviews import Interview
from infointerview.planning.planner import plan

_IN_FLIGHT = 16


def plan_many(
    interviews: Iterable[Interview],
    bank: Bank | None = None,
    *,
    history: Iterable[Interview] = (),
    executor: Executor | None = None,
    batch: int = 64,
) -> Iterator[Agenda]:
    """Plan many interviews, one after another as they are asked for; memory does not grow with their number.

    Args:
        interviews: What to plan; taken only as far ahead as needed.
        bank: What to choose from; the shipped bank if left out, which saves sending one to each worker.
        history: Earlier interviews, considered for each.
        executor: Anything of the kind of `concurrent.futures.Executor`: a process pool, or `get_executor()` of a Dask client.
            Without one, the work is done here.
        batch: How many interviews a worker gets at a time.

    Yields:
        The agendas, in the order of the interviews.

    Raises:
        ClashError: As `plan` does, when the stream comes to that interview.
        UnknownNameError: Likewise.
        ValueError: A batch is to hold less than one.

    Example:
        >>> from infointerview import Contact
        >>> talks = (Interview(contacts=[Contact(name=name)]) for name in ("Dana", "Kim"))
        >>> [agenda.interview.contacts[0].name for agenda in plan_many(talks)]
        ['Dana', 'Kim']
    """
    if batch < 1:
        raise ValueError(f"a batch must hold at least 1 interview, got {batch}")
    past = tuple(history)
    if executor is None:
        return (plan(interview, bank, history=past) for interview in interviews)
    return _spread(iter(interviews), bank, past, executor, batch)


def _spread(
    interviews: Iterator[Interview], bank: Bank | None, past: tuple[Interview, ...], executor: Executor, batch: int
) -> Iterator[Agenda]:
    """Keep some batches in flight, and give their agendas in order."""
    waiting: deque[Future[list[Agenda]]] = deque()
    try:
        while True:
            while len(waiting) < _IN_FLIGHT and (some := list(islice(interviews, batch))):
                waiting.append(executor.submit(_planned, some, bank, past))
            if not waiting:
                return
            yield from waiting.popleft().result()
    finally:
        for future in waiting:
            future.cancel()


def _planned(interviews: Sequence[Interview], bank: Bank | None, past: tuple[Interview, ...]) -> list[Agenda]:
    return [plan(interview, bank, history=past) for interview in interviews]
