# SPDX-License-Identifier: MIT
"""Errors of the tests of chance, of intervals and of measures of concentration."""

from __future__ import annotations

from antifraud.errors.base import AntifraudError

__all__ = [
    "CountTooLarge",
    "ExposureUnfit",
    "LengthsDiffer",
    "LevelOutside",
    "NegativeMean",
    "NoCounts",
    "NotFinite",
    "NothingCounted",
    "OneUnit",
    "PeriodsOverlap",
    "SelectionUnfit",
    "SharesUnfit",
    "TooManyOutcomes",
    "UnknownMethod",
    "WeightUnfit",
    "WindowsUnfit",
    "ZeroCountUnfit",
]


class NotFinite(AntifraudError):
    """A number is NaN or infinite."""

    rule = "a number is finite"
    usual_mend = "leave out what is not known; no count and no mean is infinite"


class NegativeMean(AntifraudError):
    """A mean, an expected count or an amount is below zero."""

    rule = "a mean and an amount are zero or more"


class CountTooLarge(AntifraudError):
    """A count is larger than the exact tail sums are made for."""

    rule = "the count is small enough to sum the tails of its distribution"
    usual_mend = (
        "test a count of events, not a sum of money; or take a test by a normal approximation"
    )


class ExposureUnfit(AntifraudError):
    """An exposure (days, people, area) is zero, below zero, or beyond all measure."""

    rule = "an exposure is positive"
    usual_mend = "give the days, people or area that the count was taken over"


class LevelOutside(AntifraudError):
    """A level of confidence, or a share, does not lie between zero and one."""

    rule = "a level lies between 0 and 1, both excluded"
    usual_mend = "95 % is 0.95"


class NoCounts(AntifraudError):
    """There are no counts, units or levels at all."""

    rule = "there is at least one of what is measured"


class NothingCounted(AntifraudError):
    """All units are zero: what is not there is neither spread nor concentrated."""

    rule = "something was counted in at least one unit"
    usual_mend = "say that there were no events; nothing has no concentration"


class OneUnit(AntifraudError):
    """A measure that compares units was asked of a single one."""

    rule = "a corrected measure needs more than one unit or event"
    usual_mend = "leave out the correction"


class LengthsDiffer(AntifraudError):
    """Two sequences that go together are not of one length. `value` is the pair of lengths."""

    rule = "sequences that go together are equally long"


class SharesUnfit(AntifraudError):
    """Shares under the null do not add up to one, or one that was counted in is zero."""

    rule = "shares are positive where something was counted, and add up to one"
    usual_mend = "write Fraction(1, 7); shares as floats may miss one by a millionth"


class SelectionUnfit(AntifraudError):
    """The top is to be given as a number of units or as a share of them, and not as both."""

    rule = "the top is k units, from 1 to all, or a share of the units"
    usual_mend = "give k, or share"


class UnknownMethod(AntifraudError):
    """A method, a variance or an alternative was named that there is not."""

    rule = "the method is one of those that the function has"


class ZeroCountUnfit(AntifraudError):
    """A method that divides by a count, or takes its logarithm, was given a zero."""

    rule = "this method needs counts above zero"
    usual_mend = "take method='exact' or method='score', which are made for zeros too"


class WindowsUnfit(AntifraudError):
    """The time scanned is shorter than two windows."""

    rule = "the time scanned is at least two windows long"
    usual_mend = (
        "give the whole time over the length of the window; for one fixed window, poisson_test"
    )


class TooManyOutcomes(AntifraudError):
    """An exact test would have to go through more outcomes than it should."""

    rule = "the outcomes that an exact test goes through are not too many"
    usual_mend = "with so many events the chi-square approximation will do: give exact=False"


class WeightUnfit(AntifraudError):
    """A weight, an area or a length of time is zero or below."""

    rule = "a weight is positive"


class PeriodsOverlap(AntifraudError):
    """Two periods that an event is spread over share a day. `value` is the pair."""

    rule = "the periods that an event is spread over do not overlap"
