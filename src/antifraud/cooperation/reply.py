# SPDX-License-Identifier: MIT
"""What a body answers to a request."""

from __future__ import annotations

from collections.abc import Iterator

import attrs

from antifraud.cooperation.days import days_of
from antifraud.cooperation.request import Request, due_days
from antifraud.errors import (
    OutcomeUnfit,
    must_be_headed,
    must_be_id,
    must_be_or_none,
    must_be_term,
    must_say,
)
from antifraud.masking import shown
from antifraud.periods import Moment
from antifraud.vocabulary import Vocabulary

__all__ = ["Reply", "ReplyOutcome", "answered_in_time"]


class ReplyOutcome(Vocabulary):
    """What came of a request.

    >>> ReplyOutcome.FOUND.zh
    '查到'
    """

    FOUND = ("found", "查到", "found")
    NOT_FOUND = ("not_found", "未查到", "not found")
    PARTLY = ("partly", "部分查到", "found in part")
    REFUSED = ("refused", "未予协助", "refused")
    OTHER = ("other", "其他", "other")


#: What names no incident, for there is none to name.
_NOTHING = (ReplyOutcome.NOT_FOUND, ReplyOutcome.REFUSED)


@attrs.frozen(kw_only=True)
class Reply:
    """What a body answers to a request (协查结果, 回复). A request may have several.

    Attributes:
        id: the id by which other records name it.
        request: the id of the request.
        agency: the id of the body that answers.
        outcome: what came of it.
        outcome_printed: the same as printed; needed where it is OTHER.
        incident: the id of the incident that the body holds and found to fit;
            None where there is none, or none is told. That it is the same
            incident is for a person to judge.
        at: when it was given; None where not told.
        source: the id of the source that tells of it; None where not told.
        note: what has to be known of it; never shown.

    Raises:
        EmptyField: when an id is empty.
        LabelMissing: when the outcome is OTHER and no words are kept.
        OutcomeUnfit: when nothing was found, or it was refused, and an incident is named.
        WrongType: when a field holds another type.

    >>> reply = Reply(
    ...     id="r1-1",
    ...     request="r1",
    ...     agency="xinbi",
    ...     outcome=ReplyOutcome.FOUND,
    ...     incident="missing-child",
    ... )
    >>> reply.outcome.en
    'found'
    """

    id: str
    request: str
    agency: str
    outcome: ReplyOutcome
    outcome_printed: str = attrs.field(default="", repr=shown)
    incident: str | None = None
    at: Moment | None = None
    source: str | None = None
    note: str = attrs.field(default="", repr=False)

    def __attrs_post_init__(self) -> None:
        """Check the ids, the outcome and the time."""
        must_be_headed(self.id, self.source, self.note)
        must_say("request", self.request)
        must_say("agency", self.agency)
        must_be_term("outcome", self.outcome, ReplyOutcome, "outcome_printed", self.outcome_printed)
        must_be_id("incident", self.incident)
        if self.incident is not None and self.outcome in _NOTHING:
            raise OutcomeUnfit("incident", self.incident)
        must_be_or_none("at", self.at, Moment)

    def references(self) -> Iterator[tuple[str, str, str]]:
        """Go through the records that it names: field, kind and id.

        >>> reply = Reply(id="a", request="r", agency="xinbi", outcome=ReplyOutcome.NOT_FOUND)
        >>> list(reply.references())
        [('request', 'request', 'r'), ('agency', 'agency', 'xinbi')]
        """
        yield "request", "request", self.request
        yield "agency", "agency", self.agency
        if self.incident is not None:
            yield "incident", "incident", self.incident
        if self.source is not None:
            yield "source", "source", self.source


def answered_in_time(request: Request, reply: Reply) -> bool | None:
    """Tell whether a reply came within the days that its request allows.

    None where that cannot be told: there is no such day, the time of the reply
    is not told, or their bounds overlap. A time told about so makes nobody late.

    >>> from antifraud.cooperation import Matter
    >>> check = Request(id="r", from_agency="a", to_agency="b", matter=Matter.IDENTITY_CHECK,
    ...                 sent=Moment.parse("2023-05-03"))
    >>> late = Reply(id="a", request="r", agency="b", outcome=ReplyOutcome.FOUND,
    ...              at=Moment.parse("2023-05-11T00:30"))
    >>> answered_in_time(check, late)
    False
    """  # fmt: skip
    due = due_days(request)
    if due is None or reply.at is None:
        return None
    first, last = days_of(reply.at)
    if last <= due[0]:
        return True
    begun = request.received or request.sent
    firm = reply.at.firm and begun is not None and begun.firm
    return False if firm and first > due[1] else None
