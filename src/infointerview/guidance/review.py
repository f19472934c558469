"""What several talks have come to, soberly: what is known and from whom, what is open, and where to go next."""

from collections.abc import Iterable

from infointerview.bank import Bank
from infointerview.errors import InvalidValueError
from infointerview.guidance.depth import objectives_of, talk_review
from infointerview.guidance.direction import next_goal, next_steps
from infointerview.guidance.findings import comparisons_of, findings_of, notes_of
from infointerview.guidance.holding import told_apart
from infointerview.guidance.leads import leads_of
from infointerview.interviews import Interview
from infointerview.loading import shipped_bank
from infointerview.loading.sentences import shipped_sentences
from infointerview.reviews import Review


def review(interviews: Iterable[Interview], bank: Bank | None = None) -> Review:
    """Say what the talks of one seeker have come to.

    Args:
        interviews: Talks that were held, and such as are agreed and have neither answers nor outcome yet. They go by their
            start; where one of the held has none, they stay in the order given.
        bank: Where the questions are from; the shipped bank if left out.

    Raises:
        InvalidValueError: None of them was held, or they are of several seekers.
        AnswersError: Answers do not fit the talks: a question or a person is unknown, or somebody is said to agree or to
            contradict who said nothing on that topic of that company.

    Example:
        >>> from infointerview import Answer, Contact, hold, plan
        >>> def told(name, words, **more):
        ...     talk = Interview(contacts=[Contact(name=name, company="Acme")])
        ...     return hold(talk, answers=[Answer(question="rewards-most", notes=words, **more)])
        >>> seen = review([told("Dana", "The people."), told("Kim", "Hardly the people.", contradicts=["Dana"])])
        >>> seen.findings[0].topic, seen.findings[0].standing.value
        ('rewards', 'contradicted')
        >>> len(plan(Interview(contacts=[Contact(name="Ola")], goal=seen.next_goal)).items) > 5
        True
    """
    bank = bank if bank is not None else shipped_bank()
    held, planned = told_apart(interviews, bank)
    seekers = sorted({talk.seeker.name for talk in (*held, *planned) if talk.seeker.name})
    if not held:
        raise InvalidValueError("interviews", len(planned), "a list with a talk that was held")
    if len(seekers) > 1:
        raise InvalidValueError("interviews", seekers, "talks of one seeker")
    sentences = shipped_sentences("review")
    notes = notes_of(held, bank)
    findings = findings_of(notes, held, bank)
    objectives = objectives_of(held, bank, sentences)
    leads = leads_of(held, planned)
    goal = next_goal(held[-1], findings, objectives, bank, sentences)
    return Review(
        talks=tuple(talk_review(talk, bank, sentences) for talk in held),
        objectives=objectives,
        findings=findings,
        leads=leads,
        comparisons=comparisons_of(notes, bank),
        next_goal=goal,
        next_steps=next_steps(findings, leads, goal, bank, sentences),
    )
