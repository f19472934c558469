"""The command line where it meets other programs: a talk begun from their files, calendars, tables for spreadsheets."""

import csv
import io
from pathlib import Path

import pytest
import vobject
from click.testing import CliRunner, Result

from infointerview import Relation, load_interview
from infointerview.cli import main

FILES = Path(__file__).parent.parent / "examples" / "exchange"
CONNECTIONS, RESUME = str(FILES / "Connections.csv"), str(FILES / "resume.json")


def run(*arguments: str) -> Result:
    result = CliRunner().invoke(main, arguments)
    assert result.exception is None or isinstance(result.exception, SystemExit)
    return result


@pytest.fixture
def talk(tmp_path: Path) -> Path:
    """A talk with Dana, as a new user begins one."""
    file = tmp_path / "dana.toml"
    begun = run(
        "new", "interview", str(file), "--contact", "Dana Reyes", "--company", "Acme Robotics", "--from", CONNECTIONS,
        "--seeker", RESUME, "--goal", "evaluate-a-company", "--start", "2026-12-08T14:00+01:00", "--format", "phone",
    )  # fmt: skip
    assert begun.output == f"{file}: add what you know, then: infointerview prepare {file}\n"
    return file


def test_a_talk_is_begun(talk: Path) -> None:
    """What the files hold of both sides is in the interview, and the schema for editors is beside it."""
    made = load_interview(talk)
    assert (made.contacts[0].title, made.contacts[0].relation) == ("Engineering Manager", Relation.ACQUAINTANCE)
    assert (made.seeker.name, made.seeker.positions[1].company) == ("Sam Ito", "Lakeside Library")
    assert (made.goal, made.minutes, made.format, str(made.start)) == (
        "evaluate-a-company", 30, "phone", "2026-12-08 14:00:00+01:00",
    )  # fmt: skip
    assert talk.read_text(encoding="utf-8").startswith("#:schema interview.schema.json\n")
    assert run("check", str(talk)).output == "no faults\n"


def test_what_is_shown_in_comments_is_valid(talk: Path) -> None:
    """Each line that is shown as a comment can be made part of the file as it stands; none is there for a key that is set."""
    text = talk.read_text(encoding="utf-8")
    lines = [line.removeprefix("# ") if " = " in line else line for line in text.split("\n")]
    talk.write_text("\n".join(lines), encoding="utf-8")
    made = load_interview(talk)
    assert (made.seeker.gaps, made.contacts[0].hooks[0].kind) == (("formal training in statistics",), "remark")
    assert made.place == "the link in the invitation"


def test_a_talk_with_a_bare_name(tmp_path: Path) -> None:
    """A name is enough, and a time without an offset is this machine's."""
    file = tmp_path / "new" / "ola.toml"
    assert run("new", "interview", str(file), "--contact", "Ola", "--start", "2026-12-08T14:00").exit_code == 0
    made = load_interview(file)
    assert made.contacts[0].name == "Ola"
    assert made.start is not None
    assert made.start.hour == 14


def test_a_contact_or_seeker_of_an_interview_file(talk: Path, tmp_path: Path) -> None:
    """Another talk's file is as good a source as any."""
    file = tmp_path / "second.toml"
    args = ("--contact", "dana reyes", "--from", CONNECTIONS, "--from", str(talk), "--company", "Acme Robotics")
    run("new", "interview", str(file), "--contact", "Dana Reyes", "--from", str(talk), "--seeker", str(talk))
    assert load_interview(file).seeker == load_interview(talk).seeker
    assert "which" in run("new", "interview", str(tmp_path / "third.toml"), *args).output


@pytest.mark.parametrize(
    ("arguments", "status", "message"),
    [
        (["x.toml", "--contact", "Dana Rees"], 1, "unknown contact 'Dana Rees'; did you mean 'Dana Reyes'?"),
        (
            ["x.toml", "--contact", "Dana Reyes"],
            2,
            "there are 2 of the name Dana Reyes, at Acme Robotics; at St. Brigid's Hospital: say which with --company",
        ),
        (
            ["x.toml", "--contact", "Ines Fonseca", "--goal", "evaluate-company"],
            1,
            "did you mean 'evaluate-a-company'?",
        ),
        (["x.txt", "--contact", "Ines Fonseca"], 2, "the file's name must end with .toml: got x.txt"),
        (
            ["x.toml", "--contact", "Ines Fonseca", "--start", "soon"],
            2,
            "--start must be such as 2026-12-08T14:00+01:00",
        ),
        (["x.toml", "--contact", "Ines Fonseca", "--minutes", "1000"], 1, "minutes: must be from 5 to 240 minutes"),
    ],
)
def test_what_can_not_be_begun(arguments: list[str], status: int, message: str, tmp_path: Path) -> None:
    """Each mistake is told, and no file is left behind."""
    result = run("new", "interview", str(tmp_path / arguments[0]), *arguments[1:], "--from", CONNECTIONS)
    assert result.exit_code == status
    assert message in result.output
    assert list(tmp_path.iterdir()) == []


def test_no_file_is_written_over(talk: Path) -> None:
    """A talk that is there stays as it is."""
    before = talk.read_bytes()
    assert "is there already" in run("new", "interview", str(talk), "--contact", "Ola").output
    assert talk.read_bytes() == before


def test_a_calendar_before_and_after(talk: Path, tmp_path: Path) -> None:
    """A preparation is a calendar of the talk and its tasks, a follow-up one of its tasks; importing again doubles nothing."""
    before, after = tmp_path / "before.ics", tmp_path / "after.ics"
    prepared = run("prepare", str(talk), "--calendar", str(before))
    assert prepared.stdout.startswith("Preparing the talk with Dana Reyes")
    calendar = vobject.readOne(before.read_text(encoding="utf-8"))
    assert calendar.vevent.summary.value == "Talk with Dana Reyes"
    tasks = len(calendar.vtodo_list)
    assert prepared.stderr == f"{before}: the talk and {tasks} tasks; import it again when something has changed\n"
    followed = run("follow-up", str(talk), "--today", "2026-12-09", "--calendar", str(after), "--tasks-as-events")
    assert followed.stderr == f"{after}: 2 tasks; import it again when something has changed\n"
    later = vobject.readOne(after.read_text(encoding="utf-8"))
    assert [event.summary.value for event in later.vevent_list] == ["Thank Dana Reyes", "Write to Dana Reyes again"]
    run("prepare", str(talk), "--calendar", str(after))
    again = vobject.readOne(after.read_text(encoding="utf-8"))
    assert [todo.uid.value for todo in again.vtodo_list] == [todo.uid.value for todo in calendar.vtodo_list]


def test_a_calendar_is_no_other_file(talk: Path) -> None:
    """Who names the interview's own file as the calendar does not lose it."""
    before = talk.read_bytes()
    refused = run("prepare", str(talk), "--calendar", str(talk))
    assert (refused.exit_code, talk.read_bytes()) == (2, before)
    assert "the calendar file's name must end with .ics: got dana.toml" in refused.output


def test_tables_for_a_spreadsheet(talk: Path) -> None:
    """Agenda and tasks come as CSV, and as one form only."""
    agenda = list(csv.DictReader(io.StringIO(run("plan", str(talk), "--csv").stdout)))
    assert {row["contact"] for row in agenda} == {"Dana Reyes"}
    tasks = list(csv.DictReader(io.StringIO(run("follow-up", str(talk), "--today", "2026-12-09", "--csv").stdout)))
    assert [row["id"] for row in tasks] == ["thanks", "keep-in-touch"]
    assert "--json and --csv exclude each other" in run("plan", str(talk), "--csv", "--json").output
