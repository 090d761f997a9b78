# SPDX-License-Identifier: MIT
"""What a review checks, and what it says cannot be told."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import attrs
import pytest

from antifraud.audit import Check, Finding, ImpliedBase, Operand, Reason, Verdict
from antifraud.bulletins import review
from antifraud.casebook import (
    BaseClaim,
    Casebook,
    ChangeClaim,
    Indicator,
    PartsClaim,
    RatioClaim,
    ShareClaim,
    Statistic,
    SubsetClaim,
    TiersClaim,
    ToDate,
)
from antifraud.figures import rounded
from antifraud.wording import read_change
from tests.bulletins.books import book, states


def only(casebook: Casebook, check: Check) -> Finding:
    """Return the one finding of a kind."""
    (finding,) = [found for found in review(casebook) if found.check is check]
    return finding


class TestPrintedChanges:
    """A change that a statement prints of its own figure."""

    def test_is_checked_against_the_quarter_before(self) -> None:
        casebook = book(
            states("then", "1210个账户", "2022Q4", label="止付"),
            states("now", "2058个账户", "2023Q1", label="止付", change="环比提升70.08%"),
        )
        finding = only(casebook, Check.CHANGE)
        assert finding.verdict is Verdict.FOLLOWS
        assert finding.subjects == ("then", "now")

    def test_is_checked_against_a_year_earlier(self) -> None:
        casebook = book(
            states("then", "100起", "2022Q1", label="发案"),
            states("now", "48起", "2023Q1", label="发案", change="同比下降42%"),
        )
        assert only(casebook, Check.CHANGE).verdict is Verdict.CONTRADICTED

    def test_a_figure_of_another_thing_is_no_base(self) -> None:
        casebook = book(
            states("then", "1210个账户", "2022Q4", label="冻结"),
            states("now", "2058个账户", "2023Q1", label="止付", change="环比提升70.08%"),
        )
        assert only(casebook, Check.BASE).reason is Reason.BASE_NOT_PRINTED

    def test_bases_that_disagree_decide_nothing(self) -> None:
        casebook = book(
            states("one", "400起", "2022Q4", label="立案"),
            states("other", "412起", "2022Q4", label="立案"),
            states("now", "350起", "2023Q1", label="立案", change="环比下降15.0%"),
        )
        finding = only(casebook, Check.CHANGE)
        assert finding.verdict is Verdict.UNDETERMINED
        assert finding.reason is Reason.BASES_DISAGREE
        assert finding.subjects == ("one", "other", "now")

    def test_a_change_is_checked_though_a_claim_reads_another_of_the_statement(self) -> None:
        now = attrs.evolve(
            states("now", "50起", "2023Q1", label="立案"),
            changes=(read_change("同比下降50%"), read_change("环比下降50%")),
        )
        casebook = book(
            states("year", "100起", "2022Q1", label="立案"),
            states("quarter", "80起", "2022Q4", label="立案"),
            now,
            claims=(ChangeClaim(previous="year", current="now", stated="now", change=0),),
        )
        found = {one.subjects: one.verdict for one in review(casebook)}
        assert found["year", "now", "now"] is Verdict.FOLLOWS
        assert found["quarter", "now"] is Verdict.CONTRADICTED

    def test_a_quarter_written_as_its_months_is_the_same_quarter(self) -> None:
        casebook = book(
            states("then", "100起", "2022-10/2022-12", label="立案"),
            states("now", "85起", "2023Q1", label="立案", change="环比下降15%"),
        )
        assert only(casebook, Check.CHANGE).verdict is Verdict.FOLLOWS

    def test_without_a_base_the_whole_numbers_that_fit_are_told(self) -> None:
        finding = only(book(states("s", "2058个账户", change="环比提升70.08%")), Check.BASE)
        assert finding.verdict is Verdict.UNDETERMINED
        assert finding.computed == 1210

    def test_where_no_whole_number_fits_the_change_was_cut_or_is_wrong(self) -> None:
        cut = only(book(states("s", "1103人", change="同比上升213.3%")), Check.BASE)
        wrong = only(book(states("s", "3起", change="同比上升70.08%")), Check.BASE)
        assert cut.verdict is Verdict.TRUNCATED
        base = cut.working.get(Operand.BASE)
        assert isinstance(base, ImpliedBase)
        assert base.whole == 352
        assert wrong.verdict is Verdict.CONTRADICTED

    def test_a_change_without_a_figure_is_held_as_stated(self) -> None:
        efficiency = states(
            "e", None, indicator=Indicator.STOP_PAYMENT_EFFICIENCY, change="环比提升70.08%"
        )
        finding = only(book(efficiency), Check.CHANGE)
        assert finding.verdict is Verdict.UNDETERMINED
        assert finding.reason is Reason.NO_DEFINITION

    def test_two_bases_in_one_sentence_are_two_checks(self) -> None:
        casebook = book(
            states("a", "100起", "2022Q1", label="发案"),
            states("b", "80起", "2022Q4", label="发案"),
            states("c", "50起", "2023Q1", label="发案", change="同比下降50%"),
        )
        both = book(
            *casebook.statements[:2],
            states("c", "50起", "2023Q1", label="发案", change="同比下降50%"),
            states("d", "50起", "2023Q1", label="发案", change="环比下降50%"),
        )
        changes = [found for found in review(both) if found.check is Check.CHANGE]
        assert [found.verdict for found in changes] == [Verdict.FOLLOWS, Verdict.CONTRADICTED]
        assert changes[1].computed == Decimal("-37.5")


class TestClaims:
    """How statements are said to hang together."""

    def test_parts_add_up(self) -> None:
        casebook = book(
            states("all", "44名"),
            states("fraud", "23人"),
            states("assisting", "21人"),
            claims=(PartsClaim(whole="all", parts=("fraud", "assisting")),),
        )
        assert only(casebook, Check.SUM).verdict is Verdict.FOLLOWS

    def test_a_share_is_computed_where_none_is_printed(self) -> None:
        casebook = book(
            states("caught", "399名"),
            states("measures", "343人"),
            claims=(ShareClaim(part="measures", whole="caught"),),
        )
        finding = only(casebook, Check.SHARE)
        assert finding.computed is not None
        assert rounded(finding.computed, 1) == Decimal("86.0")
        assert finding.reason is Reason.NOTHING_STATED

    def test_a_printed_share_is_checked(self) -> None:
        casebook = book(
            states("authority", "745起"),
            states("all", "6858起"),
            states("share", "11%"),
            claims=(ShareClaim(part="authority", whole="all", stated="share"),),
        )
        assert only(casebook, Check.SHARE).verdict is Verdict.FOLLOWS

    def test_tiers_lie_one_within_the_other(self) -> None:
        casebook = book(
            states("articles", "50余篇"),
            states("read", "20篇"),
            states("much-read", "5篇"),
            claims=(TiersClaim(whole="articles", tiers=("read", "much-read")),),
        )
        assert only(casebook, Check.TIERS).verdict is Verdict.FOLLOWS

    def test_a_part_is_no_more_than_its_whole(self) -> None:
        casebook = book(
            states("videos", "10余条"),
            states("adopted", "30条"),
            claims=(SubsetClaim(whole="videos", part="adopted"),),
        )
        assert only(casebook, Check.SUBSET).verdict is Verdict.CONTRADICTED

    def test_a_ratio_keeps_its_bounds(self) -> None:
        casebook = book(
            states("money", "3727万余元"),
            states("accounts", "2058个账户"),
            claims=(RatioClaim(numerator="money", denominator="accounts"),),
        )
        finding = only(casebook, Check.RATIO)
        assert finding.low is not None
        assert finding.high is not None
        assert 18_109 < finding.low < 18_110 < finding.high < 18_115

    def test_unlike_statistics_are_marked(self) -> None:
        casebook = book(
            states("usual", "20天", None, statistic=Statistic.USUAL_LIMIT),
            states("fastest", "2天", None, statistic=Statistic.MINIMUM),
            claims=(ChangeClaim(previous="usual", current="fastest"),),
        )
        finding = only(casebook, Check.CHANGE)
        assert finding.computed == -90
        assert finding.reason is Reason.UNLIKE_STATISTICS

    def test_each_reading_of_an_unclear_change_is_a_claim_with_its_assumption(self) -> None:
        casebook = book(
            states("accounts", "2058个账户"),
            states("money", "3727万余元"),
            states("efficiency", None, change="环比提升70.08%"),
            claims=(
                BaseClaim(current="accounts", stated="efficiency", assumption="若指账户"),
                BaseClaim(current="money", stated="efficiency", assumption="若指金额"),
            ),
        )
        accounts, money = (found for found in review(casebook) if found.check is Check.BASE)
        assert accounts.computed == 1210
        assert accounts.assumptions == ("若指账户",)
        assert money.low is not None
        assert money.high is not None
        assert 21_912_000 < money.low < money.high < 21_920_000


def test_what_nothing_is_set_against_is_told_with_the_reason() -> None:
    alone = states("phones", "67部")
    to_date = book(states("x", "8.4万余人次", None)).statements[0]
    finding = only(book(alone), Check.ALONE)
    assert finding.reason is Reason.NOTHING_TO_COMPARE
    assert finding.verdict is Verdict.UNDETERMINED
    assert to_date.period is None


@pytest.mark.parametrize("until", [None, "2023-05-03"])
def test_a_figure_to_date_says_that_its_start_is_unknown(until: str | None) -> None:
    day = None if until is None else date.fromisoformat(until)
    statement = attrs.evolve(states("d", "8.4万余人次", None), period=ToDate(day))
    assert only(book(statement), Check.ALONE).reason is Reason.START_UNKNOWN


def test_every_statement_has_a_finding() -> None:
    casebook = book(
        states("all", "44名"),
        states("fraud", "23人"),
        states("phones", "67部"),
        claims=(SubsetClaim(whole="all", part="fraud"),),
    )
    subjects = {subject for found in review(casebook) for subject in found.subjects}
    assert subjects == {"all", "fraud", "phones"}
