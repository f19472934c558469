"""An agenda in a notebook: its time-line, what it covers, the questions with what is behind them."""

from collections.abc import Iterator
from itertools import groupby

from infointerview.agendas import Agenda, AgendaItem
from infointerview.formats.html.drawing import coverage_bars, time_line
from infointerview.formats.html.frame import folded, framed, say
from infointerview.formats.html.markup import Markup, tag
from infointerview.formats.html.words import bdi, deeper
from infointerview.formats.html.words import say as say_sheet
from infointerview.formats.text import clock, when_and_where, who
from infointerview.interviews import Format
from infointerview.names import called


def agenda_display(agenda: Agenda) -> str:
    """Show an agenda as HTML for a notebook.

    Example:
        >>> from infointerview import Contact, Interview, plan
        >>> "Talk with Dana &lt;b&gt;" in agenda_display(plan(Interview(contacts=[Contact(name="Dana <b>")])))
        True
    """
    return framed(
        tag("h3", say("talk", name=who(agenda))),
        tag("p", when_and_where(agenda), class_="soft"),
        tag("p", agenda.goal.title, class_="soft") if agenda.goal.title else None,
        time_line(agenda),
        coverage_bars(agenda),
        _stages(agenda),
        folded(say("words-around"), _spoken(agenda.opening), _spoken(agenda.closing)),
        folded(f"{say_sheet('reserve')} ({len(agenda.reserve)})", _reserve(agenda)) if agenda.reserve else None,
        folded(f"{say('left-out')} ({len(agenda.left_out)})", _left_out(agenda)) if agenda.left_out else None,
    )


def _stages(agenda: Agenda) -> Iterator[Markup]:
    numbered = enumerate(agenda.items, 1)
    for stage, items in groupby(numbered, key=lambda pair: pair[1].stage):
        group = list(items)
        yield tag("h4", stage.capitalize())
        yield tag("ol", (_item(item, agenda) for _, item in group), start=group[0][0])


def _item(item: AgendaItem, agenda: Agenda) -> Markup:
    facts = [
        None if agenda.interview.format is Format.WRITTEN else tag("span", clock(item.start)),
        tag("span", " and ".join(item.question.objectives)),
        tag("b", "★ ", say_sheet("essential")) if item.essential else None,
        tag("span", bdi(called(item.contact))) if len(agenda.interview.contacts) > 1 else None,
    ]
    return tag(
        "li",
        tag("em", item.before, " ") if item.before else None,
        item.text,
        tag("div", facts, class_="facts"),
        folded(tag("span", say("more"), class_="soft"), tag("dl", deeper(item))),
    )


def _spoken(lines: tuple[str, ...]) -> Markup:
    return tag("ul", (tag("li", line) for line in lines), class_="plain")


def _reserve(agenda: Agenda) -> Markup:
    return tag("ol", (tag("li", item.text) for item in agenda.reserve), type="a")


def _left_out(agenda: Agenda) -> Markup:
    return tag(
        "ul", (tag("li", left.question.text, tag("div", left.because, class_="soft")) for left in agenda.left_out)
    )
