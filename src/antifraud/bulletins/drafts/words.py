# SPDX-License-Identifier: MIT
"""What a draft needs to know of a language: which words name what, as tables.

A word is added to the table of its language and nowhere else
(`antifraud.bulletins.drafts.chinese`, `antifraud.bulletins.drafts.english`).
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from enum import Enum, auto
from typing import NamedTuple

from antifraud.casebook import Indicator, Topic
from antifraud.figures import Basis, Unit
from antifraud.vocabulary import Language

__all__ = ["Cue", "Label", "Naming", "Words", "indicators_of", "label_of"]


class Cue(Enum):
    """What a word beside a figure says of it."""

    #: 最高人民法院: a word that looks like a cue and is none.
    NONE = auto()
    #: 其中, of whom: what follows is part of what came before.
    AMONG = auto()
    #: 占, accounting for: the percent is a share.
    SHARE = auto()
    #: 合计, in all: the sum of what came before.
    TOTAL = auto()
    #: 最快, 最低, at the least.
    MINIMUM = auto()
    #: 最高, 最多.
    MAXIMUM = auto()
    #: 平均, 案均, on average.
    MEAN = auto()
    #: 每场, each.
    EACH = auto()
    #: 通常, usually: a usual limit.
    USUAL = auto()
    #: 去年同期, a year earlier: the base of a year-on-year change.
    YEAR_EARLIER = auto()
    #: 上季度, the quarter before: the base of a change on the previous period.
    PREVIOUS_PERIOD = auto()
    #: 由, 从, from: the base of a change.
    FROM = auto()
    #: 增至, 降到, to: what it became.
    TO = auto()
    #: 较, 比, compared with: the date that follows is a base, not a period.
    COMPARED = auto()
    #: 截至目前, so far: a count whose start is not said.
    TO_DATE = auto()
    #: 分别, respectively: each has its own.
    RESPECTIVELY = auto()
    #: 力争, it aims to: what follows is no fact.
    AIM = auto()
    #: 账户: what the measure word 个 counts.
    ACCOUNT = auto()


class Naming(NamedTuple):
    """Words that name an indicator; of several the unit of the figure chooses.

    Where two of them have the same unit, the words have two meanings, and a
    draft says so.
    """

    pattern: str
    indicators: tuple[Indicator, ...]


class Label(NamedTuple):
    """A noun that tells what is counted where no indicator does, and how it is labelled."""

    pattern: str
    zh: str
    en: str
    topic: Topic = Topic.OTHER
    #: What it divides by, where it narrows a count (诈骗 by offence, 男性 by sex): two of
    #: one kind do not overlap, and a count of one is no count of all.
    kind: str = ""
    #: Whether it names an amount of money, and no number of people or things (罚金).
    of_money: bool = False

    def name(self, lang: Language) -> str:
        """Return what it is called in a language."""
        return self.zh if lang == "zh" else self.en


class Words(NamedTuple):
    """The words of one language."""

    #: What ends a clause, a sentence and a paragraph.
    clause: re.Pattern[str]
    sentence: re.Pattern[str]
    paragraph: re.Pattern[str]
    #: What joins two figures in one clause.
    joint: re.Pattern[str]
    #: Words that name nothing: they give a change no subject of its own.
    filler: re.Pattern[str]
    #: What stands between a count and the threshold that it passed, and in which order.
    threshold: re.Pattern[str]
    threshold_first: bool
    #: Within how many characters behind a figure the noun stands that it counts (11个辖区派出所).
    noun_within: int
    #: Whether what a figure is of, its period and its basis may stand behind it.
    labels_follow: bool
    cue: re.Pattern[str]
    cues: tuple[Cue, ...]
    naming: re.Pattern[str]
    namings: tuple[Naming, ...]
    label: re.Pattern[str]
    labels: tuple[Label, ...]
    #: What a percent is called that is a share.
    share: Label
    #: What the age of somebody is called.
    age: Label
    #: What a figure is called by which another differs.
    difference: Label
    #: How what is only aimed at is told from what was counted.
    aim: Label
    #: Words directly before a figure, or behind it, by which another differs (多34起,
    #: 27 more than); the group tells that it was less.
    differs: re.Pattern[str]
    differs_behind: re.Pattern[str]
    #: What says of a number that it is an age, before it (aged, 年龄), directly before a limit
    #: alone (victims over 60), and within or behind it (34-year-old, 65岁以上).
    age_before: re.Pattern[str]
    age_limit: re.Pattern[str]
    #: What stands between a count and a limit on the age of those counted: 23 were over 60.
    age_of_count: re.Pattern[str]
    age_behind: re.Pattern[str]
    #: What says that a figure was not the doer of what stands behind it (44 were caught).
    passive: re.Pattern[str]
    #: Measure words of things of any kind, and what says that a sum follows their number.
    things: tuple[str, ...]
    together: re.Pattern[str]
    #: The year before one that is named, whichever months it has.
    year_before: re.Pattern[str]
    #: A time of day without a day.
    clock: re.Pattern[str]
    #: Words of an amount without a name of its own: a change behind it may be of the count.
    amount: re.Pattern[str]
    #: What stands before and behind a percent alone in brackets, a share of the figure there.
    bracket_before: re.Pattern[str]
    bracket_behind: re.Pattern[str]
    #: What stands between a part and the whole that is named behind it: 58 of the 211.
    part_of: re.Pattern[str]
    #: What stands between a figure and that for each of which it is: 136 a day.
    each_behind: re.Pattern[str]
    #: What stands before the base of the figure before it (up from 3,160).
    risen_from: re.Pattern[str]
    #: What stands behind the date of a base (与2022年相比), between a change and
    #: that of its base (19% over 2022), and around that of a multiple (是2022年的1.6倍).
    compared_behind: re.Pattern[str]
    compared_between: re.Pattern[str]
    multiple_of: re.Pattern[str]
    #: What says of a change without its basis, or of a difference, which it is.
    bases: tuple[tuple[re.Pattern[str], Basis], ...]
    #: What stands behind a whole that is printed again before its parts (57人中), or,
    #: at the head of a sentence, before it (of the 57 suspects).
    whole_behind: re.Pattern[str]
    whole_before: re.Pattern[str]
    #: What says that a list goes on (等): its parts are not all.
    others: re.Pattern[str]
    #: What may stand between a noun and the figure that counts it (诈骗类案件).
    suffix: re.Pattern[str]
    #: A body or an area: figures of two of them do not compare.
    body: re.Pattern[str]
    #: What a mean is of: 案均 is for each case.
    per: Mapping[str, Unit]


def joined(patterns: list[str], flags: int = 0) -> re.Pattern[str]:
    """Return one pattern of several, each a group; the first that matches counts.

    >>> joined(["止付效率", "止付"]).match("止付账户").lastindex
    2
    """
    return re.compile("|".join(f"({pattern})" for pattern in patterns), flags)


def indicators_of(words: Words, found: re.Match[str]) -> tuple[Indicator, ...]:
    """Return what a match of the naming words may name.

    >>> from antifraud.bulletins.drafts.chinese import CHINESE
    >>> [one.name for one in indicators_of(CHINESE, CHINESE.naming.match("冻结"))]
    ['FROZEN_ACCOUNTS', 'FROZEN_MONEY']
    """
    return words.namings[(found.lastindex or 1) - 1].indicators


def label_of(words: Words, found: re.Match[str]) -> Label:
    """Return the label of a match of the label words.

    >>> from antifraud.bulletins.drafts.chinese import CHINESE
    >>> label_of(CHINESE, CHINESE.label.match("银行卡")).en
    'bank cards'
    """
    return words.labels[(found.lastindex or 1) - 1]
