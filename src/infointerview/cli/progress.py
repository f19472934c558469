"""How far long work has come, on the stream for messages: a bar where `rich` is there, else a line at every tenth."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import click

from infointerview.cli.shell import Option

progress_option: Option = click.option("--progress", is_flag=True, help="Show how far the work has come.")


@contextmanager
def progressing(what: str, total: int, *, wanted: bool) -> Iterator[Callable[[int], object]]:
    """Give a function that is told how much is done."""
    if not wanted:
        yield lambda _: None
        return
    try:
        from rich.console import Console
        from rich.progress import Progress
    except ModuleNotFoundError:  # without the extra
        yield _lines(what, total)
        return
    console = Console(file=sys.stderr)
    if not console.is_terminal:
        yield _lines(what, total)
        return
    with Progress(console=console, transient=True) as bars:
        bar = bars.add_task(what, total=total)
        yield lambda done: bars.update(bar, completed=done)


def _lines(what: str, total: int) -> Callable[[int], object]:
    def tell(done: int) -> None:
        if done * 10 // total > (done - 1) * 10 // total:
            click.echo(f"{what}: {done:,} of {total:,}", err=True)

    return tell
