"""Job titles as people write them, with the traits that a reader would see in them."""

_BY_TRAITS = {
    "": """
        Founder's Associate | Founder’s Associate | Executive Assistant to the CEO | Product Owner | Scrum Master |
        Data Entry Clerk | Data Centre Technician | Property Developer | Architect | Landscape Architect | Sound
        Engineer | Non-Executive Director | Marketing Executive | Museum Curator | Bus Driver | Lead Generation
        Specialist | Marketing Specialist | Kitchen Staff | Sous Chef | Nursery Nurse | General Contractor | Process
        Owner | Assistant Vice President | Translator
    """,
    "academic": """
        Associate Professor of Statistics | PhD Student | Ph.D. Candidate | Postdoctoral Researcher | Research Fellow
    """,
    "academic manager": "Principal Investigator",
    "data": "Data Scientist | Business Intelligence Analyst",
    "data engineer": "Machine Learning Engineer",
    "designer": "Art Director | UX Researcher",
    "designer executive": "SVP, Product Design",
    "designer freelancer": "Freelance Illustrator",
    "designer manager": "Creative Director",
    "designer senior-practitioner": "Lead UX Designer",
    "engineer": """
        Solutions Architect | Site Reliability Engineer (SRE) | DevOps Engineer | Front-End Developer | Mechanical
        Design Engineer
    """,
    "engineer executive": "Vice-President, Engineering",
    "engineer manager": "Engineering Manager",
    "engineer retired": "Retired Civil Engineer",
    "engineer sales": "Sales Engineer",
    "engineer senior-practitioner": "Senior Software Engineer | Staff Engineer",
    "executive": "Chief Executive Officer | Managing Partner | President | CISO",
    "executive finance": "Chief Financial Officer | CFO",
    "executive founder": "CEO & Co-Founder",
    "executive lawyer": "General Counsel",
    "executive manager": "Managing Director | Executive Director",
    "executive sales": "VP of Sales Development",
    "finance": "Investment Banker | Financial Controller | Portfolio Manager | Actuary",
    "finance manager": "Finance Director",
    "founder": "Co-founder | Restaurant Owner",
    "freelancer": "Sole Trader | Self-Employed Consultant | Independent Consultant",
    "healthcare": """
        Staff Nurse | Registered Nurse | Foundation Doctor | Physiotherapist | Clinical Psychologist | Veterinary
        Nurse | GP
    """,
    "healthcare manager": "Ward Manager",
    "investor": "Angel Investor | Venture Partner",
    "lawyer": "Solicitor | Paralegal | Patent Attorney",
    "manager": """
        Chief of Staff | Team Lead | Team Leader, Customer Care | Investor Relations Manager | Government Affairs
        Manager | Head Chef | Head of Year
    """,
    "manager non-profit": "Fundraising Manager",
    "manager recruiter": "Head of Talent | HR Manager",
    "manager sales": "Sales Director",
    "manager teacher": "School Principal | Headteacher",
    "non-profit": "Programme Officer | Volunteer Coordinator",
    "public-servant": "Civil Servant | Policy Adviser | City Planner | Mayor",
    "recruiter": "HR Business Partner | Technical Recruiter | Talent Acquisition Partner | Staffing Consultant",
    "recruiter senior-practitioner": "People Operations Lead",
    "sales": """
        Account Executive | Key Account Manager | Customer Success Manager | Software Sales Executive | Business
        Developer
    """,
    "senior-practitioner": "Senior Product Manager",
    "teacher": "Primary School Teacher | Teaching Assistant | Driving Instructor",
}

TITLES = [(" ".join(title.split()), traits) for traits, titles in _BY_TRAITS.items() for title in titles.split(" | ")]
