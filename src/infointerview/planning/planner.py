"""From an interview to its agenda: eligible, worth, the exact choice, order, wording, clock.

Pure: the same interview, bank and history give the same agenda, on every machine.
"""

from collections.abc import Callable, Iterable

from infointerview.agendas import Agenda
from infointerview.bank import Bank
from infointerview.errors import ClashError
from infointerview.interviews import Interview
from infointerview.loading import shipped_bank
from infointerview.planning.assembly import Outline, assemble
from infointerview.planning.blueprint import choose, draft, in_names, why_not
from infointerview.planning.cases import Case, Setting, setting_of
from infointerview.planning.selection import Solution
from infointerview.planning.speaking import Reword, speak

_NOTHING = Solution((), 0, 0)


def plan(
    interview: Interview,
    bank: Bank | None = None,
    *,
    history: Iterable[Interview] = (),
    reword: Reword | None = None,
) -> Agenda:
    """Plan the best agenda for an interview.

    Args:
        interview: Who asks whom, for what, and for how long.
        bank: What to choose from; the shipped bank if left out.
        history: Earlier interviews of the seeker: nobody is asked the same thing twice, and facts that are known are worth less.
        reword: Called with each item; what it returns is said instead. Choice, clock and reasons stay as they are.

    Raises:
        ClashError: Pins and demands can't all be met; the error names a minimal set of them.
        UnknownNameError: The goal, a trait, a topic or a question is not in the bank.

    Example:
        >>> from infointerview import Contact, Interview
        >>> agenda = plan(Interview(contacts=[Contact(name="Dana Reyes", company="Acme Robotics")], minutes=20))
        >>> 5 <= len(agenda.items) <= 7
        True
    """
    past = tuple(history)
    setting = setting_of(interview, bank if bank is not None else shipped_bank(), past)
    return plan_setting(setting, outline, history=past, reword=reword)


def outline(case: Case) -> Outline:
    """Do all of a plan that depends on the case alone.

    Raises:
        ClashError: Pins and demands can't all be met.
    """
    made = draft(case)
    return assemble(made, _NOTHING if made.refused else choose(made.problem))


def plan_setting(
    setting: Setting,
    outline_of: Callable[[Case], Outline],
    *,
    history: tuple[Interview, ...] = (),
    reword: Reword | None = None,
) -> Agenda:
    """Plan one interview, given what makes the outline of its case.

    Raises:
        ClashError: As `plan` does.
    """
    case = setting.case
    try:
        found = outline_of(case)
    except ClashError as clash:
        raise in_names(clash, setting.interview) from None
    if found.refused:
        name = found.refused[0]
        raise ClashError((), (name,), 0, why_not(name, setting))
    gone = case.bank.lost(setting.interview.goal) if case.bank.retired else ()
    lost = [f"pinned question '{name}', which is retired" for name in gone]
    return speak(found, setting, history=history, dropped=lost, reword=reword)
