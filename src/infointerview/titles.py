"""What job titles say, as rules that a bank holds."""

from typing import Any

import attrs

from infointerview.errors import InvalidValueError
from infointerview.fields import a_slug, as_tuple, each, form_of, meaning, of_form, said
from infointerview.nouns import Noun


@of_form(**form_of(said), **{"not": {"pattern": "[A-Z]"}})
def _a_phrase(instance: Any, field: Any, value: Any) -> None:
    said(instance, field, value)
    if value != value.lower():
        raise InvalidValueError(field.name, value, "in lower case")


@attrs.frozen(kw_only=True, eq=False, repr=False)
class TitleRule(Noun):
    """What phrases in a job title say: the trait holds if one of them stands there as whole words."""

    trait: str = attrs.field(validator=a_slug, metadata=meaning("The trait that holds."))
    phrases: tuple[str, ...] = attrs.field(
        converter=as_tuple, validator=each(_a_phrase, least=1), metadata=meaning("Phrases in lower case.")
    )
    unless: tuple[str, ...] = attrs.field(
        default=(),
        converter=as_tuple,
        validator=each(_a_phrase),
        metadata=meaning("Phrases that are not to be read as one of those."),
    )
    not_with: tuple[str, ...] = attrs.field(
        default=(),
        converter=as_tuple,
        validator=each(a_slug),
        metadata=meaning("Traits of the same title that keep this one from holding."),
    )
