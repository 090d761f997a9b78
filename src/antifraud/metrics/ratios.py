# SPDX-License-Identifier: MIT
"""One figure over another: a share, a rate, a mean; what is divided by what is always named."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import attrs

from antifraud.errors import PartAboveWhole, UnitMismatch, must_be, must_be_count
from antifraud.figures import (
    Figure,
    Number,
    Qualifier,
    Unit,
    rounded,
    rounded_down,
    rounded_up,
)
from antifraud.metrics.amounts import must_not_be_negative
from antifraud.vocabulary import Labelled

__all__ = ["Ratio", "RatioStatus", "clearance_rate", "mean_per", "rate", "ratio", "share"]

_HUNDRED = Fraction(100)


class RatioStatus(Labelled):
    """Whether a ratio could be computed, and if not, why not.

    >>> RatioStatus.ZERO_DENOMINATOR.label("en")
    'the denominator is zero'
    """

    COMPUTED = ("computed", "已计算", "computed")
    ZERO_DENOMINATOR = ("zero_denominator", "分母为零", "the denominator is zero")
    MISSING_NUMERATOR = ("missing_numerator", "缺分子", "the numerator is not known")
    MISSING_DENOMINATOR = ("missing_denominator", "缺分母", "the denominator is not known")


@attrs.frozen(kw_only=True)
class Ratio:
    """One figure over another; `share`, `ratio`, `rate` and `mean_per` make it.

    Attributes:
        status: whether it could be computed, and if not, why not.
        figure: what it is, within bounds, in its unit; None unless it was computed.
        numerator: what was divided; None where it is not known.
        denominator: what by; None where it is not known.
        of: what the numerator is, in words; empty where that was not said.
        over: what the denominator is, likewise.

    >>> returned = share(part=300, whole=1200, of="returned", over="frozen")
    >>> returned.value, returned.percent(1), returned.of, returned.over
    (Fraction(1, 4), Decimal('25.0'), 'returned', 'frozen')
    """

    status: RatioStatus
    figure: Figure | None
    numerator: Figure | None
    denominator: Figure | None
    of: str = ""
    over: str = ""

    @property
    def value(self) -> Fraction | None:
        """The ratio as a number; None unless it is exact.

        >>> share(part=Figure.between(20, 30), whole=100).value is None
        True
        """
        return self.figure.low if self.figure is not None and self.figure.is_exact else None

    def rounded(self, digits: int) -> Decimal | None:
        """Return it in its unit, rounded once, halves away from zero; None unless it is exact.

        Args:
            digits: places after the point.

        >>> rate(count=63, exposure=964_000, per=10_000).rounded(2)
        Decimal('0.65')
        """
        return None if self.value is None else rounded(self.value, digits)

    def percent(self, digits: int) -> Decimal | None:
        """Return it in percent, rounded once, halves away from zero; None unless it is exact.

        Args:
            digits: places after the point.

        Raises:
            UnitMismatch: when it has a unit, as yuan per case have: `rounded` rounds it.

        >>> share(part=1, whole=8).percent(0)  # 12.5
        Decimal('13')
        """
        self._must_be_plain()
        return None if self.value is None else rounded(self.value * _HUNDRED, digits)

    def percent_bounds(self, digits: int) -> tuple[Decimal | None, Decimal | None] | None:
        """Return its bounds in percent, rounded outwards; None unless it was computed.

        Args:
            digits: places after the point.

        Raises:
            UnitMismatch: when it has a unit, as yuan per case have.

        >>> share(part=Figure.between(20, 30), whole=90).percent_bounds(1)
        (Decimal('22.2'), Decimal('33.4'))
        """
        self._must_be_plain()
        if self.figure is None:
            return None
        low, high = self.figure.low, self.figure.high
        return (
            None if low is None else rounded_down(low * _HUNDRED, digits),
            None if high is None else rounded_up(high * _HUNDRED, digits),
        )

    def _must_be_plain(self) -> None:
        """Raise where it is of some unit, and no part of a hundred."""
        if self.figure is not None and self.figure.unit != Unit.ONE:
            mend = "only like over like is a percent: use rounded, or write its figure"
            raise UnitMismatch("figure.unit", (self.figure.unit, Unit.ONE), mend=mend)


def share(
    *,
    part: Number | Figure | None,
    whole: Number | Figure | None,
    of: str = "",
    over: str = "",
) -> Ratio:
    """Return what share a part is of its whole, from 0 to 1.

    >>> share(part=343, whole=399).percent(1)
    Decimal('86.0')

    Bounds are kept, and none lies above one, for a part is no larger than its
    whole. Where it certainly is, the two are no part and whole:

    >>> share(part=Figure.at_least(90), whole=Figure.between(90, 100)).percent_bounds(0)
    (Decimal('90'), Decimal('100'))
    >>> share(part=120, whole=100)
    Traceback (most recent call last):
    ...
    antifraud.errors.metrics.PartAboveWhole: part: a part is no larger than its whole; got \
