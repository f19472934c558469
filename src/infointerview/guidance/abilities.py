"""What somebody can do for the seeker – teach, give the inside view, connect, hire – and which objective that serves best."""

from collections.abc import Iterable, Mapping, Sequence
from types import MappingProxyType
from typing import NamedTuple

from infointerview.companies import Likeness
from infointerview.facts import spoken_role
from infointerview.guidance.aims import Aim
from infointerview.loading.sentences import Sentences
from infointerview.people import Capability, CareerStage, Contact
from infointerview.questions import Objective
from infointerview.rankings import Ability, CompanyMatch

_CONNECTING = ("industry-leader", "executive", "investor", "founder", "recruiter", "academic", "manager", "veteran")
_LEARNERS = (CareerStage.STUDENT, CareerStage.GRADUATE, CareerStage.EARLY)
_DERIVED = 0.9  # what the facts suggest is a little less sure than what the seeker knows
_WHOLE = 0.99
_SLIGHT, _BOND = 0.1, 0.3
_OBJECTIVES = tuple(Objective)

_SERVES: Mapping[Capability, tuple[float, float, float]] = MappingProxyType(
    {
        Capability.TEACH: (0.7, 0.5, 0.1),
        Capability.INSIDE_VIEW: (0.5, 0.8, 0.1),
        Capability.CONNECT: (0.1, 0.1, 0.8),
        Capability.HIRE: (0.6, 0.3, 0.4),
    }
)
"""How far each capability serves information, insight and relationship."""


class Look(NamedTuple):
    """One contact as the ranking looks at them: with their traits, what is matched and what others know of them."""

    contact: Contact
    traits: frozenset[str]
    match: CompanyMatch | None
    employer: str
    does: float
    did: float
    in_industry: bool
    bridged: int = 0
    named: tuple[str, ...] = ()

    @property
    def titled(self) -> bool:
        """Tell whether anything says what they do."""
        return bool(self.contact.title or self.contact.role)

    @property
    def inside(self) -> bool:
        """Tell whether they work at a target company now."""
        return self.match is not None and not self.match.former

    @property
    def hires(self) -> bool:
        """Tell whether their work has them take part in hiring, wherever it is."""
        return not self.traits.isdisjoint(("recruiter", "hiring-manager"))


def abilities_of(look: Look, aim: Aim, sentences: Sentences) -> tuple[Ability, ...]:
    """List what a contact can do: what the seeker declared, and what follows from the facts.

    Somebody teaches who does or did the work wanted, or, other than a recruiter, works or worked at a target company or works in
    the industry. The inside view is of a company where they work or worked. They connect if they know strangers on the list, have
    named people, or know many by their position. They hire if they recruit or lead at a target company now; where no company is
    named, any counts.
    """
    derived = {
        Capability.TEACH: _teach(look, aim, sentences),
        Capability.INSIDE_VIEW: _inside_view(look, aim, sentences),
        Capability.CONNECT: _connect(look, sentences),
        Capability.HIRE: _hire(look, aim, sentences),
    }
    declared = look.contact.capabilities
    return tuple(
        Ability(capability=one, because=because or sentences.say("declared"), declared=one in declared)
        for one, because in derived.items()
        if because or one in declared
    )


def served_by(abilities: Iterable[Ability]) -> tuple[float, float, float]:
    """Say how far abilities serve information, insight and relationship, each 0 to 1; one more never serves less.

    Example:
        >>> served_by([Ability(capability="hire", because="you say so", declared=True)])
        (0.6, 0.3, 0.4)
    """
    left = [1.0, 1.0, 1.0]
    for ability in abilities:
        sure = 1.0 if ability.declared else _DERIVED
        for place, share in enumerate(_SERVES[ability.capability]):
            left[place] *= 1 - sure * share
    information, insight, relationship = (round(1 - rest, 6) for rest in left)
    return information, insight, relationship


def best_served(served: Sequence[float], shares: Sequence[float], *, near: bool) -> Objective:
    """Give the objective of which most is served, by its weight in the goal; somebody near serves the bond in any case."""
    information, insight, relationship = served
    least = (information + _SLIGHT, insight + _SLIGHT, relationship + (_BOND if near else _SLIGHT))
    gains = [share * part for share, part in zip(shares, least, strict=True)]
    return _OBJECTIVES[gains.index(max(gains))]


def _teach(look: Look, aim: Aim, sentences: Sentences) -> str:
    contact, seeker = look.contact, aim.seeker
    titled = contact.title or contact.role
    if look.does > _WHOLE:
        return sentences.say("teach-role")
    if look.did > _WHOLE:
        return sentences.say("teach-past-role")
    if "recruiter" in look.traits:
        return ""
    if look.match and titled:
        return _inside_view(look, aim, sentences)
    if titled and look.in_industry:
        return sentences.say("teach-industry", industry=seeker.target_industry)
    learns = seeker.career_stage in _LEARNERS and seeker.field
    if learns and contact.field.casefold() == seeker.field.casefold():
        return sentences.say("teach-field")
    open_aim = not (seeker.target_role or seeker.target_industry or seeker.target_companies)
    return sentences.say("teach-work", title=spoken_role(contact)) if open_aim and titled else ""


def _inside_view(look: Look, aim: Aim, sentences: Sentences) -> str:
    if look.match:
        name = "inside-view-former" if look.match.former else "inside-view-now"
        return sentences.say(name, company=look.match.name)
    if look.employer and not aim.seeker.target_companies:
        return sentences.say("inside-view-now", company=look.employer)
    return ""


def _connect(look: Look, sentences: Sentences) -> str:
    if look.bridged:
        return sentences.say("connect-bridge-one" if look.bridged == 1 else "connect-bridge", count=look.bridged)
    if look.named:
        return sentences.say("connect-named", names=" and ".join(look.named))
    kind = next((kind for kind in _CONNECTING if kind in look.traits), "")
    return sentences.say("connect-kind", kind=sentences.say(f"kind-{kind}")) if kind else ""


def _hire(look: Look, aim: Aim, sentences: Sentences) -> str:
    anywhere = not aim.seeker.target_companies
    said = Capability.HIRE in look.contact.capabilities  # which itself makes a hiring manager of them
    if said or not look.hires or not look.employer or not (look.inside or anywhere):
        return ""
    company = look.match.name if look.match else look.employer
    return sentences.say("hire-recruiter" if "recruiter" in look.traits else "hire-manager", company=company)


def is_sure(match: CompanyMatch | None) -> bool:
    """Tell whether a match is more than possible."""
    return match is not None and match.likeness is not Likeness.POSSIBLE


def worded(abilities: Sequence[Ability], sentences: Sentences) -> str:
    """Say what abilities there are and how they are known, in one sentence."""
    if not abilities:
        return sentences.say("use-none")
    return sentences.say(
        "use-some",
        abilities=listed([sentences.say(ability.capability.value) for ability in abilities]),
        because="; ".join(dict.fromkeys(ability.because for ability in abilities)),
    )


def listed(words: Sequence[str]) -> str:
    """Write words as a list in a sentence.

    Example:
        >>> listed(["teach", "connect you", "hire"])
        'teach, connect you and hire'
    """
    return " and ".join([", ".join(words[:-1]), words[-1]] if len(words) > 1 else words)
