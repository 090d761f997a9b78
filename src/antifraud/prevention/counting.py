# SPDX-License-Identifier: MIT
"""The figures of prevention: what is counted is whole, and a person's turn is no bare 次."""

from __future__ import annotations

from antifraud.errors import MiscountedUnit, NotWhole, SumTooLarge
from antifraud.figures import Figure, Unit, must_be_counted

__all__ = ["must_be_turns", "must_be_whole", "must_not_exceed"]


def must_be_whole(field: str, figure: object, *units: Unit) -> None:
    """Raise unless a field holds None or a figure in one of the units, whole where it counts.

    Raises:
        WrongType: when it is no figure.
        MiscountedUnit: when it is in another unit.
        NotWhole: when what is counted in whole numbers is not whole.
        NegativeCount: when it is below zero.

    >>> must_be_whole("count", Figure.exact(3, Unit.ITEM), Unit.ITEM)
    """
    if isinstance(figure, Figure) and figure.unit in units and figure.unit.whole:
        value = figure.value
        if value is not None and value > 0 and value.denominator != 1:
            raise NotWhole(field, figure, "give a whole number")
    must_be_counted(field, figure, *units)


def must_be_turns(field: str, figure: object) -> None:
    """Raise unless a field holds None or a figure in 人次, as interactions are counted.

    Raises:
        WrongType: when it is no figure.
        MiscountedUnit: when it is in another unit, 次 among them.
        NotWhole: when it is not whole.
        NegativeCount: when it is below zero.

    >>> must_be_turns("interactions_each", Figure.exact(3, Unit.PERSON_TIME))
    """
    if isinstance(figure, Figure) and figure.unit == Unit.TIME:
        mend = "write 人次, not 次; a bare number takes counted_as(Unit.PERSON_TIME)"
        raise MiscountedUnit(field, (figure.unit, Unit.PERSON_TIME), mend)
    must_be_whole(field, figure, Unit.PERSON_TIME)


def must_not_exceed(
    field: str, each: Figure | None, total_field: str, total: Figure | None
) -> None:
    """Raise when a single one certainly has more than all together.

    Raises:
        SumTooLarge: when it has; `value` is the pair.

    >>> must_not_exceed("views_each", Figure.exact(2, Unit.TIME), "views_total", None)
    """
    if each is not None and total is not None and total.certainly_less(each):
        raise SumTooLarge(field, (each, total), f"it is no larger than {total_field}")
