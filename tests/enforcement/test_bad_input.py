# SPDX-License-Identifier: MIT
"""Each rule of a record broken once: which error, and at which field."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from antifraud.enforcement import (
    Arrest,
    Campaign,
    Clue,
    ClueOrigin,
    CoerciveMeasure,
    Destination,
    Dispatch,
    Feedback,
    FeedbackOutcome,
    MeasureTaken,
    Offence,
    OffenceCount,
    Operation,
    Recovery,
    RecoveryStep,
    SeizedItem,
    Seizure,
    SuspectKind,
)
from antifraud.errors import (
    AntifraudError,
    EmptyField,
    LabelMissing,
    MiscountedUnit,
    NegativeCount,
    NotToTheFen,
    PartsExceedWhole,
    RepeatedEntry,
    SumsDisagree,
    TimeReversed,
    TwoTimes,
    WrongType,
)
from antifraud.figures import Figure, Unit
from antifraud.periods import Moment, Period
from antifraud.wording import read

DAY = Moment.parse("2023-01-11")
DAYS = Period.parse("2023-01-11/2023-01-18")
PLACE = Destination(label="广东乐昌", candidates=("440281",))
FRAUD = OffenceCount(offence=Offence.FRAUD, persons=read("23人"))

#: The least of each record.
LEAST: dict[type[Any], dict[str, object]] = {
    Clue: {"id": "x"},
    Dispatch: {"id": "x", "clue": "c", "to": ("station",)},
    Feedback: {"id": "x", "dispatch": "d"},
    Campaign: {"id": "x", "label": "春季风暴"},
    Destination: {"label": "广东乐昌"},
    Operation: {"id": "x"},
    OffenceCount: {"offence": Offence.FRAUD},
    Arrest: {"id": "x"},
    MeasureTaken: {"id": "x"},
    Seizure: {"id": "x", "item": SeizedItem.PHONE},
    Recovery: {"id": "x", "steps": (RecoveryStep.RECOVERED,)},
}
HEADED = [record for record in LEAST if "id" in LEAST[record]]

#: Record, the field that is changed, its value, the error, the field at fault.
BAD: list[tuple[type[Any], dict[str, object], type[AntifraudError], str]] = [
    (Clue, {"label": None}, WrongType, "label"),
    (Clue, {"origin": "analysis"}, WrongType, "origin"),
    (Clue, {"origin": ClueOrigin.OTHER}, LabelMissing, "printed"),
    (Clue, {"printed": None}, WrongType, "printed"),
    (Clue, {"found_by": ""}, EmptyField, "found_by"),
    (Clue, {"found_at": "2023-01-11"}, WrongType, "found_at"),
    (Clue, {"incidents": ["i"]}, WrongType, "incidents"),
    (Clue, {"incidents": ("i", "i")}, RepeatedEntry, "incidents"),
    (Clue, {"incidents": ("i", 1)}, WrongType, "incidents[1]"),
    (Clue, {"incidents": ("",)}, EmptyField, "incidents[0]"),
    (Clue, {"count": 3}, WrongType, "count"),
    (Clue, {"count": read("3人")}, MiscountedUnit, "count"),
    (Dispatch, {"clue": " "}, EmptyField, "clue"),
    (Dispatch, {"by": 3}, WrongType, "by"),
    (Dispatch, {"to": ()}, EmptyField, "to"),
    (Dispatch, {"to": "station"}, WrongType, "to"),
    (Dispatch, {"to": ("a", "b", "a")}, RepeatedEntry, "to"),
    (Dispatch, {"to_printed": None}, WrongType, "to_printed"),
    (Dispatch, {"sent_at": DAYS}, WrongType, "sent_at"),
    (Dispatch, {"due": DAYS.start}, WrongType, "due"),
    (Dispatch, {"sent_at": DAY, "due": Moment.parse("2023-01-10")}, TimeReversed, "due"),
    (Feedback, {"dispatch": ""}, EmptyField, "dispatch"),
    (Feedback, {"by": ""}, EmptyField, "by"),
    (Feedback, {"at": DAYS}, WrongType, "at"),
    (Feedback, {"outcome": "verified"}, WrongType, "outcome"),
    (Feedback, {"outcome": FeedbackOutcome.OTHER, "printed": " "}, LabelMissing, "printed"),
    (Feedback, {"transferred_to": ""}, EmptyField, "transferred_to"),
    (Feedback, {"incidents": ("i", "i")}, RepeatedEntry, "incidents"),
    (Campaign, {"label": ""}, EmptyField, "label"),
    (Campaign, {"label_en": None}, WrongType, "label_en"),
    (Campaign, {"period": "2023Q1"}, WrongType, "period"),
    (Campaign, {"agencies": ("a", "a")}, RepeatedEntry, "agencies"),
    (Destination, {"label": ""}, EmptyField, "label"),
    (Destination, {"candidates": ("532300", "532300")}, RepeatedEntry, "candidates"),
    (Destination, {"candidates": (532300,)}, WrongType, "candidates[0]"),
    (Operation, {"label": None}, WrongType, "label"),
    (Operation, {"target": None}, WrongType, "target"),
    (Operation, {"campaign": ""}, EmptyField, "campaign"),
    (Operation, {"led_by": ""}, EmptyField, "led_by"),
    (Operation, {"role_model": ""}, EmptyField, "role_model"),
    (Operation, {"period": DAY}, WrongType, "period"),
    (Operation, {"agencies": [""]}, WrongType, "agencies"),
    (Operation, {"stations": ("s", "s")}, RepeatedEntry, "stations"),
    (Operation, {"stations": ("s", "t", "u"), "stations_taking_part": read("2个")},
     PartsExceedWhole, "stations"),
    (Operation, {"destinations": ("440281",)}, WrongType, "destinations[0]"),
    (Operation, {"destinations": (PLACE, PLACE)}, RepeatedEntry, "destinations"),
    (Operation, {"occasions": read("2个")}, MiscountedUnit, "occasions"),
    (Operation, {"stations_taking_part": read("11人")}, MiscountedUnit, "stations_taking_part"),
    (Operation, {"officers": 140}, WrongType, "officers"),
    (Operation, {"officers": read("140人次")}, MiscountedUnit, "officers"),
    (Operation, {"caught": Figure.exact(-1, Unit.PERSON)}, NegativeCount, "caught"),
    (Operation, {"caught": Figure.exact(Decimal("4.5"), Unit.PERSON)}, NegativeCount, "caught"),
    (Operation, {"dens": read("58人")}, MiscountedUnit, "dens"),
    (Operation, {"gangs": read("67起")}, MiscountedUnit, "gangs"),
    (Operation, {"solved": read("67个")}, MiscountedUnit, "solved"),
    (OffenceCount, {"offence": "fraud"}, WrongType, "offence"),
    (OffenceCount, {"offence": None}, WrongType, "offence"),
    (OffenceCount, {"offence": Offence.OTHER}, LabelMissing, "printed"),
    (OffenceCount, {"persons": read("23起")}, MiscountedUnit, "persons"),
    (Arrest, {"operation": ""}, EmptyField, "operation"),
    (Arrest, {"at": DAYS.start}, WrongType, "at"),
    (Arrest, {"period": "2023Q1"}, WrongType, "period"),
    (Arrest, {"at": DAY, "period": DAYS}, TwoTimes, "period"),
    (Arrest, {"by": ""}, EmptyField, "by"),
    (Arrest, {"places": ("楚雄",)}, WrongType, "places[0]"),
    (Arrest, {"places": (PLACE, PLACE)}, RepeatedEntry, "places"),
    (Arrest, {"kind": "criminal"}, WrongType, "kind"),
    (Arrest, {"kind": SuspectKind.OTHER}, LabelMissing, "printed"),
    (Arrest, {"persons": 44}, WrongType, "persons"),
    (Arrest, {"persons": read("44起")}, MiscountedUnit, "persons"),
    (Arrest, {"by_offence": (Offence.FRAUD,)}, WrongType, "by_offence[0]"),
    (Arrest, {"by_offence": (FRAUD, FRAUD)}, RepeatedEntry, "by_offence"),
    (Arrest, {"by_offence": (FRAUD,), "persons": read("22人")},
     PartsExceedWhole, "by_offence[0].persons"),
    (Arrest, {"overlapping": 1}, WrongType, "overlapping"),
    (Arrest, {"incidents": ("",)}, EmptyField, "incidents[0]"),
    (MeasureTaken, {"arrest": ""}, EmptyField, "arrest"),
    (MeasureTaken, {"operation": ""}, EmptyField, "operation"),
    (MeasureTaken, {"measure": "detention"}, WrongType, "measure"),
    (MeasureTaken, {"measure": CoerciveMeasure.OTHER}, LabelMissing, "printed"),
    (MeasureTaken, {"persons": read("343人次")}, MiscountedUnit, "persons"),
    (MeasureTaken, {"at": DAY, "period": DAYS}, TwoTimes, "period"),
    (MeasureTaken, {"by": ""}, EmptyField, "by"),
    (Seizure, {"item": None}, WrongType, "item"),
    (Seizure, {"item": SeizedItem.OTHER}, LabelMissing, "printed"),
    (Seizure, {"operation": ""}, EmptyField, "operation"),
    (Seizure, {"arrest": ""}, EmptyField, "arrest"),
    (Seizure, {"quantity": read("67人")}, MiscountedUnit, "quantity"),
    (Seizure, {"value": 5}, WrongType, "value"),
    (Seizure, {"value": Decimal("0.001")}, NotToTheFen, "value"),
    (Seizure, {"value": Decimal("NaN")}, NotToTheFen, "value"),
    (Seizure, {"stated": read("20余万美元")}, MiscountedUnit, "stated"),
    (Seizure, {"value": Decimal(400_000), "stated": read("20余万元")}, SumsDisagree, "value"),
    (Seizure, {"at": DAY, "period": DAYS}, TwoTimes, "period"),
    (Seizure, {"by": ""}, EmptyField, "by"),
    (Recovery, {"steps": ()}, EmptyField, "steps"),
    (Recovery, {"steps": (RecoveryStep.RETURNED, RecoveryStep.RETURNED)}, RepeatedEntry, "steps"),
    (Recovery, {"steps": ("returned",)}, WrongType, "steps[0]"),
    (Recovery, {"steps": (RecoveryStep.OTHER,)}, LabelMissing, "printed"),
    (Recovery, {"amount": Decimal(-1)}, NotToTheFen, "amount"),
    (Recovery, {"amount": Decimal(199_999), "stated": read("20余万元")}, SumsDisagree, "amount"),
    (Recovery, {"stated": read("400万人")}, MiscountedUnit, "stated"),
    (Recovery, {"stated": Figure.exact(-1, Unit.CNY)}, NegativeCount, "stated"),
    (Recovery, {"operation": ""}, EmptyField, "operation"),
    (Recovery, {"incidents": ("i", "i")}, RepeatedEntry, "incidents"),
    (Recovery, {"at": DAY, "period": DAYS}, TwoTimes, "period"),
    (Recovery, {"by": 7}, WrongType, "by"),
]  # fmt: skip
for headed in HEADED:
    BAD += [
        (headed, {"id": ""}, EmptyField, "id"),
        (headed, {"id": 7}, WrongType, "id"),
        (headed, {"source": ""}, EmptyField, "source"),
        (headed, {"note": None}, WrongType, "note"),
    ]


@pytest.mark.parametrize("record", LEAST)
def test_the_least_of_a_record_is_enough(record: type[Any]) -> None:
    assert record(**LEAST[record]) == record(**LEAST[record])


@pytest.mark.parametrize(("record", "changed", "error", "field"), BAD)
def test_each_rule_has_its_error(
    record: type[Any], changed: dict[str, object], error: type[AntifraudError], field: str
) -> None:
    with pytest.raises(AntifraudError) as raised:
        record(**{**LEAST[record], **changed})
    assert type(raised.value) is error
    assert raised.value.field == field
    assert field in str(raised.value)


def count(offence: Offence, persons: int | None) -> OffenceCount:
    told = None if persons is None else Figure.exact(persons, Unit.PERSON)
    return OffenceCount(offence=offence, persons=told)


@given(
    whole=st.integers(0, 50),
    parts=st.dictionaries(
        st.sampled_from([offence for offence in Offence if offence is not Offence.OTHER]),
        st.none() | st.integers(0, 50),
    ),
    overlapping=st.booleans(),
)
def test_people_by_offence_are_no_more_than_those_caught(
    whole: int, parts: dict[Offence, int | None], *, overlapping: bool
) -> None:
    told = [persons for persons in parts.values() if persons is not None]
    reached = max(told, default=0) if overlapping else sum(told)

    def make() -> Arrest:
        return Arrest(
            id="a",
            persons=Figure.exact(whole, Unit.PERSON),
            by_offence=tuple(count(offence, persons) for offence, persons in parts.items()),
            overlapping=overlapping,
        )

    if reached > whole:
        with pytest.raises(PartsExceedWhole):
            make()
    else:
        assert make().by_offence or not parts


def test_two_offences_of_no_list_are_two_where_their_names_are() -> None:
    theft, robbery = (
        OffenceCount(offence=Offence.OTHER, printed=printed) for printed in ("盗窃罪", "抢劫罪")
    )
    assert len(Arrest(id="a", by_offence=(theft, robbery)).by_offence) == 2
    with pytest.raises(RepeatedEntry):
        Arrest(id="a", by_offence=(theft, theft))


def test_a_sum_to_the_fen_may_stand_beside_the_printed_one() -> None:
    recovery = Recovery(
        id="r",
        steps=(RecoveryStep.RECOVERED,),
        amount=Decimal("215300.50"),
        stated=read("20余万元"),
    )
    assert recovery.money == Figure.exact(Decimal("215300.50"), Unit.CNY)


def test_a_term_on_the_day_of_sending_is_no_term_before_it() -> None:
    afternoon = Moment.parse("2023-01-11T17:00")
    assert Dispatch(id="d", clue="c", to=("s",), sent_at=afternoon, due=DAY).due == DAY


def test_stations_named_may_be_fewer_than_took_part() -> None:
    taking_part = read("11个")
    assert Operation(id="o", stations=("huajie",), stations_taking_part=taking_part).stations
