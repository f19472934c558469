"""The choice put into plain numbers: what may be asked, what it costs, what must be served, what excludes what.

In the language of test assembly: the demands are the blueprint, and questions that share a token are enemies.
"""

from collections.abc import Iterable, Mapping, Sequence

import attrs

from infointerview.bank import Bank
from infointerview.errors import ClashError, UnknownNameError
from infointerview.interviews import Format, Interview
from infointerview.planning.relevance import Option, Setting, options, prepared, refusal, setting_of
from infointerview.planning.script import minutes_for_words, words
from infointerview.planning.selection import Item, Problem, Solution, solve
from infointerview.planning.wording import REFERRER
from infointerview.questions import Objective, Stage

OTHER_PEOPLE = "other people worth hearing"
"""The closing ask that every spoken talk must have room for."""

OTHER_PEOPLE_TAG = "other-people"
"""The tag of the questions that ask for them."""

CRUCIAL = "the crucial question"
"""The question that a talk should never miss, where one may be put to this contact."""

CLOSING_STAGES = (Stage.OTHERS, Stage.CLOSING)
_WRITTEN_QUESTIONS = 5
_BRIEFEST_BLUEPRINT = 10  # minutes; in a shorter talk there is no room for every objective


@attrs.frozen(eq=False)
class Draft:
    """Everything of a plan but the choice: words and their minutes, the options by their ids, the problem."""

    setting: Setting
    opening: tuple[str, ...]
    closing: tuple[str, ...]
    opening_minutes: float
    closing_minutes: float
    options: Mapping[str, Option]
    problem: Problem


def draft(interview: Interview, bank: Bank, history: Sequence[Interview] = ()) -> Draft:
    """Do everything that comes before the choice.

    Raises:
        ClashError: A pinned question may not be put to this contact.
        UnknownNameError: The goal, a trait, a topic or a question is not in the bank.
    """
    setting = setting_of(interview, bank, history)
    opening, spent = words(setting, Stage.OPENING)
    closing, _ = words(setting, Stage.CLOSING, frozenset(token for token in spent if not token.startswith(REFERRER)))
    before, after = minutes_for_words(setting)
    allowed = {option.id: option for option in options(setting) if spent.isdisjoint(option.filling.tokens)}
    budget = _WRITTEN_QUESTIONS if interview.format is Format.WRITTEN else int((interview.minutes - before - after) * 2)
    demands = demands_of(setting, allowed.values())
    problem = Problem(
        tuple(_item(option, setting, demands) for option in allowed.values()),
        budget,
        demands,
        _pinned(allowed.values(), setting),
    )
    return Draft(setting, opening, closing, before, after, allowed, problem)


def choose(problem: Problem) -> Solution:
    """Solve, and say a clash in the names of questions rather than of options.

    Raises:
        ClashError: Pins and demands can't all be met.
    """
    try:
        return solve(problem)
    except ClashError as clash:
        pinned = {question_id(name) for name in clash.pinned}
        raise ClashError(clash.demands, pinned, clash.missing_minutes, clash.relief) from None


def question_id(option_id: str) -> str:
    """Give the id of an option's question."""
    return option_id.split(" ", 1)[0]


def weights(setting: Setting) -> list[tuple[Objective, float]]:
    """Give each objective its share of the goal's weight."""
    return list(zip(Objective, setting.goal.shares, strict=True))


def demands_of(setting: Setting, allowed: Iterable[Option]) -> frozenset[str]:
    """List what an agenda must serve.

    Topics to touch; other people, unless in writing; and where there are ten minutes or more, each contact of a panel, each
    objective wanted, and the crucial question, if there is one for these contacts.
    """
    interview = setting.interview
    demands = {f"topic {topic}" for topic in setting.goal.must_touch}
    if interview.format is not Format.WRITTEN:
        demands.add(OTHER_PEOPLE)
    if interview.minutes >= _BRIEFEST_BLUEPRINT:
        if len(interview.contacts) > 1:
            demands |= {f"a question to {contact.name}" for contact in interview.contacts}
        demands |= {f"objective {objective}" for objective, wanted in weights(setting) if wanted > 0}
        if any(option.prepared.question.crucial for option in allowed):
            demands.add(CRUCIAL)
    return frozenset(demands)


def serves(option: Option, setting: Setting) -> frozenset[str]:
    """List every demand that an option could serve."""
    question = option.prepared.question
    served = {f"objective {objective}" for objective in question.objectives}
    served |= {f"topic {question.topic}", f"a question to {setting.interview.contacts[option.place].name}"}
    if question.crucial:
        served.add(CRUCIAL)
    if OTHER_PEOPLE_TAG in question.tags:
        served.add(OTHER_PEOPLE)
    return frozenset(served)


def excludes(option: Option) -> frozenset[str]:
    """List the tokens of which an agenda has each at most once: the question or its family, the fragments it speaks of."""
    question = option.prepared.question
    own = f"family {question.family}" if question.family else f"question {question.id}"
    return option.filling.tokens | {own}


def half_minutes(option: Option, *, rushed: bool = False) -> int:
    """Give what an option costs: its minutes and half a minute for the turn; in a rush a minute less, without the probe."""
    full = int(option.prepared.question.minutes * 2) + 1
    return max(2, full - 2) if rushed else full


def _item(option: Option, setting: Setting, demands: frozenset[str]) -> Item:
    written = setting.interview.format is Format.WRITTEN
    return Item(
        option.id,
        option.utility,
        1 if written else half_minutes(option),
        option.prepared.question.topic,
        serves(option, setting) & demands,
        excludes(option),
    )


def _pinned(allowed: Iterable[Option], setting: Setting) -> frozenset[str]:
    """Give for each pinned question its best option."""
    best: dict[str, Option] = {}
    if not setting.goal.pinned:
        return frozenset()
    for option in allowed:
        name = option.prepared.question.id
        if name in setting.goal.pinned and (name not in best or option.utility > best[name].utility):
            best[name] = option
    for name in setting.goal.pinned:
        if name not in best:
            raise ClashError((), (name,), 0, why_not(name, setting))
    return frozenset(option.id for option in best.values())


def why_not(question: str, setting: Setting) -> str:
    """Say why a question can be put to none of the contacts.

    Raises:
        UnknownNameError: It is not in the bank.
    """
    entries = {entry.question.id: entry for entry in prepared(setting.bank)}
    if question not in entries:
        raise UnknownNameError("question", question, entries)
    found = [refusal(entries[question], place, setting) for place in range(len(setting.traits))]
    return "; ".join(dict.fromkeys(reason for reason in found if reason)) or "what it speaks of is said in the opening"
