"""The shipped bank as one JSON file, which is read many times as fast as the TOML files that it is made of.

`hatch_build.py` makes it when a wheel is built or a checkout is installed. It says of what files it was made, by their
checksum; where those are others by now it is left alone, and they are read instead.
"""

import json
from collections.abc import Mapping
from functools import partial
from os import sep, walk
from typing import Any, get_args
from zlib import crc32

import attrs

from infointerview.bank import Bank
from infointerview.errors import InfointerviewError

_PACKAGE = __file__.rsplit(sep, 2)[0]
FOLDER = f"{_PACKAGE}/data/bank"
"""Where the TOML files of the shipped bank are."""

FILE = f"{_PACKAGE}/data/bank.json"
"""Where the bank that they make is, once it is compiled."""


def compiled_bank() -> Bank | None:
    """Give the shipped bank as it was compiled; none if it was not, or was of other files than those that are there."""
    try:
        with open(FILE, encoding="utf-8") as file:  # noqa: PTH123 - a path object costs more time than all of this
            compiled = json.load(file)
        return restored(compiled["bank"]) if compiled["of"] == checksum() else None
    except (OSError, ValueError, TypeError, LookupError, InfointerviewError):
        return None


def parsed_bank() -> Bank:
    """Read the TOML files of the shipped bank, as any bank is read.

    Raises:
        LoadError: They have faults; the error has all of them.
    """
    from infointerview.loading.bank_files import bank_of  # what reads TOML is imported only if there is some to read

    return bank_of([FOLDER], Bank())


def compile_bank() -> str:
    """Write the shipped bank as `compiled_bank` reads it.

    Raises:
        LoadError: The TOML files have faults; the error has all of them.
    """
    return json.dumps(
        {"of": checksum(), "bank": parsed_bank()}, default=_plain, ensure_ascii=False, separators=(",", ":")
    )


def checksum() -> int:
    """Give a number that is another one once a TOML file of the shipped bank is changed, added, renamed or removed."""
    number = 0
    for folder, inner, names in walk(FOLDER):
        inner.sort()
        for name in sorted(name for name in names if name.endswith(".toml")):
            with open(f"{folder}/{name}", "rb") as file:  # noqa: PTH123 - as above
                number = crc32(file.read(), crc32(name.encode(), number))
    return number


def restored(plain: Any) -> Bank:
    """Make a bank of the plain data that it was compiled to.

    Its nouns were checked when they were compiled, so their validators are passed by.

    Example:
        >>> restored({"topics": [{"id": "path", "title": "The path", "stage": "story"}]}).topic("path").stage
        <Stage.STORY: 'story'>
    """
    kinds = _kinds_in(Bank)
    return Bank(**plain | {name: _made(kinds[name], plain[name]) for name in kinds.keys() & plain.keys()})


def _plain(value: Any) -> Any:
    """Give a noun as plain data, without the fields that hold what they hold if left out; a mapping as a dict."""
    if isinstance(value, Mapping):
        return dict(value)
    fields = ((field, getattr(value, field.name)) for field in attrs.fields(type(value)))
    return {field.name: content for field, content in fields if content is not field.default}


def _kinds_in(kind: type) -> dict[str, type]:
    """Give the fields of a noun that hold other nouns, each with their kind."""
    parts = ((field.name, part) for field in attrs.fields(kind) for part in (field.type, *get_args(field.type)))
    return {name: part for name, part in parts if isinstance(part, type) and attrs.has(part)}


def _made(kind: Any, plain: Any) -> Any:
    """Make nouns of a kind: each field by its converter, or of other nouns, or as it is."""
    fields, kinds = attrs.fields(kind), _kinds_in(kind)
    defaults = {field.name: field.default for field in fields}
    makers = {field.name: field.converter for field in fields if field.converter}
    makers |= {name: partial(_made, inside) for name, inside in kinds.items()}

    def made(given: dict[str, Any]) -> Any:
        values = defaults | given
        for name in makers.keys() & given.keys():
            values[name] = makers[name](given[name])
        noun: Any = object.__new__(kind)
        noun.__setstate__(values)  # as when it is unpickled
        return noun

    return [made(entry) for entry in plain] if isinstance(plain, list) else made(plain)
