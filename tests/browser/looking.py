"""A page that is open in a browser, and what there is to see of it."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from playwright.sync_api import Page

_HERE = ("file:", "data:", "blob:", "about:", "http://127.0.0.1:", "http://localhost:")


@dataclass(frozen=True)
class Visit:
    """A page that is open, with what it asked of the network and what it complained of."""

    page: "Page"
    requests: list[str] = field(default_factory=list)
    complaints: list[str] = field(default_factory=list)

    @property
    def remote(self) -> list[str]:
        """Give the addresses it asked for outside this machine."""
        return [address for address in self.requests if not address.startswith(_HERE)]

    @property
    def overflow(self) -> int:
        """Give by how many pixels the page is wider than its window."""
        wider = self.page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
        return int(wider)

    def barriers(self) -> list[str]:
        """Give what axe finds wrong for people who use the page with other senses or tools: contrast, names, landmarks."""
        from axe_playwright_python.sync_playwright import Axe

        found = Axe().run(self.page).response["violations"]
        return [
            f"{wrong['id']}: {node['target']} {node['failureSummary']}" for wrong in found for node in wrong["nodes"]
        ]


Visiting: TypeAlias = Callable[..., Visit]
