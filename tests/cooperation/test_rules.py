# SPDX-License-Identifier: MIT
"""Time runs forward between request, reply and handover; limits are counted in days."""

from __future__ import annotations

from datetime import date, datetime, timedelta

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from antifraud.cooperation import (
    Due,
    Matter,
    Mechanism,
    Reply,
    ReplyOutcome,
    Request,
    answered_in_time,
    handover_violations,
    reply_violations,
    request_violations,
)
from antifraud.errors import (
    AntifraudError,
    HandoverBeforeRequest,
    MechanismUnfit,
    NotInGazetteer,
    ReplyBeforeRequest,
    ReplyByAnother,
    RequestBeforeMechanism,
)
from antifraud.periods import SHANGHAI, Moment, Period
from tests.cooperation.stories import FETCHED, GAZETTEER, PHOTO, SAME_LOOK, THREE_COUNTIES

AT_FIVE = attrs.evolve(PHOTO, sent=Moment.parse("2023-05-03T17:30"))
CHECK = Request(
    id="check",
    from_agency="yongkang",
    to_agency="jinyun",
    matter=Matter.IDENTITY_CHECK,
    sent=Moment.parse("2023-05-03T17:30"),
)


def reply(at: str | None) -> Reply:
    moment = None if at is None else Moment.parse(at)
    return Reply(
        id="a", request="check", agency="jinyun", outcome=ReplyOutcome.FOUND, at=moment
    )  # fmt: skip


def kinds(errors: list[AntifraudError]) -> list[type[AntifraudError]]:
    return [type(error) for error in errors]


NAMES = st.sampled_from(["yongkang", "wuyi", "jinyun", "haining", "330784"])


@given(NAMES, NAMES)
def test_a_mechanism_covers_both_ways_and_nobody_with_itself(a: str, b: str) -> None:
    covered = THREE_COUNTIES.covers(a, b)
    assert covered == THREE_COUNTIES.covers(b, a)
    assert covered == (a != b and {a, b} <= set(THREE_COUNTIES.parties))


@pytest.mark.parametrize(
    ("at", "rules"),
    [
        ("2023-05-03T17:20", [ReplyBeforeRequest]),
        ("2023-05-03T17:30", []),
        ("2023-05-03T18", []),
        ("2023-05-03", []),  # some time on that day
        ("2023-05-03T16~", []),  # about four: never a contradiction by itself
        ("2023-05-02", [ReplyBeforeRequest]),
    ],
)
def test_a_reply_follows_its_request(at: str, rules: list[type[AntifraudError]]) -> None:
    late = attrs.evolve(SAME_LOOK, at=Moment.parse(at))
    assert kinds(list(reply_violations(late, request=AT_FIVE))) == rules


def test_times_that_are_not_told_contradict_nothing() -> None:
    assert not list(reply_violations(SAME_LOOK, request=AT_FIVE))
    assert not list(
        reply_violations(attrs.evolve(SAME_LOOK, at=Moment.parse("2020-01-01")), request=PHOTO)
    )


def test_a_reply_comes_from_the_body_that_was_asked() -> None:
    by_another = attrs.evolve(SAME_LOOK, agency="wuyi")
    assert kinds(list(reply_violations(by_another, request=PHOTO))) == [ReplyByAnother]
    assert kinds(list(reply_violations(by_another, request=PHOTO, gazetteer=GAZETTEER))) == [
        ReplyByAnother
    ]


def test_a_unit_may_answer_for_the_bureau_that_was_asked() -> None:
    to_bureau = attrs.evolve(PHOTO, to_agency="jinyun")
    assert kinds(list(reply_violations(SAME_LOOK, request=to_bureau))) == [ReplyByAnother]
    assert not list(reply_violations(SAME_LOOK, request=to_bureau, gazetteer=GAZETTEER))


def test_a_wrong_reply_is_told_with_all_that_is_wrong() -> None:
    wrong = attrs.evolve(SAME_LOOK, agency="wuyi", at=Moment.parse("2023-05-01"))
    assert kinds(list(reply_violations(wrong, request=AT_FIVE))) == [
        ReplyBeforeRequest,
        ReplyByAnother,
    ]


