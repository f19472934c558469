"""Nouns as dicts of plain data, and dicts as nouns."""

from collections.abc import Mapping
from datetime import date
from enum import Enum
from typing import Any, TypeVar

import attrs

from infointerview.errors import Fault, RecordError
from infointerview.records.structure import dotted, structure

_T = TypeVar("_T")


def to_dict(noun: Any) -> dict[str, Any]:
    """Give a noun as a dict of plain data: dicts, lists, texts, numbers; ready for JSON.

    Example:
        >>> from infointerview import Contact
        >>> to_dict(Contact(name="Dana"))["relation"]
        'stranger'
    """
    plain = _plain(noun)
    if not isinstance(plain, dict):
        raise TypeError(f"wanted a noun of this library, got {type(noun).__name__}")
    return plain


def from_dict(kind: type[_T], data: Mapping[str, Any]) -> _T:
    """Make a noun from plain data, as `to_dict` gives it; what is left out takes its default.

    Args:
        kind: The noun, such as `Interview`.
        data: Its fields. No value is taken for one of another type.

    Raises:
        RecordError: Something does not fit; the error has all that doesn't, each with its place in the data.

    Example:
        >>> from infointerview import Contact
        >>> from_dict(Contact, to_dict(Contact(name="Dana"))) == Contact(name="Dana")
        True
        >>> from_dict(Contact, {"name": "Dana", "compny": "Acme"})
        Traceback (most recent call last):
            ...
        infointerview.errors.RecordError: compny: unknown key 'compny'; did you mean 'company'?
    """
    made, problems = structure(dict(data) if isinstance(data, Mapping) else data, kind)
    if made is None:
        raise RecordError(Fault(problem.message, field=dotted(problem.path)) for problem in problems)
    return made


def _plain(value: Any) -> Any:
    if attrs.has(type(value)):
        return {field.name: _plain(getattr(value, field.name)) for field in attrs.fields(type(value))}
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, Mapping):
        return {str(_plain(key)): _plain(entry) for key, entry in value.items()}
    if isinstance(value, list | tuple):
        return [_plain(entry) for entry in value]
    return value.isoformat() if isinstance(value, date) else value
