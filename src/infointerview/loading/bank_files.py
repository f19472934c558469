"""What the TOML files of a bank make together: one file a topic, its stem the topic's id; others for goals and small tables."""

from collections.abc import Iterable, Sequence
from itertools import chain
from os import PathLike
from pathlib import Path
from typing import Any

import attrs
from attrs import field

from infointerview.bank import Bank
from infointerview.errors import LoadError
from infointerview.fields import SLUG, meaning
from infointerview.interviews import Goal
from infointerview.loading.documents import Document, read_all
from infointerview.loading.laws import (
    ABOUT_THE_BANK,
    FROM_THE_NAME,
    defined,
    laws_of,
    replacing,
    stem_of,
    table_of,
    taken,
)
from infointerview.loading.references import IN_BANKS, names_in, unknown_names
from infointerview.people import Relation
from infointerview.questions import (
    Phrase,
    Question,
    Retired,
    Sensitivity,
    Topic,
    sort_questions,
    sort_topics,
)
from infointerview.records.structure import Route, structure
from infointerview.templates import Articles
from infointerview.titles import TitleRule


@attrs.frozen(kw_only=True)
class BankFile:
    """What one file of a bank may hold."""

    topic: Topic | None = field(default=None, metadata=meaning("The topic of this file; its id is the file's name."))
    questions: list[Question] = field(
        factory=list, metadata=meaning("Questions on the topic that the file is named for.")
    )
    goals: list[Goal] = field(factory=list, metadata=meaning("Goals to choose by name."))
    phrases: list[Phrase] = field(factory=list, metadata=meaning("Words said around the questions."))
    titles: list[TitleRule] = field(factory=list, metadata=meaning("What phrases in a job title say."))
    traits: dict[str, str] = field(factory=dict, metadata=meaning("Traits, each with what it says of a person."))
    trust: dict[Relation, tuple[Sensitivity, ...]] = field(
        factory=dict, metadata=meaning("By relation, how far trust goes in the first talk, the second and later.")
    )
    articles: Articles = field(factory=Articles, metadata=meaning("Words that take the less usual article."))
    retired: list[Retired] = field(factory=list, metadata=meaning("Ids of questions that were given up."))


def bank_of(paths: Iterable[str | PathLike[str]], base: Bank) -> Bank:
    """Make a bank of TOML files, or folders of them, on top of another.

    Raises:
        LoadError: Files can't be read or have faults; the error has all of them.
    """
    documents, faults = read_all(map(Path, paths))
    base = Bank() if _stands_alone(documents) else base
    known = names_in(base)
    here: dict[tuple[str, str], tuple[Document, Route]] = {}
    for document in documents:
        for kind, name, path in defined(document):
            known.setdefault(kind, set()).add(name)
            here.setdefault((kind, name), (document, path))
    loaded, replaced = [], set[tuple[str, str]]()
    for document in documents:
        file, problems = structure(completed(document), BankFile)
        laws = chain(
            laws_of(document, base), taken(document, here, base), unknown_names(document.tables, IN_BANKS, known)
        )
        faults += document.faults(chain(problems, laws))
        loaded += [file] if file else []
        replaced |= {(kind, name) for kind, name, _ in replacing(document)}
    if faults:
        raise LoadError(faults)
    return _bank(loaded, base, replaced)


def _stands_alone(documents: Iterable[Document]) -> bool:
    """Tell whether files make a whole bank: one that says whom to trust with what looks at no other bank's names."""
    rows = {relation for document in documents for relation in table_of(document.tables, "trust")}
    return rows >= set(Relation)


def _bank(parts: Sequence[BankFile], base: Bank, replaced: Iterable[tuple[str, str]]) -> Bank:
    questions = [question for file in parts for question in file.questions]
    own = {file.topic.id: file.topic for file in parts if file.topic}
    added_to = {question.topic for question in questions} - own.keys()
    topics = sort_topics([*own.values(), *map(base.topic, added_to)])
    return Bank(
        topics=topics,
        questions=sort_questions(topics, questions),
        goals=[goal for file in parts for goal in file.goals],
        traits={slug: meaning for file in parts for slug, meaning in file.traits.items()},
        trust={relation: steps for file in parts for relation, steps in file.trust.items()},
        phrases=[phrase for file in parts for phrase in file.phrases],
        titles=[rule for file in parts for rule in file.titles],
        articles=Articles(
            an=tuple(word for file in parts for word in file.articles.an),
            a=tuple(word for file in parts for word in file.articles.a),
        ),
        retired=[gone for file in parts for gone in file.retired],
        replaces=replaced,
    )


def completed(document: Document) -> dict[str, Any]:
    """Say in the tables what the file's name says, the id of its topic; and leave out what is about the bank as a whole."""
    tables, stem = dict(document.tables), stem_of(document)
    topic = stem if SLUG.fullmatch(stem) else "nameless"  # a fault by itself, not another one of each question
    for key, outside in ABOUT_THE_BANK.items():
        named = {FROM_THE_NAME[key]: topic} if key in FROM_THE_NAME else {}
        value = tables.get(key)
        if isinstance(value, list):
            tables[key] = [_noun(entry, outside) | named if isinstance(entry, dict) else entry for entry in value]
        elif isinstance(value, dict) and key == "topic":
            tables[key] = _noun(value, outside) | named
    return tables


def _noun(entry: dict[str, Any], outside: tuple[str, ...]) -> dict[str, Any]:
    return {key: value for key, value in entry.items() if key not in outside}
