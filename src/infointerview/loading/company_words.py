"""The words that describe a company without naming it, from their file."""

from functools import cache
from importlib.resources import as_file, files

from infointerview.errors import LoadError
from infointerview.loading.documents import read
from infointerview.records.structure import structure


@cache
def describing_words() -> frozenset[str]:
    """Give the words that say what kind of company it is, or where, and not which; they are read once.

    Example:
        >>> "robotics" in describing_words(), "games" in describing_words()
        (True, False)
    """
    with as_file(files("infointerview") / "data" / "guidance" / "companies.toml") as path:
        document = read(path)
    lists, problems = structure(document.tables, dict[str, tuple[str, ...]])
    if lists is None:
        raise LoadError(document.faults(problems))
    return frozenset(word for words in lists.values() for word in words)
