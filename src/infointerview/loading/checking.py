"""Every fault of banks, interviews and lists of contacts, and everything that the rules object to, not only the first."""

import pathlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

import attrs

from infointerview.bank import Bank
from infointerview.checks import RULES, WHOLE, Finding, name_of
from infointerview.errors import Fault, LoadError, OverrideError, UnknownNameError
from infointerview.loading.bank_files import completed
from infointerview.loading.banks import load_bank, shipped_bank
from infointerview.loading.contacts import FILE_NAME, load_contacts
from infointerview.loading.documents import Document, read_all
from infointerview.loading.interviews import load_interview
from infointerview.loading.laws import allowed
from infointerview.loading.words import shipped_words
from infointerview.questions import Question
from infointerview.records.structure import Problem, Route, structure

_WHOLE_BANK, _NEAR = "trust.toml", 2  # what only a whole bank has, and how far above its parts it may stand


@attrs.frozen
class Report:
    """What there is to mend, in the order of files and lines; and the rules that could not be tried."""

    faults: tuple[Fault, ...]
    untried: tuple[str, ...] = ()


def report_on(paths: Sequence[pathlib.Path]) -> Report:
    """Load files and folders and give all that is wrong.

    A file with contacts is an interview, or a list of contacts if it is called `contacts.toml`; any other is part of a bank.
    They may name what the parts of the bank define. Questions are held to the rules of `infointerview.checks`, save where one
    says `allow` with the reason.

    Example:
        >>> import pathlib
        >>> report_on([pathlib.Path("examples")])
        Report(faults=(), untried=())
    """
    documents, faults = read_all(paths)
    interviews = [document.file for document in documents if "contacts" in document.tables]
    parts = [document for document in documents if "contacts" not in document.tables]
    bank: Bank | None = shipped_bank()
    try:
        bank = _beside_shipped(load_bank(*_with_the_rest(document.file for document in parts)))
    except LoadError as error:
        faults += error.faults
        bank = None  # what it would define is not known, so names can't be judged
    for file in interviews:
        try:
            load = load_contacts if pathlib.Path(file).name == FILE_NAME else load_interview
            load(file, bank)
        except LoadError as error:
            faults += error.faults
    found, untried = _found_by_rules(parts, bank or shipped_bank())
    return Report(LoadError([*faults, *found]).faults, untried)


def _found_by_rules(parts: Sequence[Document], bank: Bank) -> tuple[list[Fault], tuple[str, ...]]:
    """Hold each question that is one to the rules, whatever is wrong with the others; those of the bank stand beside them."""
    words = shipped_words()
    entries = [(question, document, place) for document in parts for question, place in _questions(document)]
    read = {question.id: question for question, _, _ in entries}
    beside = [question for question in bank if question.id not in read]
    together, untried = dict[str, list[Finding]](), list[str]()
    for rule in WHOLE:
        try:
            for finding in rule(list(read.values()), beside):
                together.setdefault(finding.question, []).append(finding)
        except ModuleNotFoundError as error:
            untried.append(f"{name_of(rule)} needs {error.name}: pip install 'infointerview[check]'")
    faults = list[Fault]()
    for question, document, place in entries:
        alone = [finding for rule in RULES for finding in rule(question, words)]
        shared = together.get(question.id, []) if read[question.id] is question else []
        faults += document.faults(_judged([*alone, *shared], allowed(document.tables["questions"][place]), place))
    return faults, tuple(untried)


def _judged(findings: Sequence[Finding], allow: Mapping[str, Any], place: int) -> Iterator[Problem]:
    """Give what is not allowed, and what is allowed for nothing."""
    for finding in findings:
        if finding.rule not in allow:
            field, _, step = finding.field.partition("[")
            path: Route = ("questions", place, field, *([int(step[:-1])] if step else []))
            yield Problem(path, finding.message, finding.rule, finding.fix)
    known = {*map(name_of, RULES), *map(name_of, WHOLE)}
    for rule in allow:
        if rule not in known:
            message, fix = str(UnknownNameError("rule", rule, known)), "docs/reference/checks.md has them all"
            yield Problem(("questions", place, "allow", rule), message, "unused-allow", fix)
        elif all(finding.rule != rule for finding in findings):
            yield Problem(
                ("questions", place, "allow", rule), "allows what is not there", "unused-allow", "leave it out"
            )


def _questions(document: Document) -> Iterator[tuple[Question, int]]:
    entries = completed(document).get("questions")
    for place, entry in enumerate(entries if isinstance(entries, list) else ()):
        question, _ = structure(entry, Question)
        if question is not None:
            yield question, place


def _with_the_rest(names: Iterable[str]) -> list[str]:
    """Give files to load; one that is a part of a whole bank, such as the shipped one, is loaded with all of it."""
    named = list(names)
    near = {folder for name in named for folder in pathlib.Path(name).absolute().parents[:_NEAR]}
    return [*sorted(str(folder) for folder in near if (folder / _WHOLE_BANK).is_file()), *named]


def _beside_shipped(bank: Bank) -> Bank:
    try:
        return shipped_bank().extend(bank)
    except OverrideError:  # it stands by itself: it is the shipped bank, or a copy of it
        return bank
