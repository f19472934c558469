"""CSV for spreadsheet programs, read back by the csv module and by pandas."""

import csv
import io
from datetime import date

import attrs
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from infointerview import Agenda, Contact, Interview, Task, plan, prepare
from infointerview.exchange import agenda_csv, contacts_csv, contacts_from_csv, contacts_from_rows, tasks_csv
from interviews import seeded_interview
from strategies import nouns

CALCULATED = tuple("=+-@\t\r＝＋－＠")
COLUMNS = [field.name for field in attrs.fields(Contact) if field.name not in ("positions", "hooks")]


def rows(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text, newline="")))


@pytest.fixture(scope="module")
def agenda() -> Agenda:
    return plan(seeded_interview(3, 30))


def test_an_agenda(agenda: Agenda) -> None:
    """Each question is a row, in its order, and those in reserve follow without a start."""
    read = rows(agenda_csv(agenda))
    assert [row["question"] for row in read] == [item.text for item in (*agenda.items, *agenda.reserve)]
    assert [float(row["start"]) for row in read if row["start"]] == [item.start for item in agenda.items]
    assert [row["id"] for row in read if row["essential"]] == [
        item.question.id for item in (*agenda.items, *agenda.reserve) if item.essential
    ]
    frame = pd.read_csv(io.StringIO(agenda_csv(agenda)))
    assert frame["minutes"].sum() == sum(item.minutes for item in (*agenda.items, *agenda.reserve))
    assert list(frame["contact"]) == [row["contact"] for row in read]


def test_tasks() -> None:
    """Each task is a row with its time, its reason and what to write."""
    tasks = (*prepare(seeded_interview(5, 30)).tasks, Task(id="x", title="Write", due=date(2026, 12, 8), done=True))
    read = rows(tasks_csv(tasks))
    assert [row["id"] for row in read] == [task.id for task in tasks]
    assert [row["message"] for row in read] == [task.message.text if task.message else "" for task in tasks]
    assert (read[-1]["due"], read[-1]["done"]) == ("2026-12-08", "yes")
    assert len(pd.read_csv(io.StringIO(tasks_csv(tasks)))) == len(tasks)


@given(st.lists(nouns(Contact), max_size=4))
def test_contacts_come_back(contacts: list[Contact]) -> None:
    """What the columns hold of a contact is read back as it was, by our reader and from pandas."""
    clean = [one for one in contacts if all(_reads(getattr(one, name)) for name in COLUMNS)]
    expected = [attrs.evolve(one, positions=(), hooks=()) for one in clean]
    text = contacts_csv(clean)
    for row, contact in zip(rows(text), expected, strict=True):
        one = contacts_from_csv(contacts_csv([contact])).contacts
        assert one == (contact,)
        assert contacts_from_rows([row]).contacts == (contact,)


def _reads(value: object) -> bool:
    """Tell whether a value is one that a cell can hold: clean, and a list without semicolons."""
    if isinstance(value, tuple):
        return all(";" not in str(entry) and _reads(entry) for entry in value)
    return not isinstance(value, str) or (value == " ".join(value.split()) and value.isprintable())


def test_a_frame_of_contacts() -> None:
    """Contacts go through pandas and come back."""
    contacts = (
        Contact(name="Dana Reyes", schools=("Hill", "Lakeside"), relation="alum", times_met=2),
        Contact(name="Ola Berg", company="Acme", years_in_field=7, notes="=1+1"),
    )
    frame = pd.read_csv(io.StringIO(contacts_csv(contacts)))
    assert contacts_from_rows(frame.to_dict("records")).contacts == contacts


@given(st.text(), st.sampled_from(["=", "+", "-", "@", "\t", "\r", "＝", " =", "'="]))
def test_no_cell_is_calculated(text: str, sign: str) -> None:
    """No cell begins with a sign that makes a spreadsheet program calculate, whoever typed it."""
    message = f"{sign}{text}"
    typed = "".join(filter(str.isprintable, message))
    contact = Contact(name=f"{sign.strip() or '='}HYPERLINK", notes=typed, traits=[])
    for written in (contacts_csv([contact]), agenda_csv(plan(Interview(contacts=[contact], minutes=5)))):
        for row in csv.reader(io.StringIO(written, newline="")):
            assert not any(cell.lstrip(" ").startswith(CALCULATED) for cell in row)
