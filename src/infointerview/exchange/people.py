"""From what programs write about a person to a contact, and who is whom."""

import unicodedata
from collections.abc import Iterator, Mapping
from typing import Any

import attrs

from infointerview.companies import plain as plain_company
from infointerview.errors import InvalidValueError, brief
from infointerview.exchange.cells import MOST
from infointerview.people import Contact
from infointerview.profiles import slug_of

_JOINT = "; "
_MOST_ALIKE = 10  # of those who share a name or an e-mail so many are looked at, so that no file can make reading slow


def contact_of(facts: Mapping[str, Any]) -> tuple[Contact, list[tuple[str, str]]]:
    """Make a contact of what is known; a fact that does not fit is left out, and named with the reason.

    Raises:
        InvalidValueError: There is no name.
    """
    facts, refused = dict(facts), list[tuple[str, str]]()
    while True:
        try:
            return Contact(**facts), refused
        except InvalidValueError as error:
            key = error.field.split(".")[0]
            if key == "name" or key not in facts:
                raise
            refused.append((key, error.reason))
            del facts[key]


def joined(known: Contact, read: Contact, stated: Mapping[str, Any]) -> tuple[Contact, list[tuple[str, str]]]:
    """Give a known contact with what was read of them: gaps are filled and lists are joined, nothing is replaced.

    Args:
        known: What is known already; it wins.
        read: What was read.
        stated: The fields that the reading states; what is only assumed changes nothing.

    Returns:
        The contact, and a sentence for each field that the two differ in.
    """
    changes, differ = dict[str, Any](), list[tuple[str, str]]()
    for field in attrs.fields(Contact):
        mine, theirs = getattr(known, field.name), getattr(read, field.name)
        if field.name not in stated or theirs in (mine, field.default):
            continue
        if mine == field.default:
            changes[field.name] = theirs
        elif isinstance(mine, tuple):
            changes[field.name] = mine + tuple(entry for entry in theirs if entry not in mine)
        elif field.name == "notes" and (theirs in mine or len(both := mine + _JOINT + theirs) <= MOST):
            changes[field.name] = mine if theirs in mine else both
        elif not _alike(field.name, mine, theirs):
            differ.append((field.name, f"keeps {brief(mine)}; {brief(theirs)} is read here"))
    return attrs.evolve(known, **changes), differ


def _alike(name: str, mine: Any, theirs: Any) -> bool:
    """Tell whether two values differ only in how they are written."""
    if name == "profile" and slug_of(mine):
        return slug_of(mine) == slug_of(theirs)
    if name == "company":
        return plain_company(mine) == plain_company(theirs)
    return bool(str(mine).casefold() == str(theirs).casefold())


class Directory:
    """Contacts, found by their profile, else their e-mail, else their name and company.

    Example:
        >>> directory = Directory()
        >>> directory.add(Contact(name="Dana Reyes", company="Acme"))
        0
        >>> directory.find(Contact(name="DANA REYES", company="ACME Inc."))
        (0, 'name and company')
    """

    def __init__(self) -> None:
        self.contacts: list[Contact] = []
        self._places: dict[tuple[str, ...], list[int]] = {}

    def add(self, contact: Contact) -> int:
        """Add a contact, and give their place."""
        self.contacts.append(contact)
        self._index(len(self.contacts) - 1)
        return len(self.contacts) - 1

    def replace(self, place: int, contact: Contact) -> None:
        """Put another contact, who is the same person, in a place."""
        self.contacts[place] = contact
        self._index(place)

    def find(self, contact: Contact) -> tuple[int, str] | None:
        """Give the place of the same person, and what tells it; nothing where nobody is for certain."""
        for key in _keys(contact):
            for place in self._places.get(key, ()):
                if _can_be(self.contacts[place], contact, key):
                    return place, key[0]
        return None

    def namesake(self, contact: Contact) -> bool:
        """Tell whether there is somebody of the same name whom no other profile tells apart."""
        places = self._places.get(("name", _name(contact)), ())
        return any(not _apart(self.contacts[place], contact) for place in places)

    def _index(self, place: int) -> None:
        contact = self.contacts[place]
        for key in (*_keys(contact), ("name", _name(contact))):
            places = self._places.setdefault(key, [])
            if place not in places and len(places) < _MOST_ALIKE:
                places.append(place)


def _keys(contact: Contact) -> Iterator[tuple[str, ...]]:
    """Give what a person is known by, the most certain first."""
    if slug := slug_of(contact.profile):
        yield "profile", slug
    if contact.email:
        yield "e-mail", contact.email.casefold()
    if company := plain_company(contact.company):
        yield "name and company", _name(contact), company


def _can_be(known: Contact, read: Contact, key: tuple[str, ...]) -> bool:
    """Tell whether nothing more certain speaks against it: another profile, another e-mail, quite another name."""
    if _apart(known, read):
        return False
    if key[0] == "profile":
        return slug_of(known.profile) == slug_of(read.profile)
    if key[0] == "e-mail":
        return not set(_name(known).split()).isdisjoint(_name(read).split())
    return not known.email or not read.email or known.email.casefold() == read.email.casefold()


def _apart(one: Contact, other: Contact) -> bool:
    """Tell whether two have profiles, and not the same."""
    mine, theirs = slug_of(one.profile), slug_of(other.profile)
    return bool(mine and theirs) and mine != theirs


def _name(contact: Contact) -> str:
    bare = unicodedata.normalize("NFKC", contact.name).casefold()
    return " ".join(bare.replace(",", " ").replace(".", " ").split())
