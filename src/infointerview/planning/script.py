"""The words around and between the questions, and the minutes they take.

Source of the minutes: an opening of one to three, small talk of up to five, closing words of half a minute to two.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple, TypeAlias

from infointerview.bank import Bank
from infointerview.fitting import sides
from infointerview.interviews import Format
from infointerview.planning.cases import Case
from infointerview.planning.wording import Way, ways
from infointerview.questions import Stage
from infointerview.templates import Template, parse

# For talks up to so many minutes: opening words, small talk with somebody near, small talk with others, closing words.
_MINUTES = (
    (15, 1.0, 0.5, 0.0, 0.5),
    (20, 1.5, 1.0, 0.0, 0.5),
    (30, 2.0, 1.5, 0.5, 1.0),
    (45, 2.5, 2.0, 1.5, 1.5),
    (240, 3.0, 5.0, 2.0, 2.0),
)
BRIEFEST_CLOSE = 0.5
"""Minutes that a word of thanks takes, however rushed."""

Saying: TypeAlias = tuple[Template, Way]
"""A line and the way to fill it."""


def minutes_for_words(case: Case) -> tuple[float, float]:
    """Give the minutes for the opening, small talk included, and for the closing words; none in writing."""
    if case.format is Format.WRITTEN:
        return 0.0, 0.0
    _, opening, near, others, closing = next(row for row in _MINUTES if case.minutes <= row[0])
    return opening + (near if any("warm" in traits for traits in case.traits) else others), closing


def words(case: Case, stage: Stage, spent: frozenset[str] = frozenset()) -> tuple[tuple[Saying, ...], frozenset[str]]:
    """Choose the words of the opening or the closing: of each part the first phrase that fits and can be filled.

    Args:
        case: What they depend on; in a panel the first contact stands for all.
        stage: Opening or closing.
        spent: Tokens of fragments that have been used.

    Returns:
        The words, and the tokens used by now.
    """
    sayable, traits = case.sayable[0].without(spent), case.traits[0]
    said: dict[str, Saying] = {}
    for phrase in _phrases(case.bank).get((stage, False), ()):
        if phrase.part in said or not phrase.fit(traits):
            continue
        for way in ways(phrase.line, sayable)[:1]:
            said[phrase.part] = phrase.line, way
            if way.tokens:
                spent |= way.tokens
                sayable = sayable.without(spent)
    return tuple(said.values()), spent


def bridge(case: Case, stage: Stage) -> Template | None:
    """Choose the words that turn the talk to a stage: the first that fit, of plain facts alone; none if none do."""
    facts = case.sayable[0].facts
    for phrase in _phrases(case.bank).get((stage, True), ()):
        if phrase.fit(case.traits[0]) and phrase.line.used(facts) is not None:
            return phrase.line
    return None


class _Phrase(NamedTuple):
    """A phrase made ready: its part and line, the traits of which one must hold of each group, and those that bar it."""

    part: str
    line: Template
    needs: tuple[tuple[str, ...], ...]
    bars: tuple[str, ...]

    def fit(self, traits: frozenset[str]) -> bool:
        """Tell whether it is for somebody with these traits."""
        if not traits.isdisjoint(self.bars):
            return False
        for group in self.needs:  # noqa: SIM110 - most have none, and what asks about all of them takes longer to set up
            if traits.isdisjoint(group):
                return False
        return True


@lru_cache(maxsize=16)
def _phrases(bank: Bank) -> Mapping[tuple[Stage, bool], Sequence[_Phrase]]:
    """Give the phrases of a bank by their stage, those that turn the talk to it apart."""
    found = defaultdict[tuple[Stage, bool], list[_Phrase]](list)
    for phrase in bank.phrases:
        ready = _Phrase(phrase.part, parse(phrase.text), tuple(sides(phrase.needs)), phrase.not_for)
        found[phrase.stage, phrase.part == "bridge"].append(ready)
    return dict(found)
