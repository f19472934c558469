"""Every fault of bank and interview files, without stopping at the first file that has one."""

from collections.abc import Sequence
from pathlib import Path

from infointerview.errors import Fault, LoadError
from infointerview.loading.banks import load_bank, shipped_bank
from infointerview.loading.documents import read
from infointerview.loading.interviews import load_interview


def faults_of(paths: Sequence[Path]) -> tuple[Fault, ...]:
    """Load files and folders and give all their faults; a file with contacts is an interview, any other part of a bank.

    Example:
        >>> from pathlib import Path
        >>> faults_of([Path("examples")])
        ()
    """
    interviews, parts, faults = list[Path](), list[Path](), list[Fault]()
    for path in paths:
        for file in sorted(path.rglob("*.toml")) if path.is_dir() else [path]:
            try:
                (interviews if "contacts" in read(file).tables else parts).append(file)
            except LoadError as error:
                faults += error.faults
    for file in interviews:
        try:
            load_interview(file, shipped_bank())
        except LoadError as error:
            faults += error.faults
    if parts:
        try:
            load_bank(*parts)
        except LoadError as error:
            faults += error.faults
    return LoadError(faults).faults
