# SPDX-License-Identifier: MIT
"""The Chinese words of dates, times and periods, as tables.

A word is added to its table and nowhere else. Sources: GB/T 7408 for the forms of
dates and times; GB/T 15835-2011 for numerals in running text; the rest is usage
of official reports.
"""

from __future__ import annotations

from antifraud.periods import PeriodKind
from antifraud.wording.phrases import Anchor, Relative

__all__ = [
    "ABOUT",
    "ALREADY",
    "ASIDE_AFTER",
    "ASIDE_BEFORE",
    "BEFORE_A_LONE_DAY",
    "BETWEEN",
    "DAYS",
    "DAY_PARTS",
    "DIGITS",
    "HEADS_A_CLAUSE",
    "JOINS",
    "MINUTES",
    "NOT_AFTER",
    "NOT_BEFORE",
    "NOW",
    "NUMBERS",
    "RECURRING",
    "ROUGHLY",
    "SINCE_AFTER",
    "SINCE_BEFORE",
    "THIRDS",
    "UNITS",
    "UNTIL",
    "UNTIL_AFTER",
    "WEEKDAYS",
    "WEEKS",
    "YEARS",
]

_PRINT, _STORY, _EITHER = Anchor.PRINT, Anchor.STORY, Anchor.EITHER
_YEAR, _QUARTER, _MONTH, _WEEK, _DAY = (
    PeriodKind.YEAR, PeriodKind.QUARTER, PeriodKind.MONTH, PeriodKind.WEEK, PeriodKind.DAY,
)  # fmt: skip

#: The digits of a year that is read out: 二〇二三年.
DIGITS: dict[str, int] = {
    "〇": 0, "零": 0, "○": 0, "一": 1, "二": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7,
    "八": 8, "九": 9,
}  # fmt: skip

_ONES = ("", "一", "二", "三", "四", "五", "六", "七", "八", "九")
_TENS = ("", "十", "二十", "三十", "四十", "五十")

#: Numbers in words, up to 59: quarters, months, days, hours and minutes.
NUMBERS: dict[str, int] = {
    **{tens + ones: 10 * place + digit
       for place, tens in enumerate(_TENS) for digit, ones in enumerate(_ONES) if tens + ones},
    **{zero + ones: digit for zero in "零〇" for digit, ones in enumerate(_ONES)},
    "两": 2,
}  # fmt: skip

#: Words for a year, alone or before a part of it.
YEARS: dict[str, Relative] = {
    "今年": Relative(_PRINT, _YEAR), "本年": Relative(_PRINT, _YEAR),
    "去年": Relative(_PRINT, _YEAR, -1), "前年": Relative(_PRINT, _YEAR, -2),
    "明年": Relative(_PRINT, _YEAR, 1),
    "上年": Relative(_EITHER, _YEAR, -1), "上一年": Relative(_EITHER, _YEAR, -1),
    "当年": Relative(_STORY, _YEAR), "同年": Relative(_STORY, _YEAR),
    "次年": Relative(_STORY, _YEAR, 1), "翌年": Relative(_STORY, _YEAR, 1),
}  # fmt: skip

#: Words for a quarter, a month or a week.
UNITS: dict[str, Relative] = {
    "本季度": Relative(_PRINT, _QUARTER),
    "上季度": Relative(_PRINT, _QUARTER, -1), "上一季度": Relative(_PRINT, _QUARTER, -1),
    "上个季度": Relative(_PRINT, _QUARTER, -1), "下季度": Relative(_PRINT, _QUARTER, 1),
    "下一季度": Relative(_PRINT, _QUARTER, 1), "下个季度": Relative(_PRINT, _QUARTER, 1),
    "本月": Relative(_PRINT, _MONTH), "这个月": Relative(_PRINT, _MONTH),
    "上月": Relative(_PRINT, _MONTH, -1), "上个月": Relative(_PRINT, _MONTH, -1),
    "下月": Relative(_PRINT, _MONTH, 1), "下个月": Relative(_PRINT, _MONTH, 1),
    "当月": Relative(_STORY, _MONTH), "同月": Relative(_STORY, _MONTH),
    "次月": Relative(_STORY, _MONTH, 1),
}  # fmt: skip

#: Words for a week, alone or before its day.
WEEKS: dict[str, Relative] = {
    "本周": Relative(_PRINT, _WEEK), "这周": Relative(_PRINT, _WEEK),
    "上周": Relative(_PRINT, _WEEK, -1), "上一周": Relative(_PRINT, _WEEK, -1),
    "下周": Relative(_PRINT, _WEEK, 1), "下一周": Relative(_PRINT, _WEEK, 1),
}  # fmt: skip

#: The days of a week, Monday first.
WEEKDAYS: dict[str, int] = {"一": 0, "二": 1, "三": 2, "四": 3, "五": 4, "六": 5, "日": 6, "天": 6}

