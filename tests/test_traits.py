"""From facts to traits, trust and what a talk is about."""

from datetime import UTC, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from infointerview import (
    About,
    Bank,
    Capability,
    CareerStage,
    Contact,
    Format,
    Interview,
    Position,
    Relation,
    Seeker,
    Seniority,
    UnknownNameError,
    shipped_bank,
)
from infointerview.traits import contact_traits
from titles import TITLES

MAY = datetime(2026, 5, 4, 9, tzinfo=UTC)
OF_TITLES = {trait for rule in shipped_bank().titles for trait in rule.traits} | {
    "recruiter",
    "senior-practitioner",
    "manager",
}


def traits_of(contact: dict[str, Any], seeker: dict[str, Any] | None = None, **talk: Any) -> frozenset[str]:
    """Give the traits of the one contact of a talk."""
    interview = Interview(contacts=(Contact(**{"name": "Dana", **contact}),), seeker=Seeker(**(seeker or {})), **talk)
    return contact_traits(interview, 0, shipped_bank())


def post(company: str = "", **more: str) -> Position:
    """Give a position that has ended, unless another end is given."""
    return Position(**{"company": company, "end": "2019", **more})


@pytest.mark.parametrize(("title", "found"), TITLES)
def test_what_a_title_says(title: str, found: str) -> None:
    """A job title as people write it has exactly the traits that a reader would see in it."""
    assert traits_of({"title": title}) & OF_TITLES == set(found.split())


