# SPDX-License-Identifier: MIT
"""Of what a draft takes a base, a year that is not over, an age and a rate to be."""

from __future__ import annotations

from datetime import date

import pytest

from antifraud import ChangeClaim, Period, SubsetClaim
from antifraud.audit import Check, Verdict
from antifraud.bulletins import Doubt, Draft, draft, review
from antifraud.casebook import Statistic
from antifraud.figures import Unit
from tests.bulletins.test_drafting import doubts

AS_OF = date(2024, 7, 10)
WRONG = (Verdict.CONTRADICTED, Verdict.TRUNCATED)


def of(text: str) -> Draft:
    return draft(text, AS_OF)


def checks(made: Draft, verdict: Verdict) -> list[Check]:
    return [one.check for one in review(made.casebook) if one.verdict is verdict]


def periods(text: str) -> list[str]:
    return [str(one.period) for one in of(text).casebook.statements]


# What is part of what


@pytest.mark.parametrize(
    "text",
    [
        "6月接报700起，同比上升40%（去年同期500起），其中诈骗612起。",
        "6月接报700起，去年同期500起，同比上升40%，其中诈骗612起。",
        "6月接报诈骗警情700起，较5月的500起上升40%。其中刷单612起。",
        "Reports reached 700, up 40% from 500 a year earlier. Of these, 612 were scams.",
    ],
)
def test_parts_behind_a_base_are_of_what_was_counted(text: str) -> None:
    (subset,) = (one for one in of(text).casebook.claims if isinstance(one, SubsetClaim))
    assert (subset.whole, subset.part) == ("s1", "s3")
    assert checks(of(text), Verdict.FOLLOWS) == [Check.SUBSET, Check.CHANGE]


def test_a_sum_is_found_behind_a_base() -> None:
    made = of(
        "Police logged 1,284 reports, down 14% from 1,493 a year earlier. Of these, 612 were"
        " investment scams, 401 were romance scams and 271 were loans."
    )
    assert Check.SUM in checks(made, Verdict.FOLLOWS)


def test_a_base_has_parts_of_its_own_behind_those_of_what_was_counted() -> None:
    made = of("今年6月接报700起，其中诈骗300起；去年同期接报500起，其中诈骗400起。")
    subsets = [one for one in made.casebook.claims if isinstance(one, SubsetClaim)]
    assert [(one.whole, one.part) for one in subsets] == [("s1", "s2"), ("s3", "s4")]


@pytest.mark.parametrize(
    "text",
    [
        "今年接报400起，去年同期接报500起，其中诈骗450起。",
        "Reports rose 40% from 500 a year earlier. Of these, 612 were scams.",
    ],
)
def test_what_fits_the_base_alone_is_not_told(text: str) -> None:
    made = of(text)
    assert not any(isinstance(one, SubsetClaim) for one in made.casebook.claims)
    assert Doubt.WHOLE_UNCLEAR in doubts(made)


def test_a_part_is_no_figure_that_a_base_waits_for() -> None:
    made = of("去年同期接报500起，其中诈骗400起。")
    assert [type(one) for one in made.casebook.claims] == [SubsetClaim]


# A year that is not over


@pytest.mark.parametrize(
    "text",
    [
        "去年立案500起。今年已立案320起，同比下降10%。",
        "去年立案500起。2024年立案320起，同比下降10%。",
        "Police filed 500 cases last year. This year 320 cases were filed, down 10% year on year.",
    ],
)
def test_a_year_that_is_not_over_is_counted_to_the_day_of_the_text(text: str) -> None:
    made = of(text)
    assert [str(one.period) for one in made.casebook.statements] == [
        "2023",
        "2024-01-01/2024-07-10",
    ]
    assert Doubt.YEAR_SO_FAR in doubts(made, "s2")
    assert made.casebook.claims == ()


@pytest.mark.parametrize(
    "text",
    [
        "截至5月底，全市今年已立案320起。",
        "今年截至5月底，全市立案320起。",
        "By the end of May, 320 cases had been filed this year.",
    ],
)
def test_a_year_and_the_day_that_a_count_runs_to_make_one_run(text: str) -> None:
    assert periods(text) == [str(Period.parse("2024-01-01/2024-05-31"))]


def test_an_aim_is_for_all_of_its_year() -> None:
    assert periods("今年力争立案400起。") == ["2024"]


# Differences with a verb


@pytest.mark.parametrize(
    "text", ["上半年立案360起，比去年同期少立40起。", "上半年抓获360人，同比多抓获40人。"]
)
def test_more_and_fewer_may_have_a_verb_behind_them(text: str) -> None:
    level, difference = of(text).casebook.statements
    assert difference.name("en") == "difference"
    assert difference.period == level.period
    assert of(text).casebook.claims == ()


