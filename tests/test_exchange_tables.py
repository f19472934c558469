"""Tables of other programs to contacts: LinkedIn, Google, Outlook, spreadsheets, data frames."""

from pathlib import Path

import pandas as pd
import polars as pl
import pytest

from infointerview import Contact, LoadError, Relation
from infointerview.exchange import (
    contacts_from_csv,
    contacts_from_linkedin,
    contacts_from_rows,
    read_contacts,
)
from infointerview.exchange.columns import key_of, shipped_columns

FILES = Path(__file__).parent / "exchange"
HEADER = "First Name,Last Name,URL,Email Address,Company,Position,Connected On"


def test_connections_of_today() -> None:
    """A note that spans lines, the mark, blank rows, quoted commas and line ends, letters of any script are read."""
    read = read_contacts(FILES / "linkedin.csv")
    assert [(one.name, one.company, one.title) for one in read.contacts] == [
        ("Yasmin Haddad", "Delta Faucet", "Product Manager"),
        ("Bo Ekström, MBA", "Fjord, Sund & Co.", "VP, People"),
        ("Noor van der Meer", "Kade Robotica B.V.", "Head of Field Service"),
        ("李 伟", 'Tidewater "Deep" Genomics', "Scientist II"),
        ("Gus", "", ""),
    ]
    assert {one.relation for one in read.contacts} == {Relation.ACQUAINTANCE}
    assert read.contacts[2].notes == "LinkedIn connection since 2026-06-09"
    assert read.contacts[0].email == "yasmin@delta.example"  # from the second row of the same profile


def test_connections_say_what_was_skipped() -> None:
    """Each row is a new contact, a duplicate or skipped, with its line."""
    file = FILES / "linkedin.csv"
    assert str(read_contacts(file)).splitlines() == [
        f"{file}: 8 entries: 5 new contacts, 1 duplicate, 2 skipped",
        "skipped",
        f"  {file}:9: is blank",
        f"  {file}:14: 'https://www.linkedin.com/in/closed-account': name: is missing",
        "duplicates",
        f"  {file}:15: 'Yasmin Haddad': is 'Yasmin Haddad', who stands in line 7 (same profile)",
    ]


def test_connections_of_former_years() -> None:
    """Without profiles name and company tell people apart; a date of another form is named."""
    read = read_contacts(FILES / "linkedin-2018.csv")
    assert [(one.name, one.company) for one in read.contacts] == [
        ("Yasmin Haddad", "Delta Faucet"),
        ("Yasmin Haddad", "Delta Dental"),
        ("Rune Dahl", ""),
    ]
    assert [(fault.line, fault.field) for fault in read.remarks] == [(3, ""), (4, "Connected On")]
    assert read.remarks[0].message == "there is somebody of the same name; nothing says that the two are one"


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_connections_after_a_spreadsheet(delimiter: str, end: str, tmp_path: Path) -> None:
    """Whatever sign parts the cells and ends the lines, the same is read."""
    rows = [HEADER.split(","), ["Dana", "Reyes", "https://linkedin.com/in/dana", "", "Acme", "Tester", "03-Aug-2026"]]
    file = tmp_path / "Connections.csv"
    file.write_bytes(end.join(delimiter.join(row) for row in [["Notes:"], [""], *rows]).encode())
    read = read_contacts(file)
    assert read.contacts[0].notes == "LinkedIn connection since 2026-08-03"
    assert read.contacts[0].relation is Relation.ACQUAINTANCE


def test_address_books_as_csv() -> None:
    """Outlook's and Google's columns are known; a form of address is no job title; what has no place is named."""
    outlook = read_contacts(FILES / "outlook.csv")
    helga, udo = outlook.contacts
    assert (helga.name, helga.title, helga.company) == ("Helga M. Brandt", "", "Rheinwerk Turbinen GmbH")
    assert (helga.manager, helga.notes) == ("Udo Kern", "Met in Aachen; calls back on Fridays")
    assert (udo.title, udo.profile) == ("Leiter Einkauf", "https://www.linkedin.com/in/udo-kern")
    assert "column 'Title': has no place in a contact; 1 cell left out" in str(outlook)
    assert "'Helga M. Brandt': email: has a further one, 'helga@post.example', which is left out" in str(outlook)
    google = read_contacts(FILES / "google.csv")
    assert [(one.name, one.title, one.email) for one in google.contacts] == [
        ("Priya Nair", "Operations Analyst", "priya.nair@harbour.example"),
        ("Callum Brice", "", "callum@post.example"),
    ]
    assert read_contacts(FILES / "google-2015.csv").contacts[0] == Contact(
        name="Teresa Obi", title="Landscape Architect", company="Greenline Studio", email="teresa@greenline.example"
    )


