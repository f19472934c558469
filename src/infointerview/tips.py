"""The nouns of what guides say, as contributors write them: steps, tips, warnings, questions asked back, messages, gaps."""

from typing import Any

import attrs

from infointerview.fields import Choice, a, a_flag, a_slug, a_slug_or_nothing, as_tuple, each, meaning, said, texts
from infointerview.nouns import Noun
from infointerview.templates import speakable


class Step(Choice):
    """The five steps of preparation, the weightiest first."""

    CONTACT = "contact"
    COMPANY = "company"
    QUESTIONS = "questions"
    ETIQUETTE = "etiquette"
    LOGISTICS = "logistics"


class Owner(Choice):
    """Whose something is."""

    CONTACT = "contact"
    SEEKER = "seeker"
    INTERVIEW = "interview"


def _traits(what: str) -> Any:
    return attrs.field(default=(), converter=texts, validator=each(a_slug), metadata=meaning(what))


@attrs.frozen(kw_only=True, eq=False, repr=False)
class StepText(Noun):
    """What a step is called and why it is taken."""

    step: Step = attrs.field(converter=Step, metadata=meaning("Which."))
    title: str = attrs.field(validator=said, metadata=meaning("Heading a person reads."))
    why: str = attrs.field(validator=said, metadata=meaning("The reason for it."))


@attrs.frozen(kw_only=True, eq=False, repr=False)
class Tip(Noun):
    """One thing to do or to mind; title and reason may hold slots of plain facts.

    Example:
        >>> Tip(id="dress", step="etiquette", title="Dress as they do.", why="It is a courtesy.").before is None
        True
    """

    id: str = attrs.field(validator=a_slug, metadata=meaning("Slug, unique among tips."))
    step: Step | None = attrs.field(
        default=None,
        converter=attrs.converters.optional(Step),
        metadata=meaning("The step it belongs to; none for a warning."),
    )
    title: str = attrs.field(validator=(said, speakable), metadata=meaning("What to do; may hold slots."))
    why: str = attrs.field(validator=(said, speakable), metadata=meaning("The reason; may hold slots."))
    for_each: bool = attrs.field(
        default=False, validator=a_flag, metadata=meaning("Whether it is done once for each contact.")
    )
    before: float | None = attrs.field(
        default=None, metadata=meaning("Minutes before the start at which it is due; below 0 after it.")
    )
    message: str = attrs.field(
        default="", validator=a_slug_or_nothing, metadata=meaning("Kind of the message to write.")
    )
    needs: tuple[str, ...] = _traits("Traits one of which must hold; of the seeker's (`seeker-…`) one as well.")
    not_for: tuple[str, ...] = _traits("Traits none of which may hold.")
    regions: tuple[str, ...] = attrs.field(
        default=(),
        converter=texts,
        validator=each(said),
        metadata=meaning("Parts of a region's name, in lower case, one of which the contact's region must have."),
    )


@attrs.frozen(kw_only=True, eq=False, repr=False)
class Expected(Noun):
    """A question that the contact may ask back, with what a good answer contains.

    Example:
        >>> Expected(id="why-me", text="Why me?", answer="Something only they have.").suits
        ()
    """

    id: str = attrs.field(validator=a_slug, metadata=meaning("Slug, unique among these."))
    text: str = attrs.field(validator=said, metadata=meaning("What the contact says."))
    answer: str = attrs.field(validator=said, metadata=meaning("What a good answer contains."))
    suits: tuple[str, ...] = _traits("Traits that make it likelier.")
    needs: tuple[str, ...] = _traits("Traits one of which must hold; of the seeker's (`seeker-…`) one as well.")
    not_for: tuple[str, ...] = _traits("Traits none of which may hold.")


@attrs.frozen(kw_only=True, eq=False, repr=False)
class Line(Noun):
    """A line of a message: of those of one part the first that fits and can be filled is written."""

    part: str = attrs.field(validator=a_slug, metadata=meaning("What it is for, such as greeting or subject."))
    text: str = attrs.field(
        validator=(said, speakable), metadata=meaning("The words; may hold slots, and places in ‹…›.")
    )
    needs: tuple[str, ...] = _traits("Traits one of which must hold; of the seeker's (`seeker-…`) one as well.")
    not_for: tuple[str, ...] = _traits("Traits none of which may hold.")


@attrs.frozen(kw_only=True, eq=False, repr=False)
class Skeleton(Noun):
    """A message as lines to choose from."""

    kind: str = attrs.field(
        validator=a_slug, metadata=meaning("What it is for: request, confirmation, thanks and the like.")
    )
    lines: tuple[Line, ...] = attrs.field(
        converter=as_tuple, validator=each(a(Line), least=1), metadata=meaning("Its lines.")
    )
    not_for: tuple[str, ...] = _traits("Traits none of which may hold.")


@attrs.frozen(kw_only=True, eq=False, repr=False)
class Gap(Noun):
    """Something that may not be known yet, with examples of what it might be."""

    id: str = attrs.field(validator=a_slug, metadata=meaning("Slug, unique among gaps."))
    of: Owner = attrs.field(
        converter=Owner, metadata=meaning("Whose it is: the contact's, the seeker's or the talk's.")
    )
    field: str = attrs.field(default="", metadata=meaning("The field of theirs that it fills; empty for a hook."))
    hook: str = attrs.field(default="", validator=a_slug_or_nothing, metadata=meaning("The kind of hook that it is."))
    title: str = attrs.field(validator=(said, speakable), metadata=meaning("What to find out; may hold slots."))
    how: str = attrs.field(validator=said, metadata=meaning("Where it is to be found, or what to say."))
    examples: tuple[dict[str, Any], ...] = attrs.field(
        default=(), converter=as_tuple, metadata=meaning("Values of the field to plan with, one after the other.")
    )
    needs: tuple[str, ...] = _traits("Traits one of which must hold; of the seeker's (`seeker-…`) one as well.")
