# SPDX-License-Identifier: MIT
"""How values without fields stand in a file: texts, numbers, terms, days, periods, moments.

Each is read strictly: a number is no text, a text no number, true neither.
The names of fields are added above, by the record that holds the value.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import date, datetime
from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING, Any, TypeVar

from antifraud.casebook import ToDate
from antifraud.errors import (
    AntifraudError,
    InexactNumber,
    NaiveDatetime,
    NumberTooLong,
    UnknownTerm,
    UnreadableDate,
    UnreadablePeriod,
    WrongType,
)
from antifraud.exchange.failures import did_you_mean
from antifraud.exchange.jsontext import DIGITS
from antifraud.periods import Moment, PartialDate, Period
from antifraud.vocabulary import Labelled
from antifraud.wording import as_decimal

if TYPE_CHECKING:
    from cattrs import Converter

__all__ = ["anonymous", "number_from", "number_text", "register_scalars", "text_from"]

_Value = TypeVar("_Value")

_DAY = re.compile(r"\d{4}-\d\d-\d\d", re.ASCII)
_NUMBER = re.compile(r"-?\d+(?:\.\d+|/0*[1-9]\d*)?", re.ASCII)
_TO = "to "


def register_scalars(converter: Converter) -> None:
    """Teach a converter every type without fields.

    >>> from cattrs import Converter
    >>> converter = Converter()
    >>> register_scalars(converter)
    >>> converter.unstructure(Period.parse("2023Q1")), converter.structure("1/3", Fraction)
    ('2023Q1', Fraction(1, 3))
    """
    read: dict[Any, Callable[[object], object]] = {
        str: text_from,
        bool: _bool_from,
        int: _int_from,
        Fraction: number_from,
        Decimal: _decimal_from,
        date: _day_from,
        datetime: _datetime_from,
        Period: lambda plain: anonymous(Period.parse, text_from(plain)),
        Moment: lambda plain: anonymous(Moment.parse, text_from(plain)),
        PartialDate: lambda plain: anonymous(PartialDate.parse, text_from(plain)),
        ToDate: _to_date_from,
        Period | ToDate | None: _period_from,
        Period | PartialDate | None: _dated_from,
    }
    for kind, reader in read.items():
        converter.register_structure_hook(kind, _hook(reader))
    converter.register_structure_hook_factory(_is_vocabulary, _term_hook)
    for kind in (Period, Moment, PartialDate, ToDate):
        converter.register_unstructure_hook(kind, str)
    converter.register_unstructure_hook(date, date.isoformat)
    converter.register_unstructure_hook(datetime, datetime.isoformat)
    for kind in (Fraction, Decimal):
        converter.register_unstructure_hook(kind, number_text)


def _hook(read: Callable[[object], object]) -> Callable[[object, object], Any]:
    return lambda plain, _: read(plain)


def anonymous(read: Callable[[str], _Value], text: str) -> _Value:
    """Read a text; an error names no field, for the record that holds the text names it.

    >>> anonymous(Period.parse, "2023Q5")
    Traceback (most recent call last):
    ...
    antifraud.errors.times.UnreadablePeriod: a period is written in one of its forms; \
