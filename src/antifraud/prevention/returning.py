# SPDX-License-Identifier: MIT
"""The return of frozen money to those who were cheated of it (返还)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from decimal import Decimal

import attrs

from antifraud.errors import (
    RepeatedEntry,
    SharesUnequal,
    SumTooLarge,
    must_all_be,
    must_be_day,
    must_be_headed,
    must_be_id,
    must_be_term_or_none,
    must_not_precede,
    must_say,
)
from antifraud.masking import shown
from antifraud.prevention.sharing import exact_sum, must_be_shareable
from antifraud.vocabulary import Vocabulary

__all__ = ["NOTICE", "Return", "ReturnMethod", "Share"]

_RULES = "2016 rules on returning frozen funds of telecom fraud, art. 8"
#: How long a return in proportion is announced before it is made (the same rules, art. 8).
NOTICE = timedelta(days=30)


class ReturnMethod(Vocabulary):
    """How it is settled who gets what.

    >>> ReturnMethod.PRO_RATA.zh
    '按比例返还'
    """

    DIRECT = ("direct", "溯源返还", "direct, as the money can be traced", _RULES)
    PRO_RATA = ("pro_rata", "按比例返还", "in proportion of each loss", _RULES)
    OTHER = ("other", "其他", "other")


@attrs.frozen(kw_only=True)
class Share:
    """What one victim gets of a return; the victim is named by the report of the loss.

    Attributes:
        incident: the id of the victim's report.
        amount: yuan returned, to the fen.
        loss: yuan lost, to the fen; None where not known.

    Raises:
        EmptyField: when the id is empty.
        NotToTheFen: when a sum is below zero or finer than a fen.
        SumBeyondReach: when a sum is 10**15 yuan or more.
        SumTooLarge: when more is returned than was lost.
        WrongType: when a field holds another type.

    >>> Share(incident="report", amount=Decimal("600.00"), loss=Decimal("900.00")).incident
    'report'
    """

    incident: str
    amount: Decimal
    loss: Decimal | None = None

    def __attrs_post_init__(self) -> None:
        """Check the id and the two sums."""
        must_say("incident", self.incident)
        must_be_shareable("amount", self.amount)
        if self.loss is None:
            return
        must_be_shareable("loss", self.loss)
        if self.amount > self.loss:
            raise SumTooLarge("amount", (self.amount, self.loss), "nobody gets more than his loss")


@attrs.frozen(kw_only=True)
class Return:
    """One return of money to victims (返还), a step of its own after stop and freeze.

    Attributes:
        id: the id by which other records name it.
        method: how it is settled who gets what; None where not told.
        method_printed: the method as printed; needed where it is OTHER.
        freeze: the id of the freeze that the money comes out of; None where not told.
        amount: yuan returned, to the fen; None where not known.
        shares: what each victim got; empty where not told.
        announced_on: the day of the public notice (公告); None where not told.
        returned_on: the day of the return; None where not told.
        agency: the id of the body that decided it; None where not told.
        source: the id of the source; None for a record of one's own.
        note: what has to be known of it; not shown in a repr.

    Raises:
        EmptyField: when an id is empty.
        LabelMissing: when the method is OTHER and has no label.
        NotToTheFen: when the amount is below zero or finer than a fen.
        RepeatedEntry: when two shares go to one report.
        SharesUnequal: when the shares do not add up to the amount.
        SumBeyondReach: when the amount is 10**15 yuan or more.
        TimeReversed: when it was made before it was announced.
        WrongType: when a field holds another type.

    Source: 2016 rules on returning frozen funds of telecom fraud
    (电信网络新型违法犯罪案件冻结资金返还若干规定), art. 8; Anti-Telecom and Online
    Fraud Law (2022), art. 20.

    >>> Return(
    ...     id="r1",
    ...     freeze="f1",
    ...     amount=Decimal("900.00"),
    ...     method=ReturnMethod.PRO_RATA,
    ...     shares=(
    ...         Share(incident="a", amount=Decimal("600.00")),
    ...         Share(incident="b", amount=Decimal("300.00")),
    ...     ),
    ... ).amount
    Decimal('900.00')
    """

    id: str
    method: ReturnMethod | None = None
    method_printed: str = attrs.field(default="", repr=shown)
    freeze: str | None = None
    amount: Decimal | None = None
    shares: tuple[Share, ...] = ()
    announced_on: date | None = None
    returned_on: date | None = None
    agency: str | None = None
    source: str | None = None
    note: str = attrs.field(default="", repr=False)

    def __attrs_post_init__(self) -> None:
        """Check the fields, then that the shares add up."""
        must_be_headed(self.id, self.source, self.note)
        must_be_term_or_none(
            "method", self.method, ReturnMethod, "method_printed", self.method_printed
        )
        must_be_id("freeze", self.freeze)
        must_be_id("agency", self.agency)
        if self.amount is not None:
            must_be_shareable("amount", self.amount)
        must_all_be("shares", self.shares, Share)
        named: set[str] = set()
        for place, share in enumerate(self.shares):
            if share.incident in named:
                raise RepeatedEntry(f"shares[{place}].incident", share.incident)
            named.add(share.incident)
        must_be_day("announced_on", self.announced_on)
        must_be_day("returned_on", self.returned_on)
        must_not_precede("returned_on", self.returned_on, "announced_on", self.announced_on)
        if self.shares and self.amount is not None:
            total = exact_sum(share.amount for share in self.shares)
            if total != self.amount:
                raise SharesUnequal("shares", (total, self.amount))

    @property
    def total(self) -> Decimal | None:
        """Yuan returned: the amount, or else the sum of the shares; None where neither is told.

        >>> Return(id="r1", shares=(Share(incident="a", amount=Decimal("600.00")),)).total
        Decimal('600.00')
        """
        if self.amount is None and self.shares:
            return exact_sum(share.amount for share in self.shares)
        return self.amount

    def references(self) -> Iterator[tuple[str, str, str]]:
        """Go through the ids that it names: field, kind and id.

        >>> list(Return(id="r1", freeze="f1").references())
        [('freeze', 'freeze', 'f1')]
        """
        for field, kind, name in (
            ("freeze", "freeze", self.freeze),
            ("agency", "agency", self.agency),
            ("source", "source", self.source),
        ):
            if name is not None:
                yield field, kind, name
        for place, share in enumerate(self.shares):
            yield f"shares[{place}].incident", "incident", share.incident
