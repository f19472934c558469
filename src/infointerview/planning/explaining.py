"""Why a question is in, why it may not be, or what it would cost to have it."""

import attrs
from attrs import field

from infointerview.agendas import Agenda, Factor
from infointerview.bank import Bank
from infointerview.errors import ClashError
from infointerview.fields import Choice, meaning
from infointerview.loading import shipped_bank
from infointerview.nouns import Noun
from infointerview.planning.blueprint import Draft, choose, draft, in_names, question_id, why_not
from infointerview.planning.cases import setting_of
from infointerview.planning.relevance import factors
from infointerview.planning.scales import Option


class Verdict(Choice):
    """What became of a question."""

    CHOSEN = "chosen"
    INELIGIBLE = "ineligible"
    OUTBID = "outbid"


@attrs.frozen(kw_only=True, eq=False, repr=False)
class Explanation(Noun):
    """What became of one question, with the numbers behind it."""

    question: str = field(metadata=meaning("Its id."))
    verdict: Verdict = field(metadata=meaning("Chosen, ineligible or outbid."))
    worth: float = field(default=0.0, metadata=meaning("What asking it would be worth by itself, 0 to 1."))
    factors: tuple[Factor, ...] = field(default=(), metadata=meaning("What the worth is a product of."))
    rule: str = field(default="", metadata=meaning("For an ineligible question, the rule and the fact behind it."))
    price: float | None = field(
        default=None,
        metadata=meaning("For an outbid one, the value given up if it is pinned; 1 is one perfect question."),
    )
    pushed_out: tuple[str, ...] = field(
        default=(), metadata=meaning("Ids that would leave the agenda if it were pinned.")
    )
    taken_in: tuple[str, ...] = field(default=(), metadata=meaning("Ids that would come in along with it."))
    minute_worth: float = field(default=0.0, metadata=meaning("What one more minute is worth in this agenda."))

    def __str__(self) -> str:
        if self.verdict is Verdict.INELIGIBLE:
            return f"{self.question} can't be asked: {self.rule}."
        lines = [f"{self.question} is in, worth {self.worth:.2f}:"]
        if self.verdict is Verdict.OUTBID:
            lines = [
                self._price(),
                f"By itself it is worth {self.worth:.2f}; a minute is worth {self.minute_worth:.2f} here.",
            ]
        lines += [f"  {factor.name} {factor.value:.2f}  {factor.because}".rstrip() for factor in self.factors]
        return "\n".join(lines)

    def _price(self) -> str:
        if self.price is None:
            return f"{self.question} lost, and can't be pinned: {self.rule}."
        out = f", pushing out {' and '.join(self.pushed_out)}" if self.pushed_out else ""
        also = f" and taking in {' and '.join(self.taken_in)}" if self.taken_in else ""
        return f"{self.question} lost: pinning it would give up {self.price:.3f}{out}{also}."


def explain(agenda: Agenda, question: str, bank: Bank | None = None) -> Explanation:
    """Explain why a question is in an agenda or not.

    Args:
        agenda: The agenda.
        question: An id of the bank.
        bank: The bank that the agenda was planned from; the shipped bank if left out.

    Raises:
        UnknownNameError: The bank has no such question; the error suggests the nearest.

    Example:
        >>> from infointerview import Contact, Interview, plan
        >>> agenda = plan(Interview(contacts=[Contact(name="Dana Reyes")]))
        >>> explain(agenda, agenda.ids[0]).verdict.value
        'chosen'
        >>> print(explain(agenda, "founding-first-recruit"))
        founding-first-recruit can't be asked: it is for founder, and nothing says that of Dana.
    """
    bank = bank if bank is not None else shipped_bank()
    bank[question]  # an unknown id is an error with a suggestion
    item = next((item for item in agenda.items if item.question.id == question), None)
    if item is not None:
        return Explanation(
            question=question,
            verdict=Verdict.CHOSEN,
            worth=item.worth,
            factors=item.factors,
            minute_worth=agenda.minute_worth,
        )
    setting = setting_of(agenda.interview, bank, agenda.history)
    made = draft(setting.case)
    own = [option for option in made.options if option.prepared.question.id == question]
    if not own:
        return Explanation(question=question, verdict=Verdict.INELIGIBLE, rule=why_not(question, setting))
    best = max(own, key=lambda option: option.utility)
    return _outbid(agenda, made, best)


def _outbid(agenda: Agenda, made: Draft, option: Option) -> Explanation:
    """Pin an option and choose again: the difference is its price."""
    question = option.prepared.question.id
    plain = Explanation(
        question=question,
        verdict=Verdict.OUTBID,
        worth=option.utility / 1000,
        factors=factors(option, made.case, made.scale),
        minute_worth=agenda.minute_worth,
    )
    problem = attrs.evolve(made.problem, pinned=made.problem.pinned | {option.id})
    try:
        pinned = choose(problem)
    except ClashError as clash:
        return attrs.evolve(plain, rule=str(in_names(clash, agenda.interview)))
    ids = {question_id(name) for name in pinned.chosen}
    return attrs.evolve(
        plain,
        price=(choose(made.problem).value - pinned.value) / 1000,
        pushed_out=tuple(name for name in agenda.ids if name not in ids),
        taken_in=tuple(sorted(ids - set(agenda.ids) - {question})),
    )
