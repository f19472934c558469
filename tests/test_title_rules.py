"""What phrases in a job title say."""

from typing import Any

import pytest

from infointerview import InvalidValueError
from infointerview.titles import TitleRule

SLUG = "a slug (lower-case words joined by hyphens)"


@pytest.mark.parametrize(
    ("values", "wanted"),
    [
        ({"trait": "The Founder", "phrases": ("owner",)}, f"trait: must be {SLUG}, got 'The Founder'"),
        ({"trait": "founder", "phrases": ()}, "phrases: must be a list of at least 1, got []"),
        ({"trait": "founder", "phrases": "owner"}, "phrases: must be a list, got 'owner'"),
        ({"trait": "founder", "phrases": ("Owner",)}, "phrases: must be in lower case, got 'Owner'"),
        (
            {"trait": "founder", "phrases": ("owner",), "unless": (" ",)},
            "unless: must be a text that is not blank, got ' '",
        ),
    ],
)
def test_refused(values: dict[str, Any], wanted: str) -> None:
    """A rule that could never hold is refused."""
    with pytest.raises(InvalidValueError) as caught:
        TitleRule(**values)
    assert str(caught.value) == wanted
