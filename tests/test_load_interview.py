"""Loading an interview: all its faults at once, each with its line, the contact it is about and what was wanted."""

import tomllib
from pathlib import Path
from typing import Any

import pytest

from infointerview import Bank, Interview, LoadError, load_interview, plan, shipped_bank
from infointerview.loading.checking import report_on

ROOT = Path(__file__).parent.parent
EXAMPLES = sorted((ROOT / "examples").glob("*.toml"))

FAULTY = """\
gaol = "explore-a-career"
goal = "explore-a-carer"
minutes = nan
start = 2026-12-04T08:15:00
format = "viedo"

[seeker]
career_stage = 3
traits = ["founder",
  "foundr", "Founder"]
gaps = ["no training"]

[[contacts]]
name = "Dana Reyes"
years_in_field = "12"
traits = [
  # the next but one is not a trait
  "alum",
  "recruter",
]

[[contacts.hooks]]
kind = "remark"
text = "I like tests"

[[contacts]]
company = "Acme"
positions = [
  { company = "Initech", end = "yesterday" },
  { compny = "Initech" },
]

[[answers]]
question = "path-to-presnt-role"
"""


def faults(tmp_path: Path, text: str, bank: Bank | None = None) -> list[str]:
    file = tmp_path / "talk.toml"
    file.write_text(text, encoding="utf-8")
    with pytest.raises(LoadError) as caught:
        load_interview(file, bank)
    assert all(fault.file == str(file) for fault in caught.value.faults)
    return [str(fault).removeprefix(str(file)) for fault in caught.value.faults]


def test_all_faults_at_once(tmp_path: Path) -> None:
    """Unknown keys and names, wrong types and wrong values all come in one error, in the order of their lines."""
    assert faults(tmp_path, FAULTY, shipped_bank()) == [
        ":1: gaol: unknown key 'gaol'; did you mean 'goal'?",
        ":2: goal: unknown goal 'explore-a-carer'; did you mean 'explore-a-career'?",
        ":3: minutes: must be from 5 to 240 minutes, got nan",
        ":4: start: must be a date and time with its offset from UTC, got datetime.datetime(2026, 12, 4, 8, 15)",
        ":5: format: must be one of in-person, video, phone, written, got 'viedo'; did you mean 'video'?",
        ":8: seeker.career_stage: must be a text, got 3",
        ":10: seeker.traits[1]: unknown trait 'foundr'; did you mean 'founder'?",
        ":10: seeker.traits[2]: must be a slug (lower-case words joined by hyphens), got 'Founder'",
        (
            ":11: seeker.gaps[0]: must be a noun phrase without a negation, such as 'formal training in statistics' "
            "(it would be said: I don't have no training yet.), got 'no training'"
        ),
        ":15: contact 'Dana Reyes': years_in_field: must be a whole number, got '12'",
        ":19: contact 'Dana Reyes': traits[1]: unknown trait 'recruter'; did you mean 'recruiter'?",
        (
            ":24: contact 'Dana Reyes': hooks[0].text: must be a clause as said to the contact, such as "
            "'outages teach more than releases' (it would be said: You said that I like tests.), got 'I like tests'"
        ),
        ":26: contact 2: needs the key 'name'",
        ":29: contact 2: positions[0].end: must be YYYY, YYYY-MM or YYYY-MM-DD, got 'yesterday'",
        ":30: contact 2: positions[1].compny: unknown key 'compny'; did you mean 'company'?",
        ":34: answers[0].question: unknown question 'path-to-presnt-role'; did you mean 'path-to-present-role'?",
    ]


