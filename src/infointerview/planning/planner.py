"""From an interview to its agenda: eligible, worth, the exact choice, order, wording, clock.

Pure: the same interview, bank and history give the same agenda, on every machine.
"""

from collections.abc import Iterable

from infointerview.agendas import Agenda
from infointerview.bank import Bank
from infointerview.interviews import Interview
from infointerview.loading import shipped_bank
from infointerview.planning.assembly import Reword, assemble
from infointerview.planning.blueprint import choose, draft


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
    made = draft(interview, bank if bank is not None else shipped_bank(), past)
    lost = [f"pinned question '{name}', which is retired" for name in made.setting.bank.lost(interview.goal)]
    return assemble(made, choose(made.problem), history=past, dropped=lost, reword=reword)
