# SPDX-License-Identifier: MIT
"""Each rule broken once: which error tells it, and which field it names."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from typing import Any

import pytest
from attrs import AttrsInstance

from antifraud.errors import (
    AntifraudError,
    BoundsReversed,
    EarlierUnfit,
    EmptyField,
    Implausible,
    LabelMissing,
    LossUnfit,
    MiscountedUnit,
    NaiveDatetime,
    NegativeCount,
    NotToTheFen,
    SaidTwice,
    StageUnfit,
    SumsDisagree,
    TimeReversed,
    UnknownEdition,
    WrongType,
)
from antifraud.figures import Figure, Unit
from antifraud.incidents import (
    Disability,
    FraudChannel,
    FraudType,
    HelpKind,
    PersonRole,
    Stage,
    Step,
    Vehicle,
    fraud_types,
)
from antifraud.periods import Moment
from tests.incidents.samples import (
    ALERT,
    FOUND,
    FRAUD,
    HELP,
    LIFECYCLE,
    MISSING,
    NAIVE,
    NOW,
    PERSON,
    changed,
)

LATER = NOW + timedelta(hours=1)
EARLY = Moment.parse("2023-01-01")
LATE = Moment.parse("2023-12-31")
STEP = LIFECYCLE.steps[0]

#: A sound record, what is changed in it, the error, and the field that it names.
BAD: list[tuple[AttrsInstance, dict[str, Any], type[AntifraudError], str]] = [
    # Nobody is returned before the report came in
    (FOUND, {"held_from": None, "returned": EARLY, "reported": LATE}, TimeReversed, "returned"),
    (
        FOUND,
        {"held_from": None, "returned": EARLY, "reported": None, "reported_at": NOW},
        TimeReversed,
        "returned",
    ),
    # Every incident
    (FRAUD, {"id": ""}, EmptyField, "id"),
    (FRAUD, {"id": " "}, EmptyField, "id"),
    (FRAUD, {"id": 7}, WrongType, "id"),
    (FRAUD, {"reported_at": NAIVE}, NaiveDatetime, "reported_at"),
    (FRAUD, {"reported_at": date(2023, 3, 14)}, WrongType, "reported_at"),
    (FRAUD, {"reported_at": "2023-03-14T16:00+08:00"}, WrongType, "reported_at"),
    (FRAUD, {"station": ""}, EmptyField, "station"),
    (FRAUD, {"station": 12}, WrongType, "station"),
    (FRAUD, {"division": ""}, EmptyField, "division"),
    (FRAUD, {"division": 330784}, WrongType, "division"),
    (FRAUD, {"source": ""}, EmptyField, "source"),
    (FRAUD, {"place": " "}, EmptyField, "place"),
    (FRAUD, {"place": None}, WrongType, "place"),
    (FRAUD, {"caller": "victim"}, WrongType, "caller"),
    (FRAUD, {"caller_printed": ""}, LabelMissing, "caller_printed"),
    (FRAUD, {"caller_printed": None}, WrongType, "caller_printed"),
    (FRAUD, {"stage": "filed"}, WrongType, "stage"),
    (FRAUD, {"stage": Stage.OTHER}, LabelMissing, "stage_printed"),
    (FRAUD, {"stage_printed": None}, WrongType, "stage_printed"),
    (FRAUD, {"printed": None}, WrongType, "printed"),
    (FRAUD, {"note": None}, WrongType, "note"),
    # Fraud reports
    (FRAUD, {"lure": "romance"}, WrongType, "lure"),
    (FRAUD, {"lure": FraudType.OTHER, "printed": ""}, LabelMissing, "printed"),
    (FRAUD, {"taking": FraudChannel.APP}, WrongType, "taking"),
    (FRAUD, {"taking": FraudType.OTHER, "printed": " "}, LabelMissing, "printed"),
    (FRAUD, {"channel": "chat"}, WrongType, "channel"),
    (FRAUD, {"channel": FraudChannel.OTHER}, LabelMissing, "channel_printed"),
    (FRAUD, {"channel_printed": None}, WrongType, "channel_printed"),
    (FRAUD, {"loss": Decimal("0.005")}, NotToTheFen, "loss"),
    (FRAUD, {"loss": Decimal("-1.00")}, NotToTheFen, "loss"),
    (FRAUD, {"loss": Decimal("NaN")}, NotToTheFen, "loss"),
    (FRAUD, {"loss": 3000.0}, WrongType, "loss"),
    (FRAUD, {"loss": 3000}, WrongType, "loss"),
    (FRAUD, {"loss_printed": None}, WrongType, "loss_printed"),
    (FRAUD, {"attempted": 1}, WrongType, "attempted"),
    (FRAUD, {"attempted": True}, LossUnfit, "loss"),
    (FRAUD, {"transfers": -1}, NegativeCount, "transfers"),
    (FRAUD, {"transfers": True}, WrongType, "transfers"),
    (FRAUD, {"victim_age_low": -1}, NegativeCount, "victim_age_low"),
    (FRAUD, {"victim_age_low": "18"}, WrongType, "victim_age_low"),
    (FRAUD, {"victim_age_high": 400}, Implausible, "victim_age_high"),
    (FRAUD, {"victim_age_high": 17}, BoundsReversed, "victim_age_low"),
    (FRAUD, {"occurred_from": NAIVE}, NaiveDatetime, "occurred_from"),
    (FRAUD, {"occurred_from": LATER, "occurred_to": None}, TimeReversed, "reported_at"),
    (FRAUD, {"occurred_to": date(2023, 3, 14)}, WrongType, "occurred_to"),
    (FRAUD, {"occurred_to": NOW - timedelta(days=1)}, TimeReversed, "occurred_to"),
    (FRAUD, {"stage": None, "filed_at": NAIVE}, NaiveDatetime, "filed_at"),
    (FRAUD, {"stage": None, "filed_at": NOW - timedelta(hours=1)}, TimeReversed, "filed_at"),
    (
        FRAUD,
        {"stage": None, "filed_at": NOW - timedelta(days=9), "reported_at": None},
        TimeReversed,
        "filed_at",
    ),
    (FRAUD, {"filed_at": LATER}, StageUnfit, "stage"),
    (FRAUD, {"filed_at": LATER, "stage": Stage.NOT_FILED}, StageUnfit, "stage"),
    (FRAUD, {"stage": Stage.ON_SCENE}, StageUnfit, "stage"),
    (FRAUD, {"accounts": "6222021234567890"}, WrongType, "accounts"),
    (FRAUD, {"accounts": ["6222021234567890"]}, WrongType, "accounts"),
    (FRAUD, {"accounts": (6222021234567890,)}, WrongType, "accounts[0]"),
    (FRAUD, {"phones": (None,)}, WrongType, "phones[0]"),
    (FRAUD, {"urls": ("",)}, EmptyField, "urls[0]"),
    (FRAUD, {"apps": ("a", " ")}, EmptyField, "apps[1]"),
    (FRAUD, {"devices": None}, WrongType, "devices"),
    (FRAUD, {"chats": {"a"}}, WrongType, "chats"),
    # Calls
    (ALERT, {"reported": NOW}, WrongType, "reported"),
    (ALERT, {"happened": "2023-03-14"}, WrongType, "happened"),
    (ALERT, {"reported_at": NOW}, SaidTwice, "reported"),
    (ALERT, {"reported": EARLY, "happened": LATE}, TimeReversed, "reported"),
    (ALERT, {"reported": None, "reported_at": NOW, "happened": LATE}, TimeReversed, "reported"),
    (HELP, {"kind": None}, WrongType, "kind"),
    (HELP, {"kind": HelpKind.OTHER, "printed": ""}, LabelMissing, "printed"),
    (HELP, {"stage": Stage.FILED}, StageUnfit, "stage"),
    # Banks' alerts
    (ALERT, {"bank": ""}, EmptyField, "bank"),
    (ALERT, {"amount": 170000}, WrongType, "amount"),
    (ALERT, {"amount": Decimal("0.001")}, NotToTheFen, "amount"),
    (ALERT, {"amount_stated": "17万余元"}, WrongType, "amount_stated"),
    (ALERT, {"amount_stated": Figure.exact(17, Unit.PERSON)}, MiscountedUnit, "amount_stated"),
    (ALERT, {"amount_stated": Figure.exact(-17, Unit.CNY)}, NegativeCount, "amount_stated"),
    (ALERT, {"amount_stated": Figure.exact(17, Unit.CNY)}, SumsDisagree, "amount"),
    (ALERT, {"earlier_transfer": "yes"}, WrongType, "earlier_transfer"),
    (ALERT, {"earlier_transfer": None}, EarlierUnfit, "earlier_stated"),
    (
        ALERT,
        {"earlier_transfer": False, "earlier_stated": None, "earlier_amount": Decimal("1.00")},
        EarlierUnfit,
        "earlier_amount",
    ),
    (ALERT, {"suspected": "romance"}, WrongType, "suspected"),
    (ALERT, {"suspected": FraudType.OTHER, "printed": ""}, LabelMissing, "printed"),
    (ALERT, {"accounts": ("",)}, EmptyField, "accounts[0]"),
    # Missing and found people
    (MISSING, {"person": None}, WrongType, "person"),
    (MISSING, {"stage": Stage.FILED}, StageUnfit, "stage"),
    (MISSING, {"happened": LATE, "reported_at": NOW}, TimeReversed, "reported"),
    (FOUND, {"person": "a boy"}, WrongType, "person"),
    (FOUND, {"stage": Stage.WITHDRAWN}, StageUnfit, "stage"),
    (FOUND, {"held_at": ""}, EmptyField, "held_at"),
    (FOUND, {"held_from": NOW}, WrongType, "held_from"),
    (FOUND, {"happened": LATE}, TimeReversed, "held_from"),
    (FOUND, {"returned": EARLY}, TimeReversed, "returned"),
    (FOUND, {"returned": EARLY, "held_from": None, "happened": LATE}, TimeReversed, "returned"),
    (FOUND, {"returned_to": "father"}, WrongType, "returned_to"),
    (FOUND, {"returned_to": PersonRole.OTHER}, LabelMissing, "returned_to_printed"),
    (PERSON, {"age_low": 6}, BoundsReversed, "age_low"),
    (PERSON, {"age_low": 4.5}, WrongType, "age_low"),
    (PERSON, {"age_high": 131}, Implausible, "age_high"),
    (PERSON, {"height_low": 1}, Implausible, "height_low"),
    (PERSON, {"height_high": 90}, BoundsReversed, "height_low"),
    (PERSON, {"sex": "female"}, WrongType, "sex"),
    (PERSON, {"clothing": "coat"}, WrongType, "clothing"),
    (PERSON, {"marks": ("",)}, EmptyField, "marks[0]"),
    (PERSON, {"disabilities": ("cannot speak",)}, WrongType, "disabilities[0]"),
    (
        PERSON,
        {"disabilities": (Disability.OTHER,), "disability_printed": ""},
        LabelMissing,
        "disability_printed",
    ),
    (PERSON, {"disability_printed": None}, WrongType, "disability_printed"),
    (PERSON, {"company": ("",)}, EmptyField, "company[0]"),
    (PERSON, {"vehicle": "bicycle"}, WrongType, "vehicle"),
    (PERSON, {"vehicle": Vehicle.OTHER, "vehicle_printed": ""}, LabelMissing, "vehicle_printed"),
    # Life cycles
    (STEP, {"stage": "filed"}, WrongType, "stage"),
    (STEP, {"stage": Stage.OTHER}, LabelMissing, "stage_printed"),
    (STEP, {"at": NOW}, WrongType, "at"),
    (STEP, {"by": ""}, EmptyField, "by"),
    (LIFECYCLE, {"id": ""}, EmptyField, "id"),
    (LIFECYCLE, {"incident": ""}, EmptyField, "incident"),
    (LIFECYCLE, {"cycle": "help"}, WrongType, "cycle"),
    (LIFECYCLE, {"source": ""}, EmptyField, "source"),
    (LIFECYCLE, {"note": None}, WrongType, "note"),
    (LIFECYCLE, {"steps": ()}, EmptyField, "steps"),
    (LIFECYCLE, {"steps": (Stage.CALL_TAKEN,)}, WrongType, "steps[0]"),
    (LIFECYCLE, {"steps": (Step(stage=Stage.FILED),)}, StageUnfit, "steps[0].stage"),
]


@pytest.mark.parametrize(("record", "fields", "rule", "field"), BAD)
def test_each_rule_has_its_error(
    record: AttrsInstance, fields: dict[str, Any], rule: type[AntifraudError], field: str
) -> None:
    with pytest.raises(AntifraudError) as raised:
        changed(record, **fields)
    assert type(raised.value) is rule
    assert raised.value.field == field


def test_a_list_has_its_editions_and_a_label_is_a_text() -> None:
    for label in ("网络刷单", "no such label"):
        with pytest.raises(UnknownEdition) as raised:
            fraud_types(label, "1999")
        assert raised.value.field == "edition"
    with pytest.raises(WrongType):
        fraud_types(None)  # type: ignore[arg-type]
