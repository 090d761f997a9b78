# SPDX-License-Identifier: MIT
"""A gazetteer tells who lies above, beside and between, and never guesses."""

from __future__ import annotations

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from antifraud.errors import NotInGazetteer, WrongType
from antifraud.places import (
    DIVISIONS,
    NEIGHBOURS,
    Agency,
    AgencyKind,
    Body,
    Division,
    Gazetteer,
    Partner,
    PartnerKind,
    Station,
    TownScheme,
)

SHIZHU_TOWN = Division(
    code="330784105",
    name="某镇",
    parent="330784",
    scheme=TownScheme.STATISTICS,
    edition="2023",
)
BODIES: tuple[Body, ...] = (
    Agency(id="zhejiang", name="浙江省公安厅", kind=AgencyKind.PROVINCIAL_DEPARTMENT),
    Agency(id="jinhua", name="金华市公安局", parents=("zhejiang",)),
    Agency(id="lishui", name="丽水市公安局", parents=("zhejiang",)),
    Partner(id="government", name="永康市人民政府", kind=PartnerKind.GOVERNMENT),
    Agency(id="yongkang", name="永康市公安局", division="330784", parents=("government", "jinhua")),
    Agency(id="wuyi", name="武义县公安局", division="330723", parents=("jinhua",)),
    Agency(id="jinyun", name="缙云县公安局", division="331122", parents=("lishui",)),
    Agency(id="lonely", name="某公安局"),
    Station(id="shizhu", name="石柱派出所", parents=("yongkang",), areas=("330784105", "某村一带")),
    Station(id="border", name="某派出所", parents=("yongkang",), areas=("某村一带",)),
    Station(id="railway", name="某站派出所", parents=("yongkang",), areas=("330784",)),
    Station(id="xinbi", name="新碧派出所", parents=("jinyun",)),
)
GAZETTEER = Gazetteer(divisions=(*DIVISIONS, SHIZHU_TOWN), borders=NEIGHBOURS, agencies=BODIES)


def test_ancestors_stand_nearest_first() -> None:
    assert [each.code for each in GAZETTEER.ancestors("330784105")] == [
        "330784",
        "330700",
        "330000",
    ]
    assert GAZETTEER.ancestors("330000") == ()


def test_children_are_those_that_name_it_as_parent() -> None:
    assert {each.code for each in GAZETTEER.children("330700")} == {"330723", "330784"}
    assert GAZETTEER.children("331122") == ()


def test_three_counties_border_on_each_other() -> None:
    for one, other in NEIGHBOURS:
        assert GAZETTEER.are_neighbours(one, other)
        assert GAZETTEER.are_neighbours(other, one)
    assert not GAZETTEER.are_neighbours("330784", "330481")
    assert not GAZETTEER.are_neighbours("330784", "330784")
    assert {each.name for each in GAZETTEER.neighbours("331122")} == {"永康市", "武义县"}
    assert GAZETTEER.neighbours("330481") == ()


def test_a_border_told_twice_is_one_border() -> None:
    twice = Gazetteer.of(
        DIVISIONS, neighbours=[("330784", "331122"), ("331122", "330784"), ("330784", "331122")]
    )
    assert [each.code for each in twice.neighbours("330784")] == ["331122"]


@pytest.mark.parametrize(
    ("one", "other", "common"),
    [
        ("330784", "331122", "330000"),
        ("330784", "330723", "330700"),
        ("330784", "330700", "330700"),
        ("330784105", "330784", "330784"),
        ("330784", "330784", "330784"),
        ("330784", "130431", None),
    ],
)
def test_two_divisions_lie_in_a_common_one(one: str, other: str, common: str | None) -> None:
    for a, b in ((one, other), (other, one)):
        found = GAZETTEER.common_division(a, b)
        assert (found and found.code) == common


@pytest.mark.parametrize(
    ("one", "other", "common"),
    [
        ("yongkang", "jinyun", "zhejiang"),
        ("shizhu", "xinbi", "zhejiang"),
        ("yongkang", "wuyi", "jinhua"),
        ("shizhu", "border", "yongkang"),
        ("shizhu", "jinhua", "jinhua"),
        ("yongkang", "lonely", None),
        ("shizhu", "government", None),
    ],
)
def test_two_bodies_meet_on_the_police_line(one: str, other: str, common: str | None) -> None:
    for a, b in ((one, other), (other, one)):
        found = GAZETTEER.common_superior(a, b)
        assert (found and found.id) == common


