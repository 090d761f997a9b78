# SPDX-License-Identifier: MIT
"""The English words of dates, times and periods, as tables.

A word is added to its table and nowhere else.
"""

from __future__ import annotations

from antifraud.periods import PeriodKind
from antifraud.wording.phrases import Anchor, Relative

__all__ = [
    "ABBREVIATED",
    "ASIDE",
    "ASIDE_THAT_ENDS",
    "BEFORE_A_MONTH",
    "BEFORE_A_TIME",
    "BEFORE_A_YEAR",
    "BEFORE_A_YEAR_THAT_ENDS",
    "BEGINNINGS",
    "DAYS",
    "ENDING",
    "ENDINGS",
    "FISCAL",
    "FUNCTION_WORDS",
    "HALVES",
    "JOINS",
    "LAST",
    "LAST_HALVES",
    "LAST_QUARTERS",
    "LENGTHS",
    "LENGTHS_IN_DAYS",
    "MONTHS",
    "NOON",
    "NOW",
    "NUMBERS",
    "ORDINALS",
    "PREVIOUS_YEARS",
    "RECURRING",
    "ROUGHLY",
    "SINCE",
    "SINCE_AFTER",
    "TO_DATE",
    "UNCLEAR_MONTHS",
    "UNITS",
    "UNTIL",
    "VAGUE",
    "YEARS",
]

_PRINT, _STORY, _EITHER = Anchor.PRINT, Anchor.STORY, Anchor.EITHER
_YEAR, _QUARTER, _MONTH, _WEEK, _DAY = (
    PeriodKind.YEAR, PeriodKind.QUARTER, PeriodKind.MONTH, PeriodKind.WEEK, PeriodKind.DAY,
)  # fmt: skip

#: The months.
MONTHS: dict[str, int] = {
    "January": 1, "February": 2, "March": 3, "April": 4, "May": 5, "June": 6, "July": 7,
    "August": 8, "September": 9, "October": 10, "November": 11, "December": 12,
}  # fmt: skip
#: Their short forms, with a point or without.
ABBREVIATED: dict[str, int] = {
    "Jan": 1, "Feb": 2, "Mar": 3, "Apr": 4, "Jun": 6, "Jul": 7, "Aug": 8, "Sept": 9, "Sep": 9,
    "Oct": 10, "Nov": 11, "Dec": 12,
}  # fmt: skip
#: Months that are other words as often, and so need a day, a year or a preposition.
UNCLEAR_MONTHS: frozenset[str] = frozenset({"May", "March", *ABBREVIATED})

#: Numbers of quarters.
ORDINALS: dict[str, int] = {"first": 1, "second": 2, "third": 3, "fourth": 4}
#: Numbers of halves.
HALVES: dict[str, int] = {"first": 1, "second": 2}
#: Quarters and halves that are named by their end, with the year: the last quarter of 2023.
LAST_QUARTERS: dict[str, int] = {"last": 4, "final": 4, "closing": 4, "opening": 1}
LAST_HALVES: dict[str, int] = {"last": 2, "latter": 2, "final": 2, "opening": 1}
#: Words for so many months at the end of a year.
LAST: tuple[str, ...] = ("last", "final", "closing")
#: How many months or quarters.
NUMBERS: dict[str, int] = {
    "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
    "ten": 10, "eleven": 11,
}  # fmt: skip

#: Words for a year, alone or beside a part of it.
YEARS: dict[str, Relative] = {
    "this year": Relative(_PRINT, _YEAR), "last year": Relative(_PRINT, _YEAR, -1),
    "next year": Relative(_PRINT, _YEAR, 1),
    "the previous year": Relative(_EITHER, _YEAR, -1),
    "the same year": Relative(_STORY, _YEAR), "that year": Relative(_STORY, _YEAR),
    "the following year": Relative(_STORY, _YEAR, 1),
}  # fmt: skip
#: Words for the year of the same period, and how many years back it is.
PREVIOUS_YEARS: dict[str, Relative] = {
    "last year": Relative(_PRINT, _YEAR, -1), "the previous year": Relative(_PRINT, _YEAR, -1),
    "the year before": Relative(_PRINT, _YEAR, -1), "a year earlier": Relative(_PRINT, _YEAR, -1),
    "a year ago": Relative(_PRINT, _YEAR, -1),
}  # fmt: skip

