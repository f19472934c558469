"""The commands that bring in people from other programs' files: to a list of contacts, or to begin a talk with one."""

from collections.abc import Iterable, Sequence
from datetime import datetime
from pathlib import Path

import click
import tomli

from infointerview.cli.contributing import new, schema_near
from infointerview.cli.shell import bank_option, chosen_bank, echo_json, echo_whole, json_option, only_one
from infointerview.companies import same_company
from infointerview.errors import Fault, LoadError, UnknownNameError, brief
from infointerview.formats.scaffolds import contact_tables, contacts_text, interview_text
from infointerview.formats.toml import keys_of
from infointerview.interviews import Format, Interview
from infointerview.loading import load_interview
from infointerview.loading.contacts import ContactList, load_contacts
from infointerview.loading.documents import MOST_BYTES
from infointerview.people import Contact, Relation, Seeker
from infointerview.records import to_dict
from infointerview.records.files import replace


@click.command("import")
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option(
    "--output",
    "-o",
    type=click.Path(path_type=Path, dir_okay=False),
    help="A list of contacts (.toml): who is new is added at its end, and it is begun where it is not there.",
)
@click.option("--company", "companies", multiple=True, help="Only those who work there.")
@click.option(
    "--relation",
    type=click.Choice([one.value for one in Relation]),
    help="How you know them; by default acquaintances, from a plain table strangers.",
)
@click.option("--seeker", "seeker_file", type=click.Path(path_type=Path), help="Who asks, for a list that is begun.")
@click.option("--goal", default="explore-a-career", show_default=True, help="What for, for a list that is begun.")
@click.option("--encoding", default="", help="How the letters of FILES are written, such as cp1252; by default UTF-8.")
@json_option
@click.option("--csv", "as_csv", is_flag=True, help="Print the contacts as CSV, and the account to the error stream.")
def bring(
    files: tuple[Path, ...],
    *,
    output: Path | None,
    companies: tuple[str, ...],
    relation: str | None,
    seeker_file: Path | None,
    goal: str,
    encoding: str,
    as_json: bool,
    as_csv: bool,
) -> None:
    """Read contacts from FILES of other programs, say what became of each entry, and add them to a list.

    FILES are LinkedIn's Connections.csv, other tables, vCard or JSON Resume.
    """
    from infointerview.exchange import contacts_csv, read_contacts

    only_one(json=as_json, csv=as_csv)
    known = load_contacts(output).contacts if output and output.exists() else ()
    people = known
    for file in files:
        read = read_contacts(file, known=people, relation=relation, encoding=encoding)
        click.echo(str(read), err=as_json or as_csv)
        people = read.contacts
    new = [one for one in people[len(known) :] if _is_at(one, companies)]
    if as_json:
        echo_json([to_dict(contact) for contact in new])
    if as_csv:
        echo_whole(contacts_csv(new))
    if output:
        for before, after in zip(known, people, strict=False):
            for line in sorted(set(keys_of(after)) - set(keys_of(before))):
                click.echo(f"{output}: {brief(before.name)}: could have {line}", err=True)
        _add(output, new, seeker_in(seeker_file) if seeker_file else Seeker(), goal)
        count = "1 contact" if len(new) == 1 else f"{len(new):,} contacts"
        click.echo(f"{output}: {count} added; now: infointerview contacts {output}", err=True)


def _is_at(contact: Contact, companies: Iterable[str]) -> bool:
    wanted = list(companies)
    return not wanted or any(same_company(contact.company, company) for company in wanted)


def _add(output: Path, new: Sequence[Contact], seeker: Seeker, goal: str) -> None:
    """Add contacts at the end of a list; what a person has written there stays as it is."""
    if output.suffix.casefold() != ".toml":
        raise click.UsageError(f"the list's name must end with .toml: got {output.name}")
    if output.exists() and not new:
        return
    if output.exists():
        before = output.read_text(encoding="utf-8")
    else:
        output.parent.mkdir(parents=True, exist_ok=True)
        before = contacts_text(seeker, goal, schema_near(output.parent, "contacts"))
    data = f"{before.rstrip()}\n{contact_tables(new)}".encode("utf-8", "replace")
    if len(data) > MOST_BYTES:
        why = f"would have more than {MOST_BYTES:,} bytes; choose with --company, or rank the files as they are"
        raise LoadError([Fault(f"{why}: infointerview contacts FILES", file=str(output))])
    try:
        tomli.loads(data.decode())
    except tomli.TOMLDecodeError:
        why = "has its contacts in one list; write each as a table, [[contacts]], so that others can be added"
        raise LoadError([Fault(why, file=str(output))]) from None
    replace(output, data)


@new.command("interview")
@click.argument("file", type=click.Path(path_type=Path, dir_okay=False))
@click.option("--contact", "name", required=True, help="Whom you will talk to.")
@click.option(
    "--from",
    "sources",
    multiple=True,
    type=click.Path(path_type=Path),
    help="Where the contact is: Connections.csv, another table, vCard, a list of contacts or an interview.",
)
@click.option("--company", default="", help="Where the contact works; tells people of one name apart.")
@click.option(
    "--seeker",
    "seeker_file",
    type=click.Path(path_type=Path),
    help="Who asks: a JSON Resume, a list of contacts or an interview.",
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
    from infointerview.exchange import read_contacts

    people, remarks = tuple[Contact, ...](), list[Fault]()
    for file in files:
        if file.suffix.casefold() == ".toml":
            people += _own(file).contacts
        else:
            read = read_contacts(file, known=people)
            people = read.contacts
            remarks += read.remarks
    return people, remarks


def seeker_in(file: Path) -> Seeker:
    """Give the seeker in a JSON Resume, a list of contacts or an interview file."""
    if file.suffix.casefold() == ".toml":
        return _own(file).seeker
    from infointerview.exchange import read_seeker

    return read_seeker(file)


def _own(file: Path) -> ContactList | Interview:
    """Load a file of the library's own, a list of contacts or an interview."""
    try:
        return load_contacts(file)
    except LoadError as as_list:
        try:
            return load_interview(file)
        except LoadError as as_talk:
            raise min(as_list, as_talk, key=lambda error: len(error.faults)) from None


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
