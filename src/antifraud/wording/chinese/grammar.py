# SPDX-License-Identifier: MIT
"""The grammar of a figure in Chinese, as one pattern made from the tables of words."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from antifraud.figures import Qualifier
from antifraud.wording.chinese import tables as chinese
from antifraud.wording.chinese.durations import TIMES
from antifraud.wording.chinese.measures import CURRENCIES, DOUBTFUL, LONGER, MEASURES, SCALED
from antifraud.wording.patterns import alternatives
from antifraud.wording.tries import one_of

__all__ = ["PER", "TIMES", "figure_pattern", "measures"]

#: 百分之 and its like, each with how many of it make a whole.
PER: dict[str, int] = {
    "百分之": 100, "千分之": 1000, "万分之": 10_000,
    "十万分之": 10**5, "百万分之": 10**6, "千万分之": 10**7, "亿分之": 10**8,
}  # fmt: skip

#: What must not follow a word of size: 大半年 is no 大半.
_UNLESS = {
    "大半": "年天夜个辈生晌",
    "一大半": "年天夜个辈生晌",
    "小半": "年天夜个辈",
    "强": "制化力调劲势烈度硬",
    "弱": "势点小",
}


def _words(*qualifiers: Qualifier) -> list[str]:
    return [word for word, qualifier in chinese.PREFIXES.items() if qualifier in qualifiers]


def measures(words: Iterable[str]) -> str:
    """Return a pattern of measure words; a space may part a sign in Latin letters from its number.

    >>> re.fullmatch(measures(["GB", "米"]), " GB") is not None
    True
    """
    latin = [word for word in words if word[0].isascii() and word[0].isalpha()]
    other = one_of([word for word in words if word not in latin], LONGER)
    return f"(?:{other}|[ ]?{one_of(latin, LONGER)}(?![A-Za-z]))" if latin else other


@cache
def figure_pattern() -> re.Pattern[str]:
    """Return the pattern, made when first used; its groups name the parts of a figure.

    >>> figure_pattern().fullmatch("近200万人次")["prefix"]
    '近'
    """
    digits, places = "".join(chinese.DIGITS), "".join(chinese.PLACES)
    myriads, tens = "".join(chinese.MYRIADS), "".join(chinese.TENS)
    # 千 is no place in 千克, nor 百 in 百分点.
    place = rf"(?:千(?![克米瓦])|百(?!分[点之])|[{re.sub('[千百]', '', places)}])"
    number = (
        rf"(?:\d++(?:,\d{{3}}(?!\d))*+(?:\.\d++)?+|{place}|[{digits}{myriads}]"
        rf"|(?<=[{digits}{places}{myriads}])点(?=[{digits}])"
        rf"|(?<![{digits}{places}\d])[{tens}](?![{places}\d])"
        rf"|(?<=[{digits}\d])个(?=亿(?![元{places}])))++"
    )
    measure = measures([*MEASURES, *SCALED, *DOUBTFUL])
    halved = one_of([*(word for word, unit in MEASURES.items() if unit in TIMES), "百分点"])
    part = one_of([*(word for word, unit in MEASURES.items() if unit in TIMES), "分"])
    stress = alternatives(chinese.STRESSES)
    prefixes = one_of(word for word in chinese.PREFIXES if word not in ("上", "过"))
    ends = alternatives(_words(Qualifier.ABOUT, Qualifier.AT_MOST))
    suffixes = one_of(
        [*(word for word in chinese.SUFFIXES if word != "内"), chinese.UNBOUNDED_BELOW],
        {"不到": rf"\d{digits}{places}{myriads}{tens}几数半"},
    )
    accent = one_of(chinese.ACCENTS, _UNLESS)
    # 内 closes a time or a length: 24小时内, and not 5人内.
    within = rf"(?<=[时钟秒天日周期月年里米])内(?![{chinese.INWARD}])"
    return re.compile(
        rf"""
        (?P<stress>{stress})?+
        (?P<prefix>{prefixes}|上(?=[{places}{myriads}])|过(?=[半{places}{myriads}]))?+
        (?:{stress})?+
        (?:(?P<currency>{one_of(CURRENCIES)})[ ]?+(?:{stress})?+
          (?(prefix)|(?P<late_prefix>{prefixes})?+))?+
        (?:
          (?P<per>{one_of(PER)})(?P<rate>{number})
            (?:(?:至|到|~|—{{1,2}}|[-–])(?P=per)(?P<rate_to>{number})|(?P<rate_more>[余多几])?+)
        | (?P<denominator>{number})分之(?P<numerator>{number})(?P<share_accent>多|{accent})?+
        | (?P<half>半)个?(?P<half_more>[余多])?(?P<half_unit>{halved})(?P<half_after>[余多])?+
        | (?P<size>{one_of(chinese.SIZES)})(?P<size_measure>{measure})?+
        | (?P<share>{one_of(chinese.SHARES, _UNLESS)})
        | (?P<vague>好?[几数])(?P<vague_place>(?:{place}|[{myriads}])*+)
          (?P<vague_more>[余多])?+(?P<vague_measure>{measure})?
        | (?P<some>{one_of(chinese.ABOUTS)})(?P<some_measure>{measure})
        | (?P<sign>-(?=\d))?+(?P<whole>{number})(?:
            个?半(?P<and_half>{halved})
          | 个(?P<more_time>[余多])(?P<time>{halved})
          | (?P<from_measure>{measure})?+
            (?:(?:至|到|~|[和与](?={number}(?:{measure})?之间))
              (?P<to_word>{ends})?+(?P<to_sign>-(?=\d))?+|—{{1,2}}|[-–])
            (?P<to>{number})(?:(?P<to_more>[余多])(?P<to_size>[{myriads}]*+))?+
            (?P<to_measure>{measure})?+
          | (?P<more>[余多几]|来(?={measure}|[{myriads}]))?+(?P<word>{place}?[{myriads}]*+)
            (?:(?P<measure>{measure})(?:
                (?P<tenths>(?<=成)[{digits}\d])
              | (?P<decimals>(?<=米)[{digits}\d]{{1,2}}
                  (?![\d{digits}{places}{myriads}余多几.]|{measure}))
              | (?P<coins>(?<=[元块])(?:[{digits}\d][角毛](?:[{digits}\d]分)?
                    |零?[{digits}\d]分)(?!钟)钱?
                  |(?<=块)[{digits}\d](?![\d{digits}{places}{myriads}余多几.]|{measure}))
              | (?P<rest>(?:(?<=[年月岁周期天日时分])[零又]?+{number}[余多]?{part})+)
              | (?P<accent>(?<=[成%]){accent})
              | (?P<after>[余多半](?!数))
            )?+)?+
          )
        )
        (?P<suffix>{suffixes}|{within})?+
        (?P<amid>之间)?+
        (?(suffix)(?P<late_measure>{measure})?+)
        (?:{one_of(chinese.AFTERWORDS)}|(?(to){chinese.VARYING}|(?!)))?+
        """,
        re.VERBOSE | re.ASCII,
    )
