"""Lists of contacts as files."""

from pathlib import Path

import pytest

from infointerview import Goal, LoadError, Seeker, load_interviews, shipped_bank
from infointerview.loading import load_contacts
from infointerview.loading.checking import report_on

LIST = """
goal = "switch-fields"

[seeker]
name = "Sam Ito"

[[contacts]]
name = "Dana Reyes"
company = "Acme"

[[contacts]]
name = "Dana Reyes"
company = "Nordsee"
"""


@pytest.fixture
def file(tmp_path: Path) -> Path:
    written = tmp_path / "contacts.toml"
    written.write_text(LIST, encoding="utf-8")
    return written


def faults(file: Path, text: str) -> str:
    """Say what is wrong with a list, without the way to it."""
    file.write_text(text, encoding="utf-8")
    with pytest.raises(LoadError) as caught:
        load_contacts(file, shipped_bank())
    return str(caught.value).replace(f"{file}", "contacts.toml")


def test_a_list_has_people_a_seeker_and_a_goal(file: Path) -> None:
    """Two people may have one name, as they do in life."""
    listed = load_contacts(file, shipped_bank())
    assert [contact.company for contact in listed.contacts] == ["Acme", "Nordsee"]
    assert (listed.seeker.name, listed.goal) == ("Sam Ito", "switch-fields")


def test_a_file_may_say_who_asks_and_nothing_else(file: Path) -> None:
    """Such a file is good for the option `--seeker`."""
    file.write_text('[seeker]\nname = "Sam Ito"\n', encoding="utf-8")
    assert (load_contacts(file).contacts, load_contacts(file).seeker) == ((), Seeker(name="Sam Ito"))


def test_a_goal_may_be_a_table(file: Path) -> None:
    """As in an interview's file."""
    file.write_text('goal = { base = "relocate" }\n', encoding="utf-8")
    assert load_contacts(file, shipped_bank()).goal == Goal(base="relocate")


def test_every_fault_has_its_line(file: Path) -> None:
    """Unknown keys, values that do not fit and names that nothing answers to are reported together."""
    text = (
        'goal = "swich-fields"\n[seeker]\nname = 3\n'
        '[[contacts]]\nname = "Dana"\ncompny = "Acme"\ntraits = ["recruter"]\n'
    )
    assert faults(file, text) == (
        "contacts.toml:1: goal: unknown goal 'swich-fields'; did you mean 'switch-fields'?\n"
        "contacts.toml:3: seeker.name: must be a text, got 3\n"
        "contacts.toml:6: contact 'Dana': compny: unknown key 'compny'; did you mean 'company'?\n"
        "contacts.toml:7: contact 'Dana': traits[0]: unknown trait 'recruter'; did you mean 'recruiter'?"
    )


def test_the_same_entry_twice_is_a_fault(file: Path) -> None:
    """Two entries that say the same are one person written down twice."""
    assert "a list without repetitions" in faults(file, '[[contacts]]\nname = "Dana"\n' * 2)


def test_answers_have_no_place_in_a_list(file: Path) -> None:
    """A talk is a file of its own."""
    assert faults(file, "answers = []\n").startswith("contacts.toml:1: answers: unknown key 'answers'")


def test_check_takes_a_list_for_a_list(file: Path) -> None:
    """Two people of one name would be a fault of an interview."""
    assert report_on([file]).faults == ()


def test_in_a_folder_of_talks_the_list_is_passed_over(file: Path) -> None:
    """The talks of a folder are those of its other files."""
    (file.parent / "1-dana.toml").write_text('[[contacts]]\nname = "Dana"\n', encoding="utf-8")
    assert [talk.contacts[0].name for talk in load_interviews([file.parent])] == ["Dana"]
