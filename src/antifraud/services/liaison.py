# SPDX-License-Identifier: MIT
"""Officers and windows that firms can turn to (联络员、服务专窗)."""

from __future__ import annotations

from collections.abc import Iterator

import attrs

from antifraud.errors import (
    must_all_say,
    must_be,
    must_be_count,
    must_be_headed,
    must_be_hours,
    must_be_id,
    must_be_term_or_none,
    must_say,
)
from antifraud.figures import Figure, Unit, must_be_counted
from antifraud.masking import shown, shown_all
from antifraud.periods import PartialDate, Period, must_be_dated
from antifraud.vocabulary import Vocabulary

__all__ = ["Liaison", "LiaisonChannel", "ServiceWindow"]


class LiaisonChannel(Vocabulary):
    """By what the officer can be reached; there is no public list.

    >>> LiaisonChannel.CHAT_GROUP.zh
    '微信群'
    """

    CHAT_GROUP = ("chat_group", "微信群", "chat group")
    TELEPHONE = ("telephone", "电话", "telephone")
    VISIT = ("visit", "上门走访", "visits")
    OTHER = ("other", "其他", "other")


@attrs.frozen(kw_only=True)
class Liaison:
    """An officer to whom firms turn with their questions (联络员).

    How to reach the officer is held as a channel, never as a number or an address.

    Attributes:
        id: the id by which other records name it.
        officer: the officer's role, never a name (专职联络员).
        officers: how many such officers; None where not known.
        firms: the ids of the firms or partners; empty where they are not told.
        firm_count: how many they are, as printed; None where not told.
        channel: by what the officer is reached; None where not told.
        channel_printed: the channel as printed; needed where it is OTHER.
        hours_a_day: for how many hours a day advice is given, 1 to 24; None where not told.
        agency: the id of the body that the officer belongs to; None where not told.
        since: since when; None where not told.
        source: the id of the source; None for a record of one's own.
        note: what has to be known of it; not shown in a repr.

    Raises:
        EmptyField: when an id or the role is empty.
        HoursUnfit: when the hours are not 1 to 24.
        LabelMissing: when the channel is OTHER and has no label.
        NegativeCount: when a count is too small.
        MiscountedUnit: when the count of firms is in another unit.
        WrongType: when a field holds another type.

    >>> Liaison(
    ...     id="firms", officer="专职联络员", channel=LiaisonChannel.CHAT_GROUP, hours_a_day=24
    ... ).hours_a_day
    24
    """

    id: str
    officer: str = attrs.field(repr=shown)
    officers: int | None = None
    firms: tuple[str, ...] = ()
    firm_count: Figure | None = None
    channel: LiaisonChannel | None = None
    channel_printed: str = attrs.field(default="", repr=shown)
    hours_a_day: int | None = None
    agency: str | None = None
    since: Period | PartialDate | None = None
    source: str | None = None
    note: str = attrs.field(default="", repr=False)

    def __attrs_post_init__(self) -> None:
        """Check the fields."""
        must_be_headed(self.id, self.source, self.note)
        must_say("officer", self.officer)
        if self.officers is not None:
            must_be_count("officers", self.officers, 1)
        must_be_term_or_none(
            "channel", self.channel, LiaisonChannel, "channel_printed", self.channel_printed
        )
        must_all_say("firms", self.firms)
        must_be_counted("firm_count", self.firm_count, Unit.ITEM)
        must_be_hours("hours_a_day", self.hours_a_day)
        must_be_id("agency", self.agency)
        must_be_dated("since", self.since)

    def references(self) -> Iterator[tuple[str, str, str]]:
        """Go through the ids that it names: field, kind and id.

        >>> list(Liaison(id="l", officer="联络员", firms=("firm",)).references())
        [('firms', 'agency', 'firm')]
        """
        for firm in self.firms:
            yield "firms", "agency", firm
        if self.agency is not None:
            yield "agency", "agency", self.agency
        if self.source is not None:
            yield "source", "source", self.source


@attrs.frozen(kw_only=True)
class ServiceWindow:
    """A window at which firms' staff are served first, on proof (商务人士服务专窗).

    Attributes:
        id: the id by which other records name it.
        name: what it is called; empty where not told.
        place: the public office where it is, as printed.
        proofs: what proof is asked for, each as printed; empty where none is told.
        serves: whom it serves, as printed; empty where not told.
        agency: the id of the body that keeps it; None where not told.
        since: since when; None where not told.
        source: the id of the source; None for a record of one's own.
        note: what has to be known of it; not shown in a repr.

    Raises:
        EmptyField: when an id, the place or a proof is empty.
        WrongType: when a field holds another type.

    >>> ServiceWindow(id="window", place="行政服务中心", proofs=("身份", "涉外商务活动证明")).proofs
    ('身份', '涉外商务活动证明')
    """

    id: str
    place: str = attrs.field(repr=shown)
    name: str = attrs.field(default="", repr=shown)
    proofs: tuple[str, ...] = attrs.field(default=(), repr=shown_all)
    serves: str = attrs.field(default="", repr=shown)
    agency: str | None = None
    since: Period | PartialDate | None = None
    source: str | None = None
    note: str = attrs.field(default="", repr=False)

    def __attrs_post_init__(self) -> None:
        """Check the fields."""
        must_be_headed(self.id, self.source, self.note)
        must_be("name", self.name, str)
        must_be("serves", self.serves, str)
        must_say("place", self.place)
        must_all_say("proofs", self.proofs)
        must_be_id("agency", self.agency)
        must_be_dated("since", self.since)

    def references(self) -> Iterator[tuple[str, str, str]]:
        """Go through the ids that it names: field, kind and id.

        >>> list(ServiceWindow(id="w", place="行政服务中心", agency="brigade").references())
        [('agency', 'agency', 'brigade')]
        """
        if self.agency is not None:
            yield "agency", "agency", self.agency
        if self.source is not None:
            yield "source", "source", self.source
