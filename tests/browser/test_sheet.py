"""The sheet in a real browser: on the phone during the talk, on paper, for everybody."""

import io
from pathlib import Path
from unicodedata import normalize

import pytest
from pypdf import PdfReader

from browser.looking import Visit, Visiting
from infointerview import Agenda, Contact, Interview, load_interview, plan
from infointerview.formats.html import to_html

EXAMPLE = Path("examples/student-and-recruiter.toml")
HOUR = Interview(
    contacts=[
        Contact(name="Dana Reyes", title="Engineering Manager", company="Acme Robotics", relation="alum"),
        Contact(name="Kim Aalto", title="Robotics Engineer", company="Acme Robotics"),
    ],
    goal="evaluate-a-company",
    minutes=60,
)
NOTE = 'A "weekend" project\\ counts.\n[[answers]] – <b>& tabs\t\x7f'


@pytest.fixture(scope="module")
def agenda() -> Agenda:
    return plan(load_interview(EXAMPLE))


@pytest.fixture
def sheet(agenda: Agenda, tmp_path: Path) -> Path:
    return saved(agenda, tmp_path)


def saved(agenda: Agenda, folder: Path) -> Path:
    file = folder / "sheet.html"
    file.write_text(to_html(agenda), encoding="utf-8")
    return file


def at_minute(visit: Visit, minute: float) -> None:
    """Start the clock of the page, let so many minutes go by, and look again."""
    visit.page.click("#start")
    visit.page.clock.fast_forward(int(minute * 60_000))
    visit.page.clock.run_for(1000)


def phone(visit: Visiting, file: Path) -> Visit:
    """Open the sheet on a phone whose clock stands at a known time."""
    seen = visit(file, width=390, height=844, has_touch=True)
    seen.page.clock.install(time="2026-11-30T15:00:00Z")
    seen.page.reload()
    seen.page.clock.pause_at("2026-11-30T16:00:00Z")  # from here on it goes only when it is told to
    return seen


class TestDuringTheTalk:
    def test_ticks_and_notes_are_kept(self, visit: Visiting, sheet: Path) -> None:
        """What is ticked and noted is there again after the page was closed and opened, on this device alone."""
        seen = visit(sheet, width=390)
        seen.page.check("#ask-2")
        seen.page.fill("#question-2 textarea", NOTE)
        seen.page.fill("#more", "Ola Berg")
        seen.page.reload()
        assert [seen.page.is_checked(f"#ask-{number}") for number in range(1, 7)] == [False, True, *[False] * 4]
        assert seen.page.input_value("#question-2 textarea") == NOTE
        assert seen.page.input_value("#more") == "Ola Berg"
        assert (seen.remote, seen.complaints) == ([], [])
        assert not visit(sheet).page.is_checked("#ask-2")

    def test_another_talk_has_its_own(self, visit: Visiting, sheet: Path, tmp_path: Path) -> None:
        """The notes of one talk do not show in another."""
        seen = visit(sheet)
        seen.page.check("#ask-1")
        other = tmp_path / "other"
        other.mkdir()
        seen.page.goto(saved(plan(HOUR), other).as_uri())
        assert not seen.page.is_checked("#ask-1")
        seen.page.goto(sheet.as_uri())
        assert seen.page.is_checked("#ask-1")

    def test_cleared(self, visit: Visiting, sheet: Path) -> None:
        """Everything goes when one asks for it and says yes, and nothing when one says no."""
        seen = visit(sheet)
        seen.page.check("#ask-1")
        seen.page.fill("#question-1 textarea", "x")
        seen.page.click("#home summary")
        seen.page.once("dialog", lambda dialog: dialog.dismiss())
        seen.page.click("#clear")
        assert seen.page.is_checked("#ask-1")
        seen.page.once("dialog", lambda dialog: dialog.accept())
        seen.page.click("#clear")
        seen.page.reload()
        assert not seen.page.is_checked("#ask-1")
        assert seen.page.input_value("#question-1 textarea") == ""

    def test_notes_go_home(self, visit: Visiting, sheet: Path, agenda: Agenda, tmp_path: Path) -> None:
        """The lines that the page gives are read by the library as answers, letter for letter."""
        seen = visit(sheet)
        seen.page.check("#ask-1")
        seen.page.fill("#question-2 textarea", NOTE)
        seen.page.fill("#more", "Ola Berg\n[x]\x07")
        file = tmp_path / "talk.toml"
        file.write_text(
            EXAMPLE.read_text(encoding="utf-8") + "\n" + seen.page.input_value("#answers"), encoding="utf-8"
        )
        answers = load_interview(file).answers
        assert [(answer.question, answer.notes) for answer in answers] == [(agenda.ids[0], ""), (agenda.ids[1], NOTE)]
        assert file.read_text(encoding="utf-8").endswith("# Ola Berg\n# [x] ")

    def test_a_panel_goes_home(self, visit: Visiting, tmp_path: Path) -> None:
        """With several contacts each answer says whose it is."""
        agenda = plan(HOUR)
        seen = visit(saved(agenda, tmp_path))
        for number in range(1, len(agenda.items) + 1):
            seen.page.check(f"#ask-{number}")
        written = seen.page.input_value("#answers")
        assert [line for line in written.splitlines() if line.startswith("contact")] == [
            f'contact = "{item.contact}"' for item in agenda.items
        ]

    def test_without_memory(self, visit: Visiting, sheet: Path) -> None:
        """A browser that keeps nothing is told of, and the page works until it is closed."""
        seen = visit(sheet)
        seen.page.add_init_script(
            "delete window.localStorage; Object.defineProperty(window, 'localStorage', {get() { throw new Error() }})"
        )
        seen.page.reload()
        seen.page.check("#ask-1")
        assert (
            seen.page.inner_text("#kept")
            == "This device keeps nothing for this page. Copy your notes before you close it."
        )
        assert "[[answers]]" in seen.page.input_value("#answers")
        assert seen.complaints == []

    def test_damaged_memory(self, visit: Visiting, sheet: Path) -> None:
        """What another program left under the page's name does not stop it."""
        seen = visit(sheet)
        for left in ("{", "null", "[]", '{"asked": 3, "notes": null, "more": 7, "started": "x"}'):
            seen.page.evaluate("left => localStorage.setItem(Object.keys(localStorage)[0], left)", left)
            seen.page.reload()
            seen.page.check("#ask-1")
            assert seen.page.is_visible("#start")
        assert seen.complaints == []


