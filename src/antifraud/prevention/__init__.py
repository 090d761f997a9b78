# SPDX-License-Identifier: MIT
"""Prevention: interception, dissuasion, money stopped, frozen and returned, and outreach."""

from antifraud.prevention.dissuasion import Dissuasion, DissuasionChannel, DissuasionOutcome
from antifraud.prevention.freezing import FREEZE_MONTHS, Freeze, Renewal
from antifraud.prevention.freezing_rules import freeze_violations
from antifraud.prevention.intervention import Intervention, Step, StepAction
from antifraud.prevention.outreach import Livestream, OutreachEvent, OutreachKind, Team, TeamKind
from antifraud.prevention.publication import Publication, PublicationKind
from antifraud.prevention.returning import (
    NOTICE,
    Return,
    ReturnMethod,
    Share,
)
from antifraud.prevention.returning_rules import return_violations
from antifraud.prevention.sharing import pro_rata
from antifraud.prevention.stopping import (
    MOST_STOPS,
    STOP_TERM,
    StopPayment,
    stop_payment_violations,
)

__all__ = [
    "FREEZE_MONTHS",
    "MOST_STOPS",
    "NOTICE",
    "STOP_TERM",
    "Dissuasion",
    "DissuasionChannel",
    "DissuasionOutcome",
    "Freeze",
    "Intervention",
    "Livestream",
    "OutreachEvent",
    "OutreachKind",
    "Publication",
    "PublicationKind",
    "Renewal",
    "Return",
    "ReturnMethod",
    "Share",
    "Step",
    "StepAction",
    "StopPayment",
    "Team",
    "TeamKind",
    "freeze_violations",
    "pro_rata",
    "return_violations",
    "stop_payment_violations",
]
