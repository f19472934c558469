"""The shipped bank as one file, which is read many times as fast as the TOML files that it is made of.

It is in the form in which Python keeps its own bytecode, in a version that every Python since 3.4 reads.
`hatch_build.py` makes it when a wheel is built or a checkout is installed. It says of what files it was made, by their
checksum; where those are others by now it is left alone, and they are read instead.
"""

import marshal
from binascii import crc32
from collections import deque
from collections.abc import Callable, Iterator, Mapping
from os import sep, walk
from types import NoneType
from typing import Any, get_args, get_origin

import attrs

from infointerview.bank import Bank
from infointerview.errors import InfointerviewError
from infointerview.fields import Choice

_PACKAGE = __file__.rsplit(sep, 2)[0]
FOLDER = f"{_PACKAGE}/data/bank"
"""Where the TOML files of the shipped bank are."""

FILE = f"{_PACKAGE}/data/bank.marshal"
"""Where the bank that they make is, once it is compiled."""

_VERSION = 4  # of the form of the file


def compiled_bank() -> Bank | None:
    """Give the shipped bank as it was compiled; none if it was not, or was of other files than those that are there."""
    try:
        with open(FILE, "rb") as file:  # noqa: PTH123 - a path object costs more time than all of this
            compiled = marshal.loads(file.read())  # noqa: S302 - it is trusted as far as the code beside it
        return restored(compiled["bank"]) if compiled["of"] == checksum() else None
    except (OSError, EOFError, ValueError, TypeError, LookupError, InfointerviewError):
        return None


def parsed_bank() -> Bank:
    """Read the TOML files of the shipped bank, as any bank is read.

    Raises:
        LoadError: They have faults; the error has all of them.
    """
    from infointerview.loading.bank_files import bank_of  # what reads TOML is imported only if there is some to read

    return bank_of([FOLDER], Bank())


def compile_bank() -> bytes:
    """Write the shipped bank as `compiled_bank` reads it.

    Raises:
        LoadError: The TOML files have faults; the error has all of them.
    """
    texts = dict[str, str]()
    compiled = {"of": checksum(), "bank": {name: _plain(value, texts) for name, value in _contents(parsed_bank())}}
    return marshal.dumps(compiled, _VERSION)


def checksum() -> int:
    """Give a number that is another one once a TOML file of the shipped bank is changed, added, renamed or removed."""
    number = 0
    for folder, inner, names in walk(FOLDER):
        inner.sort()
        for name in sorted(name for name in names if name.endswith(".toml")):
            with open(f"{folder}/{name}", "rb") as file:  # noqa: PTH123 - as above
                number = crc32(file.read(), crc32(name.encode(), number))
    return number


def restored(plain: dict[str, Any]) -> Bank:
    """Make a bank of the plain data that it was compiled to.

    Its nouns were checked when they were compiled, so that their converters and validators are passed by.

    Example:
        >>> restored({"topics": {"id": ["path"], "title": ["Path"], "stage": ["story"], "about": [""]}}).topic("path").stage
        <Stage.STORY: 'story'>
    """
    kinds = {field.name: field.type for field in attrs.fields(Bank)}
    return Bank(**{name: _made(value, kinds[name]) for name, value in plain.items()})


def _contents(noun: Any) -> Iterator[tuple[str, Any]]:
    return ((field.name, getattr(noun, field.name)) for field in attrs.fields(type(noun)))


def _plain(value: Any, texts: dict[str, str]) -> Any:
    """Give a value as plain data: nouns of one kind as a table that has for each field a column of their values.

    Equal texts are made one, so that each is written and read once.
    """
    if isinstance(value, str):
        return texts.setdefault(value, str(value))
    if isinstance(value, Mapping):
        return {_plain(name, texts): _plain(content, texts) for name, content in value.items()}
    nouns = value if isinstance(value, tuple) else (value,)
    if nouns and attrs.has(type(nouns[0])):
        rows = [[_plain(content, texts) for _, content in _contents(noun)] for noun in nouns]
        names = [name for name, _ in _contents(nouns[0])]
        return dict(zip(names, zip(*rows, strict=True), strict=True))
    return tuple(_plain(entry, texts) for entry in value) if isinstance(value, tuple) else value


def _made(plain: Any, kind: Any) -> Any:
    """Make a value of a kind of its plain data."""
    make = _maker(kind)
    return make(plain) if make else plain


def _maker(kind: Any) -> Callable[[Any], Any] | None:
    """Give what makes values of a kind of their plain data; none where plain data is what they are."""
    parts = get_args(kind)
    if get_origin(kind) is tuple:
        if attrs.has(parts[0]):
            return lambda table: tuple(_nouns(table, parts[0]))
        make = _maker(parts[0])
        return (lambda plain: tuple(map(make, plain))) if make else None
    if NoneType in parts:
        return lambda plain: None if plain is None else _made(plain, parts[0])
    if attrs.has(kind):
        return lambda table: _nouns(table, kind)[0]
    if isinstance(kind, type) and issubclass(kind, Choice):
        return {member.value: member for member in kind}.__getitem__
    return None


def _nouns(table: Any, kind: type[Any]) -> list[Any]:
    """Make nouns of a table of their values."""
    fields = attrs.fields(kind)
    if not table:
        return []
    if list(table) != [field.name for field in fields]:
        raise ValueError("the table is of another kind")
    nouns = [object.__new__(kind) for _ in table[fields[0].name]]
    for field in fields:
        column, make = table[field.name], _maker(field.type)
        put = getattr(kind, field.name).__set__  # what is frozen is being made here
        if len(column) != len(nouns):
            raise ValueError("the columns are of different lengths")
        deque(map(put, nouns, map(make, column) if make else column), maxlen=0)  # runs through, and keeps nothing
    return nouns
