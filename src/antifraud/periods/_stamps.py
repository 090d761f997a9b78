# SPDX-License-Identifier: MIT
"""How a moment is written, and how that is read back: clock times and their bounds.

A time on the clock that comes twice (when summer time ends) or never (when it
begins) is not guessed at: its bounds hold every instant that it may mean.

>>> text = write_moment(*within(datetime(2023, 5, 3, 17), Precision.HOUR, SHANGHAI), Precision.HOUR)
>>> text, read_moment(text, SHANGHAI).precision.name
('2023-05-03T17', 'HOUR')
"""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta, timezone, tzinfo
from typing import NamedTuple

from antifraud.errors import (
    AntifraudError,
    MomentReversed,
    NaiveDatetime,
    OutsideCalendar,
    UnreadableMoment,
    WrongType,
)
from antifraud.periods._forms import plain_spelling
from antifraud.periods.precision import Precision
from antifraud.periods.zone import SHANGHAI

__all__ = ["Bounds", "instant", "read_moment", "within", "write_moment"]

_STAMP = (
    r"(?P<date>\d{4}-\d\d-\d\d)"
    r"(?:T(?P<hour>\d\d)(?::(?P<minute>\d\d)(?::(?P<second>\d\d(?:\.\d{1,6})?))?)?)?"
    r"(?P<offset>Z|[+-]\d\d:\d\d(?::\d\d)?)?"
)
_ORDER = tuple(Precision)
_UNITS = {
    Precision.DAY: timedelta(days=1),
    Precision.HOUR: timedelta(hours=1),
    Precision.MINUTE: timedelta(minutes=1),
}
_LEAST = timedelta(microseconds=1)


class Bounds(NamedTuple):
    """What a text says of an instant.

    >>> read_moment("2023-05-03T17~", SHANGHAI).firm
    False
    """

    earliest: datetime
    latest: datetime
    precision: Precision
    firm: bool


def instant(moment: datetime, field: str = "moment") -> datetime:
    """Return a datetime in UTC, where no hour comes twice.

    Two datetimes of one zone compare by their clocks: at the end of summer time
    that is wrong by an hour. In UTC they compare as the instants they are.

    Raises:
        NaiveDatetime: when it has no zone.
        OutsideCalendar: when it lies outside the years 1 to 9999.
        WrongType: when it is no datetime.

    >>> instant(datetime(2023, 5, 3, 17, tzinfo=SHANGHAI)).hour
    9
    """
    if not isinstance(moment, datetime):
        raise WrongType(field, moment, mend="give a datetime with a zone")
    if moment.utcoffset() is None:
        raise NaiveDatetime(field, moment)
    try:
        return moment.astimezone(UTC)
    except OverflowError:
        raise OutsideCalendar(field, moment) from None


def within(wall: datetime, precision: Precision, zone: tzinfo) -> tuple[datetime, datetime]:
    """Return the bounds of what a clock shows, in a zone.

    Args:
        wall: the time on the clock, without a zone.
        precision: how much of it is shown; a second is taken for the instant.
        zone: where the clock hangs.

    Raises:
        OutsideCalendar: when a bound lies outside the years 1 to 9999.

    >>> [bound.hour for bound in within(datetime(2023, 5, 3, 17), Precision.HOUR, SHANGHAI)]
    [17, 18]
    """
    earliest = min(_readings(wall, zone))
    unit = _UNITS.get(precision)
    try:
        if unit is None:
            latest = max(_readings(wall, zone))
        else:
            latest = max(_readings(wall + (unit - _LEAST), zone)) + _LEAST
        return earliest.astimezone(zone), latest.astimezone(zone)
    except OverflowError:
        raise OutsideCalendar("moment", wall) from None


def _readings(wall: datetime, zone: tzinfo) -> tuple[datetime, datetime]:
    """Return the instants that a time on the clock may mean; mostly they are one."""
    return (
        instant(wall.replace(tzinfo=zone, fold=0)),
        instant(wall.replace(tzinfo=zone, fold=1)),
    )


def read_moment(text: str, zone: tzinfo) -> Bounds:
    """Return what a text says of an instant, read strictly.

    Raises:
        MomentReversed: when the second bound lies before the first.
        UnreadableMoment: when it is none of the forms, or not in the calendar.
        WrongType: when it is no text, or the zone is none.

    >>> read_moment("2023-05-03T17/2023-05-03T18:30", SHANGHAI).precision.name
    'MINUTE'
    """
    if not isinstance(text, str):
        raise WrongType("moment", text, mend="give text, such as '2023-05-03T17:05'")
    if not isinstance(zone, tzinfo):
        raise WrongType("zone", zone, mend="give a zone, such as ZoneInfo('Asia/Shanghai')")
    first, slash, second = text.partition("/")
    try:
        if slash:
            return _read_between(first, second, text, zone)
        stamp = first.removesuffix("~")
        wall, clock, precision = _read_stamp(stamp, text, zone)
        earliest, latest = within(wall, precision, clock)
        return Bounds(_rehung(earliest, zone), _rehung(latest, zone), precision, stamp == first)
    except OutsideCalendar as error:
        raise UnreadableMoment("moment", text, error.rule) from None


