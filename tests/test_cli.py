"""The command line: what is asked for on one stream, what went wrong on the other, and never a traceback."""

import json
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from infointerview import Objective, load_interview, plan, shipped_bank
from infointerview.cli import main
from infointerview.formats.html import to_html
from infointerview.formats.markdown import to_markdown
from infointerview.records import to_dict

ROOT = Path(__file__).parent.parent
EXAMPLE = str(ROOT / "examples/stranger-executive.toml")
MORE = """\
[topic]
title = "Trains"
stage = "work"
[[questions]]
id = "trains-first"
text = "Which train did you first drive?"
objectives = ["insight"]
needs = ["driver"]
tags = ["rails"]
reveals = "Where somebody learnt."
shows = "That you like beginnings."
probes = ["Who taught you?", "How did it go?"]
[traits]
driver = "Drives trains."
[[goals]]
id = "ride"
must_touch = ["trains"]
"""
TALK = 'goal = "ride"\n[[contacts]]\nname = "Jürgen Ōe"\ntraits = ["driver"]\n'


def run(*arguments: str) -> Result:
    result = CliRunner().invoke(main, arguments)
    assert result.exception is None or isinstance(result.exception, SystemExit)
    return result


def printed(*arguments: str) -> str:
    result = run(*arguments)
    assert (result.exit_code, result.stderr) == (0, "")
    return result.stdout


def refused(*arguments: str) -> str:
    result = run(*arguments)
    assert (result.exit_code, result.stdout) == (1, "")
    return result.stderr


@pytest.fixture
def more(tmp_path: Path) -> str:
    folder = tmp_path / "more"
    folder.mkdir()
    (folder / "trains.toml").write_text(MORE, encoding="utf-8")
    return str(folder)


@pytest.fixture
def talk(tmp_path: Path) -> str:
    file = tmp_path / "talk.toml"
    file.write_text(TALK, encoding="utf-8")
    return str(file)


class TestPlan:
    def test_text(self) -> None:
        """The plan is the agenda as the library prints it."""
        agenda = plan(load_interview(EXAMPLE), shipped_bank())
        assert printed("plan", EXAMPLE) == f"{agenda}\n"

    def test_json(self) -> None:
        """As JSON it is the agenda's data."""
        agenda = plan(load_interview(EXAMPLE), shipped_bank())
        assert json.loads(printed("plan", EXAMPLE, "--json")) == json.loads(json.dumps(to_dict(agenda)))

    def test_markdown(self) -> None:
        """As Markdown it is the library's Markdown."""
        agenda = plan(load_interview(EXAMPLE), shipped_bank())
        assert printed("plan", "--markdown", EXAMPLE) == to_markdown(agenda)

    def test_html(self, talk: str, more: str) -> None:
        """As HTML it is the library's page, planned from the banks that were given."""
        agenda = plan(load_interview(EXAMPLE), shipped_bank())
        assert printed("plan", "--html", EXAMPLE) == to_html(agenda)
        assert "Which train did you first drive?" in printed("plan", "--html", talk, "--bank", more)

    @pytest.mark.parametrize("forms", [("json", "markdown"), ("markdown", "html"), ("json", "html")])
    def test_one_form(self, forms: tuple[str, str]) -> None:
        """Two forms at once are a usage error."""
        result = run("plan", EXAMPLE, *(f"--{form}" for form in forms))
        assert (result.exit_code, result.stdout) == (2, "")
        assert result.stderr.endswith(f"Error: --{forms[0]} and --{forms[1]} exclude each other\n")

    def test_with_a_bank(self, talk: str, more: str) -> None:
        """A bank that is added brings its goals, traits and questions."""
        assert "Which train did you first drive?" in printed("plan", talk, "--bank", more)

    def test_without_the_bank(self, talk: str) -> None:
        """Without it the goal and the trait are unknown."""
        assert refused("plan", talk).splitlines() == [
            f"{talk}:1: goal: unknown goal 'ride'",
            f"{talk}:4: contact 'Jürgen Ōe': traits[0]: unknown trait 'driver'",
        ]

    def test_unknown_goal(self, tmp_path: Path) -> None:
        """An unknown goal comes with a suggestion."""
        file = tmp_path / "talk.toml"
        file.write_text('goal = "explore-a-carer"\n[[contacts]]\nname = "Di"\n')
        wanted = "goal: unknown goal 'explore-a-carer'; did you mean 'explore-a-career'?"
        assert refused("plan", str(file)) == f"{file}:1: {wanted}\n"

    def test_missing_file(self) -> None:
        """A file that is not there is a message."""
        assert refused("plan", "none.toml") == "none.toml: can't be read (No such file or directory)\n"

    def test_faulty_bank(self, tmp_path: Path) -> None:
        """A bank with faults is refused with all of them."""
        file = tmp_path / "trains.toml"
        file.write_text("x = 1\ny = 2\n")
        assert refused("plan", EXAMPLE, "--bank", str(file)).splitlines() == [
            f"{file}:1: x: unknown key 'x'",
            f"{file}:2: y: unknown key 'y'",
        ]

    def test_bank_given_twice(self, more: str) -> None:
        """A bank that is there already adds nothing."""
        shipped = str(ROOT / "src/infointerview/data/bank")
        assert printed("plan", EXAMPLE, "--bank", shipped) == printed("plan", EXAMPLE)
        assert printed("questions", "--topic", "trains", "--bank", more, "--bank", more).count("\n") == 1

    def test_clash(self, tmp_path: Path) -> None:
        """Demands that can't all be met are a message."""
        file = tmp_path / "talk.toml"
        topics = json.dumps([topic.id for topic in shipped_bank().topics])
        file.write_text(f'minutes = 5\ngoal = {{ must_touch = {topics} }}\n[[contacts]]\nname = "Di"\n')
        assert refused("plan", str(file)).startswith("these can't all be met: ")


