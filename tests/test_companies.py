"""Whether two names mean one company."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from infointerview.companies import plain, same_company

names = st.lists(st.sampled_from(["Acme", "Epic", "Delta", "Games", "Dental", "Nord"]), min_size=1, max_size=3).map(
    " ".join
)
forms = st.sampled_from(["Inc", "Inc.", "LLC", "Ltd.", "GmbH", "PLC", "S.A.", "Pty Ltd", "Corporation", "AG"])


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Acme", "ACME"),
        ("Acme", "Acme Ltd."),
        ("Acme Robotics GmbH", "Acme Robotics, Inc."),
        ("Acme Robotics", "Acme  Robotics "),
        ("Acme-Robotics", "Acme Robotics"),
        ("Marks & Spencer", "Marks and Spencer plc"),
        ("Banco Norte S.A.", "Banco Norte"),
        ("Kangaroo Pty Ltd", "Kangaroo"),
        ("I.B.M.", "IBM"),
        ("Straße AG", "STRASSE"),
        ("東京電力", "東京電力"),
    ],
)
def test_one_company(one: str, other: str) -> None:
    """Case, signs and legal form make no difference."""
    assert same_company(one, other)
    assert same_company(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Epic Systems", "Epic Games"),
        ("Epic", "Epic Games"),
        ("Delta Faucet", "Delta Dental"),
        ("Delta", "Delta Air Lines"),
        ("Acme", "Acme Robotics"),
        ("Acme", "Acmeology"),
        ("General Motors", "General Mills"),
        ("Robotics Acme", "Acme Robotics"),
        ("Apple", "Pineapple"),
        ("Co", "Inc"),
        ("", ""),
        ("", "Acme"),
        ("…", "…"),
        ("&", ""),
    ],
)
def test_two_companies(one: str, other: str) -> None:
    """One name being a part of the other, or both being empty, makes them no one company."""
    assert not same_company(one, other)
    assert not same_company(other, one)


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("ACME Robotics GmbH", "acme robotics"),
        ("The Co", "the"),
        ("Ltd", "ltd"),
        ("7-Eleven, Inc.", "7 eleven"),
        ("", ""),
    ],
)
def test_plain(name: str, words: str) -> None:
    """A name's plain words are lower-case, without a legal form at the end, and never none where there were some."""
    assert plain(name) == words


@given(names, forms)
def test_a_legal_form_changes_nothing(name: str, form: str) -> None:
    """A company with its legal form is the company without it."""
    assert same_company(name, f"{name} {form}")
    assert same_company(name, f"{name}, {form}")


@given(names, names)
def test_only_the_same_words_are_the_same_company(one: str, other: str) -> None:
    """Two names of plain words mean one company exactly if the words are the same."""
    assert same_company(one, other) == (one == other) == same_company(other, one)


@given(st.text())
def test_plain_words_are_plain_already(name: str) -> None:
    """Asking for the plain words again changes nothing."""
    assert plain(plain(name)) == plain(name)
