"""The site as it is read: the question explorer by mouse, keyboard and phone, and every page without the network."""

import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import TYPE_CHECKING, Any

import pytest

from browser.looking import Visiting
from infointerview import Question, shipped_bank

if TYPE_CHECKING:
    from playwright.sync_api import Page

expect = pytest.importorskip("playwright.sync_api").expect

ROOT = Path(__file__).resolve().parents[2]
BANK = shipped_bank()
OF_THE_THEME = "aria-dialog-name: ['.md-search']"  # its search is a dialogue without a name
ALL = [question.id for question in BANK]


INSTANT = """
site_name: Instant
site_url: {here}
hooks: ["{root}/docs/explorer.py"]
theme: {{name: material, font: false, features: [navigation.instant]}}
extra_css: [assets/explorer.css]
extra_javascript: [assets/explorer.js]
plugins: []
markdown_extensions: [attr_list, md_in_html, {{toc: {{permalink: true}}}}]
"""


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *_: Any) -> None:
        """Say nothing."""


@contextmanager
def serving(folder: Path) -> Iterator[str]:
    """Serve a folder on this machine, and give its address."""
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(_Quiet, directory=folder)) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()


@pytest.fixture(scope="package")
def address(site: Path) -> Iterator[str]:
    """Serve the site on this machine."""
    with serving(site) as here:
        yield here


def shown(page: "Page") -> list[str]:
    """Give the ids of the questions that are to be seen."""
    ids: list[str] = page.eval_on_selector_all(
        ".question", "all => all.filter(one => one.offsetParent !== null).map(one => one.id)"
    )
    return ids


def ids(questions: Any) -> list[str]:
    return [question.id for question in questions]


class TestFilter:
    def test_at_first_every_question_is_shown_in_the_order_of_the_bank(self, visit: Visiting, address: str) -> None:
        page = visit(f"{address}questions/").page
        assert shown(page) == ALL
        expect(page.get_by_role("status")).to_have_text(f"{len(ALL)} questions")

    @pytest.mark.parametrize(
        ("label", "choice", "wanted"),
        [
            ("Topic", "hiring", BANK.where(topic="hiring")),
            ("Kind of contact", "recruiter", BANK.where(suits="recruiter")),
            ("Kind of contact", "seeker-student", BANK.where(suits="seeker-student")),
            ("Objective", "relationship", BANK.where(objective="relationship")),
            ("Sensitivity", "delicate", [question for question in BANK if question.sensitivity.value == "delicate"]),
        ],
    )
    def test_a_choice_shows_what_the_bank_gives_for_it(
        self, visit: Visiting, address: str, label: str, choice: str, wanted: list[Question]
    ) -> None:
        page = visit(f"{address}questions/").page
        page.get_by_label(label).select_option(choice)
        assert shown(page) == ids(wanted)
        topics = len({question.topic for question in wanted})
        said = f"{len(wanted)} of {len(ALL)} questions, on {topics} topic{'' if topics == 1 else 's'}"
        expect(page.get_by_role("status")).to_have_text(said)

    def test_words_are_sought_in_all_that_is_said_of_a_question(self, visit: Visiting, address: str) -> None:
        page = visit(f"{address}questions/").page
        page.get_by_label("Words").fill("FIRST recruit")
        assert "founding-first-recruit" in shown(page)
        page.get_by_label("Words").fill("what a first employee is found and what stands in for salary")
        assert shown(page) == ["founding-first-recruit"]

    def test_choices_add_up_and_topics_without_a_question_go(self, visit: Visiting, address: str) -> None:
        page = visit(f"{address}questions/").page
        page.get_by_label("Topic").select_option("lessons")
        page.get_by_label("Sensitivity").select_option("personal")
        wanted = [question for question in BANK.where(topic="lessons") if question.sensitivity.value == "personal"]
        assert wanted
        assert shown(page) == ids(wanted)
        assert [heading.inner_text().rstrip("¶") for heading in page.locator("h2:visible").all()] == [
            BANK.topic("lessons").title
        ]
        page.get_by_role("button", name="Show all").click()
        expect(page.get_by_role("status")).to_have_text(f"{len(ALL)} questions")
        expect(page).to_have_url(f"{address}questions/")

    def test_what_nothing_fits_says_so(self, visit: Visiting, address: str) -> None:
        page = visit(f"{address}questions/?text=xyzzy").page
        expect(page.get_by_role("status")).to_have_text(f"0 of {len(ALL)} questions, on 0 topics")

    def test_a_kind_of_contact_is_explained(self, visit: Visiting, address: str) -> None:
        page = visit(f"{address}questions/").page
        page.get_by_label("Kind of contact").select_option("recruiter")
        expect(page.locator("#explorer-contact")).to_have_text(BANK.traits["recruiter"])


