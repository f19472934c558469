"""The words of the page, and the small parts that page and notebook share."""

from collections.abc import Callable, Iterator
from functools import partial

from infointerview.agendas import AgendaItem
from infointerview.formats.html.markup import Markup, tag
from infointerview.loading.sentences import shipped_sentences

bdi: Callable[..., Markup] = partial(tag, "bdi")
"""What somebody typed, inside a line: it keeps its own direction."""


def say(label: str, /, **values: object) -> str:
    """Give words of the page by their name, filled."""
    return shipped_sentences("sheet").say(label, **values)


def around(label: str, name: Markup) -> tuple[str, Markup, str]:
    """Give words of the page with markup in the place of a name."""
    before, _, after = say(label, name="\0").partition("\0")
    return before, name, after


def deeper(item: AgendaItem) -> Iterator[Markup]:
    """Give what helps to ask a question as terms and their descriptions: look up, listen for, then ask, why."""
    question = item.question
    parts = {
        "research": (question.research,),
        "reveals": (question.reveals,),
        "probes": question.probes,
        "why": (" ".join(item.reasons),),
    }
    for name, texts in parts.items():
        if any(texts):
            yield tag("dt", say(name), class_=name)
            yield from (tag("dd", text, class_=name) for text in texts)
