# SPDX-License-Identifier: MIT
"""Tables that police forces published: the verdict on each row is that of exact arithmetic."""

from __future__ import annotations

from collections import Counter
from fractions import Fraction

import pytest

from antifraud.audit import Finding, ImpliedBase, Operand, Reason, Verdict
from tests.audit.published import DATA, Row, check, expected, rows

TABLES = DATA / "tables"
needs_tables = pytest.mark.skipif(
    not TABLES.is_dir(), reason=f"the published tables are not there: {TABLES}"
)


@needs_tables
def test_every_published_row_has_the_verdict_of_exact_arithmetic() -> None:
    wrong = [
        (row["id"], row["verdict"], found.verdict.name)
        for _, row in rows()
        if (found := check(row)).verdict not in expected(row)
    ]
    assert wrong == []


@needs_tables
def test_all_rows_are_read_and_two_of_them_are_wrong_in_print() -> None:
    verdicts = Counter(check(row).verdict for _, row in rows())
    if sum(verdicts.values()) == 2952:
        assert verdicts == {
            Verdict.FOLLOWS: 2563,
            Verdict.UNDEFINED: 387,
            Verdict.CONTRADICTED: 2,
        }
    assert verdicts[Verdict.CONTRADICTED] >= 2


@needs_tables
def test_what_is_computed_rounds_to_what_the_tables_recomputed() -> None:
    for _, row in rows():
        if row.get("recomputed") is not None and row["kind"] == "change":
            computed = check(row).computed
            assert computed is not None
            gap = abs(computed - Fraction(row["recomputed"]))
            assert gap <= Fraction(1, 10 ** max(row["published_digits"], 1)) / 2, row["id"]


# Rows of the other kinds, made by hand in the same form.

