# SPDX-License-Identifier: MIT
"""Emergency stop-payment: money in, none out, for 48 hours (紧急止付)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import UTC, datetime, timedelta
from decimal import Decimal

import attrs

from antifraud.errors import (
    AntifraudError,
    ExtensionUnfit,
    OutsideCalendar,
    StoppedTooOften,
    must_be_aware,
    must_be_headed,
    must_be_hidden,
    must_be_id,
    must_be_sum,
    must_not_precede,
)
from antifraud.masking import masked
from antifraud.prevention.accounts import account_number, same_account

__all__ = ["MOST_STOPS", "STOP_TERM", "StopPayment", "stop_payment_violations"]

#: How long an account is stopped (银发〔2016〕86号).
STOP_TERM = timedelta(hours=48)
#: How often one account is stopped (银发〔2016〕86号).
MOST_STOPS = 2
_FEN = -2


@attrs.frozen(kw_only=True)
class StopPayment:
    """One stop of one account: it takes money in and lets none out (止付).

    It ends by itself after 48 hours. One account is stopped twice at most; that
    joins records, so `stop_payment_violations` tells it. Stopped is not frozen,
    and not recovered. Its fields are of native types, for it comes by the million.

    Attributes:
        id: the id by which other records name it.
        account: the account; shown masked.
        ordered_at: when the police ordered it; it has a zone.
        stopped_at: when the bank carried it out; None where not told.
        lifted_at: when it was lifted before its time; None where it was not.
        amount: yuan in the account, to the fen; None where not known.
        agency: the id of the body that ordered it; None where not told.
        bank: the id of the bank or payment firm; None where not told.
        incident: the id of the incident; None where not told.
        extension_of: the id of the stop of the same account that this second
            one goes on with; None for a first.
        source: the id of the source; None for a record of one's own.
        note: what has to be known of it; not shown in a repr.

    Raises:
        EmptyField: when an id or the account is empty.
        ExtensionUnfit: when it extends itself.
        NaiveDatetime: when a time has no zone.
        NotToTheFen: when the amount is below zero or finer than a fen.
        TimeReversed: when it was carried out before it was ordered, or lifted
            before it was carried out.
        WrongType: when a field holds another type.

    Source: 银发〔2016〕86号; Anti-Telecom and Online Fraud Law (2022), art. 20.

    >>> from antifraud.periods import SHANGHAI
    >>> stop = StopPayment(
    ...     id="s1",
    ...     account="6222021234567890",
    ...     amount=Decimal("18200.00"),
    ...     ordered_at=datetime(2023, 3, 14, 14, 20, tzinfo=SHANGHAI),
    ... )
    >>> str(stop.expires_at)
    '2023-03-16 14:20:00+08:00'
    >>> "6222021234567890" in repr(stop)
    False
    """

    id: str
    account: str = attrs.field(repr=masked)
    ordered_at: datetime
    stopped_at: datetime | None = None
    lifted_at: datetime | None = None
    amount: Decimal | None = None
    agency: str | None = None
    bank: str | None = None
    incident: str | None = None
    extension_of: str | None = None
    source: str | None = None
    note: str = attrs.field(default="", repr=False)

    def __attrs_post_init__(self) -> None:
        """Check every field at once, and one by one only where that fails or it was lifted."""
        ordered, stopped, lifted = self.ordered_at, self.stopped_at, self.lifted_at
        amount, agency, bank, incident, extended, source = (
            self.amount, self.agency, self.bank, self.incident, self.extension_of, self.source,
        )  # fmt: skip
        if (
            type(self.id) is not str
            or not self.id.strip()
            or type(self.account) is not str
            or not self.account.strip()
            or type(ordered) is not datetime
            or ordered.utcoffset() is None
            or (
                stopped is not None
                and (
                    type(stopped) is not datetime
                    or stopped.utcoffset() is None
                    or stopped < ordered
                )
            )
            or lifted is not None
            or (
                amount is not None
                and (
                    type(amount) is not Decimal
                    or not amount.is_finite()
                    or amount.is_signed()
                    or amount.as_tuple()[2] < _FEN  # type: ignore[operator] # it is finite
                )
            )
            or (agency is not None and (type(agency) is not str or not agency.strip()))
            or (bank is not None and (type(bank) is not str or not bank.strip()))
            or (incident is not None and (type(incident) is not str or not incident.strip()))
            or (
                extended is not None
                and (type(extended) is not str or not extended.strip() or extended == self.id)
            )
            or (source is not None and (type(source) is not str or not source.strip()))
            or type(self.note) is not str
        ):
            self._check()

    def _check(self) -> None:
        """Check the fields one by one."""
        must_be_headed(self.id, self.source, self.note)
        must_be_hidden("account", self.account)
        must_be_aware("ordered_at", self.ordered_at)
        for field, moment in (("stopped_at", self.stopped_at), ("lifted_at", self.lifted_at)):
            if moment is not None:
                must_be_aware(field, moment)
        must_not_precede("stopped_at", self.stopped_at, "ordered_at", self.ordered_at)
        must_not_precede("lifted_at", self.lifted_at, "stopped_at", self.begins_at)
        must_be_sum("amount", self.amount)
        must_be_id("agency", self.agency)
        must_be_id("bank", self.bank)
        must_be_id("incident", self.incident)
        must_be_id("extension_of", self.extension_of)
        if self.extension_of == self.id:
            raise ExtensionUnfit("extension_of", self.extension_of, "it does not extend itself")

    @property
    def begins_at(self) -> datetime:
        """From when the 48 hours count: the bank's stop, or else the order."""
        return self.ordered_at if self.stopped_at is None else self.stopped_at

    @property
    def expires_at(self) -> datetime:
        """When it ends by itself: 48 hours after it began, in the same zone.

        Raises:
            OutsideCalendar: when that lies after the year 9999.
        """
        begun = self.begins_at
        try:
            return (begun.astimezone(UTC) + STOP_TERM).astimezone(begun.tzinfo)
        except OverflowError:
            raise OutsideCalendar("expires_at", begun) from None

    def holds_at(self, moment: datetime) -> bool:
        """Tell whether the account is stopped at an instant.

        Raises:
            NaiveDatetime: when the instant has no zone.
            WrongType: when it is no datetime.

        >>> noon = datetime(2023, 3, 14, 12, tzinfo=UTC)
        >>> stop = StopPayment(id="s1", account="6222021234567890", ordered_at=noon)
        >>> stop.holds_at(noon), stop.holds_at(noon + timedelta(hours=48))
        (True, False)
        """
        must_be_aware("moment", moment)
        lifted = self.lifted_at
        return self.begins_at <= moment < self.expires_at and (lifted is None or moment < lifted)

    def references(self) -> Iterator[tuple[str, str, str]]:
        """Go through the ids that it names: field, kind and id.

        >>> noon = datetime(2023, 3, 14, 12, tzinfo=UTC)
        >>> stop = StopPayment(id="s2", account="a", ordered_at=noon, extension_of="s1")
        >>> list(stop.references())
        [('extension_of', 'stop_payment', 's1')]
        """
        for field, kind, name in (
            ("agency", "agency", self.agency),
            ("bank", "agency", self.bank),
            ("incident", "incident", self.incident),
            ("extension_of", "stop_payment", self.extension_of),
            ("source", "source", self.source),
        ):
            if name is not None:
                yield field, kind, name


