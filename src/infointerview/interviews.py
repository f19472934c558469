"""The nouns of a talk: its goal and the interview itself."""

from typing import TYPE_CHECKING, Any

import attrs
from attrs import field

from infointerview.doors import Later
from infointerview.errors import InvalidValueError
from infointerview.fields import (
    Choice,
    a,
    a_slug,
    a_slug_or_nothing,
    a_text,
    an_aware_time,
    as_tuple,
    between,
    each,
    form_of,
    halves,
    meaning,
    of_form,
    optional,
    texts,
)
from infointerview.nouns import Noun
from infointerview.people import Contact, Hook, HookKind, Seeker

if TYPE_CHECKING:
    import datetime as dt

    from infointerview import outcomes
else:  # few talks that are planned have a time yet, and none an outcome
    dt, outcomes = Later("datetime"), Later("infointerview.outcomes")


class Format(Choice):
    """How the talk is held."""

    IN_PERSON = "in-person"
    VIDEO = "video"
    PHONE = "phone"
    WRITTEN = "written"


@attrs.frozen(eq=False, repr=False)
class Weights(Noun):
    """How much each objective matters; only the proportions count.

    Example:
        >>> Weights(information=2, insight=1, relationship=1).shares
        (0.5, 0.25, 0.25)
    """

    information: float = field(default=1.0, validator=between(0, 100), metadata=meaning("Weight of facts."))
    insight: float = field(default=1.0, validator=between(0, 100), metadata=meaning("Weight of judgement."))
    relationship: float = field(default=1.0, validator=between(0, 100), metadata=meaning("Weight of the bond."))

    def __attrs_post_init__(self) -> None:
        if not self.information + self.insight + self.relationship:
            raise InvalidValueError("weights", 0, "above 0 for at least one objective")

    @property
    def shares(self) -> tuple[float, float, float]:
        """Give the weights of information, insight and relationship, summing to 1."""
        total = self.information + self.insight + self.relationship
        return self.information / total, self.insight / total, self.relationship / total


@attrs.frozen(kw_only=True, eq=False, repr=False)
class Goal(Noun):
    """What the seeker wants of this talk.

    Example:
        >>> Goal(base="explore-a-career", must_touch=("pay",)).must_touch
        ('pay',)
    """

    id: str = field(default="", validator=a_slug_or_nothing, metadata=meaning("Slug of a preset."))
    base: str = field(
        default="",
        validator=a_slug_or_nothing,
        metadata=meaning("A preset whose weights and topics this one builds on."),
    )
    title: str = field(
        default="", validator=a_text, metadata=meaning("What the seeker is after, as read on the sheet.")
    )
    when: str = field(default="", validator=a_text, metadata=meaning("One sentence on when to use it."))
    weights: Weights | None = field(
        default=None, validator=optional(a(Weights)), metadata=meaning("Weights of the objectives; none means equal.")
    )
    traits: tuple[str, ...] = field(
        default=(), converter=texts, validator=each(a_slug), metadata=meaning("Traits of a seeker who has this goal.")
    )
    favour: tuple[str, ...] = field(
        default=(), converter=texts, validator=each(a_slug), metadata=meaning("Topics worth more.")
    )
    avoid: tuple[str, ...] = field(
        default=(), converter=texts, validator=each(a_slug), metadata=meaning("Topics left out.")
    )
    must_touch: tuple[str, ...] = field(
        default=(), converter=texts, validator=each(a_slug), metadata=meaning("Topics asked about at least once.")
    )
    pinned: tuple[str, ...] = field(
        default=(), converter=texts, validator=each(a_slug), metadata=meaning("Ids of questions that must be asked.")
    )
    barred: tuple[str, ...] = field(
        default=(), converter=texts, validator=each(a_slug), metadata=meaning("Ids of questions never asked.")
    )

    @property
    def shares(self) -> tuple[float, float, float]:
        """Give the weights of information, insight and relationship, summing to 1; equal where none are given."""
        return (self.weights or Weights()).shares

    def over(self, base: "Goal") -> "Goal":
        """Give this goal on top of another: its own weights and title win, lists are joined."""
        return Goal(
            id=self.id or base.id,
            title=self.title or base.title,
            when=self.when or base.when,
            weights=self.weights or base.weights,
            traits=_joined(base.traits, self.traits),
            favour=_joined(base.favour, self.favour),
            avoid=_joined(base.avoid, self.avoid),
            must_touch=_joined(base.must_touch, self.must_touch),
            pinned=_joined(base.pinned, self.pinned),
            barred=_joined(base.barred, self.barred),
        )


