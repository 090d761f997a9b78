# SPDX-License-Identifier: MIT
"""The Chinese words of figures and changes, as tables.

A word is added to its table and nowhere else; what is counted or measured has
tables of its own in `chinese_measures`. Sources: the national standards
GB/T 15835-2011 (numbers in running text) and GB/T 7408 (dates and times), and
the usage of the National Bureau of Statistics for 同比, 环比, 翻番 and 成. 来, 把,
百十, 出头, 开外, 强 and 弱 have the sense that 现代汉语词典 and 现代汉语八百词 give
(cited from memory); how wide they are is a convention of this library.
"""

from __future__ import annotations

from antifraud.figures import Basis, Qualifier
from antifraud.wording.chinese.measures import CURRENCIES, MEASURES

__all__ = [
    "ABOUTS",
    "ABOVE",
    "ACCENTS",
    "AFTERWORDS",
    "AMID",
    "BASES",
    "BELOW",
    "CHANGE_MENDS",
    "CLOSES",
    "CURRENCIES",
    "DIGITS",
    "DOUBLINGS",
    "FALLS",
    "FALL_NOUNS",
    "HALVINGS",
    "HEADS",
    "INWARD",
    "LINKS",
    "MANNERS",
    "MEASURES",
    "MENDS",
    "MYRIADS",
    "NEARLY_UNCHANGED",
    "ORIGINALS",
    "PLACES",
    "PREFIXES",
    "RISES",
    "RISE_NOUNS",
    "SHARES",
    "SIZES",
    "STRESSES",
    "SUFFIXES",
    "TENS",
    "TIMES_BEFORE",
    "TOTALS",
    "UNBOUNDED",
    "UNBOUNDED_BELOW",
    "UNCHANGED",
    "VARYING",
]

#: The digits, common and as on cheques; 两 is two before a measure word.
DIGITS: dict[str, int] = {
    **dict(zip("〇一二三四五六七八九", range(10), strict=True)),
    **dict(zip("零壹贰叁肆伍陆柒捌玖", range(10), strict=True)),
    "两": 2,
}

#: Words of place within a group of four digits.
PLACES: dict[str, int] = {"十": 10, "百": 100, "千": 1000, "拾": 10, "佰": 100, "仟": 1000}

#: Words that multiply all that stands before them.
MYRIADS: dict[str, int] = {"万": 10**4, "亿": 10**8}

#: Words of two tens, of three and of four, as one character.
TENS: dict[str, str] = {"廿": "二十", "卅": "三十", "卌": "四十"}

#: Words of stress, which set no bound and are read over.
STRESSES: tuple[str, ...] = (
    "高达", "多达", "达到", "达到了", "达", "仅", "共计", "合计", "累计", "总计", "共", "总共",
    "共有", "长达", "仅有", "只有", "已达", "已有", "竟达", "足足", "整整", "折合",
)  # fmt: skip

#: Words of stress that make a whole of it: 共2000年 is no year of the calendar.
TOTALS = frozenset({"共计", "合计", "累计", "总计", "共", "总共", "共有"})

