"""The phrases that rules know, found in a title as it is written: the longest first, with the senses that they have there."""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property, lru_cache
from typing import NamedTuple

import attrs

from infointerview.people import Seniority
from infointerview.titles import TitleRule, TitleWord
from infointerview.tokens import SIGNS, phrases_of, tokens_of, wider, words_of

_RUNGS = {rung: place for place, rung in enumerate(Seniority)}
_PLAIN = re.compile(r"(?!.*\b(?:and|und|et|y)\b)-?[a-z0-9]+(?:(?: | & |, -?)[a-z0-9]+)*")
_ENDS = ("s", "in", "innen", "e", "es", "a")
"""Endings of a plural or a woman's form that a known word may have beside its own."""
_SHORTEST_STEM, _SHORTEST_MISSPELT = 3, 6


@attrs.frozen(eq=False)
class Sense:
    """What a phrase does in a title, how far up it puts somebody (0, nobody knows, to 8), and the rule that says so.

    A lexicon makes each once, so that one is told from another by which it is.
    """

    word: TitleWord
    rung: int
    rule: TitleRule

    @property
    def firm(self) -> bool:
        """Tell whether it says a function that gives way to no other."""
        return bool(self.rule.function) and not self.rule.yields

    def excludes(self, other: "Sense") -> bool:
        """Tell whether a phrase can't have this sense and another: unless one is a mark, or in a world of its own."""
        marks = (self.word is TitleWord.MARK, other.word is TitleWord.MARK)
        return self.rule.within == other.rule.within and marks[0] is marks[1]


class Found(NamedTuple):
    """A phrase found in a title: what stood before it, and its senses there, of which only a mark and a post go together."""

    after: str
    senses: tuple[Sense, ...]

    def sense(self, *words: TitleWord) -> Sense | None:
        """Give the sense of one of some kinds."""
        for sense in self.senses:
            if sense.word in words:
                return sense
        return None


class Lexicon:
    """Every phrase of some rules, with its senses; of two rules that say something of one phrase the later holds.

    Example:
        >>> lexicon = Lexicon([TitleRule(function="healthcare", mid=["nurse, head nurse"]), TitleRule(mid=["writer"])])
        >>> [found.after for found in lexicon.find("Head Nurse | Writer")]
        [' ', '|']
    """

    def __init__(self, rules: Iterable[TitleRule]) -> None:
        self._senses: dict[str, tuple[Sense, ...]] = {}
        for rule in rules:
            for line, word, rung in rule.lines():
                alone = (Sense(word, _RUNGS[rung], rule),)
                for key in _keys(line):
                    others = self._senses.get(key)
                    self._senses[key] = alone if others is None else _joined(others, alone[0])
        self._reach = dict.fromkeys(self._senses, 1)
        for phrase in self._senses:
            if " " in phrase:
                words = phrase.split()
                self._reach[words[0]] = max(self._reach.get(words[0], 1), len(words))
        self._ends = {phrase[1:]: senses for phrase, senses in self._senses.items() if phrase.startswith("-")}

    def find(self, title: str) -> tuple[Found, ...]:
        """Find the phrases of a title; misspelt words are understood only where no post is found without."""
        words = words_of(title)
        return _with_a_post(self._known(words), self) or _found(self._known(map(self._corrected, words)), self)

    def _known(self, words: Iterable[str]) -> tuple[str, ...]:
        return tuple([word if _matters(word, self) else "" for word in words])

    def knows(self, word: str) -> bool:
        """Tell whether a word is part of a phrase, or can be read without its ending."""
        return word in self._parts or any(self.alone(word))

    def matches(self, tokens: Sequence[tuple[str, str]]) -> tuple[Found, ...]:
        """Find phrases by their words, the longest first, with all the senses that they have anywhere."""
        found: list[Found] = []
        place, after = 0, " "
        while place < len(tokens):
            after = wider(after, tokens[place][0])
            length, matched = self._at(tokens, place)
            for senses in matched:
                found.append(Found(after, senses))
                after = " "
            place += length
        return tuple(found)

    def _at(self, tokens: Sequence[tuple[str, str]], place: int) -> tuple[int, Sequence[tuple[Sense, ...]]]:
        word = tokens[place][1]
        reach = self._reach.get(word, 0)
        if reach > 1:
            phrases = phrases_of(tokens[place : place + reach])
            for length in range(len(phrases), 1, -1):
                senses = self._senses.get(phrases[length - 1])
                if senses:
                    return length, (senses,)
        return 1, _alone(word, self)

    def alone(self, word: str) -> Iterator[tuple[Sense, ...]]:
        """Read a word, if need be without its ending: a plural, a woman's form, a stem with a known end as in Vertriebsleiter."""
        if word in self._senses:
            yield self._senses[word]
            return
        forms = [word, *(word.removesuffix(end) for end in _ENDS if word.endswith(end))]
        for form in forms[1:]:
            if form in self._senses:
                yield self._senses[form]
                return
        for form in forms:
            for cut in range(_SHORTEST_STEM, len(form) - 1):
                if form[cut:] in self._ends:
                    stem = form[:cut]
                    yield from (self._senses[one] for one in (stem, stem.removesuffix("s")) if one in self._senses)
                    yield self._ends[form[cut:]]
                    return

    def _corrected(self, word: str) -> str:
        """Give the known word that a word is a slip away from, if it is long enough to tell and not itself known."""
        if len(word) < _SHORTEST_MISSPELT or word in self._spelt.get((word[0], word[-1], len(word)), ()):
            return word
        sizes = (len(word), len(word) + 1, len(word) - 1)
        near = (
            known for size in sizes for known in self._spelt.get((word[0], word[-1], size), ()) if _a_slip(word, known)
        )
        return next(near, word)

    @cached_property
    def _parts(self) -> frozenset[str]:
        return frozenset(word for phrase in self._senses for word in phrase.split())

    @cached_property
    def _spelt(self) -> dict[tuple[str, str, int], list[str]]:
        """Known words by first and last letter, which are seldom wrong, and length."""
        spelt: dict[tuple[str, str, int], list[str]] = {}
        for word in sorted(self._parts):
            spelt.setdefault((word[0], word[-1], len(word)), []).append(word)
        return spelt


