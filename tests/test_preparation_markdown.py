"""A preparation as Markdown: everything on the sheet is in it, and what is typed shows as typed."""

from datetime import date

from infointerview import Contact, Interview, Task, load_interview, prepare
from infointerview.formats.markdown import escape
from infointerview.formats.preparation_markdown import preparation_markdown, tasks_markdown
from infointerview.tasks import Message


def test_everything_is_in_it() -> None:
    """Each task, warning, question asked back and message of the preparation stands in the Markdown."""
    ready = prepare(load_interview("examples/student-and-recruiter.toml"), done=["confirm"])
    text = preparation_markdown(ready)
    assert text.count("- [ ] ") + text.count("- [x] ") == len(ready.tasks)
    assert text.count("- [x] ") == 1
    for task in ready.tasks:
        assert escape(task.title) in text
    for warning in ready.warnings:
        assert f"- **{escape(warning.title)}.** {escape(warning.why)}" in text
    assert all(f"“{escape(one.text)}”" in text for one in ready.expected[:12])
    done = {task.message for task in ready.tasks if task.done}
    written = [message for message in ready.messages if message not in done]
    assert len(written) == len(ready.messages) - 1
    assert all(f"> Subject: {escape(message.subject)}" in text for message in written)


def test_typed_text_shows_as_typed() -> None:
    """A name with signs that Markdown would read as its own is escaped wherever it stands."""
    text = preparation_markdown(prepare(Interview(contacts=[Contact(name="<b>*Dana*</b>")])))
    assert "<b>" not in text
    assert text.startswith("# Preparing the talk with \\<b\\>\\*Dana\\*\\</b\\>\n")


def test_tasks_to_tick_off() -> None:
    """A task has its day, its reason and its message as a quotation; one that is done is a line."""
    message = Message(kind="thanks", subject="Thank you", text="Dear Dana,\n\nthank you.\n")
    tasks = [
        Task(id="a", title="Write", due=date(2026, 12, 8), why="While it is fresh.", message=message),
        Task(id="b", title="Read", why="It helps.", done=True),
    ]
    assert tasks_markdown(tasks).splitlines() == [
        "- [ ] 8 December 2026: Write",
        "    - While it is fresh.",
        "",
        "    > Subject: Thank you  ",
        "    >",
        "    > Dear Dana,  ",
        "    >",
        "    > thank you.  ",
        "",
        "- [x] Read",
    ]
