"""What is to be done after a talk: thanks, promises, introductions, advice, the one skill, keeping in touch.

The intervals are career-centre practice: thanks within a day, one nudge between the seventh and the tenth day, a note every three
to six months counted from the last one, and then silence where silence is the answer.
"""

from collections.abc import Callable, Collection, Iterator, Mapping
from datetime import date, timedelta
from functools import partial

import attrs

from infointerview.bank import Bank
from infointerview.days import written
from infointerview.facts import talk_about
from infointerview.guidance.dates import day_of, last_day, months_on
from infointerview.guidance.findings import LEAST_USEFUL
from infointerview.guidance.holding import as_of_now, hold
from infointerview.interviews import Interview
from infointerview.loading import shipped_bank
from infointerview.loading.sentences import shipped_sentences
from infointerview.names import called
from infointerview.outcomes import Outcome
from infointerview.people import Contact
from infointerview.tasks import Message, Task

_DAYS = {"write": 3, "promise": 7, "nudge": 8, "refer": 2, "apply": 7, "advice": 14, "report": 28, "skill": 30}
_REST = 10  # days after a nudge, or after the day it was due, from which there is nothing more to write
_BACK, _SOON, _LATE = 3, 3, 6  # months


@attrs.frozen
class _Talk:
    """A held talk as its tasks see it."""

    interview: Interview
    outcome: Outcome
    day: date
    today: date
    bank: Bank
    made: Callable[..., Task]

    def after(self, step: str) -> date:
        return self.day + timedelta(days=_DAYS[step])

    def contact(self, name: str) -> Contact:
        return next((one for one in self.interview.contacts if one.name == name), self.interview.contacts[0])


def follow_up(
    held: Interview,
    *,
    today: date,
    done: Collection[str] = (),
    in_touch: Mapping[str, date] | None = None,
    bank: Bank | None = None,
) -> tuple[Task, ...]:
    """List what is to be done after a talk, by the day it is due.

    Args:
        held: The talk, with its answers and outcome. Without a start it counts as held today.
        today: The day on which this is asked; a nudge that nobody answered is given up by it.
        done: Ids of tasks that are done. A promise that is kept and a person who was contacted are done without.
        in_touch: For a contact's name the day of the last contact since the talk, from which keeping in touch counts.
        bank: Where the questions are from; the shipped bank if left out.

    Raises:
        AnswersError: The answers or the outcome do not fit the talk.

    Example:
        >>> from datetime import datetime
        >>> talk = Interview(contacts=[Contact(name="Dana Reyes")], start=datetime.fromisoformat("2026-12-01T17:00+01:00"))
        >>> held = hold(talk, outcome=Outcome(insights=["outages teach more than releases"]))
        >>> tasks = follow_up(held, today=date(2026, 12, 1))
        >>> [(task.id, str(task.due)) for task in tasks]
        [('thanks', '2026-12-02 17:30:00+01:00'), ('keep-in-touch', '2027-03-01')]
        >>> "outages teach more than releases" in tasks[0].message.text
        True
    """
    bank = bank if bank is not None else shipped_bank()
    held = as_of_now(hold(held, bank=bank), bank)
    day = held.start.date() if held.start else today
    me = held.seeker.name or shipped_sentences("follow_up").say("my-name")
    talk = _Talk(held, held.outcome or Outcome(), day, today, bank, partial(_task, done=frozenset(done), me=me))
    tasks = [
        *_thanks(talk),
        *_promises(talk),
        *_introductions(talk),
        *_advice(talk),
        *_skill(talk),
        *_in_touch(talk, in_touch or {}),
    ]
    return tuple(sorted(tasks, key=lambda task: (day_of(task.due), task.id)))


def _task(
    id: str,  # noqa: A002 - the field's name
    sentence: str,
    due: date,
    *,
    done: Collection[str],
    finished: bool = False,
    message: str = "",
    why: str = "",
    **values: object,
) -> Task:
    """Make a task of its sentences: title, reason, and where there is one the message."""
    say = shipped_sentences("follow_up").say
    written = None
    if message:
        text = say(f"{message}-text", **values)
        written = Message(kind=message, subject=say(f"{message}-subject", **values), text=text)
    return Task(
        id=id,
        title=say(f"{sentence}-title", **values),
        why=say(why or f"{sentence}-why", **values),
        due=due,
        done=finished or id in done,
        message=written,
    )


def _thanks(talk: _Talk) -> Iterator[Task]:
    start, several = talk.interview.start, len(talk.interview.contacts) > 1
    due: date = talk.day + timedelta(days=1)
    if start is not None:
        due = start + timedelta(minutes=talk.interview.minutes, days=1)
    late = talk.today > day_of(due)
    for place, contact in enumerate(talk.interview.contacts):
        id = f"thanks-{place + 1}" if several else "thanks"  # noqa: A001
        yield talk.made(
            id,
            "thanks",
            due,
            message="thanks",
            why="thanks-late" if late else "",
            name=contact.name,
            first=contact.first_name,
            learned=_learned(talk, contact),
        )
        if contact.referred_by:
            id = f"tell-referrer-{place + 1}" if several else "tell-referrer"  # noqa: A001
            yield talk.made(
                id,
                "referrer",
                talk.after("refer"),
                message="referrer",
                name=contact.name,
                by=contact.referred_by,
                first=called(contact.referred_by),
            )


