"""A talk and its tasks for a calendar: iCalendar (RFC 5545) with reminders, time zones and ids that stay the same."""

import json
from collections.abc import Iterable, Iterator
from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING, Any
from uuid import UUID, uuid5
from zoneinfo import ZoneInfo

import attrs

from infointerview.errors import InvalidValueError
from infointerview.exchange.extras import extra
from infointerview.interviews import Interview
from infointerview.loading.sentences import shipped_sentences
from infointerview.people import Contact
from infointerview.tasks import Task

if TYPE_CHECKING:
    from icalendar import Alarm, Event, Todo

_NAMESPACE = UUID("6f0c8a52-6e4b-5d0e-9a53-0f6f3c1f7a10")
_PRODUCT = "-//infointerview//infointerview//EN"
_YEARS = (1900, 2200)  # in which time zones have rules
_BEFORE_TALK = timedelta(minutes=30)
_BEFORE_DUE = timedelta(hours=2)
_NEAR = timedelta(hours=3)  # what is due so shortly before the talk is reminded of at its minute
_MORNING = timedelta(hours=9)  # after midnight of the day on which something is due
_LENGTH = timedelta(minutes=15)  # of a task that stands in the calendar as an event


@attrs.frozen
class _Stamp:
    """What all entries of a calendar share."""

    interview: Interview
    now: datetime
    key: str
    sequence: int

    @property
    def names(self) -> list[str]:
        return [contact.name for contact in self.interview.contacts]

    def uid(self, task: str = "") -> str:
        """Give the id of the talk or of a task: it depends on nothing that changes when a talk is moved."""
        who = sorted(name.casefold() for name in self.names)
        return str(uuid5(_NAMESPACE, json.dumps([who, self.key, task])))

    def put(self, entry: "Event | Todo", uid: str, summary: str, description: str) -> None:
        """Write what every entry has."""
        entry.add("uid", uid)
        entry.add("dtstamp", self.now)
        entry.add("sequence", self.sequence)
        entry.add("class", "PRIVATE")
        entry.add("summary", _writable(summary))
        if description:
            entry.add("description", _writable(description))


def to_icalendar(
    interview: Interview,
    tasks: Iterable[Task] = (),
    *,
    now: datetime,
    key: str = "",
    talk: bool = True,
    tasks_as_events: bool = False,
    sequence: int = 0,
) -> str:
    """Write a talk and its tasks as iCalendar; needs the extra `calendar`.

    The talk is an event, a task a to-do with the time it is due, and both remind. Their ids follow from the names of the
    contacts, the key and the task's id: who imports again changes what is there, and doubles nothing. Entries are marked
    private, so that who shares a calendar shows no more than that they are busy. A start in a named time zone keeps it;
    one with an offset is written in UTC.

    Args:
        interview: The talk.
        tasks: What is to be done before or after it.
        now: When this is written, with its offset from UTC.
        key: What tells several talks with the same people apart, and stays when a talk is moved: a file's name, say.
        talk: Whether the talk itself goes in; it needs a start.
        tasks_as_events: Whether tasks are events, for calendars that show no to-dos; those without a due time stay to-dos.
        sequence: Number of this version; a calendar takes the higher one.

    Raises:
        InvalidValueError: `now` has no offset from UTC, or something is not in the years 1900 to 2200.
        MissingExtraError: The extra is not installed.

    Example:
        >>> dana = Contact(name="Dana Reyes")
        >>> talk = Interview(contacts=[dana], start=datetime.fromisoformat("2026-12-01T17:00+01:00"))
        >>> written = to_icalendar(talk, now=datetime(2026, 11, 20, tzinfo=UTC))
        >>> [line for line in written.splitlines() if line.startswith(("SUMMARY", "DTSTART"))]
        ['SUMMARY:Talk with Dana Reyes', 'DTSTART:20261201T160000Z']
    """
    with extra("calendar", "writing a calendar"):
        from icalendar import Calendar
    listed = list(tasks)
    if now.utcoffset() is None:
        raise InvalidValueError("now", now, "a date and time with its offset from UTC")
    years = [moment.year for moment in (now, interview.start, *(task.due for task in listed)) if moment is not None]
    if not _YEARS[0] <= min(years) <= max(years) <= _YEARS[1]:
        raise InvalidValueError("start", interview.start, f"in the years {_YEARS[0]} to {_YEARS[1]}")
    stamp = _Stamp(interview, now.astimezone(UTC), key, sequence)
    calendar = Calendar()
    calendar.add("prodid", _PRODUCT)
    calendar.add("version", "2.0")
    if talk and interview.start is not None:
        calendar.add_component(_talk(interview, interview.start, stamp))
    for task in listed:
        calendar.add_component(_task(task, stamp, as_event=tasks_as_events and task.due is not None))
    calendar.add_missing_timezones(date(min(years), 1, 1), date(max(years) + 1, 1, 1))
    return str(calendar.to_ical().decode())


