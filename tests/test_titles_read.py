"""Reading job titles: which phrase is found, which post counts, how far up it is, and what it does."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from infointerview import Bank, shipped_bank
from infointerview.lexicon import Lexicon
from infointerview.readings import TitleReading, read_title
from infointerview.titles import Hiring, TitleRule, TitleWord

RULES = (
    TitleRule(mid=["driver"], manager=["manager"], director=["head of, -leiter"], phrases=["officer"]),
    TitleRule(word=TitleWord.MARK, senior=["senior"]),
    TitleRule(word=TitleWord.LEARNER, entry=["trainee"]),
    TitleRule(word=TitleWord.HELPER, phrases=["assistant"]),
    TitleRule(word=TitleWord.OF, phrases=["of"]),
    TitleRule(word=TitleWord.AT, phrases=["at"]),
    TitleRule(word=TitleWord.FORMER, phrases=["ex"]),
    TitleRule(word=TitleWord.NOTE, traits=["freelancer"], phrases=["freelance"]),
    TitleRule(function="sales", traits=["sales"], fields=["sales, vertrieb"], mid=["account manager"]),
    TitleRule(function="hospitality", places=["hotel"], mid=["chef"]),
    TitleRule(function="healthcare", mid=["nurse"]),
    TitleRule(function="people", hiring="recruiter", mid=["recruiter"]),
    TitleRule(function="general-management", traits=["founder"], wins=True, yields=True, executive=["founder"]),
    TitleRule(function="engineering", mid=["engineer"], executive=["cto"]),
    TitleRule(function="finance", domain="banking", fields=["capital markets"]),
    TitleRule(executive=["vp"]),
    TitleRule(within="banking", function="finance", senior=["vp"]),
)
SMALL = Lexicon(RULES)


def said(title: str, lexicon: Lexicon = SMALL) -> str:
    """A reading in three words."""
    reading = read_title(title, lexicon)
    return f"{reading.seniority} {reading.function or 'unknown'} {reading.hiring}"


@pytest.mark.parametrize(
    ("title", "reading"),
    [
        # the longest phrase is read, whatever its signs and letters
        ("Account Manager", "mid sales none"),
        ("ACCOUNT-MANAGER", "mid sales none"),
        ("Áccount’ Manager", "mid sales none"),
        ("Sales Manager", "manager sales decides"),
        ("Engineers", "mid engineering none"),
        ("Vertriebsleiter", "director sales decides"),
        ("Enginer", "mid engineering none"),
        ("Nrse", "unknown unknown unknown"),  # too short to tell
        # the last post of a group is its head
        ("Nurse Recruiter", "mid people recruiter"),
        ("Nurse Manager", "manager healthcare decides"),
        # of several posts the first, but a founder wins; a former one only alone
        ("Nurse | Engineer", "mid healthcare none"),
        ("Nurse & Engineer", "mid healthcare none"),
        ("Nurse | Founder", "executive general-management decides"),
        ("Founder & CTO", "executive engineering decides"),
        ("ex-Nurse | Engineer", "mid engineering none"),
        ("ex-Nurse", "mid healthcare none"),
        ("ex-Googler", "unknown unknown unknown"),
        # whoever assists a leader is not one
        ("Founder's Assistant", "unknown unknown unknown"),
        # marks
        ("Senior Engineer", "senior engineering none"),
        ("Engineer (Senior)", "senior engineering none"),
        ("Senior Manager", "manager unknown decides"),
        ("Trainee Manager", "entry unknown none"),
        ("Assistant Engineer", "entry engineering none"),
        ("Assistant Manager", "manager unknown decides"),
        # a bare word needs a field; a field alone is a practitioner
        ("Officer", "unknown unknown unknown"),
        ("Sales Officer", "mid sales none"),
        ("Officer, Sales", "mid sales none"),
        ("Sales @ Acme", "mid sales none"),
        ("Acme", "unknown unknown unknown"),
        # the work before the place, and what somebody is of
        ("Hotel Manager", "manager hospitality decides"),
        ("Hotel Sales Manager", "manager sales decides"),
        ("Head of Sales, Hotel", "director sales decides"),
        ("Driver at Hotel", "mid hospitality none"),
        # worlds
        ("VP", "executive unknown decides"),
        ("VP, Capital Markets", "senior finance none"),
        ("", "unknown unknown unknown"),
    ],
)
def test_reading(title: str, reading: str) -> None:
    """Seniority, function and role in hiring follow from the rules, as the reference says."""
    assert said(title) == reading


def test_traits_come_with_words() -> None:
    """A word's traits hold with its post, its field, or as a note anywhere."""
    assert read_title("Freelance Sales Manager", SMALL).traits == {"freelancer", "sales"}


def test_a_later_rule_wins() -> None:
    """Of two rules on one phrase the later holds, so a bank that extends another may correct it."""
    other = Bank(titles=[TitleRule(function="logistics", senior=["driver"])])
    assert said("Driver", Bank(titles=RULES).extend(other).lexicon) == "senior logistics none"


def test_no_rules() -> None:
    """Without rules, or without a word in them, everything is unknown."""
    assert read_title("Engineer", Lexicon(())) == TitleReading(hiring=Hiring.UNKNOWN)
    assert said("a", Lexicon([TitleRule(mid=["-, ,"])])) == "unknown unknown unknown"


@given(st.text(max_size=60))
def test_any_text_has_a_reading(title: str) -> None:
    """Whatever is written for a title is read, the same each time, and nobody of unknown level hires."""
    reading = read_title.__wrapped__(title, shipped_bank().lexicon)
    assert reading == read_title(title, shipped_bank().lexicon)
    assert reading.seniority != "unknown" or reading.hiring in {Hiring.UNKNOWN, Hiring.NONE}


@given(st.sampled_from(["Nurse", "Head of Sales", "Founder & CTO", "Assistant Engineer", "VP, Capital Markets"]))
def test_signs_and_capitals_do_not_matter(title: str) -> None:
    """Capitals, doubled spaces and an employer change nothing."""
    assert {said(title), said(title.upper()), said(title.replace(" ", "  ")), said(f"{title} @ Acme")} == {said(title)}
