"""The word lists of the checks, from their file."""

from functools import cache
from importlib.resources import files

import tomli

from infointerview.checks import Words


@cache
def shipped_words() -> Words:
    """Give the word lists that come with the library; they are read once.

    Example:
        >>> shipped_words().of("spelling")["color"]
        'colour'
    """
    return Words(tomli.loads((files("infointerview") / "checks" / "words.toml").read_text(encoding="utf-8")))
