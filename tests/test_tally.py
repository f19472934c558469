"""What a bank has plenty of, and where it is thin."""

import json
from pathlib import Path

from click.testing import CliRunner

from infointerview import shipped_bank
from infointerview.checks.tally import Count, tally
from infointerview.cli import main
from infointerview.questions import Objective, Question


def question(number: int, *objectives: str, **rest: object) -> Question:
    return Question(id=f"q-{number}", text="Why?", topic="path", objectives=list(objectives), **rest)  # type: ignore[arg-type]


def test_a_question_counts_once_for_each_objective_and_each_trait() -> None:
    counted = tally(
        [question(1, "insight", "information", suits=["peer"], needs=["peer", "retired"]), question(2, "insight")],
        ["path", "pay"],
        ["peer", "retired", "alum"],
    )
    assert counted.questions == 2
    assert counted.topics == (
        Count(name="path", information=1, insight=2, relationship=0, questions=2),
        Count(name="pay", information=0, insight=0, relationship=0, questions=0),
    )
    assert [count.questions for count in counted.traits] == [1, 1, 0]


def test_what_fewer_than_three_serve_is_thin() -> None:
    assert Count(name="x", information=2, insight=3, relationship=0, questions=4).thin == (
        "information",
        "relationship",
    )


def test_stats_of_the_shipped_bank_add_up() -> None:
    bank = shipped_bank()
    made = json.loads(CliRunner().invoke(main, ["stats", "--json"]).stdout)
    assert made["questions"] == len(bank) == sum(topic["questions"] for topic in made["topics"])
    for objective in Objective:
        assert sum(topic[objective.value] for topic in made["topics"]) == len(bank.where(objective=objective.value))
    for count in made["traits"]:
        inside = [
            part for each in made["by_topic"].values() for part in each["traits"] if part["name"] == count["name"]
        ]
        assert sum(part["questions"] for part in inside) == count["questions"]


def test_stats_mark_what_is_thin(tmp_path: Path) -> None:
    file = tmp_path / "kilns.toml"
    file.write_text(
        '[topic]\ntitle = "Kilns"\nstage = "work"\n[[questions]]\nid = "kilns-a"\ntext = "Why?"\nobjectives = ["insight"]\n',
        encoding="utf-8",
    )
    lines = CliRunner().invoke(main, ["stats", "--bank", str(file), "--topic", "kilns"]).stdout.splitlines()
    assert lines[:4] == [
        "1 questions",
        "",
        "topic                      information       insight  relationship     all",
        "kilns                               0*            1*            0*       1",
    ]
    assert lines[-1].startswith("* fewer than 3;")


def test_stats_of_an_unknown_topic_name_the_nearest() -> None:
    result = CliRunner().invoke(main, ["stats", "--topic", "pya"])
    assert (result.exit_code, result.stderr) == (1, "unknown topic 'pya'; did you mean 'pay'?\n")