def _learned(talk: _Talk, contact: Contact) -> str:
    """Give an insight as it was noted; where there is none, a place for one, on the topic that was most useful."""
    say = shipped_sentences("follow_up").say
    if talk.outcome.insights and len(talk.interview.contacts) == 1:
        return talk.outcome.insights[0].rstrip(". ")
    theirs = [answer for answer in talk.interview.answers if answer.contact == contact.name]
    if not theirs:
        return say("learned-something")
    best = max(theirs, key=lambda answer: answer.useful)
    return say("learned-on", topic=talk.bank.topic(talk.bank[best.question].topic).title.lower())


def _promises(talk: _Talk) -> Iterator[Task]:
    for place, promise in enumerate(talk.outcome.promises, 1):
        due = last_day(promise.due) if promise.due else talk.after("promise")
        contact = talk.contact(promise.by)
        names = {"what": promise.text, "name": contact.name, "first": contact.first_name}
        if not promise.by:
            yield talk.made(f"my-promise-{place}", "my-promise", due, finished=promise.kept, message="kept", **names)
            continue
        nudge = due + timedelta(days=_DAYS["nudge"])
        rest = talk.today > nudge + timedelta(days=_REST) and not promise.kept
        sentence, message = ("promise-rest", "") if rest else ("their-promise", "nudge")
        yield talk.made(f"their-promise-{place}", sentence, nudge, finished=promise.kept, message=message, **names)


def _introductions(talk: _Talk) -> Iterator[Task]:
    for place, person in enumerate(talk.outcome.people, 1):
        contact = talk.contact(person.by)
        names = {
            "person": person.name,
            "person_first": called(person.name),
            "name": contact.name,
            "first": contact.first_name,
            "field": _aim(talk),
        }
        if not person.introduction:
            due = talk.after("write")
            yield talk.made(f"write-to-{place}", "write-to", due, finished=person.contacted, message="request", **names)
            continue
        due = talk.after("nudge")
        rest = talk.today > due + timedelta(days=_REST) and not person.contacted
        sentence, message = ("introduction-rest", "") if rest else ("introduction", "introduction")
        yield talk.made(f"introduction-{place}", sentence, due, finished=person.contacted, message=message, **names)


def _aim(talk: _Talk) -> str:
    """Say in a noun phrase what the seeker wants to hear about."""
    say, about = shipped_sentences("follow_up").say, talk_about(talk.interview)
    role = talk.interview.about.role or talk.interview.seeker.target_role
    if role:
        return say("aim-role", role=f"{talk.bank.articles.before(role)} {role}")
    return about.field or about.industry or talk.interview.seeker.field or say("my-aim")


def _advice(talk: _Talk) -> Iterator[Task]:
    advisers = dict[str, str]()
    for place, advice in enumerate(talk.outcome.advice, 1):
        contact = talk.contact(advice.by)
        advisers.setdefault(contact.name, advice.text)
        due = talk.after("advice")
        yield talk.made(f"advice-{place}", "advice", due, finished=advice.done, what=advice.text, name=contact.name)
    for place, (name, what) in enumerate(advisers.items(), 1):
        id = f"report-back-{place}" if len(advisers) > 1 else "report-back"  # noqa: A001
        names = {"what": what, "name": name, "first": talk.contact(name).first_name}
        yield talk.made(id, "report", talk.after("report"), message="report", **names)
    for place, post in enumerate(talk.outcome.referrals, 1):
        yield talk.made(f"apply-{place}", "apply", talk.after("apply"), what=post)


def _skill(talk: _Talk) -> Iterator[Task]:
    """Make a path of the answer to the crucial question: build it, come back, apply warm."""
    crucial = [
        answer
        for answer in talk.interview.answers
        if talk.bank[answer.question].crucial and answer.useful >= LEAST_USEFUL and answer.notes.strip()
    ]
    for place, answer in enumerate(crucial):
        contact = talk.contact(answer.contact)
        suffix = f"-{place + 1}" if len(crucial) > 1 else ""
        names = {"what": answer.notes.strip().replace("\n", " "), "name": contact.name, "first": contact.first_name}
        back = months_on(talk.day, _BACK)
        yield talk.made(f"skill-build{suffix}", "skill-build", talk.after("skill"), **names)
        yield talk.made(f"skill-return{suffix}", "skill-return", back, message="skill", **names)
        yield talk.made(f"skill-apply{suffix}", "skill-apply", back + timedelta(days=_DAYS["apply"]), **names)


def _in_touch(talk: _Talk, latest: Mapping[str, date]) -> Iterator[Task]:
    for place, contact in enumerate(talk.interview.contacts):
        last = max(talk.day, latest.get(contact.name, talk.day))
        id = f"keep-in-touch-{place + 1}" if len(talk.interview.contacts) > 1 else "keep-in-touch"  # noqa: A001
        yield talk.made(
            id,
            "keep-in-touch",
            months_on(last, _SOON),
            message="in-touch",
            why="keep-in-touch-late" if talk.today > months_on(last, _LATE) else "",
            name=contact.name,
            first=contact.first_name,
            last=written(last),
            latest=written(months_on(last, _LATE)),
        )
