#!/usr/bin/env python
"""Write the generated parts of README, CONTRIBUTING and the documentation anew, and the JSON Schemas: `python docs/refresh.py`.

A generated part stands between `<!-- generated: KIND ARGUMENTS -->` and `<!-- end -->`; what is written there comes
from the library itself, and a test compares the two.
"""

import inspect
import io
import re
import shlex
import sys
import tomllib
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import redirect_stdout
from datetime import datetime
from enum import Enum
from importlib import import_module
from pathlib import Path
from textwrap import wrap
from types import MappingProxyType, NoneType
from typing import Any, get_args, get_origin

import attrs

import infointerview
from infointerview.checks import RULES, WHOLE, name_of
from infointerview.cli import main as command_line
from infointerview.exchange.columns import written_columns
from infointerview.frames import FRAMES
from infointerview.loading.contacts import ContactList
from infointerview.loading.guidance import shipped_guidance
from infointerview.loading.schemas import SCHEMAS as SCHEMA_KINDS
from infointerview.loading.schemas import written
from infointerview.questions import STAGE_ORDER, Phrase, Retired
from infointerview.templates import SLOTS
from infointerview.titles import TitleRule

ROOT = Path(__file__).resolve().parent.parent
SCHEMAS = ROOT / "src" / "infointerview" / "data" / "schemas"

_PART = re.compile(r"(<!-- generated: (?P<kind>\S+)(?P<arguments>[^\n]*?) -->\n)(?P<body>.*?)(<!-- end -->)", re.DOTALL)
_FORMS = {
    str: "text",
    bool: "true or false",
    int: "whole number",
    float: "number",
    datetime: "date and time with offset",
}


def pages() -> list[Path]:
    """List the files that may have generated parts."""
    return [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *sorted((ROOT / "docs").rglob("*.md"))]


def parts(text: str) -> list[str]:
    """Name the generated parts of a page, as its markers do."""
    return [f"{found['kind']}{found['arguments']}" for found in _PART.finditer(text)]


def refreshed(text: str) -> str:
    """Give a page with its generated parts written anew."""
    return _PART.sub(_written, text)


def run(*arguments: str) -> str:
    """Give what the command line prints, in 80 columns."""
    printed = io.StringIO()
    with redirect_stdout(printed):
        command_line(list(arguments), prog_name="infointerview", standalone_mode=False, terminal_width=80)
    return printed.getvalue()


def _written(found: re.Match[str]) -> str:
    lines = _KINDS[found["kind"]](*shlex.split(found["arguments"]))
    return "\n".join([found.group(1), *lines, "", found.group(5)])


def _output(*arguments: str) -> list[str]:
    return ["```text", *run(*arguments).splitlines(), "```"]


def _options() -> Iterator[str]:
    yield from _output("--help")
    for name in sorted(command_line.commands):
        yield from ("", f"## {name}", "", *_output(name, "--help"))


def _keys(noun: str, *without: str) -> list[str]:
    unlisted = {"ContactList": ContactList, "Phrase": Phrase, "Retired": Retired, "TitleRule": TitleRule}
    kind = unlisted.get(noun) or getattr(infointerview, noun)
    fields = [field for field in attrs.fields(attrs.resolve_types(kind)) if field.name not in without]
    return _table(
        ("key", "form", "if left out", "meaning"),
        (
            (f"`{field.name}`", _form(field.type), _default(field.default), field.metadata["description"])
            for field in fields
        ),
    )


def _form(kind: Any) -> str:
    """Say in words what a key takes."""
    choices = [choice for choice in get_args(kind) if choice is not NoneType]
    if get_origin(kind) is tuple:
        return f"list of {_forms(choices[0])}"
    if choices:
        return " or ".join(map(_form, choices))
    if attrs.has(kind):
        return f"table ({kind.__name__})"
    if issubclass(kind, Enum):
        return _words(kind, "or")
    return _FORMS[kind]


def _forms(kind: Any) -> str:
    """Say in words what each entry of a list is."""
    if attrs.has(kind):
        return f"tables ({kind.__name__})"
    return _words(kind, "and") if issubclass(kind, Enum) else f"{_FORMS[kind]}s"


def _words(kind: type[Enum], joint: str) -> str:
    *others, last = (f"`{member.value}`" for member in kind)
    return f"{', '.join(others)} {joint} {last}"


def _default(default: Any) -> str:
    if default is attrs.NOTHING:
        return "**required**"
    if isinstance(default, Enum):
        return f"`{default.value}`"
    if isinstance(default, bool):
        return str(default).lower()
    if isinstance(default, int | float):
        return f"{default:g}"
    return f"`{default}`" if isinstance(default, str) and default else ""


def _frames() -> list[str]:
    rows = ((f"`{{{slot}}}`", frame.form, frame.sentence, frame.example) for slot, frame in FRAMES.items())
    return _table(("slot", "form of what is typed", "the frame it is spoken in", "example"), rows)


def _facts() -> list[str]:
    rows = ((f"`{{{slot}}}`", meaning) for slot, meaning in SLOTS.items() if slot not in FRAMES)
    return _table(("slot", "what fills it"), rows)


def _traits() -> list[str]:
    """List the traits; those that some question is for lead to these questions."""
    used = {trait for question in _bank() for trait in (*question.suits, *question.needs)}
    rows = (
        (f"[`{slug}`](../questions.md?contact={slug})" if slug in used else f"`{slug}`", meaning)
        for slug, meaning in _bank().traits.items()
    )
    return _table(("trait", "what it says"), rows)


def _goals() -> list[str]:
    rows = ((f"`{goal.id}`", goal.title, goal.when) for goal in _bank().goals)
    return _table(("goal", "what the seeker is after", "when to choose it"), rows)


