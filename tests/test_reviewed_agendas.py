"""Twenty-four reviewed agendas: what the planner makes of varied people is what was read and found good."""

from pathlib import Path

import pytest

from infointerview import Format, Interview, Relation, plan
from reviewed import interviews

REVIEWED = dict(interviews())


@pytest.mark.parametrize("file", REVIEWED, ids=lambda file: file.stem)
def test_the_agenda_is_the_one_that_was_read_and_found_good(file: Path) -> None:
    """If not, run `python tests/reviewed.py`, read the difference aloud, and commit it if it is as good."""
    assert f"{plan(REVIEWED[file])}\n" == file.read_text(encoding="utf-8")


def test_they_are_of_every_kind() -> None:
    """Every relation and format, ten minutes to an hour, one contact and two, much known and nothing but a name."""
    talks: list[Interview] = list(REVIEWED.values())
    assert len(talks) >= 24
    assert {contact.relation for talk in talks for contact in talk.contacts} == set(Relation)
    assert {talk.format for talk in talks} == set(Format)
    lengths = {talk.minutes for talk in talks}
    assert {10, 15, 20, 25, 30, 40, 45, 50, 60} <= lengths
    assert {len(talk.contacts) for talk in talks} == {1, 2}
    assert any(not contact.title and not contact.company for talk in talks for contact in talk.contacts)
    assert any(contact.hooks and contact.company for talk in talks for contact in talk.contacts)


def test_they_ask_varied_things() -> None:
    """No question stands in more than half of them, save the crucial one and the ask for other people."""
    counts: dict[str, int] = {}
    for talk in REVIEWED.values():
        for item in plan(talk).items:
            if not item.question.crucial and item.stage.value not in ("others", "closing"):
                counts[item.question.id] = counts.get(item.question.id, 0) + 1
    assert max(counts.values()) <= len(REVIEWED) // 2
