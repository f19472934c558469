"""After a talk: what is to be done, by when, and with which words."""

from datetime import date, timedelta

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from held_talks import START, said, told
from infointerview import Advice, Contact, Interview, Named, Outcome, Promise, Seeker, Task, follow_up, hold
from infointerview.guidance.dates import months_on

DAY = date(2026, 12, 1)


def tasks(outcome: Outcome | None = None, today: date = DAY, **more: object) -> dict[str, Task]:
    held = told("Dana Reyes", outcome=outcome)
    return {task.id: task for task in follow_up(held, today=today, **more)}  # type: ignore[arg-type]


def text(task: Task) -> str:
    assert task.message is not None
    return task.message.text


class TestThanks:
    def test_are_due_a_day_after_the_end(self) -> None:
        """Twenty-four hours count from the end of the talk, in its own time zone."""
        assert tasks()["thanks"].due == START + timedelta(minutes=30, days=1)

    def test_name_something_learned(self) -> None:
        """The insight that was noted first stands in the text."""
        learned = Outcome(insights=["outages teach more than releases."])
        assert "outages teach more than releases.\n" in text(tasks(learned)["thanks"])

    def test_leave_a_place_where_nothing_was_noted(self) -> None:
        """What was learned is asked for on the topic that was most useful, and never made up of notes."""
        held = told("Dana", said("path-to-present-role", useful=0.4), said("rewards-most", "She loves it.", useful=0.9))
        (thanks, *_) = follow_up(held, today=DAY)
        assert "[your words: one thing you learned about the rewards]" in text(thanks)
        assert "She loves it" not in text(thanks)

    def test_that_are_late_are_still_due(self) -> None:
        """A day missed changes the advice and not the date."""
        late = tasks(today=date(2026, 12, 5))["thanks"]
        assert late.due == tasks()["thanks"].due
        assert late.why == "The day has passed. Write today all the same, and waste no line on being late."

    def test_go_to_everybody(self) -> None:
        """Each of two contacts is thanked by name."""
        pair = Interview(contacts=[Contact(name="Dana"), Contact(name="Kim")], start=START)
        found = {task.id: task.title for task in follow_up(pair, today=DAY)}
        assert (found["thanks-1"], found["thanks-2"]) == ("Thank Dana", "Thank Kim")

    def test_go_to_who_introduced_you(self) -> None:
        """The person who made the introduction hears how it went."""
        held = told("Dana", referred_by="Ola Berg")
        titles = {task.id: task.title for task in follow_up(held, today=DAY)}
        assert titles["tell-referrer"] == "Tell Ola Berg how it went with Dana"


class TestPromises:
    def test_of_ones_own_are_due_when_they_were_promised(self) -> None:
        """A date of a promise is kept; a month means its last day."""
        mine = [Promise(text="send the report", due="2026-12-04"), Promise(text="read the book", due="2027-02")]
        found = tasks(Outcome(promises=mine))
        assert [found[f"my-promise-{place}"].due for place in (1, 2)] == [date(2026, 12, 4), date(2027, 2, 28)]

    def test_of_the_contact_have_one_nudge(self) -> None:
        """The nudge comes eight days after the day that was named, and leaves a way out."""
        nudge = tasks(Outcome(promises=[Promise(text="send me the list", by="Dana Reyes", due="2026-12-04")]))[
            "their-promise-1"
        ]
        assert nudge.due == date(2026, 12, 12)
        assert "you kindly offered to send me the list." in text(nudge)
        assert "please don't give it another thought" in text(nudge)

    def test_that_stay_open_are_let_rest(self) -> None:
        """More than ten days after the nudge there is nothing more to write."""
        open_one = Outcome(promises=[Promise(text="send me the list", by="Dana Reyes", due="2026-12-04")])
        assert tasks(open_one, date(2026, 12, 22))["their-promise-1"].message is not None
        given_up = tasks(open_one, date(2026, 12, 23))["their-promise-1"]
        assert (given_up.title, given_up.message) == ("Let it rest: “send me the list”", None)

    def test_that_are_kept_are_done(self) -> None:
        """A promise kept stays in the list as done."""
        assert tasks(Outcome(promises=[Promise(text="send the report", kept=True)]))["my-promise-1"].done


class TestPeopleNamed:
    def test_an_introduction_is_nudged_within_seven_to_ten_days(self) -> None:
        """The nudge brings a text that only has to be passed on."""
        nudge = tasks(Outcome(people=[Named(name="Ola Berg", introduction=True)]))["introduction-1"]
        assert nudge.due is not None
        assert 7 <= (nudge.due - DAY).days <= 10
        assert "Dear Ola," in text(nudge).split("---")[1]

    def test_an_introduction_that_never_came_is_let_rest(self) -> None:
        """After the nudge's time nobody is asked again."""
        found = tasks(Outcome(people=[Named(name="Ola Berg", introduction=True)]), date(2027, 1, 4))
        assert found["introduction-1"].title == "Let the introduction to Ola Berg rest"

    def test_a_name_without_an_introduction_is_written_to(self) -> None:
        """Whoever was only named is written to soon, in fewer than 150 words."""
        request = tasks(Outcome(people=["Ola Berg"]))["write-to-1"]
        assert request.due == date(2026, 12, 4)
        assert request.message is not None
        assert request.message.words < 150

    def test_whoever_was_contacted_is_done(self) -> None:
        """Somebody already written to stays in the list as done."""
        assert tasks(Outcome(people=[Named(name="Ola Berg", contacted=True)]))["write-to-1"].done


