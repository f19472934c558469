"""Nouns as TOML: what is written is read back as the same noun."""

import tomli
from hypothesis import given

from infointerview import Contact, Seeker
from infointerview.formats.toml import keys_of, written
from infointerview.records import from_dict
from strategies import nouns


def is_writable(noun: object) -> bool:
    """Tell whether no text of it has half a letter, which no file can hold."""
    return not any(0xD800 <= ord(sign) <= 0xDFFF for sign in repr(noun)) and "\\ud" not in repr(noun)


@given(nouns(Contact).filter(is_writable))
def test_a_contact_comes_back(contact: Contact) -> None:
    """All that is known of a contact is written, and read back."""
    assert from_dict(Contact, tomli.loads("\n".join(keys_of(contact)))) == contact


@given(nouns(Seeker).filter(is_writable))
def test_a_seeker_comes_back(seeker: Seeker) -> None:
    """All that is known of a seeker is written, and read back; inline too."""
    assert from_dict(Seeker, tomli.loads("\n".join(keys_of(seeker)))) == seeker
    assert from_dict(Seeker, tomli.loads(f"seeker = {written(seeker)}")["seeker"]) == seeker


def test_long_lists_are_broken() -> None:
    """A list that does not fit on a line has an entry a line."""
    contact = Contact(
        name="Dana", schools=[f"The University of {place}" for place in ("Leeds", "York", "Hull", "Durham")]
    )
    assert keys_of(contact, without=["name"])[0].split("\n")[1] == '  "The University of Leeds",'