class TestAddress:
    def test_the_address_keeps_the_filter(self, visit: Visiting, address: str) -> None:
        page = visit(f"{address}questions/").page
        page.get_by_label("Topic").select_option("team")
        page.get_by_label("Words").fill("good week")
        expect(page).to_have_url(f"{address}questions/?text=good+week&topic=team")
        before = shown(page)
        page.reload()
        assert shown(page) == before
        expect(page.get_by_label("Words")).to_have_value("good week")

    def test_a_filter_in_the_address_does_not_open_the_search_of_the_site(self, visit: Visiting, address: str) -> None:
        page = visit(f"{address}questions/?text=week").page
        assert not page.locator("#__search").is_checked()

    def test_what_an_address_asks_for_in_vain_is_left_out(self, visit: Visiting, address: str) -> None:
        page = visit(f"{address}questions/?topic=no-such&objective=%3Cb%3E#no-such").page
        assert shown(page) == ALL

    def test_a_link_to_a_question_shows_it_open(self, visit: Visiting, address: str) -> None:
        page = visit(f"{address}questions/#founding-first-recruit").page
        question = page.locator("#founding-first-recruit")
        expect(question).to_be_in_viewport()
        expect(question.get_by_text("Listen for", exact=True)).to_be_visible()

    def test_a_link_to_a_question_that_the_filter_hides_lets_the_filter_go(self, visit: Visiting, address: str) -> None:
        page = visit(f"{address}questions/?topic=team#founding-first-recruit").page
        expect(page.locator("#founding-first-recruit")).to_be_in_viewport()
        expect(page).to_have_url(f"{address}questions/#founding-first-recruit")
        assert shown(page) == ALL

    def test_a_link_within_the_page_shows_it_too(self, visit: Visiting, address: str) -> None:
        page = visit(f"{address}questions/?topic=team").page
        page.evaluate("location.hash = '#path-to-present-role'")
        expect(page.locator("#path-to-present-role")).to_be_in_viewport()

    def test_the_filter_goes_on_from_a_link(self, visit: Visiting, address: str) -> None:
        page = visit(f"{address}questions/#founding-first-recruit").page
        page.get_by_label("Topic").select_option("team")
        assert shown(page) == ids(BANK.where(topic="team"))
        expect(page).to_have_url(f"{address}questions/?topic=team")


class TestKeyboard:
    def test_the_form_and_a_question_are_worked_without_a_mouse(self, visit: Visiting, address: str) -> None:
        page = visit(f"{address}questions/").page
        page.get_by_label("Words").focus()
        page.keyboard.type("first employee is found and what stands in for salary")
        expect(page.get_by_label("Words")).to_be_focused()
        page.keyboard.press("Enter")
        assert shown(page) == ["founding-first-recruit"]
        for label in ("Topic", "Kind of contact", "Objective", "Sensitivity"):
            page.keyboard.press("Tab")
            expect(page.get_by_label(label)).to_be_focused()
        page.keyboard.press("Tab")
        expect(page.get_by_role("button", name="Show all")).to_be_focused()
        summary = page.locator("#founding-first-recruit summary")
        for _ in range(10):
            page.keyboard.press("Tab")
            if summary.evaluate("one => one === document.activeElement"):
                break
        page.keyboard.press("Enter")
        expect(page.locator("#founding-first-recruit dl")).to_be_visible()

    def test_a_letter_chooses_and_the_focus_stays(self, visit: Visiting, address: str) -> None:
        page = visit(f"{address}questions/").page
        page.get_by_label("Objective").focus()
        page.keyboard.type("rel")
        expect(page.get_by_label("Objective")).to_be_focused()
        assert shown(page) == ids(BANK.where(objective="relationship"))


