# SPDX-License-Identifier: MIT
"""The incident: what every report to the police has, whatever it is about (警情)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timezone

import attrs

from antifraud.errors import (
    must_be,
    must_be_hidden,
    must_be_id,
    must_be_term_or_none,
    must_hide,
    must_say,
)
from antifraud.incidents.checks import must_be_known
from antifraud.incidents.stages import Stage
from antifraud.masking import hidden, shown
from antifraud.vocabulary import Vocabulary

__all__ = ["Incident", "PersonRole"]


class PersonRole(Vocabulary):
    """Who a person is to an incident: people are roles here, never names.

    >>> PersonRole.PASSER_BY.zh
    '过路群众'
    """

    VICTIM = ("victim", "受害人", "victim")
    SELF = ("self", "本人", "the person concerned")
    PARENT = ("parent", "父母", "parent")
    FAMILY = ("family", "其他亲属", "other family")
    CARER = ("carer", "监护照料人", "guardian or carer")
    TEACHER = ("teacher", "老师", "teacher")
    PASSER_BY = ("passer_by", "过路群众", "passer-by")
    BANK_CLERK = ("bank_clerk", "银行工作人员", "bank clerk")
    COMMUNITY_WORKER = ("community_worker", "社区工作人员", "community worker")
    POLICE = ("police", "民警", "police officer")
    OTHER = ("other", "其他", "other")


_OTHER_ROLE = PersonRole.OTHER
_OTHER_STAGE = Stage.OTHER


def is_aware(at: datetime) -> bool:
    """Tell whether it is a datetime with a zone, quickest for a zone of fixed offset.

    >>> is_aware(datetime(2023, 5, 3, 17))
    False
    """
    return type(at) is datetime and (type(at.tzinfo) is timezone or at.utcoffset() is not None)


@attrs.frozen(kw_only=True)
class Incident:
    """What every report to the police has, whatever it is about (警情).

    It is made as one of its kinds: `FraudReport`, or a `Call`, such as
    `BankAlert`, `MissingPerson`, `FoundPerson` and `HelpCall`. Its fields are of
    native types, for fraud reports come by the million. What was done with it,
    step by step, is a `Lifecycle`, which names it.

    Attributes:
        id: the id by which other records name it.
        reported_at: when the report came in; it has a zone. None where the
            instant is not known.
        station: the id of the station or other agency that took the report.
        division: the code of the division where it happened.
        place: where it happened, in words; it may be an address, and is shown masked.
        caller: who reported it.
        caller_printed: the caller's role as printed; needed where it is OTHER.
        stage: the stage that it is at; None where that is not known.
        stage_printed: the stage as printed; needed where it is OTHER.
        printed: the kind of incident as printed; needed where no list names it.
        source: the id of the source; None for a record of one's own.
        note: what has to be known of it; not shown in a repr.

    Raises:
        EmptyField: when an id or a code is empty.
        LabelMissing: when caller or stage is OTHER and has no label.
        NaiveDatetime: when `reported_at` has no zone.
        WrongType: when a field holds another type.

    >>> report = Incident(id="i1", station="shizhu", place="330国道", caller=PersonRole.PASSER_BY)
    >>> report.place in repr(report)
    False
    """

    id: str
    reported_at: datetime | None = None
    station: str | None = None
    division: str | None = None
    place: str = attrs.field(default="", repr=hidden)
    caller: PersonRole | None = None
    caller_printed: str = attrs.field(default="", repr=shown)
    stage: Stage | None = None
    stage_printed: str = attrs.field(default="", repr=shown)
    printed: str = attrs.field(default="", repr=shown)
    source: str | None = None
    note: str = attrs.field(default="", repr=False)

    def __attrs_post_init__(self) -> None:
        """Check every field at once, and look for the one at fault only where that fails."""
        at, station, division, source = (
            self.reported_at, self.station, self.division, self.source,
        )  # fmt: skip
        caller, stage, place = self.caller, self.stage, self.place
        if (
            type(self.id) is not str
            or not self.id.strip()
            or (at is not None and not is_aware(at))
            or (station is not None and (type(station) is not str or not station.strip()))
            or (division is not None and (type(division) is not str or not division.strip()))
            or (source is not None and (type(source) is not str or not source.strip()))
            or type(place) is not str
            or (place and not place.strip())
            or type(self.caller_printed) is not str
            or (caller is not None and (type(caller) is not PersonRole or caller is _OTHER_ROLE))
            or type(self.stage_printed) is not str
            or (stage is not None and (type(stage) is not Stage or stage is _OTHER_STAGE))
            or type(self.printed) is not str
            or type(self.note) is not str
        ):
            self._refuse_head()

    def _refuse_head(self) -> None:
        must_say("id", self.id)
        must_be_known("reported_at", self.reported_at)
        must_be_id("station", self.station)
        must_be_id("division", self.division)
        must_be_id("source", self.source)
        must_hide("place", self.place)
        if self.place:
            must_be_hidden("place", self.place)
        must_be_term_or_none(
            "caller", self.caller, PersonRole, "caller_printed", self.caller_printed
        )
        must_be_term_or_none("stage", self.stage, Stage, "stage_printed", self.stage_printed)
        must_be("printed", self.printed, str)
        must_hide("note", self.note)

    def references(self) -> Iterator[tuple[str, str, str]]:
        """Go through the ids that it names: field, kind and id.

        >>> list(Incident(id="i1", station="shizhu").references())
        [('station', 'agency', 'shizhu')]
        """
        if self.station is not None:
            yield "station", "agency", self.station
        if self.division is not None:
            yield "division", "division", self.division
        if self.source is not None:
            yield "source", "source", self.source
