"""A review in a notebook: the talks, what is known and how surely, options side by side, where to go next."""

from collections.abc import Iterator, Sequence

from infointerview.days import written
from infointerview.formats.html.drawing import bar
from infointerview.formats.html.frame import folded, framed, say, table
from infointerview.formats.html.markup import Inside, Markup, tag
from infointerview.formats.review import HEADS, title
from infointerview.loading.sentences import shipped_sentences
from infointerview.reviews import Comparison, Finding, Heard, Lead, Review, Standing, TalkReview


def review_display(review: Review) -> str:
    """Show a review as HTML for a notebook.

    Example:
        >>> from infointerview import Answer, Contact, Interview, hold, review
        >>> talk = hold(Interview(contacts=[Contact(name="Dana")]), answers=[Answer(question="rewards-most", notes="<b>")])
        >>> "What one talk has come to" in review_display(review([talk])), "<b>:" in review_display(review([talk]))
        (True, False)
    """
    tell = shipped_sentences("review").say
    return framed(
        tag("h3", title(review)),
        tag("p", tell("one-view" if len(review.talks) == 1 else "tone"), class_="soft"),
        tag("h4", say("talks")),
        tag("ul", map(_talk, review.talks)),
        tag("h4", say("objectives")),
        table("", ("", say("got"), "", say("wanted"), ""), _objectives(review)),
        [_known(review, company) for company in dict.fromkeys(finding.company for finding in review.findings)],
        [_compared(comparison) for comparison in review.comparisons],
        [tag("h4", say("led")), tag("ul", map(_lead, review.leads))] if review.leads else None,
        tag("h4", say("next")),
        tag("p", review.next_goal.title),
        tag("ul", (tag("li", step) for step in review.next_steps)),
    )


def _talk(talk: TalkReview) -> Markup:
    day = f"{written(talk.day)}, " if talk.day else ""
    where = f" ({talk.company})" if talk.company else ""
    lacks = [shipped_sentences("review").say("superficial-one")] if talk.superficial else []
    listed = tag("ul", (tag("li", line) for line in (*lacks, *talk.because)), class_="soft")
    return tag("li", day, " and ".join(talk.contacts), where, listed if talk.because else None)


def _objectives(review: Review) -> Iterator[Sequence[Inside]]:
    for entry in review.objectives:
        drawn = bar(entry.got, wanted=entry.wanted)
        yield entry.objective, f"{entry.got:.0%}", drawn, f"{entry.wanted:.0%}", entry.says


def _known(review: Review, company: str) -> Markup:
    tell = shipped_sentences("review").say
    findings = [finding for finding in review.findings if finding.company == company]
    return tag(
        "section",
        tag("h4", tell("known", company=company) if company else tell("known-in-general")),
        [_standing(standing, [one for one in findings if one.standing is standing]) for standing in Standing],
    )


def _standing(standing: Standing, findings: Sequence[Finding]) -> Markup | None:
    if not findings:
        return None
    head = f"{HEADS[standing].capitalize()} ({len(findings)})"
    if standing is Standing.OPEN:
        return folded(head, tag("p", ", ".join(finding.title.lower() for finding in findings)))
    return folded(head, tag("dl", (part for finding in findings for part in _finding(finding))))


def _finding(finding: Finding) -> Iterator[Markup]:
    yield tag("dt", f"{finding.title}, {finding.certainty}" if finding.certainty else finding.title)
    asked = ""
    for heard in finding.heard:
        question = tag("div", f"“{heard.asked}”", class_="soft") if heard.asked and heard.asked != asked else None
        asked = heard.asked
        yield tag("dd", question, *_heard(heard))


def _heard(heard: Heard) -> tuple[Inside, ...]:
    left = f" ({say('left')})" if heard.former else ""
    return tag("b", heard.contact), f"{left}: {heard.notes or say('no-notes')}"


def _compared(comparison: Comparison) -> Markup:
    rows = (
        (
            row.title,
            *(
                [tag("p", *_heard(heard)) for heard in cell] or tag("span", say("not-asked"), class_="soft")
                for cell in row.cells
            ),
        )
        for row in comparison.rows
    )
    return folded(say("side-by-side", name=comparison.by), table("", ("", *comparison.options), rows))


def _lead(lead: Lead) -> Markup:
    state = say("met" if lead.met else "contacted" if lead.contacted else "waiting")
    about = f", {lead.about}" if lead.about else ""
    return tag("li", f"{lead.by} → {lead.name}{about}: {state}")
