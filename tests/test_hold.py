"""Holding a talk: answers and outcome come to it, and what does not fit it is refused at once."""

import attrs
import pytest

from infointerview import Answer, Contact, Interview, Named, Outcome, Promise, review, shipped_bank
from infointerview.errors import AnswersError
from infointerview.guidance.holding import hold
from infointerview.questions import Retired

DANA, KIM = Contact(name="Dana Reyes"), Contact(name="Kim Adler")
TALK, PANEL = Interview(contacts=[DANA]), Interview(contacts=[DANA, KIM])


def test_answers_are_signed_where_only_one_could_have_given_them() -> None:
    """In a talk with one contact an answer need not say whose it is."""
    held = hold(TALK, answers=[Answer(question="rewards-most")])
    assert [answer.contact for answer in held.answers] == ["Dana Reyes"]


def test_later_notes_join_earlier_ones() -> None:
    """Holding a talk again adds answers and keeps the outcome that it has."""
    once = hold(TALK, answers=[Answer(question="rewards-most")], outcome=Outcome(advice=["visit a yard"]))
    twice = hold(once, answers=[Answer(question="path-to-present-role")])
    assert [answer.question for answer in twice.answers] == ["rewards-most", "path-to-present-role"]
    assert twice.outcome == Outcome(advice=["visit a yard"])


def test_everything_that_does_not_fit_comes_at_once() -> None:
    """Unknown questions, strangers to the talk and repeated answers are one error, each with its place."""
    with pytest.raises(AnswersError) as caught:
        hold(
            PANEL,
            answers=[
                Answer(question="path-to-presnt-role", contact="Kim Adler"),
                Answer(question="rewards-most", contact="Kim Alder"),
                Answer(question="rewards-most"),
                Answer(question="daily-ordinary-day", contact="Dana Reyes"),
                Answer(question="daily-ordinary-day", contact="Dana Reyes"),
            ],
            outcome=Outcome(promises=[Promise(text="write", by="Ola")], people=[Named(name="Ola")], advice=["rest"]),
        )
    assert str(caught.value).splitlines() == [
        "answers[0].question: unknown question 'path-to-presnt-role'; did you mean 'path-to-present-role'?",
        "answers[1].contact: must be one of Dana Reyes, Kim Adler, got 'Kim Alder'; did you mean 'Kim Adler'?",
        "answers[2].contact: must be one of Dana Reyes, Kim Adler, got ''",
        "answers[4]: 'daily-ordinary-day' has an answer of Dana Reyes already",
        "outcome.promises[0].by: must be one of Dana Reyes, Kim Adler, got 'Ola'",
        "outcome.people[0].by: must be one of Dana Reyes, Kim Adler, got ''",
        "outcome.advice[0].by: must be one of Dana Reyes, Kim Adler, got ''",
    ]


def test_answers_outlive_their_questions() -> None:
    """An answer to a question retired since is kept; a review reads it as one to the successor, where there is one."""
    old = [
        Retired(id="moved", because="Said better.", successor="rewards-most"),
        Retired(id="gone", because="Two ideas."),
    ]
    bank = attrs.evolve(shipped_bank(), retired=[*shipped_bank().retired, *old])
    held = hold(TALK, answers=[Answer(question="moved", useful=0.9), Answer(question="gone", useful=0.9)], bank=bank)
    assert [answer.question for answer in held.answers] == ["moved", "gone"]
    heard = [one.heard[0].question for one in review([held], bank).findings if one.heard]
    assert heard == ["rewards-most"]


def test_holding_nothing_changes_nothing() -> None:
    """A talk without notes is the talk."""
    assert hold(TALK) == TALK
