# SPDX-License-Identifier: MIT
"""A rate is read as it is written, by one or by so many of what it is counted by."""

from __future__ import annotations

from fractions import Fraction
from typing import Literal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from antifraud.errors import UnreadableFigure, WrongType
from antifraud.figures import Figure, Unit
from antifraud.metrics import change, mean_per, rate
from antifraud.wording import read, write

BELOW = [
    unit.each(count)
    for unit in (Unit.PERSON, Unit.DAY, Unit.CASE, Unit.ACCOUNT)
    for count in (1, 100, 10_000, 100_000)
]


@pytest.mark.parametrize(
    ("text", "lang", "unit", "low"),
    [
        ("0.65起/万人", "zh", "CASE/10000PERSON", Fraction(13, 20)),
        ("0.17起/十万人", "zh", "CASE/100000PERSON", Fraction(17, 100)),
        ("0.17起／10万人", "zh", "CASE/100000PERSON", Fraction(17, 100)),
        ("2500元/起", "zh", "CNY/CASE", Fraction(2500)),
        ("近3起/天", "zh", "CASE/DAY", Fraction(2)),
        ("1.8万元/个账户", "zh", "CNY/ACCOUNT", Fraction(18_000)),
        ("0.65 cases per 10,000 people", "en", "CASE/10000PERSON", Fraction(13, 20)),
        ("18,109 yuan per account", "en", "CNY/ACCOUNT", Fraction(18_109)),
        ("more than 3 cases per day", "en", "CASE/DAY", Fraction(3)),
    ],
)
def test_a_rate_is_read(text: str, lang: Literal["zh", "en"], unit: str, low: Fraction) -> None:
    found = read(text, lang)
    assert found.unit == Unit.parse(unit)
    assert found.low is not None
    assert 0 <= low - found.low < 1


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("3/4", "zh"), ("3起/", "zh"), ("/万人", "zh"), ("3起/近万人", "zh"), ("3起/数十人", "zh"),
        ("3起/4", "zh"), ("3 per day", "en"), ("3 cases per", "en"),
        ("3 cases per nothing", "en"),
    ],
)  # fmt: skip
def test_what_is_no_rate_is_refused(text: str, lang: Literal["zh", "en"]) -> None:
    with pytest.raises(UnreadableFigure):
        read(text, lang)


@given(
    st.sampled_from([Unit.CASE, Unit.CNY, Unit.PERSON_TIME, Unit.ACCOUNT]),
    st.sampled_from(BELOW),
    st.integers(0, 10**9),
    st.integers(1, 10**6),
    st.sampled_from([1, 10, 100]),
    st.sampled_from(["zh", "en"]),
    st.booleans(),
)
def test_what_is_written_reads_back_to_the_same_bounds(  # noqa: PLR0913, PLR0917 - drawn by hypothesis
    above: Unit,
    below: Unit,
    low: int,
    more: int,
    parts: int,
    lang: Literal["zh", "en"],
    exact: bool,  # noqa: FBT001 - likewise
) -> None:
    unit = above / below
    least = Fraction(low, parts)
    figure = Figure.exact(least, unit) if exact else Figure.between(least, least + more, unit)
    known = read(write(figure, lang), lang)
    assert (known.low, known.high) == (figure.low, figure.high)
    assert unit in (above / below, Unit.ONE)
    assert known.unit == unit


def test_the_rates_and_means_of_the_metrics_are_read_back() -> None:
    cases = Figure.exact(63, Unit.CASE)
    found = rate(count=cases, exposure=Figure.exact(964_000, Unit.PERSON), per=10_000).figure
    assert found is not None
    assert read(write(found, digits=2)).low == Fraction(13, 20)
    assert read(write(found, digits=2)).unit == found.unit
    mean = mean_per(total=Figure.exact(5000, Unit.CNY), count=Figure.exact(2, Unit.CASE)).figure
    assert mean is not None
    assert read(write(mean)) == mean


def test_a_change_and_a_ratio_say_how_they_are_written() -> None:
    with pytest.raises(WrongType, match=r"of a Change its stated\(\), of a Ratio its figure"):
        write(change(previous=1, current=2))  # type: ignore[arg-type]