@of_form(**form_of(a_slug))
def a_goal(instance: Any, field: Any, value: Any) -> None:
    """Accept a goal, or the id of a preset."""
    if isinstance(value, str):
        a_slug(instance, field, value)
    elif not isinstance(value, Goal):
        raise InvalidValueError(field.name, value, "a goal or the id of a preset")


@attrs.frozen(kw_only=True, eq=False, repr=False)
class About(Noun):
    """What the talk is about, as one would say it: at a company, in an industry, as a role, in a field."""

    company: str = field(default="", validator=a_text, metadata=meaning("The company."))
    role: str = field(default="", validator=a_text, metadata=meaning("The role, without an article."))
    industry: str = field(default="", validator=a_text, metadata=meaning("The industry."))
    field: str = field(default="", validator=a_text, metadata=meaning("The field of work."))


@attrs.frozen(kw_only=True, eq=False, repr=False)
class Interview(Noun):
    """One informational interview: who asks whom, for what, and for how long.

    Example:
        >>> Interview(contacts=[Contact(name="Dana")], goal="explore-a-career").minutes
        30
    """

    contacts: tuple[Contact, ...] = field(
        converter=as_tuple, validator=each(a(Contact), least=1), metadata=meaning("Whom the seeker talks to.")
    )
    seeker: Seeker = field(factory=Seeker, validator=a(Seeker), metadata=meaning("Who asks."))
    goal: Goal | str = field(
        default="explore-a-career", validator=a_goal, metadata=meaning("A goal, or the id of a preset.")
    )
    minutes: float = field(default=30, validator=halves(5, 240), metadata=meaning("Length agreed, in minutes."))
    format: Format = field(default=Format.VIDEO, converter=Format, metadata=meaning("How it is held."))
    start: "dt.datetime | None" = field(
        default=None, validator=an_aware_time, metadata=meaning("When it starts, with its offset from UTC.")
    )
    place: str = field(default="", validator=a_text, metadata=meaning("Where, or the link."))
    about: About = field(
        factory=About,
        validator=a(About),
        metadata=meaning("What it is about, where that is not the contact's own work."),
    )
    hooks: tuple[Hook, ...] = field(
        default=(), converter=as_tuple, validator=each(a(Hook)), metadata=meaning("Claims about the company or field.")
    )
    answers: "tuple[outcomes.Answer, ...]" = field(
        default=(),
        converter=as_tuple,
        validator=each(a(lambda: outcomes.Answer)),
        metadata=meaning("What was answered, once held."),
    )
    outcome: "outcomes.Outcome | None" = field(
        default=None, validator=optional(a(lambda: outcomes.Outcome)), metadata=meaning("What came of it, once held.")
    )

    @hooks.validator
    def _check_hooks(self, _: object, value: tuple[Hook, ...]) -> None:
        for hook in value:
            if hook.kind is not HookKind.CLAIM:
                raise InvalidValueError("hooks", hook.kind.value, "of kind claim (the others belong to a contact)")

    def __attrs_post_init__(self) -> None:
        names = [contact.name for contact in self.contacts]
        if len(set(names)) < len(names):
            raise InvalidValueError("contacts", names, "people of different names")


def _joined(first: tuple[str, ...], second: tuple[str, ...]) -> tuple[str, ...]:
    return first + tuple(entry for entry in second if entry not in first)
