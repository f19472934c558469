"""What can go wrong, each kind with its facts as attributes.

Every exception of this library is an `InfointerviewError`, so one `except` is enough for a caller who only wants to report.
"""

from collections.abc import Iterable, Sequence

import attrs

from infointerview.nouns import Noun


class InfointerviewError(Exception):
    """Anything this library raises on purpose."""


@attrs.frozen(eq=False, repr=False)
class Fault(Noun):
    """One thing wrong with one place of an input.

    Example:
        >>> print(Fault("must be above 0, got -2", file="path.toml", line=41, entry="question 'first-job'", field="minutes"))
        path.toml:41: question 'first-job': minutes: must be above 0, got -2
    """

    message: str = attrs.field(metadata={"description": "What is wrong, and what was wanted."})
    file: str = attrs.field(default="", metadata={"description": "The file as it was named."})
    line: int = attrs.field(default=0, metadata={"description": "Its line, from 1; 0 where there is none."})
    entry: str = attrs.field(
        default="", metadata={"description": "The entry of the file, such as question 'first-job'."}
    )
    field: str = attrs.field(default="", metadata={"description": "The key within the entry."})
    column: int = attrs.field(default=0, metadata={"description": "Its column, from 1; 0 where there is none."})
    rule: str = attrs.field(default="form", metadata={"description": "The rule that it breaks."})
    fix: str = attrs.field(default="", metadata={"description": "What would mend it; empty where that is plain."})

    def __str__(self) -> str:
        place = f"{self.file}:{self.line}" if self.file and self.line else self.file
        return ": ".join(part for part in (place, self.entry, self.field, self.message) if part)


class InvalidValueError(InfointerviewError, ValueError):
    """A value that a noun can't take: which field, what was given, what was wanted.

    Example:
        >>> print(InvalidValueError("minutes", -2, "above 0"))
        minutes: must be above 0, got -2
    """

    def __init__(self, field: str, value: object, wanted: str, hint: str = "") -> None:
        super().__init__(field, value, wanted, hint)
        self.field = field
        self.value = value
        self.wanted = wanted
        self.hint = hint

    @property
    def reason(self) -> str:
        """The message without the field's name."""
        return f"must be {self.wanted}, got {brief(self.value)}{self.hint}"

    def __str__(self) -> str:
        return f"{self.field}: {self.reason}"


class LoadError(InfointerviewError):
    """Everything that is wrong with the files that were to be loaded, in the order of files and lines."""

    def __init__(self, faults: Iterable[Fault]) -> None:
        self.faults: tuple[Fault, ...] = tuple(sorted(faults, key=lambda fault: (fault.file, fault.line, fault.column)))
        super().__init__(self.faults)

    def __str__(self) -> str:
        return "\n".join(map(str, self.faults))


class MissingExtraError(InfointerviewError, ImportError):
    """Something that needs a library which comes with an extra of this one.

    Example:
        >>> print(MissingExtraError("reading vCard", "calendar"))
        reading vCard needs an extra: pip install 'infointerview[calendar]'
    """

    def __init__(self, purpose: str, extra: str) -> None:
        super().__init__(purpose, extra)
        self.purpose = purpose
        self.extra = extra

    def __str__(self) -> str:
        return f"{self.purpose} needs an extra: pip install 'infointerview[{self.extra}]'"


class AnswersError(InfointerviewError, ValueError):
    """What was noted after talks does not fit them: every fault, in the order of the notes.

    Example:
        >>> print(AnswersError([Fault("was not in the talk", field="answers[0].contact")]))
        answers[0].contact: was not in the talk
    """

    def __init__(self, faults: Iterable[Fault]) -> None:
        self.faults: tuple[Fault, ...] = tuple(faults)
        super().__init__(self.faults)

    def __str__(self) -> str:
        return "\n".join(map(str, self.faults))


class RecordError(InfointerviewError):
    """Plain data or a file of it does not make the noun that was wanted: every fault, with its place in the data.

    Example:
        >>> print(RecordError([Fault("needs the key 'name'", field="contacts[0]")]))
        contacts[0]: needs the key 'name'
    """

    def __init__(self, faults: Iterable[Fault]) -> None:
        self.faults: tuple[Fault, ...] = tuple(faults)
        super().__init__(self.faults)

    def __str__(self) -> str:
        return "\n".join(f"{fault} ({fault.fix})" if fault.fix else str(fault) for fault in self.faults)

    def at(self, faults: Iterable[Fault]) -> "RecordError":
        """Give the same error with its faults in their places."""
        return RecordError(faults)


