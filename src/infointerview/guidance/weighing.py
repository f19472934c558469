"""What asking one contact next is worth: named factors in thousandths, each with its reason."""

from collections.abc import Callable
from typing import Any, NamedTuple, TypeVar

import attrs

from infointerview.agendas import Factor
from infointerview.bank import Bank
from infointerview.errors import UnknownNameError
from infointerview.facts import present_employer
from infointerview.guidance.abilities import Look, abilities_of, best_served, is_sure, listed, served_by, worded
from infointerview.guidance.aims import Aim
from infointerview.guidance.circle import WARM, Person, Route, route_to, way_in_of
from infointerview.guidance.past import Past
from infointerview.guidance.waiting import ALL, factor_of, product, timing_of, waits_of
from infointerview.loading.sentences import Sentences
from infointerview.questions import Objective
from infointerview.rankings import Ability, Ranked
from infointerview.tasks import Task
from infointerview.traits import work_traits

_T = TypeVar("_T")

_USE, _LEAST_USE = 800, 200
_PERSON, _ANY_PERSON, _UNKNOWN_PERSON, _MUCH = 700, 800, 760, 0.66
_FORMER, _POSSIBLE, _INDUSTRY, _UNKNOWN_COMPANY = 0.95, 0.85, 120, 40
_NO_MATCH, _NO_MATCH_MATTERS = 750, 450
_FIT, _ROLE, _FIELD, _PART = 700, 200, 100, 0.5
_UNHEARD, _ONE, _MORE, _ELSEWHERE = 970, 950, 850, 900
_DUE, _RESTS = 650, 300


class _Use(NamedTuple):
    """What somebody's work, and where it is, comes to: the same for many people."""

    abilities: tuple[Ability, ...]
    objective: Objective
    use: Factor
    person: Factor
    fit: Factor