(Figure(120), Figure(100)). Mend: where the one is not among the other, as with cases solved and \
filed, use ratio

    A share of nothing has a status, and no number:

    >>> share(part=0, whole=0).status.name, share(part=None, whole=7).status.name
    ('ZERO_DENOMINATOR', 'MISSING_NUMERATOR')

    Args:
        part: what is among the whole; None where it is not known.
        whole: the whole, in the same unit.
        of: what the part is, in words.
        over: what the whole is, in words.

    Raises:
        InexactNumber: for a float or a text.
        NegativeAmount: when one of them is, or may be, below zero.
        PartAboveWhole: when the part is certainly larger.
        UnitMismatch: when the two have unlike units.
    """
    part_of, whole_of = _alike(part, "part", whole, "whole")
    if part_of is not None and whole_of is not None and whole_of.certainly_less(part_of):
        raise PartAboveWhole("part", (part_of, whole_of))
    found = _divided(part_of, whole_of, of, over)
    if found.figure is None or (found.figure.high is not None and found.figure.high <= 1):
        return found
    return attrs.evolve(found, figure=_at_most_one(found.figure))


def ratio(
    *,
    numerator: Number | Figure | None,
    denominator: Number | Figure | None,
    of: str = "",
    over: str = "",
) -> Ratio:
    """Return how often one figure goes into another; it may pass one.

    >>> stopped = Figure.between(37_270_000, 37_280_000, Unit.CNY)
    >>> ratio(numerator=stopped, denominator=Figure.exact(2058, Unit.ACCOUNT)).figure.unit
    Unit('CNY/ACCOUNT')

    Args:
        numerator: what is divided; None where it is not known.
        denominator: what by; None where it is not known.
        of: what the numerator is, in words.
        over: what the denominator is, in words.

    Raises:
        InexactNumber: for a float or a text.
        NegativeAmount: when one of them is, or may be, below zero.
    """
    above, below = _known(numerator, "numerator"), _known(denominator, "denominator")
    return _divided(above, below, of, over)


def clearance_rate(*, solved: Number | Figure | None, filed: Number | Figure | None) -> Ratio:
    """Return the cases solved over the cases filed (破案率), which may pass 100 %.

    A case solved this month may have been filed in an earlier one: the two are
    no part and whole.

    >>> clearance_rate(solved=33, filed=30).percent(0)
    Decimal('110')

    Args:
        solved: how many cases were solved in the period.
        filed: how many were filed in it.

    Raises:
        InexactNumber: for a float or a text.
        NegativeAmount: when one of them is, or may be, below zero.
        UnitMismatch: when the two have unlike units.
    """
    above, below = _alike(solved, "solved", filed, "filed")
    return _divided(above, below, "solved", "filed")


def rate(
    *,
    count: Number | Figure | None,
    exposure: Number | Figure | None,
    per: int = 1,
    of: str = "",
    over: str = "",
) -> Ratio:
    """Return a count for each so many of an exposure: cases per 10,000 people, calls per day.

    >>> cases, people = Figure.exact(63, Unit.CASE), Figure.exact(964_000, Unit.PERSON)
    >>> per_myriad = rate(count=cases, exposure=people, per=10_000)  # 万人发案率
    >>> per_myriad.figure.unit.label("zh"), per_myriad.value
    ('起/万人', Fraction(315, 482))
    >>> from antifraud.periods import Period
    >>> days = Figure.exact(Period.parse("2023Q1").days, Unit.DAY)
    >>> rate(count=cases, exposure=days).figure
    Figure(7/10 CASE/DAY)

    Args:
        count: what happened; None where it is not known.
        exposure: what it could happen to, people or days; None where it is not known.
        per: for how many of the exposure.
        of: what is counted, in words.
        over: what the exposure is, in words.

    Raises:
        InexactNumber: for a float or a text.
        NegativeAmount: when one of them is, or may be, below zero.
        NegativeCount: when `per` is not 1 or more.
        WrongType: when `per` is no int.
    """
    must_be_count("per", per, 1)
    happened, exposed = _known(count, "count"), _known(exposure, "exposure")
    found = _divided(happened, exposed, of, over)
    if found.figure is None or exposed is None or happened is None:
        return found
    unit = happened.unit / exposed.unit.each(per) if exposed.unit != Unit.ONE else happened.unit
    return attrs.evolve(found, figure=attrs.evolve(found.figure * per, unit=unit))


def mean_per(
    *,
    total: Number | Figure | None,
    count: Number | Figure | None,
    of: str = "",
    over: str = "",
) -> Ratio:
    """Return a total shared out evenly: the loss per case (案均损失), the sum per account.

    >>> lost = mean_per(total=Figure.exact(2_000_000, Unit.CNY), count=Figure.exact(63, Unit.CASE))
    >>> lost.figure
    Figure(2000000/63 CNY/CASE)

    Args:
        total: what is shared out; None where it is not known.
        count: among how many; None where it is not known.
        of: what the total is, in words.
        over: what it is shared out among, in words.

    Raises:
        InexactNumber: for a float or a text.
        NegativeAmount: when one of them is, or may be, below zero.
    """
    return _divided(_known(total, "total"), _known(count, "count"), of, over)


def _known(given: Number | Figure | None, field: str, unit: Unit = Unit.ONE) -> Figure | None:
    """Return what was given as a figure that is not below zero."""
    if given is None:
        return None
    figure = Figure.of(given, field, unit)
    must_not_be_negative(field, figure)
    return figure


def _alike(
    one: Number | Figure | None, field: str, other: Number | Figure | None, other_field: str
) -> tuple[Figure | None, Figure | None]:
    """Return two figures of one unit; a plain number has that of the other."""
    units = [given.unit for given in (one, other) if isinstance(given, Figure)]
    unit = units[0] if units else Unit.ONE
    first, second = _known(one, field, unit), _known(other, other_field, unit)
    if first is not None and second is not None:
        first.unit.must_be(second.unit, field)
    return first, second


def _divided(above: Figure | None, below: Figure | None, of: str, over: str) -> Ratio:
    must_be("of", of, str)
    must_be("over", over, str)
    if above is None:
        status = RatioStatus.MISSING_NUMERATOR
    elif below is None:
        status = RatioStatus.MISSING_DENOMINATOR
    elif below.bounds.is_zero:
        status = RatioStatus.ZERO_DENOMINATOR
    else:
        status = RatioStatus.COMPUTED
    figure = None
    if status is RatioStatus.COMPUTED and above is not None and below is not None:
        figure = above / below
    return Ratio(status=status, figure=figure, numerator=above, denominator=below, of=of, over=over)


def _at_most_one(figure: Figure) -> Figure:
    """Return a share with one as its upper bound, which holds of every share."""
    one = Fraction(1)
    low = one if figure.low is not None and figure.low > one else figure.low
    value = figure.value if figure.value is not None and figure.value <= one else None
    exact = low == one
    return attrs.evolve(
        figure,
        value=one if exact else value,
        low=low,
        high=one,
        low_firm=figure.low_firm and low == figure.low,
        high_firm=True,
        qualifier=Qualifier.EXACT if exact else Qualifier.BETWEEN,
    )
