"""Two whole job searches, a student's and a switcher's, as a career coach would read them."""

from pathlib import Path

import attrs
import pytest

from infointerview import (
    Contact,
    Interview,
    Review,
    Standing,
    load_interview,
    load_interviews,
    plan,
    review,
    shipped_bank,
)

SEARCHES = Path(__file__).parent.parent / "examples/searches"
KINDS = ("student", "switcher")


def held(kind: str) -> tuple[Interview, ...]:
    return load_interviews([SEARCHES / kind], shipped_bank())


@pytest.fixture(scope="module")
def reviews() -> dict[str, Review]:
    return {kind: review(held(kind)) for kind in KINDS}


@pytest.mark.parametrize("kind", KINDS)
def test_each_has_eight_talks_in_order(kind: str, reviews: dict[str, Review]) -> None:
    """Eight talks, one after the other, were held by one person."""
    days = [talk.day for talk in reviews[kind].talks]
    assert len(days) == 8
    assert days == sorted(days, key=str)


@pytest.mark.parametrize("kind", KINDS)
def test_each_meets_people_by_way_of_people(kind: str, reviews: dict[str, Review]) -> None:
    """At least three of those who were talked to had been named before, and somebody is still to be written to."""
    assert sum(lead.met for lead in reviews[kind].leads) >= 3
    assert reviews[kind].waiting


@pytest.mark.parametrize("kind", KINDS)
def test_each_has_all_that_a_review_can_say(kind: str, reviews: dict[str, Review]) -> None:
    """Something is contradicted, corroborated, known from one person and open; one talk was superficial; options are compared."""
    seen = reviews[kind]
    assert {finding.standing for finding in seen.findings} == set(Standing)
    assert len(seen.superficial) == 1
    assert seen.comparisons


@pytest.mark.parametrize("kind", KINDS)
def test_the_next_talk_takes_up_what_is_in_doubt(kind: str, reviews: dict[str, Review]) -> None:
    """The goal of the review is planned with the next person, and asks about a topic that is contradicted."""
    goal, talks = reviews[kind].next_goal, held(kind)
    contact = Contact(name=reviews[kind].waiting[0].name, company=reviews[kind].talks[-1].company)
    agenda = plan(Interview(contacts=[contact], seeker=talks[-1].seeker, goal=goal), history=talks)
    doubtful = {finding.topic for finding in reviews[kind].findings if finding.standing is Standing.CONTRADICTED}
    assert doubtful & {item.question.topic for item in agenda.items}


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("file", sorted(SEARCHES.parent.glob("*.toml")), ids=lambda file: file.stem)
def test_the_next_goal_can_be_planned_with_anybody(kind: str, file: Path, reviews: dict[str, Review]) -> None:
    """Whoever comes next, in whatever format and length, the goal of a review is planned without a clash."""
    talk = attrs.evolve(load_interview(file), goal=reviews[kind].next_goal)
    assert plan(talk, history=held(kind)).items


def test_the_student_has_heard_two_sides_of_two_things(reviews: dict[str, Review]) -> None:
    """She has to settle how much of the work is on site, and whether anybody goes back to see what became of it."""
    found = reviews["student"].findings
    doubt = [(one.company, one.topic) for one in found if one.standing is Standing.CONTRADICTED]
    assert doubt == [("Tarn Water", "daily-work"), ("Ferrow Associates", "culture")]


def test_the_switcher_has_heard_two_sides_of_weekends(reviews: dict[str, Review]) -> None:
    """Two people against one say that planners work on Saturdays."""
    found = reviews["switcher"].findings
    heard = {one.topic: one.heard for one in found if one.standing is Standing.CONTRADICTED}["balance"]
    assert [one.contact for one in heard] == ["Petra Voss", "Joyce Abara", "Wen Castell"]
    assert [one.former for one in heard] == [False, False, True]
