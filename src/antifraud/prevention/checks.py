# SPDX-License-Identifier: MIT
"""The checks that records of prevention make of their fields.

>>> must_be_id("agency", "")
Traceback (most recent call last):
...
antifraud.errors.records.EmptyField: agency: the field is not empty; got ''
"""

from __future__ import annotations

from datetime import date, datetime

from antifraud.errors import (
    HoursUnfit,
    LabelMissing,
    MiscountedUnit,
    NegativeCount,
    WrongType,
    must_all_be,
    must_be,
    must_be_yuan,
    must_say,
)
from antifraud.figures import Figure, Unit
from antifraud.masking import masked
from antifraud.periods import PartialDate, Period
from antifraud.vocabulary import Vocabulary

__all__ = [
    "check_head",
    "masked_or_none",
    "must_all_say",
    "must_be_counted",
    "must_be_dated",
    "must_be_day",
    "must_be_hidden",
    "must_be_hours",
    "must_be_id",
    "must_be_sum",
    "must_be_term",
]


_DAY_HOURS = 24


def check_head(name: object, source: object, note: object) -> None:
    """Check the fields that every record has: id, source and note."""
    must_say("id", name)
    must_be_id("source", source)
    must_be("note", note, str)


def must_be_id(field: str, name: object) -> None:
    """Raise unless a field is None or an id."""
    if name is not None:
        must_say(field, name)


def must_be_hidden(field: str, identifier: object) -> None:
    """Raise unless a field is an identifier that says something; never show what it is.

    >>> must_be_hidden("account", 6222021234567890)
    Traceback (most recent call last):
    ...
    antifraud.errors.records.WrongType: account: a field holds a value of its own type; \
got <class 'int'>. Mend: give a value of type str
    """
    if not isinstance(identifier, str):
        raise WrongType(field, type(identifier), "give a value of type str")
    must_say(field, identifier)


def must_all_say(field: str, names: object) -> None:
    """Raise unless a field is a tuple of texts, each of which says something."""
    must_all_be(field, names, str)
    assert isinstance(names, tuple)  # noqa: S101 - must_all_be has seen to it
    for place, name in enumerate(names):
        must_say(f"{field}[{place}]", name)


def must_be_sum(field: str, amount: object) -> None:
    """Raise unless a field is None or a sum of yuan."""
    if amount is not None:
        must_be_yuan(field, amount)


def must_be_counted(field: str, figure: object, *units: Unit) -> None:
    """Raise unless a field is None or a figure in one of the units, and not below zero."""
    if figure is None:
        return
    must_be(field, figure, Figure)
    assert isinstance(figure, Figure)  # noqa: S101 - must_be has seen to it
    if figure.unit not in units:
        codes = " or ".join(unit.code for unit in units)
        raise MiscountedUnit(field, (figure.unit, *units), f"give a figure in {codes}")
    if figure.high is not None and figure.high < 0:
        raise NegativeCount(field, figure.high, "give 0 or more")


def must_be_day(field: str, day: object) -> None:
    """Raise unless a field is None or a day."""
    if day is not None and (not isinstance(day, date) or isinstance(day, datetime)):
        raise WrongType(field, day, "give a date without a time")


def must_be_dated(field: str, when: object) -> None:
    """Raise unless a field is None, a period or a partial date."""
    if when is not None and not isinstance(when, Period | PartialDate):
        raise WrongType(field, when, "give a Period, or a PartialDate where the year is not told")


def must_be_hours(field: str, hours: object) -> None:
    """Raise unless a field is None or a number of hours that a day has."""
    if hours is None:
        return
    if isinstance(hours, bool) or not isinstance(hours, int):
        raise WrongType(field, hours, "give an int")
    if not 1 <= hours <= _DAY_HOURS:
        raise HoursUnfit(field, hours)


def must_be_term(
    field: str, term: object, kind: type[Vocabulary], printed_field: str, printed: object
) -> None:
    """Raise unless a field is a term of its list, with its label where that is OTHER."""
    must_be(field, term, kind)
    must_be(printed_field, printed, str)
    assert isinstance(term, Vocabulary)  # noqa: S101 - must_be has seen to it
    if term.name == "OTHER" and not str(printed).strip():
        raise LabelMissing(printed_field, printed, f"give {printed_field}=, the label as printed")


def masked_or_none(identifier: str | None) -> str:
    """Return what a repr may show of an identifier that may be unknown.

    >>> masked_or_none("13800138000"), masked_or_none(None)
    ('‹11 digits›', 'None')
    """
    return "None" if identifier is None else masked(identifier)
