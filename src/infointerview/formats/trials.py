"""How a question sounds to several people, as plain text."""

from collections.abc import Iterable, Iterator

from infointerview.people import Contact
from infointerview.planning.trying import Trial


def heard(trials: Iterable[Trial]) -> Iterator[str]:
    """Write what each of several people would hear, or why the question is not for them."""
    for trial in trials:
        yield f"  {_introduced(trial.interview.contacts[0])}:"
        if trial.item is None:
            yield f"    not asked: {trial.because}"
        else:
            yield f"    {' '.join(filter(None, (trial.item.before, trial.item.text)))}"


def _introduced(contact: Contact) -> str:
    place = f" at {contact.company}" if contact.company else ""
    more = ", ".join([contact.relation.value.replace("-", " "), *contact.traits])
    return f"{contact.name}, {contact.title}{place} ({more})"
