"""The front doors of packages: a name is fetched from its module when it is first asked for."""

import ast
import subprocess
import sys
from importlib import import_module
from pathlib import Path
from typing import get_type_hints

import pytest

import infointerview
from infointerview import Answer, Interview, Outcome
from infointerview.doors import Later, door
from infointerview.titles import TitleRule

DOORS = ("infointerview", "infointerview.loading", "infointerview.records")

UNUSED_BY_A_PLAN = {
    *("importlib.metadata", "concurrent.futures", "difflib", "rapidfuzz"),
    *(f"infointerview.{name}" for name in ("checks", "cli", "guidance", "preparations", "reviews", "tasks", "tips")),
    *(
        f"infointerview.{name}"
        for name in ("loading.installed", "loading.interviews", "records.files", "planning.cohort")
    ),
    *(f"infointerview.{name}" for name in ("outcomes", "days", "readings", "lexicon", "planning.clashes")),
}


def stated(package: str) -> dict[str, str]:
    """Read for each name of a package from which module type checkers take it."""
    tree = ast.parse(Path(str(import_module(package).__file__)).read_text(encoding="utf-8"))
    block = next(node for node in tree.body if isinstance(node, ast.If))
    imports = [node for node in block.body if isinstance(node, ast.ImportFrom)]
    return {alias.name: str(node.module) for node in imports for alias in node.names}


@pytest.mark.parametrize("package", DOORS)
def test_a_door_opens_what_type_checkers_see(package: str) -> None:
    """Each name is the very object that the imports for type checkers name, and there are no others."""
    opened, homes = import_module(package), stated(package)
    assert opened.__all__ == sorted(homes)
    for name, home in homes.items():
        assert getattr(opened, name) is getattr(import_module(home), name)


@pytest.mark.parametrize("package", DOORS)
def test_a_door_lists_its_names(package: str) -> None:
    """Completion at a prompt offers every name, fetched or not."""
    listed = dir(import_module(package))
    assert listed == sorted(set(listed))
    assert set(stated(package)) <= set(listed)


def test_a_name_that_is_not_there() -> None:
    """Asking for anything else says what any module would say."""
    with pytest.raises(AttributeError, match=r"^module 'infointerview' has no attribute 'plam'$"):
        infointerview.plam  # type: ignore[attr-defined]  # noqa: B018


def test_a_name_is_fetched_once() -> None:
    """What was asked for is found in the package from then on."""
    find, names = door("infointerview", {"titles": "TitleRule"})
    assert "TitleRule" in names()
    assert find("TitleRule") is vars(infointerview).pop("TitleRule") is TitleRule


def test_a_module_is_imported_when_something_of_it_is_asked_for() -> None:
    """Until then it need not even be there; what is not in it is missed as in any module."""
    assert Later("infointerview.titles").TitleRule is TitleRule
    with pytest.raises(ModuleNotFoundError):
        _ = Later("infointerview.nowhere").anything
    with pytest.raises(AttributeError, match=r"module 'infointerview\.titles' has no attribute 'Nothing'"):
        _ = Later("infointerview.titles").Nothing


def test_the_kinds_of_a_noun_can_be_told() -> None:
    """Fields whose kinds are imported later are resolved by those who ask, as with annotations anywhere."""
    hints = get_type_hints(Interview)
    assert (hints["answers"], hints["outcome"]) == (tuple[Answer, ...], Outcome | None)


def test_a_plan_imports_what_it_needs_and_nothing_else() -> None:
    """What comes before and after a talk, other formats and the command line cost a plan no time."""
    use = (
        "import infointerview as ii, sys; str(ii.plan(ii.Interview(contacts=[ii.Contact(name='Dana')]))); "
        "print(*sys.modules)"
    )
    run = subprocess.run([sys.executable, "-c", use], check=True, capture_output=True, text=True)
    assert UNUSED_BY_A_PLAN.isdisjoint(run.stdout.split())


def test_the_front_door_alone_imports_nothing() -> None:
    """Until a name is asked for, no noun is made and no library loaded."""
    use = "import infointerview, sys; print(*sys.modules)"
    run = subprocess.run([sys.executable, "-c", use], check=True, capture_output=True, text=True)
    loaded = set(run.stdout.split())
    assert {name for name in loaded if name.startswith("infointerview")} == {"infointerview", "infointerview.doors"}
    assert loaded.isdisjoint({"attr", "cattrs", "tomli"})
