# SPDX-License-Identifier: MIT
"""Read a row of a published table as the check that it calls for.

The fields of a row are explained beside the tables. A level ``x`` may have ``x_quantum`` (what
print rounded to; 0 is exact) and ``x_mode`` (round, floor for 余 and "over", ceil for 近).
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterator, Mapping
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from typing import Any, TypeAlias

from antifraud.audit import (
    Finding,
    Verdict,
    reconcile,
    verify_base,
    verify_change,
    verify_ratio,
    verify_share,
    verify_share_of_two,
    verify_sum,
)
from antifraud.figures import ChangeKind, Figure, Qualifier, StatedChange, Unit

Row: TypeAlias = Mapping[str, Any]

DATA = Path(os.environ.get("ANTIFRAUD_DATA", Path(__file__).parents[3] / "shared/data"))

#: The verdicts that the tables give, in our words. Where levels are bounded by words (余, 近)
#: and not by a printed step, "consistent" cannot be told.
VERDICTS = {
    "follows": {Verdict.FOLLOWS},
    "follows_with_qualifier": {Verdict.FOLLOWS},
    "consistent_with_rounded_levels": {Verdict.WITHIN_ROUNDING},
    "follows_if_truncated": {Verdict.TRUNCATED},
    "does_not_follow": {Verdict.CONTRADICTED},
    "undefined_zero_base": {Verdict.UNDEFINED},
    "not_published": {Verdict.UNDETERMINED},
    "implied_base_only": {Verdict.UNDETERMINED, Verdict.TRUNCATED},
}

KINDS = {
    "change": ChangeKind.PERCENT,
    "pp_change": ChangeKind.POINTS,
    "fold_increase": ChangeKind.FOLD,
    "implied_base": ChangeKind.PERCENT,
}


def rows() -> Iterator[tuple[str, Row]]:
    """Give every row of every published table, with the table's name."""
    for path in sorted((DATA / "tables").glob("*.json")):
        table = json.loads(path.read_text(encoding="utf-8"))
        for row in table["rows"]:
            yield path.stem, row


def expected(row: Row) -> set[Verdict]:
    """Give the verdicts of which one is right for a row."""
    verdicts = VERDICTS[row["verdict"]]
    if row["verdict"] == "consistent_with_rounded_levels" and any(
        name.endswith("_mode") and mode != "round" for name, mode in row.items()
    ):
        return {*verdicts, Verdict.UNDETERMINED}
    return verdicts


def check(row: Row) -> Finding:  # noqa: PLR0911 - one return for each kind of row
    """Run the check that a row calls for."""
    kind = row["kind"]
    if kind == "implied_base":
        return verify_base(current=level(row, "current"), stated=stated_change(row))
    if kind in KINDS:
        unit = Unit.PERCENT if kind == "pp_change" else Unit.ONE
        return verify_change(
            previous=level(row, "previous", unit),
            current=level(row, "current", unit),
            stated=stated_change(row),
        )
    if kind == "diff":
        then, now = level(row, "previous"), level(row, "current")
        gap = None if then is None or now is None else now - then
        return reconcile(stated=stated_figure(row), counted=gap)
    if kind == "sum":
        parts = [figure(part, row.get("parts_quantum"), "round") for part in row["parts"]]
        return verify_sum(whole=stated_figure(row), parts=parts)
    if kind == "part_of_two":
        return verify_share_of_two(
            part=level(row, "a"), other=level(row, "other"), stated=stated_figure(row, Unit.PERCENT)
        )
    numerator, denominator = level(row, "numerator"), level(row, "denominator")
    per = 1 if kind == "mean" else Fraction(Decimal(str(row.get("per", 100))))
    if per == 100:
        return verify_share(
            part=numerator, whole=denominator, stated=stated_figure(row, Unit.PERCENT)
        )
    return verify_ratio(
        numerator=numerator, denominator=denominator, per=per, stated=stated_figure(row)
    )


def level(row: Row, name: str, unit: Unit = Unit.ONE) -> Figure | None:
    """Read a level with its quantum and its mode."""
    return figure(row[name], row.get(f"{name}_quantum"), row.get(f"{name}_mode"), unit)


def stated_figure(row: Row, unit: Unit = Unit.ONE) -> Figure | None:
    """Read what was published as a figure whose step is its last digit."""
    step = row.get("published_quantum") or Decimal(1).scaleb(-row["published_digits"])
    return figure(row["published"], step, row.get("published_mode"), unit)


def stated_change(row: Row) -> StatedChange | None:
    """Read what was published as a change."""
    if row["published"] is None:
        return None
    value = Decimal(str(row["published"]))
    step = Fraction(10) ** -row["published_digits"]
    mode = row.get("published_mode") or "round"
    kind = KINDS[row["kind"]]
    if mode == "round":
        return StatedChange(value, step=step, kind=kind)
    if mode == "floor":
        return StatedChange(value, step=step, kind=kind, qualifier=Qualifier.AT_LEAST)
    inner = Fraction(value) - step if value > 0 else Fraction(value) + step
    low, high = sorted((Fraction(value), inner))
    return StatedChange(value, step=step, kind=kind, low=low, high=high, qualifier=Qualifier.NEARLY)


def figure(value: object, quantum: object, mode: object, unit: Unit = Unit.ONE) -> Figure | None:
    """Read a printed number as a figure."""
    if value is None:
        return None
    number, step = Fraction(Decimal(str(value))), Fraction(Decimal(str(quantum or 0)))
    if not step or mode in (None, "round"):
        return Figure.exact(number, unit, step=step)
    if mode == "floor":
        return Figure(
            value=number,
            low=number,
            high=number + step,
            unit=unit,
            qualifier=Qualifier.MORE_THAN,
        )
    return Figure(
        value=number,
        low=number - step,
        high=number,
        low_firm=False,
        unit=unit,
        qualifier=Qualifier.NEARLY,
    )
