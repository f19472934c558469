"""What the planner is asked: everything of an interview that the choice depends on, and the words apart from it.

Interviews of one case get the same questions in the same order, each in its own words.
"""

from collections.abc import Mapping, Sequence
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

import attrs

from infointerview.bank import Bank
from infointerview.facts import is_same_person, talk_about
from infointerview.interviews import Format, Goal, Interview
from infointerview.nouns import Noun
from infointerview.planning.wording import Known, Sayable, known_of
from infointerview.questions import Objective, Sensitivity
from infointerview.traits import contact_traits, trust

if TYPE_CHECKING:
    from infointerview.outcomes import Certainty


class Seat(NamedTuple):
    """Whom of a panel a question is put to: the place among the contacts, and that among their names in order."""

    place: int
    rank: int


@attrs.frozen(eq=False, repr=False, slots=False)
class Case(Noun):
    """All that the choice depends on.

    Args:
        bank: What to choose from.
        goal: The goal, with the preset it builds on joined in.
        minutes: Minutes agreed.
        format: How the talk is held.
        trust: How delicate a question may be put: that of the least trusting in the room.
        traits: The traits of each contact.
        sayable: What can be said to each contact.
        asked: Ids that each contact has been asked before.
        answered: Ids that somebody else has answered, and how.
        seats: The seat of each contact of a panel; none for one who is alone.
    """

    bank: Bank
    goal: Goal
    minutes: float
    format: Format
    trust: Sensitivity
    traits: tuple[frozenset[str], ...]
    sayable: tuple[Sayable, ...]
    asked: tuple[frozenset[str], ...]
    answered: frozenset[tuple[str, "Certainty"]]
    seats: tuple[Seat | None, ...]

    @cached_property
    def answers(self) -> Mapping[str, "Certainty"]:
        """Give how somebody else has answered, by question."""
        return dict(self.answered)

    @property
    def weights(self) -> list[tuple[Objective, float]]:
        """Give each objective its share of the goal's weight."""
        return list(zip(Objective, self.goal.shares, strict=True))


class Setting(NamedTuple):
    """An interview as the planner sees it: its case, and the words to speak of each contact."""

    interview: Interview
    case: Case
    known: tuple[Known, ...]


def setting_of(interview: Interview, bank: Bank, history: Sequence[Interview] = ()) -> Setting:
    """Gather what the rules and factors look at.

    Raises:
        UnknownNameError: The goal, a trait, a topic or a question is not in the bank.
    """
    goal, about = bank.goal(interview.goal), talk_about(interview)
    places = range(len(interview.contacts))
    known = tuple(known_of(interview, place, about) for place in places)
    asked, answered = _heard(interview, bank, history)
    case = Case(
        bank=bank,
        goal=goal,
        minutes=interview.minutes,
        format=interview.format,
        trust=min((trust(contact, bank, history) for contact in interview.contacts), key=_level),
        traits=tuple(contact_traits(interview, place, bank, history) for place in places),
        sayable=tuple(one.sayable for one in known),
        asked=asked,
        answered=frozenset(answered.items()),
        seats=_seats([contact.name for contact in interview.contacts]),
    )
    return Setting(interview, case, known)


def _level(trusted: Sensitivity) -> int:
    return trusted.level


def _seats(names: Sequence[str]) -> tuple[Seat | None, ...]:
    ranks = sorted(names)
    return tuple(Seat(place, ranks.index(name)) for place, name in enumerate(names)) if len(names) > 1 else (None,)


def _heard(
    interview: Interview, bank: Bank, history: Sequence[Interview]
) -> tuple[tuple[frozenset[str], ...], Mapping[str, "Certainty"]]:
    """List what each contact has been asked before, and what somebody else has answered."""
    asked = []
    answered: dict[str, Certainty] = {}
    for contact in interview.contacts:
        mine = set()
        for talk in history:
            for answer in talk.answers:
                question = bank.current(answer.question) or answer.question
                by = answer.contact or (talk.contacts[0].name if len(talk.contacts) == 1 else "")
                if any(other.name == by and is_same_person(contact, other) for other in talk.contacts):
                    mine.add(question)
                else:
                    answered[question] = answer.certainty
        asked.append(frozenset(mine))
    return tuple(asked), answered
