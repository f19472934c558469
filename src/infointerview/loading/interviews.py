"""An interview from a TOML file."""

from os import PathLike
from pathlib import Path

from infointerview.bank import Bank
from infointerview.errors import Fault, LoadError, UnknownNameError
from infointerview.interviews import Interview
from infointerview.loading.documents import Document, read
from infointerview.loading.positions import line_of
from infointerview.loading.structure import Problem, structure


def load_interview(path: str | PathLike[str], bank: Bank | None = None) -> Interview:
    """Load an interview from a TOML file.

    Args:
        path: The file.
        bank: If given, the goal, the traits and the questions that the file names must exist in it.

    Raises:
        LoadError: The file can't be read or has faults; the error has all of them.

    Example:
        >>> load_interview("examples/student-and-recruiter.toml").minutes
        20
    """
    document = read(Path(path))
    interview, problems = structure(document.tables, Interview)
    if interview is not None and bank is not None:
        problems = _unknown_names(interview, bank)
    if interview is None or problems:
        raise LoadError(fault(document, problem, entry_of(problem.path, document)) for problem in problems)
    return interview


def fault(document: Document, problem: Problem, entry: str, skip: int = 0) -> Fault:
    """Give a problem its place in the file."""
    return Fault(
        problem.message,
        file=document.file,
        line=line_of(document.text, problem.path),
        entry=entry,
        field=dotted(problem.path[skip or (2 if entry and len(problem.path) > 1 else 1 if entry else 0) :]),
    )


def dotted(path: tuple[str | int, ...]) -> str:
    """Write a path as one would in code: `positions[0].start`."""
    return "".join(f"[{step}]" if isinstance(step, int) else f".{step}" for step in path).lstrip(".")


def entry_of(path: tuple[str | int, ...], document: Document) -> str:
    """Name the contact that a path leads into; empty for the rest of an interview."""
    if path[:1] != ("contacts",) or len(path) < 2:
        return ""
    table = document.tables["contacts"][path[1]]
    name = table.get("name") if isinstance(table, dict) else None
    return f"contact {name!r}" if isinstance(name, str) and name else f"contact {int(path[1]) + 1}"


def _unknown_names(interview: Interview, bank: Bank) -> list[Problem]:
    problems = []
    try:
        bank.goal(interview.goal)
    except UnknownNameError as error:
        problems.append(Problem(("goal",), str(error)))
    people = [(("seeker", "traits"), interview.seeker.traits)]
    people += [(("contacts", place, "traits"), contact.traits) for place, contact in enumerate(interview.contacts)]  # type: ignore[misc]
    for path, traits in people:
        for trait in traits:
            if trait not in bank.traits:
                problems.append(Problem(path, str(UnknownNameError("trait", trait, bank.traits))))
    return problems
