# SPDX-License-Identifier: MIT
"""Which statements a bulletin holds, and with what each figure stands."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import attrs
import pytest

from antifraud.audit import Reason, Verdict
from antifraud.bulletins import Line, compose
from antifraud.bulletins.cells import verdict_text
from antifraud.casebook import (
    Casebook,
    Indicator,
    PartsClaim,
    RatioClaim,
    ShareClaim,
    SubsetClaim,
    ToDate,
    Topic,
)
from antifraud.errors import NothingInPeriod
from antifraud.figures import Basis
from antifraud.periods import Period
from tests.bulletins.books import book, states


def line(casebook: Casebook, statement: str, period: str | None = None) -> Line:
    """Return the line of a statement in the bulletin of a period."""
    bulletin = compose(casebook, None if period is None else Period.parse(period))
    (found,) = [
        one
        for section in bulletin.sections
        for one in section.lines
        if one.statement.id == statement
    ]
    return found


def test_a_bulletin_holds_the_statements_whose_period_lies_within_its_own() -> None:
    casebook = book(
        states("operation", "44名", "2023-01-11/2023-01-18"),
        states("quarter", "399名", "2023Q1"),
        states("year", "900名", "2023"),
        states("undated", "24小时", None),
    )
    bulletin = compose(casebook, Period.parse("2023Q1"))
    ids = [one.statement.id for section in bulletin.sections for one in section.lines]
    assert ids == ["operation", "quarter", "undated"]
    assert bulletin.left_out == 1


def test_a_figure_to_date_stands_in_every_bulletin_that_it_may_belong_to() -> None:
    to_day = attrs.evolve(states("dissuaded", "8.4万余人次"), period=ToDate(date(2023, 2, 1)))
    casebook = book(to_day, states("quarter", "399名", "2023Q1"), states("next", "9名", "2023Q2"))
    assert line(casebook, "dissuaded", "2023Q1").reason is Reason.START_UNKNOWN
    assert compose(casebook, Period.parse("2023Q2")).left_out == 2


def test_nothing_is_left_out_where_no_period_is_asked_for() -> None:
    casebook = book(states("a", "44名"), states("b", "24小时", None))
    assert compose(casebook).left_out == 0


def test_a_period_that_holds_nothing_is_an_error_that_names_those_that_do() -> None:
    with pytest.raises(NothingInPeriod, match="2023Q1") as raised:
        compose(book(states("a", "44名")), Period.parse("2022Q1"))
    assert raised.value.field == "period"


def test_an_empty_casebook_makes_an_empty_bulletin() -> None:
    assert compose(Casebook(title="空")).sections == ()


def test_sections_come_in_the_order_of_the_topics() -> None:
    casebook = book(
        states("talk", "10场", topic=Topic.OUTREACH),
        states("caught", "44名", indicator=Indicator.CAUGHT),
        states("stopped", "2058个账户", indicator=Indicator.STOPPED_ACCOUNTS),
    )
    topics = [section.topic for section in compose(casebook).sections]
    assert topics == [Topic.ENFORCEMENT, Topic.MONEY, Topic.OUTREACH]


def test_a_figure_is_compared_with_the_one_of_the_period_before() -> None:
    casebook = book(
        states("then", "1210个账户", "2022Q4", label="止付"),
        states("now", "2058个账户", "2023Q1", label="止付"),
    )
    (comparison,) = line(casebook, "now", "2023Q1").comparisons
    assert comparison.basis is Basis.PREVIOUS_PERIOD
    assert comparison.change.percent(2) == Decimal("70.08")
    assert line(casebook, "then").comparisons == ()


def test_one_contradiction_outweighs_all_that_follows() -> None:
    casebook = book(
        states("all", "44名"),
        states("fraud", "23人"),
        states("other", "22人"),
        claims=(
            PartsClaim(whole="all", parts=("fraud", "other")),
            SubsetClaim(whole="all", part="fraud"),
        ),
    )
    assert line(casebook, "all").verdict is Verdict.CONTRADICTED
    assert line(casebook, "all").checks == (1, 2)


def test_a_sum_that_does_not_hold_accuses_its_whole_and_no_single_part() -> None:
    parts = ("fraud", "theft", "other")
    casebook = book(
        states("all", "44名"),
        *(states(name, "20名") for name in parts),
        states("share", "50%"),
        claims=(
            PartsClaim(whole="all", parts=parts),
            ShareClaim(part="fraud", whole="all", stated="share"),
        ),
    )
    assert line(casebook, "all").verdict is Verdict.CONTRADICTED
    assert line(casebook, "share").verdict is Verdict.CONTRADICTED
    for name in parts:
        told = line(casebook, name)
        assert (told.verdict, told.reason) == (Verdict.UNDETERMINED, Reason.IN_BROKEN_SUM)
    assert verdict_text(line(casebook, "theft"), "zh") == "所在算式不符 (1)"


def test_a_line_tells_which_of_its_checks_came_out_how() -> None:
    casebook = book(
        states("before", "10起", "2022Q4", label="立案"),
        states("all", "20起", label="立案", change="环比上升50%"),
        states("part", "12起"),
        states("more", "2起"),
        claims=(
            SubsetClaim(whole="all", part="part"),
            RatioClaim(numerator="all", denominator="more"),
        ),
    )
    assert verdict_text(line(casebook, "all"), "zh") == "不符 (1)；相符 (2)；仅作计算 (3)"
    assert verdict_text(line(casebook, "all"), "en") == (
        "contradicted (1); follows (2); computed only (3)"
    )


def test_a_check_across_periods_is_shown_in_both() -> None:
    casebook = book(
        states("then", "1210个账户", "2022Q4", label="止付"),
        states("now", "2058个账户", "2023Q1", label="止付", change="环比提升70.08%"),
    )
    assert line(casebook, "now", "2023Q1").checks == (1,)
    assert line(casebook, "then", "2022Q4").checks == (1,)


def test_a_period_that_only_undated_figures_may_belong_to_is_an_error_too() -> None:
    with pytest.raises(NothingInPeriod, match="2023Q1"):
        compose(book(states("a", "44名"), states("b", "24小时", None)), Period.parse("1999"))
