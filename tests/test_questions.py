"""The nouns of the bank: topics, questions, phrases, and the words they are sorted by."""

from typing import Any

import pytest

from infointerview import InvalidValueError, Objective, Question, Sensitivity, Stage
from infointerview.questions import STAGE_ORDER, Phrase

LEAST: dict[str, Any] = {"id": "first-week", "text": "How was it?", "topic": "path", "objectives": ["insight"]}


class TestQuestion:
    def test_four_facts_are_enough(self) -> None:
        """The rest has the defaults of an ordinary question."""
        question = Question(**LEAST)
        assert question.objectives == (Objective.INSIGHT,)
        assert question.sensitivity is Sensitivity.OPEN
        assert (question.minutes, question.worth, question.crucial) == (3.0, 0.7, False)
        assert (question.suits, question.needs, question.not_for, question.probes) == ((), (), (), ())

    @pytest.mark.parametrize("missing", LEAST)
    def test_each_of_the_four_is_needed(self, missing: str) -> None:
        """A question without id, text, topic or objectives is none."""
        with pytest.raises(TypeError, match=missing):
            Question(**{key: value for key, value in LEAST.items() if key != missing})

    @pytest.mark.parametrize(
        ("given", "message"),
        [
            ({"id": "First week"}, "id: must be a slug (lower-case words joined by hyphens), got 'First week'"),
            ({"text": " "}, "text: must be a text that is not blank, got ' '"),
            ({"text": "How [is it?"}, "text: must be a line whose '[' is closed, got 'How [is it?'"),
            (
                {"text": "At {firm}?"},
                "text: must be a line whose slots exist (unknown slot {firm}), got 'At {firm}?'",
            ),
            (
                {"before": "I know {a b}."},
                "before: must be a line whose slots exist (unknown slot {b}), got 'I know {a b}.'",
            ),
            ({"topic": ""}, "topic: must be a slug (lower-case words joined by hyphens), got ''"),
            ({"objectives": []}, "objectives: must be a list of at least 1, got []"),
            ({"objectives": "insight"}, "objectives: must be a list, got 'insight'"),
            (
                {"objectives": ["fun"]},
                "objective: must be one of information, insight, relationship, got 'fun'",
            ),
            ({"crucial": "yes"}, "crucial: must be true or false, got 'yes'"),
            ({"minutes": 0}, "minutes: must be from 0.5 to 10 minutes, got 0"),
            ({"minutes": 2.2}, "minutes: must be from 0.5 to 10 minutes in steps of a half, got 2.2"),
            ({"sensitivity": "secret"}, "sensitivity: must be one of open, personal, delicate, got 'secret'"),
            ({"probes": ["Why?", ""]}, "probes: must be a text that is not blank, got ''"),
            ({"suits": "founder"}, "suits: must be a list, got 'founder'"),
            ({"needs": ["a", "a"]}, "needs: must be a list without repetitions, got ['a', 'a']"),
            ({"not_for": ["A"]}, "not_for: must be a slug (lower-case words joined by hyphens), got 'A'"),
            ({"family": "A b"}, "family: must be a slug (lower-case words joined by hyphens), got 'A b'"),
            ({"tags": [3]}, "tags: must be a slug (lower-case words joined by hyphens), got 3"),
            ({"worth": 0}, "worth: must be from 0.1 to 1, got 0"),
            ({"reveals": "a\nb"}, "reveals: must be one line without control characters, got 'a\\nb'"),
        ],
    )
    def test_refuses(self, given: dict[str, Any], message: str) -> None:
        """A value a field can't hold is refused with the field's name."""
        with pytest.raises(InvalidValueError) as caught:
            Question(**{**LEAST, **given})
        assert str(caught.value) == message


class TestPhrase:
    def test_may_hold_slots_and_traits(self) -> None:
        """A phrase is a line for a kind of contact."""
        phrase = Phrase(stage=Stage.CLOSING, part="thanks", text="Thank you, {name}.", needs=("warm",))
        assert phrase.needs == ("warm",)

    def test_refuses_a_line_that_does_not_parse(self) -> None:
        """Its text is checked as a question's is."""
        with pytest.raises(InvalidValueError) as caught:
            Phrase(stage=Stage.CLOSING, part="thanks", text="Thank you, {name.")
        assert str(caught.value) == (
            "text: must be a line whose brackets pair up without nesting (stray '{'), got 'Thank you, {name.'"
        )


def test_sensitivity_has_levels() -> None:
    """Open is the least and delicate the most."""
    assert [kind.level for kind in Sensitivity] == [0, 1, 2]
    assert Sensitivity.DELICATE.level > Sensitivity.PERSONAL.level > Sensitivity.OPEN.level


def test_stages_have_the_order_of_a_talk() -> None:
    """The arc of a talk goes from the opening to the closing."""
    assert [stage.value for stage in sorted(Stage, key=STAGE_ORDER.__getitem__)] == [
        "opening",
        "story",
        "work",
        "organisation",
        "field",
        "advice",
        "others",
        "closing",
    ]
