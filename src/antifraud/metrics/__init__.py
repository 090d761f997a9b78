# SPDX-License-Identifier: MIT
"""Pure functions from figures to metrics; the change from one period to another comes first."""

from antifraud.figures import Direction
from antifraud.metrics.accessors import Accessor
from antifraud.metrics.amounts import Amount
from antifraud.metrics.cells import Cells
from antifraud.metrics.changes import Change, change
from antifraud.metrics.comparing import (
    period_over_period,
    window,
    year_over_year,
    year_to_date,
)
from antifraud.metrics.counted_series import series
from antifraud.metrics.point import Point, PointStatus
from antifraud.metrics.points import points_change
from antifraud.metrics.statuses import ChangeStatus
from antifraud.metrics.tallies import Tally, tally
from antifraud.metrics.timeseries import Series

__all__ = [
    "Accessor",
    "Amount",
    "Cells",
    "Change",
    "ChangeStatus",
    "Direction",
    "Point",
    "PointStatus",
    "Series",
    "Tally",
    "change",
    "period_over_period",
    "points_change",
    "series",
    "tally",
    "window",
    "year_over_year",
    "year_to_date",
]
