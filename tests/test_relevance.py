"""Which questions may be put to whom."""

from concurrent.futures import ThreadPoolExecutor

import attrs
import pytest

from infointerview import Answer, Bank, Contact, Format, Goal, Interview, Question, Seeker, Topic
from infointerview.planning.cases import setting_of
from infointerview.planning.relevance import options, refusal
from interviews import DANA, seeded_interview

EVERY_KIND = [
    *(seeded_interview(seed) for seed in range(40)),
    *(attrs.evolve(seeded_interview(seed), format=Format.WRITTEN) for seed in range(8)),
    *(
        attrs.evolve(
            seeded_interview(seed), goal=Goal(base="explore-a-career", avoid=["path"], barred=["pay-usual-range"])
        )
        for seed in range(8)
    ),
]


@pytest.mark.parametrize("number", range(len(EVERY_KIND)))
def test_a_question_may_be_asked_exactly_if_no_rule_refuses_it(bank: Bank, number: int) -> None:
    """The planner's quick look at bits, and the rules as they are told to people, agree on each question and contact."""
    talk = EVERY_KIND[number]
    asked = [Answer(question=question.id, contact=talk.contacts[0].name) for question in bank.questions[::9]]
    history = [attrs.evolve(talk, answers=asked)] if number % 2 else []
    setting = setting_of(talk, bank, history)
    may = {(option.prepared.question.id, option.place) for option in options(setting.case)}
    for place in range(len(talk.contacts)):
        for question in bank:
            assert ((question.id, place) in may) == (refusal(question.id, place, setting) == "")


def test_threads_that_begin_at_once_find_the_same(bank: Bank) -> None:
    """What is prepared of a new bank is prepared once or twice, and never by halves, when several threads need it."""
    fresh = attrs.evolve(bank)

    def ids(talk: Interview) -> list[str]:
        return sorted(option.id for option in options(setting_of(talk, fresh).case))

    with ThreadPoolExecutor(4) as pool:
        found = list(pool.map(ids, EVERY_KIND))
    assert found == [sorted(option.id for option in options(setting_of(talk, bank).case)) for talk in EVERY_KIND]


def test_traits_that_a_bank_of_ones_own_does_not_explain_still_count() -> None:
    """A question may need a trait that the bank's vocabulary lacks; then nobody has it."""
    topic = Topic(id="bees", title="Bees", stage="work")
    bank = Bank(
        topics=[topic],
        questions=[
            Question(
                id="swarm",
                text="When did you last lose a swarm?",
                topic="bees",
                objectives=["insight"],
                needs=["beekeeper"],
            ),
            Question(
                id="hive",
                text="What does a hive ask of you?",
                topic="bees",
                objectives=["insight"],
                not_for=["beekeeper"],
            ),
        ],
    )
    case = setting_of(Interview(contacts=[DANA], goal=Goal()), bank).case
    assert [option.id for option in options(case)] == ["hive"]


@pytest.mark.parametrize(
    ("contact", "seeker", "because"),
    [
        ([], [], "it is for hiring-manager or recruiter, and nothing says that of Dana"),
        ([], ["seeker-switching"], "it is for hiring-manager or recruiter, and nothing says that of Dana"),
        (["recruiter"], [], "it is for seeker-switching, and nothing says that of you"),
        (["recruiter"], ["seeker-switching"], ""),
        (["hiring-manager"], ["seeker-switching"], ""),
    ],
)
def test_what_it_needs_of_the_contact_and_of_the_seeker_is_counted_apart(
    bank: Bank, contact: list[str], seeker: list[str], because: str
) -> None:
    """Of the contact's traits that a question needs one must hold, and one of the seeker's as well."""
    talk = Interview(contacts=[Contact(name="Dana", traits=contact)], seeker=Seeker(traits=seeker), goal=Goal())
    setting = setting_of(talk, bank)
    assert refusal("switching-keep-reading", 0, setting) == because
    assert any(option.prepared.question.id == "switching-keep-reading" for option in options(setting.case)) == (
        not because
    )
