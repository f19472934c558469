"""Whether two names mean one company, and how surely."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from infointerview.companies import Likeness, likeness, plain, same_company
from infointerview.loading.company_words import describing_words

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


@pytest.mark.parametrize(
    ("one", "other", "how"),
    [
        ("Acme", "ACME", "exact"),
        ("The Nestlé", "nestle", "exact"),
        ("Acme", "Acme, Inc.", "legal-form"),
        ("Acme Robotics GmbH", "Acme Robotics, Inc.", "legal-form"),
        ("Acme", "ACME Robotics GmbH", "possible"),
        ("Acme, Inc.", "Acme Robotics", "possible"),
        ("Tarn Water", "Tarn Water Services Ltd", "possible"),
        ("Siemens", "Siemens Deutschland", "possible"),
        ("Barrow", "Barrow and Partners", "possible"),
        ("Marks & Spencer", "Marks and Spencer Group plc", "possible"),
    ],
)
def test_how_surely_two_names_mean_one_company(one: str, other: str, how: str) -> None:
    """The same words are sure, another legal form all but sure, words that merely describe make it possible."""
    assert likeness(one, other, describing_words()) is likeness(other, one, describing_words()) is Likeness(how)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Epic Systems", "Epic Games"),
        ("Epic", "Epic Games"),
        ("Delta Faucet", "Delta Dental"),
        ("Delta", "Delta Air Lines"),
        ("Delta", "Delta Dental"),
        ("Acme Robotics", "Acme Technologies"),
        ("Acme Group", "Acme Holdings"),
        ("Acme", "Acmeology"),
        ("Robotics Acme", "Acme"),
        ("General Motors", "General Mills"),
        ("Apple", "Apple Bank"),
        ("Systems", "Systems Group"),
        ("Robotics Systems", "Robotics Systems International"),
        ("360", "360 Solutions"),
        ("", "Group"),
        ("", ""),
    ],
)
def test_no_likeness_of_two_companies(one: str, other: str) -> None:
    """Names that each have a word of their own, or of which one adds a word that tells, or that share nothing but a kind."""
    assert likeness(one, other, describing_words()) is None
    assert likeness(other, one, describing_words()) is None


@given(names, names)
def test_likeness_is_never_a_matter_of_substrings(one: str, other: str) -> None:
    """Of two names of plain words that tell, no part of one is taken for the other; and sureness agrees with `same_company`."""
    found = likeness(one, other, describing_words())
    assert (found is Likeness.EXACT) == same_company(one, other)
    assert found in (None, Likeness.EXACT)


@given(names, forms, st.sampled_from(sorted(describing_words())))
def test_a_describing_word_makes_it_possible(name: str, form: str, word: str) -> None:
    """Whatever describing word somebody adds or leaves out, with or without a legal form, the company may be the same."""
    assert likeness(name, f"{name} {word} {form}", describing_words()) is Likeness.POSSIBLE


def test_describing_words_are_plain() -> None:
    """Every word of the list is one that a name's plain words can hold, and none is a legal form."""
    for word in describing_words():
        assert plain(f"acme {word}") == f"acme {word}", word
