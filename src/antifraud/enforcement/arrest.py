# SPDX-License-Identifier: MIT
"""Arrests: people caught, one or many, and the offences they are caught for."""

from __future__ import annotations

from collections.abc import Iterator

import attrs

from antifraud.enforcement.offence import Offence
from antifraud.enforcement.operation import Destination
from antifraud.enforcement.rules import must_all_name, must_be_timed, must_not_exceed
from antifraud.errors import (
    RepeatedEntry,
    must_all_be,
    must_be,
    must_be_headed,
    must_be_id,
    must_be_term_or_none,
)
from antifraud.figures import Figure, Unit, must_be_counted
from antifraud.masking import shown
from antifraud.periods import Moment, Period
from antifraud.vocabulary import Vocabulary

__all__ = ["Arrest", "OffenceCount", "SuspectKind"]


class SuspectKind(Vocabulary):
    """As what those caught are counted.

    违法犯罪嫌疑人 is wider than 犯罪嫌疑人: it holds administrative cases too.

    >>> SuspectKind.OFFENDER.label("en")
    'suspects of crimes or administrative offences'
    """

    CRIMINAL = ("criminal", "犯罪嫌疑人", "suspects of crimes", "Criminal Procedure Law (2018)")
    OFFENDER = (
        "offender",
        "违法犯罪嫌疑人",
        "suspects of crimes or administrative offences",
    )
    OTHER = ("other", "其他", "other")


@attrs.frozen(kw_only=True)
class OffenceCount:
    """How many of those caught stand under one offence.

    >>> OffenceCount(offence=Offence.FRAUD, persons=Figure.exact(23, Unit.PERSON)).offence.zh
    '诈骗罪'

    Attributes:
        offence: the offence.
        printed: the words as printed (诈骗罪名打处); needed where `offence` is OTHER.
        persons: how many people (`Unit.PERSON`); None where no number is told.

    Raises:
        LabelMissing: when the offence is OTHER and `printed` is empty.
        MiscountedUnit: when the figure is not one of people.
        NegativeCount: when the figure is below zero or not whole.
        WrongType: when a field holds a value of another type.
    """

    offence: Offence
    printed: str = attrs.field(default="", repr=shown)
    persons: Figure | None = None

    def __attrs_post_init__(self) -> None:
        """Check offence, words and figure."""
        must_be("offence", self.offence, Offence)
        must_be_term_or_none("offence", self.offence, Offence, "printed", self.printed)
        must_be_counted("persons", self.persons, Unit.PERSON)


@attrs.frozen(kw_only=True)
class Arrest:
    """People caught (抓获): one person, or a group that print counts together.

    抓获 is not 逮捕, one of the coercive measures: what was done with those caught
    is told by `MeasureTaken`.

    >>> people = Figure.exact
    >>> caught = Arrest(
    ...     id="january-44", operation="january", period=Period.parse("2023-01-11/2023-01-18"),
    ...     kind=SuspectKind.CRIMINAL, persons=people(44, Unit.PERSON), by_offence=(
    ...         OffenceCount(offence=Offence.FRAUD, persons=people(23, Unit.PERSON)),
    ...         OffenceCount(offence=Offence.ASSISTING, persons=people(21, Unit.PERSON))))
    >>> attrs.evolve(caught, persons=people(43, Unit.PERSON))
    Traceback (most recent call last):
    ...
    antifraud.errors.enforcement.PartsExceedWhole: by_offence: parts are not more than their \
whole; got (Figure(44 PERSON), Figure(43 PERSON)). Mend: correct one of the figures

    Attributes:
        id: the id by which measures and seizures name it.
        operation: the id of its operation; None where it had none or none is told.
        at: the moment, where it was one (a day is a `Moment` too); None otherwise.
        period: the days over which the group was caught; None otherwise.
        by: the id of the agency that caught them; None where not told.
        places: where they were caught, as printed.
        kind: as what those caught are counted; None where not told.
        printed: the same as printed; needed where `kind` is OTHER.
        persons: how many people (`Unit.PERSON`); None where no number is told.
        by_offence: how many stand under which offence.
        overlapping: True where print counts a person under several offences: then
            the parts may add up to more than `persons`, though none alone is more.
        incidents: the ids of the incidents that they are caught for, as far as told.
        source: the id of the source that tells it; None where there is none.
        note: what has to be known of it; never shown in a repr.

    Raises:
        EmptyField: when an id is empty.
        LabelMissing: when the kind is OTHER and `printed` is empty.
        MiscountedUnit: when the figure is not one of people.
        RepeatedEntry: when an offence, a place or an incident stands twice.
        NegativeCount: when the figure is below zero or not whole.
        PartsExceedWhole: when more people stand under offences than were caught.
        TwoTimes: when both a moment and a period are given.
        WrongType: when a field holds a value of another type.
    """

    id: str
    operation: str | None = None
    at: Moment | None = None
    period: Period | None = None
    by: str | None = None
    places: tuple[Destination, ...] = ()
    kind: SuspectKind | None = None
    printed: str = attrs.field(default="", repr=shown)
    persons: Figure | None = None
    by_offence: tuple[OffenceCount, ...] = ()
    overlapping: bool = False
    incidents: tuple[str, ...] = ()
    source: str | None = None
    note: str = attrs.field(default="", repr=False)

    def __attrs_post_init__(self) -> None:
        """Check types, ids, times, and the parts against the whole."""
        must_be_headed(self.id, self.source, self.note)
        must_be_id("operation", self.operation)
        must_be_timed(self.at, self.period)
        must_be_id("by", self.by)
        must_all_be("places", self.places, Destination)
        must_all_name("places", tuple(place.label for place in self.places))
        must_be_term_or_none("kind", self.kind, SuspectKind, "printed", self.printed)
        must_be_counted("persons", self.persons, Unit.PERSON)
        must_all_be("by_offence", self.by_offence, OffenceCount)
        must_be("overlapping", self.overlapping, bool)
        must_all_name("incidents", self.incidents)
        self._check_parts()

    def _check_parts(self) -> None:
        known = Figure.exact(0, Unit.PERSON)
        seen: set[tuple[Offence, str]] = set()
        for place, part in enumerate(self.by_offence):
            named = part.offence, part.printed if part.offence is Offence.OTHER else ""
            if named in seen:
                raise RepeatedEntry("by_offence", part.offence)
            seen.add(named)
            must_not_exceed(f"by_offence[{place}].persons", part.persons, self.persons)
            if part.persons is not None:
                known += part.persons
        if not self.overlapping:
            must_not_exceed("by_offence", known, self.persons)

    def references(self) -> Iterator[tuple[str, str, str]]:
        """Go through the ids that it names, each with its field and kind."""
        if self.operation is not None:
            yield "operation", "operation", self.operation
        if self.by is not None:
            yield "by", "agency", self.by
        for place in self.places:
            for code in place.candidates:
                yield "places", "division", code
        for incident in self.incidents:
            yield "incidents", "incident", incident
        if self.source is not None:
            yield "source", "source", self.source