@lru_cache(maxsize=65_536)
def _alone(word: str, lexicon: Lexicon) -> tuple[tuple[Sense, ...], ...]:
    return tuple(lexicon.alone(word))


@lru_cache(maxsize=65_536)
def _matters(word: str, lexicon: Lexicon) -> bool:
    return word in SIGNS or lexicon.knows(word)


@lru_cache(maxsize=16_384)
def _with_a_post(words: tuple[str, ...], lexicon: Lexicon) -> tuple[Found, ...]:
    found = _found(words, lexicon)
    return found if any(one.sense(TitleWord.POST) for one in found) else ()


def _found(words: tuple[str, ...], lexicon: Lexicon) -> tuple[Found, ...]:
    """Find the phrases among some words, of which those that matter to nobody may be empty: so many titles are one."""
    return _resolved(lexicon.matches(tokens_of(words)))


def _resolved(found: tuple[Found, ...]) -> tuple[Found, ...]:
    """Keep the senses that the world of the title allows: what holds within it wins over what holds anywhere."""
    general = [sense for one in found for sense in one.senses if not sense.rule.within]
    worlds = {sense.rule.domain for sense in general} - {""}
    kept: list[Found] = []
    after = " "
    for one in found:
        after = wider(after, one.after)
        senses = tuple(sense for sense in one.senses if sense.rule.within in worlds)
        senses = senses or tuple(sense for sense in one.senses if not sense.rule.within)
        if senses:
            kept.append(Found(after, senses))
            after = " "
    return tuple(kept)


def _joined(others: tuple[Sense, ...], sense: Sense) -> tuple[Sense, ...]:
    """Add a sense of a phrase to its others; it takes the place of one that would hold at the same time."""
    return (*(one for one in others if not one.excludes(sense)), sense)


def _keys(line: str) -> Iterable[str]:
    """Give the keys of a line's phrases; most are written as the lexicon has them."""
    if _PLAIN.fullmatch(line):
        return line.split(", ")
    phrases = ((phrase.strip().startswith("-"), tokens_of(words_of(phrase))) for phrase in line.split(","))
    whole = ((ends_words, phrases_of(tokens)[len(tokens) - 1 :]) for ends_words, tokens in phrases if tokens)
    return ["-" * ends_words + key for ends_words, keys in whole for key in keys]


def _a_slip(one: str, other: str) -> bool:
    """Tell whether two words differ by a letter left out, or by two neighbours exchanged."""
    pairs = enumerate(zip(one, other, strict=False))
    same = next((place for place, (left, right) in pairs if left != right), min(len(one), len(other)))
    long, short = (one, other) if len(one) > len(other) else (other, one)
    if len(long) > len(short):
        return long[same + 1 :] == short[same:]
    return one[same : same + 2] == other[same : same + 2][::-1] and one[same + 2 :] == other[same + 2 :]
