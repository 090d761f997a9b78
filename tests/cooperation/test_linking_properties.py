# SPDX-License-Identifier: MIT
"""What holds of linking whatever the incidents are."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from antifraud.cooperation import Links, link
from antifraud.cooperation.linking.joined import roots
from antifraud.incidents import FraudReport

NOON = datetime(2023, 5, 3, 12, tzinfo=UTC)
HANDLES = st.lists(st.sampled_from("abcdefgh"), max_size=3).map(tuple)
DIVISIONS = st.sampled_from([None, "330784", "331122", "330700", "330784105"])
TIMES = st.none() | st.integers(0, 3).map(lambda day: NOON + timedelta(days=day))


@st.composite
def many(draw: st.DrawFn) -> list[FraudReport]:
    names = draw(st.lists(st.integers(0, 99), max_size=14, unique=True))
    return [
        FraudReport(
            id=str(name),
            reported_at=draw(TIMES),
            division=draw(DIVISIONS),
            chats=draw(HANDLES),
            urls=draw(HANDLES),
        )
        for name in names
    ]


def by_hand(reports: list[FraudReport], common: int | None = None) -> set[frozenset[str]]:
    """Group the slow way: whoever shares a trace joins, again and again."""
    named: dict[tuple[str, str], set[str]] = {}
    for report in reports:
        for kind in ("chats", "urls"):
            for trace in getattr(report, kind):
                named.setdefault((kind, trace), set()).add(report.id)
    groups: list[set[str]] = []
    for ids in named.values():
        if len(ids) > 1 and (common is None or len(ids) <= common):
            joined = [group for group in groups if group & ids]
            groups = [group for group in groups if not group & ids] + [ids.union(*joined)]
    return {frozenset(group) for group in groups}


def found(links: Links) -> set[frozenset[str]]:
    return {frozenset(group.incidents) for group in links}


@given(many(), st.sampled_from([None, 2, 3, 100]))
def test_groups_are_those_found_by_hand(reports: list[FraudReport], common: int | None) -> None:
    links = link(reports, common=common)
    assert found(links) == by_hand(reports, common)
    assert links.alone + sum(len(group.incidents) for group in links) == len(reports)
    assert [set(ids) for ids in links.ids()] == [set(group.incidents) for group in links]


@given(many(), st.randoms(use_true_random=False))
def test_the_order_of_incidents_changes_nothing(reports: list[FraudReport], random: object) -> None:
    mixed = list(reports)
    random.shuffle(mixed)  # type: ignore[attr-defined]
    one, other = link(reports, common=3), link(mixed, common=3)
    assert one == other
    assert list(one) == list(other)
    assert one.common == other.common
    assert repr(one) == repr(other)


@given(many(), st.integers(0, 14))
def test_to_add_incidents_never_parts_a_group(reports: list[FraudReport], kept: int) -> None:
    before, after = link(reports[:kept]), link(reports)
    for group in before:
        assert {after.of(name) for name in group.incidents} == {after.of(group.id)}
        assert after.of(group.id) is not None


@given(many(), st.integers(0, 14))
def test_with_the_earlier_run_given_no_limit_parts_a_group_or_renames_it(
    reports: list[FraudReport], kept: int
) -> None:
    before = link(reports[:kept], common=2)
    after = link(reports, common=2, earlier=before)
    for group in before:
        joined = after.of(group.id)
        assert joined is not None
        assert set(group.incidents) <= set(joined.incidents)
        assert joined.id in before.names()
    named = [group.id for group in after]
    assert len(set(named)) == len(named)


@given(many())
def test_any_two_of_a_group_are_joined_by_a_path_of_traces_that_both_ends_name(
    reports: list[FraudReport],
) -> None:
    held = {report.id: report for report in reports}
    for group in link(reports):
        assert group.id in group.incidents
        assert list(group.incidents) == sorted(
            group.incidents,
            key=lambda name: (held[name].reported_at is None, held[name].reported_at or NOON, name),
        )
        for other in group.incidents:
            at = group.id
            for tie in group.path(group.id, other):
                assert tie.one == at
                for end in (tie.one, tie.other):
                    assert tie.trace in getattr(held[end], tie.kind.value)
                at = tie.other
            assert at == other


@given(many())
def test_groups_across_jurisdictions_come_before_all_others(reports: list[FraudReport]) -> None:
    links = link(reports)
    order = [(not group.across, -len(group.incidents), group.id) for group in links]
    assert order == sorted(order)
    assert links.across == tuple(group for group in links if group.across)


@given(st.integers(1, 30), st.data())
def test_a_root_is_the_smallest_place_that_ties_lead_to(count: int, data: st.DataObject) -> None:
    place = st.integers(0, count - 1)
    ties = data.draw(st.lists(st.tuples(place, place), max_size=40))
    least = list(range(count))
    for _ in range(count):
        for one, other in ties:
            least[one] = least[other] = min(least[one], least[other])
    assert list(roots(count, ties)) == least