OTHER_KINDS: list[Row] = [
    # 9.7亿 against 8.7亿, both rounded: 11.5 % from the printed ones, 12.3 % still possible.
    {"kind": "change", "previous": "8.7", "previous_quantum": "0.1", "previous_mode": "round",
     "current": "9.7", "current_quantum": "0.1", "current_mode": "round",
     "published": "12.3", "published_digits": 1, "verdict": "consistent_with_rounded_levels"},
    # More than 8.4 (万) against 8: at least 5 %, less than 6.3 %.
    {"kind": "change", "previous": "8", "current": "8.4", "current_quantum": "0.1",
     "current_mode": "floor", "published": "5.5", "published_digits": 1,
     "verdict": "consistent_with_rounded_levels"},
    {"kind": "change", "previous": "8", "current": "8.4", "current_quantum": "0.1",
     "current_mode": "floor", "published": "6.4", "published_digits": 1,
     "verdict": "does_not_follow"},
    {"kind": "change", "previous": 352, "current": 1103, "published": "213.3",
     "published_digits": 1, "verdict": "follows_if_truncated"},
    {"kind": "change", "previous": 1210, "current": 2058, "published": "70",
     "published_digits": 0, "published_mode": "floor", "verdict": "follows_with_qualifier"},
    {"kind": "change", "previous": 100, "current": 69, "published": "-30",
     "published_digits": 0, "published_mode": "floor", "verdict": "follows_with_qualifier"},
    {"kind": "change", "previous": 1000, "current": 1297, "published": "30",
     "published_digits": 0, "published_mode": "ceil", "verdict": "follows_with_qualifier"},
    {"kind": "change", "previous": 12, "current": 15, "published": None,
     "published_digits": 0, "verdict": "not_published"},
    {"kind": "diff", "previous": 1210, "current": 2058, "published": "848",
     "published_digits": 0, "verdict": "follows"},
    {"kind": "diff", "previous": "9.7", "previous_quantum": "0.1", "current": "11.2",
     "current_quantum": "0.1", "published": "1.6", "published_digits": 1,
     "verdict": "consistent_with_rounded_levels"},
    {"kind": "pp_change", "previous": "91.3", "previous_quantum": "0.1", "current": "94.1",
     "current_quantum": "0.1", "published": "2.8", "published_digits": 1, "verdict": "follows"},
    {"kind": "pp_change", "previous": "91.3", "current": "94.1", "published": "-2.8",
     "published_digits": 1, "verdict": "does_not_follow"},
    {"kind": "pp_change", "previous": 0, "current": "2.8", "published": "2.8",
     "published_digits": 1, "verdict": "follows"},
    {"kind": "fold_increase", "previous": 10, "current": 45, "published": "3.5",
     "published_digits": 1, "verdict": "follows"},
    {"kind": "fold_increase", "previous": 10, "current": 45, "published": "4.5",
     "published_digits": 1, "verdict": "does_not_follow"},
    {"kind": "share", "numerator": 343, "denominator": 399, "published": "86.0",
     "published_digits": 1, "verdict": "follows"},
    {"kind": "share", "numerator": 343, "denominator": 399, "published": "85.9",
     "published_digits": 1, "verdict": "follows_if_truncated"},
    {"kind": "share", "numerator": 0, "denominator": 0, "published": None,
     "published_digits": 1, "verdict": "undefined_zero_base"},
    {"kind": "rate", "numerator": 1432, "denominator": 964000, "per": 10000,
     "published": "14.85", "published_digits": 2, "verdict": "follows"},
    {"kind": "rate", "numerator": 1432, "denominator": "96.4", "denominator_quantum": "0.1",
     "per": 1, "published": "14.86", "published_digits": 2,
     "verdict": "consistent_with_rounded_levels"},
    {"kind": "part_of_two", "a": 23, "other": 21, "published": "52.3",
     "published_digits": 1, "verdict": "follows"},
    {"kind": "part_of_two", "a": 23, "other": 21, "published": "47.7",
     "published_digits": 1, "verdict": "does_not_follow"},
    {"kind": "mean", "numerator": 37270000, "denominator": 2058, "published": "18110",
     "published_digits": 0, "verdict": "follows"},
    {"kind": "mean", "numerator": 37270000, "numerator_quantum": 10000,
     "numerator_mode": "floor", "denominator": 2058, "published": "18112",
     "published_digits": 0, "verdict": "consistent_with_rounded_levels"},
    {"kind": "sum", "parts": [23, 21], "published": "44", "published_digits": 0,
     "verdict": "follows"},
    {"kind": "sum", "parts": ["1.4", "2.4"], "parts_quantum": "0.1", "published": "3.9",
     "published_digits": 1, "verdict": "consistent_with_rounded_levels"},
    {"kind": "sum", "parts": [23, 21], "published": "45", "published_digits": 0,
     "verdict": "does_not_follow"},
]  # fmt: skip


@pytest.mark.parametrize("row", OTHER_KINDS, ids=lambda row: f"{row['kind']}: {row['verdict']}")
def test_rows_of_every_other_kind_can_be_checked(row: Row) -> None:
    assert check(row).verdict in expected(row)


@pytest.mark.parametrize(
    ("current", "published", "digits", "implied"),
    [
        (2058, "70.08", 2, [1210, 1210]),
        (4655, "48.3", 1, [3138, 3139]),
        (1103, "213.3", 1, [352, 352]),  # only if the last digit was cut
        (7317, "36.49", 2, [5361, 5361]),
    ],
)
def test_rows_that_print_no_base_imply_one(
    current: int, published: str, digits: int, implied: list[int]
) -> None:
    row = {
        "kind": "implied_base", "current": current, "published": published,
        "published_digits": digits, "verdict": "implied_base_only",
    }  # fmt: skip
    found: Finding = check(row)
    assert found.verdict in expected(row)
    assert found.reason in (Reason.BASE_NOT_PRINTED, None)
    base = found.working.get(Operand.BASE)
    assert isinstance(base, ImpliedBase)
    assert base.wholes is not None
    assert [base.wholes[0], base.wholes[-1]] == implied
