"""Where things stand in a TOML file: the line of every key, table and element."""

import tomllib
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from infointerview.loading.positions import place_of, places_of
from infointerview.records.structure import Route

ADVERSARIAL = r'''# [comment]
title = "a # no comment, no [header]"  # "comment
"quoted.key".'lit eral' = 1
a.b . c = { x = 1, "y" = [ { z = "}" } ] }
text = """
[[questions]]
id = "\""" ] # " ""
"""
literal = \'\'\'
[fake]
x = 1 \'\'\'
five = """a""""", # not a key

[[questions]]
id = 'it\\'
probes = [
  "one ]", # ] "
  "two",

  [ "nested",
    "deeper" ],
  { k = "v" }, """
  long
  """,
  1979-05-27 07:32:00, 1.5,
  inf ]
minutes = 2.5
[[questions.sources]]
url = ""
[[questions.sources]]
url = \'\'
[questions.sources.by]
name = "x"
[[questions]]
id = "second"
[questions.extra."a.b"]
on = true
[[questions.sources]]
url = "third"
["last \u005d"]
1.2 = "three"
-0_ = 0
'''.replace("\\'", "'").replace(", # not a key", "  # not a key")

WHERE: dict[Route, int] = {
    ("title",): 2,
    ("quoted.key",): 3,
    ("quoted.key", "lit eral"): 3,
    ("a", "b", "c", "y", 0, "z"): 4,
    ("text",): 5,
    ("literal",): 9,
    ("five",): 12,
    ("questions",): 14,
    ("questions", 0): 14,
    ("questions", 0, "id"): 15,
    ("questions", 0, "probes"): 16,
    ("questions", 0, "probes", 0): 17,
    ("questions", 0, "probes", 1): 18,
    ("questions", 0, "probes", 2): 20,
    ("questions", 0, "probes", 2, 0): 20,
    ("questions", 0, "probes", 2, 1): 21,
    ("questions", 0, "probes", 3, "k"): 22,
    ("questions", 0, "probes", 4): 22,
    ("questions", 0, "probes", 5): 25,
    ("questions", 0, "probes", 6): 25,
    ("questions", 0, "probes", 7): 26,
    ("questions", 0, "minutes"): 27,
    ("questions", 0, "sources", 0): 28,
    ("questions", 0, "sources", 0, "url"): 29,
    ("questions", 0, "sources", 1, "url"): 31,
    ("questions", 0, "sources", 1, "by"): 32,
    ("questions", 0, "sources", 1, "by", "name"): 33,
    ("questions", 1): 34,
    ("questions", 1, "id"): 35,
    ("questions", 1, "extra", "a.b"): 36,
    ("questions", 1, "extra", "a.b", "on"): 37,
    ("questions", 1, "sources", 0): 38,
    ("questions", 1, "sources", 0, "url"): 39,
    ("last ]",): 40,
    ("last ]", "1", "2"): 41,
    ("last ]", "-0_"): 42,
}


def value_at(tree: Any, path: Route) -> Any:
    for step in path:
        tree = tree[step]
    return tree


@pytest.mark.parametrize("path", WHERE, ids=str)
def test_adversarial(path: Route) -> None:
    """Strings, comments, dotted and quoted keys, inline tables and nested lists of tables don't shift a line."""
    value_at(tomllib.loads(ADVERSARIAL), path)  # it is there
    assert place_of(places_of(ADVERSARIAL), path)[0] == WHERE[path]


def test_nothing_but_what_is_there() -> None:
    """Every path that is found leads to a value of the parsed document."""
    tree = tomllib.loads(ADVERSARIAL)
    for path in places_of(ADVERSARIAL):
        value_at(tree, path)


def test_missing_path() -> None:
    """What is not written has the line of the nearest thing above it that is, or else the first."""
    lines = places_of("\n\n[topic]\n\ntitle = 'x'\n")
    assert place_of(lines, ("topic", "stage"))[0] == 3
    assert place_of(lines, ("topic", "title", "deeper", 4))[0] == 5
    assert place_of(lines, ("goals", 0))[0] == 1
    assert place_of(lines, ())[0] == 1


def test_explicit_header_counts() -> None:
    """A table has the line of its own header, though one below it was written before."""
    lines = places_of("[a.b]\n[[a.c]]\n[a]\n")
    assert place_of(lines, ("a",))[0] == 3
    assert place_of(lines, ("a", "c", 0))[0] == 2


@pytest.mark.parametrize("text", ["", "\n", "# only a comment", "a = 1", "[a]", "[[a]]"])
def test_without_a_last_line_end(text: str) -> None:
    """Whatever the text ends with, each thing is found once."""
    assert {line for line, _ in places_of(text).values()} <= {1}
    assert {path[0] for path in places_of(text)} == set(tomllib.loads(text))


