# SPDX-License-Identifier: MIT
"""What a draft leaves open, in words: a person has to say it."""

from __future__ import annotations

from typing import TypeAlias

import attrs

from antifraud.vocabulary import Labelled, Language

__all__ = ["About", "Doubt", "DraftNote"]

#: What a note speaks of: terms, or ids of statements.
About: TypeAlias = tuple[Labelled | str, ...]


class Doubt(Labelled):
    """Why a person has to look at a statement, or at a place of the text.

    >>> Doubt.NO_PERIOD.label("en")
    'no period is named'
    """

    NO_PERIOD = ("no_period", "未说明时期", "no period is named")
    PERIOD_CARRIED = (
        "period_carried",
        "时期取自前文另一句",
        "the period is that of an earlier sentence",
    )
    SEVERAL_PERIODS = (
        "several_periods",
        "文字同时说到几个时期",
        "several periods are named at once",
    )
    PERIOD_OF_TITLE = (
        "period_of_title",
        "时期取自标题",
        "the period is that of the title",
    )
    YEAR_MISSING = (
        "year_missing",
        "日期不全，需知文稿日期才能推定",
        "the date is printed in part: it can be placed once the day of the text is known",
    )
    SINCE = (
        "since",
        "“以来”按起算日至文稿日期计",
        "“since” is taken to run to the day of the text",
    )
    DAY_OF_TEXT = (
        "day_of_text",
        "未印日期，按文稿当日计",
        "no day is printed: that of the text is taken",
    )
    YEAR_SO_FAR = (
        "year_so_far",
        "全年未完，按年初至文稿日期计",
        "the year is not over: it is taken to run to the day of the text",
    )
    START_UNKNOWN = (
        "start_unknown",
        "只说截止，未说起始",
        "only the end of the count is said, not its start",
    )
    NO_INDICATOR = (
        "no_indicator",
        "文字未说明属于哪项指标",
        "the words name no indicator",
    )
    SEVERAL_INDICATORS = (
        "several_indicators",
        "文字可指{about}",
        "the words may mean {about}",
    )
    MERGED = (
        "merged",
        "一个数并含{about}，各占多少未说明",
        "one sum of {about}; how much of each is not told",
    )
    UNIT_UNFIT = (
        "unit_unfit",
        "文字说的是{about}，单位却不同",
        "the words name {about}, but the unit is another",
    )
    UNIT_TAKEN = (
        "unit_taken",
        "未印单位，取{about}的单位",
        "no unit is printed: that of {about} is taken",
    )
    NO_UNIT = ("no_unit", "未印单位", "no unit is printed")
    CAUTION = ("caution", "{about}", "{about}")
    EACH = (
        "each",
        "是每一个的数，不是合计",
        "stated for each, not in all",
    )
    NOT_AN_INDICATOR = (
        "no_definition",
        "{about}没有公开定义",
        "{about} has no public definition",
    )
    SUBJECT_UNCLEAR = (
        "subject_unclear",
        "未说明是哪个数的变化",
        "it is not said what the change is of",
    )
    BASIS_MISSING = (
        "basis_missing",
        "未说明与何时相比",
        "it is not said what the change is measured against",
    )
    WHOLE_UNCLEAR = (
        "whole_unclear",
        "“其中”所属的总数不明",
        "it is not clear what this is part of",
    )
    PARTS_SHORT = (
        "parts_short",
        "所列各项合计少于总数（{about}），是否列全未说明",
        "the parts add up to less than the whole ({about}): whether they are all is not said",
    )
    TIERS_APART = (
        "tiers_apart",
        "各档不能逐级包含（总数{about}），是否为互不包含的分段需核实",
        "these cannot lie one within the other (of {about}): are they bands?",
    )
    AIM = ("aim", "是目标，不是已有的数", "aimed at, and not counted")
    PARTS_OVER = (
        "parts_over",
        "所列各项合计多于总数（{about}），是否互有重叠需核实",
        "the parts add up to more than the whole ({about}): do some of them overlap?",
    )
    SHARE_UNCLEAR = (
        "share_unclear",
        "未印占比所属的数",
        "what the share is of is not printed",
    )
    SHARE_OF_OTHER = (
        "share_of_other",
        "占比所指的部分未印出数",
        "the number of the part that is shared is not printed",
    )
    SCOPE_UNLIKE = (
        "scope_unlike",
        "与{about}同一指标，文字却不同，是否同一机构、同一口径需核实",
        "of the same indicator as {about}, in other words: is it of the same body and kind?",
    )
    SAID_TWICE = (
        "said_twice",
        "与{about}同一指标、同一时期，数却不同，所指是否相同需核实",
        "of the same indicator and period as {about}, yet another figure: are they of one thing?",
    )
    NOT_HELD = (
        "not_held",
        "此数不能作为陈述",
        "this figure cannot be held as a statement",
    )
    IDENTIFIER = (
        "identifier",
        "数字过长，可能是号码，未录入",
        "so long a number may be somebody's: it is not carried",
    )


@attrs.frozen(kw_only=True)
class DraftNote:
    """One thing that a draft leaves to a person.

    Attributes:
        doubt: what it is.
        statement: the id of the statement; empty where the place made none.
        start: where in the text, in code points.
        end: where it ends there.
        about: the terms or statements that it speaks of.

    >>> note = DraftNote(doubt=Doubt.UNIT_TAKEN, statement="s2", start=4, end=6, about=("s1",))
    >>> note.text("en")
    'no unit is printed: that of s1 is taken'
    """

    doubt: Doubt
    statement: str = ""
    start: int
    end: int
    about: About = ()

    def text(self, lang: Language = "zh") -> str:
        """Return the note in words; no word of the source stands in it.

        >>> DraftNote(doubt=Doubt.NO_PERIOD, start=0, end=3).text()
        '未说明时期'
        """
        names = [one if isinstance(one, str) else one.label(lang) for one in self.about]
        joined = ("、" if lang == "zh" else ", ").join(names)
        return self.doubt.label(lang).format(about=joined)
