# SPDX-License-Identifier: MIT
"""The report of a telecom or online fraud."""

from __future__ import annotations

from datetime import datetime
from decimal import Decimal

import attrs

from antifraud.errors import (
    LossUnfit,
    StageUnfit,
    must_be,
    must_be_count,
    must_be_term_or_none,
    must_be_yuan,
    must_hide_all,
    must_not_precede,
)
from antifraud.incidents.checks import must_be_known, must_be_range, must_be_told
from antifraud.incidents.incident import Incident, is_aware
from antifraud.incidents.stages import Stage
from antifraud.incidents.typology import FraudType
from antifraud.masking import hidden_all, shown
from antifraud.periods import Moment
from antifraud.vocabulary import Vocabulary

__all__ = ["FraudChannel", "FraudReport"]

#: The years that a person may be old.
_YOUNGEST, _OLDEST = 0, 130
#: Stages are looked up in tuples, the commonest first: the hash of an enum is slow.
_OF_A_CASE = (
    Stage.FILED, Stage.ACCEPTED, Stage.CALL_TAKEN, Stage.INVESTIGATION, Stage.NOT_FILED,
    Stage.CONCLUDED, Stage.PROSECUTION, Stage.TRANSFERRED, Stage.WITHDRAWN, Stage.TERMINATED,
    Stage.OTHER,
)  # fmt: skip
_BEFORE_FILING = (Stage.CALL_TAKEN, Stage.ACCEPTED, Stage.NOT_FILED)


class FraudChannel(Vocabulary):
    """By what the victim was reached.

    >>> FraudChannel.CHAT.zh
    '即时通讯'
    """

    PHONE = ("phone", "电话", "telephone")
    SMS = ("sms", "短信", "text message")
    CHAT = ("chat", "即时通讯", "chat")
    APP = ("app", "应用程序", "app")
    WEBSITE = ("website", "网站", "website")
    LIVESTREAM = ("livestream", "直播", "livestream")
    IN_PERSON = ("in_person", "当面", "in person")
    OTHER = ("other", "其他", "other")


