# SPDX-License-Identifier: MIT
"""The criterion on clothing: colour, kind and pattern of each piece, with their chances."""

from __future__ import annotations

from functools import lru_cache
from typing import ClassVar, TypeAlias

import attrs

from antifraud.cooperation.matching.colour_words import NAMED, NEAR_COLOURS, SHADES
from antifraud.cooperation.matching.comparing import Chance, Compared, Comparing, Told
from antifraud.cooperation.matching.garment_words import ALIKE, ALSO, GENERAL, MEANT, SLOTS
from antifraud.cooperation.matching.looks import OTHER_WORDS, Piece, pieces
from antifraud.cooperation.matching.weighing import Criterion, Reports, Sum, Weigher
from antifraud.incidents import FoundPerson, MissingPerson

__all__ = ["CLOTHING", "Clothes"]

#: By colour, kind of garment and pattern. Colours of clothes are told well. One report in eight
#: says less finely what the other does (blue for navy), as many take another shade (navy for
#: black), fewer a colour that looks like it in poor light; one in ten is wrong, or tells of a
#: piece worn over the other. A T-shirt is called a shirt more often than that, and a coat is
#: taken off.
_BY_COLOUR = {
    "same": (0.60, 0.12),
    "named": (0.12, 0.06),
    "shade": (0.12, 0.08),
    "close": (0.06, 0.12),
    "different": (0.10, 0.62),
    "": (1, 1),
}
_BY_GARMENT = {"same": (0.65, 0.35), "different": (0.35, 0.65), "": (1, 1)}
_BY_PATTERN = {"same": (0.7, 0.3), "different": (0.3, 0.7), "": (1, 1)}

#: So many pieces are compared of one part of the body: what is worn over, and under.
_MOST = 2
_Pieces: TypeAlias = tuple[Piece, ...]


_ALIKE = (("named", NAMED), ("shade", SHADES), ("close", NEAR_COLOURS))


@lru_cache(1 << 13)
def _by_colour(ours: tuple[str, ...], theirs: tuple[str, ...]) -> str:
    if not (ours and theirs):
        return ""
    one, other = set(ours), set(theirs)
    if one <= other or other <= one:
        return "same"
    if one & other:
        return "close"  # blue and white, red and white: each says more than what they share
    if any(colour.startswith(OTHER_WORDS) for colour in (*ours, *theirs)):
        return ""
    pairs = [frozenset((a, b)) for a in ours for b in theirs]
    for level, alike in _ALIKE:
        if not alike.isdisjoint(pairs):
            return level
    return "different"


@lru_cache(1 << 12)
def _by_kind(one: str, other: str) -> str:
    if one == other:
        return "same" if one else ""
    if other in MEANT.get(one, ()) or one in MEANT.get(other, ()):
        return "same"
    vague = one in GENERAL or other in GENERAL or frozenset((one, other)) in ALIKE
    return "" if vague else "different"


@lru_cache(1 << 12)
def _apart(one: str, other: str) -> bool:
    """Tell whether a word of one may mean nothing that another could be: they are not compared."""
    return (one in MEANT or other in MEANT) and _by_kind(one, other) == "different"


@lru_cache(1 << 15)
def _level(one: Piece, other: Piece) -> str | None:
    if _apart(one.garment, other.garment):
        return None
    pattern = _by_kind(one.pattern, other.pattern) if one.pattern and other.pattern else ""
    level = (
        f"{_by_colour(one.colours, other.colours)}/{_by_kind(one.garment, other.garment)}/{pattern}"
    )
    return None if level == "//" else level


_LEVELS = {
    f"{colour}/{garment}/{pattern}": Chance(
        by_colour[0] * by_garment[0] * by_pattern[0], by_colour[1] * by_garment[1] * by_pattern[1]
    )
    for colour, by_colour in _BY_COLOUR.items()
    for garment, by_garment in _BY_GARMENT.items()
    for pattern, by_pattern in _BY_PATTERN.items()
}
_FITTING = frozenset(
    level for level in _LEVELS if level.startswith(("same/same/", "same//")) or level == "/same/"
)


def _shown(level: str) -> str:
    """Return the level as the words of the evidence have it."""
    colour, garment, pattern = level.split("/")
    if colour in ("named", "shade", "close"):
        return "hue" if garment == "different" else "close"
    if colour == "different":
        return "kind" if garment == "same" else "different"
    if colour == "same":
        return "colour" if garment == "different" else "same"
    return garment or pattern or "close"


_SHOWN = {level: _shown(level) for level in _LEVELS}
_WEIGHTS = {level: chance.weight for level, chance in _LEVELS.items()}


def _best(one: Told, other: Told) -> tuple[float, str | None, Piece, Piece]:
    """Return the two pieces that go together best: a coat may hide a shirt, or be taken off."""
    assert isinstance(one, tuple) and isinstance(other, tuple)  # noqa: S101, PT018 - as told
    paired: list[tuple[float, str | None, Piece, Piece]] = []
    for ours in one:
        for theirs in other:
            level = _level(ours, theirs)
            paired.append((0.0 if level is None else _WEIGHTS[level], level, ours, theirs))
    return max(paired, key=lambda pair: (pair[1] is not None, pair[0]))


def _pieces_level(one: Told, other: Told) -> str | None:
    if len(one) == 1 == len(other):  # type: ignore[arg-type] # most often, so that it is asked first
        return _level(one[0], other[0])  # type: ignore[index]
    return _best(one, other)[1]


def _pieces_terms(one: Told, other: Told) -> tuple[str, ...]:
    _, _, ours, theirs = _best(one, other)
    return _term(ours), _term(theirs)


def _term(piece: Piece) -> str:
    """Return a piece as codes; a word that no table has is not among them."""
    known = [colour for colour in piece.colours if not colour.startswith(OTHER_WORDS)]
    parts = ["&".join(known), piece.pattern, piece.garment]
    return "+".join(part for part in parts if part)


_PIECE = Comparing(
    name="clothing",
    told=lambda _: None,
    compare=_pieces_level,
    terms=_pieces_terms,
    chances=_LEVELS,
    shown=_SHOWN,
    fitting=_FITTING,
)


@attrs.frozen(eq=False, repr=False)
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

    name: ClassVar[str] = "clothing"

    piece: Comparing = _PIECE

    def fitted(self, reports: Reports) -> Weigher:
        """Count how common each colour and kind is, for each slot."""
        ours = [_by_slot(report) for report in reports.missing]
        theirs = [_by_slot(report) for report in reports.found]
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


def _by_slot(report: MissingPerson | FoundPerson) -> dict[str, _Pieces]:
    """Return the pieces of each slot, in an order that the order of terms leaves alone.

    Where nothing but a colour is told, it is that of what is worn above: that is told first.
    """
    person = report.person
    found: dict[str, _Pieces] = {}
    told = pieces(person.clothing) if person.clothing else ()
    # Marks may name a hat or a bag; the colour in them is of something else.
    seen = [piece for piece in pieces(person.marks) if piece.garment] if person.marks else ()
    for piece in (*told, *seen):
        found[piece.slot] = (*found.get(piece.slot, ()), piece)[:_MOST]
    for piece in told:
        if (also := ALSO.get(piece.garment)) is not None and also not in found:
            found[also] = (piece,)
    bare = found.pop("", None)
    return found if found or bare is None else {"top": bare}


#: Clothing, by the chances above.
CLOTHING = Clothes()
