"""The two sides of a talk: contacts, who know, and the seeker, who wants to learn."""

from collections.abc import Iterable

import attrs
from attrs import converters

from infointerview.errors import InvalidValueError
from infointerview.fields import (
    Choice,
    a,
    a_date,
    a_slug,
    a_text,
    as_tuple,
    each,
    meaning,
    optional,
    said,
    texts,
    whole,
)
from infointerview.frames import FRAMES, fits
from infointerview.names import called
from infointerview.nouns import Noun


class Relation(Choice):
    """How the seeker knows the contact, roughly from near to far."""

    FRIEND_OR_FAMILY = "friend-or-family"
    CLASSMATE = "classmate"
    COLLEAGUE = "colleague"
    FORMER_COLLEAGUE = "former-colleague"
    ALUM = "alum"
    COMMUNITY = "community"
    PARTNER_OR_CLIENT = "partner-or-client"
    ACQUAINTANCE = "acquaintance"
    STRANGER = "stranger"


class Capability(Choice):
    """What a contact can do for a seeker."""

    TEACH = "teach"
    INSIDE_VIEW = "inside-view"
    CONNECT = "connect"
    HIRE = "hire"


def _capabilities(value: Iterable[str]) -> tuple[Capability, ...]:
    return tuple(map(Capability, value)) if isinstance(value, list | tuple) else value  # type: ignore[return-value]


class Seniority(Choice):
    """How far up a contact is."""

    UNKNOWN = "unknown"
    STUDENT = "student"
    ENTRY = "entry"
    MID = "mid"
    SENIOR = "senior"
    LEAD = "lead"
    MANAGER = "manager"
    DIRECTOR = "director"
    EXECUTIVE = "executive"


class CareerStage(Choice):
    """Where a seeker stands."""

    STUDENT = "student"
    GRADUATE = "graduate"
    EARLY = "early"
    EXPERIENCED = "experienced"
    SWITCHING = "switching"
    RETURNING = "returning"


class HookKind(Choice):
    """What sort of specific thing a hook is; each is spoken in a frame of its own."""

    MET = "met"
    REMARK = "remark"
    PROJECT = "project"
    WORK = "work"
    SHARED = "shared"
    MOVE = "move"
    CLAIM = "claim"


@attrs.frozen(eq=False, repr=False)
class Hook(Noun):
    """A specific thing that the seeker found or remembers, as a fragment that fits its frame.

    Raises:
        InvalidValueError: The fragment does not fit; the message shows what would be said.

    Example:
        >>> Hook("remark", "outages teach more than releases").kind
        <HookKind.REMARK: 'remark'>
        >>> Hook("remark", "I like tests")
        Traceback (most recent call last):
            ...
        infointerview.errors.InvalidValueError: text: must be a clause as said to the contact, such as \
'outages teach more than releases' (it would be said: You said that I like tests.), got 'I like tests'
    """

    kind: HookKind = attrs.field(converter=HookKind, metadata=meaning("Which frame it fits."))
    text: str = attrs.field(validator=said, metadata=meaning("The fragment: at most twelve words, no final stop."))
    point: str = attrs.field(
        default="", kw_only=True, metadata=meaning("For a project or work: a clause, what stayed with the seeker.")
    )
    source: str = attrs.field(default="", kw_only=True, metadata=meaning("For a claim: where the seeker read it."))

    def __attrs_post_init__(self) -> None:
        FRAMES[self.kind].check("text", self.text)
        if self.point and self.kind not in (HookKind.PROJECT, HookKind.WORK):
            raise InvalidValueError("point", self.point, f"left out for a hook of kind {self.kind}")
        if self.point:
            FRAMES["point"].check("point", self.point)
        if self.source and self.kind is not HookKind.CLAIM:
            raise InvalidValueError("source", self.source, f"left out for a hook of kind {self.kind}")
        if self.source or self.kind is HookKind.CLAIM:
            FRAMES["source"].check("source", self.source)


@attrs.frozen(kw_only=True, eq=False, repr=False)
class Position(Noun):
    """A place somebody worked at, with dates where they are known.

    Example:
        >>> Position(company="Initech", title="Support Analyst", end="2016").current
        False
    """

    company: str = attrs.field(default="", validator=a_text, metadata=meaning("The employer."))
    title: str = attrs.field(default="", validator=a_text, metadata=meaning("The job title."))
    field: str = attrs.field(default="", validator=a_text, metadata=meaning("The field of work, as one would say it."))
    start: str = attrs.field(default="", validator=a_date, metadata=meaning("YYYY, YYYY-MM or YYYY-MM-DD."))
    end: str = attrs.field(default="", validator=a_date, metadata=meaning("The same; empty while it lasts."))

    @property
    def current(self) -> bool:
        """Tell whether it still lasts."""
        return not self.end


