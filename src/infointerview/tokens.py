"""The words of a title as it is written, and the signs that part them."""

import re
import unicodedata
from collections.abc import Iterable

BREAKS = " .&,|"
"""What may stand between two words, from what hardly parts them to what parts one post from the next."""

_SPELLINGS = str.maketrans(
    {sign: sign for sign in map(chr, range(128))}  # a sign that a table lacks is slow to look up
    | {"'": "", "’": "", "+": "&", "/": "&", "@": " at "}
    | dict.fromkeys("|•·;\n\t", "|")
    | dict.fromkeys(",:()[]–—", ",")
)
_ANDS = frozenset(("and", "und", "et", "y"))
_WORD = re.compile(r"[^\W_]+(?:#|\+\+)?|[.&,|]")

_SIGNS = {sign: sign for sign in BREAKS} | dict.fromkeys(_ANDS, "&")


def sign_of(word: str) -> str:
    """Give the sign that a word stands for if it parts others and is none itself; else nothing.

    Example:
        >>> sign_of("|"), sign_of("and"), sign_of("head")
        ('|', '&', '')
    """
    return _SIGNS.get(word, "")


def longer(phrase: str, token: tuple[str, str]) -> str:
    """Give a phrase with the next word, as the lexicon has it; nothing if more than a full stop or an "and" stands between.

    Example:
        >>> longer("research", ("&", "design")), longer("research & design", (" ", "lead")), longer("lead", (",", "payments"))
        ('research & design', 'research & design lead', '')
    """
    after, word = token
    if after in ",|" or not phrase:
        return ""
    return f"{phrase} & {word}" if after == "&" else f"{phrase} {word}"


def wider(after: str, other: str) -> str:
    """Give that of two breaks which parts more.

    Example:
        >>> wider(".", " "), wider(".", "|")
        ('.', '|')
    """
    return after if other == " " or BREAKS.index(after) > BREAKS.index(other) else other


def words_of(text: str) -> list[str]:
    """Give the words of a text without accents and apostrophes, and the signs that part them.

    Example:
        >>> words_of("Chargée d’études, R+D")
        ['chargee', 'detudes', ',', 'r', '&', 'd']
    """
    plain = text.casefold().replace(" - ", " , ").translate(_SPELLINGS)
    if not plain.isascii():
        plain = "".join(sign for sign in unicodedata.normalize("NFKD", plain) if not unicodedata.combining(sign))
    return _WORD.findall(plain)


def tokens_of(words: Iterable[str]) -> list[tuple[str, str]]:
    """Give words without the signs between them, each with what stood before it.

    Example:
        >>> tokens_of(["head", "of", "research", "and", "design"])
        [(' ', 'head'), (' ', 'of'), (' ', 'research'), ('&', 'design')]
    """
    tokens, after = [], " "
    for word in words:
        if word in _SIGNS:
            after = wider(after, _SIGNS[word])
        else:
            tokens.append((after, word))
            after = " "
    return tokens
