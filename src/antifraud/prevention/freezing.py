# SPDX-License-Identifier: MIT
"""The freeze: money held for a filed case, six months at a time (冻结)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal

import attrs
from dateutil.relativedelta import relativedelta

from antifraud.errors import (
    OutsideCalendar,
    QueueUnfit,
    RenewedTooLate,
    TermTooLong,
    WrongType,
    must_all_be,
    must_all_say,
    must_be,
    must_be_count,
    must_be_day,
    must_be_headed,
    must_be_hidden,
    must_be_id,
    must_be_sum,
    must_not_precede,
)
from antifraud.masking import masked

__all__ = ["FREEZE_MONTHS", "Freeze", "Renewal"]

#: How many months a freeze runs at most, and each renewal of it (art. 243).
FREEZE_MONTHS = 6
#: The same in a major or complex case, where a city's bureau approves (art. 243).
_MAJOR_MONTHS = 12


@attrs.frozen(kw_only=True)
class Renewal:
    """One renewal of a freeze (续冻).

    Attributes:
        on: the day on which it was renewed; the new term begins where the old one ends.
        months: for how many calendar months.

    Raises:
        NegativeCount: when it is for less than a month.
        WrongType: when a field holds another type.

    >>> Renewal(on=date(2023, 8, 30)).months
    6
    """

    on: date
    months: int = FREEZE_MONTHS

    def __attrs_post_init__(self) -> None:
        """Check day and months."""
        if self.on is None:
            raise WrongType("on", self.on, "give a date")
        must_be_day("on", self.on)
        must_be_count("months", self.months, 1)


@attrs.frozen(kw_only=True)
class Freeze:
    """One freeze of the money in one account, for a case that has been filed (冻结).

    It runs six calendar months at most and ends by itself unless it is renewed
    while it holds, by six months at most each time; in a major or complex case
    by twelve. A second freeze of the same account waits in a queue (轮候冻结) and
    takes hold when those before it have ended. That a case is filed before its
    money is frozen joins records: `freeze_violations` tells it.

    A term ends on the day of the month on which it began, or on the month's last
    day where it has none such; that day is still in it. A renewed term begins
    where the old one ended.

    Attributes:
        id: the id by which other records name it.
        account: the account; shown masked.
        ordered_on: the day of the notice to the bank.
        months: for how many calendar months it was ordered.
        major: whether the case is major or complex and twelve months approved.
        renewals: its renewals, in order.
        queue: how many freezes of the account stood before it; 0 where none.
        behind: the id of the freeze that it waits for; None where not told.
        effective_on: the day on which a freeze from the queue took hold; None
            where it still waits, and for one that never waited.
        lifted_on: the day on which it was lifted; None where it was not.
        amount: yuan frozen, to the fen; None where not known.
        agency: the id of the body that ordered it; None where not told.
        bank: the id of the bank or payment firm; None where not told.
        incidents: the ids of the cases that it is for.
        stop_payment: the id of the stop that it follows; None where none is told.
        source: the id of the source; None for a record of one's own.
        note: what has to be known of it; not shown in a repr.

    Raises:
        EmptyField: when an id or the account is empty.
        NegativeCount: when the queue is below 0, or a term shorter than a month.
        NotToTheFen: when the amount is below zero or finer than a fen.
        OutsideCalendar: when a term ends after the year 9999.
        QueueUnfit: when it waits behind itself, or took hold late without waiting.
        RenewedTooLate: when it was renewed after it had ended or been lifted.
        TermTooLong: when a term is longer than the law allows.
        TimeReversed: when the days do not follow each other.
        WrongType: when a field holds another type.

    Source: Provisions on Criminal Procedure of Public Security Organs (2020),
    arts 174, 240-243; Anti-Telecom and Online Fraud Law (2022), art. 20.

    >>> freeze = Freeze(id="f1", account="6222021234567890", ordered_on=date(2022, 8, 31))
    >>> freeze.ends_on
    datetime.date(2023, 2, 28)
    >>> attrs.evolve(freeze, renewals=(Renewal(on=date(2023, 2, 20)),)).ends_on
    datetime.date(2023, 8, 28)
    """

    id: str
    account: str = attrs.field(repr=masked)
    ordered_on: date
    months: int = FREEZE_MONTHS
    major: bool = False
    renewals: tuple[Renewal, ...] = ()
    queue: int = 0
    behind: str | None = None
    effective_on: date | None = None
    lifted_on: date | None = None
    amount: Decimal | None = None
    agency: str | None = None
    bank: str | None = None
    incidents: tuple[str, ...] = ()
    stop_payment: str | None = None
    source: str | None = None
    note: str = attrs.field(default="", repr=False)

    def __attrs_post_init__(self) -> None:
        """Check the fields, then the queue, then the terms."""
        must_be_headed(self.id, self.source, self.note)
        must_be_hidden("account", self.account)
        must_be("ordered_on", self.ordered_on, date)
        for field in ("ordered_on", "effective_on", "lifted_on"):
            must_be_day(field, getattr(self, field))
        must_be_count("months", self.months, 1)
        must_be_count("queue", self.queue)
        must_be("major", self.major, bool)
        must_all_be("renewals", self.renewals, Renewal)
        must_be_sum("amount", self.amount)
        for field in ("behind", "agency", "bank", "stop_payment"):
            must_be_id(field, getattr(self, field))
        must_all_say("incidents", self.incidents)
        self._check_queue()
        must_not_precede("effective_on", self.effective_on, "ordered_on", self.ordered_on)
        must_not_precede(
            "lifted_on", self.lifted_on, "its beginning", self.begins_on or self.ordered_on
        )
        self._check_terms()

    def _check_queue(self) -> None:
        if self.behind == self.id:
            raise QueueUnfit("behind", self.behind, "it does not wait for itself")
        if self.queue:
            return
        if self.behind is not None:
            raise QueueUnfit("behind", self.behind, "give queue=1 or more for one that waits")
        if self.effective_on not in (None, self.ordered_on):
            raise QueueUnfit(
                "effective_on", self.effective_on, "give queue=1 or more for one that waited"
            )

    def _check_terms(self) -> None:
        most = _MAJOR_MONTHS if self.major else FREEZE_MONTHS
        terms = [("months", self.months)]
        terms += [(f"renewals[{n}].months", one.months) for n, one in enumerate(self.renewals)]
        for field, months in terms:
            if months > most:
                raise TermTooLong(field, months)
        if self.begins_on is None:
            if self.renewals:
                raise RenewedTooLate(
                    "renewals", self.renewals[0].on, "what still waits in the queue has no term yet"
                )
            return
        former, end = self.begins_on, _end(self.begins_on, self.months)
        for n, renewal in enumerate(self.renewals):
            field = f"renewals[{n}].on"
            must_not_precede(field, renewal.on, "the beginning or the renewal before", former)
            if renewal.on > end:
                raise RenewedTooLate(field, (renewal.on, end))
            if self.lifted_on is not None and renewal.on > self.lifted_on:
                raise RenewedTooLate(field, (renewal.on, self.lifted_on))
            former, end = renewal.on, _end(end, renewal.months)

    @property
    def begins_on(self) -> date | None:
        """The first day on which it holds; None while it waits in the queue."""
        return self.effective_on if self.queue else self.ordered_on

    @property
    def ends_on(self) -> date | None:
        """The last day on which it holds unless it is lifted; None while it waits."""
        end = self.begins_on
        if end is None:
            return None
        for months in (self.months, *(renewal.months for renewal in self.renewals)):
            end = _end(end, months)
        return end

    def holds_on(self, day: date) -> bool:
        """Tell whether the money is frozen on a day; on the day of lifting it is not.

        Raises:
            WrongType: when it is no date, or one with a time.

        >>> freeze = Freeze(id="f1", account="6222021234567890", ordered_on=date(2023, 3, 14))
        >>> freeze.holds_on(date(2023, 9, 14)), freeze.holds_on(date(2023, 9, 15))
        (True, False)
        """
        if day is None:
            raise WrongType("day", day, "give a date")
        must_be_day("day", day)
        begin, end, lifted = self.begins_on, self.ends_on, self.lifted_on
        if begin is None or end is None:
            return False
        return begin <= day <= end and (lifted is None or day < lifted)

    def references(self) -> Iterator[tuple[str, str, str]]:
        """Go through the ids that it names: field, kind and id.

        >>> freeze = Freeze(
        ...     id="f1", account="6222021234567890", ordered_on=date(2023, 3, 14), stop_payment="s1"
        ... )
        >>> list(freeze.references())
        [('stop_payment', 'stop_payment', 's1')]
        """
        for field, kind, name in (
            ("behind", "freeze", self.behind),
            ("agency", "agency", self.agency),
            ("bank", "agency", self.bank),
            ("stop_payment", "stop_payment", self.stop_payment),
            ("source", "source", self.source),
        ):
            if name is not None:
                yield field, kind, name
        for name in self.incidents:
            yield "incidents", "incident", name


def _end(begin: date, months: int) -> date:
    try:
        return begin + relativedelta(months=months)
    except (OverflowError, ValueError):
        raise OutsideCalendar("ends_on", (begin, months)) from None
