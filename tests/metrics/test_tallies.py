# SPDX-License-Identifier: MIT
"""A tally loses nothing, counts nothing twice, and puts nothing where it is not known to be."""

from __future__ import annotations

import copy
import pickle
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, date, datetime, timedelta, timezone, tzinfo
from decimal import Decimal, getcontext
from fractions import Fraction
from typing import Any, NamedTuple
from zoneinfo import ZoneInfo

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from antifraud.errors import NotCountedBy, UnitMismatch, WrongType
from antifraud.figures import Figure, Interval, Unit
from antifraud.metrics import Cells, contributions, tally
from antifraud.periods import SHANGHAI, Moment, Period, PeriodKind

MONTH, QUARTER = PeriodKind.MONTH, PeriodKind.QUARTER
Q1, Q2 = Period.parse("2023Q1"), Period.parse("2023Q2")
CHINA = timezone(timedelta(hours=8))
VICTIM = Unit("VICTIM", "名受害人", "victims", "victim")


@attrs.frozen
class Report:
    reported: date | datetime | Moment | Period | None
    station: str | None = None
    kind: str = "loan"
    loss: Decimal | int | Fraction | Figure | None = None
    victim: str | None = None


class Row(NamedTuple):
    reported: date
    station: str


KINDS = st.sampled_from([kind for kind in PeriodKind if kind is not PeriodKind.SPAN])
DAYS = st.dates(date(2019, 12, 1), date(2024, 2, 1))
ZONES: st.SearchStrategy[tzinfo] = st.sampled_from(
    [
        UTC,
        CHINA,
        timezone(timedelta(hours=-3, minutes=-30)),
        SHANGHAI,
        ZoneInfo("America/New_York"),
        ZoneInfo("Australia/Lord_Howe"),
    ]
)
INSTANTS = st.datetimes(datetime(2019, 12, 1), datetime(2024, 2, 1), timezones=ZONES)  # noqa: DTZ001 - the zones are drawn beside


@st.composite
def moments(draw: st.DrawFn) -> Moment:
    first = draw(INSTANTS)
    wide = draw(st.timedeltas(timedelta(0), timedelta(40)))
    # Time that passes, not time on a clock: that may fall into the hour which summer time skips.
    return Moment(earliest=first, latest=first.astimezone(UTC) + wide)


TIMES = (
    st.none() | DAYS | INSTANTS | moments() | DAYS.map(lambda day: Period.containing(day, MONTH))
)
REPORTS = st.lists(
    st.builds(
        Report,
        TIMES,
        st.sampled_from(["shizhu", "huajie", None]),
        st.sampled_from(["loan", "romance"]),
        st.none() | st.integers(0, 99) | st.decimals(0, 99, places=2) | st.fractions(0, 9),
        st.sampled_from(["v1", "v2", "v3", None]),
    ),
    max_size=12,
)


class TestNothingIsLost:
    @given(REPORTS, KINDS, st.none() | DAYS.map(lambda day: Period.containing(day, QUARTER)))
    def test_every_record_is_placed_unplaced_undated_or_outside(
        self, reports: list[Report], every: PeriodKind, over: Period | None
    ) -> None:
        found = tally(reports, at="reported", every=every, by="station", over=over)
        places = [found.placed, found.unplaced.total, found.undated.total, found.outside.total]
        assert found.total == sum(places) == found.records == len(reports)

    @given(REPORTS, KINDS)
    def test_a_tally_over_a_partition_adds_up_to_the_whole(
        self, reports: list[Report], every: PeriodKind
    ) -> None:
        whole = tally(reports, at="reported", every=every)
        parts = [
            tally((each for each in reports if each.station == station), at="reported", every=every)
            for station in ("shizhu", "huajie", None)
        ]
        for period, count in whole.cells.items():
            assert count == sum(part.cells.get(period, 0) for part in parts)
        grouped = tally(reports, at="reported", every=every, by=("station", "kind"))
        assert grouped.by_period == whole.cells
        assert grouped.unplaced.total == whole.unplaced.total
        assert sum(grouped.by_group.values()) == whole.placed

    @given(REPORTS)
    def test_the_order_of_the_records_is_nothing(self, reports: list[Report]) -> None:
        forth = tally(reports, at="reported", every=MONTH, by="station", value="loss")
        back = tally(reversed(reports), at="reported", every=MONTH, by="station", value="loss")
        assert forth == back

    @given(REPORTS)
    def test_sums_are_exact_and_say_how_many_values_are_not_known(
        self, reports: list[Report]
    ) -> None:
        found = tally(reports, at="reported", value="loss")
        dated = [each.loss for each in reports if each.reported is not None]
        known = [loss for loss in dated if loss is not None]
        assert found.placed == sum(Fraction(loss) for loss in known if not isinstance(loss, Figure))
        assert found.unknown.get(None, 0) == dated.count(None)


