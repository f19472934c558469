"""The front door: which names there are, and how they are called."""

import inspect

import attrs
import pytest

import infointerview
from infointerview import InfointerviewError

NAMES = """
    About Advice Agenda AgendaItem Answer AnswersError Bank Capability CareerStage Certainty ClashError Contact
    Coverage Explanation Factor Fault Finding Format Goal Hook HookKind InfointerviewError Interview
    InvalidValueError LeftOut LoadError Message Named Objective Outcome OverrideError Position Preparation Promise Question
    Ranked Ranking RecordError Relation RetiredNameError Review Seeker Seniority Sensitivity Share Stage Standing Task Topic
    UnknownNameError Verdict Weights at explain follow_up hold installed_bank load_bank load_interview
    load_interviews plan plan_many prepare rank_contacts replan review shipped_bank
"""

FUNCTIONS = {
    "plan": (
        "(interview: infointerview.interviews.Interview, bank: infointerview.bank.Bank | None = None, *, "
        "history: collections.abc.Iterable[infointerview.interviews.Interview] = (), "
        "reword: collections.abc.Callable[[infointerview.agendas.AgendaItem], str] | None = None) "
        "-> infointerview.agendas.Agenda"
    ),
    "follow_up": (
        "(held: infointerview.interviews.Interview, *, today: datetime.date, done: collections.abc.Collection[str] = (), "
        "in_touch: collections.abc.Mapping[str, datetime.date] | None = None, "
        "bank: infointerview.bank.Bank | None = None) -> tuple[infointerview.tasks.Task, ...]"
    ),
    "hold": (
        "(interview: infointerview.interviews.Interview, *, "
        "answers: collections.abc.Iterable[infointerview.outcomes.Answer] = (), "
        "outcome: infointerview.outcomes.Outcome | None = None, bank: infointerview.bank.Bank | None = None) "
        "-> infointerview.interviews.Interview"
    ),
    "prepare": (
        "(interview: infointerview.interviews.Interview, bank: infointerview.bank.Bank | None = None, *, "
        "history: collections.abc.Iterable[infointerview.interviews.Interview] = (), "
        "done: collections.abc.Collection[str] = ()) -> infointerview.preparations.Preparation"
    ),
    "load_bank": "(*paths: str | os.PathLike[str]) -> infointerview.bank.Bank",
    "load_interview": (
        "(path: str | os.PathLike[str], bank: infointerview.bank.Bank | None = None) -> infointerview.interviews.Interview"
    ),
    "rank_contacts": (
        "(contacts: collections.abc.Iterable[infointerview.people.Contact], *, "
        "seeker: infointerview.people.Seeker | None = None, "
        "goal: infointerview.interviews.Goal | str = 'explore-a-career', "
        "history: collections.abc.Iterable[infointerview.interviews.Interview] = (), "
        "bank: infointerview.bank.Bank | None = None, today: datetime.date | None = None, "
        "progress: collections.abc.Callable[[int], object] | None = None) -> infointerview.rankings.Ranking"
    ),
    "review": (
        "(interviews: collections.abc.Iterable[infointerview.interviews.Interview], "
        "bank: infointerview.bank.Bank | None = None) -> infointerview.reviews.Review"
    ),
    "shipped_bank": "() -> infointerview.bank.Bank",
}

