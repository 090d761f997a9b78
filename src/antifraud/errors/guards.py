# SPDX-License-Identifier: MIT
"""The checks that records of every kind make of their fields, one for each rule.

A record calls them in ``__attrs_post_init__``. Those that come by the million
make the check inline and call the guard only where it fails.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime
from decimal import Decimal

from antifraud.errors.records import (
    EmptyField,
    NegativeCount,
    NotToTheFen,
    TimeReversed,
    WrongType,
    must_be,
)
from antifraud.errors.times import NaiveDatetime

__all__ = [
    "must_all_be",
    "must_be_aware",
    "must_be_count",
    "must_be_yuan",
    "must_not_precede",
    "must_say",
]

_FEN = -2


def must_say(field: str, text: object) -> None:
    """Raise unless a text says something.

    Raises:
        WrongType: when it is no text.
        EmptyField: when it is empty or blank.

    >>> must_say("id", "")
    Traceback (most recent call last):
    ...
    antifraud.errors.records.EmptyField: id: the field is not empty; got ''
    """
    must_be(field, text, str)
    if not str(text).strip():
        raise EmptyField(field, text)


def must_all_be(field: str, values: object, kind: type | tuple[type, ...]) -> None:
    """Raise unless a field holds a tuple of values of one type, or of one of several.

    Raises:
        WrongType: when it is no tuple, or one of them is of another type.

    >>> must_all_be("parents", ["a"], str)
    Traceback (most recent call last):
    ...
    antifraud.errors.records.WrongType: parents: a field holds a value of its own type; \
got ['a']. Mend: give a value of type tuple
    """
    must_be(field, values, tuple)
    assert isinstance(values, Iterable)  # noqa: S101 - a tuple is one
    for place, value in enumerate(values):
        must_be(f"{field}[{place}]", value, kind)


def must_be_aware(field: str, moment: object) -> None:
    """Raise unless a datetime has a zone.

    Raises:
        WrongType: when it is no datetime.
        NaiveDatetime: when it has no zone.

    >>> must_be_aware("reported_at", datetime(2023, 5, 3, 17, 5))
    Traceback (most recent call last):
    ...
    antifraud.errors.times.NaiveDatetime: reported_at: a datetime has a zone; \
got datetime.datetime(2023, 5, 3, 17, 5). Mend: give it one, for example \
tzinfo=antifraud.periods.SHANGHAI
    """
    if not isinstance(moment, datetime):
        raise WrongType(field, moment, "give a datetime with a zone")
    if moment.utcoffset() is None:
        raise NaiveDatetime(field, moment)


def must_be_yuan(field: str, amount: object) -> None:
    """Raise unless a sum is a `Decimal` of yuan, not below zero, to the fen at most.

    Raises:
        WrongType: when it is no Decimal.
        NotToTheFen: when it is not finite, below zero, or finer than a fen.

    >>> must_be_yuan("loss", Decimal("0.005"))
    Traceback (most recent call last):
    ...
    antifraud.errors.records.NotToTheFen: loss: a sum of money is yuan to the fen, not below \
zero; got Decimal('0.005'). Mend: write Decimal('170000.00')
    """
    if not isinstance(amount, Decimal):
        raise WrongType(field, amount, "give a Decimal of yuan, as Decimal('170000.00')")
    exponent = amount.as_tuple().exponent
    if not isinstance(exponent, int) or exponent < _FEN or amount < 0:
        raise NotToTheFen(field, amount)


def must_be_count(field: str, count: object, least: int = 0) -> None:
    """Raise unless a number is whole and at least so many.

    Raises:
        WrongType: when it is no int (True and False are none).
        NegativeCount: when it is too small.

    >>> must_be_count("hours", -1)
    Traceback (most recent call last):
    ...
    antifraud.errors.records.NegativeCount: hours: a count is whole and not too small; \
got -1. Mend: give 0 or more
    """
    if isinstance(count, bool) or not isinstance(count, int):
        raise WrongType(field, count, "give an int")
    if count < least:
        raise NegativeCount(field, count, f"give {least} or more")


def must_not_precede(
    field: str, later: datetime | date | None, than: str, earlier: datetime | date | None
) -> None:
    """Raise when a time lies before the one that it has to follow; unknown times pass.

    Raises:
        TimeReversed: when it does.

    >>> must_not_precede("issued", date(2023, 1, 1), "submitted", date(2023, 1, 2))
    Traceback (most recent call last):
    ...
    antifraud.errors.records.TimeReversed: issued: time does not run backwards; got \
(datetime.date(2023, 1, 1), datetime.date(2023, 1, 2)). Mend: it is not before submitted
    """
    if later is None or earlier is None:
        return
    # Both are dates, or both aware datetimes: fields of one record have one type.
    if later < earlier:
        raise TimeReversed(field, (later, earlier), f"it is not before {than}")
