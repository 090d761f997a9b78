# SPDX-License-Identifier: MIT
"""Units multiply, divide and cancel like numbers; unlike ones never mix."""

from __future__ import annotations

import pickle
from fractions import Fraction
from functools import reduce

import pytest
from hypothesis import given
from hypothesis import strategies as st

from antifraud.errors import EmptyField, UnitMismatch, UnknownUnit, WrongType
from antifraud.figures import Unit

simple = st.sampled_from([unit for unit in Unit.known() if unit != Unit.ONE])


@st.composite
def units(draw: st.DrawFn) -> Unit:
    """Draw a unit, a product or a quotient of up to five."""
    tops = draw(st.lists(simple, max_size=3))
    bottoms = draw(st.lists(simple, max_size=2))
    top = reduce(lambda left, right: left * right, tops, Unit.ONE)
    return reduce(lambda left, right: left / right, bottoms, top)


class TestUnitsMakeAGroup:
    @given(units(), units(), units())
    def test_products_do_not_care_for_order(self, one: Unit, two: Unit, three: Unit) -> None:
        assert one * two == two * one
        assert (one * two) * three == one * (two * three)

    @given(units())
    def test_a_unit_over_itself_is_one(self, unit: Unit) -> None:
        assert unit / unit == Unit.ONE
        assert unit * Unit.ONE == unit / Unit.ONE == unit

    @given(units(), units())
    def test_division_undoes_multiplication(self, one: Unit, two: Unit) -> None:
        assert one * two / two == one
        assert one / two * two == one

    @given(units())
    def test_the_code_reads_back(self, unit: Unit) -> None:
        read = Unit.parse(unit.code)
        assert (read, read.tops, read.bottoms) == (unit, unit.tops, unit.bottoms)
        assert hash(read) == hash(unit)
        assert pickle.loads(pickle.dumps(unit)) == unit  # noqa: S301 - our own bytes

    def test_quotients_of_unlike_order_are_unlike(self) -> None:
        assert Unit.CNY / Unit.ACCOUNT != Unit.ACCOUNT / Unit.CNY


class TestLabels:
    @pytest.mark.parametrize("unit", [unit for unit in Unit.known() if unit != Unit.ONE])
    def test_every_unit_has_its_words(self, unit: Unit) -> None:
        assert unit.zh
        assert unit.en
        assert unit.one

    def test_of_a_quotient_are_made_of_its_parts(self) -> None:
        per_case = Unit.CNY / Unit.CASE
        assert (per_case.label("zh"), per_case.label("en")) == ("元/起", "yuan per case")

    def test_occurrences_are_not_people(self) -> None:
        assert Unit.PERSON_TIME != Unit.PERSON
        assert not Unit.PERSON_TIME.converts_to(Unit.PERSON)


class TestConversion:
    @given(simple, simple)
    def test_goes_both_ways_or_neither(self, one: Unit, two: Unit) -> None:
        assert one.converts_to(two) == two.converts_to(one)

    @pytest.mark.parametrize(
        ("small", "large", "size"),
        [
            (Unit.SECOND, Unit.MINUTE, 60),
            (Unit.MINUTE, Unit.HOUR, 60),
            (Unit.HOUR, Unit.DAY, 24),
            (Unit.DAY, Unit.WEEK, 7),
            (Unit.MONTH, Unit.YEAR, 12),
        ],
    )
    def test_of_time(self, small: Unit, large: Unit, size: int) -> None:
        assert large.scale / small.scale == Fraction(size)

    @pytest.mark.parametrize("other", [Unit.DAY, Unit.HOUR, Unit.WEEK, Unit.MONTH])
    def test_a_working_day_is_no_length_of_time(self, other: Unit) -> None:
        assert not Unit.WORKING_DAY.converts_to(other)

    def test_a_currency_converts_into_no_other(self) -> None:
        assert not Unit.CNY.converts_to(Unit.USD)


class TestWhatIsRefused:
    @pytest.mark.parametrize(
        "code", ["", " ", "yuan", "元", "cny", "CNY/", "/CNY", "CNY//DAY", "CNY/DAY/DAY", "CNY*",
                 "人", "CNY/人", "账户"],
    )  # fmt: skip
    def test_a_code_that_is_none(self, code: str) -> None:
        with pytest.raises(UnknownUnit) as raised:
            Unit.parse(code, "unit")
        assert raised.value.value == code

    def test_a_word_is_answered_with_its_code(self) -> None:
        with pytest.raises(UnknownUnit, match="Mend: write 'CNY'"):
            Unit.parse("元")

    def test_a_code_that_is_no_text(self) -> None:
        with pytest.raises(WrongType):
            Unit.parse(5)  # type: ignore[arg-type]

    @pytest.mark.parametrize("code", ["", "  "])
    def test_a_unit_without_a_code(self, code: str) -> None:
        with pytest.raises(EmptyField):
            Unit(code)

    def test_another_unit_where_one_must_be(self) -> None:
        with pytest.raises(UnitMismatch) as raised:
            Unit.PERSON.must_be(Unit.CASE, "part")
        assert raised.value.value == (Unit.PERSON, Unit.CASE)
