"""`python -m infointerview` is the command line."""

from infointerview.cli import main

main(prog_name="infointerview")
