# SPDX-License-Identifier: MIT
"""The tests of chance are those of the literature, and answer for zeros and large counts."""

from __future__ import annotations

import inspect
import itertools
import math
from decimal import Decimal
from fractions import Fraction
from typing import Any, Literal

import attrs
import pytest

from antifraud.metrics import significance
from antifraud.metrics.significance import (
    Alternative,
    Assumption,
    Method,
    SignificanceTest,
    binomial_interval,
    byar_interval,
    dispersion_test,
    e_test,
    funnel_limits,
    poisson_band,
    poisson_interval,
    poisson_test,
    poisson_z,
    poisson_z_two,
    rate_difference_test,
    rate_interval,
    rate_ratio_test,
    scan_statistic,
    share_funnel_limits,
    small_sample_power,
    small_sample_test,
    wdd,
    wdd_harm,
    wilson_interval,
)
from antifraud.metrics.significance.methods import ALTERNATIVES


def poisson_point(count: int, mean: float) -> float:
    return math.exp(count * math.log(mean) - mean - math.lgamma(count + 1)) if mean else 0.0**count


def square(x: int, y: int, over: tuple[int, int], variance: str) -> float:
    """Return the square of the difference of two rates over its variance."""
    gap = x / over[0] - y / over[1]
    under = x + y if variance == "pooled" else x / over[0] ** 2 + y / over[1] ** 2
    return gap * gap / under if under else 0.0


def likeliest(now: int, base: int, after: int, before: int, gap: int) -> float:
    """Return the previous rate that is likeliest where the current one is larger by a gap."""
    low, high = max(0.0, -float(gap)) + 1e-15, 100.0
    for _ in range(200):
        rate = (low + high) / 2
        slope = now / (rate + gap) - after + base / rate - before
        low, high = (rate, high) if slope > 0 else (low, rate)
    return low


def score(now: int, base: int, after: int, before: int, gap: int) -> float:
    low = likeliest(now, base, after, before, gap)
    return (now / after - base / before - gap) / math.sqrt((low + gap) / after + low / before)


def likelihood(counts: tuple[int, ...]) -> float:
    """Return the G of counts against equal shares."""
    mean = sum(counts) / len(counts)
    return 2 * sum(count * math.log(count / mean) for count in counts if count)


class TestTheTwoZs:
    def test_a_known_mean_has_no_variance_and_an_observed_count_has(self) -> None:
        known = poisson_z(current=20, expected=10)
        two = poisson_z_two(previous=10, current=20)
        assert known.statistic is not None
        assert two.statistic is not None
        assert known.statistic == pytest.approx(two.statistic * math.sqrt(2))
        assert Assumption.KNOWN_MEAN in known.assumptions
        assert Assumption.KNOWN_MEAN not in two.assumptions

    @pytest.mark.parametrize("mean", [10, 20, 50, 100])
    def test_the_formula_of_one_mean_gives_three_to_five_false_alarms_on_two_counts(
        self, mean: int
    ) -> None:
        """Summed over all pairs of counts of one mean, not simulated."""
        points = [poisson_point(count, mean) for count in range(3 * mean + 40)]
        known = two = 0.0
        for previous, one in enumerate(points):
            for current, other in enumerate(points):
                gap = abs(math.sqrt(current) - math.sqrt(previous))
                known += one * other * (2 * gap > 3)
                two += one * other * (math.sqrt(2) * gap > 3)
        assert 0.03 < known < 0.05
        assert two < 0.005

    def test_a_swap_turns_a_rise_into_a_fall(self) -> None:
        rise, fall = (
            poisson_z_two(previous=90, current=120),
            poisson_z_two(previous=120, current=90),
        )
        assert rise.statistic == pytest.approx(-(fall.statistic or 0.0))
        assert rise.p == fall.p

    def test_a_quarter_of_92_days_is_not_more_than_one_of_90(self) -> None:
        equal = poisson_z_two(previous=900, current=920, previous_exposure=90, current_exposure=92)
        assert equal.statistic == pytest.approx(0, abs=1e-12)
        assert poisson_z_two(previous=900, current=920).statistic != pytest.approx(0, abs=0.1)


