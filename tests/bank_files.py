"""Small files of a bank, and the faults of loading them."""

from pathlib import Path

import pytest

from infointerview import LoadError, load_bank

TOPIC = '[topic]\ntitle = "Trains"\nstage = "work"\n'


def write(folder: Path, **files: str) -> None:
    """Write files, each by its stem."""
    for name, text in files.items():
        (folder / f"{name}.toml").write_text(text, encoding="utf-8")


def faults(folder: Path, **files: str) -> list[str]:
    """Write files and give the faults of loading their folder, which is left out of the messages."""
    write(folder, **files)
    with pytest.raises(LoadError) as caught:
        load_bank(folder)
    return [str(fault).replace(f"{folder}/", "") for fault in caught.value.faults]


def a_question(name: str, more: str = "") -> str:
    """Give the TOML of a question in four lines, and whatever is to follow."""
    return f'[[questions]]\nid = "{name}"\ntext = "Why?"\nobjectives = ["insight"]\n{more}'
