"""Job titles as people write them, with the traits that a reader would see in them."""

_BY_TRAITS = {
    "": """
        Founder's Associate | Founder’s Associate | Executive Assistant to the CEO | Product Owner | Scrum
        Master | Data Entry Clerk | Data Centre Technician | Property Developer | Architect | Landscape
        Architect | Sound Engineer | Marketing Executive | Museum Curator | Bus Driver | Lead Generation
        Specialist | Marketing Specialist | Kitchen Staff | Nursery Nurse | General Contractor | Process Owner |
        Translator
    """,
    "academic": "PhD Student | Ph.D. Candidate | Postdoctoral Researcher | Research Fellow",
    "academic manager senior-practitioner": "Principal Investigator",
    "academic data senior-practitioner": "Associate Professor of Statistics",
    "data": "Data Scientist | Business Intelligence Analyst",
    "data engineer": "Machine Learning Engineer",
    "designer": "UX Researcher",
    "designer executive": "SVP, Product Design",
    "designer freelancer": "Freelance Illustrator",
    "designer manager": "Creative Director",
    "designer senior-practitioner": "Art Director | Lead UX Designer",
    "engineer": "Site Reliability Engineer (SRE) | DevOps Engineer | Front-End Developer | Mechanical Design Engineer",
    "engineer executive": "Vice-President, Engineering | CISO",
    "engineer manager": "Engineering Manager",
    "engineer retired": "Retired Civil Engineer",
    "engineer sales": "Sales Engineer",
    "engineer senior-practitioner": "Solutions Architect | Senior Software Engineer | Staff Engineer",
    "executive": """
        Non-Executive Director | Chief Executive Officer | Managing Partner | President | Managing Director |
        Executive Director
    """,
    "executive finance": "Chief Financial Officer | CFO",
    "executive founder": "CEO & Co-Founder",
    "executive investor": "Venture Partner",
    "executive lawyer": "General Counsel",
    "executive public-servant": "Mayor",
    "executive sales": "VP of Sales Development",
    "finance": "Investment Banker | Portfolio Manager | Actuary",
    "finance manager": "Financial Controller | Finance Director | Investor Relations Manager",
    "founder": "Co-founder | Restaurant Owner",
    "freelancer": "Sole Trader | Self-Employed Consultant | Independent Consultant",
    "healthcare": """
        Staff Nurse | Registered Nurse | Foundation Doctor | Physiotherapist | Clinical Psychologist |
        Veterinary Nurse | GP
    """,
    "healthcare manager": "Ward Manager",
    "investor": "Angel Investor",
    "lawyer": "Solicitor | Paralegal | Patent Attorney",
    "manager": "Assistant Vice President | Chief of Staff | Team Lead | Government Affairs Manager | Head Chef",
    "manager non-profit": "Fundraising Manager",
    "manager recruiter": "Head of Talent | HR Manager",
    "manager sales": "Team Leader, Customer Care | Sales Director",
    "manager teacher": "Head of Year | School Principal | Headteacher",
    "non-profit": "Programme Officer | Volunteer Coordinator",
    "public-servant": "Civil Servant | Policy Adviser | City Planner",
    "recruiter": "HR Business Partner | Technical Recruiter | Talent Acquisition Partner | Staffing Consultant",
    "recruiter senior-practitioner": "People Operations Lead",
    "sales": """
        Account Executive | Key Account Manager | Customer Success Manager | Software Sales Executive | Business
        Developer
    """,
    "senior-practitioner": "Sous Chef | Senior Product Manager",
    "teacher": "Primary School Teacher | Teaching Assistant | Driving Instructor",
}

TITLES = [(" ".join(title.split()), traits) for traits, titles in _BY_TRAITS.items() for title in titles.split(" | ")]
