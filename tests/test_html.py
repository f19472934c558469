"""The page: one file that reaches for nothing, holds everything, and can't be broken by what somebody typed."""

import re
from base64 import b64encode
from hashlib import sha256
from importlib.resources import files
from itertools import pairwise
from xml.etree import ElementTree as ET

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from infointerview import Agenda, Contact, Format, Interview, at, load_interview, plan
from infointerview.errors import UnknownNameError
from infointerview.formats.html import to_html
from infointerview.formats.html.drawing import bar, coverage_bars, key_of, time_line
from infointerview.formats.html.markup import Markup, joined, tag
from outline import HOSTILE, Outline


@pytest.fixture(scope="module")
def agenda() -> Agenda:
    return plan(load_interview("examples/student-and-recruiter.toml"))


@pytest.fixture(scope="module")
def page(agenda: Agenda) -> Outline:
    return Outline(to_html(agenda))


class TestMarkup:
    @given(
        st.text(
            st.characters(
                exclude_categories=["Cs", "Cc"],
                exclude_characters="\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069",
            ),
            min_size=1,
        )
    )
    def test_text_is_read_back(self, text: str) -> None:
        """Any text, as content and as attribute, is read back as it was by another program."""
        read = Outline(tag("p", text, title=text))
        assert "".join(part for _, part in read.texts) == text
        assert read.elements == [("p", {"title": text})]

    @given(st.text())
    def test_nothing_gets_out(self, text: str) -> None:
        """Whatever the text, there is one element, and it can be written as UTF-8."""
        markup = tag("p", text, title=text)
        assert [name for name, _ in Outline(markup).elements] == ["p"]
        assert markup.encode()

    def test_direction(self) -> None:
        """Signs that turn the direction of what follows are left out; letters that are written from the right stay."""
        assert tag("p", "a\u202eb\u2067 דנה\u200f") == "<p>ab דנה\u200f</p>"

    def test_attributes(self) -> None:
        """True stands alone, false and none do not stand, nought does."""
        made = tag("input", hidden=True, checked=False, id=None, value=0, class_="a", aria_label="b")
        assert made == '<input hidden value="0" class="a" aria-label="b">'

    def test_joined(self) -> None:
        """Lists are taken apart, markup is left alone, text is escaped."""
        assert joined(["<", [Markup("<b>"), None], iter(["&"])]) == "&lt;<b>&amp;"


class TestPage:
    def test_it_is_whole(self, page: Outline) -> None:
        """Every element is closed, ids are given once, labels and references lead somewhere."""
        assert page.open == []
        ids = [attributes["id"] for _, attributes in page.elements if "id" in attributes]
        assert len(set(ids)) == len(ids)
        for key in ("for", "aria-labelledby", "aria-describedby"):
            assert {attributes[key] for _, attributes in page.elements if key in attributes} <= set(ids)

    def test_it_holds_the_sheet(self, agenda: Agenda, page: Outline) -> None:
        """All that the plain sheet says is on it."""
        said = [*agenda.opening, *agenda.closing, *(item.text for item in (*agenda.items, *agenda.reserve))]
        said += [item.bridge for item in agenda.items] + [reason for item in agenda.items for reason in item.reasons]
        said += [part for item in agenda.items for part in (item.question.reveals, *item.question.probes)]
        assert [text for text in said if text not in page.words] == []

    def test_it_reaches_for_nothing(self, agenda: Agenda) -> None:
        """There is no address in it, and its policy allows only its own style and script."""
        text = to_html(agenda)
        assert (
            re.findall(r"https?:|//|url\((?!#)|@import|\ssrc=", text.replace("// a screen", "").replace("// ", ""))
            == []
        )
        page = Outline(text)
        policy = next(meta["content"] for meta in page.named("meta") if meta.get("http-equiv"))
        hashes = {
            name: f"'sha256-{b64encode(sha256(part.encode()).digest()).decode()}'"
            for name, part in page.texts
            if name in ("style", "script") and part.strip()
        }
        assert policy == (
            f"default-src 'none'; style-src {hashes['style']}; script-src {hashes['script']}; "
            "base-uri 'none'; form-action 'none'"
        )

    def test_it_needs_no_leave(self, page: Outline) -> None:
        """No element has a style or a script of its own, which the policy would refuse."""
        assert [
            name for _, attributes in page.elements for name in attributes if name == "style" or name.startswith("on")
        ] == []

    def test_hostile_words(self, agenda: Agenda) -> None:
        """Typed text can't become part of the page, wherever it stands."""
        item = attrs.evolve(agenda.items[0], text=HOSTILE, before=HOSTILE, contact=HOSTILE, bridge=HOSTILE)
        contacts = [Contact(name=HOSTILE, title=HOSTILE, company=HOSTILE), Contact(name="Kim")]
        bad = attrs.evolve(
            agenda,
            items=(item, *agenda.items[1:]),
            reserve=(item,),
            opening=(HOSTILE,),
            closing=(HOSTILE,),
            goal=attrs.evolve(agenda.goal, title=HOSTILE),
            interview=attrs.evolve(agenda.interview, contacts=contacts, place=HOSTILE),
        )
        text = to_html(bad)
        page = Outline(text)
        assert page.open == []
        assert len(page.named("script")) == 1
        assert "\u202e" not in text
        assert page.words.count(HOSTILE.replace("\u202e", "")) > 8

    def test_cut_short(self, agenda: Agenda, page: Outline) -> None:
        """For every question there is what to ask if the notice comes before it: what the library itself says."""
        plans = [attributes["data-asked"] for attributes in page.named("ol") if "data-asked" in attributes]
        assert plans == ["0", "1", "2", "3", "4", "5"]
        for item in agenda.items:
            assert all(rest.text in page.words for rest in at(agenda, item.start).items)

    def test_missed_essentials(self, agenda: Agenda) -> None:
        """An essential question stands in every plan, also in those made for when it should be past."""
        plans = to_html(agenda).split("<dialog")[1].split("<ol")[1:]
        for essential in (item for item in agenda.items if item.essential):
            assert all(f'data-id="{essential.question.id}"' in part for part in plans)

    def test_in_writing(self) -> None:
        """A written interview has no clock, no time-line and nothing to cut short."""
        written = plan(Interview(contacts=[Contact(name="Dana")], format=Format.WRITTEN))
        page = Outline(to_html(written))
        assert [name for name, _ in page.elements if name in ("aside", "dialog", "svg", "time")] == []
        assert len(page.named("textarea")) == len(written.items) + 2

    def test_another_bank(self, agenda: Agenda) -> None:
        """A goal that the bank does not have is an error, as it is for `at`."""
        strange = attrs.evolve(agenda, interview=attrs.evolve(agenda.interview, goal="no-such-goal"))
        with pytest.raises(UnknownNameError, match="unknown goal 'no-such-goal'"):
            to_html(strange)

    def test_data_files(self) -> None:
        """Style and script can stand in a page as they are."""
        for name in ("sheet.css", "sheet.js", "notebook.css"):
            assert "</" not in (files("infointerview") / "data" / "html" / name).read_text(encoding="utf-8")


