# SPDX-License-Identifier: MIT
"""What a period is, how it is written, and how it is stepped, split and cut."""

from __future__ import annotations

import pickle
from datetime import UTC, date, datetime, timedelta, timezone
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from antifraud.errors import DayOutsidePeriod, OutsideCalendar
from antifraud.periods import SHANGHAI, Period, PeriodKind
from tests.periods.strategies import CALENDAR_KINDS, day_runs, days, edges, periods

KINDS = st.sampled_from(CALENDAR_KINDS)


@pytest.mark.parametrize(
    ("text", "first", "last", "kind"),
    [
        ("2023", date(2023, 1, 1), date(2023, 12, 31), PeriodKind.YEAR),
        ("2023H1", date(2023, 1, 1), date(2023, 6, 30), PeriodKind.HALF),
        ("2023H2", date(2023, 7, 1), date(2023, 12, 31), PeriodKind.HALF),
        ("2023Q1", date(2023, 1, 1), date(2023, 3, 31), PeriodKind.QUARTER),
        ("2023Q4", date(2023, 10, 1), date(2023, 12, 31), PeriodKind.QUARTER),
        ("2023-01", date(2023, 1, 1), date(2023, 1, 31), PeriodKind.MONTH),
        ("2024-02", date(2024, 2, 1), date(2024, 2, 29), PeriodKind.MONTH),
        ("2023-W05", date(2023, 1, 30), date(2023, 2, 5), PeriodKind.WEEK),
        ("2020-W53", date(2020, 12, 28), date(2021, 1, 3), PeriodKind.WEEK),
        ("2023-03-14", date(2023, 3, 14), date(2023, 3, 14), PeriodKind.DAY),
        ("2023-01-11/2023-01-18", date(2023, 1, 11), date(2023, 1, 18), PeriodKind.SPAN),
        ("2023-01/2023-10", date(2023, 1, 1), date(2023, 10, 31), PeriodKind.SPAN),
        ("2023-03-14/2023-03-14", date(2023, 3, 14), date(2023, 3, 14), PeriodKind.SPAN),
        ("2023-01/2023-01", date(2023, 1, 1), date(2023, 1, 31), PeriodKind.SPAN),
        ("2023-03-01/P31D", date(2023, 3, 1), date(2023, 3, 31), PeriodKind.SPAN),
        ("0001", date(1, 1, 1), date(1, 12, 31), PeriodKind.YEAR),
        ("9999-11", date(9999, 11, 1), date(9999, 11, 30), PeriodKind.MONTH),
    ],
)
def test_each_form_is_read_and_written_the_same(
    text: str, first: date, last: date, kind: PeriodKind
) -> None:
    period = Period.parse(text)
    assert (period.start, period.last, period.kind) == (first, last, kind)
    assert period.end == last + timedelta(days=1)
    assert period.days == (last - first).days + 1
    assert str(period) == text
    assert repr(period) == f"Period('{text}')"


@pytest.mark.parametrize(
    ("text", "canonical"),
    [
        ("2023-01-01/2023-03-31", "2023-01/2023-03"),
        ("2023-03-01/2023-03-31", "2023-03/2023-03"),
        ("2022/2023", "2022-01/2023-12"),
        ("2023Q1/2023Q3", "2023-01/2023-09"),
        ("2023H1/2023Q3", "2023-01/2023-09"),
        ("2023-01/2023-03-14", "2023-01-01/2023-03-14"),
        ("2023-03-14/2023-04", "2023-03-14/2023-04-30"),
        ("2023-W05/2023-W07", "2023-01-30/2023-02-19"),
        ("2023-01/2023-01-31", "2023-01/2023-01"),
        ("2023-03-14/P7D", "2023-03-14/2023-03-20"),
    ],
)
def test_ends_of_any_form_are_both_meant(text: str, canonical: str) -> None:
    assert str(Period.parse(text)) == canonical


def test_a_run_of_one_month_is_not_the_month() -> None:
    month, run = Period.parse("2023-01"), Period.parse("2023-01/2023-01")
    assert month.key == run.key
    assert month != run
    assert len({month, run, Period.parse("2023-01")}) == 2


def test_a_period_sorts_by_its_days() -> None:
    texts = ["2023Q2", "2023", "2022-12", "2023Q1", "2023-W01"]
    found = sorted(map(Period.parse, texts), key=lambda period: period.key)
    assert [str(period) for period in found] == ["2022-12", "2023Q1", "2023", "2023-W01", "2023Q2"]


@given(periods)
def test_what_is_written_is_read_back(period: Period) -> None:
    assert Period.parse(str(period)) == period
    assert pickle.loads(pickle.dumps(period)) == period  # noqa: S301 (our own bytes)


