# SPDX-License-Identifier: MIT
"""What was seized, and what of the money was recovered or returned."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

import attrs

from antifraud.enforcement.rules import must_all_name, must_be_timed
from antifraud.errors import (
    EmptyField,
    RepeatedEntry,
    must_all_be,
    must_be,
    must_be_headed,
    must_be_id,
    must_be_term_or_none,
)
from antifraud.figures import Figure, Unit, must_agree, must_be_counted
from antifraud.masking import shown
from antifraud.periods import Moment, Period
from antifraud.vocabulary import Vocabulary

__all__ = ["Recovery", "RecoveryStep", "SeizedItem", "Seizure"]

_LAW = "Anti-Telecom and Online Fraud Law (2022)"


class SeizedItem(Vocabulary):
    """What is seized (扣押物品).

    There is no published list: the words are those in common use.

    >>> SeizedItem.BANK_CARD.zh
    '银行卡'
    """

    PHONE = ("phone", "手机", "mobile phones")
    BANK_CARD = ("bank_card", "银行卡", "bank cards")
    SIM_CARD = ("sim_card", "电话卡", "SIM cards")
    COMPUTER = ("computer", "电脑", "computers")
    CASH = ("cash", "现金", "cash")
    VEHICLE = ("vehicle", "车辆", "vehicles")
    OTHER = ("other", "其他", "other")


class RecoveryStep(Vocabulary):
    """What was done about the money: distinct steps, though one sum may merge them.

    >>> [step.zh for step in RecoveryStep][:2]
    ['追赃', '返赃']
    """

    RECOVERED = ("recovered", "追赃", "recovered", f"{_LAW}, art. 34")
    RETURNED = (
        "returned", "返赃", "returned to victims",
        "Rules on returning frozen funds of telecom fraud", "2016",
    )  # fmt: skip
    STOPPED = ("stopped", "止付", "stopped", "银发〔2016〕86号", "2016")
    FROZEN = ("frozen", "冻结", "frozen", f"{_LAW}, art. 20")
    AVERTED = ("averted", "挽损", "loss averted")
    OTHER = ("other", "其他", "other")


@attrs.frozen(kw_only=True)
class Seizure:
    """Things seized (扣押), of one kind.

    >>> phones = Seizure(
    ...     id="phones",
    ...     operation="january",
    ...     item=SeizedItem.PHONE,
    ...     printed="作案手机",
    ...     quantity=Figure.exact(67, Unit.ITEM),
    ... )
    >>> phones.value is None  # what they are worth is not told
    True

    Attributes:
        id: its id.
        operation: the id of the operation; None where it had none or none is told.
        arrest: the id of the arrest at which it was; None where not told.
        item: what was seized.
        printed: the same as printed; needed where `item` is OTHER.
        quantity: how many (`Unit.ITEM`); None where not told (一批).
        value: what it is worth, in yuan to the fen; None where not known.
        stated: the same as printed (`Unit.CNY`); None where not told.
        at: the moment, where it was one (a day is a `Moment` too); None otherwise.
        period: the days over which it was seized; None otherwise.
        by: the id of the agency that seized it; None where not told.
        source: the id of the source that tells it; None where there is none.
        note: what has to be known of it; never shown in a repr.

    Raises:
        EmptyField: when an id is empty.
        LabelMissing: when the item is OTHER and `printed` is empty.
        MiscountedUnit: when a figure has another unit.
        NegativeCount: when a figure is below zero or not whole.
        NotToTheFen: when the value is below zero or finer than a fen.
        SumsDisagree: when the value cannot be the one that is printed.
        TwoTimes: when both a moment and a period are given.
        WrongType: when a field holds a value of another type.
    """

    id: str
    item: SeizedItem
    operation: str | None = None
    arrest: str | None = None
    printed: str = attrs.field(default="", repr=shown)
    quantity: Figure | None = None
    value: Decimal | None = None
    stated: Figure | None = None
    at: Moment | None = None
    period: Period | None = None
    by: str | None = None
    source: str | None = None
    note: str = attrs.field(default="", repr=False)

    def __attrs_post_init__(self) -> None:
        """Check types, ids, times and figures."""
        must_be_headed(self.id, self.source, self.note)
        must_be("item", self.item, SeizedItem)
        must_be_term_or_none("item", self.item, SeizedItem, "printed", self.printed)
        must_be_id("operation", self.operation)
        must_be_id("arrest", self.arrest)
        must_be_counted("quantity", self.quantity, Unit.ITEM)
        must_agree("value", self.value, "stated", self.stated)
        must_be_timed(self.at, self.period)
        must_be_id("by", self.by)

    def references(self) -> Iterator[tuple[str, str, str]]:
        """Go through the ids that it names, each with its field and kind."""
        for field, kind, named in (
            ("operation", "operation", self.operation),
            ("arrest", "arrest", self.arrest),
            ("by", "agency", self.by),
            ("source", "source", self.source),
        ):
            if named is not None:
                yield field, kind, named


@attrs.frozen(kw_only=True)
class Recovery:
    """Money of fraud recovered (追赃), or returned to those who lost it (返赃).

    Print often merges two steps in one sum. Then the record names both, and
    nobody can tell how much is of which:

    >>> quarter = Recovery(
    ...     id="q1-money",
    ...     steps=(RecoveryStep.RECOVERED, RecoveryStep.RETURNED),
    ...     printed="追赃返赃",
    ...     stated=Figure.between(4_000_000, 5_000_000, Unit.CNY),
    ...     period=Period.parse("2023Q1"),
    ... )
    >>> quarter.merged, quarter.money
    (True, Figure(4000000..5000000 CNY, between))

    Attributes:
        id: its id.
        steps: what was done: one step, or those that the sum merges.
        printed: the same as printed; needed where a step is OTHER.
        amount: the sum in yuan to the fen; None where not known.
        stated: the sum as printed (`Unit.CNY`); None where not told.
        operation: the id of the operation; None where it had none or none is told.
        incidents: the ids of the incidents whose money it is, as far as told.
        at: the moment, where it was one (a day is a `Moment` too); None otherwise.
        period: the days over which it was done; None otherwise.
        by: the id of the agency that did it; None where not told.
        source: the id of the source that tells it; None where there is none.
        note: what has to be known of it; never shown in a repr.

    Raises:
        EmptyField: when an id is empty, or no step is named.
        LabelMissing: when a step is OTHER and `printed` is empty.
        MiscountedUnit: when the printed sum is not one of yuan.
        RepeatedEntry: when a step or an incident is named twice.
        NegativeCount: when the printed sum is below zero.
        NotToTheFen: when the sum is below zero or finer than a fen.
        SumsDisagree: when the sum cannot be the one that is printed.
        TwoTimes: when both a moment and a period are given.
        WrongType: when a field holds a value of another type.
    """

    id: str
    steps: tuple[RecoveryStep, ...]
    printed: str = attrs.field(default="", repr=shown)
    amount: Decimal | None = None
    stated: Figure | None = None
    operation: str | None = None
    incidents: tuple[str, ...] = ()
    at: Moment | None = None
    period: Period | None = None
    by: str | None = None
    source: str | None = None
    note: str = attrs.field(default="", repr=False)

    def __attrs_post_init__(self) -> None:
        """Check types, ids, steps, times and sums."""
        must_be_headed(self.id, self.source, self.note)
        must_all_be("steps", self.steps, RecoveryStep)
        if not self.steps:
            raise EmptyField("steps", self.steps, "name what was done with the money")
        for place, step in enumerate(self.steps):
            must_be_term_or_none("steps", step, RecoveryStep, "printed", self.printed)
            if step in self.steps[:place]:
                raise RepeatedEntry("steps", step)
        must_agree("amount", self.amount, "stated", self.stated)
        must_be_id("operation", self.operation)
        must_all_name("incidents", self.incidents)
        must_be_timed(self.at, self.period)
        must_be_id("by", self.by)

    @property
    def merged(self) -> bool:
        """Whether the sum merges several steps, so that it is the sum of none of them.

        >>> Recovery(id="r", steps=(RecoveryStep.RECOVERED,)).merged
        False
        """
        return len(self.steps) > 1

    @property
    def money(self) -> Figure | None:
        """The sum as well as it is known, in yuan; None where it is not.

        >>> Recovery(id="r", steps=(RecoveryStep.RETURNED,), amount=Decimal("8000.00")).money
        Figure(8000 CNY)
        """
        return self.stated if self.amount is None else Figure.exact(self.amount, Unit.CNY)

    def references(self) -> Iterator[tuple[str, str, str]]:
        """Go through the ids that it names, each with its field and kind."""
        if self.operation is not None:
            yield "operation", "operation", self.operation
        for incident in self.incidents:
            yield "incidents", "incident", incident
        if self.by is not None:
            yield "by", "agency", self.by
        if self.source is not None:
            yield "source", "source", self.source
