"""Interviews with invented people, to try questions on."""

from importlib.resources import as_file, files

from infointerview.interviews import Interview
from infointerview.loading.interviews import load_interviews


def sample_interviews() -> tuple[Interview, ...]:
    """Give the interviews that come with the library to try questions on: from a bare name to an old friend.

    Example:
        >>> [talk.contacts[0].title for talk in sample_interviews()][:2]
        ['Operations Analyst', 'Senior Recruiter']
    """
    with as_file(files("infointerview") / "data" / "samples") as folder:
        return load_interviews([folder])
