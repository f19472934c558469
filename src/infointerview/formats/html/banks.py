"""A bank in a notebook: how many questions it has of what, and a few of them."""

from collections.abc import Iterable, Iterator

from infointerview.bank import Bank
from infointerview.checks.tally import Count, tally
from infointerview.formats.html.drawing import bar
from infointerview.formats.html.frame import folded, framed, say, table
from infointerview.formats.html.markup import Inside, tag
from infointerview.questions import Objective, Question, Stage

_SOME = 5


def bank_display(bank: Bank) -> str:
    """Show a bank as HTML for a notebook.

    Example:
        >>> "0 questions on 0 topics" in bank_display(Bank())
        True
    """
    stages = {topic.id: topic.stage for topic in bank.topics}
    of_stage = [(stage, [one for one in bank if stages[one.topic] is stage]) for stage in Stage]
    of_topic = tally(bank.questions, stages, ()).topics
    heads = ("", say("questions"), "", *Objective)
    return framed(
        tag("h3", say("bank", count=len(bank), topics=len(bank.topics))),
        table(say("by-stage"), heads, _rows((stage, _count(stage, some)) for stage, some in of_stage if some)),
        folded(
            say("by-topic"),
            table("", heads, _rows((bank.topic(count.name).title, count) for count in of_topic)),
        ),
        folded(say("first"), tag("ul", (tag("li", one.text) for one in _spread(bank.questions))))
        if len(bank)
        else None,
    )


def _count(stage: Stage, questions: list[Question]) -> Count:
    serving = {objective.value: sum(objective in one.objectives for one in questions) for objective in Objective}
    return Count(name=stage, questions=len(questions), **serving)


def _rows(counted: Iterable[tuple[str, Count]]) -> Iterator[Iterable[Inside]]:
    rows = list(counted)
    most = max((count.questions for _, count in rows), default=1)
    for name, count in rows:
        serving = (str(getattr(count, objective)) for objective in Objective)
        yield (name, str(count.questions), bar(count.questions / most if most else 0), *serving)


def _spread(questions: tuple[Question, ...]) -> tuple[Question, ...]:
    """Give a few questions from all over the bank."""
    step = max(1, len(questions) // _SOME)
    return questions[::step][:_SOME]