# How the nouns that a caller makes are made: names in their order, defaults, and ... where a default is made anew.
NOUNS = {
    "About": "*, company='', role='', industry='', field=''",
    "Advice": "*, text, by='', done=False",
    "Answer": "*, question, contact='', notes='', useful=0.5, certainty='opinion', agrees_with=(), contradicts=()",
    "Bank": """
        *, topics=(), questions=(), goals=(), traits=..., trust=..., phrases=(), titles=(), articles=..., retired=(),
        replaces=()
    """,
    "Contact": """
        *, name, title='', role='', company='', industry='', field='', relation='stranger', referred_by='',
        times_met=0, manager='', seniority='unknown', years_in_field=None, positions=(), schools=(),
        interests=(), hooks=(), region='', email='', profile='', capabilities=(), traits=(),
        notes=''
    """,
    "Fault": "message, file='', line=0, entry='', field='', column=0, rule='form', fix=''",
    "Goal": """
        *, id='', base='', title='', when='', weights=None, traits=(), favour=(), avoid=(), must_touch=(), pinned=(),
        barred=()
    """,
    "Hook": "kind, text, *, point='', source=''",
    "Interview": """
        *, contacts, seeker=..., goal='explore-a-career', minutes=30, format='video', start=None, place='',
        about=..., hooks=(), answers=(), outcome=None
    """,
    "Named": "*, name, title='', company='', by='', introduction=False, contacted=False",
    "Outcome": "*, insights=(), people=(), promises=(), advice=(), referrals=()",
    "Position": "*, company='', title='', field='', start='', end=''",
    "Promise": "*, text, by='', due='', kept=False",
    "Question": """
        *, id, text, topic, objectives, crucial=False, minutes=3.0, sensitivity='open', reveals='', shows='',
        before='', research='', probes=(), suits=(), needs=(), not_for=(), family='', tags=(), worth=0.7
    """,
    "Seeker": """
        *, name='', career_stage=None, field='', title='', schools=(), positions=(), interests=(),
        target_role='', target_companies=(), target_industry='', strengths=(), gaps=(), plans=(), views=(),
        traits=()
    """,
    "Topic": "*, id, title, stage, about=''",
    "Weights": "information=1.0, insight=1.0, relationship=1.0",
}

PUBLIC = {name: getattr(infointerview, name) for name in infointerview.__all__}
RECORDS = sorted(name for name, value in PUBLIC.items() if attrs.has(value))


def written(noun: type) -> str:
    """Write the parameters of a noun's constructor."""
    parts: list[str] = []
    for parameter in inspect.signature(noun).parameters.values():
        if parameter.kind is parameter.KEYWORD_ONLY and "*" not in parts:
            parts.append("*")
        default = parameter.default
        if default is parameter.empty:
            parts.append(parameter.name)
        elif default is attrs.NOTHING:
            parts.append(f"{parameter.name}=...")
        else:
            shown = str(default) if isinstance(default, str) else default
            parts.append(f"{parameter.name}={shown!r}")
    return ", ".join(parts)


def test_the_names_are_these() -> None:
    """Nothing is added to the front door or taken from it by accident."""
    assert sorted(PUBLIC) == NAMES.split()


def test_the_names_are_sorted() -> None:
    """The list of names is kept in order, each once."""
    assert list(infointerview.__all__) == sorted(set(infointerview.__all__))


@pytest.mark.parametrize("name", FUNCTIONS)
def test_how_a_function_is_called(name: str) -> None:
    """The parameters of a function, their types and defaults are a promise."""
    assert str(inspect.signature(PUBLIC[name])) == FUNCTIONS[name]


@pytest.mark.parametrize("name", NOUNS)
def test_how_a_noun_is_made(name: str) -> None:
    """The parameters of a constructor and their defaults are a promise."""
    assert written(PUBLIC[name]) == " ".join(NOUNS[name].split())


@pytest.mark.parametrize("name", RECORDS)
def test_every_noun_is_frozen_and_slotted(name: str) -> None:
    """No public noun can be changed, and none has room for a misspelt field."""
    noun = PUBLIC[name]
    empty = object.__new__(noun)
    assert not hasattr(empty, "__dict__")
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        setattr(empty, attrs.fields(noun)[0].name, "other")


@pytest.mark.parametrize("name", [name for name in RECORDS if name != "Fault"])
def test_every_field_of_a_noun_has_a_meaning(name: str) -> None:
    """Schema, reference and the contributor's table read the meaning from each field."""
    for field in attrs.fields(PUBLIC[name]):
        assert field.metadata.get("description", "").strip(), f"{name}.{field.name}"


@pytest.mark.parametrize("name", sorted(PUBLIC))
def test_every_name_is_documented(name: str) -> None:
    """Whoever asks for help on a public name gets a summary sentence."""
    summary = (inspect.getdoc(PUBLIC[name]) or "").split("\n")[0]
    assert summary.endswith(".")


def test_every_error_is_of_the_family() -> None:
    """All public exceptions can be caught as one."""
    errors = [value for value in PUBLIC.values() if isinstance(value, type) and issubclass(value, Exception)]
    assert len(errors) >= 5
    assert all(issubclass(error, InfointerviewError) for error in errors)
