# SPDX-License-Identifier: MIT
"""Errors of services to the public and of the limits that they keep."""

from __future__ import annotations

from antifraud.errors.base import AntifraudError

__all__ = ["ElapsedUnfit", "HoursUnfit", "LimitsReversed", "StandardUnfit"]


class LimitsReversed(AntifraudError):
    """An urgent limit or a best case is longer than the usual limit. `value` is the pair."""

    rule = "an urgent limit and a best case are no longer than the usual limit"


class ElapsedUnfit(AntifraudError):
    """The time taken, as printed, is not that between the two days. `value` is the pair."""

    rule = "the time taken is that from the day of submission to the day of issue"
    usual_mend = "leave out the figure, or correct a day"


class HoursUnfit(AntifraudError):
    """Hours a day are fewer than one or more than a day has."""

    rule = "a day's hours are 1 to 24"
    usual_mend = "for round the clock, give 24"


class StandardUnfit(AntifraudError):
    """An application is set against a standard of another kind. `value` is the pair."""

    rule = "an application is measured by the standard of its own kind"
