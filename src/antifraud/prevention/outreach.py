# SPDX-License-Identifier: MIT
"""Going to people with a warning: events, livestreams and the teams that do it (宣传)."""

from __future__ import annotations

from collections.abc import Iterator

import attrs

from antifraud.errors import (
    must_all_say,
    must_be,
    must_be_headed,
    must_be_hours,
    must_be_id,
    must_be_term,
)
from antifraud.figures import Figure, Unit
from antifraud.masking import shown, shown_all
from antifraud.periods import PartialDate, Period, must_be_dated
from antifraud.prevention.counting import must_be_turns, must_be_whole, must_not_exceed
from antifraud.vocabulary import Vocabulary

__all__ = ["Livestream", "OutreachEvent", "OutreachKind", "Team", "TeamKind"]

_ONE = Figure.exact(1, Unit.ITEM)


class OutreachKind(Vocabulary):
    """The kind of an event; there is no public list, so the label as printed may be kept.

    >>> OutreachKind.FAIR.zh
    '游园会'
    """

    FAIR = ("fair", "游园会", "fair")
    STAND = ("stand", "设点宣传", "stand at someone else's event")
    LECTURE = ("lecture", "宣讲", "lecture")
    HOME_VISITS = ("home_visits", "入户宣传", "visits from door to door")
    PERFORMANCE = ("performance", "文艺演出", "performance")
    OTHER = ("other", "其他", "other")


@attrs.frozen(kw_only=True)
class OutreachEvent:
    """An event at which people are warned of fraud (反诈宣传活动).

    Attributes:
        id: the id by which other records name it.
        kind: the kind of event.
        kind_printed: the kind as printed; needed where it is OTHER.
        occasion: the festival or fair at which it was held, as printed (元宵节,
            桃花节); empty where not told.
        place: where it was held, as printed; empty where not told.
        division: the code of the division where it was held; None where not told.
        agency: the id of the body that held it; None where not told.
        partners: the ids of the bodies that held it with it.
        when: the days, whole or with parts left out; None where not told.
        reach: how many it reached, in 人 or 人次; None where not told.
        source: the id of the source; None for a record of one's own.
        note: what has to be known of it; not shown in a repr.

    Raises:
        EmptyField: when an id is empty.
        LabelMissing: when the kind is OTHER and has no label.
        NegativeCount: when the reach is below zero.
        NotWhole: when the reach is not whole.
        MiscountedUnit: when the reach counts neither people nor occurrences.
        WrongType: when a field holds another type.

    Source: Anti-Telecom and Online Fraud Law (2022), art. 30, lays the duty down.

    >>> OutreachEvent(id="fair", kind=OutreachKind.FAIR, occasion="元宵节", agency="zhiying").when
    """

    id: str
    kind: OutreachKind
    kind_printed: str = attrs.field(default="", repr=shown)
    occasion: str = attrs.field(default="", repr=shown)
    place: str = attrs.field(default="", repr=shown)
    division: str | None = None
    agency: str | None = None
    partners: tuple[str, ...] = ()
    when: Period | PartialDate | None = None
    reach: Figure | None = None
    source: str | None = None
    note: str = attrs.field(default="", repr=False)

    def __attrs_post_init__(self) -> None:
        """Check the fields."""
        must_be_headed(self.id, self.source, self.note)
        must_be_term("kind", self.kind, OutreachKind, "kind_printed", self.kind_printed)
        must_be("occasion", self.occasion, str)
        must_be("place", self.place, str)
        must_be_id("division", self.division)
        must_be_id("agency", self.agency)
        must_all_say("partners", self.partners)
        must_be_dated("when", self.when)
        must_be_whole("reach", self.reach, Unit.PERSON, Unit.PERSON_TIME)

    def references(self) -> Iterator[tuple[str, str, str]]:
        """Go through the ids that it names: field, kind and id.

        >>> list(OutreachEvent(id="e", kind=OutreachKind.FAIR, partners=("school",)).references())
        [('partners', 'agency', 'school')]
        """
        if self.division is not None:
            yield "division", "division", self.division
        yield from _named(self.agency, self.partners, self.source)


