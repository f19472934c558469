"""The nouns of a talk: weights, goal, subject, answers, outcome, and the interview itself."""

from datetime import UTC, datetime, timedelta, timezone
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from infointerview import (
    About,
    Answer,
    Certainty,
    Contact,
    Format,
    Goal,
    Hook,
    Interview,
    InvalidValueError,
    Seeker,
    Weights,
)

DANA = Contact(name="Dana Reyes")
SLUG = "a slug (lower-case words joined by hyphens)"

slugs = st.lists(st.sampled_from(["pay", "fit", "path", "team", "skills"]), unique=True).map(tuple)
goals = st.builds(Goal, title=st.sampled_from(["", "Look", "Go"]), favour=slugs, avoid=slugs, pinned=slugs)
weights = st.floats(min_value=0, max_value=100)


class TestWeights:
    def test_are_equal_if_nothing_is_said(self) -> None:
        """Without a word on them the three objectives weigh the same."""
        assert Weights().shares == (1 / 3, 1 / 3, 1 / 3)

    def test_may_leave_an_objective_out(self) -> None:
        """An objective of weight nought gets no share."""
        assert Weights(information=3, insight=0, relationship=1).shares == (0.75, 0, 0.25)

    @pytest.mark.parametrize(
        ("given", "message"),
        [
            ((0, 0, 0), "weights: must be above 0 for at least one objective, got 0"),
            ((-1, 1, 1), "information: must be from 0 to 100, got -1"),
            ((1, 101, 1), "insight: must be from 0 to 100, got 101"),
            ((1, 1, True), "relationship: must be from 0 to 100, got True"),
        ],
    )
    def test_refuses(self, given: tuple[float, float, float], message: str) -> None:
        """Weights that can't be shares are refused."""
        with pytest.raises(InvalidValueError) as caught:
            Weights(*given)
        assert str(caught.value) == message

    @given(weights, weights, st.floats(min_value=0.001, max_value=100))
    def test_shares_sum_to_one(self, information: float, insight: float, relationship: float) -> None:
        """Whatever the weights, their shares are parts of one whole."""
        shares = Weights(information, insight, relationship).shares
        assert sum(shares) == pytest.approx(1)
        assert all(0 <= share <= 1 for share in shares)


class TestGoal:
    def test_stands_on_its_base(self) -> None:
        """Its own weights and title win; its lists are added to those of the base."""
        base = Goal(id="base", title="Base", when="Often.", weights=Weights(1, 2, 3), favour=("pay", "fit"))
        goal = Goal(base="base", title="Mine", favour=("fit", "path"), must_touch=("pay",)).over(base)
        assert (goal.id, goal.title, goal.when, goal.base) == ("base", "Mine", "Often.", "")
        assert goal.weights == Weights(1, 2, 3)
        assert goal.favour == ("pay", "fit", "path")
        assert goal.must_touch == ("pay",)

    def test_own_weights_win(self) -> None:
        """A goal that says its weights is not asked for the base's."""
        assert Goal(weights=Weights(1, 0, 0)).over(Goal(weights=Weights(0, 1, 0))).weights == Weights(1, 0, 0)

    @pytest.mark.parametrize(
        ("given", "message"),
        [
            ({"id": "My goal"}, f"id: must be {SLUG}, got 'My goal'"),
            ({"base": "X"}, f"base: must be {SLUG}, got 'X'"),
            ({"weights": {"insight": 1}}, "weights: must be of type Weights, got {'insight': 1}"),
            ({"favour": "pay"}, "favour: must be a list, got 'pay'"),
            ({"avoid": ["Pay"]}, f"avoid: must be {SLUG}, got 'Pay'"),
            ({"must_touch": ["pay", "pay"]}, "must_touch: must be a list without repetitions, got ['pay', 'pay']"),
            ({"pinned": [""]}, f"pinned: must be {SLUG}, got ''"),
            ({"barred": [1]}, f"barred: must be {SLUG}, got 1"),
        ],
    )
    def test_refuses(self, given: dict[str, Any], message: str) -> None:
        """A value a field can't hold is refused with the field's name."""
        with pytest.raises(InvalidValueError) as caught:
            Goal(**given)
        assert str(caught.value) == message

    @given(goals, goals, goals)
    def test_joining_is_associative(self, one: Goal, two: Goal, three: Goal) -> None:
        """It makes no difference which of three goals are joined first."""
        assert one.over(two).over(three) == one.over(two.over(three))

    @given(goals)
    def test_joining_nothing_changes_nothing(self, goal: Goal) -> None:
        """A goal on top of an empty one, or of itself, is itself."""
        assert goal.over(Goal()) == goal
        assert goal.over(goal) == goal


