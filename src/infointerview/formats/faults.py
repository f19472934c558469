"""Faults as lines for a terminal, and as annotations of a pull request."""

from infointerview.errors import Fault


def line(fault: Fault) -> str:
    """Write a fault as one line: place, rule, entry, what is wrong, what would mend it.

    Example:
        >>> print(line(Fault("asks two things", "path.toml", 8, "question 'a-b'", "text", column=1, rule="double-barrelled")))
        path.toml:8:1: double-barrelled: question 'a-b': text: asks two things
    """
    place = ":".join(str(part) for part in (fault.file, fault.line, fault.column) if part)
    fix = f" ({fault.fix})" if fault.fix else ""
    return ": ".join(part for part in (place, fault.rule, fault.entry, fault.field, fault.message) if part) + fix


def annotation(fault: Fault) -> str:
    """Write a fault as the command that GitHub shows beside the line in a pull request.

    Source: the workflow commands of GitHub Actions, with their escapes.

    Example:
        >>> annotation(Fault("asks two things", "path.toml", 8, "question 'a-b'", "text", column=1, rule="double-barrelled"))
        "::error file=path.toml,line=8,col=1,title=double-barrelled::question 'a-b': text: asks two things"
    """
    places = {"file": fault.file, "line": fault.line, "col": fault.column, "title": fault.rule}
    given = ",".join(f"{key}={_escaped(str(value), ':,')}" for key, value in places.items() if value)
    fix = f" ({fault.fix})" if fault.fix else ""
    words = ": ".join(part for part in (fault.entry, fault.field, fault.message) if part) + fix
    return f"::error {given}::{_escaped(words)}"


def _escaped(text: str, more: str = "") -> str:
    for sign in ("%", "\r", "\n", *more):
        text = text.replace(sign, f"%{ord(sign):02X}")
    return text
