"""Talks that were held, for the tests of what comes after."""

from datetime import datetime
from typing import Any

from infointerview import About, Answer, Contact, Interview, Outcome, hold

START = datetime.fromisoformat("2026-12-01T17:00:00+01:00")


def told(name: str, *answers: Answer, outcome: Outcome | None = None, day: int = 1, **contact: Any) -> Interview:
    """Hold a talk about Acme on a day of December with somebody who works there."""
    person = Contact(**{"name": name, "company": "Acme", **contact})
    talk = Interview(contacts=[person], start=START.replace(day=day), about=About(company="Acme"))
    return hold(talk, answers=answers, outcome=outcome)


def said(question: str, notes: str = "Something worth hearing.", **more: Any) -> Answer:
    """Give a useful answer."""
    return Answer(**{"question": question, "notes": notes, "useful": 0.8, **more})
