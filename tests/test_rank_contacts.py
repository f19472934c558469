"""Whom to ask, in which order, why, and how to reach them."""

from datetime import date
from pathlib import Path
from typing import Any

import attrs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from held_talks import said, told
from infointerview import (
    Advice,
    Capability,
    Contact,
    Hook,
    Interview,
    Named,
    Objective,
    Outcome,
    Position,
    Promise,
    Ranked,
    Ranking,
    Relation,
    Seeker,
    Seniority,
    UnknownNameError,
    load_interviews,
    rank_contacts,
)
from infointerview.loading import load_contacts
from infointerview.rankings import Way

SEARCHES = Path(__file__).parent.parent / "examples/searches"
SAM = Seeker(
    name="Sam Ito",
    schools=["Lakeside College"],
    positions=[Position(company="Initech")],
    interests=["choral singing"],
    target_role="robotics engineer",
    target_companies=["Acme Robotics", "Nordsee", "Tarn Water"],
    target_industry="robotics",
)
HELD = [told("Ola Berg", said("rewards-most"), company="Elsewhere", day=day) for day in (1, 2, 3)]


def person(name: str = "Dana Reyes", **facts: Any) -> Contact:
    return Contact(**{"name": name, **facts})


def rank(*people: Contact, **more: Any) -> Ranking:
    return rank_contacts(people, **{"seeker": SAM, **more})


def only(contact: Contact, **more: Any) -> Ranked:
    (entry,) = rank(contact, **more)
    return entry


def names(ranking: Ranking) -> list[str]:
    return [entry.contact.name for entry in ranking]


def reason(entry: Ranked, name: str) -> str:
    return next(factor.because for factor in entry.factors if factor.name == name)


class TestWhatTheyCanDo:
    @pytest.mark.parametrize(
        ("facts", "capabilities"),
        [
            ({}, ""),
            ({"company": "Nordsee"}, "inside-view"),
            ({"company": "Nordsee", "title": "Purser"}, "teach inside-view"),
            ({"company": "Elsewhere", "title": "Robotics Engineer"}, "teach"),
            ({"company": "Elsewhere", "title": "Clerk"}, ""),
            ({"company": "Elsewhere", "title": "Welder", "industry": "robotics"}, "teach"),
            ({"title": "Clerk", "positions": [Position(company="Nordsee", end="2020")]}, "teach inside-view"),
            ({"company": "Elsewhere", "title": "Founder"}, "connect"),
            ({"company": "Elsewhere", "title": "Senior Recruiter"}, "connect"),
            ({"company": "Nordsee", "title": "Senior Recruiter"}, "inside-view connect hire"),
            ({"company": "Nordsee", "title": "Engineering Manager"}, "teach inside-view connect hire"),
            ({"capabilities": ["hire"]}, "hire"),
            ({"company": "Nordsee", "capabilities": ["connect"]}, "inside-view connect"),
        ],
    )  # fmt: skip
    def test_follows_from_the_facts_and_what_is_declared_is_added(
        self, facts: dict[str, Any], capabilities: str
    ) -> None:
        """Who does the work or knows the company teaches, insiders past and present see inside, position connects and hires."""
        assert [one.value for one in only(person(**facts)).capabilities] == capabilities.split()

    def test_who_left_does_not_hire_there(self) -> None:
        """A manager who has left the company has no part in its hiring any more."""
        left = person(title="Manager", company="Elsewhere", positions=[Position(company="Nordsee", end="2020")])
        assert Capability.HIRE not in only(left).capabilities

    def test_without_companies_anybody_gives_an_inside_view_and_hires(self) -> None:
        """Where the seeker named no company, each counts."""
        entry = only(person(title="Engineering Manager", company="Anywhere"), seeker=Seeker())
        assert [one.value for one in entry.capabilities] == ["teach", "inside-view", "connect", "hire"]

    def test_says_how_it_is_known(self) -> None:
        """What was declared is told from what was derived."""
        entry = only(person(company="Nordsee", capabilities=["hire"]))
        assert [(one.capability.value, one.because, one.declared) for one in entry.abilities] == [
            ("inside-view", "works at Nordsee", False),
            ("hire", "you say so", True),
        ]
        assert reason(entry, "use") == "Can give the inside view and hire: works at Nordsee; you say so."

    @pytest.mark.parametrize(
        ("capability", "goal", "objective"),
        [
            ("teach", "understand-an-industry", Objective.INFORMATION),
            ("inside-view", "evaluate-a-company", Objective.INSIGHT),
            ("connect", "build-a-network", Objective.RELATIONSHIP),
            ("hire", "prepare-an-application", Objective.INFORMATION),
        ],
    )
    def test_each_serves_an_objective_best(self, capability: str, goal: str, objective: Objective) -> None:
        """The objective is the one of which most is served, by its weight in the goal."""
        assert only(person(capabilities=[capability]), goal=goal).objective is objective

    def test_the_kind_of_person_is_read_from_the_goal(self) -> None:
        """Before an application those who hire come first; for a business of one's own investors and founders."""
        people = [
            person(name, title=title, company=name)
            for name, title in (
                ("Ada", "Senior Recruiter"),
                ("Ben", "Venture Capitalist"),
                ("Cy", "Associate Professor"),
            )
        ]
        first = {
            goal: max(rank(*people, goal=goal, seeker=Seeker()), key=lambda entry: entry.factors[1].value).contact.name
            for goal in ("prepare-an-application", "start-a-business", "choose-graduate-study")
        }
        assert first == {"prepare-an-application": "Ada", "start-a-business": "Ben", "choose-graduate-study": "Cy"}


