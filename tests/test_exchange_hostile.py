"""Damaged and hostile files: whatever is in them, the answer is contacts with an account, or an error of this library."""

import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from infointerview import Contact, InfointerviewError, LoadError
from infointerview.exchange import (
    Imported,
    contacts_from_csv,
    contacts_from_rows,
    contacts_from_vcard,
    read_contacts,
    resume_from_json,
)
from infointerview.exchange.cells import guarded, one_line, unguarded
from strategies import nouns

OTHER = "which this line is not; save it as UTF-8, or name its encoding, such as cp1252"
NO_HEADER = ":1: must have a header with a column of names, such as Name or First Name"
FILES = sorted((Path(__file__).parent / "exchange").iterdir())
CELLS = st.text(max_size=12) | st.sampled_from(
    ["", "=1+1", "@SUM(A1)", "Dana Reyes", "https://linkedin.com/in/d", "a@b.c"]
)


def adds_up(read: Imported) -> bool:
    """Tell whether each entry is accounted for once, and every text of a contact is clean."""
    entries = len(read.new) + len(read.duplicates) + len(read.skipped)
    return entries == read.entries and all(one.name.strip() and one_line(one.name)[1] is False for one in read.new)


def tried(read: Callable[[Any], Any], source: Any) -> tuple[Any, str]:
    """Give what a reader gives, or nothing and what its error says, which must be one of this library."""
    try:
        return read(source), ""
    except InfointerviewError as error:
        return None, str(error)


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.name)
@given(data=st.data())
def test_any_damage(file: Path, data: st.DataObject, tmp_path_factory: pytest.TempPathFactory) -> None:
    """A file that was cut, in which bytes were put, changed or doubled gives an account or an error, never anything else."""
    raw = bytearray(file.read_bytes())
    for _ in range(data.draw(st.integers(1, 6))):
        place = data.draw(st.integers(0, len(raw)))
        new = data.draw(
            st.sampled_from([b"", b"\0", b'"', b"\xff", b"\n", b"\r", b",", b";", b":", b"\xe2\x80\xae", b"\\"])
        )
        until = place + data.draw(st.sampled_from([0, 0, 1, 1, 40, len(raw)]))
        raw[place:until] = new
    damaged = tmp_path_factory.mktemp("damaged") / file.name
    damaged.write_bytes(raw)
    read, said = tried(read_contacts, damaged)
    assert read is None or adds_up(read)
    assert read or said.startswith(str(damaged))


@given(st.text() | st.text("BEGIN:VCARD\nFN;,= "))
def test_any_text(text: str) -> None:
    """Any text at all gives each reader an account or an error of this library."""
    for read in (contacts_from_csv, contacts_from_vcard, resume_from_json):
        assert any(tried(read, text))


@given(st.lists(st.dictionaries(st.text(max_size=5) | st.sampled_from(["Name", "Schools", "Years of experience"]), st.one_of(
    CELLS, st.none(), st.integers(), st.floats(), st.booleans(), st.dates(), st.lists(CELLS, max_size=3),
)), max_size=4))  # fmt: skip
def test_any_rows(rows: list[dict[str, Any]]) -> None:
    """Cells of any type give an account or an error of this library."""
    read, said = tried(contacts_from_rows, rows)
    assert adds_up(read) if read else "must have a column of names" in said


@given(
    st.lists(
        st.fixed_dictionaries(
            {"Name": CELLS, "Firm": st.sampled_from(["Acme", "ACME Inc.", "Initech"]), "URL": CELLS, "E-mail": CELLS}
        ),
        max_size=6,
    )
)
def test_reading_again_adds_nobody(rows: list[dict[str, str]]) -> None:
    """Who was read is known: reading the same once more adds nobody and changes nobody."""
    once = contacts_from_rows(rows)
    again = contacts_from_rows(rows, known=once.contacts)
    assert again.new == ()
    assert again.contacts == once.contacts
    assert len(again.duplicates) + len(again.skipped) == len(rows)


@given(nouns(Contact))
def test_a_known_contact_loses_nothing(contact: Contact) -> None:
    """Whatever is read of somebody known, what is known of them stays."""
    row = {"Name": contact.name, "Company": contact.company or "Acme", "Title": "Other", "Email": contact.email}
    read = contacts_from_rows([row], known=[contact], relation="alum")
    kept = read.contacts[0]
    for name in ("name", "title", "company", "email", "relation", "schools", "hooks", "positions", "traits"):
        before = getattr(contact, name)
        assert getattr(kept, name) == before or not before


@given(st.text())
@example("'=1")
@example(" =1")
@example("''@x")
def test_a_guard_goes_on_and_off(text: str) -> None:
    """What is guarded against calculation comes back as it was, and begins with no sign that calculates."""
    assert unguarded(guarded(text)) == text
    assert guarded(text).lstrip()[:1] not in tuple("=+-@＝＋－＠")


