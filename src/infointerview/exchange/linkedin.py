"""LinkedIn's Connections.csv to contacts."""

from collections.abc import Iterable

from infointerview.exchange.columns import key_of
from infointerview.exchange.csv_text import contacts_from_csv
from infointerview.exchange.imported import Imported
from infointerview.people import Contact, Relation

_MARKS = frozenset(("firstname", "lastname", "connectedon"))
_MOST_BEFORE = 20_000  # characters of the note before the header, at most


def is_linkedin(text: str) -> bool:
    r"""Tell whether a text is a Connections.csv, by its header.

    Example:
        >>> is_linkedin("Notes:\nsome words\n\nFirst Name,Last Name,Company,Position,Connected On\n")
        True
    """
    for line in text[:_MOST_BEFORE].split("\n"):
        if {key_of(cell) for cell in line.replace("\t", ",").replace(";", ",").split(",")} >= _MARKS:
            return True
    return False


def contacts_from_linkedin(
    text: str,
    *,
    known: Iterable[Contact] = (),
    relation: Relation | str = Relation.ACQUAINTANCE,
    file: str = "Connections.csv",
) -> Imported:
    r"""Read contacts from the Connections.csv of a LinkedIn archive, with or without the note before the header.

    The export has the present employer only, few e-mails, and in older ones no profiles. The day of the connection goes
    into the notes.

    Args:
        text: The text of the file.
        known: Contacts that are known already; they win, and gaps of theirs are filled.
        relation: How you know them.
        file: What to call the file in messages.

    Raises:
        LoadError: There is no header, or from some line on it is no CSV.

    Example:
        >>> header = "First Name,Last Name,URL,Email Address,Company,Position,Connected On"
        >>> row = "Dana,Reyes,https://www.linkedin.com/in/dana-reyes,,Acme,Test Engineer,03 Aug 2026"
        >>> contacts_from_linkedin(f"{header}\n{row}\n").contacts[0].notes
        'LinkedIn connection since 2026-08-03'
    """
    return contacts_from_csv(text, known=known, relation=relation, file=file)
