"""The laws of a plan, over varied interviews."""

import os
import subprocess
import sys
from pathlib import Path

import attrs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from infointerview import (
    Agenda,
    Answer,
    Bank,
    Certainty,
    ClashError,
    Contact,
    Format,
    Goal,
    Hook,
    Interview,
    Position,
    Seeker,
    Sensitivity,
    UnknownNameError,
    plan,
    shipped_bank,
)
from infointerview.templates import parse
from infointerview.traits import contact_traits, trust
from interviews import DANA, seeded_interview

interviews = st.integers(0, 10_000).map(seeded_interview)


@settings(max_examples=80)
@given(interviews)
def test_it_ends_within_the_minutes_and_is_proven_best(interview: Interview) -> None:
    """The words and all items fit, the clock has no gaps, and no other choice can be worth more."""
    agenda = plan(interview)
    assert agenda.end <= interview.minutes
    assert agenda.value == agenda.bound
    minute = agenda.opening_minutes
    for item in agenda.items:
        assert item.start == minute
        minute += item.minutes


@settings(max_examples=80)
@given(interviews)
def test_no_line_has_an_unfilled_slot(interview: Interview) -> None:
    """Whatever is said has no brace, bracket or bar left of the grammar."""
    agenda = plan(interview)
    said = [*agenda.opening, *agenda.closing]
    said += [line for item in (*agenda.items, *agenda.reserve) for line in (item.text, item.before)]
    assert not any(sign in line for line in said for sign in "{}[]|")


@settings(max_examples=80)
@given(interviews)
def test_nothing_is_asked_or_spoken_of_twice(interview: Interview) -> None:
    """No question, no family and no typed fragment comes twice, opening words included."""
    agenda = plan(interview)
    assert len(set(agenda.ids)) == len(agenda.ids)
    families = [item.question.family for item in agenda.items if item.question.family]
    assert len(set(families)) == len(families)
    fragments = [hook.text for contact in interview.contacts for hook in contact.hooks]
    seeker = interview.seeker
    fragments += [*seeker.strengths, *seeker.gaps, *seeker.plans, *seeker.views]
    said = " ".join([*agenda.opening, *(item.text for item in agenda.items), *agenda.closing])
    for fragment in set(fragments):
        assert said.count(fragment) <= max(1, fragments.count(fragment)), fragment


@settings(max_examples=80)
@given(interviews)
def test_the_rules_on_persons_and_trust_are_kept(interview: Interview) -> None:
    """Each item's traits allow it, and nothing needs more trust than the lowest in the room gives."""
    bank = shipped_bank()
    agenda = plan(interview)
    names = [contact.name for contact in interview.contacts]
    most = min(trust(contact, bank).level for contact in interview.contacts)
    for item in agenda.items:
        traits = contact_traits(interview, names.index(item.contact), bank)
        assert not item.question.needs or traits & set(item.question.needs)
        assert not traits & set(item.question.not_for)
        assert item.question.sensitivity.level <= most


@settings(max_examples=60)
@given(interviews)
def test_every_objective_of_the_goal_is_served(interview: Interview) -> None:
    agenda = plan(interview)
    assert all(share.questions for share in agenda.coverage.objectives if share.wanted)
    assert sum(share.share for share in agenda.coverage.objectives) == pytest.approx(1)
    assert sum(share.minutes for share in agenda.coverage.topics) == pytest.approx(
        sum(item.minutes for item in agenda.items)
    )


@settings(max_examples=40)
@given(interviews, st.randoms())
def test_the_order_of_the_banks_questions_hardly_matters(interview: Interview, dice: object) -> None:
    """Which questions are chosen, and in which words, does not depend on the order in which the bank holds them."""
    bank = shipped_bank()
    questions = list(bank.questions)
    dice.shuffle(questions)  # type: ignore[attr-defined]
    shuffled = Bank(
        topics=bank.topics,
        questions=questions,
        goals=bank.goals,
        traits=bank.traits,
        trust=bank.trust,
        phrases=bank.phrases,
        titles=bank.titles,
        articles=bank.articles,
    )
    one, other = plan(interview, bank), plan(interview, shuffled)
    assert {(item.question.id, item.text) for item in one.items} == {
        (item.question.id, item.text) for item in other.items
    }
    assert one.value == other.value