def test_names_in_a_goal_of_ones_own(tmp_path: Path) -> None:
    """A goal written out has its preset, topics and questions checked against the bank."""
    text = """\
[goal]
base = "explore-a-carer"
favour = ["cultur"]
avoid = ["pay", "payy"]
must_touch = ["x1"]
pinned = ["path-to-presnt-role"]
barred = ["y1"]
[[contacts]]
name = "Di"
"""
    assert faults(tmp_path, text, shipped_bank()) == [
        ":2: goal.base: unknown goal 'explore-a-carer'; did you mean 'explore-a-career'?",
        ":3: goal.favour[0]: unknown topic 'cultur'; did you mean 'culture'?",
        ":4: goal.avoid[1]: unknown topic 'payy'; did you mean 'pay'?",
        ":5: goal.must_touch[0]: unknown topic 'x1'",
        ":6: goal.pinned[0]: unknown question 'path-to-presnt-role'; did you mean 'path-to-present-role'?",
        ":7: goal.barred[0]: unknown question 'y1'",
    ]


def test_without_a_bank(tmp_path: Path) -> None:
    """Without a bank names are not judged."""
    file = tmp_path / "talk.toml"
    file.write_text('goal = "of-my-own"\n[[contacts]]\nname = "Di"\ntraits = ["of-my-own"]\n')
    assert load_interview(file).goal == "of-my-own"


@pytest.mark.parametrize("text", ["", "\n# nobody yet\n", "﻿"], ids=["empty", "comment", "byte order mark"])
def test_empty_file(tmp_path: Path, text: str) -> None:
    """An empty file lacks contacts."""
    assert faults(tmp_path, text) == [":1: needs the key 'contacts'"]


def test_contacts_of_the_wrong_shape(tmp_path: Path) -> None:
    """A contact that is no table, or contacts that are no list, are named by place."""
    assert faults(tmp_path, 'contacts = ["Dana",\n 3]') == [
        ":1: contact 1: must be a table, got 'Dana'",
        ":2: contact 2: must be a table, got 3",
    ]
    assert faults(tmp_path, '[contacts]\nname = "Dana"') == [":1: contacts: must be a list, got {'name': 'Dana'}"]
    assert faults(tmp_path, '[[contacts]]\nname = ["Dana"]') == [":2: contact 1: name: must be a text, got ['Dana']"]


def test_fault_of_the_whole(tmp_path: Path) -> None:
    """What concerns several entries stands at the first of them."""
    text = 'minutes = 20\n[[contacts]]\nname = "Di"\n[[contacts]]\nname = "Di"\ntitle = "Nurse"\n'
    assert faults(tmp_path, text) == [":2: contacts: must be people of different names, got ['Di', 'Di']"]


def test_a_name_with_line_ends(tmp_path: Path) -> None:
    """A name can't break a message into lines, nor colour a terminal."""
    assert faults(tmp_path, '[[contacts]]\nname = "a\\nb\\u001b[31m"\n"x\\ny" = 1\n') == [
        r":2: contact 'a\nb\x1b[31m': name: must be one line without control characters, got 'a\nb\x1b[31m'",
        r":3: contact 'a\nb\x1b[31m': 'x\ny': unknown key 'x\ny'",
    ]


@pytest.mark.parametrize("file", EXAMPLES, ids=lambda file: file.name)
def test_examples(file: Path) -> None:
    """Every example loads, and says no more and no less than its file."""
    loaded = load_interview(file, shipped_bank())
    raw: dict[str, Any] = tomllib.loads(file.read_text(encoding="utf-8"))
    assert [contact.name for contact in loaded.contacts] == [contact["name"] for contact in raw["contacts"]]
    assert loaded.minutes == raw.get("minutes", 30)


TYPED = ["{contact.__class__}", "%s %(name)s", "${x}", "<script>alert(1)</script>", "{name}", "[a|b]", "{0}", "\\u007b"]


@pytest.mark.parametrize("typed", TYPED)
def test_typed_markup_is_inert(tmp_path: Path, typed: str) -> None:
    """What is typed as a name, a company or a title is spoken as it was typed, and never read as a line with slots."""
    file = tmp_path / "talk.toml"
    words = f"'{typed}'"
    file.write_text(f"[[contacts]]\nname = {words}\ncompany = {words}\ntitle = {words}\nindustry = {words}\n")
    interview = load_interview(file, shipped_bank())
    assert interview.contacts[0].company == typed
    spoken = " ".join(item.text for item in plan(interview).items)
    assert typed in spoken