#: Words before a number.
PREFIXES: dict[str, Qualifier] = {
    "超": Qualifier.OVER,
    "超过": Qualifier.OVER,
    "超出": Qualifier.OVER,
    "已超": Qualifier.OVER,
    "已超过": Qualifier.OVER,
    "逾": Qualifier.OVER,
    "已逾": Qualifier.OVER,
    "已突破": Qualifier.OVER,
    "超过了": Qualifier.OVER,
    "突破": Qualifier.OVER,
    "突破了": Qualifier.OVER,
    ">": Qualifier.OVER,
    "高于": Qualifier.OVER,
    "多于": Qualifier.OVER,
    **dict.fromkeys(("不止", "远不止"), Qualifier.OVER),
    "大于": Qualifier.OVER,
    "过": Qualifier.OVER,
    "上": Qualifier.AT_LEAST,
    "至少": Qualifier.AT_LEAST,
    "最少": Qualifier.AT_LEAST,
    "不少于": Qualifier.AT_LEAST,
    "不低于": Qualifier.AT_LEAST,
    "不下": Qualifier.AT_LEAST,
    "不下于": Qualifier.AT_LEAST,
    "起码": Qualifier.AT_LEAST,
    "满": Qualifier.AT_LEAST,
    "已满": Qualifier.AT_LEAST,
    "年满": Qualifier.AT_LEAST,
    "≥": Qualifier.AT_LEAST,
    "大于等于": Qualifier.AT_LEAST,
    "不小于": Qualifier.AT_LEAST,
    "近": Qualifier.NEARLY,
    "将近": Qualifier.NEARLY,
    "接近": Qualifier.NEARLY,
    "已近": Qualifier.NEARLY,
    "近乎": Qualifier.NEARLY,
    "接近于": Qualifier.NEARLY,
    "约": Qualifier.ABOUT,
    "大约": Qualifier.ABOUT,
    "大概": Qualifier.ABOUT,
    "约为": Qualifier.ABOUT,
    "约有": Qualifier.ABOUT,
    "约达": Qualifier.ABOUT,
    "约合": Qualifier.ABOUT,
    "约计": Qualifier.ABOUT,
    "大致": Qualifier.ABOUT,
    "≈": Qualifier.ABOUT,
    "不到": Qualifier.UNDER,
    "还不到": Qualifier.UNDER,
    "不足": Qualifier.UNDER,
    "不满": Qualifier.UNDER,
    "未满": Qualifier.UNDER,
    "不及": Qualifier.UNDER,
    "未达": Qualifier.UNDER,
    "达不到": Qualifier.UNDER,
    "尚不足": Qualifier.UNDER,
    "少于": Qualifier.UNDER,
    "<": Qualifier.UNDER,
    "低于": Qualifier.UNDER,
    "小于": Qualifier.UNDER,
    "不超过": Qualifier.AT_MOST,
    "不超": Qualifier.AT_MOST,
    "未超过": Qualifier.AT_MOST,
    "未超": Qualifier.AT_MOST,
    "≤": Qualifier.AT_MOST,
    "小于等于": Qualifier.AT_MOST,
    "不大于": Qualifier.AT_MOST,
    "不高于": Qualifier.AT_MOST,
    "不多于": Qualifier.AT_MOST,
    "至多": Qualifier.AT_MOST,
    "最多": Qualifier.AT_MOST,
}

#: Words after a number; 内 only after a time or a length, 不到 where no number follows it.
SUFFIXES: dict[str, Qualifier] = {
    "以上": Qualifier.AT_LEAST,
    "及以上": Qualifier.AT_LEAST,
    "+": Qualifier.AT_LEAST,
    "不到": Qualifier.UNDER,
    "以下": Qualifier.AT_MOST,
    "及以下": Qualifier.AT_MOST,
    "以内": Qualifier.AT_MOST,
    "之内": Qualifier.AT_MOST,
    "内": Qualifier.AT_MOST,
    "左右": Qualifier.ABOUT,
    "上下": Qualifier.ABOUT,
    "上下浮动": Qualifier.ABOUT,
    "开外": Qualifier.OVER,
    "出头": Qualifier.MORE_THAN,
    "有余": Qualifier.MORE_THAN,
    "挂零": Qualifier.MORE_THAN,
}

#: Words of stress after a number, which set no bound: 达300余人之多, 长达3年之久.
AFTERWORDS: tuple[str, ...] = ("大关", "之多", "之巨", "之众", "之久")

#: A word after a range that its ends are those of many numbers: 3000元至5万元不等.
VARYING = "不等"

#: Words after a fraction, 成 or a percent: a little more, and a little less.
ACCENTS: dict[str, Qualifier] = {"强": Qualifier.MORE_THAN, "弱": Qualifier.NEARLY}

#: What 内 must not lead to: 3年内部 is no 3年内.
INWARD = "部地外容心蒙陆鬼勤网涵线存"

#: Parts of a whole in words, and the word that the part has in it.
SHARES: dict[str, Qualifier] = {
    "一半": Qualifier.EXACT,
    "半数": Qualifier.EXACT,
    "半": Qualifier.EXACT,
    "大半": Qualifier.OVER,
    "一大半": Qualifier.OVER,
    "一多半": Qualifier.OVER,
    "小半": Qualifier.UNDER,
    "一小半": Qualifier.UNDER,
    "少半": Qualifier.UNDER,
}

