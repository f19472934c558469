"""What is fetched when it is first asked for, so that the rest costs no time: a package's names, and whole modules."""

from collections.abc import Callable, Mapping
from importlib import import_module
from sys import modules
from typing import Any, TypeAlias

Opened: TypeAlias = tuple[Callable[[str], Any], Callable[[], list[str]]]


def door(package: str, homes: Mapping[str, str]) -> Opened:
    """Make `__getattr__` and `__dir__` of a package.

    Args:
        package: Its name.
        homes: For each of its modules the names that it is the home of, with spaces between them.

    Example:
        >>> find, names = door("infointerview", {"people": "Contact Seeker"})
        >>> find("Contact")(name="Dana").first_name
        'Dana'
        >>> {"Contact", "Seeker"} <= set(names())
        True
    """
    home = {name: module for module, names in homes.items() for name in names.split()}
    here = modules[package].__dict__

    def find(name: str) -> Any:
        if name not in home:
            message = f"module {package!r} has no attribute {name!r}"
            raise AttributeError(message)
        here[name] = getattr(import_module(f"{package}.{home[name]}"), name)  # next time it is found without asking
        return here[name]

    return find, lambda: sorted({*here, *home})


class Later:
    """A module that is imported when something of it is first asked for; annotations that are texts may name what is in it.

    Example:
        >>> calendar = Later("calendar")
        >>> calendar.isleap(2028)
        True
    """

    def __init__(self, module: str) -> None:
        self._module = module

    def __getattr__(self, name: str) -> Any:
        return getattr(import_module(self._module), name)
