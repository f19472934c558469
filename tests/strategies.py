"""Strategies for every noun, read from its fields: types, ranges and forms; only what spans fields is written out."""

from collections.abc import Callable, Mapping
from datetime import UTC, date, datetime, timedelta, timezone
from types import NoneType, UnionType
from typing import Any, Union, get_args, get_origin

import attrs
from hypothesis import strategies as st

from infointerview import Bank, Interview, Relation, Sensitivity, plan, shipped_bank
from infointerview.agendas import Agenda
from infointerview.fields import Choice, form_of
from infointerview.frames import FRAMES
from infointerview.interviews import Weights
from infointerview.loading.guidance import shipped_guidance
from infointerview.people import Contact, Hook, HookKind
from infointerview.tips import Gap
from interviews import seeded_interview

_OFFSETS = st.integers(-14 * 60, 14 * 60).map(lambda minutes: timezone(timedelta(minutes=minutes)))
MOMENTS = st.datetimes(timezones=st.one_of(st.just(UTC), _OFFSETS))
_SLUGS = st.from_regex(r"[a-z0-9]{1,6}(-[a-z0-9]{1,6}){0,2}", fullmatch=True)
_DAYS = st.dates().map(date.isoformat)
_LINES = st.sampled_from(["How is it at {company}?", "Why [in {industry}|there]?", "What is {a role}?", "Why?"])
_TEXTS = st.text(st.characters(exclude_categories=["Cc", "Zl", "Zp"]), max_size=20)


def nouns(kind: Any) -> st.SearchStrategy[Any]:
    """Give a strategy for a noun."""
    if kind in _SPECIAL:
        return _SPECIAL[kind]()
    return st.builds(kind, **{field.name: _of_field(field) for field in attrs.fields(attrs.resolve_types(kind))})


def _of_field(field: "attrs.Attribute[Any]") -> st.SearchStrategy[Any]:
    values = _of(field.type, form_of(field.validator))
    return values.filter(lambda value: _accepts(field, value))


def _accepts(field: "attrs.Attribute[Any]", value: Any) -> bool:
    try:
        if field.validator is not None:
            field.validator(None, field, value)
    except ValueError:
        return False
    return True


def _of(kind: Any, form: Mapping[str, Any]) -> st.SearchStrategy[Any]:
    origin, parts = get_origin(kind), get_args(kind)
    if origin in (Union, UnionType):
        return st.one_of(*(st.none() if part is NoneType else _of(part, form) for part in parts))
    if origin in (tuple, list):
        entries = st.lists(_of(parts[0], form.get("items", {})), min_size=form.get("minItems", 0), max_size=3)
        return entries.map(lambda made: tuple(dict.fromkeys(made)))
    if origin in (dict, Mapping):
        return st.dictionaries(_of(parts[0], {}), _of(parts[1], {}), max_size=3)
    if attrs.has(kind):
        return nouns(kind)
    if issubclass(kind, Choice):
        return st.sampled_from(list(kind))
    return _PLAIN[kind](form)


def _text(form: Mapping[str, Any]) -> st.SearchStrategy[str]:
    pattern = form.get("pattern", "")
    if "examples" in form:
        return st.sampled_from(form["examples"])
    if "a-z0-9" in pattern:
        return st.one_of(_SLUGS, st.just("")) if "?$" in pattern else _SLUGS
    if "[0-9]{4}" in pattern:
        return st.one_of(_DAYS, st.just(""))
    return _TEXTS.map(str.lower) if "not" in form else st.one_of(_LINES, _TEXTS)


def _number(form: Mapping[str, Any]) -> st.SearchStrategy[float]:
    low, high = form.get("minimum", 0), form.get("maximum", 1000)
    if "multipleOf" in form:
        return st.integers(int(low * 2), int(high * 2)).map(lambda halves: halves / 2)
    return st.floats(low, high)


_PLAIN: Mapping[type, Callable[[Mapping[str, Any]], st.SearchStrategy[Any]]] = {
    str: _text,
    float: _number,
    int: lambda form: st.integers(form.get("minimum", 0), form.get("maximum", 1000)),
    bool: lambda _: st.booleans(),
    datetime: lambda _: MOMENTS,
    date: lambda _: st.one_of(st.dates(), MOMENTS),
}


def _hooks() -> st.SearchStrategy[Hook]:
    def of(kind: HookKind) -> st.SearchStrategy[Hook]:
        points = [""] if kind not in (HookKind.PROJECT, HookKind.WORK) else ["", FRAMES["point"].example]
        sources = [FRAMES["source"].example] if kind is HookKind.CLAIM else [""]
        return st.builds(
            Hook,
            st.just(kind),
            st.just(FRAMES[kind].example),
            point=st.sampled_from(points),
            source=st.sampled_from(sources),
        )

    return st.sampled_from(list(HookKind)).flatmap(of)


def _interviews() -> st.SearchStrategy[Interview]:
    fields = {field.name: _of_field(field) for field in attrs.fields(Interview)}
    claims = st.lists(_hooks().filter(lambda hook: hook.kind is HookKind.CLAIM), max_size=1)
    contacts = st.lists(nouns(Contact), min_size=1, max_size=2, unique_by=lambda contact: contact.name)
    return st.builds(Interview, **{**fields, "hooks": claims, "contacts": contacts})


def _banks() -> st.SearchStrategy[Bank]:
    shipped = shipped_bank()
    return st.builds(
        Bank,
        topics=st.just(shipped.topics),
        questions=st.lists(st.sampled_from(shipped.questions), max_size=4, unique_by=lambda question: question.id),
        goals=st.just(shipped.goals[:3]),
        traits=st.just(shipped.traits),
        trust=st.dictionaries(st.sampled_from(list(Relation)), st.just((Sensitivity.OPEN,))),
        retired=st.just(shipped.retired),
        replaces=st.sampled_from([(), (("question", "x"),)]),
    )


def _weights() -> st.SearchStrategy[Weights]:
    return st.builds(Weights, st.floats(0, 100), st.floats(0, 100), st.floats(0.5, 100))


_SPECIAL: Mapping[Any, Callable[[], st.SearchStrategy[Any]]] = {
    Hook: _hooks,
    Gap: lambda: st.sampled_from(shipped_guidance().gaps),
    Weights: _weights,
    Interview: _interviews,
    Bank: _banks,
    Agenda: lambda: st.integers(0, 10**6).map(lambda seed: plan(seeded_interview(seed, 30))),
}
