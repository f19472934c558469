"""Files of other programs, each read by the reader of its format, which its content tells."""

from collections.abc import Iterable
from os import PathLike
from pathlib import Path

from infointerview.exchange.csv_text import contacts_from_csv
from infointerview.exchange.gathering import Gathering
from infointerview.exchange.imported import Imported
from infointerview.exchange.json_resume import resume_from_json
from infointerview.exchange.linkedin import contacts_from_linkedin, is_linkedin
from infointerview.exchange.sources import read_text, refused
from infointerview.exchange.vcard import contacts_from_vcard
from infointerview.people import Contact, Relation, Seeker


def read_contacts(
    path: str | PathLike[str],
    *,
    known: Iterable[Contact] = (),
    relation: Relation | str | None = None,
    encoding: str = "",
) -> Imported:
    """Read contacts from a file: LinkedIn's Connections.csv, any other CSV with usual column names, vCard, or a JSON Resume.

    Args:
        path: The file; its content tells the format, and where it does not, its name.
        known: Contacts that are known already; they win, and gaps of theirs are filled.
        relation: How you know those whose entry does not say it; if left out, acquaintances where they come from LinkedIn or
            an address book, else strangers.
        encoding: How the letters are written; if left out, UTF-8, or UTF-16 where the file begins with its mark.

    Raises:
        LoadError: The file can't be read, or is of no such format; each fault has its line.
        MissingExtraError: The format needs an extra that is not installed.

    Example:
        >>> read = read_contacts("examples/exchange/Connections.csv")
        >>> read.contacts[0].name
        'Dana Reyes'
    """
    text, file, suffix = read_text(path, encoding), str(path), Path(path).suffix.casefold()
    begin = text.lstrip()[:20].casefold()
    if begin.startswith("begin:vcard") or suffix in (".vcf", ".vcard"):
        return contacts_from_vcard(text, known=known, relation=relation or Relation.ACQUAINTANCE, file=file)
    if begin.startswith("{") or suffix == ".json":
        return _contact_of_resume(text, known, relation or Relation.STRANGER, file)
    if is_linkedin(text):
        return contacts_from_linkedin(text, known=known, relation=relation or Relation.ACQUAINTANCE, file=file)
    if suffix == ".toml":
        raise refused(file, "must be CSV, vCard or JSON Resume, is TOML")
    return contacts_from_csv(text, known=known, relation=relation or Relation.STRANGER, file=file)


def read_seeker(path: str | PathLike[str]) -> Seeker:
    """Read a seeker from a JSON Resume; what it does not hold is to be added by hand.

    Raises:
        LoadError: The file can't be read, or is no JSON Resume.
        MissingExtraError: The extra `resume` is not installed.

    Example:
        >>> read_seeker("examples/exchange/resume.json").name
        'Sam Ito'
    """
    return resume_from_json(read_text(path), file=str(path)).seeker


def _contact_of_resume(text: str, known: Iterable[Contact], relation: Relation | str, file: str) -> Imported:
    resume, gathering = resume_from_json(text, file=file), Gathering(file, known, relation)
    for fault in resume.remarks:
        gathering.remark(0, fault.message, field=fault.field)
    contact = resume.contact
    facts = {} if contact is None else {key: getattr(contact, key) for key in _FROM_RESUME}
    gathering.add(1, facts)
    return gathering.imported()


_FROM_RESUME = ("name", "title", "company", "positions", "schools", "interests", "region", "email", "profile")
