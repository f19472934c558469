"""HTML and SVG as text that can't be broken out of: whatever is not markup already is escaped."""

from collections.abc import Iterable
from functools import cache
from html import escape
from importlib.resources import files
from typing import TypeAlias

_VOID = frozenset("br col hr input link meta".split())
_DROPPED = (*range(0x202A, 0x202F), *range(0x2066, 0x206A))  # turn the direction of all that follows
_UNFIT = (*range(0x09), 0x0B, 0x0C, *range(0x0E, 0x20), *range(0x7F, 0xA0), *range(0xD800, 0xE000))
_SIGNS: dict[int, str] = {**dict.fromkeys(_DROPPED, ""), **dict.fromkeys(_UNFIT, "\ufffd")}

Inside: TypeAlias = "str | Iterable[Inside] | None"


class Markup(str):
    """Text that is markup already, and is put in as it is."""

    __slots__ = ()


def safe(text: str) -> Markup:
    """Give text as markup that shows it as typed, but for signs that are no text or turn the direction of what follows.

    Example:
        >>> safe("</script> & Söhne")
        '&lt;/script&gt; &amp; Söhne'
    """
    return text if isinstance(text, Markup) else Markup(escape(str(text).translate(_SIGNS)))


def tag(name: str, /, *inside: Inside, **attributes: str | float | None) -> Markup:
    """Give an element.

    Args:
        name: What it is.
        inside: Texts, which are escaped, markup, which is not, and lists of both; none is nothing.
        attributes: By name, with `_` for a hyphen and one more at the end where Python has the word for itself. One that is
            true stands without a value, one that is false or none does not stand.

    Example:
        >>> tag("p", "Q & A ", tag("b", "now"), class_="when", hidden=True, id=None)
        '<p class="when" hidden>Q &amp; A <b>now</b></p>'
    """
    start = "".join(_attribute(key.rstrip("_").replace("_", "-"), value) for key, value in attributes.items())
    end = "" if name in _VOID else f"{joined(inside)}</{name}>"
    return Markup(f"<{name}{start}>{end}")


def joined(parts: Inside) -> Markup:
    """Give parts one after the other as markup.

    Example:
        >>> joined(["1 < 2", None, [tag("br")]])
        '1 &lt; 2<br>'
    """
    if parts is None:
        return Markup()
    return safe(parts) if isinstance(parts, str) else Markup("".join(map(joined, parts)))


@cache
def shipped(name: str) -> Markup:
    """Give a style sheet or script of the library as it is, such as `sheet.css`."""
    return Markup((files("infointerview") / "data" / "html" / name).read_text(encoding="utf-8"))


def _attribute(name: str, value: str | float | None) -> str:
    if value is None or value is False:
        return ""
    text = f"{value:g}" if isinstance(value, int | float) else safe(value)
    return f" {name}" if value is True else f' {name}="{text}"'
