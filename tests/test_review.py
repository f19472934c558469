"""Reviewing several talks: what is known and from whom, what is open, and where to go next."""

import pytest

from held_talks import START, said, told
from infointerview import (
    About,
    AnswersError,
    Contact,
    Goal,
    Interview,
    InvalidValueError,
    Named,
    Outcome,
    Position,
    Review,
    Seeker,
    Standing,
    hold,
    plan,
    review,
)
from infointerview.reviews import Shortfall


def standings(*talks: Interview) -> dict[tuple[str, str], str]:
    found = review(talks).findings
    return {(one.topic, one.certainty or "open"): one.standing.value for one in found if one.topic == "rewards"}


class TestFindings:
    def test_one_persons_word_is_one_persons_word(self) -> None:
        """What one person said, however often, is known from one person."""
        one, again = told("Dana", said("rewards-most")), told("Dana", said("rewards-pleased-day"), day=2)
        assert standings(one, again) == {("rewards", "opinion"): "one-person"}

    def test_agreement_corroborates(self) -> None:
        """Two people who say the same, and are noted to, corroborate it."""
        talks = told("Dana", said("rewards-most")), told("Kim", said("rewards-most", agrees_with=["Dana"]), day=2)
        assert standings(*talks) == {("rewards", "opinion"): "corroborated"}

    def test_silence_is_no_agreement(self) -> None:
        """Two answers that nobody compared are called just that."""
        talks = told("Dana", said("rewards-most")), told("Kim", said("rewards-most"), day=2)
        assert standings(*talks) == {("rewards", "opinion"): "uncompared"}

    def test_an_opinion_does_not_corroborate_a_fact(self) -> None:
        """Facts and opinions are findings of their own."""
        fact = told("Dana", said("rewards-most", certainty="fact"))
        opinion = told("Kim", said("rewards-most", agrees_with=["Dana"]), day=2)
        assert standings(fact, opinion) == {("rewards", "fact"): "one-person", ("rewards", "opinion"): "one-person"}

    def test_a_contradiction_counts_across_facts_and_opinions(self) -> None:
        """An opinion that speaks against a fact puts both in doubt."""
        fact = told("Dana", said("rewards-most", certainty="fact"))
        opinion = told("Kim", said("rewards-most", contradicts=["Dana"]), day=2)
        assert set(standings(fact, opinion).values()) == {"contradicted"}

    def test_companies_are_kept_apart(self) -> None:
        """What is said of one company says nothing of another, however its name is spelled."""
        here, there = told("Dana", said("rewards-most")), Contact(name="Kim", company="Acme Inc.")
        other = Interview(contacts=[there], start=START, about=About(company="Beta"))
        found = review([here, hold(other, answers=[said("rewards-most")])]).findings
        assert [one.company for one in found if one.topic == "rewards"] == ["Acme", "Beta"]
        assert {one.standing for one in found if one.topic == "rewards"} == {Standing.ONE_PERSON}

    def test_a_talk_about_a_line_of_work_says_nothing_of_an_employer(self) -> None:
        """Where a talk is about an industry, answers are about the work in general and not about the contact's employer."""
        lecturer = Contact(name="Dana", company="Northgate University")
        talk = hold(Interview(contacts=[lecturer], about=About(industry="water")), answers=[said("rewards-most")])
        assert {finding.company for finding in review([talk]).findings} == {""}

    def test_an_answer_of_no_use_leaves_the_topic_open(self) -> None:
        """Having asked is not having heard."""
        assert standings(told("Dana", said("rewards-most", useful=0.1))) == {("rewards", "open"): "open"}

    def test_only_what_could_be_asked_is_open(self) -> None:
        """A topic for another kind of person is not held against the talk."""
        found = review([told("Dana", said("path-to-present-role"))]).findings
        topics = {one.topic for one in found if one.standing is Standing.OPEN}
        assert "daily-work" in topics
        assert "nursing-and-medicine" not in topics

    def test_says_who_has_left(self) -> None:
        """A former employee is marked as one."""
        left = told(
            "Dana", said("rewards-missed"), company="Beta", positions=[Position(company="ACME Ltd", end="2024")]
        )
        (finding,) = [one for one in review([left]).findings if one.topic == "rewards"]
        assert finding.heard[0].former

    def test_marks_must_name_people_who_spoke_on_it(self) -> None:
        """Everybody who is said to agree or contradict must have said something; all who did not come at once."""
        one = told("Dana", said("rewards-most"))
        two = told(
            "Kim", said("path-to-present-role", agrees_with=["Dana"]), said("rewards-most", contradicts=["Dan"]), day=2
        )
        with pytest.raises(AnswersError) as caught:
            review([one, two])
        assert str(caught.value).splitlines() == [
            "answer of Kim to 'path-to-present-role': agrees_with: 'Dana' has said nothing on path there",
            "answer of Kim to 'rewards-most': contradicts: 'Dan' has said nothing on rewards there; did you mean 'Dana'?",
        ]


