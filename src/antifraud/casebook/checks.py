# SPDX-License-Identifier: MIT
"""The rules that join the records of a casebook."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Mapping
from typing import NamedTuple, Protocol

from antifraud.audit import Operand
from antifraud.casebook.claim import (
    AnyClaim,
    BaseClaim,
    ChangeClaim,
    PartsClaim,
    ShareClaim,
    SubsetClaim,
    TiersClaim,
)
from antifraud.casebook.statement import Source, Statement
from antifraud.errors import AntifraudError, ClaimUnfit, DuplicateId, UnknownReference
from antifraud.places import Agency, Division

__all__ = ["Named", "Violation", "violations"]


class Violation(NamedTuple):
    """One broken rule, with the record that breaks it.

    >>> Violation("claims", 2, UnknownReference("parts", "s9")).kind
    'claims'
    """

    #: The casebook's field: divisions, agencies, sources, statements or claims.
    kind: str
    #: The record's place in it, counted from 0.
    place: int
    error: AntifraudError


class Named(Protocol):
    """What has an id.

    >>> def name(record: Named) -> str:
    ...     return record.id
    """

    @property
    def id(self) -> str:
        """The id by which other records name it."""


#: Which claims need like units, and in which roles.
_ALIKE: dict[type, frozenset[Operand]] = {
    PartsClaim: frozenset({Operand.WHOLE, Operand.PART}),
    SubsetClaim: frozenset({Operand.WHOLE, Operand.PART}),
    TiersClaim: frozenset({Operand.WHOLE, Operand.TIER}),
    ShareClaim: frozenset({Operand.WHOLE, Operand.PART}),
    ChangeClaim: frozenset({Operand.PREVIOUS, Operand.CURRENT}),
}


def violations(
    *,
    divisions: Iterable[Division] = (),
    agencies: Iterable[Agency] = (),
    sources: Iterable[Source] = (),
    statements: Iterable[Statement] = (),
    claims: Iterable[AnyClaim] = (),
) -> Iterator[Violation]:
    """Go through every rule that joins records and give each violation.

    >>> orphan = Agency(id="station", name="派出所", division="330784")
    >>> [found.error.field for found in violations(agencies=[orphan])]
    ['division']
    """
    divisions, agencies, sources = tuple(divisions), tuple(agencies), tuple(sources)
    statements, claims = tuple(statements), tuple(claims)
    yield from _repeated("divisions", divisions)
    yield from _repeated("agencies", agencies)
    yield from _repeated("sources", sources)
    yield from _repeated("statements", statements)
    yield from _repeated("claims", claims)
    codes = {division.code for division in divisions}
    bodies = {agency.id for agency in agencies}
    prints = {source.id for source in sources}
    for place, agency in enumerate(agencies):
        named = [("division", agency.division)] if agency.division else []
        yield from _unknown("agencies", place, named, codes)
        yield from _unknown("agencies", place, [("parents", up) for up in agency.parents], bodies)
    for place, statement in enumerate(statements):
        yield from _unknown("statements", place, [("source", statement.source)], prints)
        named = [("agency", statement.agency)] if statement.agency else []
        yield from _unknown("statements", place, named, bodies)
    by_id = {statement.id: statement for statement in statements}
    for place, claim in enumerate(claims):
        yield from (Violation("claims", place, error) for error in _claim_errors(claim, by_id))


def _unknown(
    kind: str, place: int, named: Iterable[tuple[str, str]], known: Container[str]
) -> Iterator[Violation]:
    for field, name in named:
        if name not in known:
            yield Violation(kind, place, UnknownReference(field, name))


def _repeated(kind: str, records: Iterable[Named]) -> Iterator[Violation]:
    seen: set[str] = set()
    for place, record in enumerate(records):
        if record.id and record.id in seen:
            yield Violation(kind, place, DuplicateId("id", record.id))
        seen.add(record.id)


def _claim_errors(claim: AnyClaim, by_id: Mapping[str, Statement]) -> Iterator[AntifraudError]:
    named = list(claim.names())
    unknown = [(role, name) for role, name in named if name not in by_id]
    for role, name in unknown:
        yield UnknownReference(role.value, name)
    if unknown:
        return
    for role, name in named:
        if by_id[name].figure is None and not _prints_a_change(claim, role):
            yield ClaimUnfit(role.value, name, "this statement prints no figure, only a change")
    if isinstance(claim, BaseClaim | ChangeClaim) and claim.stated is not None:
        printed = len(by_id[claim.stated].changes)
        if not 0 <= claim.change < printed:
            yield ClaimUnfit(
                "change", claim.change, f"{claim.stated!r} prints {printed}, counted from 0"
            )
    units = {
        figure.unit: name
        for role, name in named
        if role in _ALIKE.get(type(claim), ()) and (figure := by_id[name].figure) is not None
    }
    if len(units) > 1:
        yield ClaimUnfit(
            "unit",
            tuple(f"{name}: {unit.code}" for unit, name in units.items()),
            "only figures of the same unit add up, compare or make a share",
        )


def _prints_a_change(claim: AnyClaim, role: Operand) -> bool:
    return role is Operand.STATED and isinstance(claim, BaseClaim | ChangeClaim)
