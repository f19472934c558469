"""What came of a talk: promises, people named, and their short forms."""

from pathlib import Path
from typing import Any

import pytest

from infointerview import InvalidValueError, Named, Outcome, Promise, load_interview


class TestOutcome:
    def test_takes_a_name_for_a_person(self) -> None:
        """Somebody of whom only the name is known may be written as that name."""
        assert Outcome(people=["Ola Berg"]).people == (Named(name="Ola Berg"),)

    def test_takes_a_text_for_a_promise_of_ones_own(self) -> None:
        """A promise written as a bare text is the seeker's, with no date."""
        assert Outcome(promises=["send the report"]).promises == (Promise(text="send the report", by="", due=""),)

    @pytest.mark.parametrize(
        ("given", "message"),
        [
            ({"people": [" "]}, "name: must be a text that is not blank, got ' '"),
            ({"people": "Ola Berg"}, "people: must be a list, got 'Ola Berg'"),
            ({"people": [3]}, "people: must be of type Named, got 3"),
            ({"promises": [3]}, "promises: must be of type Promise, got 3"),
            ({"advice": [""]}, "text: must be a text that is not blank, got ''"),
        ],
    )
    def test_refuses(self, given: dict[str, Any], message: str) -> None:
        """What a field can't hold is refused with the field's name."""
        with pytest.raises(InvalidValueError) as caught:
            Outcome(**given)
        assert str(caught.value) == message


def test_a_promise_has_a_date_that_is_one() -> None:
    """A day that only sounds like one is refused."""
    with pytest.raises(InvalidValueError) as caught:
        Promise(text="send the report", due="Friday")
    assert str(caught.value) == "due: must be YYYY, YYYY-MM or YYYY-MM-DD, got 'Friday'"


def test_short_and_long_forms_load_alike(tmp_path: Path) -> None:
    """In a file too, a person may be a name and a promise a text."""
    short, long = tmp_path / "short.toml", tmp_path / "long.toml"
    head = '[[contacts]]\nname = "Dana"\n[outcome]\n'
    short.write_text(head + 'people = ["Ola Berg"]\npromises = ["write on Friday"]\n', encoding="utf-8")
    long.write_text(
        head + '[[outcome.people]]\nname = "Ola Berg"\n[[outcome.promises]]\ntext = "write on Friday"\n',
        encoding="utf-8",
    )
    assert load_interview(short) == load_interview(long)
