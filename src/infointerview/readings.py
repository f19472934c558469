"""What a job title says of somebody: how far up, in which function, with what role in hiring; "unknown" is an answer.

Source: the conventions of the labelled titles that the reader is measured on (`tests/titles/README.md`).
"""

from collections.abc import Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from functools import lru_cache

import attrs

from infointerview.fields import meaning
from infointerview.lexicon import Found, Lexicon, Sense, Word
from infointerview.nouns import Noun
from infointerview.people import Seniority
from infointerview.titles import Hiring, TitleWord
from infointerview.tokens import words_of

_LADDER = tuple(Seniority)
_UNKNOWN, _STUDENT, _ENTRY, _MID, _SENIOR, _LEAD, _MANAGER, _DIRECTOR, _EXECUTIVE = range(len(_LADDER))
_POST, _MARK, _LEARNER, _HELPER, _FIELD, _PLACE, _NOTE, _OF, _AT, _FORMER, _NOW, _IDLE, _RETIRED = TitleWord
_MARKS = (_MARK, _LEARNER, _HELPER)


@attrs.frozen(kw_only=True, eq=False, repr=False)
class TitleReading(Noun):
    """What a job title says, each thing or that it is not known."""

    seniority: Seniority = attrs.field(default=Seniority.UNKNOWN, metadata=meaning("How far up they are."))
    function: str = attrs.field(default="", metadata=meaning("What they do, such as engineering; empty if not said."))
    hiring: Hiring = attrs.field(default=Hiring.UNKNOWN, metadata=meaning("Their role in hiring."))
    traits: frozenset[str] = attrs.field(default=frozenset(), metadata=meaning("Traits that the words bring along."))


@lru_cache(maxsize=16_384)
def read_title(title: str, lexicon: Lexicon) -> TitleReading:
    """Read a job title by what a bank says of titles.

    Of several posts the first counts, but a founder, owner or chief executive wins; former posts only if there is no other.

    Example:
        >>> from infointerview import shipped_bank
        >>> reading = read_title("Sr. SWE II @ Acme | ex-Googler", shipped_bank().lexicon)
        >>> reading.seniority.value, reading.function, reading.hiring.value
        ('senior', 'engineering', 'none')
    """
    words = words_of(title)
    said = _with_a_post(lexicon.known(words), lexicon)
    return said or _reading(lexicon.find(lexicon.known(map(lexicon.corrected, words))))


@lru_cache(maxsize=16_384)
def _with_a_post(words: tuple[Word, ...], lexicon: Lexicon) -> TitleReading | None:
    """Read the words of a title in which there is a post; in any other, words may be misspelt."""
    found = lexicon.find(words)
    return _reading(found) if any(_POST in one.senses for one in found) else None


@lru_cache(maxsize=16_384)
def _reading(found: tuple[Found, ...]) -> TitleReading:
    """Say what the phrases of a title come to; titles are many, and most say what another has said."""
    chunks = _chunks(found)
    present = [chunk for chunk in chunks if not chunk.former]
    retired = any(_RETIRED in chunk.words for chunk in chunks)
    idle = retired or any(_IDLE in chunk.words for chunk in present)
    chosen = _chosen(present)
    if chosen is None and not idle:
        chosen = next((chunk for chunk in present if _FIELD in chunk.words), None)
    if chosen is None:
        chosen, retired = _chosen(chunks), True
        present = chunks if chosen else present
    notes = frozenset(trait for chunk in present for trait in chunk.notes)
    if chosen is None:
        return TitleReading(hiring=Hiring.NONE if idle else Hiring.UNKNOWN, traits=notes)
    head, named = chosen.head, _named(chosen, present)
    rung = _rung(chosen, named, present)
    giver = head if head and head.firm else named or head
    return TitleReading(
        seniority=_LADDER[rung],
        function=giver.rule.function if giver else "",
        hiring=Hiring.NONE if retired else _hiring(head, giver, rung),
        traits=notes.union(*(sense.rule.traits for sense in (head, giver, _subject(chosen)) if sense)),
    )


@attrs.define(eq=False)
class _Chunk:
    """Words that stand together: a group around a post, what it is a post of, and where or for whom."""

    segment: int
    joined: bool
    former: bool
    group: list[Found] = attrs.field(factory=list)
    of: list[Found] = attrs.field(factory=list)
    at: list[Found] = attrs.field(factory=list)
    head: Sense | None = None
    marks: list[Sense] = attrs.field(factory=list)
    wins: bool = False
    words: AbstractSet[TitleWord] = frozenset()

    def parse(self) -> None:
        """Find the head: the last post of the group; a leader whom somebody assists is none, and says nothing of them.

        What can be a mark is one where a post with a rung follows.
        """
        for found in reversed(tuple(self.group)):
            post, mark = found.senses.get(_POST), found.sense(*_MARKS)
            if post and post.rung >= _MANAGER and self.head is None and self._helps:
                self.group.remove(found)
            elif post and (self.head is None or (mark and not self.head.rung)):
                self.head = post
            elif mark:
                self.marks.append(mark)
        self.words = {word for found in self.group for word in found.senses}
        if self.head and self.head.rung >= _DIRECTOR:
            self.wins = any(post.rule.wins for found in self.group if (post := found.senses.get(_POST)))

    @property
    def _helps(self) -> bool:
        return any(mark.word is _HELPER for mark in self.marks)

    @property
    def names_a_post(self) -> bool:
        return self.head is not None or bool(self.marks)

    @property
    def only_marks(self) -> bool:
        return bool(self.marks) and self.head is None and self.words.isdisjoint((_FIELD, _PLACE))

    @property
    def notes(self) -> Iterator[str]:
        for found in (*self.group, *self.of, *self.at):
            note = found.sense(_NOTE, _RETIRED)
            if note:
                yield from note.rule.traits
        if self.wins and self.head:
            yield from self.head.rule.traits


