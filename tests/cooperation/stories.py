# SPDX-License-Identifier: MIT
"""Two stories of the press as records: a child at a county border, and a youth in the next county.

What was not printed is not there: no instant of the request, no name.
"""

from __future__ import annotations

from antifraud.cooperation import (
    Handover,
    HandoverObject,
    Matter,
    Mechanism,
    MechanismScope,
    Reply,
    ReplyOutcome,
    Request,
)
from antifraud.incidents import PersonRole
from antifraud.periods import Moment
from antifraud.places import (
    DIVISIONS,
    NEIGHBOURS,
    Agency,
    AgencyKind,
    Gazetteer,
    Partner,
    PartnerKind,
    Station,
)

BODIES = (
    Agency(id="zhejiang", name="浙江省公安厅", kind=AgencyKind.PROVINCIAL_DEPARTMENT),
    Agency(id="jinhua", name="金华市公安局", kind=AgencyKind.CITY_BUREAU, parents=("zhejiang",)),
    Agency(id="lishui", name="丽水市公安局", kind=AgencyKind.CITY_BUREAU, parents=("zhejiang",)),
    Partner(id="government", name="永康市人民政府", kind=PartnerKind.GOVERNMENT, division="330784"),
    Agency(id="yongkang", name="永康市公安局", division="330784", parents=("jinhua", "government")),
    Agency(id="wuyi", name="武义县公安局", division="330723", parents=("jinhua",)),
    Agency(id="jinyun", name="缙云县公安局", division="331122", parents=("lishui",)),
    Agency(id="haining", name="海宁市公安局", division="330481"),
    Station(id="shizhu", name="石柱派出所", division="330784", parents=("yongkang",)),
    Station(id="dongcheng", name="东城派出所", division="330784", parents=("yongkang",)),
    Station(id="xinbi", name="新碧派出所", division="331122", parents=("jinyun",)),
    Agency(id="jize", name="鸡泽县公安局", division="130431"),
    Agency(
        id="jize-patrol",
        name="鸡泽县公安局巡特警大队",
        kind=AgencyKind.PATROL,
        division="130431",
        parents=("jize",),
    ),
    Station(id="zhengxi", name="永年正西派出所", division="130408", areas=("永年正西乡",)),
)
GAZETTEER = Gazetteer(divisions=DIVISIONS, borders=NEIGHBOURS, agencies=BODIES)

# The child: found by one county's station, missed in the next, joined under a mechanism.
THREE_COUNTIES = Mechanism(
    id="yong-wu-jin",
    name="永武缙协作机制",
    parties=("yongkang", "wuyi", "jinyun"),
    scope=(MechanismScope.MISSING_PERSONS,),
    source="page",
)
PHOTO = Request(
    id="photo",
    from_agency="shizhu",
    to_agency="xinbi",
    matter=Matter.PHOTO_COMPARISON,
    mechanism="yong-wu-jin",
    incident="found-child",
    papers=("走失儿童照片",),
    source="page",
)
SAME_LOOK = Reply(
    id="photo-1",
    request="photo",
    agency="xinbi",
    outcome=ReplyOutcome.FOUND,
    incident="missing-child",
    source="page",
)
TO_FATHER = Handover(
    id="home",
    handed=HandoverObject.PERSON,
    from_agency="shizhu",
    to_role=PersonRole.PARENT,
    to_printed="父亲",
    at=Moment.parse("2023-05-03T18:30~"),
    incident="found-child",
    request="photo",
    source="page",
)

# The youth: neighbouring stations asked one by one, no mechanism, home past midnight.
ASKED_NEXT_DOOR = Request(
    id="next-door",
    from_agency="jize-patrol",
    to_agency="zhengxi",
    matter=Matter.INFORMATION,
    incident="missing-youth",
    sent=Moment.parse("2018-08-08"),
)
HELD_HERE = Reply(
    id="next-door-1",
    request="next-door",
    agency="zhengxi",
    outcome=ReplyOutcome.FOUND,
    incident="found-youth",
)
FETCHED = Handover(
    id="fetched",
    handed=HandoverObject.PERSON,
    from_agency="zhengxi",
    to_agency="jize-patrol",
    to_role=PersonRole.PARENT,
    to_printed="父亲",
    at=Moment.parse("2018-08-09T01~"),
    division="130408",
    incident="found-youth",
    request="next-door",
)
