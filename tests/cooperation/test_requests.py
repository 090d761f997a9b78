# SPDX-License-Identifier: MIT
"""What became of a request, which papers it needs, and who settles a dispute over it."""

from __future__ import annotations

from datetime import date

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from antifraud.cooperation import (
    REQUEST_WAYS,
    Dispute,
    HandoverObject,
    Matter,
    Reply,
    ReplyOutcome,
    Request,
    RequestStage,
    arbiter,
    course,
    dispute_violations,
    papers_lacking,
    proceed,
)
from antifraud.cooperation import Handover as _Handover
from antifraud.errors import (
    ArbiterUnfit,
    DisputeBeforeRequest,
    DisputeByAnother,
    IllegalTransition,
    TimeReversed,
)
from antifraud.incidents import PersonRole
from antifraud.periods import Moment
from tests.cooperation.stories import GAZETTEER, PHOTO, SAME_LOOK, TO_FATHER

SENT, RECEIVED, ANSWERED, REFUSED, HANDED_OVER, DISPUTED, SETTLED = RequestStage
CHECK = Request(
    id="check",
    from_agency="yongkang",
    to_agency="jinyun",
    matter=Matter.IDENTITY_CHECK,
    sent=Moment.parse("2023-05-03"),
)


def reply(outcome: ReplyOutcome, at: str | None = None, name: str = "reply") -> Reply:
    told = None if at is None else Moment.parse(at)
    return Reply(id=name, request="check", agency="jinyun", outcome=outcome, at=told)


def dispute(**fields: object) -> Dispute:
    given_ = {"id": "d", "request": "check", "raised_by": "jinyun", **fields}
    return Dispute(**given_)  # type: ignore[arg-type]


class TestTheCourseOfARequest:
    def test_the_photo_of_the_child_was_answered_and_the_child_handed_over(self) -> None:
        became = course(PHOTO, replies=[SAME_LOOK], handovers=[TO_FATHER])
        assert [(step.stage, step.record) for step in became.steps] == [
            (SENT, "photo"),
            (ANSWERED, "photo-1"),
            (HANDED_OVER, "home"),
        ]
        assert became.reached(HANDED_OVER) == TO_FATHER.at
        assert not became.waits

    def test_records_of_other_requests_are_passed_over(self) -> None:
        assert course(CHECK, replies=[SAME_LOOK], handovers=[TO_FATHER]).waits

    def test_the_order_of_records_does_not_matter_where_their_times_are_told(self) -> None:
        refused = reply(ReplyOutcome.REFUSED, "2023-05-04", "no")
        found = reply(ReplyOutcome.FOUND, "2023-05-06", "yes")
        raised = dispute(raised=Moment.parse("2023-05-05"))
        for replies in ([refused, found], [found, refused]):
            stages = [s.stage for s in course(CHECK, replies=replies, disputes=[raised]).steps]
            assert stages == [SENT, REFUSED, DISPUTED, ANSWERED]

    def test_a_dispute_that_is_settled_has_two_steps(self) -> None:
        settled = dispute(raised=Moment.parse("2023-05-05"), settled=Moment.parse("2023-05-08"))
        became = course(CHECK, disputes=[settled])
        assert [step.stage for step in became.steps] == [SENT, DISPUTED, SETTLED]
        assert became.waits
        assert became.next_stages() == (ANSWERED, HANDED_OVER, REFUSED)

    def test_a_reply_from_before_the_sending_is_refused(self) -> None:
        with pytest.raises(TimeReversed):
            course(CHECK, replies=[reply(ReplyOutcome.FOUND, "2023-05-02")])

    def test_what_is_told_about_so_contradicts_nothing(self) -> None:
        soft = Request(
            id="check",
            from_agency="yongkang",
            to_agency="jinyun",
            matter=Matter.INFORMATION,
            sent=Moment.parse("2023-05-03T17~"),
        )
        assert not course(soft, replies=[reply(ReplyOutcome.FOUND, "2023-05-03T16:50")]).waits

    @given(st.lists(st.sampled_from(RequestStage), max_size=6))
    def test_no_way_is_gone_that_the_table_does_not_have(self, stages: list[RequestStage]) -> None:
        became = course(CHECK)
        ways = {(way.before, way.after) for way in REQUEST_WAYS}
        for stage in stages:
            allowed = (became.stage, stage) in ways
            assert (stage in became.next_stages()) == allowed
            if not allowed:
                with pytest.raises(IllegalTransition):
                    proceed(became, stage, at=None)
                return
            longer = proceed(became, stage, at=None)
            assert longer.steps[:-1] == became.steps
            became = longer

    def test_every_stage_but_the_first_is_reached_by_some_way_and_none_is_a_dead_end(self) -> None:
        assert {way.after for way in REQUEST_WAYS} == set(RequestStage) - {SENT}
        assert {way.before for way in REQUEST_WAYS} == set(RequestStage)


