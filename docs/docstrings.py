#!/usr/bin/env python
"""For the site: what the reader of docstrings does not show by itself."""

import ast
import re
from typing import Any

import griffe

_HEADING = re.compile(r"^( *)Example:$", re.MULTILINE)


class DocstringExtension(griffe.Extension):
    """Show the section `Example:` as code, and the words that a choice knows."""

    def on_instance(self, *, obj: griffe.Object, **_: Any) -> None:
        """Read `Example:` as `Examples:`, the only form that is taken for code."""
        if obj.docstring:
            obj.docstring.value = _HEADING.sub(r"\1Examples:", obj.docstring.value)

    def on_class_members(self, *, cls: griffe.Class, **_: Any) -> None:
        """List the words of a choice behind its description."""
        if cls.docstring and [str(base) for base in cls.bases] == ["Choice"]:
            words = [
                ast.literal_eval(str(word.value)) for word in cls.attributes.values() if "property" not in word.labels
            ]
            cls.docstring.value += f"\n\nOne of {', '.join(f'`{word}`' for word in words)}."
