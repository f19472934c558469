"""What programs call the columns of a table of people: from the library's file of names to the fields of a contact."""

from collections.abc import Mapping, Sequence
from functools import cache
from importlib.resources import files
from types import MappingProxyType
from typing import Any

import attrs
import tomli


@attrs.frozen
class Columns:
    """Names of columns by field, the best first, and the sentences that go with them."""

    names: Mapping[str, tuple[str, ...]]
    sentences: Mapping[str, str]

    def chosen(self, header: Sequence[str]) -> dict[str, list[int]]:
        """Give for each field the places of the columns that hold it, the best first.

        Example:
            >>> shipped_columns().chosen(["First Name", "Surname", "Organisation", "Shoe size"])
            {'first': [0], 'last': [1], 'company': [2]}
        """
        places = dict[str, list[int]]()
        for place, name in enumerate(header):
            places.setdefault(key_of(name), []).append(place)
        found = {
            field: [place for name in names for place in places.get(name, ())] for field, names in self.names.items()
        }
        return {field: columns for field, columns in found.items() if columns}


def _tables() -> dict[str, dict[str, Any]]:
    return tomli.loads((files("infointerview") / "data" / "exchange" / "columns.toml").read_text(encoding="utf-8"))


@cache
def shipped_columns() -> Columns:
    """Give the names that come with the library; they are read once."""
    tables = _tables()
    names = {field: tuple(map(key_of, written)) for field, written in tables["columns"].items()}
    return Columns(MappingProxyType(names), MappingProxyType(tables["sentences"]))


def written_columns() -> list[tuple[str, tuple[str, ...]]]:
    """Give for each field its name as one would say it, and the names of its columns as they are written."""
    said = {part: f"{part} name" for part in ("first", "middle", "last")} | {"connected": "day of the connection"}
    columns = _tables()["columns"].items()
    return [(said.get(field, field.replace("_", " ")), tuple(names)) for field, names in columns]


def key_of(name: str) -> str:
    """Give a column's name without what makes no difference.

    Example:
        >>> key_of("E-mail 1 - Value"), key_of("referred_by")
        ('email1value', 'referredby')
    """
    return "".join(filter(str.isalnum, name.casefold()))
