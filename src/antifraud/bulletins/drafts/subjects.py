# SPDX-License-Identifier: MIT
"""What a figure is of: the indicator that the words beside it name, if they name one.

The words before a figure in its clause count first, then those behind it. Of the
indicators that they may name the unit of the figure chooses. Where it leaves
one, that is it; where it leaves several, or none, a person has to say.
"""

from __future__ import annotations

import re
from itertools import pairwise

from antifraud.bulletins.drafts.mentions import Mention, Page
from antifraud.bulletins.drafts.notes import Doubt
from antifraud.bulletins.drafts.seen import Seen
from antifraud.bulletins.drafts.words import Cue, Label, indicators_of, label_of
from antifraud.casebook import Indicator, Statement, Statistic, Topic
from antifraud.errors import AntifraudError
from antifraud.figures import Figure, Qualifier, Unit

__all__ = [
    "fitted",
    "is_bracketed",
    "is_held",
    "is_share",
    "named_in",
    "narrowing_in",
    "say_statistic",
    "say_subject",
    "subject_of",
]

#: Measure words that count cases or accounts without saying so.
_VAGUE = {Unit.CASE: ("件", "calls", "reports"), Unit.ACCOUNT: ("个", "户", "张")}
#: Topics of fraud alone: its name narrows nothing there (劝阻正遭受诈骗的人员).
_OF_FRAUD = (Topic.MONEY, Topic.PREVENTION, Topic.OUTREACH)
_OFFENCE = "offence"
#: Within how many characters before a figure the bracket opens that it stands alone in.
_BRACKET = 8
_RELATIVE = (Unit.PERCENT, Unit.FOLD, Unit.ONE)
_COUNTED = (Unit.PERSON, Unit.PERSON_TIME, Unit.CASE, Unit.ACCOUNT, Unit.ITEM)


def fitted(figure: Figure, indicator: Indicator, *, accounts: bool = False) -> Figure | None:
    """Return a figure in the unit of an indicator, or None where it cannot be of it.

    Args:
        figure: the figure.
        indicator: what it may be of.
        accounts: whether the words beside it say that accounts are counted.

    >>> fitted(Figure.exact(44), Indicator.CAUGHT)
    Figure(44 PERSON)
    >>> fitted(Figure.exact(120, Unit.PERSON), Indicator.DISSUADED) is None
    True
    """
    unit = indicator.unit
    if figure.unit == unit or (unit is None and figure.unit in _RELATIVE):
        return figure
    if unit is None:
        return None
    bare = figure.unit == Unit.ONE and (unit in _COUNTED or unit.tops[:1] == (Unit.CASE,))
    vague = figure.unit == Unit.ITEM and figure.measure in _VAGUE.get(unit, ())
    if unit == Unit.ACCOUNT and not accounts:
        vague = False
    if bare or vague or unit.tops == (figure.unit,):
        counted = figure.counted_as(unit)
        return counted if is_held(counted) else None
    return None


def is_held(figure: Figure) -> bool:
    """Tell whether a figure can be stated at all: half a person cannot.

    >>> from fractions import Fraction
    >>> is_held(Figure.exact(Fraction(1, 2), Unit.PERSON))
    False
    """
    try:
        Statement(id="s", source="s", label="s", figure=figure)
    except AntifraudError:
        return False
    return True


def named_in(
    page: Page, part: tuple[int, int]
) -> list[tuple[re.Match[str], tuple[Indicator, ...]]]:
    """Return what the words of a part of the text may name, each with its match.

    >>> from antifraud.bulletins.drafts.chinese import CHINESE
    >>> from antifraud.bulletins.drafts.mentions import laid_out
    >>> [(_, named)] = named_in(laid_out("抓获多人", (), CHINESE), (0, 4))
    >>> named
    (<Indicator.CAUGHT: 'caught'>,)
    """
    found = page.namings.within(*part)
    return [(one, indicators_of(page.words, one)) for one in found]


def say_subject(page: Page, seen: Seen, before: Seen | None) -> None:
    """Say what a statement is of, as far as its words do.

    Args:
        page: the text.
        seen: the statement.
        before: the statement before it in the same clause; a figure of another
            unit without words of its own goes on with its words.
    """
    mention = seen.mention
    if seen.is_age:
        seen.label = page.words.age
        return
    if seen.differs is not None or is_share(page, seen):
        seen.label = page.words.difference if seen.differs is not None else page.words.share
        return
    accounts = page.has(Cue.ACCOUNT, seen.before) or page.has(Cue.ACCOUNT, mention.after)
    hits = named_in(page, seen.before) or named_in(page, seen.behind)
    if not _chosen(seen, hits, accounts=accounts) and not hits and seen.figure is not None:
        # Where labels follow, the figure has taken the noun that it counts into its words.
        start = mention.start if page.words.labels_follow else mention.after[0]
        hits = named_in(page, (start, max(start, mention.after[1])))
        behind = _of_it(page, mention, hits)
        _chosen(seen, behind, accounts=accounts, behind=True)
        does = len(behind) < len(hits)
        if seen.indicator is Indicator.OTHER and before is not None and not does:
            _go_on(page, seen, before)
    _say_labels(page, seen)


