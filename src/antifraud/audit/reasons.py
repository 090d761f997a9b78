# SPDX-License-Identifier: MIT
"""Why a printed figure cannot be judged, or under which reading it was."""

from __future__ import annotations

from antifraud.vocabulary import Labelled

__all__ = ["Reason"]


class Reason(Labelled):
    """Why a finding is UNDEFINED or UNDETERMINED, or what goes with another verdict.

    >>> Reason.ZERO_BASE.label("en")
    'the base is zero: nothing is a percentage of it'
    """

    ZERO_BASE = (
        "zero_base",
        "基数为零，百分比无意义",
        "the base is zero: nothing is a percentage of it",
    )
    #: Relative to what is below zero, a rise and a fall have no settled sign.
    NEGATIVE_BASE = (
        "negative_base",
        "基数为负，相对变化没有公认的算法",
        "the base is below zero: a relative change has no settled meaning",
    )
    #: Some true values satisfy the claim and some do not.
    BOUNDS_OVERLAP = (
        "bounds_overlap",
        "数值只知范围，可能相符，也可能不符",
        "the figures are known within bounds: some values fit and some do not",
    )
    #: Only a convention of language (近, 约) speaks against it.
    SOFT_BOUND = (
        "soft_bound",
        "仅与“近”“约”一类的习惯界限不合，不足以否定",
        "only a bound that is a convention of language speaks against it",
    )
    MISSING_PREVIOUS = (
        "missing_previous",
        "上期数未知",
        "the earlier figure is not known",
    )
    MISSING_CURRENT = (
        "missing_current",
        "本期数未知",
        "the current figure is not known",
    )
    #: A part, a whole, a numerator or a denominator is not known.
    MISSING_LEVEL = (
        "missing_level",
        "缺少计算所需的数",
        "a figure that the check needs is not known",
    )
    NOTHING_STATED = (
        "nothing_stated",
        "原文未给出该数，仅作计算",
        "nothing is printed to check: computed only",
    )
    BASE_NOT_PRINTED = (
        "base_not_printed",
        "原文未给出基数，只能反推",
        "the base is not printed: it can only be inferred",
    )
    #: A count is said to have moved by percentage points.
    NOT_PERCENTS = (
        "not_percents",
        "百分点只用于两个百分比之差",
        "percentage points are the difference of two percents, and these are none",
    )
    #: 破大案22起 beside all cases solved: the label of a statement may narrow it.
    PART_OF_COUNT = (
        "part_of_count",
        "所述可能只是该指标的一部分，小于记录计数不足以否定",
        "it may be stated of a part of what is counted: being less speaks not against it",
    )
    #: A record of no station may be of any.
    BODY_NOT_TOLD = (
        "body_not_told",
        "部分记录未说明是否属该单位，计数只知范围",
        "some records do not tell whether they are of that body: the count is known within bounds",
    )
    #: The parts of a share lie outside their whole.
    NO_SHARE = (
        "no_share",
        "部分小于零或大于总数：比值如此，但不是占比",
        "the part is below zero or above its whole: so the quotient is, but it is no share",
    )
    #: 33.3 + 33.3 + 33.3 = 100 fails only for numbers that print has not rounded.
    GIVEN_AS_EXACT = (
        "given_as_exact",
        "按精确数不符；若这些数在刊出时已舍入，请改用带步长的数（read 或 Figure.exact 的 step）",
        "plain numbers are exact: if print has rounded them, give figures with their step",
    )
    #: Of many figures in a sum that does not hold, any may err.
    IN_BROKEN_SUM = (
        "in_broken_sum",
        "所在算式不符，不知错在哪一个数",
        "it stands in a sum that does not hold, and any figure of it may err",
    )
    #: 下降2倍: nothing falls by a multiple of itself, and usage is not of one mind.
    FOLD_DECREASE = (
        "fold_decrease",
        "下降不能用倍数表示，原意不明",
        "a fall cannot be stated as a multiple of the base: what is meant is not settled",
    )
    #: The claim holds under the second reading that its words have.
    ALTERNATIVE_READING = (
        "alternative_reading",
        "按原文的另一种读法成立",
        "it holds under the other reading of the words",
    )
    #: A figure "to date" whose first day is not said.
    START_UNKNOWN = (
        "start_unknown",
        "统计起始日不明，不能比较",
        "the first day of the count is not said, so nothing compares with it",
    )
    #: The subject of the figure has no public definition.
    NO_DEFINITION = (
        "no_definition",
        "该指标没有公开定义",
        "the indicator has no public definition",
    )
    #: Two statements give unlike figures of the base.
    BASES_DISAGREE = (
        "bases_disagree",
        "基期数有两种说法，彼此不同",
        "two statements give unlike figures of the base",
    )
    #: A change is printed, and not of what.
    SUBJECT_UNCLEAR = (
        "subject_unclear",
        "原文未说明该变化所指",
        "the text does not say what the change is of",
    )
    NOTHING_TO_COMPARE = (
        "nothing_to_compare",
        "没有可供核对的数",
        "there is nothing to compare it with",
    )
    #: A usual limit against a best case, a mean against a total.
    UNLIKE_STATISTICS = (
        "unlike_statistics",
        "两数统计口径不同（如常规时限与最快用时）",
        "the two are unlike statistics, such as a usual limit and a best case",
    )
