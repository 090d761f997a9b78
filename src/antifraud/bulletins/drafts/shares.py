# SPDX-License-Identifier: MIT
"""Shares in a text (占11%), and of what they are."""

from __future__ import annotations

from itertools import islice

import attrs

from antifraud.audit import Verdict, verify_share
from antifraud.bulletins.drafts.claims import Granted, counted_alike, granted
from antifraud.bulletins.drafts.mentions import Page
from antifraud.bulletins.drafts.notes import Doubt
from antifraud.bulletins.drafts.seen import Seen
from antifraud.bulletins.drafts.subjects import is_bracketed, named_in
from antifraud.bulletins.drafts.words import Cue
from antifraud.casebook import AnyClaim, Indicator, ShareClaim
from antifraud.figures import Unit

__all__ = ["PartedSentence", "Shares"]

#: How many wholes of a kind are kept for the shares of later sentences.
_WHOLES = 6
#: How many shares that fit one whole tell that those beside them are of it too.
_AGREED = 2


@attrs.define(eq=False)
class PartedSentence:
    """The figures of one sentence by what has to be alike, and its shares.

    >>> PartedSentence().shares
    []
    """

    number: int = -1
    paragraph: int = -1
    by_kind: dict[object, list[Seen]] = attrs.field(factory=dict)
    by_indicator: dict[Indicator, Seen] = attrs.field(factory=dict)
    last: Seen | None = None
    #: The last that is the base of no change.
    level: Seen | None = None
    #: The shares, each with the figure before it.
    shares: list[tuple[Seen, Seen | None]] = attrs.field(factory=list)


class Shares:
    """The claims about shares that a text makes, sentence by sentence.

    >>> from antifraud.bulletins.drafts.chinese import CHINESE
    >>> from antifraud.bulletins.drafts.mentions import laid_out
    >>> Shares(laid_out("", (), CHINESE)).claims_of(PartedSentence(), None)
    []
    """

    def __init__(self, page: Page) -> None:
        """Begin before the text."""
        self._page = page
        self._wholes: dict[object, list[Seen]] = {}
        self._here = PartedSentence()
        self._before: PartedSentence | None = None
        self._shared: set[str] = set()
        self._claims: list[AnyClaim] = []

    def claims_of(self, here: PartedSentence, before: PartedSentence | None) -> list[AnyClaim]:
        """Return the claims of the shares of a sentence, once all of it is known.

        Args:
            here: the sentence.
            before: the one before it, of the same paragraph.
        """
        self._here, self._before, self._claims = here, before, []
        self._shared = {part.id for _, part in here.shares if part is not None}
        open_shares: list[tuple[Seen, Seen]] = []
        for one, part in here.shares:
            whole, sure = self._whole_of_share(one, part)
            if part is not None and not sure and is_bracketed(self._page, one.mention):
                # 处置300个（98%） may be of anything: what does not fit is no claim.
                whole = whole if whole is not None and _fits(part, whole, one) else None
            if part is not None and whole is not None and counted_alike(part, whole):
                self._claims.append(_share(part, whole, one, sure=sure))
            elif part is not None and self._page.says_nothing(one.before):
                open_shares.append((one, part))
            else:
                named = self._page.words_left(one.before) and not self._page.has(
                    Cue.AMONG, one.before
                )
                one.doubt(Doubt.SHARE_OF_OTHER if named else Doubt.SHARE_UNCLEAR)
        self._shares_of_earlier(open_shares)
        self._keep_wholes()
        return self._claims

    def _keep_wholes(self) -> None:
        """Keep what may be the whole of a share in a later sentence."""
        for kind, some in self._here.by_kind.items():
            free = (
                one
                for one in some
                if one.whole is None and not one.is_base and one.id not in self._shared
            )
            kept = self._wholes.setdefault(kind, [])
            kept += islice(free, _WHOLES)
            del kept[:-_WHOLES]

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
        if len(alike) != 2 or alike[1] is not part or alike[0].id in self._shared:  # noqa: PLR2004 - a whole and its part
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
                    self._claims.append(_share(part, found, one, sure=False))
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
    counted = part.figure
    if counted.unit != whole.figure.unit:
        if counted.unit not in (Unit.ONE, Unit.ITEM) or part.indicator is not Indicator.OTHER:
            return False
        counted = counted.counted_as(whole.figure.unit)
    found = verify_share(part=counted, whole=whole.figure, stated=stated.figure)
    return found.verdict in (Verdict.FOLLOWS, Verdict.WITHIN_ROUNDING)
