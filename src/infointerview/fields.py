"""Validators, converters and the choice type that the nouns share.

A validator raises `InvalidValueError`, which names the field, the value and what was wanted. What of that JSON Schema
can say stands beside it, as its form, from which the schemas that editors read are made.
"""

import re
from collections.abc import Callable, Iterable, Mapping
from enum import StrEnum
from types import MappingProxyType
from typing import Any, Self, TypeAlias

from infointerview.errors import InvalidValueError, did_you_mean, suggestions

Validator: TypeAlias = Callable[[Any, Any, Any], None]

SLUG = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_DATE = r"[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?"
_CONTROLS = r"\x00-\x1f\x7f\u2028\u2029"
_LONGEST = 600
FRAGMENT_CHARACTERS = 160
"""No typed fragment is longer."""


class Choice(StrEnum):
    """A closed set of words; an unknown one is an error that names the nearest."""

    @classmethod
    def _missing_(cls, value: object) -> Self:
        known = [member.value for member in cls]
        hint = did_you_mean(suggestions(value, known)) if isinstance(value, str) else ""
        name = re.sub("(?<=[a-z])(?=[A-Z])", "_", cls.__name__).lower()  # CareerStage is career_stage
        raise InvalidValueError(name, value, f"one of {', '.join(known)}", hint)


def meaning(description: str) -> Mapping[str, str]:
    """Give a field's metadata: its meaning, which schema, reference and contributor's table all read."""
    return {"description": description}


def as_tuple(value: Iterable[Any]) -> tuple[Any, ...]:
    """Take any list-like value; leave a single text alone, so that the validator can object to it by name."""
    if isinstance(value, set | frozenset):
        return tuple(sorted(value))
    return tuple(value) if isinstance(value, list) else value  # type: ignore[return-value]


def texts(value: Iterable[str]) -> tuple[str, ...]:
    """Take any list-like value of texts, as `as_tuple` does."""
    return as_tuple(value)


def of_form(**keywords: Any) -> Callable[[Validator], Validator]:
    """Set beside a validator what JSON Schema can say of the values that it accepts."""

    def mark(check: Validator) -> Validator:
        check.__dict__["form"] = MappingProxyType(keywords)
        return check

    return mark


def form_of(validator: Any) -> dict[str, Any]:
    """Give the form of a validator, or of several at once, in the keywords of JSON Schema; a value of the right type is meant.

    Example:
        >>> form_of(between(0, 1))
        {'minimum': 0, 'maximum': 1}
    """
    inner = getattr(validator, "_validators", (validator,))  # attrs joins several in one
    return {keyword: wanted for each in inner for keyword, wanted in getattr(each, "form", {}).items()}


@of_form(maxLength=_LONGEST, pattern=f"^[^{_CONTROLS}]*$")
def a_text(_: Any, field: Any, value: Any) -> None:
    """Accept a text of one line (possibly empty) of at most 600 characters without control characters."""
    if not isinstance(value, str):
        raise InvalidValueError(field.name, value, "a text")
    if len(value) > _LONGEST:
        raise InvalidValueError(field.name, value, f"at most {_LONGEST} characters long")
    if not value.isprintable() and re.search(f"[{_CONTROLS}]", value):
        raise InvalidValueError(field.name, value, "one line without control characters")


@of_form(maxLength=_LONGEST, pattern=f"^[^{_CONTROLS}]*[^\\s{_CONTROLS}][^{_CONTROLS}]*$")
def said(instance: Any, field: Any, value: Any) -> None:
    """Accept a text that says something: `a_text` that is not blank."""
    a_text(instance, field, value)
    if not str(value).strip():
        raise InvalidValueError(field.name, value, "a text that is not blank")


@of_form(pattern=f"^{SLUG.pattern}$")
def a_slug(_: Any, field: Any, value: Any) -> None:
    """Accept lower-case words joined by single hyphens."""
    if not isinstance(value, str) or not SLUG.fullmatch(value):
        raise InvalidValueError(field.name, value, "a slug (lower-case words joined by hyphens)")


