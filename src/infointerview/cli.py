"""The command line: a thin shell over the library. It needs the extra `cli`."""

import json
import sys
from pathlib import Path

try:
    import click
except ModuleNotFoundError:  # pragma: no cover - only without the extra
    sys.exit("the command line needs an extra: pip install 'infointerview[cli]'")

from infointerview.bank import Bank
from infointerview.errors import InfointerviewError
from infointerview.formats.markdown import to_markdown
from infointerview.loading import load_bank, load_interview, shipped_bank
from infointerview.planning.planner import plan as plan_interview
from infointerview.questions import Objective, Question
from infointerview.records import dumps, to_dict


class _Reporting(click.Group):
    """A group whose commands report this library's errors as messages, with exit status 1."""

    def invoke(self, ctx: click.Context) -> object:
        try:
            return super().invoke(ctx)
        except InfointerviewError as error:
            click.echo(str(error), err=True)
            ctx.exit(1)


@click.group(cls=_Reporting, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="infointerview")
def main() -> None:
    """Prepare informational interviews."""


@main.command()
@click.argument("file", type=click.Path(path_type=Path))
@click.option(
    "--bank", "extra", multiple=True, type=click.Path(path_type=Path), help="A bank to add: a file or folder."
)
@click.option("--json", "as_json", is_flag=True, help="Print JSON.")
@click.option("--markdown", "as_markdown", is_flag=True, help="Print Markdown.")
def plan(file: Path, extra: tuple[Path, ...], as_json: bool, as_markdown: bool) -> None:
    """Print the best agenda for the interview in FILE."""
    bank = _bank(extra)
    agenda = plan_interview(load_interview(file, bank), bank)
    click.echo(dumps(agenda) if as_json else to_markdown(agenda).rstrip("\n") if as_markdown else str(agenda))


@main.command()
@click.option("--topic", help="Only this topic.")
@click.option(
    "--objective", type=click.Choice([objective.value for objective in Objective]), help="Only this objective."
)
@click.option("--suits", help="Only what suits or needs this trait.")
@click.option(
    "--bank", "extra", multiple=True, type=click.Path(path_type=Path), help="A bank to add: a file or folder."
)
@click.option("--json", "as_json", is_flag=True, help="Print JSON.")
def questions(
    topic: str | None, objective: str | None, suits: str | None, extra: tuple[Path, ...], as_json: bool
) -> None:
    """List questions of the bank."""
    found = _bank(extra).where(topic=topic, objective=objective, suits=suits)
    if as_json:
        click.echo(json.dumps([to_dict(question) for question in found], ensure_ascii=False, indent=2))
        return
    for question in found:
        click.echo(f"{question.id}: {question.text}")


@main.command()
@click.argument("id")
@click.option(
    "--bank", "extra", multiple=True, type=click.Path(path_type=Path), help="A bank to add: a file or folder."
)
@click.option("--json", "as_json", is_flag=True, help="Print JSON.")
def show(id: str, extra: tuple[Path, ...], as_json: bool) -> None:  # noqa: A002 - the argument's name is what help shows
    """Show everything about the question ID."""
    question = _bank(extra)[id]
    click.echo(dumps(question) if as_json else "\n".join(_described(question)))


@main.command()
@click.argument("paths", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option("--json", "as_json", is_flag=True, help="Print JSON.")
def check(paths: tuple[Path, ...], as_json: bool) -> None:
    """Load bank and interview files and report every fault; exit status 1 if there is one."""
    from infointerview.loading.checking import faults_of

    faults = faults_of(paths)
    if as_json:
        click.echo(json.dumps([to_dict(fault) for fault in faults], ensure_ascii=False, indent=2))
    else:
        for fault in faults:
            click.echo(str(fault))
        if not faults:
            click.echo("no faults")
    if faults:
        raise SystemExit(1)


def _bank(extra: tuple[Path, ...]) -> Bank:
    return shipped_bank().extend(load_bank(*extra)) if extra else shipped_bank()


def _described(question: Question) -> list[str]:
    lines = [question.text, ""]
    for name, value in to_dict(question).items():
        if name in ("id", "text") or value in ("", [], False):
            continue
        lines.append(f"{name.replace('_', ' ')}: {', '.join(value) if isinstance(value, list) else value}")
    return lines
