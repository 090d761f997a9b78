# SPDX-License-Identifier: MIT
"""The checks that several records of enforcement share."""

from __future__ import annotations

from antifraud.errors import (
    LabelMissing,
    MiscountedUnit,
    NegativeCount,
    PartsExceedWhole,
    RepeatedEntry,
    SumsDisagree,
    TwoTimes,
    must_all_be,
    must_be,
    must_be_yuan,
    must_say,
)
from antifraud.figures import Figure, Unit
from antifraud.periods import Moment, Period
from antifraud.vocabulary import Vocabulary


def must_be_headed(record_id: object, source: object, note: object) -> None:
    """Raise unless id, source and note, which every record has, are as they should."""
    must_say("id", record_id)
    must_name("source", source)
    must_be("note", note, str)


def must_name(field: str, named: object) -> None:
    """Raise unless a field holds an id, or None."""
    if named is not None:
        must_say(field, named)


def must_all_name(field: str, named: tuple[object, ...]) -> None:
    """Raise unless a field holds a tuple of ids, each once."""
    must_all_be(field, named, str)
    seen: set[object] = set()
    for place, one in enumerate(named):
        must_say(f"{field}[{place}]", one)
        if one in seen:
            raise RepeatedEntry(field, one)
        seen.add(one)


def must_be_or_none(field: str, value: object, kind: type) -> None:
    """Raise unless a field holds a value of its type, or None."""
    if value is not None:
        must_be(field, value, kind)


def must_be_timed(at: object, period: object) -> None:
    """Raise unless an event has a moment, a run of days, or neither."""
    must_be_or_none("at", at, Moment)
    must_be_or_none("period", period, Period)
    if at is not None and period is not None:
        raise TwoTimes("period", (at, period))


def must_be_termed(field: str, term: object, kind: type[Vocabulary], printed: object) -> None:
    """Raise unless a field holds a term or None, and what no term names keeps its words."""
    must_be_or_none(field, term, kind)
    must_be("printed", printed, str)
    if isinstance(term, Vocabulary) and term.name == "OTHER" and not str(printed).strip():
        raise LabelMissing("printed", printed, "give printed=, the words as they stand")


def must_count(field: str, figure: object, unit: Unit) -> None:
    """Raise unless a field holds a figure of its unit that is not below zero, or None."""
    if figure is None:
        return
    must_be(field, figure, Figure)
    assert isinstance(figure, Figure)  # noqa: S101 - it is one
    if figure.unit != unit:
        raise MiscountedUnit(field, (figure.unit, unit), f"count it in {unit!r}")
    known = [number for number in (figure.low, figure.value, figure.high) if number is not None]
    if any(number < 0 for number in known):
        raise NegativeCount(field, figure, "give 0 or more")
    if unit.whole and figure.value is not None and figure.value.denominator != 1:
        raise NegativeCount(field, figure, "give a whole number")


def must_agree(amount: object, stated: Figure | None, field: str) -> None:
    """Raise unless a sum to the fen is one of those that the printed sum leaves open."""
    if amount is not None:
        must_be_yuan(field, amount)
    must_count("stated", stated, Unit.CNY)
    if amount is not None and stated is not None:
        exact = Figure.exact(amount, Unit.CNY)  # type: ignore[arg-type] # checked above
        if not stated.possibly_equal(exact):
            raise SumsDisagree(field, (amount, stated))


def must_not_exceed(field: str, part: Figure | None, whole: Figure | None) -> None:
    """Raise when a part is more than the whole whatever their true values are."""
    if part is not None and whole is not None and whole.certainly_less(part):
        raise PartsExceedWhole(field, (part, whole))
