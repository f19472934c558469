"""A preparation as a plain sheet to work through."""

from collections.abc import Iterable, Iterator
from textwrap import wrap

from infointerview.formats.tasks import WIDTH, task_list
from infointerview.formats.text import when_and_where, who
from infointerview.preparations import Preparation, StepPlan, Unknown
from infointerview.tasks import Message, Task

MOST_UNKNOWN, MOST_EXPECTED = 6, 12


def preparation_sheet(preparation: Preparation) -> str:
    """Write a preparation as text of at most 88 columns.

    Example:
        >>> from infointerview import Contact, Interview, prepare
        >>> print(preparation_sheet(prepare(Interview(contacts=[Contact(name="Dana Reyes")]))).splitlines()[0])
        Preparing the talk with Dana Reyes
    """
    return "\n".join(_lines(preparation))


def _lines(preparation: Preparation) -> Iterator[str]:
    yield f"Preparing the talk with {who(preparation.agenda)}"
    yield when_and_where(preparation.agenda)
    for number, step in enumerate(preparation.steps, 1):
        yield ""
        yield from _step(number, step)
    yield from _part("Mind", ((warning.title, warning.why) for warning in preparation.warnings))
    asked = preparation.expected[:MOST_EXPECTED]
    yield from _part("What you may be asked", ((f"“{one.text}”", one.answer) for one in asked))
    with_tasks = {task.message for task in preparation.tasks}
    yield from _messages(message for message in preparation.messages if message not in with_tasks)


def _step(number: int, step: StepPlan) -> Iterator[str]:
    yield f"{number}. {step.title}"
    yield from wrap(step.why, WIDTH, initial_indent="   ", subsequent_indent="   ")
    yield from _unknowns(step.unknowns)
    if step.tasks:
        yield from task_list(by_due(step.tasks)).splitlines()


def by_due(tasks: Iterable[Task]) -> list[Task]:
    """Give tasks by their time; those without one first, in their own order."""
    return sorted(tasks, key=lambda task: (task.due is not None, str(task.due or "")))


def _unknowns(unknowns: Iterable[Unknown]) -> Iterator[str]:
    listed = list(unknowns)[:MOST_UNKNOWN]
    if not listed:
        return
    yield "   Worth finding out, what would help the agenda most first:"
    for unknown in listed:
        spoken = f" (“{unknown.spoken}”)" if unknown.spoken else ""
        yield from wrap(
            f"+{unknown.gain:.2f} {unknown.title}{spoken}", WIDTH, initial_indent="   ", subsequent_indent="         "
        )
        yield from wrap(unknown.how, WIDTH, initial_indent="         ", subsequent_indent="         ")


def _part(heading: str, entries: Iterable[tuple[str, str]]) -> Iterator[str]:
    yield from ("", heading)
    for title, text in entries:
        yield from wrap(f"- {title}", WIDTH, subsequent_indent="  ")
        yield from wrap(text, WIDTH, initial_indent="    ", subsequent_indent="    ")


def _messages(messages: Iterable[Message]) -> Iterator[str]:
    yield from ("", "Messages for later, to finish in your own words")
    for message in messages:
        yield from ("", f"  {message.kind}, to {message.to}", f"      | Subject: {message.subject}", "      |")
        for line in message.text.splitlines():
            yield from wrap(line, WIDTH, initial_indent="      | ", subsequent_indent="      | ") or ["      |"]
