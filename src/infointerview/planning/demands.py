"""What an agenda must serve: the blueprint, in the language of test assembly."""

from collections.abc import Mapping, Sequence
from functools import lru_cache
from types import MappingProxyType

from infointerview.interviews import Format
from infointerview.people import Contact
from infointerview.planning.cases import Case, Seat
from infointerview.planning.problems import Item
from infointerview.questions import Objective, Question, Stage

OTHER_PEOPLE = "other people worth hearing"
"""The closing ask that every spoken talk must have room for."""

OTHER_PEOPLE_TAG = "other-people"
"""The tag of the questions that ask for them."""

CRUCIAL = "the crucial question"
"""The question that a talk should never miss, where one may be put to this contact."""

_OBJECTIVES = {objective: f"objective {objective}" for objective in Objective}
_PUT_TO = "a question to contact "
_BRIEFEST_BLUEPRINT = 10  # minutes; in a shorter talk there is no room for every objective
_FOR_ALL_PARTS = 15  # minutes for each contact, from which on there is room to address each in every part of the talk


_PERSON, _PLACE, _SEEKER = "the person and the work", "the place and the field", "the seeker's next steps"
PARTS: Mapping[Stage, str] = MappingProxyType(
    {
        Stage.OPENING: _PERSON,
        Stage.STORY: _PERSON,
        Stage.WORK: _PERSON,
        Stage.ORGANISATION: _PLACE,
        Stage.FIELD: _PLACE,
        Stage.ADVICE: _SEEKER,
        Stage.OTHERS: _SEEKER,
        Stage.CLOSING: _SEEKER,
    }
)
"""For each stage the part of the arc in which everybody of a panel is addressed; in a shorter talk somewhere is enough."""


def demands_of(case: Case, items: Sequence[Item]) -> frozenset[str]:
    """List what an agenda must serve.

    Topics to touch; other people, unless in writing; and where there are ten minutes or more, each objective wanted, the crucial
    question, and each contact of a panel: somewhere, or in a long talk in each part of it.

    Args:
        case: What the choice depends on.
        items: What there is to choose from; the crucial question and parts of the talk are demanded only if some item is one.
    """
    demands = {on_topic(topic) for topic in case.goal.must_touch}
    if case.format is not Format.WRITTEN:
        demands.add(OTHER_PEOPLE)
    if case.minutes >= _BRIEFEST_BLUEPRINT:
        demands |= {_OBJECTIVES[objective] for objective, wanted in case.weights if wanted > 0}
        demands |= {put_to(seat) for seat in case.seats if seat}
        served = {item.serves for item in items}  # far fewer than there are items
        demands.update(name for name in _if_offered(case) if any(name in some for some in served))
    return frozenset(demands)


def _if_offered(case: Case) -> list[str]:
    """List what is demanded if something serves it: the crucial question; in a long talk each contact of a panel in each part."""
    seats = [seat for seat in case.seats if seat]
    if case.format is Format.WRITTEN or case.minutes < _FOR_ALL_PARTS * len(seats):
        return [CRUCIAL]
    return [CRUCIAL, *dict.fromkeys(put_to(seat, part) for seat in seats for part in PARTS.values())]


@lru_cache(maxsize=1024)
def on_topic(topic: str) -> str:
    """Name the demand that a topic be touched."""
    return f"topic {topic}"


@lru_cache(maxsize=1024)
def put_to(seat: Seat, part: str = "") -> str:
    """Name the demand that a contact of a panel be addressed, whatever the name: at all, or in a part of the talk."""
    return f"{_PUT_TO}{seat.rank:02}{f' on {part}' if part else ''}"


def in_words(demand: str, contacts: Sequence[Contact]) -> str:
    """Say a demand in the names of the contacts.

    Example:
        >>> in_words(put_to(Seat(place=0, rank=1)), [Contact(name="Kim Osei"), Contact(name="Dana Reyes")])
        'a question to Kim Osei'
        >>> in_words(put_to(Seat(place=0, rank=1), PARTS[Stage.FIELD]), [Contact(name="Kim Osei"), Contact(name="Dana Reyes")])
        'a question to Kim Osei on the place and the field'
    """
    whom = demand.removeprefix(_PUT_TO)
    if whom == demand:
        return demand
    rank, on, part = whom.partition(" on ")
    return f"a question to {sorted(contact.name for contact in contacts)[int(rank)]}{on}{part}"


def served_by(question: Question) -> frozenset[str]:
    """List the demands that a question could serve, whomever it is put to."""
    return _served(question.objectives, question.topic, question.crucial, OTHER_PEOPLE_TAG in question.tags)


@lru_cache(maxsize=1024)
def _served(objectives: tuple[Objective, ...], topic: str, crucial: bool, asks: bool) -> frozenset[str]:
    """List the demands that questions of one kind serve: one list for all of them, which takes less memory to go through."""
    served = {_OBJECTIVES[objective] for objective in objectives}
    served.add(on_topic(topic))
    if crucial:
        served.add(CRUCIAL)
    if asks:
        served.add(OTHER_PEOPLE)
    return frozenset(served)


@lru_cache(maxsize=4096)
def served_from(served: frozenset[str], seat: Seat, stage: Stage) -> frozenset[str]:
    """Add to what a question of some stage serves what it serves by being put to a contact of a panel."""
    return served | {put_to(seat), put_to(seat, PARTS[stage])}
