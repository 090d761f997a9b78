# SPDX-License-Identifier: MIT
"""What was really told can be held as it was told: bounds, labels and what nobody knew."""

from __future__ import annotations

from datetime import datetime
from decimal import Decimal

from antifraud.incidents import (
    BankAlert,
    Cycle,
    DataCare,
    Description,
    Disability,
    FoundPerson,
    FraudReport,
    HelpCall,
    HelpKind,
    Lifecycle,
    MissingPerson,
    PersonRole,
    Sex,
    Stage,
    Step,
    Vehicle,
    advance,
    fraud_types,
)
from antifraud.periods import SHANGHAI, Moment, Period
from antifraud.wording import read


def test_a_lost_child_at_a_county_border() -> None:
    found = FoundPerson(
        id="found",
        station="shizhu",
        division="330784",
        place="330国道前仓镇篁源一村界牌自然村路段",
        caller=PersonRole.PASSER_BY,
        reported=Moment.parse("2023-05-03T17~"),
        person=Description(sex=Sex.MALE),
        held_at="shizhu",
        held_from=Moment.parse("2023-05-03T17:00/2023-05-03T18:30"),
        returned=Moment.parse("2023-05-03T18:30/2023-05-03T19:30"),
        returned_to=PersonRole.PARENT,
    )
    missing = MissingPerson(
        id="missing",
        station="xinbi",
        division="331122",
        place="黄碧街",
        caller=PersonRole.PARENT,
        happened=Moment.parse("2023-05-03"),
        person=Description(age_low=4, age_high=4, sex=Sex.MALE),
    )
    assert found.came_in == Moment.parse("2023-05-03T17~")
    assert found.found is None
    assert missing.came_in is None
    assert missing.person.care == (DataCare.CHILD, DataCare.MINOR)
    call = Lifecycle(
        id="call",
        incident=found.id,
        cycle=Cycle.HELP,
        steps=(Step(stage=Stage.CALL_TAKEN, at=found.reported, by="shizhu"),),
    )
    call = advance(call, Stage.DISPATCHED, at=Moment.parse("2023-05-03T17~"), by="shizhu")
    call = advance(call, Stage.ON_SCENE, at=None)
    call = advance(call, Stage.RESOLVED, at=found.returned, by="shizhu")
    assert call.reached(Stage.RESOLVED) == found.returned
    assert call.next_stages() == (Stage.CLOSED,)


def test_a_boy_who_cannot_speak_found_in_the_next_county_past_midnight() -> None:
    look = Description(
        age_low=14,
        age_high=14,
        sex=Sex.MALE,
        disabilities=(Disability.SPEECH,),
        disability_printed="不能说话",
        company=(),
        vehicle=Vehicle.BICYCLE,
        vehicle_printed="骑车",
    )
    missing = MissingPerson(
        id="missing",
        station="jize",
        place="鸡泽县风正乡",
        caller=PersonRole.PARENT,
        happened=Moment.parse("2018-08-08T00:00/2018-08-08T12:00"),
        person=look,
    )
    found = FoundPerson(
        id="found",
        station="zhengxi",
        place="永年正西乡",
        person=Description(disabilities=None),
        held_at="zhengxi",
        returned=Moment.parse("2018-08-09T01~"),
        returned_to=PersonRole.PARENT,
    )
    assert missing.person.care == (DataCare.MINOR, DataCare.HEALTH)
    assert found.returned is not None
    assert found.returned.falls_in(Period.parse("2018-08-09"))
    assert missing.person.company == ()
    assert found.person.company is None


def test_a_clerk_who_would_not_send_the_money() -> None:
    alert = BankAlert(
        id="alert",
        station="dongcheng",
        caller=PersonRole.BANK_CLERK,
        happened=Moment.parse("2023-03-14T14~"),
        bank="bank",
        amount=Decimal("170000.00"),
        amount_stated=read("17万元"),
        earlier_transfer=True,
        printed="投资诈骗",
        suspected=fraud_types("投资诈骗")[0],
    )
    assert (alert.earlier_amount, alert.earlier_stated) == (None, None)
    assert list(alert.references()) == [
        ("station", "agency", "dongcheng"),
        ("bank", "agency", "bank"),
    ]


def test_a_case_of_which_only_the_day_the_place_and_the_loss_are_printed() -> None:
    midnight = datetime(2016, 7, 8, tzinfo=SHANGHAI)
    report = FraudReport(
        id="haining",
        division="330481",
        loss=Decimal("27600000.00"),
        occurred_from=midnight,
        occurred_to=midnight.replace(day=9),
    )
    assert report.reported_at is None
    assert report.happened is not None
    assert report.happened.falls_in(Period.parse("2016-07-08"))


def test_a_loss_that_is_only_roughly_known_keeps_its_words() -> None:
    report = FraudReport(id="f", loss_printed="20余万元", printed="网购退货")
    assert report.loss is None
    assert read(report.loss_printed).low == 200_000
    assert len(fraud_types(report.printed)) == 2


def test_other_calls_for_help_keep_their_label() -> None:
    call = HelpCall(id="h", kind=HelpKind.OTHER, printed="咨询可疑来电", stage=Stage.RESOLVED)
    assert call.printed == "咨询可疑来电"
