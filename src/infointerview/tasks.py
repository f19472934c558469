"""The nouns of what is to be done: tasks with their due times, and the messages that go with them."""

from datetime import date, datetime
from typing import Any

import attrs
from attrs import field

from infointerview.errors import InvalidValueError
from infointerview.fields import a, a_flag, a_slug, a_text, meaning, optional, said
from infointerview.nouns import Noun


@attrs.frozen(kw_only=True, eq=False, repr=False)
class Message(Noun):
    """A skeleton of a message: it is never sent, and its marked places want the seeker's own words.

    Example:
        >>> Message(kind="thanks", text="Dear Dana, thank you. [your words: what you will try]").words
        10
    """

    kind: str = field(validator=a_slug, metadata=meaning("What it is for: request, thanks, nudge and the like."))
    to: str = field(default="", validator=a_text, metadata=meaning("Name of whom it is to, where that is a contact."))
    subject: str = field(default="", validator=a_text, metadata=meaning("The subject line."))
    text: str = field(validator=a(str), metadata=meaning("The text, with places marked [your words: …]."))

    @property
    def words(self) -> int:
        """Count the words of the text."""
        return len(self.text.split())


def _a_due_time(_: Any, field: Any, value: Any) -> None:
    if isinstance(value, datetime) and value.utcoffset() is None:
        raise InvalidValueError(field.name, value, "a date and time with its offset from UTC")
    if value is not None and not isinstance(value, date):
        raise InvalidValueError(field.name, value, "a date, or a date and time with its offset from UTC")


@attrs.frozen(kw_only=True, eq=False, repr=False)
class Task(Noun):
    """Something to do, by when, why, and whether it is done.

    Example:
        >>> Task(id="thanks", title="Thank Dana", due=date(2026, 12, 1)).done
        False
    """

    id: str = field(validator=a_slug, metadata=meaning("Slug, unique within an interview and always the same."))
    title: str = field(validator=said, metadata=meaning("What to do."))
    why: str = field(default="", validator=a_text, metadata=meaning("The reason."))
    due: date | None = field(
        default=None, validator=_a_due_time, metadata=meaning("By when: a date, or a time with its offset from UTC.")
    )
    done: bool = field(default=False, validator=a_flag, metadata=meaning("Whether it has been done."))
    message: Message | None = field(
        default=None, validator=optional(a(Message)), metadata=meaning("What to write, where it is a message.")
    )
