"""The nouns of a plan: items in their order, the words around them, what was held in reserve and why."""

from collections.abc import Iterable, Mapping
from typing import Any

import attrs
from attrs import field

from infointerview.fields import meaning
from infointerview.interviews import Goal, Interview
from infointerview.nouns import Noun
from infointerview.questions import Question, Stage


def _pairs(value: Mapping[str, str] | Iterable[tuple[str, str]]) -> tuple[tuple[str, str], ...]:
    if isinstance(value, tuple):
        return value
    return tuple(value.items() if isinstance(value, Mapping) else value)


@attrs.frozen(eq=False, repr=False)
class Factor(Noun):
    """One reason for an item's worth: a factor of the product, 0 to 1, and a sentence."""

    name: str = field(metadata=meaning("goal, person, personal, crucial, freshness, editorial or depth."))
    value: float = field(metadata=meaning("What it multiplies the worth by, 0 to 1."))
    because: str = field(metadata=meaning("The reason as a sentence; empty where there is nothing to say."))


@attrs.frozen(kw_only=True, eq=False, repr=False)
class AgendaItem(Noun):
    """One question put to one contact, worded, with its place on the clock.

    Example:
        >>> from infointerview import Contact, Interview, plan
        >>> item = plan(Interview(contacts=[Contact(name="Dana")])).items[0]
        >>> item.start > 0 and item.minutes > 0 and 0 < item.worth <= 1
        True
    """

    question: Question = field(metadata=meaning("The question of the bank."))
    contact: str = field(metadata=meaning("Name of the contact it is put to."))
    text: str = field(metadata=meaning("What to say."))
    before: str = field(default="", metadata=meaning("What to say first."))
    bridge: str = field(default="", metadata=meaning("Words that turn the talk to this stage, where one begins."))
    start: float = field(metadata=meaning("Minute of the talk at which it begins."))
    minutes: float = field(metadata=meaning("Minutes for it, the turn included."))
    stage: Stage = field(metadata=meaning("Where in the arc of the talk it stands."))
    worth: float = field(metadata=meaning("What asking it is worth, 0 to 1."))
    factors: tuple[Factor, ...] = field(metadata=meaning("What the worth is a product of."))
    slots: tuple[tuple[str, str], ...] = field(
        default=(), converter=_pairs, metadata=meaning("What filled its slots: pairs of a slot and its value.")
    )
    essential: bool = field(default=False, metadata=meaning("Whether to ask it first if time runs short."))

    @property
    def personal(self) -> bool:
        """Tell whether it could only be put to this contact, or come only from this seeker."""
        return any(factor.name == "personal" and factor.value == 1 for factor in self.factors)

    @property
    def reasons(self) -> tuple[str, ...]:
        """Give the sentences that say why it is in."""
        return tuple(factor.because for factor in self.factors if factor.because)


@attrs.frozen(eq=False, repr=False)
class Share(Noun):
    """How much of an agenda goes to one objective or topic."""

    name: str = field(metadata=meaning("The objective, or the id of the topic."))
    wanted: float = field(metadata=meaning("For an objective its weight in the goal, 0 to 1; for a topic 0."))
    share: float = field(metadata=meaning("Its share of the minutes of the items, 0 to 1."))
    minutes: float = field(metadata=meaning("Minutes spent on it; an item of two objectives counts half for each."))
    questions: int = field(metadata=meaning("How many items serve it."))


@attrs.frozen(eq=False, repr=False)
class Coverage(Noun):
    """What an agenda covers, against what the goal asks."""

    objectives: tuple[Share, ...] = field(default=(), metadata=meaning("One share for each objective."))
    topics: tuple[Share, ...] = field(default=(), metadata=meaning("One share for each topic touched, largest first."))


@attrs.frozen(eq=False, repr=False)
class LeftOut(Noun):
    """A question that could have been asked and was not, with the reason."""

    question: Question = field(metadata=meaning("The question of the bank."))
    contact: str = field(metadata=meaning("Name of the contact it would have been put to."))
    worth: float = field(metadata=meaning("What asking it would be worth by itself, 0 to 1."))
    because: str = field(metadata=meaning("Why it was left out."))


@attrs.frozen(kw_only=True, eq=False, repr=False)
class Agenda(Noun):
    """The best plan for one interview.

    Example:
        >>> from infointerview import Contact, Interview, plan
        >>> agenda = plan(Interview(contacts=[Contact(name="Dana")], minutes=20))
        >>> agenda.end <= 20 and agenda.value == agenda.bound
        True
    """

    interview: Interview = field(metadata=meaning("What it was planned for."))
    goal: Goal = field(metadata=meaning("The goal, with the preset it builds on joined in."))
    opening: tuple[str, ...] = field(metadata=meaning("What to say at the start."))
    opening_minutes: float = field(metadata=meaning("Minutes for the opening, small talk included."))
    items: tuple[AgendaItem, ...] = field(metadata=meaning("The questions in their order."))
    closing: tuple[str, ...] = field(metadata=meaning("What to say at the end."))
    closing_minutes: float = field(metadata=meaning("Minutes for the closing words."))
    reserve: tuple[AgendaItem, ...] = field(default=(), metadata=meaning("The next best, ranked."))
    left_out: tuple[LeftOut, ...] = field(default=(), metadata=meaning("The best of the rest, with the reason."))
    coverage: Coverage = field(factory=Coverage, metadata=meaning("Minutes and questions by objective and by topic."))
    value: int = field(metadata=meaning("What the items are worth together, after prices, in thousandths."))
    bound: int = field(metadata=meaning("What no other choice can exceed; equal to the value."))
    minute_worth: float = field(default=0.0, metadata=meaning("What one more minute would be worth, 0 to 1."))
    asked: tuple[str, ...] = field(
        default=(), metadata=meaning("Ids asked before this plan, when it was made during a talk.")
    )
    dropped: tuple[str, ...] = field(default=(), metadata=meaning("Demands given up when it was made during a talk."))
    history: tuple[Interview, ...] = field(default=(), metadata=meaning("Earlier interviews that were considered."))

    @property
    def end(self) -> float:
        """Give the minute at which the closing words have been said."""
        begin = self.items[0].start if self.items else self.opening_minutes
        return begin + sum(item.minutes for item in self.items) + self.closing_minutes

    @property
    def ids(self) -> tuple[str, ...]:
        """Give the ids of its questions, in order."""
        return tuple(item.question.id for item in self.items)

    def __str__(self) -> str:
        from infointerview.formats.text import sheet  # the one licensed way up: a noun shows itself

        return sheet(self)

    def _repr_pretty_(self, printer: Any, cycle: bool) -> None:
        printer.text(repr(self) if cycle else str(self))  # IPython shows the sheet

    def _repr_html_(self) -> str:
        from infointerview.formats.html.agendas import agenda_display

        return agenda_display(self)
