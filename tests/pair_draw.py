"""Draws pairs of a question and a contact, worded as an agenda would word them, and reads the verdicts on them.

`python tests/pair_draw.py` prints the present draw as CSV, so that its lines can be read aloud and judged.
"""

import csv
import sys
from collections.abc import Mapping
from hashlib import blake2b
from pathlib import Path

import attrs

from infointerview import Bank, shipped_bank
from infointerview.planning.cases import setting_of
from infointerview.planning.relevance import options
from pair_talks import TALKS

SEED, PAIRS = "read aloud", 300
VERDICTS = Path(__file__).parent / "pairs" / "verdicts.csv"


@attrs.frozen
class Verdict:
    """What a reader thought of a question as said to one contact; a no has its reason."""

    talk: str
    question: str
    text: str
    verdict: str
    reason: str


def worded(bank: Bank) -> Mapping[tuple[str, str], str]:
    """Word every question that each talk may have, by talk and question: its best wording, with what is said first."""
    found: dict[tuple[str, str], str] = {}
    for talk, interview in TALKS.items():
        setting = setting_of(interview, bank)
        for option in sorted(options(setting.case), key=lambda option: (-option.utility, option.id)):
            entry, known = option.prepared, setting.known[option.place]
            values = {**known.facts, **known.values(option.way)}
            lines = [line.fill(values, bank.articles) for line in (entry.first, entry.line) if line]
            found.setdefault((talk, entry.question.id), " ".join(filter(None, lines)))
    return found


def draw(bank: Bank) -> list[tuple[str, str, str]]:
    """Draw pairs that are spread over the talks; a question more in the bank changes few of them."""
    texts = worded(bank)

    def lot(pair: tuple[str, str]) -> bytes:
        return blake2b("|".join((SEED, *pair)).encode()).digest()

    ranked = [sorted((pair for pair in texts if pair[0] == talk), key=lot) for talk in TALKS]
    rounds = [pair for place in range(PAIRS) for group in ranked for pair in group[place : place + 1]]
    return [(*pair, texts[pair]) for pair in rounds[:PAIRS]]


def verdicts() -> list[Verdict]:
    """Read the committed verdicts."""
    with VERDICTS.open(encoding="utf-8", newline="") as file:
        return [Verdict(**row) for row in csv.DictReader(file)]


if __name__ == "__main__":
    csv.writer(sys.stdout, lineterminator="\n").writerows(draw(shipped_bank()))
