# SPDX-License-Identifier: MIT
"""The return of frozen money to those who were cheated of it (返还)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from decimal import Decimal

import attrs

from antifraud.errors import (
    AntifraudError,
    NoticeTooShort,
    SharesUnequal,
    SumTooLarge,
    TimeReversed,
    must_all_be,
    must_be_day,
    must_be_headed,
    must_be_id,
    must_be_sum,
    must_be_term_or_none,
    must_be_yuan,
    must_not_precede,
    must_say,
)
from antifraud.masking import shown
from antifraud.prevention.freezing import Freeze
from antifraud.prevention.sharing import exact_sum
from antifraud.vocabulary import Vocabulary

__all__ = ["NOTICE", "Return", "ReturnMethod", "Share", "return_violations"]

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
        must_be_yuan("amount", self.amount)
        must_be_sum("loss", self.loss)
        if self.loss is not None and self.amount > self.loss:
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
        SharesUnequal: when the shares do not add up to the amount.
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
        must_be_sum("amount", self.amount)
        must_all_be("shares", self.shares, Share)
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


def return_violations(
    returns: Iterable[Return], freezes: Iterable[Freeze]
) -> Iterator[tuple[int, AntifraudError]]:
    """Go through the rules that join returns: each violation with its record's place, from 0.

    Out of one freeze no more is returned than was frozen, all its returns taken
    together in the order given, and nothing before the day of the freeze. A sum
    or a day that is not known tells nothing. A return in proportion follows
    thirty days of public notice.

    Args:
        returns: the returns.
        freezes: the freezes; one that is named and is not among them tells nothing.

    Source: 2016 rules on returning frozen funds of telecom fraud, art. 8.

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
    so_far: dict[str, Decimal] = {}
    for place, made in enumerate(returns):
        if (
            made.method is ReturnMethod.PRO_RATA
            and made.announced_on is not None
            and made.returned_on is not None
            and made.returned_on - made.announced_on < NOTICE
        ):
            yield place, NoticeTooShort("returned_on", (made.announced_on, made.returned_on))
        freeze = by_id.get(made.freeze) if made.freeze is not None else None
        if freeze is None:
            continue
        if made.returned_on is not None and made.returned_on < freeze.ordered_on:
            days = (made.returned_on, freeze.ordered_on)
            yield place, TimeReversed("returned_on", days, "it is not before its freeze")
        if made.total is None:
            continue
        total = so_far[freeze.id] = exact_sum((so_far.get(freeze.id, Decimal()), made.total))
        if freeze.amount is not None and total > freeze.amount:
            yield place, SumTooLarge("amount", (total, freeze.amount))
