#!/usr/bin/env python
"""Run the example notebooks anew and keep what they show, without a trace of the machine: `python docs/notebooks.py`."""

from pathlib import Path

import nbformat
from nbclient import NotebookClient

NOTEBOOKS = Path(__file__).resolve().parent.parent / "examples" / "notebooks"


def refresh(file: Path) -> None:
    """Run one notebook and write it back."""
    notebook = nbformat.read(file, nbformat.NO_CONVERT)
    NotebookClient(notebook, record_timing=False, resources={"metadata": {"path": str(file.parent)}}).execute()
    notebook.metadata = {"kernelspec": {"display_name": "Python 3", "language": "python", "name": "python3"}}
    nbformat.write(notebook, file)


if __name__ == "__main__":
    for each in sorted(NOTEBOOKS.glob("*.ipynb")):
        refresh(each)
