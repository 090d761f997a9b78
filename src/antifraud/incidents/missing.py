# SPDX-License-Identifier: MIT
"""A person who is missed, and a person who is found: two reports, often in two counties."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

import attrs

from antifraud.errors import must_be, must_be_id, must_be_or_none, must_be_term_or_none
from antifraud.incidents.call import Call
from antifraud.incidents.description import Description
from antifraud.incidents.incident import PersonRole
from antifraud.masking import shown
from antifraud.periods import Moment, must_not_be_before

__all__ = ["FoundPerson", "MissingPerson"]


@attrs.frozen(kw_only=True)
class MissingPerson(Call):
    """The report that a person is missing (走失警情): a call for help, not a case.

    When the person was last seen is `happened`; where, `place` and `division`.

    Attributes:
        person: what the person looks like.

    Raises:
        StageUnfit: when the stage is one of a case.
        WrongType: when `person` is no `Description`.

    Source: rules on taking and handling 110 calls (2003), art. 29.

    >>> MissingPerson(
    ...     id="m1",
    ...     station="xinbi",
    ...     happened=Moment.parse("2023-05-03"),
    ...     person=Description(age_low=4, age_high=4),
    ... ).last_seen
    Moment('2023-05-03')
    """

    person: Description

    def __attrs_post_init__(self) -> None:
        """Check person and stage."""
        super().__attrs_post_init__()
        must_be("person", self.person, Description)
        self._must_be_no_case()

    @property
    def last_seen(self) -> Moment | None:
        """When the person was last seen: what happened."""
        return self.happened


@attrs.frozen(kw_only=True)
class FoundPerson(Call):
    """The report that a person was found who seems to be lost (发现走失人员).

    When the person was found is `happened`; where, `place` and `division`. A
    report may come before that: of somebody seen wandering, say.

    Attributes:
        person: what the person looks like.
        held_at: the id of the station or other body that looks after the person.
        held_from: since when.
        returned: when the person was given into the care of family.
        returned_to: who took the person in.
        returned_to_printed: that role as printed; needed where it is OTHER.

    Raises:
        EmptyField: when `held_at` is empty.
        LabelMissing: when `returned_to` is OTHER and has no label.
        StageUnfit: when the stage is one of a case.
        TimeReversed: when a time certainly lies before one that it follows.
        WrongType: when a field holds another type.

    Source: rules on taking and handling 110 calls (2003), art. 29.

    >>> found = FoundPerson(
    ...     id="p1",
    ...     station="shizhu",
    ...     held_at="shizhu",
    ...     reported=Moment.parse("2023-05-03T17~"),
    ...     person=Description(),
    ...     returned_to=PersonRole.PARENT,
    ... )
    >>> list(found.references())
    [('station', 'agency', 'shizhu'), ('held_at', 'agency', 'shizhu')]
    """

    REPORT_FOLLOWS: ClassVar[bool] = False

    person: Description
    held_at: str | None = None
    held_from: Moment | None = None
    returned: Moment | None = None
    returned_to: PersonRole | None = None
    returned_to_printed: str = attrs.field(default="", repr=shown)

    def __attrs_post_init__(self) -> None:
        """Check person, stage and what became of the person."""
        super().__attrs_post_init__()
        must_be("person", self.person, Description)
        self._must_be_no_case()
        must_be_id("held_at", self.held_at)
        must_be_or_none("held_from", self.held_from, Moment)
        must_be_or_none("returned", self.returned, Moment)
        must_be_term_or_none(
            "returned_to",
            self.returned_to,
            PersonRole,
            "returned_to_printed",
            self.returned_to_printed,
        )
        must_not_be_before("held_from", self.held_from, "the finding", self.happened)
        must_not_be_before("returned", self.returned, "the report", self.came_in)
        must_not_be_before("returned", self.returned, "held_from", self.held_from)
        must_not_be_before("returned", self.returned, "the finding", self.happened)

    @property
    def found(self) -> Moment | None:
        """When the person was found: what happened."""
        return self.happened

    def references(self) -> Iterator[tuple[str, str, str]]:
        """Go through the ids that it names: field, kind and id."""
        yield from super().references()
        if self.held_at is not None:
            yield "held_at", "agency", self.held_at
