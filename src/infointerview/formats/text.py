"""An agenda as a plain sheet to take along."""

from collections.abc import Iterator
from textwrap import wrap

from infointerview.agendas import Agenda, AgendaItem
from infointerview.interviews import Format
from infointerview.names import called
from infointerview.questions import Stage

_WIDTH = 88


def sheet(agenda: Agenda) -> str:
    """Write an agenda as text of at most 88 columns.

    Example:
        >>> from infointerview import Contact, Interview, plan
        >>> print(sheet(plan(Interview(contacts=[Contact(name="Dana Reyes")]))).splitlines()[0])
        Talk with Dana Reyes
    """
    return "\n".join(_lines(agenda))


def who(agenda: Agenda) -> str:
    """Name the contacts with what they do."""
    people = []
    for contact in agenda.interview.contacts:
        does = ", ".join(part for part in (contact.title or contact.role, contact.company) if part)
        people.append(f"{contact.name} ({does})" if does else contact.name)
    return " and ".join(people)


def when_and_where(agenda: Agenda) -> str:
    """Say when, how, where and for how long."""
    interview = agenda.interview
    parts = []
    if interview.start is not None:
        from infointerview.days import written  # few talks that are planned have a time yet

        parts.append(f"{written(interview.start, weekday=True)} (UTC{interview.start:%z})")
    parts.append(interview.format.value.replace("-", " "))
    if interview.place:
        parts.append(interview.place)
    if interview.format is not Format.WRITTEN:
        parts.append(f"{interview.minutes:g} minutes")
    return ", ".join(parts)


def objectives(agenda: Agenda) -> str:
    """Say what share of the time goes to each objective."""
    shares = agenda.coverage.objectives
    return ", ".join(f"{share.name} {share.share:.0%} (wanted {share.wanted:.0%})" for share in shares)


def run_short(agenda: Agenda) -> list[str]:
    """Say what to do if time runs short."""
    if agenda.interview.format is Format.WRITTEN:
        return []
    crucial = [item for item in agenda.items if item.essential]
    advice = [f"Ask these before anything else: {'; '.join(f'“{item.text}”' for item in crucial)}"] if crucial else []
    last = agenda.items[-1].start if agenda.items else 0.0
    closing = next((item.start for item in agenda.items if item.stage.value in ("others", "closing")), last)
    return [
        *advice,
        f"Turn to the closing asks by {clock(closing)}, whatever is left over.",
        "At the agreed minute, offer to stop; go on only if invited.",
    ]


def clock(minute: float) -> str:
    """Write a minute of the talk: 2.5 as 2:30."""
    return f"{int(minute)}:{int(minute % 1 * 60):02d}"


def _lines(agenda: Agenda) -> Iterator[str]:
    written = agenda.interview.format is Format.WRITTEN
    yield f"Talk with {who(agenda)}"
    yield when_and_where(agenda)
    if agenda.goal.title:
        yield f"Goal: {agenda.goal.title}"
    yield f"Objectives: {objectives(agenda)}"
    yield ""
    yield f"{'     ' if written else clock(0).rjust(5)}  OPENING"
    for words in agenda.opening:
        yield from _indented(words)
    stage = Stage.OPENING
    for number, item in enumerate(agenda.items, 1):
        if item.stage is not stage:
            stage = item.stage
            yield ""
            yield f"       {stage.value.upper()}"
        if item.bridge:
            yield from _indented(item.bridge)
        yield from _item(item, number, agenda, written)
    yield ""
    yield f"{'     ' if written else clock(agenda.end - agenda.closing_minutes).rjust(5)}  CLOSING WORDS"
    for words in agenda.closing:
        yield from _indented(words)
    if agenda.reserve:
        yield ""
        yield "In reserve"
        for item in agenda.reserve:
            yield from _indented(f"- {item.text}", 2, 4)
    advice = run_short(agenda)
    if advice:
        yield ""
        yield "If time runs short"
        for line in advice:
            yield from _indented(f"- {line}", 2, 4)


def _item(item: AgendaItem, number: int, agenda: Agenda, written: bool) -> Iterator[str]:
    start = "     " if written else clock(item.start).rjust(5)
    to = f"[to {called(item.contact)}] " if len(agenda.interview.contacts) > 1 else ""
    star = " *" if item.essential else ""
    if item.before:
        yield from _indented(f"first say: {item.before}")
    spoken = wrap(f"{number}. {to}{item.text}{star}", _WIDTH - 7, subsequent_indent="   ")
    yield f"{start}  {spoken[0]}"
    for line in spoken[1:]:
        yield f"       {line}"
    if item.question.research:
        yield from _indented(f"look up first: {item.question.research}", 10, 12)
    if item.question.reveals:
        yield from _indented(f"listen for: {item.question.reveals}", 10, 12)
    yield from _indented(f"why: {' '.join(item.reasons)}", 10, 12)
    if item.question.probes:
        yield from _indented(f"then: {' / '.join(item.question.probes)}", 10, 12)


def _indented(text: str, first: int = 7, rest: int | None = None) -> list[str]:
    return wrap(text, _WIDTH, initial_indent=" " * first, subsequent_indent=" " * (first if rest is None else rest))
