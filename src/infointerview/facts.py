"""What follows from plain facts, before any trait: what a talk is about, what two people share, how long somebody is there."""

import re
from functools import lru_cache

import attrs

from infointerview.companies import plain, same_company
from infointerview.interviews import About, Interview
from infointerview.people import Contact, Seeker
from infointerview.profiles import slug_of

_LONGEST_INITIALS = 4  # a longer word in capitals is shouted, not spelled


def talk_about(interview: Interview) -> About:
    """Say what a talk is about, where the interview leaves it open.

    The company is the target where a contact works or worked, else the first contact's own; the role the one the seeker
    wants, else the contact's own.

    Example:
        >>> from infointerview.people import Position
        >>> kim = Contact(name="Kim", company="Beta", positions=[Position(company="Acme", end="2019")])
        >>> talk_about(Interview(contacts=[kim], seeker=Seeker(target_companies=["ACME Inc."]))).company
        'ACME Inc.'
    """
    about, seeker, first = interview.about, interview.seeker, interview.contacts[0]
    return About(
        company=talk_company(interview),
        role=about.role or seeker.target_role or spoken_role(first),
        industry=about.industry or first.industry or seeker.target_industry,
        field=about.field or first.field,
    )


def talk_company(interview: Interview) -> str:
    """Give the company of `talk_about` alone."""
    targets = (
        company
        for company in interview.seeker.target_companies
        if any(same_company(company, known) for contact in interview.contacts for known in employers(contact))
    )
    return interview.about.company or next(targets, "") or interview.contacts[0].company


def company_meant(interview: Interview) -> str:
    """Give the company that answers of a talk are about; empty where the talk is about a line of work in general.

    Example:
        >>> kim = Contact(name="Kim", company="Northgate University")
        >>> company_meant(Interview(contacts=[kim])), company_meant(Interview(contacts=[kim], about=About(industry="water")))
        ('Northgate University', '')
    """
    company, targets = talk_company(interview), interview.seeker.target_companies
    wanted = interview.about.company or any(same_company(company, target) for target in targets)
    return company if wanted or interview.about == About() else ""


def spoken_role(person: Contact) -> str:
    """Give a contact's role as one would say it in a sentence: a title without its capitals and commas.

    Example:
        >>> spoken_role(Contact(name="Di", title="Senior UX Designer, Payments"))
        'senior UX designer'
    """
    return person.role or (_as_spoken(person.title) if person.title else "")


@lru_cache(maxsize=4096)
def _as_spoken(title: str) -> str:
    return " ".join(map(_uncapitalised, re.split(r",| at | \| | - | – ", title)[0].split()))


def _uncapitalised(word: str) -> str:
    """Give a word of a title without its capital, unless the capitals are its own: UX, iOS."""
    shouted = word.isupper() and len(word) > _LONGEST_INITIALS
    return word.lower() if shouted or word.istitle() else word


def is_same_person(one: Contact, other: Contact) -> bool:
    """Tell whether two contacts are one person: by LinkedIn profile or e-mail where both have one, else by name and employers."""
    slug, other_slug = slug_of(one.profile), slug_of(other.profile)
    if slug and other_slug:
        return slug == other_slug
    if one.email and other.email:
        return one.email.casefold() == other.email.casefold()
    if one.name.casefold() != other.name.casefold():
        return False
    ours, theirs = employers(one), employers(other)
    return not ours or not theirs or any(same_company(a, b) for a in ours for b in theirs)


@attrs.frozen(eq=False, repr=False)
class Ground:
    """Where somebody has been, ready to be compared with many contacts: plain names of schools and of employers."""

    schools: frozenset[str]
    employers: frozenset[str]

    def shared_with(self, contact: Contact) -> list[str]:
        """List what a contact shares, as the contact would say it: schools, then employers."""
        shared = [name for name in contact.schools if plain(name) in self.schools]
        if self.employers:
            shared += [name for name in employers(contact) if plain(name) in self.employers]
        return list(dict.fromkeys(shared)) if shared else shared


def ground_of(seeker: Seeker) -> Ground:
    """Give where the seeker has studied and worked."""
    return Ground(
        frozenset(map(plain, seeker.schools)) - {""}, frozenset(plain(post.company) for post in seeker.positions) - {""}
    )


def in_common(contact: Contact, seeker: Seeker) -> list[str]:
    """List what the two are known to share, as one would say it: schools, then employers."""
    return ground_of(seeker).shared_with(contact) if seeker.schools or seeker.positions else []


def derived_move(contact: Contact) -> str:
    """Give a contact's move between fields, from the fields of their positions; empty if there is none.

    Example:
        >>> from infointerview.people import Position
        >>> derived_move(Contact(name="Di", field="logistics", positions=[Position(field="hotel management", end="2015")]))
        'from hotel management into logistics'
    """
    past = [post for post in contact.positions if not post.current and post.field]
    if not past:
        return ""
    now = contact.field or next((post.field for post in contact.positions if post.current and post.field), "")
    before = max(past, key=lambda post: post.end).field
    return f"from {before} into {now}" if now and before.casefold() != now.casefold() else ""


def months_in_post(contact: Contact, interview: Interview) -> float:
    """Count months since the present post began; a date of the talk must be known, since the library has no clock."""
    starts = [
        post.start
        for post in contact.positions
        if post.current and post.start and (not contact.company or same_company(post.company, contact.company))
    ]
    if interview.start is None or not starts:
        return float("inf")
    year, month = (*map(int, max(starts).split("-")[:2]), 1)[:2]
    return max(0, (interview.start.year - year) * 12 + interview.start.month - month)


def employers(contact: Contact) -> list[str]:
    """List where a contact works and has worked."""
    if not contact.positions:
        return [contact.company] if contact.company else []
    return [name for name in (contact.company, *(post.company for post in contact.positions)) if name]


def present_employers(contact: Contact) -> list[str]:
    """List where a contact works now: what the contact says, or else the posts that last.

    Example:
        >>> present_employers(Contact(name="Kim", company="Beta", positions=[Position(company="Acme")]))
        ['Beta']
    """
    if contact.company:
        return [contact.company]
    return [post.company for post in contact.positions if post.current and post.company]


def present_employer(contact: Contact) -> str:
    """Give the first place where a contact works now; empty if none is known."""
    return contact.company or next(iter(present_employers(contact)), "")
