# SPDX-License-Identifier: MIT
"""Numbers so long that they may be somebody's: a telephone's, an account's, a card's."""

from __future__ import annotations

import re

__all__ = ["LONG"]

_SPACE = r"[ \xa0\u3000-]"

#: Eleven digits or more in one run, or in groups as cards and telephones print them.
LONG = re.compile(
    rf"(?<![\d.,])(?<!\d{_SPACE})(?:\d{{11,64}}[Xx]?"
    rf"|\d{{1,6}}(?:{_SPACE}\d{{3,4}}){{3,16}}(?:{_SPACE}\d{{1,3}})?"
    rf"|\d{{3,6}}(?:{_SPACE}\d{{4}}){{2}}|\d{{5,6}}(?:{_SPACE}\d{{3,4}}){{2}})"
    r"(?!\d|[.,]\d)"
)
