# SPDX-License-Identifier: MIT
"""Campaigns, the operations in them, and where they lead."""

from __future__ import annotations

from collections.abc import Iterator

import attrs

from antifraud.enforcement.rules import must_all_name
from antifraud.errors import (
    PartsExceedWhole,
    must_all_be,
    must_be,
    must_be_headed,
    must_be_id,
    must_be_or_none,
    must_say,
)
from antifraud.figures import Figure, Unit, must_be_counted
from antifraud.masking import shown
from antifraud.periods import Period

__all__ = ["Campaign", "Destination", "Operation"]

_ONCE = Figure.exact(1, Unit.TIME)


@attrs.frozen(kw_only=True)
class Campaign:
    """A campaign (专项行动): work on one kind of offence, under a name of its own.

    >>> spring = Campaign(id="spring-storm", label="春季风暴", agencies=("yongkang",))
    >>> spring.period is None  # the page names it and does not say from when to when
    True

    Attributes:
        id: the id by which operations name it.
        label: its name as printed.
        label_en: the same in English; empty where not given.
        period: the days that it runs; None where not told.
        agencies: the ids of the agencies that take part, as far as told.
        source: the id of the source that tells it; None where there is none.
        note: what has to be known of it; never shown in a repr.

    Raises:
        EmptyField: when an id or the name is empty.
        RepeatedEntry: when an agency is named twice.
        WrongType: when a field holds a value of another type.
    """

    id: str
    label: str = attrs.field(repr=shown)
    label_en: str = attrs.field(default="", repr=shown)
    period: Period | None = None
    agencies: tuple[str, ...] = ()
    source: str | None = None
    note: str = attrs.field(default="", repr=False)

    def __attrs_post_init__(self) -> None:
        """Check types, ids and the name."""
        must_be_headed(self.id, self.source, self.note)
        must_say("label", self.label)
        must_be("label_en", self.label_en, str)
        must_be_or_none("period", self.period, Period)
        must_all_name("agencies", self.agencies)

    def references(self) -> Iterator[tuple[str, str, str]]:
        """Go through the ids that it names, each with its field and kind."""
        for agency in self.agencies:
            yield "agencies", "agency", agency
        if self.source is not None:
            yield "source", "source", self.source


@attrs.frozen(kw_only=True)
class Destination:
    """A place as printed, with the divisions that it can be.

    云南楚雄 may be the prefecture or its city: print does not say, so both stand.

    >>> chuxiong = Destination(label="云南楚雄", candidates=("532300", "532301"))
    >>> chuxiong.division is None
    True
    >>> Destination(label="广东乐昌", candidates=("440281",)).division
    '440281'

    Attributes:
        label: the name as printed.
        candidates: the codes of the divisions that it can be; empty where none is known.

    Raises:
        EmptyField: when the name or a code is empty.
        RepeatedEntry: when a division is named twice.
        WrongType: when a field holds a value of another type.
    """

    label: str = attrs.field(repr=shown)
    candidates: tuple[str, ...] = ()

    def __attrs_post_init__(self) -> None:
        """Check the name and the codes."""
        must_say("label", self.label)
        must_all_name("candidates", self.candidates)

    @property
    def division(self) -> str | None:
        """The division's code, where it can be one only."""
        return self.candidates[0] if len(self.candidates) == 1 else None


