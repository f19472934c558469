"""How near a contact is, and the way in: the existing network first, then whom it could introduce."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from operator import itemgetter
from types import MappingProxyType
from typing import NamedTuple, TypeAlias

import attrs

from infointerview.companies import plain
from infointerview.facts import Ground, employers, present_employers
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
_STRANGER = Relation.STRANGER
_EACH_TIME, _TIMES = 20, 3
_OFFERED, _REFERRED, _MET, _COMMON = 850, 820, 700, 620
_COLLEAGUES, _SAME_PLACE, _MENTION = 600, 540, 470
_TALKED = 900
_NEXT = 1000


class Bridge(NamedTuple):
    """Somebody known who may know a stranger, and where from: works there now, has worked there, or went to school there."""

    by: str
    place: str
    how: str


_Near: TypeAlias = tuple[int, str, str]
"""How far somebody known is, who, and the place; the lowest is the best."""


@attrs.frozen
class Circle:
    """The people the seeker knows, by where they work or worked and where they studied."""

    past: Past
    now: Mapping[str, _Near]
    ever: Mapping[str, _Near]
    schools: Mapping[str, _Near]

    def bridge_to(self, contact: Contact) -> Bridge | None:
        """Give whoever may best introduce a stranger nobody has spoken of: a colleague, a former one, or of the same school."""
        if not _is_strange(contact) or self.past.has_heard_of(contact):
            return None
        for how, known, places in (
            ("now", self.now, present_employers(contact)),
            ("company", self.ever, employers(contact)),
            ("school", self.schools, contact.schools),
        ):
            found = [known[key] for place in places if (key := plain(place)) in known]
            if found:
                _, by, place = min(found)
                return Bridge(by, place, how)
        return None


def _is_strange(contact: Contact) -> bool:
    return contact.relation is _STRANGER and not (contact.referred_by or contact.times_met)


class Person(NamedTuple):
    """A contact with what the talks and the circle say of them."""

    contact: Contact
    talk: Interview | None = None
    due: Task | None = None
    agreed: bool = False
    naming: Naming | None = None
    bridge: Bridge | None = None


class Route(NamedTuple):
    """One way to a contact: how near it is in thousandths, the names of its sentences, and what fills them."""

    value: int
    way: Way
    because: str
    says: str
    by: str = ""
    what: str = ""
    mentions: bool = False


def person_of(contact: Contact, bridge: Bridge | None, past: Past) -> Person:
    """Put a contact together with what the talks and the circle say of them."""
    if not past.concerns(contact):
        return Person(contact=contact, bridge=bridge)
    talk = past.talk_with(contact)
    return Person(
        contact=contact,
        talk=talk,
        due=past.due_with(talk) if talk else None,
        agreed=past.agreed_with(contact) is not None,
        naming=past.naming_of(contact),
        bridge=bridge,
    )


def circle_of(contacts: Iterable[Contact], past: Past) -> Circle:
    """Gather whom the seeker knows: contacts who are no strangers, and everybody they have talked to."""
    now, ever, schools = dict[str, _Near](), dict[str, _Near](), dict[str, _Near]()
    talked = [contact for talk in past.held for contact in talk.contacts]
    for contact in (*contacts, *talked):
        met = past.concerns(contact) and past.talk_with(contact) is not None
        if contact.relation is _STRANGER and not met:
            continue
        far = _NEXT - max(NEAR[contact.relation], _TALKED * met)
        present = present_employers(contact)
        for company in employers(contact):
            near = (far, contact.name, company)
            _keep(ever, near)
            if company in present:
                _keep(now, near)
        for school in contact.schools:
            _keep(schools, (far, contact.name, school))
    return Circle(past, now, ever, schools)


def route_to(person: Person, seeker: Seeker, ground: Ground) -> Route:
    """Give the nearest of the ways to a contact, of equally near ones the first, and the best thing to mention on it."""
    contact = person.contact
    common = ground.shared_with(contact)
    name, what = _mention(contact, seeker, common)
    if not _known_otherwise(person, common, name):
        return _by_relation(contact.relation)
    route = _nearest(person, common, name)
    return route._replace(says=name if route.mentions and name else route.says, what=route.what or what)


def way_in_of(route: Route, contact: Contact, sentences: Sentences) -> WayIn:
    """Say how to reach a contact."""
    says = sentences.say(route.says, first=contact.first_name, by=route.by, what=route.what)
    return WayIn(way=route.way, through=route.by, mention=route.what, says=says)


def _nearest(person: Person, common: Sequence[str], mention: str) -> Route:
    return max(_ways(person, common, mention), key=itemgetter(0))


@cache
def _by_relation(relation: Relation) -> Route:
    """Give the way to somebody of whom nothing but the relation is known, as of most people on a long list."""
    return _nearest(Person(contact=Contact(name="Somebody", relation=relation)), (), "")


def _known_otherwise(person: Person, common: Sequence[str], mention: str) -> bool:
    """Tell whether anything but the relation leads to somebody."""
    contact = person.contact
    return bool(
        common or mention or person.bridge or contact.times_met or contact.referred_by or person.naming or person.talk
    )


def _ways(person: Person, common: Sequence[str], mention: str) -> Iterator[Route]:
    """Give every way to a contact."""
    contact, naming, bridge = person.contact, person.naming, person.bridge
    near, relation = NEAR[contact.relation], contact.relation
    if relation is not _STRANGER:
        near = min(_NEXT, near + _EACH_TIME * min(contact.times_met, _TIMES))
    warm = relation in WARM
    if person.talk is not None:
        yield Route(max(_TALKED, near), Way.AGAIN, "near-talked", "way-again-due" if person.due else "way-again")
    if warm:
        yield Route(near, Way.DIRECT, _NEAR[relation], "way-direct-mention" if common else "way-direct")
    elif relation is not _STRANGER:
        yield Route(near, Way.COMMON_GROUND, _NEAR[relation], "way-known", mentions=True)
    if contact.referred_by or naming:
        offered = naming is not None and naming.person.introduction and not contact.referred_by
        name, value = ("offered", _OFFERED) if offered else ("referred", _REFERRED)
        by = contact.referred_by or (naming.by if naming else "")
        yield Route(value if warm else max(near + 1, value), Way.REFERRED, f"near-{name}", f"way-{name}", by)
    if contact.times_met:
        yield Route(_MET, Way.COMMON_GROUND, "near-met", "way-met-before", mentions=True)
    if common:
        yield Route(_COMMON, Way.COMMON_GROUND, "near-common", "way-school", what=common[0], mentions=True)
    if bridge is not None:
        value = _COLLEAGUES if bridge.how == "now" else _SAME_PLACE
        yield Route(value, Way.INTRODUCTION, "near-bridge", f"way-bridge-{bridge.how}", bridge.by, bridge.place)
    if mention:
        yield Route(_MENTION, Way.COMMON_GROUND, "near-mention", mention, mentions=True)
    yield _COLD


_NEAR = {relation: f"near-{relation}" for relation in Relation}
_COLD = Route(NEAR[_STRANGER], Way.COLD, "near-stranger", "way-cold")


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


def _keep(known: dict[str, _Near], near: _Near) -> None:
    key = plain(near[-1])
    if key and (key not in known or near < known[key]):
        known[key] = near