class TestTheSevenDaysOfAnIdentityCheck:
    def test_it_is_overdue_after_the_seventh_day(self) -> None:
        days = [date(2023, 5, day) for day in (3, 10, 11)]
        assert [course(CHECK).overdue(day) for day in days] == [False, False, True]

    def test_one_that_was_answered_is_not_overdue(self) -> None:
        answered = course(CHECK, replies=[reply(ReplyOutcome.NOT_FOUND, "2023-05-04")])
        assert answered.overdue(date(2024, 1, 1)) is False

    def test_what_is_due_at_once_has_no_last_day(self) -> None:
        assert course(PHOTO).overdue(date(2024, 1, 1)) is None


class TestHowLongARequestWaits:
    def test_in_days_from_its_receipt_or_sending(self) -> None:
        assert course(CHECK).waited(date(2023, 5, 10)) == 7
        received = attrs.evolve(CHECK, received=Moment.parse("2023-05-04T09"))
        assert course(received).waited(date(2023, 5, 10)) == 6
        assert course(CHECK).waited(date(2023, 5, 1)) == 0

    def test_what_was_answered_waits_no_more_and_what_tells_no_day_tells_none(self) -> None:
        answered = course(CHECK, replies=[reply(ReplyOutcome.FOUND, "2023-05-04")])
        assert answered.waited(date(2023, 6, 1)) == 0
        assert course(PHOTO).waited(date(2023, 6, 1)) is None


class TestThePapersOfACriminalCase:
    @pytest.mark.parametrize(
        ("matter", "papers", "lacking"),
        [
            (Matter.PHOTO_COMPARISON, (), ()),
            (Matter.INFORMATION, (), ("办案协作函",)),
            (Matter.IDENTITY_CHECK, ("办案协作函件（1份）",), ()),
            (Matter.ARREST_ASSISTANCE, (), ("办案协作函", "拘留证", "工作证件")),
            (Matter.ARREST_ASSISTANCE, ("办案协作函", "逮捕证", "人民警察证"), ()),
        ],
    )
    def test_what_is_lacking_is_named(
        self, matter: Matter, papers: tuple[str, ...], lacking: tuple[str, ...]
    ) -> None:
        asked = Request(id="r", from_agency="a", to_agency="b", matter=matter, papers=papers)
        assert papers_lacking(asked) == lacking


class TestADisputeGoesToTheCommonSuperior:
    def test_of_two_counties_in_two_cities_it_is_the_province(self) -> None:
        found = arbiter(CHECK, GAZETTEER)
        assert found is not None
        assert found.id == "zhejiang"
        before = dispute(superior="zhejiang")
        assert not list(dispute_violations(before, request=CHECK, gazetteer=GAZETTEER))

    def test_where_one_stands_under_the_other_it_is_the_next_above_both(self) -> None:
        below = Request(id="r", from_agency="shizhu", to_agency="yongkang", matter=Matter.HANDOVER)
        found = arbiter(below, GAZETTEER)
        assert found is not None
        assert found.id == "jinhua"

    def test_the_city_above_one_of_them_cannot_decide(self) -> None:
        before = dispute(superior="lishui")
        (error,) = dispute_violations(before, request=CHECK, gazetteer=GAZETTEER)
        assert isinstance(error, ArbiterUnfit)
        assert "zhejiang" in str(error)

    def test_a_bureau_may_raise_it_for_its_station_but_nobody_else(self) -> None:
        stations = PHOTO
        for raised_by, fits in [("shizhu", True), ("jinyun", True), ("wuyi", False)]:
            raised = Dispute(id="d", request="photo", raised_by=raised_by)
            errors = list(dispute_violations(raised, request=stations, gazetteer=GAZETTEER))
            assert [type(error) for error in errors] == ([] if fits else [DisputeByAnother])

    def test_the_superior_of_both_is_no_side(self) -> None:
        raised = dispute(raised_by="zhejiang")
        (error,) = dispute_violations(raised, request=CHECK, gazetteer=GAZETTEER)
        assert isinstance(error, DisputeByAnother)

    def test_it_is_not_raised_before_the_request(self) -> None:
        raised = dispute(raised=Moment.parse("2023-05-02"))
        (error,) = dispute_violations(raised, request=CHECK)
        assert isinstance(error, DisputeBeforeRequest)

    def test_where_too_little_is_told_nothing_is_called_unfit(self) -> None:
        asked = Request(id="r", from_agency="yongkang", to_agency="jize", matter=Matter.INFORMATION)
        raised = Dispute(id="d", request="r", raised_by="jize", superior="jinhua")
        assert not list(dispute_violations(raised, request=asked, gazetteer=GAZETTEER))


def test_a_handover_may_follow_a_refusal_of_the_rest() -> None:
    handed = _Handover(
        id="h",
        handed=HandoverObject.CASE,
        from_agency="jinyun",
        to_role=PersonRole.POLICE,
        request="check",
    )
    found, rest = reply(ReplyOutcome.PARTLY, name="r1"), reply(ReplyOutcome.REFUSED, name="r2")
    became = course(CHECK, replies=[found, rest], handovers=[handed])
    assert [step.stage for step in became.steps] == [SENT, ANSWERED, REFUSED, HANDED_OVER]
