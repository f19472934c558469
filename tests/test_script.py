"""The words around and between the questions."""

import attrs

from infointerview import Agenda, Format, at, load_interview, plan, replan, shipped_bank
from interviews import seeded_interview

TALKS = [seeded_interview(seed) for seed in range(60)]


def bridges(agenda: Agenda) -> list[tuple[str, str]]:
    return [(item.stage.value, item.bridge) for item in agenda.items if item.bridge]


def test_each_stage_after_the_first_is_come_to_with_a_few_words() -> None:
    for talk in TALKS:
        items = plan(talk).items
        for before, item in zip((None, *items), items, strict=False):
            turns = before is not None and before.stage is not item.stage and talk.format is not Format.WRITTEN
            assert bool(item.bridge) == turns


def test_they_fit_whom_they_are_said_to() -> None:
    talk = load_interview("examples/switcher-and-former-employee.toml", shipped_bank())
    assert bridges(plan(talk))[:2] == [
        ("work", "I'd love to hear what the work itself was like."),
        ("advice", "All of this makes me think about my own next steps, if I may turn to those."),
    ]


def test_they_are_not_said_twice() -> None:
    for talk in TALKS:
        said = [words for _, words in bridges(plan(talk))]
        assert len(said) == len(set(said))


def test_a_plan_made_anew_during_the_talk_turns_from_where_the_talk_stands() -> None:
    agenda = plan(attrs.evolve(TALKS[3], minutes=45))
    asked = tuple(item.question.id for item in agenda.items[:3])
    assert bridges(replan(agenda, asked=asked)) == bridges(attrs.evolve(agenda, items=agenda.items[3:]))


def test_nobody_makes_a_bridge_in_haste() -> None:
    agenda = plan(attrs.evolve(TALKS[3], minutes=45))
    assert bridges(at(agenda, 20)) == []
