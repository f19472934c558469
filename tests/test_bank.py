"""The bank as a collection: found by id, filtered, joined; never changed."""

from collections.abc import Callable
from typing import Any

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from infointerview import (
    Answer,
    Bank,
    Contact,
    Goal,
    InfointerviewError,
    Interview,
    InvalidValueError,
    Objective,
    OverrideError,
    Question,
    Relation,
    RetiredNameError,
    Sensitivity,
    Stage,
    Topic,
    UnknownNameError,
    Weights,
    plan,
    shipped_bank,
)
from infointerview.questions import Phrase, Retired
from infointerview.templates import Articles
from infointerview.titles import TitleRule


def a_question(name: str, topic: str = "work", **more: Any) -> Question:
    return Question(id=name, text="Why?", topic=topic, **{"objectives": ("insight",), **more})


def a_topic(name: str, stage: str = "work", title: str = "Title") -> Topic:
    return Topic(id=name, title=title, stage=Stage(stage))


def message(act: Callable[[], object], kind: type[InfointerviewError] = UnknownNameError) -> str:
    with pytest.raises(kind) as caught:
        act()
    return str(caught.value)


@pytest.fixture
def small() -> Bank:
    return Bank(
        topics=(a_topic("work"), a_topic("ties", "others")),
        questions=(
            a_question("first", tags=("guide",), suits=("founder",)),
            a_question("second", objectives=("information", "relationship"), needs=("founder",)),
            a_question("third", "ties", not_for=("founder",)),
        ),
        goals=(
            Goal(id="base", favour=("work",), weights=Weights(insight=3)),
            Goal(id="middle", base="base", favour=("ties",)),
        ),
        traits={"founder": "Started it.", "alum": "Same school."},
    )


class TestCollection:
    def test_by_id(self, small: Bank) -> None:
        """A question is found by its id."""
        assert small["first"].tags == ("guide",)

    def test_unknown_id(self, small: Bank) -> None:
        """An unknown id is a lookup error that names the nearest."""
        assert message(lambda: small["frist"]) == "unknown question 'frist'; did you mean 'first'?"
        assert message(lambda: small["zzz"]) == "unknown question 'zzz'"
        with pytest.raises(LookupError):
            small["zzz"]

    def test_contains(self, small: Bank) -> None:
        """An id is in the bank, and a question just as it is there."""
        assert "first" in small
        assert "frist" not in small
        assert small["first"] in small
        assert attrs.evolve(small["first"], minutes=4) not in small
        assert a_question("other") not in small
        assert None not in small

    def test_length_and_order(self, small: Bank) -> None:
        """Iteration gives the questions in their order, and the length is their number."""
        assert [question.id for question in small] == ["first", "second", "third"]
        assert len(small) == 3
        assert not len(Bank())
        assert repr(small) == "<Bank of 3 questions on 2 topics>"

    def test_immutable(self, small: Bank) -> None:
        """Nothing about a bank can be set."""
        with pytest.raises(attrs.exceptions.FrozenInstanceError):
            small.questions = ()  # type: ignore[misc]
        with pytest.raises(TypeError):
            small.traits["new"] = "x"  # type: ignore[index]

    def test_does_not_follow_its_arguments(self) -> None:
        """A list or dict that a bank was made of may change without changing the bank."""
        traits, questions = {"founder": "x"}, [a_question("first")]
        bank = Bank(topics=[a_topic("work")], questions=questions, traits=traits)
        traits.clear()
        questions.clear()
        assert (len(bank), dict(bank.traits)) == (1, {"founder": "x"})

    @pytest.mark.parametrize("field", ["questions", "topics", "goals"])
    def test_ids_are_given_once(self, small: Bank, field: str) -> None:
        """Two nouns of one kind and one id can't be in a bank."""
        nouns = getattr(small, field)
        name = nouns[0].id
        twice: dict[str, Any] = {field: (*nouns, nouns[0])}
        found = message(lambda: attrs.evolve(small, **twice), InvalidValueError)
        assert found == f"{field}: must be of ids that are given once, got '{name}'"

    def test_topics_exist(self) -> None:
        """A question's topic must be in the bank."""
        questions = (a_question("first", "wrk"),)
        found = message(lambda: Bank(topics=(a_topic("work"),), questions=questions))
        assert found == "unknown topic 'wrk'; did you mean 'work'?"


