"""The grammar of spoken lines: plain words, `{slot}`, `{a slot}` and `[first|second|last]`.

A line is filled by this grammar alone: typed text is copied and never read as a template again. Of a bracket's branches the
first whose slots are all known is spoken; brackets don't nest.
"""

import re
from collections.abc import Mapping
from functools import cached_property, lru_cache
from types import MappingProxyType
from typing import Any, NamedTuple, TypeAlias

import attrs

from infointerview.errors import InvalidValueError, did_you_mean, suggestions
from infointerview.fields import meaning, texts
from infointerview.frames import FRAMES
from infointerview.nouns import Noun

SLOTS: Mapping[str, str] = MappingProxyType(
    {
        **{slot: f"what the seeker typed: {frame.form}" for slot, frame in FRAMES.items()},
        "company": "the company the talk is about",
        "industry": "the industry the talk is about",
        "role": "the role the talk is about",
        "field": "the field the talk is about",
        "their company": "the contact's own company",
        "their role": "the contact's own role",
        "target role": "the role the seeker wants",
        "referrer": "who introduced the two",
        "name": "the contact's first name",
        "minutes": "the minutes agreed",
    }
)
"""Every slot a line may have, with what fills it."""

EXAMPLES: Mapping[str, str] = MappingProxyType(
    {
        **{slot: frame.example for slot, frame in FRAMES.items()},
        "company": "Acme Robotics",
        "industry": "robotics",
        "role": "support analyst",
        "field": "technical support",
        "their company": "Acme Robotics",
        "their role": "engineering manager",
        "target role": "robotics engineer",
        "referrer": "Priya",
        "name": "Dana",
        "minutes": "30",
    }
)
"""For every slot something that could fill it."""

PERSONAL_SLOTS = frozenset(FRAMES) | {"their role", "their company", "referrer"}
"""Slots whose filling could be meant for this one contact or come from this one seeker."""

_TOKEN = re.compile(r"\{([^{}\[\]|]*)\}|[{}\[\]|]")
_DEFAULT_VOWEL_LETTERS = "AEFHILMNORSX"
_LONGEST_SPELLED = 4  # longer capitals are read as a word


@attrs.frozen(eq=False, repr=False)
class Articles(Noun):
    """Words whose article does not follow from their first letter: prefixes in lower case.

    Example:
        >>> articles = Articles(an=("hour",), a=("uni",))
        >>> articles.before("unit lead"), articles.before("hourly worker"), articles.before("HR manager")
        ('a', 'an', 'an')
    """

    an: tuple[str, ...] = attrs.field(
        default=(), converter=texts, metadata=meaning("Beginnings of words that take an, such as hour.")
    )
    a: tuple[str, ...] = attrs.field(
        default=(), converter=texts, metadata=meaning("Beginnings of words that take a, such as uni.")
    )

    def before(self, words: str) -> str:
        """Give the indefinite article that goes before these words."""
        first = re.split(r"[\s\-/,.]", words.strip(), maxsplit=1)[0]
        lower = first.lower()
        if any(lower.startswith(prefix) for prefix in self.an):
            return "an"
        if any(lower.startswith(prefix) for prefix in self.a):
            return "a"
        if len(first) <= _LONGEST_SPELLED and first.isupper():  # spelled out letter by letter: an HR lead, a UX lead
            return "an" if first[0] in _DEFAULT_VOWEL_LETTERS else "a"
        return "an" if lower[:1] in set("aeiouàáâäæéèêëíîïóôöøúûü") else "a"


class Slot(NamedTuple):
    """A place in a line for a value, with or without an article before it."""

    name: str
    article: bool = False


Words: TypeAlias = tuple["str | Slot", ...]


@attrs.frozen(eq=False, repr=False, slots=False)
class Pattern:
    """All that decides whether and how a line can be filled: part by part, the slots of each branch.

    Lines of one pattern share it, so that one is told from another by which it is.
    """

    parts: tuple[tuple[tuple[str, ...], ...], ...]

    @cached_property
    def named(self) -> tuple[str, ...]:
        """Every slot, in the order in which they are first named."""
        return tuple(dict.fromkeys(slot for part in self.parts for branch in part for slot in branch))


@lru_cache(maxsize=4096)
def _pattern(parts: tuple[tuple[tuple[str, ...], ...], ...]) -> Pattern:
    return Pattern(parts)


