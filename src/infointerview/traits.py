"""From facts to traits and trust: one pure function says everything about the person, the pair and the meeting.

Rules: a seniority, a profession and a role in hiring are read from the title (the bank's `titles`); a declared seniority
wins over the one that is read, and declared traits are added and win over the ones they contradict.
"""

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache

from infointerview.bank import Bank
from infointerview.companies import same_company
from infointerview.errors import UnknownNameError
from infointerview.facts import derived_move, employers, is_same_person, months_in_post, present_employers, talk_company
from infointerview.interviews import Format, Interview
from infointerview.people import Capability, CareerStage, Contact, Relation, Seeker, Seniority
from infointerview.questions import Sensitivity
from infointerview.titles import Hiring

_WARM = frozenset({Relation.FRIEND_OR_FAMILY, Relation.CLASSMATE, Relation.COLLEAGUE, Relation.FORMER_COLLEAGUE})
_LEADING = frozenset({Seniority.MANAGER, Seniority.DIRECTOR, Seniority.EXECUTIVE})
_SENIORITY_TRAITS = {
    Seniority.SENIOR: ("senior-practitioner",),
    Seniority.LEAD: ("senior-practitioner",),
    Seniority.MANAGER: ("manager",),
    Seniority.DIRECTOR: ("manager",),
    Seniority.EXECUTIVE: ("executive",),
}
_SEEKER_TRAITS = {
    CareerStage.STUDENT: "seeker-student",
    CareerStage.GRADUATE: "seeker-graduate",
    CareerStage.EARLY: "seeker-early",
    CareerStage.EXPERIENCED: "seeker-experienced",
    CareerStage.SWITCHING: "seeker-switching",
    CareerStage.RETURNING: "seeker-returning",
}
_CONTRADICTIONS = (
    frozenset({"warm", "cold"}),
    frozenset({"warm", "stranger"}),
    frozenset({"former-employee", "target-employee"}),
    frozenset({"peer", "manager"}),
    frozenset({"retired", "recent-joiner"}),
    frozenset({"seeker-same-field", "seeker-switching"}),
)
_VETERAN_YEARS, _SENIOR_YEARS, _RECENT_MONTHS = 20, 8, 18
_PAIR = 2
_UNREAD = (frozenset[str](), Seniority.UNKNOWN, Hiring.UNKNOWN)
_WORD = re.compile(r"[^\W_]+")
_SHORT_MINUTES, _LONG_MINUTES = 15, 45


def contact_traits(interview: Interview, place: int, bank: Bank, history: Sequence[Interview] = ()) -> frozenset[str]:
    """Derive the traits of one contact of an interview, with those of the seeker and of the meeting.

    Args:
        interview: The talk.
        place: Which of its contacts, from 0.
        bank: Its vocabulary and what it says of job titles.
        history: Earlier interviews of the same seeker.

    Raises:
        UnknownNameError: A declared trait is not in the bank's vocabulary.

    Example:
        >>> from infointerview import shipped_bank
        >>> talk = Interview(contacts=[Contact(name="Dana", title="Talent Partner", relation="alum")])
        >>> sorted(contact_traits(talk, 0, shipped_bank()) & {"recruiter", "alum", "cold", "company-unknown"})
        ['alum', 'company-unknown', 'recruiter']
    """
    contact, seeker = interview.contacts[place], interview.seeker
    declared = {*contact.traits, *seeker.traits}
    for trait in sorted(declared):
        if trait not in bank.traits:
            raise UnknownNameError("trait", trait, bank.traits)
    traits = frozenset(
        (
            *_of_work(contact, seeker, bank),
            *_of_place(contact, interview),
            *_of_pair(contact, seeker, history),
            *_of_seeker(contact, seeker),
            *_of_meeting(interview, place),
            *bank.goal(interview.goal).traits,
        )
    )
    return _with_declared(traits, declared)


