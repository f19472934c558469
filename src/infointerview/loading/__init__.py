"""From TOML to nouns, with every fault at once and each with its file and line."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from infointerview.loading.banks import load_bank, shipped_bank
    from infointerview.loading.contacts import load_contacts
    from infointerview.loading.installed import installed_bank
    from infointerview.loading.interviews import load_interview, load_interviews
else:
    from infointerview.doors import door

    __getattr__, __dir__ = door(
        __name__,
        {
            "banks": "load_bank shipped_bank",
            "contacts": "load_contacts",
            "installed": "installed_bank",
            "interviews": "load_interview load_interviews",
        },
    )

__all__ = ["installed_bank", "load_bank", "load_contacts", "load_interview", "load_interviews", "shipped_bank"]
