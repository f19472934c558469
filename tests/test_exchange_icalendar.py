"""A talk and its tasks for a calendar, read back by a parser that is not the one that wrote them."""

import sys
from collections.abc import Iterable
from datetime import UTC, date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
import vobject
from hypothesis import given
from hypothesis import strategies as st

from infointerview import Contact, Interview, InvalidValueError, Task, follow_up, prepare
from infointerview.errors import MissingExtraError
from infointerview.exchange import to_icalendar
from infointerview.tasks import Message
from interviews import seeded_interview
from strategies import nouns

NOW = datetime(2026, 11, 20, 9, 30, tzinfo=UTC)
START = datetime.fromisoformat("2026-12-01T17:00+01:00")
DANA = Contact(name="Dana Reyes", title="Engineering Manager", company="Acme, Robotics; Ltd")
TALK = Interview(
    contacts=[DANA], start=START, minutes=45, place="Café Ñandú, 2nd floor; ask for “Dana”", format="in-person"
)


def read(text: str) -> Any:
    """Parse a calendar with the other parser."""
    return vobject.readOne(text)


def entries(calendar: Any) -> list[Any]:
    return [entry for entry in calendar.components() if entry.name in ("VEVENT", "VTODO")]


def uids(text: str) -> list[str]:
    return [entry.uid.value for entry in entries(read(text))]


def due_tasks(tasks: Iterable[Task]) -> list[Task]:
    return [task for task in tasks if task.due is not None]


def test_a_talk_as_an_event() -> None:
    """Who, when, where and how long stand in the event, and it reminds half an hour before."""
    event = read(to_icalendar(TALK, now=NOW)).vevent
    assert event.summary.value == "Talk with Dana Reyes"
    assert event.dtstart.value == START
    assert event.dtend.value - event.dtstart.value == timedelta(minutes=45)
    assert event.location.value == TALK.place
    assert event.description.value == ("Dana Reyes, Engineering Manager at Acme, Robotics; Ltd\n45 minutes, in person")
    assert event.dtstamp.value == NOW
    assert event.contents["class"][0].value == "PRIVATE"
    assert event.valarm.trigger.value == timedelta(minutes=-30)


def test_tasks_as_to_dos() -> None:
    """Every task of a preparation is a to-do with its due time and what to write; a done one does not remind."""
    ready = prepare(TALK, done=["confirm"])
    calendar = read(to_icalendar(ready.interview, ready.tasks, now=NOW))
    todos = {todo.summary.value: todo for todo in calendar.vtodo_list}
    assert len(todos) == len(calendar.vtodo_list) == len(ready.tasks)
    for task in ready.tasks:
        todo = todos[task.title]
        assert todo.related_to.value == calendar.vevent.uid.value
        assert todo.status.value == ("COMPLETED" if task.done else "NEEDS-ACTION")
        assert hasattr(todo, "due") is (task.due is not None)
        assert task.due is None or todo.due.value == task.due
        assert task.why in todo.description.value
        assert task.message is None or task.message.text.strip() in todo.description.value
        assert hasattr(todo, "valarm") is (task.due is not None and not task.done)


@pytest.mark.parametrize(
    ("due", "trigger"),
    [
        (START - timedelta(minutes=5), timedelta(0)),
        (START - timedelta(hours=3), timedelta(0)),
        (START - timedelta(hours=24), timedelta(hours=-2)),
        (START + timedelta(hours=24), timedelta(hours=-2)),
        (date(2026, 12, 8), timedelta(hours=9)),
    ],
)
def test_when_a_task_reminds(due: date, trigger: timedelta) -> None:
    """What is due just before the talk reminds at its minute, other times two hours before, a day at nine."""
    task = Task(id="x", title="Do it", due=due)
    alarm = read(to_icalendar(TALK, [task], now=NOW)).vtodo.valarm
    assert alarm.trigger.value == trigger
    assert alarm.trigger.params["RELATED"] == ["END"]
    assert alarm.description.value == "Do it"


