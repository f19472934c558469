"""What comes before a talk: the five steps tailored, what to find out, what to mind, what may be asked back, messages."""

import json
import re
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import attrs
import pytest
from click.testing import CliRunner

from infointerview import (
    Contact,
    Goal,
    Hook,
    Interview,
    Preparation,
    Seeker,
    load_interview,
    plan,
    prepare,
    shipped_bank,
)
from infointerview.cli import main
from infointerview.errors import LoadError
from infointerview.frames import FRAMES
from infointerview.guidance.unknowns import unknowns
from infointerview.loading.guidance import _part, shipped_guidance
from infointerview.people import HookKind
from infointerview.templates import parse
from infointerview.tips import Step
from interviews import DANA, seeded_interview

ROOT = Path(__file__).parent.parent
GUIDE = shipped_guidance()
BANK = shipped_bank()
START = datetime(2026, 12, 10, 15, tzinfo=UTC)
REVIEWED = sorted((ROOT / "tests/agendas").glob("*.toml"))


def talk(contact: Contact = DANA, **rest: Any) -> Interview:
    return Interview(contacts=[contact], **rest)


def titles(ready: Preparation, step: str = "") -> list[str]:
    return [task.title for part in ready.steps if step in ("", part.step) for task in part.tasks]


def warned(ready: Preparation) -> set[str]:
    return {warning.id for warning in ready.warnings}


class TestData:
    def test_the_guide_has_the_five_steps_in_their_order_of_weight(self) -> None:
        assert [text.step for text in GUIDE.steps] == list(Step)

    def test_there_are_at_least_forty_questions_asked_back_and_some_for_every_kind_of_contact(self) -> None:
        assert len(GUIDE.expected) >= 40
        for kind in (
            "recruiter",
            "hiring-manager",
            "executive",
            "founder",
            "academic",
            "alum",
            "peer",
            "healthcare",
            "lawyer",
        ):
            assert [one for one in GUIDE.expected if kind in one.suits + one.needs], kind
        for kind in ("seeker-student", "seeker-switching", "seeker-returning", "seeker-newcomer", "seeker-founding"):
            assert [one for one in GUIDE.expected if kind in one.suits + one.needs], kind

    def test_ids_are_given_once(self) -> None:
        for entries in (GUIDE.tips, GUIDE.warnings, GUIDE.expected, GUIDE.gaps):
            ids = [entry.id for entry in entries]
            assert len(set(ids)) == len(ids)

    def test_every_trait_is_one_of_the_bank(self) -> None:
        lines = [line for kind in GUIDE.messages for line in kind.lines]
        entries: tuple[Any, ...] = (*GUIDE.tips, *GUIDE.warnings, *GUIDE.expected, *GUIDE.gaps, *lines)
        for entry in entries:
            named = {*entry.needs, *getattr(entry, "suits", ()), *getattr(entry, "not_for", ())}
            assert named <= set(BANK.traits), entry

    def test_every_message_that_a_tip_names_is_there(self) -> None:
        assert {tip.message for tip in GUIDE.tips if tip.message} <= {kind.kind for kind in GUIDE.messages}

    def test_every_gap_has_examples_that_its_field_takes_or_is_a_hook(self) -> None:
        for gap in GUIDE.gaps:
            assert bool(gap.examples) != bool(gap.hook), gap.id
            assert not gap.hook or HookKind(gap.hook)
            assert all(list(example) == [gap.field] for example in gap.examples)

    def test_a_faulty_file_of_guidance_is_refused_with_its_line(self, tmp_path: Path) -> None:
        file = tmp_path / "tips.toml"
        file.write_text('[[tips]]\nid = "x"\nstep = "dress"\ntitle = "X"\nwhy = "Y"\n', encoding="utf-8")
        with pytest.raises(LoadError, match=r"tips.toml:3: tips\[0\].step: must be one of contact, company"):
            _part(file)


