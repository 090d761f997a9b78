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
from antifraud.cooperation.linking.traces import OwnTrace, TraceKind

__all__ = [
    "COMMON",
    "CommonTrace",
    "CutReason",
    "Group",
    "Holding",
    "Links",
    "OwnTrace",
    "SharedTrace",
    "Tie",
    "TraceKind",
    "link",
]
