"""The beginnings of an interview's file, of a list of contacts, of a topic's file and of a question, as TOML to fill in."""

import re
import unicodedata
from collections.abc import Container, Iterable
from functools import cache
from importlib.resources import files
from itertools import count
from string import Template

from infointerview.formats.toml import keys_of, written
from infointerview.interviews import Goal, Interview
from infointerview.people import Contact, Seeker
from infointerview.questions import STAGE_ORDER, Stage

_LONG, _MOST = 5, 3
_COMMON = frozenset(
    "about after again before being could doing every first going might never often other ought shall should something somebody "
    "still their there these thing things think those through under until where which while whose without would years".split()
)
"""Words that say nothing of what a question is about."""
_KEY = re.compile(r"(# )?([a-z_]+) = ")


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
    return _scaffold("topic").substitute(schema=schema, title=written(title), stage=written(stage), stages=stages)


def question_text(topic: str, text: str, taken: Container[str]) -> str:
    """Write the beginning of a question, with an id made of its topic and the longer words that say what it is about.

    Args:
        topic: The id of its topic.
        text: What the seeker would say.
        taken: Ids that are in use.

    Example:
        >>> question_text("tunnelling", "Which things surprised you underground?", set()).splitlines()[2]
        'id = "tunnelling-surprised-underground"'
    """
    plain = unicodedata.normalize("NFKD", text.lower()).encode("ascii", "ignore").decode()
    words = [word for word in re.findall(r"[a-z]+", plain) if len(word) >= _LONG and word not in _COMMON]
    first = "-".join((topic, *(words[:_MOST] or ["question"])))
    names = (first if number == 1 else f"{first}-{number}" for number in count(1))
    free = next(name for name in names if name not in taken)
    return _scaffold("question").substitute(id=written(free), text=written(text))


def interview_text(interview: Interview, schema: str) -> str:
    """Write the beginning of an interview's file: what is known, and as comments what would help.

    Args:
        interview: What is known: one contact, and whatever else.
        schema: Where the schema of an interview's file is, as seen from the file.

    Example:
        >>> from infointerview import Contact
        >>> text = interview_text(Interview(contacts=[Contact(name="Dana Reyes")]), "interview.schema.json")
        >>> 'name = "Dana Reyes"' in text
        True
    """
    contact = interview.contacts[0]
    whole = _scaffold("interview").substitute(
        schema=schema,
        goal=written(interview.goal),
        minutes=f"{interview.minutes:g}",
        format=written(interview.format),
        start=f"start = {written(interview.start)}" if interview.start else "# start = 2026-12-08T14:00:00+01:00",
        seeker=_seeker(interview.seeker),
        contact="\n".join(keys_of(contact)),
    )
    return _without_doubles(whole)


def contacts_text(seeker: Seeker, goal: Goal | str, schema: str) -> str:
    """Write the beginning of a list of contacts, without any.

    Args:
        seeker: Who asks.
        goal: What for.
        schema: Where the schema of a list of contacts is, as seen from the file.

    Example:
        >>> contacts_text(Seeker(name="Sam Ito"), "explore-a-career", "contacts.schema.json").splitlines()[-1]
        '# views = ["small depots will come back"]  # I think that ...'
    """
    whole = _scaffold("contacts").substitute(schema=schema, goal=written(goal), seeker=_seeker(seeker))
    return _without_doubles(whole)


def contact_tables(contacts: Iterable[Contact]) -> str:
    """Write contacts as TOML to add to a list of them, what is known of each.

    Example:
        >>> print(contact_tables([Contact(name="Dana Reyes", company="Acme")]), end="")
        <BLANKLINE>
        [[contacts]]
        name = "Dana Reyes"
        company = "Acme"
    """
    return "".join("\n".join(["", "[[contacts]]", *keys_of(contact), ""]) for contact in contacts)


def _seeker(seeker: Seeker) -> str:
    return _scaffold("seeker").substitute(known="\n".join(keys_of(seeker))).strip("\n")


def _without_doubles(text: str) -> str:
    """Leave out the comments that show a key which stands in its table already."""
    lines, known = list[str](), set[str]()
    for line in text.split("\n"):
        key = _KEY.match(line)
        if line.startswith("["):
            known = set()
        elif key and not key[1]:
            known.add(key[2])
        if not (key and key[1] and key[2] in known):
            lines.append(line)
    return "\n".join(lines)


@cache
def _scaffold(name: str) -> Template:
    return Template((files("infointerview") / "data" / "scaffolds" / f"{name}.txt").read_text(encoding="utf-8"))