class TestStepping:
    """`p.next().previous() == p`, and no day lies between."""

    @given(periods)
    def test_next_and_previous_undo_each_other(self, period: Period) -> None:
        assert period.next().previous() == period
        assert period.previous().next() == period

    @given(periods)
    def test_a_step_leaves_no_gap(self, period: Period) -> None:
        assert period.next().start == period.end
        assert period.previous().end == period.start
        assert period.next().kind is period.kind

    @given(periods)
    def test_steps_survive_being_written(self, period: Period) -> None:
        assert Period.parse(str(period.next())).previous() == period

    @given(edges, st.integers(27, 32), st.integers(1, 4))
    def test_days_near_a_month_step_back_from_afar(
        self, start: date, length: int, steps: int
    ) -> None:
        first = Period(start=start, end=start + timedelta(days=length), kind=PeriodKind.SPAN)
        period = first
        for _ in range(steps):
            period = period.next()
        for _ in range(steps):
            period = period.previous()
        assert period == first

    @given(day_runs)
    def test_days_keep_their_number(self, period: Period) -> None:
        assert period.next().days == period.previous().days == period.days

    @pytest.mark.parametrize(
        ("text", "after"),
        [
            ("2023-12", "2024-01"),
            ("2023Q4", "2024Q1"),
            ("2023H2", "2024H1"),
            ("2020-W53", "2021-W01"),
            ("2023-01/2023-10", "2023-11/2024-08"),
            ("2023-01/2023-01", "2023-02/2023-02"),
            ("2023-01-11/2023-01-18", "2023-01-19/2023-01-26"),
            ("2023-01-29/2023-02-28", "2023-03-01/P31D"),  # not March: 31 days
            ("2023-03-01/P31D", "2023-04-01/2023-05-01"),
        ],
    )
    def test_months_step_by_months_and_days_by_days(self, text: str, after: str) -> None:
        assert str(Period.parse(text).next()) == after
        assert str(Period.parse(after).previous()) == text

    @pytest.mark.parametrize(
        "text", ["0001", "0001-W01", "0001Q1", "0001-01-01", "0001-01/0001-02"]
    )
    def test_nothing_comes_before_the_year_1(self, text: str) -> None:
        with pytest.raises(OutsideCalendar, match="years 1 to 9999"):
            Period.parse(text).previous()

    @pytest.mark.parametrize("text", ["9998", "9999-11", "9999-W51", "9999-12-30", "9999Q3"])
    def test_nothing_comes_after_the_year_9999(self, text: str) -> None:
        with pytest.raises(OutsideCalendar, match="years 1 to 9999"):
            Period.parse(text).next()


class TestContaining:
    """Each day lies in one period of each kind."""

    @given(days | edges, KINDS)
    def test_it_contains_the_day(self, day: date, kind: PeriodKind) -> None:
        period = Period.containing(day, kind)
        assert period.contains(day)
        assert period.kind is kind
        checked = Period(start=period.start, end=period.end, kind=kind)
        assert checked == period
        assert hash(checked) == hash(period)

    @given(days | edges, KINDS)
    def test_every_day_of_it_gives_the_same(self, day: date, kind: PeriodKind) -> None:
        period = Period.containing(day, kind)
        assert Period.containing(period.start, kind) == period
        assert Period.containing(period.last, kind) == period
        assert Period.containing(period.end, kind) == period.next()

    def test_a_week_may_lie_in_two_years(self) -> None:
        assert str(Period.containing(date(2023, 1, 1), PeriodKind.WEEK)) == "2022-W52"
        assert str(Period.containing(date(2019, 12, 30), PeriodKind.WEEK)) == "2020-W01"

    @pytest.mark.parametrize("kind", CALENDAR_KINDS)
    def test_the_last_days_of_the_calendar_have_no_end(self, kind: PeriodKind) -> None:
        with pytest.raises(OutsideCalendar):
            Period.containing(date.max, kind)


