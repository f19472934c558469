"""What a bank file may and may not do to the bank that it extends."""

from collections.abc import Callable
from pathlib import Path

import pytest

from infointerview import LoadError, load_bank, shipped_bank

NOTHING = "there is no question 'trains-first' to replace in the bank that this one extends"
TOPIC = '[topic]\ntitle = "Trains"\nstage = "work"\n'


@pytest.fixture
def faults(tmp_path: Path) -> Callable[..., list[str]]:
    def found(**files: str) -> list[str]:
        for stem, text in files.items():
            (tmp_path / f"{stem}.toml").write_text(text, encoding="utf-8")
        try:
            load_bank(tmp_path)
        except LoadError as error:
            return [str(fault).replace(f"{tmp_path}/", "") for fault in error.faults]
        return []

    return found


def question(name: str, more: str = "") -> str:
    return f'[[questions]]\nid = "{name}"\ntext = "How so?"\nobjectives = ["insight"]\n{more}'


def test_a_file_without_a_topic_adds_to_the_topic_of_its_name(tmp_path: Path) -> None:
    file = tmp_path / "path.toml"
    file.write_text(question("path-by-train"), encoding="utf-8")
    bank = shipped_bank().extend(load_bank(file))
    assert bank["path-by-train"].topic == "path"
    assert bank.topic("path") == shipped_bank().topic("path")


def test_a_name_of_the_shipped_bank_is_not_taken_by_accident(faults: Callable[..., list[str]]) -> None:
    text = TOPIC + question("path-to-present-role")
    same = shipped_bank().traits["alum"]
    text += f'[[goals]]\nid = "relocate"\n[traits]\nfounder = "Casts metal."\nalum = "{same}"\n'
    already = "is in the bank already that this one extends"
    assert faults(path=text) == [
        f"path.toml:1: topic: {already}; leave [topic] out to add questions to it, or say replaces = true",
        f"path.toml:5: question 'path-to-present-role': id: {already}; give it another id, or say replaces = true",
        f"path.toml:9: goal 'relocate': id: {already}; give it another id, or say replaces = true",
        f"path.toml:11: traits.founder: {already}; give it another name",
    ]


def test_replacing_on_purpose_works_by_id(tmp_path: Path) -> None:
    file = tmp_path / "path.toml"
    file.write_text(question("path-to-present-role", "replaces = true\n"), encoding="utf-8")
    bank = shipped_bank().extend(load_bank(file))
    assert bank["path-to-present-role"].text == "How so?"
    assert len(bank) == len(shipped_bank())


def test_there_must_be_something_to_replace(faults: Callable[..., list[str]]) -> None:
    assert faults(trains=TOPIC + question("trains-first", "replaces = true\n")) == [
        f"trains.toml:8: question 'trains-first': replaces: {NOTHING}"
    ]


def test_replaces_is_true_or_false(faults: Callable[..., list[str]]) -> None:
    assert faults(trains=TOPIC + question("trains-first", 'replaces = "no"\n')) == [
        "trains.toml:8: question 'trains-first': replaces: must be true or false, got 'no'",
        f"trains.toml:8: question 'trains-first': replaces: {NOTHING}",
    ]


def test_a_retired_id_is_not_used_again(faults: Callable[..., list[str]]) -> None:
    retired = '[[retired]]\nid = "trains-first"\nbecause = "Said twice."\n'
    assert faults(a=retired, trains=TOPIC + question("trains-first")) == [
        "trains.toml:5: question 'trains-first': id: is taken already in a.toml:2"
    ]


def test_a_successor_must_be_there(faults: Callable[..., list[str]]) -> None:
    retired = '[[retired]]\nid = "trains-old"\nbecause = "Said twice."\nsuccessor = "path-to-present-rol"\n'
    unknown = "unknown question 'path-to-present-rol'; did you mean 'path-to-present-role'?"
    assert faults(a=retired) == [f"a.toml:4: retired question 'trains-old': successor: {unknown}"]


def test_goals_and_interviews_may_name_a_retired_question(faults: Callable[..., list[str]]) -> None:
    retired = '[[retired]]\nid = "trains-old"\nbecause = "Said twice."\n'
    assert faults(a=retired + '[[goals]]\nid = "ride"\npinned = ["trains-old"]\n') == []


def test_a_bank_that_says_whom_to_trust_stands_by_itself() -> None:
    """A copy of the shipped bank is a whole bank, and takes no names of the one it was copied from."""
    bank = load_bank(Path(__file__).parent.parent / "src/infointerview/data/bank")
    assert list(bank) == list(shipped_bank())