def test_the_same_bytes_come_out_whatever_the_hash_seed(root: Path) -> None:
    """Three processes with three hash seeds print the same agendas."""
    script = (
        "import pathlib, sys, infointerview as ii\n"
        "for file in sorted(pathlib.Path('examples').glob('*.toml')):\n"
        "    sys.stdout.buffer.write(str(ii.plan(ii.load_interview(file))).encode())\n"
    )
    outputs = {
        subprocess.run(
            [sys.executable, "-c", script],
            cwd=root,
            env={**os.environ, "PYTHONHASHSEED": seed},
            capture_output=True,
            check=True,
        ).stdout
        for seed in ("0", "1", "424242")
    }
    assert len(outputs) == 1
    assert outputs.pop()


def test_a_question_asked_before_is_not_asked_again() -> None:
    first = Interview(contacts=[DANA])
    agenda = plan(first)
    held = attrs.evolve(first, answers=tuple(Answer(question=name) for name in agenda.ids))
    assert not set(plan(first, history=[held]).ids) & set(agenda.ids)


def test_a_fact_that_another_told_is_worth_less_than_an_opinion() -> None:
    """What somebody else answered as a fact loses most of its worth; a matter of judgement hardly any."""
    first = Interview(contacts=[DANA])
    name = next(item.question.id for item in plan(first).items if not item.question.crucial)
    kim = Interview(contacts=[attrs.evolve(DANA, name="Kim Osei")], goal=Goal(base="explore-a-career", pinned=[name]))

    def worth(certainty: Certainty | None) -> float:
        answers = (Answer(question=name, certainty=certainty),) if certainty else ()
        agenda = plan(kim, history=[attrs.evolve(first, answers=answers)])
        return next(item.worth for item in agenda.items if item.question.id == name)

    assert worth(Certainty.FACT) < 0.5 * worth(None) < 0.8 * worth(None) < worth(Certainty.OPINION) < worth(None)


def test_a_second_meeting_asks_what_came_of_the_first() -> None:
    first = Interview(contacts=[DANA], goal="evaluate-a-company")
    held = attrs.evolve(first, answers=(Answer(question="path-to-present-role"),))
    agenda = plan(first, history=[held])
    assert any(item.question.topic == "second-meeting" for item in agenda.items)
    assert agenda.opening[0] == "It's good to talk to you again, Dana. Thank you for making the time."


def test_pins_bars_and_topics_of_the_goal_are_obeyed() -> None:
    goal = Goal(
        base="explore-a-career",
        pinned=["networking-first-faces" if "networking-first-faces" in shipped_bank() else "path-to-present-role"],
        barred=["skills-one-to-build"],
        avoid=["balance"],
        must_touch=["industry"],
    )
    warm = attrs.evolve(DANA, relation="classmate", hooks=[Hook("shared", "the Tuesday choir")])
    agenda = plan(Interview(contacts=[warm], goal=goal))
    assert goal.pinned[0] in agenda.ids
    assert "skills-one-to-build" not in agenda.ids
    topics = {item.question.topic for item in agenda.items}
    assert "balance" not in topics
    assert "industry" in topics


def test_a_pin_that_may_not_be_asked_says_why() -> None:
    goal = Goal(base="explore-a-career", pinned=["founding-first-recruit"])
    with pytest.raises(ClashError) as caught:
        plan(Interview(contacts=[DANA], goal=goal))
    assert str(caught.value) == (
        "these can't all be met: pinned question 'founding-first-recruit'; "
        "it is for founder, and nothing says that of Dana"
    )


def test_demands_too_many_for_the_minutes_name_a_minimal_set() -> None:
    topics = ["path", "daily-work", "industry", "skills", "culture", "networking", "advancement"]
    with pytest.raises(ClashError) as caught:
        plan(Interview(contacts=[DANA], minutes=10, goal=Goal(base="explore-a-career", must_touch=topics)))
    clash = caught.value
    assert clash.missing_minutes > 0
    assert set(clash.demands) <= {f"topic {topic}" for topic in topics} | {
        "objective information",
        "objective insight",
        "objective relationship",
        "other people worth hearing",
    }


