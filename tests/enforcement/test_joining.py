# SPDX-License-Identifier: MIT
"""Rules between records: only what is certainly wrong breaks one."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from antifraud.enforcement import (
    Arrest,
    Campaign,
    Clue,
    Dispatch,
    Feedback,
    MeasureTaken,
    Operation,
    Recovery,
    RecoveryStep,
    SeizedItem,
    Seizure,
    answered_in_time,
    arrest_violations,
    campaign_violations,
    clue_violations,
    dispatch_violations,
    measure_violations,
    property_violations,
    seizure_violations,
    total_violations,
)
from antifraud.errors import (
    BeforeArrest,
    DispatchBeforeClue,
    FeedbackBeforeDispatch,
    FeedbackByAnother,
    OutsideCampaign,
    OutsideOperation,
    PartsExceedWhole,
    TimeReversed,
)
from antifraud.figures import Figure, Unit
from antifraud.periods import Moment, Period, PeriodKind
from antifraud.places import Agency, Gazetteer
from antifraud.wording import read

DAYS = Period.parse("2023-01-11/2023-01-18")
OPERATION = Operation(id="o", period=DAYS, caught=read("44名"))


def people(count: int) -> Figure:
    return Figure.exact(count, Unit.PERSON)


def moment(text: str | None) -> Moment | None:
    return None if text is None else Moment.parse(text)


def sent(at: str | None = None, due: str | None = None) -> Dispatch:
    return Dispatch(id="d", clue="c", to=("station",), sent_at=moment(at), due=moment(due))


def answer(at: str | None) -> Feedback:
    return Feedback(id="f", dispatch="d", at=moment(at))


@pytest.mark.parametrize(
    ("sent_at", "at", "broken"),
    [
        ("2023-01-04T17:00", "2023-01-04T16:00", True),
        ("2023-01-04T17:00", "2023-01-03", True),
        ("2023-01-04T17:00", "2023-01-04", False),  # some time that day
        ("2023-01-04T17:00:00", "2023-01-04T17:00:00", False),
        ("2023-01-04", "2023-01-05", False),
        (None, "2023-01-05", False),
        ("2023-01-04", None, False),
    ],
)
def test_nobody_answers_before_the_clue_is_sent(
    sent_at: str | None, at: str | None, *, broken: bool
) -> None:
    errors = list(dispatch_violations(sent(sent_at), answer(at)))
    assert [(type(error), error.field) for error in errors] == (
        [(FeedbackBeforeDispatch, "at")] if broken else []
    )
    assert all(isinstance(error, TimeReversed) for error in errors)


def test_a_clue_is_not_sent_before_it_is_found() -> None:
    clue = Clue(id="c", found_at=Moment.parse("2023-01-05"))
    errors = list(clue_violations(clue, sent("2023-01-04")))
    assert [(type(error), error.field) for error in errors] == [(DispatchBeforeClue, "sent_at")]
    assert not list(clue_violations(clue, sent("2023-01-05")))
    assert not list(clue_violations(clue, sent()))
    assert not list(clue_violations(Clue(id="c"), sent("2023-01-04")))


@pytest.mark.parametrize(
    ("due", "at", "in_time"),
    [
        ("2023-01-06", "2023-01-06T23:59", True),
        ("2023-01-06", "2023-01-06", True),
        ("2023-01-06", "2023-01-07T00:00:00", False),
        ("2023-01-06", "2023-01-06T23:30/2023-01-07T00:30", None),
        ("2023-01-06T12:00:00", "2023-01-06T12:00:00", True),
        ("2023-01-06T12:00:00", "2023-01-06T12:00:01", False),
        ("2023-01-06T12:00:00", "2023-01-06", None),
        (None, "2023-01-06", None),
        ("2023-01-06", None, None),
    ],
)
def test_a_term_runs_to_the_end_of_its_day(
    due: str | None, at: str | None, *, in_time: bool | None
) -> None:
    assert answered_in_time(sent(due=due), answer(at)) is in_time


def test_an_operation_shares_a_day_with_its_campaign() -> None:
    def errors(campaign: str | None, operation: str | None) -> list[tuple[type, str]]:
        period = None if campaign is None else Period.parse(campaign)
        ran = None if operation is None else Period.parse(operation)
        found = campaign_violations(
            Campaign(id="s", label="春季风暴", period=period),
            Operation(id="o", campaign="s", period=ran),
        )
        return [(type(error), error.field) for error in found]

    assert errors("2023Q1", "2023-04") == [(OutsideCampaign, "period")]
    assert not errors("2023Q1", "2023-03-30/2023-04-02")
    assert not errors(None, "2023-04")
    assert not errors("2023Q1", None)


@pytest.mark.parametrize(
    ("at", "broken"),
    [
        ("2023-01-11", False),
        ("2023-01-18T23:59", False),
        ("2023-01-10T23:30/2023-01-11T00:30", False),  # it may be
        ("2023-01-10T16:30Z", False),  # the 11th in Shanghai
        ("2023-01-10", True),
        ("2023-01-19", True),
    ],
)
def test_an_arrest_lies_in_the_days_of_its_operation(at: str, *, broken: bool) -> None:
    arrest = Arrest(id="a", operation="o", at=Moment.parse(at))
    errors = [(type(error), error.field) for error in arrest_violations(OPERATION, arrest)]
    assert errors == ([(OutsideOperation, "at")] if broken else [])


@given(first=st.integers(-12, 12), length=st.integers(1, 12))
def test_a_run_of_arrests_lies_in_the_days_of_its_operation(first: int, length: int) -> None:
    start = DAYS.start + timedelta(days=first)
    days = [start + timedelta(days=day) for day in range(length)]
    run = Period(start=start, end=days[-1] + timedelta(days=1), kind=PeriodKind.SPAN)
    broken = list(arrest_violations(OPERATION, Arrest(id="a", operation="o", period=run)))
    assert bool(broken) == (not all(DAYS.contains(day) for day in days))


@given(whole=st.integers(0, 60), caught=st.lists(st.integers(0, 40), max_size=4))
def test_arrests_are_of_no_more_people_than_the_operation_caught(
    whole: int, caught: list[int]
) -> None:
    operation = Operation(id="o", caught=people(whole))
    arrests = [
        Arrest(id=f"a{place}", operation="o", persons=people(count))
        for place, count in enumerate(caught)
    ]
    assert bool(list(total_violations(operation, arrests))) == (sum(caught) > whole)
    for arrest, count in zip(arrests, caught, strict=True):
        assert bool(list(arrest_violations(operation, arrest))) == (count > whole)


def test_a_printed_bound_that_may_hold_breaks_nothing() -> None:
    operation = Operation(id="o", caught=read("140余名"))
    assert not list(arrest_violations(operation, Arrest(id="a", persons=people(149))))
    errors = list(arrest_violations(operation, Arrest(id="a", persons=people(151))))
    assert [(type(error), error.field) for error in errors] == [(PartsExceedWhole, "persons")]
    about = Operation(id="o", caught=read("约140名"))
    assert not list(arrest_violations(about, Arrest(id="a", persons=people(200))))
    assert not list(total_violations(Operation(id="o"), [Arrest(id="a", persons=people(9))]))
    assert not list(total_violations(OPERATION, [Arrest(id="a")]))


def test_a_measure_is_taken_on_no_more_people_than_were_caught() -> None:
    measure = MeasureTaken(id="m", persons=people(45))
    for caught in (OPERATION, Arrest(id="a", persons=people(44))):
        errors = list(measure_violations(caught, measure))
        assert [(type(error), error.field) for error in errors] == [(PartsExceedWhole, "persons")]
    assert not list(measure_violations(Arrest(id="a"), measure))


@pytest.mark.parametrize(
    ("at", "broken"),
    [
        ("2023-01-10", True),
        ("2023-01-10T23:30/2023-01-11T00:30", False),
        ("2023-01-11", False),
        ("2023-06-01", False),
    ],
)
def test_property_is_not_found_before_the_operation(at: str, *, broken: bool) -> None:
    for found in (
        Seizure(id="s", item=SeizedItem.PHONE, operation="o", at=Moment.parse(at)),
        Recovery(id="r", steps=(RecoveryStep.RECOVERED,), operation="o", at=Moment.parse(at)),
    ):
        errors = [(type(error), error.field) for error in property_violations(OPERATION, found)]
        assert errors == ([(OutsideOperation, "at")] if broken else [])


def test_a_run_of_finds_does_not_begin_before_the_operation() -> None:
    for text, fields in (("2023-01", ["period"]), ("2023-01-18/2023-02-03", [])):
        found = Seizure(id="s", item=SeizedItem.CASH, period=Period.parse(text))
        assert [error.field for error in property_violations(OPERATION, found)] == fields
        assert not list(property_violations(Operation(id="o"), found))


def test_the_days_of_an_operation_are_those_of_shanghai() -> None:
    assert DAYS.start == date(2023, 1, 11)
    evening = Seizure(id="s", item=SeizedItem.CASH, at=Moment.parse("2023-01-10T16:30Z"))
    assert not list(property_violations(OPERATION, evening))


@pytest.mark.parametrize(
    ("by", "passed_to", "broken"),
    [
        ("station", (), False),
        (None, (), False),
        ("centre", (), True),
        ("centre", ("centre",), False),
        ("squad", (), True),
    ],
)
def test_a_clue_is_answered_by_whom_it_went_to(
    by: str | None, passed_to: tuple[str, ...], *, broken: bool
) -> None:
    answered = Feedback(id="f", dispatch="d", by=by)
    errors = list(dispatch_violations(sent(), answered, passed_to=passed_to))
    assert [(type(error), error.field) for error in errors] == (
        [(FeedbackByAnother, "by")] if broken else []
    )
    to_print = Dispatch(id="d", clue="c", to_printed="相关单位")
    assert not list(dispatch_violations(to_print, answered))


def test_a_squad_may_answer_for_the_station_above_it() -> None:
    bodies = [
        Agency(id="station", name="派出所"),
        Agency(id="squad", name="中队", parents=("station",)),
    ]
    answered = Feedback(id="f", dispatch="d", by="squad")
    gazetteer = Gazetteer.of([], agencies=bodies)
    assert not list(dispatch_violations(sent(), answered, gazetteer=gazetteer))


@pytest.mark.parametrize(
    ("arrest", "later", "field"),
    [
        ({"at": "2023-01-12"}, {"at": "2023-01-11"}, "at"),
        ({"at": "2023-01-12"}, {"at": "2023-01-12"}, None),
        ({"at": "2023-01-12"}, {"at": "2023-01-11T23~"}, None),
        ({"at": "2023-01-12T01~"}, {"at": "2023-01-11"}, None),
        ({"at": "2023-01-12"}, {"period": "2023-01-05/2023-01-11"}, "period"),
        ({"at": "2023-01-12"}, {"period": "2023-01"}, None),
        ({"period": "2023-01-11/2023-01-18"}, {"at": "2023-01-10"}, "at"),
        ({"period": "2023-01-11/2023-01-18"}, {"at": "2023-01-11"}, None),
        ({"period": "2023-01-11/2023-01-18"}, {"period": "2022"}, "period"),
        ({}, {"at": "2023-01-10"}, None),
    ],
)
def test_what_follows_an_arrest_does_not_lie_before_it(
    arrest: dict[str, str], later: dict[str, str], field: str | None
) -> None:
    caught = Arrest(id="a", **times(arrest))
    measure = MeasureTaken(id="m", arrest="a", **times(later))
    seized = Seizure(id="s", item=SeizedItem.PHONE, arrest="a", **times(later))
    wanted = [] if field is None else [(BeforeArrest, field)]
    for errors in (measure_violations(caught, measure), seizure_violations(caught, seized)):
        assert [(type(error), error.field) for error in errors] == wanted


def test_a_measure_does_not_lie_before_the_operation() -> None:
    measure = MeasureTaken(id="m", operation="o", at=Moment.parse("2023-01-10"))
    errors = list(measure_violations(OPERATION, measure))
    assert [(type(error), error.field) for error in errors] == [(OutsideOperation, "at")]
    reported = MeasureTaken(id="m", operation="o", period=Period.parse("2023-01"))
    assert not list(measure_violations(OPERATION, reported))


def times(told: dict[str, str]) -> dict[str, Any]:
    """Return times as the records have them."""
    readers: dict[str, Callable[[str], object]] = {"at": Moment.parse, "period": Period.parse}
    return {field: readers[field](text) for field, text in told.items()}
