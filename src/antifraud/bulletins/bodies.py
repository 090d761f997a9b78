# SPDX-License-Identifier: MIT
"""Whose work a record is: a body's own, another's, or not to be told."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping

import attrs

from antifraud.casebook import Casebook
from antifraud.places import BUREAUS, Agency, AgencyKind

__all__ = ["Bodies"]


@attrs.frozen
class Bodies:
    """The bodies of a casebook, and who of them states figures.

    >>> book = Casebook(agencies=(
    ...     Agency(id="bureau", name="县局", kind=AgencyKind.COUNTY_BUREAU),
    ...     Agency(id="east", name="东所", kind=AgencyKind.STATION, parents=("bureau",)),
    ...     Agency(id="west", name="西所", kind=AgencyKind.STATION, parents=("bureau",))))
    >>> bodies = Bodies.of(book)
    >>> bodies.holds("bureau", "east"), bodies.holds("west", "east"), bodies.holds("east", "bureau")
    (True, False, None)
    """  # fmt: skip

    kinds: Mapping[str, AgencyKind]
    parents: Mapping[str, tuple[str, ...]]
    heads: frozenset[str]

    @classmethod
    def of(cls, casebook: Casebook) -> Bodies:
        """Gather them from a casebook.

        >>> Bodies.of(Casebook()).heads
        frozenset()
        """
        kinds = {one.id: one.kind for one in casebook.agencies if isinstance(one, Agency)}
        parents = {one.id: one.parents for one in casebook.agencies}
        stating = {one.agency for one in casebook.statements if one.agency is not None}
        heads = frozenset(one for one in stating if not stating & _above(one, parents))
        return cls(kinds, parents, heads)

    def owns(self, agency: str) -> bool:
        """Tell whether a casebook is that of a body: alone it states, and is under no other.

        A bureau is under a higher one; a station that is under a bureau, or a brigade,
        keeps no casebook of its own.
        """
        if self.heads != {agency}:
            return False
        above = [name for name in self.parents.get(agency, ()) if name in self.kinds]
        return not above or self.kinds.get(agency, AgencyKind.OTHER) in BUREAUS

    def holds(self, agency: str, body: str) -> bool | None:
        """Tell whether the work of a body is a given one's too; None where that is not told.

        What the body above did may be the given one's work. Two bodies of one kind, such
        as two stations, are apart; a centre and a station may have worked together.
        """
        if body == agency:
            return True
        upward = _above(body, self.parents)
        if agency in upward:
            return True
        over = _above(agency, self.parents)
        if body in over:
            return None
        apart = any(
            self.kinds.get(one) is kind
            for other in {agency, *over} - upward
            if (kind := self.kinds.get(other)) not in (None, AgencyKind.OTHER)
            for one in {body, *upward} - over
        )
        return False if apart else None

    def hold(self, agency: str, bodies: Iterable[str]) -> bool | None:
        """Tell the same of the work of several bodies together; of none, None."""
        told = {self.holds(agency, body) for body in bodies}
        return told.pop() if len(told) == 1 else None


def _above(agency: str, parents: Mapping[str, Collection[str]]) -> set[str]:
    """Return the bodies above one, as far as the casebook tells."""
    found: set[str] = set()
    ahead = list(parents.get(agency, ()))
    while ahead:
        one = ahead.pop()
        if one not in found and one != agency:
            found.add(one)
            ahead += parents.get(one, ())
    return found
