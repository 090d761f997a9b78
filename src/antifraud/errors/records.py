# SPDX-License-Identifier: MIT
"""Errors of records and of the casebook that holds them."""

from __future__ import annotations

from collections.abc import Iterable

from antifraud.errors.base import AntifraudError

__all__ = [
    "BrokenCasebook",
    "BrokenRecord",
    "ClaimUnfit",
    "DuplicateId",
    "EmptyField",
    "LabelMissing",
    "MalformedCode",
    "NegativeCount",
    "NotToTheFen",
    "NotWhole",
    "NothingInPeriod",
    "SeveralErrors",
    "TimeReversed",
    "UnitUnfit",
    "UnknownReference",
    "WrongType",
    "must_be",
]


class WrongType(AntifraudError):
    """A field holds a value of another type than it is declared with."""

    rule = "a field holds a value of its own type"


def must_be(field: str, value: object, kind: type | tuple[type, ...]) -> None:
    """Raise unless a field's value is of its type.

    Raises:
        WrongType: when it is not.

    >>> must_be("unit", "CNY", int)
    Traceback (most recent call last):
    ...
    antifraud.errors.records.WrongType: unit: a field holds a value of its own type; \
got 'CNY'. Mend: give a value of type int
    """
    if not isinstance(value, kind):
        kinds = kind if isinstance(kind, tuple) else (kind,)
        names = " or ".join(each.__name__ for each in kinds)
        raise WrongType(field, value, mend=f"give a value of type {names}")


class NotToTheFen(AntifraudError):
    """A sum of money is finer than a fen, below zero, or no number."""

    rule = "a sum of money is yuan to the fen, not below zero"
    usual_mend = "write Decimal('170000.00')"


class NotWhole(AntifraudError):
    """An exact count is no whole number."""

    rule = "what is counted comes in whole numbers"


class NegativeCount(AntifraudError):
    """A count is too small."""

    rule = "a count is whole and not too small"


class TimeReversed(AntifraudError):
    """A time lies before the one that it has to follow. `value` is the pair."""

    rule = "time does not run backwards"


class EmptyField(AntifraudError):
    """A field that must say something is empty."""

    rule = "the field is not empty"


class MalformedCode(AntifraudError):
    """A code does not have the form that its scheme lays down."""

    rule = "a code has the form of its scheme"


class UnknownReference(AntifraudError):
    """A record names another that the casebook does not hold. `value` is the id."""

    rule = "a record that is named is in the casebook"
    usual_mend = "correct the id, or add the record"


class DuplicateId(AntifraudError):
    """Two records of one kind have the same id. `value` is the id."""

    rule = "an id stands once among the records of its kind"
    usual_mend = "give one of the two another id"


class LabelMissing(AntifraudError):
    """A record has the term OTHER, or no known one, and no printed label."""

    rule = "what no term of the list names keeps the label as printed"
    usual_mend = "give label="


class UnitUnfit(AntifraudError):
    """A figure's unit is not the one its indicator counts in. `value` is the pair."""

    rule = "a statement's figure has the unit of its indicator"
    usual_mend = "correct the unit, or use the indicator 'other' with the label as printed"


class ClaimUnfit(AntifraudError):
    """A claim cannot be checked because its statements do not go together."""

    rule = "the statements of a claim can be set against each other"


class NothingInPeriod(AntifraudError):
    """No statement and no record of a casebook lies in the period asked for."""

    rule = "some statement or record lies in the period"


class SeveralErrors(AntifraudError):
    """Several rules were broken at once; all are told together.

    Attributes:
        errors: every error, in the order in which the values stand.
    """

    errors: tuple[AntifraudError, ...]

    def __init__(
        self,
        field: str,
        value: Iterable[AntifraudError],
        mend: str | None = None,
        place: str = "",
    ) -> None:
        """Keep all the errors."""
        errors = tuple(value)
        super().__init__(field, errors, mend, place)
        self.errors = errors

    def __str__(self) -> str:
        """Say how many errors there are, then each on a line of its own."""
        count = len(self.errors)
        head = f"{self.place or self.field}: {count} error{'' if count == 1 else 's'}"
        return "\n".join([head, *(f"  {error}" for error in self.errors)])


class BrokenCasebook(SeveralErrors):
    """A casebook breaks one rule or several; all are told together.

    >>> try:
    ...     raise BrokenCasebook("casebook", [UnknownReference("claim c1.part", "s9")])
    ... except BrokenCasebook as broken:
    ...     print(broken)
    casebook: 1 error
      claim c1.part: a record that is named is in the casebook; got 's9'. \
Mend: correct the id, or add the record
    """

    rule = "every rule of the records and between them holds"


class BrokenRecord(SeveralErrors):
    """A record as it stands in a file breaks one rule or several; all are told together."""

    rule = "every field of the record keeps its rules"