def _chunks(words: Sequence[Found]) -> list[_Chunk]:
    chunks = [_Chunk(0, joined=False, former=False)]
    place = chunks[0].group
    for at, found in enumerate(words):
        chunk = chunks[-1]
        former, now = found.senses.get(_FORMER), found.senses.get(_NOW)
        if former or now or _parts(words[at:], chunk, within=place):
            chunk.former |= bool(now)
            chunk = _Chunk(chunk.segment + (found.after == "|"), found.after == "&", bool(former))
            chunks.append(chunk)
            place = chunk.group
        if _OF in found.senses:
            place = chunk.of
        elif _AT in found.senses:
            place = chunk.at
        elif not (former or now):
            place.append(found)
    for chunk in chunks:
        chunk.parse()
    return chunks


def _parts(words: Sequence[Found], chunk: _Chunk, within: list[Found]) -> bool:
    """Tell whether a new chunk begins with the first of some words: a full stop or an "and" parts only two posts."""
    match words[0].after:
        case "|" | ",":
            return True
        case ".":
            return any(_POST in found.senses for found in chunk.group)
        case "&" if within is not chunk.at and any(_POST in found.senses for found in chunk.group):
            return any(post.rule.wins or within is chunk.group for post in _posts(words))
    return False


def _posts(words: Sequence[Found]) -> Iterator[Sense]:
    """Give the posts up to the next break or preposition."""
    for place, found in enumerate(words):
        if (place and found.after not in " .") or found.sense(_OF, _AT):
            return
        post = found.senses.get(_POST)
        if post:
            yield post


def _chosen(chunks: Sequence[_Chunk]) -> _Chunk | None:
    posts = [chunk for chunk in chunks if chunk.names_a_post]
    winner = next((chunk for chunk in posts if chunk.wins), None)
    if winner or len(posts) < 2:  # noqa: PLR2004
        return winner or next(iter(posts), None)
    return next((chunk for chunk in posts if _rung(chunk, _named(chunk, chunks), chunks)), posts[0])


def _hiring(head: Sense | None, giver: Sense | None, rung: int) -> Hiring:
    if head and head.rule.hiring and head.rule.hiring is not Hiring.RECRUITER:
        return head.rule.hiring
    if rung <= _STUDENT:
        return Hiring.NONE if rung else Hiring.UNKNOWN
    if giver and giver.rule.hiring is Hiring.RECRUITER:
        return Hiring.RECRUITER
    return Hiring.DECIDES if rung >= _MANAGER else Hiring.NONE


def _rung(chunk: _Chunk, named: Sense | None, chunks: Sequence[_Chunk]) -> int:
    """Say how far up: the head's rung, raised by marks; a helper below a leader and every learner is what they are."""
    head, marks = chunk.head, list(chunk.marks)
    for other in chunks:
        if other.only_marks and other.segment == chunk.segment and other is not chunk:
            marks += other.marks
    rung = head.rung if head else _UNKNOWN
    if rung == _UNKNOWN and named:
        rung = _MID
    if rung < _MANAGER and (head or named) and any(mark.word is _HELPER for mark in marks):
        rung = _ENTRY
    rung = max([rung, *(mark.rung for mark in marks if mark.word is _MARK)])
    return min((mark.rung for mark in marks if mark.word is _LEARNER), default=rung)


def _named(chunk: _Chunk, chunks: Sequence[_Chunk]) -> Sense | None:
    """Find the function that is named beside a post: by its own words, by what it is of, then around it; places last."""
    place, head = chunks.index(chunk), chunk.head
    if head and head.firm:
        return _function([chunk.group], head, _FIELD, _PLACE)
    zones: list[Iterable[Found]] = [chunk.group, chunk.of]
    for other in chunks[place + 1 :]:
        if not other.joined:
            break
        zones.append(other.group)
    around = [*chunks[place + 1 :], *chunks[:place]]
    near = [other for other in around if other.segment == chunk.segment]
    apart = [other for other in around if other.segment != chunk.segment and not other.names_a_post]
    if not (head and head.rule.yields and head.rung == _EXECUTIVE):
        zones += [zone for other in (*near, *apart) for zone in (other.group, other.of)]
    return (
        _function(zones, head, _FIELD, _POST)
        or _function([*zones, chunk.at], head, _PLACE)
        or _function([chunk.at], head, _FIELD)
        or _weak(zones, head)
    )


def _function(zones: Iterable[Iterable[Found]], head: Sense | None, *words: TitleWord) -> Sense | None:
    for zone in zones:
        for found in zone:
            sense = found.sense(*words)
            if sense and sense is not head and sense.firm:
                return sense
    return None


def _subject(chunk: _Chunk) -> Sense | None:
    """Find what a post with a function of its own is of or in, as a lecturer is in nursing; a recruiter is not in it."""
    if chunk.head and chunk.head.firm and chunk.head.rule.hiring is not Hiring.RECRUITER:
        return _function([chunk.of], chunk.head, _FIELD)
    return None


def _weak(zones: Iterable[Iterable[Found]], head: Sense | None) -> Sense | None:
    """Find the function of another post that would itself give way."""
    posts = (found.senses.get(_POST) for zone in zones for found in zone)
    own = head is not None and bool(head.rule.function)
    return next((post for post in posts if post and post is not head and post.rule.function and not own), None)
