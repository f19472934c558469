"""The order of a talk: an arc of stages, topics kept together, what matters most early in its stage.

The arc goes from broad and about the person to specific and about the seeker, and ends with others and with staying in touch. The
middle stages (work, organisation, field) stand in the order that serves the goal best; in each, what is delicate comes after
what is not, and what begins with the seeker's own facts after what asks about the contact.
"""

from collections import defaultdict
from collections.abc import Sequence

from infointerview.planning.scales import Option
from infointerview.questions import STAGE_ORDER, Sensitivity, Stage

_MIDDLE = (Stage.WORK, Stage.ORGANISATION, Stage.FIELD)
_MIDDLE_PLACES = [STAGE_ORDER[stage] for stage in _MIDDLE]
_OF_THE_SEEKER = frozenset(("strength", "gap", "plan", "view"))
_A_PAIR = 2


def order(chosen: Sequence[Option]) -> list[Option]:
    """Put options into the order of a talk; within a topic they stand as in the bank."""
    by_topic = defaultdict[str, list[Option]](list)
    for option in sorted(chosen, key=lambda option: (option.prepared.place, option.place)):
        by_topic[option.topic].append(option)
    worth, late, middle = dict[str, int](), dict[str, tuple[bool, bool]](), dict.fromkeys(_MIDDLE, 0)
    for topic, options in by_topic.items():
        stage = options[0].prepared.stage
        worth[topic] = _worth(options)
        late[topic] = _turns_to_the_seeker(options[0]), stage in middle and _delicate(options[0])
        if stage in middle and not any(late[topic]):
            middle[stage] = max(middle[stage], worth[topic])
    ranked = sorted(_MIDDLE, key=lambda stage: (-middle[stage], STAGE_ORDER[stage]))
    places = {**STAGE_ORDER, **dict(zip(ranked, _MIDDLE_PLACES, strict=True))}
    topics = sorted(
        by_topic, key=lambda topic: (places[by_topic[topic][0].prepared.stage], late[topic], -worth[topic], topic)
    )
    return _apart([by_topic[topic] for topic in topics])


def _worth(options: Sequence[Option]) -> int:
    """Give what a topic's questions are worth together: not by the minute, or the briefest question would open the talk."""
    return sum([option.utility for option in options])


def _turns_to_the_seeker(option: Option) -> bool:
    """Tell whether it speaks of the seeker's own facts in the middle of a talk, where the contact's are asked about."""
    return option.prepared.stage in _MIDDLE and not _OF_THE_SEEKER.isdisjoint(option.way.slots)


def _apart(topics: list[list[Option]]) -> list[Option]:
    """Keep delicate questions apart where a change within a stage does it: by topics, then by questions of a topic."""
    if sum([_delicate(option) for topic in topics for option in topic]) < _A_PAIR:
        return [option for topic in topics for option in topic]
    ordered: list[Option] = []
    waiting = list(topics)
    while waiting:
        stage = waiting[0][0].prepared.stage
        peers = [topic for topic in waiting if topic[0].prepared.stage is stage]
        gentle = [topic for topic in peers if not (ordered and _delicate(ordered[-1]) and _delicate(topic[0]))]
        topic = (gentle or peers)[0]
        waiting.remove(topic)
        left = list(topic)
        while left:
            calm = [option for option in left if not (ordered and _delicate(ordered[-1]) and _delicate(option))]
            ordered.append((calm or left)[0])
            left.remove(ordered[-1])
    return ordered


def _delicate(option: Option) -> bool:
    return option.prepared.question.sensitivity is Sensitivity.DELICATE
