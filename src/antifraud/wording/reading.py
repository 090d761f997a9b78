# SPDX-License-Identifier: MIT
"""Reading one figure, or one stated change, from words."""

from __future__ import annotations

from collections.abc import Callable

import attrs

from antifraud.errors import UnknownLanguage, UnreadableChange, UnreadableFigure
from antifraud.figures import Figure, StatedChange
from antifraud.vocabulary import Language
from antifraud.wording.chinese.changes import by_basis, read_chinese_change
from antifraud.wording.chinese.reading import read_chinese
from antifraud.wording.english.changes import read_english_change
from antifraud.wording.english.reading import read_english
from antifraud.wording.quotients import read_quotient

__all__ = ["language_of", "read", "read_change", "read_changes"]

#: No printed figure is longer; what is longer is a text, to be scanned.
LONGEST = 200

_FIGURES: dict[Language, Callable[[str], Figure]] = {"zh": read_chinese, "en": read_english}
_CHANGES = {"zh": read_chinese_change, "en": read_english_change}


def read(text: str, lang: Language = "zh") -> Figure:
    """Read one figure from words, whole: unit, bounds and the word that sets them.

    Args:
        text: the figure as printed, and nothing else.
        lang: the language of the text.

    Raises:
        UnreadableFigure: when the text is anything but one figure; nothing is
            read by half.
        UnknownLanguage: when the language is another.

    >>> read("3727万余元")
    Figure(37270000..37280000 CNY, more_than)
    >>> read("近200万人次").low, read("数十起").high, read("5万以上").high is None
    (Fraction(1800000, 1), Fraction(100, 1), True)
    >>> read("0.65起/万人"), read("more than 20 cases per 10,000 people", lang="en").unit
    (Figure(13/20 CASE/10000PERSON step 1/100), Unit('CASE/10000PERSON'))
    >>> read("about SGD 1.76 million", lang="en")
    Figure(~1750000..~1770000 SGD, about)
    >>> read("最快2天")
    Traceback (most recent call last):
    ...
    antifraud.errors.words.UnreadableFigure: text: the text is one figure, whole; got '最快2天'. \
Mend: 最快 makes it an extreme of a set: read the figure without it, and give the statement \
the statistic MINIMUM or MAXIMUM
    """
    if lang not in _FIGURES:
        raise UnknownLanguage("lang", lang)
    if not isinstance(text, str):
        raise UnreadableFigure("text", text, "give the text of the figure")
    if len(text) > LONGEST:
        raise UnreadableFigure("text", text, "it is longer than any figure")
    try:
        return _FIGURES[lang](text)
    except UnreadableFigure:
        known = read_quotient(text, lang, _FIGURES[lang])
        if known is None:
            raise
        return known


def read_change(text: str, lang: Language = "zh") -> StatedChange:
    """Read one stated change from words.

    A fall without its word is a magnitude: "48%" is a rise of 48 % as far as
    the text itself says.

    Args:
        text: the change as printed, and nothing else.
        lang: the language of the text.

    Raises:
        UnreadableChange: when the text is anything but one change.
        UnknownLanguage: when the language is another.

    >>> read_change("同比下降48%").value
    Decimal('-48')
    >>> read_change("翻一番").kind.name, read_change("翻一番").value
    ('FOLD', Decimal('1'))
    >>> read_change("up 46.5% year-on-year", lang="en").basis.name
    'YEAR_EARLIER'
    """
    if lang not in _CHANGES:
        raise UnknownLanguage("lang", lang)
    if not isinstance(text, str):
        raise UnreadableChange("text", text, "give the text of the change")
    if len(text) > LONGEST:
        raise UnreadableChange("text", text, "it is longer than any change")
    change = _CHANGES[lang](text)
    return change if change.printed else attrs.evolve(change, printed=text.strip())


def read_changes(text: str, lang: Language = "zh") -> tuple[StatedChange, ...]:
    """Read the stated changes of one text: two, where it names two bases.

    Args:
        text: the words as printed, and nothing else.
        lang: the language of the text.

    Raises:
        UnreadableChange: when the text is anything but one change, or one for
            each of two bases.
        UnknownLanguage: when the language is another.

    >>> [str(change.value) for change in read_changes("同比、环比分别下降11.6%、8.6%")]
    ['-11.6', '-8.6']
    """
    if not isinstance(text, str) or len(text) > LONGEST or lang != "zh":
        return (read_change(text, lang),)
    return tuple(read_change(each, lang) for each in by_basis(text))


def language_of(text: str) -> Language:
    """Tell which language a printed figure is in: Chinese where a Han character stands in it.

    >>> language_of("3727万余元"), language_of("over 9 million")
    ('zh', 'en')
    """
    return "zh" if any("\u3400" <= char <= "\u9fff" for char in text) else "en"
