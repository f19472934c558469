"""The laws of bank files: what the nouns can't know of the file they stand in, or of the bank that it extends."""

from collections.abc import Iterator, Mapping
from itertools import chain
from pathlib import Path
from types import MappingProxyType
from typing import Any

from infointerview.bank import Bank
from infointerview.errors import InvalidValueError, brief
from infointerview.fields import SLUG
from infointerview.loading.documents import Document
from infointerview.loading.references import EACH, names_in, values_at
from infointerview.records.structure import Problem, Route

ABOUT_THE_BANK: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {"topic": ("replaces",), "questions": ("replaces", "allow"), "goals": ("replaces",)}
)
"""Keys of an entry that say how it stands in a bank, and are no part of the noun."""

FROM_THE_NAME: Mapping[str, str] = MappingProxyType({"topic": "id", "questions": "topic"})
"""Keys of an entry that the file's name gives."""

_A_SLUG = "a slug (lower-case words joined by hyphens)"
_WITH_IDS = (("question", "questions"), ("goal", "goals"))


def defined(document: Document) -> Iterator[tuple[str, str, Route]]:
    """Give the kind, the name and the path of whatever a file defines under a name; a retired id is a question's."""
    tables = document.tables
    if "topic" in tables:
        yield "topic", stem_of(document), ("topic",)
    for kind, key in (*_WITH_IDS, ("question", "retired")):
        ids = values_at(tables, (key, EACH, "id"))
        yield from ((kind, name, path) for path, name in ids if isinstance(name, str))
    for kind, key in (("trait", "traits"), ("relation", "trust")):
        yield from ((kind, name, (key, name)) for name in table_of(tables, key))


def replacing(document: Document) -> Iterator[tuple[str, str, Route]]:
    """Give the kind, the name and the path of whatever a file says takes the place of another."""
    if table_of(document.tables, "topic").get("replaces"):
        yield "topic", stem_of(document), ("topic", "replaces")
    for kind, key in _WITH_IDS:
        for path, entry in values_at(document.tables, (key, EACH)):
            if isinstance(entry, dict) and entry.get("replaces") and isinstance(entry.get("id"), str):
                yield kind, entry["id"], (*path, "replaces")


def allowed(entry: Mapping[str, Any]) -> Mapping[str, str]:
    """Give the rules that a question may break, each with the reason; what is no such table counts for none."""
    given = entry.get("allow")
    return given if isinstance(given, dict) else {}


def taken(document: Document, here: Mapping[tuple[str, str], tuple[Document, Route]], base: Bank) -> Iterator[Problem]:
    """Find the names that are defined for a second time, and what is to be replaced but is not there.

    Args:
        document: The file.
        here: For each kind and name where the loaded files define it first.
        base: The bank that they extend.
    """
    meant = {(kind, name) for kind, name, _ in replacing(document)}
    there = names_in(base)
    for kind, name, path in defined(document):
        where, first = here[kind, name]
        if where is not document or first != path:
            yield Problem(path, f"is taken already in {where.file}:{where.line_of(first)}", "duplicate-id")
        elif name in there.get(kind, ()) and (kind, name) not in meant and not _same(kind, name, document, base):
            yield Problem(path, f"is in the bank already that this one extends; {_REMEDY[kind]}", "taken-name")
    for kind, name, path in replacing(document):
        if name not in there.get(kind, ()):
            yield Problem(path, f"there is no {kind} {brief(name)} to replace in the bank that this one extends")


_REMEDY = {
    "topic": "leave [topic] out to add questions to it, or say replaces = true",
    "question": "give it another id, or say replaces = true",
    "goal": "give it another id, or say replaces = true",
    "trait": "give it another name",
}


def _same(kind: str, name: str, document: Document, base: Bank) -> bool:
    return kind == "trait" and table_of(document.tables, "traits")[name] == base.traits[name]


def laws_of(document: Document, base: Bank) -> Iterator[Problem]:
    """Find what a file of a bank must have besides what its nouns want, and what it must leave out."""
    tables, stem = document.tables, stem_of(document)
    if not tables:
        yield Problem((), "is empty; wanted a [topic] with [[questions]], or another table of a bank")
    if {"topic", "questions"} & tables.keys() and not SLUG.fullmatch(stem):
        yield Problem((), str(InvalidValueError("the file's name", stem, _A_SLUG)))
    if "questions" in tables and "topic" not in tables and stem not in names_in(base)["topic"]:
        yield Problem(("questions",), "needs a [topic] in the same file")
    given = chain(
        values_at(tables, ("topic", FROM_THE_NAME["topic"])),
        values_at(tables, ("questions", EACH, FROM_THE_NAME["questions"])),
    )
    yield from (Problem(path, "is given by the file's name; leave it out") for path, _ in given)
    flags = chain(
        *(values_at(tables, (*path, "replaces")) for path in (("topic",), ("questions", EACH), ("goals", EACH)))
    )
    yield from (
        Problem(path, f"must be true or false, got {brief(flag)}") for path, flag in flags if not isinstance(flag, bool)
    )
    for path, given in values_at(tables, ("questions", EACH, "allow")):
        if not isinstance(given, dict) or not all(
            isinstance(reason, str) and reason.strip() for reason in given.values()
        ):
            yield Problem(path, f"must be a table of rules, each with the reason, got {brief(given)}")
    goals = values_at(tables, ("goals", EACH))
    yield from (
        Problem(path, "needs the key 'id'") for path, goal in goals if isinstance(goal, dict) and not goal.get("id")
    )
    for trait in table_of(tables, "traits"):
        if not SLUG.fullmatch(trait):
            yield Problem(("traits", trait), InvalidValueError("", trait, _A_SLUG).reason)
    relations = [relation for relation, steps in table_of(tables, "trust").items() if steps == []]
    yield from (Problem(("trust", relation), "must be a list of at least 1, got []") for relation in relations)


def stem_of(document: Document) -> str:
    """Give what the file's name says: the id of its topic."""
    return Path(document.file).stem


def table_of(tables: Mapping[str, Any], key: str) -> Mapping[str, Any]:
    """Give a table by its key; an empty one if there is none, or something else."""
    value = tables.get(key)
    return value if isinstance(value, dict) else {}
