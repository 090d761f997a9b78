# SPDX-License-Identifier: MIT
"""The rules that join records of enforcement: what the casebook checks of each pair.

Each function gets records of which the later names the earlier by its id, and
goes through the rules that they certainly break. The field of an error is one of
the later record, but for `total_violations`.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator

from antifraud.enforcement.arrest import Arrest
from antifraud.enforcement.clue import Clue
from antifraud.enforcement.dispatch import Dispatch, Feedback
from antifraud.enforcement.measures import MeasureTaken
from antifraud.enforcement.operation import Campaign, Operation
from antifraud.enforcement.property import Recovery, Seizure
from antifraud.errors import (
    AntifraudError,
    BeforeArrest,
    DispatchBeforeClue,
    FeedbackBeforeDispatch,
    FeedbackByAnother,
    OutsideCampaign,
    OutsideOperation,
    PartsExceedWhole,
)
from antifraud.figures import Figure, Unit
from antifraud.periods import Moment, Period, contradicts, day_in
from antifraud.places import Gazetteer

__all__ = [
    "arrest_violations",
    "campaign_violations",
    "clue_violations",
    "dispatch_violations",
    "measure_violations",
    "property_violations",
    "seizure_violations",
    "total_violations",
]


def clue_violations(clue: Clue, dispatch: Dispatch) -> Iterator[AntifraudError]:
    """Go through the rules that a dispatch of a clue breaks.

    A clue is not sent out before it is found.

    >>> clue = Clue(id="c", found_at=Moment.parse("2023-01-05"))
    >>> sent = Dispatch(id="d", clue="c", to=("huajie",), sent_at=Moment.parse("2023-01-04"))
    >>> [error.field for error in clue_violations(clue, sent)]
    ['sent_at']
    """
    if contradicts(dispatch.sent_at, clue.found_at):
        yield DispatchBeforeClue("sent_at", (dispatch.sent_at, clue.found_at))


def dispatch_violations(
    dispatch: Dispatch,
    feedback: Feedback,
    *,
    passed_to: Collection[str] = (),
    gazetteer: Gazetteer | None = None,
) -> Iterator[AntifraudError]:
    """Go through the rules that an answer to a dispatch breaks.

    Nobody answers before the clue is sent, and nobody whom it was not sent to. An
    answer after it was due is late and breaks no rule of the record:
    `answered_in_time` tells it.

    Args:
        dispatch: the dispatch.
        feedback: the answer to it.
        passed_to: the ids of further agencies that the clue was passed on to.
        gazetteer: where it is given, a body that stands under one that the clue
            was sent to may answer for it.

    Raises:
        NotInGazetteer: when a gazetteer is given that does not hold the body that answered.

    >>> sent = Dispatch(id="d", clue="c", to=("huajie",), sent_at=Moment.parse("2023-01-04T17"))
    >>> [
    ...     error.field
    ...     for error in dispatch_violations(
    ...         sent, Feedback(id="f", dispatch="d", at=Moment.parse("2023-01-04T09"))
    ...     )
    ... ]
    ['at']
    >>> list(
    ...     dispatch_violations(sent, Feedback(id="f", dispatch="d", at=Moment.parse("2023-01-04")))
    ... )
    []
    """
    if contradicts(feedback.at, dispatch.sent_at):
        yield FeedbackBeforeDispatch("at", (feedback.at, dispatch.sent_at))
    if feedback.by is None or not dispatch.to:
        return
    asked = {*dispatch.to, *passed_to}
    above = () if gazetteer is None else gazetteer.superiors(feedback.by)
    if feedback.by not in asked and not any(body.id in asked for body in above):
        yield FeedbackByAnother("by", feedback.by)


def campaign_violations(campaign: Campaign, operation: Operation) -> Iterator[AntifraudError]:
    """Go through the rules that an operation of a campaign breaks.

    It shares a day with the campaign, as far as both are told.

    >>> spring = Campaign(id="s", label="春季风暴", period=Period.parse("2023-02/2023-04"))
    >>> january = Operation(id="o", campaign="s", period=Period.parse("2023-01-11/2023-01-18"))
    >>> [error.field for error in campaign_violations(spring, january)]
    ['period']
    """
    ran, days = operation.period, campaign.period
    if ran is not None and days is not None and not ran.overlaps(days):
        yield OutsideCampaign("period", (ran, days))


def arrest_violations(operation: Operation, arrest: Arrest) -> Iterator[AntifraudError]:
    """Go through the rules that an arrest in an operation breaks.

    It lies within the days of the operation, by the clock of Shanghai, and is of
    no more people than the operation caught.

    >>> operation = Operation(
    ...     id="o",
    ...     period=Period.parse("2023-01-11/2023-01-18"),
    ...     caught=Figure.exact(44, Unit.PERSON),
    ... )
    >>> late = Arrest(
    ...     id="a",
    ...     operation="o",
    ...     at=Moment.parse("2023-01-19"),
    ...     persons=Figure.exact(45, Unit.PERSON),
    ... )
    >>> [error.field for error in arrest_violations(operation, late)]
    ['at', 'persons']
    """
    days = operation.period
    if days is not None:
        if arrest.at is not None and arrest.at.falls_in(days) is False:
            yield OutsideOperation("at", (arrest.at, days))
        if arrest.period is not None and not arrest.period.within(days):
            yield OutsideOperation("period", (arrest.period, days))
    yield from _no_more("persons", arrest.persons, operation.caught)


def total_violations(operation: Operation, arrests: Iterable[Arrest]) -> Iterator[AntifraudError]:
    """Go through the rules that an operation breaks together with all its arrests.

    The arrests together are of no more people than the operation caught; a
    person is caught once. The field is one of the operation.

    >>> operation = Operation(id="o", caught=Figure.exact(44, Unit.PERSON))
    >>> arrests = [Arrest(id=f"a{n}", persons=Figure.exact(n, Unit.PERSON)) for n in (23, 22)]
    >>> [error.field for error in total_violations(operation, arrests)]
    ['caught']
    """
    total = Figure.exact(0, Unit.PERSON)
    for arrest in arrests:
        if arrest.persons is not None:
            total += arrest.persons
    yield from _no_more("caught", total, operation.caught)


def measure_violations(
    caught: Arrest | Operation, measure: MeasureTaken
) -> Iterator[AntifraudError]:
    """Go through the rules that a measure on those caught breaks.

    It is of no more people than were caught, and was not taken before.

    >>> caught = Arrest(id="a", persons=Figure.exact(399, Unit.PERSON))
    >>> def under(persons):
    ...     return MeasureTaken(id="m", arrest="a", persons=Figure.exact(persons, Unit.PERSON))
    >>> list(measure_violations(caught, under(343)))
    []
    >>> [error.field for error in measure_violations(caught, under(400))]
    ['persons']
    """
    whole = caught.persons if isinstance(caught, Arrest) else caught.caught
    yield from _no_more("persons", measure.persons, whole)
    yield from _not_before(caught, measure)


def seizure_violations(arrest: Arrest, seizure: Seizure) -> Iterator[AntifraudError]:
    """Go through the rules that a seizure at an arrest breaks.

    It is not made before the arrest; things are found for days after it.

    >>> from antifraud.enforcement import SeizedItem
    >>> arrest = Arrest(id="a", at=Moment.parse("2023-01-12"))
    >>> early = Seizure(id="s", item=SeizedItem.PHONE, arrest="a", at=Moment.parse("2023-01-11"))
    >>> [error.field for error in seizure_violations(arrest, early)]
    ['at']
    """
    yield from _not_before(arrest, seizure)


def property_violations(
    operation: Operation, found: Seizure | Recovery
) -> Iterator[AntifraudError]:
    """Go through the rules that a seizure or recovery in an operation breaks.

    It does not lie before the operation; it may well come after.

    >>> from antifraud.enforcement import SeizedItem
    >>> operation = Operation(id="o", period=Period.parse("2023-01-11/2023-01-18"))
    >>> def phones(at):
    ...     return Seizure(id="s", item=SeizedItem.PHONE, operation="o", at=Moment.parse(at))
    >>> [error.field for error in property_violations(operation, phones("2023-01-10"))]
    ['at']
    >>> list(property_violations(operation, phones("2023-02-10")))
    []
    """
    days = operation.period
    if days is None:
        return
    if found.at is not None and _ends_before(found.at, days):
        yield OutsideOperation("at", (found.at, days), "it is not before the operation")
    if found.period is not None and found.period.start < days.start:
        yield OutsideOperation("period", (found.period, days), "it does not begin before it")


def _not_before(
    caught: Arrest | Operation, later: MeasureTaken | Seizure
) -> Iterator[AntifraudError]:
    """Go through the times of what follows an arrest or operation and certainly lies before it."""
    rule = BeforeArrest if isinstance(caught, Arrest) else OutsideOperation
    mend = None if isinstance(caught, Arrest) else "it is not before the operation"
    at = caught.at if isinstance(caught, Arrest) else None
    days = caught.period
    if later.at is not None and later.at.firm:
        if contradicts(later.at, at):
            yield rule("at", (later.at, at), mend)
        elif days is not None and _ends_before(later.at, days):
            yield rule("at", (later.at, days), mend)
    if later.period is not None:
        if days is not None and later.period.end <= days.start:
            yield rule("period", (later.period, days), mend)
        elif at is not None and at.firm and later.period.end <= day_in(at.earliest):
            yield rule("period", (later.period, at), mend)


def _ends_before(moment: Moment, days: Period) -> bool:
    """Tell whether a moment lies before the first day, whatever instant it was."""
    return moment.falls_in(days) is False and day_in(moment.earliest) < days.start


def _no_more(field: str, part: Figure | None, whole: Figure | None) -> Iterator[AntifraudError]:
    if part is not None and whole is not None and whole.certainly_less(part):
        yield PartsExceedWhole(field, (part, whole))