class TestAnswer:
    def test_is_an_opinion_unless_said_otherwise(self) -> None:
        """What a person says counts as their view until it is marked as a fact."""
        assert Answer(question="pay").certainty is Certainty.OPINION
        assert Answer(question="pay", certainty="fact").certainty is Certainty.FACT

    @pytest.mark.parametrize(
        ("given", "message"),
        [
            ({"question": "How?"}, f"question: must be {SLUG}, got 'How?'"),
            ({"useful": 1.5}, "useful: must be from 0 to 1, got 1.5"),
            ({"certainty": "rumour"}, "certainty: must be one of fact, opinion, got 'rumour'"),
            ({"contact": None}, "contact: must be a text, got None"),
        ],
    )
    def test_refuses(self, given: dict[str, Any], message: str) -> None:
        """A value a field can't hold is refused with the field's name."""
        with pytest.raises(InvalidValueError) as caught:
            Answer(**{"question": "pay", **given})
        assert str(caught.value) == message


class TestInterview:
    def test_one_contact_is_enough(self) -> None:
        """The rest has defaults: half an hour by video, to explore a career."""
        interview = Interview(contacts=[DANA])
        assert interview.contacts == (DANA,)
        assert interview.seeker == Seeker()
        assert (interview.goal, interview.minutes, interview.format) == ("explore-a-career", 30, Format.VIDEO)
        assert (interview.about, interview.outcome, interview.start) == (About(), None, None)

    def test_takes_a_time_with_its_offset(self) -> None:
        """A start says its offset from UTC, whichever that is."""
        start = datetime(2026, 5, 4, 9, tzinfo=timezone(timedelta(hours=5, minutes=30)))
        assert Interview(contacts=(DANA,), start=start).start == datetime(2026, 5, 4, 3, 30, tzinfo=UTC)

    def test_takes_claims_about_company_or_field(self) -> None:
        """A claim belongs to the talk and not to one contact."""
        claim = Hook("claim", "every team owns its tools", source="the annual report")
        assert Interview(contacts=(DANA,), hooks=(claim,)).hooks == (claim,)

    @pytest.mark.parametrize(
        ("given", "message"),
        [
            ({"contacts": []}, "contacts: must be a list of at least 1, got []"),
            ({"contacts": "Dana"}, "contacts: must be a list, got 'Dana'"),
            ({"contacts": ["Dana"]}, "contacts: must be of type Contact, got 'Dana'"),
            (
                {"contacts": [DANA, Contact(name="Dana Reyes", title="Nurse")]},
                "contacts: must be people of different names, got ['Dana Reyes', 'Dana Reyes']",
            ),
            ({"seeker": "Sam"}, "seeker: must be of type Seeker, got 'Sam'"),
            ({"goal": "Explore a career"}, f"goal: must be {SLUG}, got 'Explore a career'"),
            ({"goal": 3}, "goal: must be a goal or the id of a preset, got 3"),
            ({"goal": None}, "goal: must be a goal or the id of a preset, got None"),
            ({"minutes": 4}, "minutes: must be from 5 to 240 minutes, got 4"),
            ({"minutes": 20.25}, "minutes: must be from 5 to 240 minutes in steps of a half, got 20.25"),
            ({"minutes": "30"}, "minutes: must be from 5 to 240 minutes, got '30'"),
            ({"format": "letter"}, "format: must be one of in-person, video, phone, written, got 'letter'"),
            ({"start": "tomorrow"}, "start: must be a date and time with its offset from UTC, got 'tomorrow'"),
            ({"place": 3}, "place: must be a text, got 3"),
            ({"about": "Acme"}, "about: must be of type About, got 'Acme'"),
            (
                {"hooks": [Hook("met", "at the fair")]},
                "hooks: must be of kind claim (the others belong to a contact), got 'met'",
            ),
            ({"hooks": ["at the fair"]}, "hooks: must be of type Hook, got 'at the fair'"),
            ({"answers": ["yes"]}, "answers: must be of type Answer, got 'yes'"),
            ({"outcome": "fine"}, "outcome: must be of type Outcome, got 'fine'"),
        ],
    )
    def test_refuses(self, given: dict[str, Any], message: str) -> None:
        """A value a field can't hold is refused with the field's name."""
        with pytest.raises(InvalidValueError) as caught:
            Interview(**{"contacts": (DANA,), **given})
        assert str(caught.value) == message
