"""Editorial laws of the shipped bank. Each names the questions that break it."""

import re
from collections import Counter, defaultdict

import pytest

from infointerview import Bank, Objective
from infointerview.frames import FRAMES
from infointerview.templates import EXAMPLES, PERSONAL_SLOTS, SLOTS, parse

INFORMATION, INSIGHT, RELATIONSHIP = Objective

LEADS: dict[str, tuple[str, ...]] = {
    "remark": ("that ",),
    "claim": ("that ",),
    "view": ("that ",),
    "point": ("that ",),
    "plan": ("to ",),
    "strength": ("have ", "'ve "),
    "gap": ("don't have ",),
    "met": ("met ",),
    "move": ("went ",),
}
"""What stands before a fragment, so that it is spoken in the frame it was checked in."""

# The intents of the field's standard guide, with the topic and the objectives of each, the main one first.
GUIDE: dict[str, tuple[str, tuple[Objective, ...]]] = {
    "path-to-present-role": ("path", (INSIGHT,)),
    "rewards-most": ("rewards", (INSIGHT,)),
    "daily-ordinary-day": ("daily-work", (INSIGHT,)),
    "industry-three-years-on": ("industry", (INFORMATION,)),
    "starting-advice-over-lunch": ("starting-out", (INFORMATION,)),
    "company-apart-from-rivals": ("company", (INSIGHT, RELATIONSHIP)),
    "networking-hard-question-call": ("networking", (INSIGHT,)),
    "advancement-ways-forward": ("advancement", (INFORMATION,)),
    "company-exciting-project": ("company", (INFORMATION,)),
    "balance-room-in-week": ("balance", (RELATIONSHIP,)),
    "skills-one-to-build": ("skills", (INFORMATION,)),
}

# Questions that name the company and may be put to somebody who has left it, each with the reason.
ALSO_FOR_FORMER_EMPLOYEES = {
    "second-might-struggle": "asks what might be, for the seeker",
    "skills-one-to-build": "asks what would be, for the seeker",
    "starting-advice-over-lunch": "asks what would be, for somebody who starts",
    "fit-view-at-home": "asks what would be, for somebody who thinks like that",
    "belonging-no-longer-guest": "asks about the past",
    "company-quietly-dropped": "asks about the past",
    "culture-unwritten-rule": "asks about the past",
}


def lines(bank: Bank) -> list[tuple[str, str]]:
    """Give every line that is spoken, with the question or the part of the talk it belongs to."""
    spoken = [(question.id, line) for question in bank for line in (question.text, question.before) if line]
    return spoken + [(f"{phrase.stage} {phrase.part}", phrase.text) for phrase in bank.phrases]


class TestSize:
    def test_questions_and_topics(self, bank: Bank) -> None:
        """There are at least 90 questions on at least 14 topics, and no topic is empty."""
        assert len(bank) >= 90
        assert len(bank.topics) >= 14
        assert {topic.id for topic in bank.topics} == {question.topic for question in bank}

    def test_personal_questions(self, bank: Bank) -> None:
        """At least 25 questions are built around something that the seeker typed."""
        assert sum(bool(parse(question.text).slots & FRAMES.keys()) for question in bank) >= 25

    def test_objectives(self, bank: Bank) -> None:
        """Each objective is the main one of at least a tenth of the questions."""
        main = Counter(question.objectives[0] for question in bank)
        assert all(main[objective] >= len(bank) / 10 for objective in Objective)


