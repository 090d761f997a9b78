# SPDX-License-Identifier: MIT
"""A ratio names what it is divided by, keeps its bounds, and has a status where there is none."""

from __future__ import annotations

from datetime import UTC, datetime
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from antifraud.errors import (
    FieldNotFound,
    GroupUnfit,
    InexactNumber,
    NegativeAmount,
    NegativeCount,
    PartAboveWhole,
    UnitMismatch,
    WrongType,
)
from antifraud.figures import Figure, Interval, Qualifier, Unit, rounded
from antifraud.metrics import (
    Ratio,
    RatioStatus,
    clearance_rate,
    mean_per,
    money_funnel,
    points_change,
    rate,
    ratio,
    share,
    success_by,
)
from antifraud.prevention import Dissuasion, DissuasionChannel, DissuasionOutcome

NOON = datetime(2023, 3, 14, 12, tzinfo=UTC)
COUNTS = st.integers(0, 1000)
LEVELS = st.fractions(0, 100, max_denominator=10)


@st.composite
def bounded(draw: st.DrawFn) -> tuple[Figure, Fraction]:
    """Draw a figure with a number that its bounds allow."""
    low, truth = sorted((draw(LEVELS), draw(LEVELS)))
    high = draw(st.none() | st.fractions(0, 50, max_denominator=10).map(lambda more: truth + more))
    return Figure(value=None, low=low, high=high, qualifier=Qualifier.BETWEEN), truth


def holds(found: Ratio, true: Fraction) -> bool:
    return found.figure is not None and Interval(found.figure.low, found.figure.high).contains(true)


class TestBounds:
    @given(bounded(), bounded())
    def test_of_a_ratio_hold_it_whatever_the_true_values(
        self, above: tuple[Figure, Fraction], below: tuple[Figure, Fraction]
    ) -> None:
        assume(below[1] > 0)
        found = ratio(numerator=above[0], denominator=below[0])
        assert holds(found, above[1] / below[1])
        per = rate(count=above[0], exposure=below[0], per=10_000)
        assert holds(per, above[1] / below[1] * 10_000)

    @given(bounded(), bounded())
    def test_of_a_share_hold_it_and_are_those_of_a_share(
        self, part: tuple[Figure, Fraction], whole: tuple[Figure, Fraction]
    ) -> None:
        assume(0 < whole[1] >= part[1])
        found = share(part=part[0], whole=whole[0])
        assert holds(found, part[1] / whole[1])
        assert found.figure is not None
        assert found.figure.low is not None
        assert found.figure.high is not None
        assert 0 <= found.figure.low <= found.figure.high <= 1

    def test_of_a_share_that_can_only_be_the_whole_is_one(self) -> None:
        found = share(part=Figure.at_least(100), whole=Figure.at_most(100))
        assert found.value == 1

    def test_are_printed_outwards(self) -> None:
        found = share(part=Figure.between(1, 2), whole=3)
        assert found.percent_bounds(0) == (Decimal(33), Decimal(67))
        assert found.percent(0) is None


class TestAShare:
    @given(st.lists(COUNTS, min_size=1, max_size=8))
    def test_and_its_sisters_add_up_to_one(self, parts: list[int]) -> None:
        assume(sum(parts) > 0)
        values = [share(part=part, whole=sum(parts)).value for part in parts]
        assert sum(value for value in values if value is not None) == 1

    def test_of_those_under_measures_is_that_of_the_page(self) -> None:
        persons = Figure.exact(399, Unit.PERSON)
        assert share(part=343, whole=persons).percent(1) == Decimal("86.0")

    def test_has_one_unit(self) -> None:
        with pytest.raises(UnitMismatch):
            share(part=Figure.exact(1, Unit.PERSON), whole=Figure.exact(2, Unit.PERSON_TIME))

    def test_may_be_of_a_part_that_only_seems_larger(self) -> None:
        found = share(part=Figure.between(90, 110), whole=Figure.between(100, 105))
        assert found.figure is not None
        assert (found.figure.low, found.figure.high) == (Fraction(90, 105), Fraction(1))


