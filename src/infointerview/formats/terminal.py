"""The plain sheets on a terminal: the same lines, with headings, colours and bars. It needs the extra `rich`."""

import re
from collections.abc import Iterable, Iterator
from functools import singledispatch
from typing import IO

from rich.console import Console
from rich.highlighter import RegexHighlighter
from rich.text import Text
from rich.theme import Theme

from infointerview.agendas import Agenda
from infointerview.checks.tally import Tally
from infointerview.rankings import Ranking
from infointerview.reviews import Review

_THEME = Theme(
    {
        "sheet.heading": "bold cyan",
        "sheet.clock": "cyan",
        "sheet.number": "bold",
        "sheet.label": "italic",
        "sheet.star": "bold yellow",
        "sheet.gain": "green",
        "sheet.bar": "cyan",
    }
)
_CELLS = 24
_HEADING = re.compile(r"\d+\. |[^\s\d-]")  # what stands at the margin, first or after an empty line
_RANKED = re.compile(r"\d+\. .* \d\.\d\d$")
_UNFIT = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]")  # what could steer the terminal


class _Sheet(RegexHighlighter):
    """What the plain sheets have in common."""

    base_style = "sheet."
    highlights = (
        r"^ *(?P<clock>\d+:\d\d) ",
        r"^ *(\d+:\d\d)? +(?P<heading>[A-Z][A-Z ,]+)$",
        r"^ *(\d+:\d\d)? +(?P<number>\d+\.) ",
        r"^ +(?P<label>look up first|listen for|why|then|first say):",
        r"(?P<star> \*)$",
        r"^ *(?P<gain>\+\d\.\d\d) ",
        r"(?P<bar>[█░#.]{10,})",
    )


def console(file: IO[str] | None = None) -> Console:
    """Give a console for the sheets; it heeds `NO_COLOR` and what the terminal can do."""
    return Console(file=file, theme=_THEME, highlight=False, markup=False, emoji=False, soft_wrap=True)


def show(thing: object, plain: str, where: Console) -> None:
    """Print an agenda, a preparation, a review, a ranking or a tally on a terminal.

    Args:
        thing: What it is.
        plain: Its sheet as plain text.
        where: The terminal.

    Example:
        >>> from io import StringIO
        >>> from infointerview import Contact, Interview, plan
        >>> written = StringIO()
        >>> agenda = plan(Interview(contacts=[Contact(name="Dana")]))
        >>> show(agenda, str(agenda), console(written))
        >>> written.getvalue().startswith("Talk with Dana")
        True
    """
    full, empty = ("#", ".") if where.options.ascii_only else ("█", "░")
    sheet, before = _Sheet(), ""
    for line in _lines(thing, plain.splitlines(), full, empty):
        text = Text(_UNFIT.sub("\ufffd", line))
        sheet.highlight(text)
        if not before and _HEADING.match(line):
            text.stylize("sheet.heading")
        where.print(text)
        before = line


@singledispatch
def _lines(thing: object, lines: list[str], full: str, empty: str) -> Iterable[str]:
    """Give the lines with the bars that go with a thing."""
    del thing, full, empty
    return lines


@_lines.register
def _(agenda: Agenda, lines: list[str], full: str, empty: str) -> Iterator[str]:
    """Put a bar for each objective where the sheet names their shares."""
    for line in lines:
        if line.startswith("Objectives: "):
            for share in agenda.coverage.objectives:
                drawn = _bar(share.share, full, empty)
                yield f"  {share.name:14}{drawn} {share.share:4.0%} (wanted {share.wanted:.0%})"
        else:
            yield line


@_lines.register
def _(review: Review, lines: list[str], full: str, empty: str) -> Iterator[str]:
    """Put a bar for each objective before what is said of it."""
    got = {f"  {entry.objective} (wanted": entry.got for entry in review.objectives}
    for line in lines:
        share = next((share for start, share in got.items() if line.startswith(start)), None)
        if share is not None:
            yield f"  {_bar(share, full, empty)}"
        yield line


@_lines.register
def _(ranking: Ranking, lines: list[str], full: str, empty: str) -> Iterator[str]:
    """Put a bar for the score under each name."""
    scores = iter(ranking)
    for line in lines:
        yield line
        if _RANKED.match(line):
            yield f"   {_bar(next(scores).score, full, empty)}"


@_lines.register
def _(tally: Tally, lines: list[str], full: str, empty: str) -> Iterator[str]:
    """Put a bar for each topic and trait behind its counts, as long as its questions are many."""
    kinds = {count.name: (count, kind) for kind in (tally.topics, tally.traits) for count in kind}
    for line in lines:
        count, alike = kinds.get(line.split(" ", 1)[0], (None, ()))
        most = max((one.questions for one in alike), default=0)
        yield f"{line}  {_bar(count.questions / most, full, empty)}" if count and most else line


def _bar(share: float, full: str, empty: str) -> str:
    cells = round(_CELLS * min(max(share, 0.0), 1.0))
    return full * cells + empty * (_CELLS - cells)
