# SPDX-License-Identifier: MIT
"""What every body has, police or partner: an id, a name, a place and who stands above it."""

from __future__ import annotations

from collections.abc import Iterator

import attrs

from antifraud.errors import MalformedCode, must_all_be, must_be, must_hide, must_say
from antifraud.masking import shown
from antifraud.places.codes import is_division_code

__all__ = ["Body"]


@attrs.frozen(kw_only=True)
class Body:
    """A body that other records name by id: an `Agency` or a `Partner`.

    Attributes:
        id: the id by which other records name it.
        name: the name in Chinese, as printed.
        name_en: the name in English; empty where not given.
        division: the code of the division that it belongs to; None where it
            is not told.
        parents: the ids of the bodies above it.
        source: the id of the source that tells of it; None where not told.
        note: what has to be known of it; never shown.

    Raises:
        EmptyField: when id, name or a parent is empty.
        MalformedCode: when the division is no code, or it is its own parent.
        WrongType: when a field holds another type.

    >>> Body(id="zhaohang", name="某银行", division="330784").parents
    ()
    """

    id: str
    name: str = attrs.field(repr=shown)
    name_en: str = attrs.field(default="", repr=shown)
    division: str | None = None
    parents: tuple[str, ...] = ()
    source: str | None = None
    note: str = attrs.field(default="", repr=False)

    def __attrs_post_init__(self) -> None:
        """Check what every body has."""
        must_say("id", self.id)
        must_say("name", self.name)
        must_be("name_en", self.name_en, str)
        must_hide("note", self.note)
        if self.source is not None:
            must_say("source", self.source)
        if self.division is not None:
            must_be("division", self.division, str)
            if not is_division_code(self.division):
                raise MalformedCode(
                    "division", self.division, "six digits (GB/T 2260), or nine for a town"
                )
        must_all_be("parents", self.parents, str)
        for place, parent in enumerate(self.parents):
            must_say(f"parents[{place}]", parent)
        if self.id in self.parents:
            raise MalformedCode("parents", self.id, "a body is not its own parent")

    def references(self) -> Iterator[tuple[str, str, str]]:
        """Go through the records that it names: field, kind and id.

        >>> list(Body(id="bureau", name="公安局", parents=("government",)).references())
        [('parents', 'agency', 'government')]
        """
        if self.division is not None:
            yield "division", "division", self.division
        for parent in self.parents:
            yield "parents", "agency", parent
        if self.source is not None:
            yield "source", "source", self.source
