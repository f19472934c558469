"""Rules on the language itself: one English, nobody shut out, clean type, articles that fit."""

import re
import unicodedata
from collections.abc import Iterator

from infointerview.checks.findings import Finding, Words
from infointerview.checks.wording import listed
from infointerview.questions import Question

_UNTIDY = (
    (re.compile(r"  "), "two spaces in a row"),
    (re.compile(r"[\u00a0\u2000-\u200f\u202f\ufeff\t]"), "an odd space"),
    (re.compile(r"^\s|\s$"), "a space at its end"),
    (re.compile(r"\s[?.!,;:]"), "a space before a mark"),
    (re.compile(r"[\"“”„]"), "quotation marks"),
    (re.compile(r"\.\.\.|…|!\?|\?!|\?\?|!!"), "marks in a heap"),
)
_ARTICLE = re.compile(r"\b(an?)\s+\{([^{}]+)\}", re.IGNORECASE)


def inclusive(question: Question, words: Words) -> Iterator[Finding]:
    """Object to words that shut somebody out.

    Bad: What makes a good salesman?
    Good: What makes somebody good at selling?
    """
    yield from listed("inclusive", "shuts people out", question, words)


def spelling(question: Question, words: Words) -> Iterator[Finding]:
    """Object to a spelling of another English than the bank's, which is British with -ise.

    Bad: What color is your world?
    Good: What colour is your world?
    """
    yield from listed("spelling", "is spelt otherwise in this bank", question, words)


def typography(question: Question, words: Words) -> Iterator[Finding]:
    """Object to untidy type: odd spaces, heaped or missing marks, quotation marks, letters composed of parts.

    Bad: What  surprised you most
    Good: What surprised you most?
    """
    del words
    texts = {"text": question.text, "before": question.before}
    texts |= {f"probes[{place}]": probe for place, probe in enumerate(question.probes)}
    for field, text in texts.items():
        untidy = [what for pattern, what in _UNTIDY if pattern.search(text)]
        if text and text.rstrip()[-1:] not in ".?!":
            untidy.append("no mark at its end")
        if text[:1].islower():
            untidy.append("a small letter at its beginning")
        if unicodedata.normalize("NFC", text) != text:
            untidy.append("letters that are composed of parts (not NFC)")
        for what in untidy:
            yield Finding("typography", question.id, field, f"has {what}", "tidy it up")


def article(question: Question, words: Words) -> Iterator[Finding]:
    """Object to an article before a slot: it is right for some fillings only.

    Bad: What makes a {role} stand out?
    Good: What makes {a role} stand out?
    """
    del words
    for found in _ARTICLE.finditer(question.text):
        message = f"has an article before a slot: {found[0]!r}"
        yield Finding("article", question.id, "text", message, f"write {{a {found[2]}}}, which takes the article along")
