# SPDX-License-Identifier: MIT
"""Reading one figure in Chinese words."""

from __future__ import annotations

import re
from functools import cache
from typing import NoReturn

from antifraud.errors import UnreadableFigure
from antifraud.figures import Figure
from antifraud.wording.approximation import UNBOUNDED
from antifraud.wording.chinese import tables as chinese
from antifraud.wording.chinese.forms import built
from antifraud.wording.chinese.grammar import figure_pattern
from antifraud.wording.chinese.nouns import counted
from antifraud.wording.chinese.plain import plain_figure
from antifraud.wording.patterns import normal, unspaced, with_commas
from antifraud.wording.tries import one_of

__all__ = ["built", "figure_by_grammar", "read_chinese"]


def read_chinese(text: str) -> Figure:
    """Read one figure in Chinese words.

    Raises:
        UnreadableFigure: when the text is anything but one figure.

    >>> read_chinese("3727万余元")
    Figure(37270000..37280000 CNY, more_than)
    """
    known = plain_figure(text)
    return figure_by_grammar(text) if known is None else known


def figure_by_grammar(text: str) -> Figure:
    """Read one figure by the whole grammar, the plain forms among them.

    Raises:
        UnreadableFigure: when the text is anything but one figure.

    >>> figure_by_grammar("3727万余元") == read_chinese("3727万余元")
    True
    """
    text = text.strip("\r\n\t") or text
    plain = _without_amid(unspaced(with_commas(normal(text))))
    if plain == chinese.UNBOUNDED:
        return UNBOUNDED
    found = figure_pattern().match(plain)
    if found is None:
        _refuse(text, plain, 0)
    end = found.end()
    if end == len(plain):
        return built(found, text)
    known = counted(found, plain[end:], lambda: built(found, text))
    if known is None:
        _refuse(text, plain, end)
    return known


def _without_amid(plain: str) -> str:
    """Return 在3至5万之间 without its 在."""
    if plain.endswith("之间"):
        for word in chinese.AMID:
            if plain.startswith(word):
                return plain[len(word) :]
    return plain


@cache
def _mended() -> re.Pattern[str]:
    words = [*chinese.BASES, *chinese.RISES, *chinese.FALLS]
    words += [*chinese.RISE_NOUNS, *chinese.FALL_NOUNS]
    long, short = (
        [each for each in words if len(each) > 1],
        [each for each in words if len(each) == 1],
    )
    change = rf"\A(?P<change>翻|{one_of(long)}|{one_of(short)}(?=[了\d]))"
    return re.compile(f"(?P<word>{one_of(chinese.MENDS)})|{change}", re.ASCII)


_NUMBER = re.compile(rf"[\d{''.join(chinese.DIGITS)}{''.join(chinese.PLACES)}]", re.ASCII)


def _refuse(text: str, plain: str, end: int) -> NoReturn:
    """Say why a text of which the pattern read only the beginning is no figure."""
    hint = _mended().search(plain)
    mend = None
    if hint and hint["word"]:
        mend = f"{hint['word']} {chinese.MENDS[hint['word']]}"
    elif hint:
        mend = "it is a change: read it with read_change"
    elif end and _NUMBER.match(plain, end):
        mend = "it holds more than one figure: antifraud.wording.scan finds each"
    elif end:
        mend = f"{plain[:end]!r} is read, {plain[end:]!r} after it is not a word of figures"
    raise UnreadableFigure("text", text, mend)
