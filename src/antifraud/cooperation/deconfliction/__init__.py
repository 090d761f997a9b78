# SPDX-License-Identifier: MIT
"""Deconfliction: operations and inquiries of different bodies that come near each other."""

from antifraud.cooperation.deconfliction.conflicts import Conflict, ConflictKind, Conflicts, Notice
from antifraud.cooperation.deconfliction.deconflicting import deconflict
from antifraud.cooperation.deconfliction.inquiry import Inquiry

__all__ = ["Conflict", "ConflictKind", "Conflicts", "Inquiry", "Notice", "deconflict"]
