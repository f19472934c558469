"""How long work tells how far it is, when asked."""

from collections.abc import Callable, Iterable, Iterator
from typing import TypeAlias, TypeVar

_T = TypeVar("_T")

Progress: TypeAlias = Callable[[int], object]
"""Called with the number of things done so far."""


def counted(stream: Iterable[_T], progress: Progress | None) -> Iterator[_T]:
    """Give what a stream gives, and before each thing tell how many that makes.

    Example:
        >>> list(counted("ab", print))
        1
        2
        ['a', 'b']
    """
    for done, thing in enumerate(stream, start=1):
        if progress is not None:
            progress(done)
        yield thing
