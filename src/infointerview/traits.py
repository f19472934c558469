"""From facts to traits and trust: one pure function says everything about the person, the pair and the meeting.

Rules: a role in hiring, a profession and a seniority are read from the title (the bank's `titles`), unless they are declared;
declared traits are added and win over the ones they contradict.
"""

from collections.abc import Iterable, Sequence
from functools import lru_cache

from infointerview.bank import Bank
from infointerview.companies import same_company
from infointerview.errors import UnknownNameError
from infointerview.facts import derived_move, employers, is_same_person, months_in_post, present_employers, talk_about
from infointerview.interviews import Format, Interview
from infointerview.people import Capability, CareerStage, Contact, Relation, Seeker, Seniority
from infointerview.questions import Sensitivity
from infointerview.titles import TitleRule

_WARM = frozenset({Relation.FRIEND_OR_FAMILY, Relation.CLASSMATE, Relation.COLLEAGUE, Relation.FORMER_COLLEAGUE})
_LEADING = frozenset({Seniority.MANAGER, Seniority.DIRECTOR, Seniority.EXECUTIVE})
_SENIORITY_TRAITS = {
    Seniority.SENIOR: ("senior-practitioner",),
    Seniority.LEAD: ("senior-practitioner", "manager"),
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
    traits = {
        *_of_work(contact, seeker, bank),
        *_of_place(contact, interview),
        *_of_pair(contact, seeker, history),
        *_of_seeker(contact, seeker),
        *_of_meeting(interview, place),
        *bank.goal(interview.goal).traits,
    }
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


def _with_declared(traits: set[str], declared: Iterable[str]) -> frozenset[str]:
    said = frozenset(declared)
    for pair in _CONTRADICTIONS:
        if pair & said:
            traits -= pair - said
    return frozenset(traits | said)


def _of_work(contact: Contact, seeker: Seeker, bank: Bank) -> set[str]:
    traits = set(_title_traits(contact.title or contact.role, bank.titles))
    traits.update(_SENIORITY_TRAITS.get(contact.seniority, ()))
    years = contact.years_in_field or 0
    if years >= _VETERAN_YEARS:
        traits.add("veteran")
    leads = bool(traits & {"manager", "executive", "founder"}) or contact.seniority in _LEADING
    if years >= _SENIOR_YEARS and not leads:
        traits.add("senior-practitioner")
    decides = bool(traits & {"manager", "founder"}) and "executive" not in traits
    if (decides or Capability.HIRE in contact.capabilities) and "recruiter" not in traits:
        traits.add("hiring-manager")
    wanted, has = set(_words(seeker.target_role).split()), set(_words(contact.role or contact.title).split())
    if wanted and wanted <= has and not leads:
        traits.add("peer")
    if derived_move(contact):
        traits.add("career-changer")
    return traits


def _of_place(contact: Contact, interview: Interview) -> Iterable[str]:
    about = talk_about(interview).company
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


@lru_cache(maxsize=4096)
def _title_traits(title: str, rules: tuple[TitleRule, ...]) -> frozenset[str]:
    if not title:
        return frozenset()
    words = f" {_words(title)} "
    found = set()
    for rule in rules:
        left = words
        for phrase in rule.unless:
            left = left.replace(f" {_words(phrase)} ", " · ")
        if any(f" {_words(phrase)} " in left for phrase in rule.phrases):
            found.add(rule.trait)
    beaten = {rule.trait for rule in rules if not found.isdisjoint(rule.not_with)}
    return frozenset(found - beaten)


@lru_cache(maxsize=4096)
def _words(text: str) -> str:
    """Give the words of a title or phrase in lower case, one space between them: no signs, hyphens or apostrophes."""
    signs = text.casefold().replace("'", "").replace("’", "")
    return " ".join("".join(sign if sign.isalnum() else " " for sign in signs).split())
