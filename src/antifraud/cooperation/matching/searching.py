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
        scoring = self.scoring
        near = self.blocks.near(one, self.most)
        pairs = scoring.weighed(one, near.places)
        looked, many = len(near.places), near.many
        if scoring.many <= _MANY or not scoring.has_sure(pairs):
            far = self.blocks.far(one, max(0, self.most - looked))
            pairs = scoring.best(pairs + scoring.weighed(one, far.places))
            looked, many = looked + len(far.places), many + far.many
        cut = None
        if looked < many:
            missing = self.blocks.reports.missing[one].id
            cut = Cut(missing=missing, near=many, looked_at=looked)
        return Looked(pairs, looked, cut)
