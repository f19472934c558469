"""From plain tables to nouns: strict about types, and able to say everything that is wrong with a table.

The fast path is cattrs. Where it objects, the table is gone through once more to find every fault:
cattrs stops a class at the first validator that objects, and a contributor wants them all.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from datetime import date, datetime
from functools import cache, partial
from types import NoneType, UnionType
from typing import Any, NamedTuple, TypeAlias, TypeVar, Union, get_args, get_origin

import attrs
from cattrs import Converter
from cattrs.gen import make_dict_structure_fn

from infointerview.errors import InvalidValueError, brief, did_you_mean, suggestions
from infointerview.fields import Choice
from infointerview.interviews import Goal

_T = TypeVar("_T")
Route: TypeAlias = tuple[str | int, ...]
"""The keys and places that lead to a value inside plain tables."""

Check: TypeAlias = Callable[[Any], object]
_NAMES = {str: "a text", bool: "true or false", int: "a whole number", float: "a number"}
_TIMES = {date: "a date", datetime: "a date and time"}
MOST_ENTRIES = 100_000
"""No noun has a list that comes near this."""

_BARE_KEY = re.compile(r"[A-Za-z0-9_-]+")
_TIME = re.compile(
    r"(\d{4}-\d\d-\d\d)(?:T\d\d:\d\d:\d\d(?:\.\d{1,6})?(?:Z|[+-]\d\d:\d\d(?::\d\d(?:\.\d{1,6})?)?)?)?", re.ASCII
)


class Problem(NamedTuple):
    """A fault and the path of keys and places that leads to it."""

    path: Route
    message: str
    rule: str = "form"
    fix: str = ""


def structure(value: Any, kind: type[_T]) -> tuple[_T | None, Iterator[Problem]]:
    """Make a noun from a plain table, or say everything that is wrong with it, found as it is asked for.

    Example:
        >>> from infointerview.people import Contact
        >>> _, problems = structure({"name": "Dana", "compny": "Acme", "years_in_field": "12"}, Contact)
        >>> for problem in problems:
        ...     print(problem.path, problem.message)
        ('compny',) unknown key 'compny'; did you mean 'company'?
        ('years_in_field',) must be a whole number, got '12'
    """
    try:
        return converter().structure(value, kind), iter(())
    except Exception:  # whatever cattrs or a validator raised: the table is gone through for all of it
        return None, _problems(value, kind, ())


@cache
def converter() -> Converter:
    """Give the strict converter: no value is taken for one of another type, and unknown keys are refused."""
    made = Converter(forbid_extra_keys=True, detailed_validation=False)
    for plain in _NAMES:
        made.register_structure_hook(plain, _exactly)
    for plain in _TIMES:
        made.register_structure_hook(plain, _moment)
    made.register_structure_hook(Choice, _member)
    made.register_structure_hook_factory(_is_list, lambda kind: _list(kind, made))
    made.register_structure_hook_factory(_is_mapping, lambda kind: _mapping(kind, made))
    made.register_structure_hook_factory(attrs.has, lambda kind: _table(kind, made))
    made.register_structure_hook_func(
        lambda kind: kind == Goal | str, lambda value, _: made.structure(value, _chosen(Goal | str, value))
    )
    return made


def _exactly(value: Any, kind: type) -> Any:
    fits = isinstance(value, int | float) if kind is float else isinstance(value, kind)
    if not fits or (isinstance(value, bool) and kind is not bool):
        raise InvalidValueError("", value, _NAMES[kind])
    return value


def _moment(value: Any, kind: type[date]) -> date:
    """Take a date, or a date and time, or the text of one as JSON has it."""
    read = value
    if isinstance(value, str) and (written := _TIME.fullmatch(value)):
        with suppress(ValueError):  # a thirteenth month, say
            read = date.fromisoformat(value) if written[1] == value else datetime.fromisoformat(value)
    if not isinstance(read, kind):
        raise InvalidValueError("", value, _TIMES[kind])
    return read


def _member(value: Any, kind: type[Choice]) -> Choice:
    return kind(_exactly(value, str))


def _is_list(kind: Any) -> bool:
    return get_origin(kind) in (tuple, list)


def _is_mapping(kind: Any) -> bool:
    return get_origin(kind) in (dict, Mapping)


def _list(kind: Any, made: Converter) -> Any:
    origin: Any = get_origin(kind)
    entry_kind = get_args(kind)[0]

    def hook(value: Any, _: Any) -> Any:
        if not isinstance(value, list):
            raise InvalidValueError("", value, "a list")
        if _too_long(value, kind):
            raise InvalidValueError("", value, f"a list of at most {MOST_ENTRIES:,}")
        return origin(made.structure(entry, entry_kind) for entry in value)

    return hook


def _too_long(value: list[Any], kind: Any) -> bool:
    return get_origin(kind) is tuple and len(value) > MOST_ENTRIES


def _mapping(kind: Any, made: Converter) -> Any:
    key_kind, entry_kind = get_args(kind)

    def hook(value: Any, _: Any) -> dict[Any, Any]:
        entries = _a_table(value).items()
        return {made.structure(key, key_kind): made.structure(entry, entry_kind) for key, entry in entries}

    return hook


def _table(kind: type, made: Converter) -> Any:
    inner: Any = make_dict_structure_fn(kind, made)
    return lambda value, _: inner(_a_table(_written_out(value, kind)), kind)


def _written_out(value: Any, kind: Any) -> Any:
    """Give the table that a bare text stands for, where a noun has a shorthand: the name of somebody, say."""
    key = getattr(kind, "shorthand", "")
    return {key: value} if key and isinstance(value, str) else value


def _a_table(value: Any) -> dict[str, Any]:
    if not isinstance(value, dict):
        raise InvalidValueError("", value, "a table")
    return value


def _chosen(kind: Any, value: Any) -> Any:
    """Give the part of a union that a value is meant for; any other kind as it is."""
    if get_origin(kind) not in (Union, UnionType):
        return kind
    choices = [choice for choice in get_args(kind) if choice is not NoneType]
    return str if str in choices and not isinstance(value, dict) else choices[0]


def _anything(_: Any) -> None:
    """Accept any value."""


def _problems(value: Any, kind: Any, path: Route, check: Check = _anything) -> Iterator[Problem]:
    """Find everything wrong with a value of a kind that must pass a check: inside it, or else with all of it."""
    if value is None and NoneType in get_args(kind):
        return
    kind = _chosen(kind, value)
    try:
        check(converter().structure(value, kind))
    except Exception as error:
        inside = _inside(value, kind, path, check)
        first = next(inside, None)
        if first is not None:
            yield first
            yield from inside
        elif isinstance(error, InvalidValueError):
            names_field = attrs.has(kind) and error.field in attrs.fields_dict(kind)
            yield Problem((*path, error.field) if names_field else path, error.reason)
        else:
            raise


def _inside(value: Any, kind: Any, path: Route, check: Check) -> Iterator[Problem]:
    if isinstance(value, list) and _is_list(kind) and not _too_long(value, kind):
        for place, entry in enumerate(value):  # the check hears each entry by itself, so as to name them all
            yield from _problems(entry, get_args(kind)[0], (*path, place), lambda made: check((made,)))
    elif isinstance(value, dict) and _is_mapping(kind):
        key_kind, entry_kind = get_args(kind)
        for key, entry in value.items():
            yield from _problems(key, key_kind, (*path, key))
            yield from _problems(entry, entry_kind, (*path, key))
    elif isinstance(value, dict) and attrs.has(kind):
        yield from _inside_table(value, kind, path)


def _inside_table(table: dict[str, Any], kind: Any, path: Route) -> Iterator[Problem]:
    fields: dict[str, Any] = attrs.fields_dict(kind)
    for key in table:
        if key not in fields:
            yield Problem((*path, key), f"unknown key {brief(key)}{did_you_mean(suggestions(key, fields))}")
    for name, field in fields.items():
        if name in table:
            check = partial(field.validator, None, field) if field.validator else _anything
            yield from _problems(table[name], field.type, (*path, name), check)
        elif field.default is attrs.NOTHING:
            yield Problem(path, f"needs the key {name!r}")


def dotted(path: Route) -> str:
    """Write a path as one would in code: `positions[0].start`."""
    steps = [f"[{step}]" if isinstance(step, int) else f".{_key(step)}" for step in path]
    return "".join(steps).removeprefix(".")


def _key(step: str) -> str:
    return step if _BARE_KEY.fullmatch(step) else brief(step)
