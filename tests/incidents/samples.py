# SPDX-License-Identifier: MIT
"""Records of every kind, each with all that its fields can hold, and identifiers easy to find."""

from __future__ import annotations

from datetime import datetime
from decimal import Decimal
from typing import Any

import attrs
from attrs import AttrsInstance

from antifraud.incidents import (
    BankAlert,
    Call,
    Cycle,
    Description,
    Disability,
    FoundPerson,
    FraudChannel,
    FraudReport,
    FraudType,
    HelpCall,
    HelpKind,
    Incident,
    Lifecycle,
    MissingPerson,
    PersonRole,
    Sex,
    Stage,
    Step,
    Vehicle,
)
from antifraud.periods import SHANGHAI, Moment
from antifraud.wording import read

#: What must never be seen: each stands in some field of a record below.
SECRETS = (
    "6222021234567890",
    "13800138000",
    "https://rich.example/?u=77",
    "fortune-app",
    "IMEI-8642",
    "wechat_master",
    "Lane 5, house 12",
    "told by the neighbour upstairs",
    "scar under the left eye",
    "red school coat",
    "cannot hear the left bell",
    "her little sister",
)
NOW = datetime(2023, 3, 14, 16, tzinfo=SHANGHAI)
NAIVE = datetime(2023, 3, 14, 16)  # noqa: DTZ001 - that is the point

HEAD: dict[str, Any] = {
    "id": "i1",
    "station": "dongcheng",
    "division": "330784",
    "place": SECRETS[6],
    "caller": PersonRole.OTHER,
    "caller_printed": "网约车司机",
    "stage": Stage.CALL_TAKEN,
    "printed": "投资诈骗",
    "source": "page",
    "note": SECRETS[7],
}
PERSON = Description(
    age_low=3,
    age_high=5,
    sex=Sex.FEMALE,
    height_low=95,
    height_high=105,
    clothing=(SECRETS[9],),
    marks=(SECRETS[8],),
    disabilities=(Disability.HEARING,),
    disability_printed=SECRETS[10],
    company=(SECRETS[11],),
    vehicle=Vehicle.OTHER,
    vehicle_printed="滑板车",
)
FRAUD = FraudReport(
    **HEAD,
    reported_at=NOW,
    lure=FraudType.ROMANCE,
    taking=FraudType.FAKE_INVESTMENT,
    channel=FraudChannel.CHAT,
    loss=Decimal("3000.00"),
    attempted=False,
    transfers=2,
    occurred_from=datetime(2023, 3, 14, 9, tzinfo=SHANGHAI),
    occurred_to=datetime(2023, 3, 14, 10, tzinfo=SHANGHAI),
    victim_age_low=18,
    victim_age_high=40,
    accounts=(SECRETS[0],),
    phones=(SECRETS[1],),
    urls=(SECRETS[2],),
    apps=(SECRETS[3],),
    devices=(SECRETS[4],),
    chats=(SECRETS[5],),
)
ALERT = BankAlert(
    **HEAD,
    reported=Moment.parse("2023-03-14T14~"),
    happened=Moment.parse("2023-03-14T14~"),
    bank="bank",
    amount=Decimal("170000.00"),
    earlier_transfer=True,
    earlier_stated=read("2万余元"),
    suspected=FraudType.FAKE_INVESTMENT,
    accounts=(SECRETS[0],),
)
MISSING = MissingPerson(**HEAD, happened=Moment.parse("2023-05-03"), person=PERSON)
FOUND = FoundPerson(
    **HEAD,
    reported=Moment.parse("2023-05-03T17~"),
    person=PERSON,
    held_at="shizhu",
    held_from=Moment.parse("2023-05-03T17:00/2023-05-03T18:30"),
    returned=Moment.parse("2023-05-03T18:30~"),
    returned_to=PersonRole.PARENT,
)
HELP = HelpCall(**HEAD, kind=HelpKind.DISTRESS)
LIFECYCLE = Lifecycle(
    id="l1",
    incident="i1",
    cycle=Cycle.HELP,
    steps=(Step(stage=Stage.CALL_TAKEN, by="shizhu", note=SECRETS[7]),),
    source="page",
    note=SECRETS[7],
)
RECORDS = (
    Incident(**HEAD), Call(**HEAD), FRAUD, ALERT, MISSING, FOUND, HELP, LIFECYCLE,
    LIFECYCLE.steps[0], PERSON,
)  # fmt: skip


def changed(record: AttrsInstance, **fields: object) -> AttrsInstance:
    """Return a record with some fields changed, whatever a type checker would say of them."""
    return attrs.evolve(record, **fields)  # type: ignore[misc]  # any record class
