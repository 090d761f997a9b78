# SPDX-License-Identifier: MIT
"""Where a figure may begin in a Chinese text, and what merely names with numerals.

A road (330国道), an ordinal (第3), an identifier (A12), a document (〔2016〕86号) and
a word that holds a numeral (统一, 一带一路) count nothing. Such names are matched
whole, so that no part of one is taken for a figure.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from antifraud.wording.chinese import context
from antifraud.wording.chinese import tables as chinese
from antifraud.wording.tries import one_of

__all__ = ["NUMERALS", "first_of", "name_pattern", "numeral_run", "start_pattern"]

_DIGITS, _PLACES, _MYRIADS = (
    "".join(words) for words in ([*chinese.DIGITS, *chinese.TENS], chinese.PLACES, chinese.MYRIADS)
)
#: What numbers are written with.
NUMERALS = f"0-9{_DIGITS}{_PLACES}{_MYRIADS}"

#: No number is written with more, and no sum is longer in digits alone.
_LONGEST, _LONGEST_DIGITS, _LONGEST_GROUPS = 40, 15, 8

# 案件数 ends in 数; 嫌疑人数名 and 人数十名 are several and some tens.
_ENDED_BY_COUNT = "人件起次户案例总个倍基岁指额"


def _words() -> Iterable[str]:
    unless, only = context.UNLESS, context.ONLY_BEFORE
    held = {*context.HOLD_NUMERALS, *context.ENDS_IN_A_NUMBER_WORD}
    yield one_of((held | set(unless)) - set(only), unless)
    yield from (f"{word}(?=[{only[word]}])" for word in only)


def first_of(words: Iterable[str]) -> str:
    """Return the first characters of words, for a class of characters.

    >>> first_of(["上升", "上涨", "增"])
    '上增'
    """
    return "".join(dict.fromkeys(word[0] for word in words))


def _names() -> Iterable[str]:
    """Yield patterns of what names, each of which takes time linear in what it matches."""
    measures = one_of([*chinese.MEASURES, *_MYRIADS, "余", "多"])
    latin = one_of(word for word in chinese.MEASURES if word[0].isascii() and word != "%")
    currencies = one_of(word for word in chinese.CURRENCIES if word[0].isalpha())
    yield "|".join(_words())
    # GDP1,356.7亿元 is a sum after a name, and no name with digits in it.
    yield rf"(?!(?:{currencies}))[A-Za-z]{{2,10}}(?=\d[\d,.]{{0,15}}[万亿]{{0,2}}[元%])"
    yield rf"(?!(?:{currencies}) ?\d)[A-Za-z][A-Za-z0-9_./:@?=&#~+%-]*+(?:[·•][A-Z0-9]{{1,8}})?"
    rank = rf"第[{NUMERALS}]++(?:个[{_DIGITS}]年)?"
    yield rf"{rank}(?:[、至到~-]第?[{NUMERALS}]{{1,6}}(?=[条款项号章节季期批]))*+"
    yield r"[〔\[【(（][12]\d{3}[〕\])）】](?:第?\d{1,6}(?:-\d{1,3})?号)?"
    yield rf"(?:星期|礼拜|周)[一二三四五六日](?![{context.WEEKDAY_COUNTS}])"
    yield rf"前[{NUMERALS}]{{1,4}}+(?:{'|'.join(context.RANKED)})"
    # 前5个月 at the head of a clause is the first five of a year.
    yield rf"(?<![^\s,，。；;：:、（(])前[{NUMERALS}]{{1,3}}+个月"
    yield rf"近[{NUMERALS}]{{1,4}}+(?:年|个月|月|天|日|周)(?:之?内|间)"
    # Runs longer than any number.
    yield rf"[{NUMERALS}.点]{{{_LONGEST + 1},}}+"
    yield rf"\d{{1,3}}(?:,\d{{3}}){{{_LONGEST_GROUPS},}}+"
    # 12 345 678 without what it counts: one number, or three.
    yield r"\d{1,3}(?: \d{3})++(?!\d)"
    # Telephone numbers, dates in digits, versions, addresses, scores and scales.
    yield r"\d{4}(?: \d{4}){3}(?: \d{1,4})?|1\d\d \d{4} \d{4}|(?:19|20)\d\d[01]\d[0-3]\d(?![\d,.])"
    yield rf"\d{{1,3}}比\d{{1,3}}(?![\d.%]|,\d|{measures})"
    yield r"0\d{2,3}-\d{6,8}|\d{3,4}-\d{3,4}-\d{3,4}"
    yield r"\d{1,12}(?:(?:\.\d{1,12}){2,}+|(?:-\d{1,12}){2,}+|(?:/\d{1,12})++|(?:[·•]\d{1,3})++)"
    yield r"\d{1,9}(?:\.\d{1,4})?(?:[:：]\d{1,9}(?:\.\d{1,4})?)++"
    yield r"\d{1,20}@[A-Za-z0-9.-]++"
    month = r"(?:19|20)\d\d\.\d{1,2}"
    yield rf"{month}(?![\d.%]|{measures})(?:[—–~至到-]{{1,2}}{month})?"
    yield rf"[{NUMERALS}]{{1,6}}(?:[、和及至到~-][{NUMERALS}]{{1,6}}){{1,6}}+(?:号|月|季度)"
    yield r"[一两二三四五六七八九十]件套"
    yield r"[一两二三四五六七八九十]个一(?=[”\"’』」]|工程|活动|机制|制度)"
    # 7×24小时, 1+3+N, 90后, 0579, 3D, 6222****1234.
    yield r"\d{1,3}[×xX*](?=\d)|\d{1,3}(?:\+[\dA-Za-z]{1,6})++(?:[=<>]\d{1,6})?"
    yield r"(?:[5-9][05]|00)后|0\d[\d-]*+"
    yield rf"\d[\d.]{{0,39}}+(?!(?:{latin or '(?!)'})(?![A-Za-z]))[A-Za-z*][A-Za-z0-9*]*+"
    yield rf"\d{{11,{_LONGEST_DIGITS}}}(?![\d.]|{measures})|\d{{{_LONGEST_DIGITS + 1},}}+"


@cache
def name_pattern() -> re.Pattern[str]:
    """Return the pattern of a name.

    >>> name_pattern().match("COVID-19").group()
    'COVID-19'
    """
    return re.compile("|".join(_names()), re.ASCII)


@cache
def start_pattern() -> re.Pattern[str]:
    """Return the pattern of a name, or of the words before a number and its first character.

    Words of stress (高达, 共) come before `bounds`, where the figure begins.

    >>> found = start_pattern().search("沿330国道共约20人")
    >>> found["core"], found.start()
    ('3', 1)
    >>> found = start_pattern().search("统一部署")
    >>> found["core"] is None, found.group()
    (True, '统一')
    """
    leads = [*chinese.PREFIXES, *chinese.STRESSES, *chinese.CURRENCIES]
    stresses = one_of(chinese.STRESSES)
    held = [*context.HOLD_NUMERALS, *context.ENDS_IN_A_NUMBER_WORD, *context.UNLESS]
    wordy = [*chinese.SHARES, *chinese.SIZES, *chinese.ABOUTS]
    firsts = re.escape(first_of([*leads, *held, *wordy, *context.ONLY_BEFORE]))
    return re.compile(
        rf"(?=[{firsts}{NUMERALS}A-Za-z第〔\[【(（星礼周前数几好半-])"
        rf"(?:(?P<name>{name_pattern().pattern})"
        rf"|(?:{stresses}){{0,3}}+(?P<bounds>)(?:{one_of(leads)}){{0,4}}+(?P<core>{one_of(wordy)}|[{NUMERALS}半]|好?几|(?<![0-9A-Za-z])-(?=\d)"
        rf"|好?(?<![{_ENDED_BY_COUNT}])数|数(?=[{_PLACES}{_MYRIADS}])|(?<=人)数(?=名(?!列))))",
        re.ASCII,
    )


@cache
def numeral_run() -> re.Pattern[str]:
    """Return the pattern of the numerals of one number.

    >>> numeral_run().match("3,727.5万余元").group()
    '3,727.5万'
    """
    run = rf"[{NUMERALS}]{{1,{_LONGEST}}}+"
    return re.compile(rf"{run}(?:[.,点]{run}){{0,{_LONGEST_GROUPS}}}+")
