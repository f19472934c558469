"""What programs write into a cell, as one clean line."""

import re
from datetime import date, datetime

MOST = 600
"""The longest text that a noun takes."""

_SPACE = re.compile(r"\s+")
_UNSEEN = re.compile(
    "[\x00-\x1f\x7f-\x9f\ufeff\u00ad\u2028\u2029\u200b\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069\ufffe\uffff\ud800-\udfff]"
)
"""Signs that nothing shows, and those that turn the direction of what follows."""

_GUARDED = re.compile(r"\s*'+\s*[=+\-@\t\r＝＋－＠]")
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_ENGLISH = re.compile(r"(\d{1,2})[ -]([A-Za-z]{3})[a-z]*\.?[ -](\d{4})", re.ASCII)
_ISO = re.compile(r"(\d{4})-(\d\d)-(\d\d)([T ].*)?", re.ASCII)


def plain(value: object) -> str:
    """Give a value of a row as text; whatever stands for nothing, in pandas too, as an empty one.

    Example:
        >>> plain(None), plain(float("nan")), plain(12), plain(12.0), plain("Acme")
        ('', '', '12', '12', 'Acme')
    """
    if isinstance(value, str):
        return value
    if value is None or _is_missing(value):
        return ""
    if isinstance(value, float) and value.is_integer():
        return f"{value:.0f}"
    return value.isoformat() if isinstance(value, date) else str(value)


def _is_missing(value: object) -> bool:
    """Tell whether it is no number, no time, or pandas' nothing at all, which refuses to be compared."""
    try:
        return bool(value != value)  # noqa: PLR0124
    except (TypeError, ValueError):
        return type(value).__name__ == "NAType"


def one_line(text: str) -> tuple[str, bool]:
    r"""Give a text as one clean line, and tell whether signs had to be left out that are not mere space.

    Example:
        >>> one_line(" Head of\nResearch "), one_line("Dana\u202e Reyes")
        (('Head of Research', False), ('Dana Reyes', True))
    """
    if text.isascii() and text.isprintable() and "  " not in text:
        return text.strip(), False
    spaced = _SPACE.sub(" ", text)
    clean = _UNSEEN.sub("", spaced)
    return _SPACE.sub(" ", clean).strip(), len(clean) < len(spaced)


def unguarded(text: str) -> str:
    """Take off the apostrophe that keeps a spreadsheet program from calculating what is a text.

    Example:
        >>> unguarded("'=SUM(A1)"), unguarded("'t Hooft")
        ('=SUM(A1)', "'t Hooft")
    """
    return text.replace("'", "", 1) if "'" in text and _GUARDED.match(text) else text


def guarded(text: str) -> str:
    """Put an apostrophe before a text that a spreadsheet program would calculate.

    Example:
        >>> guarded("=SUM(A1)"), guarded("@dana"), guarded("Dana")
        ("'=SUM(A1)", "'@dana", 'Dana')
    """
    return f"'{text}" if text and _GUARDED.match(f"'{text}") else text


def day(text: str) -> str:
    """Give a date as YYYY-MM-DD, from ISO or the English form, whatever the locale; empty if it is neither.

    Example:
        >>> day("03 Aug 2026"), day("2026-08-03"), day("8/3/26")
        ('2026-08-03', '2026-08-03', '')
    """
    text = text.strip()
    if english := _ENGLISH.fullmatch(text):
        month = english[2].lower()
        numbers = (int(english[3]), _MONTHS.index(month) + 1 if month in _MONTHS else 0, int(english[1]))
    elif iso := _ISO.fullmatch(text):
        numbers = (int(iso[1]), int(iso[2]), int(iso[3]))
    else:
        return ""
    try:
        return datetime(*numbers).date().isoformat()
    except ValueError:
        return ""
