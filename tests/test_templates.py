"""The grammar of spoken lines: parsing, the choice of branches, filling, articles."""

import string
from types import SimpleNamespace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from infointerview import Bank, InvalidValueError
from infointerview.frames import FRAMES
from infointerview.templates import PERSONAL_SLOTS, SLOTS, Articles, parse, speakable

TYPED = [
    "{contact.__class__}",
    "{0.__init__.__globals__}",
    "%s",
    "%(x)s",
    "${x}",
    "<script>",
    "[a|b]",
    "{{name}}",
    r"\g<0>",
]

plain = st.text(alphabet=string.ascii_letters + " ,.?'", max_size=12)
slots = st.sampled_from(sorted(SLOTS))
pieces = plain | slots.map("{{{}}}".format) | slots.map("{{a {}}}".format)
branches = st.lists(pieces, max_size=3).map("".join)
brackets = st.lists(branches, min_size=1, max_size=3).map(lambda parts: f"[{'|'.join(parts)}]")
lines = st.lists(pieces | brackets, max_size=5).map("".join)
values = st.dictionaries(slots, st.text(alphabet=string.ascii_letters + " ", min_size=1, max_size=9))


class TestParse:
    @pytest.mark.parametrize(
        ("text", "found"),
        [
            ("How is it?", set()),
            ("", set()),
            ("How is {company}?", {"company"}),
            ("How is it as {a role}?", {"role"}),
            ("How is {their company} for {a target role}?", {"their company", "target role"}),
            ("How is it [at {company}|in {industry}|there]?", {"company", "industry"}),
        ],
    )
    def test_finds_the_slots(self, text: str, found: set[str]) -> None:
        """A line's slots are those of its words and of every branch."""
        assert parse(text).slots == found

    @pytest.mark.parametrize(
        ("text", "fault"),
        [
            ("How [is it?", "a line whose '[' is closed"),
            ("How is it]?", "a line whose brackets pair up without nesting (stray ']')"),
            ("How [is [it|that]]?", "a line whose brackets pair up without nesting (stray '[')"),
            ("How | is it?", "a line whose brackets pair up without nesting (stray '|')"),
            ("How is {company?", "a line whose brackets pair up without nesting (stray '{')"),
            ("How is company}?", "a line whose brackets pair up without nesting (stray '}')"),
            ("How is {{company}}?", "a line whose brackets pair up without nesting (stray '{')"),
            ("How is {}?", "a line whose slots exist (unknown slot {})"),
            ("How is {zzz}?", "a line whose slots exist (unknown slot {zzz})"),
            ("How is {company.name}?", "unknown slot {company.name}"),
            ("How is {company!r}?", "unknown slot {company!r}"),
            ("How is {an role}?", "unknown slot {an role}"),
            ("How is {a  role}?", "unknown slot { role}"),
            ("How is {Company}?", "unknown slot {Company}"),
        ],
    )
    def test_names_the_fault(self, text: str, fault: str) -> None:
        """What does not parse is refused with what is wrong and the line itself."""
        with pytest.raises(InvalidValueError) as caught:
            parse(text)
        assert caught.value.field == "text"
        assert caught.value.value == text
        assert fault in caught.value.wanted

    def test_suggests_a_slot(self) -> None:
        """An unknown slot that looks like a known one is answered with it."""
        with pytest.raises(InvalidValueError) as caught:
            parse("At {compny}?")
        assert caught.value.wanted == (
            "a line whose slots exist (unknown slot {compny}; did you mean 'company' or 'their company'?)"
        )

    def test_speakable_names_the_field(self) -> None:
        """As a validator it says which field the line is in."""
        with pytest.raises(InvalidValueError) as caught:
            speakable(None, SimpleNamespace(name="before"), "How [is it?")
        assert str(caught.value) == "before: must be a line whose '[' is closed, got 'How [is it?'"

    @given(st.text(alphabet="ab {}[]|", max_size=20))
    def test_either_parses_or_is_refused(self, text: str) -> None:
        """Whatever is written, it becomes a line or an InvalidValueError and nothing else."""
        try:
            spoken = parse(text).fill(dict.fromkeys(SLOTS, "x"), Articles())
        except InvalidValueError:
            return
        assert spoken is not None
        assert not set(spoken) & set("{}[]|")


