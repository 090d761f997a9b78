# SPDX-License-Identifier: MIT
"""The words of a bulletin in both languages, as one table."""

from __future__ import annotations

from antifraud.vocabulary import Labelled

__all__ = ["Phrase"]


class Phrase(Labelled):
    """A word or heading of a bulletin.

    >>> Phrase.FIGURE.label("en"), Phrase.FIGURE.label("zh")
    ('Figure', '数字')
    """

    BULLETIN = ("bulletin", "反诈通报", "Anti-fraud bulletin")
    PERIOD = ("period", "时段", "Period")
    ALL_PERIODS = ("all_periods", "全部时段", "all periods")
    ITEM = ("item", "指标", "Indicator")
    FIGURE = ("figure", "数字", "Figure")
    BOUNDS = ("bounds", "界限", "Bounds")
    CHANGE = ("change", "变化", "Change")
    VERDICT = ("verdict", "核对", "Verdict")
    SOURCE = ("source", "来源", "Source")
    SOURCES = ("sources", "来源", "Sources")
    CHECKS = ("checks", "核对明细", "Checks")
    COUNTS = ("counts", "由记录计数", "Counted from records")
    COUNTED = ("counted", "记录计数", "Counted")
    STATED = ("stated", "刊出数字", "Stated")
    NOTES = ("notes", "说明", "Notes")
    NUMBER = ("number", "序", "No.")
    WHAT = ("what", "核对事项", "What was checked")
    WORKING = ("working", "算式", "Working")
    REASON = ("reason", "原因与前提", "Why, and what is granted")
    NO_PERIOD = ("no_period", "未说明", "not said")
    TO_DATE = ("to_date", "截至目前（起始日不明）", "to date (start not said)")
    TO_DAY = ("to_day", "截至{day}（起始日不明）", "to {day} (start not said)")
    NO_CHANGE_FROM_UNKNOWN = (
        "no_change_from_unknown",
        "起始日不明，不能比较",
        "none: start unknown",
    )
    NOT_PRINTED = ("not_printed", "（未刊数字）", "(no figure printed)")
    PRINTED = ("printed", "原文", "as printed")
    SOFT = ("soft", "~为习惯界限，不作否定依据", "~ marks a bound that is a convention of language")
    LEFT_OUT = (
        "left_out",
        "另有{count}条属其他时段，未列入",
        "{count} statement{s} of other periods not shown",
    )
    SUMMARY = ("summary", "核对{count}项", "{count} check{s}")
    GRANTED = ("granted", "前提", "granted that")
    MERGED = ("merged", "与{other}合为一数", "one sum with {other}")
    ONLY_WHOLE_BASE = (
        "only_whole_base",
        "{then}整数只能是{base}",
        "the only whole base is {base}",
    )
    WHOLE_BASES = (
        "whole_bases",
        "{then}整数可为{low}至{high}",
        "whole bases from {low} to {high}",
    )
    NO_WHOLE_BASE = ("no_whole_base", "没有整数基数可得此幅度", "no whole base gives this change")
    CUT_BASES = (
        "cut_bases",
        "若系截尾，{then}整数可为{low}至{high}",
        "if cut and not rounded, whole bases from {low} to {high}",
    )
    CUT_BASE = (
        "cut_base",
        "若系截尾，{then}整数为{base}",
        "if cut and not rounded, the base is {base}",
    )
    BASE_WITHIN = ("base_within", "{then}为{base}", "a base of {base}")
    ALONE = ("alone", "无可核对", "nothing to check it by")
    ALONE_TO_DATE = (
        "alone_to_date",
        "起始日不明，无可核对",
        "start unknown, nothing to check it by",
    )
    THEN = ("then", "基期", "then")
    THEN_PERIOD = ("then_period", "上期", "then")
    THEN_YEAR = ("then_year", "上年同期", "then")
    COMPUTED_ONLY = ("computed_only", "仅作计算", "computed only")
    IN_BROKEN_SUM = ("in_broken_sum", "所在算式不符", "in a sum that fails")
    SMALL_BASE = ("small_base", "基数小", "small base")
    SMALL_BASES = (
        "small_bases",
        "基数小：基期不足{count}，多一件少一件，百分比即大变，宜并报实数",
        "small base: from fewer than {count}, chance moves a percentage much: give both numbers",
    )
    UNASSIGNED = ("unassigned", "{count}条未说明是否属该单位", "of unclear body: {count}")
    ABOVE = ("above", "{low}以上", "{low} or more")
    BETWEEN = ("between", "{low}至{high}", "{low} to {high}")
    NO_BOUND = ("no_bound", "不限", "no bound")
    RECORDS = ("records", "记录{count}条", "records: {count}")
    UNDATED = ("undated", "{count}条时间不明", "of unclear time: {count}")
    UNTOLD = ("untold", "{count}条未说明数额", "without an amount: {count}")
    AT_LEAST = ("at_least", "{number}以上", "at least {number}")
    RECONCILED = ("reconciled", "记录计数{counted}", "the records come to {counted}")
    INCOMPLETE = ("incomplete", "记录未说明完整", "records not said to be complete")
    EMPTY = ("empty", "案卷中没有陈述", "the casebook holds no statement")
