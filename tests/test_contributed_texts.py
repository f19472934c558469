"""What others contribute to a bank: masses of faults, masses of text, and signs that mean something elsewhere."""

from pathlib import Path

import pytest

from bank_files import TOPIC, a_question, faults, write
from infointerview import load_bank
from infointerview.loading.documents import MOST_FAULTS


def test_many_faulty_entries(tmp_path: Path) -> None:
    """Of fifty thousand faulty entries the first faults are told, then that there are more."""
    found = faults(tmp_path, trains=TOPIC + '[[questions]]\nid = "a"\n' * 40_000)
    assert found[0] == "trains.toml:4: question 'a': needs the key 'text'"
    assert found[-1] == f"trains.toml:80004: there are more faults than these {MOST_FAULTS}; correct these first"
    assert len(found) == MOST_FAULTS + 1


@pytest.mark.parametrize(
    "text",
    ["a" * 400_000, "a-" * 200_000, "{" * 400_000, "[|" * 200_000, "from x into " * 30_000],
    ids=lambda text: text[:12],
)
def test_huge_texts(tmp_path: Path, text: str) -> None:
    """A value of hundreds of thousands of signs is a fault with a short message."""
    found = faults(
        tmp_path, trains=TOPIC + f'[[questions]]\nid = "{text}"\ntext = "{text}"\nobjectives = ["insight"]\n'
    )
    assert [fault.split(", got ")[0].split(": ")[-1] for fault in found][-1] == "must be at most 600 characters long"
    assert all(len(fault) < 300 for fault in found)


def test_huge_list(tmp_path: Path) -> None:
    """A list of more than a hundred thousand entries is a fault."""
    tags = ",".join(f'"a{place}"' for place in range(100_001))
    (found,) = faults(tmp_path, trains=TOPIC + a_question("one", f"tags = [{tags}]\n"))
    assert found.startswith("trains.toml:8: question 'one': tags: must be a list of at most 100,000, got ['a0', 'a1'")


@pytest.mark.parametrize(
    "text", ["Is %s {}?", "Is {0}?", "Is {contact.__class__}?", "Is {name!r}?", "Is {minutes:>99}?"]
)
def test_contributed_format_strings(tmp_path: Path, text: str) -> None:
    """A contributed line with a slot that does not exist is a fault, whatever Python would make of it."""
    slot = text[text.index("{") : text.index("}") + 1]
    (found,) = faults(
        tmp_path, trains=TOPIC + f'[[questions]]\nid = "one"\ntext = "{text}"\nobjectives = ["insight"]\n'
    )
    assert f"text: must be a line whose slots exist (unknown slot {slot}" in found


@pytest.mark.parametrize("text", ["Is %s %(name)s?", "Is ${x}?".replace("{x}", "x"), "Is <script>alert(1)</script>?"])
def test_contributed_signs_are_inert(tmp_path: Path, text: str) -> None:
    """Signs that mean something elsewhere mean nothing in a line."""
    write(tmp_path, trains=TOPIC + f'[[questions]]\nid = "one"\ntext = "{text}"\nobjectives = ["insight"]\n')
    assert load_bank(tmp_path)["one"].text == text
