"""A question tried on several people."""

import pytest

from infointerview import Contact, Interview, UnknownNameError, plan, shipped_bank
from infointerview.formats.trials import heard
from infointerview.loading.samples import sample_interviews
from infointerview.planning.trying import try_on

BANK = shipped_bank()
DANA = Interview(contacts=[Contact(name="Dana Reyes", title="Engineer", company="Acme")])


def test_the_samples_can_be_planned_and_are_of_different_kinds() -> None:
    talks = sample_interviews()
    assert len({talk.contacts[0].relation for talk in talks}) >= 3
    assert all(plan(talk).items for talk in talks)


def test_a_question_is_worded_as_an_agenda_would() -> None:
    for trial in try_on("path-to-present-role", sample_interviews(), BANK):
        assert trial.item is not None
        assert trial.item.question.id == "path-to-present-role"


def test_who_is_not_asked_hears_the_rule_and_the_fact() -> None:
    (trial,) = try_on("pay-usual-range", [DANA], BANK)
    assert (trial.item, trial.because) == (None, "it is delicate, and Dana is a stranger you have not met")


def test_what_nobody_fits_is_tried_once_more_with_the_trait_declared() -> None:
    *_, last = try_on("founding-first-recruit", [DANA], BANK)
    assert last.interview.contacts[0].traits == ("founder",)


def test_a_trait_of_the_seeker_is_declared_of_the_seeker() -> None:
    question = next(entry for entry in BANK if entry.needs and entry.needs[0].startswith("seeker-"))
    *_, last = try_on(question.id, [DANA], BANK)
    assert last.interview.seeker.traits == (question.needs[0],)


def test_heard_shows_who_and_what() -> None:
    assert list(heard(try_on("founding-first-recruit", [DANA], BANK))) == [
        "  Dana Reyes, Engineer at Acme (stranger):",
        "    not asked: it is for founder, and nothing says that of Dana",
        "  Dana Reyes, Engineer at Acme (stranger, founder):",
        "    What made the first person join Acme when there was hardly anything to join?",
    ]


def test_an_unknown_question_is_named() -> None:
    with pytest.raises(UnknownNameError, match="unknown question 'founding-first-recrut'"):
        list(try_on("founding-first-recrut", [DANA], BANK))
