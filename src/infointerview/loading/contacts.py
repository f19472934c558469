"""A list of contacts from a TOML file: whom the seeker could ask."""

from os import PathLike
from pathlib import Path

import attrs
from attrs import field

from infointerview.bank import Bank
from infointerview.fields import a, as_tuple, each, meaning
from infointerview.interviews import Goal, a_goal
from infointerview.loading.documents import read
from infointerview.loading.naming import noun_in
from infointerview.nouns import Noun
from infointerview.people import Contact, Seeker

FILE_NAME = "contacts.toml"
"""In a folder of talks the file of this name is the list that they come from, and no talk."""


@attrs.frozen(kw_only=True, eq=False, repr=False)
class ContactList(Noun):
    """People to choose from, with who asks and what for; without people a file says just who asks.

    Example:
        >>> ContactList(contacts=[Contact(name="Dana")]).goal
        'explore-a-career'
    """

    contacts: tuple[Contact, ...] = field(
        default=(), converter=as_tuple, validator=each(a(Contact)), metadata=meaning("Whom the seeker could ask.")
    )
    seeker: Seeker = field(factory=Seeker, validator=a(Seeker), metadata=meaning("Who asks."))
    goal: Goal | str = field(
        default="explore-a-career", validator=a_goal, metadata=meaning("A goal, or the id of a preset.")
    )


def load_contacts(path: str | PathLike[str], bank: Bank | None = None) -> ContactList:
    """Load a list of contacts from a TOML file.

    Args:
        path: The file.
        bank: If given, the goal and the traits that the file names must exist in it.

    Raises:
        LoadError: The file can't be read or has faults; the error has all of them.

    Example:
        >>> [person.name for person in load_contacts("examples/searches/student/contacts.toml").contacts][:2]
        ['Helen Askew', 'Ruben Tole']
    """
    return noun_in(read(Path(path)), ContactList, bank)
