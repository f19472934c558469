"""What is known that a line can speak of, and the ways to fill a line with it."""

from collections.abc import Iterator, Mapping
from functools import cached_property
from itertools import islice, product

import attrs

from infointerview.facts import derived_move, in_common, spoken_role, talk_about
from infointerview.frames import FRAMES
from infointerview.interviews import Interview
from infointerview.people import Hook
from infointerview.templates import PERSONAL_SLOTS, Template

_MOST_WAYS = 12
REFERRER = "referrer"
"""Begins the token of the person who made the introduction, whom one may thank again at the end."""

_SPENT_BY_USE = FRAMES.keys() | {REFERRER}
_CARRIERS = {"point": ("project", "work"), "source": ("claim",)}


@attrs.frozen
class Fragment:
    """Something typed or derived that fills slots: the values, and the token that keeps it from being used twice."""

    token: str
    values: Mapping[str, str]


@attrs.frozen
class Known:
    """All that can fill slots for one contact: plain facts, and fragments by the slot they answer to."""

    facts: Mapping[str, str]
    fragments: Mapping[str, tuple[Fragment, ...]]

    @cached_property
    def slots(self) -> frozenset[str]:
        """Give every slot that something fills."""
        carried = {slot for group in self.fragments.values() for fragment in group for slot in fragment.values}
        return frozenset(self.facts) | carried

    @cached_property
    def plain(self) -> frozenset[str]:
        """Give every slot that a plain fact fills."""
        return frozenset(self.facts)

    def without(self, tokens: frozenset[str]) -> "Known":
        """Leave out the fragments that have been used."""
        left = {
            slot: tuple(fragment for fragment in group if fragment.token not in tokens)
            for slot, group in self.fragments.items()
        }
        return Known(self.facts, {slot: group for slot, group in left.items() if group})


@attrs.frozen
class Filling:
    """One way to fill a line: the values of its slots, and the tokens of the fragments it uses up."""

    values: Mapping[str, str]
    tokens: frozenset[str]

    @property
    def personal(self) -> bool:
        """Tell whether it speaks of something that only this pair has."""
        return bool(self.tokens)

    @property
    def near(self) -> bool:
        """Tell whether it names the contact's own place or role, or who introduced them."""
        return not PERSONAL_SLOTS.isdisjoint(self.values)


def known_of(interview: Interview, place: int) -> Known:
    """Gather what can be said to one contact of an interview."""
    contact, seeker, about = interview.contacts[place], interview.seeker, talk_about(interview)
    facts = {
        "company": about.company,
        "industry": about.industry,
        "role": about.role,
        "field": about.field,
        "their company": contact.company,
        "their role": spoken_role(contact),
        "target role": seeker.target_role,
        "name": contact.first_name,
        "minutes": f"{interview.minutes:g}",
    }
    fragments: dict[str, list[Fragment]] = {}
    hooks = [(f"hook {place}.{number}", hook) for number, hook in enumerate(contact.hooks)]
    hooks += [(f"claim {number}", hook) for number, hook in enumerate(interview.hooks)]
    for token, hook in hooks:
        fragments.setdefault(hook.kind.value, []).append(Fragment(token, _values(hook)))
    move = derived_move(contact)
    if move and "move" not in fragments:
        fragments["move"] = [Fragment(f"move {place}", {"move": move})]
    if contact.referred_by:
        fragments["referrer"] = [Fragment(f"{REFERRER} {place}", {"referrer": contact.referred_by})]
    for number, shared in enumerate(in_common(contact, seeker)):
        fragments.setdefault("shared", []).append(Fragment(f"shared {place}.{number}", {"shared": shared}))
    for slot, texts in (
        ("strength", seeker.strengths),
        ("gap", seeker.gaps),
        ("plan", seeker.plans),
        ("view", seeker.views),
    ):
        if texts:
            fragments[slot] = [Fragment(f"{slot} {number}", {slot: text}) for number, text in enumerate(texts)]
    return Known(
        {slot: value for slot, value in facts.items() if value},
        {slot: tuple(group) for slot, group in fragments.items()},
    )


def ways(template: Template, known: Known) -> tuple[Filling, ...]:
    """List the ways to fill a line, each with other fragments; the last needs none, where the line can do without.

    Example:
        >>> from infointerview.templates import parse
        >>> known = Known({"company": "Acme"}, {"gap": (Fragment("gap 0", {"gap": "training in statistics"}),)})
        >>> [dict(way.values) for way in ways(parse("[I don't have {gap} yet.|Hello.] How is it at {company}?"), known)]
        [{'gap': 'training in statistics', 'company': 'Acme'}, {'company': 'Acme'}]
    """
    if not template.slots:
        return _PLAIN
    return tuple(islice(_ways(template, known), _MOST_WAYS))


_NOTHING = frozenset[str]()
_PLAIN = (Filling({}, _NOTHING),)


def _ways(template: Template, known: Known) -> Iterator[Filling]:
    used = template.used(known.slots)
    if used is not None and not _SPENT_BY_USE.isdisjoint(used):
        carriers = sorted(slot for slot in used if slot in _SPENT_BY_USE and slot not in _CARRIERS)
        carried = [slot for slot in used if slot in _CARRIERS]
        choices = [
            [
                fragment
                for fragment in known.fragments.get(slot, ())
                if all(other in fragment.values for other in carried if slot in _CARRIERS[other])
            ]
            for slot in carriers
        ]
        for fragments in product(*choices):
            values = dict(known.facts)
            for fragment in fragments:
                values.update(fragment.values)
            if values.keys() >= set(used):
                tokens = frozenset(fragment.token for fragment in fragments)
                yield Filling({slot: values[slot] for slot in used}, tokens)
    plain = template.used(known.plain)
    if plain is not None:
        yield Filling({slot: known.facts[slot] for slot in plain}, _NOTHING)


def _values(hook: Hook) -> Mapping[str, str]:
    values = {hook.kind.value: hook.text, "point": hook.point, "source": hook.source}
    return {slot: text for slot, text in values.items() if text}
