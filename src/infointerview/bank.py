"""The collection: topics, questions, goals, traits and the planner's small tables. Immutable, ordered, indexed."""

from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property
from types import MappingProxyType
from typing import Any

import attrs

from infointerview.errors import InvalidValueError, UnknownNameError
from infointerview.fields import a_slug, as_tuple, each, meaning, said
from infointerview.interviews import Goal
from infointerview.people import Relation
from infointerview.questions import STAGE_ORDER, Objective, Phrase, Question, Sensitivity, Topic
from infointerview.templates import Articles


def _frozen_mapping(value: Mapping[Any, Any]) -> Mapping[Any, Any]:
    return MappingProxyType(dict(value))


def _a_phrase(instance: Any, field: Any, value: Any) -> None:
    said(instance, field, value)
    if value != value.lower():
        raise InvalidValueError(field.name, value, "in lower case")


@attrs.frozen(kw_only=True)
class TitleRule:
    """What phrases in a job title say: the trait holds if one of them stands there as whole words."""

    trait: str = attrs.field(validator=a_slug, metadata=meaning("The trait that holds."))
    phrases: tuple[str, ...] = attrs.field(
        converter=as_tuple, validator=each(_a_phrase, least=1), metadata=meaning("Phrases in lower case.")
    )
    unless: tuple[str, ...] = attrs.field(
        default=(),
        converter=as_tuple,
        validator=each(_a_phrase),
        metadata=meaning("Phrases that are not to be read as one of those."),
    )
    not_with: tuple[str, ...] = attrs.field(
        default=(),
        converter=as_tuple,
        validator=each(a_slug),
        metadata=meaning("Traits of the same title that keep this one from holding."),
    )