class TestTopicsAndGoals:
    def test_topic(self, small: Bank) -> None:
        """A topic is found by its id; an unknown one is an error with a suggestion."""
        assert small.topic("ties").stage is Stage.OTHERS
        assert message(lambda: small.topic("tyes")) == "unknown topic 'tyes'; did you mean 'ties'?"

    def test_goal_by_name(self, small: Bank) -> None:
        """A preset is found by its id; an unknown one is an error with a suggestion."""
        assert small.goal("base").favour == ("work",)
        assert message(lambda: small.goal("bse")) == "unknown goal 'bse'; did you mean 'base'?"

    def test_goal_on_goal(self, small: Bank) -> None:
        """A goal has what its base has, and the base of that, however it is given."""
        assert small.goal("middle").favour == ("work", "ties")
        assert small.goal("middle").weights == Weights(insight=3)
        own = small.goal(Goal(base="middle", must_touch=("ties",), weights=Weights(insight=0)))
        assert (own.favour, own.must_touch, own.weights) == (("work", "ties"), ("ties",), Weights(insight=0))

    def test_unknown_base(self, small: Bank) -> None:
        """A base that does not exist is an error, also that of a preset."""
        wanted = "unknown goal 'bas'; did you mean 'base'?"
        assert message(lambda: small.goal(Goal(base="bas"))) == wanted
        bank = attrs.evolve(small, goals=(*small.goals, Goal(id="other", base="bas")))
        assert message(lambda: bank.goal("other")) == wanted

    def test_circle(self) -> None:
        """Presets that build on each other in a circle are an error and not a loop."""
        bank = Bank(goals=(Goal(id="a", base="b"), Goal(id="b", base="a"), Goal(id="c", base="c")))
        wanted = "base: must be a preset that does not build on itself, got '{}'"
        assert message(lambda: bank.goal("a"), InvalidValueError) == wanted.format("b")
        assert message(lambda: bank.goal("c"), InvalidValueError) == wanted.format("c")

    @pytest.mark.parametrize("field", ["favour", "avoid", "must_touch"])
    def test_topics_of_a_goal_exist(self, small: Bank, field: str) -> None:
        """A goal that names an unknown topic is an error."""
        names: dict[str, Any] = {field: ("tyes",)}
        goal = Goal(**names)
        assert message(lambda: small.goal(goal)) == "unknown topic 'tyes'; did you mean 'ties'?"

    @pytest.mark.parametrize("field", ["pinned", "barred"])
    def test_questions_of_a_goal_exist(self, small: Bank, field: str) -> None:
        """A goal that names an unknown question is an error."""
        names: dict[str, Any] = {field: ("frist",)}
        goal = Goal(**names)
        assert message(lambda: small.goal(goal)) == "unknown question 'frist'; did you mean 'first'?"


