"""The two sides of a talk: contacts with their hooks and positions, and the seeker."""

from typing import Any

import pytest

from infointerview import (
    Capability,
    CareerStage,
    Contact,
    Hook,
    HookKind,
    InvalidValueError,
    Position,
    Relation,
    Seeker,
    Seniority,
)
from infointerview.frames import FRAMES

RELATIONS = "one of " + ", ".join(relation.value for relation in Relation)


class TestHook:
    @pytest.mark.parametrize(
        ("kind", "text", "more"),
        [
            ("met", "at the June robotics evening", {}),
            ("remark", "outages teach more than releases", {}),
            ("project", "your night-bus trial", {"point": "nobody had asked the drivers"}),
            ("work", "your article on shift handovers", {"point": "nobody reads the log"}),
            ("shared", "the Tuesday choir", {}),
            ("move", "from hotel management into logistics", {}),
            ("claim", "every team owns its tools", {"source": "the annual report"}),
        ],
    )
    def test_takes_a_fragment_of_each_kind(self, kind: str, text: str, more: dict[str, str]) -> None:
        """Each kind takes a fragment that fits its frame, and what goes with it."""
        hook = Hook(kind, text, **more)
        assert hook.kind is HookKind(kind)
        assert hook.text == text
        assert {"point": hook.point, "source": hook.source} == {"point": "", "source": "", **more}

    @pytest.mark.parametrize(
        ("kind", "text", "more", "message"),
        [
            ("tip", "x", {}, "hook_kind: must be one of met, remark, project, work, shared, move, claim, got 'tip'"),
            ("met", " ", {}, "text: must be a text that is not blank, got ' '"),
            (
                "remark",
                "fine tests take years",
                {"point": "nobody reads the log"},
                "point: must be left out for a hook of kind remark, got 'nobody reads the log'",
            ),
            (
                "work",
                "your article",
                {"source": "the annual report"},
                "source: must be left out for a hook of kind work, got 'the annual report'",
            ),
            (
                "claim",
                "every team owns its tools",
                {},
                "source: must be not blank and without outer spaces (it would be said: I read that in .), got ''",
            ),
        ],
    )
    def test_refuses(self, kind: str, text: str, more: dict[str, str], message: str) -> None:
        """What does not fit is refused with the field and the sentence as it would be spoken."""
        with pytest.raises(InvalidValueError) as caught:
            Hook(kind, text, **more)
        assert str(caught.value) == message


class TestPosition:
    def test_is_current_until_it_ends(self) -> None:
        """A position without an end still lasts."""
        assert Position(company="Acme", start="2019").current
        assert not Position(company="Acme", end="2019-06").current

    def test_refuses_a_date_in_words(self) -> None:
        """Dates are years, months or days in figures."""
        with pytest.raises(InvalidValueError) as caught:
            Position(start="May 2016")
        assert str(caught.value) == "start: must be YYYY, YYYY-MM or YYYY-MM-DD, got 'May 2016'"


