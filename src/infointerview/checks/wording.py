"""Rules on how a question is put: open, one idea, short, no answer suggested, no jargon."""

import re
from collections.abc import Iterator

from infointerview.checks.findings import Finding, Words, sentences, spoken
from infointerview.questions import Question

MOST_WORDS = 30
"""A longer line can't be said in one breath, nor kept in mind by who hears it."""

_AUXILIARY = (
    r"(?:do|does|did|is|are|was|were|am|have|has|had|can|could|will|would|shall|should|may|might|must|"
    r"don't|doesn't|didn't|isn't|aren't|wasn't|weren't|haven't|hasn't|can't|couldn't|won't|wouldn't|shouldn't)"
)
_CLOSED = re.compile(rf"^(?:(?:and|but|so|then|if [^,]+,|when [^,]+,|in [^,]+,)\s+)?{_AUXILIARY}\s+\w+", re.IGNORECASE)
_REQUEST = re.compile(
    r"^(?:could|can|would|will|may|might)\s+(?:you|i)\s+(?:please\s+)?"
    r"(?:ask|tell|take|walk|talk|describe|show|give|explain|say|name|remember|think of|share|help me)\b",
    re.IGNORECASE,
)
_ALTERNATIVE = re.compile(r"\bor\b", re.IGNORECASE)
_INVITATION = re.compile(r"^(?:tell|describe|walk|take|show|give|name|think|talk|say|picture|imagine)\b", re.IGNORECASE)
_ASKS = r"(?:what|which|who|whom|whose|where|when|why|how)"
_SECOND = re.compile(
    rf",?\s+(?:and|or|but|as well as)\s+(?:also\s+)?(?:{_ASKS}|{_AUXILIARY}\s+(?:you|it|they|there|people|the|your|i|we|a))\b|"
    r"\bas well as the\b",
    re.IGNORECASE,
)
_SAME_IDEA = re.compile(
    rf"\b(?:and|or) {_ASKS} (?:not|never|those|doesn't|don't|isn't|aren't|hasn't)\b|\band (?:why|how)\?$|"
    r"\bwhich\b.+\band which\b|\bwho or what\b|, and why those\?$",
    re.IGNORECASE,
)
_EVALUATION = re.compile(
    r"\bhow (?:much do you love|great|wonderful|terrible|awful|bad|amazing|proud)\b|"
    r"\bwhy (?:is|are|was) .+\b(?:so (?:much )?(?:better|worse|good|bad|great)|the best|the worst)\b|"
    r"\b(?:don't|didn't|isn't|aren't|wouldn't|won't|doesn't|can't|couldn't|shouldn't) (?:you|it|that|they|we|people) "
    r"(?:think|find|say|agree|feel|believe|true|love|like|want)\b|"
    r"\bso (?:wonderful|great|terrible|awful|special)\b|(?:,|\?) right\?$",
    re.IGNORECASE,
)


def yes_no(question: Question, words: Words) -> Iterator[Finding]:
    """Object to a question that yes or no would answer.

    A request in question form ("Could you take me through …?") and a choice of two are no such question.

    Bad: Do you like your work?
    Good: What do you like about your work?
    """
    del words
    last = sentences(spoken(question.text))[-1]
    invited = any(_INVITATION.match(sentence) for sentence in sentences(spoken(question.text)))
    if _CLOSED.match(last) and not _REQUEST.match(last) and not _ALTERNATIVE.search(last) and not invited:
        yield Finding("yes-no", question.id, "text", "can be answered with yes or no", "ask what, how, when or who")


def leading(question: Question, words: Words) -> Iterator[Finding]:
    """Object to a question that suggests its answer.

    Bad: Don't you find that small teams are happier?
    Good: How does the size of a team change the work?
    """
    text = spoken(question.text)
    hint = next((phrase for phrase in words.of("leading") if has(text, phrase)), "")
    found = _EVALUATION.search(text)
    if hint or found:
        suggestion = hint or (found[0] if found else "")
        yield Finding(
            "leading", question.id, "text", f"suggests an answer: {suggestion!r}", "leave the judgement to them"
        )


def double_barrelled(question: Question, words: Words) -> Iterator[Finding]:
    """Object to two questions in one: people answer the easier.

    Bad: How did you start, and where do you want to be?
    Good: How did you start?
    """
    del words
    text = spoken(question.text)
    asked = [sentence for sentence in sentences(text) if sentence.endswith("?")]
    if len(asked) > 1 or (asked and _SECOND.search(asked[-1]) and not _SAME_IDEA.search(asked[-1])):
        yield Finding("double-barrelled", question.id, "text", "asks two things", "keep one; make the other a probe")


def too_long(question: Question, words: Words) -> Iterator[Finding]:
    """Object to a line of more than thirty words when its slots are filled.

    Bad: Of the many people who have come and gone in your department since you joined it, which one taught you something \
that you still use today, and that you would pass on to me?
    Good: What would you arrange first?
    """
    del words
    count = len(spoken(question.text).split())
    if count > MOST_WORDS:
        yield Finding("too-long", question.id, "text", f"has {count} words when filled", f"say it in {MOST_WORDS}")


def jargon(question: Question, words: Words) -> Iterator[Finding]:
    """Object to the jargon of career advice, which nobody speaks.

    Bad: How do you leverage your network?
    Good: Whom do you ask when you're stuck?
    """
    yield from listed("jargon", "is jargon", question, words)


def has(text: str, phrase: str) -> bool:
    """Tell whether a phrase stands in a text as whole words, in any case.

    Example:
        >>> has("Which manpower?", "man"), has("A new man.", "new man")
        (False, True)
    """
    return re.search(rf"(?<![\w-]){re.escape(phrase)}(?![\w-])", text, re.IGNORECASE) is not None


def listed(rule: str, what: str, question: Question, words: Words) -> Iterator[Finding]:
    """Object to each phrase of a rule's list in anything that is read or said."""
    texts = {"text": question.text, "before": question.before, "reveals": question.reveals, "shows": question.shows}
    texts |= {f"probes[{place}]": probe for place, probe in enumerate(question.probes)}
    for field, text in texts.items():
        for phrase, instead in words.of(rule).items():
            if has(text, phrase):
                fix = f"say {instead!r}" if instead else "say it plainly"
                yield Finding(rule, question.id, field, f"{phrase!r} {what}", fix)