@pytest.mark.parametrize(
    ("raw", "message"),
    [
        (b"Name,Company\nDana,Caf\xe9\n", f":2: must be UTF-8, {OTHER}"),
        (b"\xff\xfeN\x00a", f":1: must be UTF-16-LE, {OTHER}"),
        (b"", NO_HEADER),
        (b"\0" * 1000, NO_HEADER),
        (b"PK\x03\x04\x14\x00", ": is a ZIP archive or a workbook; unpack it, or save its table as CSV"),
    ],
)
def test_files_of_other_kinds(raw: bytes, message: str, tmp_path: Path) -> None:
    """What is no text of a known format is an error with its line."""
    file = tmp_path / "x.csv"
    file.write_bytes(raw)
    with pytest.raises(LoadError) as caught:
        read_contacts(file)
    assert str(caught.value) == f"{file}{message}"


def test_another_encoding(tmp_path: Path) -> None:
    """Letters of another encoding are read where it is named, and an encoding that is none is an error."""
    file = tmp_path / "x.csv"
    file.write_bytes("Name,Company\nDana,Café\n".encode("cp1252"))
    assert read_contacts(file, encoding="cp1252").contacts[0].company == "Café"
    with pytest.raises(LoadError, match="there is no encoding 'klingon'"):
        read_contacts(file, encoding="klingon")


def test_lines_of_50_megabytes(tmp_path: Path) -> None:
    """A line without end is refused, or left out, and holds nobody up."""
    long = tmp_path / "x"
    long.write_bytes(b"Name,Company\nDana," + b"x" * 50_000_000)
    with pytest.raises(LoadError, match="longer than 131,072 characters"):
        read_contacts(long)
    long.write_bytes(b"BEGIN:VCARD\nVERSION:3.0\nFN:Dana\nNOTE:" + b"x" * 50_000_000 + b"\nEND:VCARD\n")
    assert [one.name for one in read_contacts(long).contacts] == ["Dana"]
    long.write_bytes(b"x" * 50_000_000)
    with pytest.raises(LoadError, match="must have a header"):
        read_contacts(long)


def test_a_file_without_end(tmp_path: Path) -> None:
    """A file above the limit is not read to its end."""
    large = tmp_path / "x.csv"
    with large.open("wb") as file:
        file.truncate(10_000_000_000)
    with pytest.raises(LoadError, match="must be at most 100,000,000 bytes"):
        read_contacts(large)


@pytest.mark.parametrize("name", ["missing.csv", "nul\0.csv", "../" * 400 + "x", "."])
def test_paths_that_are_no_file(name: str, tmp_path: Path) -> None:
    """A path that leads to no file is an error."""
    with pytest.raises(LoadError, match="can't be read"):
        read_contacts(f"{tmp_path}/{name}")


def test_a_pipe_is_no_file(tmp_path: Path) -> None:
    """A pipe on which nobody writes does not hold the reader up."""
    os.mkfifo(tmp_path / "pipe.csv")
    with pytest.raises(LoadError, match="is not a regular file"):
        read_contacts(tmp_path / "pipe.csv")


def test_signs_that_deceive() -> None:
    """Signs that turn the direction of a text, or that nothing shows, do not get into a contact, and are named."""
    read = contacts_from_rows([{"Name": "Dana\u202eseyeR", "Company": "Ac\u200bme\x07"}], file="t")
    assert read.contacts[0] == Contact(name="DanaseyeR", company="Acme")
    assert [str(fault) for fault in read.remarks] == [
        "t:1: 'DanaseyeR': name: had signs that nothing shows; they are left out",
        "t:1: 'DanaseyeR': company: had signs that nothing shows; they are left out",
    ]


def test_cells_that_calculate() -> None:
    """A cell that a spreadsheet program would calculate is a text like any other."""
    read = contacts_from_csv('Name,Company\n"=HYPERLINK(""http://x"")",@SUM(A1)\n')
    assert (read.contacts[0].name, read.contacts[0].company) == ('=HYPERLINK("http://x")', "@SUM(A1)")


def test_namesakes_without_end() -> None:
    """A file in which everybody has one name and one e-mail is read in the time of any other."""
    rows = [
        {"Name": "Dana Reyes", "Company": "Acme", "E-mail": "a@b.example", "URL": f"linkedin.com/in/d{n}"}
        for n in range(5_000)
    ]
    assert len(contacts_from_rows(rows).contacts) == 5_000


def test_thirty_thousand_connections(tmp_path: Path) -> None:
    """LinkedIn's largest export is read whole, each person once."""
    rows = (f"P{n},Q{n},https://linkedin.com/in/p-{n % 29_990},,C{n % 700},Engineer,03 Aug 2026" for n in range(30_000))
    file = tmp_path / "Connections.csv"
    file.write_text("\n".join(["First Name,Last Name,URL,Email Address,Company,Position,Connected On", *rows]))
    read = read_contacts(file)
    assert (len(read.contacts), len(read.duplicates)) == (29_990, 10)