#: Numbers of about so many, which a measure word follows: 个把月, 百十来个.
ABOUTS: dict[str, int] = {
    "个把": 1, "百把": 100, "千把": 1000, "万把": 10**4, "百十来": 100, "百十": 100,
}  # fmt: skip

#: Sizes without a number: from, and short of.
SIZES: dict[str, tuple[int, int]] = {
    **dict.fromkeys(("几十上百", "数十上百"), (20, 1000)),
    **dict.fromkeys(("几百上千", "数百上千"), (200, 10**4)),
    "成百上千": (100, 10**4),
    "成千上万": (1000, 10**5),
    "数以百计": (100, 1000),
    "数以千计": (1000, 10**4),
    "数以万计": (10**4, 10**5),
    "数以十万计": (10**5, 10**6),
    "数以百万计": (10**6, 10**7),
    "数以千万计": (10**7, 10**8),
    "数以亿计": (10**8, 10**9),
}

#: Words before a range that ends with 之间.
AMID: tuple[str, ...] = ("介于", "在", "处于")

#: Words that no figure holds, and what to do about them.
MENDS: dict[str, str] = {
    **dict.fromkeys(
        ("最快", "最高", "最低", "最长", "最短", "最大", "最小", "最慢"),
        "makes it an extreme of a set: read the figure without it, "
        "and give the statement the statistic MINIMUM or MAXIMUM",
    ),
    **dict.fromkeys(
        ("人均", "户均", "案均", "件均", "日均", "月均", "年均", "平均", "均值"),
        "makes it a mean: read the figure without it, and give the statement the statistic MEAN",
    ),
    "每": "makes it a rate: read the figure without it and what it is of, "
    "and give it the unit of a quotient with Figure.counted_as",
    **dict.fromkeys(
        (
            "绝大多数", "大多数", "多数", "少数", "大部分", "部分", "许多", "若干", "一些", "不少",
            "众多",
        ),
        "gives no number",
    ),
    **dict.fromkeys(("级", "量级"), "names a size and gives no number"),
}  # fmt: skip

#: Heads that name the basis of a change.
HEADS: dict[str, Basis] = {
    **dict.fromkeys(("同比", "年同比"), Basis.YEAR_EARLIER),
    **dict.fromkeys(("环比", "月环比", "季环比", "周环比", "日环比"), Basis.PREVIOUS_PERIOD),
}

#: Times that a change is measured against, and the basis that they make.
TIMES_BEFORE: dict[str, Basis | None] = {
    **dict.fromkeys(
        (
            "去年同期", "上年同期", "上一年同期", "去年同月", "上年同月", "去年同季", "去年同季度",
            "去年", "上年", "上一年", "前一年", "去年全年", "上年全年", "去年同一时期",
            "上年同期末", "去年同期末", "去年同时期",
        ),
        Basis.YEAR_EARLIER,
    ),
    **dict.fromkeys(
        (
            "上期", "上季度", "上一季度", "上个季度", "上季", "上月", "上个月", "上周", "上一周",
            "前期", "前一周", "前一月", "上一期", "前一天", "前一日", "上半月", "上月末",
            "上月底", "上季末", "上季度末", "上一个月", "上一个季度", "前一个月", "前一季度",
            "前一个季度", "上星期", "上个星期", "上一个星期", "前一个星期", "昨天", "昨日",
        ),
        Basis.PREVIOUS_PERIOD,
    ),
    **dict.fromkeys(
        (
            "原来", "此前", "之前", "以前", "以往", "年初", "年底", "上年末", "上年底", "去年末",
            "去年底", "年初时", "历史同期", "往年", "往年同期", "前年同期", "前年",
        ),
        None,
    ),
}  # fmt: skip

#: Words that lead to such a time (较去年同期), and words that may close it (与上月相比).
LINKS: tuple[str, ...] = (
    "较",
    "比",
    "与",
    "同",
    "和",
    "跟",
    "较之",
    "相较",
    "相比",
    "相比于",
    "对比",
)
CLOSES: tuple[str, ...] = ("相比较", "相比", "比较", "相较", "比", "来说")

