"""Address books as vCard 3.0 and 4.0, such as Apple and Google export them, to contacts."""

from collections.abc import Iterable, Iterator
from typing import Any

from infointerview.errors import brief
from infointerview.exchange.cards import Card, cards_of
from infointerview.exchange.gathering import Gathering
from infointerview.exchange.imported import Imported
from infointerview.exchange.sources import refused
from infointerview.people import Contact, Relation
from infointerview.profiles import slug_of

_VERSIONS = ("3.0", "4.0")
_GIVEN_FIRST = (1, 2, 0)  # of the parts of N: given, additional, family
_PLACE = slice(3, 5)  # of the parts of ADR: locality and region
_COUNTRY = 6


def contacts_from_vcard(
    text: str,
    *,
    known: Iterable[Contact] = (),
    relation: Relation | str = Relation.ACQUAINTANCE,
    file: str = "contacts.vcf",
) -> Imported:
    r"""Read contacts from vCard 3.0 or 4.0; needs the extra `calendar`.

    Read are FN (else N), ORG, TITLE (else ROLE), EMAIL, URL and social profiles, ADR (town, region and country) and NOTE,
    of several the preferred one. What else the cards have is counted in the remarks. Companies and groups are no contacts.

    Args:
        text: The text of the file.
        known: Contacts that are known already; they win, and gaps of theirs are filled.
        relation: How you know them.
        file: What to call the file in messages.

    Raises:
        LoadError: There is no card.
        MissingExtraError: The extra is not installed.

    Example:
        >>> card = "BEGIN:VCARD\nVERSION:4.0\nFN:Dana Reyes\nORG:Acme;Testing\nTITLE:Test Engineer\nEND:VCARD\n"
        >>> contacts_from_vcard(card).contacts[0].company
        'Acme'
    """
    gathering, lost = Gathering(file, known, relation), dict[str, int]()
    card = None
    for card in cards_of(text):
        why = _unfit(card)
        if why:
            gathering.skip(card.line, why, card.first("FN"))
            continue
        facts, said = _facts(card)
        gathering.add(card.line, facts, said)
        for name in card.others:
            lost[name] = lost.get(name, 0) + 1
    if card is None:
        raise refused(file, "must have a card, which begins with BEGIN:VCARD", 1)
    for name, times in sorted(lost.items()):
        cards = "1 card" if times == 1 else f"{times:,} cards"
        gathering.remark(0, f"has no place in a contact; left out of {cards}", field=name)
    return gathering.imported()


def _unfit(card: Card) -> str:
    """Say why a card gives no contact; empty if it does."""
    if not card.whole:
        return "is cut off: END:VCARD is missing"
    version = card.first("VERSION")
    if version not in _VERSIONS:
        return f"must be of version 3.0 or 4.0, got {brief(version)}; export it as vCard 3.0, or as CSV"
    kind = (card.first("KIND") or card.first("X-ADDRESSBOOKSERVER-KIND")).casefold()
    if kind in ("group", "org", "location"):
        return f"is of a {'company' if kind == 'org' else kind}"
    if card.first("X-ABSHOWAS").casefold() == "company" or (not _name(card) and card.first("ORG")):
        return "is of a company"
    return ""


def _facts(card: Card) -> tuple[dict[str, Any], list[tuple[str, str]]]:
    said = [("", why) for _, why in card.broken]
    company, *units = next((one.parts for one in card.all("ORG")), [""])
    if units := [unit for unit in units if unit]:
        said.append(("company", f"keeps {brief(company)}; its unit {brief(', '.join(units))} is left out"))
    emails = list(dict.fromkeys(one.text.removeprefix("mailto:") for one in card.all("EMAIL")))
    said += [("email", f"has a further one, {brief(other)}, which is left out") for other in emails[1:]]
    addresses = list(dict.fromkeys(_addresses(card)))
    said += [("profile", f"has a further one, {brief(other)}, which is left out") for other in addresses[1:]]
    titles = list(dict.fromkeys(one.text for name in ("TITLE", "ROLE") for one in card.all(name)))
    said += [("title", f"has a further one, {brief(other)}, which is left out") for other in titles[1:]]
    facts = {
        "name": _name(card),
        "title": "".join(titles[:1]),
        "company": company,
        "region": _region(card),
        "email": "".join(emails[:1]),
        "profile": "".join(addresses[:1]),
        "notes": "; ".join(" / ".join(one.text.split("\n")) for one in card.all("NOTE")),
    }
    return facts, said


def _name(card: Card) -> str:
    parts = next((one.parts for one in card.all("N")), [])
    return card.first("FN") or " ".join(parts[place] for place in _GIVEN_FIRST if place < len(parts) and parts[place])


def _region(card: Card) -> str:
    parts = next((one.parts for one in card.all("ADR")), [])
    return ", ".join(part for part in (*parts[_PLACE], *parts[_COUNTRY:]) if part)


def _addresses(card: Card) -> Iterator[str]:
    """Give the addresses of pages, those on LinkedIn first."""
    pages = [one.text for name in ("URL", "SOCIALPROFILE", "X-SOCIALPROFILE") for one in card.all(name)]
    yield from sorted(pages, key=lambda page: not slug_of(page))
