# SPDX-License-Identifier: MIT
"""The likeliest rates of two counts, where their difference is given."""

from __future__ import annotations

import math

__all__ = ["restricted_rates"]


def restricted_rates(base: int, now: int, null: tuple[float, float, float]) -> tuple[float, float]:
    """Return the likeliest previous and current rate whose difference is that of the null.

    Args:
        base: the earlier count.
        now: the current one.
        null: the earlier exposure, the current one, and the current rate less the earlier.

    Source: H. K. T. Ng, K. Gu & M. L. Tang, Computational Statistics & Data Analysis 51 (2007).
    """
    before, after, gap = null
    pooled = (base + now) / (before + after)
    if gap >= 0:
        low = _root(pooled - gap, gap * base / (before + after))
        return low, low + gap
    high = _root(pooled + gap, -gap * now / (before + after))
    return high - gap, high


def _root(middle: float, product: float) -> float:
    """Return the root of x² - middle x - product that is zero or above; no digits are lost."""
    if not product:
        return max(0.0, middle)
    half = middle / 2.0
    wide = math.hypot(half, math.sqrt(product))
    return half + wide if half >= 0 else product / (wide - half)
