# SPDX-License-Identifier: MIT
"""The timeline of a matter: all that its records tell, in the order in which it happened."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from datetime import UTC, datetime
from typing import NamedTuple, TypeAlias

import attrs

from antifraud.cooperation.dispute import Dispute
from antifraud.cooperation.handover import Handover
from antifraud.cooperation.judgement import Judgement
from antifraud.cooperation.mechanism import Mechanism
from antifraud.cooperation.progress import steps_of
from antifraud.cooperation.reply import Reply
from antifraud.cooperation.request import Request
from antifraud.errors import UnknownReference, WrongType, must_be
from antifraud.incidents import (
    Call,
    FoundPerson,
    FraudReport,
    Incident,
    Lifecycle,
    MissingPerson,
    Stage,
)
from antifraud.periods import Moment
from antifraud.vocabulary import Labelled, Language
from antifraud.wording import write

__all__ = ["Event", "Happening", "timeline"]

#: What a timeline is made of. A mechanism has no event of its own.
Told: TypeAlias = (
    Incident | Lifecycle | Request | Reply | Handover | Dispute | Judgement | Mechanism
)

#: By what events are sorted: the bounds of the time, then the places that lead to it.
_Key: TypeAlias = tuple[datetime, datetime, tuple[int, ...]]
_MEND = "give incidents, life cycles, requests, replies, handovers, disputes or judgements"
_EVER = datetime.min.replace(tzinfo=UTC)


class Happening(Labelled):
    """What happened, where it is no stage of a life cycle.

    >>> Happening.LAST_SEEN.zh
    '最后见到'
    """

    OCCURRED = ("occurred", "发生", "happened")
    LAST_SEEN = ("last_seen", "最后见到", "last seen")
    FOUND = ("found", "发现", "found")
    REPORTED = ("reported", "接到报警", "report taken")
    LOOKED_AFTER = ("looked_after", "开始看护", "looked after")
    RETURNED = ("returned", "交还家人", "given back to the family")
    WITHDRAWN = ("withdrawn", "撤回认定", "judgement taken back")


_HAPPENED = {MissingPerson: Happening.LAST_SEEN, FoundPerson: Happening.FOUND}


@attrs.frozen(kw_only=True)
class Event:
    """One thing that happened.

    Attributes:
        at: when; None where that is not told.
        what: what happened: a happening, a stage of an incident or of a request, or
            the opinion that a person came to.
        by: the id of the body that did it; None where not told.
        record: the id of the record that tells of it.

    >>> seen = Event(what=Happening.LAST_SEEN, at=Moment.parse("2023-05-03T15"), record="m1")
    >>> print(seen.text("en"))
    3 pm on 3 May 2023: last seen (m1)
    """

    at: Moment | None = None
    what: Labelled
    by: str | None = None
    record: str

    def text(self, lang: Language = "zh") -> str:
        """Return it in words: when, what, by whom, and the record.

        >>> Event(what=Happening.FOUND, by="shizhu", record="p1").text()
        '时间未记载：发现（shizhu，p1）'
        """
        chinese = lang == "zh"
        when = write(self.at, lang) if self.at else "时间未记载" if chinese else "time not told"
        told = [each for each in (self.by, self.record) if each is not None]
        what = self.what.label(lang)
        if chinese:
            return f"{when}：{what}（{'，'.join(told)}）"
        return f"{when}: {what} ({', '.join(told)})"


class _Row(NamedTuple):
    """An event, and the id of the record that it follows where its time is not told."""

    event: Event
    follows: str | None = None


def timeline(records: Iterable[Told], *, about: Collection[str] | None = None) -> tuple[Event, ...]:
    """Return all that records tell of, the earliest first.

    An event whose time is not told stands after what it follows: a reply after its
    request, a request after its incident, a step after the one before. What is
    told in two records stands once: the call that was taken with the time of the
    report, the return with the handover to the family where that has a time.

    Args:
        records: incidents, life cycles, requests, replies, handovers, disputes and
            judgements, as a casebook has them.
        about: the ids of the incidents or requests that the matter is about; all
            where None.

    Raises:
        UnknownReference: when no record is or names what `about` names.
        WrongType: when something is none of these.

    >>> from antifraud.cooperation import Matter, ReplyOutcome
    >>> from antifraud.incidents import Description
    >>> events = timeline(
    ...     [
    ...         FoundPerson(
    ...             id="p1",
    ...             station="shizhu",
    ...             reported=Moment.parse("2023-05-03T17~"),
    ...             person=Description(),
    ...         ),
    ...         Request(
    ...             id="r1",
    ...             from_agency="shizhu",
    ...             to_agency="xinbi",
    ...             incident="p1",
    ...             matter=Matter.PHOTO_COMPARISON,
    ...         ),
    ...         Reply(id="a1", request="r1", agency="xinbi", outcome=ReplyOutcome.FOUND),
    ...     ]
    ... )
    >>> for event in events:
    ...     print(event.text("en"))
    about 5 pm on 3 May 2023: report taken (shizhu, p1)
    time not told: sent (shizhu, r1)
    time not told: answered (xinbi, a1)
    """
    given = list(records)
    for place, each in enumerate(given):
        if not isinstance(each, Told):
            raise WrongType(f"records[{place}]", type(each).__name__, _MEND)
    if about is not None:
        must_be("about", about, (list, tuple, set, frozenset))
        _must_tell_of(given, about)
        given = _about(given, frozenset(about))
    return tuple(row.event for row in _in_order(list(_rows(given))))


def _must_tell_of(given: list[Told], about: Collection[str]) -> None:
    known = {each.id for each in given}
    known.update(name for each in given for _, _, name in each.references())
    for name in about:
        if name not in known:
            raise UnknownReference("about", name)


def _about(given: list[Told], about: frozenset[str]) -> list[Told]:
    incidents = about.difference(each.id for each in given if isinstance(each, Request))
    requests = {
        each.id
        for each in given
        if isinstance(each, Request) and (each.id in about or each.incident in incidents)
    }

    def belongs(each: Told) -> bool:
        if isinstance(each, Incident):
            return each.id in incidents
        if isinstance(each, Request):
            return each.id in requests
        if isinstance(each, Judgement):
            return each.missing in incidents or each.found in incidents
        if isinstance(each, Lifecycle):
            return each.incident in incidents
        if isinstance(each, Handover):
            return each.incident in incidents or each.request in requests
        return isinstance(each, Reply | Dispute) and each.request in requests

    return [each for each in given if belongs(each)]


def _rows(given: list[Told]) -> Iterator[_Row]:
    # Of the call that was taken, and of the return, the one that tells more is kept.
    reported = {each.id for each in given if isinstance(each, Incident) and _came_in(each)}
    taken = {
        each.incident
        for each in given
        if isinstance(each, Lifecycle) and each.steps[0].stage is Stage.CALL_TAKEN
    }
    handed = {
        each.incident
        for each in given
        if isinstance(each, Handover) and each.to_role is not None and each.at is not None
    }
    for each in given:
        if isinstance(each, Incident):
            twice = {Happening.RETURNED} if each.id in handed else set()
            if each.id in taken - reported:
                twice.add(Happening.REPORTED)
            yield from (_Row(event) for event in _of_incident(each) if event.what not in twice)
        elif isinstance(each, Lifecycle):
            steps = each.steps[1:] if each.incident in taken & reported else each.steps
            for step in steps:
                event = Event(at=step.at, what=step.stage, by=step.by, record=each.id)
                yield _Row(event, each.incident)
        elif isinstance(each, Judgement):
            yield from map(_Row, _of_judgement(each))
        elif not isinstance(each, Mechanism):
            yield from _of_request(each)


def _came_in(incident: Incident) -> Moment | None:
    if isinstance(incident, Call):
        return incident.came_in
    return None if incident.reported_at is None else Moment.at(incident.reported_at)


def _of_judgement(judgement: Judgement) -> Iterator[Event]:
    name = judgement.id
    yield Event(at=judgement.at, what=judgement.opinion, by=judgement.by, record=name)
    if judgement.withdrawn is not None:
        yield Event(at=judgement.withdrawn, what=Happening.WITHDRAWN, record=name)


def _of_request(record: Request | Reply | Handover | Dispute) -> Iterator[_Row]:
    follows = record.incident if isinstance(record, Request) else record.request
    if follows is None and isinstance(record, Handover):
        follows = record.incident
    for step in steps_of(record):
        yield _Row(Event(at=step.at, what=step.stage, by=step.by, record=record.id), follows)


def _of_incident(incident: Incident) -> Iterator[Event]:
    name = incident.id
    if isinstance(incident, Call) and incident.happened is not None:
        what = _HAPPENED.get(type(incident), Happening.OCCURRED)
        yield Event(at=incident.happened, what=what, record=name)
    report = _came_in(incident)
    yield Event(at=report, what=Happening.REPORTED, by=incident.station, record=name)
    if isinstance(incident, FraudReport) and incident.filed_at is not None:
        yield Event(at=Moment.at(incident.filed_at), what=Stage.FILED, record=name)
    if isinstance(incident, FoundPerson):
        for at, what in (
            (incident.held_from, Happening.LOOKED_AFTER),
            (incident.returned, Happening.RETURNED),
        ):
            if at is not None:
                yield Event(at=at, what=what, by=incident.held_at, record=name)


def _in_order(rows: list[_Row]) -> list[_Row]:
    """Sort by time; what has none stands right behind what it follows."""
    first: dict[str, int] = {}
    before: list[int | None] = []
    last: dict[str, int] = {}
    for place, row in enumerate(rows):
        name = row.event.record
        before.append(last.get(name))
        first.setdefault(name, place)
        last[name] = place
    keys: dict[int, _Key] = {}

    def key(place: int) -> _Key:
        if place not in keys:
            event, follows = rows[place]
            behind = before[place] if before[place] is not None else first.get(follows or "")
            if event.at is not None:
                keys[place] = event.at.earliest, event.at.latest, (place,)
            elif behind is None:
                keys[place] = _EVER, _EVER, (place,)
            else:
                start, end, path = key(behind)
                keys[place] = start, end, (*path, place)
        return keys[place]

    return [rows[place] for place in sorted(range(len(rows)), key=key)]