class TestCompanies:
    @pytest.mark.parametrize(
        ("company", "because"),
        [
            ("nordsee", "Works at Nordsee."),
            ("Nordsee AG", "Works at Nordsee AG, which is Nordsee but for the legal form."),
            ("Nordsee Group", "Works at Nordsee Group, which may be Nordsee: make sure before you write."),
            ("Nordseekabel", "No match: Nordseekabel is none of your companies."),
            ("Acme Systems", "No match: Acme Systems is none of your companies."),
            ("", "No match: where they work is not known."),
        ],
    )
    def test_are_matched_with_the_strength_said(self, company: str, because: str) -> None:
        """The strength of a match is shown, and so is that there is none."""
        assert reason(only(person(company=company)), "company") == because

    def test_a_surer_match_is_worth_more(self) -> None:
        """The same company, one that may be it, and another one."""
        values = [
            only(person(company=name), history=HELD).factors[2].value
            for name in ("Nordsee", "Nordsee AG", "Nordsee Group", "Elsewhere")
        ]
        assert values == [1.0, 1.0, 0.85, 0.75]

    def test_former_employees_count_nearly_as_much(self) -> None:
        """Who left can say what people there can't."""
        entry = only(person(positions=[Position(company="Nordsee", end="2024")]))
        assert entry.match is not None
        assert (entry.match.target, entry.match.former, entry.factors[2].value) == ("Nordsee", True, 0.95)
        assert reason(entry, "company") == "Has worked at Nordsee and left, and can say what people there can't."

    def test_the_present_post_is_matched_before_a_former_one(self) -> None:
        """Somebody who went from one target to another is an insider of the second."""
        entry = only(person(company="Tarn Water", positions=[Position(company="Acme Robotics", end="2024")]))
        assert entry.match is not None
        assert (entry.match.target, entry.match.former) == ("Tarn Water", False)

    def test_no_match_matters_more_where_the_goal_is_one_company(self) -> None:
        """To see what a company is like, people from elsewhere are worth less."""
        least = [
            only(person(company="Elsewhere"), goal=goal).factors[2].value
            for goal in ("evaluate-a-company", "build-a-network")
        ]
        assert least == [0.45, 0.75]


