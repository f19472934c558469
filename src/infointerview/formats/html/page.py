"""An agenda as one HTML file: a sheet that prints on two pages, and that a phone can use during the talk."""

from base64 import b64encode
from collections.abc import Iterator
from hashlib import sha256
from itertools import groupby

from infointerview.agendas import Agenda, AgendaItem
from infointerview.bank import Bank
from infointerview.formats.html.clock import clock_bar, cut_short
from infointerview.formats.html.drawing import key_of, time_line
from infointerview.formats.html.markup import Markup, joined, shipped, tag
from infointerview.formats.html.words import around, bdi, deeper, say
from infointerview.formats.text import clock, run_short, when_and_where, who
from infointerview.interviews import Format
from infointerview.names import called

_MANY = 9  # with more questions than this the print leaves less room for notes
_LABELS = (
    "left over at-opening at-question at-closing nearly-over time-is-up sure-again sure-clear copied not-kept".split()
)


def to_html(agenda: Agenda, bank: Bank | None = None) -> str:
    """Write an agenda as one HTML file that needs nothing else and reaches for nothing.

    On a phone questions are ticked off and notes are kept on the device; a clock that one tap starts shows what is left and
    which question is due, and what to ask if the talk is cut short. Without scripts it is a sheet to read.

    Args:
        agenda: The plan.
        bank: The bank that it was planned from; the shipped bank if left out.

    Raises:
        UnknownNameError: The agenda's goal is not of this bank.

    Example:
        >>> from infointerview import Contact, Interview, plan
        >>> to_html(plan(Interview(contacts=[Contact(name="Dana <b>")]))).count("Dana &lt;b&gt;") > 1
        True
    """
    style, script = shipped("sheet.css"), shipped("sheet.js")
    rules = (
        f"default-src 'none'; style-src {_hash(style)}; script-src {_hash(script)}; base-uri 'none'; form-action 'none'"
    )
    head = tag(
        "head",
        tag("meta", charset="utf-8"),
        tag("meta", http_equiv="Content-Security-Policy", content=rules),
        tag("meta", name="viewport", content="width=device-width, initial-scale=1, viewport-fit=cover"),
        tag("meta", name="color-scheme", content="light dark"),
        tag("meta", name="referrer", content="no-referrer"),
        tag("title", say("title", name=who(agenda))),
        tag("style", style),
    )
    written = agenda.interview.format is Format.WRITTEN
    body = tag(
        "body",
        tag("a", say("to-questions"), href="#questions", class_="skip"),
        _header(agenda),
        None if written else clock_bar(agenda),
        tag("main", *_main(agenda), id="questions"),
        tag("footer", tag("p", say("kept"), id="kept")),
        None if written else cut_short(agenda, bank),
        tag("script", script),
        class_="many" if len(agenda.items) > _MANY else None,
    )
    labels = {f"data_{label.replace('-', '_')}": say(label, count="{count}") for label in _LABELS}
    page = tag("html", head, body, lang="en", data_agenda=key_of(agenda), **labels)
    return f"<!doctype html>\n{page}\n"


def _hash(text: str) -> str:
    return f"'sha256-{b64encode(sha256(text.encode()).digest()).decode()}'"


def _header(agenda: Agenda) -> Markup:
    does = (
        ", ".join(part for part in (contact.title or contact.role, contact.company) if part)
        for contact in agenda.interview.contacts
    )
    names = joined(
        part
        for place, contact in enumerate(agenda.interview.contacts)
        for part in (" and " * bool(place), bdi(contact.name))
    )
    return tag(
        "header",
        tag("p", agenda.goal.title, class_="goal") if agenda.goal.title else None,
        tag("h1", around("title", names)),
        [tag("p", bdi(text), class_="who") for text in does if text],
        tag("p", when_and_where(agenda), class_="when"),
        time_line(agenda),
        tag("noscript", tag("p", say("no-scripts"))),
    )


def _main(agenda: Agenda) -> Iterator[Markup]:
    written = agenda.interview.format is Format.WRITTEN
    yield _spoken("opening", "" if written else clock(0), agenda.opening)
    numbered = list(enumerate(agenda.items, 1))
    for stage, items in groupby(numbered, key=lambda pair: pair[1].stage):
        group = list(items)
        yield tag(
            "section",
            tag("h2", stage.capitalize(), id=f"stage-{group[0][0]}"),
            [tag("p", item.bridge, class_="say") for _, item in group if item.bridge],
            tag("ol", (_item(item, number, agenda) for number, item in group), start=group[0][0]),
            aria_labelledby=f"stage-{group[0][0]}",
        )
    end = "" if written else clock(agenda.end - agenda.closing_minutes)
    yield _spoken("closing", end, agenda.closing)
    yield tag("section", *_spare(agenda), class_="spare", aria_label=say("spare"))
    yield tag(
        "section",
        tag("label", say("more-notes"), tag("textarea", rows=2, id="more", placeholder=" "), class_="note"),
        tag("details", *_home(), id="home", hidden=True),
        aria_label=say("notes"),
        class_="take-home",
    )


def _spare(agenda: Agenda) -> Iterator[Markup]:
    if agenda.reserve:
        listed = tag("ol", (tag("li", item.text, class_="say") for item in agenda.reserve), type="a")
        yield tag("details", tag("summary", f"{say('reserve')} ({len(agenda.reserve)})"), listed, class_="reserve")
    advice = run_short(agenda)
    if advice:
        listed = tag("ul", (tag("li", line) for line in advice))
        yield tag("details", tag("summary", say("short")), listed, class_="short")


def _spoken(name: str, start: str, lines: tuple[str, ...]) -> Markup:
    return tag(
        "section",
        tag("h2", say(name), " ", tag("time", start) if start else None, id=name),
        [tag("p", line, class_="say") for line in lines],
        aria_labelledby=name,
        class_="spoken",
    )


def _item(item: AgendaItem, number: int, agenda: Agenda) -> Markup:
    written = agenda.interview.format is Format.WRITTEN
    several = len(agenda.interview.contacts) > 1
    facts = [
        tag("b", say("now"), class_="now"),
        None if written else tag("time", clock(item.start)),
        None if written else tag("span", say("minutes", count=f"{item.minutes:g}")),
        tag("b", "★ ", say("essential")) if item.essential else None,
        tag("span", around("to", bdi(called(item.contact)))) if several else None,
    ]
    tick = tag("input", type="checkbox", id=f"ask-{number}")
    return tag(
        "li",
        tag(
            "div",
            tick,
            tag(
                "label",
                tag("span", item.before, class_="say first") if item.before else None,
                tag("span", tag("span", f"{number}. ", class_="number"), item.text, class_="say"),
                for_=f"ask-{number}",
            ),
            class_="ask",
        ),
        tag("p", facts, class_="facts"),
        tag("details", tag("summary", say("deeper")), tag("dl", deeper(item)), class_="deeper"),
        tag(
            "label",
            tag("span", say("notes-on", count=number)),
            tag("textarea", rows=1, placeholder=say("notes")),
            class_="note",
        ),
        id=f"question-{number}",
        data_id=item.question.id,
        data_to=item.contact if several else None,
        data_start=item.start,
        data_essential=item.essential,
    )


def _home() -> Iterator[Markup]:
    yield tag("summary", say("home"))
    yield tag("p", say("home-how"), id="home-how")
    yield tag("textarea", readonly=True, rows=8, id="answers", aria_label=say("home"), aria_describedby="home-how")
    yield tag(
        "p",
        tag("button", say("copy"), type="button", id="copy"),
        " ",
        tag("button", say("clear"), type="button", id="clear"),
    )
