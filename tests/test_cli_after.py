"""The command line after talks: follow-up and review."""

import json
from pathlib import Path

from click.testing import CliRunner, Result

from infointerview import load_interviews, review
from infointerview.cli import main

SEARCH = Path(__file__).parent.parent / "examples/searches/student"
TALK = str(SEARCH / "2-ruben-tole.toml")


def run(*arguments: str) -> Result:
    return CliRunner().invoke(main, arguments)


class TestFollowUp:
    def test_prints_tasks_with_boxes(self) -> None:
        """What is to be done stands with a box and a date, in the order of dates."""
        lines = run("follow-up", TALK, "--today", "2026-09-28").output.splitlines()
        assert lines[0] == "[ ] 29 September 2026, 18:00: Thank Ruben Tole"

    def test_prints_json(self) -> None:
        """As data, due times are ISO dates."""
        printed = json.loads(run("follow-up", TALK, "--today", "2026-09-28", "--json").output)
        assert (printed[0]["id"], printed[0]["due"], printed[0]["done"]) == (
            "thanks",
            "2026-09-29T18:00:00+01:00",
            False,
        )

    def test_takes_the_day_from_the_clock(self) -> None:
        """Without a day, today is today."""
        assert run("follow-up", TALK).exit_code == 0

    def test_refuses_a_day_that_is_none(self) -> None:
        """A day must be a date."""
        assert run("follow-up", TALK, "--today", "soon").exit_code == 2


class TestReview:
    def test_prints_the_sheet_of_a_folder(self) -> None:
        """A folder of talks is reviewed as a whole."""
        assert run("review", str(SEARCH)).output == f"{review(load_interviews([SEARCH]))}\n"

    def test_prints_json(self) -> None:
        """As data, it has all fields of a review."""
        printed = json.loads(run("review", str(SEARCH), "--json").output)
        assert [len(printed["talks"]), printed["next_goal"]["favour"][0]] == [8, "daily-work"]

    def test_reports_faults_of_all_files(self, tmp_path: Path) -> None:
        """Two faulty files are reported together, each with its line."""
        for name in ("one", "two"):
            (tmp_path / f"{name}.toml").write_text('minuts = 3\n[[contacts]]\nname = "Dana"\n', encoding="utf-8")
        result = run("review", str(tmp_path))
        assert result.exit_code == 1
        assert [line.split(":")[0][-8:] for line in result.stderr.splitlines()] == ["one.toml", "two.toml"]
