# SPDX-License-Identifier: MIT
"""What a run of matching returns: ranked matches with their evidence, and what was cut."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import overload

import attrs

from antifraud.cooperation.judgement import Judgement
from antifraud.cooperation.matching.blocking import Cut
from antifraud.cooperation.matching.evidence import Evidence
from antifraud.vocabulary import Labelled

__all__ = ["Match", "MatchStrength", "Matches"]

_LIKELY, _POSSIBLE = 0.9, 0.5


class MatchStrength(Labelled):
    """How likely a match is, of all that the two reports could be.

    >>> MatchStrength.of(0.95).en
    'likely: call the other station at once'
    """

    #: Nine in ten or more.
    LIKELY = ("likely", "很可能，应立即联系对方", "likely: call the other station at once")
    #: More likely than not.
    POSSIBLE = ("possible", "可能，应核对照片等", "possible: compare photos and papers")
    #: Less than that: one of several, or little is told.
    WEAK = ("weak", "依据不足", "weak: to be kept in mind")

    @classmethod
    def of(cls, probability: float) -> MatchStrength:
        """Return the strength of a probability.

        >>> MatchStrength.of(0.5).value
        'possible'
        """
        if probability >= _LIKELY:
            return cls.LIKELY
        return cls.POSSIBLE if probability >= _POSSIBLE else cls.WEAK


@attrs.frozen(kw_only=True)
class Match:
    """A missing and a found report that may tell of one person. It is advice, and merges nothing.

    Attributes:
        missing: the id of the missing report.
        found: the id of the found report.
        weight: the sum of its evidence, in bits.
        alone: the probability by that weight, were there no other candidates.
        probability: the probability beside all that compete for either report.
        evidence: what speaks for it and against, what weighs most first.
        judgement: what a person decided about the pair; None where nobody has.

    >>> from antifraud.cooperation.matching import match
    >>> match((), ()).cut
    ()
    """

    missing: str
    found: str
    weight: float
    alone: float
    probability: float
    evidence: tuple[Evidence, ...] = ()
    judgement: Judgement | None = None

    @property
    def strength(self) -> MatchStrength:
        """How likely it is, in words."""
        return MatchStrength.of(self.probability)

    @property
    def supporting(self) -> tuple[Evidence, ...]:
        """The evidence for it."""
        return tuple(each for each in self.evidence if each.supports)

    @property
    def opposing(self) -> tuple[Evidence, ...]:
        """The evidence against it."""
        return tuple(each for each in self.evidence if not each.supports)


@attrs.frozen(kw_only=True)
class Matches(Sequence[Match]):
    """Matches, the most probable first, and what could not be looked at.

    Attributes:
        ranked: the matches, by falling probability, weight, and then ids.
        cut: the missing reports for which not all found reports were looked at.
        pairs: how many pairs were looked at.
    """

    ranked: tuple[Match, ...]
    cut: tuple[Cut, ...] = ()
    pairs: int = 0

    @overload
    def __getitem__(self, index: int) -> Match: ...

    @overload
    def __getitem__(self, index: slice) -> tuple[Match, ...]: ...

    def __getitem__(self, index: int | slice) -> Match | tuple[Match, ...]:
        """Return a match by its rank, or several."""
        return self.ranked[index]

    def __len__(self) -> int:
        """Return how many there are."""
        return len(self.ranked)

    def __iter__(self) -> Iterator[Match]:
        """Go through them, the most probable first."""
        return iter(self.ranked)

    def of(self, report: str) -> tuple[Match, ...]:
        """Return the matches of one report, missing or found, by its id.

        >>> Matches(ranked=()).of("m1")
        ()
        """
        return tuple(each for each in self.ranked if report in (each.missing, each.found))

    def at_least(self, probability: float) -> tuple[Match, ...]:
        """Return the matches of this probability or more.

        >>> Matches(ranked=()).at_least(0.9)
        ()
        """
        return tuple(each for each in self.ranked if each.probability >= probability)
