# SPDX-License-Identifier: MIT
"""The p-value of a z, by the alternative."""

from __future__ import annotations

from antifraud.metrics.significance._special import normal_above
from antifraud.metrics.significance.methods import Alternative

__all__ = ["p_of_z"]


def p_of_z(z: float, alternative: Alternative) -> float:
    """Return how often a standard normal value lies as far out."""
    if alternative == "greater":
        return normal_above(z)
    if alternative == "less":
        return normal_above(-z)
    return min(1.0, 2.0 * normal_above(abs(z)))
