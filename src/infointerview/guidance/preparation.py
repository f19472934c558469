"""What comes before a talk: the five steps, what to mind, what may be asked back, what to write.

The steps and their order of weight, the manners and the times are career-centre practice.
"""

from collections.abc import Collection, Iterable, Iterator, Sequence
from datetime import date, timedelta

import attrs

from infointerview.agendas import Agenda
from infointerview.bank import Bank
from infointerview.fitting import fits
from infointerview.guidance.messages import skeletons
from infointerview.guidance.unknowns import unknowns
from infointerview.interviews import Format, Interview
from infointerview.loading import shipped_bank
from infointerview.loading.guidance import shipped_guidance
from infointerview.loading.sentences import shipped_sentences
from infointerview.planning.planner import plan
from infointerview.planning.wording import known_of
from infointerview.preparations import Preparation, StepPlan, Unknown, Warned
from infointerview.tasks import Message, Task
from infointerview.templates import parse
from infointerview.tips import Expected, Step, Tip
from infointerview.traits import contact_traits

_ANYBODY, _NEEDED, _SUITED = 4.5, 3.5, 1.5
_A_DAY = 24 * 60.0


@attrs.frozen
class _Talk:
    """A talk as its tips see it: traits and plain facts of each contact."""

    interview: Interview
    agenda: Agenda
    bank: Bank
    done: frozenset[str]
    traits: tuple[frozenset[str], ...]
    facts: tuple[dict[str, str], ...]
    messages: tuple[tuple[Message, ...], ...]

    @property
    def anybody(self) -> frozenset[str]:
        return frozenset().union(*self.traits)

    def say(self, text: str, place: int) -> str | None:
        return parse(text).fill(self.facts[place], self.bank.articles)

    def due(self, before: float | None) -> date | None:
        start = self.interview.start
        return start - timedelta(minutes=before) if start is not None and before is not None else None

    def message(self, kind: str, place: int) -> Message | None:
        return next((message for message in self.messages[place] if message.kind == kind), None)


def prepare(
    interview: Interview,
    bank: Bank | None = None,
    *,
    history: Iterable[Interview] = (),
    done: Collection[str] = (),
) -> Preparation:
    """Prepare a talk: the five steps tailored to it, the agenda, warnings, what may be asked back, messages.

    What to find out is ranked by what the agenda would gain from knowing it: the talk is planned again with examples of each
    thing that is missing. Due times are relative to the start; where there is no start, none are due.

    Args:
        interview: The talk.
        bank: What to choose questions from; the shipped bank if left out.
        history: Earlier talks of the seeker.
        done: Ids of tasks that are done.

    Raises:
        ClashError: The goal's demands can't all be met.
        UnknownNameError: The goal, a trait, a topic or a question is not in the bank.

    Example:
        >>> from infointerview import Contact, Interview
        >>> ready = prepare(Interview(contacts=[Contact(name="Dana Reyes", title="Recruiter", company="Acme")]))
        >>> ready.warnings[0].title
        'Pay for nothing: no coffee, no lunch, no gift'
        >>> ready.expected[0].text
        'So, tell me a little about yourself.'
    """
    bank = bank if bank is not None else shipped_bank()
    talk = _talk(interview, bank, tuple(history), frozenset(done))
    guide = shipped_guidance()
    missing = unknowns(talk.agenda, guide.gaps, bank)
    extra = {Step.CONTACT: _ask(talk), Step.COMPANY: _look_up(talk), Step.QUESTIONS: _sheet(talk)}
    steps = [
        StepPlan(
            step=text.step,
            title=text.title,
            why=text.why,
            unknowns=tuple(unknown for unknown in missing if _step_of(unknown) is text.step),
            tasks=(*extra.get(text.step, ()), *_tasks((tip for tip in guide.tips if tip.step is text.step), talk)),
        )
        for text in guide.steps
    ]
    return Preparation(
        interview=interview,
        agenda=talk.agenda,
        steps=tuple(steps),
        warnings=tuple(_warnings(guide.warnings, talk)),
        expected=_expected(guide.expected, talk.anybody),
        messages=tuple(message for messages in talk.messages for message in messages),
    )