class TestFill:
    @pytest.mark.parametrize(
        ("known", "spoken"),
        [
            ({"company": "Acme", "industry": "robotics"}, "What counts at Acme?"),
            ({"industry": "robotics"}, "What counts in robotics?"),
            ({}, "What counts in your field?"),
        ],
    )
    def test_speaks_the_first_branch_that_is_known(self, known: dict[str, str], spoken: str) -> None:
        """Of a bracket's branches the first whose slots all have values is spoken."""
        assert parse("What counts [at {company}|in {industry}|in your field]?").fill(known, Articles()) == spoken

    def test_gives_none_where_a_slot_is_missing(self) -> None:
        """A line that can't be filled is no line, not one with a hole."""
        assert parse("What counts at {company}?").fill({"industry": "robotics"}, Articles()) is None
        assert parse("What counts [at {company}|in {industry}]?").fill({"role": "analyst"}, Articles()) is None

    def test_begins_with_a_capital(self) -> None:
        """A line that begins with a slot or an article begins with a capital all the same."""
        assert parse("{a role}?").fill({"role": "engineer"}, Articles()) == "An engineer?"
        assert parse("{industry} is new to me.").fill({"industry": "robotics"}, Articles()) == "Robotics is new to me."

    def test_ignores_what_it_has_no_slot_for(self) -> None:
        """Values without a slot in the line change nothing."""
        assert parse("How is it?").fill({"company": "Acme"}, Articles()) == "How is it?"

    @pytest.mark.parametrize("typed", TYPED)
    def test_copies_what_was_typed_and_never_reads_it(self, typed: str) -> None:
        """A value that looks like a template is spoken letter by letter."""
        line = parse("How is it at {company} for {a role} [of {company}|there]?")
        spoken = line.fill({"company": typed, "role": "clerk"}, Articles())
        assert spoken == f"How is it at {typed} for a clerk of {typed}?"

    @pytest.mark.parametrize("slot", FRAMES)
    @pytest.mark.parametrize("typed", TYPED)
    def test_frames_refuse_such_text_before_it_comes_here(self, slot: str, typed: str) -> None:
        """A typed fragment that looks like a template does not get past its frame."""
        assert FRAMES[slot].fault(f"at the {typed} fair") == "plain words without brackets, braces or line breaks"

    @given(lines, values)
    def test_leaves_no_brace_or_bracket(self, text: str, known: dict[str, str]) -> None:
        """A filled line has no sign of the grammar left in it."""
        spoken = parse(text).fill(known, Articles())
        assert spoken is None or not set(spoken) & set("{}[]|")

    @given(lines, values)
    def test_fills_exactly_what_it_says_it_uses(self, text: str, known: dict[str, str]) -> None:
        """The slots it uses are known and its own, and they alone are enough to say the same."""
        line = parse(text)
        used = line.used(known)
        assert (used is None) == (line.fill(known, Articles()) is None)
        if used is not None:
            assert set(used) <= line.slots & known.keys()
            assert line.fill({slot: known[slot] for slot in used}, Articles()) == line.fill(known, Articles())

    @given(lines)
    def test_with_everything_known_every_line_can_be_said(self, text: str) -> None:
        """A line only fails for want of a value."""
        assert parse(text).fill(dict.fromkeys(SLOTS, "x"), Articles()) is not None

    @given(st.text(alphabet=st.characters(exclude_characters="{}[]|"), min_size=1))
    def test_a_line_without_signs_is_said_as_it_stands(self, text: str) -> None:
        """Plain words stay as they are, save for the first letter's capital."""
        assert parse(text).fill({}, Articles()) == text[:1].upper() + text[1:]


AN = """
    hour | hourly worker | HR manager | MBA | honest broker | SQL developer | MSc student | EU lawyer | uninsured
    driver | unimportant clerk | urban planner | under-secretary | umbrella maker | usher | NHS manager | ROI
    analyst | F1 engineer | 8-bit artist | 11th-hour editor | 18th-century scholar | R&D lead | M&A lawyer | A/B
    tester | iOS developer | heir | honorary consul | SEO lead | ML engineer | AI researcher | HGV driver | mRNA
    researcher | analyst | ombudsman | editor | intern | SRE | LLM engineer | éclair baker
"""
A = """
    unit lead | UX lead | UI designer | user researcher | European lawyer | one-person firm | university lecturer |
    union organiser | utility engineer | usual week | Ukrainian translator | urologist | NASA engineer | NATO
    officer | FIFA referee | PhD student | hotel manager | historian | SaaS founder | FAANG engineer | 3D artist |
    CTO | VP | QA tester | DBA | PR officer | once-famous chef | ukulele teacher | yacht broker | ewe breeder | BBC
    producer | UN officer | Eurostar driver | unicorn founder | SWAT officer | LEAD ENGINEER | SENIOR ENGINEER |
    nurse | teacher
"""


class TestArticles:
    @pytest.mark.parametrize("words", [" ".join(words.split()) for words in AN.split("|")])
    def test_an(self, words: str, bank: Bank) -> None:
        """Words that begin with the sound of a vowel take an, whatever letter that is."""
        assert bank.articles.before(words) == "an"
        assert parse("{a role}").fill({"role": words}, bank.articles) == f"An {words}"

    @pytest.mark.parametrize("words", [" ".join(words.split()) for words in A.split("|")])
    def test_a(self, words: str, bank: Bank) -> None:
        """Words that begin with the sound of a consonant take a, whatever letter that is."""
        assert bank.articles.before(words) == "a"
        assert parse("{a role}").fill({"role": words}, bank.articles) == f"A {words}"

    def test_exceptions_are_data(self) -> None:
        """What is listed wins over the rule, and what takes an wins over what takes a."""
        assert Articles().before("unit") == "an"
        assert Articles(a=("uni",)).before("unit") == "a"
        assert Articles(an=("unin",), a=("uni",)).before("uninsured driver") == "an"

    @given(st.text())
    def test_any_words_have_an_article(self, words: str) -> None:
        """Whatever was typed, there is an article for it."""
        assert Articles().before(words) in ("a", "an")


def test_every_frame_is_a_slot() -> None:
    """What is typed into a frame can be spoken of in a line, and counts as personal."""
    assert FRAMES.keys() <= SLOTS.keys()
    assert FRAMES.keys() < PERSONAL_SLOTS <= SLOTS.keys()
