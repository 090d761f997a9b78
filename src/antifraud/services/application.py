# SPDX-License-Identifier: MIT
"""The application for a travel document or permit (出入境证件申请)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import attrs

from antifraud.errors import (
    ElapsedUnfit,
    must_be,
    must_be_day,
    must_be_headed,
    must_be_id,
    must_be_term,
    must_be_term_or_none,
    must_not_precede,
)
from antifraud.figures import Figure, Unit, must_be_counted
from antifraud.masking import shown
from antifraud.services.units import WORKING_DAY
from antifraud.vocabulary import Vocabulary

__all__ = ["Application", "ApplicationChannel", "ApplicationKind"]

_LAW = "Exit and Entry Administration Law (2012)"


class ApplicationKind(Vocabulary):
    """What is applied for.

    >>> ApplicationKind.PASSPORT.zh
    '普通护照'
    """

    PASSPORT = ("passport", "普通护照", "ordinary passport", "Passport Law (2006)")
    HK_MACAO_PERMIT = (
        "hk_macao_permit",
        "往来港澳通行证",
        "permit to travel to Hong Kong and Macao",
        f"{_LAW}, art. 10",
    )
    TAIWAN_PERMIT = (
        "taiwan_permit",
        "往来台湾通行证",
        "permit to travel to Taiwan",
        f"{_LAW}, art. 10",
    )
    VISA = ("visa", "签证", "visa", _LAW)
    RESIDENCE_PERMIT = ("residence_permit", "外国人居留证件", "foreigner's residence permit", _LAW)
    OTHER = ("other", "其他", "other")


class ApplicationChannel(Vocabulary):
    """On which way it is dealt with; there is no public list.

    >>> ApplicationChannel.GREEN_CHANNEL.zh
    '绿色通道'
    """

    ORDINARY = ("ordinary", "普通办理", "ordinary")
    GREEN_CHANNEL = ("green_channel", "绿色通道", "green channel")
    WINDOW = ("window", "服务专窗", "service window")
    OTHER = ("other", "其他", "other")


@attrs.frozen(kw_only=True)
class Application:
    """One application to the exit-entry administration (出入境证件申请).

    It is held by kind and by days; who applied is not held.

    Attributes:
        id: the id by which other records name it.
        kind: what is applied for.
        kind_printed: the kind as printed; needed where it is OTHER.
        channel: on which way it is dealt with; None where not told.
        channel_printed: the channel as printed; needed where it is OTHER.
        submitted: the day of submission; None where not told.
        issued: the day of issue; None where not yet issued or not told.
        took: the time taken as printed ("2天后"), in days or working days, for
            where print gives that and no days; None where not told.
        urgent: whether it was asked to be dealt with as urgent; None where not told.
        firm: the id of the firm for whose business it is; None where there is
            none or it is not told.
        agency: the id of the body that deals with it; None where not told.
        standard: the id of the standard that it falls under; None where not told.
        source: the id of the source; None for a record of one's own.
        note: what has to be known of it; not shown in a repr.

    Raises:
        ElapsedUnfit: when the time taken, in days, cannot be that between the two days.
        EmptyField: when an id is empty.
        LabelMissing: when kind or channel is OTHER and has no label.
        NegativeCount: when the time taken is below zero.
        TimeReversed: when it was issued before it was submitted.
        MiscountedUnit: when the time taken is in another unit.
        WrongType: when a field holds another type.

    >>> Application(
    ...     id="a1",
    ...     kind=ApplicationKind.PASSPORT,
    ...     submitted=date(2023, 5, 4),
    ...     issued=date(2023, 5, 6),
    ... ).elapsed
    Figure(2 DAY)
    """

    id: str
    kind: ApplicationKind
    kind_printed: str = attrs.field(default="", repr=shown)
    channel: ApplicationChannel | None = None
    channel_printed: str = attrs.field(default="", repr=shown)
    submitted: date | None = None
    issued: date | None = None
    took: Figure | None = None
    urgent: bool | None = None
    firm: str | None = None
    agency: str | None = None
    standard: str | None = None
    source: str | None = None
    note: str = attrs.field(default="", repr=False)

    def __attrs_post_init__(self) -> None:
        """Check the fields, then the days against the time taken."""
        must_be_headed(self.id, self.source, self.note)
        must_be_term("kind", self.kind, ApplicationKind, "kind_printed", self.kind_printed)
        must_be_term_or_none(
            "channel", self.channel, ApplicationChannel, "channel_printed", self.channel_printed
        )
        must_be_day("submitted", self.submitted)
        must_be_day("issued", self.issued)
        must_not_precede("issued", self.issued, "submitted", self.submitted)
        must_be_counted("took", self.took, Unit.DAY, WORKING_DAY)
        if self.urgent is not None:
            must_be("urgent", self.urgent, bool)
        for field in ("firm", "agency", "standard"):
            must_be_id(field, getattr(self, field))
        days = self.days
        if days is None or self.took is None or self.took.unit != Unit.DAY:
            return
        if not self.took.possibly_equal(Figure.exact(days, Unit.DAY)):
            raise ElapsedUnfit("took", (self.took, days))

    @property
    def days(self) -> int | None:
        """Calendar days from submission to issue, the first not counted; None where not known."""
        if self.submitted is None or self.issued is None:
            return None
        return (self.issued - self.submitted).days

    @property
    def elapsed(self) -> Figure | None:
        """The time taken: counted where both days are known, or else as printed.

        >>> Application(id="a1", kind=ApplicationKind.PASSPORT).elapsed is None
        True
        """
        return self.took if self.days is None else Figure.exact(self.days, Unit.DAY)

    def references(self) -> Iterator[tuple[str, str, str]]:
        """Go through the ids that it names: field, kind and id.

        >>> list(Application(id="a1", kind=ApplicationKind.VISA, firm="firm").references())
        [('firm', 'agency', 'firm')]
        """
        for field, kind, name in (
            ("firm", "agency", self.firm),
            ("agency", "agency", self.agency),
            ("standard", "standard", self.standard),
            ("source", "source", self.source),
        ):
            if name is not None:
                yield field, kind, name
