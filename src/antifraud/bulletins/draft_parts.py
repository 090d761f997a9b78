# SPDX-License-Identifier: MIT
"""Wholes and their parts in a text: 其中, tiers, sums and shares."""

from __future__ import annotations

from collections.abc import Iterable
from fractions import Fraction

import attrs

from antifraud.bulletins.draft_claims import Granted, counted_alike, granted
from antifraud.bulletins.draft_mentions import Page
from antifraud.bulletins.draft_notes import Doubt
from antifraud.bulletins.draft_seen import Seen
from antifraud.bulletins.draft_subjects import is_share, named_in
from antifraud.bulletins.draft_words import Cue
from antifraud.casebook import (
    AnyClaim,
    Indicator,
    PartsClaim,
    ShareClaim,
    SubsetClaim,
    TiersClaim,
)
from antifraud.figures import Figure, Qualifier, Unit

__all__ = ["Parts"]

_AT_MOST = (Qualifier.AT_MOST, Qualifier.UNDER)


@attrs.define(eq=False)
class _List:
    """The parts that follow one 其中, while they go on."""

    whole: Seen
    parts: list[Seen] = attrs.field(factory=list)


@attrs.define(eq=False)
class _Sentence:
    """The figures of one sentence, by what has to be alike, and the lists in it."""

    number: int = -1
    paragraph: int = -1
    by_kind: dict[object, list[Seen]] = attrs.field(factory=dict)
    by_indicator: dict[Indicator, Seen] = attrs.field(factory=dict)
    last: Seen | None = None
    run: list[Seen] = attrs.field(factory=list)
    open: _List | None = None


class Parts:
    """The claims about wholes and parts that a text makes, found in one walk.

    >>> from antifraud.bulletins.draft_chinese import CHINESE
    >>> from antifraud.bulletins.draft_mentions import laid_out
    >>> Parts(laid_out("", (), CHINESE), ()).claims
    []
    """

    def __init__(self, page: Page, seen: Iterable[Seen]) -> None:
        """Walk through what was seen, in the order of the text."""
        self.claims: list[AnyClaim] = []
        self._page = page
        self._here = _Sentence()
        self._before: _Sentence | None = None
        for one in seen:
            if one.mention.sentence != self._here.number:
                self._close()
                self._turn(one)
            if one.figure is not None:
                self._step(one)
        self._close()

    def _turn(self, one: Seen) -> None:
        same = one.mention.paragraph == self._here.paragraph
        self._before = self._here if same else None
        self._here = _Sentence(one.mention.sentence, one.mention.paragraph)

    def _step(self, one: Seen) -> None:
        here = self._here
        if is_share(self._page, one):
            self._share(one)
            return
        if not one.adds_up:
            return
        if self._says_among(one):
            self._close()
            whole = self._whole(one)
            if whole is None:
                one.doubt(Doubt.WHOLE_UNCLEAR)
            else:
                here.open = _List(whole)
        if here.open is not None and not self._joins(here.open, one):
            self._close()
        self._total(one)
        here.by_kind.setdefault(one.kind, []).append(one)
        here.by_indicator[one.indicator] = one
        here.last = one

    # 其中

    def _says_among(self, one: Seen) -> bool:
        if self._page.has(Cue.AMONG, one.before):
            return True
        mention = one.mention
        return mention.after_is_own and self._page.has(Cue.AMONG, mention.after)

    def _whole(self, one: Seen) -> Seen | None:
        """Return what a part is part of: the last figure that can be, if only one can."""
        found = self._last_like(one, self._here)
        if found is None and one.mention.opens and self._before is not None:
            found = self._last_like(one, self._before)
        return found

    def _last_like(self, one: Seen, sentence: _Sentence) -> Seen | None:
        bare = one.mention.figure is not None and one.mention.figure.unit == Unit.ONE
        alike = sentence.by_kind.get(one.kind, [])
        if not alike and bare and sentence.last is not None:
            alike = sentence.by_kind.get(sentence.last.kind, [])
        if not alike:
            return None
        if len(alike) > 1 and alike[-1].mention.clause == alike[-2].mention.clause:
            return None
        return alike[-1]

    def _joins(self, parts: _List, one: Seen) -> bool:
        """Add a figure to a list where it can go on with it."""
        first = parts.parts[0] if parts.parts else None
        bare = one.mention.figure is not None and one.mention.figure.unit == Unit.ONE
        if not bare and one.kind not in (parts.whole.kind, first.kind if first else None):
            return False
        if first is not None and one.indicator is not first.indicator:
            return False
        if (one.threshold is None) != (first is None or first.threshold is None) and first:
            return False
        if one.indicator is not Indicator.OTHER and not _same_unit(one, parts.whole):
            return False
        if not counted_alike(one, parts.whole):
            return False
        if bare:
            one.doubt(Doubt.UNIT_TAKEN, parts.whole.id)
            one.settle(Doubt.NO_UNIT)
        one.whole = parts.whole
        parts.parts.append(one)
        return True

    def _close(self) -> None:
        """Make the claims of the list that has come to its end."""
        found, self._here.open = self._here.open, None
        if found is None or not found.parts:
            return
        whole, parts = found.whole, found.parts
        if len(parts) == 1:
            self.claims.append(SubsetClaim(whole=whole.id, part=parts[0].id))
        elif all(part.threshold is not None for part in parts):
            _share_label(parts)
            self.claims.append(_tiers(whole, parts))
        else:
            self._several(whole, parts)

    def _several(self, whole: Seen, parts: list[Seen]) -> None:
        total = _sum(parts)
        if whole.figure is None or total is None or total.certainly_less(whole.figure):
            if whole.figure is not None:
                parts[-1].doubt(Doubt.PARTS_SHORT, whole.id)
            self.claims += [SubsetClaim(whole=whole.id, part=part.id) for part in parts]
            return
        more = whole.figure.certainly_less(total)
        self.claims.append(_parts(whole, parts, Granted.PARTS_APART if more else Granted.PARTS_ALL))

    # 合计

    def _total(self, one: Seen) -> None:
        """Take a sum together with the figures before it that it is of."""
        here = self._here
        if one.whole is not None:
            return
        alike = bool(here.run) and here.run[-1].kind == one.kind
        if alike and len(here.run) > 1 and self._is_total(one):
            parts = [part for part in here.run if counted_alike(part, one)]
            if len(parts) == len(here.run):
                self.claims.append(_parts(one, parts, Granted.PARTS_ALL))
            here.run = []
        elif alike:
            here.run.append(one)
        else:
            here.run = [one]

    def _is_total(self, one: Seen) -> bool:
        """Tell whether 合计 stands directly before a figure, in its words or behind it."""
        page, mention = self._page, one.mention
        found = page.last_of(Cue.TOTAL, one.before)
        if found is not None and page.says_nothing((found.end(), one.before[1])):
            return True
        if page.has(Cue.TOTAL, (mention.start, mention.end)):
            return True
        return mention.after_is_own and page.has(Cue.TOTAL, mention.after)

    # 占比

    def _share(self, one: Seen) -> None:
        part, whole = self._here.last, None
        hits = named_in(self._page, one.before)
        named = tuple(indicator for _, some in hits for indicator in some)
        silent = self._page.says_nothing(one.before) or bool(named)
        if part is not None and silent and not self._page.has(Cue.AMONG, one.before):
            whole = self._named_whole(part, named) if named else part.whole or self._wider(part)
        if part is None or whole is None or not counted_alike(part, whole):
            one.doubt(Doubt.SHARE_UNCLEAR)
            return
        assumed = Granted.WHOLE if part.whole is not whole else None
        self.claims.append(
            ShareClaim(
                part=part.id,
                whole=whole.id,
                stated=one.id,
                assumption=granted(assumed, "zh") if assumed else "",
                assumption_en=granted(assumed, "en") if assumed else "",
            )
        )

    def _named_whole(self, part: Seen, named: tuple[Indicator, ...]) -> Seen | None:
        for sentence in filter(None, (self._here, self._before)):
            of = [sentence.by_indicator[one] for one in named if one in sentence.by_indicator]
            if len(of) == 1 and of[0] is not part:
                return of[0]
        return None

    def _wider(self, part: Seen) -> Seen | None:
        """Return the figure before a part, where that is the only one it can be of."""
        alike = self._here.by_kind.get(part.kind, [])
        return alike[0] if len(alike) == 2 and alike[1] is part else None  # noqa: PLR2004 - a whole and its part


