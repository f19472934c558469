"""The clock of the page, and what to ask if the talk is cut short."""

from collections.abc import Iterator

from infointerview.agendas import Agenda
from infointerview.bank import Bank
from infointerview.formats.html.markup import Markup, tag
from infointerview.formats.html.words import say
from infointerview.planning.live import NOTICE_MINUTES, at


def clock_bar(agenda: Agenda) -> Markup:
    """Give the bar with the clock; the script shows it and keeps it going."""
    return tag(
        "aside",
        tag("progress", max=agenda.interview.minutes, value=0, id="gone", aria_label=say("clock")),
        tag("button", say("start"), type="button", id="start"),
        tag("p", tag("span", id="time", role="timer"), " ", tag("span", id="left"), class_="left", hidden=True),
        tag("a", href="#questions", id="due", hidden=True),
        tag("button", say("again"), type="button", id="again", hidden=True),
        tag("button", say("cut"), type="button", id="cut", aria_haspopup="dialog"),
        tag("p", id="said", role="status", class_="unseen"),
        aria_label=say("clock"),
        class_="clock",
        hidden=True,
        data_minutes=agenda.interview.minutes,
        data_end=agenda.end - agenda.closing_minutes,
        data_notice=NOTICE_MINUTES,
    )


def cut_short(agenda: Agenda, bank: Bank | None) -> Markup:
    """Give what to ask with five minutes left, for every number of questions that may have been asked by then."""
    return tag(
        "dialog",
        tag("h2", say("cut-title"), id="cut-title"),
        tag("p", say("cut-first")),
        [tag("ol", _rest(agenda, item.start, bank), data_asked=place) for place, item in enumerate(agenda.items)],
        tag("p", say("cut-then")),
        [tag("p", line, class_="say") for line in agenda.closing],
        tag("button", say("cut-back"), type="button", id="back"),
        id="short",
        aria_labelledby="cut-title",
    )


def _rest(agenda: Agenda, minute: float, bank: Bank | None) -> Iterator[Markup]:
    """Give the best of five minutes; what is essential and was passed over stands first, for the script to show."""
    rest = at(agenda, minute, bank=bank).items
    planned = {item.question.id for item in rest}
    passed = (item for item in agenda.items if item.essential and item.start < minute)
    for item in passed:
        if item.question.id not in planned:
            yield tag("li", item.text, class_="say", data_id=item.question.id, data_missed=True)
    yield from (tag("li", item.text, class_="say", data_id=item.question.id) for item in rest)