def trust(contact: Contact, bank: Bank, history: Sequence[Interview] = ()) -> Sensitivity:
    """Say how delicate a question may be put to a contact at the next talk.

    Source: delicate topics need a warm contact or a second meeting (`trust.toml`).

    Example:
        >>> from infointerview import shipped_bank
        >>> trust(Contact(name="Di"), shipped_bank()), trust(Contact(name="Di", times_met=2), shipped_bank())
        (<Sensitivity.OPEN: 'open'>, <Sensitivity.DELICATE: 'delicate'>)
    """
    steps = bank.trust.get(contact.relation, (Sensitivity.OPEN,))
    met = contact.times_met + sum(is_same_person(contact, earlier) for talk in history for earlier in talk.contacts)
    return steps[min(met, len(steps) - 1)]


def work_traits(contact: Contact, seeker: Seeker, bank: Bank) -> frozenset[str]:
    """Derive the traits that a contact has by their own work, whatever a talk is about; declared ones are added and win.

    Example:
        >>> from infointerview import shipped_bank
        >>> sorted(work_traits(Contact(name="Dana", title="Engineering Manager"), Seeker(), shipped_bank()))
        ['engineer', 'hiring-manager', 'manager']
    """
    return _with_declared(_of_work(contact, seeker, bank), contact.traits)


def seniority_of(contact: Contact, bank: Bank) -> Seniority:
    """Say how far up a contact is: as declared, otherwise as their title tells.

    Example:
        >>> from infointerview import shipped_bank
        >>> seniority_of(Contact(name="Dana", title="Head of Talent"), shipped_bank())
        <Seniority.DIRECTOR: 'director'>
    """
    return _seniority(_read(contact, bank)[1], contact.seniority)


def hiring_of(contact: Contact, bank: Bank) -> Hiring:
    """Say what a contact has to do with taking people on: as their title and their declared seniority tell.

    Example:
        >>> from infointerview import shipped_bank
        >>> hiring_of(Contact(name="Dana", title="Engineer", seniority="manager"), shipped_bank())
        <Hiring.DECIDES: 'decides'>
    """
    return _hiring(_read(contact, bank)[2], contact.seniority)


def _seniority(read: Seniority, declared: Seniority) -> Seniority:
    return read if declared is Seniority.UNKNOWN else declared


def _hiring(read: Hiring, declared: Seniority) -> Hiring:
    if declared is Seniority.UNKNOWN or read is Hiring.RECRUITER:
        return read
    return Hiring.DECIDES if declared in {*_LEADING, Seniority.LEAD} else Hiring.NONE


def _read(contact: Contact, bank: Bank) -> tuple[frozenset[str], Seniority, Hiring]:
    """Read the traits, the seniority and the role in hiring from the title; where it tells no function, the spoken role may."""
    if not contact.title and not contact.role:
        return _UNREAD
    from infointerview.readings import read_title  # what reads titles is needed only if there is one

    said = read_title(contact.title, bank.lexicon)
    if said.function or not contact.role:
        return said.traits, said.seniority, said.hiring
    role = read_title(contact.role, bank.lexicon)
    if said.seniority is Seniority.UNKNOWN:
        return role.traits, role.seniority, role.hiring
    return said.traits | role.traits, said.seniority, role.hiring if role.hiring is Hiring.RECRUITER else said.hiring


def _with_declared(traits: frozenset[str], declared: Iterable[str]) -> frozenset[str]:
    said = frozenset(declared)
    if not said:
        return traits
    for pair in _CONTRADICTIONS:
        if pair & said:
            traits -= pair - said
    return traits | said


def _of_work(contact: Contact, seeker: Seeker, bank: Bank) -> frozenset[str]:
    traits = _of_title(*_read(contact, bank), contact.seniority)
    more: set[str] = set()
    leads = not traits.isdisjoint(("manager", "executive", "founder"))
    years = contact.years_in_field or 0
    if years >= _VETERAN_YEARS:
        more.add("veteran")
    if years >= _SENIOR_YEARS and not leads:
        more.add("senior-practitioner")
    if contact.capabilities and Capability.HIRE in contact.capabilities and "recruiter" not in traits:
        more.add("hiring-manager")
    if not leads and _names(contact.role or contact.title, seeker.target_role):
        more.add("peer")
    if contact.positions and derived_move(contact):
        more.add("career-changer")
    return traits | more if more else traits


