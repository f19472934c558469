"""From plain tables to nouns: no value slips through as one of another type, and every fault is told."""

from typing import Any

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from infointerview import Contact, Goal, Interview, Question, Sensitivity, Topic, Weights
from infointerview.questions import Phrase
from infointerview.records import to_dict
from infointerview.records.structure import Problem, structure
from infointerview.titles import TitleRule

SLUG = "must be a slug (lower-case words joined by hyphens)"
QUESTION: dict[str, Any] = {"id": "a", "text": "Why?", "topic": "path", "objectives": ["insight"]}


def told(value: Any, kind: type) -> list[str]:
    made, problems = structure(value, kind)
    assert made is None
    return [f"{'.'.join(map(str, problem.path))}: {problem.message}" for problem in problems]


@pytest.mark.parametrize(
    ("key", "value", "message"),
    [
        ("text", 3, "must be a text, got 3"),
        ("text", True, "must be a text, got True"),
        ("text", ["Why?"], "must be a text, got ['Why?']"),
        ("crucial", "no", "must be true or false, got 'no'"),
        ("crucial", 0, "must be true or false, got 0"),
        ("minutes", True, "must be a number, got True"),
        ("minutes", "3", "must be a number, got '3'"),
        ("minutes", float("nan"), "must be from 0.5 to 10 minutes, got nan"),
        ("minutes", float("inf"), "must be from 0.5 to 10 minutes, got inf"),
        ("minutes", float("-inf"), "must be from 0.5 to 10 minutes, got -inf"),
        ("minutes", 10**30, f"must be from 0.5 to 10 minutes, got 1{'0' * 30}"),
        ("worth", float("nan"), "must be from 0.1 to 1, got nan"),
        ("worth", {}, "must be a number, got {}"),
        ("probes", "When?", "must be a list, got 'When?'"),
        ("probes", {"a": 1}, "must be a list, got {'a': 1}"),
        ("objectives", "insight", "must be a list, got 'insight'"),
        ("objectives", [], "must be a list of at least 1, got []"),
        ("sensitivity", 1, "must be a text, got 1"),
        (
            "sensitivity",
            "delicat",
            "must be one of open, personal, delicate, got 'delicat'; did you mean 'delicate'?",
        ),
        ("tags", ["a"] * 100_001, f"must be a list of at most 100,000, got {str(['a'] * 20)[:79]}…"),
        ("tags", ["a", "b", "a"], "must be a list without repetitions, got ['a', 'b', 'a']"),
        ("id", "Bad Id", f"{SLUG}, got 'Bad Id'"),
        ("wrth", 1, "unknown key 'wrth'; did you mean 'worth'?"),
    ],
)
def test_wrong_value(key: str, value: Any, message: str) -> None:
    """A value of another type, or one that the noun can't take, is one fault at its key."""
    assert told({**QUESTION, key: value}, Question) == [f"{key}: {message}"]


def test_every_fault_is_told() -> None:
    """Unknown keys, missing keys, wrong types and wrong values of one table are told together."""
    assert told({"id": 5, "probez": [], "minutes": 1.3, "text": " "}, Question) == [
        "probez: unknown key 'probez'; did you mean 'probes'?",
        "id: must be a text, got 5",
        "text: must be a text that is not blank, got ' '",
        ": needs the key 'topic'",
        ": needs the key 'objectives'",
        "minutes: must be from 0.5 to 10 minutes in steps of a half, got 1.3",
    ]


def test_every_entry_is_told() -> None:
    """Of a list each wrong entry is told by its place, whether its type or its value is wrong."""
    assert told({**QUESTION, "suits": ["Bad", 3, "fine", True, ""]}, Question) == [
        f"suits.0: {SLUG}, got 'Bad'",
        "suits.1: must be a text, got 3",
        "suits.3: must be a text, got True",
        f"suits.4: {SLUG}, got ''",
    ]


def test_faults_deep_inside() -> None:
    """A fault in a noun within a noun within a noun is told with the whole way to it."""
    contacts: list[Any] = [
        {"name": "Dana", "hooks": [{"kind": "remark", "text": "outages teach", "sorce": "x"}, {"kind": 7}]},
        {"name": "Dana", "positions": [{"start": "May"}], "times_met": 1.5},
        "Dana",
    ]
    assert told({"contacts": contacts, "goal": {"weights": {"insight": -1}}, "outcome": 3}, Interview) == [
        "contacts.0.hooks.0.sorce: unknown key 'sorce'; did you mean 'source'?",
        "contacts.0.hooks.1.kind: must be a text, got 7",
        "contacts.0.hooks.1: needs the key 'text'",
        "contacts.1.times_met: must be a whole number, got 1.5",
        "contacts.1.positions.0.start: must be YYYY, YYYY-MM or YYYY-MM-DD, got 'May'",
        "contacts.2: must be a table, got 'Dana'",
        "goal.weights.insight: must be from 0 to 100, got -1",
        "outcome: must be a table, got 3",
    ]