#: Words for a day; with those that name a part of it, the hours that they mean.
DAYS: dict[str, tuple[Relative, tuple[int, int] | None]] = {
    "今天": (Relative(_PRINT, _DAY), None), "今日": (Relative(_PRINT, _DAY), None),
    "昨天": (Relative(_PRINT, _DAY, -1), None), "昨日": (Relative(_PRINT, _DAY, -1), None),
    "前天": (Relative(_PRINT, _DAY, -2), None), "明天": (Relative(_PRINT, _DAY, 1), None),
    "明日": (Relative(_PRINT, _DAY, 1), None),
    "今早": (Relative(_PRINT, _DAY), (4, 11)), "今晚": (Relative(_PRINT, _DAY), (17, 24)),
    "昨晚": (Relative(_PRINT, _DAY, -1), (17, 24)), "昨夜": (Relative(_PRINT, _DAY, -1), (18, 24)),
    "当天": (Relative(_STORY, _DAY), None), "当日": (Relative(_STORY, _DAY), None),
    "同日": (Relative(_STORY, _DAY), None), "同一天": (Relative(_STORY, _DAY), None),
    "当晚": (Relative(_STORY, _DAY), (17, 24)), "当夜": (Relative(_STORY, _DAY), (18, 24)),
    "次日": (Relative(_STORY, _DAY, 1), None), "翌日": (Relative(_STORY, _DAY, 1), None),
    "第二天": (Relative(_STORY, _DAY, 1), None), "第二日": (Relative(_STORY, _DAY, 1), None),
    "前一天": (Relative(_STORY, _DAY, -1), None), "前一日": (Relative(_STORY, _DAY, -1), None),
}  # fmt: skip

#: Parts of a day, and the hours that a clock may show in them. The small hours after
#: midnight are 凌晨; with 深夜 they could be of either day, and are not read.
DAY_PARTS: dict[str, tuple[int, int]] = {
    "凌晨": (0, 6), "清晨": (4, 8), "早晨": (4, 11), "早上": (4, 11), "早": (4, 11),
    "上午": (5, 12), "中午": (11, 14), "下午": (12, 19), "午后": (12, 18), "傍晚": (16, 20),
    "晚上": (17, 24), "晚间": (17, 24), "晚": (17, 24), "夜间": (18, 24), "夜里": (18, 24),
    "深夜": (20, 24),
}  # fmt: skip

#: Minutes in words after the hour.
MINUTES: dict[str, int] = {"半": 30, "一刻": 15, "三刻": 45}

#: Words after a date or a time that make it a rough one, and whether they may follow a
#: date too: after one 许 is a surname as often, and 多 counts.
ABOUT: dict[str, bool] = {"许": False, "多": False, "左右": True, "前后": True}

#: Words before a time that make it a rough one.
ROUGHLY: tuple[str, ...] = ("大约", "约", "大概")

#: Thirds of a month.
THIRDS: dict[str, int] = {"上旬": 1, "中旬": 2, "下旬": 3}

#: What stands between the ends of a run.
JOINS: frozenset[str] = frozenset(
    ["至", "到", "-", "--", "—", "——", "–", "~", "～", "－", "一直到", "直至", "起至"]
)

#: Words after a run that add nothing to it.
BETWEEN: tuple[str, ...] = ("之间", "期间")

#: Words for the day that the text speaks on, after a word for "until" or alone.
NOW: tuple[str, ...] = (
    "截至目前", "截止目前", "截至当前", "截至现在", "截止到目前", "截至到目前", "到目前为止",
    "截至目前为止", "截止目前为止", "迄今为止", "迄今",
)  # fmt: skip
#: Words before a date up to which something is counted, and after it.
UNTIL: tuple[str, ...] = ("截至", "截止", "截止到", "截至到", "截止至")
UNTIL_AFTER: tuple[str, ...] = ("为止", "止")

#: Words before a date from which something is counted, which one after it completes.
SINCE_BEFORE: tuple[str, ...] = ("自", "自从", "从")
#: Words after it, and what makes another word of them: 起诉. Of those named `opened` one has
#: to stand before the date too.
SINCE_AFTER: dict[str, tuple[str, str]] = {
    "since": ("以来", ""), "to_now": ("至今", ""), "from_to_now": ("起至今", ""),
    "from_on": ("起", "至诉火获草底码始点飞降到来运航步伏义因案"), "opened": ("开始", ""),
}  # fmt: skip

#: Words after 本月 or 本季度 of what has come so far.
ALREADY: tuple[str, ...] = ("已", "累计", "共已", "以来")

#: Words before a date with which something else is compared: its year is not the text's.
ASIDE_BEFORE: tuple[str, ...] = ("比", "较", "与", "同", "和", "相比", "相较", "相较于", "对比")
#: Words after a date that is told of someone's or something's past.
ASIDE_AFTER: tuple[str, ...] = (
    "出生", "生", "成立", "组建", "建成", "设立", "入职", "参加工作", "毕业", "相比",
)  # fmt: skip

#: Words before a date that comes again and again, and so is no date.
RECURRING: tuple[str, ...] = ("每年", "每月", "每天", "每日", "每周", "每晚", "每", "历年", "逢")

#: What stands before 前5个月 where it is the first five months of a year, as does nothing:
#: 案发前5个月 is a length of time.
HEADS_A_CLAUSE = ",，。；;：:、（(\n 　"

#: What is no date after these: 近3月, 第3月 (lengths and numbers of a row).
NOT_AFTER = "近前满逾超约整第每距达共足了"

#: What follows a day of the month that stands alone, and is then none: a length
#: (3日内), a word (3日游), money (5日元).
NOT_BEFORE = "内后前以之余多来游龄间均报元薪本"
#: What may stand before a day of the month whose month was named earlier; so may the
#: beginning of the text, a space or a punctuation mark.
BEFORE_A_LONE_DAY = "于在至到自从和与及或"
