# SPDX-License-Identifier: MIT
"""Enforcement: clues, operations, arrests, coercive measures, and what was seized and recovered."""

from antifraud.enforcement.arrest import Arrest, OffenceCount, SuspectKind
from antifraud.enforcement.clue import Clue, ClueOrigin
from antifraud.enforcement.dispatch import (
    Dispatch,
    Feedback,
    FeedbackOutcome,
    answered_in_time,
)
from antifraud.enforcement.joining import (
    arrest_violations,
    campaign_violations,
    clue_violations,
    dispatch_violations,
    measure_violations,
    property_violations,
    seizure_violations,
    total_violations,
)
from antifraud.enforcement.measures import CoerciveMeasure, MeasureTaken
from antifraud.enforcement.offence import Offence
from antifraud.enforcement.operation import Campaign, Destination, Operation
from antifraud.enforcement.property import Recovery, RecoveryStep, SeizedItem, Seizure
from antifraud.enforcement.tiers import FRAUD_TIERS, AmountTier, fraud_tier

__all__ = [
    "FRAUD_TIERS",
    "AmountTier",
    "Arrest",
    "Campaign",
    "Clue",
    "ClueOrigin",
    "CoerciveMeasure",
    "Destination",
    "Dispatch",
    "Feedback",
    "FeedbackOutcome",
    "MeasureTaken",
    "Offence",
    "OffenceCount",
    "Operation",
    "Recovery",
    "RecoveryStep",
    "SeizedItem",
    "Seizure",
    "SuspectKind",
    "answered_in_time",
    "arrest_violations",
    "campaign_violations",
    "clue_violations",
    "dispatch_violations",
    "fraud_tier",
    "measure_violations",
    "property_violations",
    "seizure_violations",
    "total_violations",
]
