# SPDX-License-Identifier: MIT
"""The tiers into which the sum of a telecom fraud falls."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from typing import Final

from antifraud.errors import UnknownEdition, WrongType, must_be_yuan
from antifraud.figures import Figure, Interval, Unit
from antifraud.vocabulary import Labelled

__all__ = ["FRAUD_TIERS", "AmountTier", "fraud_tier"]


class AmountTier(Labelled):
    """How large the sum of a fraud is in law (Criminal Law, art. 266), smallest first.

    >>> [tier.zh for tier in AmountTier]
    ['未达数额较大', '数额较大', '数额巨大', '数额特别巨大']
    """

    BELOW = ("below", "未达数额较大", "below the first tier")
    LARGE = ("large", "数额较大", "relatively large sum", "Criminal Law, art. 266")
    HUGE = ("huge", "数额巨大", "huge sum", "Criminal Law, art. 266")
    ESPECIALLY_HUGE = (
        "especially_huge", "数额特别巨大", "especially huge sum", "Criminal Law, art. 266",
    )  # fmt: skip


#: The least sum of each tier in yuan, by edition. "2016" is the Opinions of the
#: Supreme People's Court, the Supreme People's Procuratorate and the Ministry of
#: Public Security on telecom fraud (法发〔2016〕32号), one set for the whole country.
FRAUD_TIERS: Final[dict[str, dict[AmountTier, int]]] = {
    "2016": {
        AmountTier.LARGE: 3_000,
        AmountTier.HUGE: 30_000,
        AmountTier.ESPECIALLY_HUGE: 500_000,
    },
}


def fraud_tier(amount: Decimal | Figure, *, edition: str = "2016") -> AmountTier | None:
    """Return the tier of the sum that one suspect took by telecom fraud.

    "And above" (以上) includes the number itself (Criminal Law, art. 99). The
    tiers are those of telecom and online fraud (2016 Opinions), not of fraud in
    general, whose tiers each province sets; nor of any other offence.

    >>> fraud_tier(Decimal(3000)).zh, fraud_tier(Decimal("2999.99")).zh
    ('数额较大', '未达数额较大')

    A printed sum may lie in two tiers, or may have been rounded: then there is
    no telling.

    >>> fraud_tier(Figure.between(200_000, 300_000, Unit.CNY)).zh
    '数额巨大'
    >>> fraud_tier(Figure.between(400_000, 600_000, Unit.CNY)) is None
    True

    Args:
        amount: the sum, in yuan to the fen or as printed.
        edition: of which rules.

    Returns:
        The tier, or None where the sum is not known finely enough.

    Raises:
        NotToTheFen: when a sum is below zero or finer than a fen.
        UnitMismatch: when a figure is not of yuan.
        UnknownEdition: when the edition is not held.
        WrongType: when the sum is neither a Decimal nor a figure.
    """
    if edition not in FRAUD_TIERS:
        raise UnknownEdition("edition", edition, f"one of {', '.join(FRAUD_TIERS)}")
    tiers = FRAUD_TIERS[edition]
    if isinstance(amount, Figure):
        amount.unit.must_be(Unit.CNY, "amount")
        sums = amount.possible()
    elif isinstance(amount, Decimal):
        must_be_yuan("amount", amount)
        sums = Interval.point(Fraction(amount))
    else:
        raise WrongType("amount", amount, "give a Decimal of yuan, or a Figure")
    fitting = [tier for tier, span in _spans(tiers) if span.meets(sums)]
    return fitting[0] if len(fitting) == 1 else None


def _spans(tiers: dict[AmountTier, int]) -> list[tuple[AmountTier, Interval]]:
    """Return the sums of each tier: from its least to that of the next, which is left out."""
    least = [None, *map(Fraction, tiers.values())]
    return [
        (tier, Interval(low, high, high_open=high is not None))
        for tier, low, high in zip(
            (AmountTier.BELOW, *tiers), least, (*least[1:], None), strict=True
        )
    ]
