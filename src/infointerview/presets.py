"""Goals by name, and goals that build on them."""

from collections.abc import Iterable

import attrs

from infointerview.errors import InvalidValueError, UnknownNameError
from infointerview.interviews import Goal


def on_presets(goal: Goal | str, presets: Iterable[Goal]) -> Goal:
    """Give a goal with the presets it builds on joined in, or the preset of that name likewise.

    Raises:
        UnknownNameError: There is no such preset.
        InvalidValueError: Presets build on each other in a circle.

    Example:
        >>> known = [Goal(id="look-round", favour=["path"]), Goal(id="look-closer", base="look-round", favour=["team"])]
        >>> on_presets("look-closer", known).favour
        ('path', 'team')
    """
    by_name = {preset.id: preset for preset in presets}

    def named(name: str) -> Goal:
        if name not in by_name:
            raise UnknownNameError("goal", name, by_name)
        return by_name[name]

    found, met = named(goal) if isinstance(goal, str) else goal, set[str]()
    while found.base:
        if found.base in met:
            raise InvalidValueError("base", found.base, "a preset that does not build on itself")
        met.add(found.base)
        base = named(found.base)
        found = attrs.evolve(found.over(base), base=base.base)
    return found