def test_a_handover_follows_its_request() -> None:
    early = attrs.evolve(FETCHED, at=Moment.parse("2023-05-03T17:10"))
    (error,) = handover_violations(early, request=AT_FIVE)
    assert type(error) is HandoverBeforeRequest
    assert error.field == "at"


def test_a_request_goes_from_one_party_to_another() -> None:
    for outside in ("dongcheng", "haining"):
        wrong = attrs.evolve(PHOTO, to_agency=outside)
        errors = list(request_violations(wrong, mechanism=THREE_COUNTIES, gazetteer=GAZETTEER))
        assert kinds(errors) == [MechanismUnfit]
        assert errors[0].field == "mechanism"
    with pytest.raises(NotInGazetteer):
        list(
            request_violations(
                attrs.evolve(PHOTO, to_agency="nobody"),
                mechanism=THREE_COUNTIES,
                gazetteer=GAZETTEER,
            )
        )


@pytest.mark.parametrize(
    ("since", "sent", "rules"),
    [
        ("2023", "2022-12-31", [RequestBeforeMechanism]),
        ("2023", "2023-01-01", []),
        ("2023-05-03", "2023-05-02T23:59", [RequestBeforeMechanism]),
        ("2023-05-03", "2023-05-03T00:00", []),
        ("2023-05-03", "2023-05-02T23~", []),
        ("2023-05-03", None, []),
    ],
)
def test_a_request_is_not_older_than_its_mechanism(
    since: str, sent: str | None, rules: list[type[AntifraudError]]
) -> None:
    mechanism = attrs.evolve(THREE_COUNTIES, since=Period.parse(since))
    request = attrs.evolve(PHOTO, sent=None if sent is None else Moment.parse(sent))
    errors = list(request_violations(request, mechanism=mechanism, gazetteer=GAZETTEER))
    assert kinds(errors) == rules


def test_an_identity_check_is_due_in_seven_days_and_all_else_at_once() -> None:
    assert {matter: matter.due for matter in Matter if matter.due is Due.SEVEN_DAYS} == {
        Matter.IDENTITY_CHECK: Due.SEVEN_DAYS
    }
    assert CHECK.due_by == date(2023, 5, 10)
    assert attrs.evolve(CHECK, sent=None).due_by is None


def test_the_days_count_from_receipt_where_that_is_told() -> None:
    received = attrs.evolve(CHECK, received=Moment.parse("2023-05-05T09:00"))
    assert received.due_by == date(2023, 5, 12)


@pytest.mark.parametrize(
    ("sent", "at", "in_time"),
    [
        ("2023-05-03T17:30", "2023-05-10T23:59", True),
        ("2023-05-03T17:30", "2023-05-11T00:00", False),
        ("2023-05-03", "2023-05-10", True),
        ("2023-05-03", "2023-05-11", False),
        ("2023-05-03T08:00/2023-05-06T08:00", "2023-05-12", None),
        ("2023-05-03T17:30", None, None),
        ("2023-05-03T17:30", "2023-05-11T00~", None),  # about midnight accuses nobody
        ("2023-05-03T23:30Z", "2023-05-11", True),  # the fourth of May in China
    ],
)
def test_whether_an_answer_came_in_time(sent: str, at: str | None, *, in_time: bool | None) -> None:
    request = attrs.evolve(CHECK, sent=Moment.parse(sent))
    assert answered_in_time(request, reply(at)) is in_time


def test_what_is_due_at_once_has_no_day_to_be_late_on() -> None:
    assert answered_in_time(AT_FIVE, reply("2023-06-01")) is None


@given(st.integers(0, 300_000), st.integers(0, 400))
def test_an_answer_is_late_from_the_eighth_day_on(start: int, hours: int) -> None:
    begun = datetime(1995, 1, 1, tzinfo=SHANGHAI) + timedelta(hours=start)
    answered = begun + timedelta(hours=hours)
    request = attrs.evolve(CHECK, sent=Moment.at(begun))
    told = attrs.evolve(reply(None), at=Moment.at(answered))
    assert answered_in_time(request, told) is ((answered.date() - begun.date()).days <= 7)


def test_mechanisms_are_values() -> None:
    again = Mechanism(**attrs.asdict(THREE_COUNTIES, recurse=False))
    assert again == THREE_COUNTIES
    assert hash(again) == hash(THREE_COUNTIES)
