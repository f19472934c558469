"""Where the next talk should go, from what the talks so far have left open."""

from collections.abc import Sequence

import attrs

from infointerview.bank import Bank
from infointerview.interviews import Goal, Interview, Weights
from infointerview.loading.sentences import Sentences
from infointerview.outcomes import Certainty
from infointerview.planning.sieve import BRIEF_MINUTES
from infointerview.questions import Sensitivity
from infointerview.reviews import Finding, Lead, ObjectiveReview, Standing
from infointerview.templates import parse

_MOST_TOPICS = 5
_LEAST_WEIGHT = 0.05
_URGENCY = (Standing.CONTRADICTED, Standing.ONE_PERSON, Standing.UNCOMPARED, Standing.OPEN)


def next_goal(
    latest: Interview,
    findings: Sequence[Finding],
    objectives: Sequence[ObjectiveReview],
    bank: Bank,
    sentences: Sentences,
) -> Goal:
    """Give the goal of the latest talk, turned towards what fell short.

    An objective weighs twice what was wanted less what was got. Only these topics are favoured: what is contradicted, then what
    one person alone thinks, then what is open. Of the contradicted the first is demanded that anybody can be asked about, so that
    the goal can be planned with whoever comes next.
    """
    weights = [max(_LEAST_WEIGHT, round(2 * entry.wanted - entry.got, 2)) for entry in objectives]
    was = bank.goal(latest.goal)
    topics = [topic for topic in _topics(findings) if topic not in was.avoid]
    contradicted = {finding.topic for finding in findings if finding.standing is Standing.CONTRADICTED}
    settle = [topic for topic in topics if topic in contradicted and _for_anybody(topic, was, bank)][:1]
    return Goal(
        title=sentences.say("goal-settle" if contradicted else "goal-go-on"),
        weights=Weights(*weights),
        traits=was.traits,
        favour=tuple(topics),
        must_touch=tuple(settle),
        avoid=was.avoid,
        barred=was.barred,
    )


def next_steps(
    findings: Sequence[Finding], leads: Sequence[Lead], goal: Goal, bank: Bank, sentences: Sentences
) -> tuple[str, ...]:
    """Say where to go next and why: what to settle, whose word stands alone, who is waiting, who is not heard."""
    lines = [
        sentences.say(
            "settle",
            topic=finding.title.lower(),
            where=_where(finding, sentences),
            people=_people(finding),
        )
        for finding in _once(findings, Standing.CONTRADICTED)
    ]
    lines += [
        sentences.say("compare", topic=finding.title.lower(), where=_where(finding, sentences))
        for finding in _once(findings, Standing.UNCOMPARED)
    ]
    lines += [sentences.say("current-only", company=company) for company in _only_current(findings)]
    lines += [
        sentences.say(
            "introduction" if lead.introduction else "waiting",
            by=lead.by,
            name=lead.name,
            about=f" ({lead.about})" if lead.about else "",
        )
        for lead in leads
        if not (lead.contacted or lead.met)
    ]
    ahead = [bank.topic(topic).title.lower() for topic in goal.favour]
    if ahead:
        lines.append(sentences.say("ask-about", topics=", ".join(ahead)))
    return tuple(lines)


def _topics(findings: Sequence[Finding]) -> list[str]:
    ranked = [
        finding.topic
        for standing in _URGENCY
        for finding in findings
        if finding.standing is standing and not (standing is Standing.ONE_PERSON and _is_fact(finding))
    ]
    return list(dict.fromkeys(ranked))[:_MOST_TOPICS]


def _for_anybody(topic: str, goal: Goal, bank: Bank) -> bool:
    """Tell whether a topic has a question that can be put to anybody, in any format, with nothing known of them."""
    return any(
        not (question.needs or question.not_for or question.crucial)
        and question.sensitivity is Sensitivity.OPEN
        and question.minutes <= BRIEF_MINUTES
        and question.id not in goal.barred
        and parse(question.text).fill({}, bank.articles)
        for question in bank.where(topic=topic)
    )


def _is_fact(finding: Finding) -> bool:
    return finding.certainty is Certainty.FACT


def _once(findings: Sequence[Finding], standing: Standing) -> list[Finding]:
    """Give one finding for each company and topic of a standing, facts and opinions together."""
    groups = dict[tuple[str, str], Finding]()
    for finding in findings:
        if finding.standing is standing:
            key = finding.company, finding.topic
            before = groups[key].heard if key in groups else ()
            groups[key] = attrs.evolve(finding, heard=(*before, *finding.heard))
    return list(groups.values())


def _where(finding: Finding, sentences: Sentences) -> str:
    return sentences.say("at-company", company=finding.company) if finding.company else sentences.say("in-general")


def _people(finding: Finding) -> str:
    names = list(dict.fromkeys(heard.contact for heard in finding.heard))
    return " and ".join(names) if len(names) < 3 else f"{', '.join(names[:-1])} and {names[-1]}"  # noqa: PLR2004


def _only_current(findings: Sequence[Finding]) -> list[str]:
    """List the companies of which two or more were heard, none of whom has left."""
    heard = dict[str, dict[str, bool]]()
    for finding in findings:
        for one in finding.heard:
            heard.setdefault(finding.company, {})[one.contact] = one.former
    return [company for company, people in heard.items() if company and len(people) > 1 and not any(people.values())]
