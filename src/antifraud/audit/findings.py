# SPDX-License-Identifier: MIT
"""What an audit finds: a verdict, and all that it rests on, as data."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from typing import TypeAlias

import attrs

from antifraud.audit.bases import ImpliedBase
from antifraud.audit.reasons import Reason
from antifraud.figures import Figure, StatedChange, Unit
from antifraud.vocabulary import Labelled

__all__ = ["Check", "Finding", "Item", "Operand", "Verdict", "Working"]

#: What stands in a working.
Item: TypeAlias = Figure | StatedChange | ImpliedBase


class Verdict(Labelled):
    """Does a printed figure follow from the others? `judge` has the law of it.

    >>> Verdict.CONTRADICTED.label("zh"), Verdict.CONTRADICTED.label("en")
    ('不符', 'contradicted')
    """

    #: The figures as printed give the stated one.
    FOLLOWS = ("follows", "相符", "follows")
    #: They do not, but what they were rounded from may.
    WITHIN_ROUNDING = ("within_rounding", "舍入误差内相符", "follows within rounding")
    #: They do where the last digit was cut and not rounded.
    TRUNCATED = ("truncated", "截尾（未四舍五入）后相符", "follows if cut, not rounded")
    #: No true values within the firm bounds and steps give it.
    CONTRADICTED = ("contradicted", "不符", "contradicted")
    #: A change or share of zero.
    UNDEFINED = ("undefined", "无意义", "undefined")
    #: Cannot be told: see the reason.
    UNDETERMINED = ("undetermined", "无法判断", "cannot be told")


class Check(Labelled):
    """What was checked.

    >>> Check.TIERS.label("en")
    'nested tiers'
    """

    CHANGE = ("change", "增减幅度", "change")
    SHARE = ("share", "占比", "share")
    SUM = ("sum", "分项合计", "sum of parts")
    SUBSET = ("subset", "其中项", "part of a whole")
    TIERS = ("tiers", "逐级包含", "nested tiers")
    RATIO = ("ratio", "均值或比率", "mean or rate")
    BASE = ("base", "反推基数", "implied base")
    RECONCILE = ("reconcile", "与记录核对", "reconciled with records")
    #: A statement that nothing is set against: the finding says why.
    ALONE = ("alone", "无可核对", "nothing to set against it")


class Operand(Labelled):
    """The part that a figure has in a check.

    >>> Operand.WHOLE.zh
    '总数'
    """

    PREVIOUS = ("previous", "上期数", "previous")
    CURRENT = ("current", "本期数", "current")
    PART = ("part", "分项", "part")
    WHOLE = ("whole", "总数", "whole")
    #: What is left of the whole beside the part.
    OTHER = ("other", "其余", "the rest")
    TIER = ("tier", "层级", "tier")
    #: Of nested tiers, the two that decided the verdict.
    WIDER = ("wider", "较宽一级", "wider tier")
    NARROWER = ("narrower", "较窄一级", "narrower tier")
    NUMERATOR = ("numerator", "分子", "numerator")
    DENOMINATOR = ("denominator", "分母", "denominator")
    #: Of how many of the denominator a rate is (每万人: 10,000).
    PER = ("per", "每", "per")
    COUNTED = ("counted", "记录计数", "counted")
    STATED = ("stated", "原文所述", "stated")
    BASE = ("base", "反推基数", "implied base")


@attrs.frozen
class Working:
    """What a finding was worked out from: figures in their roles, in order.

    It is data; the words are put to it where a bulletin is written.

    Attributes:
        entries: pairs of role and figure; a role may stand several times.

    >>> working = Working(((Operand.PART, Figure.exact(23)), (Operand.PART, Figure.exact(21))))
    >>> working.every(Operand.PART)
    (Figure(23), Figure(21))
    >>> working.get(Operand.WHOLE) is None
    True
    """

    entries: tuple[tuple[Operand, Item], ...] = ()

    def get(self, role: Operand) -> Item | None:
        """Return the first figure in a role, or None.

        >>> Working(((Operand.WHOLE, Figure.exact(44)),)).get(Operand.WHOLE)
        Figure(44)
        """
        return next((item for here, item in self.entries if here is role), None)

    def every(self, role: Operand) -> tuple[Item, ...]:
        """Return all the figures in a role, in order.

        >>> Working().every(Operand.PART)
        ()
        """
        return tuple(item for here, item in self.entries if here is role)

    def __iter__(self) -> Iterator[tuple[Operand, Item]]:
        """Go through the pairs of role and figure."""
        return iter(self.entries)

    def __len__(self) -> int:
        """Count them."""
        return len(self.entries)


@attrs.frozen(kw_only=True)
class Finding:
    """What one check found.

    Attributes:
        check: what was checked.
        verdict: how it came out.
        stated: the claim as printed; None where nothing is, and for parts and
            tiers, whose claim is that they fit.
        computed: what the levels as printed give, exactly, on the scale of
            print: percent for a PERCENT change and a share (86 is 86 %),
            points, fold, the unit of the levels for a sum, whole less part for
            a subset and for the two tiers that decided; the only whole base
            for BASE. None where the levels do not give one number.
        low: the least that the levels can give on that scale, by their firm
            bounds widened by half of each step; None for no bound.
        high: the most, likewise.
        unit: the unit of `computed`, `low` and `high`.
        reason: why it is UNDEFINED or UNDETERMINED, or what goes with the
            verdict; None where there is nothing to say.
        working: the figures that it was worked out from.
        assumptions: what has to be granted for the check to make sense, in
            the caller's words.
        subjects: ids of what was checked, given by the caller.

    >>> from antifraud.audit import verify_sum
    >>> caught = verify_sum(whole=44, parts=(23, 21))
    >>> caught.verdict.zh, caught.computed
    ('相符', Fraction(44, 1))
    """

    check: Check
    verdict: Verdict
    stated: StatedChange | Figure | None = None
    computed: Fraction | None = None
    low: Fraction | None = None
    high: Fraction | None = None
    unit: Unit = Unit.ONE
    reason: Reason | None = None
    working: Working = attrs.field(factory=Working)
    assumptions: tuple[str, ...] = ()
    subjects: tuple[str, ...] = ()
