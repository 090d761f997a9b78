# SPDX-License-Identifier: MIT
"""Comparing numbers that are known within bounds: what is certain, what is possible."""

from __future__ import annotations

from abc import abstractmethod
from typing import Self

from antifraud.figures.interval import Interval
from antifraud.figures.numbers import Number

__all__ = ["Comparable"]


class Comparable:
    """The comparisons of a figure.

    Overlapping intervals have no order, so there is no ``<``. Firm bounds
    alone decide, widened by half the printed step; soft ones never do.

    >>> from antifraud.figures import Figure
    >>> Figure.exact(5).possibly_less(Figure.between(5, 6))
    True
    """

    __slots__ = ()

    @abstractmethod
    def possible(self, *, steps: bool = True) -> Interval:
        """Return all that can be true."""

    @abstractmethod
    def _alike(self, other: Number | Self, field: str) -> Self:
        """Return the other as one of its kind and unit."""

    def certainly_less(self, other: Number | Self) -> bool:
        """Tell whether it is less whatever the true values are.

        >>> from antifraud.figures import Figure
        >>> Figure.at_most(48).certainly_less(Figure.over(48))
        True
        """
        return self.possible().lies_below(self._alike(other, "certainly_less").possible())

    def possibly_less(self, other: Number | Self) -> bool:
        """Tell whether it is less for some true values.

        >>> from antifraud.figures import Figure
        >>> Figure.between(1, 5).possibly_less(2), Figure.between(2, 5).possibly_less(2)
        (True, False)
        """
        return not self._alike(other, "possibly_less").certainly_at_most(self)

    def certainly_at_most(self, other: Number | Self) -> bool:
        """Tell whether it is less or equal whatever the true values are.

        >>> from antifraud.figures import Figure
        >>> Figure.exact(5).certainly_at_most(Figure.exact(5))
        True
        """
        high = self.possible().high
        low = self._alike(other, "certainly_at_most").possible().low
        return high is not None and low is not None and high <= low

    def certainly_equal(self, other: Number | Self) -> bool:
        """Tell whether the two are one number, known without rounding.

        >>> from antifraud.figures import Figure
        >>> Figure.exact(44).certainly_equal(44)
        True
        """
        here, there = self.possible(), self._alike(other, "certainly_equal").possible()
        return here.is_point and here == there

    def possibly_equal(self, other: Number | Self) -> bool:
        """Tell whether some number can be both.

        >>> from antifraud.figures import Figure
        >>> Figure.between(50, 60).possibly_equal(60)
        True
        """
        return self.possible().meets(self._alike(other, "possibly_equal").possible())
