"""What the commands share that write a calendar file: the options, and the writing."""

from collections.abc import Iterable
from datetime import datetime
from pathlib import Path

import click

from infointerview.cli.shell import Option
from infointerview.interviews import Interview
from infointerview.tasks import Task

calendar_option: Option = click.option(
    "--calendar", type=click.Path(path_type=Path, dir_okay=False), help="Write a calendar file (.ics) with it as well."
)
events_option: Option = click.option(
    "--tasks-as-events", is_flag=True, help="In the calendar file: tasks as events, for calendars that show no to-dos."
)


def write_calendar(
    target: Path, file: Path, interview: Interview, tasks: Iterable[Task], *, talk: bool, tasks_as_events: bool
) -> None:
    """Write the calendar of the talk in a file, as of now, and say what is in it."""
    if target.suffix.casefold() != ".ics":
        raise click.UsageError(f"the calendar file's name must end with .ics: got {target.name}")
    from infointerview.exchange.icalendar import to_icalendar

    listed, now = list(tasks), datetime.now().astimezone()
    text = to_icalendar(
        interview,
        listed,
        now=now,
        key=file.stem,
        talk=talk,
        tasks_as_events=tasks_as_events,
        sequence=int(now.timestamp() // 60),
    )
    target.write_bytes(text.encode())
    what = "the talk and " if talk and interview.start is not None else ""
    count = "1 task" if len(listed) == 1 else f"{len(listed)} tasks"
    click.echo(f"{target}: {what}{count}; import it again when something has changed", err=True)
