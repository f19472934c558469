"""Libraries that come with an extra: what is said where one is missing."""

from collections.abc import Iterator
from contextlib import contextmanager

from infointerview.errors import MissingExtraError

_PACKAGES = {"calendar": "icalendar", "resume": "jsonschema"}


@contextmanager
def extra(name: str, purpose: str) -> Iterator[None]:
    """Import inside this what comes with an extra.

    Args:
        name: The extra.
        purpose: What it is needed for, as the beginning of a sentence.

    Raises:
        MissingExtraError: The extra's library is not installed; the message has the command that installs it.

    Example:
        >>> with extra("calendar", "reading vCard"):
        ...     import icalendar
    """
    try:
        yield
    except ModuleNotFoundError as error:
        if (error.name or "").split(".")[0] != _PACKAGES[name]:
            raise
        raise MissingExtraError(purpose, name) from None
