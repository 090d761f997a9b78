# SPDX-License-Identifier: MIT
"""Telling, of a Chinese figure in a text, whether its words count or merely name."""

from __future__ import annotations

import re
from collections.abc import Callable
from fractions import Fraction
from functools import cache
from typing import NamedTuple

import attrs

from antifraud.errors import UnreadableFigure
from antifraud.figures import Figure, Qualifier, Unit
from antifraud.wording.chinese import context
from antifraud.wording.chinese import tables as chinese
from antifraud.wording.chinese.grammar import figure_pattern
from antifraud.wording.chinese.names import numeral_run
from antifraud.wording.chinese.numerals import chinese_numeral
from antifraud.wording.chinese.reading import built
from antifraud.wording.tries import one_of

__all__ = ["Candidate", "counts", "figure_at"]

#: No figure is longer, and nothing beyond is looked at.
_WINDOW = 80
#: Nor are the smaller units of a time: 零3小时20分30秒.
_LONGEST_REST = 24
_DIGITS = frozenset("0123456789")
_PLACES = frozenset([*chinese.PLACES, *chinese.MYRIADS])
_CHEQUE = frozenset("壹贰叁肆伍陆柒捌玖拾佰仟零〇")
_SIZED = (Qualifier.EXACT, Qualifier.BETWEEN)
_YEARS = (1000, 2200)
_LISTED = 2
_BEFORE = 8
_OPENING, _CLOSING = "“\"「『‘'《", "”\"」』’'》"
_TENS = re.compile("10*")
_LIST_ENDS = ".、．)）"
_LONGEST_SLOGAN = 12
_LONGEST_SERVICE = 10
#: The rest of a name in quotes.
_SLOGAN = re.compile(rf"[^，。,;；:：!！?？、\n{_OPENING}]*[{re.escape(_CLOSING)}]")
#: No count of so many digits is printed without commas or a unit word; codes are.
_LONGEST_COUNT = 7
_DASHES = "-—–"


class Candidate(NamedTuple):
    """A figure that a text may state, with its place there."""

    plain: str
    start: int
    #: Where its number begins, after the words that bound it.
    core: int
    end: int
    item: Figure
    #: The numerals of its (first) number; empty for 几, 数 and 半.
    number: str

    @property
    def bare(self) -> bool:
        """Whether nothing says what it counts."""
        return self.item.unit is Unit.ONE and not self.item.measure

    @property
    def before(self) -> str:
        """The character before it, or nothing."""
        return self.plain[self.start - 1 : self.start] if self.start else ""

    @property
    def after(self) -> str:
        """The character after it, or nothing."""
        return self.plain[self.end : self.end + 1]

    @property
    def exact(self) -> bool:
        """Whether no word bounds it."""
        return self.item.qualifier is Qualifier.EXACT

    def followed(self, words: tuple[str, ...]) -> bool:
        """Tell whether one of the words follows."""
        return self.plain.startswith(words, self.end)

    def follows(self, words: tuple[str, ...]) -> bool:
        """Tell whether it follows one of the words."""
        return self.plain[max(0, self.start - _BEFORE) : self.start].endswith(words)


def figure_at(plain: str, start: int) -> tuple[Figure, int] | None:
    """Return the figure that stands at a place of a plain text, and its end.

    Where the words do not go together (3天到5个), the first figure of them is read.

    >>> figure_at("抓获44人员", 2)
    (Figure(44), 4)
    """
    pair = _pair_at(plain, start)
    if pair is not None:
        return pair
    end = start + _WINDOW
    while True:
        found = figure_pattern().match(plain, start, end)
        if found is None or found.end() == start:
            return None
        if plain[found.end() - 1 : found.end() + 1] in context.MEASURE_BEGINS:
            end = found.end() - 1
            continue
        if found.end("rest") - found.start("rest") > _LONGEST_REST:
            end = found.start("rest")
            continue
        try:
            return built(found, found.group()), found.end()
        except UnreadableFigure:
            shorter = _shorter(found)
            if shorter is None or shorter >= found.end():
                return None
            end = shorter


@cache
def _paired() -> re.Pattern[str]:
    # 1、 and 三、 at the head of a line number a list.
    digits = "".join(word for word, value in chinese.DIGITS.items() if value)
    one = rf"[1-9]\d{{0,2}}|[{digits}]"
    stress = one_of(chinese.STRESSES)
    return re.compile(
        rf"(?:{stress}){{0,2}}+(?P<about>约|大约|大概)?"
        rf"(?<=[\u4e00-\u9fff])(?<!第)(?P<low>{one})、(?=(?P<high>{one}))",
        re.ASCII,
    )


