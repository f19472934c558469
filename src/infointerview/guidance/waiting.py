"""Who is better asked later, and what waiting leaves of a score; factors are counted in thousandths."""

from collections.abc import Iterable, Iterator, Sequence

from infointerview.agendas import Factor
from infointerview.days import written
from infointerview.guidance.abilities import Look
from infointerview.guidance.aims import Aim
from infointerview.guidance.circle import WARM, Person
from infointerview.guidance.past import Past
from infointerview.loading.sentences import Sentences
from infointerview.rankings import Ranked

A_FEW = 3
"""After so many talks the first ones are over: favourites and second contacts need not wait."""

ALL = 1000
"""A whole factor, in thousandths."""

_FAVOURITE, _OTHERS = 400, 500


def waits_of(look: Look, person: Person, aim: Aim, past: Past, sentences: Sentences) -> Iterator[tuple[int, str]]:
    """Give the reasons to wait that lie in somebody by themselves, each with what it leaves of the score.

    Somebody talked to rests until there is something to bring back; who has agreed or has been written to is not asked again. An
    insider of the favourite company waits for the first few talks, unless they are close to the seeker or a door has been opened.
    """
    say = sentences.say
    if person.talk is not None:
        if person.due is None:
            start = person.talk.start
            yield _OTHERS, say("hold-talked", day=say("on-day", day=written(start.date())) if start else "")
        return
    if person.agreed:
        yield _OTHERS, say("hold-agreed")
    elif person.naming and person.naming.person.contacted:
        yield _OTHERS, say("hold-written")
    opened = look.contact.relation in WARM or look.contact.referred_by or person.naming
    favourite = look.match is not None and look.inside and look.match.target == aim.favourite
    if favourite and not opened and len(past.held) < A_FEW:
        yield _FAVOURITE, say("hold-favourite", company=aim.favourite)


def timing_of(waits: Sequence[tuple[int, str]], sentences: Sentences) -> Factor:
    """Weigh the reasons to wait together."""
    value = ALL
    for left, _ in waits:
        value = value * left // ALL
    return factor_of("timing", value, "; ".join(why for _, why in waits) or sentences.say("timing-free"))


def held_back(entry: Ranked, why: str) -> Ranked:
    """Give an entry with one more reason to wait, and what that leaves of the score."""
    hold = (*entry.hold, why)
    *others, timing = entry.factors
    factors = (*others, factor_of("timing", round(timing.value * ALL) * _OTHERS // ALL, "; ".join(hold)))
    return Ranked(
        contact=entry.contact,
        score=product(factors),
        factors=factors,
        abilities=entry.abilities,
        objective=entry.objective,
        way_in=entry.way_in,
        match=entry.match,
        hold=hold,
    )


def product(factors: Iterable[Factor]) -> float:
    """Multiply factors in whole thousandths, so that the score is the same number on every machine.

    Example:
        >>> product([factor_of("use", 500, "Can teach."), factor_of("timing", 333, "Later.")])
        0.166
    """
    whole = ALL
    for factor in factors:
        whole = whole * round(factor.value * ALL) // ALL
    return whole / ALL


def factor_of(name: str, value: int, because: str) -> Factor:
    """Make a factor of thousandths."""
    return Factor(name, value / ALL, because)
