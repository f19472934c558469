"""How near a contact is, and the way in: the existing network first, then whom it could introduce."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from operator import itemgetter
from types import MappingProxyType
from typing import NamedTuple

import attrs

from infointerview.companies import plain
from infointerview.facts import employers, in_common, present_employers
from infointerview.guidance.past import Naming, Past
from infointerview.interviews import Interview
from infointerview.loading.sentences import Sentences
from infointerview.people import Contact, HookKind, Relation, Seeker
from infointerview.rankings import Way, WayIn
from infointerview.tasks import Task

NEAR: Mapping[Relation, int] = MappingProxyType(
    {
        Relation.FRIEND_OR_FAMILY: 1000,
        Relation.FORMER_COLLEAGUE: 980,
        Relation.CLASSMATE: 960,
        Relation.COLLEAGUE: 950,
        Relation.COMMUNITY: 860,
        Relation.PARTNER_OR_CLIENT: 840,
        Relation.ALUM: 800,
        Relation.ACQUAINTANCE: 780,
        Relation.STRANGER: 400,
    }
)
"""How likely a yes is, by relation, in thousandths: editorial, from the order in which career centres send people out."""

WARM = frozenset({Relation.FRIEND_OR_FAMILY, Relation.CLASSMATE, Relation.COLLEAGUE, Relation.FORMER_COLLEAGUE})
_EACH_TIME, _TIMES = 20, 3
_OFFERED, _REFERRED, _MET, _COMMON = 850, 820, 700, 620
_COLLEAGUES, _SAME_PLACE, _MENTION = 600, 540, 470
_TALKED = 900
_NEXT = 1000


class Bridge(NamedTuple):
    """Somebody known who may know a stranger: the lowest is the best."""

    rank: int
    far: int
    by: str
    place: str
    how: str = "company"


@attrs.frozen
class Circle:
    """The people the seeker knows, by where they work or worked and where they studied."""

    now: Mapping[str, Bridge]
    ever: Mapping[str, Bridge]
    schools: Mapping[str, Bridge]

    def bridge_to(self, contact: Contact) -> Bridge | None:
        """Give whoever may best introduce a contact: works there too, worked at one place, or went to one school."""
        found = [
            *_of(self.now, present_employers(contact)),
            *_of(self.ever, employers(contact)),
            *_of(self.schools, contact.schools),
        ]
        return min(found, default=None)


@attrs.frozen(kw_only=True)
class Person:
    """A contact with what the talks and the circle say of them."""

    contact: Contact
    talk: Interview | None = None
    due: Task | None = None
    agreed: bool = False
    naming: Naming | None = None
    bridge: Bridge | None = None


@attrs.frozen
class Reach:
    """How near somebody is, in thousandths, the reason, and the way in."""

    value: int
    because: str
    way_in: WayIn


def person_of(contact: Contact, circle: Circle, past: Past) -> Person:
    """Put a contact together with what the talks and the circle say of them; only a stranger needs somebody to introduce them."""
    named = past.concerns(contact)
    talk, naming = (past.talk_with(contact), past.naming_of(contact)) if named else (None, None)
    known = contact.relation is not Relation.STRANGER or contact.referred_by or contact.times_met or talk or naming
    return Person(
        contact=contact,
        talk=talk,
        due=past.due_with(talk) if talk else None,
        agreed=named and past.agreed_with(contact) is not None,
        naming=naming,
        bridge=None if known else circle.bridge_to(contact),
    )


def circle_of(contacts: Iterable[Contact], past: Past) -> Circle:
    """Gather whom the seeker knows: contacts who are no strangers, and everybody they have talked to."""
    now, ever, schools = dict[str, Bridge](), dict[str, Bridge](), dict[str, Bridge]()
    talked = [contact for talk in past.held for contact in talk.contacts]
    for contact in (*contacts, *talked):
        met = past.concerns(contact) and past.talk_with(contact) is not None
        if contact.relation is Relation.STRANGER and not met:
            continue
        far = _NEXT - max(NEAR[contact.relation], _TALKED * met)
        for company in present_employers(contact):
            _keep(now, company, Bridge(0, far, contact.name, company, "now"))
        for company in employers(contact):
            _keep(ever, company, Bridge(1, far, contact.name, company))
        for school in contact.schools:
            _keep(schools, school, Bridge(2, far, contact.name, school, "school"))
    return Circle(now, ever, schools)


def reach_of(person: Person, seeker: Seeker, sentences: Sentences) -> Reach:
    """Say how near a contact is and how to reach them: by the nearest of the ways there are, of equally near ones the first."""
    contact, say = person.contact, sentences.say
    common = in_common(contact, seeker)
    name, what = _mention(contact, seeker, common)
    way = _nearest(person, common, name) if _known_otherwise(person, common, name) else _by_relation(contact.relation)
    what = way.place or what
    says = name if way.mentions and name else way.says
    way_in = WayIn(
        way=way.way, through=way.by, mention=what, says=say(says, first=contact.first_name, by=way.by, what=what)
    )
    return Reach(way.value, say(way.because, by=way.by, what=what), way_in)


class _Way(NamedTuple):
    """One way to a contact: how near it is, the names of its sentences, and what fills them."""

    value: int
    way: Way
    because: str
    says: str
    by: str = ""
    place: str = ""
    mentions: bool = False


def _nearest(person: Person, common: Sequence[str], mention: str) -> _Way:
    return max(_ways(person, common, mention), key=itemgetter(0))


@cache
def _by_relation(relation: Relation) -> _Way:
    """Give the way to somebody of whom nothing but the relation is known, as of most people on a long list."""
    return _nearest(Person(contact=Contact(name="Somebody", relation=relation)), (), "")


def _known_otherwise(person: Person, common: Sequence[str], mention: str) -> bool:
    """Tell whether anything but the relation leads to somebody."""
    contact = person.contact
    return bool(
        common or mention or person.bridge or contact.times_met or contact.referred_by or person.naming or person.talk
    )


def _ways(person: Person, common: Sequence[str], mention: str) -> Iterator[_Way]:
    """Give every way to a contact."""
    contact, naming, bridge = person.contact, person.naming, person.bridge
    near, relation = NEAR[contact.relation], contact.relation
    if relation is not Relation.STRANGER:
        near = min(_NEXT, near + _EACH_TIME * min(contact.times_met, _TIMES))
    warm = relation in WARM
    if person.talk is not None:
        yield _Way(max(_TALKED, near), Way.AGAIN, "near-talked", "way-again-due" if person.due else "way-again")
    if warm:
        yield _Way(near, Way.DIRECT, _NEAR[relation], "way-direct-mention" if common else "way-direct")
    elif relation is not Relation.STRANGER:
        yield _Way(near, Way.COMMON_GROUND, _NEAR[relation], "way-known", mentions=True)
    if contact.referred_by or naming:
        offered = naming is not None and naming.person.introduction and not contact.referred_by
        name, value = ("offered", _OFFERED) if offered else ("referred", _REFERRED)
        by = contact.referred_by or (naming.by if naming else "")
        yield _Way(value if warm else max(near + 1, value), Way.REFERRED, f"near-{name}", f"way-{name}", by)
    if contact.times_met:
        yield _Way(_MET, Way.COMMON_GROUND, "near-met", "way-met-before", mentions=True)
    if common:
        yield _Way(_COMMON, Way.COMMON_GROUND, "near-common", "way-school", place=common[0], mentions=True)
    if bridge is not None:
        value = _COLLEAGUES if bridge.how == "now" else _SAME_PLACE
        yield _Way(value, Way.INTRODUCTION, "near-bridge", f"way-bridge-{bridge.how}", bridge.by, bridge.place)
    if mention:
        yield _Way(_MENTION, Way.COMMON_GROUND, "near-mention", mention, mentions=True)
    yield _COLD


_NEAR = {relation: f"near-{relation}" for relation in Relation}
_COLD = _Way(NEAR[Relation.STRANGER], Way.COLD, "near-stranger", "way-cold")


def _shared_interest(contact: Contact, seeker: Seeker) -> str:
    mine = {interest.casefold() for interest in seeker.interests} if contact.interests else set()
    return next((interest for interest in contact.interests if interest.casefold() in mine), "")


def _mention(contact: Contact, seeker: Seeker, common: Sequence[str]) -> tuple[str, str]:
    """Give the name of the sentence that mentions the best thing, and the thing; nothing where nothing is known."""
    if not (contact.hooks or common or contact.interests):
        return "", ""
    hooks = {hook.kind: hook.text for hook in reversed(contact.hooks)}
    found = [
        ("way-met", hooks.get(HookKind.MET)),
        ("way-school", common[0] if common else ""),
        ("way-interest", hooks.get(HookKind.SHARED)),
        ("way-remark", hooks.get(HookKind.REMARK)),
        ("way-work", hooks.get(HookKind.PROJECT) or hooks.get(HookKind.WORK)),
        ("way-interest", _shared_interest(contact, seeker)),
    ]
    return next(((name, what) for name, what in found if what), ("", ""))


def _keep(bridges: dict[str, Bridge], place: str, bridge: Bridge) -> None:
    key = plain(place)
    if key and (key not in bridges or bridge < bridges[key]):
        bridges[key] = bridge


def _of(bridges: Mapping[str, Bridge], places: Iterable[str]) -> Iterator[Bridge]:
    return (bridges[key] for place in places if (key := plain(place)) in bridges)
