"""Where in a TOML file a value stands. Sought only when there is a fault.

A file that parsed is cut into its statements (a header, or a key with its value) by the rules on where a line may end, and
each statement is parsed by itself to learn its path.
"""

import re
from collections.abc import Iterator
from typing import Any, TypeAlias

import tomli

Path: TypeAlias = tuple["str | int", ...]

_SIGN = re.compile(
    r'"""(?:\\.|[^\\])*?"""(?!")|\'\'\'.*?\'\'\'(?!\')|"(?:\\.|[^"\\\n])*"|\'[^\'\n]*\'|#[^\n]*|[\[\]{}]|\n', re.DOTALL
)


def line_of(text: str, path: Path) -> int:
    """Give the line of the statement that defines a path, or of the nearest table above it; 1 if there is none.

    Example:
        >>> line_of('[[questions]]\\nid = "a"\\nprobes = [\\n"b"]\\n', ("questions", 0, "probes", 0))
        3
    """
    best, deepest = 1, 0
    for line, found in _statements(text):
        depth = 0
        while depth < min(len(path), len(found)) and path[depth] == found[depth]:
            depth += 1
        if depth > deepest and depth == len(found):
            best, deepest = line, depth
    return best


def _statements(text: str) -> Iterator[tuple[int, Path]]:
    """Give the line and the path of each statement."""
    table: Path = ()
    counts: dict[Path, int] = {}
    for line, statement in _cut(text):
        is_header = statement.startswith("[")
        keys = _keys(tomli.loads(statement))
        if is_header:
            table = ()
            for place, key in enumerate(keys):
                table = (*table, key)
                if statement.startswith("[[") and place == len(keys) - 1:
                    counts[table] = counts.get(table, -1) + 1
                if table in counts:
                    table = (*table, counts[table])
            yield line, table
        else:
            yield line, (*table, *keys)


def _keys(tree: Any) -> list[str]:
    keys = []
    while isinstance(tree, dict) and len(tree) == 1:
        key = next(iter(tree))
        keys.append(key)
        tree = tree[key]
    return keys


def _cut(text: str) -> Iterator[tuple[int, str]]:
    """Cut a text that parses into statements, each with the number of its first line."""
    start = line = first = 1
    start, depth = 0, 0
    for sign in _SIGN.finditer(text):
        token = sign.group()
        if token in "[{":
            depth += 1
        elif token in "]}":
            depth -= 1
        line += token.count("\n")
        if token == "\n" and depth == 0:
            statement = text[start : sign.start()].strip()
            if statement and not statement.startswith("#"):
                yield first, statement
            start, first = sign.end(), line
    statement = text[start:].strip()
    if statement and not statement.startswith("#"):
        yield first, statement
