"""A review as a plain sheet to read."""

from collections.abc import Iterator, Sequence
from textwrap import wrap

from infointerview.days import written
from infointerview.loading.sentences import shipped_sentences
from infointerview.outcomes import Certainty
from infointerview.reviews import Comparison, Finding, Heard, Review, Standing, TalkReview

_WIDTH = 88
HEADS = {
    Standing.CONTRADICTED: "CONTRADICTED",
    Standing.CORROBORATED: "CORROBORATED",
    Standing.UNCOMPARED: "HEARD FROM SEVERAL, NOT YET COMPARED",
    Standing.ONE_PERSON: "KNOWN FROM ONE PERSON",
    Standing.OPEN: "STILL OPEN",
}
_NUMBERS = "no one two three four five six seven eight nine ten eleven twelve".split()


def review_sheet(review: Review) -> str:
    """Write a review as text of at most 88 columns, unless a word is longer."""
    return "\n".join(_lines(review))


def title(review: Review) -> str:
    """Say of how many talks it is."""
    say, count = shipped_sentences("review").say, len(review.talks)
    number = _NUMBERS[count] if count < len(_NUMBERS) else str(count)
    return say("title-one") if count == 1 else say("title-many", count=number)


def _lines(review: Review) -> Iterator[str]:
    say = shipped_sentences("review").say
    yield title(review)
    yield from _wrapped(say("one-view") if len(review.talks) == 1 else say("tone"))
    yield from ("", "THE TALKS")
    for talk in review.talks:
        yield from _talk(talk)
    yield from ("", "THE THREE OBJECTIVES")
    for entry in review.objectives:
        head = f"{entry.objective.value} (wanted {entry.wanted:.0%}, got {entry.got:.0%})"
        yield from _wrapped(f"{head}: {entry.says}", 2)
    for company in dict.fromkeys(finding.company for finding in review.findings):
        head = say("known", company=company) if company else say("known-in-general")
        yield from ("", head.upper())
        yield from _findings([finding for finding in review.findings if finding.company == company])
    for comparison in review.comparisons:
        yield from ("", f"SIDE BY SIDE, BY {comparison.by.upper()}")
        yield from _comparison(comparison)
    if review.leads:
        yield from ("", "WHO LED TO WHOM")
        for lead in review.leads:
            state = "talked" if lead.met else "contacted" if lead.contacted else "not yet contacted"
            yield from _wrapped(f"{lead.by} → {lead.name}{f', {lead.about}' if lead.about else ''}: {state}", 2)
    yield from ("", "WHERE TO GO NEXT", *_wrapped(f"Goal: {review.next_goal.title}.", 2))
    for line in review.next_steps:
        yield from _wrapped(f"- {line}", 2, 4)


def _talk(talk: TalkReview) -> Iterator[str]:
    day = f"{written(talk.day)}, " if talk.day else ""
    where = f" ({talk.company})" if talk.company else ""
    yield from _wrapped(f"{day}{' and '.join(talk.contacts)}{where}", 2, 4)
    if talk.superficial:
        yield from _wrapped(shipped_sentences("review").say("superficial-one"), 4)
    for because in talk.because:
        yield from _wrapped(f"- {because}", 4, 6)


def _findings(findings: Sequence[Finding]) -> Iterator[str]:
    for standing, head in HEADS.items():
        group = [finding for finding in findings if finding.standing is standing]
        if not group:
            continue
        yield f"  {head}"
        if standing is Standing.OPEN:
            yield from _wrapped(", ".join(finding.title.lower() for finding in group), 4)
        for finding in group:
            if finding.certainty:
                kind = "fact" if finding.certainty is Certainty.FACT else "opinion"
                yield from _wrapped(f"{finding.title}, {kind}:", 4)
                asked = ""
                for heard in finding.heard:
                    if heard.asked and heard.asked != asked:
                        yield from _wrapped(f"“{heard.asked}”", 6)
                    asked = heard.asked
                    yield from _heard(heard)


def _heard(heard: Heard) -> list[str]:
    left = ", who has left" if heard.former else ""
    return _wrapped(f"{heard.contact}{left}: {heard.notes or '(no notes)'}", 6, 8)


def _comparison(comparison: Comparison) -> Iterator[str]:
    for row in comparison.rows:
        yield from _wrapped(row.title, 2)
        for option, cell in zip(comparison.options, row.cells, strict=True):
            words = " / ".join(f"{heard.contact}: {heard.notes or '(no notes)'} [{heard.certainty}]" for heard in cell)
            yield from _wrapped(f"{option} – {words or 'not asked'}", 4, 6)


def _wrapped(text: str, first: int = 0, rest: int | None = None) -> list[str]:
    later = " " * (first if rest is None else rest)
    return wrap(text, _WIDTH, break_on_hyphens=False, initial_indent=" " * first, subsequent_indent=later)