class TestKey:
    def test_it_stays(self, agenda: Agenda) -> None:
        """The same talk has the same key, on every machine; another time, person or question gives another."""
        interview = agenda.interview
        assert key_of(agenda) == key_of(plan(interview))
        others = [
            attrs.evolve(agenda, interview=attrs.evolve(interview, start=None)),
            attrs.evolve(agenda, interview=attrs.evolve(interview, contacts=[Contact(name="Kim")])),
            attrs.evolve(agenda, items=agenda.items[1:]),
        ]
        assert len({key_of(agenda), *map(key_of, others)}) == 4


class TestDrawing:
    def drawn(self, agenda: Agenda) -> ET.Element:
        return ET.fromstring(time_line(agenda))  # noqa: S314 - our own

    def test_blocks(self, agenda: Agenda) -> None:
        """Every question is a block with its number, as wide as its minutes; the essential ones have a star."""
        numbers = [text.text for text in self.drawn(agenda).iter("text") if text.get("font-weight") == "bold"]
        assert numbers == [f"{place}{' ★' if item.essential else ''}" for place, item in enumerate(agenda.items, 1)]
        groups = [group for group in self.drawn(agenda).findall("g") if group.find("title") is not None]
        wide = {group.findtext("title"): float(group.findall("rect")[-1].get("width") or 0) for group in groups}
        for place, item in enumerate(agenda.items, 1):
            assert wide[f"{place}. {item.text}"] == pytest.approx(item.minutes * 718 / 20, abs=0.06)

    def test_told(self, agenda: Agenda) -> None:
        """It has a title, and a description that says in words what it shows."""
        drawn = self.drawn(agenda)
        assert drawn.findtext("title") == "Time-line of the talk"
        told = drawn.findtext("desc") or ""
        assert "5:00 question 2, organisation, for information and insight." in told
        assert "17:30 question 6, others, for relationship and information, essential." in told
        assert told.endswith("19:30 closing words. In reserve: 4.")

    def test_the_rest_of_a_talk(self, agenda: Agenda) -> None:
        """What is left after a notice stands where it is on the clock, behind the talk so far."""
        drawn = self.drawn(at(agenda, 10))
        assert (drawn.findtext("desc") or "").startswith("0:00 the talk so far. 10:00 question 1, ")
        first = drawn.findall("g")[0]
        assert (first.findtext("title"), first.findall("rect")[0].get("width")) == ("the talk so far", "359.0")

    def test_stages_have_room(self) -> None:
        """The names of stages do not lie on one another, and nothing is drawn outside."""
        for minutes in (10, 15, 20, 30, 45, 60, 120):
            agenda = plan(Interview(contacts=[Contact(name="Dana")], minutes=minutes))
            stages = {item.stage.value for item in agenda.items}
            placed = [
                (text.get("y"), float(text.get("x") or 0), len(text.text or ""))
                for text in self.drawn(agenda).iter("text")
                if text.text in stages and float(text.get("y") or 0) < 40
            ]
            for row in {y for y, _, _ in placed}:
                ends = sorted((x, x + 6.6 * wide) for y, x, wide in placed if y == row)
                assert all(end <= start for (_, end), (start, _) in pairwise(ends))
            assert all(
                float(part.get("x") or 0) + float(part.get("width") or 0) <= 720
                for part in self.drawn(agenda).iter("rect")
            )

    def test_coverage(self, agenda: Agenda) -> None:
        """Shares stand as numbers beside their bars, what was wanted too."""
        read = Outline(coverage_bars(agenda))
        assert "information 85%" in read.words
        assert [name for name, _ in read.elements].count("svg") == 3
        assert re.findall(r"(\d+)%", read.words) == ["85", "50", "10", "25", "6", "25"]

    @pytest.mark.parametrize("share", [-1.0, 0.0, 0.5, 1.0, 3.0])
    def test_bars_stay_inside(self, share: float) -> None:
        """A share outside 0 to 1 is drawn as the nearest that is inside."""
        wide = ET.fromstring(bar(share)).findall("rect")[1].get("width")  # noqa: S314
        assert float(wide or "") == 158 * min(max(share, 0), 1)
