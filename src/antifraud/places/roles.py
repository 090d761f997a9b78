# SPDX-License-Identifier: MIT
"""Who does which part of the work: roles, and the models that share them out."""

from __future__ import annotations

from collections.abc import Iterator

import attrs

from antifraud.errors import (
    AssignmentUnfit,
    EmptyField,
    LabelMissing,
    RepeatedEntry,
    must_all_be,
    must_be,
    must_hide,
    must_say,
)
from antifraud.masking import shown
from antifraud.periods import Period
from antifraud.places.agency import AgencyKind
from antifraud.vocabulary import Vocabulary

__all__ = ["Assignment", "Role", "RoleModel"]


class Role(Vocabulary):
    """The part of the work that a body takes in a case of online crime.

    The words are printed by bureaus; no law or standard defines them.

    >>> Role.ARREST.zh, Role.ARREST.en
    ('主抓', 'arrest')
    """

    ACCOUNTABLE = ("accountable", "主责", "accountable")
    ANALYSIS = ("analysis", "主研", "analysis")
    ARREST = ("arrest", "主抓", "arrest")
    CASE_HANDLING = ("case_handling", "主办", "case handling")
    OTHER = ("other", "其他", "other")


@attrs.frozen(kw_only=True)
class Assignment:
    """One role, and who takes it: one body, or every body of a kind.

    Attributes:
        role: the role.
        agency: the id of the body that takes it; None where a kind does.
        unit: the kind of unit that takes it; None where one body does.
        printed: the words as printed; needed where the role is OTHER.

    Raises:
        AssignmentUnfit: when neither agency nor unit is given, or both are.
        LabelMissing: when the role is OTHER and no words are kept.
        WrongType: when a field holds another type.

    >>> Assignment(role=Role.ARREST, unit=AgencyKind.STATION).unit.zh
    '派出所'
    """

    role: Role
    agency: str | None = None
    unit: AgencyKind | None = None
    printed: str = attrs.field(default="", repr=shown)

    def __attrs_post_init__(self) -> None:
        """Check that the role goes to one side."""
        must_be("role", self.role, Role)
        must_be("printed", self.printed, str)
        if self.agency is not None:
            must_say("agency", self.agency)
        if self.unit is not None:
            must_be("unit", self.unit, AgencyKind)
        if (self.agency is None) == (self.unit is None):
            raise AssignmentUnfit("agency", (self.agency, self.unit))
        if self.role is Role.OTHER and not self.printed.strip():
            raise LabelMissing("printed", self.printed, "give printed=, the role as printed")


@attrs.frozen(kw_only=True)
class RoleModel:
    """A division of work between units (所队打击新模式): who is accountable, who arrests.

    Attributes:
        id: the id by which other records name it.
        name: the name as printed.
        name_en: the name in English; empty where not given.
        agency: the id of the bureau whose model it is; None where not told.
        assignments: the roles and who takes each; a role may be taken by several.
        since: the run of days in which it began, as finely as is told (2023, or
            one day); None where not told.
        source: the id of the source that tells of it; None where not told.
        note: what has to be known of it; never shown.

    Raises:
        EmptyField: when id or name is empty, or no role is assigned.
        RepeatedEntry: when the same role is given twice to the same.
        WrongType: when a field holds another type.

    >>> model = RoleModel(
    ...     id="stations-and-squads",
    ...     name="涉网犯罪所队打击新模式",
    ...     agency="yongkang",
    ...     assignments=(
    ...         Assignment(role=Role.ACCOUNTABLE, unit=AgencyKind.CRIMINAL_POLICE),
    ...         Assignment(role=Role.ANALYSIS, agency="anti-fraud-centre"),
    ...         Assignment(role=Role.ARREST, unit=AgencyKind.STATION),
    ...         Assignment(role=Role.CASE_HANDLING, unit=AgencyKind.CASE_HANDLING),
    ...     ),
    ...     since=Period.parse("2023"),
    ... )
    >>> [each.unit.zh for each in model.holders(Role.ARREST)]
    ['派出所']
    """

    id: str
    name: str = attrs.field(repr=shown)
    name_en: str = attrs.field(default="", repr=shown)
    agency: str | None = None
    assignments: tuple[Assignment, ...]
    since: Period | None = None
    source: str | None = None
    note: str = attrs.field(default="", repr=False)

    def __attrs_post_init__(self) -> None:
        """Check the names, and that each role goes to each body once."""
        must_say("id", self.id)
        must_say("name", self.name)
        must_be("name_en", self.name_en, str)
        must_hide("note", self.note)
        if self.agency is not None:
            must_say("agency", self.agency)
        if self.since is not None:
            must_be("since", self.since, Period)
        if self.source is not None:
            must_say("source", self.source)
        must_all_be("assignments", self.assignments, Assignment)
        if not self.assignments:
            raise EmptyField("assignments", self.assignments, "give each role with who takes it")
        seen: set[Assignment] = set()
        for place, each in enumerate(self.assignments):
            if each in seen:
                raise RepeatedEntry(f"assignments[{place}]", each.role.value)
            seen.add(each)

    def holders(self, role: Role) -> tuple[Assignment, ...]:
        """Return who takes a role, in the order given; empty where nobody is named.

        >>> one = Assignment(role=Role.ANALYSIS, agency="anti-fraud-centre")
        >>> RoleModel(id="m", name="模式", assignments=(one,)).holders(Role.ARREST)
        ()
        """
        return tuple(each for each in self.assignments if each.role is role)

    def references(self) -> Iterator[tuple[str, str, str]]:
        """Go through the records that it names: field, kind and id.

        >>> one = Assignment(role=Role.ANALYSIS, agency="anti-fraud-centre")
        >>> list(RoleModel(id="m", name="模式", assignments=(one,)).references())
        [('assignments', 'agency', 'anti-fraud-centre')]
        """
        if self.agency is not None:
            yield "agency", "agency", self.agency
        for each in self.assignments:
            if each.agency is not None:
                yield "assignments", "agency", each.agency
        if self.source is not None:
            yield "source", "source", self.source
