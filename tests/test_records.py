"""Any noun as plain data and back."""

import json
import os
import pickle
import re
import subprocess
import sys
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import attrs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from infointerview import (
    Bank,
    Capability,
    Contact,
    Goal,
    Hook,
    Interview,
    Position,
    Relation,
    Sensitivity,
    Task,
    Weights,
    explain,
    plan,
    shipped_bank,
)
from infointerview.errors import NewerRecordError, RecordError
from infointerview.outcomes import Outcome, Promise
from infointerview.planning.explaining import Explanation
from infointerview.records import VERSION, dumps, from_dict, load, loads, save, text, to_dict
from interviews import DANA
from strategies import nouns

TALK = Interview(
    contacts=(
        Contact(
            name="Dana Reyes",
            relation=Relation.ALUM,
            capabilities=(Capability.HIRE,),
            positions=(Position(company="Initech", end="2016"),),
            hooks=(Hook("remark", "outages teach more than releases"),),
        ),
    ),
    goal=Goal(weights=Weights(1, 2, 1)),
    start=datetime(2026, 5, 4, 9, tzinfo=UTC),
)


def only_plain(value: Any) -> bool:
    """Tell whether a value is made of dicts, lists, texts, numbers, truth values and nothing else."""
    if type(value) is dict:
        return all(type(key) is str and only_plain(entry) for key, entry in value.items())
    if type(value) is list:
        return all(map(only_plain, value))
    return value is None or type(value) in (str, int, float, bool)


def message(call: Any, *arguments: Any) -> str:
    """Give what a call objects to."""
    with pytest.raises(RecordError) as caught:
        call(*arguments)
    return str(caught.value)


class TestToDict:
    def test_nouns_within_nouns_become_dicts(self) -> None:
        """A noun becomes a dict of its fields in their order, all the way down."""
        table = to_dict(TALK)
        assert list(table) == [field.name for field in attrs.fields(Interview)]
        assert table["contacts"][0]["positions"] == [
            {"company": "Initech", "title": "", "field": "", "start": "", "end": "2016"}
        ]
        assert table["goal"]["weights"] == {"information": 1, "insight": 2, "relationship": 1}

    def test_members_become_their_words_and_times_become_text(self) -> None:
        """Choices are written as their words and a time with its offset from UTC."""
        table = to_dict(TALK)
        assert table["contacts"][0]["relation"] == "alum"
        assert type(table["contacts"][0]["relation"]) is str
        assert table["contacts"][0]["capabilities"] == ["hire"]
        assert table["start"] == "2026-05-04T09:00:00+00:00"

    def test_a_bank_is_plain_data_too(self) -> None:
        """Keys that are members become their words."""
        bank = Bank(trust={Relation.ALUM: (Sensitivity.OPEN,)})
        assert only_plain(to_dict(bank))
        assert to_dict(bank)["trust"] == {"alum": ["open"]}

    @pytest.mark.parametrize("value", [3, "x", None, ["x"], (1,), object, Relation.ALUM])
    def test_what_is_no_noun_is_refused(self, value: Any) -> None:
        """Only nouns become dicts."""
        with pytest.raises(TypeError) as caught:
            to_dict(value)
        assert str(caught.value) == f"wanted a noun of this library, got {type(value).__name__}"


