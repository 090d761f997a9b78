# SPDX-License-Identifier: MIT
"""How long it took from one step to another, record by record."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from fractions import Fraction
from typing import Any, Literal, NamedTuple, TypeAlias

from antifraud.errors import (
    NaiveDatetime,
    OutsideCalendar,
    TimeReversed,
    UnitMismatch,
    WrongType,
)
from antifraud.figures import Unit
from antifraud.metrics.accessors import Accessor, Getter, getter, missing_field, name_of, numbered
from antifraud.metrics.elapsed import Bounds, Durations
from antifraud.periods import SHANGHAI, Moment

__all__ = ["Time", "durations"]

#: When a step was taken.
Time: TypeAlias = datetime | date | Moment

#: The least and the most between two steps, in microseconds; None for no end.
_Apart: TypeAlias = tuple[int, int | None]

#: The same, and whether nothing but days was told.
_Item: TypeAlias = tuple[int, int | None, bool]

_ONE_DAY = timedelta(days=1)
_NO_TIME = timedelta(0)
_MICROSECOND = timedelta(microseconds=1)


class _Span(NamedTuple):
    """When a step was taken, in UTC, as far as that is known."""

    earliest: datetime
    latest: datetime
    firm: bool
    #: The day, where nothing but a day is known.
    day: date | None


def durations(  # noqa: C901, PLR0913 - from where to where, as of when and in what
    records: Iterable[Any],
    *,
    start: Accessor,
    end: Accessor,
    as_of: Time | None = None,
    ended: Accessor | None = None,
    unit: Unit = Unit.DAY,
    on_reversed: Literal["raise", "list"] = "raise",
    zone: tzinfo = SHANGHAI,
) -> Durations:
    """Return how long it took from one step to another, record by record.

    The steps are any two that a record tells: of a report, when it came in and
    when it was filed; of a life cycle, `lambda c: c.reached(Stage.ACCEPTED)` and
    `lambda c: c.reached(Stage.FILED)`. Two days are so many days apart, and in hours
    as many as they can be; an hour that is known within bounds gives a duration
    within bounds:

    >>> taken = [{"call": Moment.parse("2023-05-03T17~"), "home": Moment.parse("2023-05-03T18:30")}]
    >>> durations(taken, start="call", end="home", unit=Unit.MINUTE).median
    Figure(30..91 MINUTE, between)
    >>> one_day = [(date(2023, 3, 1), date(2023, 3, 1))]
    >>> [durations(one_day, start=0, end=1, unit=unit).median for unit in (Unit.DAY, Unit.HOUR)]
    [Figure(0 DAY), Figure(0..24 HOUR, between)]

    What is not over yet, or was not by then, has lasted at least until `as_of`:

    >>> cases = [
    ...     {"accepted": date(2023, 3, 1), "filed": date(2023, 3, 4)},
    ...     {"accepted": date(2023, 3, 1), "filed": None},
    ...     {"accepted": None, "filed": date(2023, 3, 9)},
    ... ]
    >>> took = durations(cases, start="accepted", end="filed", as_of=date(2023, 3, 31))
    >>> took.items, took.open, took.unknown
    (((Fraction(3, 1), Fraction(3, 1)), (Fraction(30, 1), None)), 1, 1)

    Args:
        records: any iterable; it is gone through once.
        start: when it began: a date, an aware datetime, a Moment, or None where
            that is not known; such a record is left out and told.
        end: when it was over, likewise; None where it is not.
        as_of: until when what is open is known to be open. What ended certainly
            later was open by then, and counts as open.
        ended: whether it was over though `end` is None: True where only the time
            is not known. Left out, None means open.
        unit: the unit of time.
        on_reversed: "list" tells the records whose end lies before their start
            in `Durations.reversed`, and those which had not begun by `as_of`;
            "raise" refuses them.
        zone: in which zone a day begins.

    Raises:
        FieldNotFound: when a record lacks a field.
        NaiveDatetime: when a time has no zone.
        TimeReversed: when an end, or `as_of`, certainly lies before a start.
        UnitMismatch: when the unit is no time that converts.
        WrongType: when a time is of another type, or the records are none.
    """
    if not unit.converts_to(Unit.SECOND):
        raise UnitMismatch("unit", (unit, Unit.SECOND), mend="give a unit of time, as Unit.DAY")
    if on_reversed not in ("raise", "list"):
        raise WrongType("on_reversed", on_reversed, "give 'raise' or 'list'")
    asked = [("start", start), ("end", end)] + ([("ended", ended)] if ended is not None else [])
    now = None if as_of is None else _span(as_of, zone, "as_of")
    items: list[_Item] = []
    whole = unit.scale >= Unit.DAY.scale  # two days are so many days apart, and not so many hours
    still_open = unknown = 0
    turned: list[int] = []
    for number, (first, last, over) in _answers(records, asked):
        if first is None:
            unknown += 1
            continue
        took = (
            _exactly(first, last, by_days=whole) if now is None or _had_ended(last, now) else None
        )
        if took is not None:
            items.append((took, took, type(first) is date))
            continue
        begun = _span(first, zone, name_of(start, "start"), number)
        done = None if last is None else _span(last, zone, name_of(end, "end"), number)
        if done is not None and now is not None and not _is_reversed(begun, done):
            done = None if _is_after(done, now) else done
        until = now if done is None else done
        if until is not None and _is_reversed(begun, until):
            if begun.firm and until.firm and on_reversed == "raise":
                raise _reversed((name_of(end, "end"), last, as_of), first, done).at(
                    f"record {number}"
                )
            if begun.firm and until.firm:
                turned.append(number)
            else:  # bounds that are a convention of language prove nothing
                unknown += 1
            continue
        least, most = _apart(begun, until, by_days=whole)
        days = begun.day is not None and until is not None and until.day is not None
        if done is None:
            ended_unseen = over and last is None
            still_open += not ended_unseen
            items.append((0, most, days) if ended_unseen else (least, None, days))
        else:
            items.append((least, most, days))
    items.sort(key=lambda item: (item[0], item[1] is None, item[1] or 0))
    return Durations(
        items=_in(unit, items),
        unit=unit,
        open=still_open,
        unknown=unknown,
        reversed=tuple(turned),
        by_days=tuple(days and whole for _, _, days in items),
    )


def _answers(
    records: Iterable[Any], asked: list[tuple[str, Accessor]]
) -> Iterator[tuple[int, tuple[Any, Any, bool]]]:
    """Go through the records: the place of each, its start, its end, and whether it is over."""
    known: dict[type, list[Getter]] = {}
    for number, record in numbered(records):
        kind = type(record)
        try:
            if kind not in known:
                known[kind] = [getter(accessor, kind, field) for field, accessor in asked]
            first, last, *over = [get(record) for get in known[kind]]
        except (AttributeError, LookupError, TypeError):
            missing = missing_field(record, asked)
            if missing is None:
                raise
            raise missing.at(f"record {number}") from None
        if over and not isinstance(over[0], bool):
            field = name_of(asked[-1][1], "ended")
            raise WrongType(field, type(over[0]), "give True or False").at(f"record {number}")
        yield number, (first, last, bool(over) and over[0])


def _span(when: object, zone: tzinfo, field: str, number: int = 0) -> _Span:
    place = f"record {number}" if number else ""
    if isinstance(when, Moment):
        return _Span(when.earliest.astimezone(UTC), when.latest.astimezone(UTC), when.firm, None)
    if isinstance(when, datetime):
        if when != when:  # noqa: PLR0124 - NaT, the blank of a data frame, is not equal to itself
            mend = "give None where the time is not known"
            raise WrongType(field, type(when), mend).at(place)
        if when.utcoffset() is None:
            raise NaiveDatetime(field, when).at(place)
        instant = when.astimezone(UTC)
        return _Span(instant, instant, firm=True, day=None)
    if isinstance(when, date):
        try:
            first = datetime.combine(when, time(), zone).astimezone(UTC)
            last = datetime.combine(when + _ONE_DAY, time(), zone).astimezone(UTC)
        except OverflowError:
            raise OutsideCalendar(field, when).at(place) from None
        return _Span(first, last, firm=True, day=when)
    mend = "give a date, a datetime with a zone, a Moment, or None"
    raise WrongType(field, type(when), mend).at(place)


def _is_reversed(begun: _Span, done: _Span) -> bool:
    if begun.day is not None and done.day is not None:
        return done.day < begun.day
    if done.latest == begun.earliest:  # the latest of a span is no longer in it
        return done.earliest < done.latest
    return done.latest < begun.earliest


def _is_after(done: _Span, now: _Span) -> bool:
    """Tell whether something certainly had not ended by a time."""
    if now.earliest < now.latest:  # the latest of a span is no longer in it
        return done.earliest >= now.latest
    return done.earliest > now.latest


def _had_ended(last: object, now: _Span) -> bool:
    """Tell, at a glance, whether something had ended by a time."""
    if type(last) is date:
        return now.day is not None and last <= now.day
    return type(last) is datetime and last.tzinfo is not None and last <= now.earliest


def _reversed(ends: tuple[str, object, object], first: object, done: _Span | None) -> TimeReversed:
    """Return the error of an end, or of a day that is looked back from, before a start."""
    field, last, as_of = ends
    if done is None:
        mend = "give a later as_of, leave out what had not begun, or give on_reversed='list'"
        return TimeReversed("as_of", (as_of, first), mend)
    mend = "correct one of the two, or give on_reversed='list'"
    return TimeReversed(field, (last, first), mend)


def _exactly(first: object, last: object, *, by_days: bool) -> int | None:
    """Return the microseconds between two days, or two instants, that are in order.

    It is for most records all there is to do; what is not so plain is left to the rest.
    """
    if by_days and type(first) is date and type(last) is date:
        apart = last - first
    elif type(first) is datetime and type(last) is datetime:
        before, after = first.utcoffset(), last.utcoffset()
        if before is None or after is None:
            return None
        # Two times of one zone would be subtracted as its clock shows them, summer time or not.
        apart = last.replace(tzinfo=None) - first.replace(tzinfo=None) + before - after
    else:
        return None
    return apart // _MICROSECOND if apart >= _NO_TIME else None


def _apart(begun: _Span, done: _Span | None, *, by_days: bool) -> _Apart:
    """Return the least and the most between two steps, of which the second is not the earlier."""
    if done is None:
        return 0, None
    if by_days and begun.day is not None and done.day is not None:
        exact = (done.day - begun.day) // _MICROSECOND
        return exact, exact
    least = max(done.earliest - begun.latest, _NO_TIME)
    return least // _MICROSECOND, (done.latest - begun.earliest) // _MICROSECOND


def _in(unit: Unit, items: list[_Item]) -> tuple[Bounds, ...]:
    """Return times in a unit, in the order given."""
    ends = {end for least, most, _ in items for end in (least, most) if end is not None}
    known = {end: Fraction(end, 10**6) / unit.scale for end in ends}
    return tuple((known[least], None if most is None else known[most]) for least, most, _ in items)
