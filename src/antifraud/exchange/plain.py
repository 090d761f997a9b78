# SPDX-License-Identifier: MIT
"""The one codec: how each type of the library looks in a file.

A figure is its printed text where that says all of it, a period its string, a
term its code, a claim an object with its kind:

>>> from antifraud.figures import Figure, Unit
>>> from_plain("3727万余元", Figure)
Figure(37270000..37280000 CNY, more_than)
>>> to_plain(Figure.between(3, 5, Unit.DAY)), to_plain(Figure.exact(23) / 3)
('3至5天', {'value': '23/3', 'low': '23/3', 'high': '23/3'})
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any, TypeVar, overload

from antifraud.errors import AntifraudError, BrokenRecord, MissingExtra
from antifraud.exchange.failures import failures

if TYPE_CHECKING:
    from cattrs import Converter

__all__ = ["converter", "from_plain", "to_plain"]

_T = TypeVar("_T")


@cache
def converter() -> Converter:
    """Return the converter that knows every type; it is made once.

    Raises:
        MissingExtra: when cattrs is not installed.

    >>> from antifraud.periods import Period
    >>> converter().unstructure(Period.parse("2023Q1"))
    '2023Q1'
    """
    try:
        from cattrs import Converter
    except ImportError:
        raise MissingExtra("", "cattrs", "pip install 'antifraud[records]'") from None
    from antifraud.exchange.kinds import register_kinds
    from antifraud.exchange.scalars import register_scalars
    from antifraud.exchange.stated import register_stated
    from antifraud.exchange.units import register_units

    made = Converter(
        forbid_extra_keys=True, omit_if_default=True, unstruct_collection_overrides={tuple: list}
    )
    register_scalars(made)
    register_units(made)
    register_stated(made)
    register_kinds(made)
    return made


def to_plain(value: object) -> Any:  # noqa: ANN401 - JSON has no type
    """Turn a value into what JSON can say; fields at their default are left out.

    Raises:
        MissingExtra: when cattrs is not installed.
        NumberTooLong: for a number that could not be read back.
        WrongType: for a body of kind station that is no `Station`.

    >>> from antifraud.casebook import ChangeClaim
    >>> to_plain(ChangeClaim(previous="usual", current="fastest"))
    {'kind': 'change', 'previous': 'usual', 'current': 'fastest'}
    """
    return converter().unstructure(value)


@overload
def from_plain(plain: object, as_type: type[_T], *, place: str = "") -> _T: ...
@overload
def from_plain(plain: object, as_type: object, *, place: str = "") -> Any: ...  # noqa: ANN401
def from_plain(plain: object, as_type: Any, *, place: str = "") -> Any:
    """Read a value from what JSON says, strictly.

    Args:
        plain: what JSON says; its numbers are whole or `Decimal`, never float.
        as_type: the type wanted, or a union of types such as `AnyClaim`.
        place: the file and line, for errors.

    Raises:
        BrokenRecord: with every error, when the value has fields and one or
            more of them are broken.
        AntifraudError: the error itself, when the value has none.
        MissingExtra: when cattrs is not installed.

    >>> from antifraud.casebook import Source
    >>> from_plain({"id": "page", "tilte": "反诈专版"}, Source, place="sources.jsonl:1")
    Traceback (most recent call last):
    ...
    antifraud.errors.records.BrokenRecord: sources.jsonl:1: 2 errors
      sources.jsonl:1: title: the field is there; got None. Mend: add it
      sources.jsonl:1: tilte: a record has no fields but those of its type; got 'tilte'. \
Mend: did you mean 'title' or 'title_en'?
    """
    read = converter()
    from cattrs import BaseValidationError

    try:
        return read.structure(plain, as_type)
    except AntifraudError as error:
        raise error.at(place) from None
    except BaseValidationError as group:
        errors = [error.at(place) for error in failures(group)]
    name = getattr(as_type, "__name__", "record").lower()
    raise BrokenRecord(name, errors, place=place)
