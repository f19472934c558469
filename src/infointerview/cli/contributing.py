"""The commands for who adds to a bank: begin a file, hold it to the rules, the schemas for editors."""

import sys
from os.path import relpath
from pathlib import Path

import click
from tomli import loads as parsed

from infointerview.cli.shell import echo_json, json_option, only_one
from infointerview.fields import SLUG
from infointerview.formats.faults import annotation, line
from infointerview.formats.scaffolds import question_text, topic_text
from infointerview.loading import shipped_bank
from infointerview.loading.checking import report_on
from infointerview.loading.documents import read
from infointerview.loading.laws import defined
from infointerview.loading.references import names_in
from infointerview.loading.schemas import SCHEMAS, written
from infointerview.questions import Stage
from infointerview.records import to_dict


@click.command()
@click.argument("paths", nargs=-1, required=True, type=click.Path(path_type=Path))
@json_option
@click.option("--github", "as_github", is_flag=True, help="Print annotations as GitHub shows them in a pull request.")
def check(paths: tuple[Path, ...], as_json: bool, as_github: bool) -> None:
    """Report every fault of bank and interview files, and what the rules object to; exit status 1 if there is anything."""
    only_one(json=as_json, github=as_github)
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


@click.command()
@click.argument("kind", type=click.Choice(list(SCHEMAS)))
def schema(kind: str) -> None:
    """Print the JSON Schema of a KIND of file, for editors."""
    click.echo(written(kind), nl=False)


@click.group()
def new() -> None:
    """Begin an interview, a topic or a question, with a note on what each key wants."""


@new.command("topic")
@click.argument("file", type=click.Path(path_type=Path, dir_okay=False))
@click.argument("title")
@click.option("--stage", type=click.Choice([stage.value for stage in Stage]), default="work", help="Where in a talk.")
def new_topic(file: Path, title: str, stage: str) -> None:
    """Begin the FILE of a topic with a TITLE, and put the schema for your editor beside it; the file's name is the topic's id."""
    if file.suffix != ".toml" or not SLUG.fullmatch(file.stem):
        raise click.UsageError(
            f"the file's name must be lower-case words joined by hyphens, and .toml: got {file.name}"
        )
    file.parent.mkdir(parents=True, exist_ok=True)
    try:
        with file.open("x", encoding="utf-8") as opened:
            opened.write(topic_text(title, Stage(stage), schema_near(file.parent)))
    except FileExistsError:
        raise click.UsageError(
            f"{file} is there already; add to it with: infointerview new question {file} TEXT"
        ) from None
    click.echo(f"{file}: now add a question with: infointerview new question {file} TEXT")


@new.command("question")
@click.argument("file", type=click.Path(path_type=Path, dir_okay=False))
@click.argument("text")
def new_question(file: Path, text: str) -> None:
    """Add a question with this TEXT to the FILE of a topic; a file that is not there yet may be named after a shipped topic."""
    known = names_in(shipped_bank())
    if not file.exists():
        if file.suffix != ".toml" or file.stem not in known["topic"]:
            raise click.UsageError(f"there is no {file}; begin it with: infointerview new topic {file} TITLE")
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(f"#:schema {schema_near(file.parent)}\n", encoding="utf-8")
    before = read(file)
    here = {name for kind, name, _ in defined(before) if kind == "question"}
    begun = question_text(file.stem, text, here | known["question"])
    with file.open("a", encoding="utf-8") as opened:
        opened.write("" if before.text.endswith("\n") else "\n")
        opened.write(begun)
    name = parsed(begun)["questions"][0]["id"]
    click.echo(f"{file}: fill in the keys of {name!r}, which is the last, then: infointerview check {file}")


def schema_near(folder: Path, kind: str = "bank") -> str:
    """Give the way to the schema: the project's own where there is one, else a copy that is put beside the file."""
    name = f"{kind}.schema.json"
    for near in (folder, folder / "..", folder / ".." / ".."):
        for place in (near / name, near / "schemas" / name):
            if place.exists():
                return Path(relpath(place, folder)).as_posix()
    (folder / name).write_text(written(kind), encoding="utf-8")
    return name
