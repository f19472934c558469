"""The frames that typed fragments must fit.

What a seeker types ("outages teach more than releases") is spoken inside a fixed sentence ("You said that … .").
The sentence is the fragment's definition, its check and its preview.
"""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any, NamedTuple

from infointerview.errors import InvalidValueError
from infointerview.fields import FRAGMENT_CHARACTERS, of_form

_OUTAGES, _HOTELS = "outages teach more than releases", "from hotel management into logistics"
_DETERMINED, _UNNEGATED = "a noun phrase with its article", "a noun phrase without a negation"
_PARTICIPIAL = "a phrase that begins with a past participle"


class Frame(NamedTuple):
    """One slot for a typed fragment: what form it has and the sentence it is spoken in."""

    slot: str
    form: str
    sentence: str
    example: str

    def preview(self, fragment: str) -> str:
        """Speak the frame with a fragment in it."""
        return self.sentence.replace("…", fragment)

    def fault(self, fragment: str) -> str:
        """Say what is wrong with a fragment; empty if nothing is."""
        from infointerview.fragments import objection  # read only when there is a fragment to judge

        return objection(self.slot, fragment, f"{self.form}, such as '{self.example}'")

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


FRAMES: Mapping[str, Frame] = MappingProxyType(
    {
        frame.slot: frame
        for frame in (
            Frame("met", "a phrase of place or time", "We met ….", "at the June robotics evening"),
            Frame("remark", "a clause as said to the contact", "You said that ….", _OUTAGES),
            Frame("project", _DETERMINED, "I've been thinking about ….", "your night-bus trial"),
            Frame("work", _DETERMINED, "I've been thinking about ….", "your article on shift handovers"),
            Frame("point", "a clause", "What stayed with me is that ….", "nobody reads the log"),
            Frame("claim", "a clause", "I read that ….", "every team owns its tools"),
            Frame("source", "a noun phrase", "I read that in ….", "the annual report"),
            Frame("move", "a move from one thing into another", "You went ….", _HOTELS),
            Frame("shared", "a noun phrase", "We have … in common.", "the Tuesday choir"),
            Frame("strength", _PARTICIPIAL, "I have ….", "run a stockroom for three winters"),
            Frame("gap", _UNNEGATED, "I don't have … yet.", "formal training in statistics"),
            Frame("plan", "a bare infinitive", "I plan to ….", "leave teaching in June"),
            Frame("view", "a clause", "I think that ….", "small depots will come back"),
        )
    }
)


def fits(slot: str) -> Callable[[Any, Any, Any], None]:
    """Give a validator that accepts fragments of one frame."""
    frame = FRAMES[slot]

    @of_form(maxLength=FRAGMENT_CHARACTERS, pattern=r"^\S.*$", examples=[frame.example])
    def check(_: Any, field: Any, value: Any) -> None:
        frame.check(field.name, value)

    return check