@attrs.frozen(eq=False, repr=False, slots=False)
class Template:
    """A parsed line: each part is a list of branches, and a plain part has one."""

    parts: tuple[tuple[Words, ...], ...]

    @cached_property
    def slots(self) -> frozenset[str]:
        """Every slot named anywhere in the line."""
        return frozenset(self.pattern.named)

    @cached_property
    def pattern(self) -> Pattern:
        """The pattern that it shares with other lines; without parts where it has no slots."""
        if len(self.parts) == 1 == len(self.parts[0][0]):  # one text, as most lines are
            return _pattern(())
        slots = (
            tuple(tuple(word.name for word in branch if isinstance(word, Slot)) for branch in part)
            for part in self.parts
        )
        return _pattern(tuple(part for part in slots if any(part)))

    def words(self, known: "Mapping[str, object] | frozenset[str]") -> Words | None:
        """Give the words to speak when these slots are known, of each part those of one branch; none if it can't be filled."""
        return _words_for(self, self.slots.intersection(known))

    def used(self, known: "Mapping[str, object] | frozenset[str]") -> tuple[str, ...] | None:
        """Give the slots that would be spoken, in their order; none if the line can't be filled."""
        return spoken_slots(self.pattern, frozenset(known))

    def fill(self, values: Mapping[str, str], articles: Articles) -> str | None:
        """Speak the line with these values; none if it can't be filled.

        Example:
            >>> line = parse("What counts [at {company}|in {industry}|in your field] for {a role}?")
            >>> line.fill({"industry": "robotics", "role": "analyst"}, Articles())
            'What counts in robotics for an analyst?'
            >>> line.fill({"industry": "robotics"}, Articles()) is None
            True
        """
        if not self.pattern.parts:
            return self._as_it_stands
        words = self.words(values)
        if words is None:
            return None
        return _begun(
            "".join([word if isinstance(word, str) else _speak(word, values[word.name], articles) for word in words])
        )

    @cached_property
    def _as_it_stands(self) -> str:
        return _begun("".join(str(word) for part in self.parts for word in part[0]))


def _begun(spoken: str) -> str:
    return spoken[:1].upper() + spoken[1:]


@lru_cache(maxsize=1 << 14)
def _words_for(line: Template, known: frozenset[str]) -> Words | None:
    """Give the words of a line, of each part those of the branch to speak when these slots are known; none if there is none."""
    chosen = list[str | Slot]()
    for part in line.parts:
        for branch in part:
            if all(isinstance(word, str) or word.name in known for word in branch):
                chosen += branch
                break
        else:
            return None
    return tuple(chosen)


@lru_cache(maxsize=1 << 14)
def spoken_slots(pattern: Pattern, known: frozenset[str]) -> tuple[str, ...] | None:
    """Give the slots that lines of one pattern would speak, in their order; none if they can't be filled.

    Example:
        >>> line = parse("What counts [at {company}|in {industry}|in your field] for {a role}?")
        >>> spoken_slots(line.pattern, frozenset({"industry", "role"}))
        ('industry', 'role')
    """
    chosen = [next((branch for branch in part if known.issuperset(branch)), None) for part in pattern.parts]
    if None in chosen:
        return None
    return tuple(dict.fromkeys(slot for branch in chosen if branch for slot in branch))


@lru_cache(maxsize=4096)
def parse(text: str) -> Template:
    """Parse a line.

    Raises:
        InvalidValueError: A bracket is open, nested or stray, or a slot is unknown.

    Example:
        >>> sorted(parse("How is [{company}|the place] for {a role}?").slots)
        ['company', 'role']
    """
    if "{" not in text and "[" not in text and "}" not in text and "]" not in text and "|" not in text:
        return Template((((text,),),))
    parts: list[tuple[Words, ...]] = []
    branches: list[Words] = []
    words: list[str | Slot] = []
    inside = False
    done = 0
    for token in _TOKEN.finditer(text):
        if token.start() > done:
            words.append(text[done : token.start()])
        done = token.end()
        sign = token.group()
        if token.group(1) is not None:
            words.append(_slot(text, token.group(1)))
        elif sign == "[" and not inside:
            parts.append((tuple(words),))
            words, inside = [], True
        elif sign == "|" and inside:
            branches.append(tuple(words))
            words = []
        elif sign == "]" and inside:
            parts.append((*branches, tuple(words)))
            branches, words, inside = [], [], False
        else:
            raise InvalidValueError("text", text, f"a line whose brackets pair up without nesting (stray {sign!r})")
    if inside:
        raise InvalidValueError("text", text, "a line whose '[' is closed")
    words.append(text[done:])
    parts.append((tuple(words),))
    return Template(tuple(parts))


def speakable(_: Any, field: Any, value: Any) -> None:
    """Accept a text that parses as a line."""
    if isinstance(value, str):
        try:
            parse(value)
        except InvalidValueError as error:
            raise InvalidValueError(field.name, error.value, error.wanted) from None


def _slot(text: str, name: str) -> Slot:
    article = name.startswith("a ")
    bare = name[2:] if article else name
    if bare not in SLOTS:
        hint = did_you_mean(suggestions(bare, SLOTS))
        raise InvalidValueError("text", text, f"a line whose slots exist (unknown slot {{{bare[:40]}}}{hint})")
    return Slot(bare, article)


def _speak(slot: Slot, value: str, articles: Articles) -> str:
    return f"{articles.before(value)} {value}" if slot.article else value
