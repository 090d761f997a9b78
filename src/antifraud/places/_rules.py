# SPDX-License-Identifier: MIT
"""The rules that the parts of a gazetteer keep."""

from __future__ import annotations

from collections.abc import Container, Iterable
from graphlib import CycleError, TopologicalSorter

from antifraud.errors import (
    DuplicateId,
    NeighbourOfItself,
    NotInGazetteer,
    ParentCycle,
    WrongType,
    must_all_be,
    must_be,
)
from antifraud.places.agency import Agency
from antifraud.places.body import Body
from antifraud.places.division import Division

__all__ = ["check"]

_PAIR = 2


def check(
    divisions: tuple[Division, ...],
    borders: tuple[tuple[str, str], ...],
    agencies: tuple[Body, ...],
) -> None:
    """Check that all that is named is held, once, and that nothing lies above itself.

    Divisions need no check for that: a parent that fits its child's code is a level higher.

    Raises:
        DuplicateId: when a division's code or a body's id or code stands twice.
        NotInGazetteer: when a code or id is named that is not held.
        NeighbourOfItself: when a pair names one code twice.
        ParentCycle: when a body lies above itself.
        WrongType: when a part is of another type.

    >>> try:
    ...     check((Division(code="330000", name="浙江省"),), (("330000", "330000"),), ())
    ... except NeighbourOfItself as error:
    ...     print(error.field)
    borders[0]
    """
    must_all_be("divisions", divisions, Division)
    must_be("borders", borders, tuple)
    must_all_be("agencies", agencies, Body)
    _once("divisions", "code", (division.code for division in divisions))
    _once("agencies", "id", (body.id for body in agencies))
    codes = (body.code if isinstance(body, Agency) else None for body in agencies)
    _once("agencies", "code", codes)
    held = {
        "division": {division.code for division in divisions},
        "agency": {body.id for body in agencies},
    }
    _references("divisions", divisions, held)
    _references("agencies", agencies, held)
    for place, pair in enumerate(borders):
        _border(f"borders[{place}]", pair, held["division"])
    try:
        TopologicalSorter({body.id: body.parents for body in agencies}).prepare()
    except CycleError as cycle:
        raise ParentCycle("agencies", tuple(reversed(cycle.args[1]))) from None


def _once(field: str, part: str, names: Iterable[str | None]) -> None:
    seen: set[str] = set()
    for place, name in enumerate(names):
        if name is not None:
            if name in seen:
                raise DuplicateId(f"{field}[{place}].{part}", name)
            seen.add(name)


def _references(
    field: str, records: Iterable[Division | Body], held: dict[str, set[str]]
) -> None:  # fmt: skip
    for place, record in enumerate(records):
        for part, kind, name in record.references():
            if kind in held and name not in held[kind]:
                raise NotInGazetteer(f"{field}[{place}].{part}", name)


def _border(field: str, pair: object, codes: Container[str]) -> None:
    if not isinstance(pair, tuple) or len(pair) != _PAIR:
        raise WrongType(field, pair, "give a pair of codes")
    for code in pair:
        must_be(field, code, str)
        if code not in codes:
            raise NotInGazetteer(field, code)
    if pair[0] == pair[1]:
        raise NeighbourOfItself(field, pair)
