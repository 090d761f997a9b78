# SPDX-License-Identifier: MIT
"""How well a forecast of hot spots did: PAI, PEI and RRI."""

from __future__ import annotations

from collections.abc import Iterable
from fractions import Fraction
from itertools import accumulate

import attrs

from antifraud.errors import LengthsDiffer, WeightUnfit
from antifraud.metrics.concentration._amounts import Real, amounts_of, parts_of

__all__ = ["PlaceAccuracy", "predictive_accuracy"]


@attrs.frozen(kw_only=True)
class PlaceAccuracy:
    """How well the places ranked first did, down to one of them.

    Attributes:
        place: the place in the order given, from 0.
        events: the share of all events that the places down to it hold.
        area: the share of all area that they are.
        pai: the predictive accuracy index, events over area.
        pei: the predictive efficiency index: pai over the best that there could
            be; None where no order would have held an event.
        rri: the recapture rate: what was predicted over what came; None where
            nothing came.

    >>> first, _ = predictive_accuracy(observed=[3, 1], predicted=[2, 1], areas=[1, 1])
    >>> first.events, first.area, first.pai
    (0.75, 0.5, 1.5)
    """

    place: int
    events: float
    area: float
    pai: float
    pei: float | None
    rri: float | None


def predictive_accuracy(
    *,
    observed: Iterable[Real],
    predicted: Iterable[Real],
    areas: Iterable[Real] | None = None,
) -> tuple[PlaceAccuracy, ...]:
    """Rank places by the predicted density of events, and say what each rank caught.

    >>> ranked = predictive_accuracy(observed=[6, 3, 0], predicted=[3, 2, 1])
    >>> [rank.pai for rank in ranked], [rank.rri for rank in ranked][0]
    ([2.0, 1.5, 1.0], 0.5)

    Args:
        observed: the events that came, for each place.
        predicted: the events, or the risk, that were predicted for it.
        areas: the size of each place, above zero; equal if left out.

    Returns:
        One for each place, the densest predicted first; of equals, the one given first.

    Raises:
        LengthsDiffer: when the three are not equally long.
        NoCounts, NothingCounted: for no places, or nothing in any.
        NegativeMean, NotFinite: for what is no count.
        WeightUnfit: for an area of zero.

    Source: S. Chainey, L. Tompson & S. Uhlig, "The utility of hotspot mapping
    for predicting spatial patterns of crime", Security Journal 21 (2008); J.
    Hunt, "Do crime hot spots move?" (2016), for PEI; A. P. Wheeler & W.
    Steenbeek, Journal of Quantitative Criminology 37 (2021).
    """
    came, total, each = amounts_of("observed", observed)
    meant, unit = parts_of("predicted", predicted)
    if len(came) != len(meant):
        raise LengthsDiffer("predicted", (len(came), len(meant)))
    sizes = [1] * len(came) if areas is None else _areas(areas, len(came))
    whole = sum(sizes)
    ranked = _by_density(meant, sizes)
    best = _by_density(came, sizes)
    caught, could, forecast, covered, ideal = (
        list(accumulate(amounts[place] for place in order))
        for amounts, order in (
            (came, ranked),
            (came, best),
            (meant, ranked),
            (sizes, ranked),
            (sizes, best),
        )
    )
    found = []
    for rank, place in enumerate(ranked):
        events, area, top = caught[rank], covered[rank], could[rank]
        found.append(
            PlaceAccuracy(
                place=place,
                events=events / total,
                area=area / whole,
                pai=events * whole / (total * area),
                pei=events * ideal[rank] / (top * area) if top else None,
                rri=forecast[rank] * each / (unit * events) if events else None,
            )
        )
    return tuple(found)


def _areas(areas: Iterable[Real], size: int) -> list[int]:
    sizes, _ = parts_of("areas", areas)
    if len(sizes) != size:
        raise LengthsDiffer("areas", (size, len(sizes)))
    for place, area in enumerate(sizes):
        if not area:
            raise WeightUnfit(f"areas[{place}]", area)
    return sizes


def _by_density(amounts: list[int], sizes: list[int]) -> list[int]:
    if len(set(sizes)) == 1:
        return sorted(range(len(amounts)), key=lambda place: -amounts[place])
    return sorted(range(len(amounts)), key=lambda place: Fraction(-amounts[place], sizes[place]))
