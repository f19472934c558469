"""From an idea to a green check: what a contributor does, as CONTRIBUTING tells it and by each command."""

import json
import os
import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import tomli
from click.testing import CliRunner, Result

import infointerview
from infointerview.cli import main
from infointerview.loading.schemas import written

ROOT = Path(__file__).parent.parent
PAGE = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
TEAM = "src/infointerview/data/bank/questions/team.toml"


def run(*arguments: str) -> Result:
    result = CliRunner().invoke(main, arguments)
    assert result.exception is None or isinstance(result.exception, SystemExit)
    return result


def without_lines(text: str) -> str:
    """Leave out the line numbers, which change with every question that is added."""
    return re.sub(r"toml:\d+:", "toml:", text)


@pytest.mark.skipif(
    not Path(infointerview.__file__).is_relative_to(ROOT / "src"),
    reason="a contributor works in a checkout that is installed",
)
def test_the_way_that_contributing_tells_leads_from_an_idea_to_a_green_check(tmp_path: Path) -> None:
    """Each command prints what the page shows, in a copy of the project, with the question filled in where the page does."""
    shutil.copytree(ROOT / "src", tmp_path / "src")
    bank = tmp_path / TEAM
    commands = 0
    for kind, block in re.findall(r"^```(console|toml)\n(.*?)^```$", PAGE, re.DOTALL | re.MULTILINE):
        if kind == "toml" and block.startswith("[[questions]]"):
            before = bank.read_text(encoding="utf-8")
            bank.write_text(before[: before.rindex("[[questions]]")] + block, encoding="utf-8")
        elif kind == "console":
            command, _, shown = block.removeprefix("$ infointerview ").partition("\n")
            done = subprocess.run(
                [sys.executable, "-m", "infointerview", *shlex.split(command)],
                capture_output=True,
                text=True,
                check=False,
                cwd=tmp_path,
                env={**os.environ, "PYTHONPATH": str(tmp_path / "src"), "PYTHONUTF8": "1"},
            )
            assert done.stderr == ""
            assert without_lines(done.stdout) == without_lines(shown)
            commands += 1
    assert commands == 4


class TestNew:
    def test_a_topic_begins_with_its_schema_beside_it(self, tmp_path: Path) -> None:
        file = tmp_path / "mine" / "night-shifts.toml"
        result = run("new", "topic", str(file), 'The "graveyard" shift', "--stage", "field")
        assert result.output == f"{file}: now add a question with: infointerview new question {file} TEXT\n"
        text = file.read_text(encoding="utf-8")
        assert text.startswith("#:schema bank.schema.json\n")
        assert tomli.loads(text) == {"topic": {"title": 'The "graveyard" shift', "stage": "field", "about": ""}}
        assert (file.parent / "bank.schema.json").read_text(encoding="utf-8") == written("bank")

    def test_a_topic_inside_a_project_names_the_schema_of_the_project(self, tmp_path: Path) -> None:
        for folder in ("schemas", "bank/questions"):
            (tmp_path / folder).mkdir(parents=True)
        (tmp_path / "schemas/bank.schema.json").write_text("{}", encoding="utf-8")
        run("new", "topic", str(tmp_path / "bank/questions/x.toml"), "X")
        text = (tmp_path / "bank/questions/x.toml").read_text(encoding="utf-8")
        assert text.startswith("#:schema ../../schemas/bank.schema.json\n")
        assert [path.name for path in (tmp_path / "bank/questions").iterdir()] == ["x.toml"]

    def test_a_topic_that_is_there_is_left_alone(self, tmp_path: Path) -> None:
        file = tmp_path / "x.toml"
        file.write_text("# mine", encoding="utf-8")
        result = run("new", "topic", str(file), "X")
        assert result.exit_code == 2
        assert f"{file} is there already; add to it with: infointerview new question {file} TEXT" in result.output
        assert file.read_text(encoding="utf-8") == "# mine"

    @pytest.mark.parametrize("name", ["Night Shifts.toml", "night.txt"])
    def test_a_name_that_is_no_id_is_refused(self, tmp_path: Path, name: str) -> None:
        result = run("new", "topic", str(tmp_path / name), "X")
        assert result.exit_code == 2
        assert f"the file's name must be lower-case words joined by hyphens, and .toml: got {name}" in result.output

    def test_a_question_is_added_with_an_id_that_nothing_has_and_wants_only_its_purpose(self, tmp_path: Path) -> None:
        file = tmp_path / "night-shifts.toml"
        run("new", "topic", str(file), "Night shifts")
        for _ in range(2):
            assert run("new", "question", str(file), "Wie hält man „ÜBERHAUPT“ a night\\shift out?").exit_code == 0
        questions = tomli.loads(file.read_text(encoding="utf-8"))["questions"]
        assert [question["id"] for question in questions] == [
            "night-shifts-uberhaupt-night-shift",
            "night-shifts-uberhaupt-night-shift-2",
        ]
        assert questions[0]["text"] == "Wie hält man „ÜBERHAUPT“ a night\\shift out?"
        faults = json.loads(run("check", "--json", str(file)).stdout)
        assert {fault["rule"] for fault in faults if fault["line"] < 26} >= {"no-purpose"}

    def test_a_question_added_after_a_last_line_without_end_stands_by_itself(self, tmp_path: Path) -> None:
        file = tmp_path / "x.toml"
        file.write_text('[topic]\ntitle = "X"\nstage = "work"', encoding="utf-8")
        run("new", "question", str(file), "Why?")
        assert tomli.loads(file.read_text(encoding="utf-8"))["questions"][0]["id"] == "x-question"

    def test_a_question_of_a_bank_of_your_own_is_added_to_a_shipped_topic(self, tmp_path: Path) -> None:
        """The file begins with its schema and has no topic of its own."""
        file = tmp_path / "mine" / "skills.toml"
        said = run("new", "question", str(file), "Which thing surprised you underground?").output
        name = "skills-surprised-underground"
        assert said == f"{file}: fill in the keys of '{name}', which is the last, then: infointerview check {file}\n"
        text = file.read_text(encoding="utf-8")
        assert text.startswith("#:schema bank.schema.json\n\n[[questions]]\n")
        assert (file.parent / "bank.schema.json").exists()
        assert tomli.loads(text).keys() == {"questions"}
        assert {fault["rule"] for fault in json.loads(run("check", "--json", str(file)).stdout)} == {"no-purpose"}

    @pytest.mark.parametrize("name", ["night-shifts.toml", "skills.txt"])
    def test_a_question_is_not_added_to_what_is_no_topic(self, tmp_path: Path, name: str) -> None:
        file = tmp_path / "mine" / name
        result = run("new", "question", str(file), "Why?")
        assert result.exit_code == 2
        assert f"there is no {file}; begin it with: infointerview new topic {file} TITLE" in result.output
        assert not file.parent.exists()

    def test_a_file_that_is_no_toml_is_left_alone(self, tmp_path: Path) -> None:
        file = tmp_path / "x.toml"
        file.write_text("[topic", encoding="utf-8")
        assert run("new", "question", str(file), "Why?").exit_code == 1
        assert file.read_text(encoding="utf-8") == "[topic"


def test_one_file_of_the_shipped_bank_is_checked_with_the_rest_of_it() -> None:
    assert run("check", str(ROOT / TEAM)).output == "no faults\n"


@pytest.mark.parametrize("kind", ["bank", "goals", "interview"])
def test_schema_prints_the_schema(kind: str) -> None:
    assert run("schema", kind).output == written(kind)
