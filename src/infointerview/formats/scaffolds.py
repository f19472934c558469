"""The beginnings of a topic's file and of a question, as TOML to fill in."""

import json
import re
import unicodedata
from collections.abc import Container
from functools import cache
from importlib.resources import files
from itertools import count
from string import Template

from infointerview.questions import STAGE_ORDER, Stage

_LONG, _MOST = 5, 3


def topic_text(title: str, stage: Stage, schema: str) -> str:
    """Write the beginning of a topic's file.

    Args:
        title: Heading that a person reads.
        stage: Where in a talk it is spoken of.
        schema: Where the schema of a bank's file is, as seen from the file.

    Example:
        >>> print(topic_text("Tunnelling", Stage.WORK, "bank.schema.json"))  # doctest: +ELLIPSIS
        #:schema bank.schema.json
        <BLANKLINE>
        [topic]
        title = "Tunnelling"
        ...
    """
    stages = ", ".join(STAGE_ORDER)
    return _scaffold("topic").substitute(schema=schema, title=_toml(title), stage=_toml(stage), stages=stages)


def question_text(topic: str, text: str, taken: Container[str]) -> str:
    """Write the beginning of a question, with an id made of its topic and its longer words.

    Args:
        topic: The id of its topic.
        text: What the seeker would say.
        taken: Ids that are in use.

    Example:
        >>> question_text("tunnelling", "What surprised you underground?", set()).splitlines()[2]
        'id = "tunnelling-surprised-underground"'
    """
    plain = unicodedata.normalize("NFKD", text.lower()).encode("ascii", "ignore").decode()
    words = [word for word in re.findall(r"[a-z]+", plain) if len(word) >= _LONG][:_MOST] or ["question"]
    first = "-".join((topic, *words))
    names = (first if number == 1 else f"{first}-{number}" for number in count(1))
    free = next(name for name in names if name not in taken)
    return _scaffold("question").substitute(id=_toml(free), text=_toml(text))


@cache
def _scaffold(name: str) -> Template:
    return Template((files("infointerview") / "data" / "scaffolds" / f"{name}.txt").read_text(encoding="utf-8"))


def _toml(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)  # every text of JSON is one of TOML
