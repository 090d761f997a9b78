# SPDX-License-Identifier: MIT
"""What is left blank in a published table cannot be worked out from what is printed."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Hashable
from datetime import date
from itertools import product

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from antifraud.errors import NegativeAmount, NegativeCount, TableUnfit
from antifraud.metrics import TOTAL, deducible, suppress, tally
from antifraud.periods import PeriodKind

Table = dict[tuple[Hashable, Hashable], int]

COUNTS = st.integers(0, 4) | st.integers(0, 40)


@st.composite
def tables(draw: st.DrawFn, most: int = 5) -> Table:
    rows, columns = (draw(st.integers(1, most)) for _ in range(2))
    return {
        (f"r{row}", f"c{column}"): draw(COUNTS) for row in range(rows) for column in range(columns)
    }


def with_totals(table: Table) -> dict[tuple[Hashable, Hashable], int]:
    found = dict(table)
    for (row, column), count in table.items():
        for key in ((row, TOTAL), (TOTAL, column), (TOTAL, TOTAL)):
            found[key] = found.get(key, 0) + count
    return found


def worked_out(table: Table, hidden: set[tuple[Hashable, Hashable]]) -> set[object]:
    """Return the blanks that have one value in every table that agrees with what is printed.

    Where a blank can have another value, it can have one that is one more or one less.
    """
    whole = with_totals(table)
    blanks = [key for key in table if key in hidden]
    values: dict[object, set[int]] = {key: set() for key in hidden}
    for guess in product(*(range(max(0, table[key] - 1), table[key] + 2) for key in blanks)):
        other = with_totals(table | dict(zip(blanks, guess, strict=True)))
        if all(other[key] == whole[key] for key in whole if key not in hidden):
            for key in hidden:
                values[key].add(other[key])
    return {key for key, found in values.items() if len(found) == 1}


class TestABlank:
    @given(st.data())
    def test_is_said_to_follow_where_every_table_that_agrees_has_it(
        self, data: st.DataObject
    ) -> None:
        table = data.draw(tables(most=3))
        keys = sorted(with_totals(table), key=str)
        hidden = set(data.draw(st.lists(st.sampled_from(keys), max_size=7, unique=True)))
        assert deducible(table, hidden=hidden) == worked_out(table, hidden)

    @given(tables(), st.integers(1, 12))
    def test_is_left_of_every_small_count_and_none_follows(self, table: Table, under: int) -> None:
        found = suppress(table, under=under)
        whole = with_totals(table)
        hidden = {key for key, count in found.cells.items() if count is None}
        assert found.primary == {key for key, count in whole.items() if 0 < count < under}
        assert hidden == found.primary | found.secondary
        assert not deducible(table, hidden=hidden)
        assert {key: whole[key] for key in whole if key not in hidden} == {
            key: count for key, count in found.cells.items() if count is not None
        }

    @given(tables(most=3), st.integers(1, 12))
    def test_has_two_values_at_least_in_the_tables_that_agree_with_what_is_printed(
        self, table: Table, under: int
    ) -> None:
        found = suppress(table, under=under)
        hidden = {key for key, count in found.cells.items() if count is None}
        assume(sum(key in hidden for key in table) <= 6)  # each has three values to try
        assert not worked_out(table, hidden)

    @given(st.lists(COUNTS, min_size=1, max_size=6), st.integers(1, 12))
    def test_of_one_row_has_two_values_at_least(self, counts: list[int], under: int) -> None:
        found = suppress(dict(enumerate(counts)), under=under)
        row: Table = {("row", place): count for place, count in enumerate(counts)}
        hidden: set[tuple[Hashable, Hashable]] = {
            ("row", key) for key, count in found.cells.items() if count is None
        }
        if ("row", TOTAL) in hidden:  # it is the total of the one row and of the table
            hidden.add((TOTAL, TOTAL))
        hidden |= {(TOTAL, column) for _, column in hidden}
        assert not worked_out(row, hidden)

    @given(tables(most=4), st.integers(1, 8))
    def test_is_needed_for_some_count_wherever_it_hides_no_small_one(
        self, table: Table, under: int
    ) -> None:
        found = suppress(table, under=under)
        hidden = found.primary | found.secondary
        for spare in found.secondary:
            assert deducible(table, hidden=hidden - {spare})

    @given(st.lists(COUNTS, min_size=1, max_size=6), st.integers(1, 8))
    def test_in_one_row_is_never_alone(self, counts: list[int], under: int) -> None:
        found = suppress({f"c{place}": count for place, count in enumerate(counts)}, under=under)
        hidden = found.primary | found.secondary
        assert len(hidden) != 1
        assert not deducible(
            {f"c{place}": count for place, count in enumerate(counts)}, hidden=hidden
        )


class TestTheTable:
    def test_zero_is_printed(self) -> None:
        found = suppress({"a": 0, "b": 9}, under=5)
        assert found.cells == {"a": 0, "b": 9, TOTAL: 9}

    def test_two_blanks_that_add_up_to_nothing_more_would_follow(self) -> None:
        table = {("a", "x"): 1, ("a", "y"): 0, ("b", "x"): 8, ("b", "y"): 9}
        keys: list[tuple[Hashable, Hashable]] = list(table)
        assert not deducible(table, hidden=keys)
        zeros = {("a", "x"): 0, ("a", "y"): 0, ("b", "x"): 8, ("b", "y"): 9}
        assert deducible(zeros, hidden=keys) == set(keys)

    def test_has_one_answer_in_every_run(self) -> None:
        code = """if True:
            from random import Random
            from antifraud.metrics import suppress
            for seed in range(12):
                draw = Random(seed)
                counts = [2] * 2 + [9] * 5
                table = {(r, c): draw.choice(counts) for r in "abcdefg" for c in "tuvwxyz"}
                print(sorted(map(str, suppress(table, under=3).secondary)))
        """
        answers = {
            subprocess.run(
                [sys.executable, "-c", code],
                env=os.environ | {"PYTHONHASHSEED": seed},
                capture_output=True,
                text=True,
                check=True,
            ).stdout
            for seed in "1234"
        }
        assert len(answers) == 1

    def test_may_be_a_tally(self) -> None:
        calls = [(date(2023, 1, 1), "a")] * 2 + [(date(2023, 1, 1), "b")] * 9
        calls += [(date(2023, 4, 1), each) for each in "a" * 8 + "b" * 7]
        counted = tally(calls, at=0, by=1, every=PeriodKind.QUARTER)
        found = suppress(counted, under=5)
        assert len(found.primary) == 1
        assert not deducible(counted, hidden=found.primary | found.secondary)

    @pytest.mark.parametrize(
        ("table", "under", "error"),
        [
            ({}, 5, TableUnfit),
            ({"a": 1.0}, 5, TableUnfit),
            ({("a", "b"): 1, "c": 2}, 5, TableUnfit),
            ({("a", "b", "c"): 1}, 5, TableUnfit),
            ({"a": -1}, 5, NegativeAmount),
            ({"a": 1}, 0, NegativeCount),
        ],
        ids=str,
    )
    def test_holds_whole_counts_in_one_or_two_dimensions(
        self, table: dict[object, int], under: int, error: type[Exception]
    ) -> None:
        with pytest.raises(error):
            suppress(table, under=under)

    def test_is_asked_for_keys_that_it_has(self) -> None:
        with pytest.raises(TableUnfit):
            deducible({"a": 1}, hidden=["b"])