class TestTheTimeThatCounts:
    @given(st.lists(INSTANTS, max_size=20), KINDS, ZONES)
    def test_an_instant_counts_on_the_day_that_a_clock_of_the_zone_shows(
        self, instants: list[datetime], every: PeriodKind, zone: tzinfo
    ) -> None:
        wanted: dict[Period, int] = {}
        for instant in instants:
            period = Period.containing(instant.astimezone(zone).date(), every)
            wanted[period] = wanted.get(period, 0) + 1
        found = tally(instants, at=lambda instant: instant, every=every, zone=zone)
        assert found.cells == wanted

    def test_midnight_in_china_parts_the_quarters_whatever_zone_a_record_has(self) -> None:
        late = datetime(2023, 3, 31, 15, 59, tzinfo=UTC)
        times = [late, late + timedelta(minutes=1), datetime(2023, 4, 1, tzinfo=CHINA)]
        found = tally(times, at=lambda time: time, every=QUARTER)
        assert found.cells == {Q1: 1, Q2: 2}

    def test_a_day_of_another_clock_falls_on_two_days_here(self) -> None:
        tokyo = timezone(timedelta(hours=9))
        times = [datetime(2023, 4, 1, hour, tzinfo=tokyo) for hour in (0, 1, 2, 0, 23)]
        assert tally(times, at=lambda time: time, every=QUARTER).cells == {Q1: 2, Q2: 3}

    @pytest.mark.parametrize(
        ("when", "cells"),
        [
            (Moment.parse("2023-03-31T23/2023-04-01T00"), {Q1: 1}),
            (Moment.parse("2023-03-31T23:30/2023-04-01T01:00"), {}),
            (Moment.parse("2023-04-01T00:00:00"), {Q2: 1}),
            (Moment.parse("2023-03-31T16:30Z"), {Q2: 1}),
            (Period.parse("2023-02"), {Q1: 1}),
            (Period.parse("2023-W13"), {}),
        ],
        ids=str,
    )
    def test_what_straddles_a_boundary_is_in_neither_period(
        self, when: Moment | Period, cells: dict[Period, int]
    ) -> None:
        found = tally([Report(when)], at="reported", every=QUARTER)
        assert found.cells == cells
        assert found.unplaced.total == (0 if cells else 1)

    def test_what_reaches_over_the_span_on_both_sides_is_neither_outside_nor_inside(self) -> None:
        year, spring = Period.parse("2023"), Period.parse("2023-03/2023-05")
        found = tally([Report(year)], at="reported", over=spring)
        assert (found.unplaced.total, found.outside.total) == (1, 0)

    def test_reported_and_filed_are_two_tallies(self) -> None:
        case = {"reported": date(2023, 3, 30), "filed": date(2023, 4, 3)}
        assert tally([case], at="reported", every=QUARTER).cells == {Q1: 1}
        assert tally([case], at="filed", every=QUARTER).cells == {Q2: 1}


class TestCountingOnce:
    @given(REPORTS)
    def test_each_identity_counts_once_and_the_nameless_each_time(
        self, reports: list[Report]
    ) -> None:
        found = tally(reports, at="reported", every=MONTH, identity="victim", unit=VICTIM)
        nameless = sum(each.victim is None for each in reports)
        assert found.total == len({each.victim for each in reports} - {None}) + nameless
        assert found.total + found.repeats == found.records
        assert found.unidentified == nameless

    def test_a_victim_who_calls_twice_is_one_victim_of_the_first_call(self) -> None:
        calls = [("v1", date(2023, 1, 3)), ("v1", date(2023, 1, 9)), ("v1", date(2023, 4, 9))]
        found = tally(calls, at=1, every=QUARTER, identity=0, unit=VICTIM)
        assert found.figure(Q1) == Figure.exact(1, VICTIM)
        assert found.cells == {Q1: 1}
        assert (found.repeats, found.elsewhere) == (2, 1)

    def test_an_incident_in_the_lists_of_two_counties_is_one_incident(self) -> None:
        lists = [
            {"incident": "i1", "county": "yongkang", "at": date(2023, 5, 3)},
            {"incident": "i1", "county": "wuyi", "at": date(2023, 5, 3)},
            {"incident": "i2", "county": "wuyi", "at": date(2023, 5, 4)},
        ]
        twice = tally(lists, at="at", by="county", unit=Unit.CASE)
        once = tally(lists, at="at", by="county", identity="incident", unit=Unit.CASE)
        assert (twice.total, once.total) == (3, 2)
        assert once.cells == {"yongkang": 1, "wuyi": 1}
        assert (once.repeats, once.elsewhere) == (1, 1)  # the order of the lists has decided

    @pytest.mark.parametrize("unit", [Unit.CASE, VICTIM, Unit.PERSON, Unit.ACCOUNT])
    def test_what_is_counted_is_in_the_unit_that_was_named(self, unit: Unit) -> None:
        found = tally([("x", date(2023, 1, 3))], at=1, identity=0, unit=unit)
        assert found.figure() == Figure.exact(1, unit)

    def test_an_account_named_in_two_reports_is_one_account(self) -> None:
        reports = [(date(2023, 1, 3), ("a", "b")), (date(2023, 1, 4), ("b",))]
        accounts = ((day, account) for day, named in reports for account in named)
        assert tally(accounts, at=0, identity=1, unit=Unit.ACCOUNT).placed == 2


