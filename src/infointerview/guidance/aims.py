"""What a seeker is after, made ready once for looking at many contacts: companies, role, industry, kinds of people."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from functools import lru_cache

import attrs

from infointerview.bank import Bank
from infointerview.companies import Likeness, likeness, plain
from infointerview.facts import Ground, employers, ground_of, present_employers
from infointerview.interviews import Goal
from infointerview.people import Contact, Seeker
from infointerview.rankings import CompanyMatch

KINDS = frozenset(
    "recruiter hiring-manager manager executive founder investor peer senior-practitioner veteran academic industry-leader "
    "recent-joiner career-changer freelancer".split()
)
"""Traits that say what kind of person somebody is to ask, whatever their profession."""

_SUREST = tuple(Likeness)
_ENOUGH = 5  # a fifth of a topic's questions being for a kind makes the topic one for it
_ABOUT_COMPANIES = frozenset({"company", "culture"})
_ENDINGS = ("ing", "ment", "er", "or", "s")
_SHORTEST = 4
_WORD = re.compile(r"[^\W_]+")
_LITTLE = frozenset({"of", "and", "the", "in", "for"})


@attrs.frozen
class Aim:
    """Whom the seeker looks for: also whether the goal is about what one company is like, and where the seeker has been."""

    seeker: Seeker
    goal: Goal
    kinds: Mapping[str, float]
    describing: frozenset[str]
    begins: frozenset[str]
    about_companies: bool
    ground: Ground

    @property
    def favourite(self) -> str:
        """Give the company that the seeker named first; empty if they named none."""
        return next(iter(self.seeker.target_companies), "")

    def match(self, contact: Contact) -> CompanyMatch | None:
        """Give the target company where a contact works or worked: the surest, the present before the former."""
        if self.begins.isdisjoint([plain(company).partition(" ")[0] for company in employers(contact)]):
            return None
        posts = _posts(contact, present_employers(contact))
        found = [
            (how is Likeness.POSSIBLE, former, place, _SUREST.index(how), company, target, how)
            for company, former in posts
            for place, target in enumerate(self.seeker.target_companies)
            if (how := likeness(company, target, self.describing)) is not None
        ]
        if not found:
            return None
        _, former, _, _, company, target, how = min(found)
        return CompanyMatch(target=target, company=company, likeness=how, former=former)

    def asked_of(self, traits: frozenset[str]) -> tuple[float, str]:
        """Say how much the goal asks of somebody of some traits, 0 to 1, and as what kind of person."""
        found = [(self.kinds[trait], trait) for trait in traits if trait in self.kinds]
        return max(found, default=(0.0, ""))

    def does_role(self, titles: Iterable[str]) -> float:
        """Say how much of the role wanted is in the nearest of some titles, 0 to 1."""
        wanted = _stems(self.seeker.target_role)
        if not wanted:
            return 0.0
        any_of = _any_of(wanted)
        near = [title for title in titles if title and any_of.search(title.casefold())]
        return max([len(wanted & _stems(title)) / len(wanted) for title in near]) if near else 0.0

    def in_industry(self, contact: Contact) -> bool:
        """Tell whether a contact works in the industry wanted."""
        wanted = _stems(self.seeker.target_industry)
        return bool(wanted) and (wanted <= _stems(contact.industry) or wanted <= _stems(contact.field))


def aim_of(seeker: Seeker, goal: Goal, bank: Bank, describing: frozenset[str]) -> Aim:
    """Make ready what a seeker is after.

    How much a goal asks of a kind of people is read from the bank: a topic that the goal favours counts for the kinds that its
    questions suit or need, in full where that is at least a fifth of them.

    Example:
        >>> from infointerview import shipped_bank
        >>> kinds = aim_of(Seeker(), shipped_bank().goal("prepare-an-application"), shipped_bank(), frozenset()).kinds
        >>> max(kinds, key=kinds.get)
        'hiring-manager'
    """
    counted = dict[str, float]()
    for topic in dict.fromkeys((*goal.favour, *goal.must_touch)):
        questions = bank.where(topic=topic)
        asked = Counter(
            trait for question in questions for trait in KINDS.intersection(question.suits + question.needs)
        )
        for trait, count in asked.items():
            counted[trait] = counted.get(trait, 0.0) + min(1.0, _ENOUGH * count / len(questions))
    most = max(counted.values(), default=1.0)
    kinds = {trait: count / most for trait, count in sorted(counted.items())}
    begins = frozenset(plain(company).partition(" ")[0] for company in seeker.target_companies)
    about_companies = not _ABOUT_COMPANIES.isdisjoint(goal.favour)
    return Aim(seeker, goal, kinds, describing, begins, about_companies, ground_of(seeker))


def _posts(contact: Contact, present: list[str]) -> list[tuple[str, bool]]:
    """List where somebody works or worked, and whether they have left."""
    if not contact.positions:
        return [(company, False) for company in present]
    past = [post.company for post in contact.positions if post.company and post.company not in present]
    return [*((company, False) for company in present), *((company, True) for company in past)]


@lru_cache(maxsize=1024)
def _any_of(stems: frozenset[str]) -> re.Pattern[str]:
    """Give what tells fast of most titles that they have none of some stems, which all are beginnings of words."""
    return re.compile("|".join(map(re.escape, sorted(stems))))


@lru_cache(maxsize=65_536)
def _stems(text: str) -> frozenset[str]:
    """Give the words of a role or title without their endings, so that a planner and a head of planning have one in common."""
    return frozenset(map(_stem, _WORD.findall(text.casefold()))) - _LITTLE


@lru_cache(maxsize=65_536)
def _stem(word: str) -> str:
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST:
            return _stem(word.removesuffix(ending))
    return word
