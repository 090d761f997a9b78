# SPDX-License-Identifier: MIT
"""The working day, which converts into no other unit of time."""

from __future__ import annotations

from antifraud.figures import Unit

__all__ = ["WORKING_DAY"]

#: 个工作日: days on which offices are open. Which days they are, a calendar says,
#: so it converts into no days.
WORKING_DAY = Unit("WORKING_DAY", "个工作日", "working days", "working day", whole=False)