class TestZeros:
    @pytest.mark.parametrize(
        "found",
        [
            poisson_z(current=0, expected=0),
            poisson_z_two(previous=0, current=0),
            poisson_test(current=0, expected=0),
            e_test(previous=0, current=0),
            rate_difference_test(previous=0, current=0),
            wdd(treated=(0, 0), control=(0, 0)),
            *(
                rate_ratio_test(previous=0, current=0, method=method)
                for method in ("exact", "exact-central", "mid-p", "mid-p-central", "score", "wald")
            ),
        ],
        ids=lambda found: found.method.value,
    )
    def test_nothing_after_nothing_is_no_change(self, found: SignificanceTest) -> None:
        assert found.p == 1
        assert found.statistic in (0, None)

    def test_a_rise_from_zero_has_a_test_and_no_ratio(self) -> None:
        found = rate_ratio_test(previous=0, current=5)
        assert found.p == pytest.approx(2 * 0.5**5)
        assert (found.ratio, found.interval.high) == (None, None)
        assert found.interval.low > 0

    def test_a_fall_to_zero_has_a_ratio_of_zero(self) -> None:
        found = rate_ratio_test(previous=5, current=0)
        assert (found.ratio, found.interval.low) == (0, 0)

    def test_an_event_where_none_can_come_refutes_the_mean(self) -> None:
        assert poisson_test(current=1, expected=0).p == 0


class TestEveryResult:
    def test_names_its_method_its_source_and_its_assumptions_in_both_languages(self) -> None:
        for enum in (Method, Assumption):
            for member in enum:
                assert member.label("zh")
                assert member.label("en")
        assert all(method.source for method in Method)

    def test_is_a_frozen_value(self) -> None:
        found = poisson_z(current=3, expected=2)
        with pytest.raises(attrs.exceptions.FrozenInstanceError):
            found.p = 0.0  # type: ignore[misc]
        assert hash(found) == hash(poisson_z(current=3, expected=2))
        assert found.p_value == found.p

    def test_exact_numbers_and_floats_give_the_same(self) -> None:
        every = [
            poisson_z(current=current, expected=expected)
            for current in (3, Decimal(3), Fraction(3), 3.0)
            for expected in (2.5, Decimal("2.5"), Fraction(5, 2))
        ]
        assert len(set(every)) == 1


class TestLargeCounts:
    def test_a_million_is_as_exact_as_a_dozen(self) -> None:
        million = 10**6
        found = poisson_interval(count=million)
        # Cornish-Fisher, to the order of 1/√count
        z = 1.959963984540054
        assert found.low == pytest.approx(million - z * 1000 + (z * z - 1) / 3, rel=0, abs=0.01)
        far = poisson_interval(count=10**9, level=1 - Decimal("1e-9"))
        z = 6.109410204869  # leaves half of a thousand-millionth
        assert far.low == pytest.approx(10**9 - z * 10**4.5 + (z * z - 1) / 3, rel=0, abs=0.01)
        assert rate_ratio_test(previous=million, current=million).p == 1
        assert e_test(previous=million, current=million + 2000).p == pytest.approx(0.157, abs=0.001)
        assert poisson_test(current=million, expected=million).p == pytest.approx(1, abs=1e-3)

    def test_what_cannot_be_by_chance_has_a_p_of_zero_and_no_error(self) -> None:
        assert poisson_z_two(previous=1, current=10**6).p == 0
        assert rate_ratio_test(previous=0, current=10**6).p == 0
        assert e_test(previous=0, current=10**6).p == 0


