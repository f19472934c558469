"""Skeletons of messages, filled from the facts by the library's own grammar; what is the seeker's to say stays marked."""

import re
from collections.abc import Iterable, Mapping

from infointerview.days import written
from infointerview.fitting import fits
from infointerview.interviews import Interview
from infointerview.planning.wording import known_of, ways
from infointerview.tasks import Message
from infointerview.templates import Articles, parse
from infointerview.tips import Skeleton

_PLACE = re.compile(r"‹([^›]*)›")
_SUBJECT = "subject"


def skeletons(
    kinds: Iterable[Skeleton], interview: Interview, place: int, traits: frozenset[str], articles: Articles
) -> tuple[Message, ...]:
    """Write one message of each kind that fits to one contact of an interview.

    Args:
        kinds: The messages as lines to choose from.
        interview: The talk that they are about.
        place: Which of its contacts, from 0.
        traits: The traits of that contact, the seeker and the meeting.
        articles: The bank's words that take the less usual article.
    """
    known = known_of(interview, place)
    filled = _filled_places(interview)

    def say(text: str) -> str | None:
        line = parse(text)
        said = next((line.fill(known.values(way), articles) for way in ways(line, known.sayable)), None)
        return said and _PLACE.sub(lambda mark: filled.get(mark[1]) or f"[{mark[1]}]", said)

    messages = []
    for kind in kinds:
        if not traits.isdisjoint(kind.not_for):
            continue
        parts = dict[str, str]()
        for line in kind.lines:
            meant = fits(line.needs, line.not_for, traits)
            if meant and line.part not in parts and (said := say(line.text)):
                parts[line.part] = said
        subject = parts.pop(_SUBJECT, "")
        to = interview.contacts[place].name
        messages.append(Message(kind=kind.kind, to=to, subject=subject, text="\n\n".join(parts.values())))
    return tuple(messages)


def _filled_places(interview: Interview) -> Mapping[str, str]:
    """Give what the interview says for some of the marked places."""
    start = interview.start
    return {
        "your name": interview.seeker.name,
        "day and time": f"{written(start, weekday=True, year=False)} (UTC{start:%z})" if start else "",
        "place or link": interview.place,
    }
