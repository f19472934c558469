"""The browser that the other tests look through sees what is wrong."""

from pathlib import Path

from browser.looking import Visiting

FAULTY = """<!doctype html><title>Faulty</title><body style="margin:0">
<img src="https://example.invalid/a.png"><p style="color:#999;background:#aaa">pale</p>
<div style="width:500px;height:1px"></div><script>throw new Error("broken")</script>"""


def test_faults_are_seen(visit: Visiting, tmp_path: Path) -> None:
    """A page that fetches, breaks, overflows and can't be read is found to do all four."""
    file = tmp_path / "faulty.html"
    file.write_text(FAULTY, encoding="utf-8")
    seen = visit(file, width=400)
    assert seen.remote == ["https://example.invalid/a.png"]
    assert "broken" in seen.complaints
    assert seen.overflow == 100
    rules = {barrier.split(":")[0] for barrier in seen.barriers()}
    assert rules >= {"color-contrast", "html-has-lang", "image-alt"}
