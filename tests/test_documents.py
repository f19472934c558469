"""Reading TOML files: every way in which that can fail is a fault with its place, and quickly so."""

import os
import tomllib
from collections.abc import Callable
from pathlib import Path

import pytest

from infointerview import LoadError, load_bank, load_interview
from infointerview.loading.documents import MOST_BYTES, MOST_FAULTS, Document, read, read_all
from infointerview.records.structure import Problem, dotted

ROOT = Path(__file__).parent.parent
SHIPPED = sorted([*(ROOT / "src/infointerview/data").rglob("*.toml"), *(ROOT / "examples").glob("*.toml")])
LIMITS = "must have no more than 20 levels and no number of more than 64 bits"

HOSTILE: dict[str, tuple[bytes, str]] = {
    "invalid UTF-8": (b'goal = "a"\nplace = "caf\xe9"\n', ":2: must be UTF-8"),
    "invalid UTF-8 after a byte order mark": (b"\xef\xbb\xbfa = 1\n\xff", ":2: must be UTF-8"),
    "UTF-16": ('goal = "a"\n'.encode("utf-16"), ":1: must be UTF-8"),
    "deep lists": (b"a = " + b"[" * 10_000 + b"]" * 10_000, f": {LIMITS}"),
    "deep inline tables": (b"a = " + b"{a = " * 10_000 + b"1" + b"}" * 10_000, f": {LIMITS}"),
    "a deep dotted key": (b".".join([b"a"] * 10_000) + b" = 1", f": {LIMITS}"),
    "a deep header": (b"[" + b".".join([b"a"] * 10_000) + b"]", f": {LIMITS}"),
    "tables a little too deep": (b".".join([b"a"] * 30) + b" = 1", f": {LIMITS}"),
    "a number of 5,000 digits": (b"minutes = " + b"1" * 5_000, f": {LIMITS}"),
    "a hexadecimal number of 5,000 digits": (b"minutes = 0x" + b"f" * 5_000, f": {LIMITS}"),
    "50 megabytes": (b'a = "' + b"x" * 50_000_000 + b'"', ": must be at most 1,000,000 bytes"),
    "a byte too many": (b"#" * (MOST_BYTES + 1), ": must be at most 1,000,000 bytes"),
}

NOT_TOML: dict[str, tuple[bytes, int]] = {
    "a NUL": (b'a = 1\nb = "\0"\n', 2),
    "a string left open": (b'a = 1\r\n\r\nb = "x\r\n', 3),
    "an end too early": (b"a = 1\nb =", 2),
    "a key given twice": (b"a = 1\na = 2\n", 2),
    "a lone carriage return": (b"a = 1\n\nb = 2\rc = 3", 3),
}


def refusal(act: Callable[[], object]) -> str:
    with pytest.raises(LoadError) as caught:
        act()
    return str(caught.value)


@pytest.mark.parametrize("file", SHIPPED, ids=lambda file: file.name)
def test_reads_what_the_standard_library_reads(file: Path) -> None:
    """Every shipped file gives the tables that the standard library's parser gives."""
    assert read(file).tables == tomllib.loads(file.read_text(encoding="utf-8"))


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_file(name: str, tmp_path: Path) -> None:
    """A file that can't be parsed, or is beyond all measure, is one fault, the same for a bank and an interview."""
    raw, message = HOSTILE[name]
    file = tmp_path / "file.toml"
    file.write_bytes(raw)
    assert refusal(lambda: load_interview(file)) == f"{file}{message}"
    assert refusal(lambda: load_bank(file)) == f"{file}{message}"


@pytest.mark.parametrize("name", NOT_TOML)
def test_not_toml(name: str, tmp_path: Path) -> None:
    """What is not TOML is one fault on its line, and the parser's own note of the place is left out."""
    raw, line = NOT_TOML[name]
    file = tmp_path / "file.toml"
    file.write_bytes(raw)
    message = refusal(lambda: load_interview(file))
    assert message.startswith(f"{file}:{line}: not valid TOML: ")
    assert "(at " not in message
    assert refusal(lambda: load_bank(file)) == message


def test_as_large_as_allowed(tmp_path: Path) -> None:
    """A file of exactly the most bytes is read, with or without a byte order mark."""
    file = tmp_path / "file.toml"
    file.write_bytes(b"a=1" + b" " * (MOST_BYTES - 3))
    assert read(file).tables == {"a": 1}
    file.write_bytes(b"\xef\xbb\xbfa=1" + b" " * (MOST_BYTES - 3))
    assert read(file).tables == {"a": 1}


