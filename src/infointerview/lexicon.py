"""The phrases that rules know, found in a title as it is written: the longest first, with the senses that they have there."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property, lru_cache, reduce

import attrs

from infointerview.people import Seniority
from infointerview.titles import TitleRule, TitleWord
from infointerview.tokens import longer, sign_of, tokens_of, wider, words_of

_RUNGS = {rung: place for place, rung in enumerate(Seniority)}
_PLAIN = re.compile(r"(?!.*\b(?:and|und|et|y)\b)-?[a-z0-9]+(?:(?: | & |, -?)[a-z0-9]+)*")
_ENDS = ("s", "in", "innen", "e", "es", "a")
"""Endings of a plural or a woman's form that a known word may have beside its own."""
_SHORTEST_STEM, _SHORTEST_MISSPELT = 3, 6


@attrs.frozen(eq=False, repr=False)
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


@attrs.frozen(eq=False, repr=False)
class Found:
    """A phrase found in a title: what stood before it, and its senses there, of which only a mark and a post go together.

    It is made once as well.
    """

    after: str
    senses: Mapping[TitleWord, Sense]

    def sense(self, *words: TitleWord) -> Sense | None:
        """Give the first sense of one of some kinds."""
        for word, sense in self.senses.items():
            if word in words:
                return sense
        return None


@attrs.frozen(eq=False, repr=False)
class Word:
    """A word of a title, or a sign, as a lexicon knows it; it is made once, too."""

    text: str
    sign: str
    begins: bool
    alone: tuple[tuple[Sense, ...], ...]


class Lexicon:
    """Every phrase of some rules, with its senses; of two rules that say something of one phrase the later holds.

    Example:
        >>> lexicon = Lexicon([TitleRule(function="healthcare", mid=["nurse, head nurse"]), TitleRule(mid=["writer"])])
        >>> [found.after for found in lexicon.find(lexicon.known(["head", "nurse", "|", "writer"]))]
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
        self._begins = _beginnings(self._senses)
        self._ends = {phrase[1:]: senses for phrase, senses in self._senses.items() if phrase.startswith("-")}

    def known(self, words: Iterable[str]) -> tuple[Word, ...]:
        """Give words as they are known here; all that no rule knows are one, so that many titles are one."""
        return tuple([_known(word, self) for word in words])

    def word(self, text: str) -> Word:
        """Say what is known of a word: whether a phrase goes on after it, and what it is by itself or without its ending."""
        sign = sign_of(text)
        alone = () if sign else tuple(self.alone(text))
        return Word(text, sign, text in self._begins, alone) if sign or alone or text in self._parts else _UNKNOWN

    def find(self, words: Sequence[Word]) -> tuple[Found, ...]:
        """Find the phrases among some words, the longest first, with the senses that the world of the title allows."""
        matched: list[tuple[str, tuple[Sense, ...]]] = []
        place, after = 0, " "
        while place < len(words):
            word = words[place]
            length = 1
            if word.sign:
                after = wider(after, word.sign)
            else:
                length, alone = self._longest(words, place) if word.begins else (1, word.alone)
                for senses in alone:
                    matched.append((after, senses))
                    after = " "
            place += length
        return _resolved(matched)

    def _longest(self, words: Sequence[Word], place: int) -> tuple[int, tuple[tuple[Sense, ...], ...]]:
        """Give how far the longest phrase goes that begins with a word, and what it says; of the word alone if there is none."""
        length, said = 1, words[place].alone
        phrase, after = words[place].text, " "
        for end in range(place + 1, len(words)):
            word = words[end]
            if word.sign:
                after = wider(after, word.sign)
                continue
            phrase, after = longer(phrase, (after, word.text)), " "
            if phrase in self._senses:
                length, said = end - place + 1, (self._senses[phrase],)
            if phrase not in self._begins:
                break
        return length, said

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

    def corrected(self, word: str) -> str:
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


_UNKNOWN = Word("", "", begins=False, alone=())


@lru_cache(maxsize=65_536)
def _known(word: str, lexicon: Lexicon) -> Word:
    return lexicon.word(word)


@lru_cache(maxsize=65_536)
def _worlds(senses: tuple[Sense, ...]) -> frozenset[str]:
    """Give the worlds that a phrase shows a title to be of."""
    return frozenset(sense.rule.domain for sense in senses if not sense.rule.within) - {""}


def _resolved(matched: Sequence[tuple[str, tuple[Sense, ...]]]) -> tuple[Found, ...]:
    """Keep the senses that the world of the title allows."""
    worlds = frozenset[str]().union(*[_worlds(senses) for _, senses in matched])
    kept: list[Found] = []
    after = " "
    for before, senses in matched:
        found = _found(wider(after, before), senses, worlds)
        if found.senses:
            kept.append(found)
            after = " "
        else:
            after = found.after
    return tuple(kept)


@lru_cache(maxsize=65_536)
def _found(after: str, senses: tuple[Sense, ...], worlds: frozenset[str]) -> Found:
    """Find a phrase with those of its senses that hold in some worlds; if there is none, those that hold anywhere."""
    special = [sense for sense in senses if sense.rule.within in worlds]
    allowed = dict[TitleWord, Sense]()
    for sense in special or [sense for sense in senses if not sense.rule.within]:
        allowed.setdefault(sense.word, sense)
    return Found(after, allowed)


def _beginnings(phrases: Iterable[str]) -> frozenset[str]:
    """Give what longer phrases begin with."""
    begins = set[str]()
    for phrase in phrases:
        begin = phrase.rpartition(" ")[0]
        while begin and begin not in begins:
            begins.add(begin)
            begin = begin.rpartition(" ")[0]
    return frozenset(begins)


def _joined(others: tuple[Sense, ...], sense: Sense) -> tuple[Sense, ...]:
    """Add a sense of a phrase to its others; it takes the place of one that would hold at the same time."""
    return (*(one for one in others if not one.excludes(sense)), sense)


def _keys(line: str) -> Iterable[str]:
    """Give the keys of a line's phrases; most are written as the lexicon has them."""
    if _PLAIN.fullmatch(line):
        return line.split(", ")
    phrases = ((phrase.strip().startswith("-"), tokens_of(words_of(phrase))) for phrase in line.split(","))
    keys = ((ends_words, reduce(longer, tokens[1:], tokens[0][1])) for ends_words, tokens in phrases if tokens)
    return ["-" * ends_words + key for ends_words, key in keys if key]


def _a_slip(one: str, other: str) -> bool:
    """Tell whether two words differ by a letter left out, or by two neighbours exchanged."""
    pairs = enumerate(zip(one, other, strict=False))
    same = next((place for place, (left, right) in pairs if left != right), min(len(one), len(other)))
    long, short = (one, other) if len(one) > len(other) else (other, one)
    if len(long) > len(short):
        return long[same + 1 :] == short[same:]
    return one[same : same + 2] == other[same : same + 2][::-1] and one[same + 2 :] == other[same + 2 :]
