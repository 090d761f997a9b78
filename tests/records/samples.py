# SPDX-License-Identifier: MIT
"""One sound casebook with a record of every kind, every field of each filled at least once.

What must never be seen stands in `SECRETS`: whole in the fields that hold an identifier of a
person or words about one, and within the words in all others (`CONTACT`).
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from decimal import Decimal
from typing import Any

import attrs

from antifraud.casebook import (
    BaseClaim,
    Casebook,
    ChangeClaim,
    Indicator,
    PartsClaim,
    RatioClaim,
    ShareClaim,
    Source,
    Statement,
    Statistic,
    SubsetClaim,
    TiersClaim,
    Topic,
)
from antifraud.cooperation import (
    Dispute,
    Handover,
    HandoverObject,
    Judgement,
    Matter,
    Mechanism,
    MechanismScope,
    Opinion,
    Reply,
    ReplyOutcome,
    Request,
)
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
from antifraud.figures import Figure, Unit
from antifraud.incidents import (
    BankAlert,
    Cycle,
    Description,
    Disability,
    FoundPerson,
    FraudChannel,
    FraudReport,
    FraudType,
    HelpCall,
    HelpKind,
    Lifecycle,
    MissingPerson,
    PersonRole,
    Sex,
    Stage,
    Vehicle,
)
from antifraud.incidents import Step as LifecycleStep
from antifraud.periods import SHANGHAI, Moment, Period
from antifraud.places import (
    Agency,
    AgencyKind,
    Assignment,
    Division,
    Partner,
    PartnerKind,
    Role,
    RoleModel,
    Station,
    TownScheme,
)
from antifraud.prevention import (
    Dissuasion,
    DissuasionChannel,
    DissuasionOutcome,
    Freeze,
    Intervention,
    Livestream,
    OutreachEvent,
    OutreachKind,
    Publication,
    PublicationKind,
    Renewal,
    Return,
    ReturnMethod,
    Share,
    Step,
    StepAction,
    StopPayment,
    Team,
    TeamKind,
)
from antifraud.services import (
    Application,
    ApplicationChannel,
    ApplicationKind,
    Liaison,
    LiaisonChannel,
    ServiceStandard,
    ServiceWindow,
)
from antifraud.wording import read, read_change

ACCOUNT, OTHER_ACCOUNT = "6222021234567890", "wang-pay-77"
PHONE, MAIL = "13800138000", "wang@mail.example"
URL, APP, DEVICE, CHAT = "https://rich.example/?u=77", "fortune-app", "IMEI-8642", "wechat_master"
PLACE = "Lane 5, house 12"
NOTE = "told by the neighbour upstairs"
COAT, SCAR, BELL, SISTER = "red school coat", "scar under the eye", "hears no bell", "little sister"
#: None of these is ever seen in a repr, an error or a log.
SECRETS = (
    ACCOUNT, OTHER_ACCOUNT, PHONE, MAIL, URL, APP, DEVICE, CHAT, PLACE, NOTE,
    COAT, SCAR, BELL, SISTER,
)  # fmt: skip
#: What print may have in any of its words.
CONTACT = f"请联络 {PHONE} 或 {MAIL}"

NOON = datetime(2023, 3, 14, 12, tzinfo=SHANGHAI)
HOUR = timedelta(hours=1)
DAY = date(2023, 3, 14)
MARCH = Period.parse("2023-03")
QUARTER = Period.parse("2023Q1")
AFTERNOON = Moment.parse("2023-03-14T14:00/2023-03-14T15:00")
TOLD: dict[str, Any] = {"source": "page", "note": NOTE}


def people(count: int) -> Figure:
    return Figure.exact(count, Unit.PERSON)


DIVISIONS = (
    Division(code="330000", name="浙江省"),
    Division(code="330700", name="金华市", parent="330000"),
    Division(
        code="330784", name=f"永康市 {PHONE}", name_en=MAIL, parent="330700", edition=f"2023 {MAIL}"
    ),
    Division(code="330784105", name="某镇", scheme=TownScheme.STATISTICS, edition="2023"),
    Division(code="331122", name="缙云县"),
)
AGENCIES = (
    Agency(id="zhejiang", name="浙江省公安厅", kind=AgencyKind.PROVINCIAL_DEPARTMENT),
    Agency(id="jinhua", name="金华市公安局", kind=AgencyKind.CITY_BUREAU, parents=("zhejiang",)),
    Agency(
        id="yongkang",
        name=CONTACT,
        name_en=MAIL,
        kind=AgencyKind.COUNTY_BUREAU,
        division="330784",
        parents=("jinhua", "government"),
        code="330784000000",
        **TOLD,
    ),
    Agency(id="jinyun", name="缙云县公安局", division="331122", parents=("zhejiang",)),
    Station(
        id="shizhu",
        name=CONTACT,
        name_en=MAIL,
        division="330784",
        parents=("yongkang",),
        code="330784100000",
        areas=("330784105", CONTACT),
        **TOLD,
    ),
    Station(id="xinbi", name="新碧派出所", division="331122", parents=("jinyun",)),
    Partner(id="government", name="永康市人民政府", kind=PartnerKind.GOVERNMENT),
    Partner(
        id="bank",
        name=CONTACT,
        name_en=MAIL,
        kind=PartnerKind.BANK,
        division="330784",
        parents=("government",),
        **TOLD,
    ),
)
ROLE_MODEL = RoleModel(
    id="model",
    name=CONTACT,
    name_en=MAIL,
    agency="yongkang",
    assignments=(
        Assignment(role=Role.ANALYSIS, agency="yongkang"),
        Assignment(role=Role.OTHER, unit=AgencyKind.STATION, printed=CONTACT),
    ),
    since=Period.parse("2023"),
    **TOLD,
)
SOURCE = Source(
    id="page",
    title=CONTACT,
    title_en=MAIL,
    publisher=CONTACT,
    published=DAY,
    url=f"https://paper.example/?from={MAIL}",
    note=CONTACT,
    note_en=MAIL,
)

HEAD: dict[str, Any] = {
    "station": "shizhu",
    "division": "330784",
    "place": PLACE,
    "caller": PersonRole.OTHER,
    "caller_printed": CONTACT,
    "stage": Stage.OTHER,
    "stage_printed": CONTACT,
    "printed": CONTACT,
    **TOLD,
}
PERSON = Description(
    age_low=3,
    age_high=5,
    sex=Sex.FEMALE,
    height_low=95,
    height_high=105,
    clothing=(COAT,),
    marks=(SCAR,),
    disabilities=(Disability.HEARING, Disability.OTHER),
    disability_printed=BELL,
    company=(SISTER,),
    vehicle=Vehicle.OTHER,
    vehicle_printed=CONTACT,
)
TIMES: dict[str, Any] = {"reported": AFTERNOON, "happened": Moment.parse("2023-03-14T13:00")}
FRAUD = FraudReport(
    id="fraud",
    **HEAD,
    reported_at=NOON,
    lure=FraudType.OTHER,
    taking=FraudType.FAKE_INVESTMENT,
    channel=FraudChannel.OTHER,
    channel_printed=CONTACT,
    loss=Decimal("3000.00"),
    loss_printed=CONTACT,
    attempted=False,
    transfers=2,
    occurred_from=NOON - 3 * HOUR,
    occurred_to=NOON - 2 * HOUR,
    filed_at=NOON + HOUR,
    victim_age_low=18,
    victim_age_high=40,
    accounts=(ACCOUNT, OTHER_ACCOUNT),
    phones=(PHONE,),
    urls=(URL,),
    apps=(APP,),
    devices=(DEVICE,),
    chats=(CHAT,),
)
INCIDENTS = (
    FRAUD,
    BankAlert(
        id="alert",
        **HEAD,
        **TIMES,
        bank="bank",
        amount=Decimal("170000.00"),
        amount_stated=read("17万元"),
        earlier_transfer=True,
        earlier_amount=Decimal("21000.00"),
        earlier_stated=read("2万余元"),
        suspected=FraudType.OTHER,
        accounts=(OTHER_ACCOUNT,),
    ),
    BankAlert(id="alert-2", reported_at=NOON),
    MissingPerson(id="missing", **HEAD, **TIMES, person=PERSON),
    MissingPerson(id="missing-2", reported_at=NOON, person=Description()),
    FoundPerson(
        id="found",
        **HEAD,
        **TIMES,
        person=PERSON,
        held_at="shizhu",
        held_from=AFTERNOON,
        returned=Moment.parse("2023-03-14T18:30"),
        returned_to=PersonRole.OTHER,
        returned_to_printed=CONTACT,
    ),
    FoundPerson(id="found-2", reported_at=NOON, person=Description()),
    HelpCall(id="help", **HEAD, **TIMES, kind=HelpKind.OTHER),
    HelpCall(id="help-2", reported_at=NOON, kind=HelpKind.DISTRESS),
    Lifecycle(
        id="lifecycle",
        incident="fraud",
        steps=(
            LifecycleStep(stage=Stage.ACCEPTED, at=AFTERNOON, by="shizhu", note=NOTE),
            LifecycleStep(stage=Stage.FILED),
        ),
        **TOLD,
    ),
    Lifecycle(
        id="lifecycle-2",
        incident="help",
        cycle=Cycle.HELP,
        steps=(LifecycleStep(stage=Stage.OTHER, stage_printed=CONTACT),),
    ),
)

PLACES = (Destination(label=CONTACT, candidates=("331122",)),)
ENFORCEMENT = (
    Clue(
        id="clue",
        label=CONTACT,
        origin=ClueOrigin.OTHER,
        printed=CONTACT,
        found_by="yongkang",
        found_at=AFTERNOON,
        incidents=("fraud",),
        count=read("12条"),
        **TOLD,
    ),
    Dispatch(
        id="dispatch",
        clue="clue",
        by="yongkang",
        to=("shizhu",),
        to_printed=CONTACT,
        sent_at=Moment.parse("2023-03-15"),
        due=Moment.parse("2023-03-17"),
        **TOLD,
    ),
    Feedback(
        id="feedback",
        dispatch="dispatch",
        by="shizhu",
        at=Moment.parse("2023-03-16"),
        outcome=FeedbackOutcome.OTHER,
        printed=CONTACT,
        transferred_to="jinyun",
        incidents=("fraud",),
        **TOLD,
    ),
    Campaign(
        id="campaign",
        label=CONTACT,
        label_en=MAIL,
        period=QUARTER,
        agencies=("yongkang",),
        **TOLD,
    ),
    Operation(
        id="operation",
        label=CONTACT,
        campaign="campaign",
        period=MARCH,
        occasions=read("2次"),
        led_by="yongkang",
        agencies=("jinyun",),
        stations=("shizhu",),
        stations_taking_part=read("11个"),
        role_model="model",
        destinations=PLACES,
        target=CONTACT,
        officers=read("140余人"),
        caught=people(44),
        dens=read("3个"),
        gangs=read("2个"),
        solved=read("30余起"),
        **TOLD,
    ),
    Arrest(
        id="arrest",
        operation="operation",
        at=Moment.parse("2023-03-20"),
        by="shizhu",
        places=PLACES,
        kind=SuspectKind.OTHER,
        printed=CONTACT,
        persons=people(23),
        by_offence=(
            OffenceCount(offence=Offence.FRAUD, persons=people(20)),
            OffenceCount(offence=Offence.OTHER, printed=CONTACT),
        ),
        overlapping=True,
        incidents=("fraud",),
        **TOLD,
    ),
    Arrest(id="arrest-2", operation="operation", period=MARCH, persons=people(21)),
    MeasureTaken(
        id="measure",
        arrest="arrest",
        operation="operation",
        measure=CoerciveMeasure.OTHER,
        printed=CONTACT,
        persons=people(20),
        at=Moment.parse("2023-03-21"),
        by="yongkang",
        **TOLD,
    ),
    MeasureTaken(id="measure-2", period=QUARTER),
    Seizure(
        id="seizure",
        item=SeizedItem.OTHER,
        operation="operation",
        arrest="arrest",
        printed=CONTACT,
        quantity=read("67部"),
        value=Decimal("20000.00"),
        stated=read("2万元"),
        at=Moment.parse("2023-03-20"),
        by="shizhu",
        **TOLD,
    ),
    Seizure(id="seizure-2", item=SeizedItem.PHONE, period=QUARTER),
    Recovery(
        id="recovery",
        steps=(RecoveryStep.RECOVERED, RecoveryStep.OTHER),
        printed=CONTACT,
        amount=Decimal("215300.50"),
        stated=read("20余万元"),
        operation="operation",
        incidents=("fraud",),
        at=Moment.parse("2023-03-22"),
        by="yongkang",
        **TOLD,
    ),
    Recovery(id="recovery-2", steps=(RecoveryStep.RETURNED,), period=QUARTER),
)

STOP = StopPayment(
    id="stop",
    account=ACCOUNT,
    ordered_at=NOON,
    stopped_at=NOON + HOUR,
    lifted_at=NOON + 2 * HOUR,
    amount=Decimal("18200.00"),
    agency="yongkang",
    bank="bank",
    incident="fraud",
    **TOLD,
)
DISSUASION = Dissuasion(
    id="dissuasion",
    at=NOON,
    channel=DissuasionChannel.OTHER,
    channel_printed=CONTACT,
    outcome=DissuasionOutcome.REFUSED,
    agency="shizhu",
    incident="fraud",
    phone=PHONE,
    **TOLD,
)
PREVENTION = (
    Intervention(
        id="intervention",
        incident="alert",
        timeline=(
            Step(action=StepAction.NOTICED, role=CONTACT, agency="bank", at=AFTERNOON),
            Step(action=StepAction.OTHER, printed=CONTACT, after=read("几分钟")),
        ),
        attempted=Decimal("170000.00"),
        attempted_stated=read("17万元"),
        lost_before=Decimal("21000.00"),
        lost_before_stated=read("2万余元"),
        frozen=Decimal("20000.00"),
        frozen_stated=read("约2万元"),
        averted=Decimal("150000.00"),
        averted_stated=read("15万元"),
        agency="shizhu",
        bank="bank",
        **TOLD,
    ),
    DISSUASION,
    STOP,
    StopPayment(
        id="stop-2",
        account=ACCOUNT,
        ordered_at=NOON + 48 * HOUR,
        bank="bank",
        extension_of="stop",
    ),
    Freeze(
        id="freeze",
        account=ACCOUNT,
        ordered_on=DAY,
        months=12,
        major=True,
        renewals=(Renewal(on=DAY + timedelta(days=100), months=12),),
        lifted_on=DAY + timedelta(days=200),
        amount=Decimal("18200.00"),
        agency="yongkang",
        bank="bank",
        incidents=("fraud",),
        stop_payment="stop",
        **TOLD,
    ),
    Freeze(
        id="freeze-2",
        account=ACCOUNT,
        ordered_on=DAY + timedelta(days=1),
        queue=1,
        behind="freeze",
        effective_on=DAY + timedelta(days=200),
    ),
    Return(
        id="return",
        method=ReturnMethod.OTHER,
        method_printed=CONTACT,
        freeze="freeze",
        amount=Decimal("900.00"),
        shares=(Share(incident="fraud", amount=Decimal("900.00"), loss=Decimal("3000.00")),),
        announced_on=DAY,
        returned_on=DAY + timedelta(days=40),
        agency="yongkang",
        **TOLD,
    ),
    OutreachEvent(
        id="event",
        kind=OutreachKind.OTHER,
        kind_printed=CONTACT,
        occasion=CONTACT,
        place=CONTACT,
        division="330784",
        agency="shizhu",
        partners=("bank",),
        when=MARCH,
        reach=read("500余人次"),
        **TOLD,
    ),
    Publication(id="articles", kind=PublicationKind.ARTICLE, count=read("50余篇")),
    Publication(
        id="publication",
        kind=PublicationKind.OTHER,
        kind_printed=CONTACT,
        titles=(CONTACT,),
        count=read("20篇"),
        views_each=Figure.at_least(10_000, Unit.TIME),
        views_total=Figure.at_least(200_000, Unit.TIME),
        part_of="articles",
        adopted_by="jinhua",
        channel=CONTACT,
        agency="yongkang",
        when=MARCH,
        **TOLD,
    ),
    Livestream(
        id="livestream",
        count=read("10场"),
        title=CONTACT,
        interactions_each=Figure.at_least(100_000, Unit.PERSON_TIME),
        interactions_total=Figure.at_least(1_000_000, Unit.PERSON_TIME),
        hosts=(CONTACT,),
        agency="yongkang",
        partners=("bank",),
        when=MARCH,
        **TOLD,
    ),
    Team(
        id="team",
        kind=TeamKind.OTHER,
        kind_printed=CONTACT,
        agency="yongkang",
        partners=("bank",),
        count=read("3个"),
        size=people(12),
        hours_a_day=24,
        since=QUARTER,
        **TOLD,
    ),
)

SERVICES = (
    Application(
        id="application",
        kind=ApplicationKind.OTHER,
        kind_printed=CONTACT,
        channel=ApplicationChannel.OTHER,
        channel_printed=CONTACT,
        submitted=DAY,
        issued=DAY + timedelta(days=2),
        took=read("2天"),
        urgent=True,
        firm="bank",
        agency="yongkang",
        standard="standard",
        **TOLD,
    ),
    ServiceStandard(
        id="standard",
        kind=ApplicationKind.OTHER,
        kind_printed=CONTACT,
        usual_limit=read("20天"),
        urgent_limit=read("5天"),
        best=read("2天"),
        basis=CONTACT,
        agency="yongkang",
        **TOLD,
    ),
    Liaison(
        id="liaison",
        officer=CONTACT,
        officers=2,
        firms=("bank",),
        firm_count=read("60余家"),
        channel=LiaisonChannel.OTHER,
        channel_printed=CONTACT,
        hours_a_day=24,
        agency="yongkang",
        since=MARCH,
        **TOLD,
    ),
    ServiceWindow(
        id="window",
        place=CONTACT,
        name=CONTACT,
        proofs=(CONTACT,),
        serves=CONTACT,
        agency="yongkang",
        since=MARCH,
        **TOLD,
    ),
)

COOPERATION = (
    Mechanism(
        id="mechanism",
        name=CONTACT,
        name_en=MAIL,
        parties=("yongkang", "331122"),
        scope=(MechanismScope.MISSING_PERSONS, MechanismScope.OTHER),
        scope_printed=CONTACT,
        duties=(CONTACT,),
        since=Period.parse("2022"),
        basis=CONTACT,
        **TOLD,
    ),
    Request(
        id="request",
        from_agency="shizhu",
        to_agency="xinbi",
        matter=Matter.OTHER,
        matter_printed=CONTACT,
        mechanism="mechanism",
        incident="found",
        papers=(CONTACT,),
        sent=Moment.parse("2023-03-14T16:00"),
        received=Moment.parse("2023-03-14T16:05"),
        **TOLD,
    ),
    Reply(
        id="reply",
        request="request",
        agency="xinbi",
        outcome=ReplyOutcome.OTHER,
        outcome_printed=CONTACT,
        incident="missing",
        at=Moment.parse("2023-03-14T17:00"),
        **TOLD,
    ),
    Handover(
        id="handover",
        handed=HandoverObject.OTHER,
        handed_printed=CONTACT,
        from_agency="shizhu",
        from_role=PersonRole.OTHER,
        from_printed=CONTACT,
        to_agency="xinbi",
        to_role=PersonRole.OTHER,
        to_printed=CONTACT,
        at=Moment.parse("2023-03-14T18:30"),
        division="330784",
        place=PLACE,
        incident="found",
        request="request",
        **TOLD,
    ),
    Dispute(
        id="dispute",
        request="request",
        raised_by="shizhu",
        about=CONTACT,
        raised=Moment.parse("2023-03-14T19:00"),
        superior="zhejiang",
        settled=Moment.parse("2023-03-15T09:00"),
        decision=CONTACT,
        **TOLD,
    ),
)

JUDGEMENT = Judgement(
    id="judgement",
    missing="missing",
    found="found",
    opinion=Opinion.SAME,
    by="xinbi",
    at=Moment.parse("2023-03-14T17:30"),
    why=CONTACT,
    withdrawn=Moment.parse("2023-03-14T17:40"),
    **TOLD,
)

STATEMENTS = (
    Statement(
        id="caught",
        source="page",
        indicator=Indicator.CAUGHT,
        label=CONTACT,
        label_en=MAIL,
        figure=read("44名"),
        statistic=Statistic.MAXIMUM,
        period=QUARTER,
        at=AFTERNOON,
        agency="yongkang",
        changes=(read_change("环比上升70.08%"), read_change("同比下降12%")),
        merged=(Indicator.DEALT_WITH,),
        topic=Topic.OTHER,
        note=CONTACT,
        note_en=MAIL,
    ),
    Statement(id="fraud", source="page", label="x", figure=read("23名")),
    Statement(id="assisting", source="page", label="y", figure=read("21名")),
    Statement(id="share", source="page", label="z", figure=read("52%")),
)
WORDS: dict[str, Any] = {"assumption": CONTACT, "assumption_en": MAIL}
CLAIMS = (
    PartsClaim(id="parts-claim", whole="caught", parts=("fraud", "assisting"), **WORDS),
    SubsetClaim(id="subset-claim", whole="caught", part="fraud", **WORDS),
    TiersClaim(id="tiers-claim", whole="caught", tiers=("fraud", "assisting"), **WORDS),
    ShareClaim(id="share-claim", whole="caught", part="fraud", stated="share", **WORDS),
    RatioClaim(
        id="ratio-claim",
        numerator="caught",
        denominator="fraud",
        stated="assisting",
        per=100,
        **WORDS,
    ),
    ChangeClaim(
        id="change-claim", previous="fraud", current="assisting", stated="caught", change=1, **WORDS
    ),
    BaseClaim(id="base-claim", current="fraud", stated="caught", change=1, **WORDS),
)

COLLECTED: dict[str, tuple[Any, ...]] = {
    "divisions": DIVISIONS,
    "agencies": AGENCIES,
    "role_models": (ROLE_MODEL,),
    "sources": (SOURCE,),
    "incidents": INCIDENTS,
    "enforcement": ENFORCEMENT,
    "prevention": PREVENTION,
    "services": SERVICES,
    "cooperation": COOPERATION,
    "judgements": (JUDGEMENT,),
    "statements": STATEMENTS,
    "claims": CLAIMS,
}
BOOK = Casebook(title="公报", title_en="Bulletin", notes=("一",), notes_en=("one",), **COLLECTED)
RECORDS: tuple[Any, ...] = tuple(record for records in COLLECTED.values() for record in records)


def parts_of(record: object) -> Iterator[Any]:
    """Go through a record and the records that it holds, however deep."""
    if not attrs.has(type(record)):
        return
    yield record
    for field in attrs.fields(type(record)):  # type: ignore[arg-type]  # it is one
        value = getattr(record, field.name)
        for part in value if isinstance(value, tuple) else (value,):
            yield from parts_of(part)


def fields_of(record: Any) -> dict[str, Any]:  # noqa: ANN401 - any record
    """Return the fields of a record by name."""
    return {field.name: getattr(record, field.name) for field in attrs.fields(type(record))}
