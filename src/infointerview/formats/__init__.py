"""How an agenda is shown: one file for each format."""
