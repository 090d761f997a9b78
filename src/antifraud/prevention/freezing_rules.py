# SPDX-License-Identifier: MIT
"""The rules that join freezes with their cases, their stops and each other."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date

from antifraud.errors import AntifraudError, FrozenBeforeFiling, QueueUnfit, StopUnfit, TimeReversed
from antifraud.periods import day_in
from antifraud.prevention.accounts import same_account
from antifraud.prevention.freezing import Freeze
from antifraud.prevention.stopping import StopPayment

__all__ = ["freeze_violations"]


def freeze_violations(
    freezes: Iterable[Freeze], *, filed: Mapping[str, date], stops: Iterable[StopPayment] = ()
) -> Iterator[tuple[int, AntifraudError]]:
    """Go through the rules that join freezes: each violation with its record's place, from 0.

    Money is frozen no earlier than the first of its cases was filed; where the
    day of filing of one of them is not known, that cannot be told and is no
    violation. A freeze waits behind an earlier one of the same account, and follows
    a stop of the same account, from the day on which that was ordered. Accounts are
    the same where their numbers are, spaces and hyphens apart, and no two banks are told.

    Args:
        freezes: the freezes; a freeze that is named and is not among them tells nothing.
        filed: the day of filing of each case for which it is known, by incident id.
        stops: the stops that freezes may name; one that is not among them tells nothing.

    Source: Provisions on Criminal Procedure of Public Security Organs (2020), arts 174, 240.

    >>> early = Freeze(
    ...     id="f1", account="6222021234567890", ordered_on=date(2023, 3, 14), incidents=("case",)
    ... )
    >>> [error.field for _, error in freeze_violations([early], filed={"case": date(2023, 3, 15)})]
    ['ordered_on']
    """
    freezes = tuple(freezes)
    by_id = {freeze.id: freeze for freeze in freezes}
    named = {freeze.stop_payment for freeze in freezes}
    stopped = {stop.id: stop for stop in stops if stop.id in named}
    for place, freeze in enumerate(freezes):
        days = [filed[case] for case in freeze.incidents if case in filed]
        if days and len(days) == len(freeze.incidents) and freeze.ordered_on < min(days):
            yield place, FrozenBeforeFiling("ordered_on", (freeze.ordered_on, min(days)))
        stop = stopped.get(freeze.stop_payment or "")
        if stop is not None:
            yield from ((place, error) for error in _beside(freeze, stop))
        first = by_id.get(freeze.behind or "")
        if first is None:
            continue
        if not same_account(first.account, first.bank, freeze.account, freeze.bank):
            mend = "that is a freeze of another account"
            yield place, QueueUnfit("behind", freeze.behind, mend)
        elif first.ordered_on > freeze.ordered_on:
            days_of_both = (freeze.ordered_on, first.ordered_on)
            yield place, TimeReversed("ordered_on", days_of_both, "it waits behind an earlier one")


def _beside(freeze: Freeze, stop: StopPayment) -> Iterator[AntifraudError]:
    """Go through what keeps a freeze from following the stop that it names."""
    if not same_account(stop.account, stop.bank, freeze.account, freeze.bank):
        yield StopUnfit("stop_payment", freeze.stop_payment, "name the stop of this account")
        return
    stopped_on = day_in(stop.ordered_at)
    if freeze.ordered_on < stopped_on:
        mend = "it is not before the stop that it follows"
        yield TimeReversed("ordered_on", (freeze.ordered_on, stopped_on), mend)
