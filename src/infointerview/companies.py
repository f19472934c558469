"""Whether two names, as people write them, mean one company."""

import re
import unicodedata

_LEGAL = frozenset(
    "inc incorporated llc llp lp ltd limited plc corp corporation co company gmbh ag se kg ohg ug sa sas sarl srl spa bv nv "
    "ab as oy aps pty pte kk".split()
)
_DROPPED = {**dict.fromkeys(map(ord, ".'’")), **dict.fromkeys(range(0x300, 0x370))}  # stops, apostrophes, accents
_WORD = re.compile(r"[^\W_]+")


def plain(name: str) -> str:
    """Give a company's distinctive words in lower case, without its legal form.

    Example:
        >>> plain("ACME Robotics GmbH"), plain("Acme Robotics, Inc."), plain("The Nestlé Co.")
        ('acme robotics', 'acme robotics', 'nestle')
    """
    bare = unicodedata.normalize("NFKD", name).translate(_DROPPED).casefold()
    words = _WORD.findall(bare.replace("&", " and "))
    while len(words) > 1 and (words[-1] in _LEGAL or words[-1] == "and"):
        words.pop()
    return " ".join(words[1:] if len(words) > 1 and words[0] == "the" else words)


def same_company(one: str, other: str) -> bool:
    """Tell whether two names mean one company: never because one is a part of the other.

    Example:
        >>> same_company("Acme", "ACME Ltd."), same_company("Epic Systems", "Epic Games"), same_company("", "")
        (True, False, False)
    """
    return bool(plain(one)) and plain(one) == plain(other)