@pytest.mark.parametrize("typed", ["{contact.__class__}", "<script>alert(1)</script>", "[a|b]", "your {name}"])
def test_typed_markup_in_a_fragment_is_a_fault(tmp_path: Path, typed: str) -> None:
    """A fragment with signs of a grammar is refused by name."""
    text = f"[[contacts]]\nname = 'Di'\n[[contacts.hooks]]\nkind = 'project'\ntext = '{typed}'\n"
    wanted = "must be plain words without brackets, braces or line breaks"
    said = f"(it would be said: I've been thinking about {typed}.)"
    assert faults(tmp_path, text) == [f":5: contact 'Di': hooks[0].text: {wanted} {said}, got '{typed}'"]


def test_many_contacts(tmp_path: Path) -> None:
    """More than a hundred thousand contacts are one fault."""
    found = faults(tmp_path, f"contacts = [{'{},' * 100_001}]")
    assert found == [f":1: contacts: must be a list of at most 100,000, got [{'{}, ' * 19}{{}}…"]


class TestFaultsOf:
    """Checking banks and interviews together."""

    def test_tells_interviews_from_parts_of_a_bank(self, tmp_path: Path) -> None:
        """Faults of both kinds of files come together, by file and line."""
        (tmp_path / "a.toml").write_text('[[contacts]]\nnme = "Di"\n')
        (tmp_path / "b.toml").write_text("[traits]\nnew = 1\n")
        (tmp_path / "c.toml").write_text("x")
        found = [str(fault).removeprefix(f"{tmp_path}/") for fault in report_on([tmp_path]).faults]
        assert found[:3] == [
            "a.toml:1: contact 1: needs the key 'name'",
            "a.toml:2: contact 1: nme: unknown key 'nme'; did you mean 'name'?",
            "b.toml:2: traits.new: must be a text, got 1",
        ]
        assert [fault.split(": ")[:2] for fault in found[3:]] == [["c.toml:1", "not valid TOML"]]

    def test_interviews_may_name_what_the_bank_adds(self, tmp_path: Path) -> None:
        """A trait that a checked bank adds is known to a checked interview; another is not."""
        (tmp_path / "bank.toml").write_text('[traits]\nnew-here = "Has just moved in."\n')
        talk = tmp_path / "talk.toml"
        talk.write_text('[[contacts]]\nname = "Di"\ntraits = ["new-here", "recruter"]\n')
        assert [str(fault) for fault in report_on([tmp_path]).faults] == [
            f"{talk}:3: contact 'Di': traits[1]: unknown trait 'recruter'; did you mean 'recruiter'?"
        ]

    def test_names_are_not_judged_by_a_faulty_bank(self, tmp_path: Path) -> None:
        """While the bank is faulty nobody knows what it defines, so names are left alone and the rest is told."""
        (tmp_path / "bank.toml").write_text('[traits]\nnew-here = "Has just moved in."\nother = 1\n')
        (tmp_path / "talk.toml").write_text('minutes = 3\n[[contacts]]\nname = "Di"\ntraits = ["new-here"]\n')
        assert [str(fault).removeprefix(f"{tmp_path}/") for fault in report_on([tmp_path]).faults] == [
            "bank.toml:3: traits.other: must be a text, got 1",
            "talk.toml:1: minutes: must be from 5 to 240 minutes, got 3",
        ]

    def test_shipped_files(self) -> None:
        """The shipped bank and the examples have no faults."""
        assert report_on([ROOT / "src/infointerview/data/bank", ROOT / "examples"]).faults == ()


def test_only_a_name(tmp_path: Path) -> None:
    """A name is enough."""
    file = tmp_path / "talk.toml"
    file.write_text('contacts = [{ name = "Di" }]')
    assert load_interview(str(file)) == Interview(contacts=load_interview(file).contacts)
