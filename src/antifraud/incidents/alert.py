# SPDX-License-Identifier: MIT
"""The bank's alert: a customer is about to send money to a fraud."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

import attrs

from antifraud.errors import EarlierUnfit, must_be_id, must_be_term_or_none, must_hide_all
from antifraud.figures import Figure, must_agree
from antifraud.incidents.call import Call
from antifraud.incidents.checks import must_be_told
from antifraud.incidents.typology import FraudType
from antifraud.masking import hidden_all

__all__ = ["BankAlert"]


@attrs.frozen(kw_only=True)
class BankAlert(Call):
    """A bank's report of a customer who is about to send money to a fraud (银行预警).

    Other firms give the same alert: a telecom shop, a goldsmith, a courier.
    What was then done, and what it averted, is an intervention.

    Attributes:
        bank: the id of the bank or other firm, which is an agency; None where not told.
        amount: what the customer was about to send, in yuan to the fen.
        amount_stated: the same as printed, where that is rough; a figure in yuan.
        earlier_transfer: whether money had been sent before; None where not known.
        earlier_amount: what had been sent before, in yuan to the fen.
        earlier_stated: the same as printed, where that is rough; a figure in yuan.
        suspected: the type of fraud that is suspected; None where not told.
        accounts: the accounts that the money was to go to; shown masked.

    Raises:
        EarlierUnfit: when an earlier sum is given, but no earlier transfer.
        LabelMissing: when the type is OTHER and `printed` is empty.
        NotToTheFen: when a sum is no sum of yuan to the fen.
        SumsDisagree: when a sum to the fen cannot be the one that is printed.
        MiscountedUnit: when a figure is not in yuan.
        WrongType: when a field holds another type.

    Source: Anti-Telecom and Online Fraud Law (2022), arts 18 and 34.

    >>> from antifraud.periods import Moment
    >>> alert = BankAlert(
    ...     id="a1",
    ...     bank="bank",
    ...     happened=Moment.parse("2023-03-14T14~"),
    ...     printed="投资诈骗",
    ...     amount=Decimal("170000.00"),
    ...     earlier_transfer=True,
    ... )
    >>> alert.earlier_amount is None
    True
    """

    bank: str | None = None
    amount: Decimal | None = None
    amount_stated: Figure | None = None
    earlier_transfer: bool | None = None
    earlier_amount: Decimal | None = None
    earlier_stated: Figure | None = None
    suspected: FraudType | None = None
    accounts: tuple[str, ...] = attrs.field(default=(), repr=hidden_all)

    def __attrs_post_init__(self) -> None:
        """Check bank, sums and type."""
        super().__attrs_post_init__()
        must_be_id("bank", self.bank)
        must_agree("amount", self.amount, "amount_stated", self.amount_stated)
        must_be_told("earlier_transfer", self.earlier_transfer)
        must_agree("earlier_amount", self.earlier_amount, "earlier_stated", self.earlier_stated)
        if self.earlier_transfer is not True:
            for field in ("earlier_amount", "earlier_stated"):
                if getattr(self, field) is not None:
                    raise EarlierUnfit(field, getattr(self, field))
        must_be_term_or_none("suspected", self.suspected, FraudType, "printed", self.printed)
        must_hide_all("accounts", self.accounts)

    def references(self) -> Iterator[tuple[str, str, str]]:
        """Go through the ids that it names: field, kind and id."""
        yield from super().references()
        if self.bank is not None:
            yield "bank", "agency", self.bank
