"""The rules measured on questions that were judged by hand before the rules were written."""

import tomllib
from pathlib import Path
from typing import Any, NamedTuple

from infointerview import Question
from infointerview.checks import RULES
from infointerview.loading.words import shipped_words

FOLDER = Path(__file__).parent / "checks"
_USUAL = {
    "id": "a-question",
    "topic": "work",
    "objectives": ["insight"],
    "reveals": "What the answer tells.",
    "shows": "What asking shows.",
    "probes": ["For example?", "Since when?"],
}


class Measure(NamedTuple):
    """How many bad questions were objected to by the rule they break, how many were missed, how many good ones were hit."""

    hits: int
    missed: tuple[str, ...]
    false: tuple[str, ...]

    @property
    def recall(self) -> float:
        """The share of bad questions that were found."""
        return self.hits / (self.hits + len(self.missed))

    @property
    def precision(self) -> float:
        """The share of bad ones among those objected to."""
        return self.hits / (self.hits + len(self.false))


def a_question(**given: Any) -> Question:
    """Make a question of a text and whatever else matters."""
    return Question(**{**_USUAL, **given})


def objections(question: Question) -> set[str]:
    """Name the rules that object."""
    words = shipped_words()
    return {finding.rule for rule in RULES for finding in rule(question, words)}


def bad() -> dict[str, list[dict[str, Any]]]:
    """Give the bad questions by the rule that they break."""
    tables = tomllib.loads((FOLDER / "bad.toml").read_text(encoding="utf-8"))
    return {rule: table["questions"] for rule, table in tables.items()}


def good() -> list[dict[str, Any]]:
    """Give the good questions."""
    tables = tomllib.loads((FOLDER / "good.toml").read_text(encoding="utf-8"))
    return [*({"text": text} for text in tables["texts"]), *tables["questions"]]


def measure(half: int) -> Measure:
    """Measure the half of each list that may be looked at, 0, or the one that may not, 1."""
    judged = [(rule, given, objections(a_question(**given))) for rule, some in bad().items() for given in some[half::2]]
    return Measure(
        hits=sum(rule in found for rule, _, found in judged),
        missed=tuple(f"{rule}: {given['text']}" for rule, given, found in judged if rule not in found),
        false=tuple(given["text"] for given in good()[half::2] if objections(a_question(**given))),
    )
