"""What was heard, by company and topic: open, from one person, corroborated or contradicted; and options side by side.

Whether two answers say the same is the seeker's to judge, and noted with the later one: `Answer.agrees_with` and
`Answer.contradicts`. Agreement counts among facts or among opinions: an opinion does not corroborate a fact. A contradiction
counts across them. What several people said and nobody compared is called just that.
"""

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence

import attrs

from infointerview.bank import Bank
from infointerview.companies import plain, same_company
from infointerview.errors import AnswersError, Fault, brief, did_you_mean, suggestions
from infointerview.facts import company_meant
from infointerview.interviews import Interview
from infointerview.outcomes import Answer, Certainty
from infointerview.people import Contact
from infointerview.planning.cases import setting_of
from infointerview.planning.relevance import options
from infointerview.questions import Stage
from infointerview.reviews import ComparedRow, Comparison, Finding, Heard, Standing
from infointerview.templates import parse

LEAST_USEFUL = 0.25
"""Below this an answer told nothing, and its topic stays open."""

_ABOUT_PEOPLE = (Stage.OTHERS, Stage.CLOSING)  # whom to ask next, and how to stay in touch, is nothing to corroborate
_ORDER = {standing: place for place, standing in enumerate(Standing)}


@attrs.frozen
class Note:
    """An answer with the talk it was given in."""

    talk: Interview
    answer: Answer
    heard: Heard
    company: str
    career: str
    topic: str
    question: str


def notes_of(talks: Sequence[Interview], bank: Bank) -> list[Note]:
    """Gather the answers that told something.

    Raises:
        AnswersError: Somebody is said to agree or to contradict who said nothing on that topic.
    """
    notes = [_note(talk, answer, bank) for talk in talks for answer in talk.answers]
    faults = [fault for note in notes for fault in _faults(note, notes)]
    if faults:
        raise AnswersError(faults)
    return [
        note
        for note in notes
        if note.answer.useful >= LEAST_USEFUL and bank.topic(note.topic).stage not in _ABOUT_PEOPLE
    ]


def findings_of(notes: Sequence[Note], talks: Sequence[Interview], bank: Bank) -> tuple[Finding, ...]:
    """Say of each company and topic how far it is known, companies in order of the talks, the contradicted first."""
    found = list[Finding]()
    for company in _names(company_meant(talk) for talk in talks):
        here = [note for note in notes if plain(note.company) == plain(company)]
        groups = defaultdict[tuple[str, Certainty], list[Note]](list)
        for note in here:
            groups[note.topic, note.answer.certainty].append(note)
        known = [
            Finding(
                company=company,
                topic=topic,
                title=bank.topic(topic).title,
                certainty=certainty,
                standing=_standing(group, [note for note in here if note.topic == topic]),
                heard=tuple(note.heard for note in group),
            )
            for (topic, certainty), group in groups.items()
        ]
        answered = {note.topic for note in here}
        about = [talk for talk in talks if plain(company_meant(talk)) == plain(company)]
        left = [
            Finding(company=company, topic=topic, title=bank.topic(topic).title, standing=Standing.OPEN)
            for topic in _askable(about, bank)
            if topic not in answered
        ]
        found += sorted(known, key=lambda finding: _ORDER[finding.standing]) + left
    return tuple(found)


def comparisons_of(notes: Sequence[Note], bank: Bank) -> tuple[Comparison, ...]:
    """Put answers to the same question side by side, by company and by career, where there are at least two."""
    sides: tuple[tuple[str, Callable[[Note], str]], ...] = (
        ("company", lambda note: note.company),
        ("career", lambda note: note.career),
    )
    made = dict[tuple[ComparedRow, ...], Comparison]()
    for by, side in sides:
        comparison = _comparison(by, side, notes, bank)
        made.setdefault(comparison.rows, comparison)  # where each career is that of one company, the two are one
    return tuple(comparison for rows, comparison in made.items() if rows)


def _comparison(by: str, side: Callable[[Note], str], notes: Sequence[Note], bank: Bank) -> Comparison:
    named = _names(side(note) for note in notes if side(note))
    groups = defaultdict[str, list[Note]](list)
    for note in notes:
        groups[note.question].append(note)
    rows, used = [], set[str]()
    for question, group in groups.items():
        present = [name for name in named if any(plain(side(note)) == plain(name) for note in group)]
        if len(present) > 1:
            used.update(present)
            rows.append((question, group))
    shown = tuple(name for name in named if name in used)
    return Comparison(
        by=by,
        options=shown,
        rows=tuple(
            ComparedRow(
                question=question,
                title=group[0].heard.asked or bank.topic(group[0].topic).title,
                cells=tuple(tuple(note.heard for note in group if plain(side(note)) == plain(name)) for name in shown),
            )
            for question, group in rows
        ),
    )


def _note(talk: Interview, answer: Answer, bank: Bank) -> Note:
    question, company = bank[answer.question], company_meant(talk)
    person = next((one for one in talk.contacts if one.name == answer.contact), talk.contacts[0])
    heard = Heard(
        contact=person.name,
        former=_has_left(person, company),
        day=talk.start.date() if talk.start else None,
        question=question.id,
        asked=parse(question.text).fill({}, bank.articles) or "",
        notes=answer.notes,
        certainty=answer.certainty,
    )
    career = talk.about.role or talk.seeker.target_role
    return Note(talk, answer, heard, company, career, question.topic, question.family or question.id)


def _has_left(person: Contact, company: str) -> bool:
    worked = any(same_company(post.company, company) for post in person.positions)
    return worked and not same_company(person.company, company)


def _faults(note: Note, notes: Sequence[Note]) -> Iterator[Fault]:
    spoke = {
        other.heard.contact
        for other in notes
        if other.topic == note.topic
        and plain(other.company) == plain(note.company)
        and other.heard.contact != note.heard.contact
    }
    entry = f"answer of {note.heard.contact} to {brief(note.answer.question)}"
    for field in ("agrees_with", "contradicts"):
        for name in getattr(note.answer, field):
            if name not in spoke:
                why = f"{brief(name)} has said nothing on {note.topic} there{did_you_mean(suggestions(name, spoke))}"
                yield Fault(why, entry=entry, field=field)


def _standing(group: Sequence[Note], topic: Sequence[Note]) -> Standing:
    people = {note.heard.contact for note in group}
    contrary = {(note.heard.contact, other) for note in topic for other in note.answer.contradicts}
    if any(people & set(pair) for pair in contrary):
        return Standing.CONTRADICTED
    if len(people) == 1:
        return Standing.ONE_PERSON
    agreed = any(people & set(note.answer.agrees_with) for note in group)
    return Standing.CORROBORATED if agreed else Standing.UNCOMPARED


def _askable(talks: Sequence[Interview], bank: Bank) -> list[str]:
    """List the topics that the goals of these talks favour and that one of the contacts could have been asked about."""
    favoured, could = list[str](), set[str]()
    for talk in talks:
        case = setting_of(talk, bank).case
        favoured += (*case.goal.favour, *case.goal.must_touch)
        could |= {option.prepared.question.topic for option in options(case)}
    return [
        topic for topic in dict.fromkeys(favoured) if topic in could and bank.topic(topic).stage not in _ABOUT_PEOPLE
    ]


def _names(names: Iterator[str]) -> list[str]:
    """Give each name as first written, those that mean one company once."""
    first = dict[str, str]()
    for name in names:
        first.setdefault(plain(name), name)
    return list(first.values())