def stop_payment_violations(
    stops: Iterable[StopPayment],
) -> Iterator[tuple[int, AntifraudError]]:
    """Go through the rules that join stops: each violation with its record's place, from 0.

    Stops are of one account where its number is the same, spaces and hyphens apart,
    and no two banks are told: a bank that is not told proves nothing apart. Where
    several banks are told for one number, there are so many accounts, and a stop
    without a bank is of any of them. Of one account the third stop in time, and each
    after it, is one too many. An extension names an earlier stop of the same account,
    which is no extension itself and which no other extends. A stop that is named and
    is not among these tells nothing.

    Source: 银发〔2016〕86号.

    >>> noon = datetime(2023, 3, 14, 12, tzinfo=UTC)
    >>> stops = [
    ...     StopPayment(
    ...         id=f"s{n}",
    ...         account="6222021234567890",
    ...         ordered_at=noon + n * STOP_TERM,
    ...         extension_of=f"s{n - 1}" if n else None,
    ...     )
    ...     for n in range(3)
    ... ]
    >>> for place, error in stop_payment_violations(stops):
    ...     print(place, error.field, type(error).__name__)
    2 account StoppedTooOften
    """
    stops = tuple(stops)
    numbers: dict[str, list[int]] = {}
    for place, stop in enumerate(stops):
        numbers.setdefault(account_number(stop.account), []).append(place)
    excess: set[int] = set()
    for places in numbers.values():
        if len(places) > MOST_STOPS:
            excess.update(_beyond(stops, places))
    named = {stop.extension_of for stop in stops}
    by_id = {stop.id: stop for stop in stops if stop.id in named}
    extended: set[str] = set()
    for place, stop in enumerate(stops):
        if place in excess:
            yield place, StoppedTooOften("account", masked(stop.account))
            continue
        if stop.extension_of is None or stop.extension_of not in by_id:
            continue
        mend = _misfit(stop, by_id[stop.extension_of], extended)
        if mend:
            yield place, ExtensionUnfit("extension_of", stop.extension_of, mend)
        extended.add(stop.extension_of)


def _beyond(stops: tuple[StopPayment, ...], places: list[int]) -> Iterator[int]:
    """Go through the stops of one number that are too many, wherever the unknown banks lie."""
    banks = {stops[place].bank for place in places} - {None}
    most = MOST_STOPS * max(1, len(banks))
    of_bank: dict[str | None, int] = {}
    kept = 0
    for place in sorted(places, key=lambda place: stops[place].begins_at):
        bank = stops[place].bank
        if kept >= most or (bank is not None and of_bank.get(bank, 0) >= MOST_STOPS):
            yield place
            continue
        kept += 1
        of_bank[bank] = of_bank.get(bank, 0) + 1


def _misfit(stop: StopPayment, first: StopPayment, extended: set[str]) -> str:
    """Return why a stop cannot extend another, or nothing."""
    if not same_account(first.account, first.bank, stop.account, stop.bank):
        return "that is a stop of another account"
    if first.begins_at > stop.begins_at:
        return "that stop is the later one"
    if first.extension_of is not None:
        return "that is an extension itself, and an account is extended once"
    return "that stop is extended already" if first.id in extended else ""
