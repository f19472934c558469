"""The collection: topics, questions, goals, traits and the planner's small tables. Immutable, ordered, indexed."""

from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property, lru_cache
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

import attrs

from infointerview.errors import InvalidValueError, OverrideError, RetiredNameError, UnknownNameError
from infointerview.fields import as_tuple, meaning
from infointerview.interviews import Goal
from infointerview.people import Relation
from infointerview.presets import on_presets
from infointerview.questions import (
    Objective,
    Phrase,
    Question,
    Retired,
    Sensitivity,
    Topic,
    sort_questions,
    sort_topics,
)
from infointerview.templates import Articles
from infointerview.titles import TitleRule

if TYPE_CHECKING:
    from infointerview.lexicon import Lexicon


def _frozen_mapping(value: Mapping[Any, Any]) -> Mapping[Any, Any]:
    return MappingProxyType(dict(value))


def _steps(value: Mapping[Any, Iterable[Any]]) -> Mapping[Relation, tuple[Sensitivity, ...]]:
    return MappingProxyType({Relation(name): tuple(map(Sensitivity, steps)) for name, steps in value.items()})


def _pairs(value: Iterable[tuple[str, str]]) -> tuple[tuple[str, str], ...]:
    return tuple(sorted((kind, name) for kind, name in value))


@attrs.frozen(kw_only=True, eq=False, repr=False)
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
        converter=_steps,
        metadata=meaning("For each relation the highest sensitivity at a first, second and later talk."),
    )
    phrases: tuple[Phrase, ...] = attrs.field(
        default=(), converter=as_tuple, metadata=meaning("Words around the questions.")
    )
    titles: tuple[TitleRule, ...] = attrs.field(
        default=(), converter=as_tuple, metadata=meaning("What job titles say.")
    )
    articles: Articles = attrs.field(factory=Articles, metadata=meaning("Exceptions to a and an."))
    retired: tuple[Retired, ...] = attrs.field(
        default=(), converter=as_tuple, metadata=meaning("Ids that were given up, and what took their place.")
    )
    replaces: tuple[tuple[str, str], ...] = attrs.field(
        default=(),
        converter=_pairs,
        metadata=meaning("Kinds and names that take the place of others when this extends another bank."),
    )

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
            RetiredNameError: It was given up; the error says why, and what has taken its place.
        """
        try:
            return self._questions[name]
        except KeyError:
            gone = self._retired.get(name)
            if gone:
                raise RetiredNameError("question", name, gone.because, self.current(name) or "") from None
            raise UnknownNameError("question", name, self._questions) from None

    def __repr__(self) -> str:
        return f"<Bank of {len(self.questions)} questions on {len(self.topics)} topics>"

    def _repr_html_(self) -> str:
        from infointerview.formats.html.banks import bank_display  # a noun shows itself

        return bank_display(self)

    @cached_property
    def _questions(self) -> Mapping[str, Question]:
        return {question.id: question for question in self.questions}

    @cached_property
    def lexicon(self) -> "Lexicon":
        """What job titles say, made ready for `read_title`."""
        from infointerview.lexicon import Lexicon  # what reads titles is needed only if there is one

        return Lexicon(self.titles)

    @cached_property
    def _retired(self) -> Mapping[str, Retired]:
        return {gone.id: gone for gone in self.retired}

    def current(self, name: str) -> str | None:
        """Give the id that a question goes by now: its own, or that of what took its place; none if nothing did.

        Example:
            >>> Bank(retired=[Retired(id="old-one", because="It held two ideas.")]).current("old-one") is None
            True
        """
        seen: set[str] = set()
        while name in self._retired and name not in seen:
            seen.add(name)
            name = self._retired[name].successor
        return name if name in self._questions else None

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
        """Give a preset by its id, or a goal with the preset it builds on joined in; of retired questions their successors.

        Raises:
            UnknownNameError: There is no such preset, or the goal names a topic or question that is not in the bank.
            InvalidValueError: Presets build on each other in a circle.
        """
        return _checked_goal(self, goal)

    def _checked_goal(self, goal: Goal | str) -> Goal:
        resolved = on_presets(goal, self.goals)
        for topic in (*resolved.favour, *resolved.avoid, *resolved.must_touch):
            self.topic(topic)
        for question in (*resolved.pinned, *resolved.barred):
            if question not in self._retired:
                self[question]
        return attrs.evolve(resolved, pinned=self._live(resolved.pinned), barred=self._live(resolved.barred))

    def lost(self, goal: Goal | str) -> tuple[str, ...]:
        """Give the pinned questions of a goal that are retired without a successor, and so can't be asked."""
        resolved = on_presets(goal, self.goals)
        return tuple(name for name in resolved.pinned if name in self._retired and self.current(name) is None)

    def _live(self, names: Iterable[str]) -> tuple[str, ...]:
        return tuple(dict.fromkeys(live for name in names if (live := self.current(name))))

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

        What the other defines is added. Nothing takes the place of anything by accident: a name that both have is an error,
        unless the other says that it replaces it, or both mean the same. Of a row of trust that both have the other's holds,
        and a phrase that fits is sought among the other's first.

        Raises:
            OverrideError: Both have something of one name, or a retired id is used again, or there is nothing to replace.

        Example:
            >>> here = Bank(traits={"founder": "Founded a company."})
            >>> dict(here.extend(Bank(traits={"beekeeper": "Keeps bees."})).traits)
            {'founder': 'Founded a company.', 'beekeeper': 'Keeps bees.'}
            >>> here.extend(Bank(traits={"founder": "Casts metal."}))
            Traceback (most recent call last):
                ...
            infointerview.errors.OverrideError: these are in both banks: trait 'founder'; say replaces = true where that is meant
        """
        mine, theirs = _named(self), _named(other)
        taken = {name for name, value in theirs.items() if name in mine and mine[name] != value}.difference(
            other.replaces
        )
        taken |= {("question", question.id) for question in other if question.id in self._retired}
        missing = set(other.replaces) - mine.keys()
        if taken or missing:
            raise OverrideError(taken, missing)
        topics = {topic.id: topic for topic in (*self.topics, *other.topics)}.values()
        return Bank(
            topics=sort_topics(topics),
            questions=sort_questions(topics, {question.id: question for question in (*self, *other)}.values()),
            goals=tuple({goal.id: goal for goal in (*self.goals, *other.goals)}.values()),
            traits={**self.traits, **other.traits},
            trust={**self.trust, **other.trust},
            phrases=(*other.phrases, *self.phrases),
            titles=(*self.titles, *other.titles),
            articles=Articles(an=(*self.articles.an, *other.articles.an), a=(*self.articles.a, *other.articles.a)),
            retired=(*self.retired, *other.retired),
            replaces=self.replaces,
        )


@lru_cache(maxsize=256)
def _checked_goal(bank: Bank, goal: Goal | str) -> Goal:
    return bank._checked_goal(goal)  # noqa: SLF001 - the same module


def _named(bank: Bank) -> dict[tuple[str, str], object]:
    """Give everything of a bank that has a name, by its kind and name."""
    nouns = (("topic", bank.topics), ("question", bank.questions), ("goal", bank.goals))
    named: dict[tuple[str, str], object] = {(kind, noun.id): noun for kind, some in nouns for noun in some}
    return named | {("trait", name): meaning for name, meaning in bank.traits.items()}


def _rebuilt(fields: dict[str, Any]) -> Bank:
    """Make a bank again in another process: a read-only mapping can't be sent as it is."""
    return Bank(**fields)
