"""The nouns of the bank: objectives, stages, topics, questions and the words around them."""

from collections.abc import Iterable, Mapping
from types import MappingProxyType

import attrs
from attrs import field

from infointerview.fields import (
    Choice,
    a,
    a_flag,
    a_slug,
    a_slug_or_nothing,
    a_text,
    between,
    each,
    halves,
    meaning,
    said,
    texts,
)
from infointerview.nouns import Noun
from infointerview.templates import speakable


class Objective(Choice):
    """What a seeker wants from a talk."""

    INFORMATION = "information"
    INSIGHT = "insight"
    RELATIONSHIP = "relationship"


class Stage(Choice):
    """The arc of a talk, in its order."""

    OPENING = "opening"
    STORY = "story"
    WORK = "work"
    ORGANISATION = "organisation"
    FIELD = "field"
    ADVICE = "advice"
    OTHERS = "others"
    CLOSING = "closing"


class Sensitivity(Choice):
    """How much trust a question needs, from least to most."""

    OPEN = "open"
    PERSONAL = "personal"
    DELICATE = "delicate"

    @property
    def level(self) -> int:
        """Give the rank: 0 for open, 1 for personal, 2 for delicate."""
        return _LEVELS[self]


_LEVELS: Mapping[Sensitivity, int] = MappingProxyType({kind: level for level, kind in enumerate(Sensitivity)})
STAGE_ORDER: Mapping[Stage, int] = MappingProxyType({stage: place for place, stage in enumerate(Stage)})


def _objectives(value: Iterable[str]) -> tuple[Objective, ...]:
    return tuple(map(Objective, value)) if isinstance(value, list | tuple) else value  # type: ignore[return-value]


@attrs.frozen(kw_only=True, eq=False, repr=False)
class Topic(Noun):
    """What a group of questions is about; the bank defines which topics there are.

    Example:
        >>> Topic(id="path", title="The path", stage=Stage.STORY).stage
        <Stage.STORY: 'story'>
    """

    id: str = field(validator=a_slug, metadata=meaning("Slug; the stem of the topic's file."))
    title: str = field(validator=said, metadata=meaning("Heading a person reads."))
    stage: Stage = field(converter=Stage, metadata=meaning("The one stage of a talk it belongs to."))
    about: str = field(default="", validator=a_text, metadata=meaning("One sentence on what it covers."))


@attrs.frozen(kw_only=True, eq=False, repr=False)
class Question(Noun):
    """One thing worth asking, with what it is for.

    `text` and `before` are lines of the grammar of `infointerview.templates`: they may hold slots.

    Example:
        >>> question = Question(id="first-week", text="How was your first week?", topic="path", objectives=["insight"])
        >>> question.minutes, question.sensitivity.value
        (3.0, 'open')
    """

    id: str = field(validator=a_slug, metadata=meaning("Slug, unique in the bank and kept for ever."))
    text: str = field(
        validator=(said, speakable),
        metadata=meaning("What the seeker says aloud; I is the seeker, you the contact; may hold slots."),
    )
    topic: str = field(validator=a_slug, metadata=meaning("Id of its topic; a bank file gives it by its name."))
    objectives: tuple[Objective, ...] = field(
        converter=_objectives,
        validator=each(a(Objective), least=1),
        metadata=meaning("The objectives it serves, the main one first."),
    )
    crucial: bool = field(default=False, validator=a_flag, metadata=meaning("Whether a talk should never miss it."))
    minutes: float = field(
        default=3.0,
        validator=halves(0.5, 10),
        metadata=meaning("Minutes for the answer and one probe, in halves."),
    )
    sensitivity: Sensitivity = field(
        default=Sensitivity.OPEN, converter=Sensitivity, metadata=meaning("How much trust it needs.")
    )
    reveals: str = field(
        default="", validator=a_text, metadata=meaning("What the answer tells and what to listen for.")
    )
    shows: str = field(default="", validator=a_text, metadata=meaning("What asking it shows about the seeker."))
    before: str = field(
        default="", validator=(a_text, speakable), metadata=meaning("What to say first; may hold slots.")
    )
    research: str = field(default="", validator=a_text, metadata=meaning("What to look up before asking."))
    probes: tuple[str, ...] = field(
        default=(), converter=texts, validator=each(said), metadata=meaning("Follow-ups that dig, without slots.")
    )
    suits: tuple[str, ...] = field(
        default=(), converter=texts, validator=each(a_slug), metadata=meaning("Traits any of which raise its worth.")
    )
    needs: tuple[str, ...] = field(
        default=(),
        converter=texts,
        validator=each(a_slug),
        metadata=meaning("Traits one of which must hold; of the seeker's (`seeker-…`) one as well."),
    )
    not_for: tuple[str, ...] = field(
        default=(), converter=texts, validator=each(a_slug), metadata=meaning("Traits none of which may hold.")
    )
    family: str = field(
        default="",
        validator=a_slug_or_nothing,
        metadata=meaning("Slug shared by wordings of one intent, of which a talk has at most one."),
    )
    tags: tuple[str, ...] = field(
        default=(), converter=texts, validator=each(a_slug), metadata=meaning("Free labels to find it by.")
    )
    worth: float = field(
        default=0.7, validator=between(0.1, 1), metadata=meaning("Editorial weight, 0.1 to 1; 0.7 is ordinary.")
    )


@attrs.frozen(kw_only=True, eq=False, repr=False)
class Retired(Noun):
    """A question's id that was given up: ids are for ever, so that what was stored with one can still be read.

    Example:
        >>> Retired(id="old-one", because="It held two ideas.", successor="new-one").successor
        'new-one'
    """

    id: str = field(validator=a_slug, metadata=meaning("The id, never used again."))
    because: str = field(validator=said, metadata=meaning("Why it was given up."))
    successor: str = field(
        default="", validator=a_slug_or_nothing, metadata=meaning("Id of the question that took its place.")
    )


@attrs.frozen(kw_only=True, eq=False, repr=False)
class Phrase(Noun):
    """Words said around the questions, in the opening, in the closing or on coming to a stage, for a kind of contact.

    Of the phrases of one part the first that fits is spoken.

    Example:
        >>> Phrase(stage="opening", part="thanks", text="Thank you for taking the time.").part
        'thanks'
    """

    stage: Stage = field(
        converter=Stage, metadata=meaning("Where it is said: in the opening, in the closing, or on coming to a stage.")
    )
    part: str = field(
        validator=a_slug, metadata=meaning("What it is for, such as thanks or time-check; bridge for a stage.")
    )
    text: str = field(validator=(said, speakable), metadata=meaning("What the seeker says; may hold slots."))
    needs: tuple[str, ...] = field(
        default=(),
        converter=texts,
        validator=each(a_slug),
        metadata=meaning("Traits one of which must hold; of the seeker's (`seeker-…`) one as well."),
    )
    not_for: tuple[str, ...] = field(
        default=(), converter=texts, validator=each(a_slug), metadata=meaning("Traits none of which may hold.")
    )


def sort_topics(topics: Iterable[Topic]) -> tuple[Topic, ...]:
    """Order topics by the arc of a talk, then by id, whatever order their files were read in."""
    return tuple(sorted(topics, key=lambda topic: (STAGE_ORDER[topic.stage], topic.id)))


def sort_questions(topics: Iterable[Topic], questions: Iterable[Question]) -> tuple[Question, ...]:
    """Order questions by their topics; within a topic they keep the order given."""
    places = {topic.id: place for place, topic in enumerate(sort_topics(topics))}
    return tuple(sorted(questions, key=lambda question: places.get(question.topic, -1)))