class TestTheRecords:
    def test_may_be_objects_dicts_and_tuples_side_by_side(self) -> None:
        day = date(2023, 1, 11)
        mixed: list[Any] = [
            Report(day, "shizhu"),
            {"reported": day, "station": "shizhu"},
            Row(day, "shizhu"),
            Report(day, "huajie"),
        ]
        found = tally(mixed, at="reported", by="station", every=QUARTER)
        assert found.cells == {(Q1, "shizhu"): 3, (Q1, "huajie"): 1}

    def test_may_be_rows_of_a_database(self) -> None:
        with closing(sqlite3.connect(":memory:")) as base:
            base.row_factory = sqlite3.Row
            rows = base.execute("select 'shizhu' as station, 3 as calls")
            found = tally(
                rows, at=lambda _: date(2023, 1, 11), by=("station", "station"), value="calls"
            )
        assert found.cells == {("shizhu", "shizhu"): 3}

    @given(st.permutations(["reported", "station", "kind", "loss"]), REPORTS)
    def test_give_the_same_whatever_shape_they_have(
        self, order: list[str], reports: list[Report]
    ) -> None:
        dicts: list[Any] = [attrs.asdict(each, recurse=False) for each in reports]
        rows = [tuple(getattr(each, field) for field in order) for each in reports]
        place = {field: order.index(field) for field in order}
        shapes = [
            tally(reports, at="reported", by=("station", "kind"), every=MONTH, value="loss"),
            tally(dicts, at="reported", by=("station", "kind"), every=MONTH, value="loss"),
            tally(
                rows,
                at=place["reported"],
                by=(place["station"], place["kind"]),
                every=MONTH,
                value=place["loss"],
            ),
            tally(
                reports,
                at=lambda each: each.reported,
                by=lambda each: (each.station, each.kind),
                every=MONTH,
                value=lambda each: each.loss,
            ),
        ]
        assert shapes[0] == shapes[1] == shapes[2] == shapes[3]

    def test_are_gone_through_once_and_need_not_be_kept(self) -> None:
        def once() -> Iterator[Row]:
            yield Row(date(2023, 1, 11), "shizhu")

        records = once()
        assert tally(records, at="reported").records == 1
        assert next(records, None) is None

    def test_may_be_asked_by_name_by_place_and_by_function(self) -> None:
        rows = [Row(date(2023, 1, 11), "shizhu")]
        tallies = [
            tally(rows, at="reported", by="station"),
            tally(rows, at=0, by=1),
            tally(rows, at=lambda row: row.reported, by=lambda row: row.station),
        ]
        assert tallies[0] == tallies[1] == tallies[2]

    def test_one_accessor_gives_a_key_and_several_a_tuple(self) -> None:
        rows = [Report(date(2023, 1, 11), "shizhu")]
        assert tally(rows, at="reported", by=["station"]).cells == {("shizhu",): 1}
        several = tally(rows, at="reported", by=(each for each in ("station", len_of_kind)))
        assert several.cells == {("shizhu", 4): 1}


def len_of_kind(report: Report) -> int:
    return len(report.kind)


