"""Pairs of a question and a contact, drawn by lot and read aloud: the verdicts hold for the bank as it is."""

from infointerview import Bank
from pair_draw import PAIRS, draw, verdicts, worded
from pair_talks import TALKS

LEAST_SHARE = 0.95


def test_verdicts() -> None:
    """Three hundred pairs were read, over at least 24 contacts, and each no has its reason."""
    read = verdicts()
    assert len({(entry.talk, entry.question) for entry in read}) == len(read) == PAIRS
    assert len({entry.talk for entry in read}) >= 24
    assert {entry.verdict for entry in read} == {"yes", "no"}
    assert not [entry for entry in read if (entry.verdict == "no") != bool(entry.reason)]


def test_share() -> None:
    """At least 95 of 100 could be said as they stood to that person."""
    read = verdicts()
    assert sum(entry.verdict == "yes" for entry in read) >= LEAST_SHARE * len(read)


def test_what_was_accepted_is_still_said_so(bank: Bank) -> None:
    """A yes belongs to the wording that was read; what is worded otherwise by now must be read again."""
    said = worded(bank)
    stale = {
        (entry.talk, entry.question): said.get((entry.talk, entry.question), "no longer asked")
        for entry in verdicts()
        if entry.verdict == "yes" and said.get((entry.talk, entry.question)) != entry.text
    }
    assert not stale, "read these again, and write the verdict into tests/pairs/verdicts.csv"


def test_what_failed_is_mended(bank: Bank) -> None:
    """What got a no is not said to that person any more, or is worded otherwise."""
    said = worded(bank)
    assert not [
        entry for entry in verdicts() if entry.verdict == "no" and said.get((entry.talk, entry.question)) == entry.text
    ]


def test_draw(bank: Bank) -> None:
    """The lot falls on as many pairs as are to be read, the same on each call, and on every talk."""
    drawn = draw(bank)
    assert drawn == draw(bank)
    assert len({(talk, question) for talk, question, _ in drawn}) == PAIRS
    assert {talk for talk, _, _ in drawn} == TALKS.keys()
