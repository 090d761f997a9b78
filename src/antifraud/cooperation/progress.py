# SPDX-License-Identifier: MIT
"""The life cycle of a request: sent, received, answered or refused, handed over; disputed, settled.

The rules of this module:

- The stages and the ways between them are the table `REQUEST_WAYS`; nothing else is allowed.
- Time never runs backwards, as far as it is known: see `antifraud.incidents.Lifecycle`.
- A course is read from the records of a request and keeps no fact of its own.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import UTC, date, datetime
from itertools import accumulate, islice, pairwise
from typing import NamedTuple

import attrs

from antifraud.cooperation.days import days_of
from antifraud.cooperation.dispute import Dispute
from antifraud.cooperation.handover import Handover
from antifraud.cooperation.reply import Reply, ReplyOutcome
from antifraud.cooperation.request import Request
from antifraud.errors import EmptyField, must_all_be, must_be, must_be_day
from antifraud.incidents import latest_of, must_follow
from antifraud.periods import Moment, must_not_be_before
from antifraud.vocabulary import Labelled

__all__ = [
    "REQUEST_WAYS",
    "Course",
    "RequestStage",
    "RequestStep",
    "RequestWay",
    "course",
    "proceed",
    "steps_of",
]

_EVER = datetime.min.replace(tzinfo=UTC)
_PROVISIONS = "Provisions on Criminal Procedure of Public Security Organs (2020), arts 346-356"


class RequestStage(Labelled):
    """A stage of a request from one body to another.

    >>> RequestStage.REFUSED.zh
    '未予协助'
    """

    SENT = ("sent", "发出", "sent", _PROVISIONS)
    RECEIVED = ("received", "收到", "received", _PROVISIONS)
    ANSWERED = ("answered", "回复", "answered", _PROVISIONS)
    REFUSED = ("refused", "未予协助", "refused")
    HANDED_OVER = ("handed_over", "移交", "handed over", _PROVISIONS)
    DISPUTED = ("disputed", "提请共同上级协调", "brought before the common superior", _PROVISIONS)
    SETTLED = ("settled", "上级已决定", "settled by the common superior", _PROVISIONS)


class RequestWay(NamedTuple):
    """One way of the table.

    Attributes:
        before: the stage that it leaves.
        after: the stage that it leads to.
        why: when it is gone.

    >>> [way.before.value for way in REQUEST_WAYS if way.after is RequestStage.SETTLED]
    ['disputed']
    """

    before: RequestStage
    after: RequestStage
    why: str


_SENT, _RECEIVED, _ANSWERED, _REFUSED, _HANDED, _DISPUTED, _SETTLED = RequestStage

#: Every way that there is. The receipt of a request is seldom told, so that what follows it may
#: follow the sending.
REQUEST_WAYS: tuple[RequestWay, ...] = (
    RequestWay(_SENT, _RECEIVED, "the asked body has it"),
    *(
        RequestWay(before, after, why)
        for before in (_SENT, _RECEIVED)
        for after, why in (
            (_ANSWERED, "the asked body helps at once, or within its days"),
            (_REFUSED, "its papers are not in order, or no reason is told"),
            (_HANDED, "what was asked for is handed over without a word more"),
            (_DISPUTED, "no answer comes, or the two do not agree who is in charge"),
        )
    ),
    RequestWay(_ANSWERED, _ANSWERED, "a request may have several replies"),
    RequestWay(_ANSWERED, _REFUSED, "the rest is refused"),
    RequestWay(_ANSWERED, _HANDED, "what was found is handed over"),
    RequestWay(_ANSWERED, _DISPUTED, "the answer is disputed"),
    RequestWay(_REFUSED, _ANSWERED, "the papers are brought"),
    RequestWay(_REFUSED, _HANDED, "the refusal was of a part"),
    RequestWay(_REFUSED, _DISPUTED, "the refusal is disputed"),
    RequestWay(_HANDED, _HANDED, "a person, then papers and property"),
    RequestWay(_HANDED, _ANSWERED, "a written reply follows"),
    RequestWay(_HANDED, _DISPUTED, "the handover is disputed"),
    RequestWay(_DISPUTED, _SETTLED, "the common superior decides"),
    RequestWay(_DISPUTED, _ANSWERED, "the two agree before that"),
    RequestWay(_DISPUTED, _REFUSED, "the refusal comes in writing before that"),
    RequestWay(_DISPUTED, _HANDED, "the two agree before that"),
    RequestWay(_SETTLED, _ANSWERED, "as was decided"),
    RequestWay(_SETTLED, _HANDED, "as was decided"),
    RequestWay(_SETTLED, _REFUSED, "as was decided"),
)
_NEXT = {
    stage: tuple(way.after for way in REQUEST_WAYS if way.before is stage) for stage in RequestStage
}


@attrs.frozen(kw_only=True)
class RequestStep:
    """One step of a request: the stage that was reached, when, by whom, and what tells of it.

    Attributes:
        stage: the stage that was reached.
        at: when; None where that is not known.
        by: the id of the body that took the step; None where not told.
        record: the id of the record that tells of it: the request, a reply, a
            handover, a dispute; None where none does.

    Raises:
        WrongType: when a field holds another type.

    >>> RequestStep(stage=RequestStage.SENT, by="shizhu", record="r1").at is None
    True
    """

    stage: RequestStage
    at: Moment | None = None
    by: str | None = None
    record: str | None = None

    def __attrs_post_init__(self) -> None:
        """Check every field."""
        must_be("stage", self.stage, RequestStage)
        for field, value, kind in (
            ("at", self.at, Moment),
            ("by", self.by, str),
            ("record", self.record, str),
        ):
            if value is not None:
                must_be(field, value, kind)


@attrs.frozen(kw_only=True)
class Course:
    """What became of one request, step by step.

    Attributes:
        request: the request.
        steps: what was done, in order; the first is that it was sent.

    Raises:
        EmptyField: when there is no step.
        IllegalTransition: when the table has no way from a step to the next.
        TimeReversed: when a step certainly lies before one that it follows.
        WrongType: when a field holds another type.

    Source: Provisions on Criminal Procedure of Public Security Organs (2020), arts 346-356.

    >>> from antifraud.cooperation import Matter
    >>> asked = Request(id="r", from_agency="a", to_agency="b", matter=Matter.INFORMATION)
    >>> sent = Course(request=asked, steps=(RequestStep(stage=RequestStage.SENT, by="a"),))
    >>> sent.stage.zh, [stage.zh for stage in sent.next_stages()][:2]
    ('发出', ['收到', '回复'])
    """

    request: Request
    steps: tuple[RequestStep, ...]

    def __attrs_post_init__(self) -> None:
        """Check the fields, then walk the steps."""
        must_be("request", self.request, Request)
        must_all_be("steps", self.steps, RequestStep)
        if not self.steps:
            raise EmptyField("steps", self.steps, "begin with the step that it was sent")
        if self.steps[0].stage is not _SENT:
            must_follow("steps[0].stage", _SENT, self.steps[0].stage, ())
        times = [step.at for step in self.steps]
        for place, (before, after) in enumerate(pairwise(self.steps), 1):
            must_follow(f"steps[{place}].stage", before.stage, after.stage, _NEXT[before.stage])
            latest = latest_of(times[:place])
            must_not_be_before(f"steps[{place}].at", after.at, "the steps ahead of it", latest)

    @property
    def stage(self) -> RequestStage:
        """The stage that it is at."""
        return self.steps[-1].stage

    def next_stages(self) -> tuple[RequestStage, ...]:
        """Return the stages that may follow."""
        return _NEXT[self.stage]

    def reached(self, stage: RequestStage) -> Moment | None:
        """Return when a stage was first reached; None where it was not, or that is not known."""
        return next((step.at for step in self.steps if step.stage is stage), None)

    @property
    def waits(self) -> bool:
        """Whether the asked body has neither answered nor refused nor handed anything over.

        >>> from antifraud.cooperation import Matter
        >>> course(Request(id="r", from_agency="a", to_agency="b", matter=Matter.OTHER,
        ...                matter_printed="联系家长")).waits
        True
        """  # fmt: skip
        return all(step.stage in (_SENT, _RECEIVED, _DISPUTED, _SETTLED) for step in self.steps)

    def waited(self, as_of: date) -> int | None:
        """Return for how many days at least it has waited for an answer, on a day.

        0 where it does not wait, or may not have been sent by then; None where
        neither sending nor receipt is told.

        Args:
            as_of: the day, in China.

        Raises:
            WrongType: when it is no day, or has a time.

        >>> from antifraud.cooperation import Matter
        >>> asked = Request(id="r", from_agency="a", to_agency="b", matter=Matter.INFORMATION,
        ...                 sent=Moment.parse("2023-05-03"))
        >>> course(asked).waited(date(2023, 6, 3))
        31
        """  # fmt: skip
        must_be_day("as_of", as_of)
        if not self.waits:
            return 0
        begun = self.request.received or self.request.sent
        return None if begun is None else max(0, (as_of - days_of(begun)[1]).days)

    def overdue(self, as_of: date) -> bool | None:
        """Tell whether it waits for an answer longer than it should, on a day.

        None where that cannot be told: what is due at once has no last day (`waited`
        tells for how long it waits), and where neither sending nor receipt is told
        there is none either.

        Args:
            as_of: the day, in China.

        Raises:
            WrongType: when it is no day, or has a time.

        >>> from antifraud.cooperation import Matter
        >>> asked = Request(id="r", from_agency="a", to_agency="b", matter=Matter.IDENTITY_CHECK,
        ...                 sent=Moment.parse("2023-05-03"))
        >>> course(asked).overdue(date(2023, 5, 10)), course(asked).overdue(date(2023, 5, 11))
        (False, True)
        """  # fmt: skip
        must_be_day("as_of", as_of)
        if not self.waits:
            return False
        due_by = self.request.due_by
        return None if due_by is None else as_of > due_by


def course(
    request: Request,
    *,
    replies: Iterable[Reply] = (),
    handovers: Iterable[Handover] = (),
    disputes: Iterable[Dispute] = (),
) -> Course:
    """Return what became of a request, from the records that name it; others are passed over.

    Steps stand in the order of their times. One whose time is not known stands
    after what it is given after: replies, then disputes, then handovers.

    Args:
        request: the request.
        replies: replies, those to other requests among them.
        handovers: handovers, likewise.
        disputes: disputes, likewise.

    Raises:
        IllegalTransition: when the records go a way that the table does not have.
        TimeReversed: when a reply, dispute or handover certainly came before the sending.

    >>> from antifraud.cooperation import Matter
    >>> asked = Request(id="photo", from_agency="shizhu", to_agency="xinbi",
    ...                 matter=Matter.PHOTO_COMPARISON)
    >>> fits = Reply(id="fits", request="photo", agency="xinbi", outcome=ReplyOutcome.FOUND)
    >>> [(step.stage.zh, step.by) for step in course(asked, replies=[fits]).steps]
    [('发出', 'shizhu'), ('回复', 'xinbi')]
    """  # fmt: skip
    must_be("request", request, Request)
    records: list[Reply | Dispute | Handover] = [*replies, *disputes, *handovers]
    told = [each for each in records if each.request == request.id]
    later = [step for each in told for step in steps_of(each)]
    return Course(request=request, steps=(*steps_of(request), *_in_order(later)))


def proceed(
    course: Course, stage: RequestStage, *, at: Moment | None, by: str | None = None
) -> Course:
    """Return the course with one step more, of which no record tells yet; the one given stays.

    Args:
        course: what was done so far.
        stage: the stage that is reached.
        at: when; None where that is not known.
        by: the id of the body that takes the step.

    Raises:
        IllegalTransition: when the table has no way from the stage it is at.
        TimeReversed: when `at` certainly lies before an earlier step.
        WrongType: when an argument is of another type.

    >>> from antifraud.cooperation import Matter, course
    >>> sent = course(Request(id="r", from_agency="a", to_agency="b", matter=Matter.INFORMATION))
    >>> proceed(sent, RequestStage.SETTLED, at=None)
    Traceback (most recent call last):
    ...
    antifraud.errors.incidents.IllegalTransition: steps[1].stage: a case, a call or a \
