"""What is not known yet, and what the agenda would gain from knowing it: the planner plans with examples of each."""

from collections.abc import Iterator, Sequence
from typing import Any

import attrs

from infointerview.agendas import Agenda
from infointerview.bank import Bank
from infointerview.fitting import lacking
from infointerview.frames import FRAMES
from infointerview.interviews import Interview
from infointerview.people import HookKind
from infointerview.planning.planner import plan
from infointerview.preparations import Unknown
from infointerview.records.plain import from_dict, to_dict
from infointerview.templates import parse
from infointerview.tips import Gap, Owner
from infointerview.traits import contact_traits

_MOST_OPENED = 3
_LEAST_GAIN = 0.001


def unknowns(agenda: Agenda, gaps: Sequence[Gap], bank: Bank) -> tuple[Unknown, ...]:
    """List what is not known of contacts, seeker and talk, what would gain most first.

    What a thing would gain is computed: the talk is planned again with an example of it, and the difference in value to the
    agenda without is the gain; of several examples the mean counts. An example that makes the agenda worse gains nothing.

    Args:
        agenda: The best agenda with what is known.
        gaps: What may be missing, with examples.
        bank: What the agenda was planned from.

    Example:
        >>> from infointerview import Contact, shipped_bank
        >>> from infointerview.loading.guidance import shipped_guidance
        >>> agenda = plan(Interview(contacts=[Contact(name="Dana Reyes", title="Engineer", company="Acme")]))
        >>> found = unknowns(agenda, shipped_guidance().gaps, shipped_bank())
        >>> found[0].gain >= found[-1].gain > 0 and "title" not in {unknown.id for unknown in found}
        True
    """
    found = [unknown for gap in gaps for unknown in _of(gap, agenda, bank)]
    return tuple(sorted(found, key=lambda unknown: (-unknown.gain, unknown.id, unknown.about)))


def _of(gap: Gap, agenda: Agenda, bank: Bank) -> Iterator[Unknown]:
    interview = agenda.interview
    places = range(len(interview.contacts)) if gap.of is Owner.CONTACT else [0]
    for place in places:
        traits = contact_traits(interview, place, bank, agenda.history)
        if lacking(gap.needs, traits):
            continue
        if _is_known(gap, interview, place):
            continue
        tried = [plan(talk, bank, history=agenda.history) for talk in _with_examples(gap, interview, place)]
        gains = [((made.value - agenda.value) / 1000, made) for made in tried]
        gain = sum(max(0.0, difference) for difference, _ in gains) / len(gains) if gains else 0.0
        if gain < _LEAST_GAIN:
            continue
        best = max(gains, key=lambda pair: pair[0])[1]
        new = sorted((item for item in best.items if item.question.id not in agenda.ids), key=lambda item: -item.worth)
        contact = interview.contacts[place]
        yield Unknown(
            id=gap.id,
            about=contact.name if gap.of is Owner.CONTACT else "",
            title=parse(gap.title).fill({"name": contact.first_name}, bank.articles) or gap.title,
            how=gap.how,
            gain=round(gain, 3),
            opens=tuple(item.question.id for item in new[:_MOST_OPENED]),
            spoken=FRAMES[gap.hook].sentence if gap.hook else "",
        )


def _is_known(gap: Gap, interview: Interview, place: int) -> bool:
    owner = _owner(gap, interview, place)
    if gap.hook:
        return any(hook.kind == gap.hook for hook in owner.hooks)
    return bool(getattr(owner, gap.field))


def _owner(gap: Gap, interview: Interview, place: int) -> Any:
    if gap.of is Owner.CONTACT:
        return interview.contacts[place]
    return interview.seeker if gap.of is Owner.SEEKER else interview


def _with_examples(gap: Gap, interview: Interview, place: int) -> Iterator[Interview]:
    """Give the interview with each example in its place."""
    owner = _owner(gap, interview, place)
    examples = gap.examples or ({"hooks": [*to_dict(owner)["hooks"], _hook(HookKind(gap.hook))]},)
    for example in examples:
        made = from_dict(type(owner), {**to_dict(owner), **example})
        if isinstance(made, Interview):
            yield made
        elif gap.of is Owner.SEEKER:
            yield attrs.evolve(interview, seeker=made)
        else:
            contacts = (*interview.contacts[:place], made, *interview.contacts[place + 1 :])
            yield attrs.evolve(interview, contacts=contacts)


def _hook(kind: HookKind) -> dict[str, str]:
    point = FRAMES["point"].example if kind in (HookKind.PROJECT, HookKind.WORK) else ""
    source = FRAMES["source"].example if kind is HookKind.CLAIM else ""
    return {"kind": kind.value, "text": FRAMES[kind].example, "point": point, "source": source}
