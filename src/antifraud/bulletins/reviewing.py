# SPDX-License-Identifier: MIT
"""Every check that a casebook's statements and claims allow, and what cannot be told."""

from __future__ import annotations

from collections.abc import Iterator
from functools import singledispatch

import attrs

from antifraud.audit import (
    Check,
    Finding,
    Reason,
    Verdict,
    verify_base,
    verify_change,
    verify_ratio,
    verify_share,
    verify_subset,
    verify_sum,
    verify_tiers,
)
from antifraud.bulletins.count_lines import counted_in, parts_named, reconciled
from antifraud.bulletins.counting import Completeness, Ledger
from antifraud.casebook import (
    BaseClaim,
    Casebook,
    ChangeClaim,
    Claim,
    Indicator,
    PartsClaim,
    RatioClaim,
    ShareClaim,
    Statement,
    SubsetClaim,
    TiersClaim,
    ToDate,
)
from antifraud.errors import OutsideCalendar
from antifraud.figures import Basis, Figure, StatedChange
from antifraud.periods import Period

__all__ = ["counterparts_of", "review"]

#: What is granted where the base of a change is no statement.
_COUNTED = ("基期数由记录计得", "the base is counted from the records")
#: What is granted where both figures of a change are counted again.
_BOTH_COUNTED = ("本期数与基期数均由记录计得", "both figures are counted from the records")
#: Rates whose part is not of their whole, and may be more: solved this month of cases
#: filed before, money frozen that no stop-payment held.
_MAY_PASS_THE_WHOLE = frozenset(
    {
        Indicator.CLEARANCE_RATE,
        Indicator.FREEZE_RATE,
        Indicator.RETURN_RATE,
        Indicator.RECOVERY_RATE,
    }
)


def review(casebook: Casebook, *, complete: Completeness = ()) -> tuple[Finding, ...]:
    """Return what every possible check finds, and why the rest cannot be told.

    A change that a statement prints of its own figure is checked against the
    statement of the period before or a year earlier, where the casebook holds
    it; else against what the records of that period come to, where they are
    complete; else against the whole numbers that its base can be. Where the records
    know both figures better than print, and come to another verdict, that is a
    finding too.
    Then come the claims, in their order; then what the casebook's own records
    count to, where they are complete or a statement is below what they hold;
    then the statements that nothing was set against, each with the reason.

    Each finding's `subjects` are the ids of the statements it is about. Its
    `assumptions` are those of the claim, in each language that it gives.

    Args:
        casebook: the statements, claims and records.
        complete: whether the records are complete, or for which indicators.

    Raises:
        WrongType: when `complete` is a text, or names what is no indicator.

    >>> from antifraud.casebook import Source
    >>> from antifraud.wording import read
    >>> def caught(id, text):
    ...     return Statement(id=id, source="page", label=id, figure=read(text))
    >>> book = Casebook(
    ...     sources=(Source(id="page", title="反诈专版"),),
    ...     statements=(caught("all", "44名"), caught("fraud", "23人"), caught("other", "21人")),
    ...     claims=(PartsClaim(whole="all", parts=("fraud", "other")),),
    ... )
    >>> [(finding.check.name, finding.verdict.name) for finding in review(book)]
    [('SUM', 'FOLLOWS')]
    """
    findings = [
        *_printed_changes(casebook, complete),
        *_claims(casebook),
        *reconciled(casebook, complete),
    ]
    touched = {subject for finding in findings for subject in finding.subjects}
    alone = [_alone(one) for one in casebook.statements if one.id not in touched]
    return (*findings, *alone)


def counterparts_of(
    casebook: Casebook, statement: Statement, basis: Basis
) -> tuple[Statement, ...]:
    """Return the statements of the same thing in the period that a change is measured against.

    >>> one = Statement(id="s", source="p", label="s", figure=Figure.exact(1))
    >>> counterparts_of(Casebook(), one, Basis.YEAR_EARLIER)
    ()
    """
    period = _base_period(statement, basis)
    if period is None or statement.figure is None:
        return ()
    unit = statement.figure.unit
    return tuple(
        other
        for other in casebook.in_period(statement, period)
        if other.figure is not None and other.figure.unit == unit
    )


def _base_period(statement: Statement, basis: Basis) -> Period | None:
    """Return the period that a change of a statement is measured against."""
    if not isinstance(statement.period, Period):
        return None
    try:
        if basis is Basis.PREVIOUS_PERIOD:
            return statement.period.previous()
        return statement.period.year_earlier().period
    except OutsideCalendar:  # before the year 1
        return None


def _printed_changes(casebook: Casebook, complete: Completeness) -> Iterator[Finding]:
    ledger, parts = Ledger(casebook, complete), set(parts_named(casebook))
    read_elsewhere = {
        (claim.stated, claim.change)
        for claim in casebook.claims
        if isinstance(claim, BaseClaim | ChangeClaim) and claim.stated is not None
    }
    for statement in casebook.statements:
        for which, change in enumerate(statement.changes):
            if statement.figure is None:
                yield _subject_unclear(statement, change)
            elif (statement.id, which) not in read_elsewhere:
                base, now = _counted_levels(ledger, statement, change, parts)
                found = _own_change(casebook, statement, statement.figure, change, base)
                yield found
                if base is not None and now is not None:
                    yield from _recounted(statement, change, base, now, found.verdict)


