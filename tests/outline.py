"""An independent reader of HTML, and words that would break out of it if they could."""

from html.parser import HTMLParser

HOSTILE = "</script><script>alert(1)</script>\"'&amp;<!--\u202e]]>"
VOID = {"meta", "input", "br", "link"}


class Outline(HTMLParser):
    """An independent reader of HTML: which elements there are, what is in them, and whether they are closed."""

    def __init__(self, text: str) -> None:
        super().__init__(convert_charrefs=True)
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.texts: list[tuple[str, str]] = []
        self.open: list[str] = []
        self.feed(text)
        self.close()

    def handle_starttag(self, name: str, attributes: list[tuple[str, str | None]]) -> None:
        self.elements.append((name, dict(attributes)))
        if name not in VOID:
            self.open.append(name)

    def handle_endtag(self, name: str) -> None:
        assert self.open.pop() == name

    def handle_data(self, text: str) -> None:
        self.texts.append((self.open[-1] if self.open else "", text))

    @property
    def words(self) -> str:
        return " ".join(text for name, text in self.texts if name not in ("style", "script"))

    def named(self, name: str) -> list[dict[str, str | None]]:
        return [attributes for element, attributes in self.elements if element == name]
