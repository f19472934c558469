"""What a bank has plenty of and where it is thin: questions counted by topic, by trait and by objective."""

from collections import Counter
from collections.abc import Iterable, Sequence

import attrs
from attrs import field

from infointerview.fields import meaning
from infointerview.questions import Objective, Question

FEW = 3
"""A trait or topic with fewer questions than this on an objective is thin there."""


@attrs.frozen(kw_only=True)
class Count:
    """How many questions there are of one kind, by objective; a question counts for each objective that it serves."""

    name: str = field(metadata=meaning("The topic, or the trait that they suit or need."))
    information: int = field(metadata=meaning("How many of them serve information."))
    insight: int = field(metadata=meaning("How many serve insight."))
    relationship: int = field(metadata=meaning("How many serve the relationship."))
    questions: int = field(metadata=meaning("How many there are, whatever they serve."))

    @property
    def thin(self) -> tuple[str, ...]:
        """Name the objectives that fewer than three of them serve."""
        return tuple(objective.value for objective in Objective if getattr(self, objective) < FEW)


@attrs.frozen(kw_only=True)
class Tally:
    """The counts of a bank, or of a part of it."""

    questions: int = field(metadata=meaning("How many questions were counted."))
    topics: tuple[Count, ...] = field(metadata=meaning("A count for each topic, in the bank's order."))
    traits: tuple[Count, ...] = field(metadata=meaning("A count for each trait, in the bank's order."))


def tally(questions: Sequence[Question], topics: Iterable[str], traits: Iterable[str]) -> Tally:
    """Count questions by topic and by the traits that they suit or need, each with its objectives.

    Args:
        questions: Those to count: of a whole bank, or of one topic to see which traits are thin there.
        topics: The ids of topics to count for, in their order.
        traits: The traits to count for.

    Example:
        >>> question = Question(id="x", text="Why?", topic="path", objectives=["insight"], suits=["peer"])
        >>> tally([question], ["path"], ["peer", "retired"]).traits[0].insight
        1
    """
    of_topic, of_trait = Counter[tuple[str, str]](), Counter[tuple[str, str]]()
    for question in questions:
        for what in ("", *question.objectives):
            of_topic[question.topic, what] += 1
            of_trait.update((trait, what) for trait in {*question.suits, *question.needs})
    return Tally(
        questions=len(questions),
        topics=tuple(_count(topic, of_topic) for topic in topics),
        traits=tuple(_count(trait, of_trait) for trait in traits),
    )


def _count(name: str, counted: Counter[tuple[str, str]]) -> Count:
    by_objective = {objective.value: counted[name, objective] for objective in Objective}
    return Count(name=name, questions=counted[name, ""], **by_objective)
