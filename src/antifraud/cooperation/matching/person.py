# SPDX-License-Identifier: MIT
"""The criteria on the person: age, height, sex, clothing and vehicle, with their chances.

How often two reports of one person differ is assumed, for the reasons given
beside each number; none was fitted to a set of matches. They can be replaced.
"""

from __future__ import annotations

from collections.abc import Callable

from antifraud.cooperation.matching.comparing import Chance, Comparing, Told
from antifraud.cooperation.matching.looks import Piece, pieces
from antifraud.cooperation.matching.looks_words import NEAR_COLOURS, SLOTS
from antifraud.cooperation.matching.weighing import AllOf
from antifraud.incidents import FoundPerson, MissingPerson, Vehicle

__all__ = ["AGE", "CLOTHING", "HEIGHT", "SEX", "VEHICLE"]

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


def _written(told: Told) -> str:
    assert isinstance(told, tuple)  # noqa: S101 - ranges are what these criteria are told
    low, high = told
    return f"{low}" if low == high else f"{low}-{high}"


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
    term=_written,
    chances={
        "same": Chance(0.72, 0.15),
        "close": Chance(0.16, 0.10),
        "near": Chance(0.09, 0.20),
        "apart": Chance(0.03, 0.55),
    },
    shown={"near": "close"},
)


# --- height ---------------------------------------------------------------------------------------


def _height(report: MissingPerson | FoundPerson) -> Told | None:
    told = _ranged(report.person.height_low, report.person.height_high, _TALLEST)
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
    term=_written,
    chances={
        "same": Chance(0.75, 0.25),
        "close": Chance(0.15, 0.15),
        "apart": Chance(0.10, 0.60),
    },
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


# --- clothing -------------------------------------------------------------------------------------

#: Garments that any other of their slot may be called by.
_GENERAL = frozenset({"top", "shoes", "trousers", ""})

#: By colour, kind of garment and pattern. Colours of clothes are told well, and
#: still miscalled in one report of six (light, habit, words); a T-shirt is
#: called a shirt more often than that, and a coat is taken off.
_BY_COLOUR = {"same": (0.72, 0.13), "close": (0.15, 0.20), "different": (0.13, 0.67), "": (1, 1)}
_BY_GARMENT = {"same": (0.65, 0.35), "different": (0.35, 0.65), "": (1, 1)}
_BY_PATTERN = {"same": (0.7, 0.3), "different": (0.3, 0.7), "": (1, 1)}


def _by_colour(one: Piece, other: Piece) -> str:
    ours, theirs = one.colours, other.colours
    if not (ours and theirs):
        return ""
    if ours == theirs or not set(ours).isdisjoint(theirs):
        return "same"
    near = any(frozenset((a, b)) in NEAR_COLOURS for a in ours for b in theirs)
    return "close" if near else "different"


def _by_kind(one: str, other: str) -> str:
    if one == other:
        return "same" if one else ""
    return "" if one in _GENERAL or other in _GENERAL else "different"


def _piece_level(one: Told, other: Told) -> str | None:
    assert isinstance(one, Piece) and isinstance(other, Piece)  # noqa: S101, PT018 - as told
    pattern = _by_kind(one.pattern, other.pattern) if one.pattern and other.pattern else ""
    level = f"{_by_colour(one, other)}/{_by_kind(one.garment, other.garment)}/{pattern}"
    return None if level == "//" else level


def _piece_term(told: Told) -> str:
    assert isinstance(told, Piece)  # noqa: S101 - as told
    return "+".join([*told.colours, told.garment])


def _of_slot(slot: str) -> Callable[[MissingPerson | FoundPerson], Told | None]:
    def told(report: MissingPerson | FoundPerson) -> Told | None:
        terms = report.person.clothing
        return next((each for each in pieces(terms) if each.slot == slot), None) if terms else None

    return told


_LEVELS = {
    f"{colour}/{garment}/{pattern}": Chance(
        by_colour[0] * by_garment[0] * by_pattern[0], by_colour[1] * by_garment[1] * by_pattern[1]
    )
    for colour, by_colour in _BY_COLOUR.items()
    for garment, by_garment in _BY_GARMENT.items()
    for pattern, by_pattern in _BY_PATTERN.items()
}
_SHOWN = {level: level.split("/")[0] or level.split("/")[1] or "close" for level in _LEVELS}

#: One criterion for each part of the body that clothes cover.
CLOTHING = AllOf(
    tuple(
        Comparing(
            name="clothing",
            told=_of_slot(slot),
            compare=_piece_level,
            term=_piece_term,
            chances=_LEVELS,
            shown=_SHOWN,
        )
        for slot in dict.fromkeys(SLOTS.values())
    )
)
