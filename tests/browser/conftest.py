"""A real browser for what is shown in one: Chromium, steered by Playwright.

Without them these tests are skipped, unless the environment says that this is a continuous integration (`CI`).
"""

import os
import shutil
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from browser.looking import Visit, Visiting

if TYPE_CHECKING:
    from playwright.sync_api import Browser, ConsoleMessage

_NAMES = ("chromium", "chromium-browser", "google-chrome", "chrome")
_QUIET = [
    "--no-sandbox",  # containers run as root
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
]


@pytest.fixture(scope="package")  # not longer: while Playwright runs, nothing else in the thread can run asyncio
def browser() -> Iterator["Browser"]:
    """Start Chromium."""
    program = next(filter(None, map(shutil.which, _NAMES)), None)
    if not os.environ.get("CI"):
        pytest.importorskip("playwright")
        pytest.importorskip("axe_playwright_python")
        if program is None:
            pytest.skip("Chromium is not installed")
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=program, args=_QUIET)
        yield chromium
        chromium.close()


@pytest.fixture
def visit(browser: "Browser") -> Iterator[Visiting]:
    """Give a function that opens an address or a file in a window of its own, without any memory.

    It takes `width`, `height` and `dark`, and whatever `Browser.new_context` does.
    """
    with ExitStack() as opened:

        def go(where: str | Path, *, width: int = 1280, height: int = 800, dark: bool = False, **options: Any) -> Visit:
            window = browser.new_context(
                viewport={"width": width, "height": height}, color_scheme="dark" if dark else "light", **options
            )
            opened.callback(window.close)
            visited = Visit(window.new_page())

            def note(message: "ConsoleMessage") -> None:
                if message.type in ("error", "warning"):
                    visited.complaints.append(message.text)

            visited.page.on("request", lambda request: visited.requests.append(request.url))
            visited.page.on("pageerror", lambda error: visited.complaints.append(str(error)))
            visited.page.on("console", note)
            visited.page.goto(where.resolve().as_uri() if isinstance(where, Path) else where)
            return visited

        yield go
