# SPDX-License-Identifier: MIT
"""The English words of figures and changes, as tables.

A word is added to its table and nowhere else.
"""

from __future__ import annotations

from antifraud.figures import Basis, Qualifier, Unit

__all__ = [
    "ABBREVIATIONS",
    "BASES",
    "CURRENCIES",
    "DOZENS",
    "FALLS",
    "FRACTIONS",
    "MULTIPLES",
    "MULTIPLIERS",
    "NEARLY_UNCHANGED",
    "NUMBER_WORDS",
    "PREFIXES",
    "RISES",
    "STRESSES",
    "SUFFIXES",
    "UNBOUNDED",
    "UNBOUNDED_BELOW",
    "UNCHANGED",
    "UNITS",
]

#: Numbers in words.
NUMBER_WORDS: dict[str, int] = {
    "zero": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7,
    "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14,
    "fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19, "twenty": 20,
    "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90,
}  # fmt: skip

#: Words that multiply what stands before them.
MULTIPLIERS: dict[str, int] = {
    "dozen": 12, "hundred": 100, "thousand": 10**3, "k": 10**3, "million": 10**6, "mn": 10**6,
    "m": 10**6, "billion": 10**9, "bn": 10**9, "b": 10**9, "trillion": 10**12, "tn": 10**12,
}  # fmt: skip

#: Those of them that stand behind digits alone: 5k.
ABBREVIATIONS: frozenset[str] = frozenset({"k", "m", "mn", "b", "bn", "tn"})

#: Plurals that give no number, only a size: from, to.
DOZENS: dict[str, tuple[int, int]] = {
    "dozens": (24, 100), "dozens of": (24, 100), "scores of": (40, 100), "tens of": (20, 100),
    "hundreds": (200, 1000), "hundreds of": (200, 1000),
    "thousands": (2000, 10_000), "thousands of": (2000, 10_000),
    "tens of thousands": (20_000, 100_000), "tens of thousands of": (20_000, 100_000),
    "hundreds of thousands": (200_000, 10**6), "hundreds of thousands of": (200_000, 10**6),
    "millions": (2 * 10**6, 10**7), "millions of": (2 * 10**6, 10**7),
    "several": (2, 10), "a few": (2, 10), "several dozen": (24, 100), "a few dozen": (24, 100),
    "several hundred": (200, 1000), "a few hundred": (200, 1000),
    "several thousand": (2000, 10_000), "a few thousand": (2000, 10_000),
    "tens of millions of": (2 * 10**7, 10**8), "tens of millions": (2 * 10**7, 10**8),
    "hundreds of millions of": (2 * 10**8, 10**9), "hundreds of millions": (2 * 10**8, 10**9),
}  # fmt: skip

#: Fractions of a whole: numerator and denominator.
FRACTIONS: dict[str, tuple[int, int]] = {
    "half": (1, 2), "a half": (1, 2), "one half": (1, 2), "half of": (1, 2),
    "a third": (1, 3), "one third": (1, 3), "one-third": (1, 3), "two thirds": (2, 3),
    "two-thirds": (2, 3), "a quarter": (1, 4), "one quarter": (1, 4), "one-quarter": (1, 4),
    "three quarters": (3, 4), "three-quarters": (3, 4), "a fifth": (1, 5), "one fifth": (1, 5),
    "one-fifth": (1, 5), "two fifths": (2, 5), "two-fifths": (2, 5), "three fifths": (3, 5),
    "three-fifths": (3, 5), "four fifths": (4, 5), "four-fifths": (4, 5), "a tenth": (1, 10),
    "one tenth": (1, 10), "one-tenth": (1, 10),
}  # fmt: skip

#: Words of stress, which set no bound and are read over.
STRESSES: tuple[str, ...] = ("a total of", "totalling", "totaling", "as many as", "as much as")