class TestTheStatus:
    @pytest.mark.parametrize(
        ("above", "below", "status"),
        [
            (1, 2, RatioStatus.COMPUTED),
            (0, 0, RatioStatus.ZERO_DENOMINATOR),
            (Figure.exact(3), Figure.exact(0), RatioStatus.ZERO_DENOMINATOR),
            (None, 0, RatioStatus.MISSING_NUMERATOR),
            (None, None, RatioStatus.MISSING_NUMERATOR),
            (1, None, RatioStatus.MISSING_DENOMINATOR),
        ],
    )
    def test_says_why_there_is_no_ratio(
        self, above: int | None, below: int | None, status: RatioStatus
    ) -> None:
        for found in (
            ratio(numerator=above, denominator=below),
            rate(count=above, exposure=below),
            mean_per(total=above, count=below),
            clearance_rate(solved=above, filed=below),
        ):
            assert found.status is status
            computed = status is RatioStatus.COMPUTED
            assert (found.figure is not None) == (found.value is not None) == computed
            assert (found.percent_bounds(0) is None) == (not computed)

    def test_of_a_denominator_that_may_be_zero_leaves_no_upper_bound(self) -> None:
        found = ratio(numerator=3, denominator=Figure.at_most(6))
        assert found.status is RatioStatus.COMPUTED
        assert found.percent_bounds(0) == (Decimal(50), None)


class TestTheRatiosOfTheField:
    def test_more_may_be_solved_than_filed(self) -> None:
        assert clearance_rate(solved=33, filed=30).percent(1) == Decimal("110.0")

    def test_cases_are_counted_per_10000_people(self) -> None:
        found = rate(
            count=Figure.exact(482, Unit.CASE),
            exposure=Figure.exact(964_000, Unit.PERSON),
            per=10_000,
        )
        assert found.figure == Figure.exact(5, Unit.CASE / Unit.PERSON.each(10_000))

    @given(COUNTS, st.integers(1, 1000), st.integers(0, 3))
    def test_are_rounded_once_when_they_are_written(
        self, count: int, over: int, digits: int
    ) -> None:
        found = ratio(numerator=count, denominator=over)
        assert found.rounded(digits) == rounded(Fraction(count, over), digits)
        assert ratio(numerator=Figure.between(1, 2), denominator=3).rounded(digits) is None
        assert ratio(numerator=None, denominator=3).rounded(digits) is None

    def test_a_mean_has_the_unit_of_both(self) -> None:
        found = mean_per(
            total=Figure.between(37_270_000, 37_280_000, Unit.CNY),
            count=Figure.exact(2058, Unit.ACCOUNT),
        )
        assert found.figure is not None
        assert found.figure.unit == Unit.CNY / Unit.ACCOUNT
        assert found.figure.low == Fraction(37_270_000, 2058)

    def test_two_rates_differ_by_points(self) -> None:
        now, before = (Figure.exact(value, Unit.PERCENT) for value in (94, 91))
        assert points_change(previous=before, current=now) == Figure.exact(3, Unit.POINT)

    def test_each_step_of_the_money_is_over_a_step_that_is_named(self) -> None:
        funnel = money_funnel(lost=1000, stopped=600, frozen=400, recovered=350, returned=300)
        over_frozen = funnel.ratio("returned", "frozen")
        over_lost = funnel.ratio("returned", "lost")
        assert (over_frozen.percent(0), over_lost.percent(0)) == (Decimal(75), Decimal(30))
        assert [(each.of, each.over) for each in (over_frozen, over_lost)] == [
            ("returned", "frozen"),
            ("returned", "lost"),
        ]
        assert len(funnel.ratios) == 10

    def test_money_that_was_never_frozen_may_be_returned(self) -> None:
        assert money_funnel(frozen=100, returned=150).ratio("returned", "frozen").value == Fraction(
            3, 2
        )

    def test_the_money_of_two_currencies_is_no_funnel(self) -> None:
        with pytest.raises(UnitMismatch, match="frozen"):
            money_funnel(
                lost=1, stopped=Figure.exact(1, Unit.USD), frozen=Figure.exact(1, Unit.CNY)
            )

    def test_no_step_is_over_a_later_one(self) -> None:
        with pytest.raises(WrongType):
            money_funnel().ratio("lost", "stopped")


