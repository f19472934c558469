"""From plain tables to nouns: strict about types, and able to say everything that is wrong with a table.

The fast path is cattrs. Where it objects, the table is gone through once more to find every fault: cattrs stops a class at the
first validator that objects, and a contributor wants them all.
"""

from collections.abc import Iterator
from datetime import datetime
from enum import Enum
from functools import cache
from types import NoneType, UnionType
from typing import Any, NamedTuple, TypeVar, Union, get_args, get_origin

import attrs
from cattrs import Converter
from cattrs.gen import make_dict_structure_fn

from infointerview.errors import InvalidValueError, brief, did_you_mean, suggestions
from infointerview.interviews import Goal

_T = TypeVar("_T")
_NAMES = {str: "a text", bool: "true or false", int: "a whole number", float: "a number", datetime: "a date and time"}


class Problem(NamedTuple):
    """A fault and the path of keys and places that leads to it."""

    path: tuple[str | int, ...]
    message: str


def structure(value: Any, kind: type[_T]) -> tuple[_T | None, list[Problem]]:
    """Make a noun from a plain table, or say everything that is wrong with it.

    Example:
        >>> from infointerview.people import Contact
        >>> structure({"name": "Dana", "relaton": "alum", "years_in_field": "12"}, Contact)[1]
        [Problem(path=('relaton',), message="unknown key 'relaton'; did you mean 'relation'?"), \
Problem(path=('years_in_field',), message="must be a whole number, got '12'")]
    """
    try:
        return converter().structure(value, kind), []
    except RecursionError:
        return None, [Problem((), "nested too deep")]
    except Exception:  # whatever cattrs or a validator raised: the table is gone through for all of it
        problems = list(_problems(value, kind, ()))
        if not problems:
            raise
        return None, problems


@cache
def converter() -> Converter:
    """Give the strict converter: no value is taken for one of another type, and unknown keys are refused."""
    made = Converter(forbid_extra_keys=True, detailed_validation=False)
    made.register_structure_hook_func(lambda kind: kind in _NAMES, _exactly)
    made.register_structure_hook_func(lambda kind: isinstance(kind, type) and issubclass(kind, Enum), _member)
    made.register_structure_hook_factory(_is_tuple, lambda kind: _tuple_of(get_args(kind)[0], made))
    made.register_structure_hook_func(
        lambda kind: kind == Goal | str,
        lambda value, _: _exactly(value, str) if isinstance(value, str) else made.structure(value, Goal),
    )
    made.register_structure_hook_factory(attrs.has, lambda kind: _table_of(kind, made))
    return made


def _is_tuple(kind: Any) -> bool:
    return get_origin(kind) is tuple


def _exactly(value: Any, kind: type) -> Any:
    fits = isinstance(value, int | float) if kind is float else isinstance(value, kind)
    if not fits or (isinstance(value, bool) and kind is not bool):
        raise InvalidValueError("", value, _NAMES[kind])
    return value


def _member(value: Any, kind: type[Enum]) -> Enum:
    return kind(_exactly(value, str))


def _tuple_of(kind: Any, made: Converter) -> Any:
    def hook(value: Any, _: Any) -> tuple[Any, ...]:
        if not isinstance(value, list):
            raise InvalidValueError("", value, "a list")
        return tuple(made.structure(entry, kind) for entry in value)

    return hook


def _table_of(kind: type, made: Converter) -> Any:
    inner: Any = make_dict_structure_fn(kind, made)

    def hook(value: Any, _: Any) -> Any:
        if not isinstance(value, dict):
            raise InvalidValueError("", value, "a table")
        return inner(value, kind)

    return hook


def _problems(value: Any, kind: Any, path: tuple[str | int, ...]) -> Iterator[Problem]:
    """Find everything wrong with a value of a kind."""
    if get_origin(kind) in (Union, UnionType):
        choices = [choice for choice in get_args(kind) if choice is not NoneType]
        kind = next((choice for choice in choices if choice is str and isinstance(value, str)), choices[0])
    if get_origin(kind) is tuple and isinstance(value, list):
        for place, entry in enumerate(value):
            yield from _problems(entry, get_args(kind)[0], (*path, place))
    elif attrs.has(kind) and isinstance(value, dict):
        yield from _table_problems(value, kind, path)
    else:
        try:
            converter().structure(value, kind)
        except InvalidValueError as error:
            yield Problem(path, error.reason)


def _table_problems(table: dict[str, Any], kind: Any, path: tuple[str | int, ...]) -> Iterator[Problem]:
    fields = attrs.fields_dict(kind)
    kinds: dict[str, Any] = {name: field.type for name, field in fields.items()}
    for key in table:
        if key not in fields:
            yield Problem((*path, key), f"unknown key {brief(key)}{did_you_mean(suggestions(key, fields))}")
    sound = table.keys() <= fields.keys()
    for name, field in fields.items():
        if name not in table:
            if field.default is attrs.NOTHING:
                sound = False
                yield Problem(path, f"needs the key {name!r}")
            continue
        found = list(_problems(table[name], kinds[name], (*path, name)))
        if not found and field.validator is not None:
            try:
                field.validator(None, field, converter().structure(table[name], kinds[name]))
            except InvalidValueError as error:
                found = [Problem((*path, name), error.reason)]
        sound = sound and not found
        yield from found
    if sound:
        try:
            converter().structure(table, kind)
        except InvalidValueError as error:
            yield Problem((*path, error.field) if error.field in fields else path, str(error.reason))
