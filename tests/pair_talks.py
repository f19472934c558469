"""Talks with invented people of many callings, from whose eligible questions pairs are drawn to be read aloud."""

from typing import Any

from infointerview import Contact, Hook, Interview, Position, Seeker

STUDENT = Seeker(
    name="Ines Moreau", career_stage="student", field="mathematics", schools=["Lakeside College"], target_role="data analyst",
    strengths=["counted birds for a wildlife trust"], gaps=["any office experience"], plans=["apply in the spring"],
    views=["most charts answer the wrong question"],
)  # fmt: skip
SWITCHER = Seeker(
    name="Tom Akande", career_stage="switching", field="hotel management", target_role="project manager",
    strengths=["kept a hotel running through two floods"], gaps=["a certificate in project work"],
    plans=["leave the hotel in June"], views=["good handovers matter more than good plans"],
    positions=[Position(company="Grand Hotel Linden", field="hotel management")],
)  # fmt: skip
RETURNER = Seeker(
    name="Maud Ellery", career_stage="returning", field="accounting", target_role="bookkeeper",
    strengths=["closed the books of four small firms"], gaps=["practice with the new software"],
    plans=["start with two days a week"],
)  # fmt: skip
NEWCOMER = Seeker(
    name="Farid Rahimi", career_stage="experienced", field="civil engineering", target_role="site engineer",
    strengths=["built bridges over mountain rivers"], gaps=["a local licence"], plans=["sit the licence exam in May"],
    traits=["seeker-newcomer"],
)  # fmt: skip
FOUNDER_TO_BE = Seeker(
    name="Jonah Price", career_stage="experienced", field="restaurant kitchens", target_role="food producer",
    strengths=["run a kitchen of six"], gaps=["any idea of shop margins"], plans=["sell hot sauce to village shops"],
    views=["people pay more for a label with a place on it"],
)  # fmt: skip
EARLY = Seeker(name="Bea Lindholm", career_stage="early", field="insurance", target_role="underwriter")
BARE = Seeker(name="Noor Haddad")


def _talk(contact: Contact, seeker: Seeker, goal: str, minutes: float = 30, **rest: Any) -> Interview:
    return Interview(contacts=[contact], seeker=seeker, goal=goal, minutes=minutes, **rest)


def _person(
    name: str, title: str, company: str = "", industry: str = "", relation: str = "stranger", **rest: Any
) -> Contact:
    return Contact(name=name, title=title, company=company, industry=industry, relation=relation, **rest)