class TestPlacing:
    """An instant belongs to the day that the zone's clock shows."""

    MARCH_31 = Period.parse("2023-03-31")

    def test_midnight_in_shanghai_parts_the_days(self) -> None:
        before = datetime(2023, 3, 31, 23, 59, 59, tzinfo=SHANGHAI)
        assert self.MARCH_31.contains(before)
        assert not self.MARCH_31.contains(before + timedelta(seconds=1))

    def test_the_zone_of_the_datetime_does_not_place_it(self) -> None:
        assert not self.MARCH_31.contains(datetime(2023, 3, 31, 16, 0, tzinfo=UTC))
        assert self.MARCH_31.contains(datetime(2023, 3, 30, 16, 0, tzinfo=UTC))

    def test_another_zone_may_be_named(self) -> None:
        moment = datetime(2023, 3, 31, 16, 0, tzinfo=UTC)
        assert self.MARCH_31.contains(moment, zone=UTC)
        assert Period.containing(moment, PeriodKind.QUARTER, zone=UTC) == Period.parse("2023Q1")
        assert Period.containing(moment, PeriodKind.QUARTER) == Period.parse("2023Q2")
        assert Period.parse("2023Q2").to_date(moment).last == date(2023, 4, 1)

    @pytest.mark.parametrize(
        ("hour", "day"),
        # Summer time: midnight in Shanghai was 15:00 UTC, not 16:00.
        [(14, date(1988, 7, 1)), (15, date(1988, 7, 2)), (16, date(1988, 7, 2))],
    )
    def test_summer_time_of_1986_to_1991_moves_midnight(self, hour: int, day: date) -> None:
        moment = datetime(1988, 7, 1, hour, 30, tzinfo=UTC)
        assert Period.containing(moment, PeriodKind.DAY).start == day

    @given(
        st.datetimes(datetime(1985, 1, 1), datetime(1993, 1, 1), timezones=st.just(SHANGHAI)),  # noqa: DTZ001
        KINDS,
        st.integers(-14, 14),
    )
    def test_an_instant_has_one_place_from_whatever_clock(
        self, moment: datetime, kind: PeriodKind, hours: int
    ) -> None:
        # What a clock never showed is first made into what it shows.
        real = moment.astimezone(UTC).astimezone(SHANGHAI)
        period = Period.containing(real.date(), kind)
        elsewhere = moment.astimezone(timezone(timedelta(hours=hours)))
        assert Period.containing(elsewhere, kind) == period
        assert period.contains(elsewhere)
        assert not period.next().contains(elsewhere)

    def test_what_lies_before_the_calendar_is_a_named_error(self) -> None:
        with pytest.raises(OutsideCalendar):
            Period.parse("0001").contains(datetime.min.replace(tzinfo=SHANGHAI), zone=UTC)


class TestSplitting:
    """Nothing is lost and nothing counted twice."""

    @given(periods.filter(lambda period: period.days < 4000), KINDS)
    def test_the_pieces_are_the_whole(self, period: Period, kind: PeriodKind) -> None:
        pieces = period.split(kind)
        assert pieces[0].start == period.start
        assert pieces[-1].end == period.end
        for one, next_one in pairwise(pieces):
            assert one.end == next_one.start
        assert sum(piece.days for piece in pieces) == period.days

    @given(periods.filter(lambda period: period.days < 4000), KINDS)
    def test_only_the_edges_are_cut(self, period: Period, kind: PeriodKind) -> None:
        pieces = period.split(kind)
        assert all(piece.kind is kind for piece in pieces[1:-1])
        for piece in pieces:
            whole = Period.containing(piece.start, kind)
            assert piece == whole if piece.kind is kind else piece.days < whole.days

    @pytest.mark.parametrize(
        ("text", "kind", "pieces"),
        [
            ("2023Q1", PeriodKind.MONTH, "2023-01 2023-02 2023-03"),
            ("2023", PeriodKind.HALF, "2023H1 2023H2"),
            ("2023-03-14", PeriodKind.DAY, "2023-03-14"),
            ("2023-03", PeriodKind.QUARTER, "2023-03/2023-03"),
            ("2023-03-01/P31D", PeriodKind.QUARTER, "2023-03-01/P31D"),
            ("2023-02/2023-05", PeriodKind.QUARTER, "2023-02/2023-03 2023-04/2023-05"),
            (
                "2023-01",
                PeriodKind.WEEK,
                "2023-01-01/2023-01-01 2023-W01 2023-W02 2023-W03 2023-W04 2023-01-30/2023-01-31",
            ),
            ("9999-12-29/9999-12-30", PeriodKind.MONTH, "9999-12-29/9999-12-30"),
        ],
    )
    def test_examples(self, text: str, kind: PeriodKind, pieces: str) -> None:
        assert " ".join(map(str, Period.parse(text).split(kind))) == pieces


class TestToDate:
    """What has passed of a period, the day itself included."""

    @given(periods, st.data())
    def test_it_is_the_part_up_to_the_day(self, period: Period, data: st.DataObject) -> None:
        day = data.draw(st.dates(period.start, period.last))
        passed = period.to_date(day)
        assert (passed.start, passed.last) == (period.start, day)
        assert passed.within(period)
        assert passed is period if day == period.last else passed.kind is PeriodKind.SPAN

    @given(periods)
    def test_a_day_outside_is_refused(self, period: Period) -> None:
        for day in (period.start - timedelta(days=1), period.end):
            with pytest.raises(DayOutsidePeriod, match=str(period.start)):
                period.to_date(day)

    def test_whole_months_to_date_are_a_run_of_months(self) -> None:
        passed = Period.parse("2023").to_date(date(2023, 10, 31))
        assert passed == Period.parse("2023-01/2023-10")
        assert str(Period.parse("2023Q1").to_date(date(2023, 1, 1))) == "2023-01-01/2023-01-01"


@given(periods, periods)
def test_overlap_and_within_agree_with_the_days(one: Period, other: Period) -> None:
    shared = min(one.end, other.end) > max(one.start, other.start)
    assert one.overlaps(other) == other.overlaps(one) == shared
    assert one.within(other) == (other.contains(one.start) and other.contains(one.last))