class TestQuestions:
    def test_all(self) -> None:
        """Without a filter each question of the bank is a line."""
        assert printed("questions").splitlines() == [f"{question.id}: {question.text}" for question in shipped_bank()]

    @pytest.mark.parametrize(
        "filters",
        [
            {"topic": "path"},
            {"objective": "relationship"},
            {"suits": "founder"},
            {"tag": "guide"},
            {"topic": "company", "objective": "insight", "suits": "executive", "tag": "guide"},
        ],
    )
    def test_filters(self, filters: dict[str, Any]) -> None:
        """Each filter does what the bank's own filter of that name does."""
        found = shipped_bank().where(**filters)
        arguments = [part for key, value in filters.items() for part in (f"--{key}", value)]
        assert found
        assert printed("questions", *arguments).splitlines() == [
            f"{question.id}: {question.text}" for question in found
        ]

    def test_json(self) -> None:
        """As JSON it is a list of the questions' data."""
        found = shipped_bank().where(tag="guide")
        assert json.loads(printed("questions", "--tag", "guide", "--json")) == [to_dict(question) for question in found]

    def test_with_a_bank(self, more: str) -> None:
        """Questions of a bank that is added are listed, by its topics, traits and tags too."""
        line = "trains-first: Which train did you first drive?\n"
        for key, value in (("topic", "trains"), ("suits", "driver"), ("tag", "rails")):
            assert printed("questions", "--bank", more, f"--{key}", value) == line

    def test_unknown_names(self) -> None:
        """An unknown topic or trait comes with a suggestion."""
        assert refused("questions", "--topic", "cultur") == "unknown topic 'cultur'; did you mean 'culture'?\n"
        assert refused("questions", "--suits", "foundr").startswith("unknown trait 'foundr'; did you mean 'founder'")

    def test_unknown_objective(self) -> None:
        """An unknown objective is a usage error that names the known ones."""
        result = run("questions", "--objective", "insigth")
        assert (result.exit_code, result.stdout) == (2, "")
        assert all(repr(objective.value) in result.stderr for objective in Objective)


