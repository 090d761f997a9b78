# SPDX-License-Identifier: MIT
"""Who is told of a group: each bureau that holds a part, and how any two of them talk."""

from __future__ import annotations

from datetime import date

from antifraud.cooperation import (
    Group,
    Holding,
    Matter,
    Mechanism,
    MechanismScope,
    Telling,
    link,
    to_tell,
)
from antifraud.incidents import Description, FoundPerson, FraudReport, MissingPerson
from antifraud.periods import Period
from antifraud.places import DIVISIONS, Agency, AgencyKind, Gazetteer
from tests.cooperation.stories import BODIES, GAZETTEER, THREE_COUNTIES

JOINT = Mechanism(
    id="joint",
    name="联合侦查协作机制",
    parties=("yongkang", "jinyun"),
    scope=(MechanismScope.JOINT_INVESTIGATION,),
    since=Period.parse("2023-03"),
)


def reports(*places: tuple[str | None, str | None]) -> Group:
    made = [
        FraudReport(id=f"f{number}", station=station, division=division, chats=("boss",))
        for number, (station, division) in enumerate(places)
    ]
    return link(made)[0]


def told(telling: Telling) -> dict[tuple[str, str], str | None]:
    return {(each.one, each.other): each.mechanism for each in telling.contacts}


def test_two_counties_with_a_mechanism_of_that_scope_talk_under_it() -> None:
    group = reports(("shizhu", "330784"), ("dongcheng", "330784"), ("xinbi", "331122"))
    telling = to_tell(group, mechanisms=[THREE_COUNTIES, JOINT], gazetteer=GAZETTEER)
    assert [(side.name, side.incidents) for side in telling.sides] == [
        ("yongkang", ("f0", "f1")),
        ("jinyun", ("f2",)),
    ]
    (contact,) = telling.contacts
    assert (contact.mechanisms, contact.superior, contact.shared) == (("joint",), "zhejiang", 1)


def test_what_is_for_missing_persons_alone_does_not_serve_a_fraud() -> None:
    group = reports(("shizhu", None), ("xinbi", None))
    telling = to_tell(group, mechanisms=[THREE_COUNTIES], gazetteer=GAZETTEER)
    (contact,) = telling.contacts
    assert contact.mechanism is None
    assert contact.text("en") == (
        "jinyun and yongkang: by an ordinary request; common superior zhejiang"
    )


def test_a_pair_without_a_mechanism_sends_a_request_where_the_others_need_none() -> None:
    group = reports(("shizhu", None), ("xinbi", None), ("wuyi", None))
    telling = to_tell(group, mechanisms=[JOINT], gazetteer=GAZETTEER)
    assert told(telling) == {
        ("jinyun", "wuyi"): None,
        ("jinyun", "yongkang"): "joint",
        ("wuyi", "yongkang"): None,
    }
    superiors = {(each.one, each.other): each.superior for each in telling.contacts}
    assert superiors["wuyi", "yongkang"] == "jinhua"


def test_a_mechanism_that_begins_later_does_not_serve_yet() -> None:
    group = reports(("shizhu", None), ("xinbi", None))
    for day, serves in ((date(2023, 2, 28), None), (date(2023, 3, 1), "joint")):
        telling = to_tell(group, mechanisms=[JOINT], gazetteer=GAZETTEER, on=day)
        assert telling.contacts[0].mechanism == serves


def test_the_matter_may_be_another() -> None:
    group = reports(("shizhu", None), ("xinbi", None))
    telling = to_tell(
        group, mechanisms=[THREE_COUNTIES, JOINT], gazetteer=GAZETTEER, matter=Matter.HANDOVER
    )
    assert telling.contacts[0].mechanisms == ("yong-wu-jin",)


def test_without_a_station_the_bureau_of_the_division_is_told() -> None:
    group = reports((None, "330784"), (None, "331122"), (None, "330723"))
    telling = to_tell(group, gazetteer=GAZETTEER)
    assert [side.name for side in telling.sides] == ["jinyun", "wuyi", "yongkang"]


def test_where_no_bureau_is_known_the_division_stands_for_it() -> None:
    group = reports((None, "330784"), (None, "331122"))
    codes = Mechanism(id="codes", name="协作机制", parties=("330784", "331122"))
    telling = to_tell(group, mechanisms=[codes], gazetteer=Gazetteer(divisions=DIVISIONS))
    assert told(telling) == {("330784", "331122"): "codes"}


def test_the_bureau_of_the_division_that_holds_both_is_the_superior() -> None:
    province = Agency(
        id="zhejiang", name="浙江省公安厅", kind=AgencyKind.PROVINCIAL_DEPARTMENT, division="330000"
    )
    gazetteer = Gazetteer.of(DIVISIONS, agencies=[province])
    telling = to_tell(reports((None, "330784"), (None, "331122")), gazetteer=gazetteer)
    assert telling.contacts[0].superior == "zhejiang"


def test_a_unit_holds_for_its_bureau() -> None:
    telling = to_tell(reports(("jize-patrol", None), ("shizhu", None)), gazetteer=GAZETTEER)
    assert [side.name for side in telling.sides] == ["jize", "yongkang"]


