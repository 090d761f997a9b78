# SPDX-License-Identifier: MIT
"""The criteria on the person: age, height, sex and vehicle, with their chances.

How often two reports of one person differ is assumed, for the reasons given
beside each number; none was fitted to a set of matches. They can be replaced.
"""

from __future__ import annotations

from typing import cast

from antifraud.cooperation.matching.comparing import Chance, Comparing, Told
from antifraud.incidents import FoundPerson, MissingPerson, Vehicle

__all__ = ["AGE", "HEIGHT", "SEX", "VEHICLE"]

_OLDEST, _TALLEST = 130, 260
_EVERY = 5

_Range = tuple[int, int]


def _apart(one: _Range, other: _Range) -> int:
    """Return how far two ranges lie from each other; 0 where they meet."""
    return max(0, other[0] - one[1], one[0] - other[1])


def _ranged(low: int | None, high: int | None, most: int) -> _Range | None:
    if low is None and high is None:
        return None
    return (low or 0, most if high is None else high)


def _share(told: Told, *parts: tuple[int, int]) -> float:
    """Return the share of a range in ranges of which each holds as many people."""
    low, high = cast("_Range", told)
    held = [max(0, min(high + 1, end) - max(low, start)) for start, end in parts]
    wide = [end - start for start, end in parts]
    return sum((part / whole for part, whole in zip(held, wide, strict=True)), 0.0) / len(parts)


def _written(one: Told, other: Told, most: int = _OLDEST) -> tuple[str, ...]:
    assert isinstance(one, tuple) and isinstance(other, tuple)  # noqa: S101, PT018 - ranges are told
    return tuple(
        f"{low}"
        if low == high
        else f"≤{high}"
        if low == 0 < high < most
        else f"≥{low}"
        if high >= most
        else f"{low}-{high}"
        for low, high in (one, other)
    )


# --- age ------------------------------------------------------------------------------------------


def _age(report: MissingPerson | FoundPerson) -> Told | None:
    return _ranged(report.person.age_low, report.person.age_high, _OLDEST)


def _age_level(one: Told, other: Told) -> str:
    """Tell how two ages compare, by a scale of a year, or a tenth of the age of the grown-up.

    A stranger tells the age of a small child to about a year, of an old person
    to five or ten (Sörqvist and Eriksson 2007 on estimating age).
    """
    gap = _apart(one, other)  # type: ignore[arg-type]
    scale = max(1.0, min(one[0], other[0]) / 10)  # type: ignore[index]
    if gap <= 0:
        return "same"
    return "close" if gap <= scale else "near" if gap <= 3 * scale else "apart"


#: The family knows the age; the finder guesses, right to within his own range
#: more often than not.
AGE = Comparing(
    name="age",
    told=_age,
    compare=_age_level,
    terms=_written,
    chances={
        "same": Chance(0.72, 0.15),
        "close": Chance(0.16, 0.10),
        "near": Chance(0.09, 0.20),
        "apart": Chance(0.03, 0.55),
    },
    # Of those who are lost about as many are children, grown up and old.
    anybody=lambda told: _share(told, (0, 14), (14, 60), (60, 95)),
)


# --- height ---------------------------------------------------------------------------------------


def _told_height(report: MissingPerson | FoundPerson) -> _Range | None:
    return _ranged(report.person.height_low, report.person.height_high, _TALLEST)


def _height(report: MissingPerson | FoundPerson) -> Told | None:
    told = _told_height(report)
    if told is None:
        return None
    # To five centimetres: neither family nor finder measures.
    return told[0] // _EVERY * _EVERY, -(-told[1] // _EVERY) * _EVERY


def _height_level(one: Told, other: Told) -> str:
    gap = _apart(one, other)  # type: ignore[arg-type]
    return "same" if gap <= 0 else "close" if gap <= _EVERY else "apart"


#: Witnesses miss a height by some five centimetres on average.
HEIGHT = Comparing(
    name="height",
    told=_height,
    compare=_height_level,
    terms=lambda one, other: _written(one, other, _TALLEST),
    written=_told_height,
    chances={
        "same": Chance(0.75, 0.25),
        "close": Chance(0.15, 0.15),
        "apart": Chance(0.10, 0.60),
    },
    # Children of three to thirteen stand between 95 and 150 cm, most others below 180.
    anybody=lambda told: _share(told, (95, 150), (150, 180)),
)


# --- sex ------------------------------------------------------------------------------------------


def _sex(report: MissingPerson | FoundPerson) -> Told | None:
    sex = report.person.sex
    return None if sex is None else sex.value


#: A small child in neutral clothes is taken for the other sex now and then.
SEX = Comparing(
    name="sex",
    told=_sex,
    compare=lambda one, other: "same" if one == other else "different",
    chances={"same": Chance(0.98, 0.5), "different": Chance(0.02, 0.5)},
)


# --- vehicle --------------------------------------------------------------------------------------


def _vehicle(report: MissingPerson | FoundPerson) -> Told | None:
    vehicle = report.person.vehicle
    return None if vehicle in (None, Vehicle.OTHER) else vehicle.value


#: A bicycle may be left behind, and who sets out on foot may take a bus.
VEHICLE = Comparing(
    name="vehicle",
    told=_vehicle,
    compare=lambda one, other: "same" if one == other else "different",
    chances={"same": Chance(0.75, 0.4), "different": Chance(0.25, 0.6)},
)
