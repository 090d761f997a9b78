# SPDX-License-Identifier: MIT
"""Finding the dates, times and periods of a text in English.

The rules are those of Chinese text (`chinese_dates`), and these:

- A month begins with a capital. May, March and short forms (Jan.) need a day, a year or
  a preposition beside them.
- A year has four digits, 1600 to 2199, and stands with a part of it or after a
  preposition; before what is counted (in 2058 cases) it is a number.
- 17:05 needs a date beside it, or a word such as at, by or about; about 17:00 is about
  that hour. Noon is an hour; midnight the end of its day, by convention.
- The start, the middle and the end of a month or a year (early March) have no bounds that
  hold, but for "by the end of March" and "since the start of 2023".
- "The year to March 2023" is the twelve months that end with it, "the previous year" those
  before; "the week ending 7 May" is seven days. A fiscal year (FY2023, 2023/24) has no day on
  which every country begins it, so it is left out.
- "The first ten months" are those of a year after a preposition and before the end of a clause.
- "The same day", "the next day" follow the day last named; "on the 18th" the month.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date

from antifraud.periods import PeriodKind
from antifraud.wording.dating import Story
from antifraud.wording.english.calendar import (
    ASIDE,
    ASIDE_THAT_ENDS,
    BEFORE_A_MONTH,
    BEFORE_A_TIME,
    BEFORE_A_YEAR,
    BEFORE_A_YEAR_THAT_ENDS,
    BEGINNINGS,
    DAYS,
    ENDING,
    ENDINGS,
    FISCAL,
    FUNCTION_WORDS,
    JOINS,
    LAST,
    LENGTHS,
    LENGTHS_IN_DAYS,
    NUMBERS,
    RECURRING,
    SINCE,
    SINCE_AFTER,
    UNCLEAR_MONTHS,
    UNTIL,
    VAGUE,
)
from antifraud.wording.english.dating_words import dating_words
from antifraud.wording.patterns import alternatives
from antifraud.wording.phrases import Atom, Draft, Joints, Phrase, Point, phrases
from antifraud.wording.readings import Edge, Found

__all__ = ["find_english_dates"]

_YEARS = frozenset({"year", "yearword"})
_TIMES = frozenset({"colon", "ampm", "ampmrun", "noon"})
#: Words that name an edge themselves.
_EDGES = {"now": Edge.UNTIL, "sofar": Edge.SINCE}
_JOINTS = Joints(
    glue={
        " ": None, " of ": None, " in ": _YEARS, ", ": _TIMES | {"year"}, " on ": None,
        " at ": _TIMES, ", at ": _TIMES,
    },
    joins=JOINS,
    ordered=False,
)  # fmt: skip


def _ending(words: Iterable[str], after: str = " ") -> re.Pattern[str]:
    """Return a pattern of words that stand just before what is read."""
    return re.compile(rf"(?<!\w)(?i:{alternatives(words)}){after}\Z")


_AN_OPENING = (
    rf"(?: (?P<beginning>{alternatives(BEGINNINGS)})| (?P<ending>{alternatives(ENDINGS)}))?"
    r"(?: the)? "
)
_YEAR = r"(?:1[6-9]|2[01])\d\d"
_UNTIL, _SINCE = _ending(UNTIL, _AN_OPENING), _ending(SINCE, _AN_OPENING)
_BETWEEN = _ending(word.strip() for word in JOINS.values() if word)
_LENGTH = re.compile(
    rf"(?<!\w)(?i:(?:the )?(?P<length>{alternatives([*LENGTHS, *LENGTHS_IN_DAYS])})"
    rf" (?:{alternatives(ENDING)})) \Z"
)
#: So many months at the end of a year: the last three months of 2023.
_LAST_MONTHS = re.compile(
    rf"(?<!\w)(?i:(?:the )?(?:{alternatives(LAST)}) (?P<many>{alternatives(NUMBERS)}|\d|1[01])"
    r" months of) \Z"
)
_VAGUE = _ending(VAGUE, "(?: the)? ?")
_ASIDE, _RECURRING = _ending(ASIDE), _ending(RECURRING)
#: The year that a percent is measured against: 13% on 2022.
_OF_BASE = re.compile(
    r"(?:%|(?i:per ?cent|pct|lower|higher|more|fewer|less|up|down|rise|fall|increase|decrease))"
    rf" (?:{alternatives(ASIDE_THAT_ENDS)}) \Z"
)
_MONTH_CUE, _TIME_CUE = _ending(BEFORE_A_MONTH), _ending(BEFORE_A_TIME)
_YEAR_CUE, _CLOSED_YEAR_CUE = _ending(BEFORE_A_YEAR), _ending(BEFORE_A_YEAR_THAT_ENDS)
#: What makes the first ten months those of the year: a preposition, and no noun behind.
_MONTHS_CUE = _ending(("in", "during", "over", "for", "of", "throughout"))
_CLAUSE_END = re.compile(r"[,.;:)]|\Z")
#: In 2022 and 2023.
_AND_A_YEAR = re.compile(r"(?<![\w$£€¥.,])(?:1[6-9]|2[01])\d\d,? (?:and|or) \Z")
_AFTER_SINCE = re.compile(rf" (?i:{alternatives(SINCE_AFTER)})\b")
_NO_NOUN = re.compile(rf"\W*\Z|\W*[^\w ]|[-–]| (?:{alternatives(FUNCTION_WORDS)})\b")
_OF_SOMETHING = re.compile(r" (?!and\b|at\b|in\b|on\b|by\b)\w")
#: A year that no calendar bounds: the fiscal year 2023; Q1 FY2024, the first quarter of 2023/24.
_FISCAL = re.compile(rf"(?<!\w)(?i:{alternatives(FISCAL)})(?i: year| quarter)? \Z")
_OF_FISCAL = re.compile(
    rf",?(?: of| in)?(?: the)? (?:(?i:{alternatives(FISCAL)})\b|(?i:FY)\d|{_YEAR}[-/]\d\d(?!\d|-))"
)
_UNCLEAR_DAYS = frozenset(word for word, (_, unclear) in DAYS.items() if unclear)
#: The longest words that are looked for before a date.
_BEFORE = 32


def find_english_dates(plain: str, as_of: date | None) -> Iterator[Found]:
    """Yield the dates of a plain text, in order.

    Args:
        plain: the text, normal and with one space for each run of white space.
        as_of: the day that the text speaks on, or None.

    >>> text = "On 3 May at 5 pm, and since January"
    >>> [str(found.item) for found in find_english_dates(text, date(2023, 5, 4))]
    ['2023-05-03T17', '2023-01-01/2023-05-04']
    """
    story = Story(as_of)
    floor = 0
    for draft in phrases(plain, dating_words(plain), _JOINTS):
        phrase = _phrase(plain, draft, floor, story)
        floor = draft.words[-1].end
        if phrase is not None:
            yield from story.read(phrase)


def _phrase(text: str, draft: Draft, floor: int, story: Story) -> Phrase | None:
    """Return a phrase with what the words about it say; None where it is no date."""
    words = draft.words
    start, end = words[0].start, words[-1].end
    before = text[max(floor, start - _BEFORE) : start]
    if _RECURRING.search(before) or not _stands(text, draft, before, story):
        return None
    first, last = draft.points()
    first = _coarse(first)
    aside = bool(_ASIDE.search(before) or (_is_a_year(first) and _OF_BASE.search(before)))
    if words[0].kind in _EDGES:
        return Phrase(start, end, first, last, _EDGES[words[0].kind])
    opening, edge = _edge(before) if last is None else (None, None)
    if edge is None and last is None and (after := _AFTER_SINCE.match(text, end)):
        return Phrase(start, after.end(), first, None, Edge.SINCE)
    if opening is not None:
        start -= len(opening[0])
        if opening["ending" if edge is Edge.SINCE else "beginning"]:
            return None
        if opening["ending"]:
            first = Point(first.start, first.end, first.base, {**first.fields, "closing": 1})
    elif last is None and (longer := _lengthened(before, first)):
        start -= longer[0]
        first = longer[1]
    elif last is not None and (between := _BETWEEN.search(before)):
        start -= len(between[0])
    elif _VAGUE.search(before):
        first = Point(first.start, first.end, first.base, {**first.fields, "vague": 1})
    return Phrase(start, end, first, last, edge, aside)


def _lengthened(before: str, last: Point) -> tuple[int, Point] | None:
    """Return how long the words of a length are that end on what is read, and the length."""
    if found := _LENGTH.search(before):
        length = found["length"].lower()
        if length in LENGTHS:
            fields = {**last.fields, "ending": LENGTHS[length]}
        else:
            fields = {**last.fields, "ending_days": LENGTHS_IN_DAYS[length]}
    elif _is_a_year(last) and (found := _LAST_MONTHS.search(before)):
        many = found["many"].lower()
        fields = {"month": 12, **last.fields, "ending": NUMBERS.get(many) or int(many)}
    else:
        return None
    return len(found[0]), Point(last.start, last.end, last.base, fields)


def _is_a_year(point: Point) -> bool:
    """Tell whether a point is a year and nothing finer: 2023, last year."""
    of_a_year = point.base is not None and point.base.kind is PeriodKind.YEAR
    return point.fields.keys() == {"year"} or (of_a_year and not point.fields)


def _coarse(point: Point) -> Point:
    """Return about 17:00 as about that hour."""
    on_the_hour = point.fields.get("minute") == 0 and "second" not in point.fields
    if "about" not in point.fields or not on_the_hour:
        return point
    fields = {name: part for name, part in point.fields.items() if name != "minute"}
    return Point(point.start, point.end, point.base, fields)


def _edge(before: str) -> tuple[re.Match[str] | None, Edge | None]:
    """Return the words that name the edge of a date, and the edge."""
    for pattern, edge in ((_UNTIL, Edge.UNTIL), (_SINCE, Edge.SINCE)):
        if found := pattern.search(before):
            return found, edge
    return None, None


def _stands(text: str, draft: Draft, before: str, story: Story) -> bool:
    """Tell whether words make a date, and no verb, number or score."""
    words = draft.words
    kinds = {word.kind for word in words} - {"roughly"}
    first = next((word for word in words if word.kind != "roughly"), words[0])
    fiscal = _FISCAL.search(before) or _OF_FISCAL.match(text, words[-1].end)
    if fiscal or first.kind == "roughly":
        return False
    if kinds & {"months", "week"} and not kinds & _YEARS:
        return kinds == {"months"} and _of_the_year(text, words, before)
    if first.kind == "day":
        return story.has_month
    if first.kind == "colon" and kinds <= _TIMES:
        return first is not words[0] or bool(_TIME_CUE.search(before))
    if len(kinds) > 1 or draft.second is not None:
        return first.kind != "year" or len(draft.first) > 1 or _is_year(text, first, before)
    return first is not words[0] or _stands_alone(text, first, before)


def _of_the_year(text: str, words: list[Atom], before: str) -> bool:
    """Tell the first ten months of a year from those of a scheme."""
    last = words[-1]
    if text.endswith("year", last.start, last.end):
        return True
    return bool(_MONTHS_CUE.search(before) and _CLAUSE_END.match(text, last.end))


def _stands_alone(text: str, word: Atom, before: str) -> bool:
    """Tell whether one word makes a date."""
    written = text[word.start : word.end]
    if word.kind == "month":
        unclear = written.rstrip(".").title() in UNCLEAR_MONTHS
        return not unclear or bool(_MONTH_CUE.search(before))
    if word.kind == "year":
        return _is_year(text, word, before)
    if word.kind == "today" and written.lower() in _UNCLEAR_DAYS:
        return not _OF_SOMETHING.match(text, word.end)
    return True


def _is_year(text: str, year: Atom, before: str) -> bool:
    """Tell whether a number of four digits is a year by the words about it."""
    if _YEAR_CUE.search(before) or _ASIDE.search(before):
        return True
    closed = _CLOSED_YEAR_CUE.search(before) or _OF_BASE.search(before)
    closed = closed or _AND_A_YEAR.search(text[max(0, year.start - _BEFORE) : year.start])
    return bool(closed and _NO_NOUN.match(text, year.end))
