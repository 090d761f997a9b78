# SPDX-License-Identifier: MIT
"""Clues sent out to be checked, and what came of the check."""

from __future__ import annotations

from collections.abc import Iterator

import attrs

from antifraud.enforcement.rules import must_all_name
from antifraud.errors import (
    EmptyField,
    must_be,
    must_be_headed,
    must_be_id,
    must_be_or_none,
    must_be_term_or_none,
    must_say,
)
from antifraud.masking import shown
from antifraud.periods import Moment, must_not_be_before
from antifraud.vocabulary import Vocabulary

__all__ = ["Dispatch", "Feedback", "FeedbackOutcome", "answered_in_time"]


class FeedbackOutcome(Vocabulary):
    """What came of checking a clue (核查结果).

    There is no published list: the words are those in common use.

    >>> FeedbackOutcome.VERIFIED.zh
    '查实'
    """

    VERIFIED = ("verified", "查实", "verified")
    NO_RESULT = ("no_result", "未查实", "no result")
    TRANSFERRED = ("transferred", "移交", "transferred to another body")
    ONGOING = ("ongoing", "核查中", "still being checked")
    OTHER = ("other", "其他", "other")


@attrs.frozen(kw_only=True)
class Dispatch:
    """A clue sent to the units that are to check it (下发).

    >>> sent = Dispatch(
    ...     id="dispatch-1", clue="clue-1", by="investigation-centre", to=("huajie",),
    ...     sent_at=Moment.parse("2023-01-04T09:30"), due=Moment.parse("2023-01-06"))
    >>> [name for _, kind, name in sent.references() if kind == "agency"]
    ['investigation-centre', 'huajie']

    It is not due before it is sent:

    >>> attrs.evolve(sent, due=Moment.parse("2023-01-03"))
    Traceback (most recent call last):
    ...
    antifraud.errors.records.TimeReversed: due: time does not run backwards; got \
(Moment('2023-01-03'), Moment('2023-01-04T09:30')). Mend: it is not before sent_at

    Attributes:
        id: the id by which feedback names it.
        clue: the id of the clue.
        by: the id of the agency that sends it; None where not told.
        to: the ids of the agencies that it is sent to.
        to_printed: whom it is sent to as printed (相关单位), where no id can be given.
        sent_at: when it was sent; None where not told.
        due: when an answer is due; None where no term was set or told.
        source: the id of the source that tells it; None where there is none.
        note: what has to be known of it; never shown in a repr.

    Raises:
        EmptyField: when an id is empty, or nobody is named that it is sent to.
        RepeatedEntry: when an agency is named twice.
        TimeReversed: when it is due before it was sent.
        WrongType: when a field holds a value of another type.
    """

    id: str
    clue: str
    by: str | None = None
    to: tuple[str, ...] = ()
    to_printed: str = attrs.field(default="", repr=shown)
    sent_at: Moment | None = None
    due: Moment | None = None
    source: str | None = None
    note: str = attrs.field(default="", repr=False)

    def __attrs_post_init__(self) -> None:
        """Check types, ids and the order of times."""
        must_be_headed(self.id, self.source, self.note)
        must_say("clue", self.clue)
        must_be_id("by", self.by)
        must_all_name("to", self.to)
        must_be("to_printed", self.to_printed, str)
        if not self.to and not self.to_printed.strip():
            raise EmptyField("to", self.to, "name the agencies, or give to_printed=")
        must_be_or_none("sent_at", self.sent_at, Moment)
        must_be_or_none("due", self.due, Moment)
        must_not_be_before("due", self.due, "sent_at", self.sent_at)

    def references(self) -> Iterator[tuple[str, str, str]]:
        """Go through the ids that it names, each with its field and kind."""
        yield "clue", "clue", self.clue
        if self.by is not None:
            yield "by", "agency", self.by
        for agency in self.to:
            yield "to", "agency", agency
        if self.source is not None:
            yield "source", "source", self.source


@attrs.frozen(kw_only=True)
class Feedback:
    """What a unit answers after it has checked a clue (核查反馈).

    >>> answer = Feedback(
    ...     id="feedback-1",
    ...     dispatch="dispatch-1",
    ...     by="huajie",
    ...     at=Moment.parse("2023-01-05"),
    ...     outcome=FeedbackOutcome.VERIFIED,
    ... )
    >>> answer.outcome.label("en")
    'verified'

    Attributes:
        id: its id.
        dispatch: the id of the dispatch that it answers.
        by: the id of the agency that answers; None where not told.
        at: when it answered; None where not told.
        outcome: what came of it; None where not told.
        printed: the outcome as printed; needed where `outcome` is OTHER.
        transferred_to: the id of the agency that has it now, where transferred and told.
        incidents: the ids of the incidents that it led to.
        source: the id of the source that tells it; None where there is none.
        note: what has to be known of it; never shown in a repr.

    Raises:
        EmptyField: when an id is empty.
        LabelMissing: when the outcome is OTHER and `printed` is empty.
        RepeatedEntry: when an incident is named twice.
        WrongType: when a field holds a value of another type.
    """

    id: str
    dispatch: str
    by: str | None = None
    at: Moment | None = None
    outcome: FeedbackOutcome | None = None
    printed: str = attrs.field(default="", repr=shown)
    transferred_to: str | None = None
    incidents: tuple[str, ...] = ()
    source: str | None = None
    note: str = attrs.field(default="", repr=False)

    def __attrs_post_init__(self) -> None:
        """Check types and ids."""
        must_be_headed(self.id, self.source, self.note)
        must_say("dispatch", self.dispatch)
        must_be_id("by", self.by)
        must_be_or_none("at", self.at, Moment)
        must_be_term_or_none("outcome", self.outcome, FeedbackOutcome, "printed", self.printed)
        must_be_id("transferred_to", self.transferred_to)
        must_all_name("incidents", self.incidents)

    def references(self) -> Iterator[tuple[str, str, str]]:
        """Go through the ids that it names, each with its field and kind."""
        yield "dispatch", "dispatch", self.dispatch
        for field, agency in (("by", self.by), ("transferred_to", self.transferred_to)):
            if agency is not None:
                yield field, "agency", agency
        for incident in self.incidents:
            yield "incidents", "incident", incident
        if self.source is not None:
            yield "source", "source", self.source


def answered_in_time(dispatch: Dispatch, feedback: Feedback) -> bool | None:
    """Tell whether an answer came by the time it was due; None if that cannot be told.

    Args:
        dispatch: the dispatch, which says when an answer is due.
        feedback: the answer to it.

    >>> sent = Dispatch(id="d", clue="c", to=("huajie",), due=Moment.parse("2023-01-06"))
    >>> def answer(at):
    ...     return Feedback(id="f", dispatch="d", at=Moment.parse(at))
    >>> [answered_in_time(sent, answer(at)) for at in ("2023-01-06T17", "2023-01-07", "2023-01-01")]
    [True, False, True]
    >>> answered_in_time(sent, Feedback(id="f", dispatch="d")) is None
    True
    """
    due, at = dispatch.due, feedback.at
    if due is None or at is None:
        return None
    # A term that is a day or an hour runs to the end of it.
    end = Moment.at(due.latest)
    if due.earliest < due.latest:
        if at.certainly_before(end):
            return True
        return None if at.possibly_before(end) else False
    if end.certainly_before(at):
        return False
    return None if end.possibly_before(at) else True