class TestTheETest:
    def test_is_that_of_the_paper(self) -> None:
        assert e_test(previous=2, current=6).p == pytest.approx(0.1749, abs=5e-5)
        assert e_test(previous=3, current=0).p == pytest.approx(0.0884, abs=5e-5)

    def test_sums_all_pairs_that_lie_as_far_out(self) -> None:
        """By brute force, for unequal exposures and both variances."""
        variances: tuple[Literal["pooled", "separate"], ...] = ("pooled", "separate")
        for variance in variances:
            for now, base, after, before in ((9, 3, 2, 1), (2, 11, 3, 4), (5, 5, 1, 3)):
                rate = Fraction(now + base, after + before)

                limit = square(now, base, (after, before), variance) * (1 - 1e-12)
                total = sum(
                    poisson_point(x, float(rate * after)) * poisson_point(y, float(rate * before))
                    for x in range(60)
                    for y in range(60)
                    if square(x, y, (after, before), variance) >= limit
                )
                found = e_test(
                    current=now,
                    previous=base,
                    current_exposure=after,
                    previous_exposure=before,
                    variance=variance,
                )
                assert found.p == pytest.approx(total, rel=1e-9), variance

    def test_of_a_difference_keeps_to_its_level(self) -> None:
        """Rates of 5 and 2 differ by 3: p lies below 0.05 in no more than 5 of 100 pairs."""
        alarms = 0.0
        for now in range(18):
            for base in range(12):
                chance = poisson_point(now, 5) * poisson_point(base, 2)
                if chance > 1e-4 and e_test(previous=base, current=now, difference=3).p <= 0.05:
                    alarms += chance
        assert 0.03 < alarms < 0.055

    def test_of_a_difference_sums_all_pairs_with_a_score_as_far_out(self) -> None:
        """By brute force, with the likeliest rates of every pair found by bisection."""
        for now, base, after, before, gap in ((9, 3, 2, 1, 1), (2, 7, 3, 4, -1), (12, 2, 1, 1, 4)):
            low = likeliest(now, base, after, before, gap)
            limit = score(now, base, after, before, gap) ** 2 * (1 - 1e-9)
            total = sum(
                poisson_point(x, (low + gap) * after) * poisson_point(y, low * before)
                for x in range(50)
                for y in range(40)
                if score(x, y, after, before, gap) ** 2 >= limit
            )
            found = e_test(
                current=now,
                previous=base,
                current_exposure=after,
                previous_exposure=before,
                difference=gap,
            )
            assert found.p == pytest.approx(total, rel=1e-8)

    def test_of_a_difference_is_that_of_ng_and_others(self) -> None:
        """41 cases in 28,010 person-years against 15 in 19,017; printed to four digits."""
        cases: dict[str, Any] = {
            "current": 41, "current_exposure": 28010, "previous": 15, "previous_exposure": 19017,
            "alternative": "greater",
        }  # fmt: skip
        pooled = e_test(**cases, difference=Decimal("0.0002"))
        assert pooled.statistic == pytest.approx(1.5023, abs=5e-5)
        assert pooled.p == pytest.approx(0.06626, abs=5e-4)
        separate = e_test(**cases, difference=Decimal("0.0002"), variance="separate")
        assert separate.statistic == pytest.approx(1.5514, abs=5e-5)
        assert separate.p == pytest.approx(0.06626, abs=5e-4)

    def test_of_a_difference_takes_large_counts(self) -> None:
        found = e_test(previous=10**6, current=10**6 + 3000, difference=200)
        assert found.p == pytest.approx(math.erfc(2800 / math.sqrt(2 * 2_003_000)), rel=0.01)

    def test_a_float_is_the_number_that_is_written(self) -> None:
        """0.3 is three tenths: in binary a hair less, and no pair would be as far out."""
        given: dict[str, Any] = {
            "current": 6, "previous": 26, "current_exposure": 10, "previous_exposure": 20,
            "variance": "separate",
        }  # fmt: skip
        assert e_test(**given, difference=0.3) == e_test(**given, difference=Fraction(3, 10))

    @pytest.mark.parametrize(
        ("current", "over", "previous", "before", "expected", "side", "gap"),
        [
            (50, 15, 1, 1, 0.099203, "two-sided", Decimal("0.05")),
            (3, 100, 20, 300, 0.122027, "two-sided", 0),
            (3, 12, 4, 20, 0.404161, "greater", 0),
            (4, 20, 3, 10, 0.308322, "less", 0),
            (1, 1, 50, 15, 0.093230, "less", 0),
        ],
    )
    def test_by_the_paper_is_that_of_its_authors_program(  # noqa: PLR0913, PLR0917 - one of each
        self,
        current: int,
        over: int,
        previous: int,
        before: int,
        expected: float,
        side: Alternative,
        gap: Decimal,
    ) -> None:
        found = e_test(
            current=current,
            current_exposure=over,
            previous=previous,
            previous_exposure=before,
            difference=gap,
            alternative=side,
            variance="paper",
        )
        assert found.p == pytest.approx(expected, abs=5e-7)

    def test_by_the_paper_rates_below_zero_leave_the_null(self) -> None:
        for side in ALTERNATIVES:
            for gap in (5, -5):
                given: dict[str, Any] = {"alternative": side, "variance": "paper"}
                found = e_test(previous=1, current=1, difference=gap, **given)
                assert (found.p, found.statistic) == (1, 0)

    def test_by_wheeler_is_that_of_crimepy_and_without_a_difference_the_same(self) -> None:
        found = e_test(previous=5, current=15, difference=5, variance="wheeler")
        assert found.p == pytest.approx(0.2018456684107425, rel=1e-12)
        for base, now in ((16, 25), (0, 3), (7, 2)):
            wheeler = e_test(previous=base, current=now, variance="wheeler")
            assert wheeler.p == pytest.approx(e_test(previous=base, current=now).p, rel=1e-12)

    def test_tells_more_than_the_conditional_test(self) -> None:
        assert e_test(previous=16, current=25).p < rate_ratio_test(previous=16, current=25).p