class TestClock:
    @pytest.mark.parametrize(
        ("minute", "left", "due"),
        [
            (0, "19:59", "Opening"),
            (1.5, "18:29", "Question 1"),
            (3, "16:59", "Question 1"),
            (9, "10:59", "Question 3"),
            (15.5, "4:29", "Closing asks now"),
            (21, "1:01", "Time: offer to stop"),
        ],
    )
    def test_time_left(self, visit: Visiting, sheet: Path, minute: float, left: str, due: str) -> None:
        """One tap starts the clock, which says what is left and what is due; the same is said aloud once."""
        seen = phone(visit, sheet)
        at_minute(seen, minute)
        assert seen.page.inner_text("#time") == left
        assert seen.page.inner_text("#left") == ("over time" if minute > 20 else "left")
        assert (seen.page.inner_text("#due"), seen.page.text_content("#said")) == (due, due)

    def test_the_question_that_is_due(self, visit: Visiting, sheet: Path) -> None:
        """The question that one should be at is marked in words, and is one tap away."""
        seen = phone(visit, sheet)
        at_minute(seen, 6)
        marked = seen.page.locator("[aria-current=step]")
        assert [marked.count(), marked.get_attribute("id")] == [1, "question-2"]
        assert seen.page.locator(".now:visible").all_inner_texts() == ["now"]
        seen.page.click("#due")
        assert seen.page.url.endswith("#question-2")

    def test_it_goes_on(self, visit: Visiting, sheet: Path) -> None:
        """The clock goes on while the page is closed, and goes back to the start only if one says so."""
        seen = phone(visit, sheet)
        at_minute(seen, 6)
        seen.page.reload()
        seen.page.clock.run_for(1000)
        assert seen.page.inner_text("#time").startswith("13:5")
        seen.page.once("dialog", lambda dialog: dialog.accept())
        seen.page.click("#again")
        assert seen.page.is_visible("#start")
        assert seen.page.locator("[aria-current]").count() == 0

    def asked(self, seen: Visit) -> list[str]:
        seen.page.click("#cut")
        rows = seen.page.locator("#short ol:visible li:visible").all_inner_texts()
        seen.page.keyboard.press("Escape")
        return rows

    def test_cut_short(self, visit: Visiting, sheet: Path, agenda: Agenda) -> None:
        """With notice of five minutes the crucial question comes first, then the closing ask; what was ticked is not repeated."""
        crucial, others = (item.text for item in agenda.items if item.essential)
        seen = phone(visit, sheet)
        assert self.asked(seen)[:2] == [crucial, others]
        seen.page.check("#ask-1")
        seen.page.check("#ask-5")
        rows = self.asked(seen)
        assert crucial not in rows
        assert others in rows
        seen.page.uncheck("#ask-5")
        seen.page.check("#ask-6")
        assert self.asked(seen)[0] == crucial

    def test_cut_short_by_the_clock(self, visit: Visiting, sheet: Path, agenda: Agenda) -> None:
        """Without any tick the clock says how far the talk has come."""
        seen = phone(visit, sheet)
        at_minute(seen, 18)
        assert agenda.items[0].text not in self.asked(seen)


