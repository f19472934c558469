"""What is drawn of an agenda: its time-line and its coverage, as SVG in the colour of the text around it."""

from collections.abc import Iterable, Iterator
from hashlib import sha256

from infointerview.agendas import Agenda, AgendaItem, Share
from infointerview.formats.html.frame import say, table
from infointerview.formats.html.markup import Inside, Markup, joined, tag
from infointerview.formats.text import clock
from infointerview.interviews import Format
from infointerview.questions import Objective

_WIDE = 720.0
_LETTER = 6.6  # about how wide a letter of the smaller writing is
_BOLD = 7.4  # and one of the numbers
_LABELS, _BLOCKS, _AXIS, _RESERVE = 0.0, 40.0, 82.0, 112.0  # where the rows begin

_MOST_TICKS = 12


def key_of(agenda: Agenda) -> str:
    """Give a short name for an agenda that stays the same: of its people, its time and its questions."""
    interview = agenda.interview
    start = interview.start.isoformat() if interview.start else ""
    facts = (*(contact.name for contact in interview.contacts), start, *agenda.ids)
    return sha256("\n".join(facts).encode("utf-8", "replace")).hexdigest()[:12]


def time_line(agenda: Agenda) -> Markup:
    """Draw the minutes of a talk: stages, questions with the objectives they serve, what is in reserve; a written one has none.

    Objectives are told apart by their pattern and in the description, not by colour.

    Example:
        >>> from infointerview import Contact, Interview, plan
        >>> time_line(plan(Interview(contacts=[Contact(name="Dana")])))[:38]
        '<svg class="time-line" viewBox="0 0 72'
    """
    if agenda.interview.format is Format.WRITTEN:
        return Markup()
    name = f"time-line-{key_of(agenda)}"
    total = max(agenda.interview.minutes, agenda.end)
    scale = (_WIDE - 2) / total
    legend = _RESERVE + (28 if agenda.reserve else 0)
    return tag(
        "svg",
        tag("title", say("time-line"), id=f"{name}-title"),
        tag("desc", " ".join(_told(agenda)), id=f"{name}-told"),
        _patterns(name),
        _stages(agenda, scale),
        _block(0, *_before(agenda), scale),
        [_question(item, number, scale, name) for number, item in enumerate(agenda.items, 1)],
        _block(agenda.end - agenda.closing_minutes, agenda.closing_minutes, say("closing"), scale),
        _axis(total, scale),
        _reserve(agenda.reserve, scale, name),
        _legend(legend, name),
        class_="time-line",
        viewBox=f"0 0 {_WIDE:g} {legend + 18:g}",
        preserveAspectRatio="xMinYMid",
        role="img",
        aria_labelledby=f"{name}-title",
        aria_describedby=f"{name}-told",
    )


def coverage_bars(agenda: Agenda) -> Markup:
    """Draw how the minutes are shared among the objectives as a table with bars, what was wanted marked on each.

    Example:
        >>> from infointerview import Contact, Interview, plan
        >>> "wanted" in coverage_bars(plan(Interview(contacts=[Contact(name="Dana")])))
        True
    """
    name = f"share-{key_of(agenda)}"
    rows = (_share(share, name) for share in agenda.coverage.objectives)
    return table(say("coverage"), ("", say("share"), "", say("wanted")), rows)


def bar(share: float, *, wanted: float | None = None, pattern: str = "", above: Markup | None = None) -> Markup:
    """Draw a share, 0 to 1, as a bar; `wanted` is marked on it.

    Example:
        >>> bar(0.5).count("<rect")
        2
    """
    mark = (
        None
        if wanted is None
        else tag("path", d=f"M{1 + 158 * wanted:.1f} 0V14", stroke="currentColor", stroke_width=2)
    )
    fill = {"fill": f"url(#{pattern})"} if pattern else {"fill": "currentColor", "fill_opacity": "0.55"}
    return tag(
        "svg",
        above,
        tag("rect", x=1, y=2, width=158, height=10, fill="none", stroke="currentColor", stroke_opacity="0.35"),
        tag("rect", x=1, y=2, width=f"{158 * min(max(share, 0), 1):.1f}", height=10, stroke="currentColor", **fill),
        mark,
        class_="bar",
        viewBox="0 0 160 14",
        width=160,
        height=14,
        aria_hidden="true",
    )


def _share(share: Share, name: str) -> Iterator[Inside]:
    drawn = bar(share.share, wanted=share.wanted, pattern=f"{name}-{share.name}", above=_pattern(name, share.name))
    return iter((share.name, f"{share.share:.0%}", drawn, f"{share.wanted:.0%}"))


def _before(agenda: Agenda) -> tuple[float, str]:
    """Give the minutes before the first question, and what they are: the opening, or the talk so far."""
    begin = agenda.items[0].start if agenda.items else agenda.opening_minutes
    return begin, say("so-far" if begin > agenda.opening_minutes else "opening")


def _told(agenda: Agenda) -> Iterator[str]:
    """Tell in words what the time-line shows."""
    yield f"{clock(0)} {_before(agenda)[1]}."
    for number, item in enumerate(agenda.items, 1):
        serves = " and ".join(item.question.objectives)
        label = "told-essential" if item.essential else "told-question"
        yield f"{clock(item.start)} {say(label, count=number, stage=item.stage, objectives=serves)}"
    yield f"{clock(agenda.end - agenda.closing_minutes)} {say('closing')}."
    if agenda.reserve:
        yield say("told-reserve", count=len(agenda.reserve))


def _patterns(name: str) -> Markup:
    return joined(_pattern(name, objective) for objective in Objective)