#: Words before a number.
PREFIXES: dict[str, Qualifier] = {
    **dict.fromkeys(
        (
            "more than", "over", "surpassing", "surpassed", "exceeding", "exceeded", "above",
            "in excess of", "upwards of", "greater than", "topping",
        ),
        Qualifier.OVER,
    ),
    **dict.fromkeys(
        ("at least", "no fewer than", "no less than", "not less than", "a minimum of", "minimum"),
        Qualifier.AT_LEAST,
    ),
    **dict.fromkeys(("nearly", "almost", "close to", "just under", "nearing"), Qualifier.NEARLY),
    **dict.fromkeys(
        ("about", "around", "some", "approximately", "roughly", "circa", "an estimated"),
        Qualifier.ABOUT,
    ),
    **dict.fromkeys(("fewer than", "less than", "under", "below"), Qualifier.UNDER),
    **dict.fromkeys(
        ("up to", "at most", "no more than", "not more than", "within", "a maximum of"),
        Qualifier.AT_MOST,
    ),
}  # fmt: skip

#: Words after a number.
SUFFIXES: dict[str, Qualifier] = {
    "or more": Qualifier.AT_LEAST,
    "and above": Qualifier.AT_LEAST,
    "or above": Qualifier.AT_LEAST,
    "or over": Qualifier.AT_LEAST,
    "or less": Qualifier.AT_MOST,
    "or fewer": Qualifier.AT_MOST,
    "and below": Qualifier.AT_MOST,
    "or so": Qualifier.ABOUT,
}

#: Signs and codes of currencies, before the sum or after it.
CURRENCIES: dict[str, Unit] = {
    "US$": Unit.USD, "USD": Unit.USD, "$": Unit.USD, "HK$": Unit.HKD, "HKD": Unit.HKD,
    "S$": Unit.SGD, "SGD": Unit.SGD, "£": Unit.GBP, "GBP": Unit.GBP, "€": Unit.EUR,
    "EUR": Unit.EUR, "CNY": Unit.CNY, "RMB": Unit.CNY, "¥": Unit.CNY, "￥": Unit.CNY,
}  # fmt: skip

#: Words of units, each with what it counts; where the word does not tell what
#: is counted, that is an ITEM, and the word is kept beside it.
UNITS: dict[str, Unit] = {
    **dict.fromkeys(("people", "persons", "person", "suspects", "suspect"), Unit.PERSON),
    **dict.fromkeys(("victims", "victim", "officers", "officer"), Unit.PERSON),
    **dict.fromkeys(("person-times", "person-time"), Unit.PERSON_TIME),
    **dict.fromkeys(("times", "time", "occasions", "occasion"), Unit.TIME),
    **dict.fromkeys(("cases", "case", "incidents", "incident"), Unit.CASE),
    **dict.fromkeys(("accounts", "account"), Unit.ACCOUNT),
    **dict.fromkeys(("items", "item"), Unit.ITEM),
    **dict.fromkeys(
        (
            "calls", "call", "reports", "report", "phones", "phone", "cards", "card", "firms",
            "firm", "articles", "article", "videos", "video", "livestreams", "livestream",
            "applications", "application", "shows", "show", "complaints", "complaint",
            "stations", "station", "banks", "bank", "counties", "county", "cities", "city",
            "messages", "message", "approvals", "approval", "appointments", "appointment",
            "websites", "website", "apps", "app", "gangs", "gang", "dens", "den",
        ),
        Unit.ITEM,
    ),
    "yuan": Unit.CNY,
    **dict.fromkeys(("US dollars", "US dollar", "dollars", "dollar"), Unit.USD),
    **dict.fromkeys(("Hong Kong dollars", "Hong Kong dollar"), Unit.HKD),
    **dict.fromkeys(("Singapore dollars", "Singapore dollar"), Unit.SGD),
    **dict.fromkeys(("pounds", "pound"), Unit.GBP),
    **dict.fromkeys(("euros", "euro"), Unit.EUR),
    **dict.fromkeys(("%", "percent", "per cent", "pct"), Unit.PERCENT),
    **dict.fromkeys(
        ("percentage points", "percentage point", "percentage-points", "pp"), Unit.POINT
    ),
    **dict.fromkeys(("fold", "-fold", "times the base"), Unit.FOLD),
    **dict.fromkeys(("seconds", "second"), Unit.SECOND),
    **dict.fromkeys(("minutes", "minute", "mins", "min"), Unit.MINUTE),
    **dict.fromkeys(("hours", "hour"), Unit.HOUR),
    **dict.fromkeys(("days", "day"), Unit.DAY),
    **dict.fromkeys(
        ("working days", "working day", "business days", "business day"), Unit.WORKING_DAY
    ),
    **dict.fromkeys(("weeks", "week"), Unit.WEEK),
    **dict.fromkeys(("months", "month"), Unit.MONTH),
    **dict.fromkeys(("years", "year", "years old"), Unit.YEAR),
    **dict.fromkeys(("grams", "gram", "g"), Unit.GRAM),
    **dict.fromkeys(("kilograms", "kilogram", "kg"), Unit.KILOGRAM),
    **dict.fromkeys(("tonnes", "tonne"), Unit.TONNE),
    **dict.fromkeys(("metres", "metre"), Unit.METRE),
    **dict.fromkeys(("kilometres", "kilometre", "km"), Unit.KILOMETRE),
    **dict.fromkeys(("square metres", "square metre"), Unit.SQUARE_METRE),
}  # fmt: skip

