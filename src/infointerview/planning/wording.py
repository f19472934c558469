"""What is known that a line can speak of, and the ways to fill a line with it.

Which ways there are depends on what slots can be filled, and not on the words that fill them: `Sayable` holds the one, `Known`
both.
"""

from collections.abc import Iterator, Mapping
from functools import cached_property, lru_cache
from itertools import islice, product
from typing import Literal, NamedTuple, TypeAlias

import attrs

from infointerview.facts import derived_move, in_common, spoken_role, talk_about
from infointerview.frames import FRAMES
from infointerview.interviews import About, Interview
from infointerview.nouns import Noun
from infointerview.people import Hook
from infointerview.templates import PERSONAL_SLOTS, Pattern, Template, spoken_slots

_MOST_WAYS = 12
REFERRER = "referrer"
"""Begins the token of the person who made the introduction, whom one may thank again at the end."""

_SPENT_BY_USE = FRAMES.keys() | {REFERRER}
_CARRIERS = {"point": ("project", "work"), "source": ("claim",)}
_NOTHING = frozenset[str]()

Carried: TypeAlias = tuple[str, tuple[str, ...]]
"""A fragment without its words: its token, and the slots it fills."""

Means: TypeAlias = Literal["a fact", "along with another"] | tuple[Carried, ...]
"""What fills a slot: a fact, a fragment along with another slot, or one of these fragments."""


class Fragment(NamedTuple):
    """Something typed or derived that fills slots: the values, and the token that keeps it from being used twice."""

    token: str
    values: Mapping[str, str]


@attrs.frozen(eq=False, repr=False, slots=False)
class Sayable(Noun):
    """What can be said to one contact, without the words: the slots of plain facts, and fragments by the slot they answer to."""

    facts: frozenset[str]
    fragments: tuple[tuple[str, tuple[Carried, ...]], ...]

    @cached_property
    def means(self) -> Mapping[str, Means]:
        """Give what fills each slot that something fills."""
        means: dict[str, Means] = {
            slot: "along with another" for _, group in self.fragments for _, slots in group for slot in slots
        }
        means.update(self.fragments)
        means.update(dict.fromkeys(self.facts, "a fact"))
        return means

    def without(self, tokens: frozenset[str]) -> "Sayable":
        """Leave out the fragments that have been used."""
        if not tokens:
            return self
        left = ((slot, tuple(one for one in group if one[0] not in tokens)) for slot, group in self.fragments)
        return Sayable(self.facts, tuple((slot, group) for slot, group in left if group))


@attrs.frozen(eq=False, repr=False, slots=False)
class Way:
    """One way to fill a line: the slots it speaks, the tokens of the fragments it uses up, its number among the ways."""

    slots: tuple[str, ...]
    spoken: tuple[str, ...] = ()
    number: int = 0

    @cached_property
    def tokens(self) -> frozenset[str]:
        """Give the tokens, in no order."""
        return frozenset(self.spoken)

    @property
    def personal(self) -> bool:
        """Tell whether it speaks of something that only this pair has."""
        return bool(self.spoken)

    @property
    def near(self) -> bool:
        """Tell whether it names the contact's own place or role, or who introduced them."""
        return not PERSONAL_SLOTS.isdisjoint(self.slots)


AS_IT_STANDS = (Way(()),)
"""The one way to say a line without slots."""


class Known(NamedTuple):
    """All that can fill slots for one contact: plain facts, and fragments by their tokens; `sayable` is that without words."""

    facts: Mapping[str, str]
    fragments: Mapping[str, Fragment]
    sayable: Sayable

    def values(self, way: Way) -> Mapping[str, str]:
        """Give the words for each slot of a way."""
        if not way.slots:
            return {}
        words = self.facts
        if way.spoken:
            words = dict(words)
            for token in way.spoken:
                words.update(self.fragments[token].values)
        return {slot: words[slot] for slot in way.slots}