@attrs.frozen
class Desk:
    """All that stays the same while contact after contact is weighed."""

    aim: Aim
    past: Past
    bank: Bank
    sentences: Sentences
    _seen: dict[object, Any] = attrs.field(factory=dict, init=False, eq=False, repr=False)
    _at_once: Factor = attrs.field(init=False)
    _elsewhere: Factor = attrs.field(init=False)

    @_at_once.default
    def _nothing_speaks_for_waiting(self) -> Factor:
        return timing_of((), self.sentences)

    @_elsewhere.default
    def _no_talk_points_here(self) -> Factor:
        value, name = (_ELSEWHERE, "open-elsewhere") if self.past.held else (ALL, "open-first")
        return factor_of("open", value, self._say(name))

    def ranked(self, person: Person, bridged: int) -> Ranked:
        """Weigh one contact, whoever stands beside.

        Raises:
            UnknownNameError: A declared trait is not in the bank.
        """
        look = self._look(person, bridged)
        work = self._work(look)
        route = route_to(person, self.aim.seeker, self.aim.ground)
        waits = list(waits_of(look, person, self.aim, self.past, self.sentences))
        factors = (
            work.use,
            work.person,
            self._company(look),
            work.fit,
            self._once(route, self._closeness, route),
            self._again(person.due) if person.talk else self._open(look),
            timing_of(waits, self.sentences) if waits else self._at_once,
        )
        return Ranked(
            contact=person.contact,
            score=product(factors),
            factors=factors,
            abilities=work.abilities,
            objective=work.objective,
            way_in=way_in_of(route, person.contact, self.sentences),
            match=look.match,
            hold=tuple([why for _, why in waits]),
        )

    def _once(self, key: object, make: Callable[..., _T], *arguments: Any) -> _T:
        """Make something that is the same for many contacts once."""
        found: _T | None = self._seen.get(key)
        if found is None:
            found = self._seen[key] = make(*arguments)
        return found

    def _look(self, person: Person, bridged: int) -> Look:
        contact, aim = person.contact, self.aim
        for trait in contact.traits:
            if trait not in self.bank.traits:
                raise UnknownNameError("trait", trait, self.bank.traits)
        return Look(
            contact,
            work_traits(contact, aim.seeker, self.bank),
            aim.match(contact),
            present_employer(contact),
            aim.does_role((contact.title, contact.role)),
            aim.does_role([post.title for post in contact.positions]) if contact.positions else 0.0,
            aim.in_industry(contact),
            bridged,
            self.past.named_by(contact) if person.talk else (),
        )

    def _work(self, look: Look) -> _Use:
        """Weigh what somebody can do; mostly that follows from their work, and where it is if that is a target company."""
        contact, match = look.contact, look.match
        if look.named or contact.capabilities or not self.aim.seeker.target_companies:
            return self._use(look)
        work = (look.traits, look.does, look.did, look.in_industry, look.titled, contact.field)
        where = (match.name, match.former, bool(look.employer)) if match else ()
        return self._once((*work, *where, look.bridged, contact.relation in WARM), self._use, look)

    def _use(self, look: Look) -> _Use:
        abilities, shares = abilities_of(look, self.aim, self.sentences), self.aim.goal.shares
        served = served_by(abilities)
        useful = sum([share * part for share, part in zip(shares, served, strict=True)])
        return _Use(
            abilities,
            best_served(served, shares, near=look.contact.relation in WARM),
            factor_of("use", _LEAST_USE + round(_USE * useful), worded(abilities, self.sentences)),
            self._once(("person", look.traits, look.titled), self._person, look),
            self._once(("fit", look.does, look.did, look.in_industry), self._fit, look),
        )

    def _closeness(self, route: Route) -> Factor:
        return factor_of("closeness", route.value, self._say(route.because, by=route.by, what=route.what))

    def _say(self, name: str, **values: object) -> str:
        return self.sentences.say(name, **values)

    def _person(self, look: Look) -> Factor:
        """Weigh the kind of person: how much of what the goal asks is for somebody like them."""
        if not (look.titled or look.traits):
            return factor_of("person", _UNKNOWN_PERSON, self._say("person-unknown"))
        asked, kind = self.aim.asked_of(look.traits)
        value = _PERSON + round((ALL - _PERSON) * asked)
        if value <= _ANY_PERSON:
            return factor_of("person", _ANY_PERSON, self._say("person-anybody"))
        name = "person-much" if asked >= _MUCH else "person-some"
        return factor_of("person", value, self._say(name, kind=self._say(f"kind-{kind}")))

    def _company(self, look: Look) -> Factor:
        """Weigh where they work or worked; what is no match is said to be none."""
        aim, match = self.aim, look.match
        if not aim.seeker.target_companies:
            return factor_of("company", ALL, self._say("company-open"))
        if match:
            value = ALL * (_FORMER if match.former else 1) * (1 if is_sure(match) else _POSSIBLE)
            name = f"company-{match.likeness}{'-former' if match.former else ''}"
            return factor_of("company", round(value), self._say(name, company=match.company, target=match.target))
        least = _NO_MATCH_MATTERS if aim.about_companies else _NO_MATCH
        if not look.employer:
            return factor_of("company", least + _UNKNOWN_COMPANY, self._say("company-unknown"))
        if look.in_industry:
            industry = aim.seeker.target_industry
            return factor_of(
                "company", least + _INDUSTRY, self._say("company-industry", company=look.employer, industry=industry)
            )
        return factor_of("company", least, self.sentences.say("company-other", company=look.employer))

    def _fit(self, look: Look) -> Factor:
        aim = self.aim
        role, industry = bool(aim.seeker.target_role), bool(aim.seeker.target_industry)
        if not (role or industry):
            return factor_of("fit", ALL, self._say("fit-open"))
        does, did, there = look.does, look.did, look.in_industry
        best = max(does, did * (ALL - 2 * (ALL - round(ALL * _FORMER))) / ALL)
        parts = ((_ROLE, best, role), (_FIELD, float(there), industry))
        whole = sum(weight for weight, _, wanted in parts if wanted)
        got = sum(weight * part for weight, part, wanted in parts if wanted) / whole
        name = "fit-none"
        if does >= 1:
            name = "fit-role-industry" if there else "fit-role"
        elif did >= 1:
            name = "fit-past-role"
        elif best >= _PART:
            name = "fit-near-role"
        elif there:
            name = "fit-industry"
        return factor_of("fit", _FIT + round((ALL - _FIT) * got), self._say(name, industry=aim.seeker.target_industry))

    def _open(self, look: Look) -> Factor:
        """Weigh what earlier talks left open that this contact could speak of."""
        match = look.match
        if not self.past.held:
            return self._elsewhere
        company = match.target if match else look.employer
        known = self.past.of(company)
        if known is None:
            if match:
                return factor_of("open", _UNHEARD, self._say("open-unheard", company=company))
            return self._elsewhere
        if known.contradicted:
            return factor_of(
                "open", ALL, self._say("open-contradicted", topics=listed(known.contradicted), company=company)
            )
        if match and match.former and not known.left:
            return factor_of("open", ALL, self._say("open-left", company=company))
        if len(known.people) == 1:
            return factor_of("open", _ONE, self._say("open-one", company=company))
        return factor_of("open", _MORE, self._say("open-more", company=company, count=len(known.people)))

    def _again(self, due: Task | None) -> Factor:
        """Weigh somebody talked to already by what there is to bring back, not as new."""
        if due is None:
            return factor_of("open", _RESTS, self._say("again-rest"))
        return factor_of("open", _DUE, self._say("again-due", task=due.title))
