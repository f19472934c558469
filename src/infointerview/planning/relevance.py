"""Which questions may be put to a contact, and what each is worth, with reasons.

A question is eligible if nothing refuses it (`refusal`). Its worth is a product of named factors between 0 and 1, each of which
is kept as a reason. Factors are whole thousandths, so that the worth is the same number on every machine.
"""

from collections.abc import Mapping, Sequence
from functools import lru_cache

import attrs

from infointerview.agendas import Factor
from infointerview.bank import Bank
from infointerview.facts import is_same_person
from infointerview.interviews import Format, Goal, Interview
from infointerview.outcomes import Certainty
from infointerview.planning.wording import Filling, Known, known_of, ways
from infointerview.questions import Question, Sensitivity, Stage
from infointerview.templates import Template, parse
from infointerview.traits import contact_traits, trust

BRIEF_MINUTES = 3.0
"""In writing, only what can be answered in about this many spoken minutes is asked."""

_ANOTHER_TOPIC, _FOR_THIS_KIND = 500, 750  # what only this kind of person can answer is worth asking whatever the goal
_SUITS = (560, 900, 1000)
_GENERIC, _NEEDED = 680, 980
_PERSONAL, _NEAR, _ANYBODY = 1000, 640, 560
_AGAIN = "second-meeting"  # what needs an earlier talk could only be said to somebody one has talked to
_CRUCIAL, _ORDINARY = 1000, 940
_KNOWN_FACT, _OTHER_VIEW = 400, 900


@attrs.frozen(eq=False)
class Prepared:
    """What depends on the bank alone: a question with its parsed line, its traits as sets and its stage."""

    question: Question
    line: Template
    first: Template | None
    stage: Stage
    suits: frozenset[str]
    needs: frozenset[str]
    not_for: frozenset[str]
    level: int


@attrs.frozen(eq=False)
class Setting:
    """What depends on the interview: per contact the traits and what is known; trust; what was asked before."""

    interview: Interview
    goal: Goal
    bank: Bank
    traits: tuple[frozenset[str], ...]
    known: tuple[Known, ...]
    trust: Sensitivity
    asked: tuple[frozenset[str], ...]
    answered: Mapping[str, Certainty]


@attrs.frozen(eq=False)
class Option:
    """A question that may be put to a contact in one wording, with what it is worth."""

    prepared: Prepared
    place: int
    filling: Filling
    utility: int
    id: str


@lru_cache(maxsize=16)
def prepared(bank: Bank) -> tuple[Prepared, ...]:
    """Prepare the questions of a bank; done once for each bank."""
    stages = {topic.id: topic.stage for topic in bank.topics}
    return tuple(
        Prepared(
            question,
            parse(question.text),
            parse(question.before) if question.before else None,
            stages[question.topic],
            frozenset(question.suits),
            frozenset(question.needs),
            frozenset(question.not_for),
            question.sensitivity.level,
        )
        for question in bank.questions
    )


def setting_of(interview: Interview, bank: Bank, history: Sequence[Interview] = ()) -> Setting:
    """Gather what the rules and factors look at."""
    asked, answered = [], dict[str, Certainty]()
    for contact in interview.contacts:
        mine = set()
        for talk in history:
            for answer in talk.answers:
                question = bank.current(answer.question) or answer.question
                by = answer.contact or (talk.contacts[0].name if len(talk.contacts) == 1 else "")
                if any(other.name == by and is_same_person(contact, other) for other in talk.contacts):
                    mine.add(question)
                else:
                    answered[question] = answer.certainty
        asked.append(frozenset(mine))
    return Setting(
        interview=interview,
        goal=bank.goal(interview.goal),
        bank=bank,
        traits=tuple(contact_traits(interview, place, bank, history) for place in range(len(interview.contacts))),
        known=tuple(known_of(interview, place) for place in range(len(interview.contacts))),
        trust=min((trust(contact, bank, history) for contact in interview.contacts), key=lambda most: most.level),
        asked=tuple(asked),
        answered=answered,
    )


def options(setting: Setting) -> list[Option]:
    """List every question for every contact in every wording that may be used, with its worth."""
    found = []
    several = len(setting.traits) > 1
    for place, known in enumerate(setting.known):
        for entry in prepared(setting.bank):
            if _broken_rule(entry, place, setting):
                continue
            for number, filling in enumerate(ways(entry.line, known)):
                name = entry.question.id + (f" @{place}" if several else "") + (f" #{number}" if number else "")
                found.append(Option(entry, place, filling, _utility(entry, place, filling, setting), name))
    return found


