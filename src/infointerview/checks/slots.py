"""The rule on slots: what a seeker types is spoken in a sentence like the one that it was typed for."""

import re
from collections.abc import Iterator

from infointerview.checks.findings import Finding, Words
from infointerview.frames import FRAMES
from infointerview.questions import Question

_SLOT = re.compile(r"\{([^{}]+)\}")
_BRACKET = re.compile(r"\[[^\]]*\]")
_END = re.compile(r"[.?!] ")
_DETERMINER = r"an?|the|this|that|these|those|my|your|our|their|its|his|her"
_BEFORE_A_SUBJECT = r"do|does|did|is|are|was|were|has|can|could|will|would|shall|should|may|might|must"
_ASKING = r"what|which|who|when|where|why|how"
_NO_NOUN_AFTER = re.compile(rf"(?:^|[,;:])$|\b(?:{_DETERMINER}|{_BEFORE_A_SUBJECT}|{_ASKING})$", re.IGNORECASE)
_NO_PHRASE_AFTER = re.compile(r"\b(?:of|about|from|with|by|for|at|in|on|to|since)$", re.IGNORECASE)
_COMPANIONS = {"point": ("project", "work"), "source": ("claim",)}
_MOST_SLOTS, _MOST_BRACKETS = 2, 1


def slot_grammar(question: Question, words: Words) -> Iterator[Finding]:
    """Object to a typed fragment in a sentence that it can't be spoken in, to one without its companion, and to slots in a heap.

    Bad: How does {project} help the passengers?
    Good: I've been thinking about {project}. Who travels differently now?
    """
    used = {slot for line in (question.text, question.before) for slot in _SLOT.findall(line)}
    for field, line in (("text", question.text), ("before", question.before)):
        for found in _SLOT.finditer(line):
            frame, lead = FRAMES.get(found[1]), _lead(line[: found.start()])
            if frame and not _fits(found[1], lead, words):
                said = f"after {' '.join(lead.split()[-2:])!r}" if lead else "at the beginning"
                as_typed = frame.sentence.replace("…", found[0])
                yield Finding("slot-grammar", question.id, field, f"has {found[0]} {said}", f"say it as in: {as_typed}")
    for slot, companions in _COMPANIONS.items():
        if slot in used and used.isdisjoint(companions):
            message, fix = f"has {{{slot}}} alone", f"say {' or '.join(f'{{{other}}}' for other in companions)} as well"
            yield Finding("slot-grammar", question.id, "text", message, fix)
    brackets = len(_BRACKET.findall(question.text))
    if brackets > _MOST_BRACKETS or len(_SLOT.findall(_BRACKET.sub("{}", question.text))) + brackets > _MOST_SLOTS:
        message = "has more to be filled than two slots, or one slot and one bracket"
        yield Finding("slot-grammar", question.id, "text", message, "leave out what it can do without")


def _lead(head: str) -> str:
    """Give what is said before a slot in its sentence; in a bracket, as its own branch is said."""
    opening = head.rfind("[")
    if opening > head.rfind("]"):
        head = head[:opening] + head[opening + 1 :].rpartition("|")[2]
    return _END.split(_BRACKET.sub("", head))[-1].strip()


def _fits(slot: str, lead: str, words: Words) -> bool:
    """Tell whether a fragment may follow: after a phrase of its list, or, without one, as a noun that is no subject."""
    after = words.of("slot-grammar").get(slot)
    if after:
        return (
            re.search(rf"(?<!\w)(?:{'|'.join(map(re.escape, after.split(' | ')))})$", lead, re.IGNORECASE) is not None
        )
    return not _NO_NOUN_AFTER.search(lead) and not (slot == "met" and _NO_PHRASE_AFTER.search(lead))
