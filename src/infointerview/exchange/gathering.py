"""Gathering contacts one entry after another: cleaned, known ones found, and an account of everything kept."""

from collections.abc import Iterable, Mapping
from typing import Any

from infointerview.errors import Fault, InvalidValueError, brief
from infointerview.exchange.cells import MOST, one_line
from infointerview.exchange.imported import Imported
from infointerview.exchange.people import Directory, contact_of, joined
from infointerview.people import Contact, Relation

_ELSE = ("email", "profile", "company", "title")
"""What an entry without a name is called by."""


class Gathering:
    """The contacts of one source, as they are read.

    Args:
        file: What is read, as messages name it.
        known: Contacts that are known already.
        relation: How the seeker knows those whose entry does not say it.
    """

    def __init__(self, file: str, known: Iterable[Contact], relation: Relation | str) -> None:
        self.file = file
        self._relation = Relation(relation)
        self._directory = Directory()
        for contact in known:
            self._directory.add(contact)
        self._known = len(self._directory.contacts)
        self._lines = dict[int, int]()  # of those who were read, by place
        self._entries = 0
        self._duplicates = list[Fault]()
        self._skipped = list[Fault]()
        self._remarks = list[Fault]()

    def add(self, line: int, facts: Mapping[str, Any], say: Iterable[tuple[str, str]] = ()) -> None:
        """Take an entry.

        Args:
            line: Where it begins.
            facts: Fields of a contact; texts as they were found, empty ones for nothing.
            say: What could not be taken of it, as pairs of a field and a sentence.
        """
        clean, said = self._clean(facts)
        if not clean.get("name"):
            self.skip(line, "is missing", next((clean[field] for field in _ELSE if field in clean), ""), "name")
            return
        try:
            contact, refused = contact_of({"relation": self._relation, **clean})
        except InvalidValueError as error:
            self.skip(line, error.reason, field="name")
            return
        self._entries += 1
        for field, why in (*say, *said, *refused):
            self.remark(line, why, contact.name, field)
        found = self._directory.find(contact)
        if found is None:
            if self._directory.namesake(contact):
                self.remark(line, "there is somebody of the same name; nothing says that the two are one", contact.name)
            self._lines[self._directory.add(contact)] = line
            return
        place, by = found
        before = self._directory.contacts[place]
        made, differ = joined(before, contact, clean)
        self._directory.replace(place, made)
        where = f"who stands in line {self._lines[place]}" if place in self._lines else "who is known"
        self._duplicates.append(self._fault(line, f"is {brief(before.name)}, {where} (same {by})", contact.name))
        for field, why in differ:
            self.remark(line, why, before.name, field)

    def skip(self, line: int, why: str, entry: str = "", field: str = "") -> None:
        """Leave an entry out."""
        self._entries += 1
        self._skipped.append(self._fault(line, why, entry, field))

    def remark(self, line: int, why: str, entry: str = "", field: str = "") -> None:
        """Note what could not be taken."""
        self._remarks.append(self._fault(line, why, entry, field))

    def imported(self) -> Imported:
        """Give what was gathered."""
        return Imported(
            contacts=tuple(self._directory.contacts),
            known=self._known,
            file=self.file,
            entries=self._entries,
            duplicates=tuple(self._duplicates),
            skipped=tuple(self._skipped),
            remarks=tuple(sorted(self._remarks, key=lambda fault: fault.line)),
        )

    def _fault(self, line: int, why: str, entry: str = "", field: str = "") -> Fault:
        return Fault(why, file=self.file, line=line, entry=brief(entry) if entry else "", field=field)

    def _clean(self, facts: Mapping[str, Any]) -> tuple[dict[str, Any], list[tuple[str, str]]]:
        clean, said = dict[str, Any](), list[tuple[str, str]]()
        for field, value in facts.items():
            if not isinstance(value, str):
                clean[field] = value
                continue
            text, unseen = one_line(value)
            if unseen:
                said.append((field, "had signs that nothing shows; they are left out"))
            if len(text) > MOST:
                said.append((field, f"is {len(text):,} characters long; only the first {MOST} are taken"))
            clean[field] = text[:MOST].rstrip()
        return {field: value for field, value in clean.items() if value not in ("", (), None)}, said
