"""Every fault of bank and interview files, without stopping at the first file that has one."""

from collections.abc import Sequence
from pathlib import Path

from infointerview.bank import Bank
from infointerview.errors import Fault, LoadError, OverrideError
from infointerview.loading.banks import load_bank, shipped_bank
from infointerview.loading.documents import read_all
from infointerview.loading.interviews import load_interview


def faults_of(paths: Sequence[Path]) -> tuple[Fault, ...]:
    """Load files and folders and give all their faults; a file with contacts is an interview, any other part of a bank.

    The interviews may name what the parts of the bank define.

    Example:
        >>> from pathlib import Path
        >>> faults_of([Path("examples")])
        ()
    """
    documents, faults = read_all(paths)
    interviews = [document.file for document in documents if "contacts" in document.tables]
    parts = [document.file for document in documents if "contacts" not in document.tables]
    bank: Bank | None = shipped_bank()
    try:
        bank = _beside_shipped(load_bank(*parts))
    except LoadError as error:
        faults += error.faults
        bank = None  # what it would define is not known, so names can't be judged
    for file in interviews:
        try:
            load_interview(file, bank)
        except LoadError as error:
            faults += error.faults
    return LoadError(faults).faults


def _beside_shipped(bank: Bank) -> Bank:
    try:
        return shipped_bank().extend(bank)
    except OverrideError:  # it stands by itself: it is the shipped bank, or a copy of it
        return bank
