"""Any noun as plain data."""

import json
from datetime import UTC, datetime
from typing import Any

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from infointerview import (
    Bank,
    Capability,
    Contact,
    Goal,
    Hook,
    Interview,
    Objective,
    Position,
    Question,
    Relation,
    Sensitivity,
    Weights,
    plan,
)
from infointerview.records import dumps, to_dict

TALK = Interview(
    contacts=(
        Contact(
            name="Dana Reyes",
            relation=Relation.ALUM,
            capabilities=(Capability.HIRE,),
            positions=(Position(company="Initech", end="2016"),),
            hooks=(Hook("remark", "outages teach more than releases"),),
        ),
    ),
    goal=Goal(weights=Weights(1, 2, 1)),
    start=datetime(2026, 5, 4, 9, tzinfo=UTC),
)


def only_plain(value: Any) -> bool:
    """Tell whether a value is made of dicts, lists, texts, numbers, truth values and nothing else."""
    if type(value) is dict:
        return all(type(key) is str and only_plain(entry) for key, entry in value.items())
    if type(value) is list:
        return all(map(only_plain, value))
    return value is None or type(value) in (str, int, float, bool)


def test_nouns_within_nouns_become_dicts() -> None:
    """A noun becomes a dict of its fields in their order, all the way down."""
    table = to_dict(TALK)
    assert list(table) == [field.name for field in attrs.fields(Interview)]
    assert table["contacts"][0]["positions"] == [
        {"company": "Initech", "title": "", "field": "", "start": "", "end": "2016"}
    ]
    assert table["goal"]["weights"] == {"information": 1, "insight": 2, "relationship": 1}


def test_members_become_their_words_and_times_become_text() -> None:
    """Choices are written as their words and a time with its offset from UTC."""
    table = to_dict(TALK)
    assert table["contacts"][0]["relation"] == "alum"
    assert type(table["contacts"][0]["relation"]) is str
    assert table["contacts"][0]["capabilities"] == ["hire"]
    assert table["start"] == "2026-05-04T09:00:00+00:00"


def test_an_agenda_is_plain_data_too(bank: Bank) -> None:
    """What the planner makes can be written as JSON, mappings included."""
    table = to_dict(plan(TALK, bank))
    assert only_plain(table)
    assert [item["question"]["id"] for item in table["items"]]


def test_a_bank_is_plain_data_too() -> None:
    """Keys that are members become their words."""
    bank = Bank(trust={Relation.ALUM: (Sensitivity.OPEN,)})
    assert only_plain(to_dict(bank))
    assert to_dict(bank)["trust"] == {"alum": ["open"]}


@pytest.mark.parametrize("value", [3, "x", None, ["x"], (1,), object, Relation.ALUM])
def test_what_is_no_noun_is_refused(value: Any) -> None:
    """Only nouns become dicts."""
    with pytest.raises(TypeError) as caught:
        to_dict(value)
    assert str(caught.value) == f"wanted a noun of this library, got {type(value).__name__}"


def test_dumps_writes_letters_as_they_are() -> None:
    """JSON text keeps the order of the fields and letters beyond ASCII."""
    assert dumps(Hook("met", "in Zürich", point="", source="")) == (
        '{\n  "kind": "met",\n  "text": "in Zürich",\n  "point": "",\n  "source": ""\n}'
    )


@given(
    st.builds(
        Question,
        id=st.just("first-week"),
        text=st.just("How was it?"),
        topic=st.just("path"),
        objectives=st.lists(st.sampled_from(Objective), min_size=1, unique=True),
        minutes=st.integers(min_value=1, max_value=20).map(lambda half: half / 2),
        sensitivity=st.sampled_from(Sensitivity),
        crucial=st.booleans(),
    )
)
def test_a_question_survives_the_way_through_json(question: Question) -> None:
    """What was written as JSON makes the same noun again."""
    assert only_plain(to_dict(question))
    read: dict[str, Any] = json.loads(dumps(question))
    assert Question(**{**read, "objectives": tuple(read["objectives"])}) == question
