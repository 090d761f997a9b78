# SPDX-License-Identifier: MIT
"""Stated changes in English words: one to be read, or those of a text."""

from __future__ import annotations

import re
from functools import cache
from heapq import merge

import attrs

from antifraud.errors import UnreadableChange
from antifraud.figures import Basis, Caution, ChangeKind, Direction, StatedChange
from antifraud.wording.english.bases import Mention, Mentions
from antifraud.wording.english.change_words import (
    AUXILIARIES,
    COUNTS,
    MANNERS,
    RATES,
    SIDES,
    STATES,
)
from antifraud.wording.english.changing import Lead, Said, leads, said, standing_alone
from antifraud.wording.english.spotting import SENTENCE_END, Spot, spots
from antifraud.wording.patterns import normal
from antifraud.wording.stating import stated
from antifraud.wording.tries import one_of

__all__ = ["changes", "read_english_change"]

#: How far a basis may stand from its change within a sentence, and a noun from its points.
FAR = 160
_BESIDE = re.compile(r",?[ ](?:\()?")
_AND = re.compile(r"[,;]?[ ](?:and|but|while|or)[ ](?:was[ ]|were[ ]|by[ ])?\Z|,[ ]\Z")
#: What joins two numbers of one verb: rose 5% and 3% year-on-year, respectively.
_JOINED = re.compile(r",?[ ]and[ ]|,[ ]")
_EACH_ITS_OWN = re.compile(r"[^.;!?]{0,60}\brespectively\b", re.IGNORECASE)
_AUXILIARY = re.compile(
    rf"(?:(?:{one_of([*AUXILIARIES, *STATES, *MANNERS])})[ ])*+\Z", re.IGNORECASE
)


def read_english_change(text: str) -> StatedChange:
    """Read one stated change in English words.

    Raises:
        UnreadableChange: when the text is anything but one change.

    >>> read_english_change("down 7.4 percentage points").kind.name
    'POINTS'
    >>> change = read_english_change("3.8-fold increase")
    >>> change.value, change.alternative, change.caution.name
    (Decimal('3.8'), Decimal('2.8'), 'FOLD_OR_TIMES')
    """
    plain = normal(" ".join(text.split()))
    found = changes(plain, whole=True)
    if not found:
        raise UnreadableChange(
            "text", text, "a change is in %, percentage points or fold: write up 46.5% year-on-year"
        )
    if len(found) > 1:
        raise UnreadableChange("text", text, "it states two changes: read each for itself")
    (change,) = found
    if len(Mentions(plain).all) > 1:
        raise UnreadableChange("text", text, "it has two bases: state a change for each")
    before, after = plain[: change.start], plain[change.end :]
    if after or not _AUXILIARY.match(before):
        rest = after.strip() or before.strip()
        mend = f"{plain[change.start : change.end]!r} is read, {rest!r} beside it is not part of it"
        raise UnreadableChange("text", text, mend)
    return change.change


def changes(plain: str, *, whole: bool = False) -> list[Said]:
    """Return the stated changes of a plain text, in order.

    Args:
        plain: the text.
        whole: whether the text is one printed change, whose number may stand alone.

    >>> [str(each.change.value) for each in changes("Cases fell 12%, losses more than doubled.")]
    ['-12', '1']
    """
    mentions, known = Mentions(plain), leads(plain, whole=whole)
    sized = _sized(plain, known, mentions, whole=whole)
    alone = standing_alone(plain, whole=whole)
    result: list[Said] = []
    reached = 0
    for each in merge(sized, alone, key=lambda said: (said.start, -said.end)):
        if each.start >= reached and not mentions.hold(each.start):
            result.append(each)
            reached = each.end
    return _with_points(plain, _with_bases(plain, result, mentions))


def _sized(plain: str, known: dict[int, Lead], mentions: Mentions, *, whole: bool) -> list[Said]:
    """Return the changes with a number."""
    result: list[Said] = []
    for spot in spots(plain, whole=whole):
        if mentions.hold(spot.start) or mentions.hold(spot.end - 1):
            # The quarter of "quarter-on-quarter" is no share.
            continue
        change = said(plain, spot, known.get(spot.raw), whole=whole)
        if change is None:
            continue
        if change.direction is None:
            last = result[-1] if result else None
            beside = _beside(plain, change.end, mentions)
            side = _side(plain, beside)
            listed = last is not None and _listed(plain, last, change)
            if not (whole or listed or beside):
                continue
            if side:
                change = _turned(change, spot, side)
            elif last and _AND.search(plain[last.end : change.start][-20:]):
                change = _following(change, spot, last, mentions)
        result.append(change)
    result.sort(key=lambda each: (each.start, -each.end))
    return result


def _listed(plain: str, last: Said, change: Said) -> bool:
    """Tell the second of two numbers that are said of two things: 5% and 3%, respectively."""
    joined = _JOINED.fullmatch(plain, last.end, change.start)
    return bool(joined and _EACH_ITS_OWN.match(plain, change.end))


