# SPDX-License-Identifier: MIT
"""Dissuasion: a word in time to someone who is being cheated (预警劝阻)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

import attrs

from antifraud.errors import (
    must_be,
    must_be_aware,
    must_be_headed,
    must_be_hidden,
    must_be_id,
    must_be_term,
)
from antifraud.masking import hidden, shown
from antifraud.vocabulary import Labelled, Vocabulary

__all__ = ["Dissuasion", "DissuasionChannel", "DissuasionOutcome"]

_LAW = "Anti-Telecom and Online Fraud Law (2022), art. 34"


class DissuasionChannel(Vocabulary):
    """By what the person was reached; the three differ a thousandfold in effort and number.

    >>> DissuasionChannel.VISIT.zh
    '见面'
    """

    TEXT = ("text", "短信", "text message", _LAW)
    CALL = ("call", "电话", "telephone call", _LAW)
    VISIT = ("visit", "见面", "face to face", _LAW)
    OTHER = ("other", "其他", "other")


class DissuasionOutcome(Labelled):
    """What came of it. What is not known is None in the record, and no member here.

    >>> DissuasionOutcome.ALREADY_PAID.label("en")
    'had paid already'
    """

    STOPPED = ("stopped", "劝阻成功", "believed it and stopped")
    ALREADY_PAID = ("already_paid", "已转账", "had paid already")
    UNREACHABLE = ("unreachable", "联系不上", "could not be reached")
    REFUSED = ("refused", "不听劝阻", "did not believe it")


@attrs.frozen(kw_only=True)
class Dissuasion:
    """One dissuasion of one person, which counts as one 人次 (occurrence) and never as one person.

    Its fields are of native types, for it comes by the million. A printed total
    ("8.4万余人次") is a statement and not a record.

    Attributes:
        id: the id by which other records name it.
        at: when it took place; it has a zone.
        channel: by what the person was reached.
        channel_printed: the channel as printed; needed where it is OTHER.
        outcome: what came of it; None where that is not known.
        agency: the id of the body that did it; None where not told.
        incident: the id of the incident that it belongs to; None where there
            is none or it is not told.
        phone: the number that was called or written to; shown masked.
        source: the id of the source; None for a record of one's own.
        note: what has to be known of it; not shown in a repr.

    Raises:
        EmptyField: when an id is empty.
        LabelMissing: when the channel is OTHER and has no label.
        NaiveDatetime: when `at` has no zone.
        WrongType: when a field holds another type.

    Source: Anti-Telecom and Online Fraud Law (2022), art. 34.

    >>> from antifraud.periods import SHANGHAI
    >>> Dissuasion(
    ...     id="d1",
    ...     at=datetime(2023, 3, 14, 14, 20, tzinfo=SHANGHAI),
    ...     channel=DissuasionChannel.CALL,
    ...     phone="13800138000",
    ... ).phone == "13800138000"
    True
    """

    id: str
    at: datetime
    channel: DissuasionChannel
    channel_printed: str = attrs.field(default="", repr=shown)
    outcome: DissuasionOutcome | None = None
    agency: str | None = None
    incident: str | None = None
    phone: str | None = attrs.field(default=None, repr=hidden)
    source: str | None = None
    note: str = attrs.field(default="", repr=False)

    def __attrs_post_init__(self) -> None:
        """Check every field at once, and look for the one at fault only where that fails."""
        outcome, agency, incident, phone, source = (
            self.outcome, self.agency, self.incident, self.phone, self.source,
        )  # fmt: skip
        if (
            type(self.id) is not str
            or not self.id.strip()
            or type(self.at) is not datetime
            or self.at.utcoffset() is None
            or type(self.channel) is not DissuasionChannel
            or type(self.channel_printed) is not str
            or (self.channel is _OTHER and not self.channel_printed.strip())
            or (outcome is not None and type(outcome) is not DissuasionOutcome)
            or (agency is not None and (type(agency) is not str or not agency.strip()))
            or (incident is not None and (type(incident) is not str or not incident.strip()))
            or (phone is not None and (type(phone) is not str or not phone.strip()))
            or (source is not None and (type(source) is not str or not source.strip()))
            or type(self.note) is not str
        ):
            self._refuse()

    def _refuse(self) -> None:
        must_be_headed(self.id, self.source, self.note)
        must_be_aware("at", self.at)
        must_be_term(
            "channel", self.channel, DissuasionChannel, "channel_printed", self.channel_printed
        )
        if self.outcome is not None:
            must_be("outcome", self.outcome, DissuasionOutcome)
        must_be_id("agency", self.agency)
        must_be_id("incident", self.incident)
        if self.phone is not None:
            must_be_hidden("phone", self.phone)

    def references(self) -> Iterator[tuple[str, str, str]]:
        """Go through the ids that it names: field, kind and id.

        >>> from antifraud.periods import SHANGHAI
        >>> noon = datetime(2023, 3, 14, 12, tzinfo=SHANGHAI)
        >>> list(
        ...     Dissuasion(
        ...         id="d", at=noon, channel=DissuasionChannel.TEXT, agency="centre"
        ...     ).references()
        ... )
        [('agency', 'agency', 'centre')]
        """
        if self.agency is not None:
            yield "agency", "agency", self.agency
        if self.incident is not None:
            yield "incident", "incident", self.incident
        if self.source is not None:
            yield "source", "source", self.source


_OTHER = DissuasionChannel.OTHER
