"""What a notebook shows: all that there is, well formed, in a frame of its own, whatever somebody typed."""

import re
from collections.abc import Callable

import attrs
import pytest

from infointerview import (
    Answer,
    Bank,
    Contact,
    Format,
    Goal,
    Interview,
    Outcome,
    hold,
    load_interview,
    load_interviews,
    plan,
    prepare,
    rank_contacts,
    review,
    shipped_bank,
)
from infointerview.questions import Question, Topic
from infointerview.tasks import Message, Task
from outline import HOSTILE, Outline

EXAMPLE = "examples/student-and-recruiter.toml"
TALKS = load_interviews(["examples/searches/switcher"])


def shown(noun: object) -> str:
    display: Callable[[], str] = noun._repr_html_  # type: ignore[attr-defined] # what IPython asks for
    return display()


def sound(text: str) -> Outline:
    """Read what is shown, and hold it to what everything that is shown keeps to."""
    page = Outline(text)
    assert page.open == []
    assert page.elements[0] == ("div", {"class": "infointerview"})
    assert [name for name, _ in page.elements if name in ("script", "link", "iframe", "img")] == []
    assert [key for _, attributes in page.elements for key in attributes if key.startswith("on")] == []
    assert [name for name, _ in page.elements if name == "h3"] == ["h3"]
    return page


class TestEverything:
    @pytest.mark.parametrize(
        "noun",
        [
            plan(load_interview(EXAMPLE)),
            prepare(load_interview(EXAMPLE)),
            review(TALKS),
            shipped_bank(),
            Bank(),
            rank_contacts([talk.contacts[0] for talk in TALKS[:5]], history=TALKS),
            rank_contacts([]),
            plan(Interview(contacts=[Contact(name="Dana")], format=Format.WRITTEN)),
            plan(Interview(contacts=[Contact(name="Dana"), Contact(name="Kim")], minutes=60)),
        ],
        ids=["agenda", "preparation", "review", "bank", "empty bank", "ranking", "empty ranking", "written", "panel"],
    )
    def test_sound(self, noun: object) -> None:
        """It is one well-formed block with one heading, without scripts and without anything from elsewhere."""
        text = shown(noun)
        sound(text)
        assert re.findall(r"https?:|@import|url\((?!#)", text) == []
        assert text == shown(noun)

    def test_styles_stay_inside(self) -> None:
        """Every rule of the style speaks of what is in the frame only, and none of a colour."""
        style = "".join(text for name, text in sound(shown(Bank())).texts if name == "style")
        rules = [rule.strip() for rule in style.split("}") if rule.strip()]
        assert len(rules) > 10
        assert [rule for rule in rules if not rule.startswith(".infointerview")] == []
        assert re.findall(r"#[0-9a-f]{3,8}\b|\brgb|\bhsl", style) == []


class TestAgenda:
    def test_all_of_it(self) -> None:
        """Every question is there with what is behind it, and so are the words around, the reserve and what was left out."""
        agenda = plan(load_interview(EXAMPLE))
        words = sound(shown(agenda)).words
        for item in agenda.items:
            assert item.text in words
            assert all(part in words for part in (item.question.reveals, *item.question.probes, *item.reasons))
        said = [*agenda.opening, *agenda.closing, *(item.text for item in agenda.reserve)]
        said += [part for left in agenda.left_out for part in (left.question.text, left.because)]
        assert [text for text in said if text not in words] == []

    def test_numbers_go_on(self) -> None:
        """Questions are numbered through the whole talk, as on the time-line."""
        agenda = plan(load_interview(EXAMPLE))
        starts = [attributes.get("start") for attributes in sound(shown(agenda)).named("ol") if "start" in attributes]
        assert starts == ["1", "3", "4", "6"]

    def test_hostile_words(self) -> None:
        """Typed text stays text."""
        agenda = plan(load_interview(EXAMPLE))
        contact = Contact(name=HOSTILE, title=HOSTILE, company=HOSTILE)
        bad = attrs.evolve(
            agenda,
            interview=attrs.evolve(agenda.interview, contacts=[contact, Contact(name="Kim")], place=HOSTILE),
            items=tuple(attrs.evolve(item, text=HOSTILE, before=HOSTILE, contact=HOSTILE) for item in agenda.items),
            opening=(HOSTILE,),
            goal=Goal(title=HOSTILE),
        )
        assert sound(shown(bad)).words.count("</script><script>") > 10


