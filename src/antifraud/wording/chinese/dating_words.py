# SPDX-License-Identifier: MIT
"""The pattern of the Chinese words of dates, and the parts that each word gives.

One pattern goes through the text once. Every word in it is of bounded length, so
the time is linear; numbers have two digits at most, years four.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from antifraud.periods import PeriodKind
from antifraud.wording.chinese.calendar import (
    ABOUT,
    DAY_PARTS,
    DAYS,
    DIGITS,
    JOINS,
    MINUTES,
    NOT_AFTER,
    NOW,
    NUMBERS,
    ROUGHLY,
    THIRDS,
    UNITS,
    WEEKDAYS,
    WEEKS,
    YEARS,
)
from antifraud.wording.patterns import alternatives
from antifraud.wording.phrases import Anchor, Atom, Relative

__all__ = ["dating_words"]

_Y = r"(?:1[6-9]|2[01])\d\d"
_HAN = "".join(DIGITS) + "十"
_N = rf"(?:\d{{1,2}}|[{_HAN}两]{{1,3}})"
_JOIN = f"(?:{alternatives(JOINS)})"
#: No number goes on to the left, and no word makes a length or an ordinal of it.
_EDGE = rf"(?<![\d{_HAN}百千万亿几数个{NOT_AFTER}])(?<!\d[./-])"
_HAN_MONTH = rf"[{_HAN}]{{1,3}}月(?![花天龄薪内余有]|初[{_HAN}]|[{_HAN}]{{1,3}}(?![{_HAN}日号]))"

# The words that another word hides in a longer one are named beside it: 以上年, 说明年龄,
# 资本周转, 今日头条, 全年级, 时段.
_WORDS = re.compile(
    rf"""
      (?P<now>{alternatives(NOW)})
    | (?<![\d.\-/])(?P<iso>(?P<iso_year>{_Y})(?P<iso_sign>[-./])(?P<iso_month>\d{{1,2}})
        (?P=iso_sign)(?P<iso_day>\d{{1,2}}))(?!\d|[.\-/]\d)
    | {_EDGE}(?P<years>(?P<year_from>{_Y}){_JOIN}(?P<year_to>{_Y})年度?)(?![代级])
    | {_EDGE}(?P<year>(?P<year_of>{_Y}|[一二][{"".join(DIGITS)}]{{3}})年(?:度(?!假))?)(?![代级])
    | (?<![以过早晚说证声申表文历])(?P<yearword>(?P<year_word>{alternatives(YEARS)})度?)
        (?![龄级轻货味糕画会检])
    | (?<!以)(?P<unit>{alternatives(UNITS)})
    | (?<![以晚早资基])(?P<week>(?P<week_word>{alternatives(WEEKS)})
        (?P<weekday>[{"".join(WEEKDAYS)}](?![共直些般批名家次个]))?)(?![转期边围年岁某密折])
    | (?P<weeknumber>第(?P<week_of>{_N})周)(?![年岁])
    | (?P<today>{alternatives(DAYS)})(?!头条|说法|关注|报[^警案])
    | (?<!以)(?P<half>[上下]半年)
    | (?P<quarters>[前头](?P<quarters_of>[二两三23])个?季度)
    | (?P<months>[前头](?P<months_of>{_N})个?月份?)(?![内后])
    | (?P<quarterrun>第?(?P<quarter_from>[一二三1-3]){_JOIN}第?(?P<quarter_to>[二三四2-4])季度)
    | (?<![\d{_HAN}近续个])(?<!\d\.)(?P<quarter>第?(?P<quarter_of>[一二三四1-4])季度)
    | (?P<whole>全年)(?![级龄])
    | (?<=[年度])(?P<same>同期)
    | {_EDGE}(?P<monthrun>(?P<month_from>{_N}){_JOIN}(?P<month_to>{_N})月份?)(?![龄薪])
    | {_EDGE}(?P<month>(?P<month_of>\d{{1,2}}月(?![龄薪])|{_HAN_MONTH})份?)
    | (?<=[月份])(?P<third>{alternatives(THIRDS)})
    | (?P<vague>年初|年中(?!国)|月初|(?<=[年月份度])初(?![中一二三级次步始审查]))
    | (?P<closing>年底|年末|月底|月末|(?<=[年月份度])[底末])
    | (?P<dayrun>(?<=[月份])(?P<day_from>{_N}){_JOIN}(?P<day_to>{_N})[日号])
    | {_EDGE}(?P<day>(?P<day_of>{_N})(?:日|号(?![楼线院店机])))
    | (?P<part>{alternatives(DAY_PARTS)})(?=\ ?{_N}(?:时|点|[:：]))
    | (?P<roughly>{alternatives(ROUGHLY)})(?=(?:{alternatives(DAY_PARTS)})?{_N}(?:时|点|[:：]))
    | (?<![\d第{_HAN}])(?<!\d[.:：])(?P<hour>(?P<hour_of>{_N})
        (?:时(?![段代间常候空期速尚区差效隔])|点)(?:钟|整|(?P<minute_word>{alternatives(MINUTES)})(?!数)
        |(?P<minute_of>{_N})分(?:(?P<second_of>{_N})秒)?
        |(?<=点)(?P<minute_bare>\d\d)(?=许|左右|[，。、,;；]|\Z))?)
    | (?<!\d)(?<!\d[.:：/])(?P<colon>(?P<colon_hour>\d{{1,2}})[:：](?P<colon_minute>\d\d)
        (?:[:：](?P<colon_second>\d\d))?)(?![\d:：%]|\.\d)
    | (?P<about>(?<=[时点钟整半刻分秒\d])(?:许|多(?![部个名人次家地种起方]))
        |{alternatives(word for word, after_a_date in ABOUT.items() if after_a_date)})
    """,
    re.VERBOSE | re.ASCII,
)


def dating_words(text: str) -> Iterator[Atom]:
    """Yield the words of dates in a plain text, in order.

    >>> [(atom.kind, atom.fields) for atom in dating_words("1月11日17时许")]
    [('month', {'month': 1}), ('day', {'day': 11}), ('hour', {'hour': 17}), ('about', {'about': 1})]
    """
    for found in _WORDS.finditer(text):
        atom = _atom(found, found.lastgroup or "")
        if atom is not None:
            yield atom


def _atom(found: re.Match[str], kind: str) -> Atom | None:
    base = _BASES[kind](found) if kind in _BASES else None
    fields = _NUMBERED.get(kind, {})
    parts = {name: _number(found[group]) for name, group in fields.items() if found[group]}
    if kind in _WORDED:
        parts |= _WORDED[kind](found)
    ends = {name: _number(found[group]) for name, group in _ENDS.get(kind, {}).items()}
    if None in parts.values() or None in ends.values():
        return None
    first = {name: part for name, part in parts.items() if part is not None}
    last = {name: part for name, part in ends.items() if part is not None}
    return Atom(*found.span(kind), kind, first, base, last or None)


def _number(text: str) -> int | None:
    """Return a number of up to four digits, or one in words; None where it is none."""
    text = text.rstrip("月")
    if text.isdecimal():
        return int(text)
    if len(text) == len("二〇二三"):
        return int("".join(str(DIGITS[digit]) for digit in text))
    return NUMBERS.get(text)


#: Which group of the pattern gives which part of a date, by the kind of the word.
_NUMBERED: dict[str, dict[str, str]] = {
    "iso": {"year": "iso_year", "month": "iso_month", "day": "iso_day"},
    "years": {"year": "year_from"},
    "year": {"year": "year_of"},
    "weeknumber": {"week": "week_of"},
    "quarters": {"quarters": "quarters_of"},
    "months": {"months": "months_of"},
    "quarterrun": {"quarter": "quarter_from"},
    "quarter": {"quarter": "quarter_of"},
    "monthrun": {"month": "month_from"},
    "month": {"month": "month_of"},
    "dayrun": {"day": "day_from"},
    "day": {"day": "day_of"},
    "hour": {"hour": "hour_of", "minute": "minute_of", "second": "second_of"},
    "colon": {"hour": "colon_hour", "minute": "colon_minute", "second": "colon_second"},
}
#: The same for the other end of a run.
_ENDS: dict[str, dict[str, str]] = {
    "years": {"year": "year_to"},
    "quarterrun": {"quarter": "quarter_to"},
    "monthrun": {"month": "month_to"},
    "dayrun": {"day": "day_to"},
}


def _today(found: re.Match[str]) -> dict[str, int]:
    return _window(DAYS[found["today"]][1])


def _window(hours: tuple[int, int] | None) -> dict[str, int]:
    return {} if hours is None else {"first": hours[0], "last": hours[1]}


def _minutes(found: re.Match[str]) -> dict[str, int]:
    if found["minute_word"]:
        return {"minute": MINUTES[found["minute_word"]]}
    return {"minute": int(found["minute_bare"])} if found["minute_bare"] else {}


#: The parts that are words.
_WORDED: dict[str, Callable[[re.Match[str]], dict[str, int]]] = {
    "half": lambda found: {"half": 1 if found["half"][0] == "上" else 2},
    "week": lambda found: {"weekday": WEEKDAYS[found["weekday"]]} if found["weekday"] else {},
    "today": _today,
    "part": lambda found: _window(DAY_PARTS[found["part"]]),
    "hour": _minutes,
    "third": lambda found: {"third": THIRDS[found["third"]]},
    "whole": lambda _: {"whole": 1},
    "same": lambda _: {"same": 1},
    "vague": lambda _: {"vague": 1},
    "closing": lambda _: {"closing": 1},
    "about": lambda _: {"about": 1},
    "roughly": lambda _: {"about": 1},
}
#: The relative words.
_BASES: dict[str, Callable[[re.Match[str]], Relative]] = {
    "now": lambda _: Relative(Anchor.PRINT, PeriodKind.DAY),
    "yearword": lambda found: YEARS[found["year_word"]],
    "unit": lambda found: UNITS[found["unit"]],
    "week": lambda found: WEEKS[found["week_word"]],
    "today": lambda found: DAYS[found["today"]][0],
}
