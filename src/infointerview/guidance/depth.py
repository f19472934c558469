"""How deep talks went, and how far they served the three objectives."""

from collections.abc import Sequence

from infointerview.bank import Bank
from infointerview.facts import company_meant
from infointerview.interviews import Interview
from infointerview.loading.sentences import Sentences
from infointerview.outcomes import Outcome
from infointerview.questions import Objective
from infointerview.reviews import ObjectiveReview, Shortfall, TalkReview

_GOOD = 0.5
_SLACK = 0.1  # a share this near to what was wanted is as wanted
_A_TIE = 0.25  # a name or a promise is worth something, and less than a good answer


def talk_review(talk: Interview, bank: Bank, sentences: Sentences) -> TalkReview:
    """Say what a talk lacked of depth, news and a next step.

    It has depth if an answer on a matter of insight was useful (0.5 or more), news if it left an insight or a useful answer
    that tells a judgement or a fact of information, and a next step if somebody was named, promised, advised or referred.
    """
    good = [answer for answer in talk.answers if answer.useful >= _GOOD and answer.notes.strip()]
    outcome = talk.outcome or Outcome()
    met = {
        Shortfall.DEPTH: any(Objective.INSIGHT in bank[answer.question].objectives for answer in good),
        Shortfall.NEWS: bool(outcome.insights) or len(good) > 1,
        Shortfall.NEXT_STEP: bool(outcome.people or outcome.promises or outcome.advice or outcome.referrals),
    }
    lacks = tuple(shortfall for shortfall, had in met.items() if not had)
    return TalkReview(
        contacts=tuple(contact.name for contact in talk.contacts),
        company=company_meant(talk),
        day=talk.start.date() if talk.start else None,
        lacks=lacks,
        because=tuple(sentences.say(f"lacks-{shortfall}") for shortfall in lacks),
    )


def objectives_of(talks: Sequence[Interview], bank: Bank, sentences: Sentences) -> tuple[ObjectiveReview, ...]:
    """Set what was useful against the goals of the talks, objective by objective.

    An answer counts its usefulness, shared among the objectives of its question; a person named, a promise of the contact's
    and a referral count for the relationship.
    """
    gained = dict.fromkeys(Objective, 0.0)
    counts = dict.fromkeys(Objective, 0)
    for talk in talks:
        for answer in talk.answers:
            objectives = bank[answer.question].objectives
            for objective in objectives:
                gained[objective] += answer.useful / len(objectives)
                counts[objective] += answer.useful >= _GOOD
        outcome = talk.outcome or Outcome()
        ties = len(outcome.people) + len(outcome.referrals) + sum(bool(promise.by) for promise in outcome.promises)
        gained[Objective.RELATIONSHIP] += _A_TIE * ties
    total = sum(gained.values()) or 1.0
    shares = [bank.goal(talk.goal).shares for talk in talks]
    found = []
    for place, objective in enumerate(Objective):
        wanted = sum(share[place] for share in shares) / len(shares)
        got = gained[objective] / total
        state = "none" if not gained[objective] else "short" if got < wanted - _SLACK else "met"
        says = sentences.say(f"{objective}-{state}")
        found.append(
            ObjectiveReview(
                objective=objective,
                wanted=round(wanted, 3),
                got=round(got, 3),
                answers=counts[objective],
                says=says,
            )
        )
    return tuple(found)
