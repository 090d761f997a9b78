# SPDX-License-Identifier: MIT
"""What is wrong with the records is a named error or a status: never a silent number."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta, timezone
from decimal import Decimal
from fractions import Fraction
from numbers import Integral, Real
from typing import Any

import pytest

from antifraud.errors import (
    AntifraudError,
    FieldNotFound,
    GroupUnfit,
    InexactNumber,
    NaiveDatetime,
    NegativeAmount,
    NotCountedBy,
    PartAboveWhole,
    TableUnfit,
    TimeReversed,
    UnitMismatch,
    WrongType,
)
from antifraud.figures import Figure, Unit
from antifraud.metrics import (
    TOTAL,
    ChangeStatus,
    PointStatus,
    RatioStatus,
    Series,
    change,
    clearance_rate,
    contributions,
    durations,
    mean_per,
    money_funnel,
    period_over_period,
    points_change,
    rate,
    ratio,
    series,
    share,
    success_by,
    suppress,
    tally,
)
from antifraud.metrics.concentration import gini
from antifraud.metrics.significance import e_test, funnel_limits, poisson_interval, wilson_interval
from antifraud.periods import PartialDate, Period, PeriodKind

QUARTER = PeriodKind.QUARTER
Q1, Q2 = Period.parse("2023Q1"), Period.parse("2023Q2")
HALF = Period.parse("2023H1")
DAY = date(2023, 2, 14)
NAIVE = datetime(2023, 2, 14, 9)  # noqa: DTZ001 - that it has no zone is the point


NAN = Decimal("NaN")
ONE_CASE, ONE_YUAN = Figure.exact(1, Unit.CASE), Figure.exact(1, Unit.CNY)


class NotATime(datetime):
    """What a data frame has for a time that is blank: a datetime that is not even itself."""

    def __eq__(self, other: object) -> bool:
        return False

    def __ne__(self, other: object) -> bool:
        return True

    __hash__ = datetime.__hash__

    def utcoffset(self) -> timedelta | None:
        raise ValueError


def counted(*days: object, **options: Any) -> Any:  # noqa: ANN401 - of either shape
    records = [{"at": day, "value": 1, "by": "a"} for day in days]
    return tally(records, at="at", every=QUARTER, **options)


def by_quarter(*days: date) -> Any:  # noqa: ANN401 - a series
    return series(list(days), at=lambda day: day, every=QUARTER, over=HALF)


def summed(value: object) -> Any:  # noqa: ANN401 - a tally
    return tally([(DAY, 1), (DAY, value)], at=0, value=1)


#: What is wrong, what is done with it, and what comes of it.
REFUSED: list[tuple[str, Callable[[], object], type[AntifraudError]]] = [
    ("a time without a zone", lambda: counted(NAIVE), NaiveDatetime),
    ("a time that is a text", lambda: counted("2023-02-14"), WrongType),
    ("a date without its year", lambda: counted(PartialDate(month=2, day=14)), WrongType),
    ("a field that no record has", lambda: counted(DAY, by="station"), FieldNotFound),
    ("a place that no tuple has", lambda: tally([(DAY,)], at=0, by=1), FieldNotFound),
    ("a field that no object has", lambda: tally([object()], at="reported"), FieldNotFound),
    ("a group that is no key", lambda: tally([(DAY, ["a"])], at=0, by=1), GroupUnfit),
    ("an identity that is no key", lambda: tally([(DAY, ["a"])], at=0, identity=1), GroupUnfit),
    ("an accessor that is none", lambda: tally([(DAY,)], at=0, by=1.5), WrongType),  # type: ignore[arg-type]
    ("one dict for records", lambda: tally({"a": 1}, at="at"), WrongType),
    (
        "a field of a field that no dict has",
        lambda: tally([{"at": DAY, "victim": {"county": "x"}}], at="at", by="victim.town"),
        FieldNotFound,
    ),
    ("a text for a period", lambda: Series.published({"2024-01": 3}), WrongType),  # type: ignore[dict-item]
    ("a list for parts", lambda: contributions(previous=[1], current={}), WrongType),  # type: ignore[arg-type]
    ("a tally for parts", lambda: contributions(previous=counted(DAY), current={}), WrongType),
    (
        "yuan per case in percent",
        lambda: mean_per(total=ONE_YUAN, count=ONE_CASE).percent(1),
        UnitMismatch,
    ),
    (
        "bounds of yuan per case in percent",
        lambda: mean_per(total=ONE_YUAN, count=ONE_CASE).percent_bounds(1),
        UnitMismatch,
    ),
    (
        "a figure within bounds for a count",
        lambda: e_test(previous=Figure.between(1, 2), current=3),
        WrongType,
    ),
    ("a negative value", lambda: summed(-1), NegativeAmount),
    ("a negative decimal", lambda: summed(Decimal("-0.01")), NegativeAmount),
    ("a negative fraction", lambda: summed(Fraction(-1, 3)), NegativeAmount),
    ("a figure that may be negative", lambda: summed(Figure.between(-1, 1)), NegativeAmount),
    ("a NaN", lambda: summed(Decimal("NaN")), InexactNumber),
    ("a signalling NaN", lambda: summed(Decimal("sNaN")), InexactNumber),
    ("an infinity", lambda: summed(Decimal("Infinity")), InexactNumber),
    ("a float", lambda: summed(0.5), InexactNumber),
    ("a float that is no number", lambda: summed(float("nan")), InexactNumber),
    ("a truth for a number", lambda: summed(True), InexactNumber),  # noqa: FBT003 - the case itself
    ("a text for a number", lambda: summed("12"), InexactNumber),
    ("a part above its whole", lambda: share(part=11, whole=10), PartAboveWhole),
    ("a blank of a data frame for a time", lambda: counted(NotATime(2023, 1, 1)), WrongType),
    (
        "such a blank for a step",
        lambda: durations([(NotATime(2023, 1, 1), DAY)], start=0, end=1),
        WrongType,
    ),
    ("no records but a number", lambda: tally(3, at="at"), WrongType),  # type: ignore[arg-type]
    ("no records but None", lambda: durations(None, start=0, end=1), WrongType),  # type: ignore[arg-type]
    (
        "a negative value in a series",
        lambda: series([(DAY, -1)], at=0, value=1, every=QUARTER, over=HALF),
        NegativeAmount,
    ),
    (
        "a NaN in a series",
        lambda: series([(DAY, Decimal("NaN"))], at=0, value=1, every=QUARTER, over=HALF),
        InexactNumber,
    ),
    (
        "a naive time of recording",
        lambda: series([(DAY, NAIVE)], at=0, recorded=1, every=QUARTER, over=HALF),
        NaiveDatetime,
    ),
    (
        "a group of a series without groups",
        lambda: by_quarter(DAY).of("a"),
        NotCountedBy,
    ),
    ("a half of a place", lambda: change(previous=4, current=5).percent(1.5), WrongType),  # type: ignore[arg-type]
    ("a NaN for a level", lambda: change(previous=Decimal("NaN"), current=1), InexactNumber),
    ("a float for a level", lambda: change(previous=1, current=0.5), InexactNumber),  # type: ignore[arg-type]
    ("a negative part", lambda: contributions(previous={"a": -1}, current={}), NegativeAmount),
    ("a NaN for a part", lambda: contributions(previous={"a": NAN}, current={}), InexactNumber),
    ("a negative count of a rate", lambda: rate(count=-1, exposure=10), NegativeAmount),
    ("a NaN for an exposure", lambda: rate(count=1, exposure=NAN), InexactNumber),
    ("a negative total", lambda: mean_per(total=-1, count=10), NegativeAmount),
    ("a negative sum of money", lambda: money_funnel(lost=-1), NegativeAmount),
    ("a share of what is another unit", lambda: share(part=ONE_CASE, whole=ONE_YUAN), UnitMismatch),
    (
        "points of what are no percents",
        lambda: points_change(previous=ONE_CASE, current=2),
        UnitMismatch,
    ),
    (
        "an end before its start",
        lambda: durations([(DAY, date(2023, 2, 13))], start=0, end=1),
        TimeReversed,
    ),
    ("a start without a zone", lambda: durations([(NAIVE, None)], start=0, end=1), NaiveDatetime),
    ("a negative cell", lambda: suppress({"a": -1, "b": 3}, under=5), NegativeAmount),
    ("an empty table", lambda: suppress({}, under=5), TableUnfit),
    (
        "an outcome that is none",
        lambda: success_by([("text", "yes")], by=0, succeeded=1),
        WrongType,
    ),
]

#: Likewise, with a status in place of an error.
TOLD: list[tuple[str, Callable[[], object], object]] = [
    ("no record: no cell", lambda: dict(counted().cells), {}),
    ("no record: a total of zero", lambda: counted().total, 0),
    (
        "no record: gaps",
        lambda: {point.status for point in by_quarter().points},
        {PointStatus.GAP},
    ),
    ("no record: no median", lambda: durations([], start=0, end=1).median, None),
    (
        "no part: no change",
        lambda: contributions(previous={}, current={}).whole.status,
        ChangeStatus.ZERO_TO_ZERO,
    ),
    ("all in one period: one cell", lambda: dict(counted(DAY, DAY).cells), {Q1: 2}),
    (
        "all in one period: no base",
        lambda: period_over_period(by_quarter(date(2023, 5, 3)), Q2).status,
        ChangeStatus.MISSING_BASE,
    ),
    (
        "all in one period: nothing in the next",
        lambda: period_over_period(by_quarter(DAY), Q2).status,
        ChangeStatus.MISSING_CURRENT,
    ),
    ("a record without a time", lambda: (counted(DAY, None).undated.total, Q1), (1, Q1)),
    (
        "mixed zones",
        lambda: dict(
            counted(
                datetime(2023, 3, 31, 16, tzinfo=UTC),
                datetime(2023, 3, 31, 23, tzinfo=timezone(timedelta(hours=8))),
                DAY,
            ).cells
        ),
        {Q2: 1, Q1: 2},
    ),
    ("a value that is not known", lambda: dict(summed(None).unknown), {None: 1}),
    (
        "a numerator above its denominator, of a ratio",
        lambda: ratio(numerator=33, denominator=30).value,
        Fraction(11, 10),
    ),
    ("no record: a success of nothing", lambda: dict(success_by([], by=0, succeeded=1)), {}),
    (
        "a part that may be above its whole",
        lambda: share(part=Figure.between(90, 110), whole=100).percent_bounds(0),
        (Decimal(90), Decimal(100)),
    ),
    (
        "more solved than filed",
        lambda: clearance_rate(solved=33, filed=30).percent(0),
        Decimal(110),
    ),
    (
        "a base of zero",
        lambda: change(previous=0, current=3).status,
        ChangeStatus.FROM_ZERO,
    ),
    (
        "a base below zero",
        lambda: change(previous=-3, current=3).status,
        ChangeStatus.NOT_COMPARABLE,
    ),
    (
        "a share of nothing",
        lambda: share(part=0, whole=0).status,
        RatioStatus.ZERO_DENOMINATOR,
    ),
    (
        "a record without a time, in a series",
        lambda: series([(None,)], at=0, every=QUARTER, over=HALF).undated,
        1,
    ),
    (
        "a case without its start",
        lambda: durations([(None, DAY)], start=0, end=1).unknown,
        1,
    ),
    (
        "a mean over nothing",
        lambda: mean_per(total=Figure.exact(3, Unit.CNY), count=0).status,
        RatioStatus.ZERO_DENOMINATOR,
    ),
]


@pytest.mark.parametrize(
    ("call", "error"), [row[1:] for row in REFUSED], ids=[r[0] for r in REFUSED]
)
def test_is_refused_by_name(call: Callable[[], object], error: type[AntifraudError]) -> None:
    with pytest.raises(error) as raised:
        call()
    assert type(raised.value) is error
    assert str(raised.value)


@pytest.mark.parametrize(
    ("call", "wanted"), [row[1:] for row in TOLD], ids=[row[0] for row in TOLD]
)
def test_is_told(call: Callable[[], object], wanted: object) -> None:
    assert call() == wanted


class Count:
    """Stands for the whole numbers of a data frame, which are no int of Python's."""

    def __init__(self, number: int) -> None:
        self.number = number

    def __int__(self) -> int:
        return self.number


