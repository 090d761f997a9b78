# SPDX-License-Identifier: MIT
"""One point of a series: a period, what it came to, and how far that is known."""

from __future__ import annotations

import attrs

from antifraud.figures import Unit
from antifraud.metrics.amounts import Amount, Known, level
from antifraud.periods import Period
from antifraud.vocabulary import Labelled

__all__ = ["Point", "PointStatus"]


class PointStatus(Labelled):
    """How far the amount of a period is known.

    >>> PointStatus.GAP.label("en")
    'not reported'
    """

    COMPLETE = ("complete", "完整", "the whole period is covered")
    #: No record, and the caller has said that all are here.
    ZERO = ("zero", "为零", "zero: the records are complete, and there is none")
    #: Only some days of the period lie in the span that is counted.
    PARTIAL = ("partial", "期间不完整", "only a part of the period is covered")
    #: No record, and nobody said that there is none: not reported.
    GAP = ("gap", "未报告", "not reported")


@attrs.frozen(kw_only=True)
class Point:
    """One period of a series.

    Attributes:
        period: the period.
        covered: the days of it that are counted; None where none is.
        value: what it came to; None for a gap.
        status: how far that is known.
        unknown: how many of its records have a value that is not known.
        unit: what is counted; None where that was not named.
        late: what of it was recorded only after the last of the days covered;
            None for a gap, and where nobody asked when records were recorded.

    >>> quarter = Period.parse("2023Q1")
    >>> Point(period=quarter, covered=quarter, value=2058, status=PointStatus.COMPLETE).level
    2058
    """

    period: Period
    covered: Period | None
    value: Amount | None
    status: PointStatus
    unknown: int = 0
    unit: Unit | None = None
    late: Amount | None = None

    @property
    def level(self) -> Amount | None:
        """What a change is computed from: a figure where there is a unit or a bound to tell."""
        return None if self.value is None else level(Known(self.value, self.unknown), self.unit)
