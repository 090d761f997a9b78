# SPDX-License-Identifier: MIT
"""The Chinese words of figures and changes, as tables.

A word is added to its table and nowhere else. Sources: the national standards
GB/T 15835-2011 (numbers in running text) and GB/T 7408 (dates and times), and
the usage of the National Bureau of Statistics for 同比, 环比, 翻番 and 成.
"""

from __future__ import annotations

from antifraud.figures import Basis, Qualifier, Unit

__all__ = [
    "BASES",
    "CURRENCIES",
    "DIGITS",
    "DOUBLINGS",
    "FALLS",
    "MANNERS",
    "MEASURES",
    "MYRIADS",
    "NEARLY_UNCHANGED",
    "ORIGINALS",
    "PLACES",
    "PREFIXES",
    "RISES",
    "STRESSES",
    "SUFFIXES",
    "UNBOUNDED",
    "UNBOUNDED_BELOW",
    "UNCHANGED",
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

#: Words of stress, which set no bound and are read over.
STRESSES: tuple[str, ...] = (
    "高达", "多达", "达到", "达", "仅", "共计", "合计", "累计", "总计", "共",
)  # fmt: skip

#: Words before a number.
PREFIXES: dict[str, Qualifier] = {
    "超": Qualifier.OVER,
    "超过": Qualifier.OVER,
    "超出": Qualifier.OVER,
    "已超": Qualifier.OVER,
    "逾": Qualifier.OVER,
    "突破": Qualifier.OVER,
    "高于": Qualifier.OVER,
    "多于": Qualifier.OVER,
    "大于": Qualifier.OVER,
    "过": Qualifier.OVER,
    "上": Qualifier.AT_LEAST,
    "至少": Qualifier.AT_LEAST,
    "最少": Qualifier.AT_LEAST,
    "不少于": Qualifier.AT_LEAST,
    "不低于": Qualifier.AT_LEAST,
    "不下": Qualifier.AT_LEAST,
    "近": Qualifier.NEARLY,
    "将近": Qualifier.NEARLY,
    "接近": Qualifier.NEARLY,
    "约": Qualifier.ABOUT,
    "大约": Qualifier.ABOUT,
    "大概": Qualifier.ABOUT,
    "约为": Qualifier.ABOUT,
    "不到": Qualifier.UNDER,
    "不足": Qualifier.UNDER,
    "不满": Qualifier.UNDER,
    "未满": Qualifier.UNDER,
    "少于": Qualifier.UNDER,
    "低于": Qualifier.UNDER,
    "小于": Qualifier.UNDER,
    "不超过": Qualifier.AT_MOST,
    "不高于": Qualifier.AT_MOST,
    "不多于": Qualifier.AT_MOST,
    "至多": Qualifier.AT_MOST,
    "最多": Qualifier.AT_MOST,
}

#: Words after a number.
SUFFIXES: dict[str, Qualifier] = {
    "以上": Qualifier.AT_LEAST,
    "及以上": Qualifier.AT_LEAST,
    "以下": Qualifier.AT_MOST,
    "及以下": Qualifier.AT_MOST,
    "以内": Qualifier.AT_MOST,
    "之内": Qualifier.AT_MOST,
    "左右": Qualifier.ABOUT,
    "上下": Qualifier.ABOUT,
}

#: Signs and words before a sum that name its currency.
CURRENCIES: dict[str, Unit] = {
    "人民币": Unit.CNY,
    "¥": Unit.CNY,
    "￥": Unit.CNY,
    "US$": Unit.USD,
    "$": Unit.USD,
    "HK$": Unit.HKD,
    "S$": Unit.SGD,
    "£": Unit.GBP,
    "€": Unit.EUR,
}

#: Measure words and units, each with what it counts; where the word does not
#: tell what is counted, that is an ITEM, and the word is kept beside it.
MEASURES: dict[str, Unit] = {
    **dict.fromkeys(("人", "名", "位", "口", "个人"), Unit.PERSON),
    **dict.fromkeys(("人次", "名次", "人·次"), Unit.PERSON_TIME),
    **dict.fromkeys(("起", "宗", "起案件", "起案"), Unit.CASE),
    **dict.fromkeys(("个账户", "个账号", "个帐户", "户账户", "个银行账户"), Unit.ACCOUNT),
    **dict.fromkeys(("次", "场次", "批次", "件次", "条次", "次数"), Unit.TIME),
    **dict.fromkeys(("元", "块", "块钱", "元人民币", "元钱"), Unit.CNY),
    **dict.fromkeys(("美元", "美金"), Unit.USD),
    **dict.fromkeys(("港元", "港币"), Unit.HKD),
    **dict.fromkeys(("新元", "新加坡元", "坡币"), Unit.SGD),
    "英镑": Unit.GBP,
    "欧元": Unit.EUR,
    "%": Unit.PERCENT,
    **dict.fromkeys(("个百分点", "百分点"), Unit.POINT),
    "倍": Unit.FOLD,
    **dict.fromkeys(("秒", "秒钟"), Unit.SECOND),
    **dict.fromkeys(("分钟", "分"), Unit.MINUTE),
    **dict.fromkeys(("小时", "个小时", "个钟头"), Unit.HOUR),
    **dict.fromkeys(("天", "日"), Unit.DAY),
    **dict.fromkeys(("个工作日", "工作日"), Unit.WORKING_DAY),
    **dict.fromkeys(("周", "个星期", "星期"), Unit.WEEK),
    **dict.fromkeys(("个月", "月"), Unit.MONTH),
    **dict.fromkeys(("年", "岁", "周岁"), Unit.YEAR),
    "克": Unit.GRAM,
    **dict.fromkeys(("公斤", "千克"), Unit.KILOGRAM),
    "吨": Unit.TONNE,
    "米": Unit.METRE,
    "公里": Unit.KILOMETRE,
    "平方米": Unit.SQUARE_METRE,
    **dict.fromkeys(
        (
            *"个件条部张篇场家项所套台辆份户批处支队只首封本枚箱期则例笔款座栋间艘架颗株袋桶层届轮种类",
            *"县镇村市省区乡",
            "小组", "个窝点", "团伙", "个团伙", "部手机", "张银行卡", "个派出所", "个县", "个镇",
        ),
        Unit.ITEM,
    ),
}  # fmt: skip

#: Words that name the basis of a change.
BASES: dict[str, Basis] = {
    "同比": Basis.YEAR_EARLIER,
    "较上年同期": Basis.YEAR_EARLIER,
    "较去年同期": Basis.YEAR_EARLIER,
    "比上年同期": Basis.YEAR_EARLIER,
    "比去年同期": Basis.YEAR_EARLIER,
    "与去年同期相比": Basis.YEAR_EARLIER,
    "与上年同期相比": Basis.YEAR_EARLIER,
    "较上年": Basis.YEAR_EARLIER,
    "较去年": Basis.YEAR_EARLIER,
    "比上年": Basis.YEAR_EARLIER,
    "比去年": Basis.YEAR_EARLIER,
    "与去年相比": Basis.YEAR_EARLIER,
    "与上年相比": Basis.YEAR_EARLIER,
    "环比": Basis.PREVIOUS_PERIOD,
    "较上期": Basis.PREVIOUS_PERIOD,
    "较上季度": Basis.PREVIOUS_PERIOD,
    "比上季度": Basis.PREVIOUS_PERIOD,
    "较上月": Basis.PREVIOUS_PERIOD,
    "比上月": Basis.PREVIOUS_PERIOD,
    "较前期": Basis.PREVIOUS_PERIOD,
}

#: Words of a rise.
RISES: tuple[str, ...] = (
    "上升", "增长", "提升", "提高", "增加", "上涨", "上扬", "攀升", "增幅", "升", "增", "涨",
)  # fmt: skip

#: Words of a fall.
FALLS: tuple[str, ...] = (
    "下降", "减少", "下滑", "降低", "下跌", "回落", "减", "降", "跌", "缩减", "降幅",
)  # fmt: skip

#: Words of manner between basis and direction, which are read over.
MANNERS: tuple[str, ...] = (
    "均", "分别", "都", "又", "再", "继续", "大幅", "大幅度", "明显", "显著", "小幅", "略",
    "略有", "整体", "总体", "平均",
)  # fmt: skip

#: What a level is named after: 是去年同期的3.5倍.
ORIGINALS: dict[str, Basis | None] = {
    **dict.fromkeys(("去年同期", "上年同期", "上年", "去年"), Basis.YEAR_EARLIER),
    **dict.fromkeys(("上季度", "上月", "上期"), Basis.PREVIOUS_PERIOD),
    "原来": None,
}

#: 翻番 and its counts: how many doublings.
DOUBLINGS: dict[str, int] = {
    "翻番": 1, "翻一番": 1, "翻了一番": 1, "翻两番": 2, "翻了两番": 2,
    "翻三番": 3, "翻了三番": 3, "翻倍": 1, "翻了一倍": 1,
}  # fmt: skip

#: Words of no change.
NEARLY_UNCHANGED: tuple[str, ...] = ("基本持平", "基本不变", "大体持平")
UNCHANGED: tuple[str, ...] = ("持平", "不变", *NEARLY_UNCHANGED)

#: A figure of which nothing is known but its unit, and one that has no lower bound.
UNBOUNDED = "无界"
UNBOUNDED_BELOW = "以下且无下限"