class TestWhere:
    def test_each_filter(self, small: Bank) -> None:
        """Each filter keeps what matches it, in the bank's order."""

        def ids(**filters: Any) -> list[str]:
            return [question.id for question in small.where(**filters)]

        assert ids() == ["first", "second", "third"]
        assert ids(topic="work") == ["first", "second"]
        assert ids(objective="insight") == ids(objective=Objective.INSIGHT) == ["first", "third"]
        assert ids(objective="relationship") == ["second"]
        assert ids(suits="founder") == ["first", "second"]
        assert ids(suits="alum") == []
        assert ids(tag="guide") == ["first"]
        assert ids(tag="none-such") == []
        assert ids(topic="work", objective="information", suits="founder") == ["second"]

    def test_unknown_names(self, small: Bank) -> None:
        """An unknown topic, trait or objective is an error with a suggestion."""
        assert message(lambda: small.where(topic="wrk")) == "unknown topic 'wrk'; did you mean 'work'?"
        assert message(lambda: small.where(suits="fouder")) == "unknown trait 'fouder'; did you mean 'founder'?"
        assert message(lambda: small.where(objective="insigth"), InvalidValueError) == (
            "objective: must be one of information, insight, relationship, got 'insigth'; did you mean 'insight'?"
        )

    @given(st.data())
    def test_filters_intersect(self, bank: Bank, data: st.DataObject) -> None:
        """Of the shipped bank several filters give what each of them gives."""
        choices: dict[str, list[Any]] = {
            "topic": [topic.id for topic in bank.topics],
            "objective": list(Objective),
            "suits": list(bank.traits),
            "tag": sorted({tag for question in bank for tag in question.tags}),
        }
        filters: dict[str, Any] = {
            key: data.draw(st.sampled_from(values)) for key, values in choices.items() if data.draw(st.booleans())
        }
        each = [set(bank.where(**{key: value})) for key, value in filters.items()]
        assert bank.where(**filters) == tuple(question for question in bank if all(question in found for found in each))


class TestExtend:
    def test_adds(self, small: Bank) -> None:
        """Questions of both are there, by topic as the talk goes, and neither bank is changed."""
        other = Bank(
            topics=(a_topic("start", "opening"), small.topic("work")),
            questions=(a_question("hello", "start"), a_question("fourth")),
        )
        both = small.extend(other)
        assert [question.id for question in both] == ["hello", "first", "second", "fourth", "third"]
        assert [topic.id for topic in both.topics] == ["start", "work", "ties"]
        assert (len(small), len(other)) == (3, 2)

    def test_never_overrides_by_accident(self, small: Bank) -> None:
        """Everything of one name that differs is named at once."""
        other = Bank(
            topics=(a_topic("work", title="Other"),),
            questions=(attrs.evolve(a_question("first"), text="Other?"),),
            goals=(Goal(id="base", favour=("work",)),),
            traits={"founder": "Other."},
        )
        assert message(lambda: small.extend(other), OverrideError) == (
            "these are in both banks: goal 'base', question 'first', topic 'work', trait 'founder'; "
            "say replaces = true where that is meant"
        )

    def test_what_both_say_alike_is_no_clash(self, small: Bank) -> None:
        same = Bank(topics=small.topics, questions=(small["first"],), goals=small.goals, traits=small.traits)
        assert list(small.extend(same)) == list(small)

    def test_overrides_on_purpose(self, small: Bank) -> None:
        """What says that it replaces another takes its place, also in the order of its topic."""
        other = Bank(
            topics=(a_topic("work", title="Other"),),
            questions=(attrs.evolve(a_question("first"), text="Other?"),),
            goals=(Goal(id="base", favour=("work",)),),
            replaces=(("question", "first"), ("topic", "work"), ("goal", "base")),
        )
        both = small.extend(other)
        assert [question.id for question in both] == [question.id for question in small]
        assert (both["first"].text, both.topic("work").title) == ("Other?", "Other")
        assert both.goal("base").favour == ("work",)
        assert both.replaces == ()

    def test_there_must_be_something_to_replace(self, small: Bank) -> None:
        other = Bank(topics=small.topics, questions=(a_question("new"),), replaces=(("question", "new"),))
        assert message(lambda: small.extend(other), OverrideError) == "there is nothing to replace: question 'new'"

    def test_a_row_of_trust_is_the_others(self, small: Bank) -> None:
        steps = (Sensitivity.OPEN,)
        here = attrs.evolve(small, trust={Relation.ALUM: (Sensitivity.DELICATE,), Relation.STRANGER: steps})
        both = here.extend(Bank(trust={Relation.ALUM: steps}))
        assert dict(both.trust) == {Relation.ALUM: steps, Relation.STRANGER: steps}

    def test_small_tables(self) -> None:
        """The other's phrases are tried first; title rules and articles are joined."""
        one, two = (Phrase(stage=Stage.OPENING, part="thanks", text=text) for text in ("One.", "Two."))
        rules = [TitleRule(traits=(trait,), phrases=("owner",)) for trait in ("founder", "manager")]
        here = Bank(phrases=(one,), titles=(rules[0],), articles=Articles(an=("hour",)))
        both = here.extend(Bank(phrases=(two,), titles=(rules[1],), articles=Articles(a=("unit",))))
        assert both.phrases == (two, one)
        assert both.titles == tuple(rules)
        assert both.articles == Articles(an=("hour",), a=("unit",))

    def test_with_nothing(self, bank: Bank) -> None:
        """Extending by an empty bank, or an empty bank by one, changes nothing."""
        for same in (bank.extend(Bank()), Bank().extend(bank)):
            assert all(getattr(same, field.name) == getattr(bank, field.name) for field in attrs.fields(Bank))


