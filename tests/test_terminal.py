"""On a terminal the sheets have headings, colours and bars; anywhere else they are plain text, to the letter."""

import os
import re
import subprocess
import sys
from io import StringIO
from pathlib import Path

import attrs
import pytest

from infointerview import Contact, load_interview, load_interviews, plan, prepare, rank_contacts, review, shipped_bank
from infointerview.checks.tally import Tally, tally
from infointerview.formats.ranking import ranking_table
from infointerview.formats.tally import counted

pytest.importorskip("rich")

from infointerview.formats.terminal import console, show

ROOT = Path(__file__).parent.parent
EXAMPLE = "examples/student-and-recruiter.toml"
COMMANDS = [
    ("plan", EXAMPLE),
    ("prepare", EXAMPLE),
    ("review", "examples/searches/switcher"),
    ("stats", "--topic", "path"),
]
ANSI = re.compile(r"\x1b\[[0-9;]*m")
COLOUR = re.compile(r"\x1b\[[0-9;]*3[0-7]")


def written(thing: object, plain: str = "") -> str:
    """Show something where there is no colour."""
    file = StringIO()
    show(thing, plain or str(thing), console(file))
    return file.getvalue()


def on_terminal(*arguments: str, **environment: str) -> str:
    """Run the command line on a terminal of its own, and give what it wrote there."""
    pty = pytest.importorskip("pty")  # there are none on Windows
    main, other = pty.openpty()
    clean = {key: value for key, value in os.environ.items() if key not in ("NO_COLOR", "FORCE_COLOR", "COLORTERM")}
    process = subprocess.Popen(
        [sys.executable, "-m", "infointerview", *arguments],
        stdout=other,
        stderr=other,
        stdin=subprocess.DEVNULL,
        env={**clean, "TERM": "xterm-256color", "PYTHONPATH": str(ROOT / "src"), "PYTHONUTF8": "1", **environment},
    )
    os.close(other)
    parts = []
    while True:
        try:
            part = os.read(main, 65536)
        except OSError:  # the other end is closed
            break
        if not part:
            break
        parts.append(part)
    os.close(main)
    assert process.wait() == 0
    return b"".join(parts).decode().replace("\r\n", "\n")


def piped(*arguments: str) -> str:
    """Run the command line into a pipe."""
    env = {**os.environ, "PYTHONPATH": str(ROOT / "src"), "PYTHONUTF8": "1", "FORCE_COLOR": "1", "TERM": "xterm"}
    done = subprocess.run([sys.executable, "-m", "infointerview", *arguments], capture_output=True, check=True, env=env)
    return done.stdout.decode().replace("\r\n", "\n")


class TestOnATerminal:
    @pytest.mark.parametrize("command", COMMANDS, ids=[command[0] for command in COMMANDS])
    def test_colours_and_the_same_words(self, command: tuple[str, ...]) -> None:
        """There are headings in colour, and but for the bars every line is one of the plain sheet."""
        shown = on_terminal(*command)
        assert COLOUR.search(shown)
        plain = set(piped(*command).splitlines())
        new = [line for line in ANSI.sub("", shown).splitlines() if line not in plain]
        assert all("█" in line or "░" in line for line in new)
        assert len(plain) > 20

    def test_headings(self) -> None:
        """Headings are set off, and questions are not taken for such."""
        lines = [line for line in on_terminal("plan", EXAMPLE).splitlines() if line.startswith("\x1b[1;36m")]
        assert [ANSI.sub("", line).split(" ", 1)[0] for line in lines] == ["Talk", "In", "If"]
        lines = [line for line in on_terminal("prepare", EXAMPLE).splitlines() if line.startswith("\x1b[1;36m")]
        assert [ANSI.sub("", line).split(" ", 1)[0] for line in lines] == [
            "Preparing", "1.", "2.", "3.", "4.", "5.", "Mind", "What", "Messages",
        ]  # fmt: skip

    def test_no_colour(self) -> None:
        """With NO_COLOR there is none."""
        shown = on_terminal("plan", EXAMPLE, NO_COLOR="1")
        assert not COLOUR.search(shown)
        assert "85% (wanted 50%)" in ANSI.sub("", shown)

    def test_dumb(self) -> None:
        """A terminal that knows no commands gets none."""
        assert "\x1b" not in on_terminal("plan", EXAMPLE, TERM="dumb")

    def test_without_rich(self, tmp_path: Path) -> None:
        """Without the extra the terminal shows the plain sheet."""
        (tmp_path / "rich.py").write_text("raise ModuleNotFoundError('rich')\n")
        path = os.pathsep.join((str(tmp_path), str(ROOT / "src")))
        assert on_terminal("plan", EXAMPLE, PYTHONPATH=path) == f"{plan(load_interview(EXAMPLE))}\n"

    @pytest.mark.parametrize("command", COMMANDS, ids=[command[0] for command in COMMANDS])
    def test_piped(self, command: tuple[str, ...]) -> None:
        """Into a pipe goes the plain sheet, whatever the environment says of colours."""
        talk = load_interview(EXAMPLE)
        bank = shipped_bank()
        plain = {
            "plan": lambda: str(plan(talk)),
            "prepare": lambda: str(prepare(talk)),
            "review": lambda: str(review(load_interviews([command[-1]]))),
            "stats": lambda: "\n".join(counted(tally(bank.where(topic="path"), ["path"], bank.traits))),
        }
        assert piped(*command) == f"{plain[command[0]]()}\n"