class TestEveryQuestion:
    def test_reveals(self, bank: Bank) -> None:
        """Every question says what its answer reveals."""
        assert not [question.id for question in bank if not question.reveals]

    def test_shows(self, bank: Bank) -> None:
        """Every question says what asking it shows."""
        assert not [question.id for question in bank if not question.shows]

    def test_probes(self, bank: Bank) -> None:
        """Every question has at least one probe."""
        assert not [question.id for question in bank if not question.probes]

    def test_minutes(self, bank: Bank) -> None:
        """Every answer takes one to four minutes."""
        assert not [question.id for question in bank if not 1 <= question.minutes <= 4]

    def test_family(self, bank: Bank) -> None:
        """Wordings of one intent stand in one topic."""
        topics = defaultdict(set)
        for question in bank:
            topics[question.family].add(question.topic)
        del topics[""]
        assert topics
        assert not {family: found for family, found in topics.items() if len(found) > 1}

    def test_company(self, bank: Bank) -> None:
        """What names the company says whether it is for those who have left it, or is listed here with its reason."""
        sides = {"former-employee", "target-employee"}
        asked = {
            question.id
            for question in bank
            if "company" in parse(question.text).slots
            and "former-employee" not in question.not_for
            and not sides & {*question.needs}
        }
        assert asked - ALSO_FOR_FORMER_EMPLOYEES.keys() == set()
        assert all(name in bank for name in ALSO_FOR_FORMER_EMPLOYEES)


class TestWording:
    def test_ends(self, bank: Bank) -> None:
        """A question's text, and a probe, ends with a question mark or a full stop."""
        texts = [(question.id, text) for question in bank for text in (question.text, *question.probes)]
        assert not [(name, text) for name, text in texts if not text.endswith(("?", "."))]

    def test_length(self, bank: Bank) -> None:
        """Filled with the example of each frame, a text has at most 30 words."""
        spoken = {question.id: parse(question.text).fill(EXAMPLES, bank.articles) for question in bank}
        assert None not in spoken.values()
        assert not {name: text for name, text in spoken.items() if len(str(text).split()) > 30}

    def test_examples_cover_all_slots(self) -> None:
        """The examples used here fill every slot there is."""
        assert EXAMPLES.keys() == SLOTS.keys()

    def test_personal_slots(self, bank: Bank) -> None:
        """No text depends on more than two things that the seeker knows."""
        assert not [question.id for question in bank if len(parse(question.text).slots & PERSONAL_SLOTS) > 2]

    def test_probes_are_plain(self, bank: Bank) -> None:
        """A probe, and what is written for the seeker alone, has no slots or alternatives."""
        plain = [
            (question.id, text)
            for question in bank
            for text in (*question.probes, question.reveals, question.shows, question.research)
        ]
        assert not [(name, text) for name, text in plain if re.search(r"[{}\[\]|]", text)]

    def test_articles(self, bank: Bank) -> None:
        """No line has an article of its own before a slot: the grammar gives the right one."""
        assert not [(name, line) for name, line in lines(bank) if re.search(r"\ban? [\[{]", line, re.IGNORECASE)]

    @pytest.mark.parametrize("slot", LEADS)
    def test_frames(self, bank: Bank, slot: str) -> None:
        """A fragment is spoken in the frame that it was checked in, and every kind of fragment is used."""
        before = [
            (name, line[: found.start()]) for name, line in lines(bank) for found in re.finditer(f"{{{slot}}}", line)
        ]
        assert before
        assert not [(name, text) for name, text in before if not text.endswith(LEADS[slot])]


class TestGuide:
    def test_intents(self, bank: Bank) -> None:
        """The eleven intents of the guide are there under their tag, and no other."""
        assert {question.id for question in bank.where(tag="guide")} == GUIDE.keys()

    @pytest.mark.parametrize("name", GUIDE)
    def test_objectives(self, bank: Bank, name: str) -> None:
        """Each stands in its topic and serves its objectives before any other."""
        topic, objectives = GUIDE[name]
        assert bank[name].topic == topic
        assert bank[name].objectives[: len(objectives)] == objectives

    def test_crucial(self, bank: Bank) -> None:
        """The one on skills is crucial."""
        assert bank["skills-one-to-build"].crucial

    def test_research(self, bank: Bank) -> None:
        """The one on what sets the company apart is prepared for, and the seeker says so first."""
        question = bank["company-apart-from-rivals"]
        assert question.research
        assert "{company}" in question.before

    def test_years_ahead(self, bank: Bank) -> None:
        """The one on the industry asks about the years ahead."""
        assert "years" in bank["industry-three-years-on"].text
