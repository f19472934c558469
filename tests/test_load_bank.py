"""Loading a bank: all faults of all its files at once, and nothing that depends on the order they are read in."""

from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given
from hypothesis import strategies as st

from bank_files import TOPIC, a_question, faults, write
from infointerview import Bank, Relation, Sensitivity, Stage, load_bank, shipped_bank
from infointerview.records import dumps
from infointerview.templates import Articles

DATA = Path(__file__).parent.parent / "src/infointerview/data/bank"
SLUG = "must be a slug (lower-case words joined by hyphens)"

FAULTY = """\
[topic]
title = 3
stage = "wrok"
id = "trains"

[[questions]]
id = "trains-one"
text = "Why {contact.__class__}?"
objectives = "insight"
minutes = nan
worth = true
crucial = "no"
suits = ["recruter", 3,
  "Bad Slug"]
probez = []

[[questions]]
id = 5
topic = "trains"
objectives = ["insight",
  "insihgt"]
minutes = 1.3

[[questions]]
id = "trains-one"
text = "Why [now|{comapny}]?"
objectives = ["insight"]
not_for = ["xyz"]

[[goals]]
title = "Trains"
base = "explore-a-carer"
favour = ["trains", "cultur"]
pinned = [
  "trains-one",
  "trains-two",
]

[[phrases]]
stage = "opening"
part = "thanks"
text = "Thank you, {nam}."
needs = ["wram"]

[[titles]]
traits = ["driver"]
mid = ["Train Driver"]

[traits]
"Night Owl" = "Works at night."
early-bird = 4

[trust]
alum = "open"
strangr = ["open"]
stranger = ["opne"]
classmate = []

[articles]
an = "hour"
"""


def test_all_faults_at_once(tmp_path: Path) -> None:
    """Faults of every table come in one error, in the order of their lines, each with the entry and what was wanted."""
    assert [fault.removeprefix("trains.toml:") for fault in faults(tmp_path, trains=FAULTY)] == [
        "2: topic: title: must be a text, got 3",
        f"3: topic: stage: must be one of {', '.join(Stage)}, got 'wrok'; did you mean 'work'?",
        "4: topic: id: is given by the file's name; leave it out",
        (
            "8: question 'trains-one': text: must be a line whose slots exist (unknown slot {contact.__class__}), "
            "got 'Why {contact.__class__}?'"
        ),
        "9: question 'trains-one': objectives: must be a list, got 'insight'",
        "10: question 'trains-one': minutes: must be from 0.5 to 10 minutes, got nan",
        "11: question 'trains-one': worth: must be a number, got True",
        "12: question 'trains-one': crucial: must be true or false, got 'no'",
        "13: question 'trains-one': suits[1]: must be a text, got 3",
        "13: question 'trains-one': suits[0]: unknown trait 'recruter'; did you mean 'recruiter'?",
        f"14: question 'trains-one': suits[2]: {SLUG}, got 'Bad Slug'",
        "15: question 'trains-one': probez: unknown key 'probez'; did you mean 'probes'?",
        "17: question 2: needs the key 'text'",
        "18: question 2: id: must be a text, got 5",
        "19: question 2: topic: is given by the file's name; leave it out",
        (
            "21: question 2: objectives[1]: must be one of information, insight, relationship, "
            "got 'insihgt'; did you mean 'insight'?"
        ),
        "22: question 2: minutes: must be from 0.5 to 10 minutes in steps of a half, got 1.3",
        "25: question 'trains-one': id: is taken already in trains.toml:7",
        (
            "26: question 'trains-one': text: must be a line whose slots exist (unknown slot {comapny}; "
            "did you mean 'company' or 'their company'?), got 'Why [now|{comapny}]?'"
        ),
        "28: question 'trains-one': not_for[0]: unknown trait 'xyz'",
        "30: goal 1: needs the key 'id'",
        "32: goal 1: base: unknown goal 'explore-a-carer'; did you mean 'explore-a-career'?",
        "33: goal 1: favour[1]: unknown topic 'cultur'; did you mean 'culture'?",
        "36: goal 1: pinned[1]: unknown question 'trains-two'; did you mean 'trains-one'?",
        (
            "42: phrase 1: text: must be a line whose slots exist (unknown slot {nam}; did you mean 'name'?), "
            "got 'Thank you, {nam}.'"
        ),
        "43: phrase 1: needs[0]: unknown trait 'wram'; did you mean 'warm'?",
        "46: title rule 1: traits[0]: unknown trait 'driver'",
        "47: title rule 1: mid[0]: must be in lower case, got 'Train Driver'",
        f"50: traits.'Night Owl': {SLUG}, got 'Night Owl'",
        "51: traits.early-bird: must be a text, got 4",
        "54: trust.alum: must be a list, got 'open'",
        (f"55: trust.strangr: must be one of {', '.join(Relation)}, got 'strangr'; did you mean 'stranger'?"),
        (f"56: trust.stranger[0]: must be one of {', '.join(Sensitivity)}, got 'opne'; did you mean 'open'?"),
        "57: trust.classmate: must be a list of at least 1, got []",
        "60: articles.an: must be a list, got 'hour'",
    ]


