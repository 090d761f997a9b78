# SPDX-License-Identifier: MIT
"""What is common to the claims of a draft: when two figures compare, and what is granted."""

from __future__ import annotations

from antifraud.bulletins.drafts.seen import Seen
from antifraud.bulletins.drafts.subjects import fitted, is_held
from antifraud.casebook import Indicator
from antifraud.errors import UnitMismatch
from antifraud.figures import Figure, Unit
from antifraud.vocabulary import Labelled, Language

__all__ = ["Granted", "counted_alike", "granted", "take_name"]


class Granted(Labelled):
    """What a drafted claim takes for granted: a person has to know whether it is so.

    >>> Granted.PARTS_ALL.label("en")
    'if the parts listed are all of it and none overlap'
    """

    PARTS_ALL = (
        "parts_all",
        "若所列各项即为全部，且互不重叠",
        "if the parts listed are all of it and none overlap",
    )
    PARTS_APART = (
        "parts_apart",
        "若所列各项都在其中，且互不重叠",
        "if all of the parts listed are in it and none overlap",
    )
    TIERS = (
        "tiers",
        "若门槛高的一档在门槛低的一档之内",
        "if each tier lies within the one before",
    )
    WHOLE = (
        "whole",
        "若占比以此数为总数",
        "if this is the whole that the share is of",
    )
    MEAN = (
        "mean",
        "若均值由这两个数相除而得",
        "if the mean is the one of these two divided by the other",
    )
    RATE = (
        "rate",
        "若比率由这两个数相除而得",
        "if the rate is the one of these two divided by the other",
    )
    SAME = (
        "same",
        "若两处所指相同：同一机构、同一口径",
        "if both places speak of the same thing, by the same body and definition",
    )
    DIFFERENCE = (
        "difference",
        "若增减数即为这两个数之差",
        "if the difference is that of these two",
    )
    MEANT = ("meant", "若所指为{about}", "if {about} is what is meant")


def granted(what: Granted, lang: Language, about: Labelled | str = "") -> str:
    """Return an assumption in words.

    >>> granted(Granted.MEANT, "en", Indicator.STOPPED_MONEY)
    'if money stopped is what is meant'
    """
    name = about if isinstance(about, str) else about.label(lang)
    return what.label(lang).format(about=name)


def counted_alike(one: Seen, other: Seen) -> bool:
    """Give a figure the unit of another, where print allows it; tell whether they compare.

    A number without a measure word, and one with a measure word that tells
    nothing, are counted as what they stand beside. The unit of figures that
    compare is settled: a claim will rest on it.
    """
    left, right = one.figure, other.figure
    if left is None or right is None:
        return False
    alike = left.unit == right.unit
    for seen, figure, unit in ((one, left, right.unit), (other, right, left.unit)):
        free = not alike and seen.indicator is Indicator.OTHER and not seen.settled
        if free and (counted := _counted(figure, unit)) is not None:
            seen.figure, alike = counted, True
    if alike:
        one.settled = other.settled = True
    return alike


def _counted(figure: Figure, unit: Unit) -> Figure | None:
    try:
        counted = figure.counted_as(unit)
    except UnitMismatch:
        return None
    return counted if is_held(counted) else None


def take_name(one: Seen, other: Seen) -> None:
    """Say of a figure without a name that it is of the same thing as another."""
    one.narrow = one.narrow or other.narrow
    if one.indicator is not Indicator.OTHER or one.figure is None:
        return
    if other.indicator is Indicator.OTHER:
        one.label = one.label or other.label
        return
    fit = fitted(one.figure, other.indicator, accounts=True)
    if fit is not None and not (one.settled and fit.unit != one.figure.unit):
        one.indicator, one.figure = other.indicator, fit
