"""What all nouns have in common: how two are compared, how one is hashed and how it is shown."""

from collections.abc import Callable
from operator import attrgetter
from typing import Any, ClassVar


class Noun:
    """The base of the nouns, which are frozen attrs classes with `eq=False, repr=False`: these methods serve them all.

    attrs would write and compile them anew for each class, which takes a third of the time to import the nouns.

    Example:
        >>> import attrs
        >>> @attrs.frozen(eq=False, repr=False)
        ... class Place(Noun):
        ...     name: str
        >>> Place("Leeds"), Place("Leeds") == Place("Leeds"), len({Place("Leeds"), Place("Leeds")})
        (Place(name='Leeds'), True, 1)
    """

    __slots__ = ()
    __attrs_attrs__: ClassVar[tuple[Any, ...]]  # of attrs.Attribute
    __noun_values__: ClassVar[Callable[[Any], object]]  # gives the values of all fields

    @classmethod
    def __attrs_init_subclass__(cls) -> None:
        cls.__noun_values__ = attrgetter(*(field.name for field in cls.__attrs_attrs__))

    def __eq__(self, other: object) -> bool:
        if other.__class__ is not self.__class__:
            return NotImplemented
        values_of = type(self).__noun_values__
        return values_of(self) == values_of(other)

    def __hash__(self) -> int:
        return hash((type(self), type(self).__noun_values__(self)))

    def __repr__(self) -> str:
        shown = ", ".join(f"{field.name}={getattr(self, field.name)!r}" for field in self.__attrs_attrs__)
        return f"{type(self).__name__}({shown})"
