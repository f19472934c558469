"""The site has every question with its place, and every public name with what its fields mean."""

import html
import re
import runpy
import zlib
from importlib import import_module
from inspect import signature
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import attrs
import pytest

import infointerview.errors
from infointerview import Bank
from infointerview.fitting import sides

pytest.importorskip("mkdocs")

PUBLIC = {name: getattr(infointerview, name) for name in infointerview.__all__}


@pytest.fixture(scope="module")
def explorer(root: Path) -> dict[str, Any]:
    return runpy.run_path(str(root / "docs" / "explorer.py"))


@pytest.fixture(scope="module")
def entries(site: Path) -> dict[str, str]:
    """Give the page of each name in the reference."""
    listed = zlib.decompress((site / "objects.inv").read_bytes().split(b"\n", 4)[4]).decode()
    return {line.split(" ")[0]: line.split(" ")[3].partition("#")[0] for line in listed.splitlines()}


@pytest.mark.parametrize("package", ["exchange", "loading", "records"])
def test_what_a_package_offers_has_an_entry_too(package: str, entries: dict[str, str]) -> None:
    """Each function and class that a package of the library names as its own can be looked up."""
    offered = import_module(f"infointerview.{package}")
    things = {name: getattr(offered, name) for name in offered.__all__}
    named = {f"{thing.__module__}.{name}" for name, thing in things.items() if callable(thing)}
    assert sorted(named - entries.keys()) == []


@pytest.mark.parametrize("name", PUBLIC)
def test_every_public_name_has_an_entry_in_the_reference(name: str, entries: dict[str, str]) -> None:
    """Whatever `import infointerview as ii` offers can be looked up."""
    assert f"{PUBLIC[name].__module__}.{name}" in entries


@pytest.mark.parametrize("name", [name for name, thing in PUBLIC.items() if attrs.has(thing)])
def test_the_entry_of_a_noun_says_what_its_fields_mean(name: str, entries: dict[str, str], site: Path) -> None:
    """The meaning of each field, written once beside the field, is to be read on the page of its noun."""
    noun = PUBLIC[name]
    page = (site / entries[f"{noun.__module__}.{name}"] / "index.html").read_text(encoding="utf-8")
    text = " ".join(html.unescape(re.sub(r"<[^>]+>", "", page)).split())
    fields = attrs.fields(noun)
    assert [field.name for field in fields if field.metadata["description"].replace("`", "") not in text] == []


def test_every_module_of_the_reference_has_its_members(root: Path, entries: dict[str, str]) -> None:
    """What a page of the reference asks for by name is there: a name that has moved away is not left out in silence."""
    asked = {
        f"{module}.{member.strip()}"
        for page in (root / "docs/reference").glob("*.md")
        for module, members in re.findall(
            r"^::: (\S+)\n(?: +\S.*\n)*? +members: \[(.*)\]$", page.read_text(encoding="utf-8"), re.MULTILINE
        )
        for member in members.split(",")
    }
    assert len(asked) > 20
    assert sorted(asked - entries.keys()) == []


def test_every_name_that_a_page_links_to_is_in_the_reference(site: Path) -> None:
    """A link to a name of the library that is nowhere described is not left as text in silence."""
    pages = {file: file.read_text(encoding="utf-8") for file in site.rglob("index.html")}
    assert len(pages) > 30
    lost = [
        (file.parent.name, name)
        for file, page in pages.items()
        for name in re.findall(r"\]\[(infointerview[^\]]*)\]", page)
    ]
    assert lost == []


def test_every_module_and_file_that_the_tour_of_the_code_names_is_there(root: Path) -> None:
    """The page on the architecture names modules and data as they are."""
    page = (root / "docs/explanation/architecture.md").read_text(encoding="utf-8")
    package = root / "src/infointerview"
    layers = "|".join(path.stem for path in package.iterdir() if path.suffix in ("", ".py") and path.stem != "__init__")
    named = set(re.findall(rf"`((?:{layers})(?:[./]\w+)*(?:\.\w+)?/?)`", page))
    assert len(named) > 30
    places = [package / name if "/" in name else package / name.replace(".", "/") for name in named]
    assert [str(place) for place in places if not place.exists() and not place.with_suffix(".py").exists()] == []


def test_links_into_the_explorer_find_what_they_ask_for(site: Path) -> None:
    """A link that filters names a choice of the form, and a link to a topic or question one that is there."""
    page = (site / "questions" / "index.html").read_text(encoding="utf-8")
    pages = [file.read_text(encoding="utf-8") for file in site.glob("reference/**/index.html")]
    links = {link for text in pages for link in re.findall(r'href="[^"]*/questions/([?#][^"]+)"', text)}
    assert len(links) > 80
    wanted = [re.sub(r"\?\w+=(.+)", r'<option value="\1"', re.sub("#(.+)", r'id="\1"', link)) for link in links]
    assert [place for place in wanted if place not in page] == []


