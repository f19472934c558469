"""CSV text to rows with their lines: whatever stands before the header, and whichever sign parts the cells."""

import csv
from collections.abc import Iterable, Iterator

from infointerview.exchange.columns import shipped_columns
from infointerview.exchange.gathering import Gathering
from infointerview.exchange.imported import Imported
from infointerview.exchange.sources import refused
from infointerview.exchange.tables import Row, gathered
from infointerview.people import Contact, Relation

_MOST_BEFORE = 60
"""No note before a header is longer than this many lines."""

_DELIMITERS = (",", ";", "\t")
_NAMES = ("name", "first", "last")


def contacts_from_csv(
    text: str,
    *,
    known: Iterable[Contact] = (),
    relation: Relation | str = Relation.STRANGER,
    file: str = "table.csv",
) -> Imported:
    r"""Read contacts from CSV: what address books, spreadsheets and trackers export, parted by comma, semicolon or tab.

    Columns are known by their names, as for `contacts_from_rows`. What stands before the header is passed over.

    Args:
        text: The text of the file.
        known: Contacts that are known already; they win, and gaps of theirs are filled.
        relation: How you know those whose row does not say it.
        file: What to call the file in messages.

    Raises:
        LoadError: There is no header, or from some line on it is no CSV.

    Example:
        >>> contacts_from_csv("Name;Firm\nDana Reyes;Acme\n").contacts[0].company
        'Acme'
    """
    lines = _split(text)
    place, delimiter, header = _header(lines, file)
    rows = _rows(lines[place + 1 :], delimiter, place + 1, file)
    return gathered(header, rows, Gathering(file, known, relation), place + 1)


def _split(text: str) -> list[str]:
    """Split at line ends alone: a sign that Unicode counts as one may stand within a cell."""
    return [f"{line}\n" for line in text.split("\n")]


def _header(lines: list[str], file: str) -> tuple[int, str, list[str]]:
    """Find the header by what it holds: a column of names, and unless it comes first another column that is known."""
    first, seen = True, 0
    for place, line in enumerate(lines):
        if not line.strip():
            continue
        for delimiter in _DELIMITERS:
            cells = _cells(line, delimiter)
            chosen = shipped_columns().chosen(cells)
            if any(field in chosen for field in _NAMES) and (len(chosen) > 1 or first):
                return place, delimiter, cells
        first, seen = False, seen + 1
        if seen == _MOST_BEFORE:
            break
    raise refused(file, "must have a header with a column of names, such as Name or First Name", 1)


def _cells(line: str, delimiter: str) -> list[str]:
    try:
        return next(csv.reader([line], delimiter=delimiter, strict=True), [])
    except csv.Error:
        return []


def _rows(lines: list[str], delimiter: str, before: int, file: str) -> Iterator[Row]:
    reader = csv.reader(lines, delimiter=delimiter, strict=True)
    while True:
        line = before + reader.line_num + 1
        try:
            cells = next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            raise refused(file, f"is no CSV from here on: {_reason(error)}", line) from None
        if cells:
            yield Row(line, cells)


def _reason(error: csv.Error) -> str:
    """Say in plain words what the parser objects to."""
    text = str(error)
    if "unexpected end of data" in text:
        return "a quotation mark is opened and never closed; is the file cut off?"
    if "field larger" in text:
        return "a cell is longer than 131,072 characters; is a quotation mark missing?"
    if "expected after" in text:
        return "a closing quotation mark is followed by more text"
    return text
