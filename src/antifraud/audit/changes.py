# SPDX-License-Identifier: MIT
"""Does a printed change follow from the two figures that it compares?"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from fractions import Fraction

import attrs

from antifraud.audit.bases import implied_previous
from antifraud.audit.findings import Check, Finding, Operand, Verdict, Working
from antifraud.audit.hints import hinted
from antifraud.audit.judging import Claimed, Operation, Result, finding, judge
from antifraud.audit.levels import Level, in_one_unit
from antifraud.audit.reasons import Reason
from antifraud.figures import Caution, ChangeKind, Figure, Interval, StatedChange, Unit

__all__ = ["verify_base", "verify_change"]

_UNITS = {
    ChangeKind.PERCENT: Unit.PERCENT,
    ChangeKind.POINTS: Unit.POINT,
    ChangeKind.FOLD: Unit.FOLD,
}
_BELOW_ZERO = Interval(None, Fraction(0), high_open=True)


def verify_change(
    *,
    previous: Level,
    current: Level,
    stated: StatedChange | Decimal | int | None,
    assumptions: Sequence[str] = (),
) -> Finding:
    """Check a printed change against the figures before and after.

    >>> found = verify_change(previous=1210, current=2058, stated=Decimal("70.08"))
    >>> found.verdict.name, found.computed
    ('FOLLOWS', Fraction(8480, 121))

    A figure that print has rounded is not held against the writer, and one
    that is known within bounds is not more than that:

    >>> before = Figure.exact(870_000_000, Unit.CNY, step=10_000_000)
    >>> after = Figure.exact(970_000_000, Unit.CNY, step=10_000_000)
    >>> verify_change(previous=before, current=after, stated=Decimal("11.9")).verdict.name
    'WITHIN_ROUNDING'
    >>> some = Figure.between(1200, 1300)
    >>> verify_change(previous=some, current=2058, stated=Decimal("70.08")).reason.name
    'BOUNDS_OVERLAP'
    >>> verify_change(previous=some, current=2058, stated=Decimal("80.1")).verdict.name
    'CONTRADICTED'
    >>> verify_change(previous=0, current=7, stated=None).verdict.name
    'UNDEFINED'

    Args:
        previous: the base: an exact number, a figure, or None for not known.
        current: the figure after, likewise. A plain number takes the unit of
            the other side; for percentage points it is a percent.
        stated: the change as printed; a plain number is in percent, rounded to
            its last digit; None where no change is printed.
        assumptions: what has to be granted for the check, passed on.

    Returns:
        A finding in percent, points or times the base, as the change is
        stated. Where the words have two readings, either may hold; the reason
        tells if it was the second.

    Raises:
        UnitMismatch: when the levels have unlike units.
        InexactNumber: for a float or a text.
    """
    change = stated if isinstance(stated, StatedChange) or stated is None else StatedChange(stated)
    base, now = in_one_unit((previous, current), ("previous", "current"))
    kind = ChangeKind.PERCENT if change is None else change.kind
    zero_base = kind is not ChangeKind.POINTS and base is not None and base.possible().is_zero
    missing = _missing(base, now, kind, (previous, current))
    if missing is None and change is not None and change.caution is Caution.FOLD_DECREASE:
        missing = Reason.FOLD_DECREASE
    result = Result()
    if base is not None and now is not None and not zero_base and missing is None:
        result = Result.of(_operation(kind), (base, now))
    if change is None and missing is None:
        missing = Reason.NOTHING_STATED
    claims = [] if change is None else [Claimed.of(reading) for reading in _readings(change)]
    found = finding(
        Check.CHANGE,
        judge(result, claims, zero_base=zero_base, missing=missing),
        result=result,
        stated=change,
        unit=_UNITS[kind],
        working=((Operand.PREVIOUS, base), (Operand.CURRENT, now)),
        assumptions=assumptions,
    )
    return hinted(
        found,
        (previous, current),
        lambda then, now: verify_change(previous=then, current=now, stated=stated),
    )


def _missing(
    base: Figure | None, now: Figure | None, kind: ChangeKind, given: Sequence[Level]
) -> Reason | None:
    if kind is ChangeKind.POINTS:
        levels = [level for level in given if isinstance(level, Figure)]
        if any(level.unit != Unit.PERCENT for level in levels):
            return Reason.NOT_PERCENTS
    elif base is not None and base.possible().lies_within(_BELOW_ZERO):
        return Reason.NEGATIVE_BASE
    if base is None:
        return Reason.MISSING_PREVIOUS
    return Reason.MISSING_CURRENT if now is None else None


def _operation(kind: ChangeKind) -> Operation:
    if kind is ChangeKind.POINTS:
        return lambda levels: levels[1] - levels[0]
    scale = Interval.point(Fraction(1 if kind is ChangeKind.FOLD else 100))
    return lambda levels: (levels[1] / levels[0] - Interval.point(Fraction(1))) * scale


def _readings(change: StatedChange) -> tuple[StatedChange, ...]:
    """Return a change in each of the readings that its words have."""
    if change.alternative is None:
        return (change,)
    apart = Fraction(change.alternative) - Fraction(change.value)
    other = attrs.evolve(
        change,
        value=change.alternative,
        low=None if change.low is None else change.low + apart,
        high=None if change.high is None else change.high + apart,
        alternative=None,
    )
    return (change, other)


def verify_base(
    *,
    current: Level,
    stated: StatedChange | Decimal | int | None,
    previous: Level = None,
    assumptions: Sequence[str] = (),
) -> Finding:
    """Check whether a printed change can be true of any base.

    Where the base is printed this is `verify_change`. Where it is not, counts
    can still tell: the base was a whole number, and at times none fits.

    >>> accounts = Figure.exact(2058, Unit.ACCOUNT)
    >>> found = verify_base(current=accounts, stated=Decimal("70.08"))
    >>> found.verdict.name, found.reason.name, found.computed
    ('UNDETERMINED', 'BASE_NOT_PRINTED', Fraction(1210, 1))
    >>> verify_base(current=Figure.exact(3, Unit.CASE), stated=Decimal("70.08")).verdict.name
    'CONTRADICTED'
    >>> verify_base(current=Figure.exact(1103, Unit.CASE), stated=Decimal("213.3")).verdict.name
    'TRUNCATED'

    Args:
        current: the result of the change; a plain whole number is a count.
        stated: the change as printed, as in `verify_change`.
        previous: the base where it is printed after all.
        assumptions: what has to be granted for the check, passed on.

    Returns:
        A finding whose working holds the implied base; `computed` is the only
        whole base where there is one, `low` and `high` are its bounds, in the
        unit of the levels.

    Raises:
        UnitMismatch: when two levels are given that have unlike units.
        InexactNumber: for a float or a text.
    """
    if previous is not None:
        return verify_change(
            previous=previous, current=current, stated=stated, assumptions=assumptions
        )
    change = stated if isinstance(stated, StatedChange) or stated is None else StatedChange(stated)
    points = change is not None and change.kind is ChangeKind.POINTS
    unit = Unit.PERCENT if points else Unit.ONE
    now = None if current is None else Figure.of(current, "current", unit)
    misused = points and now is not None and now.unit != unit
    multiple = change is not None and change.caution is Caution.FOLD_DECREASE
    if now is None or change is None or misused or multiple:
        missing = Reason.MISSING_CURRENT if now is None else Reason.NOTHING_STATED
        if multiple and now is not None:
            missing = Reason.FOLD_DECREASE
        return Finding(
            check=Check.BASE,
            verdict=Verdict.UNDETERMINED,
            stated=change,
            reason=Reason.NOT_PERCENTS if misused else missing,
            unit=Unit.ONE if now is None else now.unit,
            working=Working(() if now is None else ((Operand.CURRENT, now),)),
            assumptions=tuple(assumptions),
        )
    readings = _readings(change)
    base = implied_previous(current=now, stated=change)
    verdict, reason = Verdict.UNDETERMINED, Reason.BASE_NOT_PRINTED
    if not any(implied_previous(current=now, stated=each).fits for each in readings):
        cut = [implied_previous(current=now, stated=each, mode="cut") for each in readings]
        fitting = [each for each in cut if each.fits]
        verdict = Verdict.TRUNCATED if fitting else Verdict.CONTRADICTED
        base = fitting[0] if fitting else base
    return Finding(
        check=Check.BASE,
        verdict=verdict,
        stated=change,
        computed=None if base.whole is None else Fraction(base.whole),
        low=base.low,
        high=base.high,
        unit=now.unit,
        reason=reason if verdict is Verdict.UNDETERMINED else None,
        working=Working(((Operand.CURRENT, now), (Operand.BASE, base))),
        assumptions=tuple(assumptions),
    )
