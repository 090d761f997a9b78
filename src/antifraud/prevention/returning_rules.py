# SPDX-License-Identifier: MIT
"""The rules that join returns with their freezes and with the losses that are reported."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal
from types import MappingProxyType

from antifraud.errors import (
    AntifraudError,
    LossesDiffer,
    NoticeTooShort,
    NotInProportion,
    NotOfTheFreeze,
    SumTooLarge,
    TimeReversed,
)
from antifraud.prevention.freezing import Freeze
from antifraud.prevention.returning import NOTICE, Return, ReturnMethod
from antifraud.prevention.sharing import exact_sum, pro_rata

__all__ = ["return_violations"]

_FEN = Decimal("0.01")
_UNKNOWN: Mapping[str, Decimal] = MappingProxyType({})


def return_violations(
    returns: Iterable[Return],
    freezes: Iterable[Freeze],
    *,
    losses: Mapping[str, Decimal] = _UNKNOWN,
) -> Iterator[tuple[int, AntifraudError]]:
    """Go through the rules that join returns: each violation with its record's place, from 0.

    Out of one freeze no more is returned than was frozen, all its returns taken
    together in the order given, and nothing before the day of the freeze. After the
    freeze has ended money may still be returned: the decision to return it outlives
    the term, and what the bank held is paid out then. Where a freeze says which
    cases it is for, shares go to those.

    Nobody gets more than he lost, all returns taken together, and a share states the
    loss as the report has it. A return in proportion follows thirty days of public
    notice, and where all losses are known each share lies within a fen of what
    `pro_rata` gives. A sum or a day that is not known tells nothing.

    Args:
        returns: the returns.
        freezes: the freezes; one that is named and is not among them tells nothing.
        losses: the loss of each report for which it is known, by incident id.

    Source: 2016 rules on returning frozen funds of telecom fraud, art. 8.

    >>> from datetime import date
    >>> frozen = Freeze(
    ...     id="f1",
    ...     account="6222021234567890",
    ...     ordered_on=date(2023, 3, 14),
    ...     amount=Decimal("900.00"),
    ... )
    >>> parts = [Return(id=name, freeze="f1", amount=Decimal("500.00")) for name in "ab"]
    >>> for place, error in return_violations(parts, [frozen]):
    ...     print(place, error.field, error.value)
    1 amount (Decimal('1000.00'), Decimal('900.00'))
    """
    by_id = {freeze.id: freeze for freeze in freezes}
    out_of: dict[str, Decimal] = {}
    got: dict[str, Decimal] = {}
    for place, made in enumerate(returns):
        errors = [*_of_notice(made), *_of_losses(made, losses, got), *_of_proportion(made, losses)]
        freeze = by_id.get(made.freeze or "")
        if freeze is not None:
            errors += _of_freeze(made, freeze, out_of)
        yield from ((place, error) for error in errors)


def _of_notice(made: Return) -> Iterator[AntifraudError]:
    announced, returned = made.announced_on, made.returned_on
    if made.method is not ReturnMethod.PRO_RATA or announced is None or returned is None:
        return
    if returned - announced < NOTICE:
        yield NoticeTooShort("returned_on", (announced, returned))


def _of_losses(
    made: Return, losses: Mapping[str, Decimal], got: dict[str, Decimal]
) -> Iterator[AntifraudError]:
    """Go through what the reports say against the shares; `got` keeps what each has so far."""
    for place, share in enumerate(made.shares):
        loss = losses.get(share.incident)
        if loss is None:
            continue
        if share.loss is not None and share.loss != loss:
            yield LossesDiffer(f"shares[{place}].loss", (share.loss, loss))
        total = exact_sum((got.get(share.incident, Decimal()), share.amount))
        got[share.incident] = total
        if total > loss:
            mend = "nobody gets more than he lost"
            yield SumTooLarge(f"shares[{place}].amount", (total, loss), mend)


def _of_proportion(made: Return, losses: Mapping[str, Decimal]) -> Iterator[AntifraudError]:
    """Tell the share that lies farthest off its proportion, where all losses are known."""
    if made.method is not ReturnMethod.PRO_RATA or not made.shares:
        return
    lost = [losses.get(share.incident, share.loss) for share in made.shares]
    known = [loss for loss in lost if loss is not None]
    total = exact_sum(share.amount for share in made.shares)
    # Where more is shared than was lost, that is what is wrong, and it is told elsewhere.
    if len(known) < len(lost) or total > exact_sum(known):
        return
    fair = pro_rata(total, known)
    off = [abs(share.amount - due) for share, due in zip(made.shares, fair, strict=True)]
    place = off.index(max(off))
    if off[place] > _FEN:
        pair = (made.shares[place].amount, fair[place])
        yield NotInProportion(f"shares[{place}].amount", pair)


def _of_freeze(
    made: Return, freeze: Freeze, out_of: dict[str, Decimal]
) -> Iterator[AntifraudError]:
    """Go through what a freeze says against a return; `out_of` keeps what each gave so far."""
    if made.returned_on is not None and made.returned_on < freeze.ordered_on:
        days = (made.returned_on, freeze.ordered_on)
        yield TimeReversed("returned_on", days, "it is not before its freeze")
    for place, share in enumerate(made.shares):
        if freeze.incidents and share.incident not in freeze.incidents:
            yield NotOfTheFreeze(f"shares[{place}].incident", share.incident)
    if made.total is None:
        return
    total = out_of[freeze.id] = exact_sum((out_of.get(freeze.id, Decimal()), made.total))
    if freeze.amount is not None and total > freeze.amount:
        yield SumTooLarge("amount", (total, freeze.amount))
