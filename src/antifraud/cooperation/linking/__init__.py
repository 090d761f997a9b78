# SPDX-License-Identifier: MIT
"""Linking incidents that share traces, across jurisdictions (串并案)."""

from antifraud.cooperation.linking.groups import (
    CommonTrace,
    CutReason,
    Group,
    Holding,
    SharedTrace,
    Tie,
)
from antifraud.cooperation.linking.linking import COMMON, link
from antifraud.cooperation.linking.links import Links
from antifraud.cooperation.linking.telling import Contact, Side, Telling, to_tell
from antifraud.cooperation.linking.traces import OwnTrace, TraceKind

__all__ = [
    "COMMON",
    "CommonTrace",
    "Contact",
    "CutReason",
    "Group",
    "Holding",
    "Links",
    "OwnTrace",
    "SharedTrace",
    "Side",
    "Telling",
    "Tie",
    "TraceKind",
    "link",
    "to_tell",
]