class TestShow:
    def test_text(self) -> None:
        """A question is shown with everything it has, and nothing that it has not."""
        text = printed("show", "path-to-present-role")
        question = shipped_bank()["path-to-present-role"]
        assert text.splitlines()[:4] == [question.text, "", "topic: path", "objectives: insight"]
        assert f"reveals: {question.reveals}" in text
        assert f"probes: {' '.join(question.probes)}" in text
        assert "crucial" not in text

    def test_json(self) -> None:
        """As JSON it is the question's data."""
        question = shipped_bank()["path-to-present-role"]
        assert json.loads(printed("show", "path-to-present-role", "--json")) == to_dict(question)

    def test_with_a_bank(self, more: str) -> None:
        """A question of a bank that is added is shown."""
        assert printed("show", "trains-first", "--bank", more).startswith("Which train did you first drive?\n")

    def test_unknown_id(self) -> None:
        """An unknown id comes with a suggestion."""
        wanted = "unknown question 'path-to-presnt-role'; did you mean 'path-to-present-role'?\n"
        assert refused("show", "path-to-presnt-role") == wanted


class TestCheck:
    def test_no_faults(self, more: str, talk: str) -> None:
        """Sound files are said to be so; an interview may name what a bank beside it defines."""
        assert printed("check", more, talk) == "no faults\n"
        assert json.loads(printed("check", more, "--json")) == []

    def test_faults(self, tmp_path: Path) -> None:
        """Each fault is a line, and the exit status says that there are some."""
        (tmp_path / "a.toml").write_text('[[contacts]]\nname = "Di"\ncompny = "Acme"\n')
        (tmp_path / "b.toml").write_text("[goals]\n")
        result = run("check", str(tmp_path))
        assert (result.exit_code, result.stderr) == (1, "")
        assert result.stdout.splitlines() == [
            f"{tmp_path}/a.toml:3:1: form: contact 'Di': compny: unknown key 'compny'; did you mean 'company'?",
            f"{tmp_path}/b.toml:1:1: form: goals: must be a list, got {{}}",
        ]

    def test_json(self, tmp_path: Path) -> None:
        """As JSON each fault has its facts."""
        file = tmp_path / "a.toml"
        file.write_text('[[contacts]]\nname = "Di"\ncompny = "Acme"\n')
        result = run("check", str(file), "--json")
        assert result.exit_code == 1
        message = "unknown key 'compny'; did you mean 'company'?"
        assert json.loads(result.stdout) == [
            {
                "message": message,
                "file": str(file),
                "line": 3,
                "entry": "contact 'Di'",
                "field": "compny",
                "column": 1,
                "rule": "form",
                "fix": "",
            }
        ]

    @pytest.mark.parametrize("raw", [b"", b"\xff", b"\0", b"x = " + b"[" * 10_000 + b"]" * 10_000, b"#" * 50_000_000])
    def test_hostile_files(self, tmp_path: Path, raw: bytes) -> None:
        """What can't be read is one fault."""
        file = tmp_path / "a.toml"
        file.write_bytes(raw)
        result = run("check", str(file))
        assert (result.exit_code, result.stderr) == (1, "")
        assert result.stdout.startswith(f"{file}:")
        assert result.stdout.count("\n") == 1


class TestUsage:
    @pytest.mark.parametrize("arguments", [("-h",), ("--help",), ("plan", "-h"), ("check", "-h"), ("show", "-h")])
    def test_help(self, arguments: tuple[str, ...]) -> None:
        """Help is printed for the whole and for each command, by both names of the option."""
        assert printed(*arguments).startswith("Usage: ")

    @pytest.mark.parametrize(("command", "missing"), [("plan", "FILE"), ("show", "ID"), ("check", "PATHS...")])
    def test_missing_argument(self, command: str, missing: str) -> None:
        """A missing argument is a usage error."""
        result = run(command)
        assert (result.exit_code, result.stdout) == (2, "")
        assert result.stderr.endswith(f"Error: Missing argument '{missing}'.\n")
