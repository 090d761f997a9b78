# SPDX-License-Identifier: MIT
"""What one body asks of another."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

import attrs

from antifraud.cooperation.days import days_of
from antifraud.errors import (
    BothEndsSame,
    must_all_say,
    must_be_headed,
    must_be_id,
    must_be_or_none,
    must_be_term,
    must_say,
)
from antifraud.masking import shown, shown_all
from antifraud.periods import Moment, must_not_be_before
from antifraud.vocabulary import Labelled, Vocabulary

__all__ = ["Due", "Matter", "Request", "due_days", "papers_lacking"]

_PROVISIONS = "Provisions on Criminal Procedure of Public Security Organs (2020), arts 346-356"
_LIMIT = timedelta(days=7)
_LETTER = ("办案协作函", "协作函", "协查函")


class Due(Labelled):
    """How soon a request is to be answered.

    >>> Due.AT_ONCE.zh
    '及时'
    """

    AT_ONCE = ("at_once", "及时", "at once", _PROVISIONS)
    SEVEN_DAYS = ("seven_days", "七日以内", "within seven days", _PROVISIONS)


class Matter(Vocabulary):
    """What is asked for.

    >>> Matter.IDENTITY_CHECK.due
    <Due.SEVEN_DAYS: 'seven_days'>
    """

    IDENTITY_CHECK = ("identity_check", "身份核查", "identity check", _PROVISIONS)
    PHOTO_COMPARISON = ("photo_comparison", "照片比对", "comparison of a photo")
    INFORMATION = ("information", "信息查询", "information")
    ARREST_ASSISTANCE = ("arrest_assistance", "协助抓捕", "assistance with an arrest", _PROVISIONS)
    HANDOVER = ("handover", "移交", "handover", _PROVISIONS)
    OTHER = ("other", "其他", "other")

    @property
    def due(self) -> Due:
        """How soon it is to be answered: an identity check in seven days, all else at once.

        >>> Matter.PHOTO_COMPARISON.due.en
        'at once'
        """
        return Due.SEVEN_DAYS if self is Matter.IDENTITY_CHECK else Due.AT_ONCE

    @property
    def papers(self) -> tuple[tuple[str, ...], ...]:
        """The papers that a criminal case needs for it, each with the names that it goes by.

        A letter of request goes with each; who comes to arrest brings the warrant
        and proof of service too. A person looked for is no criminal case: a
        comparison of photos needs none.

        >>> Matter.ARREST_ASSISTANCE.papers[1]
        ('拘留证', '逮捕证')
        """
        if self is Matter.ARREST_ASSISTANCE:
            return (_LETTER, ("拘留证", "逮捕证"), ("工作证件", "人民警察证"))
        needs_none = (Matter.PHOTO_COMPARISON, Matter.OTHER)
        return () if self in needs_none else (_LETTER,)


@attrs.frozen(kw_only=True)
class Request:
    """What one body asks of another in a jurisdiction of its own (办案协作请求, 协查).

    The asked body helps at once and free of charge; what is done at its request
    is answered for by the asking one. A request does not hold what became of
    it: that is told by each `Reply` and `Handover` that names it.

    Attributes:
        id: the id by which other records name it.
        from_agency: the id of the body that asks.
        to_agency: the id of the body that is asked.
        matter: what is asked for.
        matter_printed: the same as printed; needed where it is OTHER.
        mechanism: the id of the mechanism under which it is asked; None where
            there is none, or none is told.
        incident: the id of the incident that it is about; None where not told.
        papers: what was sent with it (办案协作函, 照片), each as printed.
        sent: when it was sent; None where not told.
        received: when the asked body had it; None where not told.
        source: the id of the source that tells of it; None where not told.
        note: what has to be known of it; never shown.

    Raises:
        BothEndsSame: when a body asks itself.
        EmptyField: when an id or a paper is empty.
        LabelMissing: when the matter is OTHER and no words are kept.
        TimeReversed: when it was received before it was sent.
        WrongType: when a field holds another type.

    Source: Provisions on Criminal Procedure of Public Security Organs (2020),
    arts 346-356.

    >>> request = Request(
    ...     id="r1",
    ...     from_agency="shizhu",
    ...     to_agency="xinbi",
    ...     matter=Matter.PHOTO_COMPARISON,
    ...     mechanism="yong-wu-jin",
    ...     incident="found-child",
    ...     papers=("照片",),
    ... )
    >>> request.due.en, request.due_by is None
    ('at once', True)
    """

    id: str
    from_agency: str
    to_agency: str
    matter: Matter
    matter_printed: str = attrs.field(default="", repr=shown)
    mechanism: str | None = None
    incident: str | None = None
    papers: tuple[str, ...] = attrs.field(default=(), repr=shown_all)
    sent: Moment | None = None
    received: Moment | None = None
    source: str | None = None
    note: str = attrs.field(default="", repr=False)

    def __attrs_post_init__(self) -> None:
        """Check the two ends, the matter and the times."""
        must_be_headed(self.id, self.source, self.note)
        must_say("from_agency", self.from_agency)
        must_say("to_agency", self.to_agency)
        if self.from_agency == self.to_agency:
            raise BothEndsSame("to_agency", self.to_agency)
        must_be_term("matter", self.matter, Matter, "matter_printed", self.matter_printed)
        must_be_id("mechanism", self.mechanism)
        must_be_id("incident", self.incident)
        must_all_say("papers", self.papers)
        must_be_or_none("sent", self.sent, Moment)
        must_be_or_none("received", self.received, Moment)
        must_not_be_before("received", self.received, "sent", self.sent)

    @property
    def due(self) -> Due:
        """How soon it is to be answered."""
        return self.matter.due

    @property
    def due_by(self) -> date | None:
        """The last day on which an answer is in time, in China; None without such a day.

        There is none where it is due at once, and where neither receipt nor
        sending is told. The day of receipt is not counted; where only the sending
        is told, it is taken for the receipt. Where the day is not told exactly,
        this is the last that it may be. A limit that ends on a holiday runs on to
        the next working day (Criminal Procedure Law, art. 105): calendars of
        holidays are the caller's.

        >>> Request(
        ...     id="r",
        ...     from_agency="a",
        ...     to_agency="b",
        ...     matter=Matter.IDENTITY_CHECK,
        ...     sent=Moment.parse("2023-05-03T17:30"),
        ... ).due_by
        datetime.date(2023, 5, 10)
        """
        days = due_days(self)
        return None if days is None else days[1]

    def references(self) -> Iterator[tuple[str, str, str]]:
        """Go through the records that it names: field, kind and id.

        >>> [kind for _, kind, _ in Request(id="r", from_agency="a", to_agency="b",
        ...     matter=Matter.INFORMATION, mechanism="m", incident="i").references()]
        ['agency', 'agency', 'mechanism', 'incident']
        """  # fmt: skip
        yield "from_agency", "agency", self.from_agency
        yield "to_agency", "agency", self.to_agency
        if self.mechanism is not None:
            yield "mechanism", "mechanism", self.mechanism
        if self.incident is not None:
            yield "incident", "incident", self.incident
        if self.source is not None:
            yield "source", "source", self.source


def papers_lacking(request: Request) -> tuple[str, ...]:
    """Return the papers that a criminal case needs for a request and that it does not name.

    What is asked without them need not be done; no paper is told of, not none sent,
    where a record is silent. For calls for help (a lost child) no paper is needed,
    whatever is asked: do not ask this of them.

    Source: Provisions on Criminal Procedure of Public Security Organs (2020), arts 346-356; which
    papers was read in the edition of 2012, arts 336 and 339.

    >>> request = Request(
    ...     id="r",
    ...     from_agency="yongkang",
    ...     to_agency="yueyang",
    ...     matter=Matter.ARREST_ASSISTANCE,
    ...     papers=("办案协作函件", "逮捕证"),
    ... )
    >>> papers_lacking(request)
    ('工作证件',)
    """
    told = "\n".join(request.papers)
    return tuple(
        names[0] for names in request.matter.papers if not any(name in told for name in names)
    )


def due_days(request: Request) -> tuple[date, date] | None:
    """Return the first and the last day that the limit of a request may end on.

    >>> request = Request(id="r", from_agency="a", to_agency="b", matter=Matter.IDENTITY_CHECK,
    ...                   sent=Moment.parse("2023-05-03"))
    >>> [str(day) for day in due_days(request)]
    ['2023-05-10', '2023-05-10']
    """  # fmt: skip
    begun = request.received or request.sent
    if request.due is not Due.SEVEN_DAYS or begun is None:
        return None
    first, last = days_of(begun)
    return first + _LIMIT, last + _LIMIT
