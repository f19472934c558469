"""During the talk: replanning, being cut short."""

import attrs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cut_short import share_kept
from infointerview import Format, Interview, Stage, at, plan, replan
from interviews import DANA, seeded_interview

talks = st.integers(0, 10_000).map(seeded_interview)


@settings(max_examples=40)
@given(talks, st.integers(0, 20))
def test_replanning_on_schedule_gives_the_unasked_rest(interview: Interview, count: int) -> None:
    """After the first few items, with the time the schedule leaves, the best rest is the rest."""
    agenda = plan(interview)
    asked = agenda.items[:count]
    rest = replan(agenda, asked=[item.question.id for item in asked])
    assert [(item.text, item.contact) for item in rest.items] == [
        (item.text, item.contact) for item in agenda.items[count:]
    ]
    assert rest.dropped == ()


@settings(max_examples=40)
@given(talks, st.integers(0, 12), st.floats(0, 60), st.integers(0, 3))
def test_it_never_raises_and_never_overruns(interview: Interview, count: int, left: float, skipped: int) -> None:
    """Whatever was asked and however little is left, there is a rest that fits, and it repeats nothing."""
    agenda = plan(interview)
    asked, skip = agenda.ids[:count], agenda.ids[count : count + skipped]
    rest = replan(agenda, asked=asked, minutes_left=left, skip=skip, touch=["pay", "no-such-topic"])
    assert sum(item.minutes for item in rest.items) <= left
    assert not set(rest.ids) & {*asked, *skip}
    assert "unknown topic 'no-such-topic'" in rest.dropped


@settings(max_examples=40)
@given(talks, st.floats(0, 60))
def test_with_five_minutes_notice_the_crucial_question_and_the_closing_ask_are_kept(
    interview: Interview, minute: float
) -> None:
    """The crucial question, if it was planned and is unasked, comes first; other people are asked for unless they were."""
    agenda = plan(interview)
    rest = at(agenda, minute)
    begun = [item for item in agenda.items if item.start < minute]
    crucial = [item.question.id for item in agenda.items if item.question.crucial and item not in begun]
    if crucial:
        assert rest.ids[0] == crucial[0]
    asked = [*begun, *rest.items]
    assert any("other-people" in item.question.tags for item in asked)
    assert sum(item.minutes for item in rest.items) + rest.closing_minutes <= 5


def test_what_was_asked_spontaneously_counts_too() -> None:
    """A question that was not on the agenda, once asked, is not asked again, nor is its family."""
    agenda = plan(Interview(contacts=[DANA]))
    spontaneous = agenda.reserve[0].question
    rest = replan(agenda, asked=[spontaneous.id], minutes_left=20)
    assert spontaneous.id not in rest.ids
    assert rest.asked == (spontaneous.id,)


def test_a_second_replan_remembers_the_first() -> None:
    agenda = plan(Interview(contacts=[DANA]))
    first = replan(agenda, asked=agenda.ids[:2], minutes_left=20)
    second = replan(first, asked=first.ids[:1], minutes_left=15)
    assert second.asked == (*agenda.ids[:2], first.ids[0])
    assert not set(second.ids) & set(second.asked)


def test_a_topic_can_be_asked_for_and_a_question_skipped() -> None:
    agenda = plan(Interview(contacts=[DANA]))
    rest = replan(agenda, asked=agenda.ids[:1], skip=agenda.ids[1:2], touch=["networking"])
    assert agenda.ids[1] not in rest.ids
    assert any(item.question.topic == "networking" for item in rest.items)


def test_demands_that_no_longer_fit_are_dropped_and_reported() -> None:
    agenda = plan(Interview(contacts=[DANA]))
    rest = replan(agenda, asked=agenda.ids[:2], minutes_left=3, touch=["culture", "company"])
    assert "topic company" in rest.dropped
    assert sum(item.minutes for item in rest.items) <= 3


def test_an_unknown_id_is_reported_and_left_aside() -> None:
    agenda = plan(Interview(contacts=[DANA]))
    assert replan(agenda, asked=["no-such-question"]).dropped == ("unknown question 'no-such-question'",)


def test_a_written_interview_can_be_replanned_too() -> None:
    agenda = plan(Interview(contacts=[DANA], format=Format.WRITTEN))
    assert replan(agenda, asked=agenda.ids[:2]).ids == agenda.ids[2:]


def test_an_agenda_is_not_changed_by_replanning() -> None:
    agenda = plan(Interview(contacts=[DANA]))
    before = attrs.asdict(agenda)
    replan(agenda, asked=agenda.ids[:3], minutes_left=8)
    assert attrs.asdict(agenda) == before


@pytest.mark.parametrize("minutes", [0, 0.25, 0.5, 1])
def test_with_no_time_there_is_nothing_but_thanks(minutes: float) -> None:
    rest = replan(plan(Interview(contacts=[DANA])), minutes_left=minutes)
    assert rest.items == ()
    assert rest.closing


def test_being_cut_short_costs_little() -> None:
    """Stopped at a random minute with five minutes' notice, what was asked keeps nine tenths of what could have been had."""
    assert share_kept(generated=40) >= 0.9


def test_it_is_too_late_to_warm_up_once_the_talk_has_begun() -> None:
    """A light first question is for the first minutes alone, however well it would fit the last ones."""
    for talk in (seeded_interview(seed, 30) for seed in range(20)):
        agenda = plan(talk)
        for rest in (replan(agenda, minutes_left=4), replan(agenda, asked=agenda.ids[:1])):
            assert all(item.stage is not Stage.OPENING for item in rest.items)
