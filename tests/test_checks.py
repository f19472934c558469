"""The rules that questions are held to."""

import json
import re
import sys
import tomllib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from infointerview import Question, shipped_bank
from infointerview.checks import RULES, WHOLE, name_of
from infointerview.checks.form import sensitivity
from infointerview.checks.slots import slot_grammar
from infointerview.cli import main
from infointerview.loading.checking import report_on
from infointerview.loading.references import IN_BANKS
from infointerview.loading.words import shipped_words
from measured import a_question, bad, good, measure, objections

ROOT = Path(__file__).parent.parent
TOPIC = '[topic]\ntitle = "Trains"\nstage = "work"\n'
TWO = "asks two things (keep one; make the other a probe)"
TRAIT = "unknown trait 'recruitr'; did you mean 'recruiter'?"
PURPOSE = 'reveals = "What it tells."\nshows = "That you care."\nprobes = ["For example?", "Since when?"]\n'
LIKE = f'{TOPIC}[[questions]]\nid = "trains-like"\ntext = "Do you like trains?"\nobjectives = ["insight"]\n{PURPOSE}'


def example(rule: Callable[..., Any], kind: str) -> list[Question]:
    """Read the example of a rule's docstring: a text, then other keys in braces; several questions stand with a slash between."""
    found = re.search(rf"^ *{kind}: (.+)$", rule.__doc__ or "", re.MULTILINE)
    assert found
    questions = []
    for number, part in enumerate(found[1].split(" / ")):
        text, _, keys = part.partition(" {")
        given = tomllib.loads(f"given = {{{keys}")["given"] if keys and "=" in keys else {}
        whole = text if given else part
        questions.append(a_question(id=f"a-question-{number}", text=whole, **given))
    return questions


@pytest.mark.parametrize("rule", RULES, ids=name_of)
def test_each_rule_objects_to_its_bad_example_and_to_no_good_one(rule: Callable[..., Any]) -> None:
    words = shipped_words()
    (worse,), (better,) = example(rule, "Bad"), example(rule, "Good")
    assert {finding.rule for finding in rule(worse, words)} == {name_of(rule)}
    assert list(rule(better, words)) == []


@pytest.mark.parametrize("rule", WHOLE, ids=name_of)
def test_each_rule_on_the_whole_objects_to_its_bad_example_and_to_no_good_one(rule: Callable[..., Any]) -> None:
    if name_of(rule) == "near-duplicate":
        pytest.importorskip("rapidfuzz")
    assert {finding.rule for finding in rule(example(rule, "Bad"))} == {name_of(rule)}
    assert list(rule(example(rule, "Good"))) == []


FORM = re.findall(
    r"^\| `([a-z-]+)` \| `\[\[(questions|goals)\]\]` \| `(.+?)` \| `(.+?)` \|$",
    (ROOT / "docs/reference/checks.md").read_text(encoding="utf-8"),
    re.MULTILINE,
)


@pytest.mark.parametrize(("rule", "table", "worse", "better"), FORM)
def test_each_fault_of_form_is_found_in_its_bad_example_and_in_no_good_one(
    tmp_path: Path, rule: str, table: str, worse: str, better: str
) -> None:
    first = LIKE.replace("trains-like", "trains-first").replace("Do you like trains?", "Who loves trains?")
    usual = {
        "questions": {
            "id": "trains-late",
            "text": "How late is it?",
            "objectives": ["insight"],
            **tomllib.loads(PURPOSE),
        },
        "goals": {"id": "ride"},
    }

    def rules_for(example: str) -> set[str]:
        entry = {**usual[table], **tomllib.loads(example)}
        keys = "".join(f"{key} = {json.dumps(value)}\n" for key, value in entry.items())
        (tmp_path / "trains.toml").write_text(f"{first}[[{table}]]\n{keys}", encoding="utf-8")
        return {fault.rule for fault in report_on([tmp_path]).faults}

    assert rules_for(worse) == {rule}
    assert rules_for(better) == set()


def test_every_fault_of_form_has_an_example() -> None:
    kinds = {f"unknown-{kind}" for _, kind in IN_BANKS}
    assert {rule for rule, *_ in FORM} == {"form", "duplicate-id", "taken-name", *kinds}


def test_the_measured_questions_are_enough_and_break_every_rule() -> None:
    assert sum(len(some) for some in bad().values()) >= 150
    assert len(good()) >= 150
    assert bad().keys() == {name_of(rule) for rule in RULES}


@pytest.mark.parametrize("half", [0, 1])
def test_nine_of_ten_bad_questions_are_found_and_nine_of_ten_objections_are_right(half: int) -> None:
    found = measure(half)
    assert found.recall >= 0.9, found.missed
    assert found.precision >= 0.9, found.false


