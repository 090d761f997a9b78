# SPDX-License-Identifier: MIT
"""Wholes and their parts in a text: 其中, tiers, sums and shares."""

from __future__ import annotations

from collections.abc import Iterable
from fractions import Fraction

import attrs

from antifraud.audit import Verdict, verify_share
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

#: How many wholes of a kind are kept for the shares of later sentences.
_WHOLES = 6
#: How many shares that fit one whole tell that those beside them are of it too.
_AGREED = 2
#: Minors and students overlap: groups of people are no division.
_GROUP = "group"
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
    #: The shares, each with the figure before it and the list that it stands in.
    shares: list[tuple[Seen, Seen | None, _List | None]] = attrs.field(factory=list)
    #: The figures whose share is printed: they are parts, though of what is not said.
    shared: list[Seen] = attrs.field(factory=list)


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
        #: The last wholes of each kind, of which a share in a later sentence may be.
        self._wholes: dict[object, list[Seen]] = {}
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
        self._shares()
        for kind, some in self._here.by_kind.items():
            parts = [one for one in some if one.whole is None and one not in self._here.shared]
            kept = self._wholes.setdefault(kind, [])
            kept += parts[:_WHOLES]
            del kept[:-_WHOLES]

    def _turn(self, one: Seen) -> None:
        same = one.mention.paragraph == self._here.paragraph
        self._before = self._here if same else None
        self._here = _Sentence(one.mention.sentence, one.mention.paragraph)

    def _step(self, one: Seen) -> None:
        here = self._here
        if is_share(self._page, one):
            here.shares.append((one, here.last, here.open))
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
        elif self._repeats_whole(one):
            self._close()
            here.open = _List(one)
            here.last = one
            return
        if here.open is not None and not self._joins(here.open, one):
            self._close()
        self._total(one)
        here.by_kind.setdefault(one.kind, []).append(one)
        here.by_indicator[one.indicator] = one
        here.last = one

    # 其中

    def _says_among(self, one: Seen) -> bool:
        page, mention = self._page, one.mention
        if page.has(Cue.AMONG, one.before):
            return True
        # 其中，… and Of these, …: the word has a clause of its own.
        last = self._last_end if self._last_end > mention.sentence_from else mention.sentence_from
        found = page.last_of(Cue.AMONG, (last, mention.start))
        if found is not None and page.says_nothing((found.end(), one.before[0])):
            return True
        return mention.after_is_own and page.has(Cue.AMONG, mention.after)

    def _repeats_whole(self, one: Seen) -> bool:
        """Tell whether a figure but names again the whole of the parts behind it: 57人中，."""
        return bool(self._page.words.whole_behind.match(self._page.text, one.mention.end))

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
        if whole.figure is None or total is None:
            self._subsets(whole, parts)
        elif total.certainly_less(whole.figure):
            parts[-1].doubt(Doubt.PARTS_SHORT, whole.id)
            self._subsets(whole, parts)
        elif not whole.figure.certainly_less(total):
            self.claims.append(_parts(whole, parts, Granted.PARTS_ALL))
        elif _are_apart(parts):
            self.claims.append(_parts(whole, parts, Granted.PARTS_APART))
        else:
            parts[-1].doubt(Doubt.PARTS_OVER, whole.id)
            self._subsets(whole, parts)

    def _subsets(self, whole: Seen, parts: list[Seen]) -> None:
        self.claims += [SubsetClaim(whole=whole.id, part=part.id) for part in parts]

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
                between = self._page.text[parts[-1].mention.end : one.mention.start]
                if self._page.words.others.search(between):
                    self._subsets(one, parts)
                else:
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

    def _shares(self) -> None:
        """Make the claims of the shares of a sentence, once all of it is known."""
        here = self._here
        here.shared = [part for _, part, _ in here.shares if part is not None]
        open_shares: list[tuple[Seen, Seen]] = []
        for one, part, _ in here.shares:
            whole, sure = self._whole_of_share(one, part)
            if part is not None and whole is not None and counted_alike(part, whole):
                self.claims.append(_share(part, whole, one, sure=sure))
            elif part is not None and self._page.says_nothing(one.before):
                open_shares.append((one, part))
            else:
                one.doubt(Doubt.SHARE_UNCLEAR)
        self._shares_of_earlier(open_shares)

    def _whole_of_share(self, one: Seen, part: Seen | None) -> tuple[Seen | None, bool]:
        """Return of what a share is that the words place, and whether they say so outright."""
        if part is None or self._page.has(Cue.AMONG, one.before):
            return None, False
        hits = named_in(self._page, one.before)
        if hits:
            named = tuple(indicator for _, some in hits for indicator in some)
            return self._named_whole(part, named), False
        if not self._page.says_nothing(one.before):
            return None, False
        return (part.whole, True) if part.whole is not None else (self._wider(part), False)

    def _named_whole(self, part: Seen, named: tuple[Indicator, ...]) -> Seen | None:
        for sentence in filter(None, (self._here, self._before)):
            of = [sentence.by_indicator[one] for one in named if one in sentence.by_indicator]
            if len(of) == 1 and of[0] is not part:
                return of[0]
        return None

    def _wider(self, part: Seen) -> Seen | None:
        """Return the figure before a part, where that is the only one it can be of."""
        alike = self._here.by_kind.get(part.kind, [])
        if len(alike) != 2 or alike[1] is not part or alike[0] in self._here.shared:  # noqa: PLR2004 - a whole and its part
            return None
        whole = alike[0]
        if part.figure is None or whole.figure is None or part.period != whole.period:
            return None
        return None if whole.figure.certainly_less(part.figure) else whole

    def _shares_of_earlier(self, shares: list[tuple[Seen, Seen]]) -> None:
        """Find the whole of shares in an earlier sentence, where their numbers agree on one.

        The words do not say of what these are, so a share that fits no whole is
        no fault, unless others beside it fit one.
        """
        by_kind: dict[object, list[tuple[Seen, Seen]]] = {}
        for one, part in shares:
            by_kind.setdefault(part.kind, []).append((one, part))
        for kind, some in by_kind.items():
            best: tuple[int, Seen | None] = (0, None)
            for whole in self._wholes.get(kind, ()):
                fitting = sum(_fits(part, whole, one) for one, part in some)
                if fitting >= best[0]:
                    best = (fitting, whole)
            count, found = best
            agreed = count >= _AGREED and 2 * count > len(some)
            for one, part in some:
                fits = found is not None and count > 0 and (agreed or _fits(part, found, one))
                if fits and found is not None and counted_alike(part, found):
                    self.claims.append(_share(part, found, one, sure=False))
                else:
                    one.doubt(Doubt.SHARE_UNCLEAR)


