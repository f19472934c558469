"""Nouns as JSON text with a header that says which noun it is and in which version of the format."""

import json
from collections.abc import Callable, Mapping
from functools import cache
from types import MappingProxyType
from typing import Any, TypeAlias, TypeVar, overload

import attrs

from infointerview.errors import Fault, NewerRecordError, RecordError, UnknownNameError, brief
from infointerview.records.plain import from_dict, to_dict

_T = TypeVar("_T")
Migration: TypeAlias = Callable[[str, dict[str, Any]], dict[str, Any]]

MIGRATIONS: tuple[Migration, ...] = ()
"""Each takes the name of a noun and its record from one version to the next; the first begins with version 1."""

VERSION = 1 + len(MIGRATIONS)
"""The version that is written."""

_HEADER = "infointerview"


@cache
def nouns() -> Mapping[str, type]:
    """Give every noun of the library by its name."""
    from infointerview import (
        agendas,
        bank,
        interviews,
        outcomes,
        people,
        questions,
        rankings,
        reviews,
        tasks,
        tips,
        titles,
    )
    from infointerview import preparations as before

    modules = (agendas, bank, before, interviews, outcomes, people, questions, rankings, reviews, tasks, tips, titles)
    kinds = (kind for module in modules for kind in vars(module).values() if isinstance(kind, type) and attrs.has(kind))
    return MappingProxyType(
        {kind.__name__: kind for kind in kinds if kind.__module__ in {module.__name__ for module in modules}}
    )


def dumps(noun: Any) -> str:
    """Give a noun as JSON text: a header, then its fields in their order.

    Example:
        >>> from infointerview import Hook
        >>> print(dumps(Hook("met", "at the fair")))
        {
          "infointerview": {
            "noun": "Hook",
            "version": 1
          },
          "kind": "met",
          "text": "at the fair",
          "point": "",
          "source": ""
        }
    """
    return written(record_of(noun))


@overload
def loads(text: str | bytes) -> Any: ...
@overload
def loads(text: str | bytes, kind: type[_T]) -> _T: ...
def loads(text: str | bytes, kind: type[Any] | None = None) -> Any:
    """Make a noun from JSON text, as `dumps` writes it; an older version is brought up to date.

    Args:
        text: The record.
        kind: The noun that it must be; if left out, whichever of the library's nouns the header names.

    Raises:
        NewerRecordError: It was written by a newer version of the library.
        RecordError: It is no record, or not of this noun, or something in it does not fit.

    Example:
        >>> from infointerview import Contact
        >>> loads(dumps(Contact(name="Dana"))).name
        'Dana'
    """
    return noun_of(parsed(text), kind)


def record_of(noun: Any) -> dict[str, Any]:
    """Give a noun as a dict with its header."""
    return {_HEADER: {"noun": type(noun).__name__, "version": VERSION}, **to_dict(noun)}


def noun_of(record: Any, kind: type[_T] | None = None) -> _T:
    """Make a noun from a dict with a header."""
    name, version = _header(record)
    wanted: Any = kind if kind is not None else nouns().get(name)
    if wanted is None:
        raise _refused(str(UnknownNameError("noun", name, nouns())))
    if wanted.__name__ != name:
        raise _refused(f"must be a record of {wanted.__name__}, got one of {name}")
    if version > VERSION:
        raise NewerRecordError(version, VERSION)
    data = {key: value for key, value in record.items() if key != _HEADER}
    for migrate in MIGRATIONS[version - 1 :]:
        data = migrate(name, data)
    made: _T = from_dict(wanted, data)
    return made


def _header(record: Any) -> tuple[str, int]:
    header = record.get(_HEADER) if isinstance(record, dict) else None
    if not isinstance(header, dict):
        raise _refused(f"must be a record with the header {_HEADER!r}, got {brief(record)}")
    name, version = header.get("noun"), header.get("version")
    if not isinstance(name, str) or isinstance(version, bool) or not isinstance(version, int) or version < 1:
        raise _refused(f"must have a header with the noun's name and the version from 1, got {brief(header)}")
    return name, version


def written(plain: Any) -> str:
    """Write plain data as JSON, letters as they are; half a surrogate pair, which is no letter, as an escape."""
    text = json.dumps(plain, ensure_ascii=False, indent=2, allow_nan=False)
    try:
        text.encode()
    except UnicodeEncodeError:
        return json.dumps(plain, indent=2, allow_nan=False)
    return text


def parsed(text: str | bytes) -> Any:
    """Parse JSON; a key that is given twice is refused, since one of the two would be lost."""
    try:
        return json.loads(text, object_pairs_hook=_once, parse_constant=_no_number)
    except json.JSONDecodeError as error:
        raise RecordError([Fault(f"not valid JSON: {error.msg}", line=error.lineno, column=error.colno)]) from None
    except UnicodeDecodeError:
        raise _refused("must be UTF-8") from None
    except (RecursionError, ValueError) as error:  # a value error: a number of thousands of digits
        raise _refused(f"can't be read: {error}") from None


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    table = dict(pairs)
    if len(table) < len(pairs):
        keys = [key for key, _ in pairs]
        raise _refused(f"has a key twice: {brief(next(key for key in keys if keys.count(key) > 1))}")
    return table


def _no_number(constant: str) -> Any:
    raise _refused(f"has a number that is none: {constant}")


def _refused(why: str) -> RecordError:
    return RecordError([Fault(why)])
