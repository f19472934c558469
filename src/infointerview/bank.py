"""The collection: topics, questions, goals, traits and the small tables that the planner reads. Immutable, ordered, indexed."""

from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property
from types import MappingProxyType
from typing import Any

import attrs

from infointerview.errors import InvalidValueError, UnknownNameError
from infointerview.fields import as_tuple, meaning
from infointerview.interviews import Goal
from infointerview.people import Relation
from infointerview.questions import STAGE_ORDER, Objective, Phrase, Question, Sensitivity, Topic
from infointerview.templates import Articles


def _frozen_mapping(value: Mapping[Any, Any]) -> Mapping[Any, Any]:
    return MappingProxyType(dict(value))


@attrs.frozen(kw_only=True)
class TitleRule:
    """What phrases in a job title say: the trait holds if one of them stands there as whole words."""

    trait: str = attrs.field(metadata=meaning("The trait that holds."))
    phrases: tuple[str, ...] = attrs.field(converter=as_tuple, metadata=meaning("Phrases in lower case."))
    unless: tuple[str, ...] = attrs.field(
        default=(), converter=as_tuple, metadata=meaning("Phrases that are not to be read as one of those.")
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
        stages = {topic.id: topic.stage for topic in self.topics}
        seen: set[str] = set()
        for question in self.questions:
            if question.id in seen:
                raise InvalidValueError("questions", question.id, "of ids that are given once")
            seen.add(question.id)
            if question.topic not in stages:
                raise UnknownNameError("topic", question.topic, stages)

    def __len__(self) -> int:
        return len(self.questions)

    def __iter__(self) -> Iterator[Question]:
        return iter(self.questions)

    def __contains__(self, name: object) -> bool:
        return name in self._questions

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
        """
        presets = {preset.id: preset for preset in self.goals}
        name = goal if isinstance(goal, str) else goal.base
        if name and name not in presets:
            raise UnknownNameError("goal", name, presets)
        resolved = presets[name] if isinstance(goal, str) else goal.over(presets[name]) if name else goal
        for topic in (*resolved.favour, *resolved.avoid, *resolved.must_touch):
            self.topic(topic)
        for question in (*resolved.pinned, *resolved.barred):
            self[question]
        return resolved

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
        """Give a bank that holds this one and another: new topics, questions, goals and traits are added.

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


def sort_topics(topics: Iterable[Topic]) -> tuple[Topic, ...]:
    """Order topics by the arc of a talk, then by id, whatever order their files were read in."""
    return tuple(sorted(topics, key=lambda topic: (STAGE_ORDER[topic.stage], topic.id)))


def sort_questions(topics: Iterable[Topic], questions: Iterable[Question]) -> tuple[Question, ...]:
    """Order questions by their topics; within a topic they keep the order given."""
    places = {topic.id: place for place, topic in enumerate(sort_topics(topics))}
    return tuple(sorted(questions, key=lambda question: places.get(question.topic, -1)))
