"""A ranking in a notebook: whom to ask, how to reach them, and what each place rests on."""

from infointerview.formats.html.drawing import bar
from infointerview.formats.html.frame import folded, framed, say, table
from infointerview.formats.html.markup import Inside, Markup, tag
from infointerview.formats.ranking import MOST
from infointerview.rankings import Ranked, Ranking
from infointerview.reviews import Lead


def ranking_display(ranking: Ranking, most: int = MOST) -> str:
    """Show the first of a ranking as HTML for a notebook.

    Example:
        >>> from infointerview import Contact, rank_contacts
        >>> "Dana &lt;b&gt;" in ranking_display(rank_contacts([Contact(name="Dana <b>")]))
        True
    """
    left = len(ranking) - most
    heads = ("", say("who"), say("score"), "", say("way-in"))
    rows = (_row(place, entry) for place, entry in enumerate(ranking.ranked[:most], 1))
    return framed(
        tag("h3", say("ranking", name=ranking.goal.title)),
        table("", heads, rows) if ranking.ranked else None,
        tag("p", say("and-more", count=f"{left:,}"), class_="soft") if left > 0 else None,
        folded(f"{say('unlisted')} ({len(ranking.unlisted)})", _unlisted(ranking)) if ranking.unlisted else None,
    )


def _row(place: int, entry: Ranked) -> tuple[Inside, ...]:
    contact = entry.contact
    does = ", ".join(part for part in (contact.title or contact.role, contact.company) if part)
    who = (tag("b", contact.name), tag("div", does) if does else None, folded(say("why"), _factors(entry)))
    wait = tag("div", say("wait", name="; ".join(entry.hold)), class_="soft") if entry.hold else None
    return f"{place}.", who, f"{entry.score:.2f}", bar(entry.score), (entry.way_in.says, wait)


def _factors(entry: Ranked) -> Markup:
    reasons = (f"{factor.value:.2f} {factor.name}: {factor.because}" for factor in entry.factors if factor.because)
    return tag("ul", (tag("li", reason) for reason in reasons), class_="soft")


def _unlisted(ranking: Ranking) -> Markup:
    return tag("ul", map(_lead, ranking.unlisted))


def _lead(lead: Lead) -> Markup:
    about = f", {lead.about}" if lead.about else ""
    return tag("li", f"{lead.name}{about} ({say('named-by', name=lead.by)})")
