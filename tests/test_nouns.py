"""What holds for every noun: it can't be changed, and says what each of its fields means."""

from typing import Any

import attrs
import pytest

from infointerview import (
    About,
    Advice,
    Answer,
    Contact,
    Goal,
    Hook,
    Interview,
    Named,
    Outcome,
    Position,
    Promise,
    Question,
    Seeker,
    Stage,
    Topic,
    Weights,
    explain,
    plan,
)
from infointerview.questions import Phrase

DANA = Contact(name="Dana Reyes")
TALK = Interview(contacts=(DANA,))
AGENDA = plan(TALK)
NOUNS = [
    About(),
    AGENDA,
    AGENDA.coverage,
    AGENDA.coverage.objectives[0],
    AGENDA.items[0],
    AGENDA.items[0].factors[0],
    AGENDA.left_out[0],
    Answer(question="pay"),
    DANA,
    Goal(),
    Hook("met", "at the fair"),
    Outcome(),
    Phrase(stage="opening", part="thanks", text="Thank you."),
    Position(),
    Advice(text="visit a yard"),
    Named(name="Ola Berg"),
    Promise(text="write on Friday"),
    Question(id="first-week", text="How was it?", topic="path", objectives=["insight"]),
    Seeker(),
    TALK,
    Topic(id="path", title="The path", stage=Stage.STORY),
    Weights(),
    explain(AGENDA, AGENDA.ids[0]),
]


@pytest.mark.parametrize("noun", NOUNS, ids=lambda noun: type(noun).__name__)
class TestEveryNoun:
    def test_is_frozen_and_slotted(self, noun: Any) -> None:
        """A field can't be set again, and there is no room for a misspelt one."""
        assert not hasattr(noun, "__dict__")
        for field in attrs.fields(type(noun)):
            with pytest.raises(attrs.exceptions.FrozenInstanceError):
                setattr(noun, field.name, "other")

    def test_says_what_each_field_means(self, noun: Any) -> None:
        """Every field has a description that is a sentence."""
        for field in attrs.fields(type(noun)):
            assert field.metadata["description"].endswith(".")

    def test_is_equal_to_its_like_and_hashable(self, noun: Any) -> None:
        """Two nouns that say the same are the same."""
        again = attrs.evolve(noun)
        assert again == noun
        assert hash(again) == hash(noun)

    def test_differs_from_all_others(self, noun: Any) -> None:
        """Nouns are equal only if they are of one kind and no field differs."""
        assert noun != attrs.astuple(noun, recurse=False)
        assert [other for other in NOUNS if other == noun] == [noun]

    def test_shows_its_fields(self, noun: Any) -> None:
        """A noun is shown as it would be made, field by field."""
        shown = [f"{field.name}={getattr(noun, field.name)!r}" for field in attrs.fields(type(noun))]
        assert repr(noun) == f"{type(noun).__name__}({', '.join(shown)})"


def test_one_field_makes_a_difference() -> None:
    """Nouns of which one field differs are different, and so are two that only happen to hold the same."""
    assert Contact(name="Dana") != Contact(name="Dana", region="Kent")
    assert Advice(text="write on Friday") != Promise(text="write on Friday")