def test_without_scripts_it_is_a_list_by_topic(visit: Visiting, address: str) -> None:
    """The whole bank can be read where no script runs, and there is no form that would do nothing."""
    page = visit(f"{address}questions/", java_script_enabled=False).page
    expect(page.locator(".question")).to_have_count(len(ALL))
    expect(page.locator("#founding-first-recruit h3")).to_be_visible()
    expect(page.locator("section.topic h2")).to_have_count(len(BANK.topics))
    expect(page.locator("form.explorer")).to_be_hidden()


@pytest.mark.parametrize(("width", "dark"), [(360, False), (1280, True)], ids=["phone, light", "desk, dark"])
def test_nobody_is_shut_out_of_the_explorer(visit: Visiting, address: str, width: int, *, dark: bool) -> None:
    """In light and dark, on a phone and on a desk, axe finds nothing but the theme's, and nothing sticks out."""
    seen = visit(f"{address}questions/?topic=skills#skills-one-to-build", width=width, dark=dark)
    assert [barrier for barrier in seen.barriers() if OF_THE_THEME not in barrier] == []
    assert (seen.overflow, seen.remote, seen.complaints) == (0, [], [])


def test_every_page_fits_a_phone_and_stays_on_this_machine(visit: Visiting, address: str, site: Path) -> None:
    """No page is wider than a narrow phone, fetches anything from elsewhere, or complains."""
    pages = [file.parent.relative_to(site).as_posix() for file in site.rglob("index.html")]
    assert len(pages) > 30
    seen = visit(address, width=360)
    wide = []
    for name in pages:
        seen.page.goto(f"{address}{name}/")
        wide += [(name, seen.overflow)] if seen.overflow else []
    assert (wide, seen.remote, seen.complaints) == ([], [], [])


def test_the_search_of_the_site_knows_topics_and_not_each_question(site: Path) -> None:
    """A search for a word leads to the topics, and is not swamped by every question that has it."""
    entries = json.loads((site / "search/search_index.json").read_text(encoding="utf-8"))["docs"]
    of_page = [entry for entry in entries if entry["location"].startswith("questions/")]
    assert [entry["title"] for entry in of_page[1:]] == [topic.title for topic in BANK.topics]
    assert not any(BANK["team-good-week"].text in entry["text"] for entry in of_page)


def test_with_instant_loading_the_explorer_starts_on_each_visit(visit: Visiting, tmp_path: Path) -> None:
    """Where the theme exchanges pages without loading them anew, the explorer works on the first visit and on the next."""
    docs, served = tmp_path / "docs", tmp_path / "site"
    shutil.copytree(ROOT / "docs/assets", docs / "assets")
    (docs / "index.md").write_text("# Home\n\n[Go](questions.md)\n", encoding="utf-8")
    text = (ROOT / "docs/questions.md").read_text(encoding="utf-8")
    (docs / "questions.md").write_text(re.sub(r"\]\(how-to.*?\)", "](index.md)", text), encoding="utf-8")
    with serving(served) as here:
        (tmp_path / "mkdocs.yml").write_text(INSTANT.format(here=here, root=ROOT.as_posix()), encoding="utf-8")
        subprocess.run(
            [sys.executable, "-m", "mkdocs", "build", "--strict", "--quiet"],
            check=True,
            cwd=tmp_path,
            env={**os.environ, "NO_MKDOCS_2_WARNING": "1", "PYTHONPATH": str(ROOT / "src")},
        )
        seen = visit(here)
        page = seen.page
        page.evaluate("window.same = true")
        for _ in range(2):
            page.get_by_role("link", name="Go").click()
            page.get_by_label("Topic").select_option("team")
            assert shown(page) == ids(BANK.where(topic="team"))
            page.locator(".md-header .md-logo").click()
            expect(page.get_by_role("heading", name="Home")).to_be_visible()
        assert page.evaluate("window.same") is True
        assert (seen.remote, seen.complaints) == ([], [])
