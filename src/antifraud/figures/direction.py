# SPDX-License-Identifier: MIT
"""Which way a figure went."""

from __future__ import annotations

from antifraud.vocabulary import Labelled

__all__ = ["Direction"]


class Direction(Labelled):
    """Which way a figure went.

    >>> Direction.UNCHANGED.zh
    '持平'
    """

    UP = ("up", "上升", "up")
    DOWN = ("down", "下降", "down")
    UNCHANGED = ("unchanged", "持平", "unchanged")
