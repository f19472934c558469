"""The validators that the nouns share: what each accepts, and its message for what it does not."""

from collections.abc import Callable
from datetime import UTC, datetime
from types import SimpleNamespace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from infointerview import Contact, InvalidValueError, Relation
from infointerview.fields import (
    SLUG,
    a,
    a_date,
    a_flag,
    a_slug,
    a_slug_or_nothing,
    a_text,
    an_aware_time,
    as_tuple,
    between,
    each,
    halves,
    meaning,
    optional,
    said,
)

NAIVE = datetime(2026, 5, 4, 9, 0)  # noqa: DTZ001, RUF100 - a time without its offset is the case


def message(validator: Callable[[Any, Any, Any], None], value: object) -> str:
    """Give what a validator says of a value of the field `it`; empty if it accepts."""
    try:
        validator(None, SimpleNamespace(name="it"), value)
    except InvalidValueError as error:
        return str(error)
    return ""


@pytest.mark.parametrize(
    ("validator", "value"),
    [
        (a_text, ""),
        (a_text, "x" * 600),
        (a_text, "Zoë O’Hara – 東京 🙂"),
        (said, "x"),
        (a_slug, "a"),
        (a_slug, "first-90-days"),
        (a_slug_or_nothing, ""),
        (a_slug_or_nothing, "pay"),
        (a_date, ""),
        (a_date, "2016"),
        (a_date, "2016-12"),
        (a_date, "2016-02-29"),
        (a_flag, True),
        (a_flag, False),
        (an_aware_time, None),
        (an_aware_time, NAIVE.replace(tzinfo=UTC)),
        (between(0, 1), 0),
        (between(0, 1), 1.0),
        (halves(0.5, 10), 0.5),
        (halves(0.5, 10), 2.5),
        (halves(0.5, 10), 10),
        (a(Contact), Contact(name="Dana")),
        (optional(a_slug), None),
        (optional(a_slug), "pay"),
        (each(a_slug), ()),
        (each(a_slug), ("pay", "fit")),
        (each(a_slug, least=1), ("pay",)),
    ],
)
def test_accepted(validator: Callable[[Any, Any, Any], None], value: object) -> None:
    """A value at the edge of what a field may hold is accepted."""
    assert message(validator, value) == ""


@pytest.mark.parametrize(
    ("validator", "value", "wanted"),
    [
        (a_text, 3, "a text, got 3"),
        (a_text, None, "a text, got None"),
        (a_text, b"x", "a text, got b'x'"),
        (a_text, "x" * 601, f"at most 600 characters long, got '{'x' * 78}…"),
        (a_text, "a\nb", "one line without control characters, got 'a\\nb'"),
        (a_text, "a\rb", "one line without control characters, got 'a\\rb'"),
        (a_text, "a\x00b", "one line without control characters, got 'a\\x00b'"),
        (a_text, "a\x1b[1mb", "one line without control characters, got 'a\\x1b[1mb'"),
        (a_text, "a\u2028b", "one line without control characters, got 'a\\u2028b'"),
        (said, "", "a text that is not blank, got ''"),
        (said, "  ", "a text that is not blank, got '  '"),
        (said, 3, "a text, got 3"),
        (a_slug, "", "a slug (lower-case words joined by hyphens), got ''"),
        (a_slug, "First", "a slug (lower-case words joined by hyphens), got 'First'"),
        (a_slug, "a--b", "a slug (lower-case words joined by hyphens), got 'a--b'"),
        (a_slug, "-a", "a slug (lower-case words joined by hyphens), got '-a'"),
        (a_slug, "a_b", "a slug (lower-case words joined by hyphens), got 'a_b'"),
        (a_slug, "pay\n", "a slug (lower-case words joined by hyphens), got 'pay\\n'"),
        (a_slug, "../pay", "a slug (lower-case words joined by hyphens), got '../pay'"),
        (a_slug, 7, "a slug (lower-case words joined by hyphens), got 7"),
        (a_slug_or_nothing, " ", "a slug (lower-case words joined by hyphens), got ' '"),
        (a_slug_or_nothing, None, "a slug (lower-case words joined by hyphens), got None"),
        (a_date, "16", "YYYY, YYYY-MM or YYYY-MM-DD, got '16'"),
        (a_date, "2016-13", "YYYY, YYYY-MM or YYYY-MM-DD, got '2016-13'"),
        (a_date, "2016-00", "YYYY, YYYY-MM or YYYY-MM-DD, got '2016-00'"),
        (a_date, "2016-1-5", "YYYY, YYYY-MM or YYYY-MM-DD, got '2016-1-5'"),
        (a_date, "2016-01-32", "YYYY, YYYY-MM or YYYY-MM-DD, got '2016-01-32'"),
        (a_date, "May 2016", "YYYY, YYYY-MM or YYYY-MM-DD, got 'May 2016'"),
        (a_date, 2016, "YYYY, YYYY-MM or YYYY-MM-DD, got 2016"),
        (a_flag, "no", "true or false, got 'no'"),
        (a_flag, 1, "true or false, got 1"),
        (a_flag, None, "true or false, got None"),
        (an_aware_time, NAIVE, "a date and time with its offset from UTC, got datetime.datetime(2026, 5, 4, 9, 0)"),
        (an_aware_time, "2026-05-04", "a date and time with its offset from UTC, got '2026-05-04'"),
        (between(0, 80, "years"), 81, "from 0 to 80 years, got 81"),
        (between(0, 1), -0.1, "from 0 to 1, got -0.1"),
        (between(0.1, 1), 0, "from 0.1 to 1, got 0"),
        (between(0, 1), True, "from 0 to 1, got True"),
        (between(0, 1), "1", "from 0 to 1, got '1'"),
        (between(0, 1), float("nan"), "from 0 to 1, got nan"),
        (between(0, 1), float("inf"), "from 0 to 1, got inf"),
        (halves(0.5, 10), 0.25, "from 0.5 to 10 minutes, got 0.25"),
        (halves(0.5, 10), 2.25, "from 0.5 to 10 minutes in steps of a half, got 2.25"),
        (halves(5, 240), 241, "from 5 to 240 minutes, got 241"),
        (a(Contact), "Dana", "of type Contact, got 'Dana'"),
        (a(lambda: Contact), "Dana", "of type Contact, got 'Dana'"),
        (optional(a_slug), "Pay", "a slug (lower-case words joined by hyphens), got 'Pay'"),
        (each(a_slug), "pay", "a list, got 'pay'"),
        (each(a_slug), None, "a list, got None"),
        (each(a_slug), ("pay", "Fit"), "a slug (lower-case words joined by hyphens), got 'Fit'"),
        (each(a_slug), ("pay", "fit", "pay"), "a list without repetitions, got ['pay', 'fit', 'pay']"),
        (each(a_slug, least=1), (), "a list of at least 1, got []"),
    ],
)
def test_refused(validator: Callable[[Any, Any, Any], None], value: object, wanted: str) -> None:
    """What a field can't hold is refused with the field, what was wanted and what was given."""
    assert message(validator, value) == f"it: must be {wanted}"


