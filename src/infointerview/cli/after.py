"""The commands for what comes after a talk."""

from datetime import datetime
from pathlib import Path

import click

from infointerview.cli.shell import bank_option, chosen_bank, echo_json, json_option
from infointerview.formats.tasks import task_list
from infointerview.guidance.follow_up import follow_up as follow_up_talk
from infointerview.guidance.review import review as review_talks
from infointerview.loading import load_interview, load_interviews
from infointerview.records import to_dict


@click.command("follow-up")
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--today", type=click.DateTime(["%Y-%m-%d"]), help="The day it is; by default the clock's.")
@bank_option
@json_option
def follow_up(file: Path, today: datetime | None, extra: tuple[Path, ...], as_json: bool) -> None:
    """Print what is to be done after the talk in FILE."""
    bank = chosen_bank(extra)
    day = (today or datetime.now().astimezone()).date()
    tasks = follow_up_talk(load_interview(file, bank), today=day, bank=bank)
    if as_json:
        echo_json([to_dict(task) for task in tasks])
    else:
        click.echo(task_list(tasks))


@click.command()
@click.argument("paths", nargs=-1, required=True, type=click.Path(path_type=Path))
@bank_option
@json_option
def review(paths: tuple[Path, ...], extra: tuple[Path, ...], as_json: bool) -> None:
    """Print what the talks in PATHS, files or folders of them, have come to."""
    bank = chosen_bank(extra)
    reviewed = review_talks(load_interviews(paths, bank), bank)
    if as_json:
        echo_json(to_dict(reviewed))
    else:
        click.echo(str(reviewed))
