# SPDX-License-Identifier: MIT
"""Looking for the candidates of one missing report: first near, then farther off."""

from __future__ import annotations

from typing import NamedTuple

import attrs

from antifraud.cooperation.matching.blocking import Blocks, Cut, Near
from antifraud.cooperation.matching.scoring import EQUAL, Pair, Scoring

__all__ = ["Looked", "Search"]

#: Of fewer found reports all that are near or far are looked at for each missing one.
_MANY = 2000
#: Who crosses two borders to look goes anywhere where nothing likely is near.
_WIDE = 2


class Looked(NamedTuple):
    """The candidates of a missing report, how many were looked at, and what was cut.

    `equal` is how many of all of them have the weight of the best, `top`.

    >>> Looked([], 0, None).pairs
    []
    """

    pairs: list[Pair]
    many: int
    cut: Cut | None
    top: float = 0.0
    equal: int = 0


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
    Looked(pairs=[], many=1, cut=None, top=0.0, equal=0)
    """

    blocks: Blocks
    scoring: Scoring
    most: int

    @property
    def is_wide(self) -> bool:
        """Whether what lies beyond all borders that are crossed is looked at as well."""
        return self.blocks.borders >= _WIDE

    def of(self, one: int) -> Looked:
        """Look for the candidates of one missing report."""
        scoring, blocks = self.scoring, self.blocks
        near = blocks.near(one, self.most)
        pairs = scoring.weighed(one, near.places)
        looked, many, tops = len(near.places), near.many, [scoring.top]

        def look(further: Near, pairs: list[Pair]) -> list[Pair]:
            nonlocal looked, many
            pairs = scoring.best(pairs + scoring.weighed(one, further.places))
            tops.append(scoring.top)
            looked, many = looked + len(further.places), many + further.many
            return pairs

        if scoring.many <= _MANY or not scoring.has_sure(pairs):
            pairs = look(blocks.far(one, max(0, self.most - looked)), pairs)
        if self.is_wide and not scoring.has_likely(pairs):
            pairs = look(blocks.anywhere(one, max(0, self.most - looked)), pairs)
        cut = None
        if looked < many:
            missing = blocks.reports.missing[one].id
            cut = Cut(missing=missing, near=many, looked_at=looked)
        top = max(weight for weight, _ in tops)
        equal = sum(count for weight, count in tops if weight >= top - EQUAL)
        return Looked(pairs, looked, cut, top if equal else 0.0, equal)
