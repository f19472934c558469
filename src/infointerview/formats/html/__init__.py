"""How things are shown as HTML: an agenda as a page of its own, and every noun in a notebook."""

from infointerview.formats.html.page import to_html

__all__ = ["to_html"]
