"""The shipped bank as one file: the same bank, never a stale one, and nothing but a quicker way to it."""

import marshal
import runpy
from pathlib import Path
from shutil import copytree
from typing import Any

import attrs
import pytest

from infointerview import Bank, LoadError
from infointerview.loading import compiled
from infointerview.loading.compiled import compile_bank, compiled_bank, parsed_bank
from infointerview.records import dumps

HOOK = Path(__file__).parent.parent / "hatch_build.py"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give a copy of the files of the shipped bank, compiled, which stands in for them."""
    copy = tmp_path / "bank"
    copytree(compiled.FOLDER, copy)
    monkeypatch.setattr(compiled, "FOLDER", str(copy))
    monkeypatch.setattr(compiled, "FILE", str(tmp_path / "bank.marshal"))
    (tmp_path / "bank.marshal").write_bytes(compile_bank())
    return copy


def test_the_compiled_bank_is_the_bank_of_the_files(folder: Path) -> None:
    """Field by field, in the same order and of the same types, it is what the TOML files say."""
    bank = compiled_bank()
    assert bank is not None
    assert folder.is_dir()
    parsed = parsed_bank()
    assert dumps(bank) == dumps(parsed)
    assert all(getattr(bank, field.name) == getattr(parsed, field.name) for field in attrs.fields(Bank))


def test_what_is_compiled_here_is_not_stale() -> None:
    """The file of this installation, if there is one, holds the bank of its files or is left alone."""
    bank = compiled_bank()
    assert bank is None or dumps(bank) == dumps(parsed_bank())


def test_nothing_compiled(folder: Path) -> None:
    """A checkout that was never installed has no such file, and does without it."""
    (folder.parent / "bank.marshal").unlink()
    assert compiled_bank() is None


def test_an_edited_file(folder: Path) -> None:
    """Once a letter of a file is another one, the compiled bank is left alone."""
    file = folder / "trust.toml"
    file.write_text(file.read_text(encoding="utf-8").replace("open", "opem", 1), encoding="utf-8")
    assert compiled_bank() is None


def test_another_file(folder: Path) -> None:
    """A file that is new counts, and so does one that has gone or has another name."""
    gone, there = folder / "questions" / "zest.toml", folder / "retired.toml"
    gone.write_text("", encoding="utf-8")
    assert compiled_bank() is None
    gone.unlink()
    assert compiled_bank() is not None
    there.rename(folder / "given-up.toml")
    assert compiled_bank() is None
    (folder / "given-up.toml").unlink()
    assert compiled_bank() is None


@pytest.mark.parametrize(
    "content", [b"", b"{", b"\x00", b"{}", marshal.dumps([]), marshal.dumps({}), marshal.dumps({"of": 1})]
)
def test_a_broken_file(folder: Path, content: bytes) -> None:
    """What is not what was compiled is left alone."""
    (folder.parent / "bank.marshal").write_bytes(content)
    assert compiled_bank() is None


@pytest.mark.parametrize(
    "bank",
    [
        {"wishes": []},
        {"questions": [{}]},
        {"topics": {"id": ["path"], "stage": ["story"]}},
        {"topics": {"id": ["path"], "title": ["The path"], "stage": ["none"], "about": [""]}},
        {"topics": {"id": ["path"], "title": ["The path"], "stage": ["story"], "about": []}},
    ],
)
def test_a_bank_of_another_make(folder: Path, bank: object) -> None:
    """Of what an older version compiled nothing is guessed."""
    file = folder.parent / "bank.marshal"
    written = marshal.loads(file.read_bytes())  # noqa: S302 - it was written above
    file.write_bytes(marshal.dumps({**written, "bank": bank}))
    assert compiled_bank() is None


def build(version: str) -> dict[str, Any]:
    """Run the hook of the build."""
    hook = runpy.run_path(str(HOOK))["CompiledBank"](str(HOOK.parent), {}, None, None, "", "wheel")
    data: dict[str, Any] = {"artifacts": []}
    hook.initialize(version, data)
    return data


def test_a_build_compiles_it(folder: Path) -> None:
    """A wheel brings the compiled bank along."""
    (folder.parent / "bank.marshal").unlink()
    assert build("standard") == {"artifacts": ["src/infointerview/data/bank.marshal"]}
    assert compiled_bank() is not None


def test_a_bank_with_faults_is_not_built(folder: Path) -> None:
    """A wheel can't be made of a bank with a fault; a checkout can be installed with one, and has it mended."""
    (folder / "traits.toml").write_text('[traits]\nfounder = ""\n', encoding="utf-8")
    with pytest.raises(LoadError):
        build("standard")
    build("editable")
    assert compiled_bank() is None
