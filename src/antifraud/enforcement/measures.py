# SPDX-License-Identifier: MIT
"""The criminal coercive measures, and on whom they were taken."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Self

import attrs

from antifraud.enforcement.rules import must_be_timed
from antifraud.errors import must_be_headed, must_be_id, must_be_term_or_none
from antifraud.figures import Figure, Unit, must_be_counted
from antifraud.masking import shown
from antifraud.periods import Moment, Period
from antifraud.vocabulary import Vocabulary

__all__ = ["CoerciveMeasure", "MeasureTaken"]

_LAW = "Criminal Procedure Law"
_RULES = "Provisions on Criminal Procedure of Public Security Organs (2020)"


class CoerciveMeasure(Vocabulary):
    """A criminal coercive measure (刑事强制措施).

    The law knows five. OTHER is for what print calls so without being one of
    them; where print names none, a record holds None.

    >>> [measure.zh for measure in CoerciveMeasure.five()]
    ['拘传', '取保候审', '监视居住', '拘留', '逮捕']
    >>> compelled = CoerciveMeasure.COMPELLED_APPEARANCE
    >>> compelled.limit, compelled.longest
    (Figure(12 HOUR), Figure(24 HOUR))

    Not all of them put a person in custody:

    >>> [measure.zh for measure in CoerciveMeasure if measure.at_liberty]
    ['取保候审', '监视居住']

    Attributes:
        article: the articles of the Criminal Procedure Law (2018): what it is, and
            its time limit.
        limit: how long it lasts at most as a rule; None for OTHER. Detention: to the
            decision on arrest, three days to ask for it and seven to decide. Arrest:
            custody while the case is investigated.
        longest: how long where the law lets it be longer; None where it names no last
            limit (arrest: by 1, 2 and 2 months, and anew for a new offence, arts 156-160).
        at_liberty: whether the person is not in custody (residential surveillance
            keeps a person at home or at a place named, and is no custody); None for OTHER.
        by_procuratorate: whether the procuratorate approves it, or a court decides it;
            the police decide the other four themselves.
    """

    article: str
    limit: Figure | None
    longest: Figure | None
    at_liberty: bool | None
    by_procuratorate: bool

    def __new__(  # noqa: PLR0913, PLR0917 - a member is a row of a table
        cls,
        code: str,
        zh: str,
        en: str,
        article: str = "",
        rules: str = "",
        limit: Figure | None = None,
        longest: Figure | None = None,
        at_liberty: bool | None = None,  # noqa: FBT001 - likewise
        by_procuratorate: bool = False,  # noqa: FBT001, FBT002 - likewise
    ) -> Self:
        """Make a member from its row."""
        source = f"{_LAW}, arts {article}; {_RULES}, arts {rules}" if article else ""
        member = cls._labelled(code, zh, en, source, "2018" if article else "")
        member.article = article
        member.limit = limit
        member.longest = longest
        member.at_liberty = at_liberty
        member.by_procuratorate = by_procuratorate
        return member

    COMPELLED_APPEARANCE = (
        "compelled_appearance", "拘传", "compelled appearance", "66, 119", "78-80",
        Figure.exact(12, Unit.HOUR), Figure.exact(24, Unit.HOUR), False,
    )  # fmt: skip
    RELEASE_ON_GUARANTEE = (
        "release_on_guarantee", "取保候审", "release on guarantee", "67, 79", "81-108",
        Figure.exact(12, Unit.MONTH), Figure.exact(12, Unit.MONTH), True,
    )  # fmt: skip
    RESIDENTIAL_SURVEILLANCE = (
        "residential_surveillance", "监视居住", "residential surveillance", "74, 79", "109-123",
        Figure.exact(6, Unit.MONTH), Figure.exact(6, Unit.MONTH), True,
    )  # fmt: skip
    DETENTION = (
        "detention", "拘留", "criminal detention", "82, 91", "124-132",
        Figure.exact(10, Unit.DAY), Figure.exact(37, Unit.DAY), False,
    )  # fmt: skip
    ARREST = (
        "arrest", "逮捕", "arrest", "80-81, 156", "133-149",
        Figure.exact(2, Unit.MONTH), None, False, True,
    )  # fmt: skip
    OTHER = ("other", "其他", "other")

    @classmethod
    def five(cls) -> tuple[Self, ...]:
        """Return the five that the law knows, from the lightest to the gravest.

        >>> len(CoerciveMeasure.five())
        5
        """
        return tuple(member for member in cls if member.name != "OTHER")


@attrs.frozen(kw_only=True)
class MeasureTaken:
    """Coercive measures taken on those caught (采取刑事强制措施).

    "343 under criminal coercive measures" names no measure, and does not say
    that 343 are detained: some may be at liberty.

    >>> under = MeasureTaken(
    ...     id="q1-measures",
    ...     operation="q1",
    ...     period=Period.parse("2023Q1"),
    ...     persons=Figure.exact(343, Unit.PERSON),
    ...     printed="采取刑事强制措施",
    ... )
    >>> under.measure is None, under.at_liberty is None
    (True, True)

    Attributes:
        id: its id.
        arrest: the id of the arrest of these people; None where not told.
        operation: the id of the operation in which they were caught; None where not told.
        measure: the measure; None where print names none.
        printed: the words as printed; needed where `measure` is OTHER.
        persons: how many people (`Unit.PERSON`); None where no number is told.
        at: the moment, where it was one (a day is a `Moment` too); None otherwise.
        period: the days over which it was taken; None otherwise.
        by: the id of the agency that took it; None where not told.
        source: the id of the source that tells it; None where there is none.
        note: what has to be known of it; never shown in a repr.

    Raises:
        EmptyField: when an id is empty.
        LabelMissing: when the measure is OTHER and `printed` is empty.
        MiscountedUnit: when the figure is not one of people.
        NegativeCount: when the figure is below zero or not whole.
        TwoTimes: when both a moment and a period are given.
        WrongType: when a field holds a value of another type.
    """

    id: str
    arrest: str | None = None
    operation: str | None = None
    measure: CoerciveMeasure | None = None
    printed: str = attrs.field(default="", repr=shown)
    persons: Figure | None = None
    at: Moment | None = None
    period: Period | None = None
    by: str | None = None
    source: str | None = None
    note: str = attrs.field(default="", repr=False)

    def __attrs_post_init__(self) -> None:
        """Check types, ids, times and the figure."""
        must_be_headed(self.id, self.source, self.note)
        must_be_id("arrest", self.arrest)
        must_be_id("operation", self.operation)
        must_be_term_or_none("measure", self.measure, CoerciveMeasure, "printed", self.printed)
        must_be_counted("persons", self.persons, Unit.PERSON)
        must_be_timed(self.at, self.period)
        must_be_id("by", self.by)

    @property
    def at_liberty(self) -> bool | None:
        """Whether these people are at liberty; None where no measure of the five is named.

        >>> MeasureTaken(id="m", measure=CoerciveMeasure.RELEASE_ON_GUARANTEE).at_liberty
        True
        """
        return None if self.measure is None else self.measure.at_liberty

    def references(self) -> Iterator[tuple[str, str, str]]:
        """Go through the ids that it names, each with its field and kind."""
        for field, kind, named in (
            ("arrest", "arrest", self.arrest),
            ("operation", "operation", self.operation),
            ("by", "agency", self.by),
            ("source", "source", self.source),
        ):
            if named is not None:
                yield field, kind, named
