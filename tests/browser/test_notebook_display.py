"""What a notebook shows, in a real browser: in light and dark, for everybody."""

from pathlib import Path

import pytest

from browser.looking import Visiting
from infointerview import Contact, load_interview, load_interviews, plan, prepare, rank_contacts, review, shipped_bank

EXAMPLE = "examples/student-and-recruiter.toml"

# The colours of JupyterLab's output in its light and its dark theme, and of VS Code's.
THEMES = {
    "jupyter light": ("rgba(0, 0, 0, 0.87)", "#ffffff"),
    "jupyter dark": ("rgba(255, 255, 255, 0.87)", "#111111"),
    "vs code light": ("#3b3b3b", "#ffffff"),
    "vs code dark": ("#cccccc", "#1f1f1f"),
}
# What JupyterLab says of outputs, as far as it could spoil them.
JUPYTER = """.output dl dt { float: left; width: 20%; clear: left } .output dl dd { float: left; width: 80% }
.output table { table-layout: fixed; margin: 1em auto } .output th, .output td { text-align: right; max-width: 4em }
.output tbody tr:nth-child(odd) { background: #f5f5f5 } .output h4 { margin: 3em 0 }"""


@pytest.mark.parametrize("theme", THEMES)
def test_no_barriers(visit: Visiting, tmp_path: Path, theme: str) -> None:
    """Contrast, tables, lists and pictures are in order in the themes of the usual notebooks, unfolded, on a narrow page."""
    ink, paper = THEMES[theme]
    talk = load_interview(EXAMPLE)
    whom = rank_contacts([*talk.contacts, Contact(name="Ola Berg", company="Acme", title="Test Engineer")])
    nouns = (plan(talk), prepare(talk), review(load_interviews(["examples/searches/switcher"])), shipped_bank(), whom)
    shown = "".join(f"<section class=output>{noun._repr_html_()}</section>" for noun in nouns)
    file = tmp_path / "notebook.html"
    file.write_text(
        f"<!doctype html><html lang=en><meta charset=utf-8><title>Notebook</title>"
        f"<style>{JUPYTER} body {{ color: {ink}; background: {paper}; font: 14px sans-serif }}</style>"
        f"<body><main><h1>Notebook</h1><h2>Outputs</h2>{shown}</main>",
        encoding="utf-8",
    )
    seen = visit(file, width=700)
    seen.page.evaluate("document.querySelectorAll('details').forEach(fold => fold.open = true)")
    assert seen.barriers() == []
    assert (seen.overflow, seen.remote, seen.complaints) == (0, [], [])
    assert seen.page.evaluate("getComputedStyle(document.querySelector('dt')).float") == "none"
    assert seen.page.evaluate("getComputedStyle(document.querySelector('tbody th')).textAlign") in ("left", "start")
