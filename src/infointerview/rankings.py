"""The nouns of a ranking: whom to ask, in which order, why, and how to reach them."""

from collections.abc import Iterator
from typing import Any

import attrs
from attrs import field

from infointerview.agendas import Factor
from infointerview.companies import Likeness
from infointerview.fields import Choice, meaning
from infointerview.interviews import Goal
from infointerview.nouns import Noun
from infointerview.people import Capability, Contact
from infointerview.questions import Objective
from infointerview.reviews import Lead


class Way(Choice):
    """How to reach somebody, from near to far."""

    AGAIN = "again"
    DIRECT = "direct"
    REFERRED = "referred"
    COMMON_GROUND = "common-ground"
    INTRODUCTION = "introduction"
    COLD = "cold"


@attrs.frozen(kw_only=True, eq=False, repr=False)
class WayIn(Noun):
    """How to reach somebody: through whom, what to mention, and both as a sentence."""

    way: Way = field(metadata=meaning("Which kind of way it is."))
    through: str = field(default="", metadata=meaning("Who could introduce you or has sent you; empty if nobody."))
    mention: str = field(default="", metadata=meaning("What to mention; empty if nothing is known."))
    says: str = field(metadata=meaning("The same as a sentence."))


@attrs.frozen(kw_only=True, eq=False, repr=False)
class Ability(Noun):
    """Something that somebody can do for the seeker, and how that is known."""

    capability: Capability = field(metadata=meaning("Teach, give the inside view, connect or hire."))
    because: str = field(metadata=meaning("How it is known, as a phrase."))
    declared: bool = field(
        default=False, metadata=meaning("Whether the seeker said so; else it follows from the facts.")
    )


@attrs.frozen(kw_only=True, eq=False, repr=False)
class CompanyMatch(Noun):
    """A target company where somebody works or worked, and how surely it is that company."""

    target: str = field(metadata=meaning("The company as the seeker wrote it."))
    company: str = field(metadata=meaning("The company as it is written for the contact."))
    likeness: Likeness = field(metadata=meaning("How surely the two names mean one company."))
    former: bool = field(default=False, metadata=meaning("Whether they have left it."))

    @property
    def name(self) -> str:
        """Give the name to speak of it by: the seeker's own where it is the same, else the contact's."""
        return self.target if self.likeness is Likeness.EXACT else self.company


@attrs.frozen(kw_only=True, eq=False, repr=False)
class Ranked(Noun):
    """One contact with the score and everything that it rests on."""

    contact: Contact = field(metadata=meaning("Who."))
    score: float = field(metadata=meaning("What asking them next is worth, 0 to 1: the product of the factors."))
    factors: tuple[Factor, ...] = field(metadata=meaning("What the score is a product of, each with its reason."))
    abilities: tuple[Ability, ...] = field(default=(), metadata=meaning("What they can do, declared or derived."))
    objective: Objective = field(metadata=meaning("The objective that they serve best with this goal."))
    way_in: WayIn = field(metadata=meaning("How to reach them."))
    match: CompanyMatch | None = field(
        default=None, metadata=meaning("The target company where they work or worked; none if it is no target.")
    )
    hold: tuple[str, ...] = field(
        default=(), metadata=meaning("Why it is better to wait; empty if nothing speaks for that.")
    )

    @property
    def capabilities(self) -> tuple[Capability, ...]:
        """Give what they can do, without how it is known."""
        return tuple(ability.capability for ability in self.abilities)

    @property
    def reasons(self) -> tuple[str, ...]:
        """Give the sentences that say why they stand where they stand."""
        return tuple(factor.because for factor in self.factors if factor.because)


@attrs.frozen(kw_only=True, eq=False, repr=False)
class Ranking(Noun):
    """Contacts in the order in which to ask them.

    Example:
        >>> from infointerview import Contact, Seeker, rank_contacts
        >>> people = [Contact(name="Ola Berg"), Contact(name="Dana Reyes", company="Acme", title="Engineer")]
        >>> ranking = rank_contacts(people, seeker=Seeker(target_companies=["Nordsee", "Acme"]))
        >>> len(ranking), ranking[0].contact.name
        (2, 'Dana Reyes')
    """

    ranked: tuple[Ranked, ...] = field(default=(), metadata=meaning("The contacts, whom to ask first first."))
    goal: Goal = field(metadata=meaning("What the talks are for."))
    unlisted: tuple[Lead, ...] = field(
        default=(), metadata=meaning("People who were named in earlier talks and are not among these contacts.")
    )

    def __len__(self) -> int:
        return len(self.ranked)

    def __iter__(self) -> Iterator[Ranked]:
        return iter(self.ranked)

    def __getitem__(self, place: int) -> Ranked:
        return self.ranked[place]

    @property
    def now(self) -> tuple[Ranked, ...]:
        """Give those whom nothing speaks against asking now, in their order."""
        return tuple(entry for entry in self.ranked if not entry.hold)

    def __str__(self) -> str:
        from infointerview.formats.ranking import ranking_table  # a noun shows itself

        return ranking_table(self)

    def _repr_pretty_(self, printer: Any, cycle: bool) -> None:
        printer.text(repr(self) if cycle else str(self))  # IPython shows the sheet

    def _repr_html_(self) -> str:
        from infointerview.formats.html.rankings import ranking_display

        return ranking_display(self)
