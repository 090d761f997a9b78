# SPDX-License-Identifier: MIT
"""What the grammars of all languages are made with."""

from __future__ import annotations

import re
from collections.abc import Iterable

__all__ = ["alternatives", "normal"]

# Full-width digits and signs have one half-width twin each, so that offsets
# into the text stay as they were.
_HALF_WIDTH = {
    **{ord("０") + digit: ord("0") + digit for digit in range(10)},
    **{0xFF0E: ".", 0xFF0C: ",", 0xFF05: "%", 0xFF0D: "-", 0xFF5E: "~", 0xFF04: "$"},
    **{0xFFE1: "£", 0x2212: "-", 0x3000: " ", 0xA0: " "},
}


def normal(text: str) -> str:
    """Return the text with full-width digits and signs as half-width ones, of the same length.

    >>> normal("３，７２７．５％")
    '3,727.5%'
    """
    return text.translate(_HALF_WIDTH)


def alternatives(words: Iterable[str]) -> str:
    """Return a pattern that matches one of the words, the longest first.

    >>> alternatives(["人", "人次"])
    '人次|人'
    """
    return "|".join(re.escape(word) for word in sorted(words, key=lambda word: (-len(word), word)))