def _topics() -> list[str]:
    rows = (
        (topic.stage.value, f"[`{topic.id}`](../questions.md#topic-{topic.id})", topic.title, topic.about)
        for topic in _bank().topics
    )
    return _table(("stage", "topic", "title", "what it covers"), rows)


def _trust() -> list[str]:
    rows = ((relation.value, *(step.value for step in steps)) for relation, steps in _bank().trust.items())
    return _table(("relation", "first talk", "second", "later"), rows)


def _stages() -> list[str]:
    return [" → ".join(STAGE_ORDER)]


def _layers() -> Iterator[str]:
    """Draw the layers that the import contract holds, each with the first sentence of its module."""
    with (ROOT / "pyproject.toml").open("rb") as file:
        contract = tomllib.load(file)["tool"]["importlinter"]["contracts"][0]
    layers = [[name.strip() for name in layer.split("|")] for layer in contract["layers"]]
    width = max(len(name) for layer in layers for name in layer)
    yield "```text"
    for place, layer in enumerate(layers):
        if place:
            yield "  ↓"
        for name in layer:
            about = re.split(r"[:.](?:\s|$)", import_module(f"infointerview.{name}").__doc__ or "")[0].strip()
            yield from wrap(f"{name.ljust(width)}  {about}", 68, subsequent_indent=" " * (width + 2))
    yield "```"


def _names() -> list[str]:
    """List what the front door offers, each with a link to its entry in the reference."""
    rows = []
    for name in infointerview.__all__:
        thing = getattr(infointerview, name)
        about = (thing.__doc__ or "").strip().splitlines()[0]
        rows.append((f"[`{name}`][{thing.__module__}.{name}]", about))
    return _table(("name", "what it is"), rows)


def _columns() -> list[str]:
    """List the names of columns that are known, by what they hold."""
    return _table(("holds", "names"), ((about, "; ".join(names)) for about, names in written_columns()))


def _expected() -> list[str]:
    rows = (
        (one.text, ", ".join(f"`{trait}`" for trait in (one.needs or one.suits)), one.answer)
        for one in shipped_guidance().expected
    )
    return _table(("question", "for", "a good answer"), rows)


def _rules() -> Iterable[str]:
    """Describe the rules of `infointerview check`, each with its bad and its good example."""
    for rule in (*RULES, *WHOLE):
        about, _, rest = inspect.cleandoc(rule.__doc__ or "").partition("\n")
        bad, good = (re.search(rf"^{kind}: (.+)$", rest, re.MULTILINE) for kind in ("Bad", "Good"))
        yield from (f"### `{name_of(rule)}`", "", about, "")
        yield from (f"- Bad: {_shown(bad)}", f"- Good: {_shown(good)}", "")


def _shown(example: re.Match[str] | None) -> str:
    return f"`{example[1]}`" if example else ""


def _measured() -> list[str]:
    """Give what the rules make of the questions that were judged by hand."""
    sys.path.insert(0, str(ROOT / "tests"))
    measured = import_module("measured")
    halves = [("looked at while the rules were written", 0), ("not looked at", 1)]
    found = [(name, measured.measure(half)) for name, half in halves]
    return _table(
        ("half", "bad ones found", "recall", "good ones objected to", "precision"),
        [
            (name, f"{m.hits} of {m.hits + len(m.missed)}", f"{m.recall:.2f}", str(len(m.false)), f"{m.precision:.2f}")
            for name, m in found
        ],
    )


def _titles() -> list[str]:
    """Give how well job titles are read, on the half that was read while the phrases were written and on the other."""
    sys.path.insert(0, str(ROOT / "tests"))
    measured = import_module("title_accuracy")
    found = [(said, half, measured.accuracy(half, said)) for said in measured.SAID for half in ("seen", "unseen")]
    return _table(
        ("what is read", "half", "titles", "right", "unknown, though it is known", "wrong"),
        (
            (
                said,
                half,
                str(one.titles),
                *(f"{count / one.titles:.1%}" for count in (one.right, one.missed, one.wrong)),
            )
            for said, half, one in found
        ),
    )


def _bank() -> infointerview.Bank:
    return infointerview.shipped_bank()


def _table(heads: Sequence[str], rows: Iterable[Iterable[str]]) -> list[str]:
    cells = [heads, ["---"] * len(heads), *rows]
    return [f"| {' | '.join(cell.replace('|', '&#124;') for cell in row)} |" for row in cells]


_KINDS: Mapping[str, Callable[..., Iterable[str]]] = MappingProxyType(
    {
        "columns": _columns,
        "expected": _expected,
        "facts": _facts,
        "frames": _frames,
        "goals": _goals,
        "keys": _keys,
        "layers": _layers,
        "measured": _measured,
        "names": _names,
        "options": _options,
        "output": _output,
        "rules": _rules,
        "stages": _stages,
        "titles": _titles,
        "topics": _topics,
        "traits": _traits,
        "trust": _trust,
    }
)


def main() -> None:
    """Refresh every page and schema that is out of date, and name it."""
    for page in pages():
        _write(page, refreshed(page.read_text(encoding="utf-8")))
    for name, schema in schema_files().items():
        _write(SCHEMAS / name, schema)


def schema_files() -> dict[str, str]:
    """Give the files of the JSON Schemas by their names."""
    return {f"{kind}.schema.json": written(kind) for kind in SCHEMA_KINDS}


def _write(file: Path, text: str) -> None:
    if not file.exists() or file.read_text(encoding="utf-8") != text:
        file.write_text(text, encoding="utf-8")
        sys.stdout.write(f"{file.relative_to(ROOT)}\n")


if __name__ == "__main__":
    main()