def test_the_shipped_bank_is_clean_with_few_exceptions() -> None:
    """At most five questions break a rule, and those say why in the bank."""
    assert sum(bool(objections(question)) for question in shipped_bank()) <= 5


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "How does {project} help?",
            "has {project} after 'How does' (say it as in: I've been thinking about {project}.)",
        ),
        (
            "Tell me more. {work} is where?",
            "has {work} at the beginning (say it as in: I've been thinking about {work}.)",
        ),
        ("What did I mean by {remark}?", "has {remark} after 'mean by' (say it as in: You said that {remark}.)"),
        ("I read in {source} a lot. Why?", "has {source} alone (say {claim} as well)"),
        ("I hear that {point}. Why?", "has {point} alone (say {project} or {work} as well)"),
        (
            "We met {met}. What would {name} say about {role}?",
            "has more to be filled than two slots, or one slot and one bracket (leave out what it can do without)",
        ),
        ("Which side of [{project}|your work] do you like?", ""),
        ("[I read in {source} that {claim}|I hear that {view}]. Why?", ""),
        ("Some leave. [I've {strength}.|I know little.] What now?", ""),
        ("How does {company} surprise you?", ""),
    ],
)
def test_a_fragment_is_spoken_in_a_sentence_like_the_one_it_was_typed_for(text: str, said: str) -> None:
    """Facts may stand anywhere; of a bracket each branch is read as it would be said."""
    found = [str(finding) for finding in slot_grammar(a_question(text=text), shipped_words())]
    assert found == ([f"slot-grammar: {said}"] if said else [])


def test_a_question_of_a_topic_that_needs_trust_is_not_open() -> None:
    """Its words need not give it away."""
    given = {"topic": "pay", "text": "What does a good year bring?"}
    (found,) = sensitivity(a_question(**given), shipped_words())
    assert str(found) == "sensitivity: is open, though all of 'pay' needs trust (make it personal or delicate)"
    assert not list(sensitivity(a_question(**given, sensitivity="personal"), shipped_words()))
    assert shipped_words().of("sensitive-topics").keys() <= {topic.id for topic in shipped_bank().topics}