class TestDisplacement:
    def test_is_that_of_the_paper(self) -> None:
        found = wdd(
            treated=(207, 110),
            control=(308, 318),
            displaced=(178, 157),
            displaced_control=(150, 140),
        )
        assert found.estimate == -118
        assert found.se == pytest.approx(math.sqrt(1568))
        assert found.z == pytest.approx(-2.98, abs=0.005)
        assert (round(found.interval.low), round(found.interval.high or 0)) == (-196, -40)

    def test_areas_of_unequal_size_are_compared_by_density(self) -> None:
        found = wdd(
            treated=(207, 110),
            control=(308, 318),
            displaced=(178, 157),
            displaced_control=(150, 140),
            control_area=Decimal("0.9"),
            treated_area=Decimal("1.2"),
            displaced_control_area=Decimal("1.6"),
            displaced_area=Decimal("1.5"),
        )
        assert found.estimate == pytest.approx(-99.69444444)

    def test_harm_adds_up_by_weight(self) -> None:
        kinds = [
            wdd(treated=(130, 74), control=(133, 91)),
            wdd(treated=(327, 202), control=(388, 305)),
            wdd(treated=(398, 190), control=(148, 97)),
            wdd(treated=(144, 92), control=(86, 64)),
            wdd(treated=(183, 96), control=(94, 67)),
        ]
        found = wdd_harm(tests=kinds, weights=[3, 2, 5, 7, 10])
        assert found.estimate == -1721
        assert found.se == pytest.approx(304.10360077, rel=1e-6)
        assert found.z == pytest.approx(-5.65925558, rel=1e-6)

    def test_a_swap_of_treated_and_control_turns_the_sign(self) -> None:
        one = wdd(treated=(80, 20), control=(100, 50), time=(2, 1))
        other = wdd(treated=(100, 50), control=(80, 20), time=(2, 1))
        assert (one.estimate, one.se, one.p) == (-other.estimate, other.se, other.p)


class TestClusters:
    def test_any_window_holds_a_cluster_more_often_than_a_given_one(self) -> None:
        some = scan_statistic(count=6, expected=Fraction(3, 5), windows=208).p
        given = poisson_test(current=6, expected=Fraction(3, 5), alternative="greater").p
        assert some > 100 * given

    @pytest.mark.parametrize(
        ("count", "expected", "windows", "simulated"),
        [
            # two million draws of numpy's generator, seed 5; right to 0.0007
            (3, 0.6, 3, 0.1208),
            (3, 1.0, 3, 0.3373),
            (4, 1.5, 3, 0.3130),
            (4, 1.0, 3, 0.1134),
        ],
    )
    def test_is_what_simulation_gives(
        self, count: int, expected: float, windows: int, simulated: float
    ) -> None:
        found = scan_statistic(count=count, expected=expected, windows=windows)
        assert found.p == pytest.approx(simulated, abs=0.0008)

    def test_by_wheeler_is_that_of_ptools(self) -> None:
        """One a week for 260 weeks, and six in some seven days: its own example."""
        found = scan_statistic(count=6, expected=1, windows=261, variant="wheeler")
        assert found.p == pytest.approx(0.486814, abs=5e-7)
        assert scan_statistic(count=6, expected=1, windows=261).p == pytest.approx(
            found.p, abs=1e-4
        )

    def test_pairs_and_single_events_are_exact(self) -> None:
        assert scan_statistic(count=0, expected=1, windows=5).p == 1
        assert scan_statistic(count=1, expected=1, windows=5).p == pytest.approx(1 - math.exp(-5))
        # Two windows' time, no two events within one: none, one, or two at the ends.
        apart = math.exp(-2) * (1 + 2 + 1 / 2)
        assert scan_statistic(count=2, expected=1, windows=2).p == pytest.approx(1 - apart)