def test_an_unknown_goal_topic_or_question_gets_a_suggestion() -> None:
    with pytest.raises(UnknownNameError, match=r"unknown goal 'explore-a-carer'; did you mean 'explore-a-career'\?"):
        plan(Interview(contacts=[DANA], goal="explore-a-carer"))
    with pytest.raises(UnknownNameError, match=r"unknown topic 'industy'; did you mean 'industry'\?"):
        plan(Interview(contacts=[DANA], goal=Goal(must_touch=["industy"])))


def test_reword_changes_what_is_said_and_nothing_else() -> None:
    interview = Interview(contacts=[DANA])
    plain, loud = plan(interview), plan(interview, reword=lambda item: item.text.upper())
    assert [item.text for item in loud.items] == [item.text.upper() for item in plain.items]
    assert attrs.evolve(loud, items=plain.items) == plain


def test_a_written_interview_is_a_few_brief_questions_without_a_clock() -> None:
    agenda = plan(Interview(contacts=[DANA], format=Format.WRITTEN))
    assert 3 <= len(agenda.items) <= 5
    assert all(item.minutes == 0 and item.question.minutes <= 3 for item in agenda.items)
    assert agenda.opening_minutes == agenda.closing_minutes == 0


def test_ten_minutes_hold_the_crucial_question_and_the_close() -> None:
    agenda = plan(Interview(contacts=[DANA], minutes=10, format=Format.PHONE, goal="break-into-a-field"))
    assert any(item.question.crucial for item in agenda.items)
    assert any("other-people" in item.question.tags for item in agenda.items)


def test_the_present_tense_is_kept_from_those_who_left() -> None:
    """A former employee is told apart by dated positions, and asked only what suits somebody who left."""
    priya = Contact(
        name="Priya Raman", company="Castle Consulting", positions=[Position(company="Northline Transit", end="2023")]
    )
    seeker = Seeker(target_companies=["Northline Transit"])
    agenda = plan(Interview(contacts=[priya], seeker=seeker, minutes=60, goal="evaluate-a-company"))
    assert all("former-employee" not in item.question.not_for for item in agenda.items)
    assert any("former-employee" in item.question.needs for item in agenda.items)


def test_a_strangers_panel_hears_nothing_delicate_even_with_a_friend_in_it() -> None:
    friend = attrs.evolve(DANA, name="Kim Osei", relation="friend-or-family")
    agenda = plan(Interview(contacts=[friend, DANA], minutes=60))
    assert {item.question.sensitivity for item in agenda.items} == {Sensitivity.OPEN}


def test_a_report_is_not_asked_about_the_manager_in_the_room() -> None:
    sofie = Contact(name="Sofie", title="Engineer", company="Acme Robotics", manager="Dana Reyes", relation="classmate")
    bank = shipped_bank()
    agenda = plan(Interview(contacts=[DANA, sofie], minutes=60, goal="evaluate-a-company"))
    for item in agenda.items:
        if item.contact == "Sofie":
            assert "manager-present" not in bank[item.question.id].not_for


def test_typed_text_is_spoken_as_typed_and_read_as_nothing_else() -> None:
    """What looks like a template, a format or mark-up in a name is inert."""
    odd = Contact(name="{contact.__class__} %s ${x} <script>", company="{name}", industry="[a|b]")
    agenda = plan(Interview(contacts=[odd]))
    assert agenda.opening[0] == "{contact.__class__}, thank you for making the time."
    assert any("{name}" in item.text for item in agenda.items) or "{name}" in agenda.opening[-2]


def beginnings(interview: Interview) -> list[list[tuple[bool, bool]]]:
    """Tell of each topic's first question, by stage of the middle, whether it is delicate, and names the seeker's own facts."""
    seeker = interview.seeker
    own = (*seeker.gaps, *seeker.strengths, *seeker.plans, *seeker.views)
    stages: dict[str, dict[str, tuple[bool, bool]]] = {}
    for item in plan(interview).items:
        told = item.question.sensitivity == "delicate", any(fact in item.text for fact in own)
        stages.setdefault(item.stage, {}).setdefault(item.question.topic, told)
    return [list(stages[stage].values()) for stage in ("work", "organisation", "field") if stage in stages]


