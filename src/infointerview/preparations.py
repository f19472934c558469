"""The nouns of a preparation: what to find out and to do before a talk, what to mind, what may be asked back."""

from typing import Any

import attrs
from attrs import field

from infointerview.agendas import Agenda
from infointerview.fields import meaning
from infointerview.interviews import Interview
from infointerview.nouns import Noun
from infointerview.tasks import Message, Task
from infointerview.tips import Expected, Step


@attrs.frozen(kw_only=True, eq=False, repr=False)
class Unknown(Noun):
    """Something that is not known, and what the agenda would gain if it were."""

    id: str = field(metadata=meaning("What it is: title, remark, strength and the like."))
    about: str = field(metadata=meaning("Name of the contact; empty for the seeker or the talk."))
    title: str = field(metadata=meaning("What to find out."))
    how: str = field(metadata=meaning("Where it is to be found."))
    gain: float = field(metadata=meaning("By how much the best agenda would be worth more; 1 is one perfect question."))
    opens: tuple[str, ...] = field(default=(), metadata=meaning("Ids of questions that would come in, the best first."))
    spoken: str = field(default="", metadata=meaning("The sentence that it would be said in; empty for a plain fact."))


@attrs.frozen(kw_only=True, eq=False, repr=False)
class Warned(Noun):
    """Something that can do harm, with the reason."""

    id: str = field(metadata=meaning("Slug, unique among warnings."))
    title: str = field(metadata=meaning("What to mind."))
    why: str = field(metadata=meaning("The reason."))


@attrs.frozen(kw_only=True, eq=False, repr=False)
class StepPlan(Noun):
    """One of the five steps, tailored: what to find out and what to do."""

    step: Step = field(metadata=meaning("Which."))
    title: str = field(metadata=meaning("Heading a person reads."))
    why: str = field(metadata=meaning("The reason for it."))
    unknowns: tuple[Unknown, ...] = field(default=(), metadata=meaning("What to find out, what gains most first."))
    tasks: tuple[Task, ...] = field(default=(), metadata=meaning("What to do."))


@attrs.frozen(kw_only=True, eq=False, repr=False)
class Preparation(Noun):
    """All that comes before one talk.

    Example:
        >>> from infointerview import Contact, Interview, prepare
        >>> ready = prepare(Interview(contacts=[Contact(name="Dana Reyes")]))
        >>> [step.step.value for step in ready.steps]
        ['contact', 'company', 'questions', 'etiquette', 'logistics']
    """

    interview: Interview = field(metadata=meaning("The talk."))
    agenda: Agenda = field(metadata=meaning("The best agenda with what is known now."))
    steps: tuple[StepPlan, ...] = field(metadata=meaning("The five steps, the weightiest first."))
    warnings: tuple[Warned, ...] = field(metadata=meaning("What can do harm."))
    expected: tuple[Expected, ...] = field(metadata=meaning("What may be asked back, the likeliest first."))
    messages: tuple[Message, ...] = field(metadata=meaning("Skeletons of messages, one of each kind for each contact."))

    @property
    def tasks(self) -> tuple[Task, ...]:
        """Give the tasks of all steps, in the order of the steps."""
        return tuple(task for step in self.steps for task in step.tasks)

    @property
    def unknowns(self) -> tuple[Unknown, ...]:
        """Give what to find out, whatever step it belongs to, what gains most first."""
        found = (unknown for step in self.steps for unknown in step.unknowns)
        return tuple(sorted(found, key=lambda unknown: -unknown.gain))

    def __str__(self) -> str:
        from infointerview.formats.preparation import preparation_sheet

        return preparation_sheet(self)

    def _repr_pretty_(self, printer: Any, cycle: bool) -> None:
        printer.text(repr(self) if cycle else str(self))  # IPython shows the sheet

    def _repr_html_(self) -> str:
        from infointerview.formats.html.preparations import preparation_display

        return preparation_display(self)
