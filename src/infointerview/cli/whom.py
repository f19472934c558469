"""The command for whom to ask."""

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

import attrs
import click

from infointerview.bank import Bank
from infointerview.cli.progress import progress_option, progressing
from infointerview.cli.shell import bank_option, chosen_bank, echo_json, echo_sheet, echo_whole, json_option, only_one
from infointerview.formats.ranking import MOST, ranking_table
from infointerview.guidance.contacts import rank_contacts
from infointerview.interviews import Interview
from infointerview.loading import load_interviews
from infointerview.loading.contacts import ContactList, load_contacts
from infointerview.people import Contact, Seeker
from infointerview.records import to_dict


@click.command()
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option("--seeker", "seeker_file", type=click.Path(path_type=Path), help="Who asks: TOML, or a JSON Resume.")
@click.option("--company", "companies", multiple=True, help="A company of interest; the favourite first.")
@click.option("--role", help="The role wanted.")
@click.option("--industry", help="The industry of interest.")
@click.option("--goal", help="What the talks are for, as a goal's id; by default what FILES say.")
@click.option("--history", multiple=True, type=click.Path(path_type=Path), help="Talks: a file or a folder of them.")
@click.option("--today", type=click.DateTime(["%Y-%m-%d"]), help="The day it is; by default the clock's.")
@click.option("--most", type=click.IntRange(min=1), default=MOST, show_default=True, help="Print no more than these.")
@bank_option
@json_option
@click.option("--csv", "as_csv", is_flag=True, help="Print CSV for a spreadsheet program.")
@progress_option
def contacts(
    *,
    files: tuple[Path, ...],
    seeker_file: Path | None,
    companies: tuple[str, ...],
    role: str | None,
    industry: str | None,
    goal: str | None,
    history: tuple[Path, ...],
    today: datetime | None,
    most: int,
    extra: tuple[Path, ...],
    as_json: bool,
    as_csv: bool,
    progress: bool,
) -> None:
    """Rank the people in FILES: whom to ask, in which order, why, and how to reach them.

    FILES are lists of contacts in TOML, or what other programs export: LinkedIn's Connections.csv, other tables, vCard.
    """
    only_one(json=as_json, csv=as_csv)
    bank = chosen_bank(extra)
    listed = _gathered(files, bank)
    talks = load_interviews(history, bank) if history else ()
    seeker = _read_seeker(seeker_file, bank) if seeker_file else _known_seeker(listed, talks)
    with progressing("ranking", len(listed.contacts), wanted=progress) as tell:
        ranking = rank_contacts(
            listed.contacts,
            seeker=attrs.evolve(
                seeker,
                target_companies=companies or seeker.target_companies,
                target_role=role or seeker.target_role,
                target_industry=industry or seeker.target_industry,
            ),
            goal=goal or listed.goal,
            history=talks,
            bank=bank,
            progress=tell,
            today=(today or datetime.now().astimezone()).date(),
        )
    if as_json:
        echo_json(to_dict(attrs.evolve(ranking, ranked=ranking.ranked[:most])))
    elif as_csv:
        from infointerview.exchange import ranking_csv

        echo_whole(ranking_csv(attrs.evolve(ranking, ranked=ranking.ranked[:most])))
    else:
        echo_sheet(ranking, ranking_table(ranking, most))


def _gathered(files: Sequence[Path], bank: Bank) -> ContactList:
    """Read contacts, one's own lists first, and say what of the others was left out; each person counts once."""
    own = [load_contacts(file, bank) for file in files if _is_toml(file)]
    gathered = attrs.evolve(own[0], contacts=_once(own)) if own else ContactList()
    for file in files:
        if not _is_toml(file):
            from infointerview.exchange import read_contacts

            imported = read_contacts(file, known=gathered.contacts)
            click.echo(str(imported), err=True)
            gathered = attrs.evolve(gathered, contacts=imported.contacts)
    if not gathered.contacts:
        raise click.UsageError("there is no contact in FILES")
    return gathered


def _once(lists: Sequence[ContactList]) -> list[Contact]:
    return list(dict.fromkeys(contact for one in lists for contact in one.contacts))


def _read_seeker(file: Path, bank: Bank) -> Seeker:
    if _is_toml(file):
        return load_contacts(file, bank).seeker
    from infointerview.exchange import read_seeker

    return read_seeker(file)


def _known_seeker(listed: ContactList, talks: Sequence[Interview]) -> Seeker:
    """Give the seeker of the list, or else of the latest talk."""
    return talks[-1].seeker if talks and listed.seeker == Seeker() else listed.seeker


def _is_toml(file: Path) -> bool:
    return file.suffix.casefold() == ".toml"