def _pattern(name: str, objective: str) -> Markup:
    """Draw the pattern of an objective: information is full, insight is hatched, the relationship is dotted."""
    inside = {
        Objective.INFORMATION: tag("rect", width=6, height=6, fill="currentColor", fill_opacity="0.6"),
        Objective.INSIGHT: tag("path", d="M-1 7L7 -1M-1 1L1 -1M5 7L7 5", stroke="currentColor", stroke_width="1.4"),
        Objective.RELATIONSHIP: tag("circle", cx=3, cy=3, r="1.3", fill="currentColor"),
    }[Objective(objective)]
    pattern = tag("pattern", inside, id=f"{name}-{objective}", width=6, height=6, patternUnits="userSpaceOnUse")
    return tag("defs", pattern)


def _stages(agenda: Agenda, scale: float) -> Iterator[Markup]:
    """Write the stages over their beginnings, from the last to the first, a line higher where the next leaves no room."""
    begins = [
        (item.stage, 1 + item.start * scale)
        for before, item in zip((None, *agenda.items), agenda.items, strict=False)
        if before is None or before.stage is not item.stage
    ]
    free, following = [_WIDE, _WIDE], _WIDE
    for stage, x in reversed(begins):
        left = min(x + 3, _WIDE - len(stage) * _LETTER)
        end = left + len(stage) * _LETTER
        places = ((0, min(free[0], following)), (1, free[1]), (0, free[0]))
        row = next((row for row, until in places if end <= until), None)
        yield tag(
            "path",
            d=f"M{x:.1f} {_BLOCKS:g}V{_LABELS + 16 - 14 * (row or 0):g}",
            stroke="currentColor",
            stroke_opacity="0.5",
        )
        if row is not None:
            free[row] = x - 3
            yield _writing(stage, left, _LABELS + 26 - 14 * row)
        following = x


def _block(start: float, minutes: float, label: str, scale: float) -> Markup:
    x, wide = 1 + start * scale, minutes * scale
    text = _writing(label, x + wide / 2, _BLOCKS + 20, middle=True) if wide > len(label) * _LETTER else None
    box = tag("rect", **_at(x, _BLOCKS, wide, 32), fill="none", stroke="currentColor", stroke_opacity="0.5")
    return tag("g", tag("title", label), box, text)


def _question(item: AgendaItem, number: int, scale: float, name: str) -> Markup:
    x, wide = 1 + item.start * scale, item.minutes * scale
    serves = item.question.objectives
    labels = (f"{number} ★", str(number)) if item.essential else (str(number),)
    tall, stroke = 14 / len(serves), 2.5 if item.essential else 1
    label = next((text for text in labels if len(text) * _BOLD <= wide), "")
    return tag(
        "g",
        tag("title", f"{number}. {item.text}"),
        [
            tag("rect", **_at(x, _BLOCKS + 18 + tall * place, wide, tall), fill=f"url(#{name}-{objective})")
            for place, objective in enumerate(serves)
        ],
        tag("rect", **_at(x, _BLOCKS, wide, 32), fill="none", stroke="currentColor", stroke_width=stroke),
        _writing(label, x + wide / 2, _BLOCKS + 13, middle=True, strong=True) if label else None,
    )


def _axis(total: float, scale: float) -> Iterator[Markup]:
    step = next((step for step in (5, 10, 15) if total / step <= _MOST_TICKS), 30)
    for minute in range(0, int(total) + 1, step):
        x = 1 + minute * scale
        yield tag("path", d=f"M{x:.1f} {_BLOCKS + 33:g}v5", stroke="currentColor", stroke_opacity="0.5")
        place = min(max(x, 4), _WIDE - len(str(minute)) * _LETTER / 2)
        yield _writing(str(minute), place, _AXIS + 7, middle=True)


def _reserve(reserve: Iterable[AgendaItem], scale: float, name: str) -> Iterator[Markup]:
    x = 72.0
    for place, item in enumerate(reserve):
        if not place:
            yield _writing(say("in-reserve"), 1, _RESERVE + 13)
        wide = item.minutes * scale
        if x + wide > _WIDE:
            return
        fill = f"url(#{name}-{item.question.objectives[0]})"
        yield tag(
            "g",
            tag("title", item.text),
            tag("rect", **_at(x, _RESERVE + 14, wide, 6), fill=fill),
            tag("rect", **_at(x, _RESERVE, wide, 20), fill="none", stroke="currentColor", stroke_dasharray="3 3"),
            _writing(chr(ord("a") + place), x + wide / 2, _RESERVE + 11, middle=True),
        )
        x += wide + 4


def _legend(y: float, name: str) -> Iterator[Markup]:
    x = 1.0
    for objective in Objective:
        yield tag("rect", **_at(x, y + 3, 18, 10), fill=f"url(#{name}-{objective})", stroke="currentColor")
        yield _writing(objective, x + 24, y + 12)
        x += 42 + len(objective) * _LETTER
    yield tag("rect", **_at(x + 1, y + 3, 17, 10), fill="none", stroke="currentColor", stroke_width="2.5")
    yield _writing(f"★ {say('essential')}", x + 24, y + 12)


def _at(x: float, y: float, width: float, height: float) -> dict[str, str]:
    places = {"x": x, "y": y, "width": width, "height": height}
    return {name: f"{value:.1f}" for name, value in places.items()}


def _writing(text: str, x: float, y: float, *, middle: bool = False, strong: bool = False) -> Markup:
    return tag(
        "text",
        text,
        x=f"{x:.1f}",
        y=f"{y:.1f}",
        font_size=12,
        font_weight="bold" if strong else None,
        fill="currentColor",
        text_anchor="middle" if middle else None,
    )