def test_a_table_of_ones_own() -> None:
    """Relation, schools and numbers are taken where they fit, and named where they don't."""
    read = read_contacts(FILES / "excel.csv")
    ada, per = read.contacts
    assert (ada.relation, ada.times_met, ada.schools) == (Relation.FORMER_COLLEAGUE, 2, ("Lakeside College",))
    assert (per.relation, per.times_met) == (Relation.STRANGER, 0)
    assert [(fault.line, fault.field, fault.message[:40]) for fault in read.remarks] == [
        (1, "column 'Vorname'", "has no place in a contact; 2 cells left "),
        (3, "times_met", "must be a whole number, got 'often'; lef"),
        (3, "relation", "must be one of friend-or-family, classma"),
    ]


ROWS: list[dict[str, object]] = [
    {"Full Name": "Dana Reyes", "Employer": "Acme", "Job Title": None, "Years in field": 12, "Joined": "2020-01-01"},
    {"Full Name": "Ola Berg", "Employer": None, "Job Title": "Tester", "Years in field": None, "Joined": None},
]


def test_rows_of_data_frames() -> None:
    """The records of pandas and polars give the same contacts as plain dicts; their nothings are nothing."""
    plain = contacts_from_rows(ROWS)
    assert plain.contacts == (
        Contact(name="Dana Reyes", company="Acme", years_in_field=12),
        Contact(name="Ola Berg", title="Tester"),
    )
    assert str(plain.remarks[0]) == "rows: column 'Joined': has no place in a contact; 1 cell left out"
    frame = pd.DataFrame(ROWS)
    frame["Joined"] = pd.to_datetime(frame["Joined"])
    assert contacts_from_rows(frame.to_dict("records")).contacts == plain.contacts
    assert contacts_from_rows(frame.convert_dtypes().to_dict("records")).contacts == plain.contacts
    assert contacts_from_rows(pl.DataFrame(ROWS).to_dicts()).contacts == plain.contacts


def test_lists_in_rows() -> None:
    """A list is taken as one, and a text with semicolons too."""
    rows = [
        {"Name": "Dana", "Schools": ["Hill", "Lakeside", "Hill"], "Interests": "radios; choirs;"},
        {"Name": "Ola", "Schools": [], "Interests": ""},
    ]
    dana, ola = contacts_from_rows(rows).contacts
    assert (dana.schools, dana.interests, ola.schools) == (("Hill", "Lakeside"), ("radios", "choirs"), ())


def test_a_role_without_a_title() -> None:
    """Where a table has no title, its role is one; where it has both, each is what it says."""
    alone = contacts_from_rows([{"Name": "Dana", "Role": "Test Lead"}]).contacts[0]
    both = contacts_from_rows([{"Name": "Dana", "Role": "test lead", "Title": "Test Lead II"}]).contacts[0]
    assert (alone.title, alone.role, both.title, both.role) == ("Test Lead", "", "Test Lead II", "test lead")


@pytest.mark.parametrize(
    ("name", "text", "message"),
    [
        ("a.vcf", "Dear all,", ":1: must have a card, which begins with BEGIN:VCARD"),
        ("a.JSON", "[]", ": must be a JSON Resume, got []"),
        ("a.toml", 'name = "Dana"', ": must be CSV, vCard or JSON Resume, is TOML"),
        ("a.txt", "Dear all,", ":1: must have a header with a column of names, such as Name or First Name"),
    ],
)
def test_a_file_that_is_not_what_its_name_says(name: str, text: str, message: str, tmp_path: Path) -> None:
    """Where the content tells no format, the name says what was to be expected."""
    (tmp_path / name).write_text(text, encoding="utf-8")
    with pytest.raises(LoadError) as caught:
        read_contacts(tmp_path / name)
    assert str(caught.value) == f"{tmp_path / name}{message}"


def test_no_rows() -> None:
    """An empty table gives no contacts, and those known stay."""
    assert contacts_from_rows([]).contacts == ()
    assert contacts_from_rows([], known=[Contact(name="Dana")]).contacts == (Contact(name="Dana"),)


@pytest.mark.parametrize(
    ("rows", "message"),
    [
        ([{"Shoe": 44}], "rows: must have a column of names, such as Name or First Name; has ['Shoe']"),
        ([{"Name": "Dana"}, "Ola"], "rows:2: must be a mapping from columns to cells, got 'Ola'"),
    ],
)
def test_rows_that_are_none(rows: list[dict[str, object]], message: str) -> None:
    """A table without names, and what is no row, are errors of this library."""
    with pytest.raises(LoadError) as caught:
        contacts_from_rows(rows)
    assert str(caught.value) == message


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", "t.csv:1: must have a header with a column of names, such as Name or First Name"),
        ("a,b\n1,2\n", "t.csv:1: must have a header with a column of names, such as Name or First Name"),
        (
            'Name,Company\nDana,"Acme\nOla,Initech\n',
            "t.csv:2: is no CSV from here on: a quotation mark is opened and never closed; is the file cut off?",
        ),
        (
            'Name,Company\nOla,Initech\nDana,"Acme" Inc\n',
            "t.csv:3: is no CSV from here on: a closing quotation mark is followed by more text",
        ),
        (
            f"Name,Company\nDana,{'x' * 200_000}\n",
            "t.csv:2: is no CSV from here on: a cell is longer than 131,072 characters; is a quotation mark missing?",
        ),
    ],
)
def test_text_that_is_no_csv(text: str, message: str) -> None:
    """What is no CSV is an error that names the line."""
    with pytest.raises(LoadError) as caught:
        contacts_from_csv(text, file="t.csv")
    assert str(caught.value) == message


