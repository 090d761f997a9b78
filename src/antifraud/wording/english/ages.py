# SPDX-License-Identifier: MIT
"""Where a bare number in an English text is how old somebody is: victims over 60."""

from __future__ import annotations

import re
from functools import cache

import attrs

from antifraud.figures import Figure, Unit
from antifraud.wording.english.names import A_PERSON, AGE_BEFORE, AGE_GROUPS, AGES_OF
from antifraud.wording.english.tables import UNITS
from antifraud.wording.english.units import MODIFIERS, OLD
from antifraud.wording.tries import one_of

__all__ = ["aged", "with_age"]

#: How far the words before a number are looked at.
_NEAR = 40
#: Nobody is older.
_OLDEST = 120
#: A word that bounds an age right behind a noun of people: victims over 60.
_BOUNDS = ("over", "under", "above", "below")
#: The same behind the number: victims 60 and over.
_ENDS = ("and ", "or ")


@cache
def _before() -> re.Pattern[str]:
    """Return what leads to an age: aged 21 and 34, the age of 65, a man, 34, was."""
    nouns = [word for word, unit in UNITS.items() if unit == Unit.PERSON]
    people = one_of([*nouns, *AGES_OF])
    person = one_of([word for word in nouns if f"{word}s" in UNITS] + [*A_PERSON])
    number = r"\d{1,3}"
    more = rf"(?:between[ ])?{number}(?:(?:,[ ]|[ ]to[ ]|-){number}){{0,4}}"
    return re.compile(
        rf"(?<!\w)(?:(?P<aged>(?:{one_of(AGE_BEFORE)}):?"
        rf"(?:[ ]{more}(?:(?P<comma>,)|,?[ ](?:and|or|to)))?[ ])"
        rf"|(?P<people>(?:{people})[ ])"
        rf"|(?P<beside>(?:{person})(?:,[ ]|[ ]\())"
        rf"|(?P<named>(?-i:[A-Z][a-z]{{1,20}}[ ][A-Z][a-z]{{1,20}}),[ ]))\Z",
        re.IGNORECASE,
    )


_GROUP = re.compile(rf"[ -](?:{one_of(AGE_GROUPS)})\b", re.IGNORECASE)
#: What shows that the list of ages goes on: aged 16, 17 and 19.
_LISTED = re.compile(r",?[ ](?:(?:and|or)[ ])?\d{1,3}(?!\d|[,.]\d|%)")
_ASIDE = re.compile(r",(?![ ]?\d)|\)")
#: What follows the age of a person who is named, and no count: John Tan, 34, of Leeds.
_OF_ONE = re.compile(
    r",[ ](?:(?:of|from)[ ][A-Z]|(?:an?|who|was|is|has|had|pleaded|appeared|told|said|lost)\b)"
)
#: A noun after the number says that something else is counted: over 60 raids.
_NOUN_AFTER = re.compile(
    rf"(?:[ ](?:{one_of(MODIFIERS)}))*+[ ](?![a-z]+(?:ed|ing)\b)[a-z'-]+(?<!s)s\b"
    r"(?<!\bwas)(?<!\bhas)(?<!\bis)(?<!\bas)"
)


def aged(plain: str, found: re.Match[str], figure: Figure) -> Figure:
    """Return a figure in years where the words about it say that it is an age.

    >>> from antifraud.wording.english.grammar import figure_pattern
    >>> text = "victims over 60 filed"
    >>> aged(text, figure_pattern().match(text, 8), Figure.over(60))
    Figure(60.. YEAR, over)
    """
    bare = figure.unit == Unit.ONE or (figure.unit == Unit.YEAR and not figure.measure)
    if not bare or not found["number"] or not _may_be(figure):
        return figure
    return with_age(figure) if _is_age(plain, found) else figure


def with_age(figure: Figure) -> Figure:
    """Return a figure as so many years old.

    >>> with_age(Figure.exact(34)).measure
    'years old'
    """
    return attrs.evolve(figure, unit=Unit.YEAR, measure=OLD)


def _may_be(figure: Figure) -> bool:
    ends = [end for end in (figure.low, figure.high, figure.value) if end is not None]
    return not figure.step and all(0 <= end <= _OLDEST and end.denominator == 1 for end in ends)


def _is_age(plain: str, found: re.Match[str]) -> bool:
    start, end = found.span()
    if found["currency"] or found["after"]:
        return False
    if _GROUP.match(plain, end):
        return True
    before = _before().search(plain[max(0, start - _NEAR) : start])
    if before is None:
        return False
    if before["aged"]:
        return not before["comma"] or _LISTED.match(plain, end) is not None
    if before["beside"] or before["named"]:
        bare = found.group().isdecimal()
        after = _ASIDE if before["beside"] else _OF_ONE
        return bare and after.match(plain, end) is not None
    bounded = (found["prefix"] or "").lower() in _BOUNDS or bool(found["between"])
    bounded = bounded or (found["suffix"] or "").lower().startswith(_ENDS)
    return bounded and _NOUN_AFTER.match(plain, end) is None