class TestFit:
    @pytest.mark.parametrize(
        ("facts", "because"),
        [
            ({"title": "Robotics Engineer", "industry": "robotics"}, "Does the work that you want, in robotics."),
            ({"title": "Head of Robotics Engineering"}, "Does the work that you want."),
            ({"positions": [Position(title="Robotics Engineer", end="2020")]}, "Used to do the work that you want."),
            ({"title": "Civil Engineer"}, "Does work near to what you want."),
            ({"title": "Clerk", "industry": "robotics"}, "Works in robotics, as something else."),
            ({"title": "Clerk"}, "Does other work, as far as the facts say."),
        ],
    )
    def test_is_to_role_and_industry(self, facts: dict[str, Any], because: str) -> None:
        """The nearer the work to what is wanted, the more it fits; endings of words make no difference."""
        assert reason(only(person(**facts)), "fit") == because

    def test_falls_from_line_to_line(self) -> None:
        """Each of these fits less than the one before."""
        fits = [
            only(person(**facts)).factors[3].value
            for facts in (
                {"title": "Robotics Engineer", "industry": "robotics"},
                {"title": "Robotics Engineer"},
                {"positions": [Position(title="Robotics Engineer", end="2020")]},
                {"title": "Civil Engineer"},
                {"title": "Clerk"},
            )
        ]
        assert fits == sorted(fits, reverse=True)
        assert len(set(fits)) == len(fits)


class TestTheWayIn:
    def test_the_existing_network_comes_first(self) -> None:
        """Among people who are alike in all else, the nearer come first and strangers last."""
        people = [person(relation.value, relation=relation) for relation in Relation]
        order = names(rank(*people))
        assert order[0] == "friend-or-family"
        assert order[-1] == "stranger"

    def test_a_stranger_is_reached_through_who_works_there(self) -> None:
        """A friend at the same company is asked to introduce, and that is one more thing the friend can do."""
        friend = person("Fay Holt", company="Tarn Water", relation="friend-or-family")
        ranking = rank(friend, person("Uli Stern", company="Tarn Water"))
        way = ranking[1].way_in
        assert (way.way, way.through) == (Way.INTRODUCTION, "Fay Holt")
        assert way.says == "Ask Fay Holt to introduce you: both work at Tarn Water."
        assert Capability.CONNECT in ranking[0].capabilities

    @pytest.mark.parametrize(
        ("link", "says"),
        [
            (
                {"positions": [Position(company="Quay Ltd", end="2020")]},
                "Ask Fay Holt whether they know each other: both have worked at Quay Ltd.",
            ),
            ({"schools": ["Aldermoor"]}, "Ask Fay Holt whether they know each other: both went to Aldermoor."),
        ],
    )
    def test_or_through_a_former_employer_or_a_school(self, link: dict[str, Any], says: str) -> None:
        """Two who worked for one employer or went to one school may know each other."""
        ranking = rank(person("Fay Holt", relation="colleague", **link), person("Uli Stern", **link))
        assert {entry.contact.name: entry.way_in.says for entry in ranking}["Uli Stern"] == says

    def test_of_several_the_one_at_the_same_company_is_asked(self) -> None:
        """A colleague of the stranger knows them more surely than somebody from their school, however near to the seeker."""
        people = [
            person("Ada", relation="acquaintance", company="Tarn Water"),
            person("Ben", relation="friend-or-family", schools=["Aldermoor"]),
            person("Uli", company="Tarn Water", schools=["Aldermoor"]),
        ]
        assert {entry.contact.name: entry.way_in.through for entry in rank(*people)}["Uli"] == "Ada"

    @pytest.mark.parametrize(
        ("facts", "way", "says"),
        [
            ({"relation": "classmate"}, "direct", "Ask Dana directly; you know each other."),
            (
                {"relation": "former-colleague", "company": "Initech"},
                "direct",
                "Ask Dana directly; you have Initech in common.",
            ),
            ({"referred_by": "Toni Berg"}, "referred", "Say in your first line that Toni Berg sent you."),
            ({"relation": "alum"}, "common-ground", "Write to Dana, and say how you know each other."),
            (
                {"schools": ["Lakeside College"]},
                "common-ground",
                "Mention Lakeside College, where both of you have been.",
            ),
            ({"times_met": 2}, "common-ground", "Mention when you met."),
            (
                {"hooks": [Hook("met", "at the June robotics evening")]},
                "common-ground",
                "Mention that you met at the June robotics evening.",
            ),
            (
                {"hooks": [Hook("remark", "outages teach more than releases")]},
                "common-ground",
                "Mention what Dana said: “outages teach more than releases”.",
            ),
            ({"hooks": [Hook("project", "your night-bus trial")]}, "common-ground", "Mention “your night-bus trial”."),
            (
                {"interests": ["Choral Singing"]},
                "common-ground",
                "Mention Choral Singing, which both of you care about.",
            ),
            ({}, "cold", "Write cold and short, with the one thing that made you write to Dana."),
        ],
    )
    def test_is_the_nearest_there_is(self, facts: dict[str, Any], way: str, says: str) -> None:
        """Who knows the seeker is asked directly, then comes who sent them, what both share, what is worth mentioning."""
        entry = only(person(**facts))
        assert (entry.way_in.way.value, entry.way_in.says) == (way, says)


