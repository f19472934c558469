"""The example notebooks as they are kept: whole, run from the top, and without a trace of the machine."""

import json
from pathlib import Path
from typing import Any

import pytest

from infointerview import Contact, Interview, Seeker, plan, prepare, rank_contacts

FOLDER = Path(__file__).parent.parent / "examples" / "notebooks"

TRACES = ("iopub", "language_info", "/tmp", "/home", "/root", "\\Users")  # noqa: S108 - looked for, not used


def cells(name: str, kind: str = "code") -> list[dict[str, Any]]:
    notebook = json.loads((FOLDER / f"{name}.ipynb").read_text(encoding="utf-8"))
    return [cell for cell in notebook["cells"] if cell["cell_type"] == kind]


@pytest.mark.parametrize("name", ["a-cohort", "first-agenda", "your-own-bank"])
class TestAsKept:
    def test_run_from_the_top(self, name: str) -> None:
        """Every cell was run once, in order, without an error or a warning, and the notebook explains itself."""
        code = cells(name)
        assert [cell["execution_count"] for cell in code] == list(range(1, len(code) + 1))
        outputs = [output for cell in code for output in cell["outputs"]]
        assert {output["output_type"] for output in outputs} <= {"display_data", "execute_result", "stream"}
        assert {output["name"] for output in outputs if output["output_type"] == "stream"} <= {"stdout"}
        assert len(cells(name, "markdown")) > 3

    def test_no_trace_of_the_machine(self, name: str) -> None:
        """There are no times, no versions and no paths in it, and it is small enough to be kept."""
        text = (FOLDER / f"{name}.ipynb").read_text(encoding="utf-8")
        assert [trace for trace in TRACES if trace in text] == []
        assert len(text) < 150_000


def test_ipython_in_a_terminal() -> None:
    """IPython without HTML shows the sheet, as `print` does."""

    class Printer:
        written = ""

        def text(self, text: str) -> None:
            self.written += text

    talk = Interview(contacts=[Contact(name="Dana")], seeker=Seeker(name="Sam"))
    for noun in (plan(talk), prepare(talk), rank_contacts(talk.contacts)):
        printer = Printer()
        noun._repr_pretty_(printer, False)
        assert printer.written == str(noun)
