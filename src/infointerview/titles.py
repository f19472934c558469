"""What the words of job titles say, as rules that a bank holds."""

from collections.abc import Iterator
from typing import Any

import attrs

from infointerview.errors import InvalidValueError
from infointerview.fields import (
    Choice,
    a_flag,
    a_slug,
    a_slug_or_nothing,
    as_tuple,
    each,
    form_of,
    meaning,
    of_form,
    said,
)
from infointerview.nouns import Noun
from infointerview.people import Seniority


class TitleWord(Choice):
    """What a phrase does in a title."""

    POST = "post"
    MARK = "mark"
    LEARNER = "learner"
    HELPER = "helper"
    FIELD = "field"
    PLACE = "place"
    NOTE = "note"
    OF = "of"
    AT = "at"
    FORMER = "former"
    NOW = "now"
    IDLE = "idle"
    RETIRED = "retired"


class Hiring(Choice):
    """What somebody has to do with taking people on."""

    UNKNOWN = "unknown"
    RECRUITER = "recruiter"
    DECIDES = "decides"
    NONE = "none"


@of_form(**form_of(said), **{"not": {"pattern": "[A-Z]"}})
def _phrases(instance: Any, field: Any, value: Any) -> None:
    said(instance, field, value)
    if value != value.lower():
        raise InvalidValueError(field.name, value, "in lower case")


_LINES = each(_phrases)


@attrs.frozen(kw_only=True, eq=False, repr=False)
class TitleRule(Noun):
    """What phrases in a job title say of who bears it.

    Each entry of a list holds phrases in lower case, separated by commas; one that begins with a hyphen is the end of a word.
    Of two phrases that begin at one word the longer is read, so that "staff nurse" says more than "staff".
    """

    function: str = attrs.field(
        default="", validator=a_slug_or_nothing, metadata=meaning("What these people do, if the phrases tell it.")
    )
    traits: tuple[str, ...] = attrs.field(
        default=(), converter=as_tuple, validator=each(a_slug), metadata=meaning("Traits that hold of them.")
    )
    hiring: Hiring | None = attrs.field(
        default=None,
        converter=attrs.converters.optional(Hiring),
        metadata=meaning("Their role in hiring; if left out, it follows from how far up they are."),
    )
    word: TitleWord = attrs.field(
        default=TitleWord.POST,
        converter=TitleWord,
        metadata=meaning("What the phrases under a seniority, or `phrases`, are."),
    )
    domain: str = attrs.field(
        default="", validator=a_slug_or_nothing, metadata=meaning("The world that these phrases show, such as banking.")
    )
    within: str = attrs.field(
        default="", validator=a_slug_or_nothing, metadata=meaning("The world outside which the rule is not read.")
    )
    yields: bool = attrs.field(
        default=False, validator=a_flag, metadata=meaning("Whether a function named beside the post wins over its own.")
    )
    wins: bool = attrs.field(
        default=False, validator=a_flag, metadata=meaning("Whether the post counts wherever it stands in a title.")
    )
    phrases: tuple[str, ...] = attrs.field(
        default=(), converter=as_tuple, validator=_LINES, metadata=meaning("Phrases that say no seniority.")
    )
    fields: tuple[str, ...] = attrs.field(
        default=(),
        converter=as_tuple,
        validator=_LINES,
        metadata=meaning("Words for the work, which say the function of a post that has none."),
    )
    places: tuple[str, ...] = attrs.field(
        default=(),
        converter=as_tuple,
        validator=_LINES,
        metadata=meaning("Words for where it is done, asked after the fields."),
    )
    student: tuple[str, ...] = attrs.field(
        default=(), converter=as_tuple, validator=_LINES, metadata=meaning("Phrases that say: a student.")
    )
    entry: tuple[str, ...] = attrs.field(
        default=(), converter=as_tuple, validator=_LINES, metadata=meaning("Phrases that say: in a first job.")
    )
    mid: tuple[str, ...] = attrs.field(
        default=(), converter=as_tuple, validator=_LINES, metadata=meaning("Phrases that say: does the job alone.")
    )
    senior: tuple[str, ...] = attrs.field(
        default=(), converter=as_tuple, validator=_LINES, metadata=meaning("Phrases that say: above that.")
    )
    lead: tuple[str, ...] = attrs.field(
        default=(), converter=as_tuple, validator=_LINES, metadata=meaning("Phrases that say: leads the work.")
    )
    manager: tuple[str, ...] = attrs.field(
        default=(), converter=as_tuple, validator=_LINES, metadata=meaning("Phrases that say: leads people.")
    )
    director: tuple[str, ...] = attrs.field(
        default=(), converter=as_tuple, validator=_LINES, metadata=meaning("Phrases that say: leads a unit.")
    )
    executive: tuple[str, ...] = attrs.field(
        default=(), converter=as_tuple, validator=_LINES, metadata=meaning("Phrases that say: leads or owns the whole.")
    )

    def lines(self) -> Iterator[tuple[str, TitleWord, Seniority]]:
        """Give each line of phrases with what they do and the seniority that they say.

        Example:
            >>> for line, word, rung in TitleRule(function="healthcare", mid=["nurse, vet"], fields=["nursing"]).lines():
            ...     print(line, word.value, rung.value, sep=" | ")
            nursing | field | unknown
            nurse, vet | post | mid
        """
        for kind, word in (("fields", TitleWord.FIELD), ("places", TitleWord.PLACE), ("phrases", self.word)):
            yield from ((line, word, Seniority.UNKNOWN) for line in getattr(self, kind))
        for rung in tuple(Seniority)[1:]:
            yield from ((line, self.word, rung) for line in getattr(self, rung.value))
