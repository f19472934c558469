"""Nouns as TOML, as a person would write it: what is known, one key a line, in the order of the fields."""

import json
from collections.abc import Iterator, Sequence
from datetime import date
from enum import Enum
from typing import Any

import attrs

_WIDTH = 100


def keys_of(noun: Any, without: Sequence[str] = ()) -> list[str]:
    r"""Write the fields of a noun that are not at their defaults as lines of TOML.

    Args:
        noun: The noun.
        without: Fields to leave out.

    Example:
        >>> from infointerview import Contact, Position
        >>> dana = Contact(name="Dana Reyes", relation="alum", positions=[Position(company="Initech", end="2016")])
        >>> print("\n".join(keys_of(dana)))
        name = "Dana Reyes"
        relation = "alum"
        positions = [{ company = "Initech", end = "2016" }]
    """
    return [
        f"{name} = {_broken(value, f'{name} = ') if isinstance(value, tuple) else written(value)}"
        for name, value in _known(noun)
        if name not in without
    ]


def written(value: Any) -> str:
    r"""Write a value as TOML, on one line.

    Example:
        >>> written(("a", 'say "b"')), written(True), written(2.5)
        ('["a", "say \\"b\\""]', 'true', '2.5')
    """
    if isinstance(value, Enum):
        return _text(value.value)
    if isinstance(value, str):
        return _text(value)
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, tuple):
        return f"[{', '.join(map(written, value))}]"
    if attrs.has(type(value)):
        pairs = ", ".join(f"{name} = {written(inner)}" for name, inner in _known(value))
        return f"{{ {pairs} }}" if pairs else "{}"
    return f"{value}"


def _known(noun: Any) -> Iterator[tuple[str, Any]]:
    for field in attrs.fields(type(noun)):
        value = getattr(noun, field.name)
        default = field.default.factory() if isinstance(field.default, attrs.Factory) else field.default  # type: ignore[arg-type]
        if value is not None and value != default:
            yield field.name, value


def _broken(value: tuple[Any, ...], before: str) -> str:
    """Write a list on one line where it fits, else an entry a line."""
    whole = written(value)
    if len(before) + len(whole) <= _WIDTH:
        return whole
    return "\n".join(["[", *(f"  {written(entry)}," for entry in value), "]"])


def _text(text: str) -> str:
    return json.dumps(text, ensure_ascii=False).replace(
        "\x7f", "\\u007f"
    )  # otherwise every text of JSON is one of TOML