class TestSteps:
    def test_the_five_steps_stand_in_their_order(self) -> None:
        assert [part.step for part in prepare(talk()).steps] == list(Step)

    def test_times_are_relative_to_the_start(self) -> None:
        ready = prepare(talk(start=START, format="in-person"))
        due = {task.id: task.due for task in ready.tasks}
        assert due["confirm"] == START - timedelta(days=1)
        assert due["arrive"] == START - timedelta(minutes=10)
        assert due["read-profile"] == START - timedelta(days=2)

    def test_without_a_start_nothing_is_due_and_the_first_thing_is_to_ask(self) -> None:
        ready = prepare(talk())
        assert all(task.due is None for task in ready.tasks)
        assert ready.tasks[0].title == "Ask Dana Reyes for 30 minutes"
        assert ready.tasks[0].message is not None
        assert ready.tasks[0].message.kind == "request"
        assert "ask" not in {task.id for task in prepare(talk(start=START)).tasks}

    def test_what_is_done_is_marked(self) -> None:
        ready = prepare(talk(start=START), done=["confirm"])
        assert [task.id for task in ready.tasks if task.done] == ["confirm"]

    @pytest.mark.parametrize(
        ("how", "there", "not_there"),
        [
            ("in-person", {"dress", "arrive", "eye-contact", "distance"}, {"test-call", "join", "quiet-place"}),
            ("video", {"dress-on-screen", "test-call", "join", "look-at-lens"}, {"arrive", "distance", "dial"}),
            ("phone", {"quiet-place", "dial", "smile-on-phone"}, {"dress", "posture", "join"}),
            (
                "written",
                {"send", "remind-once", "short-mail"},
                {"confirm", "notes", "dress", "posture", "their-length", "sheet"},
            ),
        ],
    )
    def test_manners_and_arrangements_follow_the_format(self, how: str, there: set[str], not_there: set[str]) -> None:
        ids = {task.id for task in prepare(talk(format=how)).tasks}
        assert there <= ids
        assert not not_there & ids

    def test_nothing_is_said_aloud_or_confirmed_in_writing(self) -> None:
        """Where questions are sent, there is no story to tell in ninety seconds and no hour to confirm."""
        ready = prepare(talk(format="written"))
        assert not {"read-aloud", "own-story", "best-and-worst"} & {task.id for task in ready.tasks}
        assert "read-over" in {task.id for task in ready.tasks}
        assert "confirmation" not in {message.kind for message in ready.messages}

    def test_each_of_two_contacts_is_looked_up_and_written_to(self) -> None:
        pair = Interview(contacts=[DANA, Contact(name="Sam Ito", title="Engineer")], start=START)
        ready = prepare(pair)
        ids = [task.id for task in ready.tasks]
        assert len(set(ids)) == len(ids)
        assert {"read-profile-1", "read-profile-2", "confirm-1", "confirm-2", "everybody-in-the-room"} <= set(ids)
        assert {message.to for message in ready.messages} == {"Dana Reyes", "Sam Ito"}

    def test_what_a_question_wants_looked_up_is_a_task_of_its_own(self) -> None:
        ready = prepare(load_interview(ROOT / "examples/panel-of-two.toml"))
        wanted = {f"look-up-{item.question.id}" for item in ready.agenda.items if item.question.research}
        assert wanted
        assert wanted == {task.id for task in ready.tasks if task.id.startswith("look-up-")}

    def test_nothing_is_said_of_a_company_that_is_not_known(self) -> None:
        ready = prepare(talk(Contact(name="Di", title="Freelance Illustrator")))
        assert not [title for title in titles(ready, "company") if "company" in title.lower()]

    def test_a_history_is_planned_with(self) -> None:
        ready = prepare(talk(attrs.evolve(DANA, times_met=1)), history=[talk(start=START)])
        assert "recall-last-talk" in {task.id for task in ready.tasks}

    def test_demands_that_clash_are_the_planner_s_error(self) -> None:
        with pytest.raises(Exception, match="these can't all be met"):
            prepare(talk(minutes=5, goal=Goal(must_touch=["path", "daily-work", "skills", "rewards"])))


class TestUnknowns:
    def test_the_gain_is_what_the_planner_says(self) -> None:
        """An independent plan with the example gives the same difference."""
        plain = talk(Contact(name="Dana Reyes", title="Engineer", company="Acme"))
        before = plan(plain)
        found = {unknown.id: unknown for unknown in unknowns(before, GUIDE.gaps, BANK)}
        project = Hook("project", FRAMES["project"].example, point=FRAMES["point"].example)
        after = plan(talk(attrs.evolve(plain.contacts[0], hooks=(project,))))
        assert found["project"].gain == pytest.approx((after.value - before.value) / 1000)
        assert set(found["project"].opens) <= set(after.ids) - set(before.ids)
        assert found["project"].spoken == "I've been thinking about …."

    def test_of_several_examples_the_mean_counts(self) -> None:
        nameless = talk(Contact(name="Dana Reyes"))
        before = plan(nameless)
        (gap,) = (gap for gap in GUIDE.gaps if gap.id == "title")
        after = [plan(talk(Contact(name="Dana Reyes", title=example["title"]))) for example in gap.examples]
        mean = sum(max(0, made.value - before.value) for made in after) / len(after) / 1000
        (found,) = unknowns(before, [gap], BANK)
        assert found.gain == pytest.approx(mean, abs=0.0005)

    def test_what_is_known_is_not_sought(self) -> None:
        seeker = Seeker(target_role="editor", strengths=["run a stockroom"], career_stage="early")
        ready = prepare(talk(attrs.evolve(DANA, hooks=(Hook("met", "at the fair"),)), seeker=seeker))
        assert not {"title", "company", "industry", "target-role", "strength", "career-stage"} & {
            u.id for u in ready.unknowns
        }

    @pytest.mark.parametrize("seed", range(5))
    def test_what_gains_most_comes_first_and_everything_gains(self, seed: int) -> None:
        gains = [unknown.gain for unknown in prepare(seeded_interview(seed)).unknowns]
        assert gains == sorted(gains, reverse=True)
        assert all(gain > 0 for gain in gains)


