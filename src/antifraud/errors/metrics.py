# SPDX-License-Identifier: MIT
"""Errors of the metrics: of what is counted, and of what is asked of the counts."""

from __future__ import annotations

from antifraud.errors.base import AntifraudError

__all__ = [
    "FieldNotFound",
    "GroupUnfit",
    "NegativeAmount",
    "NeverRecorded",
    "NotCountedBy",
    "PartAboveWhole",
    "PeriodUnfit",
    "QuantileOutside",
    "TableUnfit",
]


class FieldNotFound(AntifraudError):
    """A record does not have the field that is asked of it. `value` is the field's name."""

    rule = "a record has the field that is asked of it"


class GroupUnfit(AntifraudError):
    """What records are counted by, or told apart by, cannot be a key. `value` is its type."""

    rule = "what is counted by can be a key: a text, a number, a member of a list, a tuple of them"
    usual_mend = "give a function that turns it into one, for example tuple"


class NegativeAmount(AntifraudError):
    """A number that is counted or summed up lies below zero."""

    rule = "what is counted or summed up is not below zero"
    usual_mend = "count corrections apart from what they correct"


class NeverRecorded(AntifraudError):
    """A series without recording times was asked what was known on a day."""

    rule = "what was known on a day is asked of a series that has recording times"
    usual_mend = "give series(..., recorded=), the field with the time of recording"


class NotCountedBy(AntifraudError):
    """A group or a period is asked of what was not counted by it."""

    rule = "what is asked for is what was counted by"


class PartAboveWhole(AntifraudError):
    """A part is certainly larger than its whole. `value` is the pair."""

    rule = "a part is no larger than its whole"
    usual_mend = "where the one is not among the other, as with cases solved and filed, use ratio"


class PeriodUnfit(AntifraudError):
    """A period is not made of whole periods of the series. `value` is the period."""

    rule = "the period asked for is made of whole periods of the series"
    usual_mend = "count by a finer period: every=PeriodKind.DAY fits any"


class QuantileOutside(AntifraudError):
    """A quantile is not from 0 to 1."""

    rule = "a quantile is from 0 to 1"
    usual_mend = "write the median as Fraction(1, 2), the ninth decile as Fraction(9, 10)"


class TableUnfit(AntifraudError):
    """A table's keys or counts are not those of a table that can be published."""

    rule = "a table holds whole counts under single keys, or all under pairs of keys"