def _counted_levels(
    ledger: Ledger, statement: Statement, change: StatedChange, parts: set[str]
) -> tuple[Figure | None, Figure | None]:
    """Return what the records know of the base of a change, and of the figure itself."""
    base = None if change.basis is None else _base_period(statement, change.basis)
    if base is None or statement.id in parts or not isinstance(statement.period, Period):
        return None, None
    return counted_in(ledger, statement, base), counted_in(ledger, statement, statement.period)


def _recounted(
    statement: Statement, change: StatedChange, base: Figure, now: Figure, printed: Verdict
) -> Iterator[Finding]:
    """Check a printed change by records alone, where that says more than print does."""
    found = verify_change(previous=base, current=now, stated=change, assumptions=_BOTH_COUNTED)
    if found.verdict not in (printed, Verdict.UNDETERMINED, Verdict.UNDEFINED):
        yield attrs.evolve(found, subjects=(statement.id,))


def _subject_unclear(statement: Statement, change: StatedChange) -> Finding:
    reason = Reason.NO_DEFINITION
    if statement.indicator is Indicator.OTHER:
        reason = Reason.SUBJECT_UNCLEAR
    elif statement.indicator.is_defined:
        reason = Reason.MISSING_CURRENT
    return Finding(
        check=Check.CHANGE,
        verdict=Verdict.UNDETERMINED,
        stated=change,
        reason=reason,
        subjects=(statement.id,),
    )


def _own_change(
    casebook: Casebook,
    statement: Statement,
    figure: Figure,
    change: StatedChange,
    counted: Figure | None,
) -> Finding:
    bases = () if change.basis is None else counterparts_of(casebook, statement, change.basis)
    if len({base.figure for base in bases}) > 1:
        return Finding(
            check=Check.CHANGE,
            verdict=Verdict.UNDETERMINED,
            stated=change,
            reason=Reason.BASES_DISAGREE,
            subjects=(*(base.id for base in bases), statement.id),
        )
    if not bases:
        granted = () if counted is None else _COUNTED
        finding = verify_base(previous=counted, current=figure, stated=change, assumptions=granted)
        return attrs.evolve(finding, subjects=(statement.id,))
    finding = verify_change(previous=bases[0].figure, current=figure, stated=change)
    return attrs.evolve(finding, subjects=(bases[0].id, statement.id))


def _claims(casebook: Casebook) -> Iterator[Finding]:
    figures = _Figures(casebook)
    for claim in casebook.claims:
        named = tuple(name for _, name in claim.names())
        granted = tuple(text for text in (claim.assumption, claim.assumption_en) if text)
        finding = _check(claim, figures)
        yield attrs.evolve(finding, subjects=named, assumptions=granted)


@attrs.frozen
class _Figures:
    """The figures of a casebook's statements, by id."""

    casebook: Casebook

    def __getitem__(self, name: str) -> Figure:
        figure = self.casebook.statement(name).figure
        assert figure is not None  # noqa: S101 - the casebook has refused such a claim
        return figure

    def get(self, name: str | None) -> Figure | None:
        return None if name is None else self[name]

    def change(self, name: str | None, which: int) -> StatedChange | None:
        return None if name is None else self.casebook.statement(name).changes[which]

    def alike(self, *names: str) -> bool:
        return len({self.casebook.statement(name).statistic for name in names}) == 1


@singledispatch
def _check(claim: Claim, figures: _Figures) -> Finding:
    """Check one claim with the function of the audit that is made for its kind."""
    raise NotImplementedError


@_check.register
def _parts(claim: PartsClaim, figures: _Figures) -> Finding:
    return verify_sum(whole=figures[claim.whole], parts=[figures[part] for part in claim.parts])


@_check.register
def _subset(claim: SubsetClaim, figures: _Figures) -> Finding:
    return verify_subset(part=figures[claim.part], whole=figures[claim.whole])


@_check.register
def _tiers(claim: TiersClaim, figures: _Figures) -> Finding:
    return verify_tiers(whole=figures[claim.whole], tiers=[figures[tier] for tier in claim.tiers])


@_check.register
def _share(claim: ShareClaim, figures: _Figures) -> Finding:
    found = verify_share(
        part=figures[claim.part], whole=figures[claim.whole], stated=figures.get(claim.stated)
    )
    rate = claim.stated and figures.casebook.statement(claim.stated).indicator
    if found.reason is Reason.NO_SHARE and rate in _MAY_PASS_THE_WHOLE:
        return attrs.evolve(found, reason=None)
    return found


@_check.register
def _ratio(claim: RatioClaim, figures: _Figures) -> Finding:
    return verify_ratio(
        numerator=figures[claim.numerator],
        denominator=figures[claim.denominator],
        stated=figures.get(claim.stated),
        per=claim.per,
    )


@_check.register
def _change(claim: ChangeClaim, figures: _Figures) -> Finding:
    finding = verify_change(
        previous=figures[claim.previous],
        current=figures[claim.current],
        stated=figures.change(claim.stated, claim.change),
    )
    if figures.alike(claim.previous, claim.current):
        return finding
    return attrs.evolve(finding, reason=Reason.UNLIKE_STATISTICS)


@_check.register
def _base(claim: BaseClaim, figures: _Figures) -> Finding:
    return verify_base(
        current=figures[claim.current], stated=figures.change(claim.stated, claim.change)
    )


def _alone(statement: Statement) -> Finding:
    """Say why nothing was set against a statement."""
    reason = Reason.NOTHING_TO_COMPARE
    if isinstance(statement.period, ToDate):
        reason = Reason.START_UNKNOWN
    return Finding(
        check=Check.ALONE,
        verdict=Verdict.UNDETERMINED,
        stated=statement.figure,
        reason=reason,
        subjects=(statement.id,),
    )