#: Words that name the basis of a change.
BASES: dict[str, Basis] = {
    **dict.fromkeys(
        (
            "year-on-year", "year on year", "year-over-year", "year over year", "yoy",
            "on a year earlier", "from a year earlier", "from a year ago", "on the year before",
            "from the year before", "from the previous year", "over the previous year",
            "compared with the same period of last year", "from the same period of last year",
            "on the same period of last year", "on the same period a year earlier",
            "compared with a year earlier", "on last year", "from last year",
        ),
        Basis.YEAR_EARLIER,
    ),
    **dict.fromkeys(
        (
            "on the previous period", "from the previous period", "on the previous quarter",
            "from the previous quarter", "on the previous month", "from the previous month",
            "quarter-on-quarter", "quarter on quarter", "quarter-over-quarter",
            "month-on-month", "month on month", "month-over-month", "week-on-week",
            "on the period before", "on the quarter before", "on the month before",
        ),
        Basis.PREVIOUS_PERIOD,
    ),
}  # fmt: skip

#: Words of a rise, before the number or after it.
RISES: tuple[str, ...] = (
    "up", "rose", "rise", "rising", "risen", "grew", "growth", "increased", "increase",
    "increasing", "climbed", "jumped", "gained", "a rise of", "an increase of", "rise of",
    "increase of", "surged", "higher", "more",
)  # fmt: skip

#: Words of a fall, before the number or after it.
FALLS: tuple[str, ...] = (
    "down", "fell", "fall", "falling", "fallen", "decreased", "decrease", "decreasing",
    "dropped", "drop", "declined", "decline", "a fall of", "a decrease of", "a drop of",
    "a decline of", "fall of", "decrease of", "drop of", "decline of", "reduced", "reduction",
    "reduction of", "a reduction of", "lower", "fewer", "less",
)  # fmt: skip

#: Verbs that hold the number of times in themselves: times the base in all.
MULTIPLES: dict[str, int] = {"doubled": 2, "tripled": 3, "trebled": 3, "quadrupled": 4}

#: Words of no change.
NEARLY_UNCHANGED: tuple[str, ...] = ("almost unchanged", "largely unchanged", "broadly flat")
UNCHANGED: tuple[str, ...] = ("unchanged", "flat", "no change", *NEARLY_UNCHANGED)

#: A figure of which nothing is known but its unit, and one that has no lower bound.
UNBOUNDED = "without bounds"
UNBOUNDED_BELOW = "or less, without a lower bound"
