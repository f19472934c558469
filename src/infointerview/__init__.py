"""Prepare informational interviews: the best questions for this person, worded for them, within the minutes."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from infointerview.agendas import Agenda, AgendaItem, Coverage, Factor, LeftOut, Share
    from infointerview.bank import Bank
    from infointerview.errors import (
        AnswersError,
        ClashError,
        Fault,
        InfointerviewError,
        InvalidValueError,
        LoadError,
        OverrideError,
        RecordError,
        RetiredNameError,
        UnknownNameError,
    )
    from infointerview.guidance.contacts import rank_contacts
    from infointerview.guidance.follow_up import follow_up
    from infointerview.guidance.holding import hold
    from infointerview.guidance.preparation import prepare
    from infointerview.guidance.review import review
    from infointerview.interviews import About, Format, Goal, Interview, Weights
    from infointerview.loading.banks import load_bank, shipped_bank
    from infointerview.loading.installed import installed_bank
    from infointerview.loading.interviews import load_interview, load_interviews
    from infointerview.outcomes import Advice, Answer, Certainty, Named, Outcome, Promise
    from infointerview.people import (
        Capability,
        CareerStage,
        Contact,
        Hook,
        HookKind,
        Position,
        Relation,
        Seeker,
        Seniority,
    )
    from infointerview.planning.cohort import plan_many
    from infointerview.planning.explaining import Explanation, Verdict, explain
    from infointerview.planning.live import at, replan
    from infointerview.planning.planner import plan
    from infointerview.preparations import Preparation
    from infointerview.questions import Objective, Question, Sensitivity, Stage, Topic
    from infointerview.rankings import Ranked, Ranking
    from infointerview.reviews import Finding, Review, Standing
    from infointerview.tasks import Message, Task
else:
    from infointerview.doors import door

    __getattr__, __dir__ = door(
        __name__,
        {
            "agendas": "Agenda AgendaItem Coverage Factor LeftOut Share",
            "bank": "Bank",
            "errors": "AnswersError ClashError Fault InfointerviewError InvalidValueError LoadError OverrideError "
            "RecordError RetiredNameError UnknownNameError",
            "guidance.contacts": "rank_contacts",
            "guidance.follow_up": "follow_up",
            "guidance.holding": "hold",
            "guidance.preparation": "prepare",
            "guidance.review": "review",
            "interviews": "About Format Goal Interview Weights",
            "loading.banks": "load_bank shipped_bank",
            "loading.installed": "installed_bank",
            "loading.interviews": "load_interview load_interviews",
            "outcomes": "Advice Answer Certainty Named Outcome Promise",
            "people": "Capability CareerStage Contact Hook HookKind Position Relation Seeker Seniority",
            "planning.cohort": "plan_many",
            "planning.explaining": "Explanation Verdict explain",
            "planning.live": "at replan",
            "planning.planner": "plan",
            "preparations": "Preparation",
            "questions": "Objective Question Sensitivity Stage Topic",
            "rankings": "Ranked Ranking",
            "reviews": "Finding Review Standing",
            "tasks": "Message Task",
        },
    )

__all__ = [
    "About",
    "Advice",
    "Agenda",
    "AgendaItem",
    "Answer",
    "AnswersError",
    "Bank",
    "Capability",
    "CareerStage",
    "Certainty",
    "ClashError",
    "Contact",
    "Coverage",
    "Explanation",
    "Factor",
    "Fault",
    "Finding",
    "Format",
    "Goal",
    "Hook",
    "HookKind",
    "InfointerviewError",
    "Interview",
    "InvalidValueError",
    "LeftOut",
    "LoadError",
    "Message",
    "Named",
    "Objective",
    "Outcome",
    "OverrideError",
    "Position",
    "Preparation",
    "Promise",
    "Question",
    "Ranked",
    "Ranking",
    "RecordError",
    "Relation",
    "RetiredNameError",
    "Review",
    "Seeker",
    "Seniority",
    "Sensitivity",
    "Share",
    "Stage",
    "Standing",
    "Task",
    "Topic",
    "UnknownNameError",
    "Verdict",
    "Weights",
    "at",
    "explain",
    "follow_up",
    "hold",
    "installed_bank",
    "load_bank",
    "load_interview",
    "load_interviews",
    "plan",
    "plan_many",
    "prepare",
    "rank_contacts",
    "replan",
    "review",
    "shipped_bank",
]
