# SPDX-License-Identifier: MIT
"""All records and statements of one bureau, every reference checked."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cached_property
from typing import TypeVar

import attrs

from antifraud.casebook.checks import violations
from antifraud.casebook.claim import AnyClaim
from antifraud.casebook.index import Index
from antifraud.casebook.kinds import (
    COLLECTIONS,
    AnyBody,
    AnyCooperation,
    AnyEnforcement,
    AnyIncident,
    AnyPrevention,
    AnyService,
)
from antifraud.casebook.statement import Source, Statement
from antifraud.cooperation import Judgement
from antifraud.errors import BrokenCasebook, UnknownReference, must_all_be, must_be
from antifraud.masking import shown, shown_all
from antifraud.periods import Period
from antifraud.places import Agency, Division, Gazetteer, RoleModel
from antifraud.vocabulary import Language

__all__ = ["Casebook"]

_Record = TypeVar("_Record")


@attrs.frozen(kw_only=True)
class Casebook:
    """What is known of one bureau's bulletin: a value that knows no files.

    Its records name each other by id. Making a casebook checks every
    reference and every rule that joins records, and reports all that is
    broken together.

    >>> from antifraud.casebook import PartsClaim
    >>> from antifraud.figures import Figure, Unit
    >>> def caught(id, count):
    ...     people = Figure.exact(count, Unit.PERSON)
    ...     return Statement(id=id, source="page", label=id, figure=people)
    >>> book = Casebook(
    ...     title="一次行动",
    ...     sources=(Source(id="page", title="反诈专版"),),
    ...     statements=(caught("all", 44), caught("fraud", 23), caught("assisting", 21)),
    ...     claims=(PartsClaim(whole="all", parts=("fraud", "assisting")),))
    >>> book.statement("fraud").figure
    Figure(23 PERSON)
    >>> attrs.evolve(book, claims=(PartsClaim(whole="all", parts=("fraud", "other")),))
    Traceback (most recent call last):
    ...
    antifraud.errors.records.BrokenCasebook: casebook: 1 error
      claims[0].part: a record that is named is in the casebook; got 'other'. Mend: correct the \
