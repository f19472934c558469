"""An interview from a TOML file."""

from itertools import chain
from os import PathLike
from pathlib import Path

from infointerview.bank import Bank
from infointerview.errors import LoadError
from infointerview.interviews import Interview
from infointerview.loading.documents import read
from infointerview.loading.references import IN_INTERVIEWS, names_in, unknown_names
from infointerview.loading.structure import structure


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
    document = read(Path(path))
    interview, problems = structure(document.tables, Interview)
    unknown = unknown_names(document.tables, IN_INTERVIEWS, names_in(bank)) if bank is not None else ()
    faults = document.faults(chain(problems, unknown))
    if interview is None or faults:
        raise LoadError(faults)
    return interview