def test_rows_of_another_width() -> None:
    """Which cell is which can't be known in a row that is too wide; in one that is too short it can."""
    read = contacts_from_csv("Name,Company,Title\nDana,Acme, Inc.,Tester\nOla,Initech\n", file="t.csv")
    assert [str(fault) for fault in read.skipped] == [
        "t.csv:2: has 4 cells where the header has 3; is a comma in one of them not quoted?"
    ]
    assert read.contacts == (Contact(name="Ola", company="Initech"),)
    assert [str(fault) for fault in read.remarks] == [
        "t.csv:3: has 2 cells where the header has 3; the others count as empty"
    ]


def test_known_contacts_win() -> None:
    """Gaps of somebody known are filled, what differs is named and kept, and nobody is there twice."""
    known = [
        Contact(name="Dana Reyes", company="Acme", title="Lead", relation="alum", notes="Tall."),
        Contact(name="Ola Berg", email="OLA@fjord.example"),
        Contact(name="Kim Lee", company="Initech", profile="https://linkedin.com/in/kim-lee"),
    ]
    text = f"""{HEADER}
Dana,Reyes,https://www.linkedin.com/in/dana,,"ACME, Inc.",Manager,03 Aug 2026
Ola Mia,Berg,,ola@fjord.example,,,
Kimberly,Lee,https://de.linkedin.com/in/Kim-Lee/?x=1,,Globex,,
Kim,Lee,https://www.linkedin.com/in/another-kim,,Initech,,
"""
    read = contacts_from_linkedin(text, known=known, file="C.csv")
    dana, ola, kim, other = read.contacts
    assert (dana.profile, dana.title, dana.relation) == ("https://www.linkedin.com/in/dana", "Lead", Relation.ALUM)
    assert dana.notes == "Tall.; LinkedIn connection since 2026-08-03"
    assert (ola.name, ola.relation) == ("Ola Berg", Relation.STRANGER)
    assert (kim.name, kim.company) == ("Kim Lee", "Initech")
    assert read.new == (other,)
    assert [str(fault) for fault in read.duplicates] == [
        "C.csv:2: 'Dana Reyes': is 'Dana Reyes', who is known (same name and company)",
        "C.csv:3: 'Ola Mia Berg': is 'Ola Berg', who is known (same e-mail)",
        "C.csv:4: 'Kimberly Lee': is 'Kim Lee', who is known (same profile)",
    ]
    assert [str(fault) for fault in read.remarks] == [
        "C.csv:2: 'Dana Reyes': title: keeps 'Lead'; 'Manager' is read here",
        "C.csv:3: 'Ola Berg': name: keeps 'Ola Berg'; 'Ola Mia Berg' is read here",
        "C.csv:4: 'Kim Lee': name: keeps 'Kim Lee'; 'Kimberly Lee' is read here",
        "C.csv:4: 'Kim Lee': company: keeps 'Initech'; 'Globex' is read here",
    ]


def test_one_e_mail_of_two_people() -> None:
    """People who share nothing but an office's e-mail are two."""
    text = "Name,Email\nDana Reyes,office@acme.example\nOla Berg,office@acme.example\n"
    assert len(contacts_from_csv(text).contacts) == 2


def test_long_notes_are_cut_and_said_to_be() -> None:
    """A text longer than a contact takes is not lost in silence."""
    read = contacts_from_rows([{"Name": "Dana", "Notes": "word " * 200}])
    assert len(read.contacts[0].notes) <= 600
    assert [str(fault) for fault in read.remarks] == [
        "rows:1: 'Dana': notes: is 999 characters long; only the first 600 are taken"
    ]


def test_a_name_of_a_column_stands_once() -> None:
    """No name is given to two fields, or to one twice."""
    names = [name for written in shipped_columns().names.values() for name in written]
    assert len(set(names)) == len(names)
    assert all(names)
    assert key_of("E-Mail") in names


def test_every_field_of_a_contact_has_a_column() -> None:
    """What a table can hold of a contact can be read from one, by the field's own name too."""
    fields = set(shipped_columns().names) - {"first", "middle", "last", "connected"}
    taken = {field.name for field in Contact.__attrs_attrs__}
    assert fields <= taken
    assert taken - fields == {"positions", "hooks"}
    assert all(key_of(field) in shipped_columns().names[field] for field in fields)
