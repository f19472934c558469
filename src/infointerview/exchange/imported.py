"""What came of reading contacts: who is new, who was known, what was left out and why."""

from collections.abc import Iterator
from itertools import islice

import attrs
from attrs import field

from infointerview.errors import Fault
from infointerview.fields import meaning
from infointerview.people import Contact

_MOST_SHOWN = 20


@attrs.frozen(kw_only=True)
class Imported:
    """The contacts of one file, or of the rows of a table, joined with those known before.

    Each entry is one of a new contact, a duplicate or skipped, so that their numbers add up to `entries`.

    Example:
        >>> from infointerview.exchange import contacts_from_rows
        >>> print(contacts_from_rows([{"Name": "Dana Reyes", "Employer": "Acme"}, {"Name": "", "Employer": "Initech"}]))
        rows: 2 entries: 1 new contact, 0 duplicates, 1 skipped
        skipped
          rows:2: 'Initech': name: is missing
    """

    contacts: tuple[Contact, ...] = field(
        metadata=meaning("Those known before, each with what was learnt of them, then the new ones.")
    )
    known: int = field(default=0, metadata=meaning("How many of them were known before."))
    file: str = field(default="", metadata=meaning("What was read."))
    entries: int = field(default=0, metadata=meaning("How many entries it has."))
    duplicates: tuple[Fault, ...] = field(
        default=(), metadata=meaning("Entries that are somebody who was known, or stood further up; each says who.")
    )
    skipped: tuple[Fault, ...] = field(default=(), metadata=meaning("Entries that gave no contact, with the reason."))
    remarks: tuple[Fault, ...] = field(
        default=(),
        metadata=meaning("What of the entries could not be taken as it stands, or has no place in a contact."),
    )

    @property
    def new(self) -> tuple[Contact, ...]:
        """Give those who were not known before."""
        return self.contacts[self.known :]

    def __str__(self) -> str:
        return "\n".join(self._lines())

    def _lines(self) -> Iterator[str]:
        entries = "1 entry" if self.entries == 1 else f"{self.entries:,} entries"
        new = "1 new contact" if len(self.new) == 1 else f"{len(self.new):,} new contacts"
        doubles = "1 duplicate" if len(self.duplicates) == 1 else f"{len(self.duplicates):,} duplicates"
        yield f"{self.file}: {entries}: {new}, {doubles}, {len(self.skipped):,} skipped"
        for heading, faults in (
            ("skipped", self.skipped),
            ("duplicates", self.duplicates),
            ("remarks", self.remarks),
        ):
            if faults:
                yield heading
                yield from (f"  {fault}" for fault in islice(faults, _MOST_SHOWN))
            if len(faults) > _MOST_SHOWN:
                yield f"  and {len(faults) - _MOST_SHOWN:,} more"