def _of_it(
    page: Page, mention: Mention, hits: list[tuple[re.Match[str], tuple[Indicator, ...]]]
) -> list[tuple[re.Match[str], tuple[Indicator, ...]]]:
    """Leave out what names the next figure: three stations solved 12 cases."""
    if mention.after_is_own:
        return hits
    end = mention.after[1]
    return [
        (hit, some)
        for hit, some in hits
        if page.words.passive.search(page.text, mention.start, hit.start())
        or not page.says_nothing((hit.end(), end))
    ]


def is_share(page: Page, seen: Seen) -> bool:
    """Tell whether the words beside a percent say that it is a share."""
    if seen.figure is None or seen.figure.unit != Unit.PERCENT:
        return False
    mention = seen.mention
    behind = mention.after_is_own and page.has(Cue.SHARE, mention.after)
    return behind or page.has(Cue.SHARE, mention.before) or is_bracketed(page, mention)


def is_bracketed(page: Page, mention: Mention) -> bool:
    """Tell whether a figure stands alone in brackets: 刑拘58人（59.8%）.

    >>> from antifraud.bulletins.drafts.chinese import CHINESE
    >>> from antifraud.bulletins.drafts.mentions import laid_out
    >>> from antifraud.wording import scan
    >>> text = "刑拘58人（59.8%）。"
    >>> [
    ...     is_bracketed(one, two)
    ...     for one in [laid_out(text, scan(text), CHINESE)]
    ...     for two in one.mentions
    ... ]
    [False, True]
    """
    text, start = page.text, max(0, mention.start - _BRACKET)
    if page.words.bracket_before.search(text[start : mention.start]) is None:
        return False
    return page.words.bracket_behind.match(text, mention.end) is not None


def _chosen(
    seen: Seen,
    hits: list[tuple[re.Match[str], tuple[Indicator, ...]]],
    *,
    accounts: bool,
    behind: bool = False,
) -> bool:
    """Choose what is named by the unit of the figure; tell whether one was."""
    named = tuple(dict.fromkeys(one for _, some in hits for one in some))
    if not behind:
        seen.candidates = named
    possible = [
        (hit, [one for one in some if _fits(seen, one, accounts=accounts)]) for hit, some in hits
    ]
    fitting = list(dict.fromkeys(one for _, some in possible for one in some))
    if not fitting:
        if named and not behind:
            seen.doubt(Doubt.UNIT_UNFIT, *named)
        _say_foreign_money(seen, named)
        return False
    touching = all(left.end() == right.start() for (left, _), (right, _) in pairwise(possible))
    one_each = all(len(some) == 1 for _, some in possible)
    if len(fitting) > 1 and not (touching and one_each):
        seen.doubt(Doubt.SEVERAL_INDICATORS, *fitting)
        return False
    seen.indicator, seen.merged = fitting[0], tuple(fitting[1:])
    if seen.merged:
        seen.doubt(Doubt.MERGED, *fitting)
    if seen.figure is not None:
        seen.figure = fitted(seen.figure, seen.indicator, accounts=accounts)
    return True


def _say_foreign_money(seen: Seen, named: tuple[Indicator, ...]) -> None:
    """Label money of another country by the indicator whose words stand beside it."""
    figure = seen.figure
    if figure is None or figure.unit == Unit.CNY:
        return
    if figure.unit.whole or figure.unit.dimension or figure.unit.bottoms:
        return
    money = [
        one for one in named if one.unit is not None and Unit.CNY in (one.unit, *one.unit.tops)
    ]
    if len(money) == 1:
        seen.label = Label("", money[0].zh, money[0].en, money[0].topic)


def _fits(seen: Seen, indicator: Indicator, *, accounts: bool) -> bool:
    return seen.figure is None or fitted(seen.figure, indicator, accounts=accounts) is not None


def _go_on(page: Page, seen: Seen, before: Seen) -> None:
    """Go on with the words of the figure before: 止付账户3436个、5756.27万元."""
    alike = before.figure is None or seen.figure is None or before.figure.unit == seen.figure.unit
    if alike or not page.says_nothing(seen.mention.before):
        return
    fitting = [one for one in before.candidates if _fits(seen, one, accounts=False)]
    if len(fitting) == 1 and seen.figure is not None:
        seen.candidates = before.candidates
        seen.indicator = fitting[0]
        seen.figure = fitted(seen.figure, fitting[0])


