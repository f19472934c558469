"""Fragments as people type them, by the frame they are meant for."""

# Fragments stand between bars. The good ones are what people type; none of them may raise a false alarm.
GOOD = {
    "met": """
        at the June robotics evening | last autumn | two summers ago at the depot | during the open day | over coffee in
        Leeds | when you spoke at our school | the other day at the market | on the night train to Vienna | just after
        the keynote | online in March | at last year's careers fair | in line for the museum | through Kim at the choir
        | a few years ago in Lisbon | yesterday at the clinic | one evening in June | outside the lecture hall | by
        chance on the ferry | while waiting for the tram | every Tuesday at the choir | at the students' union | at St.
        John's hall
    """,
    "remark": """
        outages teach more than releases | trust is earned in small steps | the second year is the one that decides | a
        tidy project beats a long list of courses | people leave managers | hiring takes longer than anybody plans for |
        focus matters more than speed | you learn most from angry customers | the best briefs fit on a card | nobody
        reads the log | it takes three winters to know a depot | good nurses listen first | teams ship what they measure
        | change comes from the night shift | the mine closed too early | phase I trials fail for dull reasons | money
        follows trust | most maps are out of date | there is no shortcut to a good depot | love for the work fades
        without rest | what gets measured gets done | how you leave matters | data beats opinion | staff leave when
        nobody listens | a good rota saves a ward | use cases come before tools | the work never speaks for itself | C++
        is here and there still the right choice | 20% of the staff do most of the work | plan B wins | test coverage
        matters | love always wins | trust never comes back | show business is hard | hate speech closes forums | most
        managers never ask | working nights changes you | every hire is a bet | meetings eat the day | no plan survives
        the first storm | an honest no saves a month | customers forgive delays | sales and support want different
        things | the field shrank | quality is a habit | good work speaks quietly | luck plays a part | Leeds has better
        depots than London | when it rains nobody comes | if you wait the chance goes | whoever writes the minutes wins
        | half of hiring is patience | if nobody complains you are too slow
    """,
    "project": """
        your night-bus trial | the reading room you reopened | Acme's new depot | your team's move to shared rotas | the
        way your ward plans its nights | last year's timetable | your plan for the '90s archive | this open-data effort
        | the students' garden | those evening classes of yours | all your work on the harbour | your rock 'n' roll
        archive
    """,
    "work": """
        your article on shift handovers | your talk on closing branches slowly | the chapter you wrote on harbours |
        your post about the crane outage | your podcast with the night nurses | Dana's paper on buses | one of your
        talks | your thesis | the report your team published | an interview of yours from 2019 | your C++ course
    """,
    "point": """
        nobody reads the log | customers forgive a closing door but not a silent one | the pager rang for the wrong
        person | nobody had asked the drivers | two people kept the whole line running | it all began with a wrong map |
        the drivers knew first | a map can lie | quiet wards heal people faster | most of it was luck | I had never
        asked the drivers | small habits add up | the data showed the opposite | a missing label stopped the whole
        harbour | silence cost more than noise | the fix took a year
    """,
    "claim": """
        every team owns its tools | every team looks after what it ships | half the depots will close by 2030 | the
        company doubled its staff last year | women lead four in ten labs | nurses choose their own shifts | profits
        fell for a third year | the north line reopens in spring | you closed two branches | people stay eleven years on
        average | electric buses cost less to run | we waste a third of our food | the board wants fewer meetings | the
        trust runs nine museums | turnover tripled in two years | Acme bakes its own bread | the firm lets juniors lead
    """,
    "source": """
        the annual report | your engineering handbook | The Guardian | last week's trade paper | Wired | an interview
        with your founder | your website | the minutes of the May meeting | a blog post by Ana Lima | Our World in Data
        | the FT | your company's job pages
    """,
    "move": """
        from hotel management into logistics | from teaching into data work | from nursing into health policy | from a
        law firm into a museum | from the army into nursing | from sales into product | from print into radio | from
        physics into finance | from running a café into catering supplies | from the back office into trading | from R&D
        into marketing
    """,
    "shared": """
        the Tuesday choir | Lakeside College | an interest in trams | two old colleagues | the same first boss | a love
        of maps | our years at Initech | St. Mary's school | chess | both Leeds and the choir | a home town | The Smiths
        | singing
    """,
    "strength": """
        run a stockroom for three winters | explained maps to teenagers for nine years | kept an old booking system
        alive for four years | built a vibration test stand from scrap parts | led a team of six | already taught two
        courses | been a ward sister since 2015 | co-founded a choir | worked with horses | quietly rebuilt a rota |
        looked after a depot | written three handbooks | had a market stall for ten years | sold bread at dawn |
        re-opened a library | never missed a deadline | overseen two moves | got a diploma in nursing | experienced two
        mergers | self-published a map | come through two mergers | upgraded a harbour crane
    """,
    "gap": """
        formal training in statistics | any idea of how shops choose what they stock | a proper grounding in networking
        | experience on a real shop floor | a portfolio anybody has seen | a driving licence | my degree | experience
        with no-code tools | fluency in German | much practice in public | programming skills | training with horses |
        people to ask | a feel for budgets | teaching hours | contacts in the field | know-how in tenders
    """,
    "plan": """
        leave teaching in June | sell fermented hot sauce to local shops | try the work on weekends first | bring my
        students along | focus on nights | eventually become a ward manager | discuss it with my family | apply in
        spring | feed into a bigger project | process fewer orders | wing it for a year | start an apprenticeship | not
        take the first offer | move to Porto | freelance for a year | always keep Fridays free | succeed my aunt at the
        shop | spring clean my portfolio | press on until June | need less
    """,
    "view": """
        small depots will come back | late buses are a staffing problem more than a traffic problem | people would pay
        more for a label with a village on it | most forms could be half as long | libraries matter more than ever | I
        learn best by doing | the field needs more nurses | paper maps beat apps in the rain | trust takes years | you
        can teach most of it in a month | remote work suits small teams | nobody needs another app | museums should stay
        free | cash is not dead | rural hospitals deserve better software | my maps make sense to children | night
        trains deserve a second chance | more data rarely helps
    """,
}
BAD = {
    "met": """
        the June robotics evening | June | we met at the fair | robotics | a robotics evening | At the fair | at the | I
        was at the fair | this robotics evening | Kim | that we met at the fair
    """,
    "remark": """
        that outages teach more | I like tests | my team ships weekly | ask before you build | never skip the tests |
        trust your crew | the importance of testing | why do outages happen | you said outages teach | testing | it is
        quiet here | working with people | listen to the drivers | and outages teach | to listen more | a tidy project |
        People leave managers | is testing worth it | build things that last | hire slowly | build small teams | hire
        kind people | read old logs | trust what is said | look at what is missing
    """,
    "project": """
        night-bus trial | that you closed the depot | it's a good trial | trial | your | the | her night-bus trial |
        Your night-bus trial | my own trial | thinking about your trial | at your depot | you run the night bus | let's
        build a depot
    """,
    "work": """
        article on shift handovers | you wrote an article | his talk | reading your article | on shift handovers | Your
        article | that article you wrote | what's in your article | interesting
    """,
    "point": """
        that nobody reads the log | the log | reading the log | never skip the log | log | is nobody reading | a silent
        door | and the drivers knew
    """,
    "claim": """
        that every team owns its tools | the tools | own your tools | I own my tools | why is every team alone | I read
        every team owns its tools
    """,
    "source": """
        in the annual report | on your website | online | from the news | I read the report | that report | yesterday |
        your
    """,
    "move": """
        hotel management into logistics | from hotel management to logistics | into logistics | from hotels | from into
        logistics | From hotels into logistics | hotels to logistics | you went from hotels into logistics
    """,
    "shared": """
        we both sing | I sing | both went to Lakeside | in the choir | have the choir | that we both sing | it's the
        choir | the choir in common | from Leeds
    """,
    "strength": """
        I ran a stockroom | running a stockroom | ran a stockroom | a strong communicator | good at maps | patience | 5
        years in retail | manage a team | to lead | skilled at listening | have led a team | wrote three books | need to
        lead | able to lead | leadership | Run a stockroom
    """,
    "gap": """
        no training in statistics | I lack statistics | not enough training | don't have a degree | never led a team |
        lack of training | good at statistics | know statistics | leading a team | training yet | to learn statistics |
        in statistics | nobody to ask | don’t have a degree | fluent in German | without a degree
    """,
    "plan": """
        to leave teaching | leaving teaching | I leave teaching | my retirement | a bakery | opened a shop | leaves
        teaching | the next step | we move | in June leave | will leave | going to leave | retirement in June | Leave
        teaching | for a year | new job by June
    """,
    "view": """
        that small depots will come back | I think small depots will come back | never trust a depot | are depots back |
        in my view depots come back | depots | and depots will come back
    """,
}
