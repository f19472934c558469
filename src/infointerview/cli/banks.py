"""The commands to look at the bank."""

from pathlib import Path

import click

from infointerview.checks.tally import tally
from infointerview.cli.shell import bank_option, chosen_bank, echo_json, echo_sheet, json_option
from infointerview.formats.tally import counted
from infointerview.formats.trials import heard
from infointerview.loading.samples import sample_interviews
from infointerview.planning.trying import try_on
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
    """Show everything about the question ID, and how several people would hear it."""
    bank = chosen_bank(extra)
    question = bank[id]
    if as_json:
        echo_json(to_dict(question))
    else:
        trials = try_on(question.id, sample_interviews(), bank)
        click.echo("\n".join([*_described(question), "", "as it would be said to", *heard(trials)]))


@click.command()
@click.option("--topic", help="Count within this topic only.")
@bank_option
@json_option
def stats(topic: str | None, extra: tuple[Path, ...], as_json: bool) -> None:
    """Count questions by topic, trait and objective, and mark where the bank is thin."""
    bank = chosen_bank(extra)
    topics = [entry.id for entry in bank.topics] if topic is None else [bank.topic(topic).id]
    whole = tally(bank.where(topic=topic), topics, bank.traits)
    if not as_json:
        echo_sheet(whole, "\n".join(counted(whole)))
        return
    each = {name: to_dict(tally(bank.where(topic=name), [name], bank.traits)) for name in topics}
    echo_json({**to_dict(whole), "by_topic": each})


def _described(question: Question) -> list[str]:
    lines = [question.text, ""]
    for name, value in to_dict(question).items():
        if name in ("id", "text") or value in ("", [], False):
            continue
        words = (" " if name == "probes" else ", ").join(value) if isinstance(value, list) else value
        lines.append(f"{name.replace('_', ' ')}: {words}")
    return lines
