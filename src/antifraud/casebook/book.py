# SPDX-License-Identifier: MIT
"""All records and statements of one bureau, every reference checked."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from typing import TypeVar

import attrs

from antifraud.casebook.checks import Named, violations
from antifraud.casebook.claim import AnyClaim
from antifraud.casebook.statement import Source, Statement
from antifraud.errors import BrokenCasebook, UnknownReference
from antifraud.places import Agency, Division
from antifraud.vocabulary import Language

__all__ = ["Casebook"]

_Record = TypeVar("_Record", bound=Named)


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
        agencies: the bodies whose work it reports.
        sources: where its statements were printed.
        statements: what is stated, in the order of print.
        claims: how the statements hang together.

    Raises:
        BrokenCasebook: with every violation.
    """

    title: str = ""
    title_en: str = ""
    notes: tuple[str, ...] = ()
    notes_en: tuple[str, ...] = ()
    divisions: tuple[Division, ...] = ()
    agencies: tuple[Agency, ...] = ()
    sources: tuple[Source, ...] = ()
    statements: tuple[Statement, ...] = ()
    claims: tuple[AnyClaim, ...] = ()

    def __attrs_post_init__(self) -> None:
        """Check all references and cross-record rules, together."""
        broken = [
            found.error.at("", f"{found.kind}[{found.place}]")
            for found in violations(
                divisions=self.divisions,
                agencies=self.agencies,
                sources=self.sources,
                statements=self.statements,
                claims=self.claims,
            )
        ]
        if broken:
            raise BrokenCasebook("casebook", broken)

    @cached_property
    def _statements(self) -> Mapping[str, Statement]:
        return {statement.id: statement for statement in self.statements}

    @cached_property
    def _agencies(self) -> Mapping[str, Agency]:
        return {agency.id: agency for agency in self.agencies}

    @cached_property
    def _sources(self) -> Mapping[str, Source]:
        return {source.id: source for source in self.sources}

    def statement(self, statement_id: str) -> Statement:
        """Return a statement by its id, in constant time.

        Raises:
            UnknownReference: when there is none.
        """
        return _found(self._statements, statement_id, "statement")

    def agency(self, agency_id: str) -> Agency:
        """Return an agency by its id, in constant time.

        Raises:
            UnknownReference: when there is none.
        """
        return _found(self._agencies, agency_id, "agency")

    def source(self, source_id: str) -> Source:
        """Return a source by its id, in constant time.

        Raises:
            UnknownReference: when there is none.
        """
        return _found(self._sources, source_id, "source")

    def name(self, lang: Language = "zh") -> str:
        """Return the title in a language, in the other where only that is given.

        >>> Casebook(title="公报").name("en")
        '公报'
        """
        return (self.title_en or self.title) if lang == "en" else (self.title or self.title_en)


def _found(records: Mapping[str, _Record], record_id: str, field: str) -> _Record:
    if record_id not in records:
        raise UnknownReference(field, record_id)
    return records[record_id]
