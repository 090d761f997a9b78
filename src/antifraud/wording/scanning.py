# SPDX-License-Identifier: MIT
"""Scanning a text: every figure, stated change, moment and period in it, in order.

Each language has three finders (changes, dates, figures), each of which goes
through the text once. What they find is merged: the leftmost stands, of those
that begin together the longest, and of equals a change before a date before a
figure. Time is linear in the length of the text.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import date, timedelta, timezone
from heapq import merge
from typing import NamedTuple

import attrs

from antifraud.errors import UnknownLanguage, WrongType
from antifraud.figures import StatedChange
from antifraud.periods import Moment
from antifraud.vocabulary import Language
from antifraud.wording.chinese.dates import find_chinese_dates
from antifraud.wording.chinese.scanning import find_chinese_changes, find_chinese_figures
from antifraud.wording.english.dates import find_english_dates
from antifraud.wording.english.lists import unlisted
from antifraud.wording.english.scanning import find_english_changes, find_english_figures
from antifraud.wording.patterns import Plain, packed
from antifraud.wording.readings import Found, Reading

__all__ = ["scan"]


class _Finders(NamedTuple):
    plain: Callable[[str], Plain]
    changes: Callable[[str], Iterator[Found]]
    dates: Callable[[str, date | None], Iterator[Found]]
    figures: Callable[[str], Iterator[Found]]


_LANGUAGES: dict[str, _Finders] = {
    "zh": _Finders(packed, find_chinese_changes, find_chinese_dates, find_chinese_figures),
    "en": _Finders(unlisted, find_english_changes, find_english_dates, find_english_figures),
}


def scan(text: str, lang: Language = "zh", as_of: date | None = None) -> tuple[Reading, ...]:
    """Find every figure, stated change, moment, partial date and period in a text.

    Readings come in the order of the text and none overlaps, but for two changes
    that share the span of one phrase (同比、环比分别下降11.6%、8.6%). A change is not
    also a figure. What a number merely names (a road, a telephone number, an
    ordinal) is no reading, and neither is 一 before a measure word, which is an
    article as often as a number.

    Args:
        text: the text, of any length.
        lang: its language.
        as_of: the day that the text speaks on. Dates without a year are resolved
            by it, and 今年, 去年同期, 截至目前 can be read at all; without it a date
            without its year stays a PartialDate.

    Raises:
        UnknownLanguage: when the language is another.
        WrongType: when the text is no text, or `as_of` is no date.

    >>> text = "1月18日，沿330国道抓获44名，追赃20余万元，立案同比下降48%"
    >>> [(reading.start, reading.text) for reading in scan(text)]
    [(0, '1月18日'), (14, '44名'), (20, '20余万元'), (28, '同比下降48%')]
    >>> scan("四月共起诉40人", as_of=date(2023, 5, 4))[0].item
    Period('2023-04')
    >>> [str(each.item.value) for each in scan("同比、环比分别下降11.6%、8.6%")]
    ['-11.6', '-8.6']
    """
    if lang not in _LANGUAGES:
        raise UnknownLanguage("lang", lang)
    if not isinstance(text, str):
        raise WrongType("text", text, "give the text")
    if as_of is not None and not isinstance(as_of, date):
        raise WrongType("as_of", as_of, "give a date, such as date(2023, 5, 4)")
    finders = _LANGUAGES[lang]
    plain = finders.plain(text)
    found = merge(
        finders.changes(plain.text),
        _on_its_clock(finders.dates(plain.text, as_of), plain.text),
        finders.figures(plain.text),
        key=lambda each: (each.start, -each.end),
    )
    return tuple(_reading(each, plain, text) for each in _apart(found))


def _on_its_clock(dates: Iterator[Found], plain: str) -> Iterator[Found]:
    """Yield dates, each with the offset that follows it: 9时5分（UTC+00:00）."""
    for each in dates:
        zone = _OFFSET.match(plain, each.end)
        if zone is None or not isinstance(each.item, Moment):
            yield each
            continue
        hours, minutes = int(zone["hours"]), int(zone["minutes"])
        size = timedelta(hours=hours, minutes=minutes)
        clock = timezone(-size if zone["sign"] == "-" else size)
        first, last = each.item.earliest, each.item.latest
        if f"{first:%z}".startswith(f"{zone['sign']}{zone['hours']}{zone['minutes']}"):
            yield each._replace(end=zone.end())  # its own clock, with the seconds of an old one
            continue
        item = attrs.evolve(
            each.item, earliest=first.replace(tzinfo=clock), latest=last.replace(tzinfo=clock)
        )
        yield each._replace(item=item, end=zone.end())


#: The offset from UTC that `write` puts behind a time on another clock than Beijing's.
_OFFSET = re.compile(
    r" ?[(（]UTC(?P<sign>[+-])(?P<hours>0\d|1[0-4]):(?P<minutes>[0-5]\d)[)）]", re.ASCII
)


def _apart(found: Iterator[Found]) -> Iterator[Found]:
    """Yield those that overlap none before them; two changes may share one span."""
    last: Found | None = None
    for each in found:
        if last is None or each.start >= last.end or _shared(last, each):
            yield each
            last = each


def _shared(last: Found, each: Found) -> bool:
    return (
        each[:2] == last[:2]
        and isinstance(last.item, StatedChange)
        and isinstance(each.item, StatedChange)
    )


def _reading(each: Found, plain: Plain, text: str) -> Reading:
    start, end = plain.span(each.start, each.end)
    words, item = text[start:end], each.item
    if isinstance(item, StatedChange):
        item = attrs.evolve(item, printed=words)
    return Reading(
        start=start,
        end=end,
        text=words,
        item=item,
        direction=each.direction,
        edge=each.edge,
    )
