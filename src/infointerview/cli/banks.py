"""The commands for the bank: look at it, hold it to the rules."""

import sys
from pathlib import Path

import click

from infointerview.cli.shell import bank_option, chosen_bank, echo_json, json_option
from infointerview.formats.faults import annotation, line
from infointerview.loading.checking import report_on
from infointerview.questions import Objective, Question
from infointerview.records import to_dict


@click.command()
@click.option("--topic", help="Only this topic.")
@click.option(
    "--objective", type=click.Choice([objective.value for objective in Objective]), help="Only this objective."
)
@click.option("--suits", help="Only what suits or needs this trait.")
@click.option("--tag", help="Only what has this tag.")
@bank_option
@json_option
def questions(
    *,
    topic: str | None,
    objective: str | None,
    suits: str | None,
    tag: str | None,
    extra: tuple[Path, ...],
    as_json: bool,
) -> None:
    """List questions of the bank."""
    found = chosen_bank(extra).where(topic=topic, objective=objective, suits=suits, tag=tag)
    if as_json:
        echo_json([to_dict(question) for question in found])
        return
    for question in found:
        click.echo(f"{question.id}: {question.text}")


@click.command()
@click.argument("id")
@bank_option
@json_option
def show(id: str, extra: tuple[Path, ...], as_json: bool) -> None:  # noqa: A002 - the argument's name is what help shows
    """Show everything about the question ID."""
    question = chosen_bank(extra)[id]
    if as_json:
        echo_json(to_dict(question))
    else:
        click.echo("\n".join(_described(question)))


@click.command()
@click.argument("paths", nargs=-1, required=True, type=click.Path(path_type=Path))
@json_option
@click.option("--github", "as_github", is_flag=True, help="Print annotations as GitHub shows them in a pull request.")
def check(paths: tuple[Path, ...], as_json: bool, as_github: bool) -> None:
    """Report every fault of bank and interview files, and what the rules object to; exit status 1 if there is anything."""
    if as_json and as_github:
        raise click.UsageError("--json and --github exclude each other")
    report = report_on(paths)
    for untried in report.untried:
        click.echo(untried, err=True)
    if as_json:
        echo_json([to_dict(fault) for fault in report.faults])
    else:
        for fault in report.faults:
            click.echo(annotation(fault) if as_github else line(fault))
        if not report.faults and not as_github:
            click.echo("no faults")
    if report.faults:
        sys.exit(1)


def _described(question: Question) -> list[str]:
    lines = [question.text, ""]
    for name, value in to_dict(question).items():
        if name in ("id", "text") or value in ("", [], False):
            continue
        words = (" " if name == "probes" else ", ").join(value) if isinstance(value, list) else value
        lines.append(f"{name.replace('_', ' ')}: {words}")
    return lines
