"""Where in a TOML file each value stands. Sought only when there is a fault.

The file has parsed already, so one pass over its tokens is enough: what is not a string, a comment, a line end or
a sign of the grammar is a bare word, and nothing needs to be checked.
"""

import re
from collections.abc import Iterator, Mapping
from typing import TypeAlias

import tomli

from infointerview.records.structure import Route

Place: TypeAlias = tuple[int, int]

_TOKEN = re.compile(
    r'"""(?:[^"\\]+|\\.|"{1,2}(?!"))*+"{3,5}'
    r"|'''(?:[^']+|'{1,2}(?!'))*+'{3,5}"
    r'|"(?:[^"\\\n]+|\\.)*+"'
    r"|'[^'\n]*'"
    r"|\n|[\[\]{},=.]|[^\s\[\]{},=.\"'#]+|(?P<comment>#[^\n]*)",
    re.DOTALL,
)
_END = ("", (0, 0))


def places_of(text: str) -> dict[Route, Place]:
    r"""Give the line and column at which each key, table and element is written, by the path that leads to it.

    An element on the line of its list is left out: the list's place is its place.

    Example:
        >>> places_of('[[questions]]\nid = "a"\nprobes = [\n"b"]\n')[("questions", 0, "probes", 0)]
        (4, 1)
    """
    return _Scan(text).places


def place_of(places: Mapping[Route, Place], path: Route) -> Place:
    r"""Give the line and column of a path, or of the nearest thing above it that is written; the first if there is none.

    Example:
        >>> place_of(places_of("# a file\n[topic]\n"), ("topic", "title"))
        (2, 1)
    """
    return next((places[path[:end]] for end in range(len(path), 0, -1) if path[:end] in places), (1, 1))


class _Scan:
    """One pass over a document, a token of look-ahead."""

    def __init__(self, text: str) -> None:
        self.places: dict[Route, Place] = {}
        self._last: dict[Route, int] = {}  # arrays of tables, each with the place of its last table
        self._signs = _cut(text)
        self._sign, self._place = next(self._signs, _END)
        table: Route = ()
        while self._sign:
            if self._sign == "\n":
                self._advance()
            elif self._sign == "[":
                table = self._header()
            else:
                self._pair(table)

    def _advance(self) -> str:
        """Go on to the next token; give the one that was left."""
        left = self._sign
        self._sign, self._place = next(self._signs, _END)
        return left

    def _header(self) -> Route:
        here = self._place
        self._advance()
        is_list = self._sign == "["
        if is_list:
            self._advance()
        keys = self._key()
        while self._sign == "]":
            self._advance()
        table: Route = ()
        for key in keys:
            if table in self._last:
                table = (*table, self._last[table])
            table = (*table, key)
            self.places.setdefault(table, here)
        if is_list:
            self._last[table] = self._last.get(table, -1) + 1
            table = (*table, self._last[table])
        self.places[table] = here
        return table

    def _pair(self, table: Route) -> None:
        here, path = self._place, table
        for key in self._key():
            path = (*path, key)
            self.places.setdefault(path, here)
        self._advance()  # the equals sign
        self._value(path, here[0])

    def _key(self) -> Route:
        keys = [self._part()]
        while self._sign == ".":
            self._advance()
            keys.append(self._part())
        return tuple(keys)

    def _part(self) -> str:
        token = self._advance()
        return next(iter(tomli.loads(f"{token}=0"))) if token[0] in "\"'" else token

    def _value(self, path: Route, line: int) -> None:
        if self._place[0] != line:
            self.places[path] = self._place
            line = self._place[0]
        if self._sign == "[":
            self._list(path, line)
        elif self._sign == "{":
            self._table(path)
        else:
            while self._sign and self._sign not in ",]}\n":
                self._advance()

    def _list(self, path: Route, line: int) -> None:
        self._advance()
        place = 0
        while self._sign not in ("]", ""):
            if self._sign == "\n":
                self._advance()
            elif self._sign == ",":
                self._advance()
                place += 1
            else:
                self._value((*path, place), line)
        self._advance()

    def _table(self, path: Route) -> None:
        self._advance()
        while self._sign not in ("}", ""):
            if self._sign in (",", "\n"):
                self._advance()
            else:
                self._pair(path)
        self._advance()


def _cut(text: str) -> Iterator[tuple[str, Place]]:
    """Cut a text into tokens, each with the line and column at which it begins."""
    line, start = 1, 0
    for match in _TOKEN.finditer(text):
        token = match.group()
        if match.lastgroup is None:
            yield token, (line, match.start() - start + 1)
            line += token.count("\n")
            if "\n" in token:
                start = match.start() + token.rindex("\n") + 1
