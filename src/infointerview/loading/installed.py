"""Banks that other packages bring along."""

import warnings
from functools import cache
from importlib.metadata import EntryPoint, entry_points
from importlib.resources import as_file, files

from infointerview.bank import Bank
from infointerview.errors import InfointerviewError
from infointerview.loading.banks import load_bank, shipped_bank

GROUP = "infointerview.banks"
"""The entry-point group: each names a package whose TOML files are a bank."""


class BankWarning(UserWarning):
    """A bank that another package brings could not be added; the message names it and says why."""


@cache
def installed_bank() -> Bank:
    """Give the shipped bank with the banks of all installed packages added, in the order of their names.

    A package brings a bank by an entry point of the group `infointerview.banks` that names a package of TOML files. One that
    can't be loaded, or takes a name that is taken, is left out with a `BankWarning`; the others are there all the same.

    Example:
        >>> "path-to-present-role" in installed_bank()
        True
    """
    bank = shipped_bank()
    for entry in sorted(entry_points(group=GROUP), key=lambda entry: (entry.name, entry.value)):
        try:
            bank = bank.extend(_brought(entry))
        except (ImportError, InfointerviewError, OSError) as error:
            message = f"the bank {entry.name!r} of {_package(entry)} is left out: {error}"
            warnings.warn(message, BankWarning, stacklevel=2)
    return bank


def _brought(entry: EntryPoint) -> Bank:
    with as_file(files(entry.value)) as folder:
        return load_bank(folder)


def _package(entry: EntryPoint) -> str:
    return entry.dist.name if entry.dist else entry.value
