"""A new user's half hour with the tutorial alone: from two exported files to a calendar and a sheet on the phone."""

import os
import re
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from infointerview import load_interview, plan

Calendar = pytest.importorskip("icalendar").Calendar  # with the extras that the page installs
pytest.importorskip("click")
pytest.importorskip("jsonschema")

ROOT = Path(__file__).parent.parent
PAGE = (ROOT / "docs/tutorial/half-an-hour.md").read_text(encoding="utf-8")
BASH = shutil.which("bash") or "bash"
SHELL = f'infointerview() {{ "{sys.executable}" -m infointerview "$@"; }}\n'


def blocks(kind: str) -> list[str]:
    return re.findall(rf"^```{kind}\n(.*?)^```$", PAGE, re.DOTALL | re.MULTILINE)


def command_and_output(block: str) -> tuple[str, str]:
    """Part what is typed, which may go over several lines, from what is printed."""
    typed = re.match(r"\$ (?:.*\\\n)*.*\n", block)
    assert typed is not None
    return typed[0].removeprefix("$ "), block[typed.end() :]


def matches(shown: str, printed: str) -> bool:
    """Tell whether a page shows what is printed; a line of three dots stands for any lines."""
    pattern = "".join(r"(?:.*\n)*" if line == "..." else f"{re.escape(line)}\n" for line in shown.splitlines())
    return re.fullmatch(pattern, printed if printed.endswith("\n") or not printed else f"{printed}\n") is not None


@pytest.fixture(scope="module")
def search(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Go through the tutorial step by step, in a folder beside the examples, and give the folder of the search."""
    folder = tmp_path_factory.mktemp("checkout")
    shutil.copytree(ROOT / "examples", folder / "examples")
    here, commands = folder, 0
    for kind, block in re.findall(r"^```(console|toml)\n(.*?)^```$", PAGE, re.DOTALL | re.MULTILINE):
        if kind == "toml":
            file = here / "dana.toml"
            assert file.exists()
            file.write_text(block, encoding="utf-8")
            continue
        command, shown = command_and_output(block)
        done = subprocess.run(
            [BASH, "-euo", "pipefail", "-c", SHELL + command],
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            check=False,
            cwd=here,
            env={**os.environ, "PYTHONPATH": str(ROOT / "src"), "PYTHONUTF8": "1", "TZ": "UTC"},
        )
        assert done.returncode == 0, done.stdout
        if shown:
            assert matches(shown, done.stdout), done.stdout
        if " cd " in command:
            here /= command.split(" cd ")[1].strip()
        commands += 1
    assert commands == 8
    return here


def test_it_installs_extras_that_the_project_defines() -> None:
    (extras,) = re.findall(r"'\.\[([\w,]+)\]'", blocks("bash")[0])
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert set(extras.split(",")) <= project["optional-dependencies"].keys()


def test_every_step_works_as_written(search: Path) -> None:
    """Each command ends well and prints what the page shows, in the order of the page and with the file as it says."""
    assert sorted(file.name for file in search.iterdir() if file.suffix != ".json") == [
        "Connections.csv",
        "dana.html",
        "dana.ics",
        "dana.toml",
        "preparation.txt",
    ]


def test_the_ranking_begins_with_whom_the_page_goes_on_with(search: Path) -> None:
    """Dana of Acme Robotics comes first, and the favourite's recruiter is not among the first two."""
    command, _ = command_and_output(next(block for block in blocks("console") if "infointerview contacts" in block))
    printed = subprocess.run(
        [BASH, "-c", SHELL + command],
        capture_output=True,
        text=True,
        check=True,
        cwd=search,
        env={**os.environ, "PYTHONPATH": str(ROOT / "src"), "PYTHONUTF8": "1"},
    )
    assert "12 entries: 11 new contacts" in printed.stderr
    ranked = re.findall(r"^\d+\. (.*?)  ", printed.stdout, re.MULTILINE)
    assert len(ranked) == 2
    assert ranked[0] == "Dana Reyes, Engineering Manager, Acme Robotics"
    assert "Oskar" not in printed.stdout


def test_the_calendar_has_the_talk_and_its_tasks(search: Path) -> None:
    """Another program reads the talk at its time, and tasks that remind."""
    calendar = Calendar.from_ical((search / "dana.ics").read_bytes())
    (talk,) = calendar.walk("VEVENT")
    assert "Dana Reyes" in str(talk["summary"])
    assert talk.decoded("dtstart") == load_interview(search / "dana.toml").start
    tasks = calendar.walk("VTODO")
    assert len(tasks) > 15
    assert calendar.walk("VALARM")


def test_the_sheet_is_what_the_page_says_of_it(search: Path) -> None:
    """The evening in June is in the opening words, the gap in a question, and the page for the phone has all of them."""
    agenda = plan(load_interview(search / "dana.toml"))
    assert any("June robotics evening" in words for words in agenda.opening)
    assert any("formal training in statistics" in f"{item.before} {item.text}" for item in agenda.items)
    page = (search / "dana.html").read_text(encoding="utf-8")
    assert page.startswith("<!doctype html>")
    assert all(item.question.id in page for item in agenda.items)
    assert "src=" not in page
    assert "href=" not in page.replace('href="#', "").replace('href="data:', "")
