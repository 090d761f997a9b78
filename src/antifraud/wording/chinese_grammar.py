# SPDX-License-Identifier: MIT
"""The grammar of a figure in Chinese, as one pattern made from the tables of words."""

from __future__ import annotations

import re
from functools import cache

from antifraud.figures import Qualifier, Unit
from antifraud.wording import chinese
from antifraud.wording.patterns import alternatives

__all__ = ["PER", "TIMES", "figure_pattern"]

#: 百分之 and its like, each with how many of it make a whole.
PER: dict[str, int] = {"百分之": 100, "千分之": 1000, "万分之": 10_000}

#: Units that go with 半.
TIMES = frozenset(
    {
        Unit.SECOND,
        Unit.MINUTE,
        Unit.HOUR,
        Unit.DAY,
        Unit.WORKING_DAY,
        Unit.WEEK,
        Unit.MONTH,
        Unit.YEAR,
    }
)


def _words(*qualifiers: Qualifier) -> list[str]:
    return [word for word, qualifier in chinese.PREFIXES.items() if qualifier in qualifiers]


@cache
def figure_pattern() -> re.Pattern[str]:
    """Return the pattern, made when first used; its groups name the parts of a figure.

    >>> figure_pattern().fullmatch("近200万人次")["prefix"]
    '近'
    """
    digits, places = "".join(chinese.DIGITS), "".join(chinese.PLACES)
    myriads = "".join(chinese.MYRIADS)
    # 千 is no place in 千克, nor 百 in 百分点.
    place = rf"(?:千(?!克)|百(?!分[点之])|[{re.sub('[千百]', '', places)}])"
    number = (
        rf"(?:\d++(?:,\d{{3}}(?!\d))*+(?:\.\d++)?+|{place}|[{digits}{myriads}]"
        rf"|(?<=[{digits}{places}{myriads}])点(?=[{digits}]))++"
    )
    measure = alternatives([*chinese.MEASURES, "成"])
    time = alternatives(word for word, unit in chinese.MEASURES.items() if unit in TIMES)
    stress = f"(?:{alternatives(chinese.STRESSES)})?+"
    prefixes = alternatives(word for word in chinese.PREFIXES if word not in ("上", "过"))
    ends = alternatives(_words(Qualifier.ABOUT, Qualifier.AT_MOST))
    return re.compile(
        rf"""
        {stress}
        (?P<prefix>{prefixes}|上(?=[{places}{myriads}])|过(?=[半{places}{myriads}]))?+
        {stress}
        (?P<currency>{alternatives(chinese.CURRENCIES)})?+
        (?:
          (?P<per>{"|".join(PER)})(?P<rate>{number})(?P<rate_more>[余多几])?+
        | (?P<denominator>{number})分之(?P<numerator>{number})
        | (?P<half>半)个?(?P<half_more>[余多])?(?P<half_unit>{time})(?P<half_after>[余多])?+
        | (?P<share>一半|半数|半)
        | (?P<vague>好?[几数])(?P<vague_place>(?:{place}|[{myriads}])*+)
          (?P<vague_measure>{measure})?
        | (?P<sign>-(?=\d))?+(?P<whole>{number})(?:
            个?半(?P<and_half>{time})
          | 个(?P<more_time>[余多])(?P<time>{time})
          | (?P<from_measure>{measure})?+
            (?:(?:至|到|~)(?P<to_word>{ends})?+(?P<to_sign>-(?=\d))?+|—{{1,2}}|[-–])
            (?P<to>{number})(?P<to_measure>{measure})?+
          | (?P<more>[余多几])?+(?P<word>{place}?[{myriads}]*+)
            (?:(?P<measure>{measure})(?:(?P<tenths>(?<=成)[{digits}\d])|(?P<after>[余多半](?!数)))?+)?+
          )
        )
        (?P<suffix>{alternatives([*chinese.SUFFIXES, chinese.UNBOUNDED_BELOW])})?+
        (?P<late_measure>{measure})?+
        """,
        re.VERBOSE | re.ASCII,
    )
