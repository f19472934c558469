"""A preparation in a notebook: the five steps, what to find out with its gain as bars, what to mind, what to write."""

from collections.abc import Iterable, Iterator

from infointerview.days import written
from infointerview.formats.html.drawing import bar
from infointerview.formats.html.frame import folded, framed, say, table
from infointerview.formats.html.markup import Inside, Markup, tag
from infointerview.formats.text import when_and_where, who
from infointerview.preparations import Preparation, StepPlan, Unknown
from infointerview.tasks import Message, Task


def preparation_display(preparation: Preparation) -> str:
    """Show a preparation as HTML for a notebook.

    Example:
        >>> from infointerview import Contact, Interview, prepare
        >>> "Preparing the talk with Dana" in preparation_display(prepare(Interview(contacts=[Contact(name="Dana")])))
        True
    """
    unknowns = preparation.unknowns
    most = max((unknown.gain for unknown in unknowns), default=0)
    return framed(
        tag("h3", say("preparing", name=who(preparation.agenda))),
        tag("p", when_and_where(preparation.agenda), class_="soft"),
        table(say("find-out"), (say("what"), say("gain"), ""), _gains(unknowns, most)) if unknowns else None,
        [_step(number, step) for number, step in enumerate(preparation.steps, 1)],
        tag("h4", say("mind")),
        tag("ul", (tag("li", one.title, tag("div", one.why, class_="soft")) for one in preparation.warnings)),
        folded(say("asked-back"), _pairs((one.text, one.answer) for one in preparation.expected)),
        folded(say("messages"), (_message(message) for message in preparation.messages)),
    )


def _gains(unknowns: Iterable[Unknown], most: float) -> Iterator[Iterable[Inside]]:
    for unknown in unknowns:
        what = (unknown.title, tag("div", unknown.how, class_="soft"))
        yield what, f"+{unknown.gain:.2f}", bar(unknown.gain / most if most else 0)


def _step(number: int, step: StepPlan) -> Markup:
    left = sum(not task.done for task in step.tasks)
    return tag(
        "section",
        tag("h4", f"{number}. {step.title}"),
        tag("p", step.why),
        folded(f"{say('tasks')} ({left})", tag("ul", map(_task, step.tasks), class_="plain")) if step.tasks else None,
    )


def _task(task: Task) -> Markup:
    state = tag("span", "☑" if task.done else "☐", role="img", aria_label=say("done" if task.done else "open"))
    due = f" {written(task.due)}" if task.due else ""
    return tag("li", state, tag("span", due, class_="soft"), " ", task.title, tag("div", task.why, class_="soft"))


def _pairs(pairs: Iterable[tuple[str, str]]) -> Markup:
    return tag("dl", (part for term, text in pairs for part in (tag("dt", term), tag("dd", text))))


def _message(message: Message) -> Markup:
    head = f"{message.kind}, {message.to}" if message.to else message.kind
    return folded(head, tag("p", message.subject, class_="soft"), tag("pre", message.text))
