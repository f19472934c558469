"""The command line before talks: contacts."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from infointerview import load_interviews, rank_contacts
from infointerview.cli import main
from infointerview.formats.ranking import ranking_table
from infointerview.loading import load_contacts

ROOT = Path(__file__).parent.parent
SEARCH = ROOT / "examples/searches/student"
LIST = str(SEARCH / "contacts.toml")


def run(*arguments: str) -> Result:
    return CliRunner().invoke(main, ["contacts", *arguments])


def test_prints_the_ranking_of_a_list() -> None:
    """The file says who asks and what for."""
    listed = load_contacts(LIST)
    assert run(LIST).stdout == f"{rank_contacts(listed.contacts, seeker=listed.seeker, goal=listed.goal)}\n"


def test_takes_talks_into_account() -> None:
    """What a folder of talks leaves open counts, by the day that is given."""
    listed, talks = load_contacts(LIST), load_interviews([SEARCH])
    ranking = rank_contacts(listed.contacts, seeker=listed.seeker, goal=listed.goal, history=talks)
    assert run(LIST, "--history", str(SEARCH), "--today", "2026-12-03").stdout == f"{ranking}\n"


def test_prints_no_more_than_are_asked_for() -> None:
    """The rest is counted."""
    listed = load_contacts(LIST)
    ranking = rank_contacts(listed.contacts, seeker=listed.seeker, goal=listed.goal)
    assert run(LIST, "--most", "2").stdout == f"{ranking_table(ranking, 2)}\n"
    assert run(LIST, "--most", "2").stdout.rstrip().endswith("… and 10 more")


def test_prints_json() -> None:
    """As data, each rank has its contact, score, factors and way in."""
    printed = json.loads(run(LIST, "--json", "--most", "2").stdout)
    assert [entry["contact"]["name"] for entry in printed["ranked"]] == ["Helen Askew", "Noor Castellan"]
    assert {"score", "factors", "abilities", "objective", "way_in", "match", "hold"} <= set(printed["ranked"][0])
    assert printed["goal"]["id"] == "explore-a-career"


def test_options_win_over_the_file() -> None:
    """Companies, role, industry and goal may be given on the line."""
    shown = run(
        LIST,
        "--company", "Rivers Inspectorate",
        "--goal", "evaluate-a-company",
        "--role", "ecologist",
        "--industry", "land surveying",
    ).stdout  # fmt: skip
    assert shown.startswith("Whom to ask: Find out what this company is like from inside")
    for words in ("Works at Rivers Inspectorate.", "Does the work that you want.", "Works in land surveying"):
        assert words in shown


def test_ranks_an_export_for_a_resume() -> None:
    """LinkedIn's file and a JSON Resume are enough; what was skipped is said beside."""
    files = ROOT / "examples/exchange"
    done = run(
        str(files / "Connections.csv"),
        "--seeker", str(files / "resume.json"),
        "--goal", "evaluate-a-company",
        "--company", "Acme Robotics",
    )  # fmt: skip
    assert done.exit_code == 0
    assert "Works at Acme Robotics." in done.stdout
    assert "Mention Initech, where both of you have been." in done.stdout
    assert done.stderr.startswith(f"{files / 'Connections.csv'}: 12 entries: 11 new contacts")


def test_a_person_of_two_files_is_ranked_once(tmp_path: Path) -> None:
    """One's own list wins, and the export fills what it leaves open."""
    own = tmp_path / "mine.toml"
    own.write_text(
        '[[contacts]]\nname = "Tomasz Zieliński"\ncompany = "Initech Ltd"\nrelation = "alum"\n', encoding="utf-8"
    )
    printed = json.loads(run(str(ROOT / "examples/exchange/Connections.csv"), str(own), "--json").stdout)
    (tomasz,) = (entry["contact"] for entry in printed["ranked"] if entry["contact"]["name"] == "Tomasz Zieliński")
    assert (tomasz["relation"], tomasz["title"]) == ("alum", "Head of Quality")


def test_the_seeker_may_come_from_a_file_or_from_the_talks(tmp_path: Path) -> None:
    """A list that does not say who asks is ranked for the seeker of the latest talk, or of another file."""
    own = tmp_path / "mine.toml"
    own.write_text('[[contacts]]\nname = "Edda Corrin"\ncompany = "Tarn Water"\n', encoding="utf-8")
    for options in (["--history", str(SEARCH)], ["--seeker", LIST]):
        assert "Works at Tarn Water." in run(str(own), *options).stdout


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", "there is no contact in FILES"),
        ('[[contacts]]\nnam = "Dana"\n', "unknown key 'nam'; did you mean 'name'?"),
    ],
)
def test_says_what_is_wrong(tmp_path: Path, text: str, message: str) -> None:
    """A list of nobody, or one with faults, is no traceback."""
    file = tmp_path / "mine.toml"
    file.write_text(text, encoding="utf-8")
    done = run(str(file))
    assert done.exit_code in (1, 2)
    assert message in done.stderr


def test_an_unknown_goal_is_said_with_the_nearest() -> None:
    """As everywhere."""
    assert run(LIST, "--goal", "switch-field").stderr == "unknown goal 'switch-field'; did you mean 'switch-fields'?\n"
