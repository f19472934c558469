"""The JSON Schemas: fresh, accepted by the tools that editors use, and of one mind with the loader."""

import copy
import re
import runpy
import shutil
import subprocess
import sysconfig
from collections.abc import Iterator
from datetime import date, datetime
from itertools import chain
from pathlib import Path
from typing import Any

import pytest
import tomli
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft7Validator, ValidationError
from jsonschema.validators import extend

from infointerview import Interview, shipped_bank
from infointerview.loading.bank_files import BankFile, completed
from infointerview.loading.contacts import ContactList
from infointerview.loading.documents import Document
from infointerview.loading.laws import laws_of
from infointerview.loading.schemas import SCHEMAS, written
from infointerview.records.structure import Problem, structure

ROOT = Path(__file__).parent.parent
DATA = ROOT / "src" / "infointerview" / "data"
COMMITTED = DATA / "schemas"
LISTS = sorted(ROOT.glob("examples/searches/*/contacts.toml"))
INTERVIEWS = sorted({*ROOT.glob("examples/*.toml"), *ROOT.glob("examples/searches/**/*.toml")} - {*LISTS})
SHIPPED = sorted([*DATA.glob("bank/**/*.toml"), *INTERVIEWS, *LISTS])
STRUCTURED = {"contacts": ContactList, "interview": Interview}


def is_time(text: str) -> bool:
    """Tell whether a text is a date and time of RFC 3339, with its offset."""
    try:
        return "T" in text and datetime.fromisoformat(text).utcoffset() is not None
    except ValueError:
        return False


def typed(validator: Any, wanted: str, value: Any, schema: dict[str, Any]) -> Iterator[ValidationError]:
    """Read the keyword `type` as TOML means it: 1.0 is no whole number, and a time is a value of its own, or a text."""
    if isinstance(value, datetime):
        fits = schema.get("format") == "date-time"
    elif isinstance(value, str) and schema.get("format") == "date-time":
        fits = is_time(value)
    else:
        fits = validator.is_type(value, wanted) and not (wanted == "integer" and isinstance(value, float))
    if not fits:
        yield ValidationError(f"not of type {wanted}")


TomlValidator: Any = extend(Draft7Validator, {"type": typed})  # type: ignore[no-untyped-call]


def accepts(kind: str, tables: Any) -> bool:
    """Tell whether a schema accepts the tables of a file."""
    return bool(TomlValidator(SCHEMAS[kind]()).is_valid(tables))


def problems_of(kind: str, tables: dict[str, Any]) -> Iterator[Problem]:
    """Give what the structural stage of loading finds in the tables of a file."""
    if kind in STRUCTURED:
        return structure(tables, STRUCTURED[kind])[1]
    document = Document("pay.toml", "", tables)
    return chain(structure(completed(document), BankFile)[1], laws_of(document, shipped_bank()))


def of_speech(problem: Problem) -> bool:
    """Tell whether a problem is one of grammar or of a frame, or between entries, which no schema can know."""
    return bool(re.search("it would be said|a line whose|of kind|people of different names", problem.message))


def starting_points() -> list[tuple[str, dict[str, Any]]]:
    """Give valid tables of every sort of file, cut short, so that each key is hit often."""
    short = []
    for name in ("questions/pay", "goals", "phrases", "titles", "traits", "trust", "articles"):
        tables = tomli.loads((DATA / "bank" / f"{name}.toml").read_text(encoding="utf-8"))
        short.append(("bank", {key: rows[:3] if isinstance(rows, list) else rows for key, rows in tables.items()}))
    short.append(("bank", {"retired": [{"id": "gone", "because": "It held two ideas.", "successor": "pay-made-of"}]}))
    more = {
        "id": "x",
        "text": "Why?",
        "objectives": ["insight"],
        "allow": {"too-short": "It is meant."},
        "replaces": True,
    }
    short.append(("bank", {"topic": {"title": "Pay", "stage": "field", "replaces": True}, "questions": [more]}))
    files = [("interview", path) for path in INTERVIEWS] + [("contacts", path) for path in LISTS]
    return short + [(kind, tomli.loads(path.read_text(encoding="utf-8"))) for kind, path in files]


POOL: list[Any] = [
    True, 0, -1, 1, 2.5, 0.25, 1000, 1.0, "", " ", "two words", "UPPER", "a-slug", "a--slug", "x" * 601, "a\tb",
    "2026-13", "2026-05", "2026-05-04", "2026-05-04T10:00:00Z", "2026-13-04T10:00:00Z", "2026-05-04T10:00:00",
    [], {}, ["a-slug"], ["a-slug", "a-slug"], [1], ["", "insight"], {"text": "do it"},
    "insight", "open", "field", "stranger", "video", "experienced", datetime.fromisoformat("2026-05-04T10:00:00+02:00"),
]  # fmt: skip
STARTS = starting_points()