def _same_unit(one: Seen, other: Seen) -> bool:
    units = [seen.figure.unit for seen in (one, other) if seen.figure is not None]
    return len(set(units)) == 1 or other.indicator is Indicator.OTHER


def _sum(parts: list[Seen]) -> Figure | None:
    total: Figure | None = None
    for part in parts:
        if part.figure is None:
            return None
        total = part.figure if total is None else total + part.figure
    return total


def _parts(whole: Seen, parts: list[Seen], assumed: Granted) -> AnyClaim:
    return PartsClaim(
        whole=whole.id,
        parts=tuple(part.id for part in parts),
        assumption=granted(assumed, "zh"),
        assumption_en=granted(assumed, "en"),
    )


def _tiers(whole: Seen, parts: list[Seen]) -> AnyClaim:
    return TiersClaim(
        whole=whole.id,
        tiers=tuple(part.id for part in sorted(parts, key=_height)),
        assumption=granted(Granted.TIERS, "zh"),
        assumption_en=granted(Granted.TIERS, "en"),
    )


def _share_label(parts: list[Seen]) -> None:
    """Give the thresholds of tiers the noun that stands once, beside the first."""
    thresholds = [part.threshold for part in parts if part.threshold is not None]
    for one in thresholds[1:]:
        one.label = one.label or thresholds[0].label


def _height(part: Seen) -> Fraction:
    """Return how narrow a tier is: that of 5万以上 is narrower than that of 1万以上."""
    figure = None if part.threshold is None else part.threshold.figure
    if figure is None or figure.value is None:
        return Fraction(0)
    return -figure.value if figure.qualifier in _AT_MOST else figure.value