def _pair_at(plain: str, start: int) -> tuple[Figure, int] | None:
    """Return the range that two neighbouring numbers make: 5、6人, 三、四十人, 10、20万元."""
    found = _paired().match(plain, start)
    last = figure_at(plain, found.end()) if found else None
    before = plain[max(0, start - _BEFORE) : start]
    if found is None or last is None or any(word in before for word in context.APART):
        return None
    low, high = (chinese_numeral(found[name]) for name in ("low", "high"))
    item, end = last
    if low is None or high is None or item.value is None:
        return None
    counted = item.is_exact and (item.unit is not Unit.ONE or bool(item.measure))
    size = item.value / high.value
    neighbours = high.value - low.value == high.place or found["low"] + found["high"] == "三五"
    if not (counted and neighbours and size.denominator == 1 and _TENS.fullmatch(str(size))):
        return None
    between = Figure.between(low.value * size, item.value, item.unit)
    firm = found["about"] is None
    return attrs.evolve(between, measure=item.measure, low_firm=firm, high_firm=firm), end


def _shorter(found: re.Match[str]) -> int | None:
    """Return where a figure ends without the part that does not go with the rest."""
    part = found.groupdict()
    if part.get("to"):
        return found.end("from_measure") if part["from_measure"] else found.end("whole")
    for name in ("late_measure", "rest"):
        if part.get(name):
            return found.start(name)
    return None


def counts(plain: str, start: int, core: int, end: int, item: Figure) -> bool:
    """Tell whether a figure counts, by the words around it; otherwise it names.

    >>> item, end = figure_at("一名民警", 0)
    >>> counts("一名民警", 0, 0, end, item)
    False
    """
    run = numeral_run().match(plain, core, end)
    number = run.group() if run else ""
    each = Candidate(plain, start, core, end, item, number)
    return not any(names(each) for names in (_NAMES_BARE if each.bare else _NAMES_MEASURED))


def _few_numerals(each: Candidate) -> bool:
    """三 alone, 二三, 百 alone, 百万 alone and 半 alone are parts of names and words."""
    number = each.number
    if not number:
        return each.exact
    if number[0] in _DIGITS or each.item.qualifier not in _SIZED:
        return False
    rough = each.start == each.core and _PLACES.issuperset(number)
    placed = len(number) > 1 and not _PLACES.isdisjoint(number) and not rough
    return not placed or not each.exact or each.before == "月"


def _is_article(each: Candidate) -> bool:
    """一名 is a man as often as one man; 一周, 一万元 and 仅一名 are figures."""
    return each.start == each.core and each.number == "一" and each.item.unit.whole and each.exact


def _is_second(each: Candidate) -> bool:
    """二次放贷 is the second time: two times are 两次."""
    ordinal = each.number == "二" and each.exact and each.item.measure in context.SECOND
    return ordinal and each.after.isalpha()


def _is_slogan(each: Candidate) -> bool:
    """“两队一室” is a name in quotes, and 三个必须 are rules."""
    han = len(each.number) == 1 and each.number not in _DIGITS
    if not (han and each.exact and each.item.unit.whole):
        return False
    if each.item.measure == "个" and each.followed(context.RULES_AFTER):
        return True
    quoted = each.plain[each.end : each.end + _LONGEST_SLOGAN]
    return bool(each.before) and each.before in _OPENING and bool(_SLOGAN.match(quoted))


def _is_address(each: Candidate) -> bool:
    """3栋201 is a flat."""
    following = each.after.isdecimal() or each.followed(("单元",))
    return each.exact and each.item.measure in context.BUILDINGS and following


def _is_saying(each: Candidate) -> bool:
    """百人, 万户 and 千名 are sayings, and 陆家 a name, where no word bounds them."""
    number, exact = each.number, each.exact
    if len(number) != 1 or not exact or each.item.unit is Unit.PERCENT:
        return False
    return (number in _PLACES and number != "十") or number in _CHEQUE


def _is_repeated(each: Candidate) -> bool:
    """一天天, 一次次 and 一周一通报 count nothing."""
    measure = each.item.measure
    return each.number == "一" and bool(measure) and each.followed((measure, "一"))


def _is_some_day(each: Candidate) -> bool:
    """一天 at the beginning of a story, and 的一天, are some day."""
    if each.number != "一" or each.item.unit is not Unit.DAY or not each.exact:
        return False
    begins = not each.before or each.before in context.BOUNDARIES
    goes_on = bool(each.after) and each.after in context.STORY_GOES_ON
    return each.before == "的" or (begins and goes_on)


