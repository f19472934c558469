"""Prepare informational interviews: the best questions for this person, worded for them, within the minutes."""

from infointerview.agendas import Agenda, AgendaItem, Coverage, Factor, LeftOut, Share
from infointerview.bank import Bank
from infointerview.errors import (
    ClashError,
    Fault,
    InfointerviewError,
    InvalidValueError,
    LoadError,
    OverrideError,
    RetiredNameError,
    UnknownNameError,
)
from infointerview.interviews import About, Answer, Certainty, Format, Goal, Interview, Outcome, Weights
from infointerview.loading import installed_bank, load_bank, load_interview, shipped_bank
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
from infointerview.questions import Objective, Question, Sensitivity, Stage, Topic

__all__ = [
    "About",
    "Agenda",
    "AgendaItem",
    "Answer",
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
    "Format",
    "Goal",
    "Hook",
    "HookKind",
    "InfointerviewError",
    "Interview",
    "InvalidValueError",
    "LeftOut",
    "LoadError",
    "Objective",
    "Outcome",
    "OverrideError",
    "Position",
    "Question",
    "Relation",
    "RetiredNameError",
    "Seeker",
    "Seniority",
    "Sensitivity",
    "Share",
    "Stage",
    "Topic",
    "UnknownNameError",
    "Verdict",
    "Weights",
    "at",
    "explain",
    "installed_bank",
    "load_bank",
    "load_interview",
    "plan",
    "plan_many",
    "replan",
    "shipped_bank",
]
