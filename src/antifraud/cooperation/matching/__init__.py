# SPDX-License-Identifier: MIT
"""Matching missing with found reports: advice with its evidence, for a person to judge."""

from antifraud.cooperation.matching.blocking import Cut
from antifraud.cooperation.matching.clothing import CLOTHING, Clothes
from antifraud.cooperation.matching.comparing import Chance, Comparing
from antifraud.cooperation.matching.evidence import Evidence
from antifraud.cooperation.matching.matches import (
    THRESHOLD,
    Alike,
    Match,
    Matches,
    MatchStrength,
    Note,
)
from antifraud.cooperation.matching.matching import CRITERIA, match
from antifraud.cooperation.matching.person import AGE, HEIGHT, SEX, VEHICLE
from antifraud.cooperation.matching.place import PLACE, Nearness
from antifraud.cooperation.matching.sets import COMPANY, DISABILITY, MARKS, WORDS, Sharing
from antifraud.cooperation.matching.timing import TIME, WINDOW, Timing
from antifraud.cooperation.matching.weighing import (
    AllOf,
    AnyOf,
    Criterion,
    Likely,
    Reports,
    Weigher,
)

__all__ = [
    "AGE",
    "CLOTHING",
    "COMPANY",
    "CRITERIA",
    "DISABILITY",
    "HEIGHT",
    "MARKS",
    "PLACE",
    "SEX",
    "THRESHOLD",
    "TIME",
    "VEHICLE",
    "WINDOW",
    "WORDS",
    "Alike",
    "AllOf",
    "AnyOf",
    "Chance",
    "Clothes",
    "Comparing",
    "Criterion",
    "Cut",
    "Evidence",
    "Likely",
    "Match",
    "MatchStrength",
    "Matches",
    "Nearness",
    "Note",
    "Reports",
    "Sharing",
    "Timing",
    "Weigher",
    "match",
]
