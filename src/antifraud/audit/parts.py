# SPDX-License-Identifier: MIT
"""Do parts add up to their whole, fit into it, or lie one within the other?"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from fractions import Fraction
from itertools import combinations

import attrs

from antifraud.audit.findings import Check, Finding, Operand, Verdict, Working
from antifraud.audit.hints import hinted
from antifraud.audit.judging import Claimed, Result, finding, judge
from antifraud.audit.levels import Level, in_one_unit
from antifraud.audit.reasons import Reason
from antifraud.errors import NoParts
from antifraud.figures import Figure, Interval, Unit

__all__ = ["verify_subset", "verify_sum", "verify_tiers"]

_NOT_NEGATIVE = Claimed.within(Interval(Fraction(0), None))

#: The verdict of several pairs is that of the weakest.
_WEAKEST_FIRST = (
    Verdict.CONTRADICTED,
    Verdict.UNDETERMINED,
    Verdict.UNDEFINED,
    Verdict.TRUNCATED,
    Verdict.WITHIN_ROUNDING,
    Verdict.FOLLOWS,
)


def verify_sum(*, whole: Level, parts: Iterable[Level], assumptions: Sequence[str] = ()) -> Finding:
    """Check whether parts that leave nothing out add up to the whole.

    Of 44 people caught, 23 were dealt with for fraud and 21 for assisting:

    >>> verify_sum(whole=44, parts=(23, 21)).verdict.name
    'FOLLOWS'
    >>> verify_sum(whole=45, parts=(23, 21)).verdict.name
    'CONTRADICTED'
    >>> verify_sum(whole=44, parts=(23, None)).reason.name
    'MISSING_LEVEL'

    Numbers that print has rounded are given with what it rounded to, or read from its
    words; a plain number is exact:

    >>> from decimal import Decimal
    >>> third = Figure.exact(Fraction("33.3"), Unit.PERCENT, step=Fraction("0.1"))
    >>> verify_sum(whole=100, parts=[third] * 3).verdict.name
    'WITHIN_ROUNDING'
    >>> found = verify_sum(whole=100, parts=[Decimal("33.3")] * 3)
    >>> found.verdict.name, found.reason.name
    ('CONTRADICTED', 'GIVEN_AS_EXACT')

    Args:
        whole: the sum as printed: a number, which is exact (a Decimal too: 33.3 is
            33.3000...), a figure, or None for not known.
        parts: likewise; they overlap nowhere. Where one is not known, and those known
            are already more than a whole that is counted in whole numbers, the sum is
            refuted all the same.
        assumptions: what has to be granted for the check, passed on.

    Raises:
        NoParts: when there are none.
        UnitMismatch: when two figures have unlike units.
        InexactNumber: for a float or a text.
    """
    given = tuple(parts)
    if not given:
        raise NoParts("parts", given)
    names = ("whole", *(f"parts[{index}]" for index in range(len(given))))
    total, *addends = in_one_unit((whole, *given), names)
    known = [addend for addend in addends if addend is not None]
    result, missing = Result(), Reason.MISSING_LEVEL
    if len(known) == len(addends):
        result = Result.of(_sum, known)
    complete = len(known) == len(addends) and total is not None
    if not complete and total is not None and _exceeds(known, total):
        result = Result.of(lambda levels: _at_least(_sum(levels)), known)
        complete = True
    found = finding(
        Check.SUM,
        judge(
            result,
            [] if total is None else [Claimed.of(total)],
            missing=None if complete else missing,
        ),
        result=result,
        stated=total,
        unit=_unit(total, *addends),
        working=((Operand.WHOLE, total), *((Operand.PART, addend) for addend in addends)),
        assumptions=assumptions,
    )
    return hinted(
        found,
        (whole, *given),
        lambda whole, *parts: verify_sum(whole=whole, parts=parts),
    )


def _exceeds(known: Sequence[Figure], whole: Figure) -> bool:
    """Tell whether the parts that are known are already more than the whole.

    Of what is counted in whole numbers no part is below zero, so one that is not known
    makes the sum no less. Money and percent may be booked back.
    """
    if not known or not whole.unit.whole:
        return False
    most = whole.possible().high
    parts = [part.possible().low for part in known]
    least = sum((max(Fraction(0), low) for low in parts if low is not None), Fraction(0))
    return most is not None and least > most


def _at_least(total: Interval) -> Interval:
    return Interval(total.low, None, low_open=total.low_open)


def verify_subset(*, part: Level, whole: Level, assumptions: Sequence[str] = ()) -> Finding:
    """Check whether a part is no more than its whole.

    >>> verify_subset(part=343, whole=399).verdict.name
    'FOLLOWS'
    >>> from antifraud.figures import Qualifier
    >>> under = Figure(value=100, low=0, high=100, qualifier=Qualifier.UNDER)
    >>> verify_subset(part=under, whole=100).verdict.name
    'FOLLOWS'
    >>> verify_subset(part=100, whole=under).verdict.name
    'CONTRADICTED'

    Args:
        part: an exact number, a figure, or None for not known.
        whole: likewise.
        assumptions: what has to be granted for the check, passed on.

    Returns:
        A finding that computes whole less part.

    Raises:
        UnitMismatch: when the two have unlike units.
        InexactNumber: for a float or a text.
    """
    some, total = in_one_unit((part, whole), ("part", "whole"))
    result = Result()
    if some is not None and total is not None:
        result = Result.of(_gap, (total, some))
    missing = Reason.MISSING_LEVEL if some is None or total is None else None
    return finding(
        Check.SUBSET,
        judge(result, [_NOT_NEGATIVE], missing=missing),
        result=result,
        unit=_unit(some, total),
        working=((Operand.PART, some), (Operand.WHOLE, total)),
        assumptions=assumptions,
    )


def verify_tiers(
    *, whole: Level, tiers: Iterable[Level], assumptions: Sequence[str] = ()
) -> Finding:
    """Check whether tiers lie one within the other, each no more than the one before.

    Of more than 50 articles 20 had 10,000 views or more, 5 had 50,000 or more:

    >>> articles = Figure.between(50, 60, Unit.ITEM)
    >>> verify_tiers(whole=articles, tiers=(20, 5)).verdict.name
    'FOLLOWS'
    >>> found = verify_tiers(whole=articles, tiers=(20, 25))
    >>> found.verdict.name, found.working.get(Operand.NARROWER)
    ('CONTRADICTED', Figure(25 ITEM))

    Args:
        whole: what all the tiers are part of: a number, a figure, or None.
        tiers: likewise, the widest first.
        assumptions: what has to be granted for the check, passed on.

    Returns:
        A finding on the weakest of all pairs, which are its roles WIDER and
        NARROWER; it computes the one less the other.

    Raises:
        NoParts: when there are no tiers.
        UnitMismatch: when two figures have unlike units.
        InexactNumber: for a float or a text.
    """
    given = tuple(tiers)
    if not given:
        raise NoParts("tiers", given)
    names = ("whole", *(f"tiers[{index}]" for index in range(len(given))))
    nested = in_one_unit((whole, *given), names)
    pairs = [
        verify_subset(part=narrower, whole=wider, assumptions=assumptions)
        for wider, narrower in combinations(nested, 2)
    ]
    weakest = min(pairs, key=lambda pair: _WEAKEST_FIRST.index(pair.verdict))
    roles = (Operand.WHOLE, *(Operand.TIER for _ in given))
    levels = [(role, level) for role, level in zip(roles, nested, strict=True) if level is not None]
    decisive = {Operand.WHOLE: Operand.WIDER, Operand.PART: Operand.NARROWER}
    decided = [(decisive[role], item) for role, item in weakest.working]
    return attrs.evolve(weakest, check=Check.TIERS, working=Working((*levels, *decided)))


def _unit(*levels: Figure | None) -> Unit:
    return next((level.unit for level in levels if level is not None), Unit.ONE)


# Adding keeps open ends here: 不到100 less than 100 in all is more than nothing.


def _plus(left: Interval, right: Interval) -> Interval:
    total = left + right
    return Interval(
        total.low,
        total.high,
        total.low is not None and (left.low_open or right.low_open),
        total.high is not None and (left.high_open or right.high_open),
    )


def _sum(levels: Sequence[Interval]) -> Interval:
    total = Interval.point(Fraction(0))
    for level in levels:
        total = _plus(total, level)
    return total


def _gap(levels: Sequence[Interval]) -> Interval:
    whole, part = levels
    return _plus(whole, -part)