def test_unknown_table(tmp_path: Path) -> None:
    """A table that no bank has is a fault with a suggestion."""
    assert faults(tmp_path, a="[[qestions]]\n", b="[topci]\n") == [
        "a.toml:1: qestions: unknown key 'qestions'; did you mean 'questions'?",
        "b.toml:1: topci: unknown key 'topci'; did you mean 'topic'?",
    ]


def test_tables_of_the_wrong_shape(tmp_path: Path) -> None:
    """A list where a table belongs, a table where a list belongs, and a text for either, are faults."""
    text = 'topic = "Trains"\ngoals = "a"\ntraits = ["a"]\ntrust = 3\narticles = []\nphrases = ["a"]\n[questions]\n'
    assert faults(tmp_path, trains=text) == [
        "trains.toml:1: topic: must be a table, got 'Trains'",
        "trains.toml:2: goals: must be a list, got 'a'",
        "trains.toml:3: traits: must be a table, got ['a']",
        "trains.toml:4: trust: must be a table, got 3",
        "trains.toml:5: articles: must be a table, got []",
        "trains.toml:6: phrase 1: must be a table, got 'a'",
        "trains.toml:7: questions: must be a list, got {}",
    ]


def test_empty_file(tmp_path: Path) -> None:
    """An empty file says what it might hold."""
    wanted = "is empty; wanted a [topic] with [[questions]], or another table of a bank"
    assert faults(tmp_path, a="", b="# later\n") == [f"a.toml:1: {wanted}", f"b.toml:1: {wanted}"]


def test_stem_is_no_slug(tmp_path: Path) -> None:
    """A file of questions whose name is no slug has that one fault, however many questions it has."""
    (tmp_path / "My Trains.toml").write_text(TOPIC + a_question("one") + a_question("two"))
    assert faults(tmp_path) == [f"My Trains.toml:1: the file's name: {SLUG}, got 'My Trains'"]


def test_stem_of_other_files_is_free(tmp_path: Path) -> None:
    """A file without questions may have any name."""
    (tmp_path / "My Goals.toml").write_text('[[goals]]\nid = "ride"\n')
    assert load_bank(tmp_path).goal("ride").id == "ride"


def test_questions_without_a_topic(tmp_path: Path) -> None:
    """Questions stand in a file with their topic."""
    assert faults(tmp_path, trains=a_question("one")) == ["trains.toml:1: questions: needs a [topic] in the same file"]


def test_duplicates_across_files(tmp_path: Path) -> None:
    """What two files define under one name is a fault of the second, with the place of the first."""
    (tmp_path / "sub").mkdir()
    more = '[[goals]]\nid = "ride"\n[traits]\nnew = "x"\n[trust]\nalum = ["open"]\n'
    write(tmp_path, trains=TOPIC + a_question("one") + more, b=more)
    write(tmp_path / "sub", trains=TOPIC + a_question("one"))
    assert faults(tmp_path) == [
        "trains.toml:1: topic: is taken already in sub/trains.toml:1",
        "trains.toml:5: question 'one': id: is taken already in sub/trains.toml:5",
        "trains.toml:9: goal 'ride': id: is taken already in b.toml:2",
        "trains.toml:11: traits.new: is taken already in b.toml:4",
        "trains.toml:13: trust.alum: is taken already in b.toml:6",
    ]