request goes from stage to stage as its table allows; got (<RequestStage.SENT: 'sent'>, \
<RequestStage.SETTLED: 'settled'>). Mend: after sent comes one of: received, answered, refused, \
handed_over, disputed
    """
    must_be("course", course, Course)
    step = RequestStep(stage=stage, at=at, by=by)
    return attrs.evolve(course, steps=(*course.steps, step))


def steps_of(record: Request | Reply | Handover | Dispute) -> Iterator[RequestStep]:
    """Go through the steps that one record tells of.

    >>> [step.stage.en for step in steps_of(Dispute(id="d", request="r", raised_by="a"))]
    ['brought before the common superior']
    """
    name = record.id
    if isinstance(record, Request):
        yield RequestStep(stage=_SENT, at=record.sent, by=record.from_agency, record=name)
        if record.received is not None:
            yield RequestStep(stage=_RECEIVED, at=record.received, by=record.to_agency, record=name)
    elif isinstance(record, Reply):
        stage = _REFUSED if record.outcome is ReplyOutcome.REFUSED else _ANSWERED
        yield RequestStep(stage=stage, at=record.at, by=record.agency, record=name)
    elif isinstance(record, Handover):
        yield RequestStep(stage=_HANDED, at=record.at, by=record.from_agency, record=name)
    else:
        yield RequestStep(stage=_DISPUTED, at=record.raised, by=record.raised_by, record=name)
        if not record.open:
            yield RequestStep(stage=_SETTLED, at=record.settled, by=record.superior, record=name)


def _in_order(steps: list[RequestStep]) -> list[RequestStep]:
    """Sort by time; a step whose time is not known stays behind the one before it."""
    starts = accumulate(
        steps,
        lambda start, step: start if step.at is None else step.at.earliest,
        initial=_EVER,
    )
    keyed = sorted(zip(islice(starts, 1, None), range(len(steps)), steps, strict=True))
    return [step for _, _, step in keyed]
