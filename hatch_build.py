"""Compiles the shipped bank when a wheel is built or a checkout is installed, so that a first plan has nothing to parse."""

import sys
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class CompiledBank(BuildHookInterface[Any]):
    """Writes the file that `infointerview.loading.compiled` reads."""

    PLUGIN_NAME = "custom"

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Compile the bank; one with faults stops a wheel, but not the installation of the checkout they are mended in."""
        sys.path.insert(0, str(Path(self.root) / "src"))
        from infointerview.errors import LoadError
        from infointerview.loading.compiled import FILE, compile_bank

        try:
            Path(FILE).write_bytes(compile_bank())
        except LoadError:
            if version != "editable":
                raise
        build_data["artifacts"].append("src/infointerview/data/bank.marshal")