def test_duplicate_of_a_faulty_entry(tmp_path: Path) -> None:
    """An id is taken even if the entry that has it has other faults."""
    assert faults(tmp_path, trains=TOPIC + a_question("one", "minutes = 99\n") + a_question("one")) == [
        "trains.toml:8: question 'one': minutes: must be from 0.5 to 10 minutes, got 99",
        "trains.toml:10: question 'one': id: is taken already in trains.toml:5",
    ]


def test_names_across_files(tmp_path: Path) -> None:
    """Traits, topics, questions and goals may be named before, after and beside the file that defines them."""
    write(
        tmp_path,
        a='[[goals]]\nid = "ride"\nbase = "travel"\npinned = ["one", "path-to-present-role"]\nfavour = ["path"]\n',
        trains=TOPIC + a_question("one", 'needs = ["driver", "alum"]\n'),
        z='[traits]\ndriver = "Drives."\n[[goals]]\nid = "travel"\nmust_touch = ["trains"]\n',
    )
    bank = load_bank(tmp_path)
    assert bank["one"].needs == ("driver", "alum")
    assert shipped_bank().extend(bank).goal("ride").must_touch == ("trains",)


def test_faulty_entries_still_define_their_names(tmp_path: Path) -> None:
    """A fault in an entry does not make the entries that name it faulty too."""
    text = TOPIC + a_question("one", "worth = 7\n") + '[[goals]]\nid = "ride"\npinned = ["one"]\nfavour = ["trains"]\n'
    assert faults(tmp_path, trains=text) == ["trains.toml:8: question 'one': worth: must be from 0.1 to 1, got 7"]


def test_articles_of_several_files_are_joined(tmp_path: Path) -> None:
    """Each file may add exceptions to a and an."""
    write(tmp_path, a='[articles]\nan = ["x"]\n', b='[articles]\nan = ["y"]\na = ["z"]\n')
    assert load_bank(tmp_path).articles == Articles(an=("x", "y"), a=("z",))


def test_no_paths() -> None:
    """Of no files the bank is empty."""
    assert len(load_bank()) == 0


def shuffled_parts() -> Iterator[tuple[str, str]]:
    for place, name in enumerate(["trains", "boats", "planes", "walks"]):
        stage = ["work", "story", "work", "advice"][place]
        more = f'[[goals]]\nid = "go-by-{name}"\n[traits]\n{name}-lover = "x"\n[articles]\nan = ["{name}"]\n'
        text = f'[topic]\ntitle = "{name}"\nstage = "{stage}"\n' + a_question(f"{name}-b") + a_question(f"{name}-a")
        yield name, f'{text}{more}[[phrases]]\nstage = "opening"\npart = "{name}"\ntext = "Hello."\n'


@given(st.permutations(list(shuffled_parts())), st.permutations(range(4)), st.booleans())
def test_order_does_not_matter(parts: list[tuple[str, str]], order: list[int], whole: bool) -> None:
    """In whatever order files are written, listed or given, by themselves or as a folder, the bank is the same."""
    with TemporaryDirectory() as one, TemporaryDirectory() as other:
        write(Path(one), **dict(parts))
        write(Path(other), **dict(shuffled_parts()))
        files = sorted(Path(one).iterdir())
        given = load_bank(one) if whole else load_bank(*(files[place] for place in order))
        assert dumps(given) == dumps(load_bank(other))


def test_shipped_bank_is_what_its_files_say() -> None:
    """The shipped bank, loaded from its folder or file by file in the reverse order, is the shipped bank."""
    files = sorted(DATA.rglob("*.toml"), reverse=True)
    assert dumps(load_bank(*files)) == dumps(load_bank(DATA)) == dumps(shipped_bank())


def test_shipped_bank_is_read_once() -> None:
    """Asking again gives the same bank."""
    assert shipped_bank() is shipped_bank()
    assert isinstance(shipped_bank(), Bank)