def test_tasks_as_events() -> None:
    """For calendars without to-dos a task is an event that ends when it is due and keeps nobody from anything."""
    tasks = [
        Task(id="a", title="Confirm", due=START - timedelta(days=1)),
        Task(id="b", title="Write", due=date(2026, 12, 8), done=True),
        Task(id="c", title="Sit well"),
    ]
    calendar = read(to_icalendar(TALK, tasks, now=NOW, tasks_as_events=True, talk=False))
    confirm, write = calendar.vevent_list
    assert confirm.dtend.value == START - timedelta(days=1)
    assert write.dtstart.value == date(2026, 12, 8)
    assert write.summary.value == "Done: Write"
    assert {one.transp.value for one in (confirm, write)} == {"TRANSPARENT"}
    assert "RELATED" not in write.contents.get("valarm", ())
    assert [todo.summary.value for todo in calendar.vtodo_list] == ["Sit well"]


def test_a_day_as_an_event_reminds_in_the_morning() -> None:
    """A whole day's event reminds nine hours after it begins."""
    task = Task(id="b", title="Write", due=date(2026, 12, 8))
    alarm = read(to_icalendar(TALK, [task], now=NOW, tasks_as_events=True, talk=False)).vevent.valarm
    assert (alarm.trigger.value, alarm.trigger.params) == (timedelta(hours=9), {})


@pytest.mark.parametrize(
    "zone", ["Europe/Berlin", "America/New_York", "Asia/Kolkata", "Australia/Lord_Howe", "Africa/Casablanca"]
)
@pytest.mark.parametrize("day", [date(2026, 3, 28), date(2026, 7, 1), date(2026, 10, 31), date(2026, 12, 31)])
def test_a_named_time_zone_is_kept(zone: str, day: date) -> None:
    """A talk in a named zone says so, the zone's rules come with it, and every time is read back as the same moment."""
    start = datetime(day.year, day.month, day.day, 17, tzinfo=ZoneInfo(zone))
    ready = prepare(Interview(contacts=[DANA], start=start))
    text = to_icalendar(ready.interview, ready.tasks, now=NOW)
    assert f"DTSTART;TZID={zone}:{day:%Y%m%d}T170000" in text
    assert text.count(f"TZID:{zone}\r\n") == 1
    calendar = read(text)
    assert calendar.vevent.dtstart.value.astimezone(UTC) == start.astimezone(UTC)
    written = {todo.summary.value: todo.due.value for todo in calendar.vtodo_list if hasattr(todo, "due")}
    assert {title: due.astimezone(UTC) for title, due in written.items()} == {
        task.title: task.due.astimezone(UTC) for task in ready.tasks if isinstance(task.due, datetime)
    }


def test_an_offset_is_no_time_zone() -> None:
    """A start with an offset is written in UTC, which needs no rules."""
    text = to_icalendar(TALK, now=NOW)
    assert "DTSTART:20261201T160000Z" in text
    assert "VTIMEZONE" not in text


def test_ids_stay_when_anything_else_changes() -> None:
    """A talk that is moved, renamed in its details or prepared further is the same entry in the calendar."""
    before = prepare(TALK)
    moved = Interview(
        contacts=[Contact(name="Dana Reyes", title="Director")],
        start=START + timedelta(days=8),
        minutes=45,
        format="in-person",
    )
    after = prepare(moved, done=["confirm"])
    first = to_icalendar(TALK, before.tasks, now=NOW, key="talk", sequence=1)
    second = to_icalendar(moved, after.tasks, now=NOW + timedelta(hours=1), key="talk", sequence=2)
    kept = {task.id for task in before.tasks} & {task.id for task in after.tasks}
    assert len(set(uids(first)) & set(uids(second))) == len(kept) + 1
    assert {entry.sequence.value for entry in entries(read(second))} == {"2"}


def test_ids_tell_apart() -> None:
    """Other people, another key and another task are other entries; before and after a talk no id is used for two things."""
    ready = prepare(TALK)
    after = follow_up(TALK, today=date(2026, 12, 1))
    text = to_icalendar(TALK, (*ready.tasks, *after), now=NOW)
    assert len(set(uids(text))) == len(uids(text)) == 1 + len(ready.tasks) + len(after)
    other = Interview(contacts=[Contact(name="Ola Berg")], start=START)
    assert set(uids(to_icalendar(other, ready.tasks, now=NOW))).isdisjoint(uids(text))
    assert set(uids(to_icalendar(TALK, ready.tasks, now=NOW, key="second"))).isdisjoint(uids(text))