class TestWhen:
    def test_a_favourite_s_insider_comes_later_rather_than_first(self) -> None:
        """Before the first few talks, somebody from another company who is worth less comes first, and the reason is said."""
        insider = person("Ada", company="Acme Robotics", title="Robotics Engineer", relation="alum")
        ranking = rank(insider, person("Ben", company="Nordsee"))
        assert names(ranking) == ["Ben", "Ada"]
        assert ranking[1].hold == (
            "later: Acme Robotics is your favourite, and your questions are sharper after a few talks",
        )
        assert [entry.contact.name for entry in ranking.now] == ["Ben"]

    def test_after_a_few_talks_the_favourite_s_insider_need_not_wait(self) -> None:
        """Three talks are a few."""
        insider = person("Ada", company="Acme Robotics", title="Robotics Engineer", relation="alum")
        holds = [only(insider, history=HELD[:count]).hold for count in range(4)]
        assert [bool(hold) for hold in holds] == [True, True, True, False]

    @pytest.mark.parametrize(
        "facts",
        [
            {"relation": "friend-or-family"},
            {"referred_by": "Toni Berg"},
            {"company": "Elsewhere", "positions": [Position(company="Acme Robotics", end="2020")]},
        ],
    )
    def test_some_insiders_of_the_favourite_need_not_wait(self, facts: dict[str, Any]) -> None:
        """A friend forgives blunt questions, an introduction goes stale, and who has left is no insider."""
        assert only(person(**{"company": "Acme Robotics", **facts})).hold == ()

    def test_one_contact_per_company_at_a_time_at_first(self) -> None:
        """The best of a company is asked first, the others wait, however the company is written."""
        people = [
            person("Ada", company="Nordsee", title="Robotics Engineer"),
            person("Ben", company="Nordsee AG"),
            person("Cy", company="Nordsee Group"),
        ]
        ranking = rank(*people)
        assert names(ranking)[0] == "Ada"
        assert [entry.hold for entry in ranking] == [
            (),
            ("one contact per company at a time at first: at Nordsee AG, Ada comes first",),
            ("one contact per company at a time at first: at Nordsee Group, Ada comes first",),
        ]

    def test_who_opens_the_door_need_not_wait_behind_it(self) -> None:
        """An acquaintance through whom the best is reached is free to be asked, and so is a friend; others there wait."""
        people = [
            person("Ada", company="Elsewhere", relation="acquaintance", schools=["Aldermoor"]),
            person("Ben", company="Elsewhere", title="Head of Robotics Engineering", industry="robotics"),
            person("Cy", company="Elsewhere", relation="friend-or-family"),
            person("Di", company="Elsewhere"),
        ]
        without_cy = rank(*people[:2], people[3])
        assert without_cy[0].way_in.through == "Ada"
        assert [entry.contact.name for entry in without_cy if entry.hold] == ["Di"]
        assert [entry.contact.name for entry in rank(*people[1:]) if entry.hold] == ["Di"]

    def test_once_somebody_of_a_company_was_heard_others_need_not_wait(self) -> None:
        """One contact at a time is a rule for the beginning."""
        history = [told("Ada", said("rewards-most"), company="Nordsee")]
        ranking = rank(person("Ben", company="Nordsee"), person("Cy", company="Nordsee"), history=history)
        assert [entry.hold for entry in ranking] == [(), ()]

    def test_while_a_talk_is_agreed_others_of_the_company_wait(self) -> None:
        """Whoever has agreed is not asked again, and nobody else there before the talk."""
        ada = person("Ada", company="Nordsee")
        ranking = rank(ada, person("Ben", company="Nordsee"), history=[Interview(contacts=[ada])])
        assert {entry.contact.name: entry.hold for entry in ranking} == {
            "Ada": ("you have agreed to talk already",),
            "Ben": ("one contact per company at a time at first: at Nordsee you have a talk with Ada ahead",),
        }


