# SPDX-License-Identifier: MIT
"""What a figure differs by (增加27起), and changes that are of it alone."""

from __future__ import annotations

import attrs

from antifraud.bulletins.drafts.mentions import Mention, Page
from antifraud.bulletins.drafts.seen import Seen
from antifraud.figures import Basis, ChangeKind, Direction, StatedChange, Unit

__all__ = ["differs", "on_basis", "points_of_rate"]


def differs(page: Page, mention: Mention) -> Direction | None:
    """Tell whether a figure is what another differs by, and which way: 增加27起, 27 more than."""
    figure = mention.figure
    if figure is None or figure.unit in (Unit.PERCENT, Unit.FOLD):
        return None
    if mention.direction is not None:
        return mention.direction
    if figure.unit == Unit.POINT:
        return Direction.UP
    words = page.words
    found = words.differs.search(page.text[slice(*mention.before)])
    found = found or words.differs_behind.match(page.text, mention.end)
    if found is None:
        return None
    return Direction.UP if found["less"] is None else Direction.DOWN


def points_of_rate(last: Seen | None, mention: Mention) -> Seen | None:
    """Return the percent that stands before percentage points: they are of it alone."""
    if last is None or last.figure is None or last.figure.unit != Unit.PERCENT:
        return None
    return last if all(one.kind is ChangeKind.POINTS for one in mention.changes) else None


def on_basis(mention: Mention, basis: Basis) -> Mention:
    """Return changes with the basis of the difference before them, where they name none."""
    readings = tuple(
        attrs.evolve(each, item=attrs.evolve(each.item, basis=basis))
        if isinstance(each.item, StatedChange) and each.item.basis is None
        else each
        for each in mention.readings
    )
    return attrs.evolve(mention, readings=readings)
