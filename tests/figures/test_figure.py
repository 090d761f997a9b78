# SPDX-License-Identifier: MIT
"""What makes a figure, and what does not."""

from __future__ import annotations

import copy
import pickle
from decimal import Decimal
from fractions import Fraction
from typing import Any

import attrs
import pytest
from hypothesis import given

from antifraud.errors import (
    AntifraudError,
    BoundsReversed,
    InexactNumber,
    NegativeStep,
    NotOneValue,
    UnitMismatch,
    ValueOutsideBounds,
    WrongType,
)
from antifraud.figures import Figure, Interval, Qualifier, Unit
from tests.figures.drawn import ends, figures


class TestAFigureIsRefused:
    @pytest.mark.parametrize(
        ("parts", "error", "field"),
        [
            ({"low": 5, "high": 3, "value": None}, BoundsReversed, "low, high"),
            ({"value": 2}, ValueOutsideBounds, "value"),
            ({"value": 6}, ValueOutsideBounds, "value"),
            ({"value": 3, "low": 3, "high": 5, "qualifier": Qualifier.EXACT}, NotOneValue,
             "qualifier"),
            ({"value": None, "low": 3, "high": 3, "qualifier": Qualifier.EXACT}, NotOneValue,
             "qualifier"),
            ({"value": 3, "low": 3, "high": None, "qualifier": Qualifier.EXACT}, NotOneValue,
             "qualifier"),
            ({"step": -1}, NegativeStep, "step"),
            ({"unit": "CNY"}, WrongType, "unit"),
            ({"qualifier": "over"}, WrongType, "qualifier"),
            ({"low_firm": 1}, WrongType, "low_firm"),
            ({"high_firm": None}, WrongType, "high_firm"),
            ({"low": 3.0}, InexactNumber, "number"),
            ({"high": "5"}, InexactNumber, "number"),
            ({"value": Decimal("NaN")}, InexactNumber, "number"),
            ({"step": 0.5}, InexactNumber, "number"),
        ],
    )  # fmt: skip
    def test_with_the_rule_that_it_breaks(
        self, parts: dict[str, Any], error: type[AntifraudError], field: str
    ) -> None:
        sound: dict[str, Any] = {
            "value": None, "low": 3, "high": 5, "qualifier": Qualifier.BETWEEN,
        }  # fmt: skip
        Figure(**sound)
        with pytest.raises(error) as raised:
            Figure(**{**sound, **parts})
        assert raised.value.field == field

    def test_a_reversed_range_says_how_to_mend_it(self) -> None:
        with pytest.raises(BoundsReversed, match="swap the two"):
            Figure.between(5, 3)


class TestTheConstructors:
    def test_a_number_is_its_own_bounds(self) -> None:
        figure = Figure.exact(Decimal("9.7"), Unit.CNY, step=Decimal("0.1"))
        assert figure.value == figure.low == figure.high == Fraction(97, 10)
        assert figure.is_exact
        assert figure.possible() == Interval(Fraction(193, 20), Fraction(195, 20))

    def test_a_range_has_no_value(self) -> None:
        assert Figure.between(3, 5).value is None

    def test_over_leaves_the_number_out(self) -> None:
        assert not Figure.over(8).bounds.contains(Fraction(8))
        assert Figure.at_least(8).bounds.contains(Fraction(8))

    def test_at_most_begins_at_zero(self) -> None:
        assert Figure.at_most(48).bounds == Interval(Fraction(0), Fraction(48))

    def test_a_figure_is_taken_as_it_is(self) -> None:
        figure = Figure.exact(3, Unit.CASE)
        assert Figure.of(figure) is figure
        assert Figure.of(3, unit=Unit.CASE) == figure


class TestWhatCanBeTrue:
    def test_a_soft_bound_may_be_missed_but_not_past_zero(self) -> None:
        soft = Figure(value=450, low=440, high=460, low_firm=False, high_firm=False,
                      qualifier=Qualifier.ABOUT)  # fmt: skip
        assert soft.possible() == Interval(Fraction(0), None)
        fall = Figure(value=-450, low=-460, high=-440, low_firm=False, high_firm=False,
                      qualifier=Qualifier.ABOUT)  # fmt: skip
        assert fall.possible() == Interval(None, Fraction(0))

    @given(figures())
    def test_is_never_less_than_the_bounds_say(self, figure: Figure) -> None:
        assert figure.bounds.lies_within(figure.possible())
        assert figure.possible(steps=False).lies_within(figure.possible())

    def test_the_printed_number_is_a_point(self) -> None:
        assert Figure.over(8).as_printed == Interval.point(Fraction(8))
        assert Figure.between(3, 5).as_printed == Interval(Fraction(3), Fraction(5))


class TestUnits:
    def test_a_bare_count_is_told_what_it_counts(self) -> None:
        counted = Figure.exact(2058, Unit.ITEM, measure="个").counted_as(Unit.ACCOUNT)
        assert (counted.unit, counted.measure) == (Unit.ACCOUNT, "个")

    def test_people_are_not_told_to_be_cases(self) -> None:
        with pytest.raises(UnitMismatch):
            Figure.exact(1, Unit.PERSON).counted_as(Unit.CASE)

    def test_hours_convert_into_minutes_with_bounds_and_step(self) -> None:
        converted = attrs.evolve(Figure.between(1, 2, Unit.HOUR), step=1).to(Unit.MINUTE)
        assert ends(converted) == [60, 120]
        assert converted.step == 60

    @pytest.mark.parametrize("unit", [Unit.DAY, Unit.WORKING_DAY, Unit.PERSON])
    def test_months_do_not_convert_into_days(self, unit: Unit) -> None:
        with pytest.raises(UnitMismatch, match="do not convert"):
            Figure.exact(1, Unit.MONTH).to(unit)


class TestAFigureIsAValue:
    def test_the_measure_word_is_kept_and_not_compared(self) -> None:
        one, other = (Figure.exact(3, Unit.PERSON, measure=word) for word in ("名", "人"))
        assert one == other
        assert hash(one) == hash(other)
        assert one.measure == "名"

    def test_fields_cannot_be_set(self) -> None:
        with pytest.raises(attrs.exceptions.FrozenInstanceError):
            Figure.exact(3).value = Fraction(4)  # type: ignore[misc]

    @given(figures(unit=Unit.CNY))
    def test_copies_and_pickles_are_equal(self, figure: Figure) -> None:
        assert copy.deepcopy(figure) == figure
        assert pickle.loads(pickle.dumps(figure)) == figure  # noqa: S301 - our own bytes
