"""Whether two addresses, as people and programs write them, mean one profile page."""

import re
import unicodedata
from functools import lru_cache

_PROFILE = r"(?i)^(?:https?://)?(?:[a-z]{2,3}\.)?linkedin\.com/in/([^/?#\s]+)"


@lru_cache(maxsize=1024)
def slug_of(address: str) -> str:
    """Give what tells one LinkedIn profile from all others; empty for any other address.

    Country, language, capitals, tracking parameters and percent signs make no difference.

    Example:
        >>> slug_of("https://uk.linkedin.com/in/Dana-Reyes/de?trk=people"), slug_of("https://acme.example/dana")
        ('dana-reyes', '')
    """
    found = re.match(_PROFILE, address.strip()) if address else None
    if not found:
        return ""
    from urllib.parse import unquote  # slow to import, and most people have no profile noted

    return unicodedata.normalize("NFC", unquote(found[1])).casefold()
