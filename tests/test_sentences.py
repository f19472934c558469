"""The library's sentences on what came of talks: all are used, and each place in them is filled."""

import re
from pathlib import Path

import pytest

import infointerview
from infointerview.loading.sentences import Sentences, shipped_sentences

PACKAGE = Path(infointerview.__file__).parent


def test_values_are_never_read_as_sentences() -> None:
    """What a person typed is copied in, braces and all."""
    assert Sentences({"hello": "{one} {two}"}).say("hello", one="{two}", two="x") == "{two} x"


@pytest.mark.parametrize("name", ["review", "follow_up"])
def test_every_sentence_reads_well(name: str) -> None:
    """They are trimmed, end as sentences do, and use straight apostrophes."""
    for key, text in shipped_sentences(name).texts.items():
        assert "’" not in text, key
        assert "  " not in text, key
        assert key.endswith("-text") or text == text.strip(), key
        if key.endswith(("-why", "-late")) or key.startswith("lacks-"):
            assert re.search(r"[.?]$", text), key
