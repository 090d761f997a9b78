# SPDX-License-Identifier: MIT
"""The English words of figures and changes, as tables.

A word is added to its table and nowhere else.
"""

from __future__ import annotations

from fractions import Fraction

from antifraud.figures import Qualifier
from antifraud.wording.english.change_words import (
    BASES,
    FALLS,
    MULTIPLES,
    NEARLY_UNCHANGED,
    RISES,
    UNCHANGED,
)
from antifraud.wording.english.units import CURRENCIES, LETTERS, UNITS

__all__ = [
    "ABBREVIATIONS",
    "ADVERBS",
    "BASES",
    "CURRENCIES",
    "DOZENS",
    "FALLS",
    "FRACTIONS",
    "LETTERS",
    "MIXED",
    "MULTIPLES",
    "MULTIPLIERS",
    "NEARLY_UNCHANGED",
    "NUMBER_WORDS",
    "OF_THE_BASE",
    "PARTS",
    "PLUS",
    "PREFIXES",
    "RISES",
    "ROUND",
    "SIGNS",
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
    "mln": 10**6, "m": 10**6, "billion": 10**9, "bn": 10**9, "b": 10**9, "trillion": 10**12,
    "tn": 10**12, "trn": 10**12, "bln": 10**9, "mil": 10**6,
    "bil": 10**9, "lakh": 10**5, "crore": 10**7,
}  # fmt: skip

#: Those of them that stand behind digits alone: 5k.
ABBREVIATIONS: frozenset[str] = frozenset(
    {"k", "m", "mn", "mln", "mil", "b", "bn", "bln", "bil", "tn", "trn"}
)

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
    "billions": (2 * 10**9, 10**10), "billions of": (2 * 10**9, 10**10),
    "tens of billions": (2 * 10**10, 10**11), "tens of billions of": (2 * 10**10, 10**11),
    "hundreds of billions": (2 * 10**11, 10**12), "hundreds of billions of": (2 * 10**11, 10**12),
    "several million": (2 * 10**6, 10**7), "a few million": (2 * 10**6, 10**7),
    "several billion": (2 * 10**9, 10**10), "a few billion": (2 * 10**9, 10**10),
    "several tens of thousands of": (20_000, 100_000), "a couple of": (2, 3), "a couple": (2, 3),
    "several hundred thousand": (200_000, 10**6), "a few hundred thousand": (200_000, 10**6),
    "several hundred million": (2 * 10**8, 10**9), "a few hundred million": (2 * 10**8, 10**9),
    "several hundred billion": (2 * 10**11, 10**12), "several trillion": (2 * 10**12, 10**13),
    "trillions": (2 * 10**12, 10**13), "trillions of": (2 * 10**12, 10**13),
    "several tens of millions of": (2 * 10**7, 10**8), "several hundreds of": (200, 1000),
    "several thousands of": (2000, 10_000), "several millions of": (2 * 10**6, 10**7),
    **{
        f"{couple} {size}": (2 * number, 3 * number)
        for couple in ("a couple of", "a couple")
        for size, number in {
            "dozen": 12, "hundred": 100, "thousand": 1000, "hundred thousand": 10**5,
            "million": 10**6, "billion": 10**9,
        }.items()
    },
}  # fmt: skip

#: The word for one of so many parts.
PART_WORDS: dict[str, int] = {
    "third": 3, "quarter": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9,
    "tenth": 10, "twelfth": 12, "twentieth": 20, "hundredth": 100,
}  # fmt: skip


def _fractions() -> dict[str, tuple[int, int]]:
    """Return the regular fractions: five-sixths, two sevenths, one ninth."""
    above = [(word, number) for word, number in NUMBER_WORDS.items() if 0 < number < 10]  # noqa: PLR2004 - a digit
    return {
        f"{word}{glue}{part}{'s' * (number > 1)}": (number, parts)
        for part, parts in PART_WORDS.items()
        for word, number in [("an" if part == "eighth" else "a", 1), *above]
        for glue in " -"
        if number < parts and (glue == " " or word not in ("a", "an"))
    }


def _in_digits() -> dict[str, tuple[int, int]]:
    """Return the fractions that are printed in digits: 1/3 of, ½ of; alone they may be a date."""
    signs = {"½": (1, 2), "¼": (1, 4), "¾": (3, 4), "⅓": (1, 3), "⅔": (2, 3)}
    digits = {
        f"{above}/{below}": (above, below) for below in range(2, 11) for above in range(1, below)
    }
    return {f"{words} of": parts for words, parts in {**signs, **digits}.items()}


#: What a whole number goes on with: two and a half, 2½.
MIXED: dict[str, Fraction] = {
    " and a half": Fraction(1, 2), "-and-a-half": Fraction(1, 2), "½": Fraction(1, 2),
    "¼": Fraction(1, 4), "¾": Fraction(3, 4), "⅓": Fraction(1, 3), "⅔": Fraction(2, 3),
}  # fmt: skip

#: Fractions of a whole: numerator and denominator. Those first that are written.
FRACTIONS: dict[str, tuple[int, int]] = {
    "half": (1, 2), "a half": (1, 2), "one half": (1, 2), "half of": (1, 2), "one-half": (1, 2),
    "a third": (1, 3), "one third": (1, 3), "one-third": (1, 3), "two thirds": (2, 3),
    **_fractions(), **_in_digits(),
}  # fmt: skip

#: The first part of a fraction of a unit word: half a million, a quarter of a million.
PARTS: dict[str, tuple[int, int]] = {
    "half": (1, 2), "half of": (1, 2), "a quarter of": (1, 4), "one quarter of": (1, 4),
    "quarter of": (1, 4),
    "three quarters of": (3, 4), "three-quarters of": (3, 4), "a third of": (1, 3),
    "one third of": (1, 3), "two thirds of": (2, 3), "two-thirds of": (2, 3),
}  # fmt: skip