class TestForEverybody:
    @pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
    @pytest.mark.parametrize("width", [390, 1280])
    def test_no_barriers(self, visit: Visiting, sheet: Path, *, dark: bool, width: int) -> None:
        """Names, landmarks and contrast are in order, folded and unfolded, with the clock on and the notice open."""
        seen = visit(sheet, width=width, dark=dark)
        assert seen.barriers() == []
        seen.page.evaluate("document.querySelectorAll('details').forEach(fold => fold.open = true)")
        seen.page.check("#ask-1")
        seen.page.click("#start")
        assert seen.barriers() == []
        seen.page.click("#cut")
        assert seen.barriers() == []
        assert (seen.remote, seen.complaints) == ([], [])

    @pytest.mark.parametrize("width", [320, 360])
    def test_narrow(self, visit: Visiting, sheet: Path, width: int, tmp_path: Path) -> None:
        """Nothing is wider than a narrow phone, whatever the names."""
        long = Interview(contacts=[Contact(name="Wolfeschlegelsteinhausenbergerdorff" * 3, title="Q" * 200)])
        folder = tmp_path / "long"
        folder.mkdir()
        for file in (sheet, saved(plan(long), folder)):
            seen = visit(file, width=width)
            seen.page.evaluate("document.querySelectorAll('details').forEach(fold => fold.open = true)")
            seen.page.click("#start")
            assert seen.overflow == 0

    def test_by_keyboard(self, visit: Visiting, sheet: Path) -> None:
        """Everything can be reached and done without a pointer, and focus is seen."""
        seen = visit(sheet)
        seen.page.keyboard.press("Tab")
        assert seen.page.evaluate("document.activeElement.textContent") == "To the questions"
        seen.page.keyboard.press("Tab")
        assert seen.page.evaluate("document.activeElement.id") == "start"
        assert seen.page.evaluate("getComputedStyle(document.activeElement).outlineStyle") == "solid"
        seen.page.keyboard.press("Enter")
        assert seen.page.evaluate("document.activeElement.id") == "due"
        for _ in range(3):
            seen.page.keyboard.press("Tab")
        seen.page.keyboard.press("Space")
        assert seen.page.is_checked("#ask-1")

    def test_stillness(self, visit: Visiting, sheet: Path) -> None:
        """Who wants less motion gets none."""
        still = visit(sheet, reduced_motion="reduce")
        assert still.page.evaluate("getComputedStyle(document.documentElement).scrollBehavior") == "auto"

    def test_without_scripts(self, visit: Visiting, sheet: Path, agenda: Agenda) -> None:
        """Without scripts it is a sheet to read, which says what is missing."""
        seen = visit(sheet, java_script_enabled=False)
        shown = seen.page.inner_text("body")
        assert "Scripts are off here" in shown
        assert "Start the clock" not in shown
        assert "Take your notes home" not in shown
        assert [item.text for item in agenda.items if item.text not in shown] == []


class TestOnPaper:
    @pytest.mark.parametrize("paper", ["A4", "Letter"])
    @pytest.mark.parametrize("scripts", [True, False], ids=["scripts", "no scripts"])
    def test_two_pages(self, visit: Visiting, sheet: Path, agenda: Agenda, paper: str, *, scripts: bool) -> None:
        """The sheet of the README is printed on two pages, with all that helps to ask and nothing that only works on a screen."""
        seen = visit(sheet, java_script_enabled=scripts)
        pages, text = self.printed(seen, paper)
        assert pages <= 2
        for wanted in (*agenda.opening, *agenda.closing, *(item.text for item in (*agenda.items, *agenda.reserve))):
            assert "".join(wanted.split()) in text
        assert all("".join(item.question.reveals.split()) in text for item in agenda.items)
        assert "Startthe" not in text
        assert "Takeyournotes" not in text

    @pytest.mark.parametrize("paper", ["A4", "Letter"])
    def test_an_hour_with_two(self, visit: Visiting, tmp_path: Path, paper: str) -> None:
        """So is an hour with two people and more than a dozen questions."""
        pages, _ = self.printed(visit(saved(plan(HOUR), tmp_path)), paper)
        assert pages <= 2

    def test_notes_are_printed(self, visit: Visiting, sheet: Path) -> None:
        """What was noted is on the paper."""
        seen = visit(sheet)
        seen.page.fill("#question-1 textarea", "First line\n" * 5 + "Last line")
        _, text = self.printed(seen, "A4")
        assert "Firstline" in text
        assert "Lastline" in text

    def printed(self, seen: Visit, paper: str) -> tuple[int, str]:
        """Print, and give the number of pages and their text without any space."""
        read = PdfReader(io.BytesIO(seen.page.pdf(format=paper)))
        text = "".join(page.extract_text() or "" for page in read.pages)
        return len(read.pages), "".join(normalize("NFKC", text).split())  # a printed fi may be one sign