got '2023Q5'. Mend: a quarter is 1 to 4
    """
    try:
        return read(text)
    except AntifraudError as error:
        raise type(error)("", error.value, error.mend) from None


def text_from(plain: object) -> str:
    """Return a text as it is.

    Raises:
        WrongType: when it is none.

    >>> text_from("2023Q1")
    '2023Q1'
    """
    if not isinstance(plain, str):
        mend = "write it in quotes" if isinstance(plain, int | Decimal | float) else "give a text"
        # What stands in a list may tell of a person, and nobody knows here whether it does.
        raise WrongType("", type(plain) if isinstance(plain, list | dict) else plain, mend)
    return plain


def _bool_from(plain: object) -> bool:
    if not isinstance(plain, bool):
        raise WrongType("", plain, "write true or false")
    return plain


def _int_from(plain: object) -> int:
    if isinstance(plain, bool) or not isinstance(plain, int):
        raise WrongType("", plain, "write a whole number, without quotes")
    return plain


def number_from(plain: object) -> Fraction:
    """Read an exact number: a JSON number, or a text such as ``"0.5"`` or ``"1/3"``.

    Raises:
        InexactNumber: for a float, and for a text that is no number.
        NumberTooLong: when it has more digits than any figure.
        WrongType: when it is neither a number nor a text.

    >>> number_from("1/3"), number_from(2058)
    (Fraction(1, 3), Fraction(2058, 1))
    """
    if isinstance(plain, bool) or not isinstance(plain, int | str | Decimal | float | Fraction):
        raise WrongType("", plain, "write a number, or a text such as '1/3'")
    if isinstance(plain, float):
        raise InexactNumber("", plain, f"write Decimal({str(plain)!r}) if that is the number meant")
    if isinstance(plain, str):
        if len(plain) > 2 * DIGITS:
            raise NumberTooLong("", len(plain))
        if not _NUMBER.fullmatch(plain):
            raise InexactNumber("", plain, "write digits, such as '0.5', '-3' or '1/3'")
    elif isinstance(plain, Decimal):
        _must_be_short(plain)
    return Fraction(plain)


def _decimal_from(plain: object) -> Decimal:
    number = number_from(plain)
    exact = Decimal(plain) if isinstance(plain, str | int) and "/" not in str(plain) else plain
    if not isinstance(exact, Decimal):
        raise InexactNumber("", plain, f"write the decimal that is printed, not {number}")
    return exact


def _must_be_short(number: Decimal) -> None:
    sign_digits_exponent = number.as_tuple()
    exponent = sign_digits_exponent.exponent
    if not isinstance(exponent, int):
        raise InexactNumber("", number)
    length = len(sign_digits_exponent.digits) + abs(exponent)
    if length > DIGITS:
        raise NumberTooLong("", length)


def number_text(number: Fraction | Decimal) -> str:
    """Write an exact number: in decimals where they end, else as a fraction.

    Raises:
        NumberTooLong: when it could not be read back.

    >>> number_text(Fraction(1, 3)), number_text(Fraction(7008, 100))
    ('1/3', '70.08')
    """
    if isinstance(number, Decimal):
        _must_be_short(number)
        return f"{number:f}"
    bits = max(number.numerator.bit_length(), number.denominator.bit_length())
    if bits > 3 * DIGITS:
        raise NumberTooLong("", bits * 3 // 10)
    decimal = as_decimal(number)
    return str(number) if decimal is None else f"{decimal:f}"


def _day_from(plain: object) -> date:
    text = text_from(plain)
    if not _DAY.fullmatch(text):
        raise UnreadableDate("", text)
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise UnreadableDate("", text, "there is no such day") from None


def _datetime_from(plain: object) -> datetime:
    text = text_from(plain)
    try:
        found = datetime.fromisoformat(text)
    except ValueError:
        raise UnreadableDate("", text, "write 2023-03-14T17:05:00+08:00") from None
    if found.tzinfo is None:
        raise NaiveDatetime("", text, "add the offset, as in 2023-03-14T17:05:00+08:00")
    return found


def _to_date_from(plain: object) -> ToDate:
    text = text_from(plain)
    if text == str(ToDate()):
        return ToDate()
    if not text.startswith(_TO):
        raise UnreadablePeriod("", text, f"write {str(ToDate())!r} or 'to 2020-08-20'")
    return ToDate(_day_from(text.removeprefix(_TO)))


def _period_from(plain: object) -> Period | ToDate | None:
    if plain is None:
        return None
    if text_from(plain).startswith(_TO):
        return _to_date_from(plain)
    return anonymous(Period.parse, text_from(plain))


def _is_vocabulary(kind: object) -> bool:
    return isinstance(kind, type) and issubclass(kind, Labelled)


def _term_hook(kind: type[Labelled]) -> Callable[[object, object], Labelled]:
    codes = [member.value for member in kind]

    def read(plain: object, _: object) -> Labelled:
        text = text_from(plain)
        found = kind.named(text) if text else None
        if found is None:
            raise UnknownTerm("", text, did_you_mean(text, _words(kind), codes))
        return found

    return read


def _words(kind: type[Labelled]) -> Iterator[str]:
    yield from (member.value for member in kind)
    for member in kind:
        yield from (member.name, member.zh, member.en)


def _dated_from(plain: object) -> Period | PartialDate | None:
    """Read a period, or the part of a date that is told: ``--05`` is May of a year not told."""
    if plain is None:
        return None
    text = text_from(plain)
    if text.startswith("--"):
        return anonymous(PartialDate.parse, text)
    return anonymous(Period.parse, text)