def test_a_station_above_which_nobody_is_told_stands_for_itself() -> None:
    telling = to_tell(reports(("zhengxi", None), ("shizhu", None)), gazetteer=GAZETTEER)
    assert [side.name for side in telling.sides] == ["yongkang", "zhengxi"]
    assert telling.contacts[0].text() == "yongkang与zhengxi：发办案协作函"


def test_what_nobody_known_holds_is_told_apart() -> None:
    group = reports(("shizhu", None), (None, None), ("nowhere", "999999"), (None, "somewhere"))
    telling = to_tell(group, gazetteer=GAZETTEER)
    assert [side.name for side in telling.sides] == ["yongkang"]
    assert telling.contacts == ()
    assert {name for each in telling.unplaced for name in each.incidents} == {"f1", "f2", "f3"}


def test_what_is_named_and_not_known_is_told_by_its_name() -> None:
    group = reports(("shizhu", None), ("zz", None), ("yy", "331122"), (None, "999999"))
    telling = to_tell(group, gazetteer=GAZETTEER)
    assert telling.unknown == ("999999", "yy", "zz")
    assert [side.name for side in telling.sides] == ["jinyun", "yongkang"]
    known = reports(("shizhu", None), (None, "331122"), (None, None))
    assert to_tell(known, gazetteer=GAZETTEER).unknown == ()


def test_a_body_does_not_settle_its_own_dispute() -> None:
    telling = to_tell(reports(("jinhua", None), ("shizhu", None)), gazetteer=GAZETTEER)
    (contact,) = telling.contacts
    assert (contact.one, contact.other, contact.superior) == ("jinhua", "yongkang", "zhejiang")
    telling = to_tell(reports(("zhejiang", None), ("shizhu", None)), gazetteer=GAZETTEER)
    assert telling.contacts[0].superior is None


def test_nor_does_the_bureau_of_a_division_that_holds_the_other() -> None:
    bodies = [
        Agency(id="zhejiang", name="浙江省公安厅", division="330000"),
        Agency(id="jinhua", name="金华市公安局", division="330700"),
    ]
    gazetteer = Gazetteer.of(DIVISIONS, agencies=bodies)
    telling = to_tell(reports((None, "330700"), (None, "330784")), gazetteer=gazetteer)
    (contact,) = telling.contacts
    assert (contact.one, contact.other, contact.superior) == ("330784", "jinhua", "zhejiang")
    assert contact.text("en") == (
        "the bureau of 330784 and jinhua: by an ordinary request; common superior zhejiang"
    )


def test_the_two_reports_of_a_match_are_told_of_like_a_group() -> None:
    child = Description(age_low=8, age_high=8, clothing=("蓝色外套",))
    missing = MissingPerson(id="m", station="xinbi", division="331122", person=child)
    found = FoundPerson(id="p", station="shizhu", division="330784", person=child)
    for pair in ([missing, found], (found, missing)):
        telling = to_tell(pair, mechanisms=[JOINT, THREE_COUNTIES], gazetteer=GAZETTEER)
        assert [(side.name, side.incidents) for side in telling.sides] == [
            ("jinyun", ("m",)),
            ("yongkang", ("p",)),
        ]
        assert [each.mechanism for each in telling.contacts] == ["yong-wu-jin"]
        assert telling.group == "m"
    other = to_tell([missing, found], mechanisms=[JOINT], gazetteer=GAZETTEER)
    assert other.contacts[0].mechanism is None
    fraud = FraudReport(id="f", station="shizhu")
    mixed = to_tell([missing, fraud], mechanisms=[JOINT, THREE_COUNTIES], gazetteer=GAZETTEER)
    assert mixed.contacts[0].mechanism == "joint"


def test_one_bureau_alone_has_nobody_to_tell() -> None:
    group = reports(("shizhu", "330784"), ("dongcheng", "330784"), (None, "330784"))
    telling = to_tell(group, mechanisms=[JOINT], gazetteer=GAZETTEER)
    assert (len(telling.sides), telling.contacts) == (1, ())


def test_those_that_share_the_most_traces_come_first() -> None:
    made = [
        FraudReport(id="a", station="wuyi", chats=("x",)),
        FraudReport(id="b", station="shizhu", chats=("x", "y", "z")),
        FraudReport(id="c", station="xinbi", chats=("y", "z")),
    ]
    telling = to_tell(link(made)[0], gazetteer=GAZETTEER)
    assert [(each.one, each.other, each.shared) for each in telling.contacts] == [
        ("jinyun", "yongkang", 2),
        ("wuyi", "yongkang", 1),
        ("jinyun", "wuyi", 0),
    ]


def test_the_order_of_bodies_and_mechanisms_changes_nothing() -> None:
    group = reports(("shizhu", None), ("xinbi", None), ("wuyi", None))
    turned = Gazetteer(
        divisions=DIVISIONS, borders=GAZETTEER.borders, agencies=tuple(reversed(BODIES))
    )
    assert to_tell(group, mechanisms=[JOINT, THREE_COUNTIES], gazetteer=GAZETTEER) == to_tell(
        group, mechanisms=[THREE_COUNTIES, JOINT], gazetteer=turned
    )


def test_a_group_by_hand_is_told_as_well() -> None:
    held = (
        Holding(station="shizhu", incidents=("a",)),
        Holding(station="xinbi", incidents=("b",)),
    )
    group = Group(id="a", incidents=("a", "b"), holdings=held)
    assert to_tell(group, gazetteer=GAZETTEER).contacts[0].shared == 0
