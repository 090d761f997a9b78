# SPDX-License-Identifier: MIT
"""Wholes and their parts in a text: 其中, tiers, sums and shares."""

from __future__ import annotations

import re
from collections.abc import Iterable
from fractions import Fraction
from itertools import pairwise

import attrs

from antifraud.bulletins.drafts.claims import Granted, counted_alike, granted
from antifraud.bulletins.drafts.mentions import Page
from antifraud.bulletins.drafts.notes import Doubt
from antifraud.bulletins.drafts.seen import Seen
from antifraud.bulletins.drafts.shares import PartedSentence, Shares
from antifraud.bulletins.drafts.subjects import is_share
from antifraud.bulletins.drafts.totals import Totals, parts_claim, sum_of
from antifraud.bulletins.drafts.words import Cue
from antifraud.casebook import (
    AnyClaim,
    Indicator,
    SubsetClaim,
    TiersClaim,
)
from antifraud.figures import Figure, Qualifier, Unit

__all__ = ["Parts"]

#: How far from the head of its sentence 其中 may stand to be at the head.
_AT_HEAD = 40
#: Minors and students overlap: groups of people are no division.
_GROUP = "group"
#: How many figures of a kind are looked at for the whole of a part.
_NEAR = 8
_AT_MOST = (Qualifier.AT_MOST, Qualifier.UNDER)


@attrs.define(eq=False)
class _List:
    """The parts that follow one 其中, while they go on."""

    whole: Seen
    parts: list[Seen] = attrs.field(factory=list)
    #: What the parts come to so far; None where that cannot be said.
    total: Figure | None = None

    def add(self, one: Seen) -> None:
        """Add a part, and what it counts."""
        alone, total, figure = not self.parts, self.total, one.figure
        known = figure is not None and total is not None and figure.unit == total.unit
        self.total = figure if alone else total + figure if known and figure and total else None
        self.parts.append(one)

    @property
    def is_full(self) -> bool:
        """Whether the parts come to the whole to the last one: what follows is none of them."""
        whole, total = self.whole.figure, self.total
        if whole is None or total is None or len(self.parts) < 2:  # noqa: PLR2004 - one is no list
            return False
        return whole.is_exact and total.is_exact and whole.low == total.low


