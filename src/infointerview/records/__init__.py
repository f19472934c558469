"""Any noun as plain data and back, as a dict, as JSON, in a file; versioned, and nothing is ever lost."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from infointerview.records.files import load, save
    from infointerview.records.plain import from_dict, to_dict
    from infointerview.records.text import VERSION, dumps, loads
else:
    from infointerview.doors import door

    __getattr__, __dir__ = door(
        __name__, {"files": "load save", "plain": "from_dict to_dict", "text": "VERSION dumps loads"}
    )

__all__ = ["VERSION", "dumps", "from_dict", "load", "loads", "save", "to_dict"]