def _say_labels(page: Page, seen: Seen) -> None:
    """Say what a figure counts (140余名警力), and what narrows it (诈骗), by the nouns beside it.

    A noun before it counts where nothing but words of the tables lies between:
    派出所走进12所学校 is of no stations.
    """
    mention = seen.mention
    start, end = mention.start, mention.end
    counted_to = min(end + page.words.noun_within, max(end, mention.open_to))
    before = [
        found
        for part in (seen.behind, seen.before)
        if seen.threshold is None
        for found in page.labels.within(*part)
        if found.start() not in page.taken and _reaches(page, found, part[1])
    ]
    if seen.figure is not None and not _is_money(seen.figure):
        before = [one for one in before if not label_of(page.words, one).of_money]
    counted = page.labels.within(start, counted_to)
    after = page.labels.within(*mention.after)
    nouns = [*counted[:1], *before[::-1], *after[:1]]
    narrowing = [one for one in (*before[::-1], *counted, *after[:1]) if _kind(page, one)]
    if seen.indicator.topic in _OF_FRAUD:
        narrowing = [one for one in narrowing if _kind(page, one) != _OFFENCE]
    for found in narrowing[:1]:
        page.taken.add(found.start())
        seen.narrow = label_of(page.words, found)
    nouns = [one for one in nouns if not _kind(page, one)]
    if seen.label is None and nouns:
        page.taken.add(nouns[0].start())
        seen.label = label_of(page.words, nouns[0])


def _is_money(figure: Figure) -> bool:
    unit = figure.unit
    return not (unit.whole or unit.dimension or unit.bottoms)


def _reaches(page: Page, found: re.Match[str], end: int) -> bool:
    """Tell whether a noun before a figure belongs to it; behind what narrows a term may stand."""
    part = found.end(), end
    if page.words_left(part):
        return False
    return bool(_kind(page, found)) or not page.namings.within(*part)


def _kind(page: Page, found: re.Match[str]) -> str:
    return label_of(page.words, found).kind


def narrowing_in(page: Page, part: tuple[int, int]) -> Label | None:
    """Return the noun that narrows what a part of the text names, the last one there.

    >>> from antifraud.bulletins.drafts.chinese import CHINESE
    >>> from antifraud.bulletins.drafts.mentions import laid_out
    >>> narrowing_in(laid_out("盗窃立案", (), CHINESE), (0, 4)).en
    'theft'
    """
    found = [one for one in page.labels.within(*part) if _kind(page, one)]
    return label_of(page.words, found[-1]) if found else None


def subject_of(page: Page, mention: Mention) -> tuple[Indicator, ...]:
    """Return the indicators that the words before a change name.

    >>> from antifraud.bulletins.drafts.chinese import CHINESE
    >>> from antifraud.bulletins.drafts.mentions import laid_out
    >>> from antifraud.wording import Reading, read_change
    >>> change = Reading(start=4, end=13, text="环比提升70.08%", item=read_change("环比提升70.08%"))
    >>> page = laid_out("止付效率环比提升70.08%", (change,), CHINESE)
    >>> subject_of(page, page.mentions[0])
    (<Indicator.STOP_PAYMENT_EFFICIENCY: 'stop_payment_efficiency'>,)
    """
    return tuple(dict.fromkeys(one for _, some in named_in(page, mention.before) for one in some))


def say_statistic(page: Page, seen: Seen) -> None:
    """Say of what a figure is stated: an extreme, a mean, a usual limit, or each."""
    kinds = {cue for cue, _ in page.cues_within(seen.mention.before)}
    if page.words.labels_follow:
        kinds |= {cue for cue, _ in page.cues_within(seen.mention.after)}
    figure = seen.figure
    if Cue.MEAN in kinds or (figure is not None and figure.unit.bottoms):
        seen.statistic, seen.apart = Statistic.MEAN, True
    elif Cue.EACH in kinds or page.words.each_behind.match(page.text, seen.mention.end):
        seen.apart = True
        if figure is not None and figure.qualifier is Qualifier.AT_LEAST:
            seen.statistic = Statistic.MINIMUM
        seen.doubt(Doubt.EACH)
    elif Cue.MINIMUM in kinds:
        seen.statistic = Statistic.MINIMUM
    elif Cue.MAXIMUM in kinds:
        seen.statistic = Statistic.MAXIMUM
    elif Cue.USUAL in kinds and figure is not None and figure.unit.dimension == "time":
        seen.statistic = Statistic.USUAL_LIMIT
