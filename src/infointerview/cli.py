"""The command line: a thin shell over the library. It needs the extra `cli`."""

import errno
import json
import os
import sys
import warnings
from datetime import datetime
from io import TextIOWrapper
from pathlib import Path
from typing import Any

try:
    import click
except ModuleNotFoundError:  # pragma: no cover - only without the extra
    sys.exit("the command line needs an extra: pip install 'infointerview[cli]'")

from infointerview.bank import Bank
from infointerview.errors import InfointerviewError
from infointerview.formats.faults import annotation, line
from infointerview.formats.markdown import to_markdown
from infointerview.formats.tasks import task_list
from infointerview.guidance.follow_up import follow_up as follow_up_talk
from infointerview.guidance.review import review as review_talks
from infointerview.loading import installed_bank, load_bank, load_interview, load_interviews
from infointerview.loading.checking import report_on
from infointerview.loading.installed import BankWarning
from infointerview.planning.planner import plan as plan_interview
from infointerview.questions import Objective, Question
from infointerview.records import to_dict


class _Reporting(click.Group):
    """A group whose commands report what goes wrong as messages, with exit status 1."""

    def main(self, *args: Any, **options: Any) -> Any:
        for stream in (sys.stdout, sys.stderr):
            if isinstance(stream, TextIOWrapper):
                stream.reconfigure(errors="replace")  # a terminal may lack some of the signs that names are written in
        try:
            return super().main(*args, **options)
        except InfointerviewError as error:
            click.echo(str(error), err=True)
        except OSError as error:
            os.dup2(os.open(os.devnull, os.O_WRONLY), 1)  # what could not be written must not be tried again at exit
            if error.errno != errno.EPIPE:
                click.echo(f"can't write ({error.strerror})", err=True)
        sys.exit(1)


_bank_option = click.option(
    "--bank", "extra", multiple=True, type=click.Path(path_type=Path), help="A bank to add: a file or folder."
)
_json_option = click.option("--json", "as_json", is_flag=True, help="Print JSON.")


@click.group(cls=_Reporting, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="infointerview")
def main() -> None:
    """Prepare informational interviews."""


@main.command()
@click.argument("file", type=click.Path(path_type=Path))
@_bank_option
@_json_option
@click.option("--markdown", "as_markdown", is_flag=True, help="Print Markdown.")
def plan(file: Path, extra: tuple[Path, ...], as_json: bool, as_markdown: bool) -> None:
    """Print the best agenda for the interview in FILE."""
    if as_json and as_markdown:
        raise click.UsageError("--json and --markdown exclude each other")
    bank = _bank(extra)
    agenda = plan_interview(load_interview(file, bank), bank)
    if as_json:
        _echo_json(to_dict(agenda))
    else:
        click.echo(to_markdown(agenda), nl=False) if as_markdown else click.echo(str(agenda))


@main.command()
@click.option("--topic", help="Only this topic.")
@click.option(
    "--objective", type=click.Choice([objective.value for objective in Objective]), help="Only this objective."
)
@click.option("--suits", help="Only what suits or needs this trait.")
@click.option("--tag", help="Only what has this tag.")
@_bank_option
@_json_option
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
    found = _bank(extra).where(topic=topic, objective=objective, suits=suits, tag=tag)
    if as_json:
        _echo_json([to_dict(question) for question in found])
        return
    for question in found:
        click.echo(f"{question.id}: {question.text}")


@main.command()
@click.argument("id")
@_bank_option
@_json_option
def show(id: str, extra: tuple[Path, ...], as_json: bool) -> None:  # noqa: A002 - the argument's name is what help shows
    """Show everything about the question ID."""
    question = _bank(extra)[id]
    if as_json:
        _echo_json(to_dict(question))
    else:
        click.echo("\n".join(_described(question)))


@main.command()
@click.argument("paths", nargs=-1, required=True, type=click.Path(path_type=Path))
@_json_option
@click.option("--github", "as_github", is_flag=True, help="Print annotations as GitHub shows them in a pull request.")
def check(paths: tuple[Path, ...], as_json: bool, as_github: bool) -> None:
    """Report every fault of bank and interview files, and what the rules object to; exit status 1 if there is anything."""
    if as_json and as_github:
        raise click.UsageError("--json and --github exclude each other")
    report = report_on(paths)
    for untried in report.untried:
        click.echo(untried, err=True)
    if as_json:
        _echo_json([to_dict(fault) for fault in report.faults])
    else:
        for fault in report.faults:
            click.echo(annotation(fault) if as_github else line(fault))
        if not report.faults and not as_github:
            click.echo("no faults")
    if report.faults:
        sys.exit(1)


@main.command("follow-up")
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--today", type=click.DateTime(["%Y-%m-%d"]), help="The day it is; by default the clock's.")
@_bank_option
@_json_option
def follow_up(file: Path, today: datetime | None, extra: tuple[Path, ...], as_json: bool) -> None:
    """Print what is to be done after the talk in FILE."""
    bank = _bank(extra)
    day = (today or datetime.now().astimezone()).date()
    tasks = follow_up_talk(load_interview(file, bank), today=day, bank=bank)
    if as_json:
        _echo_json([to_dict(task) for task in tasks])
    else:
        click.echo(task_list(tasks))


@main.command()
@click.argument("paths", nargs=-1, required=True, type=click.Path(path_type=Path))
@_bank_option
@_json_option
def review(paths: tuple[Path, ...], extra: tuple[Path, ...], as_json: bool) -> None:
    """Print what the talks in PATHS, files or folders of them, have come to."""
    bank = _bank(extra)
    reviewed = review_talks(load_interviews(paths, bank), bank)
    if as_json:
        _echo_json(to_dict(reviewed))
    else:
        click.echo(str(reviewed))


def _bank(extra: tuple[Path, ...]) -> Bank:
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always", BankWarning)
        bank = installed_bank()
    for warning in caught:
        click.echo(str(warning.message), err=True)
    return bank.extend(load_bank(*extra)) if extra else bank


def _echo_json(data: Any) -> None:
    """Print JSON in UTF-8, whatever the terminal is set to."""
    click.echo(json.dumps(data, ensure_ascii=False, indent=2).encode("utf-8", "replace"))


def _described(question: Question) -> list[str]:
    lines = [question.text, ""]
    for name, value in to_dict(question).items():
        if name in ("id", "text") or value in ("", [], False):
            continue
        words = (" " if name == "probes" else ", ").join(value) if isinstance(value, list) else value
        lines.append(f"{name.replace('_', ' ')}: {words}")
    return lines