#: Words for a length of so many months, before its last month or day: the year to March 2023.
LENGTHS: dict[str, int] = {
    "year": 12, "financial year": 12, "fiscal year": 12, "month": 1, "quarter": 3,
    "half-year": 6, "half year": 6, "12 months": 12, "twelve months": 12,
    "6 months": 6, "six months": 6, "3 months": 3, "three months": 3, "nine months": 9,
    "9 months": 9,
}  # fmt: skip
#: The same in days, before the last day: the week ending 7 May.
LENGTHS_IN_DAYS: dict[str, int] = {
    "week": 7, "fortnight": 14, "seven days": 7, "7 days": 7, "two weeks": 14, "four weeks": 28,
    "30 days": 30,
}  # fmt: skip
#: What joins the two.
ENDING: tuple[str, ...] = (
    "to",
    "ending",
    "ended",
    "to the end of",
    "ending in",
    "ending on",
    "ended on",
    "ended in",
    "up to",
)

#: Words for a quarter, a month or a week.
UNITS: dict[str, Relative] = {
    "this quarter": Relative(_PRINT, _QUARTER), "last quarter": Relative(_PRINT, _QUARTER, -1),
    "next quarter": Relative(_PRINT, _QUARTER, 1),
    "the previous quarter": Relative(_STORY, _QUARTER, -1),
    "this month": Relative(_PRINT, _MONTH), "last month": Relative(_PRINT, _MONTH, -1),
    "next month": Relative(_PRINT, _MONTH, 1),
    "the same month": Relative(_STORY, _MONTH), "that month": Relative(_STORY, _MONTH),
    "the previous month": Relative(_STORY, _MONTH, -1),
    "the following month": Relative(_STORY, _MONTH, 1),
    "this week": Relative(_PRINT, _WEEK), "last week": Relative(_PRINT, _WEEK, -1),
    "next week": Relative(_PRINT, _WEEK, 1),
}  # fmt: skip

#: Words for a day, and whether they may be the beginning of something else (the day
#: before the trial).
DAYS: dict[str, tuple[Relative, bool]] = {
    "today": (Relative(_PRINT, _DAY), False), "yesterday": (Relative(_PRINT, _DAY, -1), False),
    "tomorrow": (Relative(_PRINT, _DAY, 1), False),
    "the day before yesterday": (Relative(_PRINT, _DAY, -2), False),
    "the day after tomorrow": (Relative(_PRINT, _DAY, 2), False),
    "the same day": (Relative(_STORY, _DAY), False), "that day": (Relative(_STORY, _DAY), False),
    "that same day": (Relative(_STORY, _DAY), False),
    "the next day": (Relative(_STORY, _DAY, 1), False),
    "the following day": (Relative(_STORY, _DAY, 1), False),
    "the previous day": (Relative(_STORY, _DAY, -1), False),
    "the day before": (Relative(_STORY, _DAY, -1), True),
    "the day after": (Relative(_STORY, _DAY, 1), True),
}  # fmt: skip

#: The middle and the end of a day; midnight is its end, by convention.
NOON: dict[str, int] = {"noon": 12, "midday": 12, "midnight": 24}

#: Words before a date or a time that make it a rough one.
ROUGHLY: tuple[str, ...] = ("around", "about", "approximately", "roughly")

#: What stands between the ends of a run, and the word that opens it then.
JOINS: dict[str, str] = {
    " to ": "", " until ": "", " till ": "", " through ": "", "-": "", " - ": "", "–": "",
    " – ": "", "—": "", " and ": "between ",
}  # fmt: skip