def test_the_page_for_tool_builders_names_every_error(root: Path) -> None:
    """Each error of the front door stands in the table of errors, with attributes that it has."""
    page = (root / "docs/how-to/use-it-from-another-tool.md").read_text(encoding="utf-8")
    rows = re.findall(r"^\| `(\w+Error)` \| .* \| (.*) \|$", page, re.MULTILINE)
    errors = {name for name in PUBLIC if name.endswith("Error")} - {"InfointerviewError"}
    assert errors <= {name for name, _ in rows}
    for name, facts in rows:
        given = signature(getattr(infointerview.errors, name)).parameters
        assert set(re.findall(r"`(\w+)`", facts.split(", each")[0])) <= {
            *given,
            "suggestions",
        }  # which come from `known`


def test_every_question_is_in_the_explorer_once(site: Path, bank: Bank) -> None:
    """The explorer has an anchor for each question, in the order of the bank, and no anchor twice."""
    page = (site / "questions" / "index.html").read_text(encoding="utf-8")
    anchors = re.findall(r'\sid="([^"]+)"', page)
    assert [anchor for anchor in anchors if anchor in bank] == [question.id for question in bank]
    assert len(set(anchors)) == len(anchors)


def test_a_question_that_needs_both_sides_says_so_of_each(explorer: dict[str, Any], bank: Bank) -> None:
    """What the contact must be and what the seeker must be are told apart, since one of each must hold."""
    config = SimpleNamespace(repo_url="", edit_uri="", docs_dir="docs")
    both = next(question for question in bank if len(sides(question.needs)) > 1)
    page = next(text for text in explorer["_questions"](bank.topic(both.topic), config) if f'id="{both.id}"' in text)
    for label, traits in zip(("Only for", "Only if"), sides(both.needs), strict=True):
        listed = re.search(rf"<dt>{label}</dt>\n<dd><ul>(.*)</ul></dd>", page)
        assert listed is not None
        assert tuple(re.findall("<code>(.*?)</code>", listed[1])) == traits


def test_every_question_is_found_at_its_line(explorer: dict[str, Any], bank: Bank, root: Path) -> None:
    """The line that "edit this" names is the one at which the question begins."""
    places = {name: place for topic in bank.topics for name, place in explorer["places"](topic).items()}
    assert places.keys() == {question.id for question in bank}
    for name, (file, line) in places.items():
        lines = (root / file).read_text(encoding="utf-8").splitlines()
        assert lines[line - 1 : line + 1] == ["[[questions]]", f'id = "{name}"']


class TestEditThis:
    def test_it_is_a_link_where_there_is_a_repository_and_says_the_place_in_any_case(
        self, explorer: dict[str, Any], root: Path, bank: Bank
    ) -> None:
        place = "line 7 of <code>src/infointerview/data/bank/questions/team.toml</code>"
        alone = SimpleNamespace(repo_url="", edit_uri="", docs_dir=str(root / "docs"))
        public = SimpleNamespace(
            repo_url="https://code.example/you/it", edit_uri="edit/main/docs/", docs_dir=alone.docs_dir
        )
        shown = [next(iter(explorer["_questions"](bank.topic("team"), config))) for config in (alone, public)]
        assert f"<dd>{place}</dd>" in shown[0]
        address = "https://code.example/you/it/edit/main/src/infointerview/data/bank/questions/team.toml#L7"
        assert f'<dd><a href="{address}">{place}</a></dd>' in shown[1]

    @pytest.mark.parametrize(
        ("repository", "edit", "wanted"),
        [
            ("https://code.example/you/it", "edit/main/docs/", "https://code.example/you/it/edit/main/src/a.toml#L7"),
            (
                "https://code.example/you/it/",
                "-/edit/trunk/docs",
                "https://code.example/you/it/-/edit/trunk/src/a.toml#L7",
            ),
            ("https://code.example/you/it", "", ""),
            ("", "edit/main/docs/", ""),
            (None, None, ""),
        ],
    )
    def test_it_leads_to_the_repository_that_the_site_names(
        self, explorer: dict[str, Any], root: Path, repository: str | None, edit: str | None, wanted: str
    ) -> None:
        config = SimpleNamespace(repo_url=repository, edit_uri=edit, docs_dir=str(root / "docs"))
        assert explorer["edit_url"](config, "src/a.toml", 7) == wanted


def test_a_line_is_said_with_examples_that_can_be_told_from_it(explorer: dict[str, Any]) -> None:
    said = explorer["said"]
    assert list(said("What counts for {a role} [at {company}|there]?")) == [
        ("What counts for ", False),
        ("a support analyst", True),
        (" ", False),
        ("at ", False),
        ("Acme Robotics", True),
        ("?", False),
    ]
    assert next(said("{their role}, is it?")) == ("Engineering manager", True)
