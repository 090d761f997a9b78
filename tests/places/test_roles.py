# SPDX-License-Identifier: MIT
"""Bodies of either kind go by one id, and a model says who takes which part of the work."""

from __future__ import annotations

from antifraud.periods import Period
from antifraud.places import (
    Agency,
    AgencyKind,
    Assignment,
    Body,
    Partner,
    PartnerKind,
    Role,
    RoleModel,
    Station,
)

PAGE = RoleModel(
    id="stations-and-squads",
    name="涉网犯罪所队打击新模式",
    agency="yongkang",
    assignments=(
        Assignment(role=Role.ACCOUNTABLE, unit=AgencyKind.CRIMINAL_POLICE, printed="刑侦主责"),
        Assignment(role=Role.ANALYSIS, agency="anti-fraud-centre", printed="反诈主研"),
        Assignment(role=Role.ARREST, unit=AgencyKind.STATION, printed="派出所主抓"),
        Assignment(role=Role.CASE_HANDLING, unit=AgencyKind.CASE_HANDLING),
    ),
    since=Period.parse("2023"),
    source="page",
)


def test_the_model_of_the_page_is_held() -> None:
    assert [each.role.zh for each in PAGE.assignments] == ["主责", "主研", "主抓", "主办"]
    assert [each.agency for each in PAGE.holders(Role.ANALYSIS)] == ["anti-fraud-centre"]
    assert PAGE.holders(Role.OTHER) == ()
    assert list(PAGE.references()) == [
        ("agency", "agency", "yongkang"),
        ("assignments", "agency", "anti-fraud-centre"),
        ("source", "source", "page"),
    ]


def test_a_role_may_be_taken_by_several() -> None:
    both = tuple(Assignment(role=Role.ARREST, agency=each) for each in ("shizhu", "dongcheng"))
    assert RoleModel(id="m", name="模式", assignments=both).holders(Role.ARREST) == both


def test_police_and_partners_are_bodies_with_one_kind_of_id() -> None:
    bank = Partner(id="bank", name="某银行", kind=PartnerKind.BANK, division="330784")
    bureau = Agency(
        id="yongkang",
        name="永康市公安局",
        kind=AgencyKind.COUNTY_BUREAU,
        division="330784",
        code="330784000000",
        parents=("government", "jinhua"),
    )
    assert isinstance(bank, Body)
    assert isinstance(bureau, Body)
    assert list(bureau.references()) == [
        ("division", "division", "330784"),
        ("parents", "agency", "government"),
        ("parents", "agency", "jinhua"),
    ]


def test_the_kinds_of_police_and_of_partners_never_share_a_code() -> None:
    assert not {each.value for each in AgencyKind} & {each.value for each in PartnerKind}


def test_ranks_and_centres_of_the_field_have_their_words() -> None:
    for word in ("总队", "支队", "大队", "中队", "侦查中心", "反诈中心", "派出所", "执法办案大队"):
        assert AgencyKind.named(word) is not None


def test_an_area_need_not_be_a_town() -> None:
    station = Station(id="s", name="派出所", areas=("330784105", "开发区以东", "高速公路服务区"))
    assert list(station.references()) == [("areas", "division", "330784105")]