def _read_between(first: str, second: str, text: str, zone: tzinfo) -> Bounds:
    """Read two instants, the bounds themselves."""
    second, semicolon, code = second.partition(";")
    last = second.removesuffix("~")
    wall, clock, one = _read_stamp(first, text, zone)
    earliest, _ = within(wall, Precision.SECOND, clock)
    wall, clock, other = _read_stamp(last, text, zone)
    _, latest = within(wall, Precision.SECOND, clock)
    if Precision.DAY in {one, other}:
        mend = "give both bounds with their hour; a run of days is read with Period.parse"
        raise UnreadableMoment("moment", text, mend)
    precision = max(one, other, key=_ORDER.index)
    if semicolon:
        named = [each for each in Precision if each.value == code]
        if not named:
            codes = ", ".join(each.value for each in Precision)
            raise UnreadableMoment("moment", text, f"the precision is one of {codes}")
        precision = named[0]
    if instant(latest) < instant(earliest):
        raise MomentReversed("moment", (earliest, latest))
    return Bounds(_rehung(earliest, zone), _rehung(latest, zone), precision, last == second)


def _read_stamp(stamp: str, text: str, zone: tzinfo) -> tuple[datetime, tzinfo, Precision]:
    """Read one time: what the clock shows, where it hangs, how finely it is shown."""
    found = re.fullmatch(_STAMP, stamp, re.ASCII)
    if found is None:
        raise UnreadableMoment("moment", text, _mend(text))
    day, hour, minute, second, offset = found.groups()
    shown = [part for part in (hour, minute, second) if part]
    clock = ":".join([*shown, *("00", "00", "00")[len(shown) :]])
    try:
        wall = datetime.fromisoformat(f"{day}T{clock}")
        fixed = None if offset is None else datetime.fromisoformat(f"{day}T00:00{offset}").tzinfo
    except ValueError as error:
        mend = "24时 is hour 00 of the next day" if hour == "24" else str(error)
        raise UnreadableMoment("moment", text, mend) from None
    return wall, zone if fixed is None else fixed, _ORDER[len(shown)]


def _rehung(bound: datetime, zone: tzinfo) -> datetime:
    """Return a datetime by the clock of a zone where that clock shows the same."""
    there = bound.astimezone(zone)
    return there if there.utcoffset() == bound.utcoffset() else bound


def _mend(text: str) -> str | None:
    """Say how to mend a text, if its meaning can be seen; None for the usual mend."""
    if text.startswith("--"):
        return "this is a date without its year: read it with PartialDate.parse"
    plain = plain_spelling(re.sub(r"(?<=\d) +(?=\d)", "T", text.strip()))
    if plain == text or not plain.isascii():
        return None
    try:
        read_moment(plain, SHANGHAI)
    except AntifraudError:
        return None
    return f"write {plain}"


def write_moment(
    earliest: datetime, latest: datetime, precision: Precision, *, firm: bool = True
) -> str:
    """Return the text of a moment, short where the bounds are those of the time printed.

    The offset stands there only where it is not Shanghai's.

    >>> write_moment(*within(datetime(2023, 5, 3), Precision.DAY, UTC), Precision.DAY)
    '2023-05-03Z'
    """
    about = "" if firm else "~"
    bounds = (instant(earliest), instant(latest))
    for zone in _clocks(earliest):
        wall = earliest.astimezone(zone).replace(tzinfo=None, fold=0)
        if _fineness(wall) > _ORDER.index(precision):
            continue
        if tuple(map(instant, within(wall, precision, zone))) == bounds:
            offset = "" if zone is SHANGHAI else _offset(zone)
            return f"{_clock(wall, precision)}{offset}{about}"
    zones = [_plain_zone(bound) for bound in (earliest, latest)]
    walls = [
        bound.astimezone(zone).replace(tzinfo=None, fold=0)
        for bound, zone in zip((earliest, latest), zones, strict=True)
    ]
    finest = _ORDER[max(1, _ORDER.index(precision), *map(_fineness, walls))]
    ends = [
        f"{_clock(wall, finest)}{'' if zone is SHANGHAI else _offset(zone)}"
        for wall, zone in zip(walls, zones, strict=True)
    ]
    code = "" if finest is precision else f";{precision.value}"
    return f"{'/'.join(ends)}{about}{code}"


def _fineness(wall: datetime) -> int:
    """Return the place in `Precision` of the finest part that is not zero."""
    if wall.second or wall.microsecond:
        return 3
    return 2 if wall.minute else 1 if wall.hour else 0


def _fixed(moment: datetime) -> tzinfo:
    """Return the offset of a datetime as a zone; UTC where it cannot be written."""
    offset = moment.utcoffset() or timedelta()
    return UTC if offset.microseconds else timezone(offset)


def _clocks(moment: datetime) -> tuple[tzinfo, ...]:
    """Return by which clocks a datetime may be written: Shanghai's, if it shows the same."""
    fixed = _fixed(moment)
    same = moment.astimezone(SHANGHAI).utcoffset() == moment.utcoffset()
    return (SHANGHAI, fixed) if same else (fixed,)


def _plain_zone(moment: datetime) -> tzinfo:
    """Return the first of the clocks that shows this instant and no other."""
    for zone in _clocks(moment):
        wall = moment.astimezone(zone).replace(tzinfo=None, fold=0)
        if {*_readings(wall, zone)} == {instant(moment)}:
            return zone
    return UTC


def _clock(wall: datetime, precision: Precision) -> str:
    """Return a time as far as it is shown."""
    if precision is Precision.DAY:
        return wall.date().isoformat()
    shown = {Precision.HOUR: "hours", Precision.MINUTE: "minutes"}
    return wall.isoformat(timespec=shown.get(precision, "auto"))


def _offset(zone: tzinfo) -> str:
    """Return an offset as it is written."""
    return "Z" if zone == UTC else datetime(2000, 1, 1, tzinfo=zone).isoformat()[19:]