def refusal(entry: Prepared, place: int, setting: Setting) -> str:
    """Say what keeps a question from being put to a contact, and the fact behind it; empty if nothing does."""
    question, contact = entry.question, setting.interview.contacts[place]
    match _broken_rule(entry, place, setting):
        case "barred":
            return "the goal bars it"
        case "avoided":
            return f"the goal avoids the topic {question.topic}"
        case "asked":
            return f"{contact.first_name} has been asked before"
        case "needs":
            wanted = " or ".join(sorted(entry.needs))
            return f"it is for {wanted}, and nothing says that of {contact.first_name}"
        case "not-for":
            held = " or ".join(sorted(entry.not_for & setting.traits[place]))
            return f"it is not for {held}, which {contact.first_name} is"
        case "trust":
            how = contact.relation.value.replace("-", " ")
            met = "" if contact.times_met else " you have not met"
            return f"it is {question.sensitivity.value}, and {contact.first_name} is a {how}{met}"
        case "written":
            return "it can't be answered briefly in writing"
    if ways(entry.line, setting.known[place]):
        return ""
    missing = sorted(entry.line.slots - setting.known[place].slots)
    return f"nothing is known to fill {', '.join('{' + slot + '}' for slot in missing) or 'its slots together'}"


def _broken_rule(entry: Prepared, place: int, setting: Setting) -> str:
    """Name the rule that a question breaks for a contact, whatever is known to fill it; empty if it breaks none."""
    question, traits = entry.question, setting.traits[place]
    if question.id in setting.goal.barred:
        return "barred"
    if question.topic in setting.goal.avoid:
        return "avoided"
    if question.id in setting.asked[place]:
        return "asked"
    if entry.needs and entry.needs.isdisjoint(traits):
        return "needs"
    if not entry.not_for.isdisjoint(traits):
        return "not-for"
    if entry.level > setting.trust.level:
        return "trust"
    if setting.interview.format is Format.WRITTEN and question.minutes > BRIEF_MINUTES:
        return "written"
    return ""


def factors(entry: Prepared, place: int, filling: Filling, setting: Setting) -> tuple[Factor, ...]:
    """Give the factors of an option's worth, each with its reason as a sentence."""
    question, goal = entry.question, setting.goal
    numbers = _numbers(entry, place, filling, setting)
    held = sorted((entry.suits | entry.needs) & setting.traits[place])
    meanings = [setting.bank.traits[trait].split(":")[0].rstrip(".") for trait in held[:2]]
    reasons = {
        "goal": f"Serves {' and '.join(question.objectives)}"
        + (" on a topic of your goal." if question.topic in goal.favour else "."),
        "person": f"Fits: {'; '.join(meaning[:1].lower() + meaning[1:] for meaning in meanings)}." if meanings else "",
        "personal": "Uses what you know of each other." if numbers["personal"] == _PERSONAL else "",
        "crucial": "The one question a talk should never miss." if question.crucial else "",
        "freshness": _fresh_reason(setting.answered.get(question.id)),
        "editorial": "",
        "depth": "",
    }
    return tuple(Factor(name, value / 1000, reasons[name]) for name, value in numbers.items())


def _fresh_reason(answered: Certainty | None) -> str:
    if answered is None:
        return ""
    if answered is Certainty.FACT:
        return "Somebody has told you this fact already."
    return "Somebody gave you an opinion on it; another view corroborates it or not."


def _numbers(entry: Prepared, place: int, filling: Filling, setting: Setting) -> dict[str, int]:
    """Give the factors in thousandths."""
    question = entry.question
    hits = len(entry.suits & setting.traits[place])
    person = _SUITS[min(hits, 2)] if entry.suits else _GENERIC
    personal = _NEAR if filling.near or entry.needs else _ANYBODY
    answered = setting.answered.get(question.id)
    return {
        "goal": _goal_factor(entry, setting.goal),
        "person": max(person, _NEEDED) if entry.needs else person,
        "personal": _PERSONAL if filling.personal or _AGAIN in entry.needs else personal,
        "crucial": _CRUCIAL if question.crucial else _ORDINARY,
        "freshness": 1000 if answered is None else _KNOWN_FACT if answered is Certainty.FACT else _OTHER_VIEW,
        "editorial": 600 + round(400 * question.worth),
        "depth": min(1000, 200 + round(200 * question.minutes)),
    }


def _utility(entry: Prepared, place: int, filling: Filling, setting: Setting) -> int:
    product = 1
    for number in _numbers(entry, place, filling, setting).values():
        product *= number
    return max(1, min(1000, product // 1000**6))


@lru_cache(maxsize=65536)
def _fit(objectives: tuple[str, ...], shares: tuple[float, float, float]) -> int:
    weight = dict(zip(("information", "insight", "relationship"), shares, strict=True))
    fit = sum(weight[objective] * (1 if place == 0 else 0.25) for place, objective in enumerate(objectives))
    return 500 + round(500 * min(1.0, fit / max(shares)))


def _goal_factor(entry: Prepared, goal: Goal) -> int:
    fit = _fit(entry.question.objectives, goal.shares)
    if not goal.favour or entry.question.topic in goal.favour or _AGAIN in entry.needs:
        return fit
    return fit * (_FOR_THIS_KIND if entry.needs else _ANOTHER_TOPIC) // 1000
