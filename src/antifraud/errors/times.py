# SPDX-License-Identifier: MIT
"""Errors of periods, moments and dates."""

from __future__ import annotations

from antifraud.errors.base import AntifraudError

__all__ = [
    "DayOutsidePeriod",
    "IncompleteDate",
    "MomentReversed",
    "NaiveDatetime",
    "OutsideCalendar",
    "PeriodMisaligned",
    "PeriodReversed",
    "UnreadableMoment",
    "UnreadablePeriod",
    "UnresolvableDate",
]


class UnreadablePeriod(AntifraudError):
    """A text is not one of the forms of a period."""

    rule = "a period is written in one of its forms"
    usual_mend = (
        "write 2023, 2023H1, 2023Q1, 2023-01, 2023-W05, 2023-03-14, "
        "2023-01-11/2023-01-18 or 2023-01/2023-10"
    )


class PeriodReversed(AntifraudError):
    """A period ends before it begins. `value` is the pair of days."""

    rule = "a period ends on or after the day on which it begins"
    usual_mend = "swap the two days"


class PeriodMisaligned(AntifraudError):
    """Start and end are not those of a calendar period of this kind."""

    rule = "start and end are those of a calendar period of the kind named"
    usual_mend = "use Period.containing(day, kind), or kind SPAN for any run of days"


class NaiveDatetime(AntifraudError):
    """A datetime without a zone was given."""

    rule = "a datetime has a zone"
    usual_mend = "give it one, for example tzinfo=antifraud.periods.SHANGHAI"


class OutsideCalendar(AntifraudError):
    """A step or a place left the calendar that dates are counted in."""

    rule = "days lie in the years 1 to 9999, and a period ends before the last of them"


class DayOutsidePeriod(AntifraudError):
    """A day was asked of a period that does not hold it."""

    rule = "the day lies within the period"


class UnreadableMoment(AntifraudError):
    """A text is not one of the forms of a moment."""

    rule = "a moment is written in one of its forms"
    usual_mend = (
        "write 2023-05-03T17:05+08:00, 2023-05-03T17 (within that hour) "
        "or 2023-05-03T17~ (about that hour)"
    )


class MomentReversed(AntifraudError):
    """The latest instant of a moment lies before its earliest."""

    rule = "the earliest instant is not after the latest"
    usual_mend = "swap the two"


class IncompleteDate(AntifraudError):
    """The parts given do not make a partial date (a day without a month, say)."""

    rule = "a partial date holds parts that can stand together"


class UnresolvableDate(AntifraudError):
    """No year makes the partial date a date (30 February, say)."""

    rule = "some year makes the partial date a date"
