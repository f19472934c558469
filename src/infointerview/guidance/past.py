"""What earlier talks leave: who was met, agreed with, named, and what is open about which company."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import TypeAlias

import attrs

from infointerview.bank import Bank
from infointerview.companies import plain
from infointerview.facts import is_same_person
from infointerview.guidance.dates import day_of
from infointerview.guidance.findings import findings_of, notes_of
from infointerview.guidance.follow_up import follow_up
from infointerview.guidance.holding import told_apart
from infointerview.guidance.leads import is_contact, leads_of
from infointerview.interviews import Interview
from infointerview.outcomes import Named, Outcome
from infointerview.people import Contact
from infointerview.reviews import Finding, Lead, Standing
from infointerview.tasks import Task

People: TypeAlias = Mapping[str, Sequence[tuple[Contact, Interview]]]
"""Those who were in talks, by name and by e-mail."""

_BRINGS_BACK = ("my-promise", "report-back", "skill-return", "keep-in-touch")


@attrs.frozen
class Known:
    """What is known of one company from the talks."""

    people: frozenset[str]
    left: bool
    contradicted: tuple[str, ...]


@attrs.frozen
class Naming:
    """Somebody who was named: by whom, and as whom."""

    by: str
    person: Named


@attrs.frozen(kw_only=True)
class Past:
    """The earlier talks, by what a ranking asks of them."""

    held: tuple[Interview, ...]
    agreed_talks: tuple[Interview, ...]
    today: date | None
    known: Mapping[str, Known]
    leads: tuple[Lead, ...]
    met: People
    agreed: People
    namings: Mapping[str, Sequence[Naming]]
    names: frozenset[str]
    bank: Bank

    def concerns(self, contact: Contact) -> bool:
        """Tell whether the name or address of a contact came up at all, which of most it has not."""
        return contact.name.casefold() in self.names or contact.email.casefold() in self.names

    def has_heard_of(self, contact: Contact) -> bool:
        """Tell whether somebody was talked to or named."""
        return self.concerns(contact) and bool(self.talk_with(contact) or self.naming_of(contact))

    def talk_with(self, contact: Contact) -> Interview | None:
        """Give the latest talk that was held with a contact."""
        return _talk_in(self.met, contact)

    def agreed_with(self, contact: Contact) -> Interview | None:
        """Give a talk with a contact that is agreed and not held yet."""
        return _talk_in(self.agreed, contact)

    def naming_of(self, contact: Contact) -> Naming | None:
        """Say who named a contact in a talk; of several whoever offered to introduce the two."""
        namings = self.namings.get(contact.name.casefold())
        if not namings:
            return None
        found = [naming for naming in namings if is_contact(naming.person, naming.by, contact)]
        return min(found, key=lambda naming: not naming.person.introduction, default=None)

    def named_by(self, contact: Contact) -> tuple[str, ...]:
        """Name the people whom somebody has named in a talk."""
        return tuple(lead.name for lead in self.leads if lead.by == contact.name)

    def due_with(self, talk: Interview) -> Task | None:
        """Give the first thing to bring back to whom a talk was with, if one is due."""
        if self.today is None:
            return None
        tasks = follow_up(talk, today=self.today, bank=self.bank)
        return next(
            (
                task
                for task in tasks
                if task.id.startswith(_BRINGS_BACK) and not task.done and day_of(task.due) <= self.today
            ),
            None,
        )

    def of(self, company: str) -> Known | None:
        """Give what is known of a company."""
        return self.known.get(plain(company)) if company else None

    def unlisted(self, contacts: Iterable[Contact]) -> tuple[Lead, ...]:
        """Give the people who were named, have not been written to and are not among some contacts."""
        here = {contact.name.casefold() for contact in contacts}
        return tuple(
            lead for lead in self.leads if not (lead.contacted or lead.met) and lead.name.casefold() not in here
        )


def past_of(history: Iterable[Interview], bank: Bank, today: date | None = None) -> Past:
    """Gather what the talks of one seeker leave; without a day, that of the latest talk is taken.

    Raises:
        AnswersError: Answers do not fit the talks.
    """
    held, agreed = told_apart(history, bank)
    starts = [talk.start.date() for talk in held if talk.start]
    findings = findings_of(notes_of(held, bank), held, bank) if held else ()
    namings = defaultdict[str, list[Naming]](list)
    for talk in held:
        for person in (talk.outcome or Outcome()).people:
            namings[person.name.casefold()].append(Naming(person.by or talk.contacts[0].name, person))
    met, ahead = _by_name(reversed(held)), _by_name(agreed)
    return Past(
        held=tuple(held),
        agreed_talks=tuple(agreed),
        today=today or max(starts, default=None),
        known=dict(_known(findings)),
        leads=leads_of(held, agreed),
        met=met,
        agreed=ahead,
        namings=dict(namings),
        names=frozenset((*met, *ahead, *namings)),
        bank=bank,
    )


def _known(findings: Sequence[Finding]) -> Iterator[tuple[str, Known]]:
    groups = defaultdict[str, list[Finding]](list)
    for finding in findings:
        if finding.company:
            groups[plain(finding.company)].append(finding)
    for company, group in groups.items():
        heard = [one for finding in group for one in finding.heard]
        if heard:
            doubtful = [finding.title.lower() for finding in group if finding.standing is Standing.CONTRADICTED]
            people = frozenset(one.contact for one in heard)
            left = any(one.former for one in heard)
            yield company, Known(people, left, tuple(dict.fromkeys(doubtful)))


def _by_name(talks: Iterable[Interview]) -> People:
    """Give the people of talks by their names and addresses, in the order of the talks."""
    people = defaultdict[str, list[tuple[Contact, Interview]]](list)
    for talk in talks:
        for contact in talk.contacts:
            for key in {contact.name.casefold(), contact.email.casefold()} - {""}:
                people[key].append((contact, talk))
    return dict(people)


def _talk_in(people: People, contact: Contact) -> Interview | None:
    """Give the first of some talks that a contact was or will be part of."""
    found = (*people.get(contact.name.casefold(), ()), *people.get(contact.email.casefold(), ()))
    return next((talk for person, talk in found if is_same_person(person, contact)), None) if found else None
