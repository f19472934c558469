"""What phrases in a job title say."""

from typing import Any

import pytest

from infointerview import InvalidValueError
from infointerview.titles import TitleRule

SLUG = "a slug (lower-case words joined by hyphens)"


@pytest.mark.parametrize(
    ("values", "wanted"),
    [
        ({"traits": ("The Founder",), "phrases": ("owner",)}, f"traits: must be {SLUG}, got 'The Founder'"),
        ({"function": "Law", "mid": ("judge",)}, f"function: must be {SLUG}, got 'Law'"),
        ({"phrases": "owner"}, "phrases: must be a list, got 'owner'"),
        ({"executive": ("Owner",)}, "executive: must be in lower case, got 'Owner'"),
        ({"mid": ("nurse",), "fields": (" ",)}, "fields: must be a text that is not blank, got ' '"),
    ],
)
def test_refused(values: dict[str, Any], wanted: str) -> None:
    """A rule that could never hold is refused."""
    with pytest.raises(InvalidValueError) as caught:
        TitleRule(**values)
    assert str(caught.value) == wanted
