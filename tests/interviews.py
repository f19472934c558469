"""Varied interviews, made from a seed: every relation, every format, much known or little."""

import random
from datetime import UTC, datetime

import attrs

from infointerview import (
    CareerStage,
    Contact,
    Format,
    Hook,
    Interview,
    Position,
    Relation,
    Seeker,
    shipped_bank,
)

_TITLES = [
    "Engineering Manager", "Senior Recruiter", "Registered Nurse", "Chief Financial Officer", "Founder", "Data Analyst",
    "Associate Professor", "Solicitor", "Account Executive", "Primary School Teacher", "Product Designer", "Programme Officer",
    "Retired Civil Engineer", "Freelance Translator", "Venture Partner", "Policy Adviser", "Museum Curator", "",
]  # fmt: skip
_COMPANIES = [
    "Acme Robotics",
    "Fjordbank",
    "St Brigid's Hospital",
    "Lowland Rail",
    "Barrow Museums",
    "Quayside Systems",
    "",
]
_INDUSTRIES = ["robotics", "cooperative banking", "health care", "public transport", "museums", "port logistics", ""]
_HOOKS = [
    Hook("remark", "outages teach more than releases"), Hook("remark", "the best briefs fit on a card"),
    Hook("project", "your night-bus trial"), Hook("project", "the reading room you reopened", point="nobody had missed it"),
    Hook("work", "your article on shift handovers", point="nobody reads the log"), Hook("met", "at the June robotics evening"),
    Hook("shared", "the Tuesday choir"), Hook("move", "from hotel management into logistics"),
]  # fmt: skip
_STRENGTHS = ["run a stockroom for three winters", "explained maps to teenagers for nine years"]
_GAPS = ["formal training in statistics", "a portfolio anybody has seen"]
_PLANS = ["leave teaching in June", "try the work on weekends first"]
_VIEWS = ["small depots will come back", "most forms could be half as long"]


_OTHER_NAMES = ["Priya Nair", "Tomasz Lis", "Noor Haddad", "Leonie Brandt", "Jun Okada", "Mina Okafor", "Ebba Lund"]
_OTHER_WORDS = dict(
    zip(
        (hook.text for hook in _HOOKS),
        (
            "good maps are drawn on foot", "most meetings want an ending", "your lending library of tools",
            "the ferry you kept running", "your talk about quiet machines", "at the harbour open day", "the rowing club",
            "from book-keeping into gardening",
        ),
        strict=True,
    )
)  # fmt: skip

DANA = Contact(name="Dana Reyes", title="Engineering Manager", company="Acme Robotics", industry="robotics")


def seeded_interview(seed: int, minutes: float | None = None) -> Interview:
    """Make an interview; the same seed gives the same one."""
    dice = random.Random(seed)

    def some(pool: list[str], most: int = 1) -> list[str]:
        return dice.sample(pool, dice.randint(0, most))

    role = dice.choice(["data analyst", "nurse", "curator", "test engineer", ""])
    seeker = Seeker(
        name="Sam Ito",
        career_stage=dice.choice([*CareerStage, None]),
        schools=some(["Lakeside College"]),
        target_role=role,
        target_companies=some(["Acme Robotics", "Fjordbank"]),
        strengths=some(_STRENGTHS, 2),
        gaps=some(_GAPS, 2),
        plans=some(_PLANS),
        views=some(_VIEWS),
    )
    place = dice.randrange(len(_COMPANIES))
    contacts = tuple(
        Contact(
            name=name,
            title=dice.choice(_TITLES),
            company=_COMPANIES[place],
            industry=_INDUSTRIES[place],
            relation=dice.choice(list(Relation)),
            referred_by=dice.choice(["", "", "Toni Berg"]),
            times_met=dice.choice([0, 0, 0, 1, 3]),
            years_in_field=dice.choice([None, 1, 9, 24]),
            schools=some(["Lakeside College"]),
            hooks=tuple(dice.sample(_HOOKS, dice.randint(0, 3))),
            positions=[Position(company="Acme Robotics", title="Clerk", field="book-keeping", end="2019")]
            if dice.random() < 0.3
            else [],
        )
        for name in (["Dana Reyes", "Kim Osei"] if dice.random() < 0.15 else ["Dana Reyes"])
    )
    return Interview(
        contacts=contacts,
        seeker=seeker,
        goal=dice.choice(shipped_bank().goals).id,
        minutes=minutes or dice.choice([10, 15, 20, 20, 30, 30, 30, 45, 60]),
        format=dice.choice([Format.IN_PERSON, Format.VIDEO, Format.VIDEO, Format.PHONE]),
        start=datetime(2026, 11, 30, 15, 0, tzinfo=UTC),
    )


def alike(interview: Interview, number: int) -> Interview:
    """Give an interview of the same case between other people: other names and words, the same kinds of things known."""

    def other(company: str) -> str:
        return f"{company} Number {number}" if company else ""

    names = [f"{_OTHER_NAMES[(number + place) % len(_OTHER_NAMES)]}-{number}" for place in range(3)]
    contacts = tuple(
        attrs.evolve(
            contact,
            name=names[place],
            company=other(contact.company),
            industry=contact.industry and f"rural {contact.industry}",
            positions=tuple(attrs.evolve(post, company=other(post.company)) for post in contact.positions),
            hooks=tuple(
                attrs.evolve(hook, text=_OTHER_WORDS[hook.text], point=hook.point and "few had asked for it")
                for hook in contact.hooks
            ),
        )
        for place, contact in enumerate(interview.contacts)
    )
    seeker = attrs.evolve(
        interview.seeker,
        name=f"{_OTHER_NAMES[number % 7]} the {number}th",
        target_companies=tuple(map(other, interview.seeker.target_companies)),
        gaps=tuple(f"{gap} of the year {1990 + number % 30}" for gap in interview.seeker.gaps),
    )
    return attrs.evolve(interview, contacts=contacts, seeker=seeker)
