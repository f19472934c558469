"""From TOML to nouns, with every fault at once and each with its file and line."""

from infointerview.loading.banks import load_bank, shipped_bank
from infointerview.loading.installed import installed_bank
from infointerview.loading.interviews import load_interview, load_interviews

__all__ = ["installed_bank", "load_bank", "load_interview", "load_interviews", "shipped_bank"]
