# SPDX-License-Identifier: MIT
"""Uses that type checkers must find. Nobody runs this.

Each line is wrong in one way and says in which. Both checkers warn of a comment that keeps nothing
quiet, so an error that is no longer found fails the check. The code in brackets is mypy's; pyright
takes the comment whole.
"""

# pyright: reportUnnecessaryTypeIgnoreComment=true

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal

from antifraud import (
    Agency,
    Application,
    ApplicationKind,
    Arrest,
    Campaign,
    Casebook,
    Clue,
    ClueOrigin,
    Dispatch,
    Dissuasion,
    DissuasionChannel,
    Division,
    FraudReport,
    FraudType,
    Freeze,
    Handover,
    HandoverObject,
    HelpCall,
    HelpKind,
    Intervention,
    Lifecycle,
    Livestream,
    Matter,
    Mechanism,
    MissingPerson,
    Offence,
    Operation,
    PartnerKind,
    Period,
    Recovery,
    RecoveryStep,
    Reply,
    ReplyOutcome,
    Request,
    Return,
    Role,
    SeizedItem,
    Seizure,
    Stage,
    Station,
    StopPayment,
)
from antifraud.enforcement import fraud_tier
from antifraud.incidents import advance
from antifraud.prevention import pro_rata


def wrong_field(report: FraudReport, stop: StopPayment, book: Casebook) -> None:
    """A field that the class has not."""
    FraudReport(id="f", losses=Decimal(1))  # type: ignore[call-arg]
    Clue(id="c", found="2023-01-11")  # type: ignore[call-arg]
    Station(id="s", name="派出所", area=("石柱镇",))  # type: ignore[call-arg]
    Mechanism(id="m", name="协作机制")  # type: ignore[call-arg]
    Division(name="永康市")  # type: ignore[call-arg]
    _ = report.victim_name  # type: ignore[attr-defined]
    _ = stop.expires  # type: ignore[attr-defined]
    _ = book.arrests  # type: ignore[attr-defined]


def wrong_term() -> None:
    """A term of another list, or its code as text."""
    FraudReport(id="f", taking="fake_investment")  # type: ignore[arg-type]
    FraudReport(id="f", stage=Role.ARREST)  # type: ignore[arg-type]
    HelpCall(id="h", kind=FraudType.OTHER)  # type: ignore[arg-type]
    Agency(id="a", name="公安局", kind=PartnerKind.BANK)  # type: ignore[arg-type]
    Clue(id="c", origin=Offence.FRAUD)  # type: ignore[arg-type]
    Seizure(id="s", item=RecoveryStep.RETURNED)  # type: ignore[arg-type]
    Recovery(id="r", steps=(SeizedItem.CASH,))  # type: ignore[arg-type]
    Request(id="r", from_agency="a", to_agency="b", matter=ReplyOutcome.FOUND)  # type: ignore[arg-type]
    Handover(id="h", handed=Matter.HANDOVER, from_agency="a")  # type: ignore[arg-type]
    Application(id="a", kind="passport")  # type: ignore[arg-type]
    _ = ApplicationKind.PASPORT  # type: ignore[attr-defined]


def written_to(report: FraudReport, freeze: Freeze, arrest: Arrest, book: Casebook) -> None:
    """A field of a frozen record."""
    report.loss = Decimal(1)  # type: ignore[misc]
    report.stage = Stage.FILED  # type: ignore[misc]
    freeze.months = 12  # type: ignore[misc]
    arrest.persons = None  # type: ignore[misc]
    book.incidents = ()  # type: ignore[misc]
    report.accounts[0] = "6222021234567890"  # type: ignore[index]
    freeze.ends_on = date(2023, 9, 14)  # type: ignore[misc]


def text_for_a_time() -> None:
    """A text or a day where a day, an instant or a moment belongs, and the other way round."""
    Freeze(id="f", account="a", ordered_on="2023-03-14")  # type: ignore[arg-type]
    StopPayment(id="s", account="a", ordered_at="2023-03-14T12:00:00+08:00")  # type: ignore[arg-type]
    StopPayment(id="s", account="a", ordered_at=date(2023, 3, 14))  # type: ignore[arg-type]
    Dissuasion(id="d", at="noon", channel=DissuasionChannel.CALL)  # type: ignore[arg-type]
    Dispatch(id="d", clue="c", due=date(2023, 1, 6))  # type: ignore[arg-type]
    Arrest(id="a", at=datetime(2023, 1, 11))  # type: ignore[arg-type]  # noqa: DTZ001 - it is never made
    Operation(id="o", period="2023Q1")  # type: ignore[arg-type]
    Return(id="r", returned_on="2023-03-14")  # type: ignore[arg-type]


def other_types() -> None:
    """A float or an int for money, a list for a tuple, one for many, None for an id."""
    FraudReport(id="f", loss=3000.0)  # type: ignore[arg-type]
    FraudReport(id="f", loss=3000)  # type: ignore[arg-type]
    FraudReport(id=None)  # type: ignore[arg-type]
    FraudReport(id="f", accounts=["6222021234567890"])  # type: ignore[arg-type]
    Campaign(id="c", label="春季风暴", agencies="yongkang")  # type: ignore[arg-type]
    Livestream(id="l", count=10)  # type: ignore[arg-type]
    Intervention(id="i", timeline=("noticed",))  # type: ignore[arg-type]
    MissingPerson(id="m", person="a boy of 14")  # type: ignore[arg-type]
    Casebook(incidents=(Clue(id="c", origin=ClueOrigin.REPORT),))  # type: ignore[arg-type]
    fraud_tier(3000)  # type: ignore[arg-type]
    pro_rata(9.0, [6.0])  # type: ignore[call-overload]


def by_place(case: Lifecycle, book: Casebook) -> None:
    """Arguments that could be swapped, given by their place."""
    Clue("c")  # type: ignore[call-arg]
    Division("330784", "永康市")  # type: ignore[call-arg]
    FraudReport("f", None)  # type: ignore[call-arg]
    HelpCall("h", kind=HelpKind.DISTRESS)  # type: ignore[call-arg]
    Handover("h", HandoverObject.PERSON)  # type: ignore[call-arg]
    Casebook("公报")  # type: ignore[call-arg]
    advance(case, Stage.FILED, None)  # type: ignore[call-arg]
    book.find("arrest", "a")  # type: ignore[arg-type]
    _ = book.find(Arrest, "a").item  # type: ignore[attr-defined]
    fraud_tier(Decimal(1), "2016")  # type: ignore[call-arg]
    Reply(id="r", request="r", agency="b", outcome=None, at=Period.parse("2023"))  # type: ignore[arg-type]
