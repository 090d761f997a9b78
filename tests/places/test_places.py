# SPDX-License-Identifier: MIT
"""Divisions have official codes; bodies have kinds and parents."""

from __future__ import annotations

import pytest

from antifraud.errors import EmptyField, MalformedCode
from antifraud.places import Agency, AgencyKind, Division, DivisionLevel, Station


@pytest.mark.parametrize(
    ("code", "level"),
    [
        ("330000", DivisionLevel.PROVINCE),
        ("330700", DivisionLevel.PREFECTURE),
        ("330784", DivisionLevel.COUNTY),
    ],
)
def test_the_code_tells_the_level(code: str, level: DivisionLevel) -> None:
    assert Division(code=code, name="某地").level is level


@pytest.mark.parametrize("code", ["3307", "330784001", "33078a", "０30784", "", "030784"])
def test_a_code_is_six_digits_of_gb_t_2260(code: str) -> None:
    with pytest.raises(MalformedCode) as raised:
        Division(code=code, name="某地")
    assert raised.value.field == "code"


def test_nothing_is_its_own_parent() -> None:
    with pytest.raises(MalformedCode):
        Division(code="330784", name="永康市", parent="330784")
    with pytest.raises(MalformedCode):
        Agency(id="a", name="公安局", parents=("a",))


def test_names_are_not_empty() -> None:
    with pytest.raises(EmptyField):
        Division(code="330784", name="")
    with pytest.raises(EmptyField):
        Agency(id="", name="公安局")


def test_a_station_is_an_agency_of_its_kind() -> None:
    station = Station(id="xinbi", name="新碧派出所", parents=("jinyun", "government"))
    assert isinstance(station, Agency)
    assert station.kind is AgencyKind.STATION
    assert len(station.parents) == 2
