"""The commands for one talk."""

from pathlib import Path

import click

from infointerview.cli.calendars import calendar_option, events_option, write_calendar
from infointerview.cli.shell import bank_option, chosen_bank, echo_json, echo_sheet, echo_whole, json_option, only_one
from infointerview.formats.html import to_html
from infointerview.formats.markdown import to_markdown
from infointerview.formats.preparation_markdown import preparation_markdown
from infointerview.guidance.preparation import prepare as prepare_interview
from infointerview.loading import load_interview
from infointerview.planning.planner import plan as plan_interview
from infointerview.records import to_dict


@click.command()
@click.argument("file", type=click.Path(path_type=Path))
@bank_option
@json_option
@click.option("--markdown", "as_markdown", is_flag=True, help="Print Markdown.")
@click.option("--html", "as_html", is_flag=True, help="Print a page for paper and phone.")
@click.option("--csv", "as_csv", is_flag=True, help="Print CSV for a spreadsheet program.")
def plan(file: Path, *, extra: tuple[Path, ...], as_json: bool, as_markdown: bool, as_html: bool, as_csv: bool) -> None:
    """Print the best agenda for the interview in FILE."""
    only_one(json=as_json, markdown=as_markdown, html=as_html, csv=as_csv)
    bank = chosen_bank(extra)
    agenda = plan_interview(load_interview(file, bank), bank)
    if as_json:
        echo_json(to_dict(agenda))
    elif as_html:
        echo_whole(to_html(agenda, bank))
    elif as_csv:
        from infointerview.exchange import agenda_csv

        echo_whole(agenda_csv(agenda))
    elif as_markdown:
        click.echo(to_markdown(agenda), nl=False)
    else:
        echo_sheet(agenda, str(agenda))


@click.command()
@click.argument("file", type=click.Path(path_type=Path))
@bank_option
@json_option
@click.option("--markdown", "as_markdown", is_flag=True, help="Print Markdown.")
@calendar_option
@events_option
def prepare(
    file: Path,
    *,
    extra: tuple[Path, ...],
    as_json: bool,
    as_markdown: bool,
    calendar: Path | None,
    tasks_as_events: bool,
) -> None:
    """Print how to prepare the interview in FILE: what to find out and to do, what to mind, what may be asked back."""
    bank = chosen_bank(extra)
    only_one(json=as_json, markdown=as_markdown)
    ready = prepare_interview(load_interview(file, bank), bank)
    if calendar:
        write_calendar(calendar, file, ready.interview, ready.tasks, talk=True, tasks_as_events=tasks_as_events)
    if as_json:
        echo_json(to_dict(ready))
    elif as_markdown:
        click.echo(preparation_markdown(ready), nl=False)
    else:
        echo_sheet(ready, str(ready))
