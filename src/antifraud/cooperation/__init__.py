# SPDX-License-Identifier: MIT
"""Work across jurisdictions: mechanisms, requests and replies, handovers, matching of reports.

>>> Matter.IDENTITY_CHECK.due.en
'within seven days'
"""

from antifraud.cooperation.handover import Handover, HandoverObject
from antifraud.cooperation.joining import (
    arbiter,
    handover_violations,
    reply_violations,
    request_violations,
)
from antifraud.cooperation.judgement import (
    Judgement,
    Opinion,
    judgement_violations,
    standing,
)
from antifraud.cooperation.matching import (
    CRITERIA,
    Chance,
    Comparing,
    Criterion,
    Cut,
    Evidence,
    Match,
    Matches,
    MatchStrength,
    Sharing,
    match,
)
from antifraud.cooperation.mechanism import Mechanism, MechanismScope, party_of, reaches
from antifraud.cooperation.reply import Reply, ReplyOutcome, answered_in_time
from antifraud.cooperation.request import Due, Matter, Request

__all__ = [
    "CRITERIA",
    "Chance",
    "Comparing",
    "Criterion",
    "Cut",
    "Due",
    "Evidence",
    "Handover",
    "HandoverObject",
    "Judgement",
    "Match",
    "MatchStrength",
    "Matches",
    "Matter",
    "Mechanism",
    "MechanismScope",
    "Opinion",
    "Reply",
    "ReplyOutcome",
    "Request",
    "Sharing",
    "answered_in_time",
    "arbiter",
    "handover_violations",
    "judgement_violations",
    "match",
    "party_of",
    "reaches",
    "reply_violations",
    "request_violations",
    "standing",
]
