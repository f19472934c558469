"""vCard text to its cards: which properties each has, with lines; the parsing of a line is icalendar's."""

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

import attrs

from infointerview.exchange.extras import extra

if TYPE_CHECKING:
    from icalendar.parser import Contentline, Parameters

_NAME = re.compile(r"(?:[A-Za-z0-9-]+\.)?([A-Za-z0-9-]+)[;:]")
_LONGEST = 100_000
"""Nothing that a person writes about another comes near this; photographs are longer and never looked at."""

_READ = frozenset(
    "VERSION FN N ORG TITLE ROLE EMAIL NOTE URL ADR KIND X-SOCIALPROFILE SOCIALPROFILE X-ABSHOWAS "
    "X-ADDRESSBOOKSERVER-KIND".split()
)
_SILENT = frozenset(
    "BEGIN END PRODID REV UID SORT-STRING X-ABLABEL X-ABADR X-ABUID X-IMAGETYPE X-SHARED-PHOTO-DISPLAY-PREF CLASS SOURCE "
    "CLIENTPIDMAP".split()
)
"""What says nothing of the person."""


@attrs.frozen
class Property:
    """One property of a card: its parameters, and its value as written."""

    line: int
    params: "Parameters"
    raw: str

    @property
    def rank(self) -> int:
        """Give how much it is preferred: the lower, the more; 1 where the card prefers it."""
        written = self.params.get("PREF", "")
        if isinstance(written, str) and written.isascii() and written.isdigit():
            return int(written[:3])
        return 1 if "pref" in self.types else 101

    @property
    def types(self) -> frozenset[str]:
        """Give its types, in lower case."""
        written = self.params.get("TYPE", "")
        listed = written if isinstance(written, list) else str(written).split(",")
        return frozenset(str(kind).strip().casefold() for kind in listed)

    @property
    def parts(self) -> list[str]:
        """Give the parts of its value that semicolons part, as texts."""
        from icalendar.parser import split_on_unescaped_semicolon

        return [part.strip() for part in split_on_unescaped_semicolon(self.raw)]

    @property
    def text(self) -> str:
        """Give its value as a text."""
        from icalendar.parser import unescape_backslash

        return str(unescape_backslash(self.raw)).strip()


@attrs.frozen
class Card:
    """One card: where it begins, its properties, how often it has others, and what is wrong with it."""

    line: int
    properties: dict[str, list[Property]] = attrs.field(factory=dict)
    others: dict[str, int] = attrs.field(factory=dict)
    broken: list[tuple[int, str]] = attrs.field(factory=list)
    whole: bool = False

    def all(self, name: str) -> list[Property]:
        """Give the properties of a name, the preferred first; empty ones do not count."""
        return sorted((one for one in self.properties.get(name, ()) if one.raw.strip(" ;")), key=lambda one: one.rank)

    def first(self, *names: str) -> str:
        """Give the text of the preferred property of the first of several names that the card has."""
        return next((one.text for name in names for one in self.all(name)), "")


def cards_of(text: str) -> Iterator[Card]:
    r"""Give the cards of a text one after another; one that is cut off is not whole.

    Example:
        >>> [card.first("FN") for card in cards_of("BEGIN:VCARD\nVERSION:4.0\nitem1.FN:Dana\n  Reyes\nEND:VCARD\n")]
        ['Dana Reyes']
    """
    with extra("calendar", "reading vCard"):
        from icalendar.parser import Contentline

    card: Card | None = None
    for number, line in _unfolded(text):
        mark = line.strip().upper()
        if mark == "BEGIN:VCARD":
            if card is not None:  # a card within a card is none of version 3 or 4: the former is cut off
                yield card
            card = Card(number)
        elif card is not None and mark == "END:VCARD":
            yield attrs.evolve(card, whole=True)
            card = None
        elif card is not None:
            _take(card, number, line, Contentline)
    if card is not None:
        yield card


def _unfolded(text: str) -> Iterator[tuple[int, str]]:
    """Give logical lines with the number of their first one: a line that begins with a space or tab goes on with the last."""
    begun, parts = 0, list[str]()
    for number, line in enumerate(text.split("\n"), 1):
        if line[:1] in (" ", "\t") and parts:
            parts.append(line[1:])
            continue
        if parts:
            yield begun, "".join(parts)
        begun, parts = number, [line] if line.strip() else []
    if parts:
        yield begun, "".join(parts)


def _take(card: Card, number: int, line: str, parse: "type[Contentline]") -> None:
    """Put a line into its card; only what is read is parsed, and never a photograph."""
    found = _NAME.match(line)
    name = found[1].upper() if found else ""
    if not found or name not in _READ:
        if name not in _SILENT:
            shown = name or "a line that is no property"
            card.others[shown] = card.others.get(shown, 0) + 1
        return
    if len(line) > _LONGEST:
        card.broken.append((number, f"{name} is {len(line):,} characters long; left out"))
        return
    try:
        _, params, raw = parse(line[found.start(1) :]).raw_parts()
    except ValueError:
        card.broken.append((number, f"{name} can't be read; left out"))
        return
    if str(params.get("ENCODING", "")).upper() == "QUOTED-PRINTABLE":
        card.broken.append((number, f"{name} is written in quoted-printable, which version 3.0 has not; left out"))
        return
    card.properties.setdefault(name, []).append(Property(number, params, raw))
