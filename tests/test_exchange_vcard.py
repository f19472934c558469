"""vCard 3.0 and 4.0, as Apple, Google and others write it, to contacts."""

import sys
from pathlib import Path

import pytest
import vobject

from infointerview import Contact, LoadError, Relation
from infointerview.errors import MissingExtraError
from infointerview.exchange import contacts_from_vcard, read_contacts

FILES = Path(__file__).parent / "exchange"


def card(*lines: str, version: str = "3.0") -> str:
    """Give a card of these lines."""
    return "\n".join(("BEGIN:VCARD", f"VERSION:{version}", *lines, "END:VCARD", ""))


def test_cards_of_apple() -> None:
    """Groups, folded lines, escapes and preferences are read; a photograph and a company are not."""
    file = FILES / "apple.vcf"
    read = read_contacts(file)
    assert read.contacts == (
        Contact(
            name="Dana Reyes",
            title="Engineering Manager",
            company="Acme, Robotics",
            relation="acquaintance",
            region="Oakland, CA, United States",
            email="dana.reyes@acme.example",
            profile="http://www.linkedin.com/in/dana-reyes",
            notes="Met at the June robotics evening. / Knows Kwame, who hires.",
        ),
        Contact(name="Dr. José María Núñez", relation="acquaintance", email="jose@clinica.example"),
    )
    assert [str(fault) for fault in read.skipped] == [f"{file}:23: 'Harbour Dental': is of a company"]
    assert [str(fault).removeprefix(str(file)) for fault in read.remarks] == [
        ": PHOTO: has no place in a contact; left out of 1 card",
        ": TEL: has no place in a contact; left out of 1 card",
        ":1: 'Dana Reyes': company: keeps 'Acme, Robotics'; its unit 'Field Systems' is left out",
        ":1: 'Dana Reyes': email: has a further one, 'dana@post.example', which is left out",
        ":1: 'Dana Reyes': profile: has a further one, 'https://acme.example/people/dana', which is left out",
    ]


def test_cards_of_google() -> None:
    """A card without a name is skipped, and called by its e-mail."""
    file = FILES / "google.vcf"
    read = read_contacts(file)
    assert [(one.name, one.company, one.title, one.profile) for one in read.contacts] == [
        ("Priya Nair", "Harbour & Sons", "Operations Analyst", "https://www.linkedin.com/in/priya-nair-ops"),
        ("Ola Berg", "", "", ""),
    ]
    assert [str(fault) for fault in read.skipped] == [f"{file}:14: 'newsletter@shop.example': name: is missing"]


def test_cards_of_version_4() -> None:
    """Preference is a number, parameters may be quoted, and groups and companies say what they are."""
    read = read_contacts(FILES / "version-4.vcf")
    assert read.contacts == (
        Contact(
            name="Sadia Rahm",
            title="Test Lead",
            company='"Ward" Software Ltd',
            relation="acquaintance",
            region="York, England",
            email="sadia@ward.example",
            profile="https://www.linkedin.com/in/sadia-rahm",
        ),
    )
    assert [(fault.line, fault.message) for fault in read.skipped] == [(19, "is of a group"), (25, "is of a company")]


