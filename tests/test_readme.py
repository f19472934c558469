"""README, CONTRIBUTING and the documentation say what is true."""

import os
import re
import runpy
import shlex
import subprocess
import sys
import tomllib
from pathlib import Path
from types import MappingProxyType

import pytest

from infointerview import load_bank, load_interview, shipped_bank

ROOT = Path(__file__).resolve().parent.parent
REFRESH = runpy.run_path(str(ROOT / "docs" / "refresh.py"))

README = (ROOT / "README.md").read_text(encoding="utf-8")
TRY_IT, DEVELOP = re.findall(r"^```bash\n(.*?)\n```$", README, re.DOTALL | re.MULTILINE)

GENERATED = MappingProxyType(
    {
        "README.md": ["output plan examples/student-and-recruiter.toml"],
        "CONTRIBUTING.md": ["keys Question topic", "frames", "facts"],
        "docs/tutorial/first-agenda.md": ["output check examples/student-and-recruiter.toml"],
        "docs/tutorial/a-whole-search.md": ["output review examples/searches/student"],
        "docs/how-to/describe-a-contact.md": ["trust"],
        "docs/reference/checks.md": ["measured", "rules"],
        "docs/reference/contacts-file.md": ["keys ContactList"],
        "docs/how-to/review-several-talks.md": ["output review examples/searches/switcher"],
        "docs/reference/bank-file.md": [
            "keys Topic",
            "keys Question topic",
            "keys Goal",
            "keys Phrase",
            "keys TitleRule",
            "keys Retired",
        ],
        "docs/reference/titles.md": ["titles"],
        "docs/reference/command-line.md": ["options"],
        "docs/reference/exchange.md": ["columns"],
        "docs/reference/index.md": ["names"],
        "docs/reference/interview-file.md": [
            "keys Interview",
            "keys Goal id when",
            "keys Weights",
            "keys About",
            "keys Seeker",
            "keys Contact",
            "keys Position",
            "keys Hook",
            "keys Answer",
            "keys Outcome",
            "keys Named",
            "keys Promise",
            "keys Advice",
            "goals",
            "topics",
        ],
        "docs/reference/traits.md": ["traits"],
        "docs/explanation/architecture.md": ["layers"],
        "docs/reference/expected.md": ["expected"],
        "docs/explanation/how-lines-become-personal.md": ["frames"],
        "docs/explanation/the-field.md": ["stages"],
    }
)


def pages() -> list[str]:
    """List every page that could have generated parts."""
    return [page.relative_to(ROOT).as_posix() for page in REFRESH["pages"]()]


@pytest.mark.parametrize("command", [TRY_IT, DEVELOP], ids=["try it", "develop"])
def test_a_command_is_one_line_that_sets_up_its_own_environment(command: str) -> None:
    """Each command of README is one line, makes a virtual environment and uses nothing but what is in it."""
    steps = command.split(" && ")
    assert "\n" not in command
    assert steps[0] == "python3 -m venv .venv"
    assert len(steps) == 3
    assert all(step.startswith(".venv/bin/") for step in steps[1:])


@pytest.mark.parametrize(("command", "wanted"), [(TRY_IT, "cli"), (DEVELOP, "dev")], ids=["try it", "develop"])
def test_a_command_names_an_extra_that_the_project_defines(command: str, wanted: str) -> None:
    """The extra that a command of README installs is one that pyproject.toml defines."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert re.findall(r"\.\[([a-z]+)\]", command) == [wanted]
    assert wanted in project["optional-dependencies"]


def test_the_sheet_in_readme_is_what_its_command_prints() -> None:
    """The text block after the first command is, byte for byte, what the command prints."""
    program, *arguments = shlex.split(TRY_IT.split(" && ")[-1])
    assert program == ".venv/bin/infointerview"
    printed = subprocess.run(
        [sys.executable, "-m", "infointerview", *arguments],
        capture_output=True,
        check=True,
        cwd=ROOT,
        env={**os.environ, "PYTHONUTF8": "1"},
    ).stdout
    shown = re.search(r"^```text\n(.*?)^```$", README, re.DOTALL | re.MULTILINE)
    assert shown is not None
    assert shown[1] == printed.decode().replace(os.linesep, "\n")


@pytest.mark.parametrize("page", pages())
def test_generated_parts_are_up_to_date(page: str) -> None:
    """What a page takes from the library is what the library says now; `python docs/refresh.py` writes it anew."""
    text = (ROOT / page).read_text(encoding="utf-8")
    assert text == REFRESH["refreshed"](text)


@pytest.mark.parametrize("page", pages())
def test_pages_keep_their_generated_parts(page: str) -> None:
    """A table or sheet that is to come from the library is not replaced by one that is typed."""
    assert REFRESH["parts"]((ROOT / page).read_text(encoding="utf-8")) == GENERATED.get(page, [])


def test_every_page_is_in_the_navigation() -> None:
    """A page that is written can be found: the navigation of the site names each one."""
    named = re.findall(
        r"^ +- (?:[\w-]+: )?([\w/-]+\.md)$", (ROOT / "mkdocs.yml").read_text(encoding="utf-8"), re.MULTILINE
    )
    written = [page.relative_to(ROOT / "docs").as_posix() for page in (ROOT / "docs").rglob("*.md")]
    assert sorted(named) == sorted(written)


@pytest.mark.parametrize("page", ["README.md", "CONTRIBUTING.md"])
def test_links_lead_to_files(page: str) -> None:
    """Every link inside the repository leads to a file or folder that is there."""
    links = re.findall(r"\]\((?!https?:)([^)#]+)", (ROOT / page).read_text(encoding="utf-8"))
    assert [link for link in links if not (ROOT / link).exists()] == []


@pytest.mark.parametrize(
    "block",
    [
        block
        for page in pages()
        for block in re.findall(
            r"^```toml\n(.*?)^```$", (ROOT / page).read_text(encoding="utf-8"), re.DOTALL | re.MULTILINE
        )
    ],
)
def test_toml_that_is_shown_loads(block: str, tmp_path: Path) -> None:
    """Every TOML block is a whole interview, a bank file, or a question that goes into one."""
    tables = tomllib.loads(block)
    first = tables["contacts" if "contacts" in tables else "questions"][0]
    file = tmp_path / f"{first.get('id', 'talk').split('-')[0]}.toml"  # ids of questions begin with their topic
    file.write_text(block, encoding="utf-8")
    if "contacts" in tables:
        assert len(load_interview(file, shipped_bank()).contacts) == len(tables["contacts"])
    else:
        assert [question.id for question in load_bank(file)] == [raw["id"] for raw in tables["questions"]]
