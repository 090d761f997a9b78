# SPDX-License-Identifier: MIT
"""The zone of China is there, on systems with a zone database and without."""

from __future__ import annotations

import zoneinfo
from datetime import UTC, datetime, timedelta

import pytest

from antifraud.periods import zone


def test_shanghai_is_eight_hours_ahead_and_nine_in_the_summers_of_1986_to_1991() -> None:
    assert datetime(2023, 7, 1, tzinfo=zone.SHANGHAI).utcoffset() == timedelta(hours=8)
    assert datetime(1988, 7, 1, tzinfo=zone.SHANGHAI).utcoffset() == timedelta(hours=9)


def test_without_a_zone_database_dateutil_has_one(monkeypatch: pytest.MonkeyPatch) -> None:
    def missing(key: str) -> zoneinfo.ZoneInfo:
        raise zoneinfo.ZoneInfoNotFoundError(key)

    monkeypatch.setattr(zone, "ZoneInfo", missing)
    bundled = zone._shanghai()  # noqa: SLF001 (it runs once, at import)
    for month in range(1, 13):
        moment = datetime(1988, month, 15, 12, tzinfo=UTC)
        here, there = moment.astimezone(zone.SHANGHAI), moment.astimezone(bundled)
        assert here.replace(tzinfo=None) == there.replace(tzinfo=None)
