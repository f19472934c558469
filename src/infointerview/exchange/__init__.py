"""The formats of other programs: contacts and seekers from them, calendars and tables for them."""

from infointerview.exchange.csv_text import contacts_from_csv
from infointerview.exchange.icalendar import to_icalendar
from infointerview.exchange.imported import Imported
from infointerview.exchange.json_resume import Resume, resume_from_json
from infointerview.exchange.linkedin import contacts_from_linkedin
from infointerview.exchange.reading import read_contacts, read_seeker
from infointerview.exchange.spreadsheet import agenda_csv, contacts_csv, ranking_csv, tasks_csv
from infointerview.exchange.tables import contacts_from_rows
from infointerview.exchange.vcard import contacts_from_vcard

__all__ = [
    "Imported",
    "Resume",
    "agenda_csv",
    "contacts_csv",
    "contacts_from_csv",
    "contacts_from_linkedin",
    "contacts_from_rows",
    "contacts_from_vcard",
    "ranking_csv",
    "read_contacts",
    "read_seeker",
    "resume_from_json",
    "tasks_csv",
    "to_icalendar",
]
