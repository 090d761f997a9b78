# SPDX-License-Identifier: MIT
"""The forms in which figures are written, as tables: one per language."""

from __future__ import annotations

from antifraud.figures import Qualifier
from antifraud.vocabulary import Language
from antifraud.wording.chinese import tables as chinese
from antifraud.wording.english import tables as english

__all__ = [
    "MONTHS_MORE",
    "ONE_SIDED",
    "RANGES",
    "SHARES",
    "TEMPLATES",
    "TIME_MORE",
    "UNIT_MORE",
]

#: A number with its unit word and its unit, by the word that bounds it.
TEMPLATES: dict[Language, dict[Qualifier, tuple[str, ...]]] = {
    "zh": {
        Qualifier.EXACT: ("{number}{word}{unit}",),
        Qualifier.MORE_THAN: (
            "{number}{word}余{unit}", "{number}余{word}{unit}",
            "约{number}{word}余{unit}", "约{number}余{word}{unit}",
        ),
        Qualifier.OVER: ("超{number}{word}{unit}",),
        Qualifier.AT_LEAST: ("{number}{word}{unit}以上",),
        Qualifier.NEARLY: ("近{number}{word}{unit}",),
        Qualifier.ABOUT: ("约{number}{word}{unit}",),
        Qualifier.UNDER: ("不到{number}{word}{unit}",),
        Qualifier.AT_MOST: ("不超过{number}{word}{unit}",),
    },
    "en": {
        Qualifier.EXACT: ("{number}{word}{unit}",),
        Qualifier.OVER: ("more than {number}{word}{unit}",),
        Qualifier.AT_LEAST: ("at least {number}{word}{unit}",),
        Qualifier.NEARLY: ("nearly {number}{word}{unit}",),
        Qualifier.ABOUT: ("about {number}{word}{unit}",),
        Qualifier.UNDER: ("under {number}{word}{unit}",),
        Qualifier.AT_MOST: ("up to {number}{word}{unit}",),
    },
}  # fmt: skip
#: 余 of a time: 3年多, 3个多月.
TIME_MORE = "{number}{word}{unit}多"
MONTHS_MORE = "{number}{word}个多{time}"
#: That of what is measured: 2吨多, 80%多.
UNIT_MORE = "{number}{word}{unit}多"
SHARES: dict[Language, dict[Qualifier, str]] = {
    "zh": {
        Qualifier.OVER: "超{share}",
        Qualifier.AT_LEAST: "{share}以上",
        Qualifier.MORE_THAN: "{share}强",
    },
    "en": {Qualifier.OVER: "more than {share}", Qualifier.AT_LEAST: "at least {share}"},
}
#: From one bound to another, by the firmness of each: both, the lower, the upper, none.
RANGES: dict[Language, dict[tuple[bool, bool], str]] = {
    "zh": {
        (True, True): "{low}{first}至{high}{word}{unit}",
        (True, False): "{low}{first}至约{high}{word}{unit}",
        (False, True): "约{low}{first}至最多{high}{word}{unit}",
        (False, False): "约{low}{first}至{high}{word}{unit}",
    },
    "en": {
        (True, True): "{low}{first} to {high}{word}{unit}",
        (True, False): "{low}{first} to about {high}{word}{unit}",
        (False, True): "about {low}{first} to at most {high}{word}{unit}",
        (False, False): "about {low}{first} to {high}{word}{unit}",
    },
}
#: One bound alone, the lower, the upper, or the upper over zero; firm, then soft.
ONE_SIDED: dict[Language, dict[str, tuple[str, ...]]] = {
    "zh": {
        "low": ("{number}{word}{unit}以上", "至少{number}{word}{unit}左右"),
        "high": (f"{{number}}{{word}}{{unit}}{chinese.UNBOUNDED_BELOW}",),
        "zero": ("不超过{number}{word}{unit}", "不超过{number}{word}{unit}左右"),
    },
    "en": {
        "low": ("at least {number}{word}{unit}", "at least {number}{word}{unit} or so"),
        "high": (f"{{number}}{{word}}{{unit}} {english.UNBOUNDED_BELOW}",),
        "zero": ("up to {number}{word}{unit}", "up to {number}{word}{unit} or so"),
    },
}
