"""From facts to traits and trust: one pure function says everything about the person, the pair and the meeting.

Rules: a role in hiring, a profession and a seniority are read from the title (the bank's `titles`), unless they are declared;
declared traits are added and win over the ones they contradict.
"""

from collections.abc import Iterable, Sequence
from functools import lru_cache

from infointerview.bank import Bank, TitleRule
from infointerview.companies import same_company
from infointerview.errors import UnknownNameError
from infointerview.interviews import About, Format, Interview
from infointerview.people import Capability, CareerStage, Contact, Position, Relation, Seeker, Seniority
from infointerview.questions import Sensitivity

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
    targets = (
        company
        for company in seeker.target_companies
        if any(same_company(company, known) for contact in interview.contacts for known in _employers(contact))
    )
    return About(
        company=about.company or next(targets, "") or first.company,
        role=about.role or seeker.target_role or spoken_role(first),
        industry=about.industry or first.industry or seeker.target_industry,
        field=about.field or first.field,
    )


def spoken_role(person: Contact) -> str:
    """Give a contact's role as one would say it in a sentence: a title without its capitals and commas.

    Example:
        >>> spoken_role(Contact(name="Di", title="Senior UX Designer, Payments"))
        'senior UX designer'
    """
    if person.role:
        return person.role
    words = person.title.split(",")[0].split(" at ")[0].split()
    return " ".join(word if word.isupper() or word[1:] != word[1:].lower() else word.lower() for word in words)


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
        *_of_work(contact, seeker, interview, bank),
        *_of_pair(contact, seeker, history),
        *_of_seeker(contact, seeker),
        *_of_meeting(interview, place),
    }
    for pair in _CONTRADICTIONS:
        if pair & declared:
            traits -= pair - declared
    return frozenset(traits | declared)


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


def is_same_person(one: Contact, other: Contact) -> bool:
    """Tell whether two contacts are one person: by e-mail where both have one, else by name and employers."""
    if one.email and other.email:
        return one.email.casefold() == other.email.casefold()
    if one.name.casefold() != other.name.casefold():
        return False
    ours, theirs = _employers(one), _employers(other)
    return not ours or not theirs or any(same_company(a, b) for a in ours for b in theirs)


def in_common(contact: Contact, seeker: Seeker) -> list[str]:
    """List what the two are known to share, as one would say it: schools, then employers."""
    schools = [school for school in contact.schools if any(same_company(school, other) for other in seeker.schools)]
    employers = [
        company
        for company in _employers(contact)
        if any(same_company(company, other.company) for other in seeker.positions)
    ]
    return list(dict.fromkeys(schools + employers))


def _of_work(contact: Contact, seeker: Seeker, interview: Interview, bank: Bank) -> Iterable[str]:
    traits = set(_read_title(contact.title or contact.role, bank.titles))
    traits.update(_SENIORITY_TRAITS.get(contact.seniority, ()))
    years = contact.years_in_field or 0
    if years >= _VETERAN_YEARS:
        traits.add("veteran")
    leads = bool(traits & {"manager", "executive", "founder"}) or contact.seniority in _LEADING
    if years >= _SENIOR_YEARS and not leads:
        traits.add("senior-practitioner")
    decides = bool(traits & {"manager", "founder"}) or Capability.HIRE in contact.capabilities
    if decides and not traits & {"recruiter", "executive"}:
        traits.add("hiring-manager")
    wanted, has = set(_words(seeker.target_role).split()), set(_words(contact.role or contact.title).split())
    if wanted and wanted <= has and not leads:
        traits.add("peer")
    if derived_move(contact):
        traits.add("career-changer")
    about = talk_about(interview).company
    if about and same_company(about, contact.company):
        traits.add("target-employee")
    elif about and any(same_company(about, post.company) for post in contact.positions):
        traits.add("former-employee")
    if not contact.company:
        traits.add("company-unknown")
    if not contact.title and not contact.role:
        traits.add("role-unknown")
    if _months_in_post(contact, interview) < _RECENT_MONTHS:
        traits.add("recent-joiner")
    return traits


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
    if any(same_company(company, post.company) for company in _employers(contact) for post in seeker.positions):
        traits.add("shared-employer")
    return traits


def _of_seeker(contact: Contact, seeker: Seeker) -> Iterable[str]:
    if seeker.career_stage is not None:
        yield _SEEKER_TRAITS[seeker.career_stage]
    if seeker.field and contact.field and seeker.field.casefold() == contact.field.casefold():
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


def _read_title(title: str, rules: tuple[TitleRule, ...]) -> frozenset[str]:
    return _title_traits(title, rules) if title else frozenset()


@lru_cache(maxsize=4096)
def _title_traits(title: str, rules: tuple[TitleRule, ...]) -> frozenset[str]:
    words = f" {_words(title)} "
    found = set()
    for rule in rules:
        left = words
        for phrase in rule.unless:
            left = left.replace(f" {_words(phrase)} ", " · ")
        if any(f" {_words(phrase)} " in left for phrase in rule.phrases):
            found.add(rule.trait)
    return frozenset(found)


@lru_cache(maxsize=4096)
def _words(text: str) -> str:
    """Give the words of a title or phrase in lower case, one space between them: no signs, hyphens or apostrophes."""
    signs = text.casefold().replace("'", "").replace("’", "")
    return " ".join("".join(sign if sign.isalnum() else " " for sign in signs).split())


def derived_move(contact: Contact) -> str:
    """Give a contact's move between fields, from the fields of their positions; empty if there is none.

    Example:
        >>> from infointerview.people import Position
        >>> derived_move(Contact(name="Di", field="logistics", positions=[Position(field="hotel management", end="2015")]))
        'from hotel management into logistics'
    """
    now = contact.field or next((post.field for post in contact.positions if post.current and post.field), "")
    past = [post for post in contact.positions if not post.current and post.field]
    before = max(past, key=lambda post: post.end).field if past else ""
    return f"from {before} into {now}" if before and now and before.casefold() != now.casefold() else ""


def _employers(contact: Contact) -> list[str]:
    posts: list[Position] = list(contact.positions)
    return [name for name in (contact.company, *(post.company for post in posts)) if name]


def _months_in_post(contact: Contact, interview: Interview) -> float:
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
