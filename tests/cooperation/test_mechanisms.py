# SPDX-License-Identifier: MIT
"""Which mechanism serves whom: nested and overlapping ones, by place, matter and day."""

from __future__ import annotations

from datetime import date

import pytest

from antifraud.cooperation import (
    Matter,
    Mechanism,
    MechanismScope,
    beyond,
    borders_within,
    party_of,
    serving,
)
from antifraud.errors import NotInGazetteer
from antifraud.periods import Period
from antifraud.places import DIVISIONS, NEIGHBOURS, Agency, Gazetteer, Station
from tests.cooperation.stories import GAZETTEER, THREE_COUNTIES

CITIES = Mechanism(
    id="cities",
    name="协作机制",
    parties=("jinhua", "lishui"),
    scope=(MechanismScope.JOINT_INVESTIGATION,),
    since=Period.parse("2022"),
)
BY_CODE = Mechanism(id="by-code", name="协作机制", parties=("330784", "331122"))
ALL = (CITIES, BY_CODE, THREE_COUNTIES)


def names(*ends: str, **how: object) -> list[str]:
    found = serving(ALL, *ends, gazetteer=GAZETTEER, **how)  # type: ignore[arg-type]
    return [each.id for each in found]


class TestTheNarrowestThatServesComesFirst:
    def test_between_two_stations(self) -> None:
        # The stations act for their counties: by place at once, by the police line a step up.
        assert names("shizhu", "xinbi") == ["by-code", "yong-wu-jin", "cities"]

    def test_which_end_is_which_does_not_matter(self) -> None:
        assert names("xinbi", "shizhu") == names("shizhu", "xinbi")

    def test_a_place_by_its_code_is_served_through_the_bureau_of_that_division(self) -> None:
        assert names("330784", "331122") == ["by-code", "yong-wu-jin"]
        assert party_of(THREE_COUNTIES, "330784", GAZETTEER) is None  # a code names no bureau

    def test_of_one_place_alone(self) -> None:
        assert names("wuyi") == ["yong-wu-jin", "cities"]
        assert names("haining") == []

    def test_two_bodies_of_one_party_need_none(self) -> None:
        assert names("shizhu", "dongcheng") == []

    def test_two_counties_of_one_city_are_not_served_by_a_mechanism_of_cities(self) -> None:
        assert names("yongkang", "wuyi") == ["yong-wu-jin"]

    def test_a_station_whose_division_is_not_told_stands_in_that_of_its_bureau(self) -> None:
        bodies = (
            Agency(id="yk", name="永康市公安局", division="330784"),
            Agency(id="jy", name="缙云县公安局", division="331122"),
            Station(id="sz", name="石柱派出所", parents=("yk",)),
            Station(id="xb", name="新碧派出所", parents=("jy",)),
        )
        gazetteer = Gazetteer(divisions=DIVISIONS, agencies=bodies)
        assert serving([BY_CODE], "sz", "xb", gazetteer=gazetteer) == (BY_CODE,)
        assert party_of(BY_CODE, "sz", gazetteer) == "330784"


class TestTheMatterAndTheDay:
    def test_a_scope_that_is_told_goes_before_one_that_is_not(self) -> None:
        found = names("shizhu", "xinbi", matter=Matter.PHOTO_COMPARISON)
        assert found == ["yong-wu-jin", "by-code"]

    def test_a_scope_that_is_told_and_is_another_does_not_serve(self) -> None:
        found = names("shizhu", "xinbi", matter=Matter.ARREST_ASSISTANCE)
        assert found == ["cities", "by-code"]

    def test_the_scope_itself_may_be_asked_for(self) -> None:
        found = names("shizhu", "xinbi", matter=MechanismScope.BORDER_PATROL)
        assert found == ["by-code"]

    @pytest.mark.parametrize("matter", [Matter.OTHER, MechanismScope.OTHER, None])
    def test_any_serves_what_no_list_names(self, matter: Matter | MechanismScope | None) -> None:
        assert len(names("shizhu", "xinbi", matter=matter)) == 3

    def test_before_it_began_it_serves_nobody(self) -> None:
        assert names("jinhua", "lishui", on=date(2021, 12, 31)) == []
        assert names("jinhua", "lishui", on=date(2022, 6, 1)) == ["cities"]


class TestTheBordersOfAMechanism:
    def test_all_three_counties_meet(self) -> None:
        assert borders_within(THREE_COUNTIES, GAZETTEER) == (
            ("yongkang", "wuyi"),
            ("yongkang", "jinyun"),
            ("wuyi", "jinyun"),
        )

    def test_beyond_its_border_lie_those_that_are_no_party(self) -> None:
        two = Mechanism(id="m", name="协作机制", parties=("yongkang", "wuyi"))
        assert [each.code for each in beyond(two, GAZETTEER)] == ["331122"]
        assert beyond(THREE_COUNTIES, GAZETTEER) == ()

    def test_a_county_whose_city_is_a_party_does_not_lie_beyond(self) -> None:
        gazetteer = Gazetteer(divisions=DIVISIONS, borders=NEIGHBOURS)
        nested = Mechanism(id="m", name="协作机制", parties=("330784", "331100"))
        assert [each.code for each in beyond(nested, gazetteer)] == ["330723"]

    def test_a_party_that_nobody_knows_has_no_border_and_is_named(self) -> None:
        strangers = Mechanism(id="m", name="协作机制", parties=("yongkang", "elsewhere"))
        with pytest.raises(NotInGazetteer):
            borders_within(strangers, GAZETTEER)
        assert serving([strangers], "yongkang", gazetteer=GAZETTEER) == (strangers,)

    def test_a_party_whose_division_is_not_told_has_no_border(self) -> None:
        gazetteer = Gazetteer(
            divisions=DIVISIONS, borders=NEIGHBOURS, agencies=(Agency(id="a", name="某局"),)
        )
        pair = Mechanism(id="m", name="协作机制", parties=("a", "330784"))
        assert borders_within(pair, gazetteer) == ()