id, or add the record

    Attributes:
        title: what the bulletin is called, in Chinese.
        title_en: the same in English.
        notes: what has to be known of all of it (an assumed year).
        notes_en: the same in English.
        divisions: the divisions that its agencies belong to.
        agencies: the bodies whose work it reports, and their partners.
        role_models: who does which part of the work.
        sources: where its statements were printed.
        incidents: what was reported, and how it went on.
        enforcement: clues, operations, arrests, measures, property.
        prevention: interventions, dissuasions, money stopped and returned, outreach.
        services: applications, standards, liaisons, windows.
        cooperation: mechanisms, requests, replies, handovers, disputes.
        judgements: what people decided about pairs of a missing and a found report.
        statements: what is stated, in the order of print.
        claims: how the statements hang together.

    Raises:
        BrokenCasebook: with every violation.
        WrongType: when a field holds another type.
    """

    title: str = attrs.field(default="", repr=shown)
    title_en: str = attrs.field(default="", repr=shown)
    notes: tuple[str, ...] = attrs.field(default=(), repr=shown_all)
    notes_en: tuple[str, ...] = attrs.field(default=(), repr=shown_all)
    divisions: tuple[Division, ...] = ()
    agencies: tuple[AnyBody, ...] = ()
    role_models: tuple[RoleModel, ...] = ()
    sources: tuple[Source, ...] = ()
    incidents: tuple[AnyIncident, ...] = ()
    enforcement: tuple[AnyEnforcement, ...] = ()
    prevention: tuple[AnyPrevention, ...] = ()
    services: tuple[AnyService, ...] = ()
    cooperation: tuple[AnyCooperation, ...] = ()
    judgements: tuple[Judgement, ...] = ()
    statements: tuple[Statement, ...] = ()
    claims: tuple[AnyClaim, ...] = ()

    def __attrs_post_init__(self) -> None:
        """Check all references and cross-record rules, together."""
        for field in ("title", "title_en"):
            must_be(field, getattr(self, field), str)
        for field in ("notes", "notes_en"):
            must_all_be(field, getattr(self, field), str)
        collections = {name: getattr(self, name) for name in COLLECTIONS}
        for name, kinds in COLLECTIONS.items():
            must_all_be(name, collections[name], tuple(kinds.values()))
        broken = [
            found.error.at("", f"{found.kind}[{found.place}]") for found in violations(collections)
        ]
        if broken:
            raise BrokenCasebook("casebook", broken)

    @cached_property
    def _index(self) -> Index:
        return Index({name: getattr(self, name) for name in COLLECTIONS})

    @cached_property
    def _of_one_thing(self) -> Mapping[object, tuple[Statement, ...]]:
        found: dict[object, list[Statement]] = {}
        for one in self.statements:
            if isinstance(one.period, Period):
                found.setdefault((one.key, one.period.key), []).append(one)
        return {key: tuple(statements) for key, statements in found.items()}

    def in_period(self, statement: Statement, period: Period) -> tuple[Statement, ...]:
        """Return the statements of the same thing in another period, in constant time.

        >>> from antifraud.figures import Figure
        >>> then, now = (
        ...     Statement(
        ...         id=name,
        ...         source="page",
        ...         label="止付",
        ...         figure=Figure.exact(count),
        ...         period=Period.parse(name),
        ...     )
        ...     for name, count in (("2022Q4", 1210), ("2023Q1", 2058))
        ... )
        >>> book = Casebook(sources=(Source(id="page", title="反诈专版"),), statements=(then, now))
        >>> [one.id for one in book.in_period(now, now.period.previous())]
        ['2022Q4']
        """
        return self._of_one_thing.get((statement.key, period.key), ())

    def find(self, kind: type[_Record], record_id: str) -> _Record:
        """Return a record of a class by its id, in constant time.

        Args:
            kind: the class, or a base of it (`Incident` for any incident).
            record_id: the id.

        Raises:
            UnknownReference: when there is none of that class.
            WrongType: when `kind` is no class, or the id no text.

        >>> Casebook(divisions=(Division(code="330784", name="永康市"),)).find(
        ...     Division, "330784"
        ... ).name
        '永康市'
        """
        must_be("kind", kind, type)
        must_be("record_id", record_id, str)
        record = self._index.get(kind, record_id)
        if record is None:
            raise UnknownReference(kind.__name__, record_id)
        return record

    def gazetteer(self, neighbours: Iterable[tuple[str, str]] = ()) -> Gazetteer:
        """Return how its divisions and bodies lie to each other.

        Args:
            neighbours: pairs of codes that share a border, such as
                `antifraud.places.NEIGHBOURS`; those that name a division which is not
                of the casebook are left out.

        >>> from antifraud.places import DIVISIONS, NEIGHBOURS
        >>> book = Casebook(divisions=DIVISIONS)
        >>> [each.name for each in book.gazetteer(NEIGHBOURS).neighbours("330784")]
        ['缙云县', '武义县']
        """
        held = {division.code for division in self.divisions}
        borders = [pair for pair in neighbours if held.issuperset(pair)]
        return Gazetteer.of(self.divisions, neighbours=borders, agencies=self.agencies)

    def statement(self, statement_id: str) -> Statement:
        """Return a statement by its id, in constant time.

        Raises:
            UnknownReference: when there is none.
        """
        return self.find(Statement, statement_id)

    def agency(self, agency_id: str) -> Agency:
        """Return an agency by its id, in constant time.

        Raises:
            UnknownReference: when there is none.
        """
        return self.find(Agency, agency_id)

    def source(self, source_id: str) -> Source:
        """Return a source by its id, in constant time.

        Raises:
            UnknownReference: when there is none.
        """
        return self.find(Source, source_id)

    def name(self, lang: Language = "zh") -> str:
        """Return the title in a language, in the other where only that is given.

        >>> Casebook(title="公报").name("en")
        '公报'
        """
        return (self.title_en or self.title) if lang == "en" else (self.title or self.title_en)
