"""Reading TOML files: every way in which that can fail is a fault with its place."""

import codecs
import re
from collections.abc import Iterable
from functools import cached_property
from itertools import islice
from pathlib import Path
from stat import S_ISDIR, S_ISREG
from typing import Any

import attrs
import tomli

from infointerview.errors import Fault, LoadError, brief
from infointerview.loading import positions
from infointerview.records.structure import Problem, Route, dotted

MOST_BYTES = 1_000_000
"""No bank or interview that a person writes comes near this; a larger file is refused."""

MOST_FAULTS = 200
"""Of one file no more faults than this are reported: nobody corrects so many before loading it again."""

_OF_TOOLS = "pyproject.toml"  # a bank that comes as a package has one beside its files
_MOST_LEVELS = 20
_MOST_BITS = 64
_LIMITS = f"must have no more than {_MOST_LEVELS} levels and no number of more than {_MOST_BITS} bits"
_PLACE = re.compile(r" \(at (?:line (\d+), column \d+|end of document)\)$")
_NOUNS = {
    "questions": "question",
    "goals": "goal",
    "retired": "retired question",
    "phrases": "phrase",
    "titles": "title rule",
    "contacts": "contact",
}


@attrs.frozen
class Document:
    """A parsed file: its name as given, its text, its tables."""

    file: str
    text: str
    tables: dict[str, Any]

    @cached_property
    def _places(self) -> dict[Route, positions.Place]:
        return positions.places_of(self.text)

    def line_of(self, path: Route) -> int:
        """Give the line that a path leads to."""
        return self._place_of(path)[0]

    def _place_of(self, path: Route) -> positions.Place:
        return positions.place_of(self._places, path)

    def fault(self, problem: Problem) -> Fault:
        """Give a problem its place in the file: its line, and the entry by its id or name."""
        path, skip, entry = problem.path, 0, ""
        if path[:1] == ("topic",):
            skip, entry = 1, "topic"
        elif len(path) > 1 and path[0] in _NOUNS and isinstance(path[1], int):
            raw = self.tables[path[0]][path[1]]
            names = [raw.get(key) for key in ("id", "name")] if isinstance(raw, dict) else []
            name = next((name for name in names if name and isinstance(name, str)), None)
            skip, entry = 2, f"{_NOUNS[path[0]]} {brief(name) if name else path[1] + 1}"
        line, column = self._place_of(path)
        field = dotted(path[skip:])
        return Fault(problem.message, self.file, line, entry, field, column=column, rule=problem.rule, fix=problem.fix)

    def faults(self, problems: Iterable[Problem]) -> list[Fault]:
        """Give problems their places; of very many only the first, and a last fault that says so."""
        found = [self.fault(problem) for problem in islice(problems, MOST_FAULTS + 1)]
        if len(found) > MOST_FAULTS:
            why = f"there are more faults than these {MOST_FAULTS}; correct these first"
            found[-1] = Fault(why, file=self.file, line=self.text.count("\n") + 1)
        return found


def read_all(paths: Iterable[Path], besides: str = "") -> tuple[list[Document], list[Fault]]:
    """Read files, those in folders too, each once; their order depends on nothing but their names.

    Args:
        paths: Files and folders.
        besides: A name of files that are passed over in folders.
    """
    files, documents, faults = dict[Path, Path](), list[Document](), list[Fault]()
    for path in paths:
        inside = (
            [file for file in path.rglob("*.toml") if file.name not in (_OF_TOOLS, besides)]
            if _is_folder(path)
            else [path]
        )
        faults += [] if inside else [Fault("must hold a TOML file, holds none", file=str(path))]
        files.update((file.absolute(), file) for file in inside)
    for file in sorted(files.values(), key=lambda file: (file.name, file.as_posix())):
        try:
            documents.append(read(file))
        except LoadError as error:
            faults += error.faults
    return documents, faults


def read(path: Path) -> Document:
    """Read and parse a TOML file.

    Raises:
        LoadError: It can't be read, or is not TOML, or holds what no bank or interview does.
    """
    try:
        raw = _bytes(path)
    except (OSError, ValueError) as error:  # a value error: the path has a NUL
        raise _refused(path, f"can't be read ({getattr(error, 'strerror', None) or error})") from None
    if len(raw) > MOST_BYTES:
        raise _refused(path, f"must be at most {MOST_BYTES:,} bytes")
    try:
        text = raw.decode().replace("\r\n", "\n")
        tables = tomli.loads(text)
    except UnicodeDecodeError as error:
        raise _refused(path, "must be UTF-8", raw.count(b"\n", 0, error.start) + 1) from None
    except tomli.TOMLDecodeError as error:
        place = _PLACE.search(str(error))
        line = int(place[1]) if place and place[1] else text.count("\n") + 1
        raise _refused(path, f"not valid TOML: {_PLACE.sub('', str(error))}", line) from None
    except (RecursionError, ValueError):  # a value error: a number of thousands of digits
        raise _refused(path, _LIMITS) from None
    if not _within_limits(tables):
        raise _refused(path, _LIMITS)
    return Document(str(path), text, tables)


def _bytes(path: Path) -> bytes:
    mode = path.stat().st_mode
    if not S_ISREG(mode):
        raise OSError(None, "is a directory" if S_ISDIR(mode) else "is not a regular file")
    with path.open("rb") as file:
        return file.read(MOST_BYTES + len(codecs.BOM_UTF8) + 1).removeprefix(codecs.BOM_UTF8)


def _is_folder(path: Path) -> bool:
    try:
        return path.is_dir()
    except OSError:  # it is left to reading to say why
        return False


def _within_limits(tables: dict[str, Any]) -> bool:
    """Look through a document level by level."""
    level: list[Any] = [tables]
    for _ in range(_MOST_LEVELS):
        level = [entry for value in level for entry in (value.values() if isinstance(value, dict) else value)]
        if any(isinstance(entry, int) and entry.bit_length() > _MOST_BITS for entry in level):
            return False
        level = [entry for entry in level if isinstance(entry, dict | list)]
    return not level


def _refused(path: Path, why: str, line: int = 0) -> LoadError:
    return LoadError([Fault(why, file=str(path), line=line)])