#: Words for the year as far as it has come.
TO_DATE: tuple[str, ...] = (
    "so far this year", "this year so far", "this year to date", "the year to date",
    "year to date", "year-to-date", "since the start of the year", "since the start of this year",
    "since the beginning of the year", "since the beginning of this year",
)  # fmt: skip
#: Words for the day that the text speaks on, up to which something is counted.
NOW: tuple[str, ...] = ("to date", "up to now", "until now", "as of now")

#: Words before a date up to which something is counted.
UNTIL: tuple[str, ...] = ("as of", "as at", "up to", "until", "till", "by", "through")
#: Words before a date from which something is counted, and after it.
SINCE: tuple[str, ...] = ("since",)
SINCE_AFTER: tuple[str, ...] = ("onwards", "onward")
#: The first day of a month or a year, after a word for "since"; the last, after "until".
BEGINNINGS: tuple[str, ...] = ("the start of", "the beginning of")
ENDINGS: tuple[str, ...] = ("the end of", "end of", "end")
#: Words that name a part of a period which no calendar bounds.
VAGUE: tuple[str, ...] = (
    *BEGINNINGS, *ENDINGS, "the middle of", "early", "late", "mid", "mid-", "early in", "late in",
    "the latter part of", "last", "next", "spring", "summer", "autumn", "winter", "spring of",
    "summer of", "autumn of", "winter of", "the rest of", "the remainder of", "most of", "much of",
    "part of", "parts of", "quarters of", "halves of", "months of", "weeks of", "days of",
    "Christmas", "Easter", "the turn of", "the run-up to",
)  # fmt: skip

#: Words before a date with which something else is compared, or that is told of a past: its
#: year is not the text's.
ASIDE: tuple[str, ...] = (
    "compared with", "compared to", "than", "than in", "against", "versus", "vs", "over",
    "compared with that of", "born in", "born on", "founded in", "established in", "set up in",
    "compared with the", "compared to the", "than in the",
)  # fmt: skip
#: Those that lead to such a year only where no noun follows it: down 13% on 2022.
ASIDE_THAT_ENDS: tuple[str, ...] = ("on", "over", "from", "vs.")
#: Words before a year, or before and behind a part of one, that is counted from a day which
#: each country sets for itself.
FISCAL: tuple[str, ...] = ("fiscal", "financial", "tax", "FY")
#: Words before a date that comes again and again, and so is no date.
RECURRING: tuple[str, ...] = ("every", "each")

#: Words before a month that could be another word.
BEFORE_A_MONTH: tuple[str, ...] = (
    "in", "since", "of", "by", "from", "until", "till", "through", "to", "for", "during", "between",
    "last", "and", "throughout", "around", "about",
)  # fmt: skip
#: Words before a time with a colon, which would else be a score or a ratio.
BEFORE_A_TIME: tuple[str, ...] = (
    "at", "by", "around", "about", "before", "after", "until", "from", "between", "since",
    "approximately", "roughly",
)  # fmt: skip
#: Words before a year that stands alone.
BEFORE_A_YEAR: tuple[str, ...] = (
    "in", "during", "since", "until", "throughout", "year", "before", "after", "as of",
)  # fmt: skip
#: Words before a number that is a year only where no noun follows: of 2023, by 2058 calls.
BEFORE_A_YEAR_THAT_ENDS: tuple[str, ...] = (
    "of", "for", "by", "from", "to", "with", "than", "between", "through", "against",
)  # fmt: skip
#: Words that follow a year, and no number of things.
FUNCTION_WORDS: tuple[str, ...] = (
    "the", "a", "an", "and", "or", "to", "was", "were", "is", "are", "in", "on", "at", "by", "with",
    "from", "as", "for", "than", "when", "which", "that", "but", "compared", "until", "through",
    "there", "it", "they", "we", "he", "she", "has", "had", "have", "alone", "onwards", "inclusive",
)  # fmt: skip
