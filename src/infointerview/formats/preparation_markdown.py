"""A preparation as Markdown: tasks to tick off, for a note-taking program."""

from collections.abc import Iterable, Iterator

from infointerview.formats.markdown import escape
from infointerview.formats.preparation import MOST_EXPECTED, MOST_UNKNOWN, by_due
from infointerview.formats.tasks import when
from infointerview.formats.text import when_and_where, who
from infointerview.preparations import Preparation, Unknown
from infointerview.tasks import Message, Task


def preparation_markdown(preparation: Preparation) -> str:
    """Write a preparation as Markdown; typed text is escaped, so that it shows as typed.

    Example:
        >>> from infointerview import Contact, Interview, prepare
        >>> text = preparation_markdown(prepare(Interview(contacts=[Contact(name="Dana Reyes")])))
        >>> text.splitlines()[0]
        '# Preparing the talk with Dana Reyes'
    """
    return "\n".join(_lines(preparation)) + "\n"


def tasks_markdown(tasks: Iterable[Task]) -> str:
    """Write tasks as a Markdown list to tick off, in the order given.

    Example:
        >>> print(tasks_markdown([Task(id="thanks", title="Thank Dana", why="While it is fresh.")]), end="")
        - [ ] Thank Dana
            - While it is fresh.
    """
    return "".join(f"{line}\n" for task in tasks for line in _task(task))


def _lines(preparation: Preparation) -> Iterator[str]:
    yield f"# Preparing the talk with {escape(who(preparation.agenda))}"
    yield from ("", escape(when_and_where(preparation.agenda)))
    for number, step in enumerate(preparation.steps, 1):
        yield from ("", f"## {number}. {escape(step.title)}", "", escape(step.why))
        if step.unknowns:
            yield from ("", "Worth finding out, what would help the agenda most first:", "")
            yield from (line for unknown in step.unknowns[:MOST_UNKNOWN] for line in _unknown(unknown))
        if step.tasks:
            yield ""
            yield from (line for task in by_due(step.tasks) for line in _task(task))
    yield from ("", "## Mind", "")
    yield from (f"- **{escape(one.title)}.** {escape(one.why)}" for one in preparation.warnings)
    yield from ("", "## What you may be asked", "")
    yield from (f"- “{escape(one.text)}” {escape(one.answer)}" for one in preparation.expected[:MOST_EXPECTED])
    with_tasks = {task.message for task in preparation.tasks}
    later = [message for message in preparation.messages if message not in with_tasks]
    if later:
        yield from ("", "## Messages for later, to finish in your own words")
    for message in later:
        yield from ("", f"### {escape(message.kind.replace('-', ' ').capitalize())}, to {escape(message.to)}", "")
        yield from _message(message, "")


def _unknown(unknown: Unknown) -> Iterator[str]:
    spoken = f" (“{escape(unknown.spoken)}”)" if unknown.spoken else ""
    yield f"- +{unknown.gain:.2f} {escape(unknown.title)}{spoken}"
    yield f"    - {escape(unknown.how)}"


def _task(task: Task) -> Iterator[str]:
    yield f"- [{'x' if task.done else ' '}] {escape(when(task))}{escape(task.title)}"
    if task.done:
        return
    if task.why:
        yield f"    - {escape(task.why)}"
    if task.message:
        yield ""
        yield from _message(task.message, "    ")
        yield ""


def _message(message: Message, indent: str) -> Iterator[str]:
    """Quote a message, line by line."""
    subject = [f"Subject: {message.subject}", ""] if message.subject else []
    for line in (*subject, *message.text.strip().splitlines()):
        yield f"{indent}> {escape(line)}".rstrip() + ("  " if line else "")
