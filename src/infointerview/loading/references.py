"""Names that a file uses and that something must answer to.

They are sought in the plain tables, so that other faults don't hide them.
"""

from collections.abc import Collection, Iterator, Mapping
from typing import Any, TypeAlias

from infointerview.bank import Bank
from infointerview.errors import UnknownNameError
from infointerview.fields import SLUG
from infointerview.records.structure import Problem, Route

EACH = 0
"""A step of a pattern that stands for every place in a list."""

Known: TypeAlias = Mapping[str, Collection[str]]

_OF_A_GOAL: tuple[tuple[Route, str], ...] = (
    (("base",), "goal"),
    (("traits", EACH), "trait"),
    (("favour", EACH), "topic"),
    (("avoid", EACH), "topic"),
    (("must_touch", EACH), "topic"),
    (("pinned", EACH), "question"),
    (("barred", EACH), "question"),
)
IN_BANKS: tuple[tuple[Route, str], ...] = (
    (("questions", EACH, "suits", EACH), "trait"),
    (("questions", EACH, "needs", EACH), "trait"),
    (("questions", EACH, "not_for", EACH), "trait"),
    (("phrases", EACH, "needs", EACH), "trait"),
    (("phrases", EACH, "not_for", EACH), "trait"),
    (("retired", EACH, "successor"), "question"),
    (("titles", EACH, "traits", EACH), "trait"),
    *((("goals", EACH, *pattern), kind) for pattern, kind in _OF_A_GOAL),
)
IN_INTERVIEWS: tuple[tuple[Route, str], ...] = (
    (("goal",), "goal"),
    *((("goal", *pattern), kind) for pattern, kind in _OF_A_GOAL),
    (("seeker", "traits", EACH), "trait"),
    (("contacts", EACH, "traits", EACH), "trait"),
    (("answers", EACH, "question"), "question"),
)


def names_in(bank: Bank) -> dict[str, set[str]]:
    """Give what a bank defines, by kind."""
    return {
        "topic": {topic.id for topic in bank.topics},
        "question": {question.id for question in bank} | {gone.id for gone in bank.retired},
        "goal": {goal.id for goal in bank.goals},
        "trait": set(bank.traits),
    }


def unknown_names(tables: dict[str, Any], patterns: tuple[tuple[Route, str], ...], known: Known) -> Iterator[Problem]:
    """Find the names that nothing answers to; what is no slug is a fault of another kind."""
    for pattern, kind in patterns:
        for path, name in values_at(tables, pattern):
            if isinstance(name, str) and name not in known[kind] and SLUG.fullmatch(name):
                yield Problem(path, str(UnknownNameError(kind, name, known[kind])), f"unknown-{kind}")


def values_at(value: Any, pattern: Route, path: Route = ()) -> Iterator[tuple[Route, Any]]:
    """Give every value that a pattern leads to, with its path.

    Example:
        >>> list(values_at({"goals": [{"id": "a"}, {}, {"id": "c"}]}, ("goals", EACH, "id")))
        [(('goals', 0, 'id'), 'a'), (('goals', 2, 'id'), 'c')]
    """
    if not pattern:
        yield path, value
    elif pattern[0] == EACH:
        for place, entry in enumerate(value if isinstance(value, list) else ()):
            yield from values_at(entry, pattern[1:], (*path, place))
    elif isinstance(value, dict) and pattern[0] in value:
        yield from values_at(value[pattern[0]], pattern[1:], (*path, pattern[0]))
