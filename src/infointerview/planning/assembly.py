"""From what was chosen to an outline: order, clock, bridges, reasons, reserve, coverage; everything but the words."""

from collections import defaultdict
from collections.abc import Sequence
from itertools import islice
from operator import attrgetter
from typing import NamedTuple

from infointerview.agendas import Coverage, Factor, Share
from infointerview.interviews import Format
from infointerview.planning.blueprint import CLOSING_STAGES, Draft
from infointerview.planning.cases import Case
from infointerview.planning.leftovers import Lost, leftovers
from infointerview.planning.ordering import order
from infointerview.planning.pool import half_minutes
from infointerview.planning.relevance import factors
from infointerview.planning.scales import Option
from infointerview.planning.script import Saying, bridge
from infointerview.planning.selection import Solution
from infointerview.questions import Stage
from infointerview.templates import Template

_utility = attrgetter("utility")


class Turn(NamedTuple):
    """One item of an agenda without its words."""

    option: Option
    factors: tuple[Factor, ...]
    start: float
    minutes: float
    essential: bool = False
    bridge: Template | None = None


class Outline(NamedTuple):
    """An agenda without its words.

    Pinned questions that can be put to nobody stand in `refused`.
    """

    opening: tuple[Saying, ...]
    opening_minutes: float
    turns: tuple[Turn, ...]
    closing: tuple[Saying, ...]
    closing_minutes: float
    reserve: tuple[Turn, ...]
    left_out: tuple[Lost, ...]
    coverage: Coverage
    solution: Solution
    asked: tuple[str, ...]
    refused: tuple[str, ...]


def assemble(
    made: Draft,
    solution: Solution,
    *,
    asked: Sequence[Option] = (),
    start: float | None = None,
    closing_minutes: float | None = None,
    rushed: bool = False,
) -> Outline:
    """Make the outline of a choice.

    Args:
        made: Everything before the choice.
        solution: The choice.
        asked: Options asked before, when this is made during a talk.
        start: The minute at which the first item begins; by default after the opening.
        closing_minutes: Minutes for the closing words, where they differ from the draft's.
        rushed: Whether answers go without their probes.
    """
    done = {option.id for option in asked}
    names, ranked = frozenset(solution.chosen), sorted(made.options, key=_utility, reverse=True)
    chosen = list(islice((option for option in ranked if option.id in names), len(names)))
    ordered = [option for option in order([*asked, *chosen]) if option.id not in done]
    essential = _essential(ordered)
    turns, minute = list[Turn](), made.opening_minutes if start is None else start
    stage = asked[-1].prepared.stage if asked else None
    for option in ordered:
        turns_to = stage is not None and option.prepared.stage is not stage and not rushed
        stage = option.prepared.stage
        spent = _minutes(option, made.case, rushed=rushed)
        turns.append(
            Turn(
                option,
                factors(option, made.case, made.scale),
                minute,
                spent,
                essential=option in essential,
                bridge=bridge(made.case, stage) if turns_to else None,
            )
        )
        minute += spent
    reserve, lost = leftovers(ranked, solution, [*asked, *chosen])
    return Outline(
        opening=() if asked else made.opening,
        opening_minutes=made.opening_minutes,
        closing=made.closing,
        closing_minutes=made.closing_minutes if closing_minutes is None else closing_minutes,
        turns=tuple(turns),
        reserve=tuple(
            Turn(option, factors(option, made.case, made.scale), 0.0, _minutes(option, made.case)) for option in reserve
        ),
        left_out=tuple(lost),
        coverage=_coverage(turns, made.case),
        solution=solution,
        asked=tuple(option.prepared.question.id for option in asked),
        refused=made.refused,
    )


def _minutes(option: Option, case: Case, *, rushed: bool = False) -> float:
    return 0.0 if case.format is Format.WRITTEN else half_minutes(option.prepared.question, rushed=rushed) / 2


def _essential(chosen: Sequence[Option]) -> list[Option]:
    """Give what to ask first when time runs short: a crucial question, else the best one; and the best closing ask."""
    asks = [option for option in chosen if option.prepared.stage in CLOSING_STAGES]
    others = [option for option in chosen if option.prepared.stage not in CLOSING_STAGES]
    best = sorted(others, key=lambda option: (not option.prepared.question.crucial, -option.utility, option.id))[:1]
    return (
        best + sorted(asks, key=lambda option: (option.prepared.stage is Stage.CLOSING, -option.utility, option.id))[:1]
    )


def _coverage(turns: Sequence[Turn], case: Case) -> Coverage:
    """Add up minutes and questions; in writing each item counts as a minute."""
    by_objective, by_topic = defaultdict[str, list[float]](list), defaultdict[str, list[float]](list)
    for turn in turns:
        minutes, served = turn.minutes or 1.0, turn.option.prepared.question.objectives
        by_topic[turn.option.topic].append(minutes)
        for objective in served:
            by_objective[objective].append(minutes / len(served))
    total = sum([turn.minutes or 1.0 for turn in turns]) or 1.0
    objectives = [_share(objective.value, wanted, by_objective[objective], total) for objective, wanted in case.weights]
    topics = [_share(topic, 0.0, minutes, total) for topic, minutes in by_topic.items()]
    return Coverage(tuple(objectives), tuple(sorted(topics, key=lambda share: (-share.minutes, share.name))))


def _share(name: str, wanted: float, minutes: Sequence[float], total: float) -> Share:
    spent = sum(minutes)
    return Share(name, wanted, spent / total, spent, len(minutes))
