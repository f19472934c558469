"""Where in a TOML file each value stands. Sought only when there is a fault.

The file has parsed already, so one pass over its tokens is enough: what is not a string, a comment, a line end or
a sign of the grammar is a bare word, and nothing needs to be checked.
"""

import re
from collections.abc import Iterator, Mapping
from typing import TypeAlias

import tomli

Path: TypeAlias = tuple["str | int", ...]

_TOKEN = re.compile(
    r'"""(?:[^"\\]+|\\.|"{1,2}(?!"))*+"{3,5}'
    r"|'''(?:[^']+|'{1,2}(?!'))*+'{3,5}"
    r'|"(?:[^"\\\n]+|\\.)*+"'
    r"|'[^'\n]*'"
    r"|\n|[\[\]{},=.]|[^\s\[\]{},=.\"'#]+|(?P<comment>#[^\n]*)",
    re.DOTALL,
)
_END = ("", 0)


def lines_of(text: str) -> dict[Path, int]:
    r"""Give the line on which each key, table and element is written, by the path that leads to it.

    An element on the line of its list is left out: the list's line is its line.

    Example:
        >>> lines_of('[[questions]]\nid = "a"\nprobes = [\n"b"]\n')[("questions", 0, "probes", 0)]
        4
    """
    return _Scan(text).lines


def line_of(lines: Mapping[Path, int], path: Path) -> int:
    r"""Give the line of a path, or of the nearest thing above it that is written; 1 if there is none.

    Example:
        >>> line_of(lines_of("# a file\n[topic]\n"), ("topic", "title"))
        2
    """
    return next((lines[path[:end]] for end in range(len(path), 0, -1) if path[:end] in lines), 1)


class _Scan:
    """One pass over a document, a token of look-ahead."""

    def __init__(self, text: str) -> None:
        self.lines: dict[Path, int] = {}
        self._last: dict[Path, int] = {}  # arrays of tables, each with the place of its last table
        self._signs = _cut(text)
        self._sign, self._line = next(self._signs, _END)
        table: Path = ()
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
        self._sign, self._line = next(self._signs, _END)
        return left

    def _header(self) -> Path:
        line = self._line
        self._advance()
        is_list = self._sign == "["
        if is_list:
            self._advance()
        keys = self._key()
        while self._sign == "]":
            self._advance()
        table: Path = ()
        for key in keys:
            if table in self._last:
                table = (*table, self._last[table])
            table = (*table, key)
            self.lines.setdefault(table, line)
        if is_list:
            self._last[table] = self._last.get(table, -1) + 1
            table = (*table, self._last[table])
        self.lines[table] = line
        return table

    def _pair(self, table: Path) -> None:
        line, path = self._line, table
        for key in self._key():
            path = (*path, key)
            self.lines.setdefault(path, line)
        self._advance()  # the equals sign
        self._value(path, line)

    def _key(self) -> Path:
        keys = [self._part()]
        while self._sign == ".":
            self._advance()
            keys.append(self._part())
        return tuple(keys)

    def _part(self) -> str:
        token = self._advance()
        return next(iter(tomli.loads(f"{token}=0"))) if token[0] in "\"'" else token

    def _value(self, path: Path, line: int) -> None:
        if self._line != line:
            self.lines[path] = line = self._line
        if self._sign == "[":
            self._list(path, line)
        elif self._sign == "{":
            self._table(path)
        else:
            while self._sign and self._sign not in ",]}\n":
                self._advance()

    def _list(self, path: Path, line: int) -> None:
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

    def _table(self, path: Path) -> None:
        self._advance()
        while self._sign not in ("}", ""):
            if self._sign in (",", "\n"):
                self._advance()
            else:
                self._pair(path)
        self._advance()


def _cut(text: str) -> Iterator[tuple[str, int]]:
    """Cut a text into tokens, each with the line it begins on."""
    line = 1
    for match in _TOKEN.finditer(text):
        token = match.group()
        if match.lastgroup is None:
            yield token, line
            line += token.count("\n")
