# SPDX-License-Identifier: MIT
"""Each rule of cooperation, broken once: the error is the rule's own, and it names the field."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from typing import Any

import attrs
import pytest

from antifraud.cooperation import (
    Chance,
    Comparing,
    Conflict,
    ConflictKind,
    Course,
    Dispute,
    Handover,
    HandoverObject,
    Inquiry,
    Judgement,
    Matter,
    Mechanism,
    MechanismScope,
    Opinion,
    Reply,
    ReplyOutcome,
    Request,
    RequestStage,
    RequestStep,
    deconflict,
    match,
    proceed,
    serving,
)
from antifraud.errors import (
    AntifraudError,
    BothEndsSame,
    ChanceUnfit,
    DuplicateId,
    EmptyField,
    IllegalTransition,
    LabelMissing,
    LevelUnknown,
    NotASide,
    NotInGazetteer,
    OutcomeUnfit,
    RepeatedEntry,
    SearchUnfit,
    TimeReversed,
    TooFewParties,
    UnknownTrace,
    WrongType,
)
from antifraud.incidents import Description, FoundPerson, MissingPerson, PersonRole
from antifraud.periods import Moment
from antifraud.places import DIVISIONS, Gazetteer

NOON = datetime(2023, 5, 3, 12, tzinfo=UTC)
PHONE, CARD = "13800138000", "6222021234567890123"


def mechanism(**fields: Any) -> Mechanism:  # noqa: ANN401 - wrong types are the point
    return Mechanism(**{"id": "m", "name": "协作机制", "parties": ("a", "b"), **fields})


def request_(**fields: Any) -> Request:  # noqa: ANN401
    given = {"id": "r", "from_agency": "a", "to_agency": "b", "matter": Matter.INFORMATION}
    return Request(**{**given, **fields})


def reply(**fields: Any) -> Reply:  # noqa: ANN401
    given = {"id": "r1", "request": "r", "agency": "b", "outcome": ReplyOutcome.FOUND}
    return Reply(**{**given, **fields})


def handover(**fields: Any) -> Handover:  # noqa: ANN401
    given = {
        "id": "h",
        "handed": HandoverObject.PERSON,
        "from_agency": "a",
        "to_role": PersonRole.PARENT,
    }
    return Handover(**{**given, **fields})


def dispute(**fields: Any) -> Dispute:  # noqa: ANN401
    return Dispute(**{"id": "d", "request": "r", "raised_by": "b", **fields})


def step(**fields: Any) -> RequestStep:  # noqa: ANN401
    return RequestStep(**{"stage": RequestStage.SENT, **fields})


def course_(**fields: Any) -> Course:  # noqa: ANN401
    return Course(**{"request": request_(), "steps": (step(),), **fields})


def proceeding(**fields: Any) -> object:  # noqa: ANN401
    return proceed(**{"course": course_(), "stage": RequestStage.RECEIVED, "at": None, **fields})


def overdue(**fields: Any) -> object:  # noqa: ANN401
    return course_().overdue(**fields)


def inquiry(**fields: Any) -> Inquiry:  # noqa: ANN401
    return Inquiry(**{"id": "q", "agencies": ("a",), **fields})


def deconflicting(**fields: Any) -> object:  # noqa: ANN401
    return deconflict(**{"operations": (), **fields})


def asked_for(**fields: Any) -> object:  # noqa: ANN401
    sides = (("a",), ("b",))
    found = Conflict(ids=("o1", "q7"), agencies=sides, kinds=(ConflictKind.TRACE,))
    return found.notice(**fields)


def served(**fields: Any) -> object:  # noqa: ANN401
    given = {"mechanisms": (), "a": "330784", "gazetteer": Gazetteer(divisions=DIVISIONS)}
    return serving(**{**given, **fields})


def judgement(**fields: Any) -> Judgement:  # noqa: ANN401
    given = {
        "id": "j",
        "missing": "m",
        "found": "p",
        "opinion": Opinion.SAME,
        "by": "a",
        "at": Moment.parse("2023-05-03"),
    }
    return Judgement(**{**given, **fields})


def chance(**fields: Any) -> Chance:  # noqa: ANN401
    return Chance(**{"m": 0.9, "u": 0.1, **fields})


def matching(**fields: Any) -> object:  # noqa: ANN401
    return match(**{"missing": (), "found": (), **fields})


def by_letter(**fields: Any) -> object:  # noqa: ANN401
    same = {"same": Chance(0.4, 0.1)}
    letter = Comparing(name="letter", told=lambda each: each.id, chances=same, **fields)
    return match([LOST], [SEEN], criteria=letter)


LOST = MissingPerson(id="m", person=Description())
SEEN = FoundPerson(id="p", person=Description())

BAD: list[tuple[Callable[..., object], dict[str, object], type[AntifraudError], str]] = [
    (mechanism, {"id": ""}, EmptyField, "id"),
    (mechanism, {"name": " "}, EmptyField, "name"),
    (mechanism, {"name_en": None}, WrongType, "name_en"),
    (mechanism, {"parties": ()}, TooFewParties, "parties"),
    (mechanism, {"parties": ("a",)}, TooFewParties, "parties"),
    (mechanism, {"parties": ("a", "b", "a")}, RepeatedEntry, "parties[2]"),
    (mechanism, {"parties": ("a", "")}, EmptyField, "parties[1]"),
    (mechanism, {"parties": ["a", "b"]}, WrongType, "parties"),
    (mechanism, {"parties": ("a", 330784)}, WrongType, "parties[1]"),
    (mechanism, {"scope": (MechanismScope.OTHER,)}, LabelMissing, "scope_printed"),
    (mechanism, {"scope": ("handover",)}, WrongType, "scope[0]"),
    (mechanism, {"scope": MechanismScope.HANDOVER}, WrongType, "scope"),
    (
        mechanism,
        {"scope": (MechanismScope.HANDOVER, MechanismScope.HANDOVER)},
        RepeatedEntry,
        "scope[1]",
    ),
    (mechanism, {"scope_printed": None}, WrongType, "scope_printed"),
    (mechanism, {"duties": ("",)}, EmptyField, "duties[0]"),
    (mechanism, {"duties": "每日通报"}, WrongType, "duties"),
    (mechanism, {"since": date(2023, 1, 1)}, WrongType, "since"),
    (mechanism, {"basis": None}, WrongType, "basis"),
    (mechanism, {"source": ""}, EmptyField, "source"),
    (mechanism, {"note": None}, WrongType, "note"),
    (request_, {"id": ""}, EmptyField, "id"),
    (request_, {"from_agency": ""}, EmptyField, "from_agency"),
    (request_, {"to_agency": None}, WrongType, "to_agency"),
    (request_, {"to_agency": "a"}, BothEndsSame, "to_agency"),
    (request_, {"matter": "information"}, WrongType, "matter"),
    (request_, {"matter": Matter.OTHER}, LabelMissing, "matter_printed"),
    (request_, {"matter_printed": None}, WrongType, "matter_printed"),
    (request_, {"mechanism": ""}, EmptyField, "mechanism"),
    (request_, {"incident": ""}, EmptyField, "incident"),
    (request_, {"papers": ["照片"]}, WrongType, "papers"),
    (request_, {"papers": (" ",)}, EmptyField, "papers[0]"),
    (request_, {"sent": NOON}, WrongType, "sent"),
    (request_, {"received": "2023-05-03"}, WrongType, "received"),
    (
        request_,
        {"sent": Moment.parse("2023-05-03"), "received": Moment.parse("2023-05-02")},
        TimeReversed,
        "received",
    ),
    (request_, {"source": 1}, WrongType, "source"),
    (reply, {"id": ""}, EmptyField, "id"),
    (reply, {"request": ""}, EmptyField, "request"),
    (reply, {"agency": ""}, EmptyField, "agency"),
    (reply, {"outcome": "found"}, WrongType, "outcome"),
    (reply, {"outcome": ReplyOutcome.OTHER}, LabelMissing, "outcome_printed"),
    (reply, {"outcome": ReplyOutcome.NOT_FOUND, "incident": "i"}, OutcomeUnfit, "incident"),
    (reply, {"outcome": ReplyOutcome.REFUSED, "incident": "i"}, OutcomeUnfit, "incident"),
    (reply, {"incident": ""}, EmptyField, "incident"),
    (reply, {"at": NOON}, WrongType, "at"),
    (reply, {"note": 1}, WrongType, "note"),
    (handover, {"id": ""}, EmptyField, "id"),
    (handover, {"handed": "person"}, WrongType, "handed"),
    (handover, {"handed": HandoverObject.OTHER}, LabelMissing, "handed_printed"),
    (handover, {"from_agency": None}, EmptyField, "from_agency"),
    (handover, {"from_agency": ""}, EmptyField, "from_agency"),
    (handover, {"to_role": None}, EmptyField, "to_agency"),
    (handover, {"to_role": "father"}, WrongType, "to_role"),
    (handover, {"to_role": PersonRole.OTHER}, LabelMissing, "to_printed"),
    (handover, {"from_role": PersonRole.OTHER}, LabelMissing, "from_printed"),
    (handover, {"from_printed": None}, WrongType, "from_printed"),
    (handover, {"to_role": None, "to_agency": "a"}, BothEndsSame, "to_agency"),
    (handover, {"at": NOON}, WrongType, "at"),
    (handover, {"place": None}, WrongType, "place"),
    (handover, {"division": ""}, EmptyField, "division"),
    (handover, {"incident": ""}, EmptyField, "incident"),
    (handover, {"request": ""}, EmptyField, "request"),
    (dispute, {"id": ""}, EmptyField, "id"),
    (dispute, {"request": ""}, EmptyField, "request"),
    (dispute, {"raised_by": None}, WrongType, "raised_by"),
    (dispute, {"about": 1}, WrongType, "about"),
    (dispute, {"raised": NOON}, WrongType, "raised"),
    (dispute, {"superior": ""}, EmptyField, "superior"),
    (dispute, {"settled": "2023"}, WrongType, "settled"),
    (
        dispute,
        {"raised": Moment.parse("2023-05-03"), "settled": Moment.parse("2023-05-02")},
        TimeReversed,
        "settled",
    ),
    (dispute, {"decision": None}, WrongType, "decision"),
    (step, {"stage": "sent"}, WrongType, "stage"),
    (step, {"at": NOON}, WrongType, "at"),
    (step, {"by": 1}, WrongType, "by"),
    (course_, {"request": "r"}, WrongType, "request"),
    (course_, {"steps": ()}, EmptyField, "steps"),
    (course_, {"steps": (step(stage=RequestStage.ANSWERED),)}, IllegalTransition, "steps[0].stage"),
    (course_, {"steps": (step(), step())}, IllegalTransition, "steps[1].stage"),
    (
        course_,
        {
            "steps": (
                step(at=Moment.parse("2023-05-03")),
                step(stage=RequestStage.RECEIVED, at=Moment.parse("2023-05-02")),
            )
        },
        TimeReversed,
        "steps[1].at",
    ),
    (proceeding, {"course": None}, WrongType, "course"),
    (proceeding, {"stage": RequestStage.SETTLED}, IllegalTransition, "steps[1].stage"),
    (proceeding, {"at": NOON}, WrongType, "at"),
    (overdue, {"as_of": NOON}, WrongType, "as_of"),
    (inquiry, {"id": ""}, EmptyField, "id"),
    (inquiry, {"agencies": ()}, EmptyField, "agencies"),
    (inquiry, {"agencies": ("a", "a")}, RepeatedEntry, "agencies[1]"),
    (inquiry, {"divisions": ("330784", "")}, EmptyField, "divisions[1]"),
    (inquiry, {"divisions": "330784"}, WrongType, "divisions"),
    (inquiry, {"period": "2023"}, WrongType, "period"),
    (inquiry, {"traces": ("6222",)}, WrongType, "traces"),
    (inquiry, {"traces": {"cards": ("6222",)}}, UnknownTrace, "traces"),
    (inquiry, {"traces": {"accounts": ("",)}}, EmptyField, "traces['accounts'][0]"),
    (deconflicting, {"operations": ("o1",)}, WrongType, "operations[0]"),
    (deconflicting, {"operations": (inquiry(), inquiry())}, DuplicateId, "operations.id"),
    (deconflicting, {"apart": 3}, WrongType, "apart"),
    (deconflicting, {"apart": timedelta(days=-1)}, SearchUnfit, "apart"),
    (deconflicting, {"common": 1}, SearchUnfit, "common"),
    (asked_for, {"agency": "c"}, NotASide, "agency"),
    (served, {"a": "999999"}, NotInGazetteer, "code"),
    (served, {"mechanisms": ("m",)}, WrongType, "mechanisms"),
    (served, {"matter": "handover"}, WrongType, "matter"),
    (served, {"on": NOON}, WrongType, "on"),
    (judgement, {"id": ""}, EmptyField, "id"),
    (judgement, {"missing": ""}, EmptyField, "missing"),
    (judgement, {"found": None}, WrongType, "found"),
    (judgement, {"found": "m"}, BothEndsSame, "found"),
    (judgement, {"opinion": "same"}, WrongType, "opinion"),
    (judgement, {"by": ""}, EmptyField, "by"),
    (judgement, {"at": NOON}, WrongType, "at"),
    (judgement, {"why": None}, WrongType, "why"),
    (judgement, {"withdrawn": NOON}, WrongType, "withdrawn"),
    (judgement, {"withdrawn": Moment.parse("2023-05-02")}, TimeReversed, "withdrawn"),
    (chance, {"m": 0.0}, ChanceUnfit, "m"),
    (chance, {"u": 1.5}, ChanceUnfit, "u"),
    (chance, {"u": "0.5"}, WrongType, "u"),
    (by_letter, {"compare": lambda _, __: "near"}, LevelUnknown, "letter"),
    (matching, {"missing": (LOST, LOST)}, DuplicateId, "missing.id"),
    (matching, {"found": (SEEN, SEEN)}, DuplicateId, "found.id"),
    (matching, {"missing": (SEEN,)}, WrongType, "missing"),
    (matching, {"found": (LOST,)}, WrongType, "found"),
    (matching, {"window": timedelta()}, SearchUnfit, "window"),
    (matching, {"window": 30}, WrongType, "window"),
    (matching, {"borders": -1}, SearchUnfit, "borders"),
    (matching, {"least": 2}, SearchUnfit, "least"),
    (matching, {"most": 0}, SearchUnfit, "most"),
    (matching, {"limit": 0}, SearchUnfit, "limit"),
    (matching, {"limit": 0.5}, WrongType, "limit"),
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


def test_no_identifier_stands_in_a_repr_or_a_text() -> None:
    records = [
        mechanism(duties=(f"随时拨打 {PHONE}",), scope_printed=PHONE, note=CARD),
        request_(papers=(f"卡号 {CARD} 的流水",), matter_printed=PHONE, note=PHONE),
        reply(outcome_printed=PHONE, note=CARD),
        handover(place=f"某街 8 号, 电话 {PHONE}", to_printed=PHONE, note=CARD),
        dispute(about=f"账户 {CARD} 由谁冻结, 电话 {PHONE}", decision=PHONE, note=CARD),
        inquiry(traces={"accounts": (CARD,), "phones": (PHONE,)}),
        deconflict(
            [
                inquiry(id="q1", traces={"accounts": (CARD,)}),
                inquiry(id="q2", agencies=("b",), traces={"accounts": (CARD,)}),
            ]
        ),
    ]
    for record in records:
        for text in (repr(record), str(record), f"{record}"):
            assert PHONE not in text
            assert CARD not in text
            assert "某街" not in text


@pytest.mark.parametrize(
    ("make", "fields"),
    [
        (handover, {"place": (PHONE,)}),
        (handover, {"note": (CARD,)}),
        (request_, {"papers": PHONE}),
        (request_, {"matter": CARD}),
        (reply, {"note": int(PHONE)}),
        (mechanism, {"duties": f"拨打 {PHONE}"}),
    ],
)
def test_no_identifier_stands_in_an_error(
    make: Callable[..., object], fields: dict[str, object]
) -> None:
    with pytest.raises(AntifraudError) as raised:
        make(**fields)
    told = f"{raised.value} {raised.value!r}"
    assert PHONE not in told
    assert CARD not in told


@pytest.mark.parametrize("record", [mechanism(), request_(), reply(), handover()])
def test_records_are_frozen_slotted_hashable_values(record: Any) -> None:  # noqa: ANN401
    assert not hasattr(record, "__dict__")
    assert hash(record) == hash(attrs.evolve(record))
    assert record == attrs.evolve(record)
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        record.id = "other"
    with pytest.raises(TypeError):
        type(record)("r")
    assert not any(field.converter for field in attrs.fields(type(record)))