#: Words that name the basis of a change, whole.
BASES: dict[str, Basis] = {
    **HEADS,
    **{
        f"{link}{time}": basis
        for time, basis in TIMES_BEFORE.items()
        for link in ("较", "比")
        if basis
    },
    **{f"与{time}相比": basis for time, basis in TIMES_BEFORE.items() if basis},
}

#: Words of a rise.
RISES: tuple[str, ...] = (
    "上升", "增长", "提升", "提高", "增加", "上涨", "上扬", "攀升", "升", "增", "涨", "扩大",
    "高出", "高", "多出", "多", "多发", "多立", "多破", "多抓", "不降反升", "不降反增",
    "由降转升", "由降转增", "由负转正", "上浮", "激增", "猛增", "飙升", "回升", "净增", "走高",
    "正增长", "上调", "加快", "提速", "扩增", "延长", "↑", "▲",
)  # fmt: skip

#: Words of a fall.
FALLS: tuple[str, ...] = (
    "下降", "减少", "下滑", "降低", "下跌", "回落", "减", "降", "跌", "缩减", "收窄", "缩小",
    "低", "少", "少发", "少发案", "不升反降", "不增反降", "由升转降", "由增转降", "由正转负",
    "负增长", "下浮", "锐减", "骤降", "压降", "削减", "走低", "下调", "放缓", "缩短", "压缩",
    "压减", "缩水", "下挫", "↓", "▼",
)  # fmt: skip

#: Nouns of a change, which hold its direction: 降幅超三成, 增幅为5%.
RISE_NOUNS: tuple[str, ...] = (
    "增幅", "涨幅", "升幅", "增速", "增长率", "上升率", "上升幅度", "增长幅度", "涨价幅度",
)  # fmt: skip
FALL_NOUNS: tuple[str, ...] = ("降幅", "跌幅", "下降率", "下降幅度", "减幅")

#: Words between a level and the time that it is above or below: 高于去年同期3个百分点.
ABOVE: tuple[str, ...] = ("高于", "高出", "高过", "超过", "超出", "多于")
BELOW: tuple[str, ...] = ("低于", "少于")

#: Words of manner between basis and direction, which are read over.
MANNERS: tuple[str, ...] = (
    "均", "分别", "都", "又", "再", "继续", "大幅", "大幅度", "明显", "显著", "小幅", "略", "微",
    "稍", "略有", "稍有", "有所", "整体", "总体", "平均", "同步", "双双", "持续", "进一步",
    "实现", "呈", "快速", "仅", "累计", "大", "暴", "剧",
)  # fmt: skip

#: What a level is named after: 是去年同期的3.5倍.
ORIGINALS: dict[str, Basis | None] = TIMES_BEFORE

#: A whole number of doublings in one word.
DOUBLINGS: dict[str, int] = {
    "翻番": 1,
    "翻倍": 1,
    "翻一倍": 1,
    "翻了一倍": 1,
    "翻了番": 1,
    "翻了倍": 1,
}

#: Words of a fall by half.
HALVINGS: tuple[str, ...] = ("减半", "减了一半", "腰斩", "折半")

#: Words of no change.
NEARLY_UNCHANGED: tuple[str, ...] = ("基本持平", "基本不变", "大体持平", "总体持平", "大致持平")
UNCHANGED: tuple[str, ...] = ("持平", "不变", "保持不变", "无变化", "零增长", *NEARLY_UNCHANGED)

#: Words that no change holds, and what to do about them.
CHANGE_MENDS: dict[str, str] = {
    "年均": "makes it a mean rate, which is no change from one period to the next",
    **dict.fromkeys(
        ("多增", "少增", "多减", "少减"),
        "makes it a difference of two changes: give the change itself",
    ),
    **dict.fromkeys(
        ("幅收窄", "幅扩大", "速回落", "速加快", "速放缓", "幅回落", "幅缩小"),
        "makes it the change of a change: read it without 增幅, and say what it is of",
    ),
}  # fmt: skip

#: A figure of which nothing is known but its unit, and one that has no lower bound.
UNBOUNDED = "无界"
UNBOUNDED_BELOW = "以下且无下限"
