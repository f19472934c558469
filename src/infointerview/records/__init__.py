"""Any noun as plain data and back, as a dict, as JSON, in a file; versioned, and nothing is ever lost."""

from infointerview.records.files import load, save
from infointerview.records.plain import from_dict, to_dict
from infointerview.records.text import VERSION, dumps, loads

__all__ = ["VERSION", "dumps", "from_dict", "load", "loads", "save", "to_dict"]
