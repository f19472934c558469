"""What all commands share: the group that reports what goes wrong, the bank they use, the options, JSON out."""

import errno
import json
import os
import sys
import warnings
from collections.abc import Callable
from io import TextIOWrapper
from pathlib import Path
from typing import Any, TypeAlias

import click

from infointerview.bank import Bank
from infointerview.errors import InfointerviewError
from infointerview.loading import installed_bank, load_bank
from infointerview.loading.installed import BankWarning


class Reporting(click.Group):
    """A group whose commands report what goes wrong as messages, with exit status 1."""

    def main(self, *args: Any, **options: Any) -> Any:
        """Run a command; what the library raises is printed, not shown as a traceback."""
        for stream in (sys.stdout, sys.stderr):
            if isinstance(stream, TextIOWrapper):
                stream.reconfigure(errors="replace")  # a terminal may lack some of the signs that names are written in
        try:
            return super().main(*args, **options)
        except InfointerviewError as error:
            click.echo(str(error), err=True)
        except OSError as error:
            os.dup2(os.open(os.devnull, os.O_WRONLY), 1)  # what could not be written must not be tried again at exit
            if error.errno != errno.EPIPE:
                click.echo(f"can't write ({error.strerror})", err=True)
        sys.exit(1)


Option: TypeAlias = Callable[[Callable[..., Any]], Callable[..., Any]]
"""What gives a command an option."""

bank_option: Option = click.option(
    "--bank", "extra", multiple=True, type=click.Path(path_type=Path), help="A bank to add: a file or folder."
)
json_option: Option = click.option("--json", "as_json", is_flag=True, help="Print JSON.")


def chosen_bank(extra: tuple[Path, ...]) -> Bank:
    """Give the installed bank with the banks of the option `--bank`; say which installed ones are broken."""
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always", BankWarning)
        bank = installed_bank()
    for warning in caught:
        click.echo(str(warning.message), err=True)
    return bank.extend(load_bank(*extra)) if extra else bank


def only_one(**forms: bool) -> None:
    """Refuse two forms of output at once.

    Raises:
        UsageError: Two options or more are given.
    """
    given = [f"--{name}" for name, wanted in forms.items() if wanted]
    if len(given) > 1:
        raise click.UsageError(f"{' and '.join(given)} exclude each other")


def echo_sheet(thing: object, plain: str) -> None:
    """Print a sheet: on a terminal with headings, colours and bars where `rich` is there, else as plain text."""
    if sys.stdout.isatty():
        try:
            from infointerview.formats.terminal import console, show
        except ModuleNotFoundError:  # without the extra
            pass
        else:
            show(thing, plain, console())
            return
    click.echo(plain)


def echo_json(data: Any) -> None:
    """Print JSON in UTF-8, whatever the terminal is set to."""
    click.echo(json.dumps(data, ensure_ascii=False, indent=2).encode("utf-8", "replace"))


def echo_whole(text: str) -> None:
    """Print a file's text in UTF-8, whatever the terminal is set to."""
    click.echo(text.encode("utf-8", "replace"), nl=False)
