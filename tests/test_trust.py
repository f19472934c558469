"""How far to go with a contact, what a talk is about, and what is read off two people's facts."""

from typing import Any

import pytest

from infointerview import About, Bank, Contact, Interview, Position, Relation, Seeker, Sensitivity
from infointerview.facts import derived_move, in_common, is_same_person, spoken_role, talk_about
from infointerview.traits import trust


def post(company: str = "", **more: str) -> Position:
    """Give a position that has ended, unless another end is given."""
    return Position(**{"company": company, "end": "2019", **more})


class TestTrust:
    @pytest.mark.parametrize(
        ("relation", "levels"),
        [
            (Relation.FRIEND_OR_FAMILY, "delicate delicate delicate"),
            (Relation.CLASSMATE, "delicate delicate delicate"),
            (Relation.COLLEAGUE, "personal delicate delicate"),
            (Relation.FORMER_COLLEAGUE, "delicate delicate delicate"),
            (Relation.ALUM, "personal delicate delicate"),
            (Relation.COMMUNITY, "personal delicate delicate"),
            (Relation.PARTNER_OR_CLIENT, "personal personal delicate"),
            (Relation.ACQUAINTANCE, "personal delicate delicate"),
            (Relation.STRANGER, "open personal delicate"),
        ],
    )
    def test_grows_with_each_meeting(self, relation: Relation, levels: str, bank: Bank) -> None:
        """How delicate a question may be depends on the relation and on how often the two have met."""
        met = [trust(Contact(name="D", relation=relation, times_met=times), bank) for times in (0, 1, 2, 9)]
        assert " ".join(met) == f"{levels} {levels.rsplit(maxsplit=1)[-1]}"

    def test_counts_earlier_interviews(self, bank: Bank) -> None:
        """A talk in the history counts as a meeting, one with somebody else does not."""
        dana = Contact(name="Dana")
        assert trust(dana, bank, [Interview(contacts=(dana,))]) is Sensitivity.PERSONAL
        assert trust(dana, bank, [Interview(contacts=(Contact(name="Kim"),))]) is Sensitivity.OPEN

    def test_is_least_where_nothing_is_said(self) -> None:
        """Without a table only open questions may be put."""
        assert trust(Contact(name="D", relation=Relation.CLASSMATE), Bank()) is Sensitivity.OPEN


class TestTalkAbout:
    @pytest.mark.parametrize(
        ("contact", "seeker", "about", "wanted"),
        [
            ({"company": "Acme", "title": "Nurse"}, {}, {}, About(company="Acme", role="nurse")),
            (
                {"company": "B", "positions": [post("Acme")]},
                {"target_companies": ["C", "Acme"]},
                {},
                About(company="Acme"),
            ),
            ({"company": "Epic Games"}, {"target_companies": ["Epic Systems"]}, {}, About(company="Epic Games")),
            ({"title": "Nurse"}, {"target_role": "midwife"}, {}, About(role="midwife")),
            ({"industry": "rail"}, {"target_industry": "buses"}, {}, About(industry="rail")),
            ({}, {"target_industry": "buses"}, {}, About(industry="buses")),
            ({"field": "logistics"}, {"field": "nursing"}, {}, About(field="logistics")),
            (
                {"company": "B"},
                {"target_role": "clerk"},
                {"company": "C", "role": "cook"},
                About(company="C", role="cook"),
            ),
        ],
    )
    def test_fills_what_is_left_open(
        self, contact: dict[str, Any], seeker: dict[str, Any], about: dict[str, str], wanted: About
    ) -> None:
        """What is said wins; then the target where the contact works or worked; then the contact's own."""
        talk = Interview(contacts=(Contact(**{"name": "D", **contact}),), seeker=Seeker(**seeker), about=About(**about))
        assert talk_about(talk) == wanted

    def test_any_contact_of_a_panel_may_know_the_target(self) -> None:
        """The target company counts where one of several contacts worked there."""
        contacts = (Contact(name="Ann", company="B"), Contact(name="Bo", positions=(post("Acme"),)))
        assert talk_about(Interview(contacts=contacts, seeker=Seeker(target_companies=("Acme",)))).company == "Acme"


@pytest.mark.parametrize(
    ("contact", "spoken"),
    [
        ({"title": "Senior UX Designer, Payments"}, "senior UX designer"),
        ({"title": "Head of Data at Acme"}, "head of data"),
        ({"title": "iOS Developer"}, "iOS developer"),
        ({"title": "VP Sales", "role": "head of the sales team"}, "head of the sales team"),
        ({}, ""),
    ],
)
def test_spoken_role(contact: dict[str, Any], spoken: str) -> None:
    """A title is said without its capitals and what follows a comma; a role given wins."""
    assert spoken_role(Contact(name="D", **contact)) == spoken


def test_derived_move_goes_from_the_last_field_to_the_present_one() -> None:
    """Of several past fields the one that ended last is where the contact came from."""
    posts = (post(field="hotels", end="2011"), post(field="teaching", end="2015-06"), Position(field="data work"))
    assert derived_move(Contact(name="D", positions=posts)) == "from teaching into data work"
    assert derived_move(Contact(name="D", positions=posts[:2])) == ""
    assert derived_move(Contact(name="D", field="data work")) == ""


def test_in_common_lists_schools_then_employers_once() -> None:
    """What both know is named as the contact's side has it, without repetition."""
    contact = Contact(name="D", company="Acme Inc.", schools=("Lakeside",), positions=(post("Acme Inc."), post("B")))
    seeker = Seeker(schools=("lakeside", "Hill"), positions=(post("Acme"), post("Acme Robotics")))
    assert in_common(contact, seeker) == ["Lakeside", "Acme Inc."]


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ({"name": "Dana Reyes"}, {"name": "dana reyes"}, True),
        ({"name": "Dana Reyes"}, {"name": "Dana Rey"}, False),
        ({"name": "Dana", "company": "Acme"}, {"name": "Dana", "company": "Acme Ltd"}, True),
        ({"name": "Dana", "company": "Acme"}, {"name": "Dana", "company": "Acme Robotics"}, False),
        ({"name": "Dana", "company": "B"}, {"name": "Dana", "positions": (post("B"),), "company": "C"}, True),
        ({"name": "Dana", "email": "d@a.example"}, {"name": "Dana R.", "email": "D@a.example"}, True),
        ({"name": "Dana", "email": "d@a.example"}, {"name": "Dana", "email": "e@a.example"}, False),
        (
            {"name": "Dana", "profile": "linkedin.com/in/d"},
            {"name": "D", "profile": "https://de.linkedin.com/in/D/"},
            True,
        ),
        ({"name": "Dana", "profile": "linkedin.com/in/d"}, {"name": "Dana", "profile": "linkedin.com/in/e"}, False),
        ({"name": "Dana", "profile": "linkedin.com/in/d"}, {"name": "Dana", "profile": "dana.example"}, True),
    ],
)
def test_is_same_person(one: dict[str, Any], other: dict[str, Any], same: bool) -> None:
    """A profile decides where both have one, then e-mail, else the name and an employer in common where both have any."""
    assert is_same_person(Contact(**one), Contact(**other)) is same
    assert is_same_person(Contact(**other), Contact(**one)) is same