class TestRetired:
    """An id is for ever: what was stored with one can still be read."""

    @pytest.fixture
    def aged(self, small: Bank) -> Bank:
        gone = [
            Retired(id="oldest", because="It held two ideas.", successor="older"),
            Retired(id="older", because="It could be answered with yes.", successor="first"),
            Retired(id="lost", because="Nobody could answer it."),
        ]
        return attrs.evolve(small, retired=gone)

    def test_a_retired_question_goes_by_its_successors_id(self, aged: Bank) -> None:
        assert [aged.current(name) for name in ("oldest", "older", "first", "lost", "unheard-of")] == [
            "first",
            "first",
            "first",
            None,
            None,
        ]

    def test_looking_one_up_says_why_it_went_and_what_came(self, aged: Bank) -> None:
        assert message(lambda: aged["oldest"], RetiredNameError) == (
            "the question 'oldest' is retired: It held two ideas; 'first' has taken its place"
        )
        assert message(lambda: aged["lost"], RetiredNameError) == (
            "the question 'lost' is retired: Nobody could answer it"
        )

    def test_a_goal_that_names_one_means_its_successor(self, aged: Bank) -> None:
        goal = aged.goal(Goal(pinned=("oldest", "first", "lost"), barred=("older",)))
        assert (goal.pinned, goal.barred) == (("first",), ("first",))

    def test_what_can_no_longer_be_pinned_is_named(self, aged: Bank) -> None:
        assert aged.lost(Goal(pinned=("oldest", "lost"))) == ("lost",)

    def test_a_circle_leads_nowhere(self, small: Bank) -> None:
        gone = [
            Retired(id="a", because="Said twice.", successor="b"),
            Retired(id="b", because="Said twice.", successor="a"),
        ]
        assert attrs.evolve(small, retired=gone).current("a") is None

    def test_its_id_is_not_used_again(self, aged: Bank) -> None:
        other = Bank(topics=aged.topics, questions=(a_question("lost"),))
        assert "question 'lost'" in message(lambda: aged.extend(other), OverrideError)

    def test_what_was_asked_under_the_old_id_is_not_asked_again(self) -> None:
        """A stored interview names the retired question; its successor counts as asked, and a lost pin is reported."""
        shipped = shipped_bank()
        dana = Contact(name="Dana")
        asked = plan(Interview(contacts=[dana])).items[0].question.id
        bank = shipped.extend(
            Bank(
                retired=(
                    Retired(id="asked-then", because="Reworded.", successor=asked),
                    Retired(id="gone-now", because="Nobody could answer it."),
                )
            )
        )
        held = Interview(contacts=[dana], answers=[Answer(question="asked-then")])
        agenda = plan(Interview(contacts=[dana], goal=Goal(pinned=("gone-now",))), bank, history=[held])
        assert asked not in agenda.ids
        assert agenda.dropped == ("pinned question 'gone-now', which is retired",)
