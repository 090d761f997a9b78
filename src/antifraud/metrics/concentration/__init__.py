# SPDX-License-Identifier: MIT
"""How far events gather on a few places, people or accounts.

The measures are worked out exactly and returned as floats, rounded once. Units without events
count: leave none out.
"""

from antifraud.metrics.concentration.hotspots import PlaceAccuracy, predictive_accuracy
from antifraud.metrics.concentration.indices import (
    atkinson,
    herfindahl,
    hoover,
    rosenbluth,
    theil,
    variation,
)
from antifraud.metrics.concentration.lorenz import (
    generalized_gini,
    gini,
    lorenz_asymmetry,
    lorenz_curve,
)
from antifraud.metrics.concentration.tops import share_of_units_holding, top_share

__all__ = [
    "PlaceAccuracy",
    "atkinson",
    "generalized_gini",
    "gini",
    "herfindahl",
    "hoover",
    "lorenz_asymmetry",
    "lorenz_curve",
    "predictive_accuracy",
    "rosenbluth",
    "share_of_units_holding",
    "theil",
    "top_share",
    "variation",
]