def _share(part: Seen, whole: Seen, stated: Seen, *, sure: bool) -> AnyClaim:
    return ShareClaim(
        part=part.id,
        whole=whole.id,
        stated=stated.id,
        assumption="" if sure else granted(Granted.WHOLE, "zh"),
        assumption_en="" if sure else granted(Granted.WHOLE, "en"),
    )


def _fits(part: Seen, whole: Seen, stated: Seen) -> bool:
    """Tell whether a share is that of a part in a whole, as far as print tells."""
    figures = [one.figure for one in (part, whole, stated)]
    if None in figures or part.figure is None or whole.figure is None:
        return False
    if part.figure.unit != whole.figure.unit:
        return False
    found = verify_share(part=part.figure, whole=whole.figure, stated=stated.figure)
    return found.verdict in (Verdict.FOLLOWS, Verdict.WITHIN_ROUNDING)


def _are_apart(parts: list[Seen]) -> bool:
    """Tell whether the words of parts divide by one thing: by offence, by sex."""
    narrowed = [part.narrow for part in parts if part.narrow is not None]
    kinds = {narrow.kind for narrow in narrowed}
    distinct = {narrow.zh for narrow in narrowed}
    return len(kinds) == 1 and kinds != {_GROUP} and len(distinct) == len(parts)


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
