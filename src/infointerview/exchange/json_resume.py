"""A JSON Resume to a seeker, or to a contact with their background."""

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from importlib.resources import files
from typing import Any

import attrs
from attrs import field

from infointerview.errors import Fault, LoadError, RecordError, brief
from infointerview.exchange.cells import one_line
from infointerview.exchange.extras import extra
from infointerview.exchange.people import contact_of
from infointerview.exchange.sources import refused
from infointerview.fields import meaning
from infointerview.people import Contact, Position, Relation, Seeker
from infointerview.profiles import slug_of
from infointerview.records.text import parsed

_MOST_CHARACTERS = 2_000_000
_READ = {
    "basics": {"name", "label", "email", "url", "profiles", "location"},
    "work": {"name", "company", "position", "startDate", "endDate"},
    "education": {"institution"},
    "interests": {"name"},
}
"""What is read of each section; company is what resumes before version 1.0 have."""

_SILENT = {"$schema", "meta"}


@attrs.frozen(kw_only=True)
class Resume:
    """What a JSON Resume says of a person, as a seeker and as a contact."""

    seeker: Seeker = field(metadata=meaning("The person as the one who asks."))
    contact: Contact | None = field(default=None, metadata=meaning("As the one who is asked; none without a name."))
    remarks: tuple[Fault, ...] = field(
        default=(), metadata=meaning("What could not be taken as it stands, or has no place in either.")
    )


def resume_from_json(text: str, *, relation: Relation | str = Relation.STRANGER, file: str = "resume.json") -> Resume:
    """Read a JSON Resume, once the official schema of version 1.2.1 accepts it; needs the extra `resume`.

    Read are the name, the label as title, posts with their dates, schools, interests, and for a contact e-mail, place and
    profile page. What gaps, strengths and plans a seeker has, no resume says: add them by hand.

    Args:
        text: The text of the file.
        relation: How you know the person, where it is a contact's.
        file: What to call the file in messages.

    Raises:
        LoadError: It is no JSON, or the schema objects; the error has everything it objects to.
        MissingExtraError: The extra is not installed.

    Example:
        >>> read = resume_from_json('{"basics": {"name": "Sam Ito"}, "work": [{"name": "Initech", "startDate": "2019-04"}]}')
        >>> read.seeker.positions[0].company, read.seeker.positions[0].start
        ('Initech', '2019-04')
    """
    resume = _accepted(text, file)
    remarks = list[Fault]()
    basics = resume.get("basics", {})
    posts = tuple(dict.fromkeys(_posts(resume.get("work", []), file, remarks)))
    schools = _texts(entry.get("institution", "") for entry in resume.get("education", []))
    interests = _texts(entry.get("name", "") for entry in resume.get("interests", []))
    current = next((post for post in posts if post.current), Position())
    shared: dict[str, Any] = {
        "name": _line(basics.get("name", "")),
        "title": _line(basics.get("label", "")) or current.title,
        "positions": posts,
        "schools": schools,
        "interests": interests,
    }
    remarks += [
        Fault("has no place in a seeker or contact; left out", file=file, field=name) for name in _unread(resume)
    ]
    contact = None
    if shared["name"]:
        email, region, profile = _line(basics.get("email", "")), _region(basics), _profile(basics)
        own = {"company": current.company, "email": email, "region": region, "profile": profile, "relation": relation}
        contact, refusals = contact_of({**shared, **own})
        remarks += [Fault(why, file=file, field=key) for key, why in refusals]
    return Resume(seeker=Seeker(**shared), contact=contact, remarks=tuple(remarks))


def _accepted(text: str, file: str) -> dict[str, Any]:
    """Give a resume that the schema accepts."""
    if len(text) > _MOST_CHARACTERS:
        raise refused(file, f"must be at most {_MOST_CHARACTERS:,} characters")
    try:
        resume = parsed(text)
    except RecordError as error:
        raise LoadError(attrs.evolve(fault, file=file) for fault in error.faults) from None
    if not isinstance(resume, dict):
        raise refused(file, f"must be a JSON Resume, got {brief(resume)}")
    try:
        faults = [_fault(error, file) for error in _validator().iter_errors(resume)]
    except RecursionError:
        raise refused(file, "has too many levels") from None
    if faults:
        raise LoadError(faults)
    if not any(key in resume for key in _READ):
        raise refused(file, "must be a JSON Resume with basics, work or education; has none of them")
    return resume


@cache
def _validator() -> Any:
    with extra("resume", "reading a JSON Resume"):
        from jsonschema import Draft7Validator
    schema = files("infointerview") / "data" / "exchange" / "json-resume" / "schema.json"
    return Draft7Validator(parsed(schema.read_text(encoding="utf-8")))


def _fault(error: Any, file: str) -> Fault:
    """Give an objection of the schema its place in the resume."""
    place = "".join(f"[{step}]" if isinstance(step, int) else f".{step}" for step in error.absolute_path)
    wanted = {"type": f"must be of type {error.validator_value}", "pattern": "must be YYYY, YYYY-MM or YYYY-MM-DD"}
    why = wanted.get(error.validator)
    return Fault(f"{why}, got {brief(error.instance)}" if why else error.message[:200], file=file, field=place[1:])


def _posts(work: Iterable[Mapping[str, Any]], file: str, remarks: list[Fault]) -> Iterator[Position]:
    for place, entry in enumerate(work):
        dates = dict[str, str]()
        for key, name in (("start", "startDate"), ("end", "endDate")):
            written = entry.get(name, "")
            if written and not _is_date(written):
                remarks.append(
                    Fault(f"is no date, {brief(written)}; left out", file=file, field=f"work[{place}].{name}")
                )
            elif written:
                dates[key] = written
        company = _line(entry.get("name") or entry.get("company", ""))
        made = Position(company=company, title=_line(entry.get("position", "")), **dates)
        if made.company or made.title:
            yield made


def _unread(resume: Mapping[str, Any]) -> Iterator[str]:
    """Name what is not read: whole sections, and within those that are read their other keys, each once."""
    yield from (key for key in resume if key not in _READ and key not in _SILENT)
    for section, taken in _READ.items():
        held = resume.get(section, {})
        keys = held if isinstance(held, dict) else dict.fromkeys(key for entry in held for key in entry)
        dot = "." if isinstance(held, dict) else "[]."
        yield from (f"{section}{dot}{key}" for key in keys if key not in taken)


def _is_date(text: str) -> bool:
    return bool(re.fullmatch(r"\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?", text, re.ASCII))


def _texts(values: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(text for text in map(_line, values) if text))


def _line(value: object) -> str:
    return one_line(value)[0][:600] if isinstance(value, str) else ""


def _region(basics: Mapping[str, Any]) -> str:
    place = basics.get("location", {})
    return ", ".join(filter(None, (_line(place.get(key, "")) for key in ("city", "region", "countryCode"))))


def _profile(basics: Mapping[str, Any]) -> str:
    pages = [_line(entry.get("url", "")) for entry in basics.get("profiles", [])]
    return next(filter(slug_of, pages), _line(basics.get("url", "")) or next(filter(None, pages), ""))
