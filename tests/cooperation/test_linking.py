# SPDX-License-Identifier: MIT
"""Incidents are linked by what they share, and by nothing that everybody shares (串并案)."""

from __future__ import annotations

import pickle
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from antifraud.cooperation import CutReason, Group, Links, OwnTrace, TraceKind, link
from antifraud.incidents import BankAlert, Description, FraudReport, Incident, MissingPerson
from antifraud.places import DIVISIONS, Agency, Gazetteer, Station
from tests.cooperation.stories import GAZETTEER

CARD, PHONE = "6222021234567890", "13800138000"
NOON = datetime(2023, 5, 3, 12, tzinfo=UTC)


def report(name: str, *, day: int | None = None, **fields: object) -> FraudReport:
    at = None if day is None else NOON + timedelta(days=day)
    return FraudReport(id=name, reported_at=at, **fields)  # type: ignore[arg-type]


def ids(links: Links) -> list[tuple[str, ...]]:
    return [group.incidents for group in links]


# --- what ties ---------------------------------------------------------------------------------


@pytest.mark.parametrize("kind", TraceKind)
def test_every_kind_of_trace_ties(kind: TraceKind) -> None:
    trace = {"phones": PHONE, "accounts": CARD}.get(kind.value, "a1b2c3.example")
    traces: dict[str, Any] = {kind.value: (trace,)}
    both = [report(name, **traces) for name in "ab"]
    (group,) = link(both)
    assert [shared.kind for shared in group.traces] == [kind]
    assert not link(both, by=[other for other in TraceKind if other is not kind])


def test_an_account_in_the_place_of_a_phone_is_another_trace() -> None:
    assert not link([report("a", accounts=(PHONE,)), report("b", phones=(PHONE,))])


def test_incidents_are_linked_through_others() -> None:
    first = report("a", accounts=(CARD,))
    between = report("b", accounts=(CARD,), phones=(PHONE,))
    last = report("c", phones=(PHONE,))
    (group,) = link([first, between, last])
    assert group.incidents == ("a", "b", "c")
    ties = group.path("a", "c")
    assert [(tie.one, tie.other, tie.kind) for tie in ties] == [
        ("a", "b", TraceKind.ACCOUNTS),
        ("b", "c", TraceKind.PHONES),
    ]
    assert group.path("b", "b") == ()


def test_the_path_is_the_shortest() -> None:
    chain = [report(f"{at:02}", phones=(f"{PHONE}{at}", f"{PHONE}{at + 1}")) for at in range(9)]
    short = [
        report("00x", phones=(f"{PHONE}0",), chats=("boss",)),
        report("08x", phones=(f"{PHONE}9",), chats=("boss",)),
    ]
    (group,) = link([*chain, *short])
    assert len(group.path("00", "08")) == 3


def test_a_bank_s_alert_is_linked_to_the_report_that_follows_it() -> None:
    alert = BankAlert(id="alert", accounts=("6222 0212 3456 7890",))
    assert ids(link([alert, report("f", accounts=(CARD,))])) == [("alert", "f")]


def test_an_incident_without_a_field_for_traces_is_alone() -> None:
    links = link(
        [
            MissingPerson(id="m", person=Description()),
            Incident(id="i"),
            report("f", phones=(PHONE,)),
        ]
    )
    assert (len(links), links.alone) == (0, 3)


def test_an_incident_that_names_a_trace_twice_names_it_once() -> None:
    twice = report("a", phones=(PHONE, "138 0013 8000", "+86 13800138000"))
    assert not link([twice])
    links = link([report("b", phones=(PHONE,)), twice], common=2)
    assert [shared.incidents for shared in links[0].traces] == [("a", "b")]
    assert links.common == ()


def test_a_kind_of_the_callers_own_ties() -> None:
    slip = OwnTrace(value="slip", read=lambda incident: incident.note or None)
    both = [Incident(id=name, note="SF1234567890") for name in "ab"]
    (group,) = link(both, by=slip)
    assert group.traces[0].text("en") == "slip ‹12 characters›, in 2 incidents"
    assert ids(link(both, by={"slip": lambda incident: [incident.note, " "]})) == [("a", "b")]


# --- what ties nothing -------------------------------------------------------------------------


def test_a_trace_ties_up_to_the_limit_and_not_beyond() -> None:
    many = [report(f"{number:03}", phones=(PHONE,)) for number in range(101)]
    assert len(link(many[:100])[0].incidents) == 100
    links = link(many)
    assert (len(links), links.alone) == (0, 101)
    (cut,) = links.common
    assert (cut.count, cut.why) == (101, CutReason.COMMON)
    assert len(link(many, common=101)) == 1
    assert len(link(many, common=None)) == 1


