# SPDX-License-Identifier: MIT
"""Each rule of services broken once: which error, at which field."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime
from typing import Any, TypeVar

import attrs
import pytest

from antifraud.errors import (
    AntifraudError,
    ElapsedUnfit,
    EmptyField,
    HoursUnfit,
    LabelMissing,
    LimitsReversed,
    MiscountedUnit,
    NegativeCount,
    StandardUnfit,
    TimeReversed,
    WrongType,
)
from antifraud.figures import Figure, Unit
from antifraud.services import (
    WORKING_DAY,
    Application,
    ApplicationChannel,
    ApplicationKind,
    Liaison,
    LiaisonChannel,
    ServiceStandard,
    ServiceWindow,
    kept,
)

R = TypeVar("R")
DAY = date(2023, 5, 4)
EARLIER = date(2023, 5, 3)
NOON = datetime(2023, 5, 4, 12, tzinfo=UTC)
PASSPORT = ApplicationKind.PASSPORT
PEOPLE = Figure.exact(5, Unit.PERSON)


def maker(kind: Callable[..., R], name: str, /, **usual: object) -> Callable[..., R]:
    def make(**fields: object) -> R:
        return kind(**usual | fields)

    make.__name__ = name
    return make


def days(count: int) -> Figure:
    return Figure.exact(count, Unit.DAY)


application = maker(Application, "application", id="a", kind=PASSPORT)
standard = maker(ServiceStandard, "standard", id="s", kind=PASSPORT)
liaison = maker(Liaison, "liaison", id="l", officer="专职联络员")
window = maker(ServiceWindow, "window", id="w", place="行政服务中心")
RECORDS = (application, standard, liaison, window)

BAD: list[tuple[Callable[..., object], dict[str, Any], type[AntifraudError], str]] = [
    *((make, {"id": ""}, EmptyField, "id") for make in RECORDS),
    *((make, {"id": 1}, WrongType, "id") for make in RECORDS),
    *((make, {"source": ""}, EmptyField, "source") for make in RECORDS),
    *((make, {"note": None}, WrongType, "note") for make in RECORDS),
    *((make, {"agency": ""}, EmptyField, "agency") for make in RECORDS),
    (application, {"kind": "passport"}, WrongType, "kind"),
    (application, {"kind": ApplicationKind.OTHER}, LabelMissing, "kind_printed"),
    (application, {"kind_printed": None}, WrongType, "kind_printed"),
    (application, {"channel": "window"}, WrongType, "channel"),
    (application, {"channel": ApplicationChannel.OTHER}, LabelMissing, "channel_printed"),
    (application, {"channel_printed": None}, WrongType, "channel_printed"),
    (application, {"submitted": NOON}, WrongType, "submitted"),
    (application, {"issued": "2023-05-06"}, WrongType, "issued"),
    (application, {"submitted": DAY, "issued": EARLIER}, TimeReversed, "issued"),
    (application, {"took": 2}, WrongType, "took"),
    (application, {"took": Figure.exact(2, Unit.HOUR)}, MiscountedUnit, "took"),
    (application, {"took": days(-2)}, NegativeCount, "took"),
    (application, {"submitted": DAY, "issued": DAY, "took": days(1)}, ElapsedUnfit, "took"),
    (application, {"urgent": 1}, WrongType, "urgent"),
    (application, {"firm": ""}, EmptyField, "firm"),
    (application, {"standard": ""}, EmptyField, "standard"),
    (standard, {"kind": "passport"}, WrongType, "kind"),
    (standard, {"kind": ApplicationKind.OTHER}, LabelMissing, "kind_printed"),
    (standard, {"usual_limit": 20}, WrongType, "usual_limit"),
    (standard, {"usual_limit": PEOPLE}, MiscountedUnit, "usual_limit"),
    (standard, {"usual_limit": days(0)}, NegativeCount, "usual_limit"),
    (standard, {"urgent_limit": days(-1)}, NegativeCount, "urgent_limit"),
    (standard, {"best": PEOPLE}, MiscountedUnit, "best"),
    (
        standard,
        {"usual_limit": days(20), "urgent_limit": days(21)},
        LimitsReversed,
        "urgent_limit",
    ),
    (standard, {"usual_limit": days(20), "best": days(21)}, LimitsReversed, "best"),
    (standard, {"basis": None}, WrongType, "basis"),
    (liaison, {"officer": " "}, EmptyField, "officer"),
    (liaison, {"officers": 0}, NegativeCount, "officers"),
    (liaison, {"officers": True}, WrongType, "officers"),
    (liaison, {"firms": ["firm"]}, WrongType, "firms"),
    (liaison, {"firms": ("",)}, EmptyField, "firms[0]"),
    (liaison, {"firm_count": PEOPLE}, MiscountedUnit, "firm_count"),
    (liaison, {"channel": "chat_group"}, WrongType, "channel"),
    (liaison, {"channel": LiaisonChannel.OTHER}, LabelMissing, "channel_printed"),
    (liaison, {"hours_a_day": 25}, HoursUnfit, "hours_a_day"),
    (liaison, {"hours_a_day": 24.0}, WrongType, "hours_a_day"),
    (liaison, {"since": DAY}, WrongType, "since"),
    (window, {"place": ""}, EmptyField, "place"),
    (window, {"name": None}, WrongType, "name"),
    (window, {"serves": None}, WrongType, "serves"),
    (window, {"proofs": ("",)}, EmptyField, "proofs[0]"),
    (window, {"since": NOON}, WrongType, "since"),
    (
        kept,
        {"application": application(), "standard": standard(kind=ApplicationKind.VISA)},
        StandardUnfit,
        "standard",
    ),
    (
        kept,
        {
            "application": application(kind=ApplicationKind.OTHER, kind_printed="海员证"),
            "standard": standard(kind=ApplicationKind.OTHER, kind_printed="边境通行证"),
        },
        StandardUnfit,
        "standard",
    ),
]


@pytest.mark.parametrize(
    ("make", "fields", "error", "field"),
    BAD,
    ids=[f"{row[0].__name__}-{row[3]}-{place}" for place, row in enumerate(BAD)],
)
def test_each_rule_broken_once(
    make: Callable[..., object], fields: dict[str, Any], error: type[AntifraudError], field: str
) -> None:
    with pytest.raises(error) as raised:
        make(**fields)
    assert type(raised.value) is error
    assert raised.value.field == field


@pytest.mark.parametrize("make", RECORDS)
def test_a_record_is_a_value(make: Callable[..., Any]) -> None:
    assert make() == make()
    assert hash(make()) == hash(make())
    assert make() != make(id="another")
    for field in attrs.fields(type(make())):
        with pytest.raises(attrs.exceptions.FrozenInstanceError):
            setattr(make(), field.name, None)


@pytest.mark.parametrize("make", RECORDS)
def test_a_note_is_not_shown(make: Callable[..., object]) -> None:
    record = make(note="13800138000, second floor")
    assert "13800138000" not in f"{record!r} {record}"
    assert "second floor" not in f"{record!r} {record}"


def test_different_units_have_no_order() -> None:
    fifteen = Figure.exact(15, WORKING_DAY)
    assert standard(usual_limit=fifteen, best=days(20)).best == days(20)