def _following(change: Said, spot: Spot, last: Said, mentions: Mentions) -> Said:
    """Give a change the direction of that before it: up 5% on the quarter and 3% on the year."""
    between = mentions.within(last.end, change.start)
    near = change.start - last.end < FAR and len(between) <= 1
    if not near or last.direction not in (Direction.UP, Direction.DOWN):
        return change
    return _turned(change, spot, last.direction)


def _turned(change: Said, spot: Spot, direction: Direction) -> Said:
    """Give a change a direction that its own words do not say."""
    again = change.change
    if direction is Direction.DOWN:
        again = stated(spot.figure, again.kind, falls=True)
    return change._replace(change=again, direction=direction)


def _side(plain: str, beside: Mention | None) -> Direction | None:
    """Return the direction that a basis says by itself: 12% below last year."""
    if beside is None:
        return None
    first, _, _ = plain[beside.start : beside.end].partition(" ")
    return SIDES.get(first.lower())


def _beside(plain: str, end: int, mentions: Mentions) -> Mention | None:
    gap = _BESIDE.match(plain, end)
    return mentions.at(gap.end()) if gap else None


def _with_bases(plain: str, found: list[Said], mentions: Mentions) -> list[Said]:
    """Give each change the basis that stands beside it, or with it in its sentence."""
    result: list[Said] = []
    limits = [*(each.start for each in found[1:]), len(plain)][: len(found)]
    for each, limit in zip(found, limits, strict=True):
        before = result[-1].end if result else 0
        beside = _touching(plain, each, before, mentions)
        if beside:
            bases = {mention.basis for mention in beside}
            start = min(each.start, *(mention.start for mention in beside))
            end = max(each.end, *(mention.end for mention in beside))
            basis = bases.pop() if len(bases) == 1 else None
        else:
            start, end = each.start, each.end
            basis = each.change.basis or _told(plain, each, limit, mentions)
        result.append(Said(start, end, attrs.evolve(each.change, basis=basis), each.direction))
    for at in range(len(result) - 2, -1, -1):
        one, next_one = result[at], result[at + 1]
        if one.change.basis is None and _JOINED.fullmatch(plain, one.end, next_one.start):
            shared = attrs.evolve(one.change, basis=next_one.change.basis)
            result[at] = one._replace(change=shared)
    return result


def _touching(plain: str, each: Said, before: int, mentions: Mentions) -> list[Mention]:
    """Return the bases within a change and beside it."""
    result = mentions.within(each.start, each.end)
    ahead = [mentions.until(each.start - gap) for gap in (1, 2) if each.start >= gap]
    result += [mention for mention in ahead if mention and mention.start >= before]
    after = _beside(plain, each.end, mentions)
    return [*result, after] if after else result


def _told(plain: str, each: Said, limit: int, mentions: Mentions) -> Basis | None:
    """Return the basis that the sentence names: after the change, or at its own beginning."""
    far = min(limit, each.end + FAR)
    ends = SENTENCE_END.search(plain, each.end, far)
    after = mentions.within(each.end, ends.start() if ends else far)
    if after:
        return after[0].basis
    back = max(0, each.start - FAR)
    opening = back
    for end in SENTENCE_END.finditer(plain, back, each.start):
        opening = end.end()
    for mention in mentions.within(opening, each.start):
        if not plain[opening : mention.start].strip(" \"'“‘("):
            return mention.basis
    return None


@cache
def _nouns() -> re.Pattern[str]:
    return re.compile(
        rf"(?<![\w-])(?:(?P<rate>{one_of(RATES)})|(?P<count>{one_of(COUNTS)}))\b",
        re.IGNORECASE,
    )


_CLAUSE = re.compile(r"[,:;—–(]|[ ](?:and|while|but|whereas)[ ]")
#: A share before it has the points: 30% of people knew of it, up 5 percentage points.
_SHARE = re.compile(r"\d ?(?:%|per ?cent\b)")
_OF_WHAT = re.compile(r"[ ](?:in|of)[ ][^.,;:()]{1,60}")


def _with_points(plain: str, found: list[Said]) -> list[Said]:
    """Flag percentage points that are said of a count."""
    return [
        each._replace(change=attrs.evolve(each.change, caution=Caution.POINTS_OF_COUNT))
        if each.change.kind is ChangeKind.POINTS and _of_a_count(plain, each)
        else each
        for each in found
    ]


def _of_a_count(plain: str, each: Said) -> bool:
    """Tell whether what changed by percentage points is counted: the nearest noun says so."""
    after = _OF_WHAT.match(plain, each.end)
    noun = _nouns().search(after.group()) if after else None
    if noun:
        return bool(noun["count"])
    sentence = SENTENCE_END.split(plain[max(0, each.start - FAR) : each.start])[-1]
    clause = _CLAUSE.split(sentence)[-1]
    nouns = [*_nouns().finditer(clause)]
    if nouns:
        return not any(each["rate"] for each in nouns)
    nouns = [*_nouns().finditer(sentence)]
    return bool(nouns and nouns[-1]["count"] and not _SHARE.search(sentence))
