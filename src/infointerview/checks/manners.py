"""Rules on what one does not ask: for a job, for what a search tells, for what is private.

Source: career centres agree that an informational interview is no place to ask for a job, that facts from the web waste it, and
that the contact's own pay and private life are not asked about.
"""

import re
from collections.abc import Iterator

from infointerview.checks.findings import Finding, Words, spoken
from infointerview.checks.wording import has
from infointerview.questions import Question

_SEARCHABLE = re.compile(
    r"\bwhen (?:was|were) .{0,40}\b(?:founded|established|started|set up)\b|"
    r"\bhow many (?:employees|people|staff|offices|branches|customers) (?:does|do|did|work|are|has|have)\b|"
    r"\bwhere (?:is|are) .{0,30}\b(?:headquarters?|head office|based|located|offices?)\b|"
    r"\bwho (?:is|was|are) .{0,30}\b(?:chief executive|ceo|founder|chair|president|owners?|competitors|rivals)\b|"
    r"\bwhat (?:is|are|was|were) .{0,40}\b"
    r"(?:mission|values|vision|turnover|revenue|deadline|opening hours|address|website|profit)\b|"
    r"\b(?:what|which) (?:products|services|brands)\b.{0,30}\b(?:sell|make|offer|have)\b|"
    r"\bwhat does .{0,30}\b(?:company|firm|organisation|employer|acme robotics) do\?|"
    r"\bin (?:which|what|how many) countries\b|"
    r"\b(?:what|which) (?:degrees?|qualifications?|certificates?|licences?)\b.{0,20}\b"
    r"(?:do (?:you|i|people) need|(?:are|is) (?:needed|required))\b",
    re.IGNORECASE,
)
_PAY = r"(?:pay|salary|bonus|wages?|income|earnings|package)"
_OWN_PAY = re.compile(
    rf"\b(?:your|your own) (?:last |first |yearly |annual |present |current )?{_PAY}\b|"
    r"\b(?:do|did|are|were|would) (?:you|they) (?:earn|get paid|pay you|paid|take home)\b|"
    r"\bpay you\b|\b(?:are|were) you paid\b|"
    r"\b(?:how much|what) (?:money )?(?:do|did) you make(?: (?:a|per|in)\b|\?)",
    re.IGNORECASE,
)


def job_begging(question: Question, words: Words) -> Iterator[Finding]:
    """Object to asking for a job, an interview or a referral.

    Bad: Which openings do you have for me?
    Good: What do people do who get such posts?
    """
    text = spoken(question.text)
    for phrase in words.of("job-begging"):
        if has(text, phrase):
            message = f"asks for a job: {phrase!r}"
            yield Finding("job-begging", question.id, "text", message, "ask how people get there")
            return


def searchable(question: Question, words: Words) -> Iterator[Finding]:
    """Object to what a search would answer.

    Bad: When was your company founded?
    Good: What do people still tell about the early years?
    """
    del words
    if _SEARCHABLE.search(spoken(question.text)):
        message, fix = "a search answers it", "put it under research and ask for what no page says"
        yield Finding("searchable", question.id, "text", message, fix)


def own_pay(question: Question, words: Words) -> Iterator[Finding]:
    """Object to asking for the contact's own pay; a range in the field is another matter.

    Bad: How much do you earn?
    Good: Which range would sound normal to you for somebody who begins?
    """
    del words
    if _OWN_PAY.search(spoken(question.text)):
        message, fix = "asks for the contact's own pay", "ask for a range in the field"
        yield Finding("own-pay", question.id, "text", message, fix)


def private(question: Question, words: Words) -> Iterator[Finding]:
    """Object to asking about family, health, age, belief, origin or papers.

    Bad: How old were you when you became a partner?
    Good: At what point in a career do people become partners?
    """
    text = spoken(question.text)
    for phrase in words.of("private"):
        if has(text, phrase):
            message = f"is private: {phrase!r}"
            yield Finding("private", question.id, "text", message, "ask how people manage, not how they live")
            return


def mentor(question: Question, words: Words) -> Iterator[Finding]:
    """Object to asking for a mentor: that grows, or it doesn't.

    Bad: Will you be my mentor?
    Good: When would it be useful to you to hear how this went?
    """
    text = spoken(question.text)
    if any(has(text, phrase) for phrase in words.of("mentor")):
        yield Finding("mentor", question.id, "text", "asks the contact to be a mentor", "ask for one piece of advice")
