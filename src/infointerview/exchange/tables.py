"""Rows of a table, such as pandas and polars give them, to contacts."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

import attrs

from infointerview.errors import brief, did_you_mean, suggestions
from infointerview.exchange.cells import day, one_line, plain, unguarded
from infointerview.exchange.columns import shipped_columns
from infointerview.exchange.gathering import Gathering
from infointerview.exchange.imported import Imported
from infointerview.exchange.sources import refused
from infointerview.people import Contact, Relation

_PARTS = ("first", "middle", "last")
_NAMES = ("name", "first", "last")
_LISTS = ("schools", "interests", "capabilities", "traits")
_NUMBERS = ("times_met", "years_in_field")
_WORDS = ("relation", "seniority")


@attrs.frozen
class Row:
    """One row of a table, with the line at which it begins."""

    line: int
    cells: Sequence[object]


def contacts_from_rows(
    rows: Iterable[Mapping[Any, object]],
    *,
    known: Iterable[Contact] = (),
    relation: Relation | str = Relation.STRANGER,
    file: str = "rows",
) -> Imported:
    """Read contacts from the rows of a table: what pandas' `to_dict("records")` and polars' `to_dicts()` give.

    Columns are known by their usual names: First name, Full name, Company, Employer, Job title, Position, E-mail and so on;
    capitals, spaces and signs make no difference. What pandas writes where there is nothing counts as nothing.

    Args:
        rows: One mapping for each row, from the names of columns to cells.
        known: Contacts that are known already; they win, and gaps of theirs are filled.
        relation: How you know those whose row does not say it.
        file: What to call the table in messages.

    Raises:
        LoadError: No column holds names, or something is not a row.

    Example:
        >>> read = contacts_from_rows([{"Full name": "Dana Reyes", "Employer": "Acme", "Job Title": "Test Engineer"}])
        >>> read.contacts[0].company, read.contacts[0].title
        ('Acme', 'Test Engineer')
    """
    listed = list(rows)
    for number, row in enumerate(listed, 1):
        if not isinstance(row, Mapping):
            raise refused(file, f"must be a mapping from columns to cells, got {brief(row)}", number)
    columns = list(dict.fromkeys(name for row in listed for name in row))
    table = (Row(number, [row.get(name) for name in columns]) for number, row in enumerate(listed, 1))
    return (
        gathered(list(map(str, columns)), table, Gathering(file, known, relation), 0)
        if listed
        else nothing(file, known)
    )


def nothing(file: str, known: Iterable[Contact]) -> Imported:
    """Give what comes of a table without rows."""
    return Gathering(file, known, Relation.STRANGER).imported()


def gathered(header: Sequence[str], rows: Iterable[Row], gathering: Gathering, line: int) -> Imported:
    """Read the rows of a table into a gathering.

    Args:
        header: The names of the columns.
        rows: The rows, with their lines.
        gathering: Where they go.
        line: Where the header is; 0 where it has no line.
    """
    chosen = shipped_columns().chosen(header)
    if not any(field in chosen for field in _NAMES):
        near = suggestions(" ".join(header), ["Name", "Full name", "First name", "Last name"])
        why = f"must have a column of names, such as Name or First Name; has {brief(list(header))}{did_you_mean(near)}"
        raise refused(gathering.file, why, line)
    if "title" not in chosen and "role" in chosen:  # most tables mean by it what is on a card
        chosen["title"] = chosen.pop("role")
    read = {places[0] for field, places in chosen.items() if field != "email"} | set(chosen.get("email", ()))
    lost = dict[int, int]()
    for row in rows:
        if len(row.cells) > len(header) and any(map(plain, row.cells[len(header) :])):
            why = (
                f"has {len(row.cells)} cells where the header has {len(header)}; is a comma in one of them not quoted?"
            )
            gathering.skip(row.line, why)
            continue
        texts = [cell if isinstance(cell, list | tuple) else plain(cell) for cell in row.cells]
        if not any(cell.strip() if isinstance(cell, str) else cell for cell in texts):
            gathering.skip(row.line, "is blank")
            continue
        if len(row.cells) < len(header):
            why = f"has {len(row.cells)} cells where the header has {len(header)}; the others count as empty"
            gathering.remark(row.line, why)
        for place, cell in enumerate(texts[: len(header)]):
            if cell and place not in read:
                lost[place] = lost.get(place, 0) + 1
        facts, said = _facts(chosen, texts)
        gathering.add(row.line, facts, said)
    for place, times in lost.items():
        cells = "1 cell" if times == 1 else f"{times:,} cells"
        gathering.remark(line, f"has no place in a contact; {cells} left out", field=f"column {brief(header[place])}")
    return gathering.imported()


def _facts(chosen: Mapping[str, list[int]], cells: Sequence[Any]) -> tuple[dict[str, Any], list[tuple[str, str]]]:
    """Give the fields of a contact that a row states, and what could not be taken."""
    found, said = dict[str, Any](), list[tuple[str, str]]()
    for field, places in chosen.items():
        filled = [cells[place] for place in places if place < len(cells) and cells[place]]
        if field == "email":
            said += [(field, f"has a further one, {brief(other)}, which is left out") for other in filled[1:]]
        elif not (places[0] < len(cells) and cells[places[0]]):
            continue
        if filled:
            found[field] = filled[0] if field in _LISTS else _text(filled[0])
    if not str(found.get("name", "")).strip():
        found["name"] = " ".join(str(found.get(part, "")) for part in _PARTS)
    for part in _PARTS:
        found.pop(part, None)
    connected = found.pop("connected", "")
    if since := day(connected):
        note = shipped_columns().sentences["connected"].replace("{date}", since)
        found["notes"] = "; ".join(filter(None, [found.get("notes", ""), note]))
    elif connected.strip():
        said.append(("Connected On", f"is no date that can be read, {brief(connected)}; left out"))
    for field, why in _shaped(found):
        del found[field]
        said.append((field, why))
    return found, said


def _text(cell: Any) -> str:
    return unguarded(cell) if isinstance(cell, str) else "; ".join(map(plain, cell))


def _shaped(found: dict[str, Any]) -> list[tuple[str, str]]:
    """Give texts the types of their fields, in place; name those that can't be given it."""
    refused = list[tuple[str, str]]()
    for field in (*_LISTS, *_NUMBERS, *_WORDS):
        if field not in found:
            continue
        value = found[field]
        if field in _LISTS:
            found[field] = tuple(dict.fromkeys(_entries(value)))
        elif field in _NUMBERS:
            text = value.strip()
            if text.isascii() and text.isdigit() and len(text) < 9:  # noqa: PLR2004 - no number of years or talks is longer
                found[field] = int(text)
            else:
                refused.append((field, f"must be a whole number, got {brief(value)}; left out"))
        else:
            found[field] = "-".join(value.casefold().replace("-", " ").replace("_", " ").split())
    return refused


def _entries(value: object) -> Iterator[str]:
    parts = unguarded(value).split(";") if isinstance(value, str) else map(plain, value)  # type: ignore[call-overload]
    for part in parts:
        text, _ = one_line(part)
        if text:
            yield text