class TestFunnels:
    def test_limits_leave_out_what_they_say(self) -> None:
        for expected in (3, 20, 400):
            two, three = funnel_limits(expected=expected)
            assert three.low <= two.low < expected < two.high < three.high
            for limits in (two, three):
                inside = sum(
                    poisson_point(count, expected)
                    for count in range(5 * expected + 50)
                    if limits.holds(count)
                )
                assert inside == pytest.approx(limits.level, abs=0.05)

    def test_shares_narrow_as_the_whole_grows(self) -> None:
        widths = []
        for whole in (10, 100, 1000):
            (limits,) = share_funnel_limits(whole=whole, share=0.8, levels=[0.95])
            assert 0 <= limits.low < 0.8 < limits.high <= 1
            widths.append(limits.high - limits.low)
        assert widths == sorted(widths, reverse=True)

    def test_a_band_is_the_z_solved_for_the_count(self) -> None:
        band = poisson_band(expected=36, z=3)
        assert 2 * (math.sqrt(band.high) - 6) == pytest.approx(3)
        assert 2 * (math.sqrt(band.low) - 6) == pytest.approx(-3)
        assert band.level == pytest.approx(0.9973, abs=1e-4)


class TestIntervals:
    def test_nothing_seen_still_leaves_a_rate(self) -> None:
        assert poisson_interval(count=0).high == pytest.approx(-math.log(0.025))
        assert binomial_interval(part=0, whole=20).high == pytest.approx(1 - 0.025 ** (1 / 20))
        assert wilson_interval(part=0, whole=20).low == 0
        assert wilson_interval(part=20, whole=20).high == 1
        assert byar_interval(count=0).low == 0

    def test_a_rate_is_exact_below_ten_events_and_byars_from_ten_on(self) -> None:
        assert rate_interval(count=9, exposure=1).method is Method.GARWOOD
        assert rate_interval(count=10, exposure=1).method is Method.BYAR

    def test_byars_is_near_to_the_exact_one(self) -> None:
        for count in (10, 100, 1000):
            exact, byar = poisson_interval(count=count), byar_interval(count=count)
            assert byar.low == pytest.approx(exact.low, rel=0.003)
            assert byar.high == pytest.approx(exact.high or 0, rel=0.003)

    def test_half_an_event_added_is_byars_of_the_calculator(self) -> None:
        """15 in 400, as R's DescTools prints it."""
        found = poisson_interval(count=15, exposure=400, method="byar-half")
        assert found.low == pytest.approx(0.0219084369245707, rel=1e-12)
        assert found.high == pytest.approx(0.0602933510943048, rel=1e-12)

    def test_wilsons_corrected_for_continuity_is_that_of_prop_test(self) -> None:
        """Of R; and 81 of 263 to the four digits of Newcombe's paper."""
        for part, whole, low, high, near in (
            (18, 20, 0.668722403162941, 0.982487361226571, 1e-12),
            (4, 20, 0.0661062308910436, 0.442686245059445, 1e-12),
            (81, 263, 0.2535, 0.3682, 5e-5),
            (0, 20, 0, 0.2005, 5e-5),
        ):
            found = binomial_interval(part=part, whole=whole, method="wilson-corrected")
            assert (found.low, found.high) == pytest.approx((low, high), abs=near)

    def test_central_p_values_go_with_exact_intervals(self) -> None:
        """The ratio is excluded by the interval just where p is below the rest of the level."""
        for base, now in ((4, 14), (30, 50), (7, 6)):
            bounds = rate_ratio_test(previous=base, current=now, level=0.9).interval
            for edge in (bounds.low, bounds.high or 0):
                found = rate_ratio_test(
                    previous=base, current=now, ratio=edge, method="exact-central"
                )
                assert found.p == pytest.approx(0.1, abs=1e-9)

    @pytest.mark.parametrize("method", ["score", "wald", "wald-half"])
    @pytest.mark.parametrize(("base", "now"), [(0, 0), (0, 4), (5, 0), (12, 20), (900, 20)])
    def test_intervals_of_a_difference_go_with_their_test(
        self, method: str, base: int, now: int
    ) -> None:
        given: dict[str, Any] = {"previous": base, "current": now, "previous_exposure": 3}
        bounds = rate_difference_test(**given, method=method, level=0.9).interval
        assert bounds.low <= (bounds.high or 0)
        if method == "wald" and not base + now:
            assert (bounds.low, bounds.high) == (0, 0)  # the counts have no variance of their own
            return
        for edge in (bounds.low, bounds.high or 0):
            found = rate_difference_test(**given, method=method, difference=edge)
            assert found.p == pytest.approx(0.1, abs=1e-9)

    @pytest.mark.parametrize("method", ["score", "root", "mid-p-central", "log-wald"])
    def test_other_intervals_go_with_their_tests(self, method: str) -> None:
        bounds = rate_ratio_test(previous=12, current=20, method=method).interval
        for edge in (bounds.low, bounds.high or 0):
            found = rate_ratio_test(previous=12, current=20, ratio=edge, method=method)
            assert found.p == pytest.approx(0.05, abs=1e-9)


