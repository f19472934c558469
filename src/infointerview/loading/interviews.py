"""An interview from a TOML file."""

from collections.abc import Iterable
from os import PathLike
from pathlib import Path

from infointerview.bank import Bank
from infointerview.errors import LoadError
from infointerview.interviews import Interview
from infointerview.loading.contacts import FILE_NAME
from infointerview.loading.documents import read, read_all
from infointerview.loading.naming import noun_in


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
    return noun_in(read(Path(path)), Interview, bank)


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
            loaded.append(noun_in(document, Interview, bank))
        except LoadError as error:
            faults += error.faults
    if faults:
        raise LoadError(faults)
    return tuple(loaded)
