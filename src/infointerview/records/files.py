"""Records in files: a file is replaced as a whole or not at all, and the former one is kept."""

import errno
import os
import shutil
from collections.abc import Callable
from os import PathLike
from pathlib import Path
from typing import Any, TypeVar, overload

import attrs

from infointerview.errors import Fault, RecordError
from infointerview.records.text import noun_of, parsed, record_of, written

_T = TypeVar("_T")

BACKUP = ".bak"
"""What is added to a file's name for the one that keeps its former content."""


def save(path: str | PathLike[str], *nouns: Any) -> None:
    """Write nouns to a file, whatever was there before being kept as a backup beside it, with `.bak` added to its name.

    The file is replaced in one step: whenever the writer is stopped, killed even, what is under its name is either all of
    what was saved before or all of what is saved now. A link is followed, and what it leads to is replaced.

    Args:
        path: The file; its folder must exist.
        nouns: What to write, in this order.

    Raises:
        RecordError: It can't be written; what was there is there still.

    Example:
        >>> import tempfile
        >>> from infointerview import Contact
        >>> with tempfile.TemporaryDirectory() as folder:
        ...     save(f"{folder}/people.json", Contact(name="Dana"), Contact(name="Sam"))
        ...     [person.name for person in load(f"{folder}/people.json")]
        ['Dana', 'Sam']
    """
    replace(path, (written([record_of(noun) for noun in nouns]) + "\n").encode())


def replace(path: str | PathLike[str], data: bytes) -> None:
    """Write a file as `save` does, whatever it holds.

    Raises:
        RecordError: It can't be written; what was there is there still.
    """
    try:
        target = _followed(Path(path))
        if target.exists():
            _replace(target.with_name(target.name + BACKUP), lambda new: _copy(target, new))
        _replace(target, lambda new: _write(new, data, target))
    except (
        OSError,
        ValueError,
        RuntimeError,
    ) as error:  # a value error: a NUL; a runtime error: links in a circle, before 3.13
        raise _refused(path, f"can't be written ({_reason(path, error)})") from None


@overload
def load(path: str | PathLike[str]) -> tuple[Any, ...]: ...
@overload
def load(path: str | PathLike[str], kind: type[_T]) -> tuple[_T, ...]: ...
def load(path: str | PathLike[str], kind: type[Any] | None = None) -> tuple[Any, ...]:
    """Read the nouns of a file, as `save` writes it.

    Args:
        path: The file.
        kind: The noun that all of them must be; if left out, any.

    Raises:
        NewerRecordError: A newer version of the library has written it.
        RecordError: It can't be read, or has faults, of which the error has all; it says so where there is a backup.
    """
    try:
        records = parsed(Path(path).read_bytes())
    except (OSError, ValueError) as error:
        raise _refused(path, f"can't be read ({_reason(path, error)})") from None
    except RecordError as error:
        raise _placed(error, path, "") from None
    if not isinstance(records, list):
        raise _refused(path, "must be a list of records")
    nouns, faults = list[Any](), list[Fault]()
    for place, record in enumerate(records):
        try:
            nouns.append(noun_of(record, kind))
        except RecordError as error:
            located = _placed(error, path, f"[{place}]")
            if type(error) is not RecordError:
                raise located from None
            faults += located.faults
    if faults:
        raise RecordError(faults)
    return tuple(nouns)


def _followed(path: Path) -> Path:
    """Give where a path leads."""
    target = path.resolve()
    if target.is_symlink():  # from Python 3.13 on, links in a circle resolve to one of them
        raise OSError(errno.ELOOP, os.strerror(errno.ELOOP))
    return target


def _replace(target: Path, make: Callable[[Path], None]) -> None:
    """Make a file beside its place and then put it there; both are on the disk before and after."""
    new = target.with_name(f".{target.name}.{os.urandom(4).hex()}.new")
    try:
        make(new)
        new.replace(target)
    finally:
        new.unlink(missing_ok=True)
    if os.name == "posix":
        _synced(target.parent, os.O_RDONLY)


def _write(new: Path, data: bytes, former: Path) -> None:
    with new.open("xb") as file:
        if former.exists():
            shutil.copymode(former, new)
        file.write(data)
        file.flush()
        os.fsync(file.fileno())


def _copy(old: Path, new: Path) -> None:
    shutil.copy2(old, new)
    _synced(new, os.O_RDWR)


def _synced(path: Path, flags: int) -> None:
    opened = os.open(path, flags)
    try:
        os.fsync(opened)
    finally:
        os.close(opened)


def _placed(error: RecordError, path: str | PathLike[str], place: str) -> RecordError:
    """Say of an error in which file and at which record it is, and whether there is a backup."""
    backup = Path(f"{os.fspath(path)}{BACKUP}")
    fix = f"the former content is in {backup}" if backup.exists() else ""
    return error.at(
        attrs.evolve(fault, file=str(path), field=".".join(filter(None, (place, fault.field))), fix=fix)
        for fault in error.faults
    )


def _reason(path: str | PathLike[str], error: Exception) -> str:
    """Say why a file can't be had; of a name that no file can have each Python says something else."""
    return "its name holds a NUL" if "\0" in os.fspath(path) else getattr(error, "strerror", None) or str(error)


def _refused(path: str | PathLike[str], why: str) -> RecordError:
    return _placed(RecordError([Fault(why)]), path, "")
