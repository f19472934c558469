"""Who led to whom."""

from collections.abc import Sequence

from infointerview.companies import same_company
from infointerview.facts import employers
from infointerview.interviews import Interview
from infointerview.outcomes import Named, Outcome
from infointerview.people import Contact
from infointerview.reviews import Lead


def leads_of(talks: Sequence[Interview], planned: Sequence[Interview] = ()) -> tuple[Lead, ...]:
    """List everybody who was named in a talk or came by an introduction, once for each who led to them.

    Args:
        talks: The talks that were held, in order of time.
        planned: Talks that are agreed and not yet held; whoever they are with has been contacted.
    """
    found = dict[tuple[str, str], Lead]()
    met = [contact for talk in talks for contact in talk.contacts]
    agreed = [contact for talk in planned for contact in talk.contacts]
    for talk in talks:
        for person in (talk.outcome or Outcome()).people:
            by = person.by or talk.contacts[0].name
            have_met = any(is_contact(person, by, contact) for contact in met)
            found.setdefault(
                (by.casefold(), person.name.casefold()),
                Lead(
                    by=by,
                    name=person.name,
                    about=", ".join(part for part in (person.title, person.company) if part),
                    day=talk.start.date() if talk.start else None,
                    introduction=person.introduction,
                    contacted=person.contacted
                    or have_met
                    or any(is_contact(person, by, contact) for contact in agreed),
                    met=have_met,
                ),
            )
    for contact, have_met in [*((one, True) for one in met), *((one, False) for one in agreed)]:
        key = (contact.referred_by.casefold(), contact.name.casefold())
        if contact.referred_by and key not in found:
            about = ", ".join(part for part in (contact.title, contact.company) if part)
            found[key] = Lead(by=contact.referred_by, name=contact.name, about=about, contacted=True, met=have_met)
    return tuple(found.values())


def is_contact(person: Named, by: str, contact: Contact) -> bool:
    """Tell whether somebody who was named is a contact: one name, and the same way in or no employer that speaks against it."""
    if person.name.casefold() != contact.name.casefold():
        return False
    known = employers(contact)
    introduced = contact.referred_by.casefold() == by.casefold()
    return introduced or not person.company or not known or any(same_company(person.company, name) for name in known)
