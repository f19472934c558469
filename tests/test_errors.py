"""What can go wrong: messages, facts, and one family of exceptions."""

import pickle

import pytest
from hypothesis import given
from hypothesis import strategies as st

from infointerview import ClashError, Fault, InfointerviewError, InvalidValueError, LoadError, UnknownNameError
from infointerview.errors import brief, did_you_mean, suggestions

ERRORS = [
    InvalidValueError("minutes", -2, "above 0"),
    LoadError([Fault("no such file", file="a.toml")]),
    UnknownNameError("topic", "cultur", ["culture"]),
    ClashError(["a question to Dana"], ["first-week"], 2.5, "2.5 more minutes would do"),
]


class TestFault:
    @pytest.mark.parametrize(
        ("fault", "shown"),
        [
            (Fault("is odd"), "is odd"),
            (Fault("is odd", file="a.toml"), "a.toml: is odd"),
            (Fault("is odd", file="a.toml", line=3), "a.toml:3: is odd"),
            (Fault("is odd", line=3), "is odd"),
            (Fault("is odd", entry="goal 'x'", field="weights"), "goal 'x': weights: is odd"),
            (Fault("is odd", "a.toml", 3, "goal 'x'", "weights"), "a.toml:3: goal 'x': weights: is odd"),
        ],
    )
    def test_shows_where_then_what(self, fault: Fault, shown: str) -> None:
        """Its text is place, entry, field and message, without the parts that are not known."""
        assert str(fault) == shown


class TestInvalidValueError:
    def test_names_field_value_and_what_was_wanted(self) -> None:
        """The message says which field, what was wanted and what was given; the facts are attributes."""
        error = InvalidValueError("minutes", -2, "above 0")
        assert str(error) == "minutes: must be above 0, got -2"
        assert error.reason == "must be above 0, got -2"
        assert (error.field, error.value, error.wanted) == ("minutes", -2, "above 0")

    def test_shortens_a_long_value(self) -> None:
        """A value of any length takes at most eighty characters of the message."""
        assert str(InvalidValueError("name", "x" * 5000, "short")) == f"name: must be short, got '{'x' * 78}…"

    def test_is_a_value_error(self) -> None:
        """Whoever expects a ValueError catches it."""
        assert isinstance(ERRORS[0], ValueError)


class TestLoadError:
    def test_lists_every_fault_by_file_and_line(self) -> None:
        """Its faults stand in the order of files and lines, one a line of its text."""
        faults = [
            Fault("c", file="b.toml", line=1),
            Fault("b", file="a.toml", line=9),
            Fault("a", file="a.toml", line=2),
        ]
        error = LoadError(faults)
        assert error.faults == (faults[2], faults[1], faults[0])
        assert str(error) == "a.toml:2: a\na.toml:9: b\nb.toml:1: c"


class TestUnknownNameError:
    def test_suggests_the_nearest(self) -> None:
        """A name that looks like known ones is answered with these, the nearest first."""
        error = UnknownNameError("trait", "recruter", ["founder", "recruiter"])
        assert error.suggestions == ("recruiter",)
        assert str(error) == "unknown trait 'recruter'; did you mean 'recruiter'?"

    def test_suggests_nothing_far_fetched(self) -> None:
        """A name that looks like nothing known gets no suggestion."""
        error = UnknownNameError("goal", "zzz", ["explore-a-career"])
        assert error.suggestions == ()
        assert str(error) == "unknown goal 'zzz'"

    def test_is_a_lookup_error(self) -> None:
        """Whoever expects a LookupError catches it."""
        assert isinstance(ERRORS[2], LookupError)


class TestClashError:
    def test_names_what_clashes_and_the_relief(self) -> None:
        """Demands and pins are listed sorted, then what would help."""
        error = ClashError(["topic pay", "objective insight"], ["b", "a"], 1.5, "1.5 more minutes would do")
        assert error.demands == ("objective insight", "topic pay")
        assert error.pinned == ("a", "b")
        assert error.missing_minutes == 1.5
        assert str(error) == (
            "these can't all be met: objective insight, topic pay, pinned question 'a', pinned question 'b'; "
            "1.5 more minutes would do"
        )


@pytest.mark.parametrize("error", ERRORS, ids=lambda error: type(error).__name__)
def test_every_error_is_of_one_family(error: Exception) -> None:
    """One except clause for InfointerviewError is enough."""
    assert isinstance(error, InfointerviewError)


@pytest.mark.parametrize("error", ERRORS, ids=lambda error: type(error).__name__)
def test_errors_survive_pickling(error: Exception) -> None:
    """An error keeps its message on its way from one process to another."""
    assert str(pickle.loads(pickle.dumps(error))) == str(error)  # noqa: S301 - pickled in the same line


def test_suggestions_are_at_most_three_and_best_first() -> None:
    """Of many near names the three nearest are given."""
    assert suggestions("pay", ["pays", "payee", "pays-well", "payday", "say"])[0] == "pays"
    assert len(suggestions("pay", ["pays", "payee", "payd", "payday", "say"])) == 3


def test_did_you_mean_words_none_one_and_several() -> None:
    """The tail of a message is empty without names and joins several with or."""
    assert did_you_mean([]) == ""
    assert did_you_mean(["a"]) == "; did you mean 'a'?"
    assert did_you_mean(["a", "b"]) == "; did you mean 'a' or 'b'?"


@given(st.text() | st.integers() | st.lists(st.text()))
def test_brief_is_never_long(value: object) -> None:
    """Whatever is shown in a message takes at most eighty characters of one line."""
    shown = brief(value)
    assert len(shown) <= 80
    assert "\n" not in shown


@given(st.text(), st.lists(st.text(max_size=12), max_size=6))
def test_suggestions_are_known_names(name: str, known: list[str]) -> None:
    """Nothing is suggested that does not exist, whatever was typed."""
    assert set(suggestions(name, known)) <= set(known)