def test_as_deep_and_as_wide_as_allowed(tmp_path: Path) -> None:
    """Twenty levels and numbers of 64 bits are read."""
    file = tmp_path / "file.toml"
    file.write_text(f"{'.'.join('a' * 20)} = 1\nbig = 0x{'f' * 16}\n")
    assert read(file).tables["big"] == 2**64 - 1


def test_line_ends_do_not_matter(tmp_path: Path) -> None:
    """A file with the line ends of Windows gives the same tables and lines."""
    file = tmp_path / "file.toml"
    file.write_bytes(b'a = """\r\nx\r\n"""\r\nb = 1\r\n')
    document = read(file)
    assert document.tables == {"a": "x\n", "b": 1}
    assert document.line_of(("b",)) == 4


def test_missing_file(tmp_path: Path) -> None:
    """A file that does not exist is a fault."""
    file = tmp_path / "none.toml"
    assert refusal(lambda: load_interview(file)) == f"{file}: can't be read (No such file or directory)"
    assert refusal(lambda: load_bank(file)) == f"{file}: can't be read (No such file or directory)"


def test_directory(tmp_path: Path) -> None:
    """A directory is no interview; one without a TOML file is no bank."""
    assert refusal(lambda: load_interview(tmp_path)) == f"{tmp_path}: can't be read (is a directory)"
    assert refusal(lambda: load_bank(tmp_path)) == f"{tmp_path}: must hold a TOML file, holds none"


def test_unreadable_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file that may not be opened is a fault."""

    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    file = tmp_path / "file.toml"
    file.write_text("")
    monkeypatch.setattr(Path, "open", refuse)
    assert refusal(lambda: read(file)) == f"{file}: can't be read (Permission denied)"


def test_odd_paths(tmp_path: Path) -> None:
    """A path with a NUL, a name too long and a link to itself are faults, wherever they are given."""
    loop = tmp_path / "loop.toml"
    loop.symlink_to(loop)
    for path in (tmp_path / "a\0b.toml", tmp_path / ("a" * 300), loop, loop / "x.toml"):
        for act in (lambda path=path: load_interview(path), lambda path=path: load_bank(path)):
            assert f"{path}: can't be read (" in refusal(act)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no pipes with names")
def test_pipes_and_devices(tmp_path: Path) -> None:
    """A pipe that nobody writes to and a device without end are refused unread."""
    pipe = tmp_path / "pipe.toml"
    os.mkfifo(pipe)
    assert refusal(lambda: load_interview(pipe)) == f"{pipe}: can't be read (is not a regular file)"
    assert refusal(lambda: load_bank("/dev/zero")) == "/dev/zero: can't be read (is not a regular file)"


def test_reads_each_file_once(tmp_path: Path) -> None:
    """A file named by itself and by its folder is read once, and the order is that of the names."""
    for name in ("b.toml", "a.toml", "c.txt"):
        (tmp_path / name).write_text("x = 1")
    documents, faults = read_all([tmp_path / "b.toml", tmp_path])
    assert [Path(document.file).name for document in documents] == ["a.toml", "b.toml"]
    assert not faults


def test_reads_on_after_a_fault(tmp_path: Path) -> None:
    """One file that can't be read does not keep the faults of the others back."""
    (tmp_path / "a.toml").write_text("x =")
    (tmp_path / "b.toml").write_text("y =")
    _, faults = read_all([tmp_path / "a.toml", tmp_path / "none", tmp_path / "b.toml"])
    assert [(Path(fault.file).name, fault.line) for fault in faults] == [("a.toml", 1), ("b.toml", 1), ("none", 0)]


def test_many_faults() -> None:
    """Of very many faults the first are given, then one that says so."""
    document = Document("a.toml", "x = 1\ny = 2\n", {"x": 1, "y": 2})
    problems = [Problem(("y",), "is wrong")] * MOST_FAULTS
    assert [str(fault) for fault in document.faults(problems)] == ["a.toml:2: y: is wrong"] * MOST_FAULTS
    faults = document.faults([*problems, *problems])
    assert len(faults) == MOST_FAULTS + 1
    assert str(faults[-1]) == f"a.toml:3: there are more faults than these {MOST_FAULTS}; correct these first"


def test_dotted() -> None:
    """A path is written as in code, and a key that is no bare word can't disturb the message."""
    assert dotted(("contacts", 0, "hooks", 12, "text")) == "contacts[0].hooks[12].text"
    assert dotted(("a b", "\x1b[31m\n")) == r"'a b'.'\x1b[31m\n'"
    assert dotted(()) == ""