def test_it_depends_on_nothing_else() -> None:
    """The same input gives the same text, byte for byte: there is no clock in it."""
    assert to_icalendar(TALK, prepare(TALK).tasks, now=NOW) == to_icalendar(TALK, prepare(TALK).tasks, now=NOW)


def test_a_talk_without_a_start() -> None:
    """Where nothing is agreed there is no event, and tasks are to-dos without a due time."""
    talk = Interview(contacts=[DANA])
    calendar = read(to_icalendar(talk, prepare(talk).tasks, now=NOW))
    assert not hasattr(calendar, "vevent")
    assert all(not hasattr(todo, "due") for todo in calendar.vtodo_list)


def test_lines_are_as_the_standard_has_them() -> None:
    """Lines end with CR LF, and none is longer than 75 bytes."""
    text = to_icalendar(TALK, prepare(TALK).tasks, now=NOW)
    lines = text.encode().split(b"\r\n")
    assert lines[-1] == b""
    assert max(map(len, lines)) <= 75
    assert not any(b"\n" in line or b"\r" in line for line in lines)


@pytest.mark.parametrize("seed", range(12))
def test_any_talk_is_read_back(seed: int) -> None:
    """Talks of all kinds, panels and written ones too, come back entry by entry."""
    talk = seeded_interview(seed, 30)
    ready = prepare(talk)
    calendar = read(to_icalendar(talk, ready.tasks, now=NOW))
    assert [todo.summary.value for todo in calendar.vtodo_list] == [task.title for task in ready.tasks]


def test_half_a_surrogate_pair_is_a_question_mark() -> None:
    """What is no letter can't be written, and keeps nothing else from being so."""
    talk = Interview(contacts=[Contact(name="Da\ud800na", title="Ba\udfffker")], start=START, place="Room \ud83d")
    event = read(to_icalendar(talk, now=NOW)).vevent
    assert (event.summary.value, event.location.value) == ("Talk with Da?na", "Room ?")
    assert "Ba?ker" in event.description.value


@given(nouns(Contact), st.lists(nouns(Task), max_size=4, unique_by=lambda task: task.id), st.text(max_size=30))
def test_any_text_is_read_back(contact: Contact, tasks: list[Task], key: str) -> None:
    """Whatever the texts are, nobody's text becomes another property or another entry."""
    years = [task.due.year for task in tasks if task.due]
    talk = Interview(contacts=[contact], start=START)
    if years and not 1900 <= min(years) <= max(years) <= 2200:
        with pytest.raises(InvalidValueError):
            to_icalendar(talk, tasks, now=NOW, key=key)
        return
    text = to_icalendar(talk, tasks, now=NOW, key=key)
    assert text.count("BEGIN:VTODO\r\n") == len(tasks)
    found = entries(read(text))
    assert len(found) == len(tasks) + 1
    assert [" ".join(one.summary.value.split()) for one in found[1:]] == [
        " ".join(task.title.encode(errors="replace").decode().split()) for task in tasks
    ]


def test_a_text_that_would_be_an_entry() -> None:
    """A message can hold lines that look like a calendar's; they stay text."""
    evil = "x\r\nEND:VTODO\r\nBEGIN:VEVENT\r\nUID:evil\nATTACH:file:///etc/passwd"
    task = Task(id="x", title="Write", message=Message(kind="x", text=evil))
    calendar = read(to_icalendar(TALK, [task], now=NOW))
    assert len(entries(calendar)) == 2
    assert "END:VTODO" in calendar.vtodo.description.value


def test_a_time_without_offset() -> None:
    """When it is must be said with its offset."""
    with pytest.raises(InvalidValueError, match="now: must be a date and time with its offset from UTC"):
        to_icalendar(TALK, now=datetime(2026, 1, 1))


def test_without_the_extra(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the extra is missing, the message has the command that installs it."""
    monkeypatch.setitem(sys.modules, "icalendar", None)
    with pytest.raises(
        MissingExtraError, match=r"writing a calendar needs an extra: pip install 'infointerview\[calendar\]'"
    ):
        to_icalendar(TALK, now=NOW)
