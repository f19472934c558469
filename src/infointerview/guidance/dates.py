"""Days and months, without a clock."""

from calendar import monthrange
from datetime import date, datetime


def day_of(due: date | None) -> date:
    """Give the day of a due time; the last there is where none is due."""
    return due.date() if isinstance(due, datetime) else due or date.max


def last_day(text: str) -> date:
    """Give the last day that a date may mean: 2026-12 is the whole of December.

    Example:
        >>> print(last_day("2027-02"))
        2027-02-28
    """
    year, month, day = (*map(int, text.split("-")), 0, 0)[:3]
    month = month or 12
    return date(year, month, min(day or 31, monthrange(year, month)[1]))


def months_on(day: date, months: int) -> date:
    """Give the same day some months on, or the last of a shorter month.

    Example:
        >>> print(months_on(date(2026, 11, 30), 3))
        2027-02-28
    """
    year, month = divmod(day.month - 1 + months, 12)
    year, month = day.year + year, month + 1
    return date(year, month, min(day.day, monthrange(year, month)[1]))
