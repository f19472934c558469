"""Many interviews at once."""

import gc
import pickle
import weakref
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor

import attrs
import pytest

from infointerview import Bank, Interview, plan, plan_many
from infointerview.planning import cohort
from infointerview.planning.assembly import Outline
from infointerview.planning.cases import Case
from infointerview.planning.planner import outline
from interviews import alike, seeded_interview

TALKS = [seeded_interview(seed) for seed in range(24)]


def test_a_stream_gives_what_planning_one_by_one_gives() -> None:
    assert list(plan_many(iter(TALKS))) == [plan(talk) for talk in TALKS]


def test_a_stream_gives_interviews_of_one_case_each_its_own_words() -> None:
    """What is shared within a stream is never heard: names, companies and fragments are those of each interview."""
    talks = [alike(talk, number) for talk in TALKS for number in range(3)]
    assert list(plan_many(talks)) == [plan(talk) for talk in talks]


def test_the_choice_is_made_once_for_interviews_of_one_case(monkeypatch: pytest.MonkeyPatch) -> None:
    """Only the words differ between people alike in traits, goal, minutes and the kinds of things known."""
    made = list[Case]()

    def counting(case: Case) -> Outline:
        made.append(case)
        return outline(case)

    monkeypatch.setattr(cohort, "outline", counting)
    alone = next(talk for talk in TALKS if len(talk.contacts) == 1 and talk.contacts[0].hooks)
    agendas = list(plan_many(alike(alone, number) for number in range(9)))
    assert len(made) == 1
    assert len({agenda.ids for agenda in agendas}) == 1
    assert len({str(agenda) for agenda in agendas}) == 9


def test_a_stream_keeps_no_agenda() -> None:
    """An agenda that nobody holds is gone, however long the stream."""
    stream = plan_many(alike(TALKS[0], number) for number in range(4))
    first = weakref.ref(next(stream))
    next(stream)
    gc.collect()
    assert first() is None


def test_progress_is_told_when_asked() -> None:
    """The number done is told before each agenda is given out, here and with an executor."""
    told = list[int]()
    stream = plan_many(TALKS[:3], progress=told.append)
    assert told == []
    next(stream)
    assert told == [1]
    list(stream)
    assert told == [1, 2, 3]
    with ThreadPoolExecutor(2) as pool:
        list(plan_many(TALKS[:5], executor=pool, batch=2, progress=told.append))
    assert told == [1, 2, 3, 1, 2, 3, 4, 5]


def test_a_process_pool_gives_the_same_in_the_same_order() -> None:
    """Batches go to other processes and come back whole."""
    with ProcessPoolExecutor(2) as pool:
        assert list(plan_many(TALKS, executor=pool, batch=5)) == [plan(talk) for talk in TALKS]


def test_a_bank_of_ones_own_is_sent_along(bank: Bank) -> None:
    fewer = attrs.evolve(bank, questions=[question for question in bank if question.topic != "path"])
    with ThreadPoolExecutor(2) as pool:
        assert list(plan_many(TALKS[:4], fewer, executor=pool, batch=1)) == [plan(talk, fewer) for talk in TALKS[:4]]
    again = pickle.loads(pickle.dumps(fewer))  # noqa: S301 - made a line before
    assert (again.questions, again.traits, again.trust) == (fewer.questions, fewer.traits, fewer.trust)


@pytest.mark.parametrize("pooled", [False, True])
def test_it_takes_no_more_than_it_needs(pooled: bool) -> None:
    """An endless stream is read only as far ahead as the batches in flight."""
    taken = 0

    def endless() -> Iterator[Interview]:
        nonlocal taken
        while True:
            taken += 1
            yield TALKS[0]

    if pooled:
        with ThreadPoolExecutor(1) as pool:
            agendas = plan_many(endless(), executor=pool, batch=2)
            next(agendas)
            agendas.close()  # type: ignore[attr-defined]
    else:
        next(plan_many(endless()))
    assert taken <= 34


def test_a_batch_must_hold_something() -> None:
    with pytest.raises(ValueError, match="a batch must hold at least 1 interview, got 0"):
        plan_many(TALKS, batch=0)


def test_a_dask_cluster_serves_as_an_executor() -> None:
    """`Client.get_executor()` of a real local cluster of processes plans the same agendas."""
    distributed = pytest.importorskip("distributed")
    with (
        distributed.LocalCluster(
            n_workers=2, threads_per_worker=1, dashboard_address=None, host="127.0.0.1", silence_logs=50
        ) as cluster,
        distributed.Client(cluster) as client,
    ):
        agendas = list(plan_many(TALKS, executor=client.get_executor(), batch=6))
    assert agendas == [plan(talk) for talk in TALKS]
