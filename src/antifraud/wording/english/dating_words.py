# SPDX-License-Identifier: MIT
"""The pattern of the English words of dates, and the parts that each word gives.

One pattern goes through the text once. Every word in it is of bounded length, so
the time is linear; numbers have two digits at most, years four.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping

from antifraud.periods import PeriodKind
from antifraud.wording.english import tables as english
from antifraud.wording.english.calendar import (
    ABBREVIATED,
    DAYS,
    HALVES,
    LAST_HALVES,
    LAST_QUARTERS,
    MONTHS,
    NOON,
    NOW,
    NUMBERS,
    ORDINALS,
    PREVIOUS_YEARS,
    ROUGHLY,
    TO_DATE,
    UNITS,
    YEARS,
)
from antifraud.wording.patterns import alternatives
from antifraud.wording.phrases import Anchor, Atom, Relative

__all__ = ["dating_words"]

_NUMBER_OF_MONTH = {name.lower(): number for name, number in {**MONTHS, **ABBREVIATED}.items()}

_Y = r"(?:1[6-9]|2[01])\d\d"
_TH = r"(?:st|nd|rd|th)?"
#: A month begins with a capital: may and march are verbs.
_MONTH = (
    rf"(?:(?:{alternatives([*MONTHS, *(name.upper() for name in MONTHS)])})"
    rf"|(?:{alternatives([*ABBREVIATED, *(name.upper() for name in ABBREVIATED)])})\.?)(?!\w)"
)
_EDGE = r"(?<![\w$£€¥])(?<![\w)][-./:])(?<!\d,)"
#: No number goes on to the right.
_END = r"(?![\w%:]|[.,/-]\d)"
_RUN = r"(?:\ to\ |\ ?[-–—]\ ?|\ through\ )"
#: The second of two times after "between", the first of which has its hour or its minutes.
_AND_BETWEEN = "|".join(
    rf"(?<=[Bb]etween\ {time})\ and\ " for time in (r"\d", r"\d\d", r"\d[:.]\d\d", r"\d\d[:.]\d\d")
)
#: 第一 of something else: the second half of the money.
_OF_OTHERS = rf"(?!\ of\ (?!the\ year\b|this\ year|last\ year|next\ year|the\ previous|{_Y}))"
#: The year that such a part is said of.
_OF_YEAR = rf"\ of\ (?:the\ year\b|this\ year|last\ year|next\ year|the\ previous|{_Y})"
_COUNTED = alternatives(word for word in english.UNITS if word.isalpha())


_WORDS = re.compile(
    rf"""
      \b(?P<sofar>(?i:{alternatives(TO_DATE)}))\b
    | (?<!up\ )(?<!up-)\b(?P<now>(?i:{alternatives(NOW)}))\b
    | \b(?P<same>(?i:(?:the\ )?(?:same|corresponding)\ (?:period|quarter|month|half)\ (?:of\ |in\ )?
        (?:(?P<same_word>{alternatives(PREVIOUS_YEARS)})|(?P<same_year>{_Y}))))\b
    | {_EDGE}(?P<iso>(?P<iso_year>{_Y})-(?P<iso_month>\d\d)-(?P<iso_day>\d\d)){_END}
    | {_EDGE}(?P<dayrun>(?P<day_from>\d{{1,2}}){_TH}(?:{_RUN}|(?<=[Bb]etween\ \d\d)\ and\ |
        (?<=[Bb]etween\ \d)\ and\ )(?P<day_to>\d{{1,2}}){_TH}(?:\ of)?\ (?P<dayrun_month>{_MONTH}))
    | {_EDGE}(?P<daymonth>(?P<daymonth_day>\d{{1,2}}){_TH}(?:\ of)?\ (?P<daymonth_month>{_MONTH}))
    | \b(?P<monthdayrun>(?P<mdr_month>{_MONTH})\ (?P<mdr_from>\d{{1,2}}){_TH}{_RUN}
        (?P<mdr_to>\d{{1,2}}){_TH}){_END}
    | \b(?!(?<=[Ii]n\ ){_MONTH}\ \d{{1,2}}\ (?:{_COUNTED})\b)
        (?P<monthday>(?P<monthday_month>{_MONTH})\ (?P<monthday_day>\d{{1,2}}){_TH}){_END}
    | \b(?P<month>{_MONTH})
    | {_EDGE}(?P<year>{_Y}){_END}(?!\ (?:{_COUNTED})\b)
    | \b(?P<quarters>(?i:(?:the\ )?first\ (?P<quarters_of>{alternatives(NUMBERS)}|\d)\ quarters)
        (?i:\ of\ the\ year)?)\b
    | \b(?P<quarter>(?i:(?:the\ )?(?P<quarter_of>{alternatives(ORDINALS)})\ quarter)\b{_OF_OTHERS}
        (?i:\ of\ the\ year)?|Q(?P<quarter_number>[1-4])|(?P<quarter_first>[1-4])Q
        |(?i:(?:the\ )?(?P<quarter_last>{alternatives(LAST_QUARTERS)})\ quarter)(?={_OF_YEAR})
        (?i:\ of\ the\ year)?)\b
    | {_EDGE}(?P<yearquarter>(?P<yq_year>{_Y})Q(?P<yq_quarter>[1-4]))\b
    | {_EDGE}(?P<yearhalf>(?P<yh_year>{_Y})H(?P<yh_half>[12]))\b
    | {_EDGE}(?P<quarteryear>(?P<qy_quarter>[1-4])Q(?P<qy_year>{_Y}))\b
    | {_EDGE}(?P<halfyear>(?P<hy_half>[12])H(?P<hy_year>{_Y}))\b
    | \b(?P<half>(?i:(?:the\ )?(?P<half_of>{alternatives(HALVES)})\ half)\b{_OF_OTHERS}
        (?i:\ of\ the\ year)?|H(?P<half_number>[12])|(?P<half_first>[12])H
        |(?i:(?:the\ )?(?P<half_last>{alternatives(LAST_HALVES)})\ half)(?={_OF_YEAR})
        (?i:\ of\ the\ year)?)\b
    | \b(?P<months>(?i:(?:the\ )?first\ (?P<months_of>{alternatives(NUMBERS)}|\d{{1,2}})\ months)
        (?i:\ of\ the\ year)?)\b
    | \b(?P<week>(?i:week)\ (?P<week_of>\d{{1,2}}))\b
    | \b(?<!the\ )(?P<yearword>(?i:{alternatives(YEARS)}))\b
    | \b(?<!the\ )(?P<unit>(?i:{alternatives(UNITS)}))\b
    | \b(?P<today>(?i:{alternatives(DAYS)}))\b
    | (?<=[Oo]n\ )(?P<day>the\ (?P<day_of>\d{{1,2}})(?:st|nd|rd|th))(?=[,.;]|\ at\b|\Z)
    | {_EDGE}(?P<ampmrun>(?P<run_hour>\d{{1,2}})(?:[:.](?P<run_minute>\d\d))?
        (?:{_RUN}|{_AND_BETWEEN})
        (?P<to_hour>\d{{1,2}})(?:[:.](?P<to_minute>\d\d))?\ ?
        (?P<half_of_run>[AaPp])(?:\.[Mm]\.|\.?[Mm]\b))
    | {_EDGE}(?P<ampm>(?P<ampm_hour>\d{{1,2}})(?:[:.](?P<ampm_minute>\d\d)
        (?::(?P<ampm_second>\d\d))?)?\ ?(?P<half_of_day>[AaPp])(?:\.[Mm]\.|\.?[Mm]\b))
    | {_EDGE}(?P<colon>(?P<colon_hour>\d{{1,2}}):(?P<colon_minute>\d\d)
        (?::(?P<colon_second>\d\d))?){_END}
    | \b(?P<noon>(?i:{alternatives(NOON)}))\b
    | \b(?P<roughly>(?i:{alternatives(ROUGHLY)}))(?=\ (?:{_MONTH}|\d{{1,2}}
        (?::\d\d|(?:\.\d\d)?\ ?[AaPp]\.?[Mm]\b|{_TH}\ {_MONTH})|noon|midday|midnight
        |(?:the\ )?(?:\d\d?{_TH}|(?:{alternatives(ORDINALS)})\ (?:quarter|half))\b))
    """,
    re.VERBOSE | re.ASCII,
)


def dating_words(text: str) -> Iterator[Atom]:
    """Yield the words of dates in a plain text, in order.

    >>> [(atom.kind, atom.fields) for atom in dating_words("5 pm on 3 May")]
    [('ampm', {'hour': 17}), ('daymonth', {'day': 3, 'month': 5})]
    """
    for found in _WORDS.finditer(text):
        kind = found.lastgroup or ""
        parts = _PARTS[kind](found) if kind in _PARTS else _numbers(found, _NUMBERED[kind])
        if parts is None:
            continue
        base = _BASES[kind](found) if kind in _BASES else None
        last = _numbers(found, _ENDS[kind]) if kind in _ENDS else None
        if kind == "ampmrun":
            last = _of_twelve(found, "to", found["half_of_run"])
        yield Atom(*found.span(kind), kind, parts, base, last)


def _numbers(found: re.Match[str], groups: Mapping[str, str]) -> dict[str, int]:
    """Return the parts that groups of the pattern give; every one is a number or a month."""
    return {name: _number(found[group]) for name, group in groups.items() if found[group]}


def _number(text: str) -> int:
    if text.isdecimal():
        return int(text)
    word = text.rstrip(".").lower()
    for table in (_NUMBER_OF_MONTH, ORDINALS, NUMBERS):
        if word in table:
            return table[word]
    raise KeyError(text)


#: Which group of the pattern gives which part of a date, by the kind of the word.
_NUMBERED: dict[str, dict[str, str]] = {
    "iso": {"year": "iso_year", "month": "iso_month", "day": "iso_day"},
    "dayrun": {"day": "day_from", "month": "dayrun_month"},
    "daymonth": {"day": "daymonth_day", "month": "daymonth_month"},
    "monthdayrun": {"month": "mdr_month", "day": "mdr_from"},
    "monthday": {"month": "monthday_month", "day": "monthday_day"},
    "month": {"month": "month"},
    "year": {"year": "year"},
    "quarters": {"quarters": "quarters_of"},
    "yearquarter": {"year": "yq_year", "quarter": "yq_quarter"},
    "yearhalf": {"year": "yh_year", "half": "yh_half"},
    "quarteryear": {"year": "qy_year", "quarter": "qy_quarter"},
    "halfyear": {"year": "hy_year", "half": "hy_half"},
    "months": {"months": "months_of"},
    "week": {"week": "week_of"},
    "day": {"day": "day_of"},
    "colon": {"hour": "colon_hour", "minute": "colon_minute", "second": "colon_second"},
}
#: The same for the other end of a run.
_ENDS: dict[str, dict[str, str]] = {
    "dayrun": {"day": "day_to", "month": "dayrun_month"},
    "monthdayrun": {"month": "mdr_month", "day": "mdr_to"},
}

_NOON = 12


def _ampm(found: re.Match[str]) -> dict[str, int] | None:
    """Return a time of the clock of 12 hours; None where that clock has none such."""
    parts = _numbers(found, {"hour": "ampm_hour", "minute": "ampm_minute", "second": "ampm_second"})
    if not 1 <= parts["hour"] <= _NOON:
        return None
    after_noon = found["half_of_day"] in "Pp"
    return {**parts, "hour": parts["hour"] % _NOON + _NOON * after_noon}


def _run_begins(found: re.Match[str]) -> dict[str, int] | None:
    """Return the first of two times that share one half of the day: 3 to 5 pm, 11 to 1 pm."""
    first = _of_twelve(found, "run", found["half_of_run"])
    last = _of_twelve(found, "to", found["half_of_run"])
    if first is None or last is None:
        return None
    if _clock(first) > _clock(last):
        first["hour"] = (first["hour"] + _NOON) % (2 * _NOON)
    return first if _clock(first) < _clock(last) else None


def _of_twelve(found: re.Match[str], end: str, half: str) -> dict[str, int] | None:
    parts = _numbers(found, {"hour": f"{end}_hour", "minute": f"{end}_minute"})
    if not 1 <= parts["hour"] <= _NOON:
        return None
    return {**parts, "hour": parts["hour"] % _NOON + _NOON * (half in "Pp")}


def _clock(parts: Mapping[str, int]) -> tuple[int, int]:
    return parts["hour"], parts.get("minute", 0)


def _noon(found: re.Match[str]) -> dict[str, int]:
    hour = NOON[found["noon"].lower()]
    return {"hour": hour} if hour == _NOON else {"hour": hour, "about": 1}


def _one(found: re.Match[str], name: str, groups: tuple[str, ...]) -> dict[str, int]:
    """Return a part that one of several groups gives, by its number or as the last."""
    text = next(found[group] for group in groups if found[group])
    last = LAST_QUARTERS if name == "quarter" else LAST_HALVES
    return {name: last[text.lower()] if text.lower() in last else _number(text)}


def _same(found: re.Match[str]) -> dict[str, int]:
    return {"same": 1} | _numbers(found, {"year": "same_year"})


#: The parts of words that are no numbers alone.
_PARTS: dict[str, Callable[[re.Match[str]], dict[str, int] | None]] = {
    "quarter": lambda found: _one(
        found, "quarter", ("quarter_of", "quarter_number", "quarter_first", "quarter_last")
    ),
    "half": lambda found: _one(
        found, "half", ("half_of", "half_number", "half_first", "half_last")
    ),
    "same": _same,
    "ampm": _ampm,
    "ampmrun": _run_begins,
    "noon": _noon,
    "roughly": lambda _: {"about": 1},
    "sofar": lambda _: {},
    "now": lambda _: {},
    "yearword": lambda _: {},
    "unit": lambda _: {},
    "today": lambda _: {},
}
#: The relative words.
_BASES: dict[str, Callable[[re.Match[str]], Relative | None]] = {
    "sofar": lambda _: Relative(Anchor.PRINT, PeriodKind.YEAR),
    "now": lambda _: Relative(Anchor.PRINT, PeriodKind.DAY),
    "same": lambda found: PREVIOUS_YEARS.get((found["same_word"] or "").lower()),
    "yearword": lambda found: YEARS[found["yearword"].lower()],
    "unit": lambda found: UNITS[found["unit"].lower()],
    "today": lambda found: DAYS[found["today"].lower()][0],
}
