# SPDX-License-Identifier: MIT
"""Does a printed share, mean or rate follow from the figures that it divides?"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from fractions import Fraction

import attrs

from antifraud.audit.findings import Check, Finding, Operand
from antifraud.audit.hints import hinted
from antifraud.audit.judging import Claimed, Operation, Result, finding, judge
from antifraud.audit.levels import Level, as_figures, in_one_unit, printed_number
from antifraud.audit.reasons import Reason
from antifraud.figures import Figure, Interval, Number, Unit, exact_number

__all__ = ["verify_ratio", "verify_share", "verify_share_of_two"]

_ZERO, _ONE, _HUNDRED = Fraction(0), Fraction(1), Fraction(100)


def verify_share(
    *,
    part: Level,
    whole: Level,
    stated: Figure | Decimal | int | None = None,
    assumptions: Sequence[str] = (),
) -> Finding:
    """Check a printed share, in percent.

    Of 399 suspects 343 were placed under coercive measures:

    >>> found = verify_share(part=343, whole=399, stated=Decimal("86.0"))
    >>> found.verdict.name, found.computed
    ('FOLLOWS', Fraction(4900, 57))
    >>> verify_share(part=343, whole=399, stated=Decimal("85.9")).verdict.name
    'TRUNCATED'
    >>> verify_share(part=343, whole=399, stated=86).verdict.name
    'FOLLOWS'

    Args:
        part: an exact number, a figure, or None for not known.
        whole: what it is a part of, likewise. Where the part is certainly more,
            or below zero, the quotient is judged all the same, for some rates pass
            100 % (cases solved this month over cases filed this month), and the
            reason says that it is no share (NO_SHARE).
        stated: the percent as printed; a plain number is rounded to its last
            digit; None where none is printed: the share is then only computed.
        assumptions: what has to be granted for the check, passed on.

    Raises:
        UnitMismatch: when part and whole have unlike units, or the stated
            figure is no percent.
        InexactNumber: for a float or a text.
    """
    levels = in_one_unit((part, whole), ("part", "whole"))
    found = _divided(
        Check.SHARE,
        _quotient(_HUNDRED),
        levels,
        (Operand.PART, Operand.WHOLE),
        zero_base=_is_zero(levels[1]),
        stated=_percent(stated),
        unit=Unit.PERCENT,
        assumptions=assumptions,
    )
    if found.reason is None and _outside(*levels):
        found = attrs.evolve(found, reason=Reason.NO_SHARE)
    return hinted(
        found,
        (part, whole),
        lambda part, whole: verify_share(part=part, whole=whole, stated=stated),
    )


def verify_share_of_two(
    *,
    part: Level,
    other: Level,
    stated: Figure | Decimal | int | None = None,
    assumptions: Sequence[str] = (),
) -> Finding:
    """Check a printed share where the whole is not printed, but the rest is.

    It is tighter than `verify_share` with the sum of the two as the whole:
    where the part is more, the whole is more too.

    >>> found = verify_share_of_two(part=23, other=21, stated=Decimal("52.3"))
    >>> found.verdict.name, found.computed
    ('FOLLOWS', Fraction(575, 11))

    Args:
        part: an exact number, a figure, or None for not known.
        other: the rest of the whole, likewise.
        stated: the percent as printed, as in `verify_share`.
        assumptions: what has to be granted for the check, passed on.

    Raises:
        UnitMismatch: when the two have unlike units, or the stated figure is
            no percent.
        InexactNumber: for a float or a text.
    """
    levels = in_one_unit((part, other), ("part", "other"))
    return _divided(
        Check.SHARE,
        _of_two,
        levels,
        (Operand.PART, Operand.OTHER),
        zero_base=_is_zero(levels[0]) and _is_zero(levels[1]),
        stated=_percent(stated),
        unit=Unit.PERCENT,
        assumptions=assumptions,
    )


def verify_ratio(
    *,
    numerator: Level,
    denominator: Level,
    stated: Figure | Decimal | int | None = None,
    per: Number = 1,
    assumptions: Sequence[str] = (),
) -> Finding:
    """Check a printed mean or rate.

    More than 37.27 million yuan in 2058 accounts, as yuan an account:

    >>> found = verify_ratio(
    ...     numerator=Figure.between(37_270_000, 37_280_000, Unit.CNY),
    ...     denominator=Figure.exact(2058, Unit.ACCOUNT),
    ... )
    >>> found.unit, found.reason.name
    (Unit('CNY/ACCOUNT'), 'NOTHING_STATED')
    >>> from antifraud.figures import rounded_down, rounded_up
    >>> rounded_down(found.low), rounded_up(found.high)
    (Decimal('18109'), Decimal('18115'))

    Args:
        numerator: an exact number, a figure, or None for not known.
        denominator: what it is divided by, likewise.
        stated: the mean or rate as printed, in the unit of the quotient. In
            the unit of the numerator it is taken as for each of the
            denominator; a plain number is rounded to its last digit.
        per: of how many of the denominator it is: 10,000 for 每万人.
        assumptions: what has to be granted for the check, passed on.

    Raises:
        UnitMismatch: when the stated figure has another unit.
        InexactNumber: for a float or a text.
    """
    levels = as_figures((numerator, denominator), ("numerator", "denominator"))
    top, bottom = levels
    scale = exact_number(per, "per")
    below = bottom.unit if bottom else Unit.ONE
    if scale.denominator == 1 and below != Unit.ONE:
        below = below.each(int(scale))
    unit = (top.unit if top else Unit.ONE) / below
    claim: Figure | None = None
    if isinstance(stated, Figure):
        each = top is not None and stated.unit == top.unit
        claim = attrs.evolve(stated, unit=unit) if each else stated.to(unit)
    elif stated is not None:
        claim = printed_number(stated, unit)
    found = _divided(
        Check.RATIO,
        _quotient(scale),
        levels,
        (Operand.NUMERATOR, Operand.DENOMINATOR),
        zero_base=_is_zero(bottom),
        stated=claim,
        unit=unit,
        assumptions=assumptions,
        more=() if scale == 1 else ((Operand.PER, Figure.exact(scale)),),
    )
    return hinted(
        found,
        (numerator, denominator),
        lambda above, below: verify_ratio(
            numerator=above, denominator=below, stated=stated, per=per
        ),
    )


def _divided(  # noqa: PLR0913 - what the three checks differ in
    check: Check,
    operation: Operation,
    levels: Sequence[Figure | None],
    roles: Sequence[Operand],
    *,
    zero_base: bool,
    stated: Figure | None,
    unit: Unit,
    assumptions: Sequence[str],
    more: Sequence[tuple[Operand, Figure]] = (),
) -> Finding:
    known = [level for level in levels if level is not None]
    missing, result = None, Result()
    if len(known) < len(levels):
        missing = Reason.MISSING_LEVEL
    elif not zero_base:
        result = Result.of(operation, known)
        missing = Reason.NOTHING_STATED if stated is None else None
    claims = [] if stated is None else [Claimed.of(stated)]
    return finding(
        check,
        judge(result, claims, zero_base=zero_base, missing=missing),
        result=result,
        stated=stated,
        unit=unit,
        working=(*zip(roles, levels, strict=True), *more),
        assumptions=assumptions,
    )


def _percent(stated: Figure | Decimal | int | None) -> Figure | None:
    if stated is None:
        return None
    if isinstance(stated, Figure):
        # A bare number may be a share or a percent: 0.34 and 34 are both printed.
        Unit.PERCENT.must_be(stated.unit, "stated")
        return stated
    return printed_number(stated, Unit.PERCENT)


def _outside(part: Figure | None, whole: Figure | None) -> bool:
    """Tell whether a part certainly lies outside its whole."""
    if part is None or whole is None:
        return False
    return whole.certainly_less(part) or part.certainly_less(0)


def _is_zero(level: Figure | None) -> bool:
    return level is not None and level.possible().is_zero


def _quotient(scale: Fraction) -> Operation:
    return lambda levels: levels[0] / levels[1] * Interval.point(scale)


def _of_two(levels: Sequence[Interval]) -> Interval:
    """Return 100 * part / (part + other), which rises with part and falls with other."""
    part, other = levels
    if part.is_point and other.is_point:
        return part / (part + other) * Interval.point(_HUNDRED)
    if part.low is None or other.low is None or part.low < 0 or other.low < 0:
        return part / (part + other) * Interval.point(_HUNDRED)
    least, most = _ZERO, _ONE
    if other.high is not None and part.low:
        least = part.low / (part.low + other.high)
    if part.high is not None and other.low:
        most = part.high / (part.high + other.low)
    return Interval(least * _HUNDRED, most * _HUNDRED)
