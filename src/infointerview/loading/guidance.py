"""What guides say, from the TOML files of the library."""

from functools import cache
from importlib.resources import as_file, files
from pathlib import Path

import attrs
from attrs import field

from infointerview.errors import LoadError
from infointerview.loading.documents import read
from infointerview.records.structure import structure
from infointerview.tips import Expected, Gap, Skeleton, StepText, Tip

_FILES = ("steps", "warnings", "expected", "messages", "gaps")


@attrs.frozen(kw_only=True)
class Guidance:
    """Steps, tips, warnings, questions asked back, messages and gaps, in the order of their files."""

    steps: tuple[StepText, ...] = field(default=(), converter=tuple)
    tips: tuple[Tip, ...] = field(default=(), converter=tuple)
    warnings: tuple[Tip, ...] = field(default=(), converter=tuple)
    expected: tuple[Expected, ...] = field(default=(), converter=tuple)
    messages: tuple[Skeleton, ...] = field(default=(), converter=tuple)
    gaps: tuple[Gap, ...] = field(default=(), converter=tuple)


@cache
def shipped_guidance() -> Guidance:
    """Give what guides say, as it comes with the library; it is read once.

    Example:
        >>> len(shipped_guidance().expected) >= 40
        True
    """
    with as_file(files("infointerview") / "data" / "guidance") as folder:
        parts = [_part(folder / f"{name}.toml") for name in _FILES]
    kinds = [attribute.name for attribute in attrs.fields(Guidance)]
    return Guidance(**{kind: tuple(entry for part in parts for entry in getattr(part, kind)) for kind in kinds})


def _part(path: Path) -> Guidance:
    document = read(path)
    part, problems = structure(document.tables, Guidance)
    if part is None:
        raise LoadError(document.faults(problems))
    return part
