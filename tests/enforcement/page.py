# SPDX-License-Identifier: MIT
"""The enforcement of the page and of the Jiaxing briefing, as records. The year is assumed."""

from __future__ import annotations

from antifraud.enforcement import (
    Arrest,
    Campaign,
    Clue,
    ClueOrigin,
    Destination,
    Dispatch,
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
from antifraud.periods import Period
from antifraud.wording import read

JANUARY = Period.parse("2023-01-11/2023-01-18")
QUARTER = Period.parse("2023Q1")
TO_SEPTEMBER = Period.parse("2016-01/2016-09")

CLUES = Clue(
    id="clues", label="案件线索", origin=ClueOrigin.ANALYSIS, found_by="centre", count=None,
    source="page",
)  # fmt: skip
SENT = Dispatch(id="sent", clue="clues", by="centre", to_printed="相关单位", source="page")

CAMPAIGN = Campaign(id="spring", label="春季风暴", agencies=("bureau",), source="page")

OPERATION = Operation(
    id="january", label="收网行动", campaign="spring", period=JANUARY, led_by="centre",
    stations_taking_part=read("11个"), target="多个诈骗团伙", officers=read("140余名"),
    caught=read("44名"), source="page",
    destinations=(
        Destination(label="湖南岳阳", candidates=("430600",)),
        Destination(label="云南楚雄", candidates=("532300", "532301")),
        Destination(label="广东乐昌", candidates=("440281",)),
        Destination(label="江西抚州", candidates=("361000",)),
    ),
)  # fmt: skip
CAUGHT = Arrest(
    id="january-44", operation="january", period=JANUARY, kind=SuspectKind.CRIMINAL,
    persons=read("44名"), source="page",
    by_offence=(
        OffenceCount(offence=Offence.FRAUD, printed="诈骗罪名打处", persons=read("23人")),
        OffenceCount(offence=Offence.ASSISTING, printed="帮信罪名打处", persons=read("21人")),
    ),
)  # fmt: skip
PHONES = Seizure(
    id="phones", operation="january", item=SeizedItem.PHONE, printed="作案手机",
    quantity=read("67部"), source="page",
)  # fmt: skip
CARDS = Seizure(
    id="cards", operation="january", item=SeizedItem.BANK_CARD, quantity=read("19张"), source="page"
)
MONEY = Recovery(
    id="january-money", operation="january", steps=(RecoveryStep.RECOVERED,), printed="追赃",
    stated=read("20余万元"), period=JANUARY, source="page",
)  # fmt: skip

BOTH_OPERATIONS = Operation(
    id="q1", label="集中抓捕", period=QUARTER, occasions=read("2次"), caught=read("399名"),
    source="page",
)  # fmt: skip
CAUGHT_IN_QUARTER = Arrest(
    id="q1-399", operation="q1", period=QUARTER, by="bureau", kind=SuspectKind.OFFENDER,
    printed="涉诈违法犯罪嫌疑人", persons=read("399名"), source="page",
)  # fmt: skip
MEASURES = MeasureTaken(
    id="q1-343", arrest="q1-399", operation="q1", period=QUARTER, by="bureau",
    printed="采取刑事强制措施", persons=read("343人"), source="page",
)  # fmt: skip
MERGED = Recovery(
    id="q1-money", steps=(RecoveryStep.RECOVERED, RecoveryStep.RETURNED), printed="追赃返赃",
    stated=read("400余万元"), period=QUARTER, by="bureau", operation="q1", source="page",
)  # fmt: skip

JIAXING = Operation(
    id="jiaxing", label="网络新型犯罪", period=TO_SEPTEMBER, occasions=None, led_by="jiaxing",
    caught=read("1103人"), dens=read("58个"), gangs=read("67个"), solved=read("4655起"),
    source="briefing",
)  # fmt: skip
JIAXING_CAUGHT = Arrest(
    id="jiaxing-1103", operation="jiaxing", period=TO_SEPTEMBER, by="jiaxing",
    persons=read("1103人"), source="briefing",
)  # fmt: skip
JIAXING_MONEY = Recovery(
    id="jiaxing-money", steps=(RecoveryStep.RECOVERED, RecoveryStep.STOPPED), printed="追赃止付",
    stated=read("4000余万元"), period=TO_SEPTEMBER, by="jiaxing", source="briefing",
)  # fmt: skip

RECORDS = (
    CLUES, SENT, CAMPAIGN, OPERATION, CAUGHT, PHONES, CARDS, MONEY, BOTH_OPERATIONS,
    CAUGHT_IN_QUARTER, MEASURES, MERGED, JIAXING, JIAXING_CAUGHT, JIAXING_MONEY,
)  # fmt: skip
