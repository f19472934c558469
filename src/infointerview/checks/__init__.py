"""Rules that a bank's questions are held to, each a pure function with a bad and a good example."""

from collections.abc import Callable, Iterator, Sequence

from infointerview.checks.duplicates import lonely_family, near_duplicate
from infointerview.checks.findings import Finding, Rule, Words, name_of
from infointerview.checks.form import minutes, no_purpose, probe_repeats, sensitivity
from infointerview.checks.language import article, inclusive, spelling, typography
from infointerview.checks.manners import job_begging, mentor, own_pay, private, searchable
from infointerview.checks.slots import slot_grammar
from infointerview.checks.wording import double_barrelled, jargon, leading, too_long, yes_no
from infointerview.questions import Question

__all__ = ["RULES", "WHOLE", "Finding", "Rule", "Words", "name_of"]

RULES: tuple[Rule, ...] = (
    yes_no,
    leading,
    double_barrelled,
    too_long,
    jargon,
    job_begging,
    searchable,
    own_pay,
    private,
    mentor,
    inclusive,
    spelling,
    typography,
    article,
    slot_grammar,
    no_purpose,
    probe_repeats,
    minutes,
    sensitivity,
)

WHOLE: tuple[Callable[[Sequence[Question], Sequence[Question]], Iterator[Finding]], ...] = (
    near_duplicate,
    lonely_family,
)
"""Rules that look at all questions together, and at those that stand beside them in the bank."""