def _is_day_of_month(each: Candidate) -> bool:
    """18日 is a date, unless the words say that so many days pass."""
    if each.item.measure != "日" or each.item.qualifier not in _SIZED:
        return False
    if each.number.startswith("两"):
        return False
    return not (
        each.followed(context.DURATION_AFTER)
        or each.follows(context.DURATION_BEFORE)
        or each.start < each.core
    )


def _is_month(each: Candidate) -> bool:
    """3月 is March; 3个月 are three months."""
    return (
        each.item.measure == "月"
        and each.item.qualifier is not Qualifier.VAGUE
        and not each.number.startswith("两")
        and each.number != ""
    )


def _is_year(each: Candidate) -> bool:
    """2023年 and 90年代 are dates; 3年级 is a class."""
    if each.item.measure != "年":
        return False
    return (bool(each.after) and each.after in context.YEAR_NAMES) or _is_in_years(each)


def _is_in_years(each: Candidate) -> bool:
    low, high = each.item.low, each.item.high
    earliest, latest = _YEARS
    return each.item.qualifier in _SIZED and any(
        end is not None and earliest <= end < latest for end in (low, high)
    )


def _is_code(each: Candidate) -> bool:
    """GB/T 2260 is a name, 反诈3.0 a version, 87654321 a number to call."""
    if each.start != each.core or each.item.qualifier not in _SIZED:
        return False
    if "." in each.number and each.number[-1] in _DIGITS:
        return not each.before or each.before not in context.BEFORE_DECIMALS
    if len(each.number) >= _LONGEST_COUNT and each.number.isdecimal():
        return True
    before = each.plain[max(0, each.start - 2) : each.start].rstrip(" ·•-")[-1:]
    labelled = before in context.LABELS and len(each.number) <= _LISTED
    return bool(before) and (labelled or (before.isascii() and before.isalpha()))


def _is_bare_year(each: Candidate) -> bool:
    """2023 alone is a year before it is anything else."""
    value = each.item.value
    return (
        each.exact
        and each.start == each.core
        and value is not None
        and Fraction(1900) <= value < Fraction(2100)
        and len(each.number) == len("2023")
    )


def _is_doubtful_measure(each: Candidate) -> bool:
    """分 and 块 have more meanings than one."""
    needed = context.EACH.get(each.item.measure)
    return needed is not None and bool(each.after) and not each.followed(needed)


def _is_rank(each: Candidate) -> bool:
    return each.followed(context.ORDINAL_AFTER)


def _names_a_thing(each: Candidate) -> bool:
    """330国道, 3楼, 12345热线, 14时."""
    return each.followed(context.NAMED_AFTER)


@cache
def _service() -> re.Pattern[str]:
    return re.compile(rf"[^\W\d]{{1,{_LONGEST_SERVICE}}}?(?:{one_of(context.LINES)})")


def _is_call_number(each: Candidate) -> bool:
    """110 alone is the police; 电话87101234 is a number to call."""
    if not each.exact:
        return False
    if each.number in context.CALL_NUMBERS and each.start == each.core:
        return True
    if _service().match(each.plain, each.end):
        return True
    before = each.plain[max(0, each.start - _BEFORE) : each.start]
    return before.rstrip(context.OF_NO_UNIT).endswith(context.CALLED_BY)


def _is_dashed(each: Candidate) -> bool:
    """9-3 is a flat: no range, and no two figures."""
    following = each.plain[each.end + 1 : each.end + 2]
    return (bool(each.before) and each.before in _DASHES) or (
        bool(each.after) and each.after in _DASHES and following.isdecimal()
    )


def _is_listed(each: Candidate) -> bool:
    """1. and (1) number a list; “3.15” is a name."""
    if not each.exact:
        return False
    if _is_dashed(each):
        return True
    if not each.after:
        return False
    if each.before and each.before in _OPENING and each.after in _CLOSING:
        return True
    if each.before in ("(", "（"):
        return len(each.number) <= _LISTED and each.after in ")）"
    starts = not each.before or each.before in context.BOUNDARIES or each.before in " 　"
    return starts and len(each.number) <= _LISTED and each.after in _LIST_ENDS


_NAMES_BARE: tuple[Callable[[Candidate], bool], ...] = (
    _few_numerals,
    _names_a_thing,
    _is_call_number,
    _is_code,
    _is_bare_year,
    _is_listed,
)
_NAMES_MEASURED: tuple[Callable[[Candidate], bool], ...] = (
    _is_article,
    _is_second,
    _is_slogan,
    _is_address,
    _is_saying,
    _is_repeated,
    _is_some_day,
    _is_day_of_month,
    _is_month,
    _is_year,
    _is_doubtful_measure,
    _is_rank,
)
