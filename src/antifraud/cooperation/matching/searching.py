# SPDX-License-Identifier: MIT
"""Looking for the candidates of one missing report: first near, then farther off."""

from __future__ import annotations

from typing import NamedTuple

import attrs

from antifraud.cooperation.matching.blocking import Blocks, Cut
from antifraud.cooperation.matching.scoring import Pair, Scoring

__all__ = ["Looked", "Search"]

#: Of fewer found reports all that are near or far are looked at for each missing one.
_MANY = 2000


class Looked(NamedTuple):
    """The candidates of a missing report, how many were looked at, and what was cut.

    >>> Looked([], 0, None).pairs
    []
    """

    pairs: list[Pair]
    many: int
    cut: Cut | None


@attrs.frozen
class Search:
    """How candidates are looked for.

    Where the found reports are many, what lies further off is looked at only where none that
    is near is all but certain.

    Attributes:
        blocks: the found reports by place and time.
        scoring: what weighs them.
        most: how many are looked at for one missing report at most.

    >>> from datetime import timedelta
    >>> from antifraud.cooperation.matching import SEX, Reports
    >>> from antifraud.incidents import Description, FoundPerson, MissingPerson
    >>> reports = Reports(
    ...     missing=(MissingPerson(id="m", person=Description()),),
    ...     found=(FoundPerson(id="p", person=Description()),),
    ... )
    >>> search = Search(Blocks(reports, timedelta(days=30), 1), Scoring(SEX, reports), 100)
    >>> search.of(0)
    Looked(pairs=[], many=1, cut=None)
    """

    blocks: Blocks
    scoring: Scoring
    most: int

    def of(self, one: int) -> Looked:
        """Look for the candidates of one missing report."""
        blocks, scoring = self.blocks, self.scoring
        near = blocks.near(one)
        all_of_them = len(near)
        if all_of_them > self.most:
            near = blocks.nearest(one, near, self.most)
        pairs = scoring.weighed(one, near)
        many = len(near)
        if scoring.many <= _MANY or not scoring.has_sure(pairs):
            far = blocks.far(one)
            all_of_them += len(far)
            if all_of_them > self.most:
                far = blocks.nearest(one, far, self.most - many)
            pairs = scoring.best(pairs + scoring.weighed(one, far))
            many += len(far)
        cut = None
        if many < all_of_them:
            missing = blocks.reports.missing[one].id
            cut = Cut(missing=missing, near=all_of_them, looked_at=many)
        return Looked(pairs, many, cut)
