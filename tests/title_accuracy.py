"""The reader of titles measured on the labelled ones; of the unseen half nothing but the figures ever comes out."""

import csv
from collections.abc import Callable, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import NamedTuple

from infointerview import shipped_bank
from infointerview.readings import TitleReading, read_title

FOLDER = Path(__file__).parent / "titles"
_READ: Mapping[str, Callable[[TitleReading], str]] = MappingProxyType(
    {
        "seniority": lambda reading: reading.seniority.value,
        "function": lambda reading: reading.function or "unknown",
        "hiring": lambda reading: reading.hiring.value,
    }
)
SAID = tuple(_READ)
"""What is read from a title."""


class Accuracy(NamedTuple):
    """Of how many titles one thing was read rightly, said to be unknown though it is known, and read wrongly."""

    titles: int
    right: int
    missed: int

    @property
    def wrong(self) -> int:
        """How many were read as something that they are not."""
        return self.titles - self.right - self.missed

    @property
    def share(self) -> float:
        """The share that was read rightly."""
        return self.right / self.titles


def accuracy(half: str, said: str) -> Accuracy:
    """Measure one thing that is read on one half of the labelled titles, `seen` or `unseen`."""
    with (FOLDER / f"{half}.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    lexicon = shipped_bank().lexicon
    pairs = [(row[said], _READ[said](read_title(row["title"], lexicon))) for row in rows]
    right = sum(label == read for label, read in pairs)
    return Accuracy(len(rows), right, sum(label != "unknown" == read for label, read in pairs))
