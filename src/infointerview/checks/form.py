"""Rules on what stands around the words: purpose, probes, minutes, sensitivity."""

import re
from collections.abc import Iterator

from infointerview.checks.findings import Finding, Words, sentences, spoken
from infointerview.checks.wording import has
from infointerview.questions import Question, Sensitivity

_STORY = re.compile(
    r"(?:^|[.] )(?:tell me|walk me through|talk me through|take me through)\b|\bhow did you (?:come|get|find your way)\b",
    re.IGNORECASE,
)
_PICK = re.compile(r"^(?:which|what) \w+ (?:do|did|should|would|have) (?:you|i)\b", re.IGNORECASE)
_LEAST_STORY, _MOST_PICK, _LEAST = 2.0, 6.0, 1.0
_FEWEST_PROBES = 2
_FEW, _SAME = 3, 0.75


def no_purpose(question: Question, words: Words) -> Iterator[Finding]:
    """Object to a question that does not say what its answer tells, what asking it shows, and how to dig.

    Bad: Which part of the year is the quietest? {reveals = ""}
    Good: Which part of the year is the quietest? {reveals = "When there is time to think; listen for what they do with it."}
    """
    del words
    for field in ("reveals", "shows"):
        if not getattr(question, field):
            yield Finding("no-purpose", question.id, field, "is missing", "say what the question is for")
    if len(question.probes) < _FEWEST_PROBES:
        message = f"has {len(question.probes)} of the two probes or more that dig"
        yield Finding(
            "no-purpose", question.id, "probes", message, "add one for an example, the reason or the exception"
        )


def probe_repeats(question: Question, words: Words) -> Iterator[Finding]:
    """Object to a probe that asks the question again.

    Bad: Which meeting would you abolish? {probes = ["Which meeting would you like to abolish?", "Since when?"]}
    Good: Which meeting would you abolish? {probes = ["Who would miss it?", "Since when?"]}
    """
    del words
    asked = _stems(sentences(spoken(question.text))[-1])
    for place, probe in enumerate(question.probes):
        again = _stems(probe)
        both, either = len(asked & again), len(asked | again)
        within = both / min(len(asked), len(again)) if min(len(asked), len(again)) >= _FEW else 0
        if both > 1 and max(both / either, within) >= _SAME:
            yield Finding(
                "probe-repeats", question.id, f"probes[{place}]", "asks the same again", "dig for something new"
            )


def minutes(question: Question, words: Words) -> Iterator[Finding]:
    """Object to minutes that do not fit: a story in one minute, a single thing named in eight.

    Bad: Tell me about the project that taught you most. {minutes = 1}
    Good: Tell me about the project that taught you most. {minutes = 4}
    """
    del words
    text = spoken(question.text)
    if _STORY.search(text) and question.minutes < _LEAST_STORY:
        message = f"are {question.minutes:g} for an answer that is a story"
        yield Finding("minutes", question.id, "minutes", message, "give it three or four")
    elif question.minutes > _MOST_PICK and _PICK.search(sentences(text)[-1]):
        message = f"are {question.minutes:g} for an answer that names one thing"
        yield Finding("minutes", question.id, "minutes", message, "give it two or three")
    elif question.minutes < _LEAST:
        yield Finding(
            "minutes", question.id, "minutes", f"are {question.minutes:g}, too few for any answer", "give it two"
        )


def sensitivity(question: Question, words: Words) -> Iterator[Finding]:
    """Object to an open question on what needs trust: pay, layoffs, why people leave, power; and to any in a topic that needs it.

    Bad: How were the layoffs decided? {sensitivity = "open"}
    Good: How were the layoffs decided? {sensitivity = "delicate"}
    """
    if question.sensitivity is not Sensitivity.OPEN:
        return
    text = spoken(question.text)
    for phrase, level in words.of("sensitivity").items():
        if has(text, phrase):
            message = f"is open, though {phrase!r} needs trust"
            yield Finding("sensitivity", question.id, "sensitivity", message, f"make it {level}")
            return
    if question.topic in words.of("sensitive-topics"):
        message, fix = f"is open, though all of {question.topic!r} needs trust", "make it personal or delicate"
        yield Finding("sensitivity", question.id, "sensitivity", message, fix)


def _stems(text: str) -> frozenset[str]:
    """Give the words of a text that carry it, cut to their first letters."""
    plain = re.findall(r"[a-z']+", text.lower())
    return frozenset(word.rstrip("s")[:6] for word in plain if word not in _EMPTY)


_EMPTY = frozenset(
    "a an and are as at be been did do does for from had has have how i in is it me most my of on or she that the their them "
    "they this to us was we were what when where which who whom whose why will with would you your like could ever never".split()
)
