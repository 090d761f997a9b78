# SPDX-License-Identifier: MIT
"""Sharing frozen money among victims in proportion of their losses, to the fen."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from typing import overload

from antifraud.errors import SumBeyondReach, WrongType, must_be_yuan

__all__ = ["exact_sum", "must_be_shareable", "pro_rata"]

#: Sums that are shared out lie below it; far above all money there is.
_MOST = Decimal(10**15)


@overload
def pro_rata(frozen: Decimal, losses: Mapping[str, Decimal]) -> dict[str, Decimal]: ...
@overload
def pro_rata(frozen: Decimal, losses: Sequence[Decimal]) -> tuple[Decimal, ...]: ...
def pro_rata(
    frozen: Decimal, losses: Mapping[str, Decimal] | Sequence[Decimal]
) -> dict[str, Decimal] | tuple[Decimal, ...]:
    """Share frozen money among victims, each in proportion of his loss.

    The shares add up, to the fen, to what is frozen or to all the losses, whichever
    is less; nobody gets more than he lost, and whoever lost more gets no less. Each
    exact share is cut to the fen, and the fen left over go one by one to the largest
    of the parts cut off (largest remainder); where those are alike, to the smaller
    key, or to the one that stands first. So each share lies less than a fen from the
    exact one, and with keys the order of the losses does not matter.

    Where nobody lost anything, or there is nobody, each share is zero or there is
    none: the money stays frozen. So does what is left once all losses are met.

    Args:
        frozen: yuan to share, to the fen.
        losses: yuan lost, by victim's key (such as the id of the report) or in order.

    Returns:
        The shares in yuan, by key or in order, as the losses were given.

    Raises:
        NotToTheFen: when a sum is below zero or finer than a fen.
        SumBeyondReach: when a sum is 10**15 yuan or more.
        WrongType: when a sum is no Decimal, a key no str, or the losses are neither
            mapping nor sequence.

    Source: 2016 rules on returning frozen funds of telecom fraud
    (电信网络新型违法犯罪案件冻结资金返还若干规定), art. 8. They name the proportion; the
    rule for the fen left over is this library's own.

    >>> pro_rata(Decimal("100.00"), [Decimal("300.00"), Decimal("300.00"), Decimal("300.00")])
    (Decimal('33.34'), Decimal('33.33'), Decimal('33.33'))
    >>> pro_rata(Decimal("1000.00"), {"a": Decimal("600.00"), "b": Decimal("150.50")})
    {'a': Decimal('600.00'), 'b': Decimal('150.50')}
    """
    must_be_shareable("frozen", frozen)
    if isinstance(losses, Mapping):
        # The place and the type stand in an error, for a key may say who the victim is.
        for place, key in enumerate(losses):
            if not isinstance(key, str):
                raise WrongType(f"losses[{place}]", type(key), "give keys of type str")
        shares = _shared(_fen(frozen), _all_fen(losses.values()), list(losses))
        return dict(zip(losses, shares, strict=True))
    if isinstance(losses, str | bytes) or not isinstance(losses, Sequence):
        raise WrongType("losses", type(losses), "give a mapping or a sequence of Decimal")
    return tuple(_shared(_fen(frozen), _all_fen(losses), range(len(losses))))


def must_be_shareable(field: str, amount: object) -> None:
    """Raise unless a sum is yuan to the fen and below 10**15 yuan.

    Raises:
        WrongType: when it is no Decimal.
        NotToTheFen: when it is not finite, below zero, or finer than a fen.
        SumBeyondReach: when it is 10**15 yuan or more.

    >>> must_be_shareable("amount", Decimal("600.00"))
    """
    must_be_yuan(field, amount)
    if isinstance(amount, Decimal) and amount >= _MOST:
        raise SumBeyondReach(field, amount)


def exact_sum(amounts: Iterable[Decimal]) -> Decimal:
    """Return the sum of amounts in yuan, whatever the precision of the decimal context.

    >>> exact_sum([Decimal("0.10"), Decimal(2)])
    Decimal('2.10')
    """
    return _yuan(sum(map(_fen, amounts)))


def _shared(frozen: int, losses: list[int], keys: Sequence[str] | Sequence[int]) -> list[Decimal]:
    lost = sum(losses)
    if frozen >= lost:
        return [_yuan(loss) for loss in losses]
    cut = [divmod(frozen * loss, lost) for loss in losses]
    shares = [share for share, _ in cut]
    left = frozen - sum(shares)
    order = sorted(range(len(cut)), key=lambda place: (-cut[place][1], keys[place]))
    for place in order[:left]:
        shares[place] += 1
    return [_yuan(share) for share in shares]


def _all_fen(losses: Iterable[Decimal]) -> list[int]:
    fen = []
    for place, loss in enumerate(losses):
        must_be_shareable(f"losses[{place}]", loss)
        fen.append(_fen(loss))
    return fen


def _fen(yuan: Decimal) -> int:
    """Return a sum in fen; the decimal context, which may round, is not asked."""
    numerator, denominator = yuan.as_integer_ratio()
    return numerator * 100 // denominator


def _yuan(fen: int) -> Decimal:
    return Decimal(f"{fen // 100}.{fen % 100:02d}")