#: What a share is said of: three in four, 9 out of 10. "44 out of 81" is two counts.
ROUND: tuple[str, ...] = (
    "2", "3", "4", "5", "10", "20", "100", "two", "three", "four", "five", "ten", "twenty",
)  # fmt: skip

#: Adverbs that say how many times.
ADVERBS: dict[str, int] = {"twice": 2, "thrice": 3}

#: Words of stress, which set no bound and are read over. "As many as 500" is
#: said of 500 to make it large, as 高达 is; it is not "up to".
STRESSES: tuple[str, ...] = (
    "a total of", "totalling", "totaling", "as many as", "as much as", "as few as", "as little as",
    "a combined", "a record", "a staggering", "a whopping", "a mere", "a further", "an additional",
    "another", "only", "merely", "fully", "exactly", "precisely", "altogether", "in total",
    "as high as", "as low as", "a massive", "a total", "anywhere", "somewhere",
)  # fmt: skip

#: Words before a number.
PREFIXES: dict[str, Qualifier] = {
    **dict.fromkeys(
        (
            "more than", "over", "surpassing", "surpassed", "exceeding", "exceeded", "above",
            "in excess of", "upwards of", "upward of", "greater than", "topping", "topped",
            "north of", "well over", "well above", "far more than", "many more than",
            "much more than", "well in excess of", "just over", "just above", "a little over",
            "slightly over", "slightly more than", "slightly above", "just more than",
            "a little more than", "higher than", "passing", "beyond", "comfortably over",
            "topped the", "topping the", "surpassed the",
            "surpassing the", "exceeded the", "exceeding the", "crossed the", "crossing the",
            "marginally over", "marginally above", "marginally more than", "significantly over",
            "significantly more than", "substantially more than", "considerably more than",
            "a shade over", "a fraction over", "in the excess of",
        ),
        Qualifier.OVER,
    ),
    **dict.fromkeys(
        (
            "at least", "no fewer than", "no less than", "not less than", "a minimum of",
            "minimum", "not fewer than", "at the very least", "greater than or equal to",
            "more than or equal to", "equal to or greater than", "equal to or more than",
        ),
        Qualifier.AT_LEAST,
    ),
    **dict.fromkeys(
        (
            "nearly", "almost", "close to", "just under", "nearing", "just below", "just short of",
            "very nearly", "slightly under", "slightly less than", "slightly fewer than",
            "slightly below", "just less than", "just fewer than", "a little under",
            "a little less than", "approaching", "not quite",
            "marginally under", "marginally below", "marginally less than", "a shade under",
            "a fraction under", "a little short of",
        ),
        Qualifier.NEARLY,
    ),
    **dict.fromkeys(
        (
            "about", "around", "some", "approximately", "roughly", "circa", "an estimated",
            "estimated", "approx", "approx.", "around about", "something like", "in the region of",
            "in the order of", "on the order of", "c.", "somewhere around", "an approximate",
        ),
        Qualifier.ABOUT,
    ),
    **dict.fromkeys(
        (
            "fewer than", "less than", "under", "below", "well under", "well below", "lower than",
            "smaller than", "south of", "far fewer than", "far less than", "much less than",
            "significantly less than", "significantly fewer than", "substantially less than",
            "considerably less than", "considerably fewer than",
        ),
        Qualifier.UNDER,
    ),
    **dict.fromkeys(
        (
            "up to", "at most", "no more than", "not more than", "within", "a maximum of",
            "maximum", "not exceeding", "no greater than", "anything up to",
            "less than or equal to", "fewer than or equal to", "equal to or less than",
            "not greater than", "at the most", "no higher than", "not above", "not over",
        ),
        Qualifier.AT_MOST,
    ),
}  # fmt: skip

#: Signs before a number, without a space.
SIGNS: dict[str, Qualifier] = {
    ">=": Qualifier.AT_LEAST, "<=": Qualifier.AT_MOST, "≥": Qualifier.AT_LEAST,
    "≤": Qualifier.AT_MOST, ">": Qualifier.OVER, "<": Qualifier.UNDER, "~": Qualifier.ABOUT,
    "≈": Qualifier.ABOUT,
}  # fmt: skip

#: What stands right behind a number that it bounds: 900+, and 200-odd, which is 200余.
PLUS: dict[str, Qualifier] = {
    "+": Qualifier.AT_LEAST, "-plus": Qualifier.AT_LEAST, " plus": Qualifier.AT_LEAST,
    "-odd": Qualifier.MORE_THAN,
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
    "or thereabouts": Qualifier.ABOUT,
    "at least": Qualifier.AT_LEAST,
    "and over": Qualifier.AT_LEAST,
    "and more": Qualifier.AT_LEAST,
    "or greater": Qualifier.AT_LEAST,
    "or higher": Qualifier.AT_LEAST,
    "or older": Qualifier.AT_LEAST,
    "and older": Qualifier.AT_LEAST,
    "and up": Qualifier.AT_LEAST,
    "and higher": Qualifier.AT_LEAST,
    "or younger": Qualifier.AT_MOST,
    "and younger": Qualifier.AT_MOST,
    "or under": Qualifier.AT_MOST,
    "or below": Qualifier.AT_MOST,
    "at most": Qualifier.AT_MOST,
    "at the most": Qualifier.AT_MOST,
    "and under": Qualifier.AT_MOST,
}

#: How many times the base something rose, without a second reading.
OF_THE_BASE = "times the base"

#: A figure of which nothing is known but its unit, and one that has no lower bound.
UNBOUNDED = "without bounds"
UNBOUNDED_BELOW = "or less, without a lower bound"
