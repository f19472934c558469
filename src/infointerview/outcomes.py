"""The nouns of what came of a talk: what was answered, promised and advised, and who was named."""

from collections.abc import Iterable
from typing import ClassVar

import attrs
from attrs import field

from infointerview.fields import (
    Choice,
    a,
    a_date,
    a_flag,
    a_slug,
    a_text,
    between,
    each,
    meaning,
    said,
    texts,
)
from infointerview.nouns import Noun


class Certainty(Choice):
    """Whether an answer was a matter of fact or of judgement."""

    FACT = "fact"
    OPINION = "opinion"


@attrs.frozen(kw_only=True, eq=False, repr=False)
class Answer(Noun):
    """What a contact said to a question.

    Whether two people say the same is for the seeker to judge: `agrees_with` and `contradicts` name the people who, on the
    topic of this question, said the same or the opposite.

    Example:
        >>> Answer(question="path-to-present-role", contact="Dana Reyes", certainty="fact").certainty.value
        'fact'
    """

    question: str = field(validator=a_slug, metadata=meaning("Id of the question."))
    contact: str = field(default="", validator=a_text, metadata=meaning("Who answered; empty for the only contact."))
    notes: str = field(default="", validator=a(str), metadata=meaning("What was said, in the seeker's words."))
    useful: float = field(default=0.5, validator=between(0, 1), metadata=meaning("How useful it was, 0 to 1."))
    certainty: Certainty = field(
        default=Certainty.OPINION, converter=Certainty, metadata=meaning("A fact, or this person's opinion.")
    )
    agrees_with: tuple[str, ...] = field(
        default=(), converter=texts, validator=each(said), metadata=meaning("People who said the same on this topic.")
    )
    contradicts: tuple[str, ...] = field(
        default=(),
        converter=texts,
        validator=each(said),
        metadata=meaning("People who said the opposite on this topic."),
    )


@attrs.frozen(kw_only=True, eq=False, repr=False)
class Promise(Noun):
    """What one side promised the other; a bare text is a promise of the seeker's.

    Example:
        >>> Promise(text="send me the reading list", by="Dana Reyes", due="2026-12-04").kept
        False
    """

    shorthand: ClassVar[str] = "text"

    text: str = field(validator=said, metadata=meaning("What, so that it follows on: promised to …."))
    by: str = field(default="", validator=a_text, metadata=meaning("The contact who promised; empty if you did."))
    due: str = field(default="", validator=a_date, metadata=meaning("By when: YYYY, YYYY-MM or YYYY-MM-DD."))
    kept: bool = field(default=False, validator=a_flag, metadata=meaning("Whether it has been kept."))


@attrs.frozen(kw_only=True, eq=False, repr=False)
class Named(Noun):
    """Somebody whom a contact named as worth hearing; a bare text is a name.

    Example:
        >>> Outcome(people=["Ola Berg"]).people[0] == Named(name="Ola Berg")
        True
    """

    shorthand: ClassVar[str] = "name"

    name: str = field(validator=said, metadata=meaning("Full name."))
    title: str = field(default="", validator=a_text, metadata=meaning("Job title, as far as it was said."))
    company: str = field(default="", validator=a_text, metadata=meaning("Employer, as far as it was said."))
    by: str = field(default="", validator=a_text, metadata=meaning("Who named them; empty for the only contact."))
    introduction: bool = field(
        default=False, validator=a_flag, metadata=meaning("Whether an introduction was promised.")
    )
    contacted: bool = field(default=False, validator=a_flag, metadata=meaning("Whether you have written to them."))


@attrs.frozen(kw_only=True, eq=False, repr=False)
class Advice(Noun):
    """What the seeker was advised to do; a bare text is advice of the only contact.

    Example:
        >>> Outcome(advice=["visit a yard"]).advice[0] == Advice(text="visit a yard")
        True
    """

    shorthand: ClassVar[str] = "text"

    text: str = field(validator=said, metadata=meaning("What, so that it follows on: you advised me to …."))
    by: str = field(default="", validator=a_text, metadata=meaning("Whose advice; empty for the only contact."))
    done: bool = field(default=False, validator=a_flag, metadata=meaning("Whether you have tried it."))


def _advice(value: Iterable[Advice | str]) -> tuple[Advice, ...]:
    if not isinstance(value, list | tuple):
        return value  # type: ignore[return-value] # for the validator to object to
    return tuple(Advice(text=entry) if isinstance(entry, str) else entry for entry in value)


def _promises(value: Iterable[Promise | str]) -> tuple[Promise, ...]:
    if not isinstance(value, list | tuple):
        return value  # type: ignore[return-value]
    return tuple(Promise(text=entry) if isinstance(entry, str) else entry for entry in value)


def _people(value: Iterable[Named | str]) -> tuple[Named, ...]:
    if not isinstance(value, list | tuple):
        return value  # type: ignore[return-value]
    return tuple(Named(name=entry) if isinstance(entry, str) else entry for entry in value)


@attrs.frozen(kw_only=True, eq=False, repr=False)
class Outcome(Noun):
    """What came of a talk.

    Example:
        >>> Outcome(promises=["send the report"]).promises[0].by
        ''
    """

    insights: tuple[str, ...] = field(
        default=(),
        converter=texts,
        validator=each(said),
        metadata=meaning("What you learned, as you would tell the contact."),
    )
    people: tuple[Named, ...] = field(
        default=(), converter=_people, validator=each(a(Named)), metadata=meaning("People who were named.")
    )
    promises: tuple[Promise, ...] = field(
        default=(),
        converter=_promises,
        validator=each(a(Promise)),
        metadata=meaning("What was promised, by either side."),
    )
    advice: tuple[Advice, ...] = field(
        default=(), converter=_advice, validator=each(a(Advice)), metadata=meaning("What the seeker was advised to do.")
    )
    referrals: tuple[str, ...] = field(
        default=(), converter=texts, validator=each(said), metadata=meaning("Positions the seeker was referred to.")
    )
