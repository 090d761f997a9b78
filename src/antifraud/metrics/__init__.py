# SPDX-License-Identifier: MIT
"""Pure functions from figures to metrics; the change from one period to another comes first."""

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
from antifraud.metrics.contributing import Contribution, Contributions, contributions
from antifraud.metrics.counted_series import series
from antifraud.metrics.elapsed import Durations
from antifraud.metrics.money import MoneyFunnel, money_funnel
from antifraud.metrics.point import Point, PointStatus
from antifraud.metrics.points import points_change
from antifraud.metrics.ratios import (
    Ratio,
    RatioStatus,
    clearance_rate,
    mean_per,
    rate,
    ratio,
    share,
)
from antifraud.metrics.statuses import ChangeStatus
from antifraud.metrics.success import success_by
from antifraud.metrics.suppression import TOTAL, Margin, Suppressed, deducible, suppress
from antifraud.metrics.tallies import Tally, tally
from antifraud.metrics.timeseries import Series
from antifraud.metrics.timing import durations

__all__ = [
    "TOTAL",
    "Accessor",
    "Amount",
    "Cells",
    "Change",
    "ChangeStatus",
    "Contribution",
    "Contributions",
    "Durations",
    "Margin",
    "MoneyFunnel",
    "Point",
    "PointStatus",
    "Ratio",
    "RatioStatus",
    "Series",
    "Suppressed",
    "Tally",
    "change",
    "clearance_rate",
    "contributions",
    "deducible",
    "durations",
    "mean_per",
    "money_funnel",
    "period_over_period",
    "points_change",
    "rate",
    "ratio",
    "series",
    "share",
    "success_by",
    "suppress",
    "tally",
    "window",
    "year_over_year",
    "year_to_date",
]
