"""The commands for what comes after a talk."""

from datetime import datetime
from pathlib import Path

import click

from infointerview.cli.calendars import calendar_option, events_option, write_calendar
from infointerview.cli.shell import bank_option, chosen_bank, echo_json, echo_sheet, echo_whole, json_option, only_one
from infointerview.formats.preparation_markdown import tasks_markdown
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
@click.option("--markdown", "as_markdown", is_flag=True, help="Print Markdown.")
@click.option("--csv", "as_csv", is_flag=True, help="Print CSV for a spreadsheet program.")
@calendar_option
@events_option
def follow_up(
    file: Path,
    *,
    today: datetime | None,
    extra: tuple[Path, ...],
    as_json: bool,
    as_markdown: bool,
    as_csv: bool,
    calendar: Path | None,
    tasks_as_events: bool,
) -> None:
    """Print what is to be done after the talk in FILE."""
    only_one(json=as_json, markdown=as_markdown, csv=as_csv)
    bank = chosen_bank(extra)
    day = (today or datetime.now().astimezone()).date()
    talk = load_interview(file, bank)
    tasks = follow_up_talk(talk, today=day, bank=bank)
    if calendar:
        write_calendar(calendar, file, talk, tasks, talk=False, tasks_as_events=tasks_as_events)
    if as_json:
        echo_json([to_dict(task) for task in tasks])
    elif as_csv:
        from infointerview.exchange import tasks_csv

        echo_whole(tasks_csv(tasks))
    elif as_markdown:
        click.echo(tasks_markdown(tasks), nl=False)
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
        echo_sheet(reviewed, str(reviewed))
