# SPDX-License-Identifier: MIT
"""How evidence is worded, as a table: criterion and level, then Chinese and English."""

from __future__ import annotations

from antifraud.cooperation.matching.colour_words import COLOUR_LABELS
from antifraud.cooperation.matching.garment_words import GARMENT_LABELS, PATTERN_LABELS
from antifraud.cooperation.matching.mark_words import COMPANY_LABELS, MARK_LABELS
from antifraud.incidents import Disability, Sex, Vehicle
from antifraud.vocabulary import Language

__all__ = ["NAMES", "PHRASES", "term"]

#: What stands between the Chinese and the English name of a place.
NAMES = "‖"

PHRASES: dict[tuple[str, str], tuple[str, str]] = {
    ("place", "same"): ("同一地方：{0}", "same place: {0}"),
    ("place", "county"): ("同县（市、区）：{0}与{1}", "same county: {0} and {1}"),
    ("place", "within"): ("一地在另一地之内：{0}与{1}", "one place within the other: {0} and {1}"),
    ("place", "city"): (
        "同市，是否相邻未知：{0}与{1}",
        "places in one city, not known to border: {0} and {1}",
    ),
    ("place", "border"): ("相邻地方：{0}与{1}", "places that border: {0} and {1}"),
    ("place", "mechanism"): (
        "同属协作机制：{0}与{1}",
        "places that a mechanism links: {0} and {1}",
    ),
    ("place", "near"): ("相隔一地：{0}与{1}", "places with one between: {0} and {1}"),
    ("place", "far"): ("相距较远：{0}与{1}", "places far from each other: {0} and {1}"),
    ("time", "after"): ("走失后{0}发现", "found {0} after being last seen"),
    ("time", "between"): (
        "走失后{0}至{1}发现",
        "found {0} to {1} after being last seen",
    ),
    ("time", "within"): ("时间相合，先后不能确定", "times agree; which came first cannot be told"),
    ("time", "before"): ("发现早于走失{0}", "found {0} before being last seen"),
    ("time", "earlier"): (
        "发现早于走失{0}至{1}",
        "found {0} to {1} before being last seen",
    ),
    ("time", "until"): ("发现早于走失，至多{0}", "found up to {0} before being last seen"),
    ("time", "reported"): ("报警与发现相隔{0}", "reported and found {0} apart"),
    ("age", "same"): ("年龄相符：{0}岁与{1}岁", "age fits: {0} and {1}"),
    ("age", "close"): ("年龄相近：{0}岁与{1}岁", "age is close: {0} and {1}"),
    ("age", "near"): ("年龄有出入：{0}岁与{1}岁", "age is some way off: {0} and {1}"),
    ("age", "apart"): ("年龄不符：{0}岁与{1}岁", "age differs: {0} and {1}"),
    ("height", "same"): ("身高相符：{0}厘米与{1}厘米", "height fits: {0} and {1} cm"),
    ("height", "close"): ("身高相近：{0}厘米与{1}厘米", "height is close: {0} and {1} cm"),
    ("height", "apart"): ("身高不符：{0}厘米与{1}厘米", "height differs: {0} and {1} cm"),
    ("sex", "same"): ("性别相同：{0}", "same sex: {0}"),
    ("sex", "different"): ("性别不同：{0}与{1}", "sex differs: {0} and {1}"),
    ("clothing", "same"): ("衣着相符：{0}与{1}", "clothing fits: {0} and {1}"),
    ("clothing", "close"): (
        "衣着颜色相近：{0}与{1}",
        "clothing of colours near each other: {0} and {1}",
    ),
    ("clothing", "hue"): (
        "衣着颜色相近、款式不同：{0}与{1}",
        "clothing of colours near each other, of another kind: {0} and {1}",
    ),
    ("clothing", "colour"): (
        "衣着同色不同款：{0}与{1}",
        "clothing of one colour, of another kind: {0} and {1}",
    ),
    ("clothing", "kind"): (
        "衣着同款不同色：{0}与{1}",
        "clothing of one kind, in another colour: {0} and {1}",
    ),
    ("clothing", "different"): ("衣着不同：{0}与{1}", "clothing differs: {0} and {1}"),
    ("marks", "shared"): ("特征相同：{0}", "same mark: {0}"),
    ("marks", "side"): (
        "特征相同，左右不同：{0}与{1}",
        "same mark, on the other side: {0} and {1}",
    ),
    ("marks", "words"): ("特征描述用语相同", "marks told in the same words"),
    ("words", "words"): ("衣着描述用语相同", "clothing told in the same words"),
    ("marks", "unlike"): ("特征无一相同", "no mark in common"),
    ("disability", "shared"): ("残疾情况相同：{0}", "same disability: {0}"),
    ("disability", "unlike"): ("残疾情况不同", "disability differs"),
    ("company", "shared"): ("同行情况相同：{0}", "same company: {0}"),
    ("company", "unlike"): ("同行情况不同", "company differs"),
    ("vehicle", "same"): ("出行方式相同：{0}", "same way of going: {0}"),
    ("vehicle", "different"): ("出行方式不同：{0}与{1}", "way of going differs: {0} and {1}"),
}

_OWN: dict[str, tuple[str, str]] = {
    "": ("未知", "not told"),
    "alone": ("独自一人", "alone"),
    "none": ("无", "none"),
}
_LABELS: dict[str, tuple[str, str]] = {
    **COMPANY_LABELS,
    **MARK_LABELS,
    **GARMENT_LABELS,
    **COLOUR_LABELS,
    **PATTERN_LABELS,
    **{each.value: (each.zh, each.en) for kind in (Disability, Vehicle, Sex) for each in kind},
    **_OWN,
}
_UNITS: dict[str, tuple[str, str, str]] = {
    "min": ("{}分钟", "{} minute", "{} minutes"),
    "h": ("{}小时", "{} hour", "{} hours"),
    "d": ("{}天", "{} day", "{} days"),
}
_SIDES = {"left": ("左侧", "left"), "right": ("右侧", "right")}


def term(code: str, lang: Language) -> str:
    """Return the words of a term: a code, codes joined by `+`, or a length of time.

    >>> term("blue+t_shirt", "en"), term("blue+t_shirt", "zh"), term("3 h", "en")
    ('blue T-shirt', '蓝色T恤', '3 hours')
    >>> term("mole@left", "en"), term("4", "zh")
    ('a mole (left)', '4')
    """
    chinese = lang == "zh"
    if NAMES in code:
        return code.split(NAMES)[not chinese]
    number, space, unit = code.partition(" ")
    if space and unit in _UNITS:
        zh, one, more = _UNITS[unit]
        return (zh if chinese else one if number == "1" else more).format(number)
    body, at, side = code.partition("@")
    if at:
        side = _SIDES[side][not chinese]
        return f"{side}{term(body, lang)}" if chinese else f"{term(body, lang)} ({side})"
    if "+" in code:
        return ("" if chinese else " ").join(term(each, lang) for each in code.split("+"))
    if "&" in code:
        return ("和" if chinese else " and ").join(term(each, lang) for each in code.split("&"))
    return _LABELS[code][not chinese] if code in _LABELS else code