class TestContact:
    def test_a_name_is_enough(self) -> None:
        """Everything else has a default that says nothing."""
        contact = Contact(name="Dana Reyes")
        assert contact.relation is Relation.STRANGER
        assert contact.seniority is Seniority.UNKNOWN
        assert contact.years_in_field is None
        assert (contact.hooks, contact.traits, contact.capabilities) == ((), (), ())

    @pytest.mark.parametrize(
        ("name", "first"),
        [
            ("Dana Reyes", "Dana"),
            ("Dana", "Dana"),
            ("  Mary-Ann  Lee", "Mary-Ann"),
            ("Dana Reyes, PhD", "Dana"),
            ("Dr Elif Aydin", "Dr Aydin"),
            ("DR. Elif Aydin", "DR. Aydin"),
            ("Prof. Dr. Hans Müller", "Prof. Müller"),
            ("Mrs Anna de la Cruz", "Mrs de la Cruz"),
            ("Sir Ian Park", "Sir Ian"),
            ("Dr Elif", "Dr Elif"),
            ("Dr", "Dr"),
            (", Dana", ","),
        ],
    )
    def test_first_name(self, name: str, first: str) -> None:
        """One calls people by the first name, or by title and surname where a title stands before the name."""
        assert Contact(name=name).first_name == first

    def test_a_spoken_role_wins_over_the_title(self) -> None:
        """The role as one would say it is the one given, else the title."""
        assert Contact(name="D", title="Sr. Eng. Mgr.", role="engineering manager").spoken_role == "engineering manager"
        assert Contact(name="D", title="Engineering Manager").spoken_role == "Engineering Manager"

    def test_lists_become_tuples(self) -> None:
        """Any list of texts or nouns is kept as a tuple."""
        contact = Contact(name="D", schools=["Lakeside"], traits=["alum"], hooks=[Hook("met", "at the fair")])
        assert contact.schools == ("Lakeside",)
        assert contact.traits == ("alum",)
        assert contact.hooks == (Hook("met", "at the fair"),)

    def test_words_stand_for_members(self) -> None:
        """Relation and seniority may be given as their words."""
        contact = Contact(name="D", relation="former-colleague", seniority="lead")
        assert contact.relation is Relation.FORMER_COLLEAGUE
        assert contact.seniority is Seniority.LEAD

    @pytest.mark.parametrize(
        ("given", "message"),
        [
            ({"name": ""}, "name: must be a text that is not blank, got ''"),
            ({"name": 7}, "name: must be a text, got 7"),
            ({"title": None}, "title: must be a text, got None"),
            ({"company": "A\nB"}, "company: must be one line without control characters, got 'A\\nB'"),
            ({"relation": "boss"}, f"relation: must be {RELATIONS}, got 'boss'"),
            ({"times_met": -1}, "times_met: must be a whole number from 0 to 1000, got -1"),
            ({"years_in_field": 81}, "years_in_field: must be a whole number from 0 to 80 years, got 81"),
            ({"years_in_field": "12"}, "years_in_field: must be a whole number from 0 to 80 years, got '12'"),
            ({"schools": "Lakeside"}, "schools: must be a list, got 'Lakeside'"),
            ({"schools": ["Lakeside", " "]}, "schools: must be a text that is not blank, got ' '"),
            (
                {"interests": ["trams", "trams"]},
                "interests: must be a list without repetitions, got ['trams', 'trams']",
            ),
            ({"positions": [{"company": "A"}]}, "positions: must be of type Position, got {'company': 'A'}"),
            ({"hooks": ["at the fair"]}, "hooks: must be of type Hook, got 'at the fair'"),
            ({"traits": ["Alum"]}, "traits: must be a slug (lower-case words joined by hyphens), got 'Alum'"),
        ],
    )
    def test_refuses(self, given: dict[str, Any], message: str) -> None:
        """A value a field can't hold is refused with the field's name."""
        with pytest.raises(InvalidValueError) as caught:
            Contact(**{"name": "Dana", **given})
        assert str(caught.value) == message

    def test_is_built_by_keyword_only(self) -> None:
        """Nobody has to know the order of the fields."""
        with pytest.raises(TypeError, match="positional argument"):
            Contact("Dana")  # type: ignore[call-arg]


class TestSeeker:
    def test_may_say_nothing(self) -> None:
        """Everything about the seeker is optional."""
        assert Seeker() == Seeker(name="", career_stage=None)

    def test_a_word_stands_for_the_career_stage(self) -> None:
        """The career stage may be given as its word."""
        assert Seeker(career_stage="switching").career_stage is CareerStage.SWITCHING

    @pytest.mark.parametrize(
        ("given", "message"),
        [
            (
                {"traits": "seeker-student"},
                "traits: must be a list, got 'seeker-student'",
            ),
            (
                {"gaps": ["no statistics"]},
                (
                    "gaps: must be a noun phrase without a negation, such as 'formal training in statistics' "
                    "(it would be said: I don't have no statistics yet.), got 'no statistics'"
                ),
            ),
            (
                {"views": ["that depots come back"]},
                (
                    "views: must be without a leading 'that' "
                    "(it would be said: I think that that depots come back.), got 'that depots come back'"
                ),
            ),
            ({"target_companies": ["Acme", ""]}, "target_companies: must be a text that is not blank, got ''"),
        ],
    )
    def test_refuses(self, given: dict[str, Any], message: str) -> None:
        """What does not fit is refused with the field's name, and a fragment with its sentence."""
        with pytest.raises(InvalidValueError) as caught:
            Seeker(**given)
        assert str(caught.value) == message


@pytest.mark.parametrize(
    ("field", "fragment"),
    [
        ("strengths", "running a stockroom"),
        ("gaps", "not enough training"),
        ("plans", "to leave teaching"),
        ("views", "never trust a depot"),
    ],
)
def test_each_list_of_a_seeker_has_its_frame(field: str, fragment: str) -> None:
    """What the seeker can, lacks, plans and thinks is checked by the frame it will be spoken in."""
    with pytest.raises(InvalidValueError) as caught:
        Seeker(**{field: [fragment]})  # type: ignore[arg-type]
    assert caught.value.wanted.startswith(FRAMES[field.removesuffix("s")].fault(fragment))


@pytest.mark.parametrize(
    ("kind", "words"),
    [
        (Capability, "teach inside-view connect hire"),
        (CareerStage, "student graduate early experienced switching returning"),
        (HookKind, "met remark project work shared move claim"),
        (Seniority, "unknown student entry mid senior lead manager director executive"),
    ],
)
def test_the_words_of_the_choices(kind: type[Capability], words: str) -> None:
    """The words that files may use are these."""
    assert [member.value for member in kind] == words.split()
