# SPDX-License-Identifier: MIT
"""Whose operations come near each other; and that neither side learns of the other's case."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from antifraud.cooperation import ConflictKind, Conflicts, CutReason, Inquiry, OwnTrace, deconflict
from antifraud.enforcement import Destination, Operation
from antifraud.errors import EmptyField
from antifraud.figures import Figure, Unit
from antifraud.incidents import FraudReport, Incident
from antifraud.periods import Period, PeriodKind
from antifraud.places import DIVISIONS, NEIGHBOURS, Gazetteer

CARD, PHONE = "6222021234567890123", "13800138000"
GAZETTEER = Gazetteer(divisions=DIVISIONS, borders=NEIGHBOURS)
JANUARY = Period.parse("2023-01-11/2023-01-18")


def operation(
    name: str, led_by: str | None, *codes: str, period: Period | None = JANUARY
) -> Operation:
    places = (Destination(label="外地", candidates=codes),) if codes else ()
    return Operation(
        id=name,
        led_by=led_by,
        label="收网行动",
        destinations=places,
        period=period,
        target="某诈骗团伙",
        officers=Figure.between(140, 150, Unit.PERSON),
    )


def pairs(found: Conflicts) -> list[tuple[str, str]]:
    return [each.ids for each in found]


class TestNearInPlaceAndTime:
    def test_two_bureaus_in_one_county_in_one_week_are_both_told(self) -> None:
        found = deconflict(
            [operation("o1", "yongkang", "430600"), operation("o2", "jinyun", "430600")]
        )
        assert [notice.to for notice in found[0].notices] == [("yongkang",), ("jinyun",)]
        assert found.of("yongkang")[0].others == ("jinyun",)
        assert found.of("jinyun")[0].own == "o2"
        assert found.of("wuyi") == ()

    @pytest.mark.parametrize(
        ("code", "near"), [("430600", True), ("430602", True), ("430000", True), ("430700", False)]
    )
    def test_a_city_holds_its_districts_and_lies_in_its_province(
        self,
        code: str,
        near: bool,  # noqa: FBT001 - a row of the table
    ) -> None:
        found = deconflict([operation("o1", "a", "430600"), operation("o2", "b", code)])
        assert bool(found) is near

    def test_across_a_border_only_where_the_border_is_known(self) -> None:
        both = [operation("o1", "a", "330784"), operation("o2", "b", "331122")]
        assert not deconflict(both)
        assert pairs(deconflict(both, gazetteer=GAZETTEER)) == [("o1", "o2")]

    def test_a_town_lies_in_its_county(self) -> None:
        assert deconflict([operation("o1", "a", "330784105"), operation("o2", "b", "330784")])

    @pytest.mark.parametrize(
        ("days", "near"),
        [("2023-01-21", True), ("2023-01-22", True), ("2023-01-23", False), ("2023-01-07", True),
         ("2023-01-06", False), ("2023-01-15", True), ("2023", True)],
    )  # fmt: skip
    def test_no_more_than_three_days_lie_between(
        self,
        days: str,
        near: bool,  # noqa: FBT001 - a row of the table
    ) -> None:
        other = operation("o2", "b", "430600", period=Period.parse(days))
        assert bool(deconflict([operation("o1", "a", "430600"), other])) is near

    def test_the_caller_may_say_how_many(self) -> None:
        later = operation("o2", "b", "430600", period=Period.parse("2023-02-18"))
        both = [operation("o1", "a", "430600"), later]
        assert deconflict(both, apart=timedelta(days=30))
        assert not deconflict(both, apart=timedelta(days=29))

    def test_a_name_that_may_be_one_of_two_places_is_near_both(self) -> None:
        chuxiong = operation("o1", "a", "532300", "532301")
        assert pairs(deconflict([chuxiong, operation("o2", "b", "532301")])) == [("o1", "o2")]

    def test_what_shares_a_body_is_known_to_it(self) -> None:
        joint = Operation(
            id="o2",
            led_by="jinyun",
            agencies=("yongkang",),
            period=JANUARY,
            destinations=(Destination(label="外地", candidates=("430600",)),),
        )
        assert not deconflict([operation("o1", "yongkang", "430600"), joint])

    def test_of_two_joint_operations_those_are_told_who_work_on_one_alone(self) -> None:
        one = Inquiry(
            id="o1", agencies=("yongkang", "jinyun"), divisions=("430600",), period=JANUARY
        )
        other = Inquiry(id="o2", agencies=("jinyun", "wuyi"), divisions=("430600",), period=JANUARY)
        (found,) = deconflict([one, other])
        assert found.agencies == (("yongkang",), ("wuyi",))

    def test_what_tells_no_place_no_time_or_no_body_is_listed(self) -> None:
        found = deconflict(
            [
                operation("no-place", "a"),
                operation("no-time", "b", "430600", period=None),
                operation("no-body", None, "430600"),
                operation("told", "c", "430600"),
            ]
        )
        assert found.unclear == ("no-body", "no-place", "no-time")
        assert not found


class TestOnTheSameTrace:
    def test_wherever_and_whenever(self) -> None:
        ours = Inquiry(id="q1", agencies=("a",), traces={"accounts": (CARD,)})
        theirs = Inquiry(
            id="q2", agencies=("b",), traces={"accounts": (f" {CARD[:4]} {CARD[4:]}",)}
        )
        (found,) = deconflict([ours, theirs])
        assert found.kinds == (ConflictKind.TRACE,)

    def test_a_number_of_another_kind_is_another_trace(self) -> None:
        ours = Inquiry(id="q1", agencies=("a",), traces={"accounts": (PHONE,)})
        theirs = Inquiry(id="q2", agencies=("b",), traces={"phones": (PHONE,)})
        assert not deconflict([ours, theirs])

    def test_a_hotline_is_nobodys(self) -> None:
        both = [Inquiry(id=n, agencies=(n,), traces={"phones": ("95588",)}) for n in "ab"]
        found = deconflict(both)
        assert not found
        assert [each.why for each in found.common] == [CutReason.NOBODYS]

    def test_what_too_many_follow_says_nothing_and_is_counted(self) -> None:
        many = [
            Inquiry(id=f"q{n}", agencies=(f"a{n}",), traces={"phones": (PHONE,)}) for n in range(5)
        ]
        found = deconflict(many, common=4)
        assert not found
        assert [(each.count, each.why) for each in found.common] == [(5, CutReason.COMMON)]
        assert PHONE not in repr(found.common)
        assert len(deconflict(many, common=5)) == 10

    def test_both_reasons_stand_where_both_hold(self) -> None:
        both = [
            Inquiry(id=n, agencies=(n,), divisions=("330784",), period=JANUARY,
                    traces={"phones": (PHONE,)})
            for n in "ab"
        ]  # fmt: skip
        assert deconflict(both)[0].kinds == tuple(ConflictKind)

    def test_a_trace_of_the_callers_own_kind(self) -> None:
        wallet = OwnTrace(value="wallet", read=lambda _: None)
        both = [Inquiry(id=n, agencies=(n,), traces={wallet: ("bc1qexample",)}) for n in "ab"]
        assert deconflict(both)

    def test_a_report_is_looked_into_by_its_station_with_its_own_traces(self) -> None:
        reports = [
            FraudReport(id=f"f-{station}", station=station, accounts=(CARD,), phones=(PHONE,))
            for station in ("shizhu", "xinbi")
        ]
        found = deconflict(Inquiry.about(each) for each in reports)
        assert pairs(found) == [("f-shizhu", "f-xinbi")]
        taken = Inquiry.about(reports[0], "yongkang", period=JANUARY)
        assert (taken.agencies, taken.period) == (("yongkang",), JANUARY)
        with pytest.raises(EmptyField):
            Inquiry.about(Incident(id="i"))


class TestNeitherSideLearnsOfTheOthersCase:
    def test_a_notice_names_own_work_and_the_other_body_and_nothing_else(self) -> None:
        ours = Inquiry(id="q1", agencies=("yongkang",), divisions=("330784",), period=JANUARY,
                       traces={"accounts": (CARD,)})  # fmt: skip
        theirs = Inquiry(id="secret-7", agencies=("jinyun",), divisions=("331122",),
                         period=JANUARY, traces={"accounts": (CARD,)})  # fmt: skip
        (found,) = deconflict([ours, theirs], gazetteer=GAZETTEER)
        notice = found.notice("yongkang")
        for told in (repr(notice), notice.text("zh"), notice.text("en")):
            assert "jinyun" in told
            for hidden in ("secret-7", "331122", "2023", CARD):
                assert hidden not in told
        assert notice.text("zh") == "q1：行动前请与jinyun联系（地点和时间相近；涉及同一线索）"
        for hidden in (CARD, "331122", "2023"):
            assert hidden not in repr(found)


CODES = ("330784", "330723", "331122", "330700", "330000", "430600")


@st.composite
def undertakings(draw: st.DrawFn) -> list[Operation]:
    made = []
    for number in range(draw(st.integers(0, 7))):
        day = date(2023, 1, draw(st.integers(1, 28)))
        made.append(
            operation(
                f"o{number}",
                draw(st.sampled_from(("a", "b", "c"))),
                *draw(st.lists(st.sampled_from(CODES), min_size=1, max_size=2, unique=True)),
                period=Period.containing(
                    day, draw(st.sampled_from((PeriodKind.DAY, PeriodKind.WEEK)))
                ),
            )
        )
    return made


def near(one: Operation, other: Operation) -> bool:
    """Tell the same by looking at every pair."""
    if one.led_by == other.led_by:
        return False
    assert one.period is not None
    assert other.period is not None
    gap = max(one.period.start, other.period.start) - min(one.period.end, other.period.end)
    if gap > timedelta(days=3):
        return False
    return any(
        a == b or b in above(a) or a in above(b) or GAZETTEER.are_neighbours(a, b)
        for a in one.destinations[0].candidates
        for b in other.destinations[0].candidates
    )


def above(code: str) -> tuple[str, str]:
    return f"{code[:4]}00", f"{code[:2]}0000"


@given(undertakings(), st.randoms(use_true_random=False))
def test_it_finds_what_looking_at_every_pair_finds_in_any_order(
    made: list[Operation], shuffled: object
) -> None:
    wanted = [(a.id, b.id) for a, b in combinations(made, 2) if near(a, b)]
    assert pairs(deconflict(made, gazetteer=GAZETTEER)) == wanted
    shuffled.shuffle(made)  # type: ignore[attr-defined]
    assert pairs(deconflict(made, gazetteer=GAZETTEER)) == wanted


def test_many_operations_in_a_province_and_one_that_covers_it_all() -> None:
    # Were every pair of the province looked at, this would not end.
    codes = [f"33{n:04d}" for n in range(1001, 7001) if n % 100]
    province = operation("whole", "province", "330000", period=Period.parse("2023"))
    counties = [operation(f"o{code}", f"a{code}", code) for code in codes]
    found = deconflict([province, *counties])
    assert len(found) == len(codes)
