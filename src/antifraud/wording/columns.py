# SPDX-License-Identifier: MIT
"""How wide words are on a terminal, where Han characters take two columns."""

from __future__ import annotations

import unicodedata

__all__ = ["columns_of", "padded", "width"]


def width(text: str) -> int:
    """Return how many columns a text takes on a terminal (Unicode TR 11).

    >>> width("止付2058个")
    10
    """
    return sum(columns_of(char) for char in text)


def columns_of(char: str) -> int:
    """Return how many columns a character takes: none, one or two.

    >>> [columns_of(char) for char in "止a"]
    [2, 1]
    """
    if unicodedata.combining(char):
        return 0
    return 2 if unicodedata.east_asian_width(char) in "WF" else 1


def padded(text: str, columns: int) -> str:
    """Return a text filled up with spaces to a number of columns.

    >>> padded("止付", 6) + "|"
    '止付  |'
    """
    return text + " " * (columns - width(text))
