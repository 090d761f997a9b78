# SPDX-License-Identifier: MIT
"""The numbers that only count the lines of a list: 1. Arrests: 44."""

from __future__ import annotations

import re

from antifraud.wording.patterns import Plain, collapsed

__all__ = ["unlisted"]

#: A number at the beginning of a line, and what follows the number of an item.
_MARK = re.compile(r"^[ \t]*\(?(?P<mark>\d{1,3})[.)](?=[ \t]+[A-Z0-9\"“‘(£$€])", re.MULTILINE)
#: What a line that is whole ends with.
_WHOLE = re.compile(r"(?:[.;:!?)][\"”’]?[ \t]*\n|\n[ \t]*\n)[ \t]*\Z")
_FAR = 8
_BULLET = "•"


def unlisted(text: str) -> Plain:
    r"""Return an English text in one line, with a bullet in place of each number of an item.

    A number at the beginning of a line is one where the line before is whole, or where it
    goes on with the numbers before it; else the line is only broken there.

    >>> unlisted("1. Arrests: 44\n2. Raids: 3, of which\n3. Police said").text
    '•. Arrests: 44 •. Raids: 3, of which •. Police said'
    >>> unlisted("The number was\n12. Police said").text
    'The number was 12. Police said'
    """
    parts: list[str] = []
    at = last = 0
    for found in _MARK.finditer(text):
        number = int(found["mark"])
        before = text[max(0, found.start() - _FAR) : found.start()]
        first = found.start() < _FAR and not before.strip()
        if number != last + 1 and not (first or _WHOLE.search(before)):
            continue
        last = number
        start, end = found.span("mark")
        parts += [text[at:start], _BULLET * (end - start)]
        at = end
    return collapsed("".join([*parts, text[at:]]))
