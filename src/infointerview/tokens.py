"""The words of a title as it is written, and the signs that part them."""

import re
import unicodedata
from collections.abc import Iterable, Sequence

BREAKS = " .&,|"
"""What may stand between two words, from what hardly parts them to what parts one post from the next."""

_SPELLINGS = str.maketrans(
    {"'": "", "’": "", "+": "&", "/": "&", "@": " at "}
    | dict.fromkeys("|•·;\n\t", "|")
    | dict.fromkeys(",:()[]–—", ",")
)
_ANDS = frozenset(("and", "und", "et", "y"))
_WORD = re.compile(r"[^\W_]+(?:#|\+\+)?|[.&,|]")

SIGNS = frozenset((*BREAKS, *_ANDS))
"""All that parts words and is none itself."""


def phrases_of(tokens: Sequence[tuple[str, str]]) -> list[str]:
    """Give the phrases that begin with the first of some words, as the lexicon has them, each one word longer than the last.

    None goes on over more than a full stop or an "and".

    Example:
        >>> phrases_of([(" ", "research"), ("&", "design"), (" ", "lead"), (",", "payments")])
        ['research', 'research & design', 'research & design lead']
    """
    phrases: list[str] = []
    for after, word in tokens:
        if not phrases:
            phrases.append(word)
        elif after in ",|":
            break
        else:
            phrases.append(f"{phrases[-1]} & {word}" if after == "&" else f"{phrases[-1]} {word}")
    return phrases


def wider(after: str, other: str) -> str:
    """Give that of two breaks which parts more.

    Example:
        >>> wider(".", " "), wider(".", "|")
        ('.', '|')
    """
    return after if other == " " else max(after, other, key=BREAKS.index)


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
        if word in SIGNS:
            after = wider(after, "&" if word in _ANDS else word)
        else:
            tokens.append((after, word))
            after = " "
    return tokens