# Documents are written piece by piece, with the line of each piece noted as it is written.

bare_keys = st.text("abcXYZ019_-", min_size=1, max_size=4)
strange_keys = st.text("a.[]{}=#\"\\' \t,", min_size=1, max_size=5)
keys = bare_keys | strange_keys
strange_texts = st.text("ab[]{}=#\"\\'\n ,x", max_size=12)
scalars = st.sampled_from(
    ["1", "-0.5", "inf", "true", "1979-05-27T07:32:00Z", "1979-05-27 07:32:00", "07:32:00", "0xff"]
)
gaps = st.sampled_from(["", " ", "\n", '  # no ] } [ "\n', "\n\n\t"])


def basic(text: str) -> str:
    escapes = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\t": "\\t"}
    return f'"{"".join(escapes.get(sign, sign) for sign in text)}"'


def in_lines(text: str) -> str:
    return '"""\n' + text.replace("\\", "\\\\").replace('"""', '""\\"') + '"""'


class Writer:
    """Writes a document, piece by piece."""

    def __init__(self, draw: Callable[..., Any]) -> None:
        self.draw, self.text, self.lines = draw, "", dict[Route, int]()

    def note(self, path: Route) -> None:
        self.lines[path] = self.text.count("\n") + 1

    def key(self, path: Route) -> None:
        self.note(path)
        name = str(path[-1])
        self.text += name if set(name) <= set("abcXYZ019_-") else basic(name)
        self.text += " = "

    def value(self, path: Route, depth: int = 0) -> None:
        forms = [self.scalar, self.list, self.table] if depth < 3 else [self.scalar]
        self.draw(st.sampled_from(forms))(path, depth + 1)

    def scalar(self, _: Route, __: int) -> None:
        self.text += self.draw(scalars | strange_texts.map(basic) | strange_texts.map(in_lines))

    def list(self, path: Route, depth: int) -> None:
        self.text += "["
        for place in range(self.draw(st.integers(0, 3))):
            self.text += self.draw(gaps)
            self.note((*path, place))
            self.value((*path, place), depth)
            self.text += self.draw(gaps) + ","
        self.text += self.draw(gaps) + "]"

    def table(self, path: Route, depth: int) -> None:
        self.text += "{"
        for place, name in enumerate(self.draw(st.lists(keys, max_size=2, unique=True))):
            self.text += ", " if place else " "
            self.key((*path, name))
            self.value((*path, name), depth)
        self.text += "}"

    def pairs(self, table: Route) -> None:
        for name in self.draw(st.lists(keys, max_size=3, unique=True)):
            self.text += self.draw(st.sampled_from(["", "\n", "  ", "# [x]\n"]))
            self.key((*table, name))
            self.value((*table, name))
            self.text += self.draw(st.sampled_from(["\n", "  # x = 1\n"]))

    def header(self, path: Route, words: str) -> None:
        self.note(path)
        self.text += f"{words}\n"
        self.pairs(path)


@st.composite
def documents(draw: Callable[..., Any]) -> tuple[str, dict[Route, int]]:
    writer = Writer(draw)
    writer.pairs(())
    for place, sign in enumerate(draw(st.lists(strange_keys, max_size=3))):
        name = f"{place}:{sign}"  # no other table's name, and no key's
        if draw(st.booleans()):
            writer.header((name,), f"[{basic(name)}]")
            continue
        for entry in range(draw(st.integers(1, 2))):
            writer.header((name, entry), f"[[ {basic(name)} ]]")
            for inner in range(draw(st.integers(0, 2))):
                writer.header((name, entry, ":", inner), f"[[{basic(name)}.':']]")
    return writer.text, writer.lines


@given(documents())
def test_line_of_what_was_written(written: tuple[str, dict[Route, int]]) -> None:
    """In any document, each thing stands on the line where it was written."""
    text, lines = written
    tree = tomllib.loads(text)
    found = places_of(text)
    assert {path: place_of(found, path)[0] for path in lines} == lines
    for path in found:
        value_at(tree, path)


@given(documents())
def test_a_column_is_where_the_key_or_the_value_begins(written: tuple[str, dict[Route, int]]) -> None:
    """What stands at the place is no blank, and before it on its line stands nothing but blanks, brackets, keys and signs."""
    text, _ = written
    rows = text.split("\n")
    for line, column in places_of(text).values():
        assert rows[line - 1][column - 1 : column].strip()


def test_the_columns_of_a_question() -> None:
    text = '[[questions]]\n  id = "a"\nallow = { yes-no = "so" }\nprobes = ["x",\n   "y"]\n'
    places = places_of(text)
    assert places["questions", 0] == (1, 1)
    assert places["questions", 0, "id"] == (2, 3)
    assert places["questions", 0, "allow", "yes-no"] == (3, 11)
    assert places["questions", 0, "probes", 1] == (5, 4)
