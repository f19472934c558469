"""Agendas, tasks, contacts and rankings as CSV for spreadsheet programs: no cell of it is ever calculated."""

import csv
import io
from collections.abc import Iterable, Sequence

import attrs

from infointerview.agendas import Agenda
from infointerview.exchange.cells import guarded
from infointerview.people import Contact
from infointerview.rankings import Ranking
from infointerview.tasks import Task

_APART = "; "
_NO_COLUMN = ("positions", "hooks")  # tables of their own: `records` keeps them


def agenda_csv(agenda: Agenda) -> str:
    """Write the questions of an agenda as CSV (RFC 4180), one a row, in their order; those in reserve have no start.

    Example:
        >>> from infointerview import Interview, plan
        >>> agenda_csv(plan(Interview(contacts=[Contact(name="Dana Reyes")]))).splitlines()[0]
        'start,minutes,stage,contact,question,before,essential,why,probes,id'
    """
    header = ["start", "minutes", "stage", "contact", "question", "before", "essential", "why", "probes", "id"]
    rows = [
        [
            "" if place >= len(agenda.items) else f"{item.start:g}",
            f"{item.minutes:g}",
            item.stage.value,
            item.contact,
            item.text,
            item.before,
            "yes" if item.essential else "",
            " ".join(item.reasons),
            " ".join(item.question.probes),
            item.question.id,
        ]
        for place, item in enumerate((*agenda.items, *agenda.reserve))
    ]
    return _written(header, rows)


def tasks_csv(tasks: Iterable[Task]) -> str:
    r"""Write tasks as CSV (RFC 4180), one a row, in the order given.

    Example:
        >>> print(tasks_csv([Task(id="thanks", title="Thank Dana")]).replace("\r", ""), end="")
        due,title,why,done,subject,message,id
        ,Thank Dana,,,,,thanks
    """
    header = ["due", "title", "why", "done", "subject", "message", "id"]
    rows = [
        [
            str(task.due or ""),
            task.title,
            task.why,
            "yes" if task.done else "",
            task.message.subject if task.message else "",
            task.message.text if task.message else "",
            task.id,
        ]
        for task in tasks
    ]
    return _written(header, rows)


def ranking_csv(ranking: Ranking) -> str:
    """Write a ranking as CSV (RFC 4180), one contact a row, whom to ask first first.

    Example:
        >>> from infointerview import rank_contacts
        >>> ranking_csv(rank_contacts([Contact(name="Dana Reyes")])).splitlines()[0]
        'place,name,title,company,score,wait,way in,why,serves best,e-mail,profile'
    """
    header = ["place", "name", "title", "company", "score", "wait", "way in", "why", "serves best", "e-mail", "profile"]
    rows = [
        [
            str(place),
            entry.contact.name,
            entry.contact.title,
            entry.contact.company,
            f"{entry.score:.2f}",
            _APART.join(entry.hold),
            entry.way_in.says,
            " ".join(entry.reasons),
            entry.objective.value,
            entry.contact.email,
            entry.contact.profile,
        ]
        for place, entry in enumerate(ranking, 1)
    ]
    return _written(header, rows)


def contacts_csv(contacts: Iterable[Contact]) -> str:
    """Write contacts as CSV (RFC 4180), one a row, with the columns that `contacts_from_csv` reads.

    Positions and hooks have no column; `infointerview.records` keeps everything.

    Example:
        >>> contacts_csv([Contact(name="Dana Reyes", schools=("Hill", "Lakeside"))]).splitlines()[0][:24]
        'name,title,role,company,'
    """
    names = [field.name for field in attrs.fields(Contact) if field.name not in _NO_COLUMN]
    return _written(names, ([_cell(getattr(contact, name)) for name in names] for contact in contacts))


def _cell(value: object) -> str:
    if isinstance(value, tuple):
        return _APART.join(str(entry) for entry in value)
    return "" if value is None else str(value)


def _written(header: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    text = io.StringIO()
    writer = csv.writer(text)
    writer.writerow(header)
    writer.writerows([guarded(cell) for cell in row] for row in rows)
    return text.getvalue()