class TestProgress:
    @pytest.fixture
    def people(self, tmp_path: Path) -> str:
        file = tmp_path / "people.toml"
        file.write_text("".join(f'[[contacts]]\nname = "Dana {place}"\n' for place in range(25)), encoding="utf-8")
        return str(file)

    def run(self, *arguments: str) -> "subprocess.CompletedProcess[str]":
        command = [sys.executable, "-m", "infointerview", *arguments]
        env = {**os.environ, "PYTHONPATH": str(ROOT / "src")}
        return subprocess.run(command, capture_output=True, check=True, text=True, env=env)

    def test_when_asked(self, people: str) -> None:
        """Asked for, each tenth of the work is told on the stream for messages; the ranking is the same as without."""
        quiet, told = self.run("contacts", people), self.run("contacts", people, "--progress")
        assert quiet.stderr == ""
        assert quiet.stdout == told.stdout
        lines = told.stderr.splitlines()
        assert (len(lines), lines[0], lines[-1]) == (10, "ranking: 3 of 25", "ranking: 25 of 25")

    def test_on_a_terminal(self, people: str) -> None:
        """On a terminal there is a bar, which goes when the work is done."""
        shown = on_terminal("contacts", people, "--progress")
        assert "ranking" in shown.split("Whom to ask", 1)[0]
        assert ANSI.sub("", shown).count("\n1. Dana") == 1


class TestBars:
    def test_agenda(self) -> None:
        """An agenda has a bar for each objective, as long as its share."""
        bars = re.findall(
            r"^  (\w+) +(█*)(░*) +(\d+)% \(wanted (\d+)%\)$", written(plan(load_interview(EXAMPLE))), re.MULTILINE
        )
        assert [(name, len(full), len(full + empty), share, wanted) for name, full, empty, share, wanted in bars] == [
            ("information", 20, 24, "85", "50"),
            ("insight", 2, 24, "10", "25"),
            ("relationship", 1, 24, "6", "25"),
        ]

    def test_review(self) -> None:
        """A review has one for each objective."""
        assert (
            len(
                re.findall(
                    r"^  [█░]{24}$", written(review(load_interviews(["examples/searches/switcher"]))), re.MULTILINE
                )
            )
            == 3
        )

    def test_tally(self) -> None:
        """A tally has one for each topic and trait, the longest for the most."""
        bank = shipped_bank()
        whole = tally(bank.questions, [topic.id for topic in bank.topics], bank.traits)
        bars = re.findall(r"^([\w-]+) .*  (█*)░*$", written(whole, "\n".join(counted(whole))), re.MULTILINE)
        assert len(bars) == len(bank.topics) + len(bank.traits)
        lengths = dict(bars)
        most = max(whole.topics, key=lambda count: count.questions)
        assert len(lengths[most.name]) == 24
        nothing = Tally(questions=0, topics=(), traits=())
        assert written(nothing, "\n".join(counted(nothing))).startswith("0 questions\n")

    def test_ranking(self) -> None:
        """A ranking has one under each name that is shown, as long as the score."""
        ranking = rank_contacts([Contact(name=f"Dana {sign}", relation="alum") for sign in "ABC"])
        assert len(re.findall(r"^\d\. Dana \w +0\.\d\d\n   █+░+$", written(ranking), re.MULTILINE)) == 3
        assert len(re.findall(r"^   █+░+$", written(ranking, ranking_table(ranking, 2)), re.MULTILINE)) == 2

    def test_poor_signs(self) -> None:
        """Where the terminal has no blocks, bars are drawn of signs that it has."""

        class Ascii(StringIO):
            encoding = "ascii"

        file = Ascii()
        agenda = plan(load_interview(EXAMPLE))
        show(agenda, str(agenda), console(file))
        assert f"{'#' * 20}...." in file.getvalue()


def test_nothing_steers_the_terminal() -> None:
    """Signs that could steer the terminal are shown as such, and square brackets are no commands."""
    agenda = plan(load_interview(EXAMPLE))
    bad = attrs.evolve(agenda, opening=("\x1b[31mred\x07", "[bold]loud[/bold] :smile:"))
    shown = written(bad)
    assert "\x1b" not in shown
    assert "\ufffd[31mred\ufffd" in shown
    assert "[bold]loud[/bold] :smile:" in shown