class Parts:
    """The claims about wholes and parts that a text makes, found in one walk.

    >>> from antifraud.bulletins.drafts.chinese import CHINESE
    >>> from antifraud.bulletins.drafts.mentions import laid_out
    >>> Parts(laid_out("", (), CHINESE), ()).claims
    []
    """

    def __init__(self, page: Page, seen: Iterable[Seen]) -> None:
        """Walk through what was seen, in the order of the text."""
        self.claims: list[AnyClaim] = []
        self._page = page
        self._here = PartedSentence()
        self._before: PartedSentence | None = None
        self._shares = Shares(page)
        self._open: _List | None = None
        self._totals = Totals(page)
        self._last_end = 0
        for one in seen:
            if one.mention.sentence != self._here.number:
                self._end()
                self._turn(one)
            if one.figure is not None:
                self._step(one)
            self._last_end = one.mention.end
        self._end()

    def _end(self) -> None:
        """Come to the end of a sentence."""
        self._close()
        self._totals.end()
        self.claims += self._shares.claims_of(self._here, self._before)

    def _turn(self, one: Seen) -> None:
        same = one.mention.paragraph == self._here.paragraph
        self._before = self._here if same else None
        self._here = PartedSentence(one.mention.sentence, one.mention.paragraph)

    def _step(self, one: Seen) -> None:
        here = self._here
        if is_share(self._page, one):
            here.shares.append((one, here.last))
            return
        if not one.adds_up:
            return
        if (part := self._part_of(one)) is not None:
            self._close()
            part.whole = one
            self.claims.append(SubsetClaim(whole=one.id, part=part.id))
            self._keep(one)
            here.last = part
            return
        if self._says_among(one):
            self._close()
            whole = self._whole(one)
            if whole is None:
                one.doubt(Doubt.WHOLE_UNCLEAR)
            else:
                self._open = _List(whole)
        elif self._repeats_whole(one):
            self._close()
            self._open = _List(one)
            here.last = one
            return
        if self._open is not None and not one.is_base and not self._joins(self._open, one):
            self._close()
        self.claims += self._totals.claims_of(one)
        self._keep(one)

    def _keep(self, one: Seen) -> None:
        here = self._here
        here.by_kind.setdefault(one.kind, []).append(one)
        here.by_indicator[one.indicator] = one
        here.last = one
        if not one.is_base:
            here.level = one

    def _part_of(self, one: Seen) -> Seen | None:
        """Return the part that stands before its whole: 58 of the 211 suspects."""
        part, page = self._here.last, self._page
        if part is None or part.whole is not None or part.mention.clause != one.mention.clause:
            return None
        if not page.words.part_of.fullmatch(page.text, part.mention.end, one.mention.start):
            return None
        bare = part.mention.figure is not None and part.mention.figure.unit == Unit.ONE
        if not counted_alike(part, one):
            return None
        if bare and part.figure is not None and part.figure.unit != Unit.ONE:
            part.doubt(Doubt.UNIT_TAKEN, one.id)
            part.settle(Doubt.NO_UNIT)
        if page.words.passive.search(page.text, one.mention.end, one.mention.after[1]):
            part.narrow, one.narrow = part.narrow or one.narrow, None
        return part

    # 其中

    def _says_among(self, one: Seen) -> bool:
        page, mention = self._page, one.mention
        if page.has(Cue.AMONG, one.before) or self._heads(one):
            return True
        return mention.after_is_own and page.has(Cue.AMONG, mention.after)

    def _heads(self, one: Seen) -> re.Match[str] | None:
        """Return the word that has a clause of its own before a figure: 其中，… and Of these, …."""
        page, mention = self._page, one.mention
        start = max(self._last_end, mention.sentence_from)
        found = page.last_of(Cue.AMONG, (start, mention.start))
        if found is None or not page.says_nothing((found.end(), one.before[0])):
            return None
        return found

    def _opens(self, one: Seen) -> bool:
        """Tell whether 其中 stands at the head of a sentence: its whole is in the one before."""
        head = self._heads(one)
        if head is None:
            return one.mention.opens
        start = one.mention.sentence_from
        near = head.start() - start < _AT_HEAD
        return near and self._page.says_nothing((start, head.start()))

    def _repeats_whole(self, one: Seen) -> bool:
        """Tell whether a figure but names again the whole of the parts behind it: 57人中，."""
        page, mention = self._page, one.mention
        if page.words.whole_behind.match(page.text, mention.end):
            return True
        start, end = mention.sentence_from, mention.start
        return page.words.whole_before.fullmatch(page.text, start, end) is not None

    def _whole(self, one: Seen) -> Seen | None:
        """Return what a part is part of: the last figure that can be, if only one can."""
        found = self._last_like(one, self._here)
        if found is None and self._opens(one) and self._before is not None:
            found = self._last_like(one, self._before)
        return found

    def _last_like(self, one: Seen, sentence: PartedSentence) -> Seen | None:
        bare = one.mention.figure is not None and one.mention.figure.unit == Unit.ONE
        alike = sentence.by_kind.get(one.kind, [])
        if bare and sentence.level is not None and all(seen.is_base for seen in alike[-_NEAR:]):
            alike = [*alike, *sentence.by_kind.get(sentence.level.kind, [])[-_NEAR:]]
            alike.sort(key=lambda seen: seen.mention.start)
        levels = [seen for seen in alike[-_NEAR:] if not seen.is_base]
        base = alike[-1] if alike and alike[-1].is_base else None
        if base is not None:
            return _beside_base(base, levels[-1] if levels else None, one)
        if not levels:
            return None
        if len(levels) > 1 and levels[-1].mention.clause == levels[-2].mention.clause:
            return None
        last = levels[-1]
        # 12 of the 57 were women, 45 of them men: of the 57.
        wider = last.whole is not None and _is_more(one, last) and not _is_more(one, last.whole)
        return last.whole if wider else last

    def _joins(self, parts: _List, one: Seen) -> bool:
        """Add a figure to a list where it can go on with it."""
        bare = one.mention.figure is not None and one.mention.figure.unit == Unit.ONE
        if not _goes_on(parts, one, bare=bare) or not counted_alike(one, parts.whole):
            return False
        if bare:
            one.doubt(Doubt.UNIT_TAKEN, parts.whole.id)
            one.settle(Doubt.NO_UNIT)
        one.whole = parts.whole
        parts.add(one)
        return True

    def _close(self) -> None:
        """Make the claims of the list that has come to its end."""
        found, self._open = self._open, None
        if found is None or not found.parts:
            return
        whole, parts = found.whole, found.parts
        if len(parts) == 1:
            self.claims.append(SubsetClaim(whole=whole.id, part=parts[0].id))
        elif _are_tiers(parts):
            _share_label(parts)
            self._tiers(whole, parts)
        else:
            self._several(whole, parts)

    def _tiers(self, whole: Seen, parts: list[Seen]) -> None:
        """Take tiers as nested, unless their numbers forbid it: then they may be bands."""
        tiers = sorted(parts, key=_height)
        figures = [one.figure for one in tiers if one.figure is not None]
        if any(wide.certainly_less(narrow) for wide, narrow in pairwise(figures)):
            parts[-1].doubt(Doubt.TIERS_APART, whole.id)
            self._subsets(whole, parts)
        else:
            self.claims.append(_tiers(whole, tiers))

    def _several(self, whole: Seen, parts: list[Seen]) -> None:
        total = sum_of(parts)
        if whole.figure is None or total is None:
            self._subsets(whole, parts)
        elif total.certainly_less(whole.figure):
            parts[-1].doubt(Doubt.PARTS_SHORT, whole.id)
            self._subsets(whole, parts)
        elif not whole.figure.certainly_less(total):
            self.claims.append(parts_claim(whole, parts, Granted.PARTS_ALL))
        elif _are_apart(parts):
            self.claims.append(parts_claim(whole, parts, Granted.PARTS_APART))
        else:
            parts[-1].doubt(Doubt.PARTS_OVER, whole.id)
            self._subsets(whole, parts)

    def _subsets(self, whole: Seen, parts: list[Seen]) -> None:
        self.claims += [SubsetClaim(whole=whole.id, part=part.id) for part in parts]


