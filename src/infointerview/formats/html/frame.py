"""What everything that is shown in a notebook has in common: its frame, its words, tables, and what folds."""

from collections.abc import Iterable

from infointerview.formats.html.markup import Inside, Markup, shipped, tag
from infointerview.loading.sentences import shipped_sentences


def say(label: str, /, **values: object) -> str:
    """Give words of the display by their name, filled."""
    return shipped_sentences("notebook").say(label, **values)


def framed(*inside: Inside) -> str:
    """Put what is shown into a frame that brings its own style and takes the colours around it.

    Example:
        >>> framed("a < b").endswith("a &lt; b</div>")
        True
    """
    return str(tag("div", tag("style", shipped("notebook.css")), *inside, class_="infointerview"))


def folded(summary: Inside, *inside: Inside) -> Markup:
    """Give something that unfolds when it is wanted."""
    return tag("details", tag("summary", summary), *inside)


def table(caption: str, heads: Iterable[str], rows: Iterable[Iterable[Inside]]) -> Markup:
    """Give a table; the first cell of a row is its heading."""
    return tag(
        "table",
        tag("caption", caption) if caption else None,
        tag("thead", tag("tr", (tag("th", head, scope="col") if head else tag("td") for head in heads))),
        tag("tbody", (tag("tr", _cells(row)) for row in rows)),
    )


def _cells(row: Iterable[Inside]) -> Iterable[Markup]:
    for place, cell in enumerate(row):
        yield tag("td", cell) if place else tag("th", cell, scope="row")
