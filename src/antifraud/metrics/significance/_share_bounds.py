# SPDX-License-Identifier: MIT
"""Between which bounds the share of a part in its whole lies."""

from __future__ import annotations

import math

from antifraud.metrics.significance._special import (
    beta_quantile,
    binomial_at_least,
    binomial_at_most,
    binomial_log_point,
    normal_quantile_above,
    root,
)
from antifraud.metrics.significance.methods import Method

__all__ = ["share_bounds"]


def share_bounds(part: int, whole: int, tail: float, method: Method) -> tuple[float, float]:
    """Return the bounds of a share, within 0 and 1.

    Args:
        part: how many.
        whole: of how many, one or more.
        tail: how much is left out on either side.
        method: CLOPPER_PEARSON, MID_P, JEFFREYS, WILSON, WILSON_CORRECTED, AGRESTI_COULL or WALD.
    """
    if method is Method.CLOPPER_PEARSON:
        return _exact_low(part, whole, tail), 1.0 - _exact_low(whole - part, whole, tail)
    if method is Method.JEFFREYS:
        return _jeffreys_low(part, whole, tail), 1.0 - _jeffreys_low(whole - part, whole, tail)
    if method is Method.MID_P:
        return _mid_low(part, whole, tail), 1.0 - _mid_low(whole - part, whole, tail)
    z = normal_quantile_above(tail)
    if method is Method.WILSON:
        return _wilson_low(part, whole, z), 1.0 - _wilson_low(whole - part, whole, z)
    if method is Method.WILSON_CORRECTED:
        return _corrected_low(part, whole, z), 1.0 - _corrected_low(whole - part, whole, z)
    size, share = float(whole), part / whole
    if method is Method.AGRESTI_COULL:
        size = whole + z * z
        share = (part + z * z / 2.0) / size
    half = z * math.sqrt(share * (1.0 - share) / size)
    return max(0.0, share - half), min(1.0, share + half)


def _exact_low(part: int, whole: int, tail: float) -> float:
    return beta_quantile(tail, float(part), whole - part + 1.0) if part else 0.0


def _jeffreys_low(part: int, whole: int, tail: float) -> float:
    return beta_quantile(tail, part + 0.5, whole - part + 0.5)


def _wilson_low(part: int, whole: int, z: float) -> float:
    # The product of the two roots is (part / whole)² / (1 + z² / whole): no digits are lost.
    square = z * z
    inner = z * math.sqrt(square + 4.0 * part * (whole - part) / whole)
    return 2.0 * part * part / whole / (2.0 * part + square + inner) if part else 0.0


def _corrected_low(part: int, whole: int, z: float) -> float:
    if not part:
        return 0.0
    square = z * z
    inner = square - 2.0 - 1.0 / whole + 4.0 * part * (whole - part + 1) / whole
    over = 2.0 * part + square - 1.0 - z * math.sqrt(inner)
    return max(0.0, over / (2.0 * (whole + square)))


def _mid_low(part: int, whole: int, tail: float) -> float:
    """Return the share at which the mid-p of so many or more is the tail."""
    if not part:
        return 0.0

    def over(share: float) -> float:
        rest = 1.0 - share
        if share <= 0:
            return -tail
        if rest <= 0:
            return (0.5 if part == whole else 1.0) - tail
        half = 0.5 * math.exp(binomial_log_point(part, whole, share, rest))
        if part / whole < share:
            return 1.0 - binomial_at_most(part - 1, whole, share, rest) - half - tail
        return binomial_at_least(part, whole, share, rest) - half - tail

    return root(over, 0.0, 1.0)
