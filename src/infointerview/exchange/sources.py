"""Text from files that other programs wrote: every way in which that can fail is a fault with its place."""

import codecs
from os import PathLike
from pathlib import Path
from stat import S_ISDIR, S_ISREG

from infointerview.errors import Fault, LoadError

MOST_BYTES = 100_000_000
"""An address book with a photograph of everybody stays below this; a larger file is refused."""

_MARKS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))

_ZIP = b"PK\x03\x04"


def read_text(path: str | PathLike[str], encoding: str = "") -> str:
    r"""Give the text of a file, with plain line ends.

    Args:
        path: The file.
        encoding: How its letters are written; if left out, UTF-8, or UTF-16 where the file begins with its mark.

    Raises:
        LoadError: It can't be read.
    """
    place = Path(path)
    try:
        raw = _bytes(place)
    except (OSError, ValueError) as error:  # a value error: the path has a NUL
        raise refused(str(path), f"can't be read ({getattr(error, 'strerror', None) or error})") from None
    if len(raw) > MOST_BYTES:
        raise refused(str(path), f"must be at most {MOST_BYTES:,} bytes")
    return decoded(raw, str(path), encoding)


def decoded(raw: bytes, file: str, encoding: str = "") -> str:
    r"""Give bytes as text, with plain line ends.

    Example:
        >>> decoded(b"\xef\xbb\xbfName\r\nDana", "people.csv")
        'Name\nDana'
    """
    if raw.startswith(_ZIP):
        raise refused(file, "is a ZIP archive or a workbook; unpack it, or save its table as CSV")
    mark, found = next(((mark, name) for mark, name in _MARKS if raw.startswith(mark)), (b"", "utf-8"))
    try:
        text = raw.removeprefix(mark).decode(encoding or found)
    except LookupError:
        raise refused(file, f"can't be read: there is no encoding {encoding!r}") from None
    except UnicodeError as error:
        line = raw.count(b"\n", 0, getattr(error, "start", 0)) + 1
        wanted = (encoding or found).upper()
        why = f"must be {wanted}, which this line is not; save it as UTF-8, or name its encoding, such as cp1252"
        raise refused(file, why, line) from None
    return text.replace("\r\n", "\n").replace("\r", "\n")


def refused(file: str, why: str, line: int = 0) -> LoadError:
    """Give the error of a file that can't be used."""
    return LoadError([Fault(why, file=file, line=line)])


def _bytes(path: Path) -> bytes:
    mode = path.stat().st_mode
    if not S_ISREG(mode):
        raise OSError(None, "is a directory" if S_ISDIR(mode) else "is not a regular file")
    with path.open("rb") as file:
        return file.read(MOST_BYTES + 1)
