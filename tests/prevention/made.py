# SPDX-License-Identifier: MIT
"""Records of prevention that are right, for the tests to bend."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, timedelta
from decimal import Decimal
from typing import TypeVar

from antifraud.periods import SHANGHAI
from antifraud.prevention import (
    Dissuasion,
    DissuasionChannel,
    Freeze,
    Intervention,
    Livestream,
    OutreachEvent,
    OutreachKind,
    Publication,
    PublicationKind,
    Return,
    Share,
    StopPayment,
    Team,
    TeamKind,
)

R = TypeVar("R")

ACCOUNT = "6222021234567890"
PHONE = "13800138000"
NOON = datetime(2023, 3, 14, 12, tzinfo=SHANGHAI)
HOUR = timedelta(hours=1)
DAY = date(2023, 3, 14)
NAIVE = datetime(2023, 3, 14, 12)  # noqa: DTZ001 (that is the point)
YUAN = Decimal("100.00")


def maker(kind: Callable[..., R], name: str, /, **usual: object) -> Callable[..., R]:
    """Return what makes a right record, with the fields that a test wants otherwise."""

    def make(**fields: object) -> R:
        return kind(**usual | fields)

    make.__name__ = name
    return make


dissuasion = maker(Dissuasion, "dissuasion", id="d", at=NOON, channel=DissuasionChannel.CALL)
stop = maker(StopPayment, "stop", id="s", account=ACCOUNT, ordered_at=NOON)
freeze = maker(Freeze, "freeze", id="f", account=ACCOUNT, ordered_on=DAY)
share = maker(Share, "share", incident="report", amount=YUAN)
returned = maker(Return, "returned", id="r")
intervention = maker(Intervention, "intervention", id="i")
event = maker(OutreachEvent, "event", id="e", kind=OutreachKind.FAIR)
publication = maker(Publication, "publication", id="p", kind=PublicationKind.VIDEO)
livestream = maker(Livestream, "livestream", id="l")
team = maker(Team, "team", id="t", kind=TeamKind.HOSTS)