class TestRoundTrips:
    @settings(max_examples=25)
    @pytest.mark.parametrize("kind", text.nouns().values(), ids=lambda kind: kind.__name__)
    @given(data=st.data())
    def test_every_noun_survives_the_way_through_plain_data_and_json(self, kind: type, data: st.DataObject) -> None:
        """The same noun comes back, to the last field, and its plain data is plain."""
        noun = data.draw(nouns(kind))
        assert only_plain(to_dict(noun))
        for again in (from_dict(kind, to_dict(noun)), loads(dumps(noun)), loads(dumps(noun), kind)):
            assert type(again) is kind
            assert again == noun or kind is Bank  # banks are not compared
            assert to_dict(again) == to_dict(noun)

    def test_the_shipped_bank_survives(self) -> None:
        assert to_dict(loads(dumps(shipped_bank()), Bank)) == to_dict(shipped_bank())

    def test_an_agenda_survives_and_can_be_explained(self) -> None:
        agenda = plan(Interview(contacts=[DANA]))
        again = loads(dumps(agenda))
        assert again == agenda
        explanation = explain(again, "pay-usual-range")
        assert loads(dumps(explanation), Explanation) == explanation

    @pytest.mark.parametrize("due", [None, date(2026, 12, 1), datetime(2026, 12, 1, 9, tzinfo=UTC)])
    def test_a_day_stays_a_day_and_a_time_a_time(self, due: date | None) -> None:
        again = loads(dumps(Task(id="thanks", title="Thank Dana", due=due)), Task)
        assert (type(again.due), again.due) == (type(due), due)

    def test_half_a_surrogate_pair_survives_too(self, tmp_path: Path) -> None:
        odd = Contact(name="Dana \ud83d")
        assert loads(dumps(odd)) == odd
        save(tmp_path / "x.json", odd)
        assert load(tmp_path / "x.json") == (odd,)

    def test_a_shorthand_is_taken(self) -> None:
        assert from_dict(Outcome, {"promises": ["send the report"]}) == Outcome(
            promises=[Promise(text="send the report")]
        )


class TestFromDict:
    def test_everything_wrong_is_said_at_once(self) -> None:
        data = {
            "contacts": [{"name": "Dana", "compny": "Acme"}, {"relation": "frend"}],
            "minutes": "30",
            "start": "soon",
        }
        assert message(from_dict, Interview, data).splitlines() == [
            "contacts[0].compny: unknown key 'compny'; did you mean 'company'?",
            "contacts[1]: needs the key 'name'",
            (
                "contacts[1].relation: must be one of friend-or-family, classmate, colleague, former-colleague, alum, "
                "community, partner-or-client, acquaintance, stranger, got 'frend'"
            ),
            "minutes: must be a number, got '30'",
            "start: must be a date and time, got 'soon'",
        ]

    @pytest.mark.parametrize(
        "start", ["2026-05-04", "2026-05-04T10:00:00", "2026-13-04T10:00:00Z", "20260504T100000Z", 5]
    )
    def test_what_is_no_time_with_an_offset_is_refused(self, start: Any) -> None:
        assert message(from_dict, Interview, {"contacts": [{"name": "D"}], "start": start}).startswith(
            "start: must be a date"
        )

    @pytest.mark.parametrize("data", [None, [], "x", 3])
    def test_what_is_no_dict_is_refused(self, data: Any) -> None:
        assert message(from_dict, Contact, data) == f"must be a table, got {data!r}"

    def test_the_error_can_be_sent_to_another_process(self) -> None:
        with pytest.raises(RecordError) as caught:
            from_dict(Contact, {})
        assert pickle.loads(pickle.dumps(caught.value)).faults == caught.value.faults  # noqa: S301