@attrs.frozen(kw_only=True)
class Livestream:
    """One livestream that warns of fraud, or a printed run of them (反诈直播).

    Attributes:
        id: the id by which other records name it.
        count: how many shows (场); one unless it is told otherwise; None where not known.
        title: the title as printed; empty where not told.
        interactions_each: the interactions of each single show, in 人次; bounds
            hold for each ("每场10万以上": none had fewer); None where not told.
        interactions_total: those of all shows together, in 人次; None where not told.
        hosts: who spoke, as roles (本土网红), never names.
        agency: the id of the body that held it; None where not told.
        partners: the ids of the bodies that held it with it.
        when: the days, whole or with parts left out; None where not told.
        source: the id of the source; None for a record of one's own.
        note: what has to be known of it; not shown in a repr.

    Raises:
        EmptyField: when an id or a host's role is empty.
        NegativeCount: when a count is below zero.
        NotWhole: when a count is not whole.
        MiscountedUnit: when a figure has another unit, as 次 where 人次 is meant.
        SumTooLarge: when each certainly has more interactions than all together.
        WrongType: when a field holds another type.

    >>> shows = Livestream(
    ...     id="shows",
    ...     count=Figure.exact(10, Unit.ITEM),
    ...     hosts=("本土网红",),
    ...     interactions_each=Figure.at_least(100_000, Unit.PERSON_TIME),
    ... )
    >>> shows.interactions_each.low
    Fraction(100000, 1)
    """

    id: str
    count: Figure | None = _ONE
    title: str = attrs.field(default="", repr=shown)
    interactions_each: Figure | None = None
    interactions_total: Figure | None = None
    hosts: tuple[str, ...] = attrs.field(default=(), repr=shown_all)
    agency: str | None = None
    partners: tuple[str, ...] = ()
    when: Period | PartialDate | None = None
    source: str | None = None
    note: str = attrs.field(default="", repr=False)

    def __attrs_post_init__(self) -> None:
        """Check the fields."""
        must_be_headed(self.id, self.source, self.note)
        must_be_whole("count", self.count, Unit.ITEM)
        must_be("title", self.title, str)
        must_be_turns("interactions_each", self.interactions_each)
        must_be_turns("interactions_total", self.interactions_total)
        must_not_exceed(
            "interactions_each",
            self.interactions_each,
            "interactions_total",
            self.interactions_total,
        )
        must_all_say("hosts", self.hosts)
        must_be_id("agency", self.agency)
        must_all_say("partners", self.partners)
        must_be_dated("when", self.when)

    def references(self) -> Iterator[tuple[str, str, str]]:
        """Go through the ids that it names: field, kind and id.

        >>> list(Livestream(id="l", agency="station", source="page").references())
        [('agency', 'agency', 'station'), ('source', 'source', 'page')]
        """
        yield from _named(self.agency, self.partners, self.source)


class TeamKind(Vocabulary):
    """What a team is for; there is no public list, so the label as printed may be kept.

    >>> TeamKind.INSTRUCTORS.zh
    '宣传教官团队'
    """

    INSTRUCTORS = ("instructors", "宣传教官团队", "instructors")
    HOSTS = ("hosts", "主播团队", "livestream hosts")
    ON_DUTY = ("on_duty", "值守队伍", "team on duty")
    OTHER = ("other", "其他", "other")


@attrs.frozen(kw_only=True)
class Team:
    """A team that a body keeps for prevention or outreach, or a printed number of them.

    Attributes:
        id: the id by which other records name it.
        kind: what it is for.
        kind_printed: the kind as printed; needed where it is OTHER.
        agency: the id of the body that keeps it; None where not told.
        partners: the ids of the bodies that keep it with it.
        count: how many such teams; one unless it is told otherwise; None where not known.
        size: how many people it has; None where not told.
        hours_a_day: for how many hours a day it is on duty, 1 to 24; None where not told.
        since: since when; None where not told.
        source: the id of the source; None for a record of one's own.
        note: what has to be known of it; not shown in a repr.

    Raises:
        EmptyField: when an id is empty.
        LabelMissing: when the kind is OTHER and has no label.
        HoursUnfit: when the hours are not 1 to 24.
        NegativeCount: when a count is below zero.
        MiscountedUnit: when a figure has another unit.
        WrongType: when a field holds another type.

    >>> Team(id="duty", kind=TeamKind.ON_DUTY, hours_a_day=24).hours_a_day
    24
    """

    id: str
    kind: TeamKind
    kind_printed: str = attrs.field(default="", repr=shown)
    agency: str | None = None
    partners: tuple[str, ...] = ()
    count: Figure | None = _ONE
    size: Figure | None = None
    hours_a_day: int | None = None
    since: Period | PartialDate | None = None
    source: str | None = None
    note: str = attrs.field(default="", repr=False)

    def __attrs_post_init__(self) -> None:
        """Check the fields."""
        must_be_headed(self.id, self.source, self.note)
        must_be_term("kind", self.kind, TeamKind, "kind_printed", self.kind_printed)
        must_be_id("agency", self.agency)
        must_all_say("partners", self.partners)
        must_be_whole("count", self.count, Unit.ITEM)
        must_be_whole("size", self.size, Unit.PERSON)
        must_be_hours("hours_a_day", self.hours_a_day)
        must_be_dated("since", self.since)

    def references(self) -> Iterator[tuple[str, str, str]]:
        """Go through the ids that it names: field, kind and id.

        >>> list(Team(id="t", kind=TeamKind.HOSTS, agency="bureau").references())
        [('agency', 'agency', 'bureau')]
        """
        yield from _named(self.agency, self.partners, self.source)


def _named(
    agency: str | None, partners: tuple[str, ...], source: str | None
) -> Iterator[tuple[str, str, str]]:
    if agency is not None:
        yield "agency", "agency", agency
    for partner in partners:
        yield "partners", "agency", partner
    if source is not None:
        yield "source", "source", source
