"""From an interview to the same interview, held: with its answers and what came of it."""

from collections.abc import Iterable, Iterator

import attrs

from infointerview.bank import Bank
from infointerview.errors import AnswersError, Fault, UnknownNameError, brief, did_you_mean, suggestions
from infointerview.interviews import Interview
from infointerview.loading import shipped_bank
from infointerview.outcomes import Answer, Outcome


def hold(
    interview: Interview, *, answers: Iterable[Answer] = (), outcome: Outcome | None = None, bank: Bank | None = None
) -> Interview:
    """Give the interview as held.

    Args:
        interview: The talk. Answers that it has are kept, so notes may be added later.
        answers: What was said, also to questions retired since; in a talk with one contact an answer need not say whose it is.
        outcome: What came of it; it takes the place of an earlier one. None leaves that as it is.
        bank: Where the questions are from; the shipped bank if left out.

    Raises:
        AnswersError: A question is not in the bank or was answered twice, or somebody is named who was not there; the error has
            all such faults.

    Example:
        >>> from infointerview import Contact
        >>> talk = Interview(contacts=[Contact(name="Dana Reyes")])
        >>> hold(talk, answers=[Answer(question="rewards-most", notes="the quiet hour")]).answers[0].contact
        'Dana Reyes'
        >>> hold(talk, answers=[Answer(question="rewards-most", contact="Kim")])
        Traceback (most recent call last):
            ...
        infointerview.errors.AnswersError: answers[0].contact: must be one of Dana Reyes, got 'Kim'
    """
    there = [contact.name for contact in interview.contacts]
    noted = [_signed(answer, there) for answer in (*interview.answers, *answers)]
    result = outcome if outcome is not None else interview.outcome
    known = bank if bank is not None else shipped_bank()
    faults = [*_faults_of_answers(noted, there, known), *_faults_of_outcome(result, there)]
    if faults:
        raise AnswersError(faults)
    return attrs.evolve(interview, answers=tuple(noted), outcome=result)


def as_of_now(held: Interview, bank: Bank) -> Interview:
    """Give a held talk with retired questions under the names of their successors; without one, an answer is left out."""
    named = [(answer, bank.current(answer.question)) for answer in held.answers]
    answers = [attrs.evolve(answer, question=name) for answer, name in named if name is not None]
    return attrs.evolve(held, answers=answers)


def told_apart(interviews: Iterable[Interview], bank: Bank) -> tuple[list[Interview], list[Interview]]:
    """Tell the talks that were held, in order of time, from those that are agreed and have neither answers nor outcome yet.

    Where one of the held has no start, they stay in the order given.

    Raises:
        AnswersError: Answers do not fit the talks.
    """
    every = [as_of_now(hold(interview, bank=bank), bank) for interview in interviews]
    held = [talk for talk in every if talk.answers or talk.outcome]
    starts = {place: talk.start for place, talk in enumerate(held) if talk.start is not None}
    if len(starts) == len(held):
        held = [held[place] for place in sorted(starts, key=lambda place: starts[place])]
    return held, [talk for talk in every if not (talk.answers or talk.outcome)]


def _signed(answer: Answer, there: list[str]) -> Answer:
    """Say whose an answer is, where only one person was there to give it."""
    return attrs.evolve(answer, contact=there[0]) if not answer.contact and len(there) == 1 else answer


def _faults_of_answers(answers: list[Answer], there: list[str], bank: Bank) -> Iterator[Fault]:
    seen, retired = set[tuple[str, str]](), {gone.id for gone in bank.retired}
    for place, answer in enumerate(answers):
        if answer.question not in bank and answer.question not in retired:
            known = [question.id for question in bank]
            yield Fault(str(UnknownNameError("question", answer.question, known)), field=f"answers[{place}].question")
        yield from _absent(answer.contact, there, f"answers[{place}].contact")
        if (answer.question, answer.contact) in seen:
            why = f"{brief(answer.question)} has an answer of {answer.contact or 'nobody'} already"
            yield Fault(why, field=f"answers[{place}]")
        seen.add((answer.question, answer.contact))


def _faults_of_outcome(outcome: Outcome | None, there: list[str]) -> Iterator[Fault]:
    if outcome is None:
        return
    for place, promise in enumerate(outcome.promises):
        if promise.by:
            yield from _absent(promise.by, there, f"outcome.promises[{place}].by")
    givers = [(f"people[{place}]", person.by) for place, person in enumerate(outcome.people)]
    givers += [(f"advice[{place}]", advice.by) for place, advice in enumerate(outcome.advice)]
    for field, by in givers:
        if by or len(there) > 1:
            yield from _absent(by, there, f"outcome.{field}.by")


def _absent(name: str, there: list[str], field: str) -> Iterator[Fault]:
    if name not in there:
        hint = did_you_mean(suggestions(name, there))
        yield Fault(f"must be one of {', '.join(there)}, got {brief(name)}{hint}", field=field)
