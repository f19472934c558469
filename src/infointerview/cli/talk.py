"""The commands for one talk."""

from pathlib import Path

import click

from infointerview.cli.shell import bank_option, chosen_bank, echo_json, echo_whole, json_option, only_one
from infointerview.formats.html import to_html
from infointerview.formats.markdown import to_markdown
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
def plan(file: Path, *, extra: tuple[Path, ...], as_json: bool, as_markdown: bool, as_html: bool) -> None:
    """Print the best agenda for the interview in FILE."""
    only_one(json=as_json, markdown=as_markdown, html=as_html)
    bank = chosen_bank(extra)
    agenda = plan_interview(load_interview(file, bank), bank)
    if as_json:
        echo_json(to_dict(agenda))
    elif as_html:
        echo_whole(to_html(agenda, bank))
    else:
        click.echo(to_markdown(agenda), nl=False) if as_markdown else click.echo(str(agenda))


@click.command()
@click.argument("file", type=click.Path(path_type=Path))
@bank_option
@json_option
def prepare(file: Path, extra: tuple[Path, ...], as_json: bool) -> None:
    """Print how to prepare the interview in FILE: what to find out and to do, what to mind, what may be asked back."""
    bank = chosen_bank(extra)
    ready = prepare_interview(load_interview(file, bank), bank)
    if as_json:
        echo_json(to_dict(ready))
    else:
        click.echo(str(ready))