def test_what_is_cut_is_listed_the_most_common_first() -> None:
    reports = [
        report(str(number), phones=("96110",), accounts=(CARD,), chats=("boss",) * (number < 2))
        for number in range(3)
    ]
    links = link(reports, common=2, ignore=["BOSS"])
    assert [(cut.kind, cut.count, cut.why) for cut in links.common] == [
        (TraceKind.ACCOUNTS, 3, CutReason.COMMON),
        (TraceKind.PHONES, 3, CutReason.NOBODYS),
        (TraceKind.CHATS, 2, CutReason.IGNORED),
    ]
    assert not links


def test_what_one_incident_alone_names_is_not_listed() -> None:
    assert link([report("a", phones=("110",)), report("b", phones=(PHONE,))]).common == ()


def test_the_caller_ignores_a_trace_as_the_records_have_it() -> None:
    both = [report(name, accounts=("6222 0212 3456 7890",)) for name in "ab"]
    assert not link(both, ignore=[CARD])


# --- the order of groups, and their names ------------------------------------------------------


def test_groups_across_jurisdictions_come_first_then_the_larger() -> None:
    at_home = [report(f"a{number}", division="330784", chats=("x",)) for number in range(5)]
    across = [report("z1", division="330784", chats=("y",)),
              report("z2", division="331122", chats=("y",))]  # fmt: skip
    pair = [report(f"b{number}", division="330784", chats=("w",)) for number in range(2)]
    links = link([*pair, *at_home, *across])
    assert [group.id for group in links] == ["z1", "a0", "b0"]
    assert [group.id for group in links.across] == ["z1"]


@pytest.mark.parametrize(
    ("one", "other", "across"),
    [
        ("330784", "331122", True),
        ("330784", "330784", False),
        ("330784105", "330784", False),
        ("330784105", "330784106", False),
        ("330784105", "331122101", True),
        ("330700", "330784", False),
        ("330000", "331122", False),
        ("330700", "331122", True),
        ("330784", None, False),
        (None, None, False),
    ],
)
def test_what_crosses_a_border(one: str | None, other: str | None, *, across: bool) -> None:
    both = [report("a", division=one, chats=("x",)), report("b", division=other, chats=("x",))]
    links = link(both)
    assert links[0].across is across
    assert len(links.across) == across


def test_a_group_bears_the_id_of_its_incident_first_reported() -> None:
    late, early = report("a", day=9, chats=("x",)), report("b", day=1, chats=("x",))
    unknown = report("0", chats=("x",))
    (group,) = link([late, unknown, early])
    assert (group.id, group.incidents) == ("b", ("b", "a", "0"))


def test_a_report_that_comes_in_late_renames_a_group_unless_the_earlier_run_is_given() -> None:
    known = [report("b", day=2, chats=("x",)), report("c", day=3, chats=("x",))]
    yesterday = link(known)
    late = report("a", day=1, chats=("x",))
    assert link([*known, late])[0].id == "a"
    today = link([*known, late], earlier=yesterday)
    assert (today[0].id, today[0].incidents) == ("b", ("a", "b", "c"))
    assert link([*known, late, report("0", day=0, chats=("x",))], earlier=today)[0].id == "b"


def test_of_groups_that_join_the_one_first_reported_gives_its_name() -> None:
    reports = [
        report("a", day=4, chats=("x",)), report("b", day=5, chats=("x",)),
        report("c", day=2, chats=("y",)), report("d", day=3, chats=("y",)),
    ]  # fmt: skip
    joining = report("e", day=1, chats=("x", "y"))
    assert link([*reports, joining], earlier=link(reports))[0].id == "c"


def test_what_tied_before_is_not_cut_for_its_number() -> None:
    reports = [report(f"{number}", chats=("x",)) for number in range(4)]
    earlier = link(reports[:3], common=3)
    assert not link(reports, common=3)
    later = link(reports, common=3, earlier=earlier)
    assert ids(later) == [("0", "1", "2", "3")]
    assert later.common == ()
    assert not link(reports, common=3, earlier=earlier, ignore=["x"])


def test_who_holds_what_is_told() -> None:
    reports = [
        report("a", station="shizhu", division="330784", chats=("x",)),
        report("b", station="xinbi", division="331122", chats=("x",)),
        report("c", station="shizhu", division="330784", chats=("x",)),
        report("d", chats=("x",)),
    ]
    (group,) = link(reports)
    assert [(each.division, each.station, each.incidents) for each in group.holdings] == [
        ("330784", "shizhu", ("a", "c")),
        ("331122", "xinbi", ("b",)),
        (None, None, ("d",)),
    ]
    assert (group.divisions, group.stations) == (("330784", "331122"), ("shizhu", "xinbi"))


def test_a_group_is_told_in_words() -> None:
    known = [report(name, division="330784", accounts=(CARD,)) for name in "ab"]
    assert link(known)[0].text() == "2起，涉及1个地区：账户‹16位数字›，涉及2起"
    unknown = [report(name, phones=(PHONE,), chats=("boss",)) for name in "ab"]
    assert link(unknown)[0].text("en") == (
        "2 incidents: chat handle ‹4 characters›, in 2 incidents;"
        " telephone number ‹11 digits›, in 2 incidents"
    )


# --- the result as a value ---------------------------------------------------------------------


