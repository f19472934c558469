"""The commands that take in and give out other programs' formats: people from them, a talk begun with one, calendars."""

from collections.abc import Iterable
from datetime import datetime
from pathlib import Path

import click

from infointerview.cli.contributing import new, schema_near
from infointerview.cli.shell import bank_option, chosen_bank
from infointerview.companies import same_company
from infointerview.errors import Fault, UnknownNameError, brief
from infointerview.exchange import read_contacts, read_seeker, to_icalendar
from infointerview.formats.scaffolds import interview_text
from infointerview.interviews import Format, Interview
from infointerview.loading import load_interview
from infointerview.people import Contact, Seeker
from infointerview.tasks import Task

calendar_option = click.option(
    "--calendar", type=click.Path(path_type=Path, dir_okay=False), help="Write a calendar file (.ics) with it as well."
)
events_option = click.option(
    "--tasks-as-events", is_flag=True, help="In the calendar file: tasks as events, for calendars that show no to-dos."
)


def write_calendar(
    target: Path, file: Path, interview: Interview, tasks: Iterable[Task], *, talk: bool, tasks_as_events: bool
) -> None:
    """Write the calendar of the talk in a file, as of now, and say what is in it."""
    if target.suffix.casefold() != ".ics":
        raise click.UsageError(f"the calendar file's name must end with .ics: got {target.name}")
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


@new.command("interview")
@click.argument("file", type=click.Path(path_type=Path, dir_okay=False))
@click.option("--contact", "name", required=True, help="Whom you will talk to.")
@click.option(
    "--from",
    "sources",
    multiple=True,
    type=click.Path(path_type=Path),
    help="Where the contact is: Connections.csv, another table, vCard, a résumé or an interview file.",
)
@click.option("--company", default="", help="Where the contact works; tells people of one name apart.")
@click.option(
    "--seeker", "seeker_file", type=click.Path(path_type=Path), help="Your JSON Resume, or an interview file."
)
@click.option("--goal", default="explore-a-career", show_default=True, help="What you are after, as a goal's id.")
@click.option("--minutes", type=float, default=30, show_default=True, help="How long it may last.")
@click.option(
    "--format",
    "how",
    type=click.Choice([one.value for one in Format]),
    default=Format.VIDEO.value,
    show_default=True,
    help="How it is held.",
)
@click.option("--start", help="When, such as 2026-12-08T14:00+01:00; without an offset it is this machine's time.")
@bank_option
def new_interview(
    file: Path,
    *,
    name: str,
    sources: tuple[Path, ...],
    company: str,
    seeker_file: Path | None,
    goal: str,
    minutes: float,
    how: str,
    start: str | None,
    extra: tuple[Path, ...],
) -> None:
    """Begin the FILE of an interview with a contact, and put the schema for your editor beside it."""
    if file.suffix != ".toml":
        raise click.UsageError(f"the file's name must end with .toml: got {file.name}")
    chosen_bank(extra).goal(goal)
    talk = Interview(
        contacts=[_contact(name, company, sources)],
        seeker=seeker_in(seeker_file) if seeker_file else Seeker(),
        goal=goal,
        minutes=minutes,
        format=Format(how),
        start=_moment(start) if start else None,
    )
    file.parent.mkdir(parents=True, exist_ok=True)
    try:
        with file.open("x", encoding="utf-8", errors="replace") as opened:
            opened.write(interview_text(talk, schema_near(file.parent, "interview")))
    except FileExistsError:
        raise click.UsageError(f"{file} is there already") from None
    click.echo(f"{file}: add what you know, then: infointerview prepare {file}")


def contacts_in(files: Iterable[Path]) -> tuple[tuple[Contact, ...], list[Fault]]:
    """Give the contacts in files of any format, each person once, and what could not be taken."""
    people, remarks = tuple[Contact, ...](), list[Fault]()
    for file in files:
        if file.suffix.casefold() == ".toml":
            people += load_interview(file).contacts
        else:
            read = read_contacts(file, known=people)
            people = read.contacts
            remarks += read.remarks
    return people, remarks


def seeker_in(file: Path) -> Seeker:
    """Give the seeker in a JSON Resume or an interview file."""
    return load_interview(file).seeker if file.suffix.casefold() == ".toml" else read_seeker(file)


def _contact(name: str, company: str, sources: Iterable[Path]) -> Contact:
    """Give the contact of a name, from the sources where there are any."""
    if not sources:
        return Contact(name=name, company=company)
    people, remarks = contacts_in(sources)
    named = [one for one in people if one.name.casefold() == name.casefold()]
    if not named:
        raise UnknownNameError("contact", name, dict.fromkeys(one.name for one in people))
    found = [one for one in named if not company or same_company(one.company, company)]
    if len(found) != 1:
        where = "; ".join(f"at {one.company}" if one.company else "without a company" for one in named)
        raise click.UsageError(f"there are {len(named)} of the name {name}, {where}: say which with --company")
    for fault in remarks:
        if fault.entry == brief(found[0].name):
            click.echo(str(fault), err=True)
    return found[0]


def _moment(text: str) -> datetime:
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        raise click.UsageError(f"--start must be such as 2026-12-08T14:00+01:00: got {text}") from None
    return moment if moment.tzinfo else moment.astimezone()
