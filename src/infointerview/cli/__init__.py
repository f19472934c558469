"""The command line: a thin shell over the library. It needs the extra `cli`."""

import sys

try:
    import click
except ModuleNotFoundError:  # pragma: no cover - only without the extra
    sys.exit("the command line needs an extra: pip install 'infointerview[cli]'")

from infointerview.cli.after import follow_up, review
from infointerview.cli.banks import questions, show, stats
from infointerview.cli.bringing import bring
from infointerview.cli.contributing import check, new, schema
from infointerview.cli.shell import Reporting
from infointerview.cli.talk import plan, prepare
from infointerview.cli.whom import contacts


@click.group(
    cls=Reporting,
    context_settings={"help_option_names": ["-h", "--help"]},
    commands=[bring, contacts, plan, prepare, questions, show, stats, check, new, schema, follow_up, review],
)
@click.version_option(package_name="infointerview")
def main() -> None:
    """Prepare informational interviews."""