@attrs.frozen(kw_only=True)
class Operation:
    """An operation to catch suspects (收网, 集中抓捕).

    One record may stand for several operations whose figures are printed
    together; `occasions` says for how many.

    >>> january = Operation(
    ...     id="january",
    ...     campaign="spring-storm",
    ...     label="收网行动",
    ...     period=Period.parse("2023-01-11/2023-01-18"),
    ...     led_by="investigation-centre",
    ...     stations_taking_part=Figure.exact(11, Unit.ITEM),
    ...     destinations=(Destination(label="湖南岳阳", candidates=("430600",)),),
    ...     officers=Figure.between(140, 150, Unit.PERSON),
    ...     caught=Figure.exact(44, Unit.PERSON),
    ... )
    >>> list(january.references())[-1]
    ('destinations', 'division', '430600')
    >>> quarter = Operation(
    ...     id="q1",
    ...     label="集中抓捕",
    ...     period=Period.parse("2023Q1"),
    ...     occasions=Figure.exact(2, Unit.TIME),
    ...     caught=Figure.exact(399, Unit.PERSON),
    ... )

    Attributes:
        id: the id by which arrests and seizures name it.
        label: what it is called in print; empty where not told.
        campaign: the id of its campaign; None where it has none or none is told.
        period: the days that it ran, or that the several ran in; None where not told.
        occasions: how many operations it stands for (`Unit.TIME`); None where not told.
        led_by: the id of the agency that led it; None where not told.
        agencies: the ids of the other agencies that took part, as far as told.
        stations: the ids of the stations that took part, as far as told.
        stations_taking_part: how many stations took part (`Unit.ITEM`).
        role_model: the id of the role model that it follows; None where none is told.
        destinations: where it led, as printed.
        target: whom it aimed at, as printed (多个诈骗团伙).
        officers: how many officers went out (`Unit.PERSON`).
        caught: how many people were caught (`Unit.PERSON`).
        dens: how many dens were destroyed (窝点, `Unit.ITEM`).
        gangs: how many gangs were destroyed (团伙, `Unit.ITEM`).
        solved: how many cases were solved by it (`Unit.CASE`).
        source: the id of the source that tells it; None where there is none.
        note: what has to be known of it; never shown in a repr.

        A figure is None where it is not told.

    Raises:
        EmptyField: when an id is empty.
        MiscountedUnit: when a figure has another unit.
        RepeatedEntry: when an agency, a station or a destination is named twice.
        NegativeCount: when a figure is below zero or not whole.
        PartsExceedWhole: when more stations are named than took part.
        WrongType: when a field holds a value of another type.
    """

    id: str
    label: str = attrs.field(default="", repr=shown)
    campaign: str | None = None
    period: Period | None = None
    occasions: Figure | None = _ONCE
    led_by: str | None = None
    agencies: tuple[str, ...] = ()
    stations: tuple[str, ...] = ()
    stations_taking_part: Figure | None = None
    role_model: str | None = None
    destinations: tuple[Destination, ...] = ()
    target: str = attrs.field(default="", repr=shown)
    officers: Figure | None = None
    caught: Figure | None = None
    dens: Figure | None = None
    gangs: Figure | None = None
    solved: Figure | None = None
    source: str | None = None
    note: str = attrs.field(default="", repr=False)

    def __attrs_post_init__(self) -> None:
        """Check types, ids, units, and the stations against their number."""
        must_be_headed(self.id, self.source, self.note)
        must_be("label", self.label, str)
        must_be("target", self.target, str)
        for field, named in (
            ("campaign", self.campaign),
            ("led_by", self.led_by),
            ("role_model", self.role_model),
        ):
            must_be_id(field, named)
        must_be_or_none("period", self.period, Period)
        must_all_name("agencies", self.agencies)
        must_all_name("stations", self.stations)
        must_all_be("destinations", self.destinations, Destination)
        must_all_name("destinations", tuple(place.label for place in self.destinations))
        for field, figure, unit in (
            ("occasions", self.occasions, Unit.TIME),
            ("stations_taking_part", self.stations_taking_part, Unit.ITEM),
            ("officers", self.officers, Unit.PERSON),
            ("caught", self.caught, Unit.PERSON),
            ("dens", self.dens, Unit.ITEM),
            ("gangs", self.gangs, Unit.ITEM),
            ("solved", self.solved, Unit.CASE),
        ):
            must_be_counted(field, figure, unit)
        told, named_here = self.stations_taking_part, len(self.stations)
        if told is not None and told.certainly_less(named_here):
            raise PartsExceedWhole("stations", (named_here, told))

    def references(self) -> Iterator[tuple[str, str, str]]:
        """Go through the ids that it names, each with its field and kind."""
        if self.campaign is not None:
            yield "campaign", "campaign", self.campaign
        if self.led_by is not None:
            yield "led_by", "agency", self.led_by
        for agency in self.agencies:
            yield "agencies", "agency", agency
        for station in self.stations:
            yield "stations", "agency", station
        if self.role_model is not None:
            yield "role_model", "role_model", self.role_model
        for place in self.destinations:
            for code in place.candidates:
                yield "destinations", "division", code
        if self.source is not None:
            yield "source", "source", self.source