@attrs.frozen(kw_only=True)
class FraudReport(Incident):
    """The report of a telecom or online fraud (电信网络诈骗警情).

    It comes by the million, so its fields are of native types and are checked
    at once. One fraud may have two types: the lure that drew the victim in and
    the way in which the money was taken, such as romance that led to an
    investment. `printed` keeps the type as printed; what that may mean is told
    by `fraud_types`.

    Attributes:
        lure: the type by which the victim was drawn in; None where not known.
        taking: the type by which the money was taken; None where not known.
        channel: by what the victim was reached; None where not known.
        channel_printed: the channel as printed; needed where it is OTHER.
        loss: what the victim lost, in yuan to the fen; None where not known.
        loss_printed: the loss as printed, where it is stated roughly (20余万元);
            `antifraud.wording.read` makes a figure of it.
        attempted: True for an attempt that took no money (未遂), False where
            money was taken, None where not known.
        transfers: how many transfers the victim made; None where not known.
        occurred_from: the earliest instant at which it may have occurred.
        occurred_to: the end of the instants at which it may have occurred; the same
            as `occurred_from` where the instant is known.
        filed_at: when it was filed as a case (立案); None where it was not, or
            that is not known: `stage` tells the two apart.
        victim_age_low: the least that the victim's age may be, in years.
        victim_age_high: the most that it may be.
        accounts: the accounts and cards that the money went to; shown masked.
        phones: the numbers that were used; shown masked.
        urls: the addresses of sites that were used; shown masked.
        apps: the apps that were used; shown masked.
        devices: the ids of devices that were used; shown masked.
        chats: the handles in chats and on platforms; shown masked.

    Raises:
        BoundsReversed: when the lower age lies above the upper.
        EmptyField: when an id, a code or a trace is empty.
        Implausible: when an age is none that people have.
        LabelMissing: when a term is OTHER and has no label.
        LossUnfit: when an attempt that took no money has a loss.
        NaiveDatetime: when a time has no zone.
        NegativeCount: when `transfers` is below zero.
        NotToTheFen: when the loss is no sum of yuan to the fen.
        StageUnfit: when the stage is one of a call for help, or lies ahead of filing
            though `filed_at` is given.
        TimeReversed: when a time lies before one that it follows.
        WrongType: when a field holds another type.

    Source: Anti-Telecom and Online Fraud Law (2022), art. 2; types by the list of the Ministry
    of Public Security, edition in each `FraudType`.

    >>> report = FraudReport(
    ...     id="f1",
    ...     station="dongcheng",
    ...     printed="投资诈骗",
    ...     taking=FraudType.FAKE_INVESTMENT,
    ...     loss=Decimal("3000.00"),
    ...     attempted=False,
    ...     accounts=("6222021234567890",),
    ... )
    >>> report.accounts[0] in repr(report)
    False
    """

    lure: FraudType | None = None
    taking: FraudType | None = None
    channel: FraudChannel | None = None
    channel_printed: str = attrs.field(default="", repr=shown)
    loss: Decimal | None = None
    loss_printed: str = attrs.field(default="", repr=shown)
    attempted: bool | None = None
    transfers: int | None = None
    occurred_from: datetime | None = None
    occurred_to: datetime | None = None
    filed_at: datetime | None = None
    victim_age_low: int | None = None
    victim_age_high: int | None = None
    accounts: tuple[str, ...] = attrs.field(default=(), repr=hidden_all)
    phones: tuple[str, ...] = attrs.field(default=(), repr=hidden_all)
    urls: tuple[str, ...] = attrs.field(default=(), repr=hidden_all)
    apps: tuple[str, ...] = attrs.field(default=(), repr=hidden_all)
    devices: tuple[str, ...] = attrs.field(default=(), repr=hidden_all)
    chats: tuple[str, ...] = attrs.field(default=(), repr=hidden_all)

    def __attrs_post_init__(self) -> None:
        """Check every field at once, and look for the one at fault only where that fails."""
        Incident.__attrs_post_init__(self)
        lure, taking, channel = self.lure, self.taking, self.channel
        loss, attempted, transfers = self.loss, self.attempted, self.transfers
        low, high, stage = self.victim_age_low, self.victim_age_high, self.stage
        if (
            (lure is not None and (type(lure) is not FraudType or lure is _OTHER_TYPE))
            or (taking is not None and (type(taking) is not FraudType or taking is _OTHER_TYPE))
            or (
                channel is not None
                and (type(channel) is not FraudChannel or channel is _OTHER_CHANNEL)
            )
            or type(self.channel_printed) is not str
            or (
                loss is not None
                and (type(loss) is not Decimal or loss.is_signed() or str(loss)[-3:-2] != ".")
            )
            or type(self.loss_printed) is not str
            or (
                attempted is not None and attempted is not False and (attempted is not True or loss)
            )
            or (transfers is not None and (type(transfers) is not int or transfers < 0))
            or (low is not None and (type(low) is not int or not _YOUNGEST <= low <= _OLDEST))
            or (high is not None and (type(high) is not int or not (low or 0) <= high <= _OLDEST))
            or (stage is not None and stage not in _OF_A_CASE)
        ):
            self._refuse_fraud()
        first, last, filed = self.occurred_from, self.occurred_to, self.filed_at
        if (first is not None or last is not None or filed is not None) and (
            (first is not None and not is_aware(first))
            or (last is not None and not is_aware(last))
            or (filed is not None and (not is_aware(filed) or stage in _BEFORE_FILING))
            or not _follow(first, last, self.reported_at, filed)
        ):
            self._refuse_times()
        accounts, phones, urls = self.accounts, self.phones, self.urls
        apps, devices, chats = self.apps, self.devices, self.chats
        if (
            type(accounts) is not tuple
            or type(phones) is not tuple
            or type(urls) is not tuple
            or type(apps) is not tuple
            or type(devices) is not tuple
            or type(chats) is not tuple
            or not _all_say(accounts + phones + urls + apps + devices + chats)
        ):
            self._refuse_traces()

    def _refuse_fraud(self) -> None:
        must_be_term_or_none("lure", self.lure, FraudType, "printed", self.printed)
        must_be_term_or_none("taking", self.taking, FraudType, "printed", self.printed)
        must_be_term_or_none(
            "channel", self.channel, FraudChannel, "channel_printed", self.channel_printed
        )
        if self.loss is not None:
            must_be_yuan("loss", self.loss)
        must_be("loss_printed", self.loss_printed, str)
        must_be_told("attempted", self.attempted)
        if self.attempted and self.loss:
            raise LossUnfit("loss", self.loss)
        if self.transfers is not None:
            must_be_count("transfers", self.transfers)
        low, high = self.victim_age_low, self.victim_age_high
        must_be_range("victim_age", low, high, _YOUNGEST, _OLDEST)
        if self.stage is not None and self.stage not in _OF_A_CASE:
            raise StageUnfit("stage", self.stage, "a fraud is a case: give one of its stages")

    def _refuse_times(self) -> None:
        first, last, filed = self.occurred_from, self.occurred_to, self.filed_at
        must_be_known("occurred_from", first)
        must_be_known("occurred_to", last)
        must_be_known("filed_at", filed)
        must_not_precede("occurred_to", last, "occurred_from", first)
        must_not_precede("reported_at", self.reported_at, "occurred_from", first)
        must_not_precede("filed_at", filed, "reported_at", self.reported_at)
        must_not_precede("filed_at", filed, "occurred_from", first)
        if filed is not None and self.stage in _BEFORE_FILING:
            raise StageUnfit("stage", self.stage, "it was filed: leave out filed_at, or give FILED")

    def _refuse_traces(self) -> None:
        for field in _TRACES:
            must_hide_all(field, getattr(self, field))

    @property
    def happened(self) -> Moment | None:
        """When it occurred, as a moment; None where a bound is not known.

        >>> FraudReport(id="f1").happened is None
        True
        """
        if self.occurred_from is None or self.occurred_to is None:
            return None
        return Moment(earliest=self.occurred_from, latest=self.occurred_to)


_TRACES = ("accounts", "phones", "urls", "apps", "devices", "chats")
_OTHER_TYPE = FraudType.OTHER
_OTHER_CHANNEL = FraudChannel.OTHER


def _all_say(traces: tuple[str, ...]) -> bool:
    for trace in traces:  # noqa: SIM110 - three times as fast as a generator
        if type(trace) is not str or not trace.strip():
            return False
    return True


def _follow(
    first: datetime | None,
    last: datetime | None,
    reported: datetime | None,
    filed: datetime | None,
) -> bool:
    """Tell whether the times follow each other."""
    if filed is not None and reported is not None and filed < reported:
        return False
    if first is None:
        return True
    if last is not None and last < first:
        return False
    # What is filed follows its report; only where that is unknown is it set against the fraud.
    later = filed if reported is None else reported
    return later is None or later >= first
