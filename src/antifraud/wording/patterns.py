# SPDX-License-Identifier: MIT
"""What the grammars of all languages are made with."""

from __future__ import annotations

import re
from collections.abc import Iterable

__all__ = ["alternatives", "normal", "unspaced"]

# Full-width digits and signs have one half-width twin each, so that offsets
# into the text stay as they were.
_HALF_WIDTH = str.maketrans(
    "０１２３４５６７８９．，％－～\uff04￡\u2212\u3000\xa0", "0123456789.,%-~$£-  "
)


def normal(text: str) -> str:
    """Return the text with full-width digits and signs as half-width ones, of the same length.

    >>> normal("３，７２７．５％")
    '3,727.5%'
    """
    return text.translate(_HALF_WIDTH)


# A space between two numbers or two words parts them; any other is for the eye.
_SPACES = re.compile(r"(?<![0-9A-Za-z.,%]) +| +(?![0-9A-Za-z.,])")


def unspaced(text: str) -> str:
    """Return the text without the spaces that part nothing.

    >>> unspaced(" 约 3 万余元 "), unspaced("3 5")
    ('约3万余元', '3 5')
    """
    return _SPACES.sub("", text) if " " in text else text


def alternatives(words: Iterable[str]) -> str:
    """Return a pattern that matches one of the words, the longest first.

    >>> alternatives(["人", "人次"])
    '人次|人'
    """
    return "|".join(re.escape(word) for word in sorted(words, key=lambda word: (-len(word), word)))