class TestSuccessByChannel:
    @given(
        st.lists(
            st.tuples(st.sampled_from(["text", "call", "visit"]), st.none() | st.booleans()),
            max_size=20,
        ),
        st.randoms(use_true_random=False),
    )
    def test_holds_the_share_whatever_the_unknown_outcomes_were(
        self, records: list[tuple[str, bool | None]], random: object
    ) -> None:
        found = success_by(records, by=0, succeeded=1, unit=Unit.PERSON_TIME)
        choose = getattr(random, "random")  # noqa: B009 - hypothesis' own
        true = [(by, choose() < 0.5 if came is None else came) for by, came in records]
        for channel, each in found.items():
            outcomes = [came for by, came in true if by == channel]
            assert holds(each, Fraction(sum(outcomes), len(outcomes)))

    def test_is_asked_of_the_records_themselves(self) -> None:
        came = [
            (DissuasionChannel.VISIT, DissuasionOutcome.STOPPED),
            (DissuasionChannel.VISIT, DissuasionOutcome.REFUSED),
            (DissuasionChannel.CALL, None),
        ]
        records = [
            Dissuasion(id=f"d{number}", at=NOON, channel=channel, outcome=outcome)
            for number, (channel, outcome) in enumerate(came)
        ]
        found = success_by(
            records,
            by="channel",
            succeeded=lambda each: each.outcome and each.outcome is DissuasionOutcome.STOPPED,
            unit=Unit.PERSON_TIME,
        )
        assert found[DissuasionChannel.VISIT].value == Fraction(1, 2)
        assert found[DissuasionChannel.CALL].percent_bounds(0) == (Decimal(0), Decimal(100))
        assert found[DissuasionChannel.CALL].denominator == Figure.exact(1, Unit.PERSON_TIME)

    def test_of_all_channels_is_that_of_their_mix(self) -> None:
        records = [("text", False)] * 999 + [("visit", True)]
        found = success_by(records, by=0, succeeded=1)
        assert (found["text"].value, found["visit"].value) == (Fraction(0), Fraction(1))

    @pytest.mark.parametrize(
        ("record", "error"),
        [
            ({"channel": "call"}, FieldNotFound),
            ({"channel": ["call"], "outcome": True}, GroupUnfit),
            ({"channel": "call", "outcome": "stopped"}, WrongType),
        ],
        ids=str,
    )
    def test_says_which_record_is_wrong(
        self, record: dict[str, object], error: type[Exception]
    ) -> None:
        with pytest.raises(error, match="record 1"):
            success_by([record], by="channel", succeeded="outcome")


class TestWhatIsRefused:
    def test_a_part_above_its_whole(self) -> None:
        with pytest.raises(PartAboveWhole):
            share(part=11, whole=10)

    @pytest.mark.parametrize("wrong", [0.5, Decimal("NaN"), True, "3"])
    def test_what_is_not_exact(self, wrong: int) -> None:
        for call in (
            lambda: share(part=wrong, whole=10),
            lambda: ratio(numerator=1, denominator=wrong),
            lambda: rate(count=wrong, exposure=1),
            lambda: mean_per(total=wrong, count=1),
            lambda: money_funnel(lost=wrong),
        ):
            with pytest.raises(InexactNumber):
                call()

    def test_what_is_below_zero(self) -> None:
        with pytest.raises(NegativeAmount):
            share(part=-1, whole=10)
        with pytest.raises(NegativeAmount):
            ratio(numerator=1, denominator=Figure.between(-1, 3))
        with pytest.raises(NegativeAmount):
            money_funnel(lost=-1)

    def test_a_rate_per_nothing(self) -> None:
        with pytest.raises(NegativeCount):
            rate(count=1, exposure=1, per=0)
