# SPDX-License-Identifier: MIT
"""Two levels beside their change, means beside what they are of, and changes read as one's own."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby, pairwise

from antifraud.bulletins.draft_claims import Granted, counted_alike, granted, take_name
from antifraud.bulletins.draft_mentions import Page
from antifraud.bulletins.draft_notes import Doubt
from antifraud.bulletins.draft_seen import Seen
from antifraud.bulletins.draft_times import base_of
from antifraud.bulletins.draft_words import Cue
from antifraud.casebook import (
    AnyClaim,
    BaseClaim,
    ChangeClaim,
    Indicator,
    RatioClaim,
    ShareClaim,
    Statistic,
)
from antifraud.figures import Basis, ChangeKind, Unit

__all__ = ["claims_of_levels"]

#: What a rate is a share of, by its definition: the part and the whole.
_RATES = {
    Indicator.CLEARANCE_RATE: (Indicator.SOLVED, Indicator.FILED),
    Indicator.FREEZE_RATE: (Indicator.FROZEN_MONEY, Indicator.STOPPED_MONEY),
    Indicator.RETURN_RATE: (Indicator.RETURNED, Indicator.FROZEN_MONEY),
}
#: What an indicator without a public definition has been read as.
_READ_AS = {
    Indicator.STOP_PAYMENT_EFFICIENCY: (Indicator.STOPPED_ACCOUNTS, Indicator.STOPPED_MONEY),
}


def claims_of_levels(page: Page, seen: Iterable[Seen]) -> Iterator[AnyClaim]:
    """Go through the changes, means and implied bases that the sentences of a text claim.

    >>> from antifraud.bulletins.draft_chinese import CHINESE
    >>> from antifraud.bulletins.draft_mentions import laid_out
    >>> list(claims_of_levels(laid_out("", (), CHINESE), ()))
    []
    """
    for _, group in groupby(seen, key=lambda one: one.mention.sentence):
        sentence = list(group)
        levels = [one for one in sentence if one.kind is not None]
        yield from _from_to(page, levels)
        yield from _beside_their_base(levels)
        yield from _means(page, sentence)
        yield from _rates(sentence)
        yield from _readings(sentence)


def _from_to(page: Page, levels: list[Seen]) -> Iterator[AnyClaim]:
    """Take 由1210个增至2058个 together."""
    for then, now in pairwise(levels):
        if not (then.is_from and _is_to(page, now)):
            continue
        take_name(now, then)
        take_name(then, now)
        if counted_alike(then, now):
            yield _change(then, now)


def _is_to(page: Page, one: Seen) -> bool:
    return page.has(Cue.TO, one.before) and page.says_nothing(one.before)


def _beside_their_base(levels: list[Seen]) -> Iterator[AnyClaim]:
    """Take 2058个，去年同期1210个 together."""
    last: dict[object, Seen] = {}
    latest: Seen | None = None
    waiting: dict[object, list[Seen]] = {}
    for one in levels:
        if one.is_from:
            continue
        if one.basis is None:
            for base in waiting.pop(one.kind, ()):
                yield from _against(base, one)
            last[one.kind] = latest = one
            continue
        bare = one.mention.figure is not None and one.mention.figure.unit == Unit.ONE
        current = last.get(one.kind) or (latest if bare else None)
        if current is not None:
            yield from _against(one, current)
        else:
            waiting.setdefault(one.kind, []).append(one)


def _against(base: Seen, current: Seen) -> Iterator[AnyClaim]:
    take_name(base, current)
    if counted_alike(base, current):
        yield _change(base, current)


def _change(base: Seen, current: Seen) -> AnyClaim:
    """Return the claim, with the printed change that is of the same basis, or the only one."""
    alike = [number for number, change in enumerate(current.changes) if change.basis is base.basis]
    free = [number for number, change in enumerate(current.changes) if change.basis is None]
    which = alike or free
    if base.basis is None and len(current.changes) == 1:
        which = [0]
    basis = base.basis
    if which and basis is None:
        basis = current.changes[which[0]].basis
    _set_base_period(base, current, basis)
    if not which:
        return ChangeClaim(previous=base.id, current=current.id)
    return ChangeClaim(previous=base.id, current=current.id, stated=current.id, change=which[0])


def _set_base_period(base: Seen, current: Seen, basis: Basis | None) -> None:
    period = None if basis is None else base_of(current.period, basis)
    if period is None and base.dated:
        return
    base.settle(Doubt.PERIOD_CARRIED, Doubt.NO_PERIOD, Doubt.START_UNKNOWN, Doubt.SINCE)
    base.period, base.at = period, None
    if period is None:
        base.doubt(Doubt.NO_PERIOD)


def _means(page: Page, sentence: list[Seen]) -> Iterator[AnyClaim]:
    """Take a mean together with the two figures of its sentence that it can be made of."""
    totals: dict[Unit, list[Seen]] = {}
    for one in sentence:
        if one.adds_up and one.figure is not None:
            totals.setdefault(one.figure.unit, []).append(one)
    for mean in sentence:
        if mean.statistic is not Statistic.MEAN or mean.figure is None:
            continue
        top = mean.figure.unit.tops[0] if mean.figure.unit.tops else mean.figure.unit
        bottom = _per(page, mean)
        above = totals.get(top, [])
        below = [] if bottom is None else totals.get(bottom, [])
        if len(above) == len(below) == 1 and above[0] is not below[0]:
            mean.settled = above[0].settled = below[0].settled = True
            yield RatioClaim(
                numerator=above[0].id,
                denominator=below[0].id,
                stated=mean.id,
                assumption=granted(Granted.MEAN, "zh"),
                assumption_en=granted(Granted.MEAN, "en"),
            )


def _rates(sentence: list[Seen]) -> Iterator[AnyClaim]:
    """Take a rate together with the two figures of its sentence that define it."""
    totals: dict[Indicator, list[Seen]] = {}
    for one in sentence:
        if one.adds_up:
            totals.setdefault(one.indicator, []).append(one)
    for rate in sentence:
        if rate.indicator not in _RATES or rate.figure is None or rate.is_base:
            continue
        part, whole = (totals.get(one, []) for one in _RATES[rate.indicator])
        if len(part) == len(whole) == 1 and counted_alike(part[0], whole[0]):
            rate.settled = True
            yield ShareClaim(
                part=part[0].id,
                whole=whole[0].id,
                stated=rate.id,
                assumption=granted(Granted.RATE, "zh"),
                assumption_en=granted(Granted.RATE, "en"),
            )


def _per(page: Page, mean: Seen) -> Unit | None:
    """Return for each of what a mean is stated."""
    if mean.figure is not None and mean.figure.unit.bottoms:
        return mean.figure.unit.bottoms[0]
    parts = [mean.before, *([mean.mention.after] if page.words.labels_follow else [])]
    for part in parts:
        for _, found in page.cues_within(part):
            if (unit := page.words.per.get(found.group().lower())) is not None:
                return unit
    return None


def _readings(sentence: list[Seen]) -> Iterator[AnyClaim]:
    """Read a change that stands alone as that of each figure that may be meant."""
    named = {one.indicator: one for one in sentence if one.figure is not None}
    for alone in sentence:
        if alone.figure is not None:
            continue
        of = alone.of or [named[one] for one in _READ_AS.get(alone.indicator, ()) if one in named]
        for one in of:
            for number, change in enumerate(alone.changes):
                unfit = change.kind is ChangeKind.POINTS
                if unfit and (one.figure is None or one.figure.unit != Unit.PERCENT):
                    continue
                yield BaseClaim(
                    current=one.id,
                    stated=alone.id,
                    change=number,
                    assumption=granted(Granted.MEANT, "zh", _name(one)),
                    assumption_en=granted(Granted.MEANT, "en", _name(one)),
                )


def _name(one: Seen) -> Indicator | str:
    return one.id if one.indicator is Indicator.OTHER else one.indicator