@settings(max_examples=80)
@given(interviews)
def test_a_stage_of_the_middle_turns_to_the_seeker_last(interview: Interview) -> None:
    """A topic that begins with the seeker's gap, strength, plan or view waits for those that ask about the contact."""
    for firsts in beginnings(interview):
        turns = [of_the_seeker for _, of_the_seeker in firsts]
        assert turns == sorted(turns)


def test_no_talk_opens_with_what_is_delicate() -> None:
    """To a classmate who may be asked about the manager, that comes after what anybody would gladly answer."""
    agenda = plan(
        Interview(
            contacts=[Contact(name="Kim", title="Software Developer", company="Papaya Maps", relation="classmate")],
            seeker=Seeker(target_companies=["Papaya Maps"]),
            goal=Goal(base="evaluate-a-company", pinned=["team-manager-does-differently"]),
            minutes=30,
        )
    )
    kinds = [item.question.sensitivity for item in agenda.items]
    assert kinds[0] == "open"
    assert "delicate" in kinds[1:]


@settings(max_examples=80)
@given(interviews)
def test_a_stage_of_the_middle_begins_gently(interview: Interview) -> None:
    """What is delicate opens a stage only if every topic of that stage begins so, or with the seeker's own facts."""
    for firsts in beginnings(interview):
        late = [delicate or of_the_seeker for delicate, of_the_seeker in firsts]
        assert not late[0] or all(late)


def test_no_talk_opens_with_the_seekers_gap() -> None:
    """A stage that has nothing but the seeker's own facts to begin with comes after the others."""
    seeker = Seeker(target_role="user researcher", target_companies=["Barton Bank"], gaps=["any experience of finance"])
    lena = Contact(name="Lena", title="Senior User Researcher", company="Barton Bank", relation="alum")
    agenda = plan(Interview(contacts=[lena], seeker=seeker, goal="evaluate-a-company", minutes=30))
    assert "experience of finance" not in agenda.items[0].text
    assert any("experience of finance" in item.text for item in agenda.items)


def test_the_briefest_question_does_not_open_the_talk() -> None:
    """What a topic's questions are worth together puts it early, and not how little time they take."""
    lena = Contact(name="Lena", title="Senior User Researcher", company="Barton Bank", relation="alum")
    agenda = plan(Interview(contacts=[lena], goal="evaluate-a-company", minutes=30))
    topics = [item.question.topic for item in agenda.items]
    assert "balance" in topics
    assert topics[0] != "balance"


def _personal(agenda: Agenda) -> int:
    return sum(item.personal for item in agenda.items)


def test_what_is_known_makes_the_agenda_more_personal() -> None:
    known = attrs.evolve(
        DANA,
        relation="alum",
        hooks=[Hook("remark", "outages teach more than releases"), Hook("project", "your arm trial")],
    )
    seeker = Seeker(gaps=["formal training in statistics"], plans=["leave teaching in June"])
    plain, personal = plan(Interview(contacts=[DANA])), plan(Interview(contacts=[known], seeker=seeker))
    assert _personal(plain) == 0
    assert _personal(personal) >= 3


def test_a_bank_without_a_closing_ask_clashes_with_that_as_the_reason(bank: Bank) -> None:
    without = attrs.evolve(bank, questions=[question for question in bank if "other-people" not in question.tags])
    with pytest.raises(ClashError, match="other people worth hearing; nothing that can be asked serves it"):
        plan(Interview(contacts=[DANA]), without)


def test_every_shipped_line_parses(bank: Bank) -> None:
    for question in bank:
        assert parse(question.text)


PANELS = [
    talk
    for talk in map(seeded_interview, range(300))
    if len(talk.contacts) > 1 and talk.format is not Format.WRITTEN and talk.minutes >= 15 * len(talk.contacts)
]


@pytest.mark.parametrize("number", range(len(PANELS)))
def test_nobody_of_a_panel_looks_on(number: int) -> None:
    """In a long talk everybody is asked about the person and the work, about the place and the field, and for the seeker."""
    talk = PANELS[number]
    items = plan(talk).items
    for contact in talk.contacts:
        stages = {item.stage for item in items if item.contact == contact.name}
        for part in ({"story", "work", "opening"}, {"organisation", "field"}, {"advice", "others", "closing"}):
            assert stages & part
