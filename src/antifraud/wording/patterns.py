# SPDX-License-Identifier: MIT
"""What the grammars of all languages are made with."""

from __future__ import annotations

import re
from array import array
from collections.abc import Iterable, Sequence
from typing import NamedTuple

__all__ = ["Plain", "alternatives", "collapsed", "normal", "packed", "unspaced", "with_commas"]

# Full-width digits and signs have one half-width twin each, so that offsets
# into the text stay as they were.
_HALF_WIDTH = str.maketrans(
    "０１２３４５６７８９．，％－～\uff04￡\u2212\u2236\u3000\xa0\u2005\u2009\u202f",
    "0123456789.,%-~$£-:     ",
)


def normal(text: str) -> str:
    """Return the text with full-width digits and signs as half-width ones, of the same length.

    >>> normal("３，７２７．５％")
    '3,727.5%'
    """
    return text.translate(_HALF_WIDTH)


# GB/T 15835-2011 parts thousands by a quarter space; a word has to follow that is counted.
_GROUPS = re.compile(
    r"(?<![\d.,/:*-])(?<!\d )[1-9]\d{0,2}(?: \d{3}){1,5}(?!,?\d| \d)"
    r"(?=(?:\.\d{1,9})? ?[%\u4e00-\u9fff])"
)


def with_commas(plain: str) -> str:
    """Return a Chinese text with commas where spaces part the thousands of one number.

    >>> with_commas("止付12 345 678元，共3 560.8万元，12 345")
    '止付12,345,678元，共3,560.8万元，12 345'
    """
    return _GROUPS.sub(lambda found: found.group().replace(" ", ","), plain)


# A space between two numbers or two words parts them; any other is for the eye.
_SPACES = re.compile(r"(?<![0-9A-Za-z.,% ]) ++|(?<! ) ++(?![0-9A-Za-z.,])")


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


class Plain(NamedTuple):
    """A text made plain for the grammars, and where each of its code points stood.

    >>> packed("抓获 44 名").span(2, 4)
    (3, 5)
    """

    text: str
    #: The offset of each code point in the text as given; None where all are in place.
    offsets: Sequence[int] | None

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Return the span in the text as given of a span of the plain text."""
        if self.offsets is None or start == end:
            return start, end
        return self.offsets[start], self.offsets[end - 1] + 1


def packed(text: str) -> Plain:
    """Return a Chinese text normal and without the spaces that part nothing.

    >>> packed("共 ３ 起").text
    '共3起'
    """
    plain = with_commas(normal(text))
    return _without(_SPACES, plain) if " " in plain else Plain(plain, None)


def collapsed(text: str) -> Plain:
    r"""Return an English text normal, with one space for each run of white space.

    >>> collapsed("over\n  9 million").text
    'over 9 million'
    """
    return _without(_BLANKS, normal(text).replace("\n", " ").replace("\t", " "))


_BLANKS = re.compile(r"(?<= ) +|\A +")


def _without(pattern: re.Pattern[str], plain: str) -> Plain:
    """Return the text without what the pattern matches, and the offsets of what is left."""
    parts: list[str] = []
    offsets = array("q")
    at = 0
    for found in pattern.finditer(plain):
        parts.append(plain[at : found.start()])
        offsets.extend(range(at, found.start()))
        at = found.end()
    if not at:
        return Plain(plain, None)
    parts.append(plain[at:])
    offsets.extend(range(at, len(plain)))
    return Plain("".join(parts), offsets)
