"""JSON Resume to a seeker, and to a contact with their background."""

import json
import sys
from pathlib import Path
from typing import Any

import pytest

from infointerview import Contact, LoadError, Position, Seeker
from infointerview.errors import MissingExtraError
from infointerview.exchange import json_resume, read_contacts, read_seeker, resume_from_json

RESUME = {
    "basics": {
        "name": "Thea Marsh",
        "label": "Data Steward",
        "email": "thea@post.example",
        "phone": "+44 20 5550101",
        "url": "https://thea.example",
        "location": {"city": "Leeds", "region": "Yorkshire", "countryCode": "GB", "address": "1 Mill Lane"},
        "profiles": [
            {"network": "Code", "url": "https://code.example/thea"},
            {"network": "LinkedIn", "url": "https://linkedin.com/in/thea-marsh"},
        ],
    },
    "work": [
        {"name": "Harbour & Sons", "position": "Data Steward", "startDate": "2022-03"},
        {"name": "Lakeside Library", "position": "Archivist", "startDate": "2016", "endDate": "2022-02-28"},
        {"position": "Freelance Indexer", "startDate": "2015", "endDate": "2016-13"},
        {"summary": "nothing said"},
    ],
    "education": [{"institution": "Hill University", "area": "History"}, {"institution": "Hill University"}],
    "interests": [{"name": "Bell ringing", "keywords": ["towers"]}],
    "skills": [{"name": "SQL"}],
    "x-theme": "plain",
}


def test_a_resume_as_seeker_and_contact() -> None:
    """Name, title, posts, schools and interests are the seeker's; a contact has employer, place and addresses too."""
    read = resume_from_json(json.dumps(RESUME), relation="alum", file="r.json")
    posts = (
        Position(company="Harbour & Sons", title="Data Steward", start="2022-03"),
        Position(company="Lakeside Library", title="Archivist", start="2016", end="2022-02-28"),
        Position(title="Freelance Indexer", start="2015"),
    )
    shared: dict[str, Any] = {
        "name": "Thea Marsh",
        "title": "Data Steward",
        "positions": posts,
        "schools": ("Hill University",),
        "interests": ("Bell ringing",),
    }
    assert read.seeker == Seeker(**shared)
    assert read.contact == Contact(
        **shared,
        company="Harbour & Sons",
        email="thea@post.example",
        profile="https://linkedin.com/in/thea-marsh",
        region="Leeds, Yorkshire, GB",
        relation="alum",
    )
    assert [str(fault) for fault in read.remarks] == [
        "r.json: work[2].endDate: is no date, '2016-13'; left out",
        "r.json: skills: has no place in a seeker or contact; left out",
        "r.json: x-theme: has no place in a seeker or contact; left out",
        "r.json: basics.phone: has no place in a seeker or contact; left out",
        "r.json: work[].summary: has no place in a seeker or contact; left out",
        "r.json: education[].area: has no place in a seeker or contact; left out",
        "r.json: interests[].keywords: has no place in a seeker or contact; left out",
    ]


@pytest.mark.parametrize(
    ("text", "messages"),
    [
        ("", ["r.json:1: not valid JSON: Expecting value"]),
        ('{"basics": {"name": "Da', ["r.json:1: not valid JSON: Unterminated string starting at"]),
        ('{"work": [],\n"work": []}', ["r.json: has a key twice: 'work'"]),
        ("[]", ["r.json: must be a JSON Resume, got []"]),
        ('{"$schema": "x"}', ["r.json: must be a JSON Resume with basics, work or education; has none of them"]),
        ('{"work": NaN}', ["r.json: has a number that is none: NaN"]),
        (
            '{"basics": {"name": 7}, "work": [{"startDate": "May 2020"}], "education": {}}',
            [
                "r.json: basics.name: must be of type string, got 7",
                "r.json: work[0].startDate: must be YYYY, YYYY-MM or YYYY-MM-DD, got 'May 2020'",
                "r.json: education: must be of type array, got {}",
            ],
        ),
        (" " * 2_000_001, ["r.json: must be at most 2,000,000 characters"]),
    ],
)
def test_what_is_no_resume(text: str, messages: list[str]) -> None:
    """Everything that the schema objects to is told at once, each with its place."""
    with pytest.raises(LoadError) as caught:
        resume_from_json(text, file="r.json")
    assert sorted(str(caught.value).splitlines()) == sorted(messages)


def test_levels_without_end() -> None:
    """A resume that nests without end is refused."""
    with pytest.raises(LoadError):
        resume_from_json('{"basics": ' + '{"a":' * 100_000 + "1" + "}" * 100_001)


def test_a_nameless_resume_is_no_contact(tmp_path: Path) -> None:
    """A seeker may be without a name, a contact not."""
    file = tmp_path / "r.json"
    file.write_text('{"work": [{"name": "Acme"}]}')
    assert read_seeker(file) == Seeker(positions=[Position(company="Acme")])
    read = read_contacts(file)
    assert (read.contacts, [fault.message for fault in read.skipped]) == ((), ["is missing"])


def test_the_license_stands_beside_the_schema() -> None:
    """The schema is not ours: its licence comes with it."""
    folder = Path(json_resume.__file__).parent.parent / "data" / "exchange" / "json-resume"
    assert "The MIT License" in (folder / "LICENSE.md").read_text(encoding="utf-8")


def test_without_the_extra(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the extra is missing, the message has the command that installs it."""
    json_resume._validator.cache_clear()
    monkeypatch.setitem(sys.modules, "jsonschema", None)
    with pytest.raises(MissingExtraError) as caught:
        resume_from_json("{}")
    assert str(caught.value) == "reading a JSON Resume needs an extra: pip install 'infointerview[resume]'"