class NewerRecordError(RecordError):
    """A record in a version of the format that this version of the library does not know yet.

    Example:
        >>> print(NewerRecordError(3, 1))
        is of version 3 and was written by a newer infointerview; this one reads up to version 1
    """

    def __init__(self, version: int, newest: int, faults: Iterable[Fault] = ()) -> None:
        why = f"is of version {version} and was written by a newer infointerview; this one reads up to version {newest}"
        super().__init__(tuple(faults) or [Fault(why)])
        self.version = version
        self.newest = newest

    def at(self, faults: Iterable[Fault]) -> "NewerRecordError":
        """Give the same error with its fault in its place."""
        return NewerRecordError(self.version, self.newest, faults)

    def __reduce__(self) -> tuple[object, ...]:
        return NewerRecordError, (self.version, self.newest, self.faults)


class UnknownNameError(InfointerviewError, LookupError):
    """A name that nothing answers to, with the nearest ones that something does.

    Example:
        >>> print(UnknownNameError("topic", "cultur", ["culture", "company"]))
        unknown topic 'cultur'; did you mean 'culture'?
    """

    def __init__(self, kind: str, name: str, known: Iterable[str]) -> None:
        self.kind = kind
        self.name = name
        self.suggestions: tuple[str, ...] = suggestions(name, known)
        super().__init__(kind, name, self.suggestions)

    def __str__(self) -> str:
        return f"unknown {self.kind} {brief(self.name)}{did_you_mean(self.suggestions)}"


class RetiredNameError(UnknownNameError):
    """A name that was given up: why, and what has taken its place.

    Example:
        >>> print(RetiredNameError("question", "old-one", "two ideas in one", "new-one"))
        the question 'old-one' is retired: two ideas in one; 'new-one' has taken its place
    """

    def __init__(self, kind: str, name: str, because: str, successor: str = "") -> None:
        super().__init__(kind, name, ())
        self.because = because
        self.successor = successor

    def __str__(self) -> str:
        place = f"; {self.successor!r} has taken its place" if self.successor else ""
        return f"the {self.kind} {brief(self.name)} is retired: {self.because.rstrip('.')}{place}"

    def __reduce__(self) -> tuple[object, ...]:
        return RetiredNameError, (self.kind, self.name, self.because, self.successor)


class OverrideError(InfointerviewError):
    """A bank that takes names which the bank it extends has already, or would replace some that are not there.

    `taken` and `missing` name all of them, as pairs of a kind and a name.

    Example:
        >>> print(OverrideError([("question", "first-job")], []))
        these are in both banks: question 'first-job'; say replaces = true where that is meant
    """

    def __init__(self, taken: Iterable[tuple[str, str]], missing: Iterable[tuple[str, str]]) -> None:
        self.taken: tuple[tuple[str, str], ...] = tuple(sorted(taken))
        self.missing: tuple[tuple[str, str], ...] = tuple(sorted(missing))
        super().__init__(self.taken, self.missing)

    def __str__(self) -> str:
        parts = []
        if self.taken:
            parts.append(f"these are in both banks: {_names(self.taken)}; say replaces = true where that is meant")
        if self.missing:
            parts.append(f"there is nothing to replace: {_names(self.missing)}")
        return "; ".join(parts)


class ClashError(InfointerviewError):
    """Demands that can't all be met: a minimal set of them, and what would relax it.

    No proper subset of `demands` and `pinned` clashes. `missing_minutes` is the time that would be enough for these alone,
    beyond the time there is; it is 0 where more time does not help.
    """

    def __init__(self, demands: Iterable[str], pinned: Iterable[str], missing_minutes: float, relief: str) -> None:
        self.demands: tuple[str, ...] = tuple(sorted(demands))
        self.pinned: tuple[str, ...] = tuple(sorted(pinned))
        self.missing_minutes = missing_minutes
        self.relief = relief
        super().__init__(self.demands, self.pinned, missing_minutes, relief)

    def __str__(self) -> str:
        parts = [*self.demands, *(f"pinned question {brief(name)}" for name in self.pinned)]
        return f"these can't all be met: {', '.join(parts)}; {self.relief}"


def suggestions(name: str, known: Iterable[str]) -> tuple[str, ...]:
    """Give up to three known names that look like `name`, best first."""
    from difflib import get_close_matches  # only ever needed when something is wrong

    return tuple(get_close_matches(str(name)[:80], sorted(known), n=3, cutoff=0.6))


def did_you_mean(names: Sequence[str]) -> str:
    """Word suggestions as the tail of a message; nothing when there are none."""
    return f"; did you mean {' or '.join(repr(name) for name in names)}?" if names else ""


def _names(pairs: Iterable[tuple[str, str]]) -> str:
    return ", ".join(f"{kind} {brief(name)}" for kind, name in pairs)


def brief(value: object, most: int = 80) -> str:
    """Show a value in a message, however long it is."""
    text = repr(str(value) if isinstance(value, str) else value)
    return text if len(text) <= most else f"{text[: most - 1]}…"
