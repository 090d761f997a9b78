# SPDX-License-Identifier: MIT
"""Applications and the limits that they keep; officers and windows for firms."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from antifraud.figures import Figure, Unit
from antifraud.services import (
    WORKING_DAY,
    Application,
    ApplicationChannel,
    ApplicationKind,
    Liaison,
    LiaisonChannel,
    ServiceStandard,
    ServiceWindow,
    kept,
)
from antifraud.wording import read

PASSPORT = ApplicationKind.PASSPORT
#: A Thursday; 1 to 5 May had been holidays, and Saturday 6 May was worked.
SUBMITTED = date(2023, 5, 4)
USUAL = ServiceStandard(
    id="passports", kind=PASSPORT, usual_limit=read("20天"), best=read("2天"), source="page"
)


def application(days: int | None = None, **fields: Any) -> Application:  # noqa: ANN401 (any field)
    issued = None if days is None else SUBMITTED + timedelta(days=days)
    usual: dict[str, Any] = {
        "id": "a", "kind": PASSPORT, "submitted": SUBMITTED, "issued": issued,
    }  # fmt: skip
    return Application(**usual | fields)


def took(text: str, **fields: Any) -> Application:  # noqa: ANN401 (any field)
    return application(submitted=None, took=read(text), **fields)


def standard(limit: Figure | None, urgent: Figure | None = None) -> ServiceStandard:
    return ServiceStandard(id="s", kind=PASSPORT, usual_limit=limit, urgent_limit=urgent)


def working(days: int) -> Figure:
    return Figure.exact(days, WORKING_DAY)


def is_weekday(day: date) -> bool:
    return day.weekday() < 5


# The page: a passport in two days instead of twenty


def test_a_passport_in_two_days_without_a_printed_date_kept_the_usual_limit() -> None:
    quick = took("2天", channel=ApplicationChannel.GREEN_CHANNEL, urgent=True, firm="firm")
    assert quick.days is None
    assert quick.elapsed == read("2天")
    assert kept(quick, USUAL) is True


def test_a_best_case_is_no_limit() -> None:
    assert kept(application(19), USUAL) is True
    best_only = ServiceStandard(id="s", kind=PASSPORT, best=read("2天"))
    assert kept(application(19), best_only) is None


def test_one_officer_a_chat_group_round_the_clock_and_a_window_on_proof() -> None:
    liaison = Liaison(
        id="liaison", officer="专职联络员", officers=1, channel=LiaisonChannel.CHAT_GROUP,
        hours_a_day=24, agency="exit-entry", firm_count=read("40余家"),
    )  # fmt: skip
    assert liaison.firms == ()
    window = ServiceWindow(
        id="window", place="行政服务中心二楼", name="商务人士服务专窗",
        proofs=("身份", "相关涉外商务活动证明"), agency="exit-entry",
    )  # fmt: skip
    assert len(window.proofs) == 2
    assert set(window.references()) == {("agency", "agency", "exit-entry")}


# Whether a limit was kept


@pytest.mark.parametrize(("days", "answer"), [(0, True), (2, True), (20, True), (21, False)])
def test_the_day_of_submission_is_not_counted(days: int, *, answer: bool) -> None:
    assert kept(application(days), USUAL) is answer


@pytest.mark.parametrize(
    ("days", "as_of", "answer"),
    [(None, None, None), (None, 20, None), (None, 21, False), (5, 21, True), (None, -1, None)],
)
def test_who_still_waits_may_be_late_and_is_never_in_time_yet(
    days: int | None, as_of: int | None, *, answer: bool | None
) -> None:
    day = None if as_of is None else SUBMITTED + timedelta(days=as_of)
    assert kept(application(days), USUAL, as_of=day) is answer


def test_a_time_taken_that_is_only_roughly_known_may_not_tell() -> None:
    assert kept(took("10余天"), USUAL) is True
    assert kept(took("近20天"), USUAL) is True
    assert kept(took("20余天"), standard(read("15天"))) is False
    assert kept(took("10余天"), standard(read("15天"))) is None


@pytest.mark.parametrize(("limit", "most"), [("20天以内", 20), ("20天", 20), ("不到20天", 19)])
def test_the_words_of_a_limit_say_up_to_where_it_goes(limit: str, most: int) -> None:
    assert kept(application(most), standard(read(limit))) is True
    assert kept(application(most + 1), standard(read(limit))) is False


def test_an_urgent_application_has_the_urgent_limit() -> None:
    both = standard(read("20天"), read("5天"))
    assert kept(application(6, urgent=False), both) is True
    assert kept(application(6, urgent=True), both) is False
    assert kept(application(20, urgent=True), standard(read("20天"))) is True


def test_where_urgency_is_not_told_both_limits_have_to_agree() -> None:
    both = standard(read("20天"), read("5天"))
    answers = [kept(application(days), both) for days in (5, 6, 20, 21)]
    assert answers == [True, None, None, False]


def test_no_limit_no_answer() -> None:
    assert kept(application(3), standard(None)) is None
    assert kept(application(3, urgent=True), standard(None, read("5天"))) is True
    assert kept(application(submitted=None), USUAL) is None


def test_working_days_take_a_calendar() -> None:
    ten = standard(working(10))
    assert kept(application(10), ten) is True
    assert kept(application(11), ten) is None
    # Two weekends in fourteen days.
    assert kept(application(14), ten, is_working_day=is_weekday) is True
    assert kept(application(15), ten, is_working_day=is_weekday) is False
    late = SUBMITTED + timedelta(days=15)
    assert kept(application(), ten, as_of=late, is_working_day=is_weekday) is False
    assert kept(application(), ten, as_of=late) is None


def test_working_days_taken_are_so_many_days_or_more() -> None:
    slow, quick = (application(submitted=None, took=working(days)) for days in (21, 3))
    assert kept(slow, USUAL) is False
    assert kept(quick, USUAL) is None
    assert kept(quick, standard(working(3))) is True
    assert kept(took("3天"), standard(working(3))) is True
    assert kept(took("4天"), standard(working(3))) is None


@given(st.integers(0, 60), st.integers(1, 40), st.sets(st.integers(1, 60)))
def test_what_is_told_without_a_calendar_stands_with_any(
    days: int, limit: int, open_on: set[int]
) -> None:
    offices = {SUBMITTED + timedelta(days=day) for day in open_on}
    of_it = standard(working(limit))
    without = kept(application(days), of_it)
    with_it = kept(application(days), of_it, is_working_day=offices.__contains__)
    assert with_it is (len([day for day in open_on if day <= days]) <= limit)
    assert without in {None, with_it}


def test_a_printed_time_has_to_fit_the_days() -> None:
    assert application(2, took=read("2天")).elapsed == Figure.exact(2, Unit.DAY)
    assert application(12, took=read("10余天")).elapsed == Figure.exact(12, Unit.DAY)
    assert application(12, took=working(8)).elapsed == Figure.exact(12, Unit.DAY)