@pytest.mark.parametrize("text", ["至少抓获40人。", "许多发案40起。", "减少损失40万元。"])
def test_words_that_look_like_more_and_fewer_are_none(text: str) -> None:
    (statement,) = of(text).casebook.statements
    assert statement.name("en") != "difference"


# Ages


@pytest.mark.parametrize(
    "text",
    [
        "A court sentenced a 34-year-old man.",
        "Victims over 60 were warned.",
        "The money mules were aged 16 to 24.",
        "People aged 65 and over were warned.",
        "受害人平均年龄34岁。",
        "60岁以上老年人受骗。",
    ],
)
def test_an_age_counts_nothing(text: str) -> None:
    (statement,) = of(text).casebook.statements
    assert statement.name("en") == "age"
    assert statement.figure is not None
    assert statement.figure.unit == Unit.YEAR


def test_a_limit_behind_a_count_is_one_of_age() -> None:
    made = of("Of the 41 victims, 23 were over 60.")
    assert made.casebook.statements[2].name("en") == "age"
    (level,) = of("Reports were over 60.").casebook.statements
    assert level.name("en") != "age"


def test_a_sentence_in_years_is_no_age() -> None:
    assert [one.name("en") for one in of("He was given six years.").casebook.statements] != ["age"]
    assert [one.name("zh") for one in of("判处有期徒刑六年。").casebook.statements] == ["判处"]


def test_an_age_is_no_part_and_has_no_change() -> None:
    made = of("Police caught 87 suspects, including 35 money mules aged 16 to 24.")
    assert [(one.whole, one.part) for one in made.casebook.claims if isinstance(one, SubsetClaim)]
    assert len(made.casebook.claims) == 1
    for text in (
        "The number of victims under 30 rose from 120 to 150, a 25% increase.",
        "30岁以下受害人由120人增至150人，上升25%。",
    ):
        (claim,) = of(text).casebook.claims
        assert isinstance(claim, ChangeClaim)
        assert (claim.previous, claim.current, claim.stated) == ("s2", "s3", "s3")


# Rates


@pytest.mark.parametrize(
    "text",
    [
        "每百户发案3.2起。",
        "每天接警136起。",
        "Police take around 136 reports a day.",
        "The bank blocks 30 transfers per day.",
    ],
)
def test_what_is_stated_for_each_is_no_total(text: str) -> None:
    made = of(text)
    assert Doubt.EACH in doubts(made, "s1")


@pytest.mark.parametrize("text", ["He lost £3m a year earlier.", "Losses were £3m in the year."])
def test_a_year_before_is_no_rate(text: str) -> None:
    assert Doubt.EACH not in doubts(of(text))


# Periods beside changes


def test_the_period_before_a_change_is_that_of_the_figure_it_leads_to() -> None:
    text = "去年立案30起。今年上半年抓获同比上升20.5%，达300人。"
    assert periods(text) == ["2023", "2024H1"]


def test_the_date_of_a_base_is_that_of_no_other() -> None:
    made = of(
        "Losses dropped to $9.8 million from $12.3 million in the first half of 2023,"
        " a 20.3% decrease."
    )
    assert [str(one.period) for one in made.casebook.statements] == ["None", "2023H1"]
    assert Doubt.NO_PERIOD in doubts(made, "s1")


def test_what_stands_behind_from_and_a_change_is_the_base_of_it() -> None:
    text = (
        "Police logged 1,284 reports in the first half of 2024, down 14% from 1,493 a year earlier."
    )
    made = of(text)
    assert [str(one.period) for one in made.casebook.statements] == ["2024H1", "2023H1"]
    assert checks(made, Verdict.FOLLOWS) == [Check.CHANGE]


# Changes beside two levels


@pytest.mark.parametrize(
    "text",
    [
        "案均损失由4.8万元升至5.2万元，上升8.3%。",
        "案件数下降三分之一，由300起降至200起。",
        "Scam losses doubled last year to HK$9.1 billion, from HK$4.5 billion in 2022.",
        "Losses fell 14% from £1,493m a year earlier to £1,284m.",
    ],
)
def test_a_change_is_checked_beside_the_two_levels_that_it_joins(text: str) -> None:
    (claim,) = of(text).casebook.claims
    assert isinstance(claim, ChangeClaim)
    assert claim.stated == claim.current
    assert checks(of(text), Verdict.FOLLOWS) == [Check.CHANGE]


def test_what_a_mean_rose_to_is_a_mean() -> None:
    made = of("案均损失由4.8万元升至5.2万元。")
    assert {one.statistic for one in made.casebook.statements} == {Statistic.MEAN}
    assert {one.name("en") for one in made.casebook.statements} == {"loss per case"}


def test_a_change_leads_to_no_figure_with_words_of_its_own() -> None:
    made = of("立案下降三分之一，损失由300万元降至200万元。")
    assert [bool(one.changes) for one in made.casebook.statements] == [True, False, False]
