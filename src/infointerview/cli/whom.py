"""The command for whom to ask."""

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

import attrs
import click

from infointerview.bank import Bank
from infointerview.cli.shell import bank_option, chosen_bank, echo_json, json_option
from infointerview.formats.ranking import MOST, ranking_table
from infointerview.guidance.contacts import rank_contacts
from infointerview.loading import load_interviews
from infointerview.loading.contacts import ContactList, load_contacts
from infointerview.people import Seeker
from infointerview.records import to_dict


@click.command()
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option("--seeker", "seeker_file", type=click.Path(path_type=Path), help="A file that says who asks.")
@click.option("--company", "companies", multiple=True, help="A company of interest; the favourite first.")
@click.option("--role", help="The role wanted.")
@click.option("--industry", help="The industry of interest.")
@click.option("--goal", help="What the talks are for, as a goal's id; by default what the first of FILES says.")
@click.option("--history", multiple=True, type=click.Path(path_type=Path), help="Talks: a file or a folder of them.")
@click.option("--today", type=click.DateTime(["%Y-%m-%d"]), help="The day it is; by default the clock's.")
@click.option("--most", type=click.IntRange(min=1), default=MOST, show_default=True, help="Print no more than these.")
@bank_option
@json_option
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
) -> None:
    """Rank the people in FILES: whom to ask, in which order, why, and how to reach them."""
    bank = chosen_bank(extra)
    lists = [read_contacts(file, bank) for file in files]
    seeker = read_seeker(seeker_file, bank) if seeker_file else _first_seeker(lists)
    ranking = rank_contacts(
        dict.fromkeys(contact for one in lists for contact in one.contacts),
        seeker=attrs.evolve(
            seeker,
            target_companies=companies or seeker.target_companies,
            target_role=role or seeker.target_role,
            target_industry=industry or seeker.target_industry,
        ),
        goal=goal or lists[0].goal,
        history=load_interviews(history, bank) if history else (),
        bank=bank,
        today=(today or datetime.now().astimezone()).date(),
    )
    if as_json:
        echo_json(to_dict(attrs.evolve(ranking, ranked=ranking.ranked[:most])))
    else:
        click.echo(ranking_table(ranking, most))


def _first_seeker(lists: Sequence[ContactList]) -> Seeker:
    """Give the seeker of the first list that says who asks."""
    nobody = Seeker()
    return next((one.seeker for one in lists if one.seeker != nobody), nobody)


def read_contacts(file: Path, bank: Bank) -> ContactList:
    """Read a list of contacts, whatever program has written it."""
    return load_contacts(file, bank)


def read_seeker(file: Path, bank: Bank) -> Seeker:
    """Read who asks, from a list of contacts or an interview."""
    return load_contacts(file, bank).seeker