class TestJson:
    def test_dumps_begins_with_a_header_and_writes_letters_as_they_are(self) -> None:
        """JSON text keeps the order of the fields and letters beyond ASCII."""
        assert dumps(Hook("met", "in Zürich")) == (
            '{\n  "infointerview": {\n    "noun": "Hook",\n    "version": 1\n  },\n'
            '  "kind": "met",\n  "text": "in Zürich",\n  "point": "",\n  "source": ""\n}'
        )

    def test_no_noun_has_a_field_that_the_header_would_hide(self) -> None:
        assert all("infointerview" not in attrs.fields_dict(kind) for kind in text.nouns().values())

    @pytest.mark.parametrize(
        ("given_text", "wanted"),
        [
            ("{", "not valid JSON: Expecting property name enclosed in double quotes"),
            ('{"name": "Dana"}', "must be a record with the header 'infointerview', got {'name': 'Dana'}"),
            ("[]", "must be a record with the header 'infointerview', got []"),
            (
                '{"infointerview": {"noun": "Contact"}}',
                "must have a header with the noun's name and the version from 1, got {'noun': 'Contact'}",
            ),
            (
                '{"infointerview": {"noun": "Contact", "version": 0}}',
                "must have a header with the noun's name and the version from 1, got {'noun': 'Contact', 'version': 0}",
            ),
            (
                '{"infointerview": {"noun": "Contact", "version": true}}',
                "must have a header with the noun's name and the version from 1, got {'noun': 'Contact', 'version': True}",
            ),
            ('{"infointerview": {"noun": "Contcat", "version": 1}}', "unknown noun 'Contcat'; did you mean 'Contact'?"),
            ('{"infointerview": {"noun": "Contact", "version": 1}}', "needs the key 'name'"),
            ('{"name": "Dana", "name": "Sam"}', "has a key twice: 'name'"),
            ('{"name": NaN}', "has a number that is none: NaN"),
            (b'{"name": "\xff"}', "must be UTF-8"),
        ],
    )
    def test_what_is_no_record_is_refused(self, given_text: str | bytes, wanted: str) -> None:
        assert message(loads, given_text).startswith(wanted)

    @pytest.mark.parametrize("given_text", ["[" * 100_000, '{"a":' * 900 + "1" + "}" * 900, "1" * 5000])
    def test_hostile_text_is_refused(self, given_text: str) -> None:
        message(loads, given_text)

    def test_a_record_of_another_noun_is_refused(self) -> None:
        assert message(loads, dumps(DANA), Goal) == "must be a record of Goal, got one of Contact"

    def test_a_record_of_a_newer_version_says_so(self) -> None:
        with pytest.raises(NewerRecordError) as caught:
            loads(dumps(DANA).replace('"version": 1', '"version": 7'))
        assert (caught.value.version, caught.value.newest) == (7, VERSION)
        assert str(caught.value) == (
            "is of version 7 and was written by a newer infointerview; this one reads up to version 1"
        )
        again = pickle.loads(pickle.dumps(caught.value))  # noqa: S301
        assert (again.version, str(again)) == (7, str(caught.value))

    def test_an_older_record_is_brought_up_to_date_step_by_step(self, monkeypatch: pytest.MonkeyPatch) -> None:
        def firm_was_employer(noun: str, record: dict[str, Any]) -> dict[str, Any]:
            return {
                ("firm" if key == "employer" and noun == "Contact" else key): value for key, value in record.items()
            }

        def company_was_firm(noun: str, record: dict[str, Any]) -> dict[str, Any]:
            return {("company" if key == "firm" and noun == "Contact" else key): value for key, value in record.items()}

        monkeypatch.setattr(text, "MIGRATIONS", (firm_was_employer, company_was_firm))
        monkeypatch.setattr(text, "VERSION", 3)
        for version, key in ((1, "employer"), (2, "firm"), (3, "company")):
            old = json.dumps({"infointerview": {"noun": "Contact", "version": version}, "name": "Di", key: "Acme"})
            assert loads(old) == Contact(name="Di", company="Acme")
        assert '"version": 3' in dumps(DANA)