def _beside_base(base: Seen, level: Seen | None, part: Seen) -> Seen | None:
    """Return what a part behind a base is part of: the figure that the base is the base of.

    700起，去年同期500起，其中诈骗612起 is of the 700. The base has parts of its own
    where the other has had its own before it; what fits the base alone is not told.
    """
    if level is not None and level.whole is not None:
        return base
    if level is None:
        unsure = base.is_from or _is_more(part, base)
        return None if unsure else base
    return None if _is_more(part, level) and not _is_more(part, base) else level


def _is_more(part: Seen, whole: Seen) -> bool:
    if part.figure is None or whole.figure is None:
        return False
    if part.figure.unit != whole.figure.unit:
        low, high = part.figure.low, whole.figure.high
        return low is not None and high is not None and low > high
    return whole.figure.certainly_less(part.figure)


def _are_apart(parts: list[Seen]) -> bool:
    """Tell whether the words of parts divide by one thing: by offence, by sex."""
    narrowed = [part.narrow for part in parts if part.narrow is not None]
    kinds = {narrow.kind for narrow in narrowed}
    distinct = {narrow.zh for narrow in narrowed}
    return len(kinds) == 1 and kinds != {_GROUP} and len(distinct) == len(parts)


def _goes_on(parts: _List, one: Seen, *, bare: bool) -> bool:
    """Tell whether a figure is counted and named as the parts of a list are."""
    whole, first = parts.whole, parts.parts[0] if parts.parts else None
    if not bare and one.kind not in (whole.kind, first.kind if first else None):
        return False
    if one.indicator is not Indicator.OTHER and not _same_unit(one, whole):
        return False
    if first is None:
        return True
    alike = one.indicator is first.indicator
    alike = alike and (one.threshold is None) == (first.threshold is None)
    apart = one.mention.clause != parts.parts[-1].mention.clause
    return alike and not (apart and (parts.is_full or _counts_another_thing(one, whole, first)))


def _counts_another_thing(one: Seen, whole: Seen, first: Seen) -> bool:
    """Tell whether a figure that follows parts in a clause of its own is none of them.

    打掉团伙9个 behind 账户30个，其中个人账户8个 has a noun of its own, and what is
    more than the whole is no part of it.
    """
    if one.figure is None or whole.figure is None or one.mention.figure is None:
        return False
    noun = one.label is not None and one.label not in (whole.label, first.label)
    if noun and one.narrow is None and one.mention.figure.unit == Unit.ITEM:
        return True
    alike = one.figure.unit == whole.figure.unit
    return alike and whole.figure.certainly_less(one.figure)


def _same_unit(one: Seen, other: Seen) -> bool:
    units = [seen.figure.unit for seen in (one, other) if seen.figure is not None]
    return len(set(units)) == 1 or other.indicator is Indicator.OTHER


def _tiers(whole: Seen, parts: list[Seen]) -> AnyClaim:
    return TiersClaim(
        whole=whole.id,
        tiers=tuple(part.id for part in parts),
        assumption=granted(Granted.TIERS, "zh"),
        assumption_en=granted(Granted.TIERS, "en"),
    )


def _are_tiers(parts: list[Seen]) -> bool:
    """Tell whether all have passed a threshold from one side: 18岁以下 and 60岁以上 are bands."""
    figures = [one.threshold.figure for one in parts if one.threshold is not None]
    sides = {figure.qualifier in _AT_MOST for figure in figures if figure is not None}
    return len(figures) == len(parts) and len(sides) == 1


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