class TestWarnings:
    def test_nothing_is_paid_for_who_hires_or_screens(self) -> None:
        for title in ("Recruiter", "HR Business Partner", "Engineering Manager"):
            ready = prepare(talk(Contact(name="Di", title=title), format="in-person"))
            assert "pay-for-nothing" in warned(ready), title
            assert not [title for title in titles(ready) if "Offer to pay" in title]
        assert [
            title
            for title in titles(prepare(talk(Contact(name="Di", title="Engineer"), format="in-person")))
            if "pay" in title
        ]

    @pytest.mark.parametrize(
        ("region", "note"),
        [
            ("San Francisco, CA", "recording-everybody-consents"),
            ("Chicago, Illinois, United States", "recording-everybody-consents"),
            ("Austin, Texas, USA", "recording-one-party"),
            ("Toronto, Canada", ""),
            ("", ""),
        ],
    )
    def test_the_note_on_recording_follows_the_region(self, region: str, note: str) -> None:
        ready = prepare(talk(attrs.evolve(DANA, region=region)))
        assert "recording" in warned(ready)
        assert (note in warned(ready)) if note else not {i for i in warned(ready) if i.startswith("recording-")}
        for warning in ready.warnings:
            assert not warning.id.startswith("recording") or "not legal advice" in warning.why

    def test_the_usual_warnings_are_there(self) -> None:
        assert {"no-job", "offered-on-the-spot", "resume-on-request"} <= warned(prepare(talk()))

    def test_in_writing_nothing_is_said_of_recording(self) -> None:
        assert "recording" not in warned(prepare(talk(format="written")))


class TestExpected:
    def test_what_everybody_asks_comes_first_and_then_what_this_kind_asks(self) -> None:
        seeker = Seeker(career_stage="returning")
        asked = [one.id for one in prepare(talk(Contact(name="Di", title="Recruiter"), seeker=seeker)).expected]
        assert asked[0] == "about-yourself"
        assert {"the-pause", "when-available", "pay-expectation"} <= set(asked[:12])
        assert not {"idea-in-a-sentence", "papers", "classroom"} & set(asked)


class TestMessages:
    @pytest.mark.parametrize("file", REVIEWED, ids=lambda file: file.stem)
    def test_a_request_is_short_and_nothing_of_the_grammar_is_left_in_any_message(self, file: Path) -> None:
        for message in prepare(load_interview(file)).messages:
            assert message.kind != "request" or message.words < 150
            assert message.subject
            assert not re.search(r"[{}|‹›]", message.text + message.subject)

    def test_there_is_one_of_each_kind(self) -> None:
        kinds = [message.kind for message in prepare(talk()).messages]
        assert kinds == ["request", "confirmation", "nudge", "thanks", "introduction", "progress"]

    def test_what_is_known_is_filled_in_and_the_rest_stays_marked(self) -> None:
        plain = {m.kind: m.text for m in prepare(talk()).messages}
        assert "[day and time], [place or link]" in plain["confirmation"]
        assert plain["confirmation"].endswith("[your name]")
        known = talk(start=START, place="Room 4", seeker=Seeker(name="Sam Ito"))
        text = {m.kind: m.text for m in prepare(known).messages}["confirmation"]
        assert "Thursday 10 December, 15:00 (UTC+0000), Room 4" in text
        assert text.endswith("Sam Ito")

    def test_a_referral_and_a_hook_open_the_request(self) -> None:
        referred = prepare(talk(attrs.evolve(DANA, referred_by="Ola Berg"))).messages[0].text
        assert "Ola Berg suggested that I write to you." in referred
        hooked = prepare(talk(attrs.evolve(DANA, hooks=(Hook("remark", "clean data is a myth"),)))).messages[0].text
        assert "You said that clean data is a myth." in hooked

    def test_typed_signs_of_the_grammar_are_copied_and_never_read(self) -> None:
        text = prepare(talk(Contact(name="{company} [a|b]", company="{name}"))).messages[0].text
        assert text.startswith("Dear {company},")

    def test_every_line_of_every_message_is_one_of_the_grammar(self) -> None:
        for kind in GUIDE.messages:
            assert {"greeting", "signature", "subject"} <= {line.part for line in kind.lines}
            assert all(parse(line.text) for line in kind.lines)


class TestSheet:
    @pytest.mark.parametrize("seed", range(6))
    def test_the_sheet_is_of_at_most_88_columns(self, seed: int) -> None:
        assert max(map(len, str(prepare(seeded_interview(seed))).splitlines()[2:])) <= 88

    def test_the_command_prints_the_sheet_or_plain_data(self) -> None:
        file = str(ROOT / "examples/student-and-recruiter.toml")
        printed = CliRunner().invoke(main, ["prepare", file])
        assert printed.output == f"{prepare(load_interview(file))}\n"
        plain = json.loads(CliRunner().invoke(main, ["prepare", file, "--json"]).output)
        assert [step["step"] for step in plain["steps"]] == [step.value for step in Step]
