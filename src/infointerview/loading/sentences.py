"""Sentences of the library that a person reads, by name, with places for what is known."""

import re
from collections.abc import Mapping
from functools import cache
from importlib.resources import as_file, files

import attrs

from infointerview.errors import LoadError
from infointerview.loading.documents import read
from infointerview.records.structure import structure

_PLACE = re.compile(r"\{(\w+)\}")


@attrs.frozen
class Sentences:
    """Sentences by name. Values are copied in as they are and never read as a sentence again.

    Example:
        >>> Sentences({"named": "{by} named {name}."}).say("named", by="Dana", name="{by}")
        'Dana named {by}.'
    """

    texts: Mapping[str, str]

    def say(self, name: str, /, **values: object) -> str:
        """Give a sentence with its places filled."""
        text = self.texts[name]
        template = _template(text)
        return text if template is None else template.format_map(values)


@cache
def _template(text: str) -> str | None:
    """Give a sentence as `str.format` reads it: every brace that is none of a place is doubled; nothing if it has no place."""
    texts = _PLACE.split(text)
    if len(texts) == 1:
        return None
    return "".join(
        f"{{{part}}}" if number % 2 else part.replace("{", "{{").replace("}", "}}") for number, part in enumerate(texts)
    )


@cache
def shipped_sentences(name: str) -> Sentences:
    """Give the sentences of one file of the library; it is read once.

    Args:
        name: The file's name without its ending, such as review.
    """
    with as_file(files("infointerview") / "data" / "guidance" / f"{name}.toml") as path:
        document = read(path)
    texts, problems = structure(document.tables, dict[str, str])
    if texts is None:
        raise LoadError(document.faults(problems))
    return Sentences(texts)
