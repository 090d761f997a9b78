# SPDX-License-Identifier: MIT
"""The rules that join records of cooperation.

Each function gives the errors and raises none, so that all can be told together.
Times contradict only where both are firm: what is told about so (17时许) does not.
"""

from __future__ import annotations

from collections.abc import Iterator

from antifraud.cooperation.days import days_of
from antifraud.cooperation.handover import Handover
from antifraud.cooperation.mechanism import Mechanism, reaches
from antifraud.cooperation.reply import Reply, ReplyOutcome
from antifraud.cooperation.request import Request
from antifraud.errors import (
    AntifraudError,
    HandoverBeforeRequest,
    MechanismUnfit,
    OwnIncident,
    ReplyBeforeRequest,
    ReplyByAnother,
    RequestBeforeMechanism,
)
from antifraud.periods import contradicts
from antifraud.places import Gazetteer

__all__ = ["handover_violations", "reply_violations", "request_violations"]


def request_violations(
    request: Request, *, mechanism: Mechanism, gazetteer: Gazetteer
) -> Iterator[AntifraudError]:
    """Go through what does not fit between a request and its mechanism.

    Args:
        request: the request.
        mechanism: the one that it names.
        gazetteer: what holds the two bodies and those above them.

    Raises:
        NotInGazetteer: when the gazetteer does not hold one of the bodies.

    >>> from antifraud.places import Agency
    >>> bodies = [Agency(id=name, name="公安局") for name in ("yongkang", "jinyun", "yiwu")]
    >>> pair = Mechanism(id="m", name="协作机制", parties=("yongkang", "jinyun"))
    >>> from antifraud.cooperation import Matter
    >>> request = Request(
    ...     id="r", from_agency="yongkang", to_agency="yiwu", matter=Matter.INFORMATION
    ... )
    >>> gazetteer = Gazetteer.of([], agencies=bodies)
    >>> [error.value for error in request_violations(request, mechanism=pair, gazetteer=gazetteer)]
    [('yongkang', 'yiwu')]
    """
    if not reaches(mechanism, request.from_agency, request.to_agency, gazetteer):
        yield MechanismUnfit("mechanism", (request.from_agency, request.to_agency))
    sent, since = request.sent, mechanism.since
    if sent is None or since is None or not sent.firm:
        return
    if days_of(sent)[1] < since.start:
        yield RequestBeforeMechanism("sent", (sent, since), f"it began in {since}")


def reply_violations(
    reply: Reply, *, request: Request, gazetteer: Gazetteer | None = None
) -> Iterator[AntifraudError]:
    """Go through what does not fit between a reply and its request.

    Args:
        reply: the reply.
        request: the one that it names.
        gazetteer: where it is given, a body that stands under the one asked may
            answer for it: a bureau names the unit that handles a request.

    Raises:
        NotInGazetteer: when a gazetteer is given that does not hold the body that replied.

    >>> from antifraud.cooperation import Matter, ReplyOutcome
    >>> request = Request(
    ...     id="r", from_agency="shizhu", to_agency="xinbi", matter=Matter.INFORMATION
    ... )
    >>> reply = Reply(id="a", request="r", agency="yiwu", outcome=ReplyOutcome.FOUND)
    >>> [error.mend for error in reply_violations(reply, request=request)]
    ["'xinbi' was asked"]
    """
    if contradicts(reply.at, request.sent):
        yield ReplyBeforeRequest("at", (reply.at, request.sent))
    answers = reply.agency == request.to_agency or (
        gazetteer is not None
        and any(above.id == request.to_agency for above in gazetteer.superiors(reply.agency))
    )
    if not answers:
        yield ReplyByAnother("agency", reply.agency, f"{request.to_agency!r} was asked")
    found = reply.outcome in (ReplyOutcome.FOUND, ReplyOutcome.PARTLY)
    if found and reply.incident is not None and reply.incident == request.incident:
        yield OwnIncident("incident", reply.incident)


def handover_violations(handover: Handover, *, request: Request) -> Iterator[AntifraudError]:
    """Go through what does not fit between a handover and the request that it follows from.

    Args:
        handover: the handover.
        request: the one that it names.

    >>> from antifraud.cooperation import HandoverObject, Matter
    >>> from antifraud.periods import Moment
    >>> request = Request(id="r", from_agency="shizhu", to_agency="xinbi",
    ...                   matter=Matter.HANDOVER, sent=Moment.parse("2023-05-03T17:30"))
    >>> early = Handover(id="h", handed=HandoverObject.PERSON, from_agency="xinbi",
    ...                  to_agency="shizhu", at=Moment.parse("2023-05-03T17:10"))
    >>> [error.field for error in handover_violations(early, request=request)]
    ['at']
    """  # fmt: skip
    if contradicts(handover.at, request.sent):
        yield HandoverBeforeRequest("at", (handover.at, request.sent))
