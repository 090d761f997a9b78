# SPDX-License-Identifier: MIT
"""Forms of Chinese print that a scan must neither tear apart nor take for another."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from antifraud.figures import ChangeKind, StatedChange
from antifraud.wording import read, read_change, scan

AS_OF = date(2024, 7, 10)


def words(text: str) -> list[str]:
    return [each.text for each in scan(text, as_of=AS_OF)]


def items(text: str, as_of: date | None = AS_OF) -> list[str]:
    return [str(each.item) for each in scan(text, as_of=as_of)]


class TestASpaceMayPartThousands:
    """GB/T 15835-2011."""

    def test_one_number_is_read(self) -> None:
        found = scan("冻结资金5 000元，止付12 345 678元，共3 560.8万元")
        assert [each.text for each in found] == ["5 000元", "12 345 678元", "3 560.8万元"]
        assert read("1 234 567人") == read("1,234,567人") == read("1\u2009234\u2009567人")

    def test_without_what_it_counts_all_is_left_out(self) -> None:
        assert words("共12 345 678") == []

    def test_other_numbers_in_a_row_stay_apart(self) -> None:
        assert words("抓获12 345人 678") == ["12 345人", "678"]
        assert words("抓获12人 345起") == ["12人", "345起"]


class TestARunOfHoursIsOnOneClock:
    @pytest.mark.parametrize(
        ("text", "end"),
        [
            ("5月3日下午3时至5时", "03T17"),
            ("5月3日下午3时许至5时许", "03T17~"),
            ("5月3日晚上8点到10点", "03T22"),
            ("5月3日晚上8点到8点半", "03T20:30"),
            ("5月3日晚上10点到2点", "04T02"),
            ("5月3日上午10点到12点", "03T12"),
            ("5月3日上午9点到下午5点", "03T17"),
            ("5月3日下午15时至5时", "04T05"),
            ("5月3日22时至6时", "04T06"),
            ("5月3日晚上8点到次日凌晨2点", "04T02"),
        ],
    )
    def test_the_end_is_the_first_such_time_after_the_beginning(self, text: str, end: str) -> None:
        (item,) = items(text)
        assert item.endswith(f"-{end}")


class TestHundredthsOfAPoint:
    @pytest.mark.parametrize(
        ("text", "value"),
        [
            ("下降10个基点", "-0.1"),
            ("上升50基点", "0.5"),
            ("下降1.1个万分点", "-0.011"),
            ("下降0.5个千分点", "-0.05"),
        ],
    )
    def test_are_percentage_points(self, text: str, value: str) -> None:
        change = read_change(text)
        assert (change.value, change.kind) == (Decimal(value), ChangeKind.POINTS)
        (found,) = scan(f"占比{text}。")
        assert isinstance(found.item, StatedChange)
        assert found.item.value == change.value

    def test_what_a_point_is_alone_is_not_guessed(self) -> None:
        assert words("占比下降3个点") == []
        assert words("走访8个点位") == ["8个点位"]
