"""The examples of the repository, planned: what a reader of the README may rely on."""

from itertools import combinations
from pathlib import Path

import pytest

from infointerview import Agenda, Stage, load_interview, plan, shipped_bank

FILES = sorted((Path(__file__).parent.parent / "examples").glob("*.toml"))
COUNTS = {15: (4, 5), 20: (5, 7), 30: (8, 10), 45: (11, 13), 60: (14, 16)}


@pytest.fixture(scope="module")
def agendas() -> dict[str, Agenda]:
    bank = shipped_bank()
    return {file.stem: plan(load_interview(file, bank), bank) for file in FILES}


def test_there_are_at_least_six() -> None:
    assert len(FILES) >= 6


def test_each_fills_its_minutes_with_a_natural_number_of_questions(agendas: dict[str, Agenda]) -> None:
    """They take 80 to 100% of the time, with as many items as the field knows for such a length."""
    for name, agenda in agendas.items():
        minutes = agenda.interview.minutes
        least, most = COUNTS[int(minutes)]
        assert least <= len(agenda.items) <= most, name
        assert 0.8 * minutes <= agenda.end <= minutes, name


def test_no_two_share_more_than_half_of_the_shorter_ones_questions(agendas: dict[str, Agenda]) -> None:
    for (one, first), (other, second) in combinations(agendas.items(), 2):
        shared = set(first.ids) & set(second.ids)
        assert 2 * len(shared) <= min(len(first.ids), len(second.ids)), f"{one} and {other}"


def test_what_the_file_knows_is_used_in_at_least_two_lines(agendas: dict[str, Agenda]) -> None:
    """Where hooks or gaps are given, two lines or more could only be meant for this contact."""
    for name, agenda in agendas.items():
        interview = agenda.interview
        if interview.seeker.gaps or any(contact.hooks for contact in interview.contacts):
            typed = [
                *interview.seeker.gaps,
                *interview.seeker.strengths,
                *interview.seeker.plans,
                *interview.seeker.views,
                *(hook.text for contact in interview.contacts for hook in contact.hooks),
                *(hook.text for hook in interview.hooks),
            ]
            lines = [*agenda.opening, *(item.text for item in agenda.items)]
            assert sum(any(fragment in line for fragment in typed) for line in lines) >= 2, name


def test_each_ends_with_asking_for_other_people_and_thanks(agendas: dict[str, Agenda]) -> None:
    for name, agenda in agendas.items():
        assert any(item.stage is Stage.OTHERS for item in agenda.items), name
        assert "hank you" in agenda.opening[0], name
        assert "hank you" in agenda.closing[-1] or "hanks" in agenda.closing[-1], name


def test_they_go_by_the_arc_of_a_talk(agendas: dict[str, Agenda]) -> None:
    """The story comes before the rest, advice after it, other people and the close last; a topic is never taken up twice."""
    places = {Stage.OPENING: 0, Stage.STORY: 1, Stage.ADVICE: 3, Stage.OTHERS: 4, Stage.CLOSING: 5}
    for name, agenda in agendas.items():
        arc = [places.get(item.stage, 2) for item in agenda.items]
        assert arc == sorted(arc), name
        topics = [item.question.topic for item in agenda.items]
        changes = [topic for place, topic in enumerate(topics) if not place or topics[place - 1] != topic]
        assert len(changes) == len(set(changes)), name


def test_the_panel_addresses_everybody(agendas: dict[str, Agenda]) -> None:
    for agenda in agendas.values():
        assert {contact.name for contact in agenda.interview.contacts} <= {item.contact for item in agenda.items}
