"""A bank from TOML files: one file a topic, its stem the topic's id; others for goals, traits and small tables."""

from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from importlib.resources import as_file, files
from itertools import chain
from os import PathLike
from pathlib import Path
from typing import Any

import attrs

from infointerview.bank import Bank, TitleRule, sort_questions, sort_topics
from infointerview.errors import InvalidValueError, LoadError
from infointerview.fields import SLUG
from infointerview.interviews import Goal
from infointerview.loading import positions
from infointerview.loading.documents import Document, read_all
from infointerview.loading.references import EACH, IN_BANKS, names_in, unknown_names, values_at
from infointerview.loading.structure import Problem, structure
from infointerview.people import Relation
from infointerview.questions import Phrase, Question, Sensitivity, Topic
from infointerview.templates import Articles

_A_SLUG = "a slug (lower-case words joined by hyphens)"


@cache
def shipped_bank() -> Bank:
    """Give the bank that comes with the library; it is read once.

    Example:
        >>> len(shipped_bank()) > 90
        True
    """
    with as_file(files("infointerview") / "data") as folder:
        return _load([folder], Bank())


def load_bank(*paths: str | PathLike[str]) -> Bank:
    """Load a bank from TOML files, or folders of them; what the shipped bank defines may be named.

    The order of the paths does not matter.

    Raises:
        LoadError: Files can't be read or have faults; the error has all of them.
    """
    return _load(map(Path, paths), shipped_bank())


@attrs.frozen(kw_only=True)
class _File:
    """What one file may hold."""

    topic: Topic | None = None
    questions: list[Question] = attrs.field(factory=list)
    goals: list[Goal] = attrs.field(factory=list)
    phrases: list[Phrase] = attrs.field(factory=list)
    titles: list[TitleRule] = attrs.field(factory=list)
    traits: dict[str, str] = attrs.field(factory=dict)
    trust: dict[Relation, tuple[Sensitivity, ...]] = attrs.field(factory=dict)
    articles: Articles = attrs.field(factory=Articles)


def _load(paths: Iterable[Path], base: Bank) -> Bank:
    documents, faults = read_all(paths)
    known: dict[str, set[str]] = names_in(base)
    first: dict[tuple[str, str], tuple[Document, positions.Path]] = {}
    for document in documents:
        for kind, name, path in _defined(document):
            known.setdefault(kind, set()).add(name)
            first.setdefault((kind, name), (document, path))
    loaded = []
    for document in documents:
        file, problems = structure(_with_topic(document), _File)
        laws = chain(_laws(document), _taken(document, first), unknown_names(document.tables, IN_BANKS, known))
        faults += document.faults(chain(problems, laws))
        loaded += [file] if file else []
    if faults:
        raise LoadError(faults)
    return _bank(loaded)


def _bank(parts: Iterable[_File]) -> Bank:
    topics = sort_topics(file.topic for file in parts if file.topic)
    return Bank(
        topics=topics,
        questions=sort_questions(topics, (question for file in parts for question in file.questions)),
        goals=[goal for file in parts for goal in file.goals],
        traits={slug: meaning for file in parts for slug, meaning in file.traits.items()},
        trust={relation: steps for file in parts for relation, steps in file.trust.items()},
        phrases=[phrase for file in parts for phrase in file.phrases],
        titles=[rule for file in parts for rule in file.titles],
        articles=Articles(
            an=tuple(word for file in parts for word in file.articles.an),
            a=tuple(word for file in parts for word in file.articles.a),
        ),
    )


def _with_topic(document: Document) -> dict[str, Any]:
    """Say in the tables what the file's name says: the id of its topic."""
    tables, stem = dict(document.tables), _stem(document)
    topic = stem if SLUG.fullmatch(stem) else "nameless"  # a fault by itself, not another one of each question
    if isinstance(tables.get("topic"), dict):
        tables["topic"] = {**tables["topic"], "id": topic}
    if isinstance(tables.get("questions"), list):
        tables["questions"] = [
            {**entry, "topic": topic} if isinstance(entry, dict) else entry for entry in tables["questions"]
        ]
    return tables


def _defined(document: Document) -> Iterator[tuple[str, str, positions.Path]]:
    """Give the kind, the name and the path of whatever a file defines under a name."""
    tables = document.tables
    if "topic" in tables:
        yield "topic", _stem(document), ("topic",)
    for kind, pattern in (("question", ("questions", EACH, "id")), ("goal", ("goals", EACH, "id"))):
        yield from ((kind, name, path) for path, name in values_at(tables, pattern) if isinstance(name, str))
    for kind, key in (("trait", "traits"), ("relation", "trust")):
        yield from ((kind, name, (key, name)) for name in _table(tables, key))


def _taken(document: Document, first: Mapping[tuple[str, str], tuple[Document, positions.Path]]) -> Iterator[Problem]:
    """Find the names that are defined for a second time."""
    for kind, name, path in _defined(document):
        where, there = first[kind, name]
        if where is not document or there != path:
            yield Problem(path, f"is taken already in {where.file}:{where.line_of(there)}")


def _laws(document: Document) -> Iterator[Problem]:
    """Find what the nouns can't know: what a file of a bank must have besides, and what it must leave out."""
    tables, stem = document.tables, _stem(document)
    if not tables:
        yield Problem((), "is empty; wanted a [topic] with [[questions]], or another table of a bank")
    if {"topic", "questions"} & tables.keys() and not SLUG.fullmatch(stem):
        yield Problem((), str(InvalidValueError("the file's name", stem, _A_SLUG)))
    if "questions" in tables and "topic" not in tables:
        yield Problem(("questions",), "needs a [topic] in the same file")
    given = chain(values_at(tables, ("topic", "id")), values_at(tables, ("questions", EACH, "topic")))
    yield from (Problem(path, "is given by the file's name; leave it out") for path, _ in given)
    goals = values_at(tables, ("goals", EACH))
    yield from (
        Problem(path, "needs the key 'id'") for path, goal in goals if isinstance(goal, dict) and not goal.get("id")
    )
    for trait in _table(tables, "traits"):
        if not SLUG.fullmatch(trait):
            yield Problem(("traits", trait), InvalidValueError("", trait, _A_SLUG).reason)
    relations = [relation for relation, steps in _table(tables, "trust").items() if steps == []]
    yield from (Problem(("trust", relation), "must be a list of at least 1, got []") for relation in relations)


def _stem(document: Document) -> str:
    return Path(document.file).stem


def _table(tables: dict[str, Any], key: str) -> dict[str, Any]:
    value = tables.get(key)
    return value if isinstance(value, dict) else {}
