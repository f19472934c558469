"""A question tried on several people: how an agenda would word it for each, or why it would not be asked."""

from collections.abc import Iterable, Iterator
from functools import reduce

import attrs

from infointerview.agendas import AgendaItem
from infointerview.bank import Bank
from infointerview.errors import ClashError
from infointerview.fitting import is_of_seeker, sides
from infointerview.interviews import Interview
from infointerview.planning.blueprint import draft, why_not
from infointerview.planning.cases import setting_of
from infointerview.planning.planner import plan


@attrs.frozen(kw_only=True)
class Trial:
    """What becomes of a question in one interview."""

    interview: Interview
    item: AgendaItem | None = None
    because: str = ""


def try_on(question: str, interviews: Iterable[Interview], bank: Bank) -> Iterator[Trial]:
    """Pin a question to interviews, one after the other; the first of several contacts is told what it would need.

    Where nobody has the traits that it needs, the first interview is tried again with one declared, or one of each side.

    Raises:
        UnknownNameError: The bank has no such question.

    Example:
        >>> from infointerview import Contact, Interview, shipped_bank
        >>> talks = [Interview(contacts=[Contact(name="Dana Reyes", company="Acme")])]
        >>> for trial in try_on("founding-first-recruit", talks, shipped_bank()):
        ...     print(trial.item.text if trial.item else trial.because)
        it is for founder, and nothing says that of Dana
        What made the first person join Acme when there was hardly anything to join?
    """
    tried = [_tried(question, interview, bank) for interview in interviews]
    yield from tried
    needs = sides(bank[question].needs)
    if needs and tried and not any(trial.item for trial in tried):
        told = reduce(_with_trait, (part[0] for part in needs), tried[0].interview)
        yield _tried(question, told, bank)


def _tried(question: str, interview: Interview, bank: Bank) -> Trial:
    setting = setting_of(interview, bank)
    made = draft(setting.case)
    if all(option.prepared.question.id != question for option in made.options):
        return Trial(interview=interview, because=why_not(bank[question].id, setting))
    goal = attrs.evolve(bank.goal(interview.goal), pinned=(question,))
    try:
        agenda = plan(attrs.evolve(interview, goal=goal), bank)
    except ClashError as clash:
        return Trial(interview=interview, because=str(clash))
    return Trial(interview=interview, item=next(item for item in agenda.items if item.question.id == question))


def _with_trait(interview: Interview, trait: str) -> Interview:
    if is_of_seeker(trait):
        return attrs.evolve(interview, seeker=attrs.evolve(interview.seeker, traits=(trait,)))
    first, *others = interview.contacts
    return attrs.evolve(interview, contacts=(attrs.evolve(first, traits=(trait,)), *others))