def test_a_government_is_above_its_bureau_but_not_on_the_police_line() -> None:
    assert [each.id for each in GAZETTEER.superiors("yongkang")] == ["jinhua", "zhejiang"]


def test_of_two_common_superiors_the_lower_one_counts() -> None:
    bodies = [
        Agency(id="top", name="厅"),
        Agency(id="middle", name="局", parents=("top",)),
        Agency(id="one", name="大队", parents=("top", "middle")),
        Agency(id="other", name="支队", parents=("top", "middle")),
    ]
    found = Gazetteer.of([], agencies=bodies).common_superior("one", "other")
    assert found is not None
    assert found.id == "middle"


def test_a_place_is_covered_by_code_and_by_the_words_of_an_area() -> None:
    assert [each.id for each in GAZETTEER.station_covering("330784105")] == ["shizhu", "railway"]
    assert [each.id for each in GAZETTEER.station_covering("330784")] == ["railway"]
    assert [each.id for each in GAZETTEER.station_covering(" 某村一带 ")] == ["shizhu", "border"]


def test_a_place_that_nobody_covers_has_no_station_and_no_guess() -> None:
    assert GAZETTEER.station_covering("331122") == ()
    assert GAZETTEER.station_covering("某村") == ()
    assert GAZETTEER.station_covering("") == ()


@pytest.mark.parametrize("code", ["999999", "3307", "yongkang"])
def test_a_code_that_it_does_not_hold_is_an_error(code: str) -> None:
    for ask in (GAZETTEER.division, GAZETTEER.ancestors, GAZETTEER.children, GAZETTEER.neighbours):
        with pytest.raises(NotInGazetteer):
            ask(code)
    for ask_both in (GAZETTEER.are_neighbours, GAZETTEER.common_division):
        for pair in ((code, "330784"), ("330784", code)):
            with pytest.raises(NotInGazetteer):
                ask_both(*pair)


def test_a_body_or_covered_code_that_it_does_not_hold_is_an_error() -> None:
    with pytest.raises(NotInGazetteer):
        GAZETTEER.station_covering("999999")
    with pytest.raises(NotInGazetteer):
        GAZETTEER.superiors("nobody")
    with pytest.raises(NotInGazetteer):
        GAZETTEER.common_superior("yongkang", "nobody")
    with pytest.raises(WrongType):
        GAZETTEER.division(330784)  # type: ignore[arg-type]
    with pytest.raises(WrongType):
        GAZETTEER.station_covering(330784)  # type: ignore[arg-type]


def test_it_is_a_value_built_from_any_iterables() -> None:
    built = Gazetteer.of(
        iter(GAZETTEER.divisions), neighbours=iter(NEIGHBOURS), agencies=iter(BODIES)
    )
    assert built == GAZETTEER
    assert hash(built) == hash(GAZETTEER)
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        built.divisions = ()  # type: ignore[misc]


PLACES = st.sampled_from(DIVISIONS)


@given(PLACES, PLACES)
def test_what_two_divisions_have_in_common_lies_above_both(one: Division, other: Division) -> None:
    common = GAZETTEER.common_division(one.code, other.code)
    above_one = (one, *GAZETTEER.ancestors(one.code))
    above_other = (other, *GAZETTEER.ancestors(other.code))
    both = [each for each in above_one if each in above_other]
    assert common == (both[0] if both else None)


@given(PLACES, PLACES)
def test_borders_have_no_direction(one: Division, other: Division) -> None:
    near = GAZETTEER.are_neighbours(one.code, other.code)
    assert near == GAZETTEER.are_neighbours(other.code, one.code)
    assert near == (other in GAZETTEER.neighbours(one.code))


def test_every_child_names_its_parent() -> None:
    for each in GAZETTEER.divisions:
        assert all(child.parent == each.code for child in GAZETTEER.children(each.code))