class TestCommand:
    """`infointerview check` as a contributor and as CI run it."""

    @pytest.fixture
    def file(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
        monkeypatch.chdir(tmp_path)
        file = tmp_path / "trains.toml"
        file.write_text(
            TOPIC + '[[questions]]\nid = "trains-like"\ntext = "Do you like trains?"\nobjectives = ["insight"]\n'
            'minuts = 3\n[[questions]]\nid = "trains-late"\ntext = "How late is it, and why is it late?"\n'
            f'objectives = ["insight"]\nneeds = ["recruitr"]\n{PURPOSE}',
            encoding="utf-8",
        )
        return file

    def test_every_problem_has_its_place_and_its_rule(self, file: Path) -> None:
        """Faults of form and objections of rules stand together; a question that is none is not held to the rules."""
        done = CliRunner().invoke(main, ["check", file.name])
        assert done.exit_code == 1
        assert done.stdout.splitlines() == [
            "trains.toml:8:1: form: question 'trains-like': minuts: unknown key 'minuts'; did you mean 'minutes'?",
            f"trains.toml:11:1: double-barrelled: question 'trains-late': text: {TWO}",
            f"trains.toml:13:1: unknown-trait: question 'trains-late': needs[0]: {TRAIT}",
        ]

    def test_as_annotations(self, file: Path) -> None:
        done = CliRunner().invoke(main, ["check", file.name, "--github"])
        assert done.exit_code == 1
        assert done.stdout.splitlines()[1] == (
            f"::error file=trains.toml,line=11,col=1,title=double-barrelled::question 'trains-late': text: {TWO}"
        )

    def test_as_data(self, file: Path) -> None:
        done = CliRunner().invoke(main, ["check", file.name, "--json"])
        assert [(fault["line"], fault["column"], fault["rule"]) for fault in json.loads(done.stdout)] == [
            (8, 1, "form"),
            (11, 1, "double-barrelled"),
            (13, 1, "unknown-trait"),
        ]

    def test_one_form_at_a_time(self, file: Path) -> None:
        assert CliRunner().invoke(main, ["check", file.name, "--json", "--github"]).exit_code == 2

    def test_a_rule_may_be_broken_with_a_reason(self, file: Path) -> None:
        file.write_text(LIKE + 'allow = { yes-no = "a joke between friends" }\n', encoding="utf-8")
        assert CliRunner().invoke(main, ["check", file.name]).stdout == "no faults\n"

    def test_an_allowance_that_nothing_needs_is_a_fault(self, file: Path) -> None:
        text = (
            TOPIC + '[[questions]]\nid = "trains-how"\ntext = "How are trains?"\nobjectives = ["insight"]\n' + PURPOSE
        )
        file.write_text(text + 'allow = { yes-no = "a joke", yes-yes = "another" }\n', encoding="utf-8")
        assert CliRunner().invoke(main, ["check", file.name]).stdout.splitlines() == [
            "trains.toml:11:11: unused-allow: question 'trains-how': allow.yes-no: allows what is not there (leave it out)",
            (
                "trains.toml:11:30: unused-allow: question 'trains-how': allow.yes-yes: "
                "unknown rule 'yes-yes'; did you mean 'yes-no'? (docs/reference/checks.md has them all)"
            ),
        ]

    def test_an_allowance_needs_a_reason(self, file: Path) -> None:
        file.write_text(LIKE + 'allow = { yes-no = " " }\n', encoding="utf-8")
        wanted = "must be a table of rules, each with the reason, got {'yes-no': ' '}"
        assert (
            f"form: question 'trains-like': allow: {wanted}\n" in CliRunner().invoke(main, ["check", file.name]).stdout
        )

    def test_without_the_library_that_compares_texts_the_other_rules_are_tried(
        self, file: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setitem(sys.modules, "rapidfuzz", None)
        done = CliRunner().invoke(main, ["check", file.name])
        assert done.stderr == "near-duplicate needs rapidfuzz: pip install 'infointerview[check]'\n"
        assert "double-barrelled" in done.stdout

    def test_texts_that_are_nearly_the_same_are_found_across_files(self, file: Path) -> None:
        pytest.importorskip("rapidfuzz")
        entry = '[[questions]]\nid = "{}-most"\ntext = "{}"\nobjectives = ["insight"]\n' + PURPOSE
        file.write_text(TOPIC + entry.format("trains", "Who taught you the most?"), encoding="utf-8")
        file.with_name("trams.toml").write_text(
            TOPIC + entry.format("trams", "Who has taught you the most?"), encoding="utf-8"
        )
        done = CliRunner().invoke(main, ["check", "trains.toml", "trams.toml"])
        what = "is nearly the text of 'trains-most' (give both one family, or ask something else)"
        assert done.stdout == f"trams.toml:6:1: near-duplicate: question 'trams-most': text: {what}\n"

    def test_texts_of_a_bank_are_compared_with_those_of_the_shipped_one(self, file: Path) -> None:
        """A bank that extends another repeats none of its questions; what it says of them is said of its own question."""
        pytest.importorskip("rapidfuzz")
        lone = next(question for question in shipped_bank() if not question.family and "{" not in question.text)
        kin = next(question for question in shipped_bank() if question.family and "{" not in question.text)
        entry = '[[questions]]\nid = "{}"\ntext = "{}"\nobjectives = ["insight"]\n' + PURPOSE
        file.write_text(TOPIC + entry.format("trains-lone", lone.text) + entry.format("trains-kin", kin.text), "utf-8")
        done = CliRunner().invoke(main, ["check", file.name])
        assert [line.partition("near-duplicate: ")[2] for line in done.stdout.splitlines()] == [
            (
                f"question 'trains-lone': text: is nearly the text of {lone.id!r} "
                "(give both one family, or ask something else)"
            ),
            (
                f"question 'trains-kin': text: is nearly the text of {kin.id!r} "
                f"(give it the family {kin.family!r}, or ask something else)"
            ),
        ]

    def test_what_replaces_a_question_may_repeat_it(self, file: Path) -> None:
        asked = next(question for question in shipped_bank() if not question.family and "{" not in question.text)
        entry = f'[[questions]]\nid = "{asked.id}"\nreplaces = true\ntext = "{asked.text}"\nobjectives = ["insight"]\n'
        file.with_name(f"{asked.topic}.toml").write_text(entry + PURPOSE, encoding="utf-8")
        assert CliRunner().invoke(main, ["check", f"{asked.topic}.toml"]).stdout == "no faults\n"

    def test_a_family_of_the_shipped_bank_may_be_joined(self, file: Path) -> None:
        family = next(question.family for question in shipped_bank() if question.family)
        entry = '[[questions]]\nid = "trains-how"\ntext = "How are trains?"\nobjectives = ["insight"]\n' + PURPOSE
        file.write_text(f'{TOPIC}{entry}family = "{family}"\n', encoding="utf-8")
        assert CliRunner().invoke(main, ["check", file.name]).stdout == "no faults\n"

    def test_two_questions_of_one_id_are_both_held_to_the_rules(self, file: Path) -> None:
        file.write_text(LIKE + LIKE.removeprefix(TOPIC).replace("like", "love"), encoding="utf-8")
        file.write_text(file.read_text(encoding="utf-8").replace("trains-love", "trains-like"), encoding="utf-8")
        done = CliRunner().invoke(main, ["check", file.name])
        rules = [line.split(": ")[1] for line in done.stdout.splitlines()]
        assert rules == ["yes-no", "duplicate-id", "yes-no"]
