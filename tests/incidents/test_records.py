# SPDX-License-Identifier: MIT
"""What every record of the package is: frozen, slotted, hashable, and read straight from JSON."""

from __future__ import annotations

import types
from datetime import date, datetime
from decimal import Decimal
from enum import Enum
from typing import Union, get_args, get_origin, get_type_hints

import attrs
import msgspec
import pytest
from attrs import AttrsInstance
from hypothesis import given
from hypothesis import strategies as st

from antifraud.incidents import FraudChannel, FraudReport, FraudType, PersonRole, Stage, fraud_types
from antifraud.periods import SHANGHAI
from tests.incidents.samples import FRAUD, LIFECYCLE, RECORDS, changed

NATIVE = (str, int, bool, Decimal, datetime, date, type(None))


@pytest.mark.parametrize("record", RECORDS, ids=lambda record: type(record).__name__)
def test_a_record_is_a_frozen_slotted_value(record: AttrsInstance) -> None:
    same = changed(record)
    assert same == record
    assert hash(same) == hash(record)
    assert not hasattr(record, "__dict__")
    name = attrs.fields(type(record))[0].name
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        setattr(record, name, getattr(record, name))
    assert all(field.converter is None and field.kw_only for field in attrs.fields(type(record)))


def native(kind: object) -> bool:
    if get_origin(kind) in (Union, types.UnionType):
        return all(map(native, get_args(kind)))
    if get_origin(kind) is tuple:
        return get_args(kind) == (str, ...)
    return kind in NATIVE or (isinstance(kind, type) and issubclass(kind, Enum))


def test_fraud_reports_have_native_fields_only() -> None:
    hints = get_type_hints(FraudReport)
    assert all(native(hints[field.name]) for field in attrs.fields(FraudReport))


INSTANTS = st.datetimes(
    datetime(2023, 1, 1),  # noqa: DTZ001 - hypothesis wants bounds without a zone
    datetime(2023, 12, 31),  # noqa: DTZ001 - likewise
    timezones=st.just(SHANGHAI),
)
FEN = st.decimals(min_value=0, max_value=10**9, places=2)
TEXTS = st.text(min_size=1).filter(str.strip)


@given(
    st.builds(
        FraudReport,
        id=TEXTS,
        reported_at=st.none() | INSTANTS,
        printed=TEXTS,
        caller=st.none() | st.sampled_from(PersonRole),
        caller_printed=TEXTS,
        stage=st.sampled_from([Stage.FILED, Stage.ACCEPTED, None]),
        lure=st.none() | st.sampled_from(FraudType),
        taking=st.none() | st.sampled_from(FraudType),
        channel=st.none() | st.sampled_from(FraudChannel),
        channel_printed=TEXTS,
        loss=st.none() | FEN,
        attempted=st.sampled_from([None, False]),
        transfers=st.none() | st.integers(0, 99),
        accounts=st.lists(TEXTS, max_size=3).map(tuple),
    )
)
def test_msgspec_reads_back_what_it_wrote(report: FraudReport) -> None:
    line = msgspec.json.encode(report)
    assert msgspec.json.decode(line, type=FraudReport) == report


def test_msgspec_runs_the_rules() -> None:
    line = b'{"id": "f1", "loss": "0.005"}'
    with pytest.raises(msgspec.ValidationError, match="to the fen"):
        msgspec.json.decode(line, type=FraudReport)
    with pytest.raises(msgspec.ValidationError, match="taking"):
        msgspec.json.decode(b'{"id": "f1", "taking": "no such type"}', type=FraudReport)


@pytest.mark.parametrize("loss", ["0", "0.00", "-0.00", "5", "12.5", "1E+3", "170000.00"])
def test_every_way_to_write_a_sum_to_the_fen_is_taken(loss: str) -> None:
    assert FraudReport(id="f", loss=Decimal(loss)).loss == Decimal(loss)


def test_an_attempt_that_took_nothing_may_say_so() -> None:
    assert FraudReport(id="f", attempted=True, loss=Decimal("0.00")).attempted
    assert FraudReport(id="f", attempted=True).loss is None


def test_subclasses_of_native_types_are_taken() -> None:
    class Name(str):
        __slots__ = ()

    class Clock(datetime):
        pass

    noon = Clock(2023, 3, 14, 12, tzinfo=SHANGHAI)
    report = FraudReport(id=Name("f"), reported_at=noon, occurred_from=noon, phones=(Name("1"),))
    assert report.reported_at == noon


def test_references_are_told_with_their_kind() -> None:
    assert list(FRAUD.references()) == [
        ("station", "agency", "dongcheng"),
        ("division", "division", "330784"),
        ("source", "source", "page"),
    ]
    assert ("incident", "incident", "i1") in LIFECYCLE.references()


@pytest.mark.parametrize(
    ("label", "meant"),
    [
        ("网络刷单", {FraudType.ORDER_BRUSHING}),
        ("刷单返利类诈骗", {FraudType.ORDER_BRUSHING}),
        ("网上贷款", {FraudType.FAKE_LOAN}),
        ("网购退货", {FraudType.FAKE_CUSTOMER_SERVICE, FraudType.FAKE_SHOPPING}),
        ("投资诈骗", {FraudType.FAKE_INVESTMENT}),
        ("冒充公检法", {FraudType.FAKE_AUTHORITY}),
        ("淘宝客服", {FraudType.FAKE_CUSTOMER_SERVICE}),
        ("盗刷信用卡", set()),
        ("电信网络诈骗", set()),
        ("诈骗", set()),
        ("其他", set()),
        ("", set()),
    ],
)
def test_a_printed_label_gives_every_type_it_may_mean(label: str, meant: set[FraudType]) -> None:
    assert set(fraud_types(label)) == meant


def test_the_two_editions_tell_loan_and_credit_apart_or_not() -> None:
    merged = FraudType.FAKE_LOAN_OR_CREDIT
    assert sum(kind.edition == "2024" for kind in FraudType) == 10
    assert fraud_types("网上贷款", "2025") == (merged,)
    assert fraud_types("贷款、征信类", "2024") == (
        FraudType.FAKE_LOAN,
        FraudType.FAKE_CREDIT_REPAIR,
    )
    assert fraud_types("贷款、征信类", "2025") == (merged,)
    assert fraud_types("刷单", "2025") == fraud_types("刷单", "2024")
