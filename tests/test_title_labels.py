"""The labelled titles are whole, of one vocabulary, and no title is in both halves."""

import csv
import re
from pathlib import Path

import pytest

from infointerview.people import Seniority

FOLDER = Path(__file__).parent / "titles"
HALVES = ("seen", "unseen")
COLUMNS = ["title", "seniority", "function", "hiring", "notes"]
HIRING = {"recruiter", "decides", "none", "unknown"}


def labels(half: str) -> list[dict[str, str]]:
    """The rows of one half, as they stand in its file."""
    with (FOLDER / f"{half}.csv").open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines, strict=True))


def functions() -> set[str]:
    """The functions that the folder's README defines."""
    section = (FOLDER / "README.md").read_text(encoding="utf-8").split("\n## Function\n")[1].split("\n## ")[0]
    return set(re.findall(r"^\| ([a-z-]+) \|", section, flags=re.MULTILINE)) - {"label", "---"}


def bare(title: str) -> str:
    """A title without case and punctuation, so that only its words are compared."""
    return " ".join(re.findall(r"\w+", title.casefold())) or title


@pytest.mark.parametrize("half", HALVES)
class TestHalf:
    def test_columns(self, half: str) -> None:
        """Every row has exactly the five columns, with nothing around the text."""
        rows = labels(half)
        assert all(list(row) == COLUMNS for row in rows)
        assert [row for row in rows if any(text != text.strip() for text in row.values())] == []

    def test_vocabulary(self, half: str) -> None:
        """Seniority is the library's, hiring and function are those that the README defines, and no title is empty."""
        rows = labels(half)
        assert {row["seniority"] for row in rows} == {str(level.value) for level in Seniority}
        assert {row["function"] for row in rows} == functions()
        assert {row["hiring"] for row in rows} == HIRING
        assert all(row["title"] for row in rows)

    def test_size(self, half: str) -> None:
        """Each half is large enough to measure a few points in a hundred, and every label occurs often enough to count."""
        rows = labels(half)
        assert len(rows) >= 250
        assert min(sum(row["seniority"] == level.value for row in rows) for level in Seniority) >= 20
        assert min(sum(row["function"] == function for row in rows) for function in functions()) >= 5


def test_no_title_twice() -> None:
    """No title occurs twice, within a half or across them, whatever its case and punctuation."""
    titles = [bare(row["title"]) for half in HALVES for row in labels(half)]
    assert sorted(title for title in set(titles) if titles.count(title) > 1) == []


def test_the_conventions_give_nothing_away() -> None:
    """No title of the unseen half is spelled out in the README, which the writer of rules reads."""
    told = f" {bare((FOLDER / 'README.md').read_text(encoding='utf-8'))} "
    assert [row["title"] for row in labels("unseen") if f" {bare(row['title'])} " in told] == []


@pytest.mark.parametrize("half", HALVES)
def test_hiring_follows_the_level(half: str) -> None:
    """Nobody of unknown level is said to hire, and a student never does."""
    rows = labels(half)
    assert [
        row for row in rows if row["seniority"] in {"unknown", "student"} and row["hiring"] in {"decides", "recruiter"}
    ] == []