class TestChoice:
    def test_takes_its_words_and_its_members(self) -> None:
        """A word and the member it stands for are the same."""
        assert Relation("alum") is Relation.ALUM
        assert Relation(Relation.ALUM) is Relation.ALUM
        assert f"{Relation.ALUM}" == "alum"

    def test_refuses_a_word_that_is_near(self) -> None:
        """An unknown word is answered with all there are and the nearest."""
        with pytest.raises(InvalidValueError) as caught:
            Relation("alumn")
        assert caught.value.field == "relation"
        assert caught.value.value == "alumn"
        assert caught.value.wanted == (
            "one of friend-or-family, classmate, colleague, former-colleague, alum, community, partner-or-client, "
            "acquaintance, stranger"
        )
        assert caught.value.hint == "; did you mean 'alum'?"

    @pytest.mark.parametrize("value", [3, None, ["alum"], "zzzz"])
    def test_refuses_what_is_like_nothing(self, value: Any) -> None:
        """A value that is near no word is refused without a suggestion."""
        with pytest.raises(InvalidValueError) as caught:
            Relation(value)
        assert caught.value.hint == ""


class TestAsTuple:
    def test_takes_lists(self) -> None:
        """A list becomes a tuple and a tuple stays what it is."""
        assert as_tuple(["a", "b"]) == ("a", "b")
        assert as_tuple(("a",)) == ("a",)

    def test_never_takes_a_text_apart(self) -> None:
        """A single text is left whole, so that a validator can object to it."""
        assert as_tuple("ab") == "ab"  # type: ignore[comparison-overlap]


def test_meaning_is_a_description() -> None:
    """The meaning of a field stands under one key."""
    assert meaning("Full name.") == {"description": "Full name."}


@given(st.text(alphabet="abz019-", max_size=12))
def test_slugs_have_no_empty_words(text: str) -> None:
    """A text of small letters, digits and hyphens is a slug exactly if no word between its hyphens is empty."""
    assert (SLUG.fullmatch(text) is not None) == all(text.split("-"))


@given(st.integers(min_value=1, max_value=20))
def test_every_half_minute_in_the_range_is_accepted(half: int) -> None:
    """Minutes count in halves, so every number of halves in the range is a length."""
    assert message(halves(0.5, 10), half / 2) == ""


@given(st.floats())
def test_numbers_are_accepted_exactly_within_their_bounds(value: float) -> None:
    """No number outside the bounds gets through, however odd it is."""
    assert (message(between(0, 1), value) == "") == (0 <= value <= 1)
