# SPDX-License-Identifier: MIT
"""What units make when they are multiplied and divided: which are left, and how that is called."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from antifraud.figures.unit import Unit

__all__ = ["cancelled", "quotient_words"]


def cancelled(
    tops: Sequence[Unit], bottoms: Sequence[Unit]
) -> tuple[tuple[Unit, ...], tuple[Unit, ...]]:
    """Return what multiplies and what divides, without those that do both; each by its code.

    >>> from antifraud.figures import Unit
    >>> cancelled([Unit.CNY, Unit.ACCOUNT], [Unit.ACCOUNT])
    ((Unit('CNY'),), ())
    """
    over, under = list(tops), list(bottoms)
    for unit in tops:
        if unit in under:
            under.remove(unit)
            over.remove(unit)
    over.sort(key=lambda unit: unit.code)
    under.sort(key=lambda unit: unit.code)
    return tuple(over), tuple(under)


def quotient_words(over: Sequence[Unit], under: Sequence[Unit]) -> tuple[str, str, str]:
    """Return the code and the Chinese and the English words of a quotient.

    >>> from antifraud.figures import Unit
    >>> quotient_words([Unit.CNY], [Unit.ACCOUNT])
    ('CNY/ACCOUNT', '元/个账户', 'yuan per account')
    """
    code = "*".join(unit.code for unit in over) or "1"
    zh = "·".join(unit.zh for unit in over)
    en = " ".join(unit.en for unit in over) or "per-unit"
    if under:
        code += "/" + "*".join(unit.code for unit in under)
        zh += "/" + "·".join(unit.zh for unit in under)
        en += " per " + " ".join(unit.one or unit.en for unit in under)
    return code, zh, en
