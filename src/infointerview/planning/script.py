"""The words around and between the questions, and the minutes they take.

Source of the minutes: an opening of one to three, small talk of up to five, closing words of half a minute to two.
"""

from infointerview.interviews import Format
from infointerview.planning.relevance import Setting
from infointerview.planning.wording import ways
from infointerview.questions import Phrase, Stage
from infointerview.templates import parse

# For talks up to so many minutes: opening words, small talk with somebody near, small talk with others, closing words.
_MINUTES = (
    (15, 1.0, 0.5, 0.0, 0.5),
    (20, 1.5, 1.0, 0.0, 0.5),
    (30, 2.0, 1.5, 0.5, 1.0),
    (45, 2.5, 2.0, 1.5, 1.5),
    (240, 3.0, 5.0, 2.0, 2.0),
)
BRIEFEST_CLOSE = 0.5
"""Minutes that a word of thanks takes, however rushed."""
_BRIDGE = "bridge"


def minutes_for_words(setting: Setting) -> tuple[float, float]:
    """Give the minutes for the opening, small talk included, and for the closing words; none in writing."""
    interview = setting.interview
    if interview.format is Format.WRITTEN:
        return 0.0, 0.0
    _, opening, near, others, closing = next(row for row in _MINUTES if interview.minutes <= row[0])
    return opening + (near if any("warm" in traits for traits in setting.traits) else others), closing


def words(
    setting: Setting, stage: Stage, spent: frozenset[str] = frozenset()
) -> tuple[tuple[str, ...], frozenset[str]]:
    """Choose the words of the opening or the closing: of each part the first phrase that fits and can be filled.

    Args:
        setting: Whom they are said to; in a panel the first contact stands for all.
        stage: Opening or closing.
        spent: Tokens of fragments that have been used.

    Returns:
        The words, and the tokens used by now.
    """
    traits, known = setting.traits[0], setting.known[0].without(spent)
    said: dict[str, str] = {}
    for phrase in setting.bank.phrases:
        if phrase.part in said or phrase.part == _BRIDGE or not _fits(phrase, stage, traits):
            continue
        line = parse(phrase.text)
        for filling in ways(line, known)[:1]:
            said[phrase.part] = line.fill(filling.values, setting.bank.articles) or ""
            spent |= filling.tokens
            known = known.without(spent)
    return tuple(said.values()), spent


def bridge(setting: Setting, stage: Stage) -> str:
    """Choose the words that turn the talk to a stage: the first that fit, of plain facts alone; empty if none do."""
    facts = setting.known[0].facts
    lines = [
        parse(phrase.text)
        for phrase in setting.bank.phrases
        if phrase.part == _BRIDGE and _fits(phrase, stage, setting.traits[0])
    ]
    return next((said for line in lines if (said := line.fill(facts, setting.bank.articles))), "")


def _fits(phrase: Phrase, stage: Stage, traits: frozenset[str]) -> bool:
    if phrase.stage is not stage or not traits.isdisjoint(phrase.not_for):
        return False
    return not (phrase.needs and traits.isdisjoint(phrase.needs))
