"""Reading one TOML file: every way in which that can fail is a fault with its place."""

import re
from pathlib import Path
from typing import Any

import attrs
import tomli

from infointerview.errors import Fault, LoadError

MOST_BYTES = 4_000_000
"""No bank or interview that a person writes comes near this; a larger file is refused unread."""

_PLACE = re.compile(r" \(at line (\d+), column \d+\)$")


@attrs.frozen
class Document:
    """A parsed file: its name as given, its text, its tables."""

    file: str
    text: str
    tables: dict[str, Any]


def read(path: Path) -> Document:
    """Read and parse a TOML file.

    Raises:
        LoadError: It can't be read, or is not TOML.
    """
    file = str(path)
    try:
        if path.is_dir():
            raise LoadError([Fault("must be a file, is a directory", file=file)])
        size = path.stat().st_size
        if size > MOST_BYTES:
            raise LoadError([Fault(f"must be at most {MOST_BYTES:,} bytes, has {size:,}", file=file)])
        raw = path.read_bytes()
    except FileNotFoundError:
        raise LoadError([Fault("no such file", file=file)]) from None
    except (OSError, ValueError) as error:  # ValueError: a NUL in the path
        raise LoadError([Fault(f"can't be read ({getattr(error, 'strerror', None) or error})", file=file)]) from None
    try:
        text = raw.decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        raise LoadError([Fault("must be UTF-8", file=file, line=line)]) from None
    try:
        return Document(file, text, tomli.loads(text))
    except tomli.TOMLDecodeError as error:
        message, place = str(error), _PLACE.search(str(error))
        line = int(place.group(1)) if place else text.count("\n") + 1
        raise LoadError([Fault(f"not valid TOML: {_PLACE.sub('', message)}", file=file, line=line)]) from None
    except RecursionError:
        raise LoadError([Fault("not valid TOML: nested too deep", file=file, line=1)]) from None
