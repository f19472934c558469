"""JSON Schemas of the files that people write, made from the types of the nouns, so that editors complete and check them.

A schema accepts exactly what the structural stage of loading accepts: keys, types, ranges and forms. It can't know the
grammar of a line, whether a fragment fits its frame, or what a name refers to; `infointerview check` does.
"""

import inspect
import json
from collections.abc import Callable, Mapping
from datetime import date, datetime
from types import MappingProxyType, NoneType, UnionType
from typing import Any, TypeAlias, Union, get_args, get_origin

import attrs

from infointerview.fields import Choice, a_slug, form_of, said
from infointerview.interviews import Interview
from infointerview.loading.bank_files import BankFile
from infointerview.loading.contacts import ContactList
from infointerview.loading.laws import ABOUT_THE_BANK, FROM_THE_NAME
from infointerview.records.structure import MOST_ENTRIES

Schema: TypeAlias = dict[str, Any]

_DRAFT = "http://json-schema.org/draft-07/schema#"
_PLAIN: Mapping[type, Schema] = MappingProxyType(
    {
        str: {"type": "string"},
        bool: {"type": "boolean"},
        int: {"type": "integer"},
        float: {"type": "number"},
        datetime: {"type": "string", "format": "date-time"},
        date: {"type": "string", "format": "date"},
    }
)
_OUTSIDE: Mapping[str, Schema] = MappingProxyType(
    {
        "replaces": {"type": "boolean", "description": "Whether it takes the place of the one of this name."},
        "allow": {
            "type": "object",
            "additionalProperties": {"type": "string", "pattern": r"\S"},
            "description": "Rules of the check that it may break, each with the reason.",
        },
    }
)
_SLUG = form_of(a_slug)


def bank_schema() -> Schema:
    """Give the schema of a file of a bank: a topic with its questions, goals, traits, phrases and small tables."""
    schema = _schema(BankFile, "A file of a bank")
    schema["minProperties"] = 1
    kinds = {"topic": "Topic", "questions": "Question", "goals": "Goal"}
    for key, outside in ABOUT_THE_BANK.items():
        noun = schema["definitions"][kinds[key]]
        noun["properties"] |= {name: _OUTSIDE[name] for name in outside}
        if key in FROM_THE_NAME:
            del noun["properties"][FROM_THE_NAME[key]]
            noun["required"].remove(FROM_THE_NAME[key])
    goal = schema["definitions"]["Goal"]
    goal["properties"]["id"] = goal["properties"]["id"] | _SLUG
    goal["required"] = ["id"]
    schema["properties"]["traits"] |= {"propertyNames": _SLUG}
    schema["properties"]["trust"]["additionalProperties"] |= {"minItems": 1}
    return schema


def goals_schema() -> Schema:
    """Give the schema of a file of goals: a file of a bank that has nothing else."""
    bank = bank_schema()
    schema = bank | {"title": "A file of goals", "properties": {"goals": bank["properties"]["goals"]}}
    schema["definitions"] = {name: bank["definitions"][name] for name in ("Goal", "Weights")}
    return schema


def interview_schema() -> Schema:
    """Give the schema of an interview's file.

    Example:
        >>> interview_schema()["required"]
        ['contacts']
    """
    return _schema(Interview, "An interview")


def contacts_schema() -> Schema:
    """Give the schema of a list of contacts."""
    return _schema(ContactList, "A list of contacts")


SCHEMAS: Mapping[str, Callable[[], Schema]] = MappingProxyType(
    {"bank": bank_schema, "contacts": contacts_schema, "goals": goals_schema, "interview": interview_schema}
)
"""What makes the schema of each kind of file, by the kind's name."""


def written(kind: str) -> str:
    """Write the schema of a kind of file as JSON: bank, contacts, goals or interview."""
    return json.dumps(SCHEMAS[kind](), indent=2) + "\n"


def _schema(kind: type, title: str) -> Schema:
    definitions: dict[str, Schema] = {}
    table = _table(kind, definitions)
    return {"$schema": _DRAFT, "title": title} | table | {"definitions": dict(sorted(definitions.items()))}


def _of(kind: Any, definitions: dict[str, Schema]) -> Schema:
    """Give the schema of a type; the nouns that it is made of go to the definitions."""
    origin, parts = get_origin(kind), [part for part in get_args(kind) if part not in (NoneType, ...)]
    if origin in (Union, UnionType):
        return _of(parts[0], definitions) if len(parts) == 1 else {"anyOf": [_of(part, definitions) for part in parts]}
    if origin in (tuple, list):
        most = {"maxItems": MOST_ENTRIES} if origin is tuple else {}
        return {"type": "array", "items": _of(parts[0], definitions)} | most
    if origin is dict:
        names = {"propertyNames": _of(parts[0], definitions)} if parts[0] is not str else {}
        return {"type": "object", "additionalProperties": _of(parts[1], definitions)} | names
    if attrs.has(kind):
        name = kind.__name__
        if name not in definitions:
            definitions[name] = {}  # it may be made of itself
            definitions[name] = _table(kind, definitions)
        reference = {"$ref": f"#/definitions/{name}"}
        short = getattr(kind, "shorthand", "")
        return {"anyOf": [_PLAIN[str] | form_of(said), reference]} if short else reference
    if issubclass(kind, Choice):
        return {"type": "string", "enum": [member.value for member in kind]}
    return _PLAIN[kind]


def _table(kind: Any, definitions: dict[str, Schema]) -> Schema:
    fields: tuple[attrs.Attribute[Any], ...] = attrs.fields(attrs.resolve_types(kind))
    table: Schema = {
        "description": inspect.cleandoc(kind.__doc__ or "").partition("\n")[0],
        "type": "object",
        "additionalProperties": False,
        "properties": {field.name: _field(field, definitions) for field in fields},
    }
    required = [field.name for field in fields if field.default is attrs.NOTHING]
    return table | ({"required": required} if required else {})


def _field(field: "attrs.Attribute[Any]", definitions: dict[str, Schema]) -> Schema:
    schema, form = _of(field.type, definitions), form_of(field.validator)
    if "items" in form:
        form["items"] = schema["items"] | form["items"]
    about = field.metadata.get("description", "")
    described = ({"description": about} if about else {}) | _default(field)
    if "$ref" in schema and (described or form):  # beside a reference nothing else is read
        return {"allOf": [schema]} | form | described
    return schema | form | described


def _default(field: "attrs.Attribute[Any]") -> Schema:
    plain = isinstance(field.default, str | int | float) and field.default != ""
    return {"default": field.default} if plain else {}
