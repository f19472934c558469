"""A noun of a file that names what a bank defines."""

from itertools import chain
from typing import TypeVar

from infointerview.bank import Bank
from infointerview.errors import LoadError
from infointerview.loading.documents import Document
from infointerview.loading.references import IN_INTERVIEWS, names_in, unknown_names
from infointerview.records.structure import structure

_T = TypeVar("_T")


def noun_in(document: Document, kind: type[_T], bank: Bank | None) -> _T:
    """Make the noun that a whole file holds.

    Args:
        document: The file.
        kind: The class of the noun.
        bank: If given, what the file names must exist in it.

    Raises:
        LoadError: The file has faults; the error has all of them.
    """
    noun, problems = structure(document.tables, kind)
    unknown = unknown_names(document.tables, IN_INTERVIEWS, names_in(bank)) if bank is not None else ()
    faults = document.faults(chain(problems, unknown))
    if noun is None or faults:
        raise LoadError(faults)
    return noun
