# SPDX-License-Identifier: MIT
"""The rules that join the records of a casebook: ids, references, claims, and the field's own."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from antifraud.audit import Operand
from antifraud.casebook.claim import (
    AnyClaim,
    BaseClaim,
    ChangeClaim,
    PartsClaim,
    RatioClaim,
    ShareClaim,
    SubsetClaim,
    TiersClaim,
)
from antifraud.casebook.index import Index, Violation
from antifraud.casebook.joins import joint_violations
from antifraud.casebook.statement import Statement
from antifraud.errors import AntifraudError, ClaimUnfit, DuplicateId, UnknownReference
from antifraud.figures import Unit

__all__ = ["violations"]

#: Which claims need like units, and in which roles.
_ALIKE: dict[type, frozenset[Operand]] = {
    PartsClaim: frozenset({Operand.WHOLE, Operand.PART}),
    SubsetClaim: frozenset({Operand.WHOLE, Operand.PART}),
    TiersClaim: frozenset({Operand.WHOLE, Operand.TIER}),
    ShareClaim: frozenset({Operand.WHOLE, Operand.PART}),
    ChangeClaim: frozenset({Operand.PREVIOUS, Operand.CURRENT}),
}


def violations(collections: Mapping[str, Iterable[Any]]) -> Iterator[Violation]:
    """Go through every rule that joins records and give each violation.

    Args:
        collections: the records by the field of the casebook that holds them.

    >>> from antifraud.places import Agency
    >>> orphan = Agency(id="station", name="派出所", division="330784")
    >>> [found.error.field for found in violations({"agencies": [orphan]})]
    ['division']
    """
    index = Index(collections)
    for name, records in index.collections.items():
        yield from _repeated(name, records)
    for name, records in index.collections.items():
        for place, record in enumerate(records):
            yield from (Violation(name, place, error) for error in _unknown(record, index))
    statements = {one.id: one for one in index.collections["statements"]}
    for place, claim in enumerate(index.collections["claims"]):
        errors = _claim_errors(claim, statements)
        yield from (Violation("claims", place, error) for error in errors)
    yield from joint_violations(index)


def _repeated(name: str, records: Iterable[Any]) -> Iterator[Violation]:
    seen: set[str] = set()
    for place, record in enumerate(records):
        if record.id and record.id in seen:
            yield Violation(name, place, DuplicateId("id", record.id))
        seen.add(record.id)


def _unknown(record: Any, index: Index) -> Iterator[AntifraudError]:  # noqa: ANN401 - any kind
    references = getattr(record, "references", None)
    if references is None:
        return
    for field, kind, name in references():
        if index.find(kind, name) is None:
            yield UnknownReference(field, name)


def _claim_errors(claim: AnyClaim, by_id: Mapping[str, Statement]) -> Iterator[AntifraudError]:
    named = list(claim.names())
    if any(name not in by_id for _, name in named):
        return
    for role, name in named:
        if by_id[name].figure is None and not _prints_a_change(claim, role):
            yield ClaimUnfit(role.value, name, "this statement prints no figure, only a change")
    if isinstance(claim, BaseClaim | ChangeClaim) and claim.stated is not None:
        printed = len(by_id[claim.stated].changes)
        if claim.change >= printed:
            yield ClaimUnfit(
                "change", claim.change, f"{claim.stated!r} prints {printed}, counted from 0"
            )
    yield from _unit_errors(claim, named, by_id)


def _unit_errors(
    claim: AnyClaim, named: list[tuple[Operand, str]], by_id: Mapping[str, Statement]
) -> Iterator[AntifraudError]:
    """Go through what is wrong with the units of a claim's figures."""
    # A statement may print the change of its own figure; as a figure it stands once.
    counted = Counter(name for role, name in named if not _prints_a_change(claim, role))
    for name in sorted(name for name, times in counted.items() if times > 1):
        yield ClaimUnfit("id", name, "a statement stands once in a claim")
    rate = isinstance(claim, ShareClaim | RatioClaim) and claim.stated
    stated = by_id[rate].figure if rate else None
    if rate and stated is not None:
        wanted = _stated_units(claim, by_id)
        if wanted and stated.unit not in wanted:
            yield ClaimUnfit(
                "stated",
                f"{rate}: {stated.unit.code}",
                f"give the printed figure in {' or '.join(unit.code for unit in wanted)}",
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


def _stated_units(claim: AnyClaim, by_id: Mapping[str, Statement]) -> tuple[Unit, ...]:
    """Return the units that a printed share or ratio may be in."""
    if isinstance(claim, ShareClaim):
        return (Unit.PERCENT,)
    if not isinstance(claim, RatioClaim):
        return ()
    above, below = by_id[claim.numerator].figure, by_id[claim.denominator].figure
    if above is None or below is None:
        return ()
    return (above.unit / below.unit.each(claim.per), above.unit)


def _prints_a_change(claim: AnyClaim, role: Operand) -> bool:
    return role is Operand.STATED and isinstance(claim, BaseClaim | ChangeClaim)
