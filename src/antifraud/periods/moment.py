# SPDX-License-Identifier: MIT
"""The moment: an instant that is known within bounds.

>>> about_five = Moment.parse("2023-05-03T17~")  # 17时许
>>> about_five.earliest.hour, about_five.latest.hour, about_five.firm
(17, 18, False)
"""

from __future__ import annotations

from datetime import datetime, timedelta, tzinfo
from typing import Self

import attrs

from antifraud.errors import MomentReversed, WrongType
from antifraud.periods._stamps import instant, read_moment, write_moment
from antifraud.periods.period import Period
from antifraud.periods.precision import Precision
from antifraud.periods.zone import SHANGHAI, day_in

__all__ = ["Moment"]

_LEAST = timedelta(microseconds=1)


@attrs.frozen(kw_only=True, repr=False)
class Moment:
    """An instant known within bounds, with the precision in which it was printed.

    The time of a call is known to the second, that of a disappearance to the
    hour, that of an arrest to the day. None of them is turned into an instant
    that nobody stated:

    >>> seen = Moment.parse("2023-05-03T17")
    >>> str(seen.earliest), str(seen.latest)
    ('2023-05-03 17:00:00+08:00', '2023-05-03 18:00:00+08:00')

    The instant lies on `earliest` or after it and before `latest`; where the two
    are the same it is that instant. Questions about it may have no answer:

    >>> night = Moment.parse("2023-03-31T23:30/2023-04-01T01:00")
    >>> night.falls_in(Period.parse("2023Q1")) is None
    True
    >>> seen.certainly_before(Moment.parse("2023-05-03T17:40"))
    False
    >>> seen.possibly_before(Moment.parse("2023-05-03T17:40"))
    True

    Two moments are equal if their instants, precision and firmness are, whatever
    clocks they were read from. They have no `<`, for bounds overlap.

    Attributes:
        earliest: the first instant that it may be; it has a zone.
        latest: the end of the instants that it may be; it has a zone.
        precision: the smallest part that was printed; the bounds need not show it.
        firm: False where the bounds are a convention (许, 左右), not stated.

    Raises:
        MomentReversed: when the latest instant lies before the earliest.
        NaiveDatetime: when a bound has no zone.
        OutsideCalendar: when a bound lies outside the years 1 to 9999.
        WrongType: when a part is of another type.
    """

    earliest: datetime = attrs.field(eq=instant)
    latest: datetime = attrs.field(eq=instant)
    precision: Precision = Precision.SECOND
    firm: bool = True

    def __attrs_post_init__(self) -> None:
        """Check types, zones and order."""
        earliest = instant(self.earliest, "moment.earliest")
        if self.latest is not self.earliest and instant(self.latest, "moment.latest") < earliest:
            raise MomentReversed("moment", (self.earliest, self.latest))
        if not isinstance(self.precision, Precision):
            mend = "give a Precision, such as Precision.HOUR"
            raise WrongType("moment.precision", self.precision, mend)
        if not isinstance(self.firm, bool):
            raise WrongType("moment.firm", self.firm, mend="give True or False")

    @classmethod
    def at(cls, moment: datetime) -> Self:
        """Return an instant that is known exactly.

        Raises:
            NaiveDatetime: when it has no zone.

        >>> Moment.at(datetime(2023, 5, 3, 17, 5, tzinfo=SHANGHAI))
        Moment('2023-05-03T17:05:00')
        """
        return cls(earliest=moment, latest=moment)

    @classmethod
    def parse(cls, text: str, zone: tzinfo = SHANGHAI) -> Self:
        """Read a moment, strictly.

        A time without seconds is somewhere in its minute, one without minutes in
        its hour, a date alone in its day; `~` says that this is only about so
        (as in ISO 8601-2). Two times with a slash between are the bounds
        themselves; `;hour` after them says what was printed, where that is coarser.
        A clock time that comes twice, as summer time ends, covers both readings.

        Args:
            text: `2023-05-03T17:05:00+08:00`, `2023-05-03T17:05`, `2023-05-03T17`,
                `2023-05-03T17~`, `2023-05-03`, `2023-05-03T17/2023-05-03T18`; an
                offset or Z may follow each of them.
            zone: where the clock hangs, if the text has no offset.

        Raises:
            MomentReversed: when the second bound lies before the first.
            UnreadableMoment: when it is none of these, or not in the calendar.

        >>> Moment.parse("2023-05-03T09:05Z").earliest.astimezone(SHANGHAI).hour
        17
        >>> Moment.parse("2023-05-03").precision.label("zh")
        '日'
        """
        bounds = read_moment(text, zone)
        return cls(
            earliest=bounds.earliest,
            latest=bounds.latest,
            precision=bounds.precision,
            firm=bounds.firm,
        )

    def __str__(self) -> str:
        """Return what `parse` reads back to an equal moment, in its default zone."""
        return write_moment(self.earliest, self.latest, self.precision, firm=self.firm)

    def __repr__(self) -> str:
        """Return a short form."""
        return f"Moment({str(self)!r})"

    def certainly_before(self, other: Moment) -> bool:
        """Tell whether this one lies before the other wherever both are in their bounds.

        Bounds that are not `firm` are taken as they stand.

        >>> Moment.parse("2023-05-03T17").certainly_before(Moment.parse("2023-05-03T18:00:00"))
        True
        """
        latest, earliest = instant(self.latest), instant(other.earliest)
        if instant(self.earliest) == latest:
            return latest < earliest
        return latest <= earliest

    def possibly_before(self, other: Moment) -> bool:
        """Tell whether this one may lie before the other.

        >>> Moment.parse("2023-05-03T17").possibly_before(Moment.parse("2023-05-03T17:00:00"))
        False
        """
        return instant(self.earliest) < instant(other.latest)

    def falls_in(self, period: Period, zone: tzinfo = SHANGHAI) -> bool | None:
        """Tell whether it lies in a period by the clock of a zone; None if that cannot be told.

        >>> Moment.parse("2023-03-31T16:30Z").falls_in(Period.parse("2023Q2"))
        True
        """
        latest = instant(self.latest)
        if latest > instant(self.earliest):
            latest -= _LEAST
        first, last = day_in(self.earliest, zone), day_in(latest, zone)
        if period.start <= first and last < period.end:
            return True
        return False if last < period.start or period.end <= first else None

    def elapsed_to(self, other: Moment) -> tuple[timedelta, timedelta]:
        """Return the least and the most time from this one to the other.

        Time on the clocks of one zone is not time elapsed when summer time begins
        or ends between; this is. It is negative where the other may lie before.

        >>> least, most = Moment.parse("2023-05-03T17").elapsed_to(Moment.parse("2023-05-03T19:30"))
        >>> str(least), str(most)
        ('1:30:00', '2:31:00')
        """
        return (
            instant(other.earliest) - instant(self.latest),
            instant(other.latest) - instant(self.earliest),
        )
