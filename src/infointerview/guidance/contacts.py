"""Whom to ask, and in which order: by what each can do, how near they are, where they work or worked, and what is still open.

The order follows the practice of career centres: the existing network before strangers, then whom it can introduce; current and
former employees of the companies of interest; an insider of the favourite later, when questions are sharper; one contact per
company at a time at first. How much each counts is editorial, and stands in the factors beside the reasons.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date

from infointerview.bank import Bank
from infointerview.companies import plain
from infointerview.facts import present_employers
from infointerview.guidance.aims import aim_of
from infointerview.guidance.circle import WARM, Person, circle_of, person_of
from infointerview.guidance.past import past_of
from infointerview.guidance.waiting import A_FEW, held_back
from infointerview.guidance.weighing import Desk
from infointerview.interviews import Goal, Interview
from infointerview.loading import shipped_bank
from infointerview.loading.company_words import describing_words
from infointerview.loading.sentences import shipped_sentences
from infointerview.people import Contact, Seeker
from infointerview.rankings import Ranked, Ranking


def rank_contacts(
    contacts: Iterable[Contact],
    *,
    seeker: Seeker | None = None,
    goal: Goal | str = "explore-a-career",
    history: Iterable[Interview] = (),
    bank: Bank | None = None,
    today: date | None = None,
    progress: Callable[[int], object] | None = None,
) -> Ranking:
    """Say whom to ask, in which order, why, and how to reach them.

    Args:
        contacts: The people to choose from; their order does not matter, and each is ranked once.
        seeker: Who asks: target companies, the favourite first, role, industry, schools and earlier employers.
        goal: What the talks are for, or the id of a preset.
        history: Talks that were held, and such as are agreed; what they left open and who was named in them counts.
        bank: Where goals, traits and questions are from; the shipped bank if left out.
        today: The day from which it counts what is due with people talked to already; that of the latest talk if left out.
        progress: Called after each contact with how many have been looked at.

    Raises:
        UnknownNameError: The goal or a declared trait is not in the bank.
        AnswersError: Answers of the history do not fit its talks.

    Example:
        >>> sam = Seeker(target_companies=["Acme Robotics", "Nordsee"], schools=["Lakeside College"])
        >>> ranking = rank_contacts(
        ...     [
        ...         Contact(name="Ada Fuchs", title="Engineer", company="Acme Robotics"),
        ...         Contact(name="Ben Oduya", title="Baker", company="Corner Bakery", schools=["Lakeside College"]),
        ...         Contact(name="Cleo Marsh", title="Planner", company="Nordsee AG", relation="alum"),
        ...     ],
        ...     seeker=sam,
        ... )
        >>> [entry.contact.first_name for entry in ranking]
        ['Cleo', 'Ada', 'Ben']
        >>> print(ranking[1].hold[0])
        later: Acme Robotics is your favourite, and your questions are sharper after a few talks
    """
    bank = bank if bank is not None else shipped_bank()
    people, seeker = list(contacts), seeker or Seeker()
    resolved, past = bank.goal(goal), past_of(history, bank, today)
    desk = Desk(
        aim=aim_of(seeker, resolved, bank, describing_words()),
        past=past,
        bank=bank,
        sentences=shipped_sentences("contacts"),
    )
    circle = circle_of(people, past)
    persons = [person_of(contact, circle, past) for contact in people]
    ranked = _weighed(persons, desk, progress or (lambda _: None))
    order = _in_order(_in_turns(ranked, desk))
    return Ranking(ranked=_first_things(order, A_FEW - len(past.held)), goal=resolved, unlisted=past.unlisted(people))


def _weighed(persons: Sequence[Person], desk: Desk, progress: Callable[[int], object]) -> Iterator[Ranked]:
    bridged = Counter(person.bridge.by for person in persons if person.bridge)
    for done, person in enumerate(persons, 1):
        yield desk.ranked(person, bridged[person.contact.name])
        progress(done)


def _in_turns(ranked: Iterable[Ranked], desk: Desk) -> Iterator[Ranked]:
    """Hold back all but one at each company of which the seeker has talked to nobody."""
    groups = defaultdict[str, list[Ranked]](list)
    for entry in ranked:
        groups[_company(entry)].append(entry)
    heard = {_employer(contact) for talk in desk.past.held for contact in talk.contacts}
    ahead = {_employer(contact): contact.name for talk in desk.past.agreed_talks for contact in talk.contacts}
    for company, group in groups.items():
        if not company or company in heard or (len(group) == 1 and company not in ahead):
            yield from group
        elif company in ahead:
            yield from _waiting(group, group[0], "hold-agreed-company", ahead[company], desk)
        else:
            first = _in_order(group)[0]
            yield first
            others = [entry for entry in group if entry is not first]
            yield from _waiting(others, first, "hold-company", first.contact.name, desk)


def _waiting(group: Iterable[Ranked], first: Ranked, why: str, name: str, desk: Desk) -> Iterator[Ranked]:
    """Hold back people of one company, save a warm contact, who has agreed already, and who opens the door to the first."""
    for entry in group:
        contact, match = entry.contact, entry.match
        opens = contact.name == first.way_in.through
        if opens or contact.relation in WARM or desk.past.agreed_with(contact):
            yield entry
        else:
            company = match.name if match and not match.former else present_employers(contact)[0]
            yield held_back(entry, desk.sentences.say(why, company=company, name=name))


def _company(entry: Ranked) -> str:
    """Give the company to which a request to somebody goes, in plain words: the target that it may be, or their own."""
    inside = entry.match and not entry.match.former
    return plain(entry.match.target) if entry.match and inside else _employer(entry.contact)


def _employer(contact: Contact) -> str:
    return plain(next(iter(present_employers(contact)), ""))


def _in_order(ranked: Iterable[Ranked]) -> tuple[Ranked, ...]:
    """Order by score, then by name; only where all of that is equal by everything else, which takes longer to compare."""
    return tuple(sorted(ranked, key=_key))


def _first_things(order: tuple[Ranked, ...], few: int) -> tuple[Ranked, ...]:
    """Give the first few places to people who need not wait and can do something: who is to be asked later is not first."""
    first = [entry for entry in order if not entry.hold and entry.abilities][: max(0, few)]
    chosen = set(map(id, first))
    return (*first, *(entry for entry in order if id(entry) not in chosen))


class _Whole:
    """A contact by everything, written out only when one has to be told from another."""

    __slots__ = ("_contact",)

    def __init__(self, contact: Contact) -> None:
        self._contact = contact

    def __lt__(self, other: "_Whole") -> bool:
        return repr(self._contact) < repr(other._contact)


def _key(entry: Ranked) -> tuple[float, str, str, str, str, _Whole]:
    contact = entry.contact
    return -entry.score, contact.name, contact.company, contact.title, contact.email, _Whole(contact)
