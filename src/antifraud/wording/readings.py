# SPDX-License-Identifier: MIT
"""What a scan finds in a text: an item, its span, and what the words beside it say of it."""

from __future__ import annotations

from typing import NamedTuple, TypeAlias

import attrs

from antifraud.figures import (
    Basis,
    Caution,
    ChangeKind,
    Direction,
    Figure,
    Qualifier,
    StatedChange,
)
from antifraud.periods import Moment, PartialDate, Period
from antifraud.vocabulary import Labelled

__all__ = ["Edge", "Found", "Item", "Reading"]

#: What is read from words, and written as words.
Item: TypeAlias = Figure | StatedChange | Period | Moment | PartialDate


class Edge(Labelled):
    """Which edge of a longer time a date names.

    >>> Edge.UNTIL.zh
    '截至'
    """

    #: 今年以来: from the date on.
    SINCE = ("since", "以来", "since")
    #: 截至4月30日: up to the date, from a start that is not said.
    UNTIL = ("until", "截至", "until")


class Found(NamedTuple):
    """An item that a finder found in a text, in the order of the text.

    >>> Found(0, 3, Figure.exact(44)).direction is None
    True
    """

    start: int
    end: int
    item: Item
    direction: Direction | None = None
    edge: Edge | None = None


@attrs.frozen(kw_only=True)
class Reading:
    """An item read from a text, with its place there.

    What the words say of it stands on the item where the item has a place for it
    (unit, bounds, qualifier, basis); `basis`, `kind`, `qualifier`, `measure` and
    `caution` give it for any item, and None or the empty text where nothing is said.

    Attributes:
        start: where it begins, in code points of the text as given.
        end: where it ends, the code point after its last.
        text: the words, as they stand between the two.
        item: the figure, stated change, moment, partial date or period.
        direction: which way the words say it went; None where no word does.
        edge: whether a date is the first or the last of a longer time (以来, 截至).

    >>> reading = Reading(start=2, end=5, text="44名", item=Figure.exact(44))
    >>> reading.qualifier.name, reading.basis is None
    ('EXACT', True)
    """

    start: int
    end: int
    text: str
    item: Item
    direction: Direction | None = None
    edge: Edge | None = None

    @property
    def basis(self) -> Basis | None:
        """What a change is measured against, where the words say so."""
        return self.item.basis if isinstance(self.item, StatedChange) else None

    @property
    def kind(self) -> ChangeKind | None:
        """Whether a change is in percent, percentage points or times the base; None of others."""
        return self.item.kind if isinstance(self.item, StatedChange) else None

    @property
    def qualifier(self) -> Qualifier | None:
        """The word that bounds a figure or a change; None of dates."""
        return self.item.qualifier if isinstance(self.item, Figure | StatedChange) else None

    @property
    def measure(self) -> str:
        """The measure word of a figure, as printed."""
        return self.item.measure if isinstance(self.item, Figure) else ""

    @property
    def caution(self) -> Caution | None:
        """Why the words are to be taken with care; the reading taken is the item."""
        return self.item.caution if isinstance(self.item, Figure | StatedChange) else None