def known_of(interview: Interview, place: int, about: About | None = None) -> Known:
    """Gather what can be said to one contact of an interview.

    Args:
        interview: The talk.
        place: Which of its contacts, from 0.
        about: What the talk is about, where that has been found out before.
    """
    contact, seeker, about = interview.contacts[place], interview.seeker, about or talk_about(interview)
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
    groups: dict[str, list[Fragment]] = {}
    hooks = [(f"hook {place}.{number}", hook) for number, hook in enumerate(contact.hooks)]
    hooks += [(f"claim {number}", hook) for number, hook in enumerate(interview.hooks)]
    for token, hook in hooks:
        groups.setdefault(hook.kind.value, []).append(Fragment(token, _values(hook)))
    move = derived_move(contact)
    if move and "move" not in groups:
        groups["move"] = [Fragment(f"move {place}", {"move": move})]
    if contact.referred_by:
        groups["referrer"] = [Fragment(f"{REFERRER} {place}", {"referrer": contact.referred_by})]
    for number, shared in enumerate(in_common(contact, seeker)):
        groups.setdefault("shared", []).append(Fragment(f"shared {place}.{number}", {"shared": shared}))
    for slot, texts in (
        ("strength", seeker.strengths),
        ("gap", seeker.gaps),
        ("plan", seeker.plans),
        ("view", seeker.views),
    ):
        if texts:
            groups[slot] = [Fragment(f"{slot} {number}", {slot: text}) for number, text in enumerate(texts)]
    filled = {slot: value for slot, value in facts.items() if value}
    carried = [(slot, tuple([(one.token, tuple(one.values)) for one in group])) for slot, group in groups.items()]
    return Known(
        filled,
        {one.token: one for group in groups.values() for one in group},
        Sayable(frozenset(filled), tuple(carried)),
    )


def ways(line: Template, sayable: Sayable) -> tuple[Way, ...]:
    """List the ways to fill a line, each with other fragments; the last needs none, where the line can do without.

    Example:
        >>> from infointerview.templates import parse
        >>> sayable = Sayable(frozenset({"company"}), (("gap", (("gap 0", ("gap",)),)),))
        >>> [way.slots for way in ways(parse("[I don't have {gap} yet.|Hello.] How is it at {company}?"), sayable)]
        [('gap', 'company'), ('company',)]
    """
    return ways_of(line.pattern, sayable)


def ways_of(pattern: Pattern, sayable: Sayable) -> tuple[Way, ...]:
    """List the ways to fill any line of a pattern."""
    named = pattern.named
    return _ways(pattern, tuple(map(sayable.means.get, named))) if named else AS_IT_STANDS


@lru_cache(maxsize=1 << 14)
def _ways(pattern: Pattern, means: tuple[Means | None, ...]) -> tuple[Way, ...]:
    """List the ways for lines of one pattern, given what fills each slot that they name."""
    filled = {slot: what for slot, what in zip(pattern.named, means, strict=True) if what}
    found = islice(_found(pattern, filled), _MOST_WAYS)
    return tuple(Way(slots, spoken, number) for number, (slots, spoken) in enumerate(found))


def _found(pattern: Pattern, filled: Mapping[str, Means]) -> Iterator[tuple[tuple[str, ...], tuple[str, ...]]]:
    """Give the slots and the tokens of each way."""
    facts = frozenset(slot for slot, what in filled.items() if what == "a fact")
    fragments = {slot: what for slot, what in filled.items() if isinstance(what, tuple)}
    used = spoken_slots(pattern, frozenset(filled))
    if used is not None and not _SPENT_BY_USE.isdisjoint(used):
        carriers = sorted(slot for slot in used if slot in _SPENT_BY_USE and slot not in _CARRIERS)
        carried = [slot for slot in used if slot in _CARRIERS]
        choices = [
            [
                (token, slots)
                for token, slots in fragments.get(carrier, ())
                if all(other in slots for other in carried if carrier in _CARRIERS[other])
            ]
            for carrier in carriers
        ]
        for chosen in product(*choices):
            if facts.union(*(slots for _, slots in chosen)).issuperset(used):
                yield used, tuple(token for token, _ in chosen)
    plain = spoken_slots(pattern, facts)
    if plain is not None:
        yield plain, ()


def _values(hook: Hook) -> Mapping[str, str]:
    values = {hook.kind.value: hook.text}
    if hook.point:
        values["point"] = hook.point
    if hook.source:
        values["source"] = hook.source
    return values
