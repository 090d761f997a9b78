# SPDX-License-Identifier: MIT
"""Work across jurisdictions: mechanisms, requests and their replies, handovers.

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
from antifraud.cooperation.mechanism import Mechanism, MechanismScope, party_of, reaches
from antifraud.cooperation.reply import Reply, ReplyOutcome, answered_in_time
from antifraud.cooperation.request import Due, Matter, Request

__all__ = [
    "Due",
    "Handover",
    "HandoverObject",
    "Matter",
    "Mechanism",
    "MechanismScope",
    "Reply",
    "ReplyOutcome",
    "Request",
    "answered_in_time",
    "arbiter",
    "handover_violations",
    "party_of",
    "reaches",
    "reply_violations",
    "request_violations",
]
