"""Any noun as plain data: dicts, lists, texts, numbers; ready for JSON."""

import json
from collections.abc import Mapping
from datetime import date
from enum import Enum
from typing import Any

import attrs


def to_dict(noun: Any) -> dict[str, Any]:
    """Give a noun as a dict of plain data.

    Example:
        >>> from infointerview import Contact
        >>> to_dict(Contact(name="Dana"))["relation"]
        'stranger'
    """
    plain = _plain(noun)
    if not isinstance(plain, dict):
        raise TypeError(f"wanted a noun of this library, got {type(noun).__name__}")
    return plain


def dumps(noun: Any) -> str:
    """Give a noun as JSON text, keys in the order of its fields.

    Example:
        >>> from infointerview import Hook
        >>> print(dumps(Hook("met", "at the fair")))
        {
          "kind": "met",
          "text": "at the fair",
          "point": "",
          "source": ""
        }
    """
    return json.dumps(to_dict(noun), ensure_ascii=False, indent=2)


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
