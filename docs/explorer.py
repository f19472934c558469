#!/usr/bin/env python
"""For the site: fills `questions.md` with every question of the bank, at each build."""

from collections.abc import Iterator, Mapping
from os.path import relpath
from pathlib import Path
from typing import Any
from urllib.parse import urljoin

import jinja2
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.pages import Page

from infointerview import Objective, Sensitivity, Stage, Topic, shipped_bank
from infointerview.fitting import is_of_seeker
from infointerview.loading.documents import read
from infointerview.templates import EXAMPLES, Slot, parse

ROOT = Path(__file__).resolve().parent.parent
QUESTIONS = ROOT / "src" / "infointerview" / "data" / "bank" / "questions"
PAGE = "questions.md"

_BANK = shipped_bank()
_TEMPLATES = jinja2.Environment(
    loader=jinja2.FileSystemLoader(Path(__file__).parent / "explorer"),
    autoescape=True,
    trim_blocks=True,
    lstrip_blocks=True,
    undefined=jinja2.StrictUndefined,
)
_TEMPLATES.tests["of_seeker"] = is_of_seeker


def on_page_markdown(markdown: str, *, page: Page, **_: Any) -> str:
    """Give the page a section for each topic, so that headings, contents and search know the topics."""
    if page.file.src_uri != PAGE:
        return markdown
    return "\n\n".join([markdown, *map(_section, _BANK.topics)])


def on_page_content(html: str, *, page: Page, config: MkDocsConfig, **_: Any) -> str:
    """Put the form and the questions where the sections have a place for them."""
    if page.file.src_uri != PAGE:
        return html
    html = html.replace("<!-- form -->", form())
    for topic in _BANK.topics:
        html = html.replace(_place(topic), "\n".join(_questions(topic, config)))
    return html


def form() -> str:
    """Write the form, whose choices are those that some question has."""
    used = {trait for question in _BANK for trait in (*question.suits, *question.needs)}
    known = {trait: meaning for trait, meaning in _BANK.traits.items() if trait in used}
    seekers = {trait: meaning for trait, meaning in known.items() if is_of_seeker(trait)}
    return _TEMPLATES.get_template("form.html").render(
        count=len(_BANK),
        stages={stage: [topic for topic in _BANK.topics if topic.stage is stage] for stage in Stage},
        objectives=list(Objective),
        sensitivities=list(Sensitivity),
        traits={
            "The contact, the pair, the meeting": {trait: known[trait] for trait in known.keys() - seekers.keys()},
            "You, the seeker": seekers,
        },
    )


def said(line: str) -> Iterator[tuple[str, bool]]:
    """Speak a line with an example in each slot: piece by piece, and whether the piece is such an example."""
    first = True
    for word in parse(line).words(EXAMPLES) or ():
        piece = word if isinstance(word, str) else _filled(word)
        yield (piece[:1].upper() + piece[1:] if first else piece), isinstance(word, Slot)
        first = False


def places(topic: Topic) -> Mapping[str, tuple[str, int]]:
    """Give for each question of a topic the file it is written in and its line."""
    document = read(QUESTIONS / f"{topic.id}.toml")
    file = Path(document.file).relative_to(ROOT).as_posix()
    return {
        raw["id"]: (file, document.line_of(("questions", number)))
        for number, raw in enumerate(document.tables["questions"])
    }


def edit_url(config: MkDocsConfig, file: str, line: int) -> str:
    """Give the address at which a line of the repository can be changed; empty while the site has no `repo_url`."""
    if not config.repo_url or not config.edit_uri:
        return ""
    docs = urljoin(f"{config.repo_url.rstrip('/')}/", f"{config.edit_uri.rstrip('/')}/")
    return f"{urljoin(docs, Path(relpath(ROOT / file, config.docs_dir)).as_posix())}#L{line}"


def _section(topic: Topic) -> str:
    head = f"## {topic.title} {{#topic-{topic.id}}}\n\n{topic.about}\n\n{_place(topic)}"
    return f'<section class="topic" data-topic="{topic.id}" markdown="1">\n\n{head}\n\n</section>'


def _place(topic: Topic) -> str:
    return f"<!-- questions on {topic.id} -->"


def _questions(topic: Topic, config: MkDocsConfig) -> Iterator[str]:
    template, written = _TEMPLATES.get_template("question.html"), places(topic)
    for question in _BANK.where(topic=topic.id):
        file, line = written[question.id]
        yield template.render(
            question=question,
            said=said,
            traits=_BANK.traits,
            has_slots=bool(parse(question.text).slots | parse(question.before).slots),
            file=file,
            line_number=line,
            edit=edit_url(config, file, line),
        )


def _filled(slot: Slot) -> str:
    value = EXAMPLES[slot.name]
    return f"{_BANK.articles.before(value)} {value}" if slot.article else value
