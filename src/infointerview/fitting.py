"""Whether something is for somebody: which traits it needs, and which it is not for."""

from collections.abc import Collection, Iterable

_OF_SEEKERS = "seeker-"


def is_of_seeker(trait: str) -> bool:
    """Tell whether a trait is the seeker's and not the contact's: its slug says so.

    Example:
        >>> is_of_seeker("seeker-switching"), is_of_seeker("recruiter")
        (True, False)
    """
    return trait.startswith(_OF_SEEKERS)


def sides(needs: Iterable[str]) -> list[tuple[str, ...]]:
    """Part needed traits into those of the contact or the meeting and those of the seeker; of each part one must hold.

    Example:
        >>> sides(("recruiter", "hiring-manager", "seeker-switching"))
        [('recruiter', 'hiring-manager'), ('seeker-switching',)]
    """
    needed = tuple(needs)
    parts = (tuple(trait for trait in needed if is_of_seeker(trait) is side) for side in (False, True))
    return [part for part in parts if part]


def lacking(needs: Iterable[str], traits: Collection[str]) -> tuple[str, ...]:
    """Give the needed traits of which one would have to hold and none does; empty if the needs are met.

    Example:
        >>> lacking(("recruiter", "hiring-manager", "seeker-switching"), {"recruiter"})
        ('seeker-switching',)
    """
    for part in sides(needs):
        if not any(trait in traits for trait in part):
            return part
    return ()


def fits(needs: Iterable[str], not_for: Iterable[str], traits: Collection[str]) -> bool:
    """Tell whether something is for somebody with these traits.

    Example:
        >>> fits(["recruiter"], ["retired"], {"recruiter"}), fits([], ["retired"], {"retired"})
        (True, False)
    """
    return not lacking(needs, traits) and not any(trait in traits for trait in not_for)
