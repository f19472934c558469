"""An agenda as Markdown: the same sheet, for a note-taking program."""

import re
from collections.abc import Iterator

from infointerview.agendas import Agenda, AgendaItem
from infointerview.formats.text import clock, objectives, run_short, when_and_where, who
from infointerview.interviews import Format
from infointerview.names import called

_MEANT = re.compile(r"([\\`*_{}\[\]<>#|!~$&])")


def to_markdown(agenda: Agenda) -> str:
    r"""Write an agenda as Markdown; typed text is escaped, so that it shows as typed.

    Example:
        >>> from infointerview import Contact, Interview, plan
        >>> to_markdown(plan(Interview(contacts=[Contact(name="Dana *R*")]))).splitlines()[0]
        '# Talk with Dana \\*R\\*'
    """
    return "\n".join(_lines(agenda)) + "\n"


def escape(text: str) -> str:
    """Put a backslash before every sign that Markdown would read as its own."""
    return _MEANT.sub(r"\\\1", text)


def _lines(agenda: Agenda) -> Iterator[str]:
    written = agenda.interview.format is Format.WRITTEN
    yield f"# Talk with {escape(who(agenda))}"
    yield ""
    yield f"- **When and where:** {escape(when_and_where(agenda))}"
    if agenda.goal.title:
        yield f"- **Goal:** {escape(agenda.goal.title)}"
    yield f"- **Objectives:** {objectives(agenda)}"
    yield from ("", "## Opening", "")
    yield from (f"> {escape(words)}" for words in agenda.opening)
    stage = None
    for number, item in enumerate(agenda.items, 1):
        if item.stage is not stage:
            stage = item.stage
            yield from ("", f"## {stage.value.capitalize()}", "")
        if item.bridge:
            yield from (f"> {escape(item.bridge)}", "")
        yield from _item(item, number, agenda, written)
    yield from ("", "## Closing words", "")
    yield from (f"> {escape(words)}" for words in agenda.closing)
    if agenda.reserve:
        yield from ("", "## In reserve", "")
        yield from (f"- {escape(item.text)}" for item in agenda.reserve)
    advice = run_short(agenda)
    if advice:
        yield from ("", "## If time runs short", "")
        yield from (f"- {escape(line)}" for line in advice)


def _item(item: AgendaItem, number: int, agenda: Agenda, written: bool) -> Iterator[str]:
    start = "" if written else f" ({clock(item.start)})"
    to = f"To {escape(called(item.contact))}: " if len(agenda.interview.contacts) > 1 else ""
    first = f"*{escape(item.before)}* " if item.before else ""
    essential = " **(essential)**" if item.essential else ""
    yield f"{number}. {to}{first}{escape(item.text)}{essential}{start}"
    question = item.question
    if question.research:
        yield f"    - Look up first: {escape(question.research)}"
    if question.reveals:
        yield f"    - Listen for: {escape(question.reveals)}"
    yield f"    - Why: {escape(' '.join(item.reasons))}"
    if question.probes:
        yield f"    - Then: {' / '.join(map(escape, question.probes))}"
