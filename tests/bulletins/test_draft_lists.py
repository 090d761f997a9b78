# SPDX-License-Identifier: MIT
"""What a draft makes of lists, sums, shares in brackets, and of numbers that it does not carry."""

from __future__ import annotations

from datetime import date

import pytest

from antifraud import PartsClaim, ShareClaim, SubsetClaim
from antifraud.audit import Check, Verdict
from antifraud.bulletins import Doubt, Draft, draft, review
from antifraud.casebook import Statistic
from tests.bulletins.test_drafting import doubts

AS_OF = date(2024, 7, 10)


def of(text: str) -> Draft:
    return draft(text, AS_OF)


def wrong(text: str) -> list[Check]:
    findings = review(of(text).casebook)
    return [one.check for one in findings if one.verdict is Verdict.CONTRADICTED]


def names(text: str) -> list[str]:
    return [one.name("en") for one in of(text).casebook.statements]


# Lists


@pytest.mark.parametrize(
    "text",
    [
        "抓获60人，其中诈骗35人，洗钱26人。",
        "Officers arrested 60 suspects, including 35 for fraud and 26 for money laundering.",
    ],
)
def test_parts_by_offence_that_make_more_are_told(text: str) -> None:
    assert wrong(text) == [Check.SUM]


@pytest.mark.parametrize("end", ["，\n", "，\r\n", "， \n", "、\n", "；\n"])
def test_a_line_that_ends_with_a_comma_goes_on_in_the_next(end: str) -> None:
    made = of(f"抓获60名，其中诈骗35名{end}帮信25名。")
    (claim,) = made.casebook.claims
    assert isinstance(claim, PartsClaim)
    assert claim.parts == ("s2", "s3")


# Shares


@pytest.mark.parametrize(
    "text",
    [
        "共抓获97人，其中刑拘58人（59.8%），取保39人（41.2%）。",
        "Police caught 97 suspects, including 58 women (59.8%) and 39 men (41.2%).",
        "58 of the 211 suspects were charged (37.5%).",
    ],
)
def test_a_share_in_brackets_is_that_of_the_part_before_it(text: str) -> None:
    assert wrong(text) == [Check.SHARE]


def test_a_part_may_stand_before_its_whole() -> None:
    made = of("58 of the 211 suspects were charged (27.5%).")
    subset, share = made.casebook.claims
    assert isinstance(subset, SubsetClaim)
    assert (subset.whole, subset.part) == ("s2", "s1")
    assert isinstance(share, ShareClaim)
    assert (share.part, share.whole) == ("s1", "s2")


def test_shares_in_brackets_are_of_the_whole_that_they_agree_on() -> None:
    made = of(
        "接报1020件。1．刷单类 410件（40.2%）；2．贷款类 310件（30.4%）；3．其他 300件（29.4%）。"
    )
    assert [one.whole for one in made.casebook.claims if isinstance(one, ShareClaim)] == ["s1"] * 3


@pytest.mark.parametrize(
    "text",
    ["排查账户5000个，处置300个（98%）。", "5,000 calls were taken, 300 of note (98%)."],
)
def test_a_percent_in_brackets_that_fits_nothing_is_left_open(text: str) -> None:
    assert wrong(text) == []


def test_it_is_told_which_number_of_a_share_is_missing() -> None:
    assert Doubt.SHARE_OF_OTHER in doubts(of("劝阻12.7万人次，上门劝阻占11%。"), "s2")
    assert Doubt.SHARE_UNCLEAR in doubts(of("警情68起。女性39人，占57.4%。"), "s3")


# Sums


@pytest.mark.parametrize(
    ("text", "sums"),
    [
        ("查获手机卡120张、银行卡89张、U盾34个，合计{}件。", (243, 253)),
        ("捣毁窝点3个，查获手机卡120张、银行卡89张、U盾34个，合计{}件。", (243, 253)),
        ("Police seized 214 phones, 389 bank cards and 56 computers, {} items in all.", (659, 669)),
        ("甲队抓获12人，乙队抓获15人，丙队抓获20人，三队共抓获{}人。", (47, 48)),
        (
            "A Squad caught 12 men, B Squad caught 15 men, and the two squads caught {} in all.",
            (27, 28),
        ),
    ],
)
def test_a_sum_of_unlike_things_or_of_several_bodies_is_checked(
    text: str, sums: tuple[int, int]
) -> None:
    right, other = sums
    assert wrong(text.format(right)) == []
    assert Check.SUM in {one.check for one in review(of(text.format(right)).casebook)}
    assert wrong(text.format(other)) == [Check.SUM]


