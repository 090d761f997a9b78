# SPDX-License-Identifier: MIT
"""Each rule of places, broken once: the error is the rule's own, and it names the field."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise
from typing import Any

import pytest

from antifraud.errors import (
    AntifraudError,
    AssignmentUnfit,
    DuplicateId,
    EmptyField,
    LabelMissing,
    MalformedCode,
    NeighbourOfItself,
    NotInGazetteer,
    ParentCycle,
    ParentUnfit,
    RepeatedEntry,
    TownWithoutScheme,
    WrongType,
)
from antifraud.places import (
    Agency,
    AgencyKind,
    Assignment,
    Body,
    Division,
    Gazetteer,
    Partner,
    PartnerKind,
    Role,
    RoleModel,
    Station,
    TownScheme,
)

STATISTICS = TownScheme.STATISTICS


def division(**fields: Any) -> Division:  # noqa: ANN401 - wrong types are the point
    return Division(**{"code": "330784", "name": "永康市", **fields})


def town(**fields: Any) -> Division:  # noqa: ANN401
    given = {"code": "330784105", "name": "某镇", "scheme": STATISTICS, "edition": "2023"}
    return Division(**{**given, **fields})


def agency(**fields: Any) -> Agency:  # noqa: ANN401
    return Agency(**{"id": "a", "name": "公安局", **fields})


def station(**fields: Any) -> Station:  # noqa: ANN401
    return Station(**{"id": "s", "name": "派出所", **fields})


def partner(**fields: Any) -> Partner:  # noqa: ANN401
    return Partner(**{"id": "p", "name": "某银行", **fields})


def assignment(**fields: Any) -> Assignment:  # noqa: ANN401
    return Assignment(**{"role": Role.ARREST, "unit": AgencyKind.STATION, **fields})


def model(**fields: Any) -> RoleModel:  # noqa: ANN401
    return RoleModel(**{"id": "m", "name": "模式", "assignments": (assignment(),), **fields})


ZHEJIANG = Division(code="330000", name="浙江省")
JINHUA = Division(code="330700", name="金华市", parent="330000")

BAD: list[tuple[Callable[..., object], dict[str, object], type[AntifraudError], str]] = [
    # a division
    (division, {"code": 330784}, WrongType, "code"),
    (division, {"code": "3307"}, MalformedCode, "code"),
    (division, {"code": "330784105000"}, MalformedCode, "code"),
    (division, {"code": "０30784"}, MalformedCode, "code"),
    (division, {"code": "330784000"}, MalformedCode, "code"),
    (division, {"code": "330784105"}, TownWithoutScheme, "code"),
    (division, {"name": ""}, EmptyField, "name"),
    (division, {"name": " "}, EmptyField, "name"),
    (division, {"name": None}, WrongType, "name"),
    (division, {"name_en": None}, WrongType, "name_en"),
    (division, {"edition": 2007}, WrongType, "edition"),
    (division, {"scheme": "statistics"}, WrongType, "scheme"),
    (division, {"parent": "3307"}, MalformedCode, "parent"),
    (division, {"parent": "330784"}, MalformedCode, "parent"),
    (division, {"parent": 330700}, WrongType, "parent"),
    (division, {"parent": "331100"}, ParentUnfit, "parent"),
    (division, {"parent": "330000"}, ParentUnfit, "parent"),
    (division, {"parent": "330723"}, ParentUnfit, "parent"),
    (division, {"code": "330700", "parent": "440000"}, ParentUnfit, "parent"),
    (division, {"code": "330000", "parent": "440000"}, ParentUnfit, "parent"),
    (town, {"scheme": None}, TownWithoutScheme, "code"),
    (town, {"edition": ""}, TownWithoutScheme, "code"),
    (town, {"edition": " "}, TownWithoutScheme, "code"),
    (town, {"parent": "330723"}, ParentUnfit, "parent"),
    (town, {"parent": "330700"}, ParentUnfit, "parent"),
    # a body of either kind
    (agency, {"id": ""}, EmptyField, "id"),
    (agency, {"id": 7}, WrongType, "id"),
    (agency, {"name": " "}, EmptyField, "name"),
    (agency, {"name_en": None}, WrongType, "name_en"),
    (agency, {"kind": "station"}, WrongType, "kind"),
    (agency, {"kind": PartnerKind.BANK}, WrongType, "kind"),
    (agency, {"division": "3307"}, MalformedCode, "division"),
    (agency, {"division": 330784}, WrongType, "division"),
    (agency, {"parents": ["b"]}, WrongType, "parents"),
    (agency, {"parents": "b"}, WrongType, "parents"),
    (agency, {"parents": (1,)}, WrongType, "parents[0]"),
    (agency, {"parents": ("b", "")}, EmptyField, "parents[1]"),
    (agency, {"parents": ("a",)}, MalformedCode, "parents"),
    (agency, {"source": ""}, EmptyField, "source"),
    (agency, {"note": None}, WrongType, "note"),
    (agency, {"code": "330784"}, MalformedCode, "code"),
    (agency, {"code": "33078400000x"}, MalformedCode, "code"),
    (agency, {"code": 330784000000}, WrongType, "code"),
    (agency, {"code": "331122000000", "division": "330784"}, MalformedCode, "code"),
    (station, {"areas": ["330784"]}, WrongType, "areas"),
    (station, {"areas": (330784,)}, WrongType, "areas[0]"),
    (station, {"areas": ("石柱镇", "")}, EmptyField, "areas[1]"),
    (partner, {"kind": AgencyKind.STATION}, WrongType, "kind"),
    (partner, {"id": ""}, EmptyField, "id"),
    (partner, {"parents": ("p",)}, MalformedCode, "parents"),
    # roles
    (assignment, {"role": "arrest"}, WrongType, "role"),
    (assignment, {"unit": "station"}, WrongType, "unit"),
    (assignment, {"unit": None, "agency": ""}, EmptyField, "agency"),
    (assignment, {"unit": None}, AssignmentUnfit, "agency"),
    (assignment, {"agency": "shizhu"}, AssignmentUnfit, "agency"),
    (assignment, {"printed": None}, WrongType, "printed"),
    (assignment, {"role": Role.OTHER}, LabelMissing, "printed"),
    (model, {"id": ""}, EmptyField, "id"),
    (model, {"name": ""}, EmptyField, "name"),
    (model, {"agency": ""}, EmptyField, "agency"),
    (model, {"assignments": ()}, EmptyField, "assignments"),
    (model, {"assignments": [assignment()]}, WrongType, "assignments"),
    (model, {"assignments": ((Role.ARREST, "s"),)}, WrongType, "assignments[0]"),
    (model, {"assignments": (assignment(), assignment())}, RepeatedEntry, "assignments[1]"),
    (model, {"since": "2023"}, WrongType, "since"),
    (model, {"source": ""}, EmptyField, "source"),
    # a gazetteer
    (Gazetteer, {"divisions": [ZHEJIANG]}, WrongType, "divisions"),
    (Gazetteer, {"divisions": ("330000",)}, WrongType, "divisions[0]"),
    (Gazetteer, {"divisions": (ZHEJIANG, ZHEJIANG)}, DuplicateId, "divisions[1].code"),
    (Gazetteer, {"divisions": (JINHUA,)}, NotInGazetteer, "divisions[0].parent"),
    (Gazetteer, {"agencies": ("a",)}, WrongType, "agencies[0]"),
    (Gazetteer, {"agencies": (agency(), partner(id="a"))}, DuplicateId, "agencies[1].id"),
    (
        Gazetteer,
        {"agencies": (agency(code="330784000000"), agency(id="b", code="330784000000"))},
        DuplicateId,
        "agencies[1].code",
    ),
    (Gazetteer, {"agencies": (agency(parents=("b",)),)}, NotInGazetteer, "agencies[0].parents"),
    (Gazetteer, {"agencies": (agency(division="330784"),)}, NotInGazetteer, "agencies[0].division"),
    (Gazetteer, {"agencies": (station(areas=("330784",)),)}, NotInGazetteer, "agencies[0].areas"),
    (
        Gazetteer,
        {"agencies": (agency(parents=("b",)), agency(id="b", parents=("a",)))},
        ParentCycle,
        "agencies",
    ),
    (Gazetteer, {"borders": (("330000", "330700"),)}, NotInGazetteer, "borders[0]"),
    (Gazetteer, {"borders": ("330000",)}, WrongType, "borders[0]"),
    (Gazetteer, {"borders": [("330000", "330700")]}, WrongType, "borders"),
    (
        Gazetteer,
        {"divisions": (ZHEJIANG,), "borders": (("330000", "330000"),)},
        NeighbourOfItself,
        "borders[0]",
    ),
    (
        Gazetteer,
        {"divisions": (ZHEJIANG,), "borders": (("330000", 330700),)},
        WrongType,
        "borders[0]",
    ),
]


@pytest.mark.parametrize(("make", "fields", "rule", "field"), BAD)
def test_each_rule_broken_once_has_its_own_error_and_field(
    make: Callable[..., object],
    fields: dict[str, object],
    rule: type[AntifraudError],
    field: str,
) -> None:
    with pytest.raises(rule) as raised:
        make(**fields)
    assert type(raised.value) is rule
    assert raised.value.field == field


def test_a_cycle_is_told_all_the_way_round_each_below_the_next() -> None:
    ring = tuple(agency(id=one, parents=(two,)) for one, two in ("ab", "bc", "ca"))
    with pytest.raises(ParentCycle) as raised:
        Gazetteer(agencies=ring)
    way = raised.value.value
    assert isinstance(way, tuple)
    assert way[0] == way[-1]
    assert all(f"{one}{two}" in {"ab", "bc", "ca"} for one, two in pairwise(way))


def test_notes_and_codes_of_eleven_digits_stand_in_no_repr_and_no_error() -> None:
    for record in (agency(note="13800138000"), partner(note="13800138000")):
        assert "13800138000" not in repr(record)
        assert "13800138000" not in str(record)
    assert "13800138000" not in repr(model(note="13800138000"))
    for fields in ({"note": 13800138000}, {"code": "13800138000"}, {"division": "13800138000"}):
        with pytest.raises(AntifraudError) as raised:
            agency(**fields)
        assert "13800138000" not in f"{raised.value} {raised.value!r}"


def test_a_bare_body_keeps_the_rules_too() -> None:
    with pytest.raises(EmptyField):
        Body(id="", name="某单位")