@pytest.mark.parametrize(
    ("contact", "seeker", "talk", "has", "has_not"),
    [
        # seniority, years, capabilities
        ({"seniority": Seniority.SENIOR}, {}, {}, "senior-practitioner", "manager hiring-manager"),
        ({"seniority": Seniority.LEAD}, {}, {}, "senior-practitioner manager hiring-manager", "executive"),
        ({"seniority": Seniority.MANAGER}, {}, {}, "manager hiring-manager", "executive senior-practitioner"),
        ({"seniority": Seniority.DIRECTOR}, {}, {}, "manager hiring-manager", "executive"),
        ({"seniority": Seniority.EXECUTIVE}, {}, {}, "executive", "hiring-manager senior-practitioner"),
        ({"seniority": Seniority.MID}, {}, {}, "", "manager executive hiring-manager senior-practitioner"),
        ({"years_in_field": 20}, {}, {}, "veteran senior-practitioner", "recent-joiner"),
        ({"years_in_field": 8}, {}, {}, "senior-practitioner", "veteran"),
        ({"years_in_field": 7}, {}, {}, "", "senior-practitioner veteran"),
        ({"years_in_field": 30, "title": "Founder"}, {}, {}, "veteran founder hiring-manager", "senior-practitioner"),
        ({"capabilities": (Capability.HIRE,)}, {}, {}, "hiring-manager", "manager"),
        ({"title": "Recruiter", "capabilities": (Capability.HIRE,)}, {}, {}, "recruiter", "hiring-manager"),
        # what is declared wins over what the title tells
        ({"title": "CEO", "seniority": Seniority.SENIOR}, {}, {}, "senior-practitioner", "executive manager"),
        ({"title": "Founder", "seniority": Seniority.EXECUTIVE}, {}, {}, "founder executive", "hiring-manager"),
        (
            {"title": "Engineer", "seniority": Seniority.DIRECTOR},
            {},
            {},
            "engineer manager hiring-manager",
            "executive",
        ),
        ({"title": "Head of Design", "seniority": Seniority.MID}, {}, {}, "designer", "manager hiring-manager"),
        # the spoken role where the title tells too little
        ({"title": "Partner", "role": "venture investor"}, {}, {}, "executive investor", ""),
        ({"title": "Team Lead", "role": "technical recruiter"}, {}, {}, "manager recruiter", "hiring-manager"),
        ({"role": "nurse"}, {}, {}, "healthcare", ""),
        # who has left working life takes nobody on
        ({"title": "Retired Head of Design"}, {}, {}, "retired manager designer", "hiring-manager"),
        ({"title": "Founder"}, {}, {}, "founder hiring-manager", "executive"),
        ({"title": "Founder & CEO"}, {}, {}, "founder executive", "hiring-manager"),
        ({"title": "Solopreneur"}, {}, {}, "founder", "executive hiring-manager"),
        # what is not known
        ({}, {}, {}, "company-unknown role-unknown", "target-employee"),
        ({"company": "Acme", "title": "Clerk"}, {}, {}, "target-employee", "company-unknown role-unknown"),
        # peer
        ({"title": "Robotics Engineer"}, {"target_role": "robotics engineer"}, {}, "peer", ""),
        ({"title": "Engineer, Robotics"}, {"target_role": "robotics engineer"}, {}, "peer", ""),
        ({"title": "Engineering Manager"}, {"target_role": "manager"}, {}, "manager", "peer"),
        ({"title": "Nurse"}, {"target_role": "robotics engineer"}, {}, "", "peer"),
        # the company the talk is about
        ({"company": "ACME Inc."}, {"target_companies": ["Acme"]}, {}, "target-employee", "former-employee"),
        ({"company": "B", "positions": [post("Acme")]}, {"target_companies": ["Acme"]}, {}, "former-employee", "peer"),
        ({"company": "Acme Robotics"}, {}, {"about": About(company="Acme")}, "", "target-employee former-employee"),
        # moves
        ({"field": "logistics", "positions": [post(field="hotels")]}, {}, {}, "career-changer", ""),
        ({"field": "Logistics", "positions": [post(field="logistics")]}, {}, {}, "", "career-changer"),
        # time in the post: eighteen months, where the date of the talk is known
        ({"positions": [Position(start="2024-12")]}, {}, {"start": MAY}, "recent-joiner", ""),
        ({"positions": [Position(start="2024-11")]}, {}, {"start": MAY}, "", "recent-joiner"),
        ({"positions": [Position(start="2025")]}, {}, {"start": MAY}, "recent-joiner", ""),
        ({"positions": [Position(start="2026")]}, {}, {}, "", "recent-joiner"),
        # the pair
        ({"relation": Relation.FRIEND_OR_FAMILY}, {}, {}, "friend-or-family warm", "cold"),
        ({"relation": Relation.CLASSMATE}, {}, {}, "classmate warm shared-school", "cold"),
        ({"relation": Relation.COLLEAGUE}, {}, {}, "colleague warm", "cold"),
        ({"relation": Relation.FORMER_COLLEAGUE}, {}, {}, "former-colleague warm", "cold"),
        ({"relation": Relation.ALUM}, {}, {}, "alum shared-school", "warm cold"),
        ({"relation": Relation.COMMUNITY}, {}, {}, "community", "warm cold"),
        ({"relation": Relation.PARTNER_OR_CLIENT}, {}, {}, "partner-or-client", "warm cold"),
        ({"relation": Relation.ACQUAINTANCE}, {}, {}, "acquaintance", "warm cold"),
        ({}, {}, {}, "stranger cold", "warm referred met-before"),
        ({"referred_by": "Kim"}, {}, {}, "stranger referred", "cold"),
        ({"times_met": 1}, {}, {}, "stranger met-before", "cold second-meeting"),
        ({"schools": ["Lakeside"]}, {"schools": ["lakeside"]}, {}, "shared-school", "alum"),
        ({"schools": ["Lakeside"]}, {"schools": ["Lakeside College"]}, {}, "", "shared-school"),
        ({"company": "Initech"}, {"positions": [post("Initech Inc.")]}, {}, "shared-employer", ""),
        ({"positions": [post("Initech")]}, {"positions": [post("Initech Labs")]}, {}, "", "shared-employer"),
        # the seeker
        *(({}, {"career_stage": stage}, {}, f"seeker-{stage}", "") for stage in CareerStage),
        ({"field": "Nursing"}, {"field": "nursing"}, {}, "seeker-same-field", ""),
        ({}, {"field": ""}, {}, "", "seeker-same-field"),
        # the meeting
        *(({}, {}, {"format": kind}, kind.value, "") for kind in Format),
        ({}, {}, {"minutes": 15}, "short", "long"),
        ({}, {}, {"minutes": 15.5}, "", "short long"),
        ({}, {}, {"minutes": 45}, "long", "short"),
        ({}, {}, {"minutes": 10, "format": Format.WRITTEN}, "written", "short"),
        # what is declared is added, and wins over what it contradicts
        ({"traits": ["industry-leader"]}, {"traits": ["seeker-newcomer"]}, {}, "industry-leader seeker-newcomer", ""),
        ({"traits": ["warm"]}, {}, {}, "warm", "cold stranger"),
        ({"traits": ["cold"], "relation": Relation.COLLEAGUE}, {}, {}, "cold colleague", "warm"),
        ({"traits": ["former-employee"], "company": "Acme"}, {}, {}, "former-employee", "target-employee"),
        ({"traits": ["peer"], "title": "Team Lead"}, {}, {}, "peer", "manager"),
    ],
)
def test_derived(contact: dict[str, Any], seeker: dict[str, Any], talk: dict[str, Any], has: str, has_not: str) -> None:
    """The facts on the left say what stands on the right, and not what stands last."""
    found = traits_of(contact, seeker, **talk)
    assert set(has.split()) <= found
    assert not set(has_not.split()) & found


