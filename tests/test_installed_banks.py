"""Banks that other packages bring: found by their entry point, and left out by name where they are broken."""

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
TAKEN = "these are in both banks: question 'trains-first'; say replaces = true where that is meant"
SEE = """
import warnings
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    import infointerview as ii
    bank = ii.installed_bank()
print(len(bank) - len(ii.shipped_bank()))
print(*(warning.message for warning in caught), sep="\\n")
"""


@pytest.fixture
def brought(tmp_path: Path) -> Callable[..., Path]:
    """Lay a package of one bank file, with its entry point, into a folder, as an installer does."""

    def lay(name: str, text: str) -> Path:
        package = tmp_path / f"{name}_questions"
        package.mkdir()
        (package / "__init__.py").touch()
        (package / "trains.toml").write_text(text, encoding="utf-8")
        info = tmp_path / f"{name}-1.0.dist-info"
        info.mkdir()
        (info / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {name}\nVersion: 1.0\n", encoding="utf-8")
        entry = f"[infointerview.banks]\n{name} = {name}_questions\n"
        (info / "entry_points.txt").write_text(entry, encoding="utf-8")
        return tmp_path

    return lay


def seen_with(folder: Path) -> list[str]:
    """Say how many questions are added when a folder is on the path, and what is warned of."""
    code = f"import sys; sys.path[:0] = [{str(folder)!r}, *{sys.path!r}]\n{SEE}"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    return done.stdout.splitlines()


def trains(question: str) -> str:
    topic = '[topic]\ntitle = "Trains"\nstage = "work"\n'
    return f'{topic}[[questions]]\nid = "{question}"\ntext = "How so?"\nobjectives = ["insight"]\n'


def test_the_sample_package_installs_and_its_questions_are_there(tmp_path: Path) -> None:
    """The folder under `examples` is built and installed by pip, and found by nothing but its entry point."""
    sample = str(ROOT / "examples/nursing-bank")
    pip = [sys.executable, "-m", "pip", "install", "-q", "--no-deps", "--no-index", "--no-build-isolation"]
    subprocess.run([*pip, "--target", str(tmp_path), sample], check=True, capture_output=True)
    assert seen_with(tmp_path) == ["25", ""]


def test_a_package_adds_its_questions(brought: Callable[..., Path]) -> None:
    assert seen_with(brought("trains", trains("trains-first"))) == ["1", ""]


def test_a_broken_bank_is_named_and_the_others_are_there(brought: Callable[..., Path]) -> None:
    brought("trains", trains("trains-first"))
    folder = brought("boats", trains("Boats First").replace("trains", "boats"))
    count, message = seen_with(folder)
    assert count == "1"
    assert message.startswith("the bank 'boats' of boats is left out: ")
    wanted = "id: must be a slug (lower-case words joined by hyphens), got 'Boats First'"
    assert message.endswith(f"trains.toml:5: question 'Boats First': {wanted}")


def test_a_bank_that_takes_a_name_of_another_is_left_out(brought: Callable[..., Path]) -> None:
    brought("trains", trains("trains-first"))
    folder = brought("trams", trains("trains-first").replace("How so?", "How then?"))
    assert seen_with(folder) == [
        "1",
        f"the bank 'trams' of trams is left out: {TAKEN}",
    ]
