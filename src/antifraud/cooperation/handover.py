# SPDX-License-Identifier: MIT
"""What is handed over from one to another: a person, a case, property."""

from __future__ import annotations

from collections.abc import Iterator

import attrs

from antifraud.errors import (
    BothEndsSame,
    EmptyField,
    LabelMissing,
    must_be,
    must_be_headed,
    must_be_id,
    must_be_or_none,
    must_be_term,
    must_hide,
)
from antifraud.incidents import PersonRole
from antifraud.masking import hidden, shown
from antifraud.periods import Moment
from antifraud.vocabulary import Vocabulary

__all__ = ["Handover", "HandoverObject"]


class HandoverObject(Vocabulary):
    """What is handed over.

    >>> HandoverObject.CASE.zh
    '案件'
    """

    PERSON = ("person", "人员", "person")
    CASE = (
        "case",
        "案件",
        "case",
        "Provisions on Criminal Procedure of Public Security Organs (2020), art. 184",
    )
    PROPERTY = ("property", "财物", "property")
    OTHER = ("other", "其他", "other")


@attrs.frozen(kw_only=True)
class Handover:
    """A person, a case or property that goes from one to another (移交, 交接).

    Each side is a body, a person's role, or both: a squad may come for a child
    together with the father.

    Attributes:
        id: the id by which other records name it.
        handed: what is handed over.
        handed_printed: the same as printed; needed where it is OTHER.
        from_agency: the id of the body that gives; None where a person alone does.
        from_role: the role of the person who gives; None where a body alone does.
        from_printed: that role as printed; needed where it is OTHER.
        to_agency: the id of the body that takes; None where a person alone does.
        to_role: the role of the person who takes; None where a body alone does.
        to_printed: that role as printed (父亲); needed where it is OTHER.
        at: when; None where not told.
        division: the code of the division where it took place; None where not told.
        place: where, in words; it may be an address, and is shown masked.
        incident: the id of the incident that it is about; None where not told.
        request: the id of the request that it follows from; None where there is
            none, or none is told.
        source: the id of the source that tells of it; None where not told.
        note: what has to be known of it; never shown.

    Raises:
        BothEndsSame: when a body hands over to itself.
        EmptyField: when a side names neither a body nor a role, or an id is empty.
        LabelMissing: when something is OTHER and no words are kept.
        WrongType: when a field holds another type.

    >>> home = Handover(
    ...     id="h1",
    ...     handed=HandoverObject.PERSON,
    ...     from_agency="shizhu",
    ...     to_role=PersonRole.PARENT,
    ...     to_printed="父亲",
    ...     at=Moment.parse("2023-05-03T18:30~"),
    ...     incident="found-child",
    ...     request="r1",
    ... )
    >>> home.to_role.en, home.to_agency
    ('parent', None)
    """

    id: str
    handed: HandoverObject
    handed_printed: str = attrs.field(default="", repr=shown)
    from_agency: str | None = None
    from_role: PersonRole | None = None
    from_printed: str = attrs.field(default="", repr=shown)
    to_agency: str | None = None
    to_role: PersonRole | None = None
    to_printed: str = attrs.field(default="", repr=shown)
    at: Moment | None = None
    division: str | None = None
    place: str = attrs.field(default="", repr=hidden)
    incident: str | None = None
    request: str | None = None
    source: str | None = None
    note: str = attrs.field(default="", repr=False)

    def __attrs_post_init__(self) -> None:
        """Check what goes, both sides, and where and when."""
        must_be_headed(self.id, self.source, self.note)
        must_be_term("handed", self.handed, HandoverObject, "handed_printed", self.handed_printed)
        _must_be_side("from", self.from_agency, self.from_role, self.from_printed)
        _must_be_side("to", self.to_agency, self.to_role, self.to_printed)
        giver = (self.from_agency, self.from_role, self.from_printed)
        if self.from_agency is not None and giver == (
            self.to_agency,
            self.to_role,
            self.to_printed,
        ):
            raise BothEndsSame("to_agency", self.to_agency)
        must_be_or_none("at", self.at, Moment)
        must_hide("place", self.place)
        for field, name in (
            ("division", self.division),
            ("incident", self.incident),
            ("request", self.request),
        ):
            must_be_id(field, name)

    def references(self) -> Iterator[tuple[str, str, str]]:
        """Go through the records that it names: field, kind and id.

        >>> home = Handover(id="h", handed=HandoverObject.PERSON, from_agency="shizhu",
        ...                 to_role=PersonRole.PARENT, incident="i")
        >>> list(home.references())
        [('from_agency', 'agency', 'shizhu'), ('incident', 'incident', 'i')]
        """  # fmt: skip
        for field, kind, name in (
            ("from_agency", "agency", self.from_agency),
            ("to_agency", "agency", self.to_agency),
            ("division", "division", self.division),
            ("incident", "incident", self.incident),
            ("request", "request", self.request),
            ("source", "source", self.source),
        ):
            if name is not None:
                yield field, kind, name


def _must_be_side(side: str, agency: object, role: object, printed: object) -> None:
    must_be_id(f"{side}_agency", agency)
    must_be(f"{side}_printed", printed, str)
    if role is not None:
        must_be(f"{side}_role", role, PersonRole)
        if role is PersonRole.OTHER and not str(printed).strip():
            raise LabelMissing(f"{side}_printed", printed, f"give {side}_printed=, as printed")
    if agency is None and role is None:
        mend = f"give {side}_agency= (an id) or {side}_role= (a PersonRole)"
        raise EmptyField(f"{side}_agency", None, mend)
