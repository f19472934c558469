"""The frames that typed fragments must fit.

What a seeker types ("outages teach more than releases") is spoken inside a fixed sentence ("You said that … ."). The sentence
is the fragment's definition, its check and its preview.
"""

import re
from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any

import attrs

from infointerview.errors import InvalidValueError

_MOST_WORDS = 12
_QUOTES = re.compile(r"[\"“”„«»`]|(?<!\w)['‘’]|['’](?!\w|s\b)(?=\s|$)")
_MARKUP = re.compile(r"[{}\[\]|<>\n\r\t]")
_NEGATION = re.compile(r"\b(no|not|never|lack|lacks|lacking|without|don't|doesn't|isn't|haven't|cannot|can't)\b", re.IGNORECASE)
_SPEAKER = re.compile(r"\b(I|I'm|I've|I'd|my|me|mine|here)\b", re.IGNORECASE)
_DETERMINERS = frozenset(["your", "the", "a", "an", "this", "that", "these", "those", "its", "our", "their", "his", "her", "one", "some"])
_PLACES = frozenset(
    ["at", "in", "on", "during", "after", "before", "last", "through", "over", "by", "when", "outside", "near", "while", "a", "two", "three", "some", "years", "this", "around", "between", "between", "behind", "next", "between", "online", "back", "years"]
)
_BARE_VERBS = frozenset(
    ["be", "have", "do", "make", "go", "get", "take", "give", "keep", "let", "see", "know", "think", "ask", "try", "find", "learn", "build", "start", "stop", "use", "put", "tell", "say", "show", "hire", "avoid", "never", "always", "don't", "read", "write", "choose", "trust", "listen", "remember", "forget", "look", "bring", "become", "leave", "stay", "come", "pick", "follow", "focus", "spend", "save", "buy", "sell", "teach", "grow", "run", "drive", "love", "hate", "want", "need"]
)
_NOT_INFINITIVE = frozenset(["to", "i", "i'm", "i've", "we", "my", "a", "an", "the", "for"])
_NOT_PARTICIPLE = frozenset(["to", "i", "i'm", "i've", "we", "my", "a", "an", "the", "have", "had", "has", "can", "could", "able", "good"])


@attrs.frozen
class Frame:
    """One slot for a typed fragment: what form it has and the sentence it is spoken in."""

    slot: str
    form: str
    sentence: str
    example: str
    fits: Callable[[str], bool]

    def preview(self, fragment: str) -> str:
        """Speak the frame with a fragment in it."""
        return self.sentence.replace("…", fragment)

    def fault(self, fragment: str) -> str:
        """Say what is wrong with a fragment; empty if nothing is."""
        if not fragment.strip() or fragment != fragment.strip():
            return "not blank and without outer spaces"
        if _MARKUP.search(fragment):
            return "plain words without brackets, braces or line breaks"
        if _QUOTES.search(fragment):
            return "without quotation marks"
        if fragment[-1] in ".!?,;:":
            return "without a final stop"
        if len(fragment.split()) > _MOST_WORDS:
            return f"at most {_MOST_WORDS} words"
        if self.slot not in ("move", "met") and fragment.lower().startswith("that "):
            return "without a leading 'that'"
        return "" if self.fits(fragment) else f"{self.form}, such as '{self.example}'"

    def check(self, field: str, fragment: object) -> None:
        """Accept a fragment that fits.

        Raises:
            InvalidValueError: It does not; the message shows what would be said.
        """
        if not isinstance(fragment, str):
            raise InvalidValueError(field, fragment, "a text")
        wanted = self.fault(fragment)
        if wanted:
            raise InvalidValueError(field, fragment, f"{wanted} (it would be said: {self.preview(fragment[:80])})")


def _first(fragment: str) -> str:
    return fragment.split(maxsplit=1)[0].lower()


def _a_clause(fragment: str) -> bool:
    return len(fragment.split()) > 1 and _first(fragment) not in _BARE_VERBS


def _a_clause_as_heard(fragment: str) -> bool:
    return _a_clause(fragment) and not _SPEAKER.search(fragment)


def _determined(fragment: str) -> bool:
    first = _first(fragment)
    return first in _DETERMINERS or first.endswith(("'s", "s'"))


def _a_move(fragment: str) -> bool:
    return re.fullmatch(r"from \S.* into \S.*", fragment) is not None


def _a_participle(fragment: str) -> bool:
    return _first(fragment) not in _NOT_PARTICIPLE and not _first(fragment).endswith("ing")


def _an_infinitive(fragment: str) -> bool:
    first = _first(fragment)
    return first not in _NOT_INFINITIVE and (not first.endswith("ing") or first in ("bring", "sing", "sling"))


def _not_negated(fragment: str) -> bool:
    return not _NEGATION.search(fragment) and _first(fragment) not in ("i", "my")


def _a_noun_phrase(fragment: str) -> bool:
    return _first(fragment) not in ("i", "we", "you", "in", "at")


FRAMES: Mapping[str, Frame] = MappingProxyType(
    {
        frame.slot: frame
        for frame in (
            Frame(
                "met",
                "a phrase of place or time",
                "We met ….",
                "at the June robotics evening",
                lambda text: _first(text) in _PLACES,
            ),
            Frame(
                "remark",
                "a clause as said to the contact",
                "You said that ….",
                "outages teach more than releases",
                _a_clause_as_heard,
            ),
            Frame(
                "project",
                "a noun phrase with its article",
                "I've been thinking about ….",
                "your night-bus trial",
                _determined,
            ),
            Frame(
                "work",
                "a noun phrase with its article",
                "I've been thinking about ….",
                "your article on shift handovers",
                _determined,
            ),
            Frame("point", "a clause", "What stayed with me is that ….", "nobody reads the log", _a_clause),
            Frame("claim", "a clause", "I read that ….", "every team owns its tools", _a_clause),
            Frame("source", "a noun phrase", "I read that in ….", "the annual report", _a_noun_phrase),
            Frame(
                "move",
                "a move from one thing into another",
                "You went ….",
                "from hotel management into logistics",
                _a_move,
            ),
            Frame("shared", "a noun phrase", "We have … in common.", "the Tuesday choir", _a_noun_phrase),
            Frame(
                "strength",
                "a phrase that begins with a past participle",
                "I have ….",
                "run a stockroom for three winters",
                _a_participle,
            ),
            Frame(
                "gap",
                "a noun phrase without a negation",
                "I don't have … yet.",
                "formal training in statistics",
                _not_negated,
            ),
            Frame("plan", "a bare infinitive", "I plan to ….", "leave teaching in June", _an_infinitive),
            Frame("view", "a clause", "I think that ….", "small depots will come back", _a_clause),
        )
    }
)


def fits(slot: str) -> Callable[[Any, Any, Any], None]:
    """Give a validator that accepts fragments of one frame."""
    frame = FRAMES[slot]

    def check(_: Any, field: Any, value: Any) -> None:
        frame.check(field.name, value)

    return check
