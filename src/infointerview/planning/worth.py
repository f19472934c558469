"""What a question is worth: a product of named factors, each in whole thousandths and with a sentence for its reason.

Whole numbers make the worth the same on every machine.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import lru_cache
from types import MappingProxyType
from typing import TYPE_CHECKING

from infointerview.agendas import Factor
from infointerview.questions import Question

if TYPE_CHECKING:
    from infointerview.outcomes import Certainty

FACTORS = 7
"""How many factors the product has."""

HITS = range(3)
"""How many of a contact's traits a question may suit; more make no difference."""

_ANOTHER_TOPIC, _FOR_THIS_KIND = 500, 750  # what only this kind of person can answer is worth asking whatever the goal
_SUITS = (560, 900, 1000)
_GENERIC, _NEEDED = 680, 980
_PERSONAL, _NEAR, _ANYBODY = 1000, 640, 560
_AGAIN = "second-meeting"  # what needs an earlier talk could only be said to somebody one has talked to
_CRUCIAL, _ORDINARY = 1000, 940
_OBJECTIVES = ("information", "insight", "relationship")


def by_goal(question: Question, shares: tuple[float, float, float], favour: frozenset[str]) -> int:
    """Weigh how a question fits a goal: the shares of the objectives, and the topics to favour."""
    fit = _fit(question.objectives, shares)
    if not favour or question.topic in favour or _AGAIN in question.needs:
        return fit
    return fit * (_FOR_THIS_KIND if question.needs else _ANOTHER_TOPIC) // 1000


@lru_cache(maxsize=1024)
def _fit(objectives: tuple[str, ...], shares: tuple[float, float, float]) -> int:
    weight = dict(zip(_OBJECTIVES, shares, strict=True))
    fit = sum(weight[objective] * (1 if place == 0 else 0.25) for place, objective in enumerate(objectives))
    return 500 + round(500 * min(1.0, fit / max(shares)))


def by_person(question: Question, hits: int) -> int:
    """Weigh how a question fits a contact who has so many of the traits that it suits."""
    person = _SUITS[min(hits, HITS[-1])] if question.suits else _GENERIC
    return max(person, _NEEDED) if question.needs else person


def by_wording(question: Question, *, personal: bool, near: bool) -> int:
    """Weigh whether a question, in one wording, could be put to anybody."""
    if personal or _AGAIN in question.needs:
        return _PERSONAL
    return _NEAR if near or question.needs else _ANYBODY


def by_freshness(answered: Certainty | None) -> int:
    """Weigh whether somebody else has answered it."""
    return _FRESHNESS[answered][0]


def by_itself(question: Question) -> tuple[int, int, int]:
    """Weigh a question whomever it is put to: whether it is crucial, its editorial worth, its depth."""
    return (
        _CRUCIAL if question.crucial else _ORDINARY,
        600 + round(400 * question.worth),
        min(1000, 200 + round(200 * question.minutes)),
    )


def reason_by_goal(question: Question, goal: int, *, favoured: bool) -> Factor:
    """Give the factor by the goal with its sentence."""
    serves = f"Serves {' and '.join(question.objectives)}{' on a topic of your goal' if favoured else ''}."
    return _factor("goal", goal, serves)


def reasons_by_itself(question: Question) -> tuple[Factor, Factor, Factor]:
    """Give the factors of `by_itself` with their sentences."""
    crucial, editorial, depth = by_itself(question)
    return (
        _factor("crucial", crucial, "The one question a talk should never miss." if question.crucial else ""),
        _factor("editorial", editorial),
        _factor("depth", depth),
    )


def reason_by_person(person: int, meanings: Iterable[str]) -> Factor:
    """Give the factor by the contact, with the meanings of the traits that it fits."""
    fits = "; ".join(map(_within_a_sentence, meanings))
    return _factor("person", person, f"Fits: {fits}." if fits else "")


def reason_by_wording(wording: int) -> Factor:
    """Give the factor by the wording with its sentence."""
    return _factor("personal", wording, "Uses what you know of each other." if wording == _PERSONAL else "")


def reason_by_freshness(answered: Certainty | None) -> Factor:
    """Give the factor by what others have answered with its sentence."""
    return _factor("freshness", *_FRESHNESS[answered])


_FRESHNESS: Mapping[str | None, tuple[int, str]] = MappingProxyType(
    {
        None: (1000, ""),
        "fact": (400, "Somebody has told you this fact already."),
        "opinion": (900, "Somebody gave you an opinion on it; another view corroborates it or not."),
    }
)


def _within_a_sentence(meaning: str) -> str:
    plain = meaning.split(":", maxsplit=1)[0].rstrip(".")
    return plain[:1].lower() + plain[1:]


@lru_cache(maxsize=4096)
def _factor(name: str, thousandths: int, because: str = "") -> Factor:
    return Factor(name, thousandths / 1000, because)
