"""Why a question is in, may not be, or lost."""

import attrs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from infointerview import Goal, Interview, UnknownNameError, Verdict, explain, plan, shipped_bank
from interviews import DANA, seeded_interview

talks = st.integers(0, 10_000).map(seeded_interview)


@settings(max_examples=30)
@given(talks, st.integers(0, 10_000))
def test_every_question_of_the_bank_has_a_verdict(interview: Interview, pick: int) -> None:
    """Chosen exactly if it is in the agenda; ineligible with a rule; outbid with a price of at least nothing."""
    agenda = plan(interview)
    bank = shipped_bank()
    question = bank.questions[pick % len(bank)].id
    found = explain(agenda, question)
    assert (found.verdict is Verdict.CHOSEN) == (question in agenda.ids)
    if found.verdict is Verdict.INELIGIBLE:
        assert found.rule
        assert str(found) == f"{question} can't be asked: {found.rule}."
    elif found.verdict is Verdict.OUTBID:
        assert found.price is None or found.price >= 0
        assert str(found).startswith(f"{question} lost")
    else:
        assert found.worth == pytest.approx(_product(found.factors), abs=0.002)


def _product(factors: object) -> float:
    product = 1.0
    for factor in factors:  # type: ignore[attr-defined]
        product *= factor.value
    return product


def test_the_price_is_what_pinning_costs() -> None:
    """Planning again with the question pinned is worth exactly so much less, and pushes out exactly those."""
    interview = Interview(contacts=[DANA], goal=Goal(base="explore-a-career"))
    agenda = plan(interview)
    lost = agenda.left_out[0].question.id
    found = explain(agenda, lost)
    again = plan(attrs.evolve(interview, goal=Goal(base="explore-a-career", pinned=[lost])))
    assert found.price == pytest.approx((agenda.value - again.value) / 1000)
    assert set(found.pushed_out) == set(agenda.ids) - set(again.ids)
    assert set(found.taken_in) == set(again.ids) - set(agenda.ids) - {lost}


@pytest.mark.parametrize(
    ("question", "rule"),
    [
        ("founding-first-recruit", "it is for founder, and nothing says that of Dana"),
        ("pay-usual-range", "it is delicate, and Dana is a stranger you have not met"),
    ],
)
def test_an_ineligible_question_names_the_rule_and_the_fact(question: str, rule: str) -> None:
    assert explain(plan(Interview(contacts=[DANA])), question).rule == rule


def test_an_unknown_id_gets_a_suggestion() -> None:
    with pytest.raises(UnknownNameError, match=r"unknown question 'path-to-presnt-role'; did you mean"):
        explain(plan(Interview(contacts=[DANA])), "path-to-presnt-role")


def test_what_was_left_out_says_why() -> None:
    agenda = plan(Interview(contacts=[DANA]))
    assert len(agenda.left_out) == 8
    assert all(entry.because for entry in agenda.left_out)
    assert not {entry.question.id for entry in agenda.left_out} & set(agenda.ids)