def test_of_nothing_and_of_one_there_are_no_groups() -> None:
    for incidents in ([], [report("a", phones=(PHONE,))]):
        links = link(incidents)
        assert (len(links), list(links), links.alone) == (0, [], len(incidents))
        assert (links.common, links.across, list(links.ids())) == ((), (), [])
        assert links.of("a") is None


def test_a_result_is_a_sequence_of_groups() -> None:
    links = link([report(name, chats=(name[0],)) for name in ("a1", "a2", "b1", "b2", "c1")])
    assert links[-1] == links[1] == links.of("b2")
    assert links[:1] == (links[0],)
    assert links[0] in links
    assert list(links.ids()) == ids(links) == [("a1", "a2"), ("b1", "b2")]
    assert links.names() == ("a1", "b1")
    with pytest.raises(IndexError):
        links[2]


def test_equal_results_are_equal_and_hash_alike() -> None:
    reports = [report(name, chats=("x",)) for name in "abc"]
    one, other = link(reports), link(reversed(reports))
    assert one == other
    assert hash(one) == hash(other)
    assert hash(one[0]) == hash(other[0])
    assert one != link(reports[:2])
    assert one != "links"


def test_a_result_survives_a_copy() -> None:
    links = link([report(name, chats=("x",), phones=("110",)) for name in "ab"])
    copy = pickle.loads(pickle.dumps(links))  # noqa: S301 - one's own
    assert copy == links
    assert pickle.loads(pickle.dumps(links[0])) == links[0]  # noqa: S301


# --- large groups ------------------------------------------------------------------------------

MANY = 100_000


def chain_of(size: int) -> list[FraudReport]:
    return [
        report(f"{at:06}", chats=(f"handle {at}", f"handle {at + 1}"), division="330784")
        for at in range(size)
    ]


def test_a_chain_of_a_hundred_thousand_is_one_group_with_its_path() -> None:
    (group,) = link(chain_of(MANY), by="chats")
    assert len(group.incidents) == MANY
    assert len(group.path("000000", f"{MANY - 1:06}")) == MANY - 1
    assert len(repr(group)) < 1000


def test_a_star_of_a_hundred_thousand_is_one_group() -> None:
    star = [report(f"{at:06}", chats=("boss",)) for at in range(MANY)]
    (group,) = link(star, by="chats", common=None)
    assert len(group.path("000001", f"{MANY - 1:06}")) == 1
    assert link(star).common[0].count == MANY


def test_a_group_made_by_hand_without_its_ties_has_no_path() -> None:
    with pytest.raises(ValueError, match="incident"):
        Group(id="a", incidents=("a", "b")).path("a", "b")


# --- where an incident is ----------------------------------------------------------------------


def test_where_no_division_is_told_that_of_the_station_counts() -> None:
    near = [report(name, division="330784", station="shizhu", chats=("y",)) for name in "abc"]
    over = [report("f", station="shizhu", chats=("x",)), report("g", station="xinbi", chats=("x",))]
    blind, seeing = link([*near, *over]), link([*near, *over], gazetteer=GAZETTEER)
    assert ids(blind) == [("a", "b", "c"), ("f", "g")]
    assert blind.across == ()
    assert ids(seeing) == [("f", "g"), ("a", "b", "c")]
    assert [group.across for group in seeing] == [True, False]
    assert len(seeing.across) == 1
    assert seeing[0].divisions == ("330784", "331122")


def test_where_the_station_has_no_division_that_of_its_bureau_counts() -> None:
    bodies = [
        Agency(id="jinyun", name="缙云县公安局", division="331122"),
        Station(id="xinbi", name="新碧派出所", parents=("jinyun",)),
    ]
    both = [
        report("a", station="xinbi", chats=("x",)),
        report("b", division="330784", chats=("x",)),
    ]
    (group,) = link(both, gazetteer=Gazetteer.of(DIVISIONS, agencies=bodies))
    assert group.divisions == ("330784", "331122")


def test_the_division_that_a_report_names_goes_before_that_of_its_station() -> None:
    both = [
        report("a", station="xinbi", division="330784", chats=("x",)),
        report("b", station="shizhu", chats=("x",)),
    ]
    (group,) = link(both, gazetteer=GAZETTEER)
    assert (group.divisions, group.across) == (("330784",), False)


def test_a_station_that_the_gazetteer_does_not_hold_leaves_the_place_unknown() -> None:
    both = [report("a", station="zz", chats=("x",)), report("b", station="shizhu", chats=("x",))]
    (group,) = link(both, gazetteer=GAZETTEER)
    assert [(each.division, each.station) for each in group.holdings] == [
        ("330784", "shizhu"),
        (None, "zz"),
    ]
    assert not group.across


def test_the_order_of_reports_changes_no_place() -> None:
    both = [report("a", station="xinbi", chats=("x",)), report("b", station="shizhu", chats=("x",))]
    assert link(both, gazetteer=GAZETTEER) == link(both[::-1], gazetteer=GAZETTEER)
