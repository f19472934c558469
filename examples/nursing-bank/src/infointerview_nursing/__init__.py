"""Questions for nurses, as TOML files beside this module."""