def _talk(interview: Interview, bank: Bank, history: tuple[Interview, ...], done: frozenset[str]) -> _Talk:
    places = range(len(interview.contacts))
    traits = tuple(contact_traits(interview, place, bank, history) for place in places)
    kinds = shipped_guidance().messages
    return _Talk(
        interview=interview,
        agenda=plan(interview, bank, history=history),
        bank=bank,
        done=done,
        traits=traits,
        facts=tuple(dict(known_of(interview, place).facts) for place in places),
        messages=tuple(skeletons(kinds, interview, place, traits[place], bank.articles) for place in places),
    )


def _tasks(tips: Iterable[Tip], talk: _Talk) -> Iterator[Task]:
    several = len(talk.interview.contacts) > 1
    for tip in tips:
        for place in range(len(talk.interview.contacts)) if tip.for_each else [0]:
            title, why = talk.say(tip.title, place), talk.say(tip.why, place)
            if title is None or why is None or not _fits(tip, talk.traits[place] if tip.for_each else talk.anybody):
                continue
            id = f"{tip.id}-{place + 1}" if tip.for_each and several else tip.id  # noqa: A001 - the field's name
            message = talk.message(tip.message, place) if tip.message else None
            due = talk.due(tip.before)
            yield Task(id=id, title=title, why=why, due=due, done=id in talk.done, message=message)


def _ask(talk: _Talk) -> Iterator[Task]:
    """Ask for the talk, where no time has been set; in writing the questions themselves are what is sent."""
    if talk.interview.start is not None:
        return
    say, several = shipped_sentences("preparation").say, len(talk.interview.contacts) > 1
    written = talk.interview.format is Format.WRITTEN
    for place, contact in enumerate(talk.interview.contacts):
        id = f"ask-{place + 1}" if several else "ask"  # noqa: A001
        yield Task(
            id=id,
            title=say(
                "ask-title-written" if written else "ask-title",
                name=contact.name,
                minutes=f"{talk.interview.minutes:g}",
            ),
            why=say("ask-why"),
            done=id in talk.done,
            message=talk.message("request", place),
        )


def _look_up(talk: _Talk) -> Iterator[Task]:
    """Look up what half of a question's answer is, so that the other half can be asked."""
    for item in talk.agenda.items:
        if item.question.research:
            id = f"look-up-{item.question.id}"  # noqa: A001
            why = shipped_sentences("preparation").say("look-up-why", asked=item.text)
            due = talk.due(_A_DAY)
            yield Task(id=id, title=item.question.research, why=why, due=due, done=id in talk.done)


def _sheet(talk: _Talk) -> Iterator[Task]:
    if talk.interview.format is Format.WRITTEN:
        return
    say = shipped_sentences("preparation").say
    essential = sum(item.essential for item in talk.agenda.items)
    why = say("sheet-why", count=len(talk.agenda.items), essential=essential)
    due = talk.due(_A_DAY)
    yield Task(id="sheet", title=say("sheet-title"), why=why, due=due, done="sheet" in talk.done)


def _warnings(tips: Sequence[Tip], talk: _Talk) -> Iterator[Warned]:
    for tip in tips:
        places = [
            place
            for place, contact in enumerate(talk.interview.contacts)
            if _fits(tip, talk.traits[place]) and (not tip.regions or _parts(contact.region) & set(tip.regions))
        ]
        for place in places[:1]:
            title, why = talk.say(tip.title, place), talk.say(tip.why, place)
            if title is not None and why is not None:
                yield Warned(id=tip.id, title=title, why=why)


def _parts(region: str) -> frozenset[str]:
    return frozenset(part.strip().casefold() for part in region.split(","))


def _fits(tip: Tip, traits: frozenset[str]) -> bool:
    return fits(tip.needs, tip.not_for, traits)


def _expected(known: Sequence[Expected], traits: frozenset[str]) -> tuple[Expected, ...]:
    """Rank what may be asked back: what everybody asks, what this kind of contact asks, what they may ask."""

    def likelihood(expected: Expected) -> float:
        hits = len(traits.intersection(expected.suits))
        if not fits(expected.needs, expected.not_for, traits):
            return 0.0
        if expected.needs:
            return _NEEDED + hits
        return _ANYBODY if not expected.suits else _SUITED + hits if hits else 0.0

    ranked = sorted(known, key=lambda expected: -likelihood(expected))
    return tuple(expected for expected in ranked if likelihood(expected))


def _step_of(unknown: Unknown) -> Step:
    if unknown.about:
        return Step.CONTACT
    return Step.COMPANY if unknown.id == "claim" else Step.QUESTIONS
