# SPDX-License-Identifier: MIT
"""The money of frauds from lost to returned, step by step: never one number.

>>> funnel = money_funnel(lost=2_000_000, stopped=900_000, frozen=600_000, returned=300_000)
>>> funnel.ratio("frozen", "stopped").percent(1)  # 冻结率
Decimal('66.7')
"""

from __future__ import annotations

from itertools import combinations

import attrs

from antifraud.errors import WrongType
from antifraud.figures import Figure, Number, Unit
from antifraud.metrics.cells import Cells
from antifraud.metrics.ratios import Ratio
from antifraud.metrics.ratios import ratio as divide

__all__ = ["MoneyFunnel", "money_funnel"]

_STEPS = ("lost", "stopped", "frozen", "recovered", "returned")


@attrs.frozen(kw_only=True)
class MoneyFunnel:
    """The money of frauds at each step, and each step over each before it.

    A stopped account may hold other money than that of the loss, and money that
    was never frozen may be returned: a ratio here may pass one. None means
    anything without its denominator: the rate of return is over what was
    frozen, or over what was lost, and the two are told apart by their names.

    Attributes:
        steps: the figures by step, in this order: lost (被骗), stopped (止付),
            frozen (冻结), recovered (追赃), returned (返还); None where not known.
        ratios: each step over each before it, by the names of the two.

    >>> funnel = money_funnel(lost=1000, returned=250)
    >>> funnel.ratios["returned", "lost"].value, funnel.ratios["returned", "frozen"].status.name
    (Fraction(1, 4), 'MISSING_DENOMINATOR')
    """

    steps: Cells[str, Figure | None]
    ratios: Cells[tuple[str, str], Ratio]

    def ratio(self, of: str, over: str) -> Ratio:
        """Return one step over one before it.

        Args:
            of: the later step: stopped, frozen, recovered or returned.
            over: the step that it is measured by.

        Raises:
            WrongType: when the two are no steps in that order.

        >>> money_funnel(lost=1000, stopped=400).ratio("stopped", "lost").percent(0)
        Decimal('40')
        """
        if (of, over) not in self.ratios:
            mend = f"give a step and one before it: {', '.join(_STEPS)}"
            raise WrongType("of, over", (of, over), mend)
        return self.ratios[of, over]


def money_funnel(
    *,
    lost: Number | Figure | None = None,
    stopped: Number | Figure | None = None,
    frozen: Number | Figure | None = None,
    recovered: Number | Figure | None = None,
    returned: Number | Figure | None = None,
) -> MoneyFunnel:
    """Return the money of frauds at each step, each over each before it.

    >>> about = Figure.between(4_000_000, 5_000_000, Unit.CNY)
    >>> money_funnel(lost=20_000_000, recovered=about).ratio("recovered", "lost").percent_bounds(0)
    (Decimal('20'), Decimal('25'))

    Args:
        lost: what the victims lost (被骗), in yuan unless figures say otherwise.
        stopped: what was stopped (止付).
        frozen: what was frozen (冻结).
        recovered: what was recovered (追赃).
        returned: what was returned to the victims (返还).

    Raises:
        InexactNumber: for a float or a text.
        NegativeAmount: when one of them is, or may be, below zero.
        UnitMismatch: when they are not in one currency.

    Source: the steps are those of the Anti-Telecom and Online Fraud Law (2022), arts 20 and 34.
    """
    given = dict(zip(_STEPS, (lost, stopped, frozen, recovered, returned), strict=True))
    units = [figure.unit for figure in given.values() if isinstance(figure, Figure)]
    unit = units[0] if units else Unit.CNY
    steps: dict[str, Figure | None] = {}
    for step, amount in given.items():
        steps[step] = None if amount is None else Figure.of(amount, step, unit)
        if steps[step] is not None:
            unit.must_be(Figure.of(amount or 0, step, unit).unit, step)
    ratios = {
        (of, over): divide(numerator=steps[of], denominator=steps[over], of=of, over=over)
        for over, of in combinations(_STEPS, 2)
    }
    return MoneyFunnel(steps=Cells(steps), ratios=Cells(ratios))