class Float:
    """Stands for its floats, which are no float of Python's."""

    def __init__(self, number: float) -> None:
        self.number = number

    def __float__(self) -> float:
        return self.number


Integral.register(Count)
Real.register(Float)


def test_the_counts_of_a_data_frame_are_numbers() -> None:
    of: Any = Count
    assert change(previous=of(121), current=of(205)) == change(previous=121, current=205)
    assert share(part=of(1), whole=of(4)) == share(part=1, whole=4)
    assert summed(of(4))[None] == 5
    months = [Period.parse("2023-01"), Period.parse("2023-02")]
    published = Series.published(dict(zip(months, (of(200), of(100)), strict=True)))
    assert published.at(Period.parse("2023-01/2023-02")).value == 300
    assert dict(suppress({"a": of(3), "b": of(9), "c": of(8)}, under=5).cells)[TOTAL] == 20
    parts = contributions(previous={"a": of(1)}, current={"a": of(2)})
    assert parts == contributions(previous={"a": 1}, current={"a": 2})
    with pytest.raises(NegativeAmount):
        summed(of(-1))


@pytest.mark.parametrize("wrong", [Float(0.5), Float(float("nan")), Float(float("inf"))])
def test_its_floats_are_none(wrong: Any) -> None:  # noqa: ANN401 - it stands for one of another type
    with pytest.raises(InexactNumber):
        change(previous=1, current=wrong)
    with pytest.raises(InexactNumber):
        summed(wrong)


