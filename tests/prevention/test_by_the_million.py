# SPDX-License-Identifier: MIT
"""Stops and dissuasions are read by msgspec straight into their classes, with every rule kept."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from decimal import Decimal
from typing import Any

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from antifraud.prevention import Dissuasion, DissuasionChannel, DissuasionOutcome, StopPayment
from tests.prevention.made import ACCOUNT, NOON, PHONE, dissuasion, stop

ids = st.text(min_size=1, max_size=8).filter(str.strip)
maybe_ids = st.none() | ids
times = st.integers(0, 10**7).map(lambda seconds: NOON + timedelta(seconds=seconds))
stops = st.builds(
    stop,
    id=ids.map("s".__add__),
    account=ids,
    stopped_at=st.none() | times,
    lifted_at=st.none() | times.map(lambda time: time + timedelta(days=200)),
    amount=st.none() | st.decimals(0, 10**9, places=2),
    agency=maybe_ids,
    bank=maybe_ids,
    incident=maybe_ids,
    extension_of=st.none() | ids.map("x".__add__),
    source=maybe_ids,
    note=st.text(max_size=8),
)
dissuasions = st.builds(
    dissuasion,
    id=ids,
    at=times,
    channel=st.sampled_from(DissuasionChannel),
    channel_printed=ids,
    outcome=st.none() | st.sampled_from(DissuasionOutcome),
    agency=maybe_ids,
    incident=maybe_ids,
    phone=maybe_ids,
)


@given(stops)
def test_a_stop_is_read_back_the_same(record: StopPayment) -> None:
    again = msgspec.json.decode(msgspec.json.encode(record), type=StopPayment)
    assert again == record
    assert hash(again) == hash(record)


@given(dissuasions)
def test_a_dissuasion_is_read_back_the_same(record: Dissuasion) -> None:
    again = msgspec.json.decode(msgspec.json.encode(record), type=Dissuasion)
    assert again == record
    assert again.channel is record.channel


def test_a_line_as_it_stands_in_a_file() -> None:
    line = (
        f'{{"id": "s", "account": "{ACCOUNT}", "ordered_at": "2023-03-14T12:00:00+08:00", '
        '"amount": "18200.00"}'
    )
    assert msgspec.json.decode(line, type=StopPayment) == stop(amount=Decimal("18200.00"))
    line = (
        f'{{"id": "d", "at": "2023-03-14T12:00:00+08:00", "channel": "call", "phone": "{PHONE}"}}'
    )
    assert msgspec.json.decode(line, type=Dissuasion) == dissuasion(phone=PHONE)


@pytest.mark.parametrize(
    ("make", "field", "value", "named"),
    [
        (stop, "ordered_at", "2023-03-14T12:00:00", "ordered_at: a datetime has a zone"),
        (stop, "stopped_at", "2023-03-14T11:00:00+08:00", "stopped_at: time does not run"),
        (stop, "amount", "0.005", "amount: a sum of money"),
        (stop, "account", "", "account: the field is not empty"),
        (dissuasion, "at", "2023-03-14T12:00:00", "at: a datetime has a zone"),
        (dissuasion, "channel", "other", "channel_printed: "),
        (dissuasion, "agency", "", "agency: the field is not empty"),
    ],
)
def test_a_broken_rule_is_told_by_its_own_error(
    make: Callable[[], Any], field: str, value: str, named: str
) -> None:
    record = make()
    plain = msgspec.to_builtins(record) | {field: value}
    with pytest.raises(msgspec.ValidationError) as raised:
        msgspec.json.decode(msgspec.json.encode(plain), type=type(record))
    assert str(raised.value).startswith(named)
    assert ACCOUNT not in str(raised.value)
