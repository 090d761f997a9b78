# SPDX-License-Identifier: MIT
"""The one law of the audit.

Every check computes a result from levels (a change, a share, a sum) and sets
it against a claim (the numbers that print as stated). A check says how its
result is computed on intervals; `judge` alone decides what follows from it.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from fractions import Fraction
from typing import NamedTuple, Self, TypeAlias

import attrs

from antifraud.audit.findings import Check, Finding, Operand, Verdict, Working
from antifraud.audit.reasons import Reason
from antifraud.figures import Figure, Interval, Qualifier, StatedChange, Unit, printed_as

__all__ = ["Claimed", "Decision", "Operation", "Result", "finding", "judge"]

#: How a result is computed from its levels, in order, on intervals.
Operation: TypeAlias = Callable[[Sequence[Interval]], Interval]


@attrs.frozen(kw_only=True)
class Result:
    """What a check's levels give, four times over; None where no value is left.

    Attributes:
        printed: from the numbers as printed: one number where each level has
            one, else an interval.
        stated: from the bounds as stated, soft ones too, widened by half of
            each step.
        unrounded: from the firm bounds alone, as if print had not rounded.
        possible: from the firm bounds widened by half of each step: all that
            can be true.

    >>> Result.of(lambda levels: levels[0] - levels[1], (Figure.exact(5), Figure.exact(3))).point
    Fraction(2, 1)
    """

    printed: Interval | None = None
    stated: Interval | None = None
    unrounded: Interval | None = None
    possible: Interval | None = None

    @classmethod
    def of(cls, operation: Operation, levels: Sequence[Figure]) -> Self:
        """Compute a result from figures.

        >>> Result.of(lambda levels: levels[0], (Figure.exact(5, step=2),)).possible.high
        Fraction(6, 1)
        """
        return cls(
            printed=_tried(operation, [level.as_printed for level in levels]),
            stated=_tried(operation, [level.bounds.widened(level.step / 2) for level in levels]),
            unrounded=_tried(operation, [level.possible(steps=False) for level in levels]),
            possible=_tried(operation, [level.possible() for level in levels]),
        )

    @property
    def point(self) -> Fraction | None:
        """The one number that the levels as printed give, where they do.

        >>> Result().point is None
        True
        """
        return self.printed.low if self.printed is not None and self.printed.is_point else None


@attrs.frozen(kw_only=True)
class Claimed:
    """The numbers that print as stated.

    Attributes:
        numbers: as stated, soft bounds too.
        unrounded: soft bounds dropped.
        possible: soft bounds dropped, and widened by what print may have
            rounded where the claim is itself bounded.
        cut: what prints so if the last digit is cut towards zero; None for a
            claim that is not one number.

    >>> Claimed.of(Figure.exact(86, Unit.PERCENT, step=1)).numbers.contains(Fraction("85.5"))
    True
    """

    numbers: Interval
    unrounded: Interval
    possible: Interval
    cut: Interval | None = None

    @classmethod
    def of(cls, stated: Figure | StatedChange) -> Self:
        """Return the numbers that print as a figure or a change.

        >>> Claimed.of(Figure.over(8)).cut is None
        True
        """
        if isinstance(stated, Figure):
            if stated.qualifier is Qualifier.EXACT and stated.value is not None:
                nearest = printed_as(stated.value, stated.step)
                cut = printed_as(stated.value, stated.step, "cut")
                return cls(numbers=nearest, unrounded=nearest, possible=nearest, cut=cut)
            return cls(
                numbers=stated.bounds,
                unrounded=stated.possible(steps=False),
                possible=stated.possible(),
            )
        firm = stated.numbers(firm=True)
        return cls(
            numbers=stated.numbers(),
            unrounded=firm,
            possible=firm,
            cut=stated.numbers("cut") if stated.qualifier is Qualifier.EXACT else None,
        )

    @classmethod
    def within(cls, interval: Interval) -> Self:
        """Return a claim that the result lies in an interval.

        >>> Claimed.within(Interval(Fraction(0), None)).numbers.contains(Fraction(-1))
        False
        """
        return cls(numbers=interval, unrounded=interval, possible=interval)


class Decision(NamedTuple):
    """A verdict and its reason.

    >>> Decision(Verdict.FOLLOWS).reason is None
    True
    """

    verdict: Verdict
    reason: Reason | None = None


def judge(  # noqa: PLR0911 - one return for each verdict
    result: Result,
    claims: Sequence[Claimed],
    *,
    zero_base: bool = False,
    missing: Reason | None = None,
) -> Decision:
    """Decide whether a claim follows from a result.

    In this order:

    1. UNDEFINED where the base is exactly zero.
    2. UNDETERMINED where something is missing.
    3. FOLLOWS where the levels as printed give a number that prints as stated
       (and their bounds do not rule it out: 不到100 is printed 100 and is not 100).
    4. WITHIN_ROUNDING where they do not, and only the printed steps let the
       possible result meet the claim.
    5. TRUNCATED where the result, cut towards zero, is the stated number.
    6. CONTRADICTED where no possible result prints as stated.
    7. UNDETERMINED otherwise: the bounds overlap, or only a soft one objects.

    The one law: CONTRADICTED only if no true values inside the firm bounds,
    widened by half of each printed step, satisfy the claim.

    Args:
        result: what the levels give.
        claims: the numbers that print as stated; several where the words have
            several readings, the first of them the one that is taken.
        zero_base: whether the base is exactly zero.
        missing: why nothing can be decided, if so.

    >>> share = Result.of(lambda levels: levels[0], (Figure.exact(Fraction("12.5")),))
    >>> judge(share, [Claimed.of(Figure.exact(13, step=1))]).verdict.name
    'FOLLOWS'
    >>> judge(share, [Claimed.of(Figure.exact(12, step=1))]).verdict.name
    'TRUNCATED'
    >>> judge(share, [Claimed.of(Figure.exact(14, step=1))]).verdict.name
    'CONTRADICTED'
    """
    if zero_base:
        return Decision(Verdict.UNDEFINED, Reason.ZERO_BASE)
    if missing is not None:
        return Decision(Verdict.UNDETERMINED, missing)
    fits = [claim for claim in claims if _meet(result.possible, claim.possible)]
    for claim in fits:
        if result.printed is not None and result.printed.lies_within(claim.numbers):
            other = Reason.ALTERNATIVE_READING if claim is not claims[0] else None
            return Decision(Verdict.FOLLOWS, other)
    if fits and not any(_meet(result.unrounded, claim.unrounded) for claim in claims):
        return Decision(Verdict.WITHIN_ROUNDING)
    point = result.point
    if point is not None and any(claim.cut and claim.cut.contains(point) for claim in claims):
        return Decision(Verdict.TRUNCATED)
    if not fits:
        return Decision(Verdict.CONTRADICTED)
    soft = not any(_meet(result.stated, claim.numbers) for claim in claims)
    return Decision(Verdict.UNDETERMINED, Reason.SOFT_BOUND if soft else Reason.BOUNDS_OVERLAP)


def finding(  # noqa: PLR0913 - the parts of a finding
    check: Check,
    decision: Decision,
    *,
    result: Result | None = None,
    stated: Figure | StatedChange | None = None,
    unit: Unit = Unit.ONE,
    working: Sequence[tuple[Operand, Figure | None]] = (),
    assumptions: Sequence[str] = (),
) -> Finding:
    """Put a decision and what it rests on into a finding.

    >>> finding(Check.SHARE, Decision(Verdict.UNDEFINED, Reason.ZERO_BASE)).check.name
    'SHARE'
    """
    possible = None if result is None else result.possible
    return Finding(
        check=check,
        verdict=decision.verdict,
        stated=stated,
        computed=None if result is None else result.point,
        low=None if possible is None else possible.low,
        high=None if possible is None else possible.high,
        unit=unit,
        reason=decision.reason,
        working=Working(tuple((role, item) for role, item in working if item is not None)),
        assumptions=tuple(assumptions),
    )


def _tried(operation: Operation, levels: Sequence[Interval]) -> Interval | None:
    try:
        return operation(levels)
    except ZeroDivisionError:
        return None


def _meet(left: Interval | None, right: Interval) -> bool:
    return left is not None and left.meets(right)
