"""From an outline to the agenda: the words of one interview put into it."""

from collections.abc import Callable, Iterable, Sequence
from typing import TypeAlias

import attrs

from infointerview.agendas import Agenda, AgendaItem, LeftOut
from infointerview.interviews import Interview
from infointerview.planning.assembly import Outline, Turn
from infointerview.planning.cases import Setting
from infointerview.planning.script import Saying

Reword: TypeAlias = Callable[[AgendaItem], str]


def speak(
    outline: Outline,
    setting: Setting,
    *,
    history: tuple[Interview, ...] = (),
    dropped: Sequence[str] = (),
    reword: Reword | None = None,
) -> Agenda:
    """Put the words of an interview into an outline of its case.

    Args:
        outline: The agenda without its words.
        setting: The interview; its case is that of the outline.
        history: Earlier interviews that were considered.
        dropped: Demands that were given up.
        reword: Called with each item; what it returns is said instead.
    """
    solution = outline.solution
    items = [_item(turn, setting) for turn in outline.turns]
    if reword:
        items = [attrs.evolve(item, text=reword(item)) for item in items]
    contacts = setting.interview.contacts
    return Agenda(
        interview=setting.interview,
        goal=setting.case.goal,
        opening=_said(outline.opening, setting),
        opening_minutes=outline.opening_minutes,
        items=tuple(items),
        closing=_said(outline.closing, setting),
        closing_minutes=outline.closing_minutes,
        reserve=tuple([_item(turn, setting) for turn in outline.reserve]),
        left_out=tuple(
            [
                LeftOut(
                    lost.option.prepared.question,
                    contacts[lost.option.place].name,
                    lost.option.utility / 1000,
                    lost.because,
                )
                for lost in outline.left_out
            ]
        ),
        coverage=outline.coverage,
        value=solution.value,
        bound=solution.bound,
        minute_worth=round(solution.half_minute_worth * 2 / 1000, 3),
        asked=outline.asked,
        dropped=tuple(dropped),
        history=history,
    )


def _item(turn: Turn, setting: Setting) -> AgendaItem:
    option = turn.option
    entry, articles, known = option.prepared, setting.case.bank.articles, setting.known[option.place]
    values = known.values(option.way)
    return AgendaItem(
        question=entry.question,
        contact=setting.interview.contacts[option.place].name,
        text=entry.line.fill(values, articles) or "",
        before=(entry.first.fill({**known.facts, **values}, articles) or "") if entry.first else "",
        bridge=(turn.bridge.fill(setting.known[0].facts, articles) or "") if turn.bridge else "",
        start=turn.start,
        minutes=turn.minutes,
        stage=entry.stage,
        worth=option.utility / 1000,
        factors=turn.factors,
        slots=tuple(values.items()),
        essential=turn.essential,
    )


def _said(sayings: Iterable[Saying], setting: Setting) -> tuple[str, ...]:
    """Speak lines to the first contact, who stands for all."""
    known, articles = setting.known[0], setting.case.bank.articles
    return tuple([line.fill(known.values(way), articles) or "" for line, way in sayings])