def _talk(interview: Interview, start: datetime, stamp: _Stamp) -> "Event":
    from icalendar import Event

    say, event = shipped_sentences("calendar").say, Event()
    length = say("length", minutes=f"{interview.minutes:g}", format=say(interview.format.value))
    people = [_person(contact) for contact in interview.contacts]
    stamp.put(event, stamp.uid(), say("talk", names=", ".join(stamp.names)), "\n".join([*people, length]))
    event.add("dtstart", _moment(start))
    event.add("dtend", _moment(start + timedelta(minutes=interview.minutes)))
    if interview.place:
        event.add("location", _writable(interview.place))
    event.add_component(_alarm(-_BEFORE_TALK, str(event["summary"])))
    return event


def _person(contact: Contact) -> str:
    given = "-".join(name for name in ("title", "company") if getattr(contact, name))
    return shipped_sentences("calendar").say(
        f"person-{given}" if given else "person", name=contact.name, title=contact.title, company=contact.company
    )


def _task(task: Task, stamp: _Stamp, *, as_event: bool) -> "Event | Todo":
    from icalendar import Event, Todo

    say = shipped_sentences("calendar").say
    entry: Event | Todo = Event() if as_event else Todo()
    summary = say("done", title=task.title) if task.done and as_event else task.title
    stamp.put(entry, stamp.uid(task.id), summary, "\n\n".join(_told(task)))
    entry.add("related-to", stamp.uid())
    if not as_event:
        entry.add("status", "COMPLETED" if task.done else "NEEDS-ACTION")
        entry.add("percent-complete", 100 if task.done else 0)
    if task.due is None:
        return entry
    if as_event:
        _put_times(entry, task.due)
    else:
        entry.add("due", _moment(task.due))
    if not task.done:
        whole_day = as_event and not isinstance(task.due, datetime)
        entry.add_component(_alarm(_lead(task.due, stamp.interview.start), summary, at_end=not whole_day))
    return entry


def _told(task: Task) -> Iterator[str]:
    if task.why:
        yield task.why
    if task.message:
        if task.message.subject:
            yield shipped_sentences("calendar").say("subject", subject=task.message.subject)
        yield task.message.text.strip()


def _put_times(entry: Any, due: date) -> None:
    """Let an event end when its task is due; one that is due on some day lasts that day and keeps nobody from anything."""
    if isinstance(due, datetime):
        entry.add("dtstart", _moment(due - _LENGTH))
        entry.add("dtend", _moment(due))
    else:
        entry.add("dtstart", due)
    entry.add("transp", "TRANSPARENT")


def _lead(due: date, start: datetime | None) -> timedelta:
    """Say how long after the due time to remind; mostly it is before."""
    if not isinstance(due, datetime):
        return _MORNING
    near = start is not None and timedelta(0) <= start - due <= _NEAR
    return timedelta(0) if near else -_BEFORE_DUE


def _alarm(lead: timedelta, says: str, *, at_end: bool = False) -> "Alarm":
    """Remind some time after the beginning, or after the end: what is due ends then."""
    from icalendar import Alarm

    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", _writable(says))
    alarm.add("trigger", lead, parameters={"RELATED": "END"} if at_end else {})
    return alarm


def _writable(text: str) -> str:
    """Put a question mark for half a surrogate pair, which is no letter, and which no calendar can hold."""
    return text.encode(errors="replace").decode()


def _moment(moment: date) -> date:
    """Keep a day, and a time in a named time zone; give any other time in UTC, since an offset is no time zone."""
    if not isinstance(moment, datetime):
        return moment
    named = isinstance(moment.tzinfo, ZoneInfo) and moment.tzinfo.key
    return moment if named else moment.astimezone(UTC)