@pytest.mark.parametrize(
    "text",
    [
        "甲分局抓获12人，乙分局抓获15人，全市共抓获97人。",
        "捣毁窝点3个，查获手机120部，查获银行卡89张，合计209件。",
        "查获手机卡120张、银行卡89张，涉案资金30万元，共计3箱。",
    ],
)
def test_a_sum_that_may_be_of_more_is_not_contradicted(text: str) -> None:
    assert wrong(text) == []


# Names


def test_who_does_something_is_not_what_is_counted() -> None:
    assert names("Three stations solved 12 cases.") == ["stations", "cases solved"]
    assert names("Three squads caught 48 suspects.")[0] != "suspects caught"
    assert names("Three youths were caught.") == ["suspects caught"]


def test_a_fine_is_money_and_those_who_were_fined_are_people() -> None:
    assert names("判处罚金的1630人。") == ["sentenced"]
    assert names("判处罚金30万元。") == ["fines"]


def test_what_was_given_back_or_averted_was_not_lost() -> None:
    assert names("退赔被害人损失5.6万元。") == ["given up by offenders"]
    made = of("The average loss prevented was £2,000.")
    (statement,) = made.casebook.statements
    assert (statement.name("en"), statement.statistic) == ("loss averted", Statistic.MEAN)


def test_two_bodies_of_one_sentence_are_told_apart_without_a_period() -> None:
    made = of("城东分局抓获12人，城西分局抓获15人。")
    assert Doubt.SCOPE_UNLIKE in doubts(made, "s2")


# Periods, amounts and pairs


def test_an_aim_lends_its_period_to_no_later_sentence() -> None:
    english = of("The bank aims to cut losses by a quarter next year. Refunds reached £1.9m.")
    assert english.casebook.statements[1].period is None
    *_, caught = of("上半年立案300起，力争明年立案500起。抓获40人。").casebook.statements
    assert str(caught.period) == "2024H1"


def test_a_date_behind_the_only_figure_is_its_period() -> None:
    made = of("Of 1,204 calls last week, 37% were scams.")
    assert [str(one.period) for one in made.casebook.statements] == ["2024-W27", "2024-W27"]
    assert Doubt.NO_PERIOD not in doubts(made)


def test_the_year_before_a_year_of_other_months_has_the_same_months() -> None:
    text = "In the year to 31 March 2024 losses were £9.1m against £9.8m in the previous year."
    assert [str(one.period) for one in of(text).casebook.statements] == [
        "2023-04/2024-03",
        "2022-04/2023-03",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "一季度拦截3218笔，金额1.47亿元，环比增长12.6%。",
        "The bank blocked 3,950 transfers, worth 9 million yuan, up 25%.",
    ],
)
def test_a_change_behind_an_amount_may_be_of_the_count(text: str) -> None:
    made = of(text)
    assert [bool(one.changes) for one in made.casebook.statements] == [False, False, True]
    assert Doubt.SUBJECT_UNCLEAR in doubts(made, "s3")


@pytest.mark.parametrize(
    "text",
    [
        "2023年接警1000起，2022年接警1250起，下降20%。",
        "2023年诈骗警情600起，2022年800起，同比下降25%。",
        "某行2023年拦截600笔，2022年拦截800笔，同比下降25%。",
    ],
)
def test_two_years_beside_their_change_make_one_claim(text: str) -> None:
    made = of(text)
    assert [next(iter(one.names()))[1] for one in made.casebook.claims] == ["s2"]
    assert [one.verdict for one in review(made.casebook)] == [Verdict.FOLLOWS]


# What is not carried, and what is placed


@pytest.mark.parametrize(
    "text",
    [
        "卡号6222 0212 0000 0000 123冻结，止付20万元。",
        "卡号6222021200000000123，止付20万元。",
        "电话138 0000 0000，止付20万元。",
        "Card 6222 0212 0000 0000 123 was stopped, and 20 yuan.",
        "Card 6222021200000000123 was stopped, and 20 yuan.",
    ],
)
def test_a_number_that_may_be_somebodys_is_noted_and_not_carried(text: str) -> None:
    made = of(text)
    assert len(made.casebook.statements) == 1
    (note,) = (one for one in made.notes if one.doubt is Doubt.IDENTIFIER)
    assert text[note.start : note.end].replace(" ", "").isdigit()


@pytest.mark.parametrize(
    ("text", "doubted"),
    [
        ("18时40分接警，止付20万元。", True),
        ("7月10日18时40分接警，止付20万元。", False),
        ("At 6.40 pm police stopped 20 yuan.", True),
    ],
)
def test_a_time_without_a_day_is_placed_with_a_note(text: str, *, doubted: bool) -> None:
    assert (Doubt.DAY_OF_TEXT in doubts(of(text))) is doubted
