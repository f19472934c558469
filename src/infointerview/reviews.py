"""The nouns of a review: what several talks have come to, and where the next should go."""

from datetime import date
from typing import Any

import attrs
from attrs import field

from infointerview.fields import Choice, meaning
from infointerview.interviews import Goal
from infointerview.nouns import Noun
from infointerview.outcomes import Certainty
from infointerview.questions import Objective


class Standing(Choice):
    """How far something is known."""

    CONTRADICTED = "contradicted"
    CORROBORATED = "corroborated"
    UNCOMPARED = "uncompared"
    ONE_PERSON = "one-person"
    OPEN = "open"


class Shortfall(Choice):
    """What a talk lacked."""

    DEPTH = "depth"
    NEWS = "news"
    NEXT_STEP = "next-step"


@attrs.frozen(kw_only=True, eq=False, repr=False)
class Heard(Noun):
    """One answer, with whose it is and when it was given."""

    contact: str = field(metadata=meaning("Who said it."))
    former: bool = field(default=False, metadata=meaning("Whether they have left the company it is about."))
    day: date | None = field(default=None, metadata=meaning("The day of the talk, where it is known."))
    question: str = field(metadata=meaning("Id of the question."))
    asked: str = field(default="", metadata=meaning("The question as put to anybody; empty where it can't be."))
    notes: str = field(default="", metadata=meaning("What was said, in the seeker's words."))
    certainty: Certainty = field(metadata=meaning("A fact, or this person's opinion."))


@attrs.frozen(kw_only=True, eq=False, repr=False)
class Finding(Noun):
    """What is known about one topic of one company; facts and opinions are findings of their own."""

    company: str = field(metadata=meaning("The company; empty for the work in general."))
    topic: str = field(metadata=meaning("Id of the topic."))
    title: str = field(metadata=meaning("The topic as one reads it."))
    certainty: Certainty | None = field(default=None, metadata=meaning("Facts or opinions; none if it is open."))
    standing: Standing = field(metadata=meaning("How far it is known."))
    heard: tuple[Heard, ...] = field(default=(), metadata=meaning("The answers it rests on, in order of the talks."))


@attrs.frozen(kw_only=True, eq=False, repr=False)
class TalkReview(Noun):
    """How deep one talk went.

    A talk is superficial if it lacked two of three: depth, anything that a search would not have told, a next step.
    """

    contacts: tuple[str, ...] = field(metadata=meaning("Who was there."))
    company: str = field(default="", metadata=meaning("The company it was about."))
    day: date | None = field(default=None, metadata=meaning("When it was, where that is known."))
    lacks: tuple[Shortfall, ...] = field(default=(), metadata=meaning("What it lacked."))
    because: tuple[str, ...] = field(default=(), metadata=meaning("The same as sentences."))

    @property
    def superficial(self) -> bool:
        """Tell whether it stayed on the surface."""
        return len(self.lacks) > 1


@attrs.frozen(kw_only=True, eq=False, repr=False)
class ObjectiveReview(Noun):
    """How far the talks served one objective."""

    objective: Objective = field(metadata=meaning("Information, insight or relationship."))
    wanted: float = field(metadata=meaning("Its weight in the goals of the talks, 0 to 1."))
    got: float = field(metadata=meaning("Its share of what was useful, 0 to 1."))
    answers: int = field(metadata=meaning("How many useful answers served it."))
    says: str = field(metadata=meaning("What to make of that, as a sentence."))


@attrs.frozen(kw_only=True, eq=False, repr=False)
class Lead(Noun):
    """Who led to whom, and whether anything has come of it."""

    by: str = field(metadata=meaning("Who named or introduced them."))
    name: str = field(metadata=meaning("Who was named."))
    about: str = field(default="", metadata=meaning("What is known of them: title and company."))
    day: date | None = field(default=None, metadata=meaning("When they were named, where that is known."))
    introduction: bool = field(default=False, metadata=meaning("Whether an introduction was promised."))
    contacted: bool = field(default=False, metadata=meaning("Whether the seeker has written to them."))
    met: bool = field(default=False, metadata=meaning("Whether they have talked."))


@attrs.frozen(kw_only=True, eq=False, repr=False)
class ComparedRow(Noun):
    """The answers to one question, side by side."""

    question: str = field(metadata=meaning("Id of the question, or of the family of its wordings."))
    title: str = field(metadata=meaning("The question as put to anybody, or else its topic."))
    cells: tuple[tuple[Heard, ...], ...] = field(metadata=meaning("The answers for each option, in their order."))


@attrs.frozen(kw_only=True, eq=False, repr=False)
class Comparison(Noun):
    """Two or more companies or careers, by what was answered to the same questions."""

    by: str = field(metadata=meaning("company or career."))
    options: tuple[str, ...] = field(metadata=meaning("What is compared."))
    rows: tuple[ComparedRow, ...] = field(metadata=meaning("Questions answered for at least two of them."))


@attrs.frozen(kw_only=True, eq=False, repr=False)
class Review(Noun):
    """What several talks have come to.

    Example:
        >>> from infointerview import Answer, Contact, Interview, hold, review
        >>> talk = Interview(contacts=[Contact(name="Dana Reyes", company="Acme")])
        >>> held = hold(talk, answers=[Answer(question="rewards-most", notes="The quiet hour.", useful=0.8)])
        >>> print(str(review([held])).splitlines()[0])
        What one talk has come to
    """

    talks: tuple[TalkReview, ...] = field(metadata=meaning("Each talk, in order of time."))
    objectives: tuple[ObjectiveReview, ...] = field(metadata=meaning("The three objectives."))
    findings: tuple[Finding, ...] = field(metadata=meaning("What is known, by company and topic."))
    leads: tuple[Lead, ...] = field(metadata=meaning("Who led to whom."))
    comparisons: tuple[Comparison, ...] = field(metadata=meaning("Options side by side."))
    next_goal: Goal = field(metadata=meaning("What the next talk should be for; `plan` takes it as it is."))
    next_steps: tuple[str, ...] = field(metadata=meaning("Where the next talk should go and why, as sentences."))

    @property
    def waiting(self) -> tuple[Lead, ...]:
        """Give the people who were named and are not yet contacted."""
        return tuple(lead for lead in self.leads if not (lead.contacted or lead.met))

    @property
    def superficial(self) -> tuple[TalkReview, ...]:
        """Give the talks that stayed on the surface."""
        return tuple(talk for talk in self.talks if talk.superficial)

    def __str__(self) -> str:
        from infointerview.formats.review import review_sheet  # a noun shows itself

        return review_sheet(self)

    def _repr_pretty_(self, printer: Any, cycle: bool) -> None:
        printer.text(repr(self) if cycle else str(self))  # IPython shows the sheet

    def _repr_html_(self) -> str:
        from infointerview.formats.html.reviews import review_display

        return review_display(self)
