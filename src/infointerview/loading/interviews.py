"""An interview from a TOML file."""

from collections.abc import Iterable
from itertools import chain
from os import PathLike
from pathlib import Path

from infointerview.bank import Bank
from infointerview.errors import LoadError
from infointerview.interviews import Interview
from infointerview.loading.contacts import FILE_NAME
from infointerview.loading.documents import Document, read, read_all
from infointerview.loading.references import IN_INTERVIEWS, names_in, unknown_names
from infointerview.records.structure import structure


def load_interview(path: str | PathLike[str], bank: Bank | None = None) -> Interview:
    """Load an interview from a TOML file.

    Args:
        path: The file.
        bank: If given, the goals, topics, traits and questions that the file names must exist in it.

    Raises:
        LoadError: The file can't be read or has faults; the error has all of them.

    Example:
        >>> load_interview("examples/student-and-recruiter.toml").minutes
        20
    """
    return _interview(read(Path(path)), bank)


def _interview(document: Document, bank: Bank | None) -> Interview:
    interview, problems = structure(document.tables, Interview)
    unknown = unknown_names(document.tables, IN_INTERVIEWS, names_in(bank)) if bank is not None else ()
    faults = document.faults(chain(problems, unknown))
    if interview is None or faults:
        raise LoadError(faults)
    return interview


def load_interviews(paths: Iterable[str | PathLike[str]], bank: Bank | None = None) -> tuple[Interview, ...]:
    """Load interviews from TOML files and folders of them, in the order of their file names.

    In a folder `contacts.toml` is passed over, since it is a list of people to choose from.

    Raises:
        LoadError: Files can't be read or have faults; the error has those of all of them.

    Example:
        >>> [talk.contacts[0].name for talk in load_interviews(["examples/searches/student"])][:2]
        ['Helen Askew', 'Ruben Tole']
    """
    documents, faults = read_all(map(Path, paths), besides=FILE_NAME)
    loaded = list[Interview]()
    for document in documents:
        try:
            loaded.append(_interview(document, bank))
        except LoadError as error:
            faults += error.faults
    if faults:
        raise LoadError(faults)
    return tuple(loaded)