class TestDepth:
    def lacks(self, *answers: str, outcome: Outcome | None = None, useful: float = 0.8) -> tuple[Shortfall, ...]:
        talk = told("Dana", *(said(name, useful=useful) for name in answers), outcome=outcome)
        return review([talk]).talks[0].lacks

    def test_a_good_talk_lacks_nothing(self) -> None:
        """A useful judgement, an insight and a name make a talk."""
        outcome = Outcome(insights=["outages teach"], people=["Ola"])
        assert self.lacks("rewards-most", outcome=outcome) == ()

    def test_a_thin_talk_lacks_all_three(self) -> None:
        """Answers of little use, nothing learned and nothing to do make it superficial."""
        seen = review([told("Dana", said("rewards-most", useful=0.3))])
        assert seen.superficial == seen.talks
        assert seen.talks[0].lacks == tuple(Shortfall)
        assert len(seen.talks[0].because) == 3

    def test_a_next_step_alone_is_not_enough(self) -> None:
        """A promise does not make up for an empty talk."""
        talk = told("Dana", said("rewards-most", useful=0.3), outcome=Outcome(promises=["write"]))
        assert review([talk]).talks[0].superficial

    def test_a_talk_that_only_ends_abruptly_is_not_superficial(self) -> None:
        """One thing lacking is said and does not count as superficial."""
        talk = told("Dana", said("rewards-most"), said("path-to-present-role"))
        assert review([talk]).talks[0].lacks == (Shortfall.NEXT_STEP,)
        assert not review([talk]).talks[0].superficial


class TestObjectives:
    def test_shares_are_of_what_was_useful(self) -> None:
        """What was got adds up to one over the three objectives."""
        seen = review(
            [told("Dana", said("rewards-most"), said("skills-one-to-build"), outcome=Outcome(people=["Ola"]))]
        )
        assert sum(entry.got for entry in seen.objectives) == pytest.approx(1, abs=0.002)
        assert sum(entry.wanted for entry in seen.objectives) == pytest.approx(1, abs=0.002)

    def test_nothing_got_is_said(self) -> None:
        """An objective that nothing served has a sentence of its own."""
        relationship = review([told("Dana", said("hard-stays-hard"))]).objectives[2]
        assert (relationship.got, relationship.answers) == (0, 0)
        assert relationship.says.startswith("So far you have only asked.")


class TestLeads:
    NAMED = told("Dana", said("rewards-most"), outcome=Outcome(people=[Named(name="Ola Berg", company="Beta")]))

    def test_who_was_named_is_waiting(self) -> None:
        """Somebody named and neither written to nor met is waiting."""
        assert [(lead.by, lead.name) for lead in review([self.NAMED]).waiting] == [("Dana", "Ola Berg")]

    def test_who_was_met_since_is_not(self) -> None:
        """A talk with the person who was named closes the link."""
        met = told("Ola Berg", said("rewards-most"), day=5, company="Beta GmbH")
        seen = review([self.NAMED, met])
        assert seen.waiting == ()
        assert seen.leads[0].met

    def test_a_talk_that_is_agreed_counts_as_contact(self) -> None:
        """An interview without answers is one that is still to come."""
        ahead = Interview(contacts=[Contact(name="Ola Berg", company="Beta")])
        lead = review([self.NAMED, ahead]).leads[0]
        assert (lead.contacted, lead.met) == (True, False)

    def test_a_namesake_elsewhere_is_somebody_else(self) -> None:
        """One name at another employer is another person, unless the same contact made the introduction."""
        namesake = told("Ola Berg", said("rewards-most"), day=5, company="Gamma")
        assert len(review([self.NAMED, namesake]).waiting) == 1
        moved = told("Ola Berg", said("rewards-most"), day=5, company="Gamma", referred_by="Dana")
        assert review([self.NAMED, moved]).waiting == ()

    def test_an_introduction_is_a_link_too(self) -> None:
        """Who came by way of somebody is linked to them, though nobody wrote the name down."""
        seen = review([told("Dana", said("rewards-most"), referred_by="Kim")])
        assert [(lead.by, lead.name, lead.met) for lead in seen.leads] == [("Kim", "Dana", True)]