class TestSums:
    def test_of_yuan_are_not_cut_at_the_places_of_a_context(self) -> None:
        assert getcontext().prec < 40
        losses = [Decimal(10) ** 40, Decimal("0.01")]
        found = tally(losses, at=lambda _: date(2023, 1, 1), value=lambda loss: loss)
        assert found.placed == Fraction(10**42 + 1, 100)

    def test_of_figures_keep_bounds_and_units(self) -> None:
        sums = [Report(date(2023, 1, 1), loss=Figure.between(20, 30, Unit.CNY)) for _ in range(2)]
        assert tally(sums, at="reported", value="loss")[None] == Figure.between(40, 60, Unit.CNY)

    @given(
        st.lists(
            st.tuples(
                st.integers(0, 90), st.integers(0, 9), st.integers(0, 9), st.booleans(), DAYS
            ),
            max_size=8,
        )
    )
    def test_of_figures_hold_the_sum_whatever_the_true_values(
        self, sums: list[tuple[int, int, int, bool, date]]
    ) -> None:
        known = [
            (day, Figure.at_least(low) if is_open else Figure.between(low, low + more + rest))
            for low, more, rest, is_open, day in sums
        ]
        true: dict[Period, int] = {}
        for low, more, _, _, day in sums:
            month = Period.containing(day, MONTH)
            true[month] = true.get(month, 0) + low + more
        found = tally(known, at=0, value=1, every=MONTH)
        assert set(found.cells) == set(true)
        for month, total in true.items():
            figure = found.figure(month)
            assert figure is not None
            assert Interval(figure.low, figure.high).contains(Fraction(total))

    def test_of_figures_in_unlike_units_are_refused(self) -> None:
        sums = [
            Report(date(2023, 1, 1), loss=Figure.exact(1, unit)) for unit in (Unit.CNY, Unit.USD)
        ]
        with pytest.raises(UnitMismatch, match="record 2"):
            tally(sums, at="reported", value="loss")

    def test_with_values_that_are_not_known_are_at_least_what_is_known(self) -> None:
        sums = [Report(date(2023, 1, 1), loss=loss) for loss in (Decimal(300), None)]
        found = tally(sums, at="reported", value="loss", unit=Unit.CNY)
        assert found.figure() == Figure.at_least(0, Unit.CNY) + 300


class TestOnePeriod:
    @given(REPORTS, KINDS)
    def test_is_what_its_groups_came_to(self, reports: list[Report], every: PeriodKind) -> None:
        placed = [each for each in reports if each.reported is not None]
        placed = [each for each in placed if not tally([each], at="reported", every=every).unplaced]
        found = tally(placed, at="reported", every=every, by="station")
        for period, count in found.by_period.items():
            assert found.during(period).total == count
            assert found.during(period) == {
                station: found[period, station]
                for station in ("shizhu", "huajie", None)
                if (period, station) in found.cells
            }
        for period, count in tally(placed, at="reported", every=every).cells.items():
            assert tally(placed, at="reported", every=every).during(period) == {None: count}

    def test_of_values_that_are_not_known_is_at_least_what_is_known(self) -> None:
        sums = [(date(2023, 1, 1), "a", 3), (date(2023, 1, 1), "a", None)]
        found = tally(sums, at=0, by=1, value=2, every=QUARTER, unit=Unit.CNY)
        assert found.during(Q1) == {"a": Figure.at_least(0, Unit.CNY) + 3}

    def test_gives_each_group_its_points_of_the_change(self) -> None:
        calls = [("a", Q1)] * 3 + [("b", Q1)] + [("a", Q2)] * 2 + [("b", Q2)] * 4
        found = tally(calls, at=1, by=0, every=QUARTER)
        moved = contributions(previous=found.during(Q1), current=found.during(Q2))
        assert moved.whole.relative == Fraction(1, 2)
        assert [part.relative for part in moved.parts.values()] == [
            Fraction(-1, 4),
            Fraction(3, 4),
        ]

    def test_is_asked_of_what_was_counted_by_periods(self) -> None:
        with pytest.raises(NotCountedBy):
            tally([], at=0, by=1).during(Q1)
        with pytest.raises(WrongType):
            tally([], at=0, every=QUARTER).during("2023Q1")  # type: ignore[arg-type]


class TestCells:
    def test_do_not_change(self) -> None:
        cells = Cells({"a": 1})
        with pytest.raises(TypeError):
            cells["a"] = 2  # type: ignore[index]
        with pytest.raises(AttributeError):
            cells.total = 3  # type: ignore[misc]

    @given(st.dictionaries(st.sampled_from("abc"), st.integers()))
    def test_read_as_a_dict_does(self, content: dict[str, int]) -> None:
        cells = Cells(content)
        assert (list(cells), list(cells.values())) == (list(content), list(content.values()))
        assert (dict(cells.items()), len(cells)) == (content, len(content))
        for key in "abcd":
            assert (key in cells) == (key in content)
            assert cells.get(key) == content.get(key)
            assert cells.get(key, "none") == content.get(key, "none")

    def test_are_copied_and_pickled_whole(self) -> None:
        found = tally([Row(date(2023, 1, 11), "shizhu")], at="reported", by="station", every=MONTH)
        assert pickle.loads(pickle.dumps(found)) == found == copy.deepcopy(found)  # noqa: S301 - our own
        assert hash(found) == hash(copy.copy(found))