class TestWhatEarlierTalksLeft:
    def test_somebody_named_is_no_stranger_any_more(self) -> None:
        """Who was named is written to in the name of who named them; who was offered, by way of the introduction."""
        people = [Named(name="Ada"), Named(name="Ben", introduction=True), Named(name="Cy", contacted=True)]
        talk = told("Toni Berg", said("rewards-most"), outcome=Outcome(people=people))
        ways = {entry.contact.name: entry for entry in rank(person("Ada"), person("Ben"), person("Cy"), history=[talk])}
        assert ways["Ada"].way_in.says == "Say in your first line that Toni Berg sent you."
        assert ways["Ben"].way_in.says == (
            "Let Toni Berg introduce you; if nothing comes in a week or so, remind Toni Berg once, and then write yourself."
        )
        assert ways["Cy"].hold == ("you have written already; one reminder after a week, and then let it rest",)

    def test_people_who_were_named_and_are_not_listed_are_not_lost(self) -> None:
        """The ranking says whom a talk has named and the list lacks, unless they were written to."""
        people = [Named(name="Ada", company="Nordsee"), Named(name="Ben"), Named(name="Cy", contacted=True)]
        talk = told("Toni Berg", said("rewards-most"), outcome=Outcome(people=people))
        ranking = rank(person("Ben"), history=[talk])
        assert [(lead.name, lead.about, lead.by) for lead in ranking.unlisted] == [("Ada", "Nordsee", "Toni Berg")]
        assert "- Ada, Nordsee (named by Toni Berg)" in str(ranking)

    @pytest.mark.parametrize(
        ("history", "because"),
        [
            ([], "You have held no talk yet, so that everything is open."),
            ([told("Ada", said("rewards-most"), company="Elsewhere")], "You have heard nobody about Nordsee yet."),
        ],
    )
    def test_what_is_not_heard_is_open(self, history: list[Interview], because: str) -> None:
        """Before the first talk everything is open, later the companies of which nobody was heard."""
        assert reason(only(person(company="Nordsee"), history=history), "open") == because

    def test_two_sides_and_the_word_of_one_want_another(self) -> None:
        """A contradiction weighs most, then what one person said, then what many have said."""
        seeker = attrs.evolve(SAM, target_companies=["Acme"])
        one = told("Ada", said("rewards-most"))
        two = told("Ben", said("rewards-most", contradicts=["Ada"]), day=2)
        agrees = told("Ben", said("rewards-most", agrees_with=["Ada"]), day=2)
        found = [
            only(person(company="Acme"), history=history, seeker=seeker).factors[5]
            for history in ([one, two], [one], [one, agrees])
        ]
        assert [(factor.value, factor.because) for factor in found] == [
            (1.0, "On the rewards at Acme you have heard two sides."),
            (0.95, "What you know of Acme rests on one person."),
            (0.85, "You have heard 2 people about Acme, and another view adds less."),
        ]

    def test_who_left_is_wanted_where_only_insiders_were_heard(self) -> None:
        """Where everybody heard works there, somebody who left can say what they can't."""
        seeker = attrs.evolve(SAM, target_companies=["Acme"])
        history = [told("Ada", said("rewards-most")), told("Ben", said("rewards-most", agrees_with=["Ada"]), day=2)]
        left = person(company="Elsewhere", positions=[Position(company="Acme", end="2020")])
        assert reason(only(left, history=history, seeker=seeker), "open") == (
            "Everybody you have heard about Acme works there; this person has left."
        )

    def test_somebody_talked_to_ranks_by_what_is_due_and_not_as_new(self) -> None:
        """With nothing to bring back they rest at the end; a promise of one's own brings them up again."""
        rested = told("Dana", said("rewards-most"), company="Nordsee", title="Robotics Engineer")
        promised = attrs.evolve(rested, outcome=Outcome(promises=[Promise(text="send the notes", due="2026-12-02")]))
        dana, ola = person("Dana", company="Nordsee", title="Robotics Engineer"), person("Ola", company="Tarn Water")
        before = rank(dana, ola, history=[rested], today=date(2026, 12, 5))
        after = rank(dana, ola, history=[promised], today=date(2026, 12, 5))
        assert names(before) == ["Ola", "Dana"]
        assert before[1].hold == (
            "you have talked on 1 December 2026; let it rest until there is something to bring back",
        )
        (entry,) = (entry for entry in after if entry.contact.name == "Dana")
        assert (entry.hold, entry.way_in.way) == ((), Way.AGAIN)
        assert reason(entry, "open") == ("You have talked, and this is due: Keep your word to Dana: “send the notes”.")

    def test_the_day_decides_what_is_due(self) -> None:
        """Three months after the last talk it is time to write again, and not before."""
        talk = told("Dana", said("rewards-most"), company="Nordsee")
        days = (date(2026, 12, 2), date(2027, 2, 28), date(2027, 3, 1))
        assert [bool(only(person("Dana", company="Nordsee"), history=[talk], today=day).hold) for day in days] == [
            True,
            True,
            False,
        ]

    def test_advice_that_was_tried_brings_somebody_back(self) -> None:
        """What came of advice is told after four weeks."""
        talk = told("Dana", said("rewards-most"), outcome=Outcome(advice=[Advice(text="visit a yard")]))
        entry = only(person("Dana", company="Acme"), history=[talk], today=date(2026, 12, 29))
        assert reason(entry, "open") == "You have talked, and this is due: Tell Dana what came of the advice."