class TestPanel:
    def test_of_two(self, bank: Bank) -> None:
        """Two contacts are a panel and a pair, and a manager in the room is known to both."""
        ann, bo = Contact(name="Ann", manager="Bo"), Contact(name="Bo")
        talk = Interview(contacts=(ann, bo))
        first, second = contact_traits(talk, 0, bank), contact_traits(talk, 1, bank)
        assert {"panel", "pair", "manager-present"} <= first
        assert {"panel", "pair", "report-present"} <= second
        assert "report-present" not in first
        assert "manager-present" not in second

    def test_of_three(self, bank: Bank) -> None:
        """Three contacts are a panel and no pair."""
        talk = Interview(contacts=tuple(Contact(name=name) for name in ("Ann", "Bo", "Cy")))
        assert {"panel"} == contact_traits(talk, 2, bank) & {"panel", "pair", "manager-present", "report-present"}


def test_an_earlier_talk_is_remembered(bank: Bank) -> None:
    """Who was interviewed before is met again, for a second talk."""
    talk = Interview(contacts=(Contact(name="Dana"),))
    again = contact_traits(talk, 0, bank, [talk])
    assert {"second-meeting", "met-before"} <= again
    assert "cold" not in again
    assert "second-meeting" not in contact_traits(talk, 0, bank, [Interview(contacts=(Contact(name="Kim"),))])


@pytest.mark.parametrize("side", ["contact", "seeker"])
def test_an_unknown_trait_is_an_error(side: str) -> None:
    """A declared trait that is in no vocabulary is refused with the nearest that is."""
    with pytest.raises(UnknownNameError) as caught:
        traits_of(*({"traits": ["recruter"]} if side == who else {} for who in ("contact", "seeker")))
    assert str(caught.value) == "unknown trait 'recruter'; did you mean 'recruiter'?"


@given(
    st.builds(
        Contact,
        name=st.just("Dana"),
        title=st.text(alphabet="aeo HRVPCT-'’,/", max_size=20),
        relation=st.sampled_from(Relation),
        seniority=st.sampled_from(Seniority),
        times_met=st.integers(0, 5),
        company=st.sampled_from(["", "Acme", "Initech"]),
    )
)
def test_every_derived_trait_has_a_meaning(contact: Contact) -> None:
    """Nothing is derived that the vocabulary does not explain."""
    assert contact_traits(Interview(contacts=(contact,)), 0, shipped_bank()) <= shipped_bank().traits.keys()
