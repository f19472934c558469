"""Whom to ask, and in which order: by what each can do, how near they are, where they work or worked, and what is still open.

The order follows the practice of career centres: the existing network before strangers, then whom it can introduce; current and
former employees of the companies of interest; an insider of the favourite later, when questions are sharper; one contact per
company at a time at first. How much each counts is editorial, and stands in the factors beside the reasons.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date
from operator import attrgetter

from infointerview.bank import Bank
from infointerview.companies import plain
from infointerview.facts import present_employer
from infointerview.guidance.aims import aim_of
from infointerview.guidance.circle import WARM, circle_of, person_of
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
    ranked = _weighed(people, desk, progress or (lambda _: None))
    order = _in_order(_in_turns(ranked, desk))
    return Ranking(ranked=_first_things(order, A_FEW - len(past.held)), goal=resolved, unlisted=past.unlisted(people))


def _weighed(contacts: Sequence[Contact], desk: Desk, progress: Callable[[int], object]) -> Iterator[Ranked]:
    circle = circle_of(contacts, desk.past)
    bridges = [circle.bridge_to(contact) for contact in contacts]
    bridged = Counter(bridge.by for bridge in bridges if bridge)
    for done, (contact, bridge) in enumerate(zip(contacts, bridges, strict=True), 1):
        yield desk.ranked(person_of(contact, bridge, desk.past), bridged[contact.name])
        progress(done)


def _in_turns(ranked: Iterable[Ranked], desk: Desk) -> Iterator[Ranked]:
    """Hold back all but one at each company of which the seeker has talked to nobody."""
    heard = {"", *(plain(present_employer(contact)) for talk in desk.past.held for contact in talk.contacts)}
    ahead = {
        plain(present_employer(contact)): contact.name for talk in desk.past.agreed_talks for contact in talk.contacts
    }
    groups = defaultdict[str, list[Ranked]](list)
    entries = list(ranked)
    companies = [_company(entry) for entry in entries]
    together = Counter(companies)
    for company, entry in zip(companies, entries, strict=True):
        if company in heard or (together[company] == 1 and company not in ahead):
            yield entry
        else:
            groups[company].append(entry)
    for company, group in groups.items():
        if company in ahead:
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
            company = match.name if match and not match.former else present_employer(contact)
            yield held_back(entry, desk.sentences.say(why, company=company, name=name))


def _company(entry: Ranked) -> str:
    """Give the company to which a request to somebody goes, in plain words: the target that it may be, or their own."""
    match = entry.match
    return plain(match.target if match and not match.former else present_employer(entry.contact))


def _in_order(ranked: Iterable[Ranked]) -> tuple[Ranked, ...]:
    """Order by score, then by name, and namesakes by everything else, which takes longer to compare."""
    entries = list(ranked)
    names = Counter(entry.contact.name for entry in entries)
    namesakes = sorted((entry for entry in entries if names[entry.contact.name] > 1), key=_Rest)
    others = (entry for entry in entries if names[entry.contact.name] == 1)
    by_name = sorted((*namesakes, *others), key=attrgetter("contact.name"))
    return tuple(sorted(by_name, key=attrgetter("score"), reverse=True))  # who is equal stays as they stood


def _first_things(order: tuple[Ranked, ...], few: int) -> tuple[Ranked, ...]:
    """Give the first few places to people who need not wait and can do something: who is to be asked later is not first."""
    first = [entry for entry in order if not entry.hold and entry.abilities][: max(0, few)]
    chosen = set(map(id, first))
    return (*first, *(entry for entry in order if id(entry) not in chosen))


class _Rest:
    """Somebody by everything but score and name, written out only when one has to be told from another."""

    __slots__ = ("_contact",)

    def __init__(self, entry: Ranked) -> None:
        self._contact = entry.contact

    def __lt__(self, other: "_Rest") -> bool:
        one, two = self._contact, other._contact
        ours, theirs = (one.company, one.title, one.email), (two.company, two.title, two.email)
        return repr(one) < repr(two) if ours == theirs else ours < theirs
