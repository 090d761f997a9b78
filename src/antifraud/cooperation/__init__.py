# SPDX-License-Identifier: MIT
"""Work across jurisdictions: mechanisms, requests, handovers, matching and linking of reports.

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
from antifraud.cooperation.linking import (
    CommonTrace,
    Group,
    Links,
    OwnTrace,
    SharedTrace,
    Tie,
    TraceKind,
    link,
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
    "CommonTrace",
    "Comparing",
    "Criterion",
    "Cut",
    "Due",
    "Evidence",
    "Group",
    "Handover",
    "HandoverObject",
    "Judgement",
    "Links",
    "Match",
    "MatchStrength",
    "Matches",
    "Matter",
    "Mechanism",
    "MechanismScope",
    "Opinion",
    "OwnTrace",
    "Reply",
    "ReplyOutcome",
    "Request",
    "SharedTrace",
    "Sharing",
    "Tie",
    "TraceKind",
    "answered_in_time",
    "arbiter",
    "handover_violations",
    "judgement_violations",
    "link",
    "match",
    "party_of",
    "reaches",
    "reply_violations",
    "request_violations",
    "standing",
]