class TestBank:
    def test_counts(self) -> None:
        """Stages and topics are counted, each objective for itself."""
        bank = shipped_bank()
        words = sound(shown(bank)).words
        assert f"{len(bank)} questions on {len(bank.topics)} topics" in words
        assert [topic.title for topic in bank.topics if topic.title not in words] == []
        serving = [len(bank.where(topic="path", objective=kind)) for kind in ("information", "insight", "relationship")]
        assert re.search(rf"The path +{len(bank.where(topic='path'))} +{' +'.join(map(str, serving))} ", words)

    def test_hostile_words(self) -> None:
        """Typed text stays text."""
        topic = Topic(id="x", title=HOSTILE, stage="work")
        question = Question(id="x-1", text="Why <b>?", topic="x", objectives=["insight"])
        assert "Why <b>?" in sound(shown(Bank(topics=[topic], questions=[question]))).words


class TestPreparation:
    def test_all_of_it(self) -> None:
        """Steps, gains, tasks with their state, warnings, questions asked back and messages are there."""
        ready = prepare(load_interview(EXAMPLE), done=["confirm"])
        page = sound(shown(ready))
        for text in (
            *(step.title for step in ready.steps),
            *(f"+{unknown.gain:.2f}" for unknown in ready.unknowns),
            *(part for task in ready.tasks for part in (task.title, task.why)),
            *(warning.why for warning in ready.warnings),
            *(part for one in ready.expected for part in (one.text, one.answer)),
            *(message.text for message in ready.messages),
        ):
            assert text in page.words
        states = [attributes["aria-label"] for attributes in page.named("span") if attributes.get("role") == "img"]
        assert (states.count("done"), states.count("open")) == (1, len(ready.tasks) - 1)

    def test_hostile_words(self) -> None:
        """Typed text stays text."""
        ready = prepare(load_interview(EXAMPLE))
        task = Task(id="x", title=HOSTILE, why=HOSTILE)
        step = attrs.evolve(ready.steps[0], title=HOSTILE, why=HOSTILE, tasks=(task,))
        message = Message(kind="thanks", to=HOSTILE, subject=HOSTILE, text=HOSTILE)
        bad = attrs.evolve(ready, steps=(step,), messages=(message,))
        assert sound(shown(bad)).words.count("</script><script>") == 7


class TestReview:
    def test_all_of_it(self) -> None:
        """What was said, by whom, how surely it is known, and where to go next are there."""
        reviewed = review(TALKS)
        words = sound(shown(reviewed)).words
        for text in (
            *(name for talk in reviewed.talks for name in talk.contacts),
            *(because for talk in reviewed.talks for because in talk.because),
            *(entry.says for entry in reviewed.objectives),
            *(heard.notes for finding in reviewed.findings for heard in finding.heard),
            *(row.title for comparison in reviewed.comparisons for row in comparison.rows),
            *(lead.name for lead in reviewed.leads),
            *reviewed.next_steps,
        ):
            assert text in words
        assert "Contradicted (" in words

    def test_hostile_words(self) -> None:
        """Typed text stays text."""
        talk = Interview(contacts=[Contact(name=HOSTILE, company=HOSTILE)])
        answers = [Answer(question="rewards-most", notes=HOSTILE)]
        held = hold(talk, answers=answers, outcome=Outcome(people=[HOSTILE], advice=[HOSTILE]))
        assert sound(shown(review([held]))).words.count("</script><script>") > 4


class TestRanking:
    def test_all_of_it(self) -> None:
        """Each contact is there with score, way in, what speaks for waiting, and the reasons; so is who is missing."""
        people = [talk.contacts[0] for talk in TALKS[:5]]
        people.append(Contact(name="Cleo Marsh", company="Nordsee"))
        people.append(Contact(name="Abe Marsh", company="Nordsee"))
        ranking = rank_contacts(people, history=TALKS)
        words = sound(shown(ranking)).words
        for text in (
            *(entry.contact.name for entry in ranking),
            *(entry.way_in.says for entry in ranking),
            *(f"Wait: {'; '.join(entry.hold)}" for entry in ranking if entry.hold),
            *(reason for entry in ranking for reason in entry.reasons),
            *(lead.name for lead in ranking.unlisted),
        ):
            assert text in words
        assert "Wait: " in words
        assert ranking.unlisted

    def test_many(self) -> None:
        """Of many the first are shown and the others counted, so that a notebook stays quick."""
        ranking = rank_contacts([Contact(name=f"Dana {place}") for place in range(1030)])
        page = sound(shown(ranking))
        assert len(page.named("svg")) == 20
        assert "… and 1,010 more" in page.words

    def test_hostile_words(self) -> None:
        """Typed text stays text."""
        ranking = rank_contacts([Contact(name=HOSTILE, title=HOSTILE, company=HOSTILE, referred_by=HOSTILE)])
        assert sound(shown(ranking)).words.count("</script><script>") > 3
