# SPDX-License-Identifier: MIT
"""Does a printed figure agree with what the records themselves count to?"""

from __future__ import annotations

from collections.abc import Sequence

import attrs

from antifraud.audit.findings import Check, Finding, Operand
from antifraud.audit.judging import Claimed, Result, finding, judge
from antifraud.audit.levels import Level, in_one_unit
from antifraud.audit.reasons import Reason
from antifraud.figures import Qualifier, Unit

__all__ = ["reconcile"]

#: What tells where a number ends and not what it is.
_ONLY_BOUNDS = frozenset({Qualifier.AT_LEAST, Qualifier.OVER, Qualifier.AT_MOST, Qualifier.UNDER})


def reconcile(*, stated: Level, counted: Level, assumptions: Sequence[str] = ()) -> Finding:
    """Check a printed figure against a count of records.

    "3727万余元" was printed, and the records add up to the yuan:

    >>> from antifraud.figures import Figure
    >>> printed = Figure.between(37_270_000, 37_280_000, Unit.CNY)
    >>> reconcile(stated=printed, counted=37_274_310).verdict.name
    'FOLLOWS'
    >>> reconcile(stated=printed, counted=37_310_000).verdict.name
    'CONTRADICTED'

    A count that is only a bound refutes what lies beyond it. It confirms nothing but
    what holds of all that it may be:

    >>> several = Figure.at_least(170, Unit.CNY)
    >>> reconcile(stated=Figure.exact(170, Unit.CNY), counted=several).verdict.name
    'UNDETERMINED'
    >>> reconcile(stated=Figure.exact(169, Unit.CNY), counted=several).verdict.name
    'CONTRADICTED'

    Args:
        stated: the figure as printed: a number that is exact, a figure, or None
            where nothing is printed.
        counted: what the records give, likewise; None where there are none to
            count, which is not zero. A plain number takes the unit of the other.
        assumptions: what has to be granted for the check, passed on.

    Raises:
        UnitMismatch: when the two have unlike units.
        InexactNumber: for a float or a text.
    """
    claim, count = in_one_unit((stated, counted), ("stated", "counted"))
    result, missing = Result(), None
    if count is None:
        missing = Reason.NOTHING_TO_COMPARE
    else:
        result = Result.of(lambda levels: levels[0], (count,))
        if count.qualifier in _ONLY_BOUNDS:
            # Of a count that is only a bound the number at its end is no count: it
            # confirms only what all of its values would.
            result = attrs.evolve(result, printed=result.possible)
        missing = Reason.NOTHING_STATED if claim is None else None
    known = [figure for figure in (claim, count) if figure is not None]
    return finding(
        Check.RECONCILE,
        judge(result, [] if claim is None else [Claimed.of(claim)], missing=missing),
        result=result,
        stated=claim,
        unit=known[0].unit if known else Unit.ONE,
        working=((Operand.STATED, claim), (Operand.COUNTED, count)),
        assumptions=assumptions,
    )