def nodes(value: Any, path: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    """Give the path of every value inside a value, and its own."""
    yield path
    inside = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, entry in inside:
        yield from nodes(entry, (*path, key))


@st.composite
def mutated(draw: st.DrawFn) -> tuple[str, dict[str, Any]]:
    """Draw valid tables with one or two changes: a value replaced, taken away, doubled, or a key that is not known."""
    kind, tables = draw(st.sampled_from(STARTS))
    tables = copy.deepcopy(tables)
    for _ in range(draw(st.integers(1, 2))):
        *way, last = draw(st.sampled_from([path for path in nodes(tables) if path] or [("goals",)]))
        holder: Any = tables
        for step in way:
            holder = holder[step]
        change = draw(st.sampled_from(["replace", "replace", "drop", "double", "unknown"]))
        if change == "drop" and last in (holder if isinstance(holder, dict) else range(len(holder))):
            del holder[last]
        elif change == "double" and isinstance(holder, list):
            holder.append(copy.deepcopy(holder[last]))
        elif change == "unknown" and isinstance(holder, dict):
            holder["nonesuch"] = copy.deepcopy(draw(st.sampled_from(POOL)))
        elif isinstance(holder, dict) or last < len(holder):
            holder[last] = copy.deepcopy(draw(st.sampled_from(POOL)))
    return kind, tables


@settings(max_examples=600)
@given(mutated())
def test_a_schema_accepts_exactly_what_the_structural_stage_of_loading_accepts(
    case: tuple[str, dict[str, Any]],
) -> None:
    kind, tables = case
    found = list(problems_of(kind, tables))
    if accepts(kind, tables):
        assert [problem for problem in found if not of_speech(problem)] == []
    else:
        assert found


@pytest.mark.parametrize(("kind", "tables"), STARTS)
def test_both_accept_the_tables_that_the_changes_begin_with(kind: str, tables: dict[str, Any]) -> None:
    assert accepts(kind, tables)
    assert list(problems_of(kind, tables)) == []


@pytest.mark.parametrize("kind", SCHEMAS)
def test_a_committed_schema_is_what_the_types_say_now(kind: str) -> None:
    """`python docs/refresh.py` writes it anew."""
    assert (COMMITTED / f"{kind}.schema.json").read_text(encoding="utf-8") == written(kind)
    assert runpy.run_path(str(ROOT / "docs" / "refresh.py"))["schema_files"]()[f"{kind}.schema.json"] == written(kind)


@pytest.mark.parametrize("kind", SCHEMAS)
def test_a_schema_is_valid_draft_07_and_its_defaults_fit_it(kind: str) -> None:
    Draft7Validator.check_schema(SCHEMAS[kind]())
    for noun in SCHEMAS[kind]()["definitions"].values():
        for field in noun["properties"].values():
            if "default" in field:
                assert TomlValidator({**field, "definitions": SCHEMAS[kind]()["definitions"]}).is_valid(
                    field["default"]
                )


@pytest.mark.parametrize("kind", SCHEMAS)
def test_a_schema_describes_every_key_of_every_noun(kind: str) -> None:
    schema = SCHEMAS[kind]()
    for noun in (schema, *schema["definitions"].values()):
        assert noun["description"]
        for name, field in noun["properties"].items():
            assert field.get("description"), name


def test_the_schema_of_goals_takes_nothing_else() -> None:
    assert accepts("goals", tomli.loads((DATA / "bank" / "goals.toml").read_text(encoding="utf-8")))
    assert not accepts("goals", {"traits": {"a": "b"}})


@pytest.mark.parametrize("file", SHIPPED, ids=lambda file: file.relative_to(ROOT).as_posix())
def test_every_shipped_file_names_its_schema_in_its_first_line(file: Path) -> None:
    directive, _, where = file.read_text(encoding="utf-8").partition("\n")[0].partition(" ")
    assert directive == "#:schema"
    assert (file.parent / where).resolve().parent == COMMITTED


def lint(tool: str, *arguments: str, files: list[Path]) -> subprocess.CompletedProcess[str]:
    """Run one of the tools that editors use on files."""
    program = shutil.which(tool, path=sysconfig.get_path("scripts")) or shutil.which(tool)
    assert program, f"{tool} is in the extra dev"
    return subprocess.run(
        [program, "lint", *arguments, *map(str, files)], capture_output=True, text=True, check=False, cwd=ROOT
    )


TOOLS = [("tombi", ("--offline",)), ("taplo", ())]


@pytest.mark.parametrize(("tool", "options"), TOOLS)
def test_the_tools_that_editors_use_accept_every_shipped_file(tool: str, options: tuple[str, ...]) -> None:
    done = lint(tool, *options, files=SHIPPED)
    assert done.returncode == 0, done.stderr


@pytest.mark.parametrize(("tool", "options"), TOOLS)
def test_the_tools_that_editors_use_refuse_a_file_with_a_fault(
    tool: str, options: tuple[str, ...], tmp_path: Path
) -> None:
    file = tmp_path / "pay.toml"
    file.write_text(
        f'#:schema {COMMITTED}/bank.schema.json\n[topic]\ntitle = "Pay"\nstage = "feld"\n', encoding="utf-8"
    )
    done = lint(tool, *options, files=[file])
    assert done.returncode != 0
    assert "pay.toml:4:9" in re.sub(r"\x1b\[\d*m", "", done.stdout + done.stderr)


def test_a_day_without_a_time_is_a_start_for_neither() -> None:
    tables = {"contacts": [{"name": "Dana"}], "start": date(2026, 5, 4)}
    assert not accepts("interview", tables)
    assert list(problems_of("interview", tables))
