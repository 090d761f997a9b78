# SPDX-License-Identifier: MIT
"""Work across jurisdictions: mechanisms, requests, handovers, matching and linking of reports.

>>> Matter.IDENTITY_CHECK.due.en
'within seven days'
"""

from antifraud.cooperation.coverage import beyond, borders_within, serving
from antifraud.cooperation.deconfliction import (
    Conflict,
    ConflictKind,
    Conflicts,
    Inquiry,
    Notice,
    deconflict,
)
from antifraud.cooperation.dispute import Dispute, arbiter, dispute_violations
from antifraud.cooperation.events import Event, Happening, timeline
from antifraud.cooperation.handover import Handover, HandoverObject
from antifraud.cooperation.joining import (
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
    Contact,
    CutReason,
    Group,
    Holding,
    Links,
    OwnTrace,
    SharedTrace,
    Side,
    Telling,
    Tie,
    TraceKind,
    link,
    to_tell,
)
from antifraud.cooperation.matching import (
    CRITERIA,
    Alike,
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
from antifraud.cooperation.progress import (
    REQUEST_WAYS,
    Course,
    RequestStage,
    RequestStep,
    RequestWay,
    course,
    proceed,
)
from antifraud.cooperation.reply import Reply, ReplyOutcome, answered_in_time
from antifraud.cooperation.request import Due, Matter, Request, papers_lacking

__all__ = [
    "CRITERIA",
    "REQUEST_WAYS",
    "Alike",
    "Chance",
    "CommonTrace",
    "Comparing",
    "Conflict",
    "ConflictKind",
    "Conflicts",
    "Contact",
    "Course",
    "Criterion",
    "Cut",
    "CutReason",
    "Dispute",
    "Due",
    "Event",
    "Evidence",
    "Group",
    "Handover",
    "HandoverObject",
    "Happening",
    "Holding",
    "Inquiry",
    "Judgement",
    "Links",
    "Match",
    "MatchStrength",
    "Matches",
    "Matter",
    "Mechanism",
    "MechanismScope",
    "Notice",
    "Opinion",
    "OwnTrace",
    "Reply",
    "ReplyOutcome",
    "Request",
    "RequestStage",
    "RequestStep",
    "RequestWay",
    "SharedTrace",
    "Sharing",
    "Side",
    "Telling",
    "Tie",
    "TraceKind",
    "answered_in_time",
    "arbiter",
    "beyond",
    "borders_within",
    "course",
    "deconflict",
    "dispute_violations",
    "handover_violations",
    "judgement_violations",
    "link",
    "match",
    "papers_lacking",
    "party_of",
    "proceed",
    "reaches",
    "reply_violations",
    "request_violations",
    "serving",
    "standing",
    "timeline",
    "to_tell",
]