PEOPLE = st.builds(
    Contact,
    name=st.sampled_from(["Ada Fuchs", "Ben Oduya", "Cleo Marsh", "Dana Reyes", "Ola Berg"]),
    title=st.sampled_from(["", "Robotics Engineer", "Senior Recruiter", "VP, People", "Founder & CEO", "Nurse"]),
    company=st.sampled_from(["", "Acme", "Acme Robotics GmbH", "Nordsee", "Nordsee Ltd", "Initech", "Epic Games"]),
    industry=st.sampled_from(["", "robotics"]),
    relation=st.sampled_from(list(Relation)),
    referred_by=st.sampled_from(["", "", "Ola Berg"]),
    times_met=st.sampled_from([0, 0, 2]),
    positions=st.lists(
        st.builds(Position, company=st.sampled_from(["Acme Robotics", "Quay"]), end=st.just("2020")), max_size=1
    ),
    schools=st.lists(st.sampled_from(["Lakeside College", "Aldermoor"]), max_size=1),
    capabilities=st.lists(st.sampled_from(list(Capability)), max_size=2, unique=True),
    notes=st.sampled_from(["", "tall"]),
)
LISTS = st.lists(PEOPLE, max_size=8)
HISTORIES = st.sampled_from([[], HELD[:1], HELD])


