"""How near a contact is, and the way in: the existing network first, then whom it could introduce."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from types import MappingProxyType

import attrs

from infointerview.companies import plain
from infointerview.facts import employers, in_common, present_employers
from infointerview.guidance.past import Naming, Past
from infointerview.loading.sentences import Sentences
from infointerview.people import Contact, HookKind, Relation, Seeker
from infointerview.rankings import Way, WayIn

NEAR: Mapping[Relation, int] = MappingProxyType(
    {
        Relation.FRIEND_OR_FAMILY: 1000,
        Relation.FORMER_COLLEAGUE: 980,
        Relation.CLASSMATE: 960,
        Relation.COLLEAGUE: 950,
        Relation.COMMUNITY: 880,
        Relation.ALUM: 860,
        Relation.PARTNER_OR_CLIENT: 850,
        Relation.ACQUAINTANCE: 800,
        Relation.STRANGER: 400,
    }
)
"""How likely a yes is, by relation, in thousandths: editorial, from the order in which career centres send people out."""

WARM = frozenset({Relation.FRIEND_OR_FAMILY, Relation.CLASSMATE, Relation.COLLEAGUE, Relation.FORMER_COLLEAGUE})
_OFFERED, _REFERRED, _MET, _COMMON = 850, 820, 700, 620
_COLLEAGUES, _SAME_PLACE, _MENTION = 600, 540, 470
_TALKED = 700


@attrs.frozen(order=True)
class Bridge:
    """Somebody known who may know a stranger: the lowest is the best."""

    rank: int
    far: int
    by: str
    place: str
    how: str = "company"


@attrs.frozen
class Circle:
    """The people the seeker knows, by where they work or worked and where they studied."""

    seeker: Seeker
    past: Past
    now: Mapping[str, Bridge]
    ever: Mapping[str, Bridge]
    schools: Mapping[str, Bridge]

    def bridge_to(self, contact: Contact) -> Bridge | None:
        """Give whoever may best introduce a stranger: works there too, worked at one place, or went to one school."""
        if not is_stranger(contact) or self.past.talk_with(contact):
            return None
        found = [
            *_of(self.now, present_employers(contact)),
            *_of(self.ever, employers(contact)),
            *_of(self.schools, contact.schools),
        ]
        return min(found, default=None)


@attrs.frozen
class Reach:
    """How near somebody is, in thousandths, the reason, and the way in."""

    value: int
    because: str
    way_in: WayIn


def is_stranger(contact: Contact) -> bool:
    """Tell whether somebody is a stranger whom nobody has introduced yet."""
    return contact.relation is Relation.STRANGER and not contact.referred_by and not contact.times_met


def circle_of(contacts: Iterable[Contact], seeker: Seeker, past: Past) -> Circle:
    """Gather whom the seeker knows: contacts who are no strangers, and everybody they have talked to."""
    now, ever, schools = dict[str, Bridge](), dict[str, Bridge](), dict[str, Bridge]()
    talked = [contact for talk in past.held for contact in talk.contacts]
    for contact in (*contacts, *talked):
        met = past.talk_with(contact) is not None
        if contact.relation is Relation.STRANGER and not met:
            continue
        far = 1000 - max(NEAR[contact.relation], _TALKED * met)
        for company in present_employers(contact):
            _keep(now, company, Bridge(0, far, contact.name, company, "now"))
        for company in employers(contact):
            _keep(ever, company, Bridge(1, far, contact.name, company))
        for school in contact.schools:
            _keep(schools, school, Bridge(2, far, contact.name, school, "school"))
    return Circle(seeker, past, now, ever, schools)


def reach_of(contact: Contact, circle: Circle, bridge: Bridge | None, sentences: Sentences) -> Reach:
    """Say how near a contact is and how to reach them: by the nearest of the ways there are."""
    return max(_ways(contact, circle, bridge, sentences), key=lambda reach: reach.value)


def _ways(contact: Contact, circle: Circle, bridge: Bridge | None, sentences: Sentences) -> Iterator[Reach]:
    """Give every way to a contact; of ways equally near the first holds."""
    say, names = sentences.say, {"first": contact.first_name}
    common = in_common(contact, circle.seeker)
    naming = circle.past.naming_of(contact)
    near = NEAR[contact.relation]
    mention, mentioned = _mention(contact, circle.seeker, common, sentences)
    if contact.relation in WARM:
        name = "way-direct-mention" if common else "way-direct"
        text = say(name, what=common[0] if common else "", **names)
        yield Reach(near, say(f"near-{contact.relation}"), WayIn(way=Way.DIRECT, mention=mention, says=text))
    elif contact.relation is not Relation.STRANGER:
        text = mentioned or say("way-known", **names)
        yield Reach(near, say(f"near-{contact.relation}"), WayIn(way=Way.COMMON_GROUND, mention=mention, says=text))
    yield from _through(contact, naming, mention, near, sentences)
    if contact.times_met:
        text = mentioned or say("way-met-before")
        because = say("near-met")
        yield Reach(_MET, because, WayIn(way=Way.COMMON_GROUND, mention=mention, says=text))
    if common:
        because = say("near-common", what=common[0])
        yield Reach(_COMMON, because, WayIn(way=Way.COMMON_GROUND, mention=mention, says=mentioned))
    if bridge is not None:
        text = say(f"way-bridge-{bridge.how}", by=bridge.by, what=bridge.place)
        value = _COLLEAGUES if bridge.how == "now" else _SAME_PLACE
        way_in = WayIn(way=Way.INTRODUCTION, through=bridge.by, mention=bridge.place, says=text)
        yield Reach(value, say("near-bridge", by=bridge.by), way_in)
    if mentioned:
        yield Reach(_MENTION, say("near-mention"), WayIn(way=Way.COMMON_GROUND, mention=mention, says=mentioned))
    yield Reach(NEAR[Relation.STRANGER], say("near-stranger"), WayIn(way=Way.COLD, says=say("way-cold", **names)))


def _through(contact: Contact, naming: Naming | None, mention: str, near: int, sentences: Sentences) -> Iterator[Reach]:
    """Give the way through whoever referred the seeker or offered to; it never makes somebody near farther."""
    if contact.referred_by or naming:
        offered = naming is not None and naming.person.introduction and not contact.referred_by
        by = contact.referred_by or (naming.by if naming else "")
        name, value = ("offered", _OFFERED) if offered else ("referred", _REFERRED)
        text = sentences.say(f"way-{name}", by=by)
        way_in = WayIn(way=Way.REFERRED, through=by, mention=mention, says=text)
        yield Reach(
            max(near + 1 if contact.relation not in WARM else 0, value), sentences.say(f"near-{name}", by=by), way_in
        )


def _mention(contact: Contact, seeker: Seeker, common: Sequence[str], sentences: Sentences) -> tuple[str, str]:
    """Give the best thing to mention and the sentence that says so; nothing where nothing is known."""
    hooks = {hook.kind: hook.text for hook in reversed(contact.hooks)}
    shared = [one for one in contact.interests if one.casefold() in {two.casefold() for two in seeker.interests}]
    found = [
        ("way-met", hooks.get(HookKind.MET)),
        ("way-school", common[0] if common else None),
        ("way-interest", hooks.get(HookKind.SHARED)),
        ("way-remark", hooks.get(HookKind.REMARK)),
        ("way-work", hooks.get(HookKind.PROJECT) or hooks.get(HookKind.WORK)),
        ("way-interest", shared[0] if shared else None),
    ]
    name, what = next(((name, what) for name, what in found if what), ("", ""))
    return what, sentences.say(name, what=what, first=contact.first_name) if what else ""


def _keep(bridges: dict[str, Bridge], place: str, bridge: Bridge) -> None:
    key = plain(place)
    if key and (key not in bridges or bridge < bridges[key]):
        bridges[key] = bridge


def _of(bridges: Mapping[str, Bridge], places: Iterable[str]) -> Iterator[Bridge]:
    return (bridges[key] for place in places if (key := plain(place)) in bridges)
