# SPDX-License-Identifier: MIT
"""Numbers as officials state them: unit, figure and stated change."""

from antifraud.figures.caution import Caution
from antifraud.figures.direction import Direction
from antifraud.figures.figure import Figure
from antifraud.figures.guards import must_agree, must_be_counted
from antifraud.figures.interval import Interval
from antifraud.figures.numbers import (
    Number,
    exact_number,
    rounded,
    rounded_down,
    rounded_up,
    truncated,
)
from antifraud.figures.qualifier import Qualifier
from antifraud.figures.stated import (
    Basis,
    ChangeKind,
    Mode,
    StatedChange,
    last_digit,
    printed_as,
)
from antifraud.figures.unit import Unit

__all__ = [
    "Basis",
    "Caution",
    "ChangeKind",
    "Direction",
    "Figure",
    "Interval",
    "Mode",
    "Number",
    "Qualifier",
    "StatedChange",
    "Unit",
    "exact_number",
    "last_digit",
    "must_agree",
    "must_be_counted",
    "printed_as",
    "rounded",
    "rounded_down",
    "rounded_up",
    "truncated",
]
