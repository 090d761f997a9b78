# SPDX-License-Identifier: MIT
"""What joins records: each rule broken once through the casebook, and all of them told together."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from datetime import timedelta
from decimal import Decimal
from typing import Any, NamedTuple

import attrs
import pytest

from antifraud.casebook import COLLECTIONS, NAMED, Casebook
from antifraud.cooperation import Matter, ReplyOutcome, Request
from antifraud.enforcement import Arrest, Operation
from antifraud.errors import (
    AntifraudError,
    ArbiterUnfit,
    BeforeArrest,
    BrokenCasebook,
    CycleUnfit,
    DispatchBeforeClue,
    DisputeBeforeRequest,
    DisputeByAnother,
    DuplicateId,
    ExtensionUnfit,
    FeedbackBeforeDispatch,
    FeedbackByAnother,
    FilingDisagrees,
    FrozenBeforeFiling,
    HandoverBeforeRequest,
    JudgedUnfit,
    LossesDiffer,
    MechanismUnfit,
    NoticeTooShort,
    NotInProportion,
    NotOfTheFreeze,
    OutsideCampaign,
    OutsideOperation,
    OwnIncident,
    PartsExceedWhole,
    QueueUnfit,
    ReplyBeforeRequest,
    ReplyByAnother,
    RequestBeforeMechanism,
    StagesDisagree,
    StoppedTooOften,
    StopUnfit,
    SumTooLarge,
    TimeReversed,
    TwoLifecycles,
    UnknownReference,
)
from antifraud.figures import Figure, Unit
from antifraud.incidents import Cycle, FraudReport, Incident, Lifecycle, Stage, Step
from antifraud.periods import Moment, Period
from antifraud.places import Agency, Body, Division, Station
from antifraud.prevention import ReturnMethod, Share, StopPayment
from tests.records.samples import (
    ACCOUNT,
    BOOK,
    COLLECTED,
    DAY,
    HOUR,
    NOON,
    OTHER_ACCOUNT,
    QUARTER,
    RECORDS,
    people,
)

EVE = DAY - timedelta(days=1)
BY_ID = {(name, one.id): one for name, records in COLLECTED.items() for one in records}
THIRD_STOP = StopPayment(
    id="stop-3", account=ACCOUNT, ordered_at=NOON + 96 * HOUR, bank="bank", extension_of="stop"
)
OUT_OF_REACH = Request(
    id="request-2",
    from_agency="shizhu",
    to_agency="jinhua",
    matter=Matter.INFORMATION,
    mechanism="mechanism",
)


class Break(NamedTuple):
    """One rule broken: what is changed or added, and where which error is told."""

    collection: str
    changed: str
    fields: dict[str, Any]
    rule: type[AntifraudError]
    told: str
    added: tuple[Any, ...] = ()

    @property
    def collected(self) -> dict[str, Any]:
        """The sound records but for the change."""
        return broken_by([self])


def broken_by(breaks: Iterable[Break]) -> dict[str, Any]:
    """Return the sound records but for some changes."""
    collected: dict[str, Any] = dict(COLLECTED)
    for one in breaks:
        collected[one.collection] = (
            *(
                attrs.evolve(record, **one.fields) if record.id == one.changed else record
                for record in collected[one.collection]
            ),
            *one.added,
        )
    return collected


def of_enforcement(changed: str, rule: type[AntifraudError], told: str, **fields: object) -> Break:
    return Break("enforcement", changed, fields, rule, told)


def of_money(changed: str, rule: type[AntifraudError], told: str, **fields: object) -> Break:
    return Break("prevention", changed, fields, rule, told)


def of_cooperation(changed: str, rule: type[AntifraudError], told: str, **fields: object) -> Break:
    return Break("cooperation", changed, fields, rule, told)


def of_incident(changed: str, rule: type[AntifraudError], told: str, **fields: object) -> Break:
    return Break("incidents", changed, fields, rule, told)


SECOND_CYCLE = Lifecycle(
    id="lifecycle-3", incident="help", cycle=Cycle.HELP, steps=(Step(stage=Stage.CALL_TAKEN),)
)
FILED_LATE = (
    Step(stage=Stage.ACCEPTED),
    Step(stage=Stage.FILED, at=Moment.parse("2023-03-16")),
)

#: `told` is the record and its field; what stands before the stroke is an id.
JOINT = [
    of_incident(
        "lifecycle", CycleUnfit, "lifecycle/cycle", cycle=Cycle.HELP, steps=SECOND_CYCLE.steps
    ),
    of_incident("lifecycle", FilingDisagrees, "lifecycle/steps", steps=FILED_LATE),
    of_incident("fraud", StagesDisagree, "lifecycle/steps", stage=Stage.INVESTIGATION),
    Break("incidents", "", {}, TwoLifecycles, "lifecycle-3/incident", (SECOND_CYCLE,)),
    of_enforcement(
        "dispatch", DispatchBeforeClue, "dispatch/sent_at", sent_at=Moment.parse("2023-03-13")
    ),
    of_enforcement(
        "feedback", FeedbackBeforeDispatch, "feedback/at", at=Moment.parse("2023-03-14")
    ),
    of_enforcement("campaign", OutsideCampaign, "operation/period", period=Period.parse("2023Q2")),
    of_enforcement("arrest", OutsideOperation, "arrest/at", at=Moment.parse("2023-02-28")),
    of_enforcement("arrest-2", OutsideOperation, "arrest-2/period", period=QUARTER),
    of_enforcement("arrest-2", PartsExceedWhole, "operation/caught", persons=people(22)),
    of_enforcement("measure", PartsExceedWhole, "measure/persons", persons=people(24)),
    of_enforcement(
        "seizure", OutsideOperation, "seizure/at", at=Moment.parse("2023-02-28"), arrest=None
    ),
    of_enforcement("seizure", BeforeArrest, "seizure/at", at=Moment.parse("2023-03-19")),
    of_enforcement("measure", BeforeArrest, "measure/at", at=Moment.parse("2023-03-19")),
    of_enforcement(
        "measure", OutsideOperation, "measure/at", at=Moment.parse("2023-02-28"), arrest="arrest-3"
    )._replace(added=(Arrest(id="arrest-3", operation="operation"),)),
    of_enforcement(
        "measure",
        OutsideOperation,
        "measure/at",
        at=Moment.parse("2023-02-28"),
        arrest="arrest-3",
        operation=None,
    )._replace(added=(Arrest(id="arrest-3", operation="operation"),)),
    of_enforcement("feedback", FeedbackByAnother, "feedback/by", by="yongkang"),
    of_enforcement("recovery", OutsideOperation, "recovery/at", at=Moment.parse("2023-02-28")),
    Break("prevention", "", {}, StoppedTooOften, "stop-3/account", (THIRD_STOP,)),
    of_money("stop-2", ExtensionUnfit, "stop-2/extension_of", account=OTHER_ACCOUNT),
    of_money("stop-2", ExtensionUnfit, "stop-2/extension_of", bank="yongkang"),
    of_money("stop-2", ExtensionUnfit, "stop-2/extension_of", ordered_at=NOON - HOUR),
    of_money("freeze", FrozenBeforeFiling, "freeze/ordered_on", ordered_on=EVE, stop_payment=None),
    of_money("freeze", TimeReversed, "freeze/ordered_on", ordered_on=EVE, incidents=()),
    Break(
        "prevention",
        "freeze",
        {"stop_payment": "stop-4"},
        StopUnfit,
        "freeze/stop_payment",
        (StopPayment(id="stop-4", account=OTHER_ACCOUNT, ordered_at=NOON),),
    ),
    of_money(
        "return",
        NotOfTheFreeze,
        "return/shares[0].incident",
        shares=(Share(incident="alert", amount=Decimal("1.00")),),
        amount=None,
    ),
    of_money(
        "return",
        NotInProportion,
        "return/shares[0].amount",
        method=ReturnMethod.PRO_RATA,
        freeze=None,
        shares=(
            Share(incident="fraud", amount=Decimal("10.00")),
            Share(incident="alert", amount=Decimal("10.00"), loss=Decimal("1000.00")),
        ),
        amount=None,
    ),
    of_money(
        "return",
        LossesDiffer,
        "return/shares[0].loss",
        shares=(Share(incident="fraud", amount=Decimal("1.00"), loss=Decimal("2.00")),),
        amount=None,
    ),
    of_money("freeze-2", FrozenBeforeFiling, "freeze-2/incidents", incidents=("missing",)),
    of_money("freeze-2", QueueUnfit, "freeze-2/behind", account=OTHER_ACCOUNT),
    of_money("freeze-2", TimeReversed, "freeze-2/ordered_on", ordered_on=EVE),
    of_money("return", SumTooLarge, "return/amount", amount=Decimal("18200.01"), shares=()),
    of_money("return", TimeReversed, "return/returned_on", announced_on=None, returned_on=EVE),
    of_money(
        "return",
        NoticeTooShort,
        "return/returned_on",
        method=ReturnMethod.PRO_RATA,
        returned_on=DAY + timedelta(days=29),
    ),
    Break("cooperation", "", {}, MechanismUnfit, "request-2/mechanism", (OUT_OF_REACH,)),
    of_cooperation(
        "request", RequestBeforeMechanism, "request/sent", sent=Moment.parse("2021-12-31")
    ),
    of_cooperation("reply", ReplyBeforeRequest, "reply/at", at=Moment.parse("2023-03-14T15:59")),
    of_cooperation(
        "reply",
        OwnIncident,
        "reply/incident",
        outcome=ReplyOutcome.FOUND,
        incident=BY_ID["cooperation", "request"].incident,
    ),
    of_cooperation("reply", ReplyByAnother, "reply/agency", agency="shizhu"),
    of_cooperation(
        "handover", HandoverBeforeRequest, "handover/at", at=Moment.parse("2023-03-14T15:59")
    ),
    of_cooperation(
        "dispute",
        DisputeBeforeRequest,
        "dispute/raised",
        raised=Moment.parse("2023-03-14T15:59"),
    ),
    of_cooperation("dispute", DisputeByAnother, "dispute/raised_by", raised_by="zhejiang"),
    of_cooperation("dispute", ArbiterUnfit, "dispute/superior", superior="jinhua"),
    Break("judgements", "judgement", {"missing": "help"}, JudgedUnfit, "judgement/missing"),
    Break("judgements", "judgement", {"found": "help"}, JudgedUnfit, "judgement/found"),
]


def errors_of(collected: dict[str, Any]) -> list[AntifraudError]:
    """Return every violation of a broken casebook."""
    with pytest.raises(BrokenCasebook) as raised:
        Casebook(**collected)
    return list(raised.value.errors)


def placed(one: Break, collected: dict[str, Any]) -> str:
    """Return where a broken rule is told: collection, place and field."""
    record_id, field = one.told.split("/")
    ids = [record.id for record in collected[one.collection]]
    return f"{one.collection}[{ids.index(record_id)}].{field}"


@pytest.mark.parametrize("one", JOINT, ids=lambda one: f"{one.rule.__name__}-{one.told}")
def test_a_rule_between_records_is_told_at_the_record_that_breaks_it(one: Break) -> None:
    (error,) = errors_of(one.collected)
    assert type(error) is one.rule
    assert error.field == placed(one, one.collected)


def test_all_that_is_broken_is_told_together() -> None:
    changed = [one.changed for one in JOINT]
    chosen = [
        one
        for one in JOINT
        # Of the changes to one record the first, and none that makes another rule moot.
        if (not one.changed or JOINT[changed.index(one.changed)] is one)
        and one.told not in {"stop-2/extension_of", "request/sent", "dispatch/sent_at"}
    ]
    assert len(chosen) > 12
    collected = broken_by(chosen)
    told = {(type(error), error.field) for error in errors_of(collected)}
    assert {(one.rule, placed(one, collected)) for one in chosen} <= told


# --- references and ids ------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "record"),
    [(name, record) for name, records in COLLECTED.items() for record in records],
    ids=lambda value: value if isinstance(value, str) else type(value).__name__,
)
def test_a_record_alone_is_told_each_name_that_it_lacks(name: str, record: Any) -> None:  # noqa: ANN401
    wanted = [
        (f"{name}[0].{field}", named) for field, _, named in getattr(record, "references", list)()
    ]
    if not wanted:
        Casebook(**{name: (record,)})  # type: ignore[arg-type]  # of any kind
        return
    errors = errors_of({name: (record,)})
    assert [(error.field, error.value) for error in errors] == wanted
    assert {type(error) for error in errors} == {UnknownReference}


def test_the_samples_name_records_of_every_kind_that_any_field_can_name() -> None:
    named = {kind for record in RECORDS for _, kind, _ in getattr(record, "references", list)()}
    # No field names these yet.
    assert set(NAMED) - named == {"application", "intervention", "recovery"}


@pytest.mark.parametrize(
    ("collection", "changed", "fields"),
    [
        ("enforcement", "arrest", {"operation": "clue"}),
        ("enforcement", "measure", {"arrest": "operation"}),
        ("prevention", "freeze", {"stop_payment": "freeze-2"}),
        ("incidents", "lifecycle", {"incident": "lifecycle-2"}),
        ("cooperation", "request", {"mechanism": "reply"}),
    ],
)
def test_a_name_is_of_the_kind_that_the_field_asks_for(
    collection: str, changed: str, fields: dict[str, str]
) -> None:
    ((field, value),) = fields.items()
    errors = errors_of(Break(collection, changed, fields, UnknownReference, changed).collected)
    told = [(error.field.rpartition(".")[2], error.value) for error in errors]
    assert (field, value) in told


@pytest.mark.parametrize("name", COLLECTED)
def test_an_id_stands_once_among_the_records_of_a_collection(name: str) -> None:
    count = len(COLLECTED[name])
    errors = errors_of({**COLLECTED, name: COLLECTED[name] * 2})
    repeated = [error.field for error in errors if type(error) is DuplicateId]
    assert repeated == [f"{name}[{place}].id" for place in range(count, 2 * count)]


def test_one_id_may_stand_in_two_collections() -> None:
    assert BOOK.find(FraudReport, "fraud").id == BOOK.statement("fraud").id


# --- looking up --------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "kind", [kind for kinds in COLLECTIONS.values() for kind in kinds.values()]
)
def test_every_record_is_found_by_its_class_and_id(kind: type[Any]) -> None:
    of_kind = [record for record in RECORDS if type(record) is kind]
    assert of_kind
    for record in of_kind:
        assert BOOK.find(kind, record.id) is record
    with pytest.raises(UnknownReference) as raised:
        BOOK.find(kind, "nobody")
    assert (raised.value.field, raised.value.value) == (kind.__name__, "nobody")


def test_a_record_is_found_by_a_base_of_its_class_and_by_no_other() -> None:
    station = BOOK.find(Station, "shizhu")
    assert BOOK.find(Agency, "shizhu") is BOOK.find(Body, "shizhu") is station
    assert BOOK.find(Incident, "found").id == "found"
    with pytest.raises(UnknownReference):
        BOOK.find(Station, "yongkang")
    with pytest.raises(UnknownReference):
        BOOK.find(Operation, "arrest")


def calls_to_find(book: Casebook, record_id: str) -> int:
    """Count every call that a look-up makes, those into C included."""
    book.find(Division, record_id)  # the index is made with the first look-up
    calls = 0

    def count(*_: object) -> None:
        nonlocal calls
        calls += 1

    before = sys.getprofile()
    sys.setprofile(count)
    try:
        book.find(Division, record_id)
    finally:
        sys.setprofile(before)
    return calls


def test_a_look_up_takes_the_same_time_however_many_records_there_are() -> None:
    few, many = (
        Casebook(divisions=tuple(Division(code=str(330_001 + n), name="县") for n in range(count)))
        for count in (3, 3000)
    )
    assert calls_to_find(few, "330003") == calls_to_find(many, "333000") < 50


def test_a_casebook_is_made_in_time_that_grows_with_its_records_alone() -> None:
    arrests = tuple(
        Arrest(id=f"a{n}", operation="o", persons=Figure.exact(1, Unit.PERSON)) for n in range(2000)
    )
    book = Casebook(enforcement=(Operation(id="o", caught=people(2000)), *arrests))
    assert book.find(Arrest, "a1999") is arrests[-1]
