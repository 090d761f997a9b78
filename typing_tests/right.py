# SPDX-License-Identifier: MIT
"""Uses that type checkers must accept, with the types that they must find. Nobody runs this."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime
from decimal import Decimal
from fractions import Fraction
from typing import assert_type

import attrs

from antifraud import (
    Agency,
    Application,
    ApplicationKind,
    Arrest,
    Body,
    Casebook,
    CoerciveMeasure,
    Destination,
    Division,
    DivisionLevel,
    Figure,
    FraudReport,
    FraudType,
    Freeze,
    Incident,
    Lifecycle,
    Moment,
    Offence,
    Operation,
    PartialDate,
    Period,
    Publication,
    Recovery,
    RecoveryStep,
    Return,
    Stage,
    Statement,
    Station,
    StopPayment,
    Unit,
)
from antifraud.casebook import AnyBody, AnyIncident
from antifraud.enforcement import AmountTier, arrest_violations, fraud_tier
from antifraud.errors import AntifraudError
from antifraud.exchange import from_plain, load_casebook
from antifraud.incidents import advance, fraud_types
from antifraud.periods import SHANGHAI
from antifraud.prevention import pro_rata
from antifraud.services import ServiceStandard, kept

NOON = datetime(2023, 3, 14, 12, tzinfo=SHANGHAI)


def records() -> None:
    """Make records and read their fields."""
    report = FraudReport(
        id="f1",
        reported_at=NOON,
        taking=FraudType.FAKE_INVESTMENT,
        loss=Decimal("3000.00"),
        accounts=("6222021234567890",),
    )
    assert_type(report.loss, Decimal | None)
    assert_type(report.accounts, tuple[str, ...])
    assert_type(report.taking, FraudType | None)
    assert_type(report.reported_at, datetime | None)
    assert_type(report.happened, Moment | None)
    assert_type(report.references(), Iterator[tuple[str, str, str]])
    stop = StopPayment(id="s", account="6222021234567890", ordered_at=NOON)
    assert_type(stop.expires_at, datetime)
    freeze = Freeze(id="f", account="6222021234567890", ordered_on=date(2023, 3, 14))
    assert_type(freeze.ends_on, date | None)
    assert_type(attrs.evolve(freeze, months=3), Freeze)
    station = Station(id="shizhu", name="石柱派出所", areas=("石柱镇",))
    body: Body = station
    agency: Agency = station
    assert_type((body.id, agency.kind.zh), tuple[str, str])
    assert_type(Division(code="330784", name="永康市").level, DivisionLevel)
    caught = Arrest(
        id="a",
        period=Period.parse("2023Q1"),
        places=(Destination(label="广东乐昌"),),
        persons=Figure.exact(44, Unit.PERSON),
    )
    assert_type(caught.persons, Figure | None)
    assert_type(CoerciveMeasure.ARREST.at_liberty, bool | None)
    assert_type(Offence.named("帮信罪"), Offence | None)
    assert_type(Recovery(id="r", steps=(RecoveryStep.RECOVERED,)).money, Figure | None)


def functions(book: Casebook, case: Lifecycle, operation: Operation, arrest: Arrest) -> None:
    """Call the functions of the wing."""
    assert_type(advance(case, Stage.FILED, at=NOON), Lifecycle)
    assert_type(fraud_types("网络刷单"), tuple[FraudType, ...])
    assert_type(fraud_tier(Decimal(3000)), AmountTier | None)
    assert_type(arrest_violations(operation, arrest), Iterator[AntifraudError])
    assert_type(pro_rata(Decimal("9.00"), [Decimal("6.00"), Decimal("6.00")]), tuple[Decimal, ...])
    application = Application(id="a", kind=ApplicationKind.VISA)
    standard = ServiceStandard(id="s", kind=ApplicationKind.VISA)
    assert_type(kept(application, standard, as_of=date(2023, 5, 4)), bool | None)
    assert_type(book.incidents, tuple[AnyIncident, ...])
    assert_type(book.agencies, tuple[AnyBody, ...])


def looked_up(book: Casebook) -> None:
    """Look records up: the type is that of the class asked for."""
    assert_type(book.find(Arrest, "a"), Arrest)
    assert_type(book.find(Incident, "i"), Incident)
    assert_type(book.find(Body, "b"), Body)
    assert_type(book.find(Return, "r").amount, Decimal | None)
    assert_type(book.find(Publication, "p").when, Period | PartialDate | None)
    assert_type(book.statement("s"), Statement)
    assert_type(load_casebook("folder"), Casebook)
    assert_type(from_plain({}, FraudReport), FraudReport)
    figure = book.statement("s").figure
    if figure is not None:
        assert_type(figure.low, Fraction | None)