def test_cards_of_version_2_1_are_named_and_not_read() -> None:
    """What can't be read is counted and told what to do about."""
    read = read_contacts(FILES / "outlook.vcf")
    assert read.contacts == ()
    assert [fault.message for fault in read.skipped] == [
        "must be of version 3.0 or 4.0, got '2.1'; export it as vCard 3.0, or as CSV"
    ]


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (["N:Reyes;Dana;Maria;;"], {"name": "Dana Maria Reyes"}),
        (["N:Reyes", "ORG:Acme"], {"name": "Reyes", "company": "Acme"}),
        (["fn:Dana", "org:Acme;"], {"name": "Dana", "company": "Acme"}),
        (["FN:Dana", "ROLE:Tester"], {"name": "Dana", "title": "Tester"}),
        (["FN:Dana", "EMAIL:mailto:d@a.example"], {"name": "Dana", "email": "d@a.example"}),
        (["FN:Da", " na", "\t Reyes"], {"name": "Dana Reyes"}),
        (["FN:Dana\\; Reyes"], {"name": "Dana; Reyes"}),
        (["FN:Dana", "ADR:;;1 Main Street;York"], {"name": "Dana", "region": "York"}),
    ],
)
def test_lines_of_a_card(lines: list[str], expected: dict[str, str]) -> None:
    """Each property is read as the standard has it, and short ones as programs write them."""
    assert contacts_from_vcard(card(*lines), relation="stranger").contacts == (Contact(**expected),)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("text", "skipped", "remarks"),
    [
        (card("FN:Dana") + "BEGIN:VCARD\nVERSION:3.0\nFN:Ola", ["is cut off: END:VCARD is missing"], []),
        ("BEGIN:VCARD\nVERSION:3.0\nFN:Ola\n" + card("FN:Dana"), ["is cut off: END:VCARD is missing"], []),
        (card("FN:Dana", "EMAIL;;=:x@y.example"), [], ["EMAIL can't be read; left out"]),
        (
            card("FN:Dana", "TITLE;ENCODING=QUOTED-PRINTABLE:T=C3=A9"),
            [],
            ["TITLE is written in quoted-printable, which version 3.0 has not; left out"],
        ),
        (card("FN:Dana", f"NOTE:{'x' * 100_001}"), [], ["NOTE is 100,006 characters long; left out"]),
        (card("FN:Dana", "what is this"), [], ["has no place in a contact; left out of 1 card"]),
        (card("FN:Dana\0 Reyes"), [], ["had signs that nothing shows; they are left out"]),
    ],
)
def test_damaged_cards(text: str, skipped: list[str], remarks: list[str]) -> None:
    """A damaged card costs no other; a damaged line costs no card."""
    read = contacts_from_vcard(text)
    assert [one.first_name for one in read.contacts] == ["Dana"]
    assert [fault.message for fault in read.skipped] == skipped
    assert [fault.message for fault in read.remarks] == remarks


def test_no_card() -> None:
    """A text without a card is an error."""
    with pytest.raises(LoadError) as caught:
        contacts_from_vcard("FN:Dana\n", file="c.vcf")
    assert str(caught.value) == "c.vcf:1: must have a card, which begins with BEGIN:VCARD"


def test_cards_of_another_writer() -> None:
    """What an independent library writes is read back as it was."""
    written = vobject.vCard()
    written.add("n").value = vobject.vcard.Name(family="O'Neil; Sons", given="Ann, Mary")
    written.add("fn").value = "Ann, Mary O'Neil; Sons"
    written.add("org").value = ["Bell, Book; Candle", "R&D"]
    written.add("title").value = "Head of \\ everything, almost " * 4
    written.add("email").value = "ann@bell.example"
    written.add("note").value = "one\ntwo"
    read = contacts_from_vcard(written.serialize(), relation=Relation.ALUM)
    assert read.contacts == (
        Contact(
            name="Ann, Mary O'Neil; Sons",
            company="Bell, Book; Candle",
            title=("Head of \\ everything, almost " * 4).strip(),
            email="ann@bell.example",
            notes="one / two",
            relation="alum",
        ),
    )


def test_without_the_extra(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the extra is missing, the message has the command that installs it."""
    monkeypatch.setitem(sys.modules, "icalendar", None)
    monkeypatch.setitem(sys.modules, "icalendar.parser", None)
    with pytest.raises(MissingExtraError) as caught:
        contacts_from_vcard(card("FN:Dana"))
    assert str(caught.value) == "reading vCard needs an extra: pip install 'infointerview[calendar]'"
    assert caught.value.extra == "calendar"
