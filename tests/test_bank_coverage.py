"""What the shipped bank covers: counts by topic, by whom is asked, by special group and by personal slot."""

from collections import Counter

import pytest

from infointerview import Bank
from infointerview.checks.tally import tally
from infointerview.templates import PERSONAL_SLOTS, parse

KINDS = {
    "recruiter": {"recruiter"},
    "hiring manager": {"hiring-manager"},
    "executive": {"executive"},
    "founder": {"founder"},
    "peer or recent joiner": {"peer", "recent-joiner"},
    "former employee": {"former-employee"},
    "alum": {"alum"},
    "academic": {"academic"},
    "stranger": {"stranger", "cold"},
    "warm contact": {"warm", "friend-or-family", "classmate", "colleague", "former-colleague"},
    "career changer": {"career-changer"},
    "retired veteran of the field": {"veteran", "retired"},
}
"""Whom a seeker may meet, with the traits that say so."""

GROUPS = {
    "returning after a pause": {"seeker-returning"},
    "newcomers to a country": {"seeker-newcomer"},
    "graduate study": {"academic", "seeker-graduate-study"},
    "founders": {"founder"},
    "investors": {"investor"},
    "freelancing": {"freelancer"},
    "non-profit and public service": {"non-profit", "public-servant"},
    "nursing and medicine": {"healthcare"},
    "law": {"lawyer"},
    "teaching": {"teacher"},
    "finance": {"finance"},
}
"""Special groups, with the traits that a question made for one of them needs."""

GROUP_TOPICS = ("access", "belonging", "graduate-study", "research-life")
"""Special groups that no trait tells: the questions are for anybody who asks."""

KEEPING_OUT = {"pair", "manager-present", "report-present"}
"""Traits of a talk that keep questions out of it, and have none of their own to ask for."""

SLOTS = sorted(PERSONAL_SLOTS | {"target role", "name"})


def test_size(bank: Bank) -> None:
    """There are at least 360 questions in at least 24 topics."""
    assert len(bank) >= 360
    assert len(bank.topics) >= 24


def test_every_topic_has_a_choice(bank: Bank) -> None:
    """A topic has seven questions or more."""
    assert not {topic: count for topic, count in Counter(question.topic for question in bank).items() if count < 7}


@pytest.mark.parametrize("kind", KINDS)
def test_kinds_of_contact(bank: Bank, kind: str) -> None:
    """For each kind of contact at least fifteen questions are made or fit well."""
    assert sum(not KINDS[kind].isdisjoint({*question.suits, *question.needs}) for question in bank) >= 15


@pytest.mark.parametrize("group", GROUPS)
def test_special_groups(bank: Bank, group: str) -> None:
    """For each special group at least ten questions are asked of or by nobody else."""
    assert sum(not GROUPS[group].isdisjoint(question.needs) for question in bank) >= 10


@pytest.mark.parametrize("topic", GROUP_TOPICS)
def test_groups_without_a_trait(bank: Bank, topic: str) -> None:
    """Access, belonging and study have at least ten questions each."""
    assert len(bank.where(topic=topic)) >= 10


def test_personal_questions(bank: Bank) -> None:
    """At least a hundred questions hold something that only this pair knows."""
    assert sum(not PERSONAL_SLOTS.isdisjoint(parse(question.text).slots) for question in bank) >= 100


@pytest.mark.parametrize("slot", SLOTS)
def test_personal_slots(bank: Bank, slot: str) -> None:
    """Each personal slot is spoken in eight lines or more, opening words and thanks included."""
    lines = [line for question in bank for line in (question.text, question.before)]
    lines += [phrase.text for phrase in bank.phrases]
    assert sum(slot in parse(line).slots for line in lines) >= 8


@pytest.mark.parametrize("slot", sorted(PERSONAL_SLOTS))
def test_spread_of_personal_slots(bank: Bank, slot: str) -> None:
    """The questions that speak of a thing serve two objectives or more, and suit five kinds of people or more."""
    questions = [question for question in bank if slot in parse(question.text).slots]
    assert len({objective for question in questions for objective in question.objectives}) >= 2
    assert len({trait for question in questions for trait in (*question.suits, *question.needs)}) >= 5


def test_probes(bank: Bank) -> None:
    """Every question has two or three probes."""
    assert not [question.id for question in bank if not 2 <= len(question.probes) <= 3]


def test_no_cell_that_matters_is_empty(bank: Bank) -> None:
    """Each topic has questions for each objective, and so has each kind of contact, seeker and talk."""
    counted = tally(list(bank), [topic.id for topic in bank.topics], [*bank.traits.keys() - KEEPING_OUT])
    empty = [
        one.name
        for one in (*counted.topics, *counted.traits)
        if not min(one.information, one.insight, one.relationship)
    ]
    assert empty == []
