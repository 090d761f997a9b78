# SPDX-License-Identifier: MIT
"""Linking incidents that share traces, across jurisdictions (串并案)."""

from antifraud.cooperation.linking.groups import CommonTrace, Group, Links, SharedTrace, Tie
from antifraud.cooperation.linking.linking import COMMON, link
from antifraud.cooperation.linking.traces import TraceKind

__all__ = ["COMMON", "CommonTrace", "Group", "Links", "SharedTrace", "Tie", "TraceKind", "link"]