@lru_cache(maxsize=4096)
def _of_title(brought: frozenset[str], read: Seniority, hires: Hiring, declared: Seniority) -> frozenset[str]:
    """Derive what a title that was read makes of whoever bears it; many titles make the same of them."""
    hiring, seniority, traits = _hiring(hires, declared), _seniority(read, declared), set(brought)
    if declared is not Seniority.UNKNOWN:
        traits.discard("executive")
    elif "founder" in traits:
        seniority = Seniority.UNKNOWN  # a founder sets direction, too, but of what they made: a trait of its own
    traits.update(_SENIORITY_TRAITS.get(seniority, ()))
    if seniority is Seniority.LEAD and hiring is Hiring.DECIDES:
        traits.add("manager")
    if hiring is Hiring.RECRUITER:
        traits.add("recruiter")
    if hiring is Hiring.DECIDES and traits.isdisjoint(("executive", "recruiter")):
        traits.add("hiring-manager")
    return frozenset(traits)


def _of_place(contact: Contact, interview: Interview) -> Iterable[str]:
    about = talk_company(interview)
    present = present_employers(contact)
    if any(same_company(about, company) for company in present):
        yield "target-employee"
    elif any(same_company(about, post.company) for post in contact.positions):
        yield "former-employee"
    if not present:
        yield "company-unknown"
    if not contact.title and not contact.role:
        yield "role-unknown"
    if months_in_post(contact, interview) < _RECENT_MONTHS:
        yield "recent-joiner"


def _of_pair(contact: Contact, seeker: Seeker, history: Sequence[Interview]) -> Iterable[str]:
    traits = {contact.relation.value}
    talked = any(is_same_person(contact, earlier) for talk in history for earlier in talk.contacts)
    if contact.relation in _WARM:
        traits.add("warm")
    if contact.referred_by:
        traits.add("referred")
    if contact.times_met or talked:
        traits.add("met-before")
    if talked:
        traits.add("second-meeting")
    if contact.relation is Relation.STRANGER and not traits & {"referred", "met-before"}:
        traits.add("cold")
    if contact.relation in (Relation.ALUM, Relation.CLASSMATE) or any(
        same_company(school, other) for school in contact.schools for other in seeker.schools
    ):
        traits.add("shared-school")
    if any(same_company(company, post.company) for company in employers(contact) for post in seeker.positions):
        traits.add("shared-employer")
    return traits


def _of_seeker(contact: Contact, seeker: Seeker) -> Iterable[str]:
    if seeker.career_stage is not None:
        yield _SEEKER_TRAITS[seeker.career_stage]
    learning = seeker.career_stage is CareerStage.STUDENT
    if seeker.field and contact.field and not learning and seeker.field.casefold() == contact.field.casefold():
        yield "seeker-same-field"


def _of_meeting(interview: Interview, place: int) -> Iterable[str]:
    yield interview.format.value
    if interview.format is not Format.WRITTEN and interview.minutes <= _SHORT_MINUTES:
        yield "short"
    if interview.minutes >= _LONG_MINUTES:
        yield "long"
    if len(interview.contacts) > 1:
        yield "panel"
        if len(interview.contacts) == _PAIR:
            yield "pair"
        names = {contact.name for contact in interview.contacts}
        if interview.contacts[place].manager in names:
            yield "manager-present"
        if interview.contacts[place].name in {contact.manager for contact in interview.contacts}:
            yield "report-present"


def _names(title: str, role: str) -> bool:
    """Tell whether all words of a role are in a title; of most titles its longest word tells, without taking them apart."""
    wanted, text = _words(role), _plain(title)
    return bool(wanted) and wanted[0] in text and set(wanted).issubset(_WORD.findall(text))


@lru_cache(maxsize=1024)
def _words(text: str) -> tuple[str, ...]:
    """Give the words of a role, the longest first."""
    return tuple(sorted(_WORD.findall(_plain(text)), key=len, reverse=True))


def _plain(text: str) -> str:
    """Give a text in lower case and without apostrophes."""
    return text.casefold().replace("'", "").replace("’", "")