class TestLaws:
    @given(LISTS, HISTORIES, st.randoms(use_true_random=False))
    def test_the_order_of_the_list_does_not_matter(
        self, people: list[Contact], history: list[Interview], dice: Any
    ) -> None:
        """The same people in another order are ranked the same, and twice the same."""
        shuffled = list(people)
        dice.shuffle(shuffled)
        assert rank(*shuffled, history=history) == rank(*people, history=history) == rank(*people, history=history)

    @given(LISTS, HISTORIES)
    def test_everybody_is_ranked_once(self, people: list[Contact], history: list[Interview]) -> None:
        """Nobody is lost and nobody is doubled."""
        ranking = rank(*people, history=history)
        assert sorted(map(repr, people)) == sorted(repr(entry.contact) for entry in ranking)
        assert len(ranking) == len(people)

    @given(LISTS, HISTORIES)
    def test_a_score_is_the_product_of_its_factors(self, people: list[Contact], history: list[Interview]) -> None:
        """Every factor is from 0 to 1 and has a reason; their product, to the thousandth, is the score."""
        for entry in rank(*people, history=history):
            product = 1.0
            for factor in entry.factors:
                assert 0 < factor.value <= 1
                assert factor.because
                product *= factor.value
            assert product - 0.008 <= entry.score <= product + 1e-9
            assert entry.way_in.says

    @given(LISTS, st.sampled_from(list(Capability)), HISTORIES)
    def test_declaring_a_capability_never_lowers_a_score(
        self, people: list[Contact], capability: Capability, history: list[Interview]
    ) -> None:
        """Whatever else stands on the list, one thing more that somebody can do never makes them worth less."""
        dana = person(company="Nordsee", title="Nurse")
        more = attrs.evolve(dana, capabilities=[capability])
        before, after = rank(dana, *people, history=history), rank(more, *people, history=history)
        assert score(before, dana) <= score(after, more)

    @given(PEOPLE)
    def test_naming_who_made_the_introduction_never_lowers_a_score(self, contact: Contact) -> None:
        """An open door is never worse than none."""
        without = attrs.evolve(contact, referred_by="")
        assert only(without).score <= only(attrs.evolve(without, referred_by="Toni Berg")).score

    @given(PEOPLE)
    def test_having_met_never_lowers_a_score(self, contact: Contact) -> None:
        """Who has been met more often is no farther away."""
        scores = [only(attrs.evolve(contact, times_met=count)).score for count in range(5)]
        assert scores == sorted(scores)

    @given(PEOPLE)
    def test_a_friend_is_never_worth_less_than_a_stranger(self, contact: Contact) -> None:
        """The nearer relation is never worth less, all else being equal."""
        stranger, friend = (attrs.evolve(contact, relation=relation) for relation in ("stranger", "friend-or-family"))
        assert only(stranger).score <= only(friend).score

    @given(PEOPLE)
    def test_a_target_that_is_no_favourite_never_lowers_a_score(self, contact: Contact) -> None:
        """To work at one of the companies wanted is never worse than to work elsewhere."""
        here, there = (attrs.evolve(contact, company=company) for company in ("Nordsee", "Epic Games"))
        assert only(there).score <= only(here).score


def score(ranking: Ranking, contact: Contact) -> float:
    return max(entry.score for entry in ranking if entry.contact == contact)


