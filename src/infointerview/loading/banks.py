"""A bank from TOML files: one file a topic, its stem the topic's id, beside files for goals, traits and small tables."""

from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from importlib.resources import as_file, files
from os import PathLike
from pathlib import Path
from typing import Any

import attrs

from infointerview.bank import Bank, TitleRule, sort_questions, sort_topics
from infointerview.errors import Fault, LoadError, UnknownNameError, brief, did_you_mean, suggestions
from infointerview.interviews import Goal
from infointerview.loading.documents import Document, read
from infointerview.loading.interviews import fault
from infointerview.loading.structure import Problem, structure
from infointerview.people import Relation
from infointerview.questions import Phrase, Question, Sensitivity, Topic
from infointerview.templates import Articles

_LISTS: Mapping[str, tuple[str, type]] = {
    "questions": ("question", Question),
    "goals": ("goal", Goal),
    "phrases": ("phrase", Phrase),
    "titles": ("title rule", TitleRule),
}
_TABLES = ("topic", "traits", "trust", "articles")


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
    """Load a bank from TOML files, or folders of them; traits and topics of the shipped bank may be named.

    Raises:
        LoadError: Files can't be read or have faults; the error has all of them.
    """
    return _load([Path(path) for path in paths], shipped_bank())


@attrs.define
class _Collected:
    topics: dict[str, Topic] = attrs.field(factory=dict)
    questions: list[Question] = attrs.field(factory=list)
    goals: list[Goal] = attrs.field(factory=list)
    phrases: list[Phrase] = attrs.field(factory=list)
    titles: list[TitleRule] = attrs.field(factory=list)
    traits: dict[str, str] = attrs.field(factory=dict)
    trust: dict[Relation, tuple[Sensitivity, ...]] = attrs.field(factory=dict)
    articles: Articles = attrs.field(factory=Articles)
    places: dict[tuple[str, str], Document] = attrs.field(factory=dict)


def _load(paths: Iterable[Path], base: Bank) -> Bank:
    collected, faults, documents = _Collected(), list[Fault](), list[Document]()
    for path in _toml_files(paths):
        try:
            documents.append(read(path))
        except LoadError as error:
            faults += error.faults
    for document in documents:
        faults += _take(document, collected)
    faults += (found for document in documents for found in _unknown_names(document, collected, base))
    if faults:
        raise LoadError(faults)
    topics = sort_topics(collected.topics.values())
    return Bank(
        topics=topics,
        questions=sort_questions(topics, collected.questions),
        goals=collected.goals,
        traits=collected.traits,
        trust=collected.trust,
        phrases=collected.phrases,
        titles=collected.titles,
        articles=collected.articles,
    )


def _toml_files(paths: Iterable[Path]) -> Iterator[Path]:
    for path in paths:
        if path.is_dir():
            yield from sorted(path.rglob("*.toml"), key=lambda file: file.as_posix())
        else:
            yield path


def _take(document: Document, into: _Collected) -> Iterator[Fault]:
    """Add one file's entries to the collection; give the faults of those that can't be added."""
    stem = Path(document.file).stem
    if not document.tables:
        yield Fault("is empty; wanted a [topic] with [[questions]], or another table of a bank", file=document.file)
    for key, value in document.tables.items():
        if key in _LISTS:
            yield from _take_list(document, key, value, stem, into)
        elif key == "topic":
            raw = {"id": stem, **value} if isinstance(value, dict) else value
            topic, problems = structure(raw, Topic)
            if topic is not None:
                into.topics[topic.id] = topic
            yield from (fault(document, Problem(("topic", *path), why), "topic", 1) for path, why in problems)
        elif key in _TABLES:
            kind: Any = {
                "traits": dict[str, str],
                "trust": dict[Relation, tuple[Sensitivity, ...]],
                "articles": Articles,
            }
            made, problems = structure(value, kind[key])
            if made is not None:
                setattr(into, key, made if key == "articles" else {**getattr(into, key), **made})
            yield from (fault(document, Problem((key, *path), why), "") for path, why in problems)
        else:
            hint = did_you_mean(suggestions(key, (*_LISTS, *_TABLES)))
            yield fault(document, Problem((key,), f"unknown table {brief(key)}{hint}"), "")


def _take_list(document: Document, key: str, value: Any, stem: str, into: _Collected) -> Iterator[Fault]:
    name, kind = _LISTS[key]
    if not isinstance(value, list):
        yield fault(document, Problem((key,), f"must be a list of tables, got {brief(value)}"), "")
        return
    if key == "questions" and "topic" not in document.tables:
        yield fault(document, Problem((key,), "needs a [topic] in the same file"), "")
    for place, raw in enumerate(value):
        entry = f"{name} {place + 1}"
        if isinstance(raw, dict) and isinstance(raw.get("id"), str):
            entry = f"{name} {brief(raw['id'])}"
        if key == "questions" and isinstance(raw, dict):
            if "topic" in raw:
                yield fault(
                    document, Problem((key, place, "topic"), "is given by the file's name; leave it out"), entry, 2
                )
            raw = {**raw, "topic": stem}
        made, problems = structure(raw, kind)
        yield from (fault(document, Problem((key, place, *path), why), entry, 2) for path, why in problems)
        if made is None:
            continue
        if isinstance(made, Question | Goal):
            first = into.places.setdefault((name, made.id), document)
            if first is not document or any(other.id == made.id for other in getattr(into, key)):
                why = f"id is taken already in {first.file}"
                yield fault(document, Problem((key, place, "id"), why), entry, 2)
                continue
        getattr(into, key).append(made)


def _unknown_names(document: Document, collected: _Collected, base: Bank) -> Iterator[Fault]:
    """Find traits, topics and questions that an entry of this file names and no file defines."""
    traits = {*collected.traits, *base.traits}
    topics = {*collected.topics, *(topic.id for topic in base.topics)}
    questions = {*(question.id for question in collected.questions), *(question.id for question in base)}
    fields = [
        ("questions", ("suits", "needs", "not_for"), "trait", traits),
        ("phrases", ("needs", "not_for"), "trait", traits),
        ("titles", ("trait",), "trait", traits),
        ("goals", ("favour", "avoid", "must_touch"), "topic", topics),
        ("goals", ("pinned", "barred"), "question", questions),
    ]
    for table, keys, kind, known in fields:
        entries = document.tables.get(table)
        for place, raw in enumerate(entries if isinstance(entries, list) else ()):
            for key in keys if isinstance(raw, dict) else ():
                names = raw.get(key, [])
                for name in [names] if isinstance(names, str) else names if isinstance(names, list) else ():
                    if isinstance(name, str) and name not in known:
                        label = f"{_LISTS[table][0]} {brief(raw.get('id', place + 1))}"
                        problem = Problem((table, place, key), str(UnknownNameError(kind, name, known)))
                        yield fault(document, problem, label, 2)