def test_fault_of_the_whole() -> None:
    """What only the whole noun can know is told once its parts are sound, at the field it is about."""
    hook = {
        "kind": "claim",
        "text": "every team owns its tools",
        "point": "nobody reads the log",
        "source": "the report",
    }
    assert told({"contacts": [{"name": "Di", "hooks": [hook]}]}, Interview) == [
        "contacts.0.hooks.0.point: must be left out for a hook of kind claim, got 'nobody reads the log'"
    ]
    assert told({"contacts": [{"name": "Di"}, {"name": "Di", "title": "Nurse"}]}, Interview) == [
        "contacts: must be people of different names, got ['Di', 'Di']"
    ]
    assert told({"weights": {"information": 0, "insight": 0, "relationship": 0}}, Goal) == [
        "weights: must be above 0 for at least one objective, got 0"
    ]


def test_goal_by_name_or_as_a_table() -> None:
    """A goal is a text or a table, and nothing else."""
    people = {"contacts": [{"name": "Di"}]}
    assert structure({**people, "goal": "explore-a-career"}, Interview)[0] == Interview(contacts=[Contact(name="Di")])
    made = structure({**people, "goal": {"favour": ["pay"]}}, Interview)[0]
    assert made is not None
    assert made.goal == Goal(favour=("pay",))
    assert told({**people, "goal": 3}, Interview) == ["goal: must be a text, got 3"]
    assert told({**people, "goal": "Explore!"}, Interview) == [f"goal: {SLUG}, got 'Explore!'"]


def test_start_with_its_offset() -> None:
    """A start is a date and time with its offset; a text or a bare date is none."""
    people = {"contacts": [{"name": "Di"}]}
    assert told({**people, "start": "tomorrow"}, Interview) == ["start: must be a date and time, got 'tomorrow'"]


def test_whole_numbers_are_numbers() -> None:
    """Minutes may be written without a point."""
    made, problems = structure({**QUESTION, "minutes": 3}, Question)
    assert made == Question(id="a", text="Why?", topic="path", objectives=["insight"], minutes=3.0)
    assert not list(problems)


def test_problems_are_found_as_asked_for() -> None:
    """Of a long list of faulty tables only as many are gone through as faults are taken."""
    _, problems = structure({"contacts": [{"name": 1}] * 1_000}, Interview)
    assert next(problems) == Problem(("contacts", 0, "name"), "must be a text, got 1")


# Whatever is put in any place of any noun, it is taken as it is, or told: it never raises and never changes.

SOUND: dict[Any, dict[str, Any]] = {
    Topic: {"id": "path", "title": "The path", "stage": "story"},
    Question: QUESTION,
    Phrase: {"stage": "opening", "part": "thanks", "text": "Thank you."},
    TitleRule: {"traits": ["founder"], "phrases": ["owner"]},
    Goal: {},
    Weights: {},
    Contact: {"name": "Di"},
    Interview: {"contacts": [{"name": "Di"}]},
}
WORDS = st.sampled_from(["insight", "open", "opening", "a", "alum", "mid", "2020", "I", "[", "{company}", "%s", "<b>"])
plain = st.recursive(
    st.none() | st.booleans() | st.integers() | st.sampled_from([0.5, 2]) | st.floats() | st.text(max_size=8) | WORDS,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=6,
)


def holds(kept: Any, said: Any) -> bool:
    """Tell whether all that was said is kept, with its types."""
    if isinstance(said, dict):
        return all(holds(kept[key], value) for key, value in said.items())
    if isinstance(said, list):
        return len(kept) == len(said) and all(map(holds, kept, said))
    return type(kept) is type(said) and bool(kept == said)


@given(st.data(), st.sampled_from(list(SOUND)))
def test_taken_as_it_is_or_told(data: st.DataObject, kind: Any) -> None:
    """A table makes a noun that holds what the table says, or has faults, each at a key or a place that is there."""
    names = [field.name for field in attrs.fields(kind)] + ["stray"]
    table = SOUND[kind] | data.draw(st.dictionaries(st.sampled_from(names), plain, max_size=2))
    made, found = structure(table, kind)
    problems = list(found)
    assert (made is None) == bool(problems)
    for problem in problems:
        value: Any = table
        for step in problem.path:
            value = value[step]
    if made is not None:
        assert holds(to_dict(made), table)


def test_sensitivity_is_taken() -> None:
    """A choice is written by its word."""
    made, _ = structure({**QUESTION, "sensitivity": "delicate"}, Question)
    assert made is not None
    assert made.sensitivity is Sensitivity.DELICATE
