# SPDX-License-Identifier: MIT
"""The intervention of bank and police together, before money leaves (警银联动拦截)."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

import attrs

from antifraud.errors import (
    SumTooLarge,
    TimeReversed,
    UnitMismatch,
    must_all_be,
    must_be,
    must_be_headed,
    must_be_id,
    must_be_term,
)
from antifraud.figures import Figure, Unit, must_agree
from antifraud.masking import shown
from antifraud.periods import Moment
from antifraud.prevention.between import time_between
from antifraud.prevention.counting import must_be_whole
from antifraud.vocabulary import Vocabulary

__all__ = ["Intervention", "Step", "StepAction"]

_LAW = "Anti-Telecom and Online Fraud Law (2022)"
_TIMES = (Unit.SECOND, Unit.MINUTE, Unit.HOUR, Unit.DAY)


class StepAction(Vocabulary):
    """What was done in a step.

    >>> StepAction.CALLED_POLICE.zh
    '报警'
    """

    TRANSFERRED = ("transferred", "转账", "money had been sent")
    NOTICED = ("noticed", "发现异常", "noticed that something was wrong")
    REPORTED_TO_MANAGER = ("reported_to_manager", "报告主管", "told the manager")
    DELAYED = ("delayed", "拖延办理", "put the transfer off", f"{_LAW}, art. 18")
    CALLED_POLICE = ("called_police", "报警", "called the police")
    POLICE_ARRIVED = ("police_arrived", "民警到场", "police arrived")
    DISSUADED = ("dissuaded", "劝阻", "dissuaded the customer", f"{_LAW}, art. 34")
    TAKEN_TO_STATION = ("taken_to_station", "带回派出所", "went to the station together")
    STOPPED = ("stopped", "止付", "the account was stopped", f"{_LAW}, art. 20")
    FROZEN = ("frozen", "冻结", "the money was frozen", f"{_LAW}, art. 20")
    OTHER = ("other", "其他", "other")


@attrs.frozen(kw_only=True)
class Step:
    """One step of an intervention: who did what, and when.

    Attributes:
        action: what was done.
        printed: the action as printed; needed where it is OTHER.
        role: who did it, as a role (clerk, manager), never a name; empty where not told.
        agency: the id of the body, bank or station that did it; None where not told.
        at: when; None where not told.
        after: how long after the step before, in seconds, minutes, hours or
            days ("几分钟后"); None where not told.

    Raises:
        EmptyField: when the id is empty.
        LabelMissing: when the action is OTHER and has no label.
        NegativeCount: when the time after is below zero.
        MiscountedUnit: when the time after is in another unit.
        WrongType: when a field holds another type.

    >>> Step(action=StepAction.NOTICED, role="clerk", at=Moment.parse("2023-03-14T14~")).role
    'clerk'
    """

    action: StepAction
    printed: str = attrs.field(default="", repr=shown)
    role: str = attrs.field(default="", repr=shown)
    agency: str | None = None
    at: Moment | None = None
    after: Figure | None = None

    def __attrs_post_init__(self) -> None:
        """Check the fields."""
        must_be_term("action", self.action, StepAction, "printed", self.printed)
        must_be("role", self.role, str)
        must_be_id("agency", self.agency)
        if self.at is not None:
            must_be("at", self.at, Moment)
        must_be_whole("after", self.after, *_TIMES)


@attrs.frozen(kw_only=True)
class Intervention:
    """How a bank and the police together kept someone from sending money (警银联动).

    Its four sums are four things and are never added up: what was about to be
    sent, what had been sent before, what of that was frozen, and what was kept
    from being sent. Each may be unknown (None) while the step that speaks of it
    stands in the timeline; a sum of 0 says that there was none.

    Attributes:
        id: the id by which other records name it.
        incident: the id of the incident, a bank alert or a report; None where not told.
        timeline: what was done by whom, in order.
        attempted: yuan about to be sent, to the fen; None where not known.
        attempted_stated: the same as printed, where that is rough; a figure in yuan.
        lost_before: yuan sent before, to the fen; None where not known.
        lost_before_stated: the same as printed, where that is rough; a figure in yuan.
        frozen: yuan frozen of what was sent before, to the fen; None where not known.
        frozen_stated: the same as printed, where that is rough; a figure in yuan.
        averted: yuan kept from being sent, to the fen; None where not known.
        averted_stated: the same as printed, where that is rough; a figure in yuan.
        agency: the id of the station that came; None where not told.
        bank: the id of the bank; None where not told.
        source: the id of the source; None for a record of one's own.
        note: what has to be known of it; not shown in a repr.

    Raises:
        EmptyField: when an id is empty.
        NotToTheFen: when a sum is below zero or finer than a fen.
        MiscountedUnit: when a printed sum is not in yuan.
        NegativeCount: when a printed sum is below zero.
        SumsDisagree: when a sum to the fen cannot be the one that is printed.
        SumTooLarge: when certainly more was averted than attempted, or frozen than
            lost before; rough sums prove only what their bounds do.
        TimeReversed: when a step certainly lies before one that it follows; soft
            bounds (14时许) prove nothing.
        WrongType: when a field holds another type.

    Source: Anti-Telecom and Online Fraud Law (2022), arts 18, 20, 34.

    >>> from antifraud.wording import read
    >>> case = Intervention(
    ...     id="i1",
    ...     attempted=Decimal("170000.00"),
    ...     averted=Decimal("170000.00"),
    ...     timeline=(
    ...         Step(action=StepAction.TRANSFERRED, role="customer"),
    ...         Step(action=StepAction.NOTICED, role="clerk", at=Moment.parse("2023-03-14T14~")),
    ...         Step(action=StepAction.REPORTED_TO_MANAGER, role="clerk"),
    ...         Step(action=StepAction.CALLED_POLICE, role="manager"),
    ...         Step(action=StepAction.POLICE_ARRIVED, agency="station", after=read("几分钟")),
    ...         Step(action=StepAction.FROZEN),
    ...     ),
    ... )
    >>> case.took(StepAction.FROZEN), case.frozen is None
    (True, True)
    """

    id: str
    incident: str | None = None
    timeline: tuple[Step, ...] = ()
    attempted: Decimal | None = None
    attempted_stated: Figure | None = None
    lost_before: Decimal | None = None
    lost_before_stated: Figure | None = None
    frozen: Decimal | None = None
    frozen_stated: Figure | None = None
    averted: Decimal | None = None
    averted_stated: Figure | None = None
    agency: str | None = None
    bank: str | None = None
    source: str | None = None
    note: str = attrs.field(default="", repr=False)

    def __attrs_post_init__(self) -> None:
        """Check the fields, then the sums, then the order of the steps."""
        must_be_headed(self.id, self.source, self.note)
        for field in ("incident", "agency", "bank"):
            must_be_id(field, getattr(self, field))
        must_all_be("timeline", self.timeline, Step)
        for field in ("attempted", "lost_before", "frozen", "averted"):
            stated = f"{field}_stated"
            must_agree(field, getattr(self, field), stated, getattr(self, stated))
        self._check_within("averted", "attempted")
        self._check_within("frozen", "lost_before")
        _check_order(self.timeline)

    def _check_within(self, part: str, whole: str) -> None:
        """Compare two sums, each to the fen or else as printed, where they are certain."""
        part_field, part_sum = self._told(part)
        whole_field, whole_sum = self._told(whole)
        if part_sum is None or whole_sum is None:
            return
        if _figure(whole_sum).certainly_less(_figure(part_sum)):
            mend = f"it is no larger than {whole_field}"
            raise SumTooLarge(part_field, (part_sum, whole_sum), mend)

    def _told(self, field: str) -> tuple[str, Decimal | Figure | None]:
        """Return which field tells a sum, and what it tells."""
        exact: Decimal | None = getattr(self, field)
        if exact is not None:
            return field, exact
        stated: Figure | None = getattr(self, f"{field}_stated")
        return f"{field}_stated", stated

    def took(self, action: StepAction) -> bool:
        """Tell whether a step of the timeline did this; False where none says so.

        Raises:
            WrongType: when it is no action.

        >>> Intervention(id="i1").took(StepAction.FROZEN)
        False
        """
        must_be("action", action, StepAction)
        return any(step.action is action for step in self.timeline)

    def elapsed(
        self, start: StepAction, end: StepAction, *, unit: Unit = Unit.MINUTE
    ) -> Figure | None:
        """Return how long it took from one step to another, within bounds.

        What is told of the times of the steps, of how long each came after the one
        before, and their order are put together. `metrics.Durations.of` takes what
        this returns.

        Args:
            start: what was done in the one; its first step counts.
            end: what was done in the other; its first step from there on counts.
            unit: the unit of time.

        Returns:
            None where one of the steps is not told, or nothing that bounds the time.

        Raises:
            UnitMismatch: when the unit is no time that converts.
            WrongType: when it is no action.

        >>> from antifraud.wording import read
        >>> case = Intervention(
        ...     id="i1",
        ...     timeline=(
        ...         Step(action=StepAction.NOTICED, at=Moment.parse("2023-03-14T14~")),
        ...         Step(action=StepAction.CALLED_POLICE),
        ...         Step(action=StepAction.POLICE_ARRIVED, after=read("5分钟")),
        ...         Step(action=StepAction.FROZEN, at=Moment.parse("2023-03-14T15:10:00")),
        ...     ),
        ... )
        >>> case.elapsed(StepAction.CALLED_POLICE, StepAction.POLICE_ARRIVED)
        Figure(5 MINUTE)
        >>> case.elapsed(StepAction.NOTICED, StepAction.FROZEN)
        Figure(~10..~70 MINUTE, between)
        """
        must_be("start", start, StepAction)
        must_be("end", end, StepAction)
        if not unit.converts_to(Unit.SECOND):
            raise UnitMismatch("unit", (unit, Unit.SECOND), mend="give a unit of time")
        actions = [step.action for step in self.timeline]
        if start not in actions:
            return None
        first = actions.index(start)
        if end not in actions[first:]:
            return None
        told = [(step.at, step.after) for step in self.timeline]
        return time_between(told, first, actions.index(end, first), unit)

    def references(self) -> Iterator[tuple[str, str, str]]:
        """Go through the ids that it names: field, kind and id.

        >>> list(Intervention(id="i1", incident="alert", bank="bank").references())
        [('incident', 'incident', 'alert'), ('bank', 'agency', 'bank')]
        """
        for field, kind, name in (
            ("incident", "incident", self.incident),
            ("agency", "agency", self.agency),
            ("bank", "agency", self.bank),
            ("source", "source", self.source),
        ):
            if name is not None:
                yield field, kind, name
        for place, step in enumerate(self.timeline):
            if step.agency is not None:
                yield f"timeline[{place}].agency", "agency", step.agency


def _figure(told: Decimal | Figure) -> Figure:
    return told if isinstance(told, Figure) else Figure.exact(told, Unit.CNY)


def _check_order(timeline: tuple[Step, ...]) -> None:
    """Compare each step with the last beginning of those before it; that settles all pairs."""
    last: Moment | None = None
    for place, step in enumerate(timeline):
        if step.at is None or not step.at.firm:
            continue
        if last is not None and step.at.certainly_before(last):
            field = f"timeline[{place}].at"
            raise TimeReversed(field, (step.at, last), "put the steps in their order")
        if last is None or last.earliest <= step.at.earliest:
            last = step.at
