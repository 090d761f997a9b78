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
    LabelMissing,
    NegativeCount,
    NotToTheFen,
    TimeReversed,
    WrongType,
    must_be,
)
from antifraud.errors.services import HoursUnfit
from antifraud.errors.times import NaiveDatetime
from antifraud.vocabulary import Labelled

__all__ = [
    "must_all_be",
    "must_all_say",
    "must_be_aware",
    "must_be_count",
    "must_be_day",
    "must_be_headed",
    "must_be_hidden",
    "must_be_hours",
    "must_be_id",
    "must_be_or_none",
    "must_be_sum",
    "must_be_term",
    "must_be_term_or_none",
    "must_be_yuan",
    "must_hide",
    "must_hide_all",
    "must_not_precede",
    "must_say",
]

_FEN = -2
_DAY_HOURS = 24


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


def must_all_say(field: str, texts: object) -> None:
    """Raise unless a field holds a tuple of texts, each of which says something.

    Raises:
        WrongType: when it is no tuple, or one of them is no text.
        EmptyField: when one of them is empty or blank.

    >>> must_all_say("partners", ("bank", " "))
    Traceback (most recent call last):
    ...
    antifraud.errors.records.EmptyField: partners[1]: the field is not empty; got ' '
    """
    must_all_be(field, texts, str)
    assert isinstance(texts, tuple)  # noqa: S101 - must_all_be has seen to it
    for place, text in enumerate(texts):
        must_say(f"{field}[{place}]", text)


def must_be_or_none(field: str, value: object, kind: type | tuple[type, ...]) -> None:
    """Raise unless a field holds None or a value of its type.

    Raises:
        WrongType: when it is neither.

    >>> must_be_or_none("urgent", None, bool)
    """
    if value is not None:
        must_be(field, value, kind)


def must_be_id(field: str, name: object) -> None:
    """Raise unless a field holds None or an id that says something.

    Raises:
        WrongType: when it is no text.
        EmptyField: when it is empty or blank.

    >>> must_be_id("agency", "")
    Traceback (most recent call last):
    ...
    antifraud.errors.records.EmptyField: agency: the field is not empty; got ''
    """
    if name is not None:
        must_say(field, name)


def must_be_headed(record_id: object, source: object, note: object) -> None:
    """Raise unless id, source and note, which every record has, are as they should be.

    Raises:
        WrongType: when one of them is no text; the note is not shown.
        EmptyField: when the id or the source is empty.

    >>> must_be_headed("d1", None, "")
    """
    must_say("id", record_id)
    must_be_id("source", source)
    must_hide("note", note)


def must_be_term(
    field: str,
    term: object,
    kind: type[Labelled],
    printed_field: str,
    printed: object,
) -> None:
    """Raise unless a field holds a term of its list, with the label as printed if it is OTHER.

    Args:
        field: the field of the term.
        term: what it holds.
        kind: the list.
        printed_field: the field that keeps the label.
        printed: what that holds.

    Raises:
        WrongType: when the term is none of the list, or the label no text.
        LabelMissing: when the term is OTHER and the label is blank.

    >>> from antifraud.vocabulary import Vocabulary
    >>> class Colour(Vocabulary):
    ...     RED = ("red", "红", "red")
    ...     OTHER = ("other", "其他", "other")
    >>> must_be_term("colour", Colour.OTHER, Colour, "colour_printed", "")
    Traceback (most recent call last):
    ...
    antifraud.errors.records.LabelMissing: colour_printed: what no term of the list names keeps \
the label as printed; got ''. Mend: give colour_printed=, the label as printed
    """
    must_be(printed_field, printed, str)
    must_be(field, term, kind)
    if isinstance(term, Labelled) and term.name == "OTHER" and not str(printed).strip():
        raise LabelMissing(printed_field, printed, f"give {printed_field}=, the label as printed")


def must_be_term_or_none(
    field: str,
    term: object,
    kind: type[Labelled],
    printed_field: str,
    printed: object,
) -> None:
    """Raise unless a field holds None, or a term as `must_be_term` has it.

    Raises:
        WrongType: when the term is none of the list, or the label no text.
        LabelMissing: when the term is OTHER and the label is blank.

    >>> must_be_term_or_none("channel", None, Labelled, "channel_printed", "")
    """
    if term is None:
        must_be(printed_field, printed, str)
    else:
        must_be_term(field, term, kind, printed_field, printed)


def must_hide(field: str, text: object) -> None:
    """Raise unless a field holds a text, empty or not; never show what it is.

    Raises:
        WrongType: when it is no text; `value` is its type.

    >>> must_hide("note", ["met in Lane 5"])
    Traceback (most recent call last):
    ...
    antifraud.errors.records.WrongType: note: a field holds a value of its own type; \
got <class 'list'>. Mend: give a str
    """
    if not isinstance(text, str):
        raise WrongType(field, type(text), "give a str")


def must_be_hidden(field: str, text: object) -> None:
    """Raise unless a field holds a text that says something; never show what it is.

    Raises:
        WrongType: when it is no text; `value` is its type.
        EmptyField: when it is empty or blank.

    >>> must_be_hidden("account", 6222021234567890)
    Traceback (most recent call last):
    ...
    antifraud.errors.records.WrongType: account: a field holds a value of its own type; \
got <class 'int'>. Mend: give a str
    """
    must_hide(field, text)
    must_say(field, text)


def must_hide_all(field: str, texts: object) -> None:
    """Raise unless a field holds a tuple of texts that each say something; never show them.

    Raises:
        WrongType: when it is no tuple, or one of them no text; `value` is its type.
        EmptyField: when one of them is empty or blank.

    >>> must_hide_all("marks", ("",))
    Traceback (most recent call last):
    ...
    antifraud.errors.records.EmptyField: marks[0]: the field is not empty; got ''
    """
    if not isinstance(texts, tuple):
        raise WrongType(field, type(texts), "give a tuple of str")
    for place, text in enumerate(texts):
        must_be_hidden(f"{field}[{place}]", text)


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


def must_be_sum(field: str, amount: object) -> None:
    """Raise unless a field holds None or a sum of yuan to the fen, not below zero.

    Raises:
        WrongType: when it is no Decimal.
        NotToTheFen: when it is not finite, below zero, or finer than a fen.

    >>> must_be_sum("amount", None)
    """
    if amount is not None:
        must_be_yuan(field, amount)


def must_be_day(field: str, day: object) -> None:
    """Raise unless a field holds None or a day.

    Raises:
        WrongType: when it is no date, or one with a time.

    >>> must_be_day("issued", datetime(2023, 5, 4, 12))
    Traceback (most recent call last):
    ...
    antifraud.errors.records.WrongType: issued: a field holds a value of its own type; \
got datetime.datetime(2023, 5, 4, 12, 0). Mend: give a date without a time
    """
    if day is not None and (not isinstance(day, date) or isinstance(day, datetime)):
        raise WrongType(field, day, "give a date without a time")


def must_be_hours(field: str, hours: object) -> None:
    """Raise unless a field holds None or a number of hours that a day has.

    Raises:
        WrongType: when it is no int.
        HoursUnfit: when it is not 1 to 24.

    >>> must_be_hours("hours_a_day", 25)
    Traceback (most recent call last):
    ...
    antifraud.errors.services.HoursUnfit: hours_a_day: a day's hours are 1 to 24; got 25. \
Mend: for round the clock, give 24
    """
    if hours is None:
        return
    if isinstance(hours, bool) or not isinstance(hours, int):
        raise WrongType(field, hours, "give an int")
    if not 1 <= hours <= _DAY_HOURS:
        raise HoursUnfit(field, hours)


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