class TestComparison:
    def side(self, name: str, company: str, role: str, question: str = "rewards-most") -> Interview:
        talk = Interview(contacts=[Contact(name=name)], about=About(company=company, role=role), start=START)
        return hold(talk, answers=[said(question, f"{name} says so.")])

    def test_puts_companies_side_by_side(self) -> None:
        """One question answered for two companies is a row with a cell for each."""
        (found,) = review([self.side("Dana", "Acme", "planner"), self.side("Kim", "Beta", "planner")]).comparisons
        assert (found.by, found.options) == ("company", ("Acme", "Beta"))
        assert [[heard.notes for heard in cell] for cell in found.rows[0].cells] == [
            ["Dana says so."],
            ["Kim says so."],
        ]

    def test_puts_careers_side_by_side(self) -> None:
        """Two careers at one company are compared by career."""
        (found,) = review([self.side("Dana", "Acme", "planner"), self.side("Kim", "Acme", "buyer")]).comparisons
        assert (found.by, found.options) == ("career", ("planner", "buyer"))

    def test_counts_wordings_of_one_intent_as_one_question(self) -> None:
        """Questions of a family are compared with each other."""
        talks = (
            self.side("Dana", "Acme", "", "skills-one-to-build"),
            self.side("Kim", "Beta", "", "skills-taken-seriously"),
        )
        assert len(review(talks).comparisons[0].rows) == 1

    def test_needs_two(self) -> None:
        """Where one question was answered for one company only, nothing is compared."""
        talks = self.side("Dana", "Acme", ""), self.side("Kim", "Beta", "", "path-to-present-role")
        assert review(talks).comparisons == ()


class TestWhereToGoNext:
    def test_is_a_goal_that_plan_takes(self) -> None:
        """The goal can be planned as it is, with anybody, and favours what is in doubt."""
        talks = told("Dana", said("rewards-most")), told("Kim", said("rewards-most", contradicts=["Dana"]), day=2)
        goal = review(talks).next_goal
        assert (goal.favour[0], goal.must_touch) == ("rewards", ("rewards",))
        agenda = plan(Interview(contacts=[Contact(name="Ola", company="Acme")], goal=goal), history=talks)
        assert "rewards" in {item.question.topic for item in agenda.items}

    def test_leaves_pins_and_demands_behind(self) -> None:
        """What the last talk had to touch is not demanded of the next; what it avoided stays avoided."""
        goal = Goal(base="explore-a-career", pinned=["rewards-most"], must_touch=["rewards"], avoid=["pay"])
        talk = hold(Interview(contacts=[Contact(name="Dana")], goal=goal), answers=[said("rewards-most")])
        ahead = review([talk]).next_goal
        assert (ahead.pinned, ahead.must_touch, ahead.avoid) == ((), (), ("pay",))

    def test_weighs_more_what_fell_short(self) -> None:
        """An objective that got less than was wanted weighs more than before."""
        seen = review([told("Dana", said("hard-stays-hard"))])
        assert seen.next_goal.shares[2] > seen.objectives[2].wanted

    def test_misses_somebody_who_has_left(self) -> None:
        """Where all who were heard still work there, that is said."""
        talks = told("Dana", said("rewards-most")), told("Kim", said("path-to-present-role"), day=2)
        line = "Everybody you have heard about Acme works there. Somebody who left can say what they can't."
        assert line in review(talks).next_steps


def test_talks_go_by_their_time() -> None:
    """However the talks are handed over, they are told in the order in which they took place."""
    late, early = told("Dana", said("rewards-most"), day=9), told("Kim", said("rewards-most"), day=2)
    assert review([late, early]) == review([early, late])
    assert [talk.contacts for talk in review([late, early]).talks] == [("Kim",), ("Dana",)]


def test_is_of_one_seeker() -> None:
    """Talks of two people are not one search."""
    talks = [
        hold(Interview(contacts=[Contact(name="Dana")], seeker=Seeker(name=name)), answers=[said("rewards-most")])
        for name in ("Sam", "Mo")
    ]
    with pytest.raises(InvalidValueError) as caught:
        review(talks)
    assert str(caught.value) == "interviews: must be talks of one seeker, got ['Mo', 'Sam']"


def test_needs_a_talk_that_was_held() -> None:
    """Without an answer or an outcome there is nothing to review."""
    with pytest.raises(InvalidValueError) as caught:
        review([Interview(contacts=[Contact(name="Dana")])])
    assert str(caught.value) == "interviews: must be a list with a talk that was held, got 1"


def test_reads_as_a_sheet() -> None:
    """Printed, it fits a page of 88 columns and says what one talk is worth."""
    seen: Review = review([told("Dana", said("rewards-most", "The quiet hour."))])
    lines = str(seen).splitlines()
    assert all(len(line) <= 88 for line in lines)
    assert "      Dana: The quiet hour." in lines
    assert lines[1].startswith("One talk is one person's view.")
