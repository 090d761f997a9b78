# SPDX-License-Identifier: MIT
"""Pure functions from figures to metrics; the change from one period to another comes first."""

from antifraud.figures import Direction
from antifraud.metrics.changes import Change, change
from antifraud.metrics.points import points_change
from antifraud.metrics.statuses import ChangeStatus

__all__ = ["Change", "ChangeStatus", "Direction", "change", "points_change"]
