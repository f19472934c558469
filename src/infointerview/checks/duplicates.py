"""The rules on the bank as a whole: nothing is asked twice in nearly the same words, and a family has members.

Questions that stand beside those to be judged are compared with, and not objected to.
"""

from collections import Counter
from collections.abc import Iterator, Sequence

from infointerview.checks.findings import Finding, spoken
from infointerview.questions import Question

_ALIKE = 88


def near_duplicate(questions: Sequence[Question], beside: Sequence[Question] = ()) -> Iterator[Finding]:
    """Object to two questions in nearly the same words that are not of one family.

    Needs rapidfuzz, which the extra `check` brings.

    Bad: Who taught you the most? / Who has taught you the most?
    Good: Who taught you the most? / Where did you learn the most?

    Raises:
        ModuleNotFoundError: Rapidfuzz is not installed.
    """
    from rapidfuzz import fuzz

    everything = [*beside, *questions]
    texts = [spoken(question.text).lower() for question in everything]
    for place, question in enumerate(questions, len(beside)):
        for other, text in zip(everything, texts[:place], strict=False):
            of_one_family = question.family and question.family == other.family
            if fuzz.token_sort_ratio(texts[place], text, score_cutoff=_ALIKE) and not of_one_family:
                message = f"is nearly the text of {other.id!r}"
                share = f"give it the family {other.family!r}" if other.family else "give both one family"
                yield Finding("near-duplicate", question.id, "text", message, f"{share}, or ask something else")


def lonely_family(questions: Sequence[Question], beside: Sequence[Question] = ()) -> Iterator[Finding]:
    """Object to a family that one question alone has: it is misspelt, or there is no need of it.

    Bad: What surprised you? {family = "first-week"} / What amazed you? {family = "first-weak"}
    Good: What surprised you? {family = "first-week"} / What amazed you? {family = "first-week"}
    """
    members = Counter(question.family for question in (*beside, *questions))
    for question in questions:
        if question.family and members[question.family] == 1:
            message, fix = f"has {question.family!r} for itself alone", "spell it as the others do, or leave it out"
            yield Finding("lonely-family", question.id, "family", message, fix)