class TestDaysOfTheWeek:
    @pytest.mark.parametrize(
        ("counts", "statistic"),
        [
            ([3, 0, 0, 0, 0, 0, 0], 11.68),
            ([2, 1, 0, 0, 0, 0, 0], 7.86),
            ([1, 1, 1, 0, 0, 0, 0], 5.08),
        ],
    )
    def test_statistics_are_those_of_the_paper(self, counts: list[int], statistic: float) -> None:
        assert small_sample_test(counts=counts).statistic == pytest.approx(statistic, abs=0.006)

    def test_three_on_one_day_come_once_in_49(self) -> None:
        for method in ("g", "chi-square"):
            found = small_sample_test(counts=[0, 3, 0, 0, 0, 0, 0], method=method)
            assert found.p == pytest.approx(1 / 49)

    def test_power_is_that_of_the_paper(self) -> None:
        two = small_sample_power(total=3, alternative_shares=[0.5, 0.5, 0, 0, 0, 0, 0])
        four = small_sample_power(total=11, alternative_shares=[0.25] * 4 + [0] * 3)
        assert [two, four] == pytest.approx([0.25, 0.58], abs=0.005)

    def test_sorted_outcomes_stand_for_all(self) -> None:
        """Equal shares are summed by sorted outcomes, unequal ones one by one: all add up."""
        for counts in ((3, 0, 2, 1), (4, 4, 0, 0), (1, 1, 1, 1)):
            total = sum(counts)
            falls = itertools.product(range(total + 1), repeat=4)
            by_hand = sum(
                math.factorial(total) / math.prod(map(math.factorial, fall)) / 4**total
                for fall in falls
                if sum(fall) == total and likelihood(fall) >= likelihood(counts) - 1e-9
            )
            assert small_sample_test(counts=counts).p == pytest.approx(by_hand)

    def test_a_circle_has_no_first_day(self) -> None:
        one = small_sample_test(counts=[4, 3, 0, 0, 0], method="kuiper")
        other = small_sample_test(counts=[0, 0, 4, 3, 0], method="kuiper")
        assert one.statistic == pytest.approx(other.statistic or 0)
        assert one.p == pytest.approx(other.p)

    def test_many_events_take_the_approximation(self) -> None:
        counts = [30, 25, 28, 31, 40, 45, 22]
        approximate = small_sample_test(counts=counts, exact=False)
        assert 0.01 < approximate.p < 0.1


class TestDispersion:
    def test_bursts_are_noticed_and_even_counts_are_not(self) -> None:
        assert dispersion_test(counts=[10, 12, 9, 11, 8]).p > 0.5
        assert dispersion_test(counts=[0, 40, 0, 2, 0]).p < 1e-6
        assert dispersion_test(counts=[10, 10, 10, 10], alternative="less").p < 0.05


def test_every_function_is_keyword_only() -> None:
    for name in significance.__all__:
        function = getattr(significance, name)
        if inspect.isfunction(function):
            kinds = {one.kind for one in inspect.signature(function).parameters.values()}
            assert kinds == {inspect.Parameter.KEYWORD_ONLY}, name
