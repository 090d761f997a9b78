# SPDX-License-Identifier: MIT
"""One pass over records: each is asked its fields, placed, and counted or summed up."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterable
from datetime import date, datetime, tzinfo
from typing import Any, NamedTuple, TypeAlias

import attrs

from antifraud.errors import AntifraudError, GroupUnfit, WrongType
from antifraud.figures import Unit
from antifraud.metrics.accessors import (
    Accessor,
    Getter,
    getter,
    group_getter,
    missing_field,
    name_of,
    numbered,
)
from antifraud.metrics.amounts import Known, Sum, exact_context, must_not_be_negative
from antifraud.metrics.identities import Bucket, Earliest, Held, Seen
from antifraud.metrics.placing import Placer, Slot, day_known, first_day
from antifraud.periods import Period, PeriodKind

__all__ = ["Gathered", "Question", "gather", "split_recorded"]


#: What gives time, group, value, identity and day of recording of a record.
_Getters: TypeAlias = tuple[Getter, Getter | None, Getter | None, Getter | None, Getter | None]


class Gathered(NamedTuple):
    """What a pass over records has found.

    >>> Gathered((), 0, 0, 0, 0).records
    0
    """

    #: The amounts, each with its slot and its group; none comes twice.
    amounts: tuple[tuple[Slot, Hashable, Known], ...]
    #: How many records there were.
    records: int
    #: How many were passed over, since their identity had come up before.
    repeats: int
    #: How many of those would have been counted elsewhere than the first.
    elsewhere: int
    #: How many have no identity, and were counted each.
    unidentified: int
    #: How many identities came up with unlike values.
    disputed: int = 0


@attrs.frozen(kw_only=True)
class Question:
    """What is asked of records: which time counts, by what, and which value is summed up.

    Attributes:
        at: the time that counts.
        by: what to count by; None for nothing.
        every: by which calendar period to count; None for none.
        over: the span that is counted; None for any time.
        value: what to sum up; None to count.
        identity: what tells the counted things apart; None where each record is one.
        recorded: when a record was recorded; None where that is not asked.
        zone: whose midnight parts the days.
        unit: what is counted; None where that is not named.

    Raises:
        WrongType: when one of them is of another type.
    """

    at: Accessor
    by: Accessor | Iterable[Accessor] | None
    every: PeriodKind | None
    over: Period | None
    value: Accessor | None
    identity: Accessor | None
    recorded: Accessor | None
    zone: tzinfo
    unit: Unit | None = None

    def __attrs_post_init__(self) -> None:
        """Check what is no accessor."""
        if not isinstance(self.every, PeriodKind | None):
            raise WrongType("every", self.every, "give a PeriodKind, such as PeriodKind.MONTH")
        if self.every is PeriodKind.SPAN:
            raise WrongType("every", self.every, "a SPAN has no place of its own in the calendar")
        if not isinstance(self.over, Period | None):
            raise WrongType("over", self.over, "give a Period")
        if not isinstance(self.unit, Unit | None):
            raise WrongType("unit", self.unit, "give a Unit, such as Unit.CASE")
        if not isinstance(self.zone, tzinfo):
            raise WrongType("zone", self.zone, "give a zone, such as ZoneInfo('Asia/Shanghai')")

    def accessors(self) -> list[tuple[str, Any]]:
        """Return the accessors that were given, with the arguments that they were given as."""
        given = ("at", "by", "value", "identity", "recorded")
        return [(name, getattr(self, name)) for name in given if getattr(self, name) is not None]

    def getters(self, kind: type) -> _Getters:
        """Return what gives time, group, value, identity and recording of records of a type."""
        at = getter(self.at, kind, "at")
        by = None if self.by is None else group_getter(self.by, kind)
        value = None if self.value is None else getter(self.value, kind, "value")
        identity = None if self.identity is None else getter(self.identity, kind, "identity")
        if self.recorded is None:
            return at, by, value, identity, None
        get, zone, field = (
            getter(self.recorded, kind, "recorded"),
            self.zone,
            name_of(self.recorded, "recorded"),
        )

        def recorded(record: object) -> tuple[Hashable, date | None]:
            """Return the group and the day from which on it was known.

            Nobody knows of what has not happened: what was recorded before it did, counts
            from the first day on which it may have.
            """
            day, happened = day_known(get(record), zone, field), at(record)
            first = None if day is None else first_day(happened, zone)
            return (
                None if by is None else by(record),
                day if day is None or first is None or first < day else first,
            )

        return at, recorded, value, identity, lambda record: day_known(get(record), zone, field)


def gather(records: Iterable[Any], question: Question) -> Gathered:
    """Go through records once and count what is asked.

    An error says at which record it came up, and shows nothing of that record
    but the field at fault.

    Raises:
        FieldNotFound: when a record lacks a field.
        GroupUnfit: when a group or an identity cannot be a key.
        InexactNumber: when a value is a float or a NaN.
        NaiveDatetime: when a time has no zone.
        NegativeAmount: when a value is below zero.
        WrongType: when a time is of another type.
    """
    counting = question.value is None
    placer: Placer[Bucket] = Placer(
        every=question.every,
        over=question.over,
        zone=question.zone,
        field=name_of(question.at, "at"),
        make=lambda: defaultdict(int if counting else lambda: Sum(question.unit)),
    )
    seen = Seen()
    number = _pass(records, question, placer, seen)
    seen.settle()
    amounts = tuple(
        (slot, group, Known(amount) if counting else amount.known())
        for slot, bucket in placer.buckets.items()
        for group, amount in bucket.items()
    )
    return Gathered(amounts, number, seen.repeats, seen.elsewhere, seen.unidentified, seen.disputed)


def split_recorded(group: Hashable) -> tuple[Hashable, date | None]:
    """Return the group and the day of recording, which are gathered as one.

    >>> split_recorded(("shizhu", date(2023, 3, 31)))[0]
    'shizhu'
    """
    pair: Any = group
    return pair[0], pair[1]


def _pass(  # noqa: C901, PLR0912, PLR0915 - the one loop that is run a million times calls as little as it can
    records: Iterable[Any], question: Question, placer: Placer[Bucket], seen: Seen
) -> int:
    known = {}
    field, context = name_of(question.value or "", "value"), exact_context()
    kind: type | None = None
    clock: tzinfo | None = None
    days, plain_days = placer.days_by(None), placer.days
    earliest = None if question.recorded is None else Earliest()
    number = 0
    for number, record in numbered(records):
        try:
            if type(record) is not kind:
                kind = type(record)
                if kind not in known:
                    known[kind] = question.getters(kind)
                get_at, get_group, get_value, get_identity, get_recorded = known[kind]
            when = get_at(record)
            if type(when) is datetime:
                if when.tzinfo is not clock:
                    clock = when.tzinfo
                    days = placer.days_by(clock)
                bucket = days.get(when.date())
                if bucket is None:
                    bucket = placer.instant(when)
            else:
                bucket = plain_days.get(when) if type(when) is date else None
                if bucket is None:
                    bucket = placer.find(when)
            group = None if get_group is None else get_group(record)
            if get_identity is not None:
                identity = get_identity(record)
                if earliest is not None and get_recorded is not None and identity is not None:
                    both = split_recorded(group)
                    value = None if get_value is None else _checked(get_value(record), field)
                    held = Held(get_recorded(record) or date.max, bucket, both, value, number)
                    earliest.hold(identity, held)
                    continue
                if not seen.is_new(identity, bucket, group):
                    if get_value is not None:
                        seen.tell(identity, _checked(get_value(record), field))
                    continue
            if get_value is None:
                bucket[group] += 1
            elif get_identity is not None and identity is not None:
                value = get_value(record)
                bucket[group].add(value, field, context)
                seen.tell(identity, value, bucket[group])
            else:
                bucket[group].add(get_value(record), field, context)
        except AntifraudError as error:
            raise error.at(f"record {number}") from None
        except (AttributeError, LookupError, TypeError):
            _blame(record, question, number)
            raise
    if earliest is not None:
        earliest.settle(seen, field, None if question.value is None else context)
    return number


def _checked(value: Any, field: str) -> object:  # noqa: ANN401 - whatever a record has
    """Return a value that is told again, as good as the first has to be."""
    if value is not None:
        must_not_be_negative(field, value)
    return value


def _blame(record: object, question: Question, number: int) -> None:
    """Raise the error that says what is wrong with a record, where that is known."""
    place = f"record {number}"
    missing = missing_field(record, question.accessors())
    if missing is not None:
        raise missing.at(place) from None
    _, get_group, _, get_identity, _ = question.getters(type(record))
    for field, get in (("by", get_group), ("identity", get_identity)):
        key = None if get is None else get(record)
        try:
            hash(key)
        except TypeError:
            raise GroupUnfit(field, type(key)).at(place) from None
