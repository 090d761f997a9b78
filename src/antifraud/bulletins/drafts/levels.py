# SPDX-License-Identifier: MIT
"""Two levels beside their change, means beside what they are of, and changes read as one's own."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby, pairwise

from antifraud.audit import Verdict, verify_base, verify_ratio
from antifraud.bulletins.drafts.claims import Granted, counted_alike, granted, take_name
from antifraud.bulletins.drafts.mentions import Page
from antifraud.bulletins.drafts.notes import Doubt
from antifraud.bulletins.drafts.runs import base_of
from antifraud.bulletins.drafts.seen import Seen
from antifraud.bulletins.drafts.words import Cue
from antifraud.casebook import (
    AnyClaim,
    BaseClaim,
    ChangeClaim,
    Indicator,
    PartsClaim,
    RatioClaim,
    ShareClaim,
    Statistic,
)
from antifraud.errors import UnitMismatch
from antifraud.figures import Basis, ChangeKind, Direction, Figure, StatedChange, Unit

__all__ = ["claims_of_levels"]

#: What is settled of a base once its period is known.
_OF_PERIOD = (
    Doubt.PERIOD_CARRIED,
    Doubt.PERIOD_OF_TITLE,
    Doubt.NO_PERIOD,
    Doubt.START_UNKNOWN,
    Doubt.SINCE,
    Doubt.YEAR_SO_FAR,
)
#: How many figures back the one is looked for that another is the base of.
_LEVELS = 8
#: What a rate is a share of, by its definition: the part and the whole.
_RATES = {
    Indicator.CLEARANCE_RATE: (Indicator.SOLVED, Indicator.FILED),
    Indicator.FREEZE_RATE: (Indicator.FROZEN_MONEY, Indicator.STOPPED_MONEY),
    Indicator.RETURN_RATE: (Indicator.RETURNED, Indicator.FROZEN_MONEY),
}
#: Of what a mean is made for sure: the sum and the count.
_MEANS = {
    (Indicator.LOST, Indicator.FILED),
    (Indicator.LOST, Indicator.OCCURRED),
    (Indicator.STOPPED_MONEY, Indicator.STOPPED_ACCOUNTS),
    (Indicator.FROZEN_MONEY, Indicator.FROZEN_ACCOUNTS),
}
#: What an indicator without a public definition has been read as.
_READ_AS = {
    Indicator.STOP_PAYMENT_EFFICIENCY: (Indicator.STOPPED_ACCOUNTS, Indicator.STOPPED_MONEY),
}


def claims_of_levels(page: Page, seen: Iterable[Seen]) -> Iterator[AnyClaim]:
    """Go through the changes, means and implied bases that the sentences of a text claim.

    >>> from antifraud.bulletins.drafts.chinese import CHINESE
    >>> from antifraud.bulletins.drafts.mentions import laid_out
    >>> list(claims_of_levels(laid_out("", (), CHINESE), ()))
    []
    """
    for _, group in groupby(seen, key=lambda one: one.mention.sentence):
        sentence = list(group)
        levels = [one for one in sentence if one.kind is not None]
        means = (one for one in sentence if one.statistic is Statistic.MEAN)
        yield from _from_to(page, levels)
        yield from _from_to(page, [one for one in means if one.figure is not None])
        yield from _beside_their_base(levels)
        yield from _differences(sentence)
        yield from _means(page, sentence)
        yield from _rates(sentence)
        yield from _readings(sentence)


def _nearest(bases: Sequence[Seen], difference: Seen) -> list[Seen]:
    """Return the only base of a figure, or the last before what it differs by."""
    if len(bases) == 1:
        return list(bases)
    before = [one for one in bases[-_LEVELS:] if one.mention.start < difference.mention.start]
    return before[-1:]


def _from_to(page: Page, levels: list[Seen]) -> Iterator[AnyClaim]:
    """Take 由1210个增至2058个 together."""
    for then, now in pairwise(levels):
        if not (then.is_from and _is_to(page, now)):
            continue
        take_name(now, then)
        take_name(then, now)
        if counted_alike(then, now):
            then.base_for = now
            yield _change(then, now)


def _is_to(page: Page, one: Seen) -> bool:
    part = one.mention.before
    return page.has(Cue.TO, part) and page.says_nothing(part)


def _beside_their_base(levels: list[Seen]) -> Iterator[AnyClaim]:
    """Take 2058个，去年同期1210个 together."""
    currents: dict[object, list[Seen]] = {}
    latest: Seen | None = None
    waiting: dict[object, list[Seen]] = {}
    for run in _runs(levels):
        one = run[0]
        if one.against is not None:
            yield from _against(one, one.against)
        elif one.basis is None and not one.is_from:
            # A part is no current figure: 去年同期500起，其中诈骗400起.
            for base in waiting.pop(one.kind, ()) if one.whole is None else ():
                yield from _against(base, one)
            currents.setdefault(one.kind, []).append(one)
            latest = one
        elif not one.is_from:
            bare = one.mention.figure is not None and one.mention.figure.unit == Unit.ONE
            like = currents.get(one.kind) or ([latest] if bare and latest is not None else [])
            if like:
                for base, current in _paired(run, like):
                    yield from _against(base, current)
            else:
                waiting.setdefault(one.kind, []).extend(run[:1] if len(run) == 1 else ())


def _runs(levels: list[Seen]) -> Iterator[list[Seen]]:
    """Go through levels, the bases that share one phrase (去年同期分别为…) together."""
    run: list[Seen] = []
    for one in levels:
        if run and one.goes_on:
            run.append(one)
            continue
        if run:
            yield run
        run = [one]
    if run:
        yield run


def _paired(bases: list[Seen], currents: list[Seen]) -> Iterator[tuple[Seen, Seen]]:
    """Give bases the figures that they are of: several in their order, one by its name."""
    if len(bases) > 1:
        if len(bases) == len(currents):
            yield from zip(bases, currents, strict=True)
        return
    (base,) = bases
    named = base.indicator is not Indicator.OTHER
    near = currents[-_LEVELS:]
    like = [one for one in near if one.indicator is base.indicator] if named else []
    open_to_all = not named or currents[-1].indicator is Indicator.OTHER
    current = like[-1] if like else currents[-1] if open_to_all else None
    if current is not None:
        yield base, current


def _against(base: Seen, current: Seen) -> Iterator[AnyClaim]:
    if base.narrow is not None and base.narrow != current.narrow:
        return
    take_name(base, current)
    if counted_alike(base, current):
        base.base_for = current
        yield _change(base, current)


def _differences(sentence: list[Seen]) -> Iterator[AnyClaim]:
    """Take a figure, its base and what they differ by together: 398 is 371 and 27 more."""
    based: dict[str, list[Seen]] = {}
    for one in sentence:
        if one.base_for is not None:
            based.setdefault(one.base_for.id, []).append(one)
    for one in sentence:
        current = one.against
        if one.differs is None or current is None:
            continue
        bases = [base for base in sentence if base.base_for is current]
        if len(bases) != 1 or not (
            counted_alike(one, current) and counted_alike(bases[0], current)
        ):
            continue
        up = one.differs is Direction.UP
        whole, part = (current, bases[0]) if up else (bases[0], current)
        yield PartsClaim(
            whole=whole.id,
            parts=(part.id, one.id),
            assumption=granted(Granted.DIFFERENCE, "zh"),
            assumption_en=granted(Granted.DIFFERENCE, "en"),
        )


def _change(base: Seen, current: Seen) -> AnyClaim:
    """Return the claim, with the printed change that is of the same basis, or the only one."""
    alike = [
        number
        for number, change in enumerate(current.changes)
        if change.basis is base.basis
        or (
            (change.basis is not None and base.dated and base.period is not None)
            and base.period == base_of(current.period, change.basis)
        )
    ]
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
    if period is None and base.dated and not (base.is_same_time and current.period is None):
        return
    base.settle(*_OF_PERIOD)
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
        if len(above) == len(below) == 1 and _make(above[0], below[0], mean):
            mean.settled = above[0].settled = below[0].settled = True
            yield RatioClaim(
                numerator=above[0].id,
                denominator=below[0].id,
                stated=mean.id,
                assumption=granted(Granted.MEAN, "zh"),
                assumption_en=granted(Granted.MEAN, "en"),
            )


def _make(above: Seen, below: Seen, mean: Seen) -> bool:
    """Tell whether a mean is made of two figures, by what they are, or else by their numbers."""
    if above is below or max(above.mention.start, below.mention.start) > mean.mention.start:
        return False
    narrowed = below.narrow is not None and below.narrow != above.narrow
    if (above.indicator, below.indicator) in _MEANS and not narrowed:
        return True
    if above.figure is None or below.figure is None or mean.figure is None:
        return False
    try:
        found = verify_ratio(numerator=above.figure, denominator=below.figure, stated=mean.figure)
    except UnitMismatch:
        return False
    return found.verdict is not Verdict.CONTRADICTED


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
        if not len(part) == len(whole) == 1 or part[0].narrow not in (None, whole[0].narrow):
            continue
        if counted_alike(part[0], whole[0]):
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
                if one.figure is None or not _may_be_of(change, one.figure):
                    continue
                yield BaseClaim(
                    current=one.id,
                    stated=alone.id,
                    change=number,
                    assumption=granted(Granted.MEANT, "zh", _name(one)),
                    assumption_en=granted(Granted.MEANT, "en", _name(one)),
                )


def _may_be_of(change: StatedChange, figure: Figure) -> bool:
    """Tell whether a change can be that of a figure: a reading that cannot be is none."""
    if change.kind is ChangeKind.POINTS and figure.unit != Unit.PERCENT:
        return False
    return verify_base(current=figure, stated=change).verdict is not Verdict.CONTRADICTED


def _name(one: Seen) -> Indicator | str:
    return one.id if one.indicator is Indicator.OTHER else one.indicator
