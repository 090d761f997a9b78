# SPDX-License-Identifier: MIT
"""Calendar periods; moments and partial dates that are known within bounds.

>>> Period.parse("2023Q1").previous()
Period('2022Q4')
"""

from antifraud.periods.counterpart import Counterpart, CounterpartReason
from antifraud.periods.guards import contradicts, must_be_dated, must_not_be_before
from antifraud.periods.kind import PeriodKind
from antifraud.periods.moment import Moment
from antifraud.periods.partial import PartialDate
from antifraud.periods.period import Period
from antifraud.periods.policy import Policy
from antifraud.periods.precision import Precision
from antifraud.periods.zone import SHANGHAI, day_in

__all__ = [
    "SHANGHAI",
    "Counterpart",
    "CounterpartReason",
    "Moment",
    "PartialDate",
    "Period",
    "PeriodKind",
    "Policy",
    "Precision",
    "contradicts",
    "day_in",
    "must_be_dated",
    "must_not_be_before",
]