TALKS: dict[str, Interview] = {
    "recruiter": _talk(
        _person("Leonie Brandt", "Senior Recruiter", "Halden Turbines", "wind power", referred_by="Uwe Thoma"),
        STUDENT, "prepare-an-application", 20,
    ),
    "in-house-recruiter-for-switcher": _talk(
        _person("Gail Prior", "Talent Acquisition Partner", "Northline Rail", "public transport", "acquaintance", times_met=1,
                hooks=[Hook("met", "at the March careers fair")]),
        SWITCHER, "switch-fields",
    ),
    "hiring-manager": _talk(
        _person("Marek Novak", "Head of Analytics", "Quayside Systems", "port logistics", "alum", field="data analysis",
                schools=["Lakeside College"], years_in_field=12, hooks=[Hook("remark", "clean data is a myth")]),
        STUDENT, "break-into-a-field",
    ),
    "executive": _talk(
        _person("Helen Strand", "Chief Operating Officer", "Fjordbank", "cooperative banking", years_in_field=24,
                hooks=[Hook("work", "your talk on closing branches slowly", point="customers forgive a closing door")]),
        EARLY, "understand-an-industry", 15,
    ),
    "founder": _talk(
        _person("Rosa Delgado", "Founder", "Delgado Preserves", "food making", "friend-or-family", years_in_field=17,
                hooks=[Hook("project", "your jam for the railway buffets"), Hook("shared", "the Sunday market")]),
        FOUNDER_TO_BE, "start-a-business", 60,
    ),
    "investor": _talk(
        _person("Omar Said", "Partner, venture capital", "Bryn Ventures", "food technology", referred_by="Rosa Delgado"),
        FOUNDER_TO_BE, "start-a-business",
    ),
    "peer": _talk(
        _person("Ayo Balogun", "Data Analyst", "Lowland Water", "water supply", "community",
                hooks=[Hook("met", "at the open-data evening"), Hook("project", "your leak map", point="most leaks are old")]),
        STUDENT, "explore-a-career",
    ),
    "recent-joiner": _talk(
        _person("Sofie Lind", "Project Manager", "Northline Rail", "public transport", "acquaintance", traits=["recent-joiner"],
                positions=[Position(company="Northline Rail", title="Project Manager", start="2026-06")]),
        SWITCHER, "evaluate-a-company",
    ),
    "former-employee": _talk(
        _person("Petra Vogel", "Operations Consultant", "Vogel Works", "logistics", "former-colleague",
                positions=[Position(company="Northline Rail", field="rail operations", end="2023")], field="consulting"),
        Seeker(name="Tom Akande", career_stage="switching", target_role="project manager", target_companies=["Northline Rail"],
               strengths=["kept a hotel running through two floods"]),
        "evaluate-a-company",
    ),
    "alum-public-servant": _talk(
        _person("Edith Okafor", "Policy Adviser", "the Ministry of Housing", "housing", "alum", schools=["Lakeside College"]),
        STUDENT, "explore-a-career",
    ),
    "professor": _talk(
        _person("Anil Rao", "Associate Professor", "Lakeside College", "higher education", "acquaintance", field="ecology",
                years_in_field=22, times_met=1,
                hooks=[Hook("work", "your paper on river otters", point="they come back on their own")]),
        STUDENT, "choose-graduate-study",
    ),
    "postdoc": _talk(
        _person("Mina Sato", "Postdoctoral Researcher", "the Institute of Oceans", "ocean research", field="oceanography",
                hooks=[Hook("project", "your buoy network")]),
        STUDENT, "choose-graduate-study", 20,
    ),
    "nurse": _talk(
        _person("Kwame Boateng", "Registered Nurse", "St Brigid's Hospital", "health care", "friend-or-family"),
        Seeker(name="Lil Foster", career_stage="switching", target_role="nurse", strengths=["cared for a house of eight dogs"],
               gaps=["a science certificate"]),
        "switch-fields", 45,
    ),
    "doctor-stranger": _talk(
        _person("Ruth Adler", "Consultant Paediatrician", "County Hospital", "health care", years_in_field=26),
        BARE, "explore-a-career", 20,
    ),
    "solicitor": _talk(
        _person("Callum Reid", "Solicitor", "Reid and Marsh", "law", "alum", schools=["Lakeside College"],
                field="employment law"),
        STUDENT, "explore-a-career",
    ),
    "teacher": _talk(
        _person("Dora Nagy", "Primary School Teacher", "Hillside School", "education", "community",
                positions=[Position(company="Nagy Print", field="printing", end="2018")], field="teaching"),
        SWITCHER, "switch-fields",
    ),
    "banker": _talk(
        _person("Victor Hale", "Credit Analyst", "Fjordbank", "cooperative banking", referred_by="Helen Strand", field="finance"),
        EARLY, "grow-in-my-role",
    ),
    "freelance-translator": _talk(
        _person("Lucia Ferri", "Freelance Translator", "", "publishing", "acquaintance", field="translation", years_in_field=14,
                hooks=[Hook("remark", "a good glossary pays the rent")]),
        FOUNDER_TO_BE, "start-a-business",
    ),
    "charity-manager": _talk(
        _person("Grace Mbeki", "Programme Manager", "River Trust", "nature conservation", traits=["non-profit"],
                hooks=[Hook("project", "the volunteer weir watch")]),
        RETURNER, "return-to-work",
    ),
    "accountant-warm": _talk(
        _person("Nell Hart", "Bookkeeper", "Hart and Sons", "retail", "former-colleague"), RETURNER, "return-to-work",
    ),
    "site-manager": _talk(
        _person("Brian Cole", "Site Manager", "Cole Construction", "construction", "acquaintance", field="civil engineering",
                years_in_field=30),
        NEWCOMER, "relocate", 45,
    ),
    "city-engineer": _talk(
        _person("Yara Haddad", "Structural Engineer", "City of Malmouth", "city planning", "community",
                positions=[Position(field="shipbuilding", end="2015")], field="bridge maintenance"),
        NEWCOMER, "build-a-network",
    ),
    "retired-curator": _talk(
        _person("Walter Finch", "Retired Museum Curator", "", "museums", "friend-or-family", years_in_field=40),
        BARE, "explore-a-career", 45,
    ),
    "designer": _talk(
        _person("Jun Park", "Product Designer", "Tidewater Bikes", "bicycles", field="product design",
                hooks=[Hook("work", "your sketches for the cargo bike"), Hook("remark", "the second sketch is the honest one")]),
        BARE, "build-a-network", 20,
    ),
    "sales": _talk(
        _person("Carla Menz", "Account Executive", "Brightleaf Software", "software", "partner-or-client"),
        SWITCHER, "explore-a-career", hooks=[Hook("claim", "every customer talks to an engineer", source="your blog")],
    ),
    "name-only": _talk(Contact(name="Chris Weller"), BARE, "explore-a-career", 20),
    "software-engineer-classmate": _talk(
        _person("Priya Nair", "Software Engineer", "Acme Robotics", "robotics", "classmate", field="robotics"),
        Seeker(name="Sam Ito", career_stage="graduate", target_role="software engineer", views=["robots should be boring"]),
        "evaluate-a-company",
    ),
}  # fmt: skip