@of_form(pattern=f"^({SLUG.pattern})?$")
def a_slug_or_nothing(instance: Any, field: Any, value: Any) -> None:
    """Accept an empty text or a slug."""
    if value != "":
        a_slug(instance, field, value)


@of_form(pattern=f"^({_DATE})?$")
def a_date(_: Any, field: Any, value: Any) -> None:
    """Accept an empty text, YYYY, YYYY-MM or YYYY-MM-DD."""
    if not isinstance(value, str) or (value and not re.fullmatch(_DATE, value)):
        raise InvalidValueError(field.name, value, "YYYY, YYYY-MM or YYYY-MM-DD")


def a_flag(_: Any, field: Any, value: Any) -> None:
    """Accept true or false and nothing that only looks like it."""
    if not isinstance(value, bool):
        raise InvalidValueError(field.name, value, "true or false")


def an_aware_time(_: Any, field: Any, value: Any) -> None:
    """Accept nothing, or a date and time that says its offset from UTC."""
    if value is None:
        return
    from datetime import datetime  # few talks that are planned have a time yet

    if not isinstance(value, datetime) or value.utcoffset() is None:
        raise InvalidValueError(field.name, value, "a date and time with its offset from UTC")


def between(low: float, high: float, unit: str = "") -> Validator:
    """Accept a number from `low` to `high`, both included."""
    wanted = f"from {low:g} to {high:g}{' ' + unit if unit else ''}"

    @of_form(minimum=low, maximum=high)
    def check(_: Any, field: Any, value: Any) -> None:
        if isinstance(value, bool) or not isinstance(value, int | float) or not low <= value <= high:
            raise InvalidValueError(field.name, value, wanted)

    return check


def whole(low: int, high: int, unit: str = "") -> Validator:
    """Accept a whole number from `low` to `high`, both included."""
    wanted = f"a whole number from {low} to {high}{' ' + unit if unit else ''}"

    @of_form(minimum=low, maximum=high)
    def check(_: Any, field: Any, value: Any) -> None:
        if isinstance(value, bool) or not isinstance(value, int) or not low <= value <= high:
            raise InvalidValueError(field.name, value, wanted)

    return check


def halves(low: float, high: float) -> Validator:
    """Accept minutes from `low` to `high` in steps of a half."""
    inside = between(low, high, "minutes")

    @of_form(minimum=low, maximum=high, multipleOf=0.5)
    def check(instance: Any, field: Any, value: Any) -> None:
        inside(instance, field, value)
        if value * 2 != int(value * 2):
            raise InvalidValueError(field.name, value, f"from {low:g} to {high:g} minutes in steps of a half")

    return check


def a(kind: type | Callable[[], type]) -> Validator:
    """Accept an instance of `kind`, or of what `kind` gives once there is a value to check."""

    def check(_: Any, field: Any, value: Any) -> None:
        wanted = kind if isinstance(kind, type) else kind()
        if not isinstance(value, wanted):
            raise InvalidValueError(field.name, value, f"of type {wanted.__name__}")

    return check


def optional(inner: Validator) -> Validator:
    """Accept none, or what `inner` accepts."""

    @of_form(**form_of(inner))
    def check(instance: Any, field: Any, value: Any) -> None:
        if value is not None:
            inner(instance, field, value)

    return check


def each(inner: Validator, least: int = 0) -> Validator:
    """Accept a tuple of at least `least` entries, each of which `inner` accepts, none of them twice."""

    @of_form(items=form_of(inner), uniqueItems=True, **({"minItems": least} if least else {}))
    def check(instance: Any, field: Any, value: Any) -> None:
        if not isinstance(value, tuple):
            raise InvalidValueError(field.name, value, "a list")
        if len(value) < least:
            raise InvalidValueError(field.name, list(value), f"a list of at least {least}")
        for entry in value:
            inner(instance, field, entry)
        if len(set(value)) < len(value):
            raise InvalidValueError(field.name, list(value), "a list without repetitions")

    return check