def test_an_error_says_which_record_and_shows_nothing_of_it() -> None:
    records = [{"at": DAY, "phone": "13800138000"}, {"at": NAIVE, "phone": "13800138000"}]
    with pytest.raises(NaiveDatetime) as raised:
        tally(records, at="at")
    assert str(raised.value).startswith("record 2: at: ")
    assert "138" not in str(raised.value)
    with pytest.raises(FieldNotFound) as missing:
        tally(records, at="at", by="station")
    assert "138" not in str(missing.value) + repr(missing.value)


def test_an_error_of_where_the_records_come_from_is_left_as_it_is() -> None:
    def broken() -> Any:  # noqa: ANN401 - it gives records
        yield (DAY,)
        raise FieldNotFound("loss", "loss", place="reports.jsonl:2")

    with pytest.raises(FieldNotFound, match=r"^reports\.jsonl:2: "):
        tally(broken(), at=0)


def test_an_error_of_the_callers_own_function_is_left_as_it_is() -> None:
    with pytest.raises(ZeroDivisionError):
        tally([DAY], at=lambda day: day, by=lambda _: 1 // 0)
    with pytest.raises(AttributeError, match="no_such_field"):
        tally([DAY], at=lambda day: day, by=lambda day: day.no_such_field)


class TestAFieldOfAField:
    def test_is_asked_of_dicts_in_dicts_as_of_objects(self) -> None:
        records = [
            {"at": DAY, "victim": {"county": "wuyi", "loss": 3}},
            {"at": DAY, "victim": {"county": "wuyi", "loss": None}},
        ]
        found = tally(records, at="at", by=("victim.county", "at"), value="victim.loss")
        assert found.cells == {("wuyi", DAY): 3}
        assert found.unknown.total == 1

    def test_of_what_is_not_known_is_not_known_either(self) -> None:
        records = [{"at": DAY, "victim": None, "when": None}]
        assert tally(records, at="at", by="victim.county").cells == {None: 1}
        assert tally(records, at="when.day", every=QUARTER).undated.total == 1

    def test_may_be_a_key_with_a_stop_in_it(self) -> None:
        assert tally([{"at": DAY, "victim.county": "x"}], at="at", by="victim.county").cells == {
            "x": 1
        }


def test_an_exact_figure_is_taken_for_a_number_everywhere() -> None:
    three, ten = (Figure.exact(count, Unit.CASE) for count in (3, 10))
    assert e_test(previous=three, current=ten) == e_test(previous=3, current=10)
    assert gini([three, ten]) == gini([3, 10])
    assert poisson_interval(count=three) == poisson_interval(count=3)
    assert wilson_interval(part=three, whole=ten) == wilson_interval(part=3, whole=10)
    assert funnel_limits(expected=ten) == funnel_limits(expected=10)