class TestAdvice:
    def test_is_tried_and_then_reported(self) -> None:
        """First comes doing what was advised, then telling what came of it."""
        found = tasks(Outcome(advice=["visit a yard"]))
        assert (found["advice-1"].due, found["report-back"].due) == (date(2026, 12, 15), date(2026, 12, 29))
        assert "You advised me to visit a yard." in text(found["report-back"])

    def test_is_reported_to_whoever_gave_it(self) -> None:
        """In a talk with two, each hears of their own advice."""
        pair = Interview(contacts=[Contact(name="Dana"), Contact(name="Kim")], start=START)
        given = Outcome(advice=[Advice(text="visit a yard", by="Kim", done=True), Advice(text="wait", by="Dana")])
        found = {task.id: task for task in follow_up(hold(pair, outcome=given), today=DAY)}
        assert [found[f"report-back-{place}"].title for place in (1, 2)] == [
            "Tell Kim what came of the advice",
            "Tell Dana what came of the advice",
        ]
        assert (found["advice-1"].done, found["advice-2"].done) == (True, False)

    def test_on_the_one_skill_is_a_path_of_three_steps(self) -> None:
        """The answer to the crucial question becomes: build it, come back, apply warm."""
        held = told("Dana", said("skills-one-to-build", "Reading control charts."))
        steps = [(task.id, task.due) for task in follow_up(held, today=DAY) if task.id.startswith("skill")]
        assert steps == [
            ("skill-build", date(2026, 12, 31)),
            ("skill-return", date(2027, 3, 1)),
            ("skill-apply", date(2027, 3, 8)),
        ]

    def test_on_a_skill_that_told_nothing_is_no_step(self) -> None:
        """An answer of no use to the crucial question makes no path."""
        held = told("Dana", said("skills-one-to-build", useful=0.1))
        assert not [task for task in follow_up(held, today=DAY) if task.id.startswith("skill")]


class TestKeepingInTouch:
    def test_counts_from_the_last_contact(self) -> None:
        """A later contact moves the next one on."""
        assert tasks()["keep-in-touch"].due == date(2027, 3, 1)
        assert tasks(in_touch={"Dana Reyes": date(2027, 1, 31)})["keep-in-touch"].due == date(2027, 4, 30)

    def test_says_the_latest_day(self) -> None:
        """Six months after the last contact is the latest."""
        assert "counted from 1 December 2026: by 1 June 2027 at the latest." in tasks()["keep-in-touch"].why

    def test_ends_after_two_notes_without_an_answer(self) -> None:
        """The rule to stop stands with the task, late or not."""
        for today in (DAY, date(2027, 8, 1)):
            assert "without an answer, stop." in tasks(today=today)["keep-in-touch"].why


def test_done_is_plain_data() -> None:
    """What is done is told by the ids of tasks, which stay the same from day to day."""
    found = tasks(today=date(2026, 12, 5), done=["thanks"])
    assert [name for name, task in found.items() if task.done] == ["thanks"]


def test_without_a_start_the_talk_counts_as_held_today() -> None:
    """Where no start is known, days count from the day on which one asks."""
    held = hold(Interview(contacts=[Contact(name="Dana")]))
    assert [task.due for task in follow_up(held, today=DAY)] == [date(2026, 12, 2), date(2027, 3, 1)]


@given(st.dates(date(2026, 12, 1), date(2028, 12, 1)))
def test_the_day_of_asking_moves_no_date(today: date) -> None:
    """Whenever one asks, the same tasks are due on the same days, in their order."""
    outcome = Outcome(advice=["visit a yard"], people=[Named(name="Ola", introduction=True)], promises=["write"])
    held = told("Dana", said("skills-one-to-build"), outcome=outcome)
    first, later = follow_up(held, today=DAY), follow_up(held, today=today)
    assert [(task.id, task.due) for task in first] == [(task.id, task.due) for task in later]


@pytest.mark.parametrize("months", [1, 3, 6, 12])
@given(day=st.dates(date(2000, 1, 1), date(2100, 1, 1)))
def test_months_on_is_never_in_another_month(day: date, months: int) -> None:
    """So many months on is in the month of that number, on the same day or the last there is."""
    later = months_on(day, months)
    assert (later.year * 12 + later.month) - (day.year * 12 + day.month) == months
    assert later.day == day.day or (later.day < day.day and (later + timedelta(days=1)).day == 1)


def test_no_message_is_sent_finished() -> None:
    """Every skeleton has a place for the seeker's own words."""
    outcome = Outcome(
        advice=["visit a yard"],
        people=[Named(name="Ola", introduction=True), Named(name="Bo")],
        promises=["write", Promise(text="call", by="Dana")],
    )
    held = told("Dana", said("skills-one-to-build"), outcome=outcome, referred_by="Kim")
    written = [task.message for task in follow_up(attrs.evolve(held), today=DAY) if task.message]
    assert len(written) == 9
    assert all("[your " in message.text for message in written)


def test_messages_are_signed_where_the_seeker_has_a_name() -> None:
    """A known name is filled in; else the place for it stays marked."""
    named = attrs.evolve(told("Dana Reyes", said("rewards-most")), seeker=Seeker(name="Sam Ito"))
    nameless = attrs.evolve(named, seeker=Seeker())
    for talk, name in ((named, "Sam Ito"), (nameless, "[your name]")):
        for task in follow_up(talk, today=date(2026, 12, 1)):
            assert task.message is None or task.message.text.rstrip().endswith(name)
