# SPDX-License-Identifier: MIT
"""The criterion on clothing: colour, kind and pattern of each piece, with their chances."""

from __future__ import annotations

import attrs

from antifraud.cooperation.matching.comparing import Chance, Compared, Comparing, Told
from antifraud.cooperation.matching.looks import Piece, pieces
from antifraud.cooperation.matching.looks_words import NEAR_COLOURS, SLOTS
from antifraud.cooperation.matching.weighing import Criterion, Reports, Sum, Weigher

__all__ = ["CLOTHING", "Clothes"]

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


_LEVELS = {
    f"{colour}/{garment}/{pattern}": Chance(
        by_colour[0] * by_garment[0] * by_pattern[0], by_colour[1] * by_garment[1] * by_pattern[1]
    )
    for colour, by_colour in _BY_COLOUR.items()
    for garment, by_garment in _BY_GARMENT.items()
    for pattern, by_pattern in _BY_PATTERN.items()
}
_SHOWN = {level: level.split("/")[0] or level.split("/")[1] or "close" for level in _LEVELS}


_PIECE = Comparing(
    name="clothing",
    told=lambda _: None,
    compare=_piece_level,
    term=_piece_term,
    chances=_LEVELS,
    shown=_SHOWN,
)


@attrs.frozen(eq=False)
class Clothes(Criterion):
    """The criterion on clothing: piece by piece, for each part of the body that clothes cover.

    >>> from antifraud.incidents import Description, FoundPerson, MissingPerson
    >>> missing = MissingPerson(id="m1", person=Description(clothing=("蓝色上衣", "黑色裤子")))
    >>> found = FoundPerson(id="p1", person=Description(clothing=("blue T-shirt",)))
    >>> [each.text("en") for each in CLOTHING(missing, found)]
    ['clothing fits: blue top and blue T-shirt']

    Attributes:
        piece: how two pieces of one slot are compared, and its chances.
    """

    piece: Comparing = _PIECE

    def fitted(self, reports: Reports) -> Weigher:
        """Count how common each colour and kind is, for each slot."""
        ours = [_by_slot(report.person.clothing) for report in reports.missing]
        theirs = [_by_slot(report.person.clothing) for report in reports.found]
        slots = dict.fromkeys(SLOTS.values())
        return Sum(
            [
                Compared(
                    self.piece,
                    [each.get(slot) for each in ours],
                    [each.get(slot) for each in theirs],
                )
                for slot in slots
            ]
        )


def _by_slot(terms: tuple[str, ...]) -> dict[str, Piece]:
    """Return the first piece of each slot, in an order that the order of terms leaves alone."""
    return {piece.slot: piece for piece in reversed(pieces(terms))} if terms else {}


#: Clothing, by the chances above.
CLOTHING = Clothes()