class TestTheNoun:
    def test_is_a_sequence(self) -> None:
        """A ranking has a length, is gone through in order, and gives each place."""
        ranking = rank(person("Ada"), person("Ben", relation="alum"))
        assert (len(ranking), [entry.contact.name for entry in ranking], ranking[-1].contact.name) == (
            2,
            ["Ben", "Ada"],
            "Ada",
        )

    def test_of_nobody_is_empty(self) -> None:
        """No contacts, no ranks, and no error."""
        assert list(rank()) == []
        assert str(rank()) == "Whom to ask: Find out whether this work is for me"

    def test_prints_the_first_twenty(self) -> None:
        """A long list is cut, and the rest is counted."""
        shown = str(rank(*(person(f"Person {number}") for number in range(1_025))))
        assert shown.splitlines()[-1] == "… and 1,005 more"
        assert max(map(len, shown.splitlines())) <= 88

    def test_reports_progress(self) -> None:
        """A callable hears after each contact how many have been looked at."""
        heard: list[int] = []
        rank(person("Ada"), person("Ben"), progress=heard.append)
        assert heard == [1, 2]

    def test_an_unknown_trait_is_an_error_with_a_suggestion(self) -> None:
        """A declared trait must be in the bank."""
        with pytest.raises(UnknownNameError, match="unknown trait 'recruter'; did you mean 'recruiter'"):
            rank(person(traits=["recruter"]))

    def test_declared_facts_win_over_the_title(self) -> None:
        """Seniority and traits that the seeker declares count as if the title said so."""
        plain, declared = person(title="Clerk"), person(title="Clerk", seniority=Seniority.EXECUTIVE)
        assert only(plain).capabilities == ()
        assert only(declared).capabilities == (Capability.CONNECT,)


class TestTheSearches:
    """The two example searches are ranked as a career coach would rank them."""

    def order(self, kind: str, talks: int) -> list[str]:
        listed = load_contacts(SEARCHES / kind / "contacts.toml")
        history = load_interviews([SEARCHES / kind])[:talks]
        return names(rank_contacts(listed.contacts, seeker=listed.seeker, goal=listed.goal, history=history))

    def test_the_student_begins_with_her_lecturer(self) -> None:
        """Nobody of her favourite is among the first three."""
        listed = load_contacts(SEARCHES / "student/contacts.toml")
        companies = {contact.name: contact.company for contact in listed.contacts}
        first = self.order("student", 0)[:3]
        assert first[0] == "Helen Askew"
        assert all("tarn" not in companies[name].casefold() for name in first)

    def test_then_asks_whom_the_lecturer_offered_to_introduce(self) -> None:
        """One talk later, the graduate whom Helen named is first, and Helen rests."""
        order = self.order("student", 1)
        assert (order[0], order[-1]) == ("Ruben Tole", "Helen Askew")

    def test_after_eight_talks_a_named_stranger_is_the_first_who_is_new(self) -> None:
        """Osric, whom Moira named, comes before everybody not talked to."""
        talked = {"Helen Askew", "Ruben Tole", "Moira Fenn", "Callum Brice", "Greta Holm"}
        assert next(name for name in self.order("student", 8) if name not in talked) == "Osric Vane"

    def test_the_switcher_begins_with_a_friend_and_a_former_colleague(self) -> None:
        """The existing network before strangers, and who left before who hires."""
        order = self.order("switcher", 0)
        assert order[:2] == ["Petra Voss", "Anil Serrano"]
        assert order.index("Wen Castell") < order.index("Joyce Abara")


@settings(max_examples=20)
@given(LISTS)
def test_a_goal_with_all_weight_on_one_objective_is_taken(people: list[Contact]) -> None:
    """Whatever the goal, there is a ranking."""
    for goal in ("build-a-network", "start-a-business", "prepare-an-application"):
        assert len(rank(*people, goal=goal)) == len(people)
