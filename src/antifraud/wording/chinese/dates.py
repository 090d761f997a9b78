# SPDX-License-Identifier: MIT
"""Finding the dates, times and periods of a text in Chinese.

What is read, and what is not:

- A year is written with four digits, 1600 to 2199, and 年 (2023年, 二〇二三年): 1000年 is a
  thousand years, 2023起 a count, 〔2016〕86号 a document.
- A date without its year takes the year last named in the text, which 今年 and 去年
  name too where the day of the text is known; a year that is only compared with
  (比2022年) or told of a past (1990年生) sets none. Else it is the latest such date that
  has begun by the day of the text; a run from January (1至9月) the latest whose last
  month has. Without that day it stays partial; what a partial date cannot hold
  (a third of a month, a run) is then no reading.
- 今年4月 without the day of the text is a month without its year; 今年, 去年4月 and 昨天 are
  then no readings, and neither is 去年同期 before any period was named.
- 3日 alone is a day only after a month was named, and where nothing makes a length of it
  (3日内); 5点 needs a date, a part of the day, or 半, 许, 左右; 17:05 a date or a part of
  the day before it, or 许, 左右 after it: 三点建议 and 1:10 are no times.
- 年初, 年底, 月初, 月底 have no bounds that hold, and with them no date is read; but up to
  the end (截至3月底) is up to the last day. So is nothing read of 近日, 日前, 近年来.
- Where two words could mean another hour (晚上3点, 凌晨17时), none is taken.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from antifraud.periods import PeriodKind
from antifraud.wording.chinese.calendar import (
    ALREADY,
    ASIDE_AFTER,
    ASIDE_BEFORE,
    BEFORE_A_LONE_DAY,
    BETWEEN,
    HEADS_A_CLAUSE,
    JOINS,
    NOT_BEFORE,
    RECURRING,
    SINCE_AFTER,
    SINCE_BEFORE,
    UNTIL,
    UNTIL_AFTER,
    WEEKDAYS,
)
from antifraud.wording.chinese.context import BOUNDARIES
from antifraud.wording.chinese.dating_words import dating_words
from antifraud.wording.dating import Story
from antifraud.wording.patterns import alternatives
from antifraud.wording.phrases import Anchor, Atom, Draft, Joints, Phrase, phrases
from antifraud.wording.readings import Edge, Found

__all__ = ["find_chinese_dates"]

_JOINTS = Joints(
    glue=dict.fromkeys(
        ["", " ", "T", "的"]
        + [
            f"{opens}{week}{day}{closes}"
            for opens, closes in ("()", "（）")
            for week in ("星期", "周")
            for day in WEEKDAYS
        ]
    ),
    joins=dict.fromkeys(JOINS, ""),
    ordered=True,
)
_YEARS = frozenset({"year", "yearword"})
_TIMES = frozenset({"hour", "colon"})
#: What makes a time of 5点, if no date stands before it.
_CUES = frozenset({"part", "about", "roughly"})

_UNTIL = re.compile(rf"(?:{alternatives(UNTIL)})\Z")
_SINCE = re.compile(rf"(?:{alternatives(SINCE_BEFORE)})\Z")
_ASIDE = re.compile(rf"(?:{alternatives(ASIDE_BEFORE)})\Z")
_RECURRING = re.compile(rf"(?:{alternatives(RECURRING)})\Z")
_AFTER_UNTIL = re.compile(rf"(?:{alternatives(UNTIL_AFTER)})(?![付损])")
_AFTER_SINCE = re.compile(
    "|".join(
        f"(?P<{name}>{word}){f'(?![{others}])' if others else ''}"
        for name, (word, others) in SINCE_AFTER.items()
    )
)
_AFTER_RUN = re.compile(alternatives(BETWEEN))
_AFTER_ASIDE = re.compile(alternatives(ASIDE_AFTER))
_LONGEST_TITLE = 60
_CLAUSES = 40
_SENTENCE_ENDS = "。!！?？;；\n"
#: The longest word that is looked for before a date.
_BEFORE = 4


def find_chinese_dates(plain: str, as_of: date | None) -> Iterator[Found]:
    """Yield the dates of a plain text, in order.

    Args:
        plain: the text, normal and without the spaces that part nothing.
        as_of: the day that the text speaks on, or None.

    >>> [str(found.item) for found in find_chinese_dates("1月11日起,今年4月", date(2023, 5, 4))]
    ['2023-01-11/2023-05-04', '2023-04']
    """
    story = Story(as_of, _heading(plain))
    floor = 0
    until = -1
    for draft in phrases(plain, dating_words(plain), _JOINTS):
        phrase = _phrase(plain, draft, floor, story)
        floor = draft.words[-1].end
        if phrase is None:
            continue
        if phrase.edge is Edge.UNTIL:
            until = phrase.end
        elif _runs_so_far(plain, phrase, until):
            phrase = phrase._replace(edge=Edge.SINCE)
        yield from story.read(phrase)


def _runs_so_far(text: str, phrase: Phrase, until: int) -> bool:
    """Tell whether a time is told of as far as it has come: 截至5月底，今年立案, 本月已立案.

    今年已立案 is of the year, as 今年立案 is; that it is not over is for who counts to tell.
    """
    base = phrase.first.base
    alone = phrase.last is None and not phrase.first.fields and phrase.edge is None
    if base is None or not alone or base.anchor is not Anchor.PRINT or base.steps:
        return False
    if base.kind is PeriodKind.DAY:
        return False
    between = text[until : phrase.start]
    same_sentence = 0 <= until >= phrase.start - _CLAUSES and not any(
        mark in between for mark in _SENTENCE_ENDS
    )
    so_far = base.kind is not PeriodKind.YEAR and text.startswith(ALREADY, phrase.end)
    return same_sentence or so_far


def _heading(plain: str) -> int:
    """Return where the title of a text ends: its first line, where it is no sentence."""
    end = plain.find("\n", 0, _LONGEST_TITLE)
    return end if end > 0 and not any(mark in plain[:end] for mark in BOUNDARIES) else 0


def _phrase(text: str, draft: Draft, floor: int, story: Story) -> Phrase | None:
    """Return a phrase with what the words about it say; None where it is no date."""
    words = draft.words
    start, end = words[0].start, words[-1].end
    before = text[max(floor, start - _BEFORE) : start]
    if _RECURRING.search(before) or not _stands(text, words, before, story):
        return None
    first, last = draft.points()
    aside = bool(_ASIDE.search(before) or _AFTER_ASIDE.match(text, end))
    edge = None
    if words[0].kind == "now":
        edge = Edge.UNTIL
    elif last is None:
        start, end, edge = _edge(text, before, start, end)
    elif between := _AFTER_RUN.match(text, end):
        end = between.end()
    return Phrase(start, end, first, last, edge, aside)


def _edge(text: str, before: str, start: int, end: int) -> tuple[int, int, Edge | None]:
    """Return the span with the words that name its edge, and the edge."""
    since = _AFTER_SINCE.match(text, end)
    until, after = _UNTIL.search(before), _AFTER_UNTIL.match(text, end)
    if until or after:
        return start - len(until[0] if until else ""), after.end() if after else end, Edge.UNTIL
    opening = _SINCE.search(before)
    if since and (opening or since.lastgroup != "opened"):
        return start - len(opening[0] if opening else ""), since.end(), Edge.SINCE
    return start, end, None


def _stands(text: str, words: list[Atom], before: str, story: Story) -> bool:
    """Tell whether words make a date, and no length, proposal or score."""
    kinds = {word.kind for word in words}
    first, last = next((word for word in words if word.kind != "roughly"), words[0]), words[-1]
    if first.kind == "about" or kinds == {"part"}:
        return False
    headless = first.kind == "months" and not _heads_a_clause(text, last.end, before)
    if headless or (kinds & {"weeknumber", "same"} and not kinds & _YEARS):
        return False
    if kinds <= {"vague", "closing"}:
        return first.kind == "vague" and text.startswith("年", first.start)
    if first.kind == "day":
        return _stands_alone(text, first, last, before) and story.has_month
    if first.kind in _TIMES:
        word = text[first.start : first.end]
        clear = word.endswith("时") and word[0].isdecimal()
        return clear or bool(kinds & _CUES) or (first.kind == "hour" and word[-1] not in "时点")
    return True


def _heads_a_clause(text: str, end: int, before: str) -> bool:
    return end < len(text) and (not before or before[-1] in HEADS_A_CLAUSE)


def _stands_alone(text: str, first: Atom, last: Atom, before: str) -> bool:
    """Tell whether a day without its month is one: not 拘留10日, 3日内."""
    if text[first.end - 1] != "日" or not text[first.start].isdecimal():
        return False
    if before and before[-1].isalnum() and before[-1] not in BEFORE_A_LONE_DAY:
        return False
    return last is not first or text[first.end : first.end + 1] not in [*NOT_BEFORE]
