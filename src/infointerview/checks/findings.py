"""What a check looks at and what it says."""

from collections.abc import Callable, Iterator, Mapping
from typing import TypeAlias

import attrs

from infointerview.questions import Question
from infointerview.templates import EXAMPLES, Articles, parse


@attrs.frozen
class Finding:
    """One thing about one question that a rule objects to."""

    rule: str = attrs.field(metadata={"description": "The rule's name, such as yes-no."})
    question: str = attrs.field(metadata={"description": "Id of the question."})
    field: str = attrs.field(metadata={"description": "The key it is about."})
    message: str = attrs.field(metadata={"description": "What is wrong."})
    fix: str = attrs.field(default="", metadata={"description": "What would mend it."})

    def __str__(self) -> str:
        return f"{self.rule}: {self.message}{f' ({self.fix})' if self.fix else ''}"


@attrs.frozen
class Words:
    """The lists that the rules go by, as data: phrases that are objected to, each with what to say instead where there is one."""

    lists: Mapping[str, Mapping[str, str]]

    def of(self, rule: str) -> Mapping[str, str]:
        """Give the list of a rule."""
        return self.lists.get(rule, {})


Rule: TypeAlias = Callable[[Question, Words], Iterator[Finding]]


def name_of(rule: Callable[..., object]) -> str:
    """Give the name of a rule as it is written: that of its function, with hyphens.

    Example:
        >>> def too_long(): ...
        >>> name_of(too_long)
        'too-long'
    """
    return rule.__name__.strip("_").replace("_", "-")


def spoken(text: str) -> str:
    """Speak a line with every slot filled by its example.

    Example:
        >>> spoken("What makes [{a role}|anybody] stand out?")
        'What makes a support analyst stand out?'
    """
    return parse(text).fill(EXAMPLES, Articles()) or text


def sentences(text: str) -> list[str]:
    """Cut a spoken line into its sentences.

    Example:
        >>> sentences("I plan to move. What would you arrange?")
        ['I plan to move.', 'What would you arrange?']
    """
    found, start = [], 0
    for place, sign in enumerate(text):
        if sign in ".?!" and (place + 1 == len(text) or text[place + 1] == " "):
            found.append(text[start : place + 1].strip())
            start = place + 1
    rest = text[start:].strip()
    return [*found, rest] if rest else found