@attrs.frozen(kw_only=True, eq=False)
class Bank:
    """Everything the planner chooses from.

    Example:
        >>> from infointerview import shipped_bank
        >>> bank = shipped_bank()
        >>> bank["path-to-present-role"].topic
        'path'
        >>> len(bank.where(tag="guide"))
        11
    """

    topics: tuple[Topic, ...] = attrs.field(default=(), converter=as_tuple, metadata=meaning("By stage, then id."))
    questions: tuple[Question, ...] = attrs.field(
        default=(), converter=as_tuple, metadata=meaning("By topic, then in file order.")
    )
    goals: tuple[Goal, ...] = attrs.field(default=(), converter=as_tuple, metadata=meaning("Presets."))
    traits: Mapping[str, str] = attrs.field(
        factory=dict, converter=_frozen_mapping, metadata=meaning("Slug to meaning.")
    )
    trust: Mapping[Relation, tuple[Sensitivity, ...]] = attrs.field(
        factory=dict,
        converter=_frozen_mapping,
        metadata=meaning("For each relation the highest sensitivity at a first, second and later talk."),
    )
    phrases: tuple[Phrase, ...] = attrs.field(
        default=(), converter=as_tuple, metadata=meaning("Words around the questions.")
    )
    titles: tuple[TitleRule, ...] = attrs.field(
        default=(), converter=as_tuple, metadata=meaning("What job titles say.")
    )
    articles: Articles = attrs.field(factory=Articles, metadata=meaning("Exceptions to a and an."))

    def __attrs_post_init__(self) -> None:
        for field, nouns in (("topics", self.topics), ("questions", self.questions), ("goals", self.goals)):
            seen: set[str] = set()
            for noun in nouns:
                if noun.id in seen:
                    raise InvalidValueError(field, noun.id, "of ids that are given once")
                seen.add(noun.id)
        for question in self.questions:
            self.topic(question.topic)

    def __reduce__(self) -> tuple[Any, ...]:
        fields = {field.name: getattr(self, field.name) for field in attrs.fields(Bank)}
        return _rebuilt, ({**fields, "traits": dict(self.traits), "trust": dict(self.trust)},)

    def __len__(self) -> int:
        return len(self.questions)

    def __iter__(self) -> Iterator[Question]:
        return iter(self.questions)

    def __contains__(self, question: object) -> bool:
        """Tell whether a question is in the bank: by its id, or the question itself."""
        if isinstance(question, Question):
            return self._questions.get(question.id) == question
        return question in self._questions

    def __getitem__(self, name: str) -> Question:
        """Give a question by its id.

        Raises:
            UnknownNameError: There is none of that id; the error suggests the nearest.
        """
        try:
            return self._questions[name]
        except KeyError:
            raise UnknownNameError("question", name, self._questions) from None

    def __repr__(self) -> str:
        return f"<Bank of {len(self.questions)} questions on {len(self.topics)} topics>"

    @cached_property
    def _questions(self) -> Mapping[str, Question]:
        return {question.id: question for question in self.questions}

    @cached_property
    def _topics(self) -> Mapping[str, Topic]:
        return {topic.id: topic for topic in self.topics}

    def topic(self, name: str) -> Topic:
        """Give a topic by its id.

        Raises:
            UnknownNameError: There is none of that id.
        """
        try:
            return self._topics[name]
        except KeyError:
            raise UnknownNameError("topic", name, self._topics) from None

    def goal(self, goal: Goal | str) -> Goal:
        """Give a preset by its id, or a goal with the preset it builds on joined in.

        Raises:
            UnknownNameError: There is no such preset, or the goal names a topic or question that is not in the bank.
            InvalidValueError: Presets build on each other in a circle.
        """
        resolved = self._resolved(self._preset(goal) if isinstance(goal, str) else goal)
        for topic in (*resolved.favour, *resolved.avoid, *resolved.must_touch):
            self.topic(topic)
        for question in (*resolved.pinned, *resolved.barred):
            self[question]
        return resolved

    def _preset(self, name: str) -> Goal:
        presets = {preset.id: preset for preset in self.goals}
        if name not in presets:
            raise UnknownNameError("goal", name, presets)
        return presets[name]

    def _resolved(self, goal: Goal, above: tuple[str, ...] = ()) -> Goal:
        if goal.base in above:
            raise InvalidValueError("base", goal.base, "a preset that does not build on itself")
        if not goal.base:
            return goal
        return goal.over(self._resolved(self._preset(goal.base), (*above, goal.base)))

    def where(
        self,
        *,
        topic: str | None = None,
        objective: Objective | str | None = None,
        suits: str | None = None,
        tag: str | None = None,
    ) -> tuple[Question, ...]:
        """Give the questions that match everything asked for, in the bank's order.

        Args:
            topic: The id of their topic.
            objective: One of the objectives they serve.
            suits: A trait that they suit or need.
            tag: One of their tags.

        Raises:
            UnknownNameError: No such topic or trait.
            InvalidValueError: No such objective.

        Example:
            >>> from infointerview import shipped_bank
            >>> all("founder" in {*q.suits, *q.needs} for q in shipped_bank().where(suits="founder"))
            True
        """
        if topic is not None:
            self.topic(topic)
        if suits is not None and suits not in self.traits:
            raise UnknownNameError("trait", suits, self.traits)
        wanted = None if objective is None else Objective(objective)
        return tuple(
            question
            for question in self.questions
            if (topic is None or question.topic == topic)
            and (wanted is None or wanted in question.objectives)
            and (suits is None or suits in question.suits or suits in question.needs)
            and (tag is None or tag in question.tags)
        )

    def extend(self, other: "Bank") -> "Bank":
        """Give a bank that holds this one and another.

        Questions are only ever added. A topic that both have stays as it is here; a goal, a trait or a row of trust
        that both have is the other's, and a phrase that fits is sought among the other's first.

        Raises:
            InvalidValueError: Both have a question of one id.
        """
        topics = {topic.id: topic for topic in (*other.topics, *self.topics)}
        goals = {goal.id: goal for goal in (*self.goals, *other.goals)}
        return Bank(
            topics=sort_topics(topics.values()),
            questions=sort_questions(topics.values(), (*self.questions, *other.questions)),
            goals=tuple(goals.values()),
            traits={**self.traits, **other.traits},
            trust={**self.trust, **other.trust},
            phrases=(*other.phrases, *self.phrases),
            titles=(*self.titles, *other.titles),
            articles=Articles(an=(*self.articles.an, *other.articles.an), a=(*self.articles.a, *other.articles.a)),
        )


def _rebuilt(fields: dict[str, Any]) -> Bank:
    """Make a bank again in another process: a read-only mapping can't be sent as it is."""
    return Bank(**fields)


def sort_topics(topics: Iterable[Topic]) -> tuple[Topic, ...]:
    """Order topics by the arc of a talk, then by id, whatever order their files were read in."""
    return tuple(sorted(topics, key=lambda topic: (STAGE_ORDER[topic.stage], topic.id)))


def sort_questions(topics: Iterable[Topic], questions: Iterable[Question]) -> tuple[Question, ...]:
    """Order questions by their topics; within a topic they keep the order given."""
    places = {topic.id: place for place, topic in enumerate(sort_topics(topics))}
    return tuple(sorted(questions, key=lambda question: places.get(question.topic, -1)))
