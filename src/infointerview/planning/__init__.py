"""From an interview to an agenda: worth, choice, order, wording."""