@attrs.frozen(kw_only=True, eq=False, repr=False)
class Contact(Noun):
    """A person inside the job, company or industry; a name is enough.

    Example:
        >>> Contact(name="Dana Reyes", relation="alum").first_name
        'Dana'
    """

    name: str = attrs.field(validator=said, metadata=meaning("Full name."))
    title: str = attrs.field(default="", validator=a_text, metadata=meaning("Job title as on a card."))
    role: str = attrs.field(
        default="", validator=a_text, metadata=meaning("The role as one would say it; else the title.")
    )
    company: str = attrs.field(default="", validator=a_text, metadata=meaning("Present employer."))
    industry: str = attrs.field(default="", validator=a_text, metadata=meaning("Industry, as in 'in robotics'."))
    field: str = attrs.field(default="", validator=a_text, metadata=meaning("Field of work, as in 'in logistics'."))
    relation: Relation = attrs.field(
        default=Relation.STRANGER, converter=Relation, metadata=meaning("How the seeker knows the contact.")
    )
    referred_by: str = attrs.field(default="", validator=a_text, metadata=meaning("Who made the introduction."))
    times_met: int = attrs.field(
        default=0, validator=whole(0, 1000), metadata=meaning("How often the two have met or talked before.")
    )
    manager: str = attrs.field(default="", validator=a_text, metadata=meaning("Name of their own manager."))
    seniority: Seniority = attrs.field(
        default=Seniority.UNKNOWN, converter=Seniority, metadata=meaning("How far up; else read from the title.")
    )
    years_in_field: int | None = attrs.field(
        default=None, validator=optional(whole(0, 80, "years")), metadata=meaning("Years in the present field.")
    )
    positions: tuple[Position, ...] = attrs.field(
        default=(), converter=as_tuple, validator=each(a(Position)), metadata=meaning("Earlier and present posts.")
    )
    schools: tuple[str, ...] = attrs.field(
        default=(), converter=texts, validator=each(said), metadata=meaning("Schools attended.")
    )
    interests: tuple[str, ...] = attrs.field(
        default=(), converter=texts, validator=each(said), metadata=meaning("What they care about, as nouns.")
    )
    hooks: tuple[Hook, ...] = attrs.field(
        default=(), converter=as_tuple, validator=each(a(Hook)), metadata=meaning("Specific things found.")
    )
    region: str = attrs.field(default="", validator=a_text, metadata=meaning("Where they are."))
    email: str = attrs.field(default="", validator=a_text, metadata=meaning("E-mail address."))
    profile: str = attrs.field(
        default="", validator=a_text, metadata=meaning("Address of their profile page, on LinkedIn or elsewhere.")
    )
    capabilities: tuple[Capability, ...] = attrs.field(
        default=(),
        converter=_capabilities,
        validator=each(a(Capability)),
        metadata=meaning("What they can do for you."),
    )
    traits: tuple[str, ...] = attrs.field(
        default=(), converter=texts, validator=each(a_slug), metadata=meaning("Declared traits; these win.")
    )
    notes: str = attrs.field(default="", validator=a_text, metadata=meaning("Your own notes; never spoken."))

    @property
    def first_name(self) -> str:
        """Give what one would call them: the first name, or title and surname where a title is written."""
        return called(self.name)

    @property
    def spoken_role(self) -> str:
        """Give the role as one would say it."""
        return self.role or self.title


@attrs.frozen(kw_only=True, eq=False, repr=False)
class Seeker(Noun):
    """The person who asks; everything is optional, and each thing known makes the agenda more their own.

    Example:
        >>> Seeker(name="Sam Ito", gaps=("formal training in statistics",)).gaps
        ('formal training in statistics',)
    """

    name: str = attrs.field(default="", validator=a_text, metadata=meaning("Full name."))
    career_stage: CareerStage | None = attrs.field(
        default=None, converter=converters.optional(CareerStage), metadata=meaning("Where the seeker stands.")
    )
    field: str = attrs.field(default="", validator=a_text, metadata=meaning("Present field of work or study."))
    title: str = attrs.field(default="", validator=a_text, metadata=meaning("Present job title."))
    schools: tuple[str, ...] = attrs.field(
        default=(), converter=texts, validator=each(said), metadata=meaning("Schools attended.")
    )
    positions: tuple[Position, ...] = attrs.field(
        default=(), converter=as_tuple, validator=each(a(Position)), metadata=meaning("Earlier and present posts.")
    )
    interests: tuple[str, ...] = attrs.field(
        default=(), converter=texts, validator=each(said), metadata=meaning("What the seeker cares about.")
    )
    target_role: str = attrs.field(default="", validator=a_text, metadata=meaning("The role wanted, as one says it."))
    target_companies: tuple[str, ...] = attrs.field(
        default=(), converter=texts, validator=each(said), metadata=meaning("Employers of interest.")
    )
    target_industry: str = attrs.field(default="", validator=a_text, metadata=meaning("The industry of interest."))
    strengths: tuple[str, ...] = attrs.field(
        default=(), converter=texts, validator=each(fits("strength")), metadata=meaning("I have ….")
    )
    gaps: tuple[str, ...] = attrs.field(
        default=(), converter=texts, validator=each(fits("gap")), metadata=meaning("I don't have … yet.")
    )
    plans: tuple[str, ...] = attrs.field(
        default=(), converter=texts, validator=each(fits("plan")), metadata=meaning("I plan to ….")
    )
    views: tuple[str, ...] = attrs.field(
        default=(), converter=texts, validator=each(fits("view")), metadata=meaning("I think that ….")
    )
    traits: tuple[str, ...] = attrs.field(
        default=(), converter=texts, validator=each(a_slug), metadata=meaning("Declared traits; these win.")
    )
