"""Tasks as a plain list to tick off, with what to write."""

from collections.abc import Iterable, Iterator
from textwrap import wrap

from infointerview.days import written
from infointerview.tasks import Task

WIDTH = 88


def task_list(tasks: Iterable[Task]) -> str:
    """Write tasks in the order given, as text of at most 88 columns.

    Example:
        >>> from datetime import date
        >>> print(task_list([Task(id="thanks", title="Thank Dana", why="While it is fresh.", due=date(2026, 12, 1))]))
        [ ] 1 December 2026: Thank Dana
            While it is fresh.
    """
    return "\n".join(line for task in tasks for line in _task(task))


def _task(task: Task) -> Iterator[str]:
    box = "[x]" if task.done else "[ ]"
    yield from _wrapped(f"{box} {when(task)}{task.title}", "", "    ")
    if task.done:
        return
    yield from _wrapped(task.why, "    ")
    if task.message:
        yield from _wrapped(f"Subject: {task.message.subject}", "      | ")
        for line in task.message.text.strip().splitlines():
            yield from _wrapped(line, "      | ") or ["      |"]


def when(task: Task) -> str:
    """Give the time at which a task is due, as the beginning of its line; empty where there is none."""
    if task.due is None:
        return ""
    return f"{written(task.due)}: "


def _wrapped(text: str, first: str, rest: str | None = None) -> list[str]:
    return wrap(
        text, WIDTH, break_on_hyphens=False, initial_indent=first, subsequent_indent=first if rest is None else rest
    )
