# SPDX-License-Identifier: MIT
"""Numbers as officials state them: unit, figure and stated change."""

from antifraud.figures.figure import Figure
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
from antifraud.figures.stated import Basis, Caution, ChangeKind, StatedChange
from antifraud.figures.unit import Unit

__all__ = [
    "Basis",
    "Caution",
    "ChangeKind",
    "Figure",
    "Interval",
    "Number",
    "Qualifier",
    "StatedChange",
    "Unit",
    "exact_number",
    "rounded",
    "rounded_down",
    "rounded_up",
    "truncated",
]
