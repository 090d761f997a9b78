# SPDX-License-Identifier: MIT
"""The service standard: within what time an application is dealt with (办理时限)."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date, timedelta

import attrs

from antifraud.errors import (
    LimitsReversed,
    NegativeCount,
    StandardUnfit,
    must_be,
    must_be_headed,
    must_be_id,
    must_be_term,
)
from antifraud.figures import Figure, Qualifier, Unit, must_be_counted
from antifraud.masking import shown
from antifraud.services.application import Application, ApplicationKind
from antifraud.services.units import WORKING_DAY

__all__ = ["ServiceStandard", "kept"]


@attrs.frozen(kw_only=True)
class ServiceStandard:
    """Within what time a kind of application is dealt with (办理时限).

    A best case ("最快2天") is no limit: nothing has to keep it, and it is held apart.

    Attributes:
        id: the id by which other records name it.
        kind: what is applied for.
        kind_printed: the kind as printed; needed where it is OTHER.
        usual_limit: the limit, in days or working days; None where not told.
        urgent_limit: the limit for an urgent application; None where there is
            none of its own or it is not told.
        best: the best case as printed; None where not told.
        basis: the law or rule that lays it down; empty where not told.
        agency: the id of the body that keeps it; None where not told.
        source: the id of the source; None for a record of one's own.
        note: what has to be known of it; not shown in a repr.

    Raises:
        EmptyField: when an id is empty.
        LabelMissing: when the kind is OTHER and has no label.
        LimitsReversed: when the urgent limit or the best case, in the same unit,
            is certainly longer than the usual limit.
        NegativeCount: when a limit is not above zero.
        MiscountedUnit: when a figure is in another unit.
        WrongType: when a field holds another type.

    >>> from antifraud.wording import read
    >>> passports = ServiceStandard(
    ...     id="passports",
    ...     kind=ApplicationKind.PASSPORT,
    ...     usual_limit=read("20天"),
    ...     best=read("2天"),
    ... )
    >>> passports.limit(urgent=True)
    Figure(20 DAY)
    """

    id: str
    kind: ApplicationKind
    kind_printed: str = attrs.field(default="", repr=shown)
    usual_limit: Figure | None = None
    urgent_limit: Figure | None = None
    best: Figure | None = None
    basis: str = attrs.field(default="", repr=shown)
    agency: str | None = None
    source: str | None = None
    note: str = attrs.field(default="", repr=False)

    def __attrs_post_init__(self) -> None:
        """Check the fields, then the limits among themselves."""
        must_be_headed(self.id, self.source, self.note)
        must_be_term("kind", self.kind, ApplicationKind, "kind_printed", self.kind_printed)
        for field in ("usual_limit", "urgent_limit", "best"):
            figure: Figure | None = getattr(self, field)
            must_be_counted(field, figure, Unit.DAY, WORKING_DAY)
            if figure is not None and figure.high == 0:
                raise NegativeCount(field, 0, "give a limit above 0")
        must_be("basis", self.basis, str)
        must_be_id("agency", self.agency)
        usual = self.usual_limit
        for field, figure in (("urgent_limit", self.urgent_limit), ("best", self.best)):
            if (
                usual is not None
                and figure is not None
                and usual.unit == figure.unit
                and usual.certainly_less(figure)
            ):
                raise LimitsReversed(field, (figure, usual))

    def limit(self, *, urgent: bool = False) -> Figure | None:
        """Return the limit that binds; an urgent application without its own has the usual one."""
        return self.urgent_limit if urgent and self.urgent_limit is not None else self.usual_limit

    def references(self) -> Iterator[tuple[str, str, str]]:
        """Go through the ids that it names: field, kind and id.

        >>> list(ServiceStandard(id="s", kind=ApplicationKind.VISA, agency="b").references())
        [('agency', 'agency', 'b')]
        """
        if self.agency is not None:
            yield "agency", "agency", self.agency
        if self.source is not None:
            yield "source", "source", self.source


def kept(
    application: Application,
    standard: ServiceStandard,
    *,
    as_of: date | None = None,
    is_working_day: Callable[[date], bool] | None = None,
) -> bool | None:
    """Tell whether an application was dealt with within its limit; None where that cannot be told.

    Where it is not told whether an application is urgent, both limits have to give the
    same answer. The day of submission is not counted. Calendar days are never fewer than working
    days, so an application that took no more calendar days than the limit has working
    days kept it, whatever the calendar; beyond that it takes `is_working_day`.

    Args:
        application: what was applied for.
        standard: the limit for applications of its kind.
        as_of: the day up to which is looked, for an application that is not issued;
            it may have broken its limit by then, and has never kept it yet.
        is_working_day: tells of a day whether offices are open, for limits in
            working days; holidays and the weekends worked in their stead are published
            each year.

    Raises:
        StandardUnfit: when the standard is for another kind of application.

    >>> from antifraud.wording import read
    >>> standard = ServiceStandard(
    ...     id="s", kind=ApplicationKind.PASSPORT, usual_limit=read("20天"), best=read("2天")
    ... )
    >>> quick = Application(id="a", kind=ApplicationKind.PASSPORT, took=read("2天"))
    >>> kept(quick, standard)
    True
    >>> waiting = Application(id="b", kind=ApplicationKind.PASSPORT, submitted=date(2023, 5, 4))
    >>> kept(waiting, standard), kept(waiting, standard, as_of=date(2023, 5, 25))
    (None, False)
    """
    same = application.kind_printed == standard.kind_printed
    if application.kind is not standard.kind or (
        application.kind is ApplicationKind.OTHER and not same
    ):
        raise StandardUnfit("standard", (application.kind.value, standard.kind.value))
    urgencies = (False, True) if application.urgent is None else (application.urgent,)
    answers = {
        _kept(application, standard.limit(urgent=urgent), as_of, is_working_day)
        for urgent in urgencies
    }
    return answers.pop() if len(answers) == 1 else None


def _kept(
    application: Application,
    limit: Figure | None,
    as_of: date | None,
    is_working_day: Callable[[date], bool] | None,
) -> bool | None:
    if limit is None:
        return None
    limit = _as_number(limit)
    taken = application.elapsed
    if taken is not None:
        counted = _counted(application, application.issued, limit.unit, is_working_day)
        return _within(taken if counted is None else counted, limit)
    so_far = _counted(application, as_of, limit.unit, is_working_day)
    return False if so_far is not None and _within(so_far, limit) is False else None


def _as_number(limit: Figure) -> Figure:
    """Return the number that "20 days at most" sets, where the words name a limit and no range."""
    if limit.high is None or limit.qualifier not in (Qualifier.AT_MOST, Qualifier.UNDER):
        return limit
    less = 1 if limit.qualifier is Qualifier.UNDER else 0
    return Figure.exact(limit.high - less, limit.unit)


def _counted(
    application: Application,
    end: date | None,
    unit: Unit,
    is_working_day: Callable[[date], bool] | None,
) -> Figure | None:
    """Count the days to an end, in the unit of the limit where that can be done."""
    begin = application.submitted
    if begin is None or end is None or end < begin:
        return None
    days = (end - begin).days
    if unit != WORKING_DAY:
        return Figure.exact(days, Unit.DAY)
    if is_working_day is None:
        return Figure.between(0, days, WORKING_DAY)
    passed = (begin + timedelta(days=day) for day in range(1, days + 1))
    return Figure.exact(sum(map(is_working_day, passed)), WORKING_DAY)


def _within(taken: Figure, limit: Figure) -> bool | None:
    if taken.unit != limit.unit:
        if taken.unit == WORKING_DAY:
            # So many working days are so many calendar days, or more.
            taken = attrs.evolve(taken, unit=Unit.DAY, high=None, qualifier=Qualifier.AT_LEAST)
        else:
            taken = attrs.evolve(taken, unit=WORKING_DAY, low=0, qualifier=Qualifier.AT_MOST)
    if taken.certainly_at_most(limit):
        return True
    return False if limit.certainly_less(taken) else None
