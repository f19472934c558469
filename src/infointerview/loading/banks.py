"""The shipped bank, and banks from TOML files; what reads such files is imported only if there are some to read."""

from functools import cache
from os import PathLike

from infointerview.bank import Bank
from infointerview.loading.compiled import compiled_bank, parsed_bank


@cache
def shipped_bank() -> Bank:
    """Give the bank that comes with the library; it is read once.

    Example:
        >>> len(shipped_bank()) > 90
        True
    """
    return compiled_bank() or parsed_bank()


def load_bank(*paths: str | PathLike[str]) -> Bank:
    """Load a bank from TOML files, or folders of them; what the shipped bank defines may be named.

    The order of the paths does not matter.

    Raises:
        LoadError: Files can't be read or have faults; the error has all of them.
    """
    from infointerview.loading.bank_files import bank_of

    return bank_of(paths, shipped_bank())
