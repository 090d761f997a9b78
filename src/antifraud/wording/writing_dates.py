# SPDX-License-Identifier: MIT
"""Writing periods, moments and partial dates in words."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, timedelta
from typing import NamedTuple

from antifraud.periods import Moment, PartialDate, Period, PeriodKind, Precision
from antifraud.vocabulary import Language

__all__ = ["written_moment", "written_partial", "written_period"]

_MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
)  # fmt: skip
_ORDINALS = ("first", "second", "third", "fourth")
_QUARTERS = "一二三四"
_SUFFIXES = {1: "st", 2: "nd", 3: "rd"}
_TEENS = (11, 12, 13)
_NOON = 12
_BEIJING = timedelta(hours=8)
_LENGTHS = {Precision.HOUR: timedelta(hours=1), Precision.MINUTE: timedelta(minutes=1)}
_MONTHS_IN_QUARTER = 3
_MONTHS_IN_HALF = 6


def written_period(period: Period, lang: Language = "zh") -> str:
    """Write a period.

    >>> written_period(Period.parse("2023-01-11/2023-01-18"))
    '2023年1月11日至18日'
    >>> written_period(Period.parse("2016-01/2016-09"), "en")
    'January to September 2016'
    """
    of_calendar = _CALENDAR[lang].get(period.kind)
    if of_calendar is not None:
        return of_calendar(period.start)
    return _zh_span(period) if lang == "zh" else _en_span(period)


def _zh_span(period: Period) -> str:
    start, last = period.start, period.last
    same_month = (start.year, start.month) == (last.year, last.month)
    year = "" if start.year == last.year else f"{last.year}年"
    if _by_months(period):
        return _zh_month(start) + ("" if same_month else f"至{year}{last.month}月")
    if start == last:
        return _zh_day(start)
    return f"{_zh_day(start)}至{'' if same_month else f'{year}{last.month}月'}{last.day}日"


def _en_span(period: Period) -> str:
    start, last = period.start, period.last
    same_month = (start.year, start.month) == (last.year, last.month)
    same_year = start.year == last.year
    month = _MONTHS[start.month - 1]
    if _by_months(period):
        first = month if same_year else _en_month(start)
        return _en_month(start) if same_month else f"{first} to {_en_month(last)}"
    if start == last:
        return _en_day(start)
    if same_month:
        return f"{start.day} to {_en_day(last)}"
    return f"{f'{start.day} {month}' if same_year else _en_day(start)} to {_en_day(last)}"


def _by_months(period: Period) -> bool:
    # str() writes a run of whole months as months: 2023-01/2023-10.
    first, _, _ = str(period).partition("/")
    return len(first) == len("2023-01")


def _zh_month(day: date) -> str:
    return f"{day.year}年{day.month}月"


def _zh_day(day: date) -> str:
    return f"{_zh_month(day)}{day.day}日"


def _zh_week(day: date) -> str:
    year, week, _ = day.isocalendar()
    return f"{year}年第{week}周"


def _en_month(day: date) -> str:
    return f"{_MONTHS[day.month - 1]} {day.year}"


def _en_day(day: date) -> str:
    return f"{day.day} {_en_month(day)}"


def _en_week(day: date) -> str:
    year, week, _ = day.isocalendar()
    return f"week {week} of {year}"


def _quarter(day: date) -> int:
    return (day.month - 1) // _MONTHS_IN_QUARTER


def _half(day: date) -> int:
    return (day.month - 1) // _MONTHS_IN_HALF


#: How the periods of the calendar are written, from their first day.
_CALENDAR: dict[Language, dict[PeriodKind, Callable[[date], str]]] = {
    "zh": {
        PeriodKind.YEAR: lambda day: f"{day.year}年",
        PeriodKind.HALF: lambda day: f"{day.year}年{'上下'[_half(day)]}半年",
        PeriodKind.QUARTER: lambda day: f"{day.year}年第{_QUARTERS[_quarter(day)]}季度",
        PeriodKind.MONTH: _zh_month,
        PeriodKind.WEEK: _zh_week,
        PeriodKind.DAY: _zh_day,
    },
    "en": {
        PeriodKind.YEAR: lambda day: f"{day.year}",
        PeriodKind.HALF: lambda day: f"the {_ORDINALS[_half(day)]} half of {day.year}",
        PeriodKind.QUARTER: lambda day: f"the {_ORDINALS[_quarter(day)]} quarter of {day.year}",
        PeriodKind.MONTH: _en_month,
        PeriodKind.WEEK: _en_week,
        PeriodKind.DAY: _en_day,
    },
}


def written_moment(moment: Moment, lang: Language = "zh") -> str:
    """Write a moment as finely as it is known; on another clock than Beijing's with its offset.

    >>> (
    ...     written_moment(Moment.parse("2023-05-03T17~")),
    ...     written_moment(Moment.parse("2023-05-03T17:05"), "en"),
    ... )
    ('2023年5月3日17时许', '17:05 on 3 May 2023')
    >>> written_moment(Moment.parse("2023-03-31T23:30/2023-04-01T01:00"))
    '2023年3月31日23时30分至4月1日1时0分之间'
    """
    start, end = moment.earliest, moment.latest.astimezone(moment.earliest.tzinfo)
    words = _ZH if lang == "zh" else _EN
    zone = "" if start.utcoffset() == _BEIJING else words.offset.format(offset=_offset(start))
    if not _is_usual(start, end, moment.precision):
        between = words.between if moment.firm else words.between_about
        fine = Precision.SECOND if start.second or end.second else Precision.MINUTE
        first, last = (words.stamp(each, fine) for each in (start, end))
        if lang == "zh" and start.year == end.year:
            last = last.removeprefix(f"{end.year}年")
        return between.format(first=first, last=last) + zone
    text = words.stamp(start, moment.precision)
    if not moment.firm:
        of_day = moment.precision is Precision.DAY
        text = (words.about_day if of_day else words.about).format(text=text)
    return text + zone


def _is_usual(start: datetime, end: datetime, precision: Precision) -> bool:
    """Tell whether the bounds are those of its precision: the hour of 17时."""
    if precision is Precision.SECOND:
        return start == end
    begins = (start.hour, start.minute, start.second, start.microsecond)
    if precision is Precision.DAY:
        days = timedelta(days=1)
        return not any(begins) and not any((end.hour, end.minute)) and end - start == days
    zeros = begins[1:] if precision is Precision.HOUR else begins[2:]
    return not any(zeros) and end - start == _LENGTHS[precision]


def _offset(moment: datetime) -> str:
    offset = f"{moment:%z}"
    return f"UTC{offset[:3]}:{offset[3:5]}"


def _zh_stamp(moment: datetime, precision: Precision) -> str:
    day = _zh_day(moment)
    if precision is Precision.DAY:
        return day
    minute = moment.minute if precision is not Precision.HOUR else None
    clock = _zh_clock(moment.hour, minute)
    return f"{day}{clock}{_second(moment)}秒" if precision is Precision.SECOND else day + clock


def _en_stamp(moment: datetime, precision: Precision) -> str:
    day = _en_day(moment)
    if precision is Precision.DAY:
        return day
    if precision is Precision.SECOND:
        return f"{moment:%H:%M}:{_second(moment, 2)} on {day}"
    minute = moment.minute if precision is Precision.MINUTE else None
    return f"{_en_clock(moment.hour, minute)} on {day}"


def _second(moment: datetime, width: int = 1) -> str:
    fraction = f".{moment.microsecond:06}".rstrip("0") if moment.microsecond else ""
    return f"{moment.second:0{width}}{fraction}"


def _zh_clock(hour: int, minute: int | None) -> str:
    return f"{hour}时" + ("" if minute is None else f"{minute}分")


def _en_clock(hour: int, minute: int | None) -> str:
    """Write a time of the clock; an hour that has no minutes is no 17:00 sharp."""
    if minute is not None:
        return f"{hour:02}:{minute:02}"
    return f"{hour % 12 or 12} {'am' if hour < _NOON else 'pm'}"


class _Words(NamedTuple):
    stamp: Callable[[datetime, Precision], str]
    about: str
    about_day: str
    between: str
    between_about: str
    offset: str


_ZH = _Words(
    _zh_stamp,
    "{text}许",
    "{text}左右",
    "{first}至{last}之间",
    "约{first}至{last}之间",
    "（{offset}）",
)
_EN = _Words(
    _en_stamp,
    "about {text}",
    "about {text}",
    "between {first} and {last}",
    "about between {first} and {last}",
    " ({offset})",
)


def written_partial(partial: PartialDate, lang: Language = "zh") -> str:
    """Write a partial date with the parts that it has.

    >>> written_partial(PartialDate(month=1, day=11)), written_partial(PartialDate(month=4), "en")
    ('1月11日', 'April')
    >>> written_partial(PartialDate(day=3, hour=17, about=True), "en")
    'about 5 pm on the 3rd'
    """
    words = _ZH if lang == "zh" else _EN
    text = _zh_partial(partial) if lang == "zh" else _en_partial(partial)
    if not partial.about:
        return text
    return (words.about_day if partial.hour is None else words.about).format(text=text)


def _zh_partial(partial: PartialDate) -> str:
    parts = []
    if partial.year is not None:
        parts.append(f"{partial.year}年")
    if partial.half is not None:
        parts.append("上半年" if partial.half == 1 else "下半年")
    if partial.quarter is not None:
        parts.append(f"{_QUARTERS[partial.quarter - 1]}季度")
    if partial.month is not None:
        parts.append(f"{partial.month}月")
    if partial.day is not None:
        parts.append(f"{partial.day}日")
    if partial.hour is not None:
        parts.append(_zh_clock(partial.hour, partial.minute))
    return "".join(parts)


def _en_partial(partial: PartialDate) -> str:
    parts = []
    if partial.hour is not None:
        parts.append(_en_clock(partial.hour, partial.minute))
        if partial.day is not None:
            parts.append("on")
    if partial.day is not None:
        lone = partial.month is None
        parts.append(f"the {partial.day}{_suffix(partial.day)}" if lone else f"{partial.day}")
    if partial.month is not None:
        parts.append(_MONTHS[partial.month - 1])
    if partial.quarter is not None:
        parts.append(f"the {_ORDINALS[partial.quarter - 1]} quarter")
    if partial.half is not None:
        parts.append(f"the {_ORDINALS[partial.half - 1]} half")
    if partial.year is not None:
        parts.append(f"of {partial.year}" if partial.quarter or partial.half else f"{partial.year}")
    return " ".join(parts)


def _suffix(day: int) -> str:
    return "th" if day in _TEENS else _SUFFIXES.get(day % 10, "th")
