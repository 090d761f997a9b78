# SPDX-License-Identifier: MIT
"""The words for how a change came out: its status."""

from __future__ import annotations

from antifraud.vocabulary import Labelled

__all__ = ["ChangeStatus"]


class ChangeStatus(Labelled):
    """Whether a relative change could be computed, and if not, why not.

    >>> ChangeStatus.FROM_ZERO.label("en")
    'the base is zero: nothing is a percentage of it'
    """

    COMPUTED = ("computed", "已计算", "computed")
    #: Zero to something: the rise is real, a percentage of zero is not.
    FROM_ZERO = (
        "from_zero",
        "基数为零，不能计算百分比",
        "the base is zero: nothing is a percentage of it",
    )
    ZERO_TO_ZERO = ("zero_to_zero", "两期均为零", "both are zero")
    #: The earlier figure is not known; it is not taken as zero.
    MISSING_BASE = ("missing_base", "缺上期数", "the earlier figure is not known")
    MISSING_CURRENT = ("missing_current", "缺本期数", "the current figure is not known")
    #: One of the periods is not complete yet.
    PARTIAL = ("partial", "期间不完整", "a period is not complete")
    #: Unlike definitions or scopes, or a base below zero.
    NOT_COMPARABLE = ("not_comparable", "口径不可比", "the two cannot be compared")
