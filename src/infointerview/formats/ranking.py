"""A ranking as a plain table to read."""

from collections.abc import Iterator
from textwrap import wrap

from infointerview.formats.tasks import WIDTH
from infointerview.rankings import Ranked, Ranking

MOST = 20
"""More than these are too many to read; they are counted."""


def ranking_table(ranking: Ranking, most: int = MOST) -> str:
    """Write the first of a ranking as text of at most 88 columns.

    Example:
        >>> from infointerview import Contact, rank_contacts
        >>> print(ranking_table(rank_contacts([Contact(name="Dana Reyes", relation="alum")])).splitlines()[2])
        1. Dana Reyes                                                                       0.12
    """
    return "\n".join(_lines(ranking, most))


def _lines(ranking: Ranking, most: int) -> Iterator[str]:
    yield f"Whom to ask: {ranking.goal.title}"
    for place, entry in enumerate(ranking.ranked[:most], 1):
        yield ""
        yield from _entry(place, entry)
    left = len(ranking) - most
    if left > 0:
        yield from ("", f"… and {left:,} more")
    if ranking.unlisted:
        yield from ("", "Named in your talks, and not on this list")
        for lead in ranking.unlisted:
            about = f", {lead.about}" if lead.about else ""
            yield from wrap(f"- {lead.name}{about} (named by {lead.by})", WIDTH, subsequent_indent="  ")


def _entry(place: int, entry: Ranked) -> Iterator[str]:
    head = f"{place}. {_who(entry)}"
    yield f"{head[:82]:<82}{entry.score:>6.2f}"
    if entry.hold:
        yield from _wrapped(f"Wait – {'; '.join(entry.hold)}")
    yield from _wrapped(f"Way in: {entry.way_in.says}")
    for factor in entry.factors:
        if factor.name != "timing":
            yield from _wrapped(f"{factor.value:.2f} {factor.name}: {factor.because}", "     ")
    yield from _wrapped(f"Serves best: {entry.objective.value}.")


def _who(entry: Ranked) -> str:
    contact = entry.contact
    return ", ".join(part for part in (contact.name, contact.title or contact.role, contact.company) if part)


def _wrapped(text: str, indent: str = "   ") -> list[str]:
    return wrap(text, WIDTH, break_on_hyphens=False, initial_indent=indent, subsequent_indent=f"{indent}  ")
