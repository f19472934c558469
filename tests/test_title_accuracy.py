"""How many titles are read as a well-informed reader labelled them."""

import pytest

from title_accuracy import SAID, accuracy

FLOORS = {"seniority": 0.93, "function": 0.90, "hiring": 0.93}


@pytest.mark.parametrize("half", ["seen", "unseen"])
@pytest.mark.parametrize("said", SAID)
def test_accuracy(half: str, said: str) -> None:
    """Seniority is right of 93 titles in a hundred, function of 90, role in hiring of 93, on either half."""
    assert accuracy(half, said).share >= FLOORS[said]


@pytest.mark.parametrize("said", SAID)
def test_few_are_read_as_what_they_are_not(said: str) -> None:
    """Wrong answers, which are worse than none, are at most seven in a hundred of the unseen titles."""
    found = accuracy("unseen", said)
    assert found.wrong <= 0.07 * found.titles
