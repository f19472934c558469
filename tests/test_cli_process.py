"""The command line as a process of its own: poor terminals, readers that leave, full disks."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parent.parent


@pytest.fixture
def talk(tmp_path: Path) -> str:
    file = tmp_path / "talk.toml"
    file.write_text('[[contacts]]\nname = "Jürgen Ōe"\n', encoding="utf-8")
    return str(file)


@pytest.fixture
def faulty(tmp_path: Path) -> str:
    file = tmp_path / "faulty.toml"
    file.write_text('[[contacts]]\nname = "Jürgen Ōe"\ntraits = ["xyz"]\n', encoding="utf-8")
    return str(file)


def process(*arguments: str, stdout: Any = subprocess.PIPE, **environment: str) -> "subprocess.CompletedProcess[bytes]":
    """Run the command line as its own process, in a locale that knows nothing but ASCII."""
    plain = {"LANG": "C", "LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0", **environment}
    return subprocess.run(
        [sys.executable, "-m", "infointerview", *arguments],
        stdout=stdout,
        stderr=subprocess.PIPE,
        env={**os.environ, **plain, "PYTHONPATH": str(ROOT / "src")},
        check=False,
    )


def test_plain_locale(talk: str) -> None:
    """In a locale of ASCII alone the plan is printed nevertheless, in UTF-8."""
    done = process("plan", talk)
    assert (done.returncode, done.stderr) == (0, b"")
    assert done.stdout.decode().startswith("Talk with Jürgen Ōe")


def test_poor_terminal(talk: str, faulty: str) -> None:
    """Where the terminal's encoding lacks a sign another stands in its place, in messages too."""
    done = process("plan", talk, PYTHONIOENCODING="latin-1")
    assert (done.returncode, done.stderr) == (0, b"")
    assert done.stdout.startswith(b"Talk with J\xfcrgen ?e")
    done = process("plan", faulty, PYTHONIOENCODING="latin-1")
    assert (done.returncode, done.stdout) == (1, b"")
    assert b"contact 'J\xfcrgen ?e': traits[0]: unknown trait 'xyz'" in done.stderr


def test_json_keeps_every_sign(talk: str) -> None:
    """JSON is UTF-8 whatever the terminal is set to."""
    done = process("plan", talk, "--json", PYTHONIOENCODING="latin-1")
    assert json.loads(done.stdout)["interview"]["contacts"][0]["name"] == "Jürgen Ōe"


def test_broken_pipe() -> None:
    """When the reader has gone nothing more is said."""
    reader, writer = os.pipe()
    os.close(reader)
    try:
        done = process("questions", stdout=writer)
    finally:
        os.close(writer)
    assert (done.returncode, done.stderr) == (1, b"")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no full device")
@pytest.mark.parametrize("arguments", [("questions",), ("questions", "--json"), ("-h",)])
def test_full_disk(arguments: tuple[str, ...]) -> None:
    """Where nothing can be written one message says so."""
    with Path("/dev/full").open("wb") as full:
        done = process(*arguments, stdout=full)
    assert (done.returncode, done.stderr) == (1, b"can't write (No space left on device)\n")


@pytest.mark.skipif(os.name != "posix", reason="names of files are bytes on POSIX alone")
def test_name_of_a_file_that_is_no_text() -> None:
    """A file whose name is no text is named as well as can be."""
    for form in ((), ("--json",)):
        done = process("check", os.fsdecode(b"none-\xff.toml"), *form)
        assert (done.returncode, done.stderr) == (1, b"")
        assert b"none-?.toml" in done.stdout
