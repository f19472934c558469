"""Whether two names, as people write them, mean one company, and how sure that is."""

import re
import unicodedata
from collections.abc import Collection, Sequence
from functools import lru_cache

from infointerview.fields import Choice

_LEGAL = frozenset(
    "inc incorporated llc llp lp ltd limited plc corp corporation co company gmbh ag se kg ohg ug sa sas sarl srl spa bv nv "
    "ab as oy aps pty pte kk".split()
)
_ACCENTS = dict.fromkeys(range(0x300, 0x370))
_WORD = re.compile(r"[^\W_]+")


class Likeness(Choice):
    """How surely two names mean one company, the surest first; of two different companies there is none."""

    EXACT = "exact"
    LEGAL_FORM = "legal-form"
    POSSIBLE = "possible"


def _words(name: str) -> list[str]:
    bare = name if name.isascii() else unicodedata.normalize("NFKD", name).translate(_ACCENTS)
    for sign in ".'’":
        bare = bare.replace(sign, "")
    return _WORD.findall(bare.casefold().replace("&", " and "))


@lru_cache(maxsize=65_536)
def plain(name: str) -> str:
    """Give a company's distinctive words in lower case, without its legal form.

    Example:
        >>> plain("ACME Robotics GmbH"), plain("Acme Robotics, Inc."), plain("The Nestlé Co.")
        ('acme robotics', 'acme robotics', 'nestle')
    """
    words = _words(name)
    while len(words) > 1 and (words[-1] in _LEGAL or words[-1] == "and"):
        words.pop()
    return " ".join(_without_the(words))


def same_company(one: str, other: str) -> bool:
    """Tell whether two names mean one company: never because one is a part of the other.

    Example:
        >>> same_company("Acme", "ACME Ltd."), same_company("Epic Systems", "Epic Games"), same_company("", "")
        (True, False, False)
    """
    return bool(plain(one)) and plain(one) == plain(other)


def likeness(one: str, other: str, describing: Collection[str]) -> Likeness | None:
    """Say how surely two names mean one company.

    Names of the same words are one company, whatever the case and the signs; names that differ in their legal form alone are
    all but certainly one. Where one name goes on after the other, and all that it adds is words that merely describe, the two
    may be one. Names that each have a word of their own are two companies, however much they share.

    Args:
        one: A name as somebody wrote it.
        other: Another.
        describing: Words in lower case that say what kind of company it is, or where, and not which.

    Example:
        >>> words = {"robotics", "systems", "games"}
        >>> likeness("Acme", "ACME Robotics GmbH", words), likeness("Acme", "Acme, Inc.", words)
        (<Likeness.POSSIBLE: 'possible'>, <Likeness.LEGAL_FORM: 'legal-form'>)
        >>> likeness("Epic Systems", "Epic Games", words) is None
        True
    """
    ours, theirs = plain(one), plain(other)
    if not ours or not theirs:
        return None
    if ours == theirs:
        whole = one == other or _without_the(_words(one)) == _without_the(_words(other))
        return Likeness.EXACT if whole else Likeness.LEGAL_FORM
    if ours.partition(" ")[0] != theirs.partition(" ")[0]:
        return None
    shorter, longer = sorted((ours.split(), theirs.split()), key=len)
    return Likeness.POSSIBLE if _goes_on(shorter, longer, describing) else None


def _without_the(words: Sequence[str]) -> Sequence[str]:
    return words[1:] if len(words) > 1 and words[0] == "the" else words


def _goes_on(shorter: Sequence[str], longer: Sequence[str], describing: Collection[str]) -> bool:
    """Tell whether the longer name is the shorter with words that describe; what is shared must name somebody by itself."""
    added = [word for word in longer[len(shorter) :] if word != "and"]
    if not added or longer[: len(shorter)] != shorter or any(word not in describing for word in added):
        return False
    return any(word not in describing and not word.isdigit() for word in shorter)
