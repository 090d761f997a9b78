# SPDX-License-Identifier: MIT
"""A statement in the making: what has been told of it so far."""

from __future__ import annotations

import attrs

from antifraud.bulletins.drafts.mentions import Mention
from antifraud.bulletins.drafts.notes import About, Doubt
from antifraud.bulletins.drafts.words import Label
from antifraud.casebook import Indicator, Statistic, ToDate
from antifraud.figures import Basis, Direction, Figure, StatedChange, Unit
from antifraud.periods import Moment, Period
from antifraud.vocabulary import Labelled

__all__ = ["Seen"]


@attrs.define(eq=False, kw_only=True)
class Seen:
    """What a draft has seen of one figure, or of a change without one; it is filled step by step.

    >>> from antifraud.wording import Reading
    >>> reading = Reading(start=0, end=3, text="44名", item=Figure.exact(44, Unit.PERSON))
    >>> mention = Mention(
    ...     readings=(reading,),
    ...     clause=0,
    ...     sentence=0,
    ...     paragraph=0,
    ...     sentence_from=0,
    ...     opens=True,
    ...     before=(0, 0),
    ...     after=(3, 3),
    ... )
    >>> Seen(id="s1", mention=mention, figure=mention.figure).kind
    (Unit('PERSON'), '')
    """

    id: str
    mention: Mention
    figure: Figure | None = None
    changes: list[StatedChange] = attrs.field(factory=list)
    #: The words before it that say what it is of.
    before: tuple[int, int] = attrs.field(
        default=attrs.Factory(lambda self: self.mention.before, takes_self=True)
    )
    #: The words before the date that stands before it, in the same clause.
    behind: tuple[int, int] = (0, 0)
    #: What these words may name, read for the next figure of a list too.
    candidates: tuple[Indicator, ...] = ()
    indicator: Indicator = Indicator.OTHER
    merged: tuple[Indicator, ...] = ()
    label: Label | None = None
    #: The noun that narrows what is counted (诈骗, 男性), beside that or an indicator.
    narrow: Label | None = None
    #: The statement whose words are of another body or kind, though both name one thing.
    unlike: Seen | None = None
    #: Whether it is what another differs by (增加27起), and which way.
    differs: Direction | None = None
    #: The figure that it is the base of, or differs from the base of.
    against: Seen | None = None
    #: The whole of which it is said to be a part.
    whole: Seen | None = None
    #: The threshold that what it counts has passed (浏览量1万以上的20篇).
    threshold: Seen | None = None
    #: Whether it is a threshold itself, or stated for each: no sum holds it.
    apart: bool = False
    #: Whether it is the age of somebody, which counts nothing.
    is_age: bool = False
    #: Of which change it is the base (去年同期, a year earlier).
    basis: Basis | None = None
    #: The figure that a claim sets it against as the base.
    base_for: Seen | None = None
    #: Whether it shares the words that say so with the base before it (分别为300起、160起).
    goes_on: bool = False
    #: Whether that period is named by a date of its own.
    dated: bool = False
    #: Whether that date but says 去年同期: what of, only the period of the other tells.
    is_same_time: bool = False
    #: The figure of the same sentence that it may be the base of, by a date alone.
    beside: Seen | None = None
    #: Whether a claim rests on its unit, which then stays as it is.
    settled: bool = False
    #: Whether it is what something rose or fell from (由1210个).
    is_from: bool = False
    #: Of a change alone: the figures of which it may be.
    of: list[Seen] = attrs.field(factory=list)
    statistic: Statistic = Statistic.TOTAL
    period: Period | ToDate | None = None
    at: Moment | None = None
    doubts: list[tuple[Doubt, About]] = attrs.field(factory=list)

    @property
    def kind(self) -> tuple[Unit, str] | None:
        """What has to be alike in print for two figures to be compared or added."""
        printed = self.mention.figure
        if self.figure is None or printed is None or self.apart:
            return None
        return printed.unit, printed.measure if printed.unit == Unit.ITEM else ""

    @property
    def is_base(self) -> bool:
        """Whether it is the base of a change, and not what it became."""
        return self.is_from or self.basis is not None

    @property
    def adds_up(self) -> bool:
        """Whether it can be a whole or a part."""
        counted = self.figure is not None and self.figure.unit.dimension != "time"
        return counted and not self.apart and self.statistic is Statistic.TOTAL

    def doubt(self, doubt: Doubt, *about: Labelled | str) -> None:
        """Note once that something is left open."""
        if (doubt, about) not in self.doubts:
            self.doubts.append((doubt, about))

    def settle(self, *settled: Doubt) -> None:
        """Forget doubts that have been settled."""
        self.doubts = [(doubt, about) for doubt, about in self.doubts if doubt not in settled]