class TestFiles:
    def test_what_is_saved_is_loaded_in_its_order(self, tmp_path: Path) -> None:
        save(tmp_path / "all.json", TALK, DANA)
        assert load(tmp_path / "all.json") == (TALK, DANA)
        assert load(str(tmp_path / "all.json"))[0].contacts == TALK.contacts
        save(tmp_path / "none.json")
        assert load(tmp_path / "none.json") == ()

    def test_the_former_content_is_kept_beside_it(self, tmp_path: Path) -> None:
        path = tmp_path / "people.json"
        for name in ("Ada", "Bea", "Cy"):
            save(path, Contact(name=name))
        assert load(path, Contact)[0].name == "Cy"
        assert load(tmp_path / "people.json.bak", Contact)[0].name == "Bea"
        assert sorted(file.name for file in tmp_path.iterdir()) == ["people.json", "people.json.bak"]

    def test_a_link_stays_a_link(self, tmp_path: Path) -> None:
        (tmp_path / "real").mkdir()
        link = tmp_path / "link.json"
        link.symlink_to(tmp_path / "real" / "people.json")
        save(link, DANA)
        save(link, TALK)
        assert link.is_symlink()
        assert load(tmp_path / "real/people.json") == (TALK,)
        assert load(tmp_path / "real/people.json.bak") == (DANA,)

    def test_rights_to_a_file_stay_in_its_backup_and_new_files_take_the_usual_ones(self, tmp_path: Path) -> None:
        plain = tmp_path / "plain"
        plain.touch()
        save(tmp_path / "a.json", DANA)
        assert (tmp_path / "a.json").stat().st_mode == plain.stat().st_mode

    def test_private_files_stay_private(self, tmp_path: Path) -> None:
        path = tmp_path / "a.json"
        save(path, DANA)
        path.chmod(0o600)
        save(path, TALK)
        assert [file.stat().st_mode & 0o777 for file in (path, tmp_path / "a.json.bak")] == [0o600, 0o600]

    def test_what_can_t_be_written_leaves_what_was_there(self, tmp_path: Path) -> None:
        path = tmp_path / "a.json"
        save(path, DANA)
        with pytest.raises(TypeError):
            save(path, "no noun")
        assert load(path) == (DANA,)
        assert message(save, tmp_path / "no" / "a.json", DANA) == (
            f"{tmp_path}/no/a.json: can't be written (No such file or directory)"
        )
        (tmp_path / "folder").mkdir()
        assert message(save, tmp_path / "folder", DANA).startswith(f"{tmp_path}/folder: can't be written (")
        assert message(save, tmp_path / "a\0b", DANA).endswith("can't be written (its name holds a NUL)")
        (tmp_path / "one").symlink_to(tmp_path / "two")
        (tmp_path / "two").symlink_to(tmp_path / "one")
        assert "can't be written (" in message(save, tmp_path / "one", DANA)
        assert sorted(file.name for file in tmp_path.iterdir()) == ["a.json", "folder", "one", "two"]

    def test_faults_are_said_all_at_once_with_the_file_and_where_the_backup_is(self, tmp_path: Path) -> None:
        path = tmp_path / "a.json"
        save(path, DANA, TALK)
        save(path, DANA, TALK)
        path.write_text(path.read_text(encoding="utf-8").replace('"minutes": 30', '"minutes": 1'), encoding="utf-8")
        damaged = path.read_text(encoding="utf-8").replace('"stranger"', '"strange"')
        path.write_text(damaged, encoding="utf-8")
        kept = f" (the former content is in {path}.bak)"
        lines = message(load, path).splitlines()
        assert [line.endswith(kept) for line in lines] == [True, True]
        assert lines[0].startswith(f"{path}: [0].relation: must be one of")
        assert lines[1] == f"{path}: [1].minutes: must be from 5 to 240 minutes, got 1{kept}"
        assert path.read_text(encoding="utf-8") == damaged

    def test_a_file_of_a_newer_version_says_so(self, tmp_path: Path) -> None:
        path = tmp_path / "a.json"
        save(path, DANA)
        path.write_text(path.read_text(encoding="utf-8").replace('"version": 1', '"version": 2'), encoding="utf-8")
        with pytest.raises(NewerRecordError) as caught:
            load(path)
        assert (caught.value.version, caught.value.faults[0].file) == (2, str(path))

    def test_what_can_t_be_read_is_named(self, tmp_path: Path) -> None:
        path = tmp_path / "a.json"
        assert message(load, path) == f"{path}: can't be read (No such file or directory)"
        path.write_text("{}", encoding="utf-8")
        assert message(load, path) == f"{path}: must be a list of records"
        path.write_text('[\n  {"infointerview": \n', encoding="utf-8")
        assert re.match(rf"{re.escape(str(path))}:\d: not valid JSON: Expecting value", message(load, path))

    @pytest.mark.skipif(not hasattr(os, "fork"), reason="kills children that it forks")
    def test_two_hundred_killed_writers_lose_nothing_that_was_saved(self, tmp_path: Path) -> None:
        """What a writer had saved when it was killed, or what it was about to, is there, whole, and so is the backup."""
        done = subprocess.run(
            [sys.executable, Path(__file__).parent / "killed_writers.py", str(tmp_path), "200"],
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == 0, done.stderr
        killed, halfway = map(int, re.findall(r"\d+", done.stdout))
        assert killed == 200
        assert halfway > 0, "no writer was hit in the middle of a file: the test proves nothing"
