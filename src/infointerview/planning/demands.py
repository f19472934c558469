"""What an agenda must serve: the blueprint, in the language of test assembly."""

from collections.abc import Sequence

from infointerview.interviews import Format
from infointerview.people import Contact
from infointerview.planning.cases import Case, Seat
from infointerview.questions import Question

OTHER_PEOPLE = "other people worth hearing"
"""The closing ask that every spoken talk must have room for."""

OTHER_PEOPLE_TAG = "other-people"
"""The tag of the questions that ask for them."""

CRUCIAL = "the crucial question"
"""The question that a talk should never miss, where one may be put to this contact."""

_PUT_TO = "a question to contact "
_BRIEFEST_BLUEPRINT = 10  # minutes; in a shorter talk there is no room for every objective


def demands_of(case: Case, *, crucial: bool) -> frozenset[str]:
    """List what an agenda must serve.

    Topics to touch; other people, unless in writing; and where there are ten minutes or more, each contact of a panel, each
    objective wanted, and the crucial question.

    Args:
        case: What the choice depends on.
        crucial: Whether there is a crucial question for these contacts.
    """
    demands = {on_topic(topic) for topic in case.goal.must_touch}
    if case.format is not Format.WRITTEN:
        demands.add(OTHER_PEOPLE)
    if case.minutes >= _BRIEFEST_BLUEPRINT:
        demands |= {put_to(seat) for seat in case.seats if seat}
        demands |= {f"objective {objective}" for objective, wanted in case.weights if wanted > 0}
        if crucial:
            demands.add(CRUCIAL)
    return frozenset(demands)


def on_topic(topic: str) -> str:
    """Name the demand that a topic be touched."""
    return f"topic {topic}"


def put_to(seat: Seat) -> str:
    """Name the demand that a contact of a panel be addressed, whatever the name."""
    return f"{_PUT_TO}{seat.rank:02}"


def in_words(demand: str, contacts: Sequence[Contact]) -> str:
    """Say a demand in the names of the contacts.

    Example:
        >>> in_words(put_to(Seat(place=0, rank=1)), [Contact(name="Kim Osei"), Contact(name="Dana Reyes")])
        'a question to Kim Osei'
    """
    rank = demand.removeprefix(_PUT_TO)
    return demand if rank == demand else f"a question to {sorted(contact.name for contact in contacts)[int(rank)]}"


def served_by(question: Question) -> frozenset[str]:
    """List the demands that a question could serve, whomever it is put to."""
    served = {f"objective {objective}" for objective in question.objectives}
    served.add(on_topic(question.topic))
    if question.crucial:
        served.add(CRUCIAL)
    if OTHER_PEOPLE_TAG in question.tags:
        served.add(OTHER_PEOPLE)
    return frozenset(served)
