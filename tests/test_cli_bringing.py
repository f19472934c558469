"""The command line where it meets other programs: a talk begun from their files, calendars, tables for spreadsheets."""

import csv
import io
import json
from pathlib import Path

import pytest
import vobject
from click.testing import CliRunner, Result

from infointerview import Relation, load_interview
from infointerview.cli import main
from infointerview.exchange import read_contacts, read_seeker
from infointerview.loading.contacts import load_contacts

FILES = Path(__file__).parent.parent / "examples" / "exchange"
CONNECTIONS, RESUME = str(FILES / "Connections.csv"), str(FILES / "resume.json")


def run(*arguments: str) -> Result:
    result = CliRunner().invoke(main, arguments)
    assert result.exception is None or isinstance(result.exception, SystemExit)
    return result


class TestImport:
    """Contacts from other programs' files, added to a list of one's own."""

    def test_a_list_is_begun(self, tmp_path: Path) -> None:
        """The list has the contacts and the seeker, and the schema for editors beside it; the account says what was read."""
        file = tmp_path / "contacts.toml"
        result = run("import", CONNECTIONS, "-o", str(file), "--seeker", RESUME, "--goal", "evaluate-a-company")
        assert result.stdout.splitlines()[0] == f"{CONNECTIONS}: 12 entries: 11 new contacts, 0 duplicates, 1 skipped"
        assert result.stderr == f"{file}: 11 contacts added; now: infointerview contacts {file}\n"
        listed = load_contacts(file)
        assert listed.contacts == read_contacts(CONNECTIONS).contacts
        assert (listed.goal, listed.seeker) == ("evaluate-a-company", read_seeker(RESUME))
        assert run("check", str(file)).output == "no faults\n"
        assert "Dana Reyes, Engineering Manager, Acme Robotics" in run("contacts", str(file)).output

    def test_a_list_is_added_to(self, tmp_path: Path) -> None:
        """Who is new is added at the end, what stands there stays, and what could be added to somebody known is told."""
        file, more = tmp_path / "contacts.toml", tmp_path / "more.csv"
        before = '# Mine.\n[[contacts]] # the first\nname = "Dana Reyes"\ncompany = "Acme"'
        file.write_text(before, encoding="utf-8")
        more.write_text("Name,Company,E-mail\nDana Reyes,ACME Inc.,d@acme.example\nKim Lee,Globex,\n", encoding="utf-8")
        result = run("import", str(more), "--output", str(file), "--relation", "alum")
        after = file.read_text(encoding="utf-8")
        assert after == f'{before}\n\n[[contacts]]\nname = "Kim Lee"\ncompany = "Globex"\nrelation = "alum"\n'
        assert f"{file}: 'Dana Reyes': could have email = \"d@acme.example\"\n" in result.stderr
        again = run("import", str(more), "--output", str(file))
        assert again.stderr.endswith(f"{file}: 0 contacts added; now: infointerview contacts {file}\n")
        assert file.read_text(encoding="utf-8") == after
        assert (tmp_path / "contacts.toml.bak").read_text(encoding="utf-8") == before

    def test_only_some_companies(self) -> None:
        """Those who work elsewhere can be left out; company names match as people write them."""
        printed = run("import", CONNECTIONS, "--company", "ACME Robotics GmbH", "--json").stdout
        assert [one["name"] for one in json.loads(printed)] == ["Dana Reyes", "Ines Fonseca", "Kwame Boateng"]

    def test_as_a_table(self) -> None:
        """The contacts come as CSV, from several files each person once."""
        rows = list(csv.DictReader(io.StringIO(run("import", CONNECTIONS, RESUME, CONNECTIONS, "--csv").stdout)))
        assert len(rows) == 12
        assert rows[-1]["name"] == "Sam Ito"

    def test_another_encoding(self, tmp_path: Path) -> None:
        """A file in another encoding is refused with its line, and read where the encoding is named."""
        file = tmp_path / "people.csv"
        file.write_bytes("Name,Company\nDana,Café\n".encode("cp1252"))
        refused = run("import", str(file))
        assert (refused.exit_code, refused.stderr.startswith(f"{file}:2: must be UTF-8")) == (1, True)
        assert "Café" in run("import", str(file), "--encoding", "cp1252", "--csv").stdout

    @pytest.mark.parametrize(
        ("before", "message"),
        [
            ('contacts = [{ name = "Dana" }]\n', "has its contacts in one list; write each as a table, [[contacts]]"),
            ('[[contacts]]\nnmae = "Dana"\n', ":1: contact 1: needs the key 'name'"),
        ],
    )
    def test_a_list_that_can_not_be_added_to(self, before: str, message: str, tmp_path: Path) -> None:
        """A list that would be damaged, or is, stays as it is."""
        file = tmp_path / "contacts.toml"
        file.write_text(before, encoding="utf-8")
        result = run("import", CONNECTIONS, "-o", str(file))
        assert result.exit_code == 1
        assert message in result.stderr
        assert file.read_text(encoding="utf-8") == before

    def test_too_many_for_a_list(self, tmp_path: Path) -> None:
        """A list that nobody could read is not written; the message says what to do instead."""
        file = tmp_path / "many.csv"
        file.write_text("Name,Company\n" + "".join(f"N{n},Company {n}\n" for n in range(30_000)), encoding="utf-8")
        result = run("import", str(file), "-o", str(tmp_path / "contacts.toml"))
        assert (
            "would have more than 1,000,000 bytes; choose with --company, or rank the files as they are"
            in result.stderr
        )
        assert not (tmp_path / "contacts.toml").exists()

    def test_the_list_is_no_table(self, tmp_path: Path) -> None:
        """Who names the file that is read as the list does not lose it."""
        file = tmp_path / "people.csv"
        file.write_text("Name\nDana\n", encoding="utf-8")
        assert run("import", str(file), "-o", str(file)).exit_code != 0
        assert file.read_text(encoding="utf-8") == "Name\nDana\n"


def test_a_ranking_as_a_table() -> None:
    """Whom to ask comes as CSV too, in the same order."""
    rows = list(csv.DictReader(io.StringIO(run("contacts", CONNECTIONS, "--seeker", RESUME, "--csv").stdout)))
    assert [row["place"] for row in rows] == [str(place) for place in range(1, 12)]
    assert {"Dana Reyes", "Ines Fonseca"} < {row["name"] for row in rows}


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
