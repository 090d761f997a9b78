# SPDX-License-Identifier: MIT
"""What is taken for a number where floats are allowed: in significance and concentration."""

from __future__ import annotations

import math
from decimal import Decimal
from fractions import Fraction
from numbers import Integral
from typing import TypeAlias

from antifraud.errors import NotFinite, WrongType
from antifraud.figures import Figure, exact_number

__all__ = ["Real", "real_of"]

#: What is taken for a number: besides the exact ones a float, which is the number it is written as,
#: and an exact figure.
Real: TypeAlias = int | float | Decimal | Fraction | Figure


def real_of(field: str, value: Real) -> Fraction:
    """Return a number as a fraction; a float as the shortest decimal that reads back as it.

    An exact figure is the number that it is of, whatever it counts.

    Whoever writes 0.3 means three tenths. In binary it is a hair less, and what should be as far
    out as something else would come out a hair nearer.

    Raises:
        NotFinite: for NaN and infinities.
        WrongType: for what is no number, True and False included, and a figure within bounds.

    >>> real_of("expected", 0.3)
    Fraction(3, 10)
    """
    if isinstance(value, Figure):
        if value.low is None or not value.is_exact:
            mend = "a test takes one number: try the lower and the upper bound in turn"
            raise WrongType(field, value, mend)
        return value.low
    if isinstance(value, bool):
        raise WrongType(field, value, "True and False are no numbers: write 1 or 0")
    if isinstance(value, float):
        if not math.isfinite(value):
            raise NotFinite(field, value)
        return Fraction(Decimal(float.__repr__(value)))
    if isinstance(value, Decimal):
        if not value.is_finite():
            raise NotFinite(field, value)
        return exact_number(value, field)
    if isinstance(value, Fraction):
        return value
    if isinstance(value, Integral):
        return Fraction(int(value))
    raise WrongType(field, value, "give a number")
