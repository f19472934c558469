"""How a day is written, in English, whatever the locale of the program is set to."""

from datetime import date, datetime

_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_MONTHS = "January February March April May June July August September October November December".split()


def written(day: date, *, weekday: bool = False, year: bool = True) -> str:
    """Write a day, and the hour where there is one.

    Example:
        >>> written(date(2026, 12, 8)), written(datetime(2026, 12, 8, 14, 0), weekday=True, year=False)
        ('8 December 2026', 'Tuesday 8 December, 14:00')
    """
    words = [_WEEKDAYS[day.weekday()]] if weekday else []
    words += [str(day.day), _MONTHS[day.month - 1]]
    if year:
        words.append(f"{day.year}")
    hour = f", {day:%H:%M}" if isinstance(day, datetime) else ""
    return " ".join(words) + hour
