"""The choice put into plain numbers: what may be asked, what it costs, what must be served, what excludes what.

In the language of test assembly: the demands are the blueprint, and questions that share a token are enemies.
"""

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from infointerview.errors import ClashError, UnknownNameError
from infointerview.interviews import Format, Interview
from infointerview.planning.cases import Case, Setting
from infointerview.planning.demands import demands_of, in_words
from infointerview.planning.relevance import options, refusal, scale_for
from infointerview.planning.scales import Option, Scale
from infointerview.planning.script import Saying, minutes_for_words, words
from infointerview.planning.selection import Problem, Solution, solve
from infointerview.planning.wording import REFERRER
from infointerview.questions import Stage

CLOSING_STAGES = (Stage.OTHERS, Stage.CLOSING)
_WRITTEN_QUESTIONS = 5


class Draft(NamedTuple):
    """Everything of a plan but the choice: words and their minutes, the scale of worth, the options, the problem.

    Pinned questions that can be put to nobody stand in `refused`, and the problem goes without them.
    """

    case: Case
    opening: tuple[Saying, ...]
    closing: tuple[Saying, ...]
    opening_minutes: float
    closing_minutes: float
    scale: Scale
    options: tuple[Option, ...]
    problem: Problem
    refused: tuple[str, ...]


def draft(case: Case) -> Draft:
    """Do everything that comes before the choice."""
    opening, spent = words(case, Stage.OPENING)
    closing, _ = words(case, Stage.CLOSING, frozenset(token for token in spent if not token.startswith(REFERRER)))
    before, after = minutes_for_words(case)
    allowed = tuple(options(case, spent))
    budget = _WRITTEN_QUESTIONS if case.format is Format.WRITTEN else int((case.minutes - before - after) * 2)
    demands = demands_of(case, allowed)
    pinned = _pinned(allowed, case.goal.pinned)
    problem = Problem(allowed, budget, demands, frozenset(option.id for option in pinned.values()))
    return Draft(
        case=case,
        opening=opening,
        closing=closing,
        opening_minutes=before,
        closing_minutes=after,
        scale=scale_for(case),
        options=allowed,
        problem=problem,
        refused=tuple(name for name in case.goal.pinned if name not in pinned),
    )


def choose(problem: Problem) -> Solution:
    """Solve, and say a clash in the names of questions rather than of options.

    Raises:
        ClashError: Pins and demands can't all be met; contacts have no names yet (see `in_names`).
    """
    try:
        return solve(problem)
    except ClashError as clash:
        pinned = {question_id(name) for name in clash.pinned}
        raise ClashError(clash.demands, pinned, clash.missing_minutes, clash.relief) from None


def in_names(clash: ClashError, interview: Interview) -> ClashError:
    """Say a clash in the names of the contacts."""
    demands = [in_words(demand, interview.contacts) for demand in clash.demands]
    return ClashError(demands, clash.pinned, clash.missing_minutes, clash.relief)


def question_id(option_id: str) -> str:
    """Give the id of an option's question."""
    return option_id.split(" ", 1)[0]


def _pinned(allowed: Iterable[Option], names: tuple[str, ...]) -> Mapping[str, Option]:
    """Give for each pinned question its best option."""
    best: dict[str, Option] = {}
    if not names:
        return best
    for option in allowed:
        name = option.prepared.question.id
        if name in names and (name not in best or option.utility > best[name].utility):
            best[name] = option
    return best


def why_not(question: str, setting: Setting) -> str:
    """Say why a question can be put to none of the contacts.

    Raises:
        UnknownNameError: It is not in the bank.
    """
    bank = setting.case.bank
    if question not in bank:
        raise UnknownNameError("question", question, [known.id for known in bank])
    found = [refusal(question, place, setting) for place in range(len(setting.known))]
    return "; ".join(dict.fromkeys(reason for reason in found if reason)) or "what it speaks of is said in the opening"
