# SPDX-License-Identifier: MIT
"""What a draft claims of a text, and what it keeps from claiming.

A wrong claim is worse than a missing one: a text that is right is never
contradicted, whatever its words leave open.
"""

from __future__ import annotations

from datetime import date

import pytest

from antifraud import BaseClaim, ChangeClaim, PartsClaim, Period, ShareClaim, SubsetClaim
from antifraud.audit import Check, Reason, Verdict
from antifraud.bulletins import Doubt, Draft, draft, review
from antifraud.casebook import Indicator
from antifraud.figures import Basis
from tests.bulletins.test_drafting import doubts, drafted, found

AS_OF = date(2024, 7, 1)
WRONG = (Verdict.CONTRADICTED, Verdict.TRUNCATED)


def of(text: str) -> Draft:
    return draft(text, AS_OF)


def wrong(text: str) -> list[Check]:
    return [one.check for one in review(of(text).casebook) if one.verdict in WRONG]


#: Each of them is right, though a hasty reader may find a contradiction in it.
RIGHT = [
    # Parts that overlap, that are not all, or that are of two lists.
    "全年抓获嫌疑人210人，其中本地人150人，外省人60人，初中以下文化110人。",
    "2月抓获嫌疑人60名，其中网上逃犯22名、未成年人15名、女性31名。",
    "抓获35人，其中刑拘30人、取保候审15人、移送起诉18人。",
    "劝阻2300人次，其中电话劝阻1800人次，上门劝阻620人次（含重复劝阻120人次）。",
    "参加活动的有学生500人、家长300人、老师50人等，共计900余人。",
    "走访企业45家、商户30家，共75家，发放传单80份。",
    "止付账户348个，其中个人账户188个，打掉团伙492个，捣毁窝点9个。",
    "立案213起，其中盗窃类116起，投资类警情496起。",
    # A mean of what is not printed.
    "接报警情1200起，损失4000万元，案均损失5万元。",
    "破案779起，损失503.4万元，案均损失16.4万元。",
    "损失200.5万元，案均损失10.7万元；立案576起。",
    # Shares of a whole that stands elsewhere, or nowhere.
    "刷单类发案120起，占比30%，损失600万元，占比12%；投资类发案60起，占比15%。",
    "警情68起，下降11.7%。\n类型情况。刷单21起，占30.9%；购物15起，占22.1%；其他32起，占47.1%。",
    "女性39人，占57.4%；男性29人，占42.6%。",
    "预警2.3万条，劝阻8600人次，劝阻率37.4%，追回80万元，占涉案金额的16%。",
    # What a figure differs by is no level, and no change is of it.
    "损失1893.6万元，同比减少612.4万元，下降24.4%。",
    "警情68起，环比减少9起，下降11.7%；同比增加4起，上升6.3%。",
    "3月发案398起，较2月的371起增加27起，上升7.3%。",
    "一季度立案360起，比去年四季度的400起少40起，下降10%；比去年同期的450起少90起，下降20%。",
    "与2022年相比，受理案件增加61件，增幅为13%。",
    # Another body, another kind: one indicator is not one thing.
    "一季度全市破案320起。二季度城东分局破案88起，环比上升35%。",
    "一季度全市破获电诈案件320起。二季度破获跨境电诈案件12起，环比上升50%。",
    "一季度盗窃警情214起。二季度电信网络诈骗警情386起，环比上升5%。",
    "立案286起，其中诈骗破案73起，破案率60.5%。",
    "缴获手机742部，去年同期169部，缴获手机201部，同比下降51.3%。",
    "今年一季度，破案21起，同比持平。\n破案22起，去年同期20起，同比上升10.0%。",
    "立案20起，同比持平（去年同期20起），其中诈骗5起，立案21起。",
    "In 2023, 12 of the 57 suspects were women (21.1%), and 45 of them were men.",
    "1至6月接报700起，同比上升40%，其中诈骗612起，同比上升52.6%（去年同期401起），盗窃88起。",
    "Police received 41 reports. Of these, 23 were over 60.",
    # Several levels, several bases.
    "安装率由2.1%升至3.6%，上升1.5个百分点，见面率由2.3%升至3.8%，上升1.5个百分点。",
    "立案300起，破案180起，去年同期分别为250起、160起，同比分别上升20%、12.5%。",
    "批准逮捕312人，同比上升28.4%；提起公诉507人，同比上升41.6%。",
    "接警1200起，其中电诈警情480起，占40%，同比下降8个百分点。",
    "破案率52%，高于全市平均水平6个百分点，同比提高11.3个百分点。",
    "刑事发案同比下降12.3%，其中电诈发案下降18.7%，盗窃发案下降9.4%。",
    "对比一季度，二季度立案减少24起，下降10%，破案增加12起，上升15%。",
    "今年一季度发案286起，损失2860万元；去年同期发案320起，损失3360万元，分别下降10.6%、14.9%。",
    "1月、2月止付金额分别为210万元、440万元，两月合计650万元，同比增长8.3%。",
    # Bands are no tiers, and aims no facts.
    "对86名人员训诫，其中18岁以下12名，60岁以上33名。",
    "立案286起，其中10万元以上18起，50万元以上25起。",
    "上半年立案300起，同比下降10%，力争全年立案500起，下降20%。",
    # Words without one meaning.
    "损失约100万元，下降2倍。",
    "Losses fell two-fold to about 1 million yuan.",
    "In May police caught 60 suspects, of whom 40 were men, 20 were women and 15 were minors.",
    "The bank blocked 3,950 transfers worth 9 million yuan, up from 3,160 in 2022, up 25%.",
    "In 2023, 450 cases were filed, compared with 500 in 2022, down 10%.",
    "A Station caught 30 suspects in March. B Station caught 12 in April, up 20% on March.",
    "Reports fell 12% to 440 from 500.",
    "Fraud losses fell 8% to £1.17 billion in 2023, from £1.27 billion the year before.",
]


@pytest.mark.parametrize("text", RIGHT)
def test_a_text_that_is_right_is_not_contradicted(text: str) -> None:
    assert wrong(text) == []


#: Each of them is wrong in one figure.
MISTAKEN = [
    ("一季度立案360起，比去年同期的450起少100起，下降20%。", Check.SUM),
    ("一季度立案360起，比去年同期的450起减少90起，下降25%。", Check.CHANGE),
    ("男性80人，女性70人，共计140人。", Check.SUM),
    ("甲镇立案80起、乙镇立案70起，共160起。", Check.SUM),
    ("抓获57人。57人中，诈骗31人，帮信19人，掩隐9人。", Check.SUM),
    ("接警1200起。其中，刷单420起，占35%；贷款300起，占25%；购物240起，占22%。", Check.SHARE),
    ("接警1200起。类型有：刷单420起，占35%；贷款300起，占25%；购物240起，占22%。", Check.SHARE),
    ("立案300起，破案180起，去年同期为250起、160起，同比分别上升20%、15.5%。", Check.CHANGE),
    ("抓获60人，其中未成年人70人。", Check.SUBSET),
    ("The bank froze 300 accounts, up from 250 in 2022, an increase of 25%.", Check.CHANGE),
    ("Of 60 suspects, 40 were men and 25 were women.", Check.SUM),
]


@pytest.mark.parametrize(("text", "check"), MISTAKEN)
def test_a_mistake_is_told_before_print(text: str, check: Check) -> None:
    assert wrong(text) == [check]


# Parts


def test_parts_of_no_one_division_that_pass_the_whole_are_asked_about() -> None:
    made = of("抓获60名，其中网上逃犯22名、未成年人15名、女性31名。")
    assert [type(one) for one in made.casebook.claims] == [SubsetClaim] * 3
    assert Doubt.PARTS_OVER in doubts(made, "s4")


def test_a_list_that_has_come_to_its_whole_is_at_its_end() -> None:
    made = of("抓获1320人，其中开卡人960人、收卡人210人、卡贩子150人，惩戒失信人员760人。")
    (claim,) = made.casebook.claims
    assert isinstance(claim, PartsClaim)
    assert claim.parts == ("s2", "s3", "s4")


def test_of_which_may_have_a_clause_of_its_own() -> None:
    made = of("受理案件1250起。其中，刷单类412起、贷款类188起。")
    assert [
        (one.whole, one.part) for one in made.casebook.claims if isinstance(one, SubsetClaim)
    ] == [
        ("s1", "s2"),
        ("s1", "s3"),
    ]
    english = of("1,284 reports were received. Of these, 742 were scams and 318 were thefts.")
    assert [one.whole for one in english.casebook.claims if isinstance(one, SubsetClaim)] == [
        "s1",
        "s1",
    ]


def test_a_whole_named_again_before_its_parts_is_theirs() -> None:
    made = of("抓获57名。57人中，31人已被批准逮捕，19人被取保候审，7人另案处理。")
    (claim,) = made.casebook.claims
    assert isinstance(claim, PartsClaim)
    assert (claim.whole, claim.parts) == ("s2", ("s3", "s4", "s5"))


# Shares


def test_shares_in_a_list_are_of_the_whole_that_their_numbers_agree_on() -> None:
    made = of("警情68起。\n类型情况。刷单21起，占30.9%；购物15起，占22.1%；其他32起，占47.1%。")
    shares = [one for one in made.casebook.claims if isinstance(one, ShareClaim)]
    assert [one.whole for one in shares] == ["s1", "s1", "s1"]
    assert {one.granted("en") for one in shares} == {"if this is the whole that the share is of"}


def test_a_share_that_fits_no_whole_is_left_open() -> None:
    made = of("警情68起。女性39人，占57.4%。")
    assert made.casebook.claims == ()
    assert Doubt.SHARE_UNCLEAR in doubts(made, "s3")


# Differences


def test_what_a_figure_differs_by_is_named_so_and_its_change_is_of_the_figure() -> None:
    level, difference = of("损失1893.6万元，同比减少612.4万元，下降24.4%。").casebook.statements
    assert difference.name("en") == "difference"
    assert difference.changes == ()
    assert [(str(one.value), one.basis) for one in level.changes] == [("-24.4", Basis.YEAR_EARLIER)]


def test_a_figure_its_base_and_their_difference_add_up() -> None:
    made = of("4月发案398起，较3月的371起增加27起，上升7.3%。")
    change, parts = made.casebook.claims
    assert isinstance(change, ChangeClaim)
    assert (change.previous, change.current) == ("s2", "s1")
    assert isinstance(parts, PartsClaim)
    assert (parts.whole, parts.parts) == ("s1", ("s2", "s3"))
    assert parts.granted("en") == "if the difference is that of these two"
    assert [one.period for one in made.casebook.statements[:2]] == [
        Period.parse("2024-04"),
        Period.parse("2024-03"),
    ]


def test_points_behind_a_percent_are_of_it_and_of_no_count() -> None:
    made = of("接警1200起，其中电诈警情480起，占40%，同比下降8个百分点。")
    calls, fraud, share = made.casebook.statements
    assert (calls.changes, fraud.changes) == ((), ())
    assert [str(one.value) for one in share.changes] == ["-8"]


# Bases


@pytest.mark.parametrize(
    "text",
    [
        "与2022年相比，立案下降6%。",
        "返赃90万元，2023年是2022年的3倍。",
        "Cases rose 12% over 2022.",
    ],
)
def test_the_date_of_a_base_is_the_period_of_nothing_else(text: str) -> None:
    periods = {one.period for one in of(text).casebook.statements}
    assert Period.parse("2022") not in periods


def test_a_date_behind_a_change_tells_against_what_it_is_measured() -> None:
    (statement,) = of(
        "In 2023, 450 cases were filed, an increase of 19% over 2022."
    ).casebook.statements
    assert [one.basis for one in statement.changes] == [Basis.YEAR_EARLIER]


def test_a_reading_that_no_base_allows_is_no_reading() -> None:
    made = of("止付账户3个、1200万元，比去年同期上升31%。")
    based = [one for one in made.casebook.claims if isinstance(one, BaseClaim)]
    assert [one.current for one in based] == ["s2"]


def test_a_fall_by_a_multiple_is_held_and_not_judged() -> None:
    finding = found(of("损失300万元，下降2倍。"), Check.BASE)
    assert (finding.verdict, finding.reason) == (Verdict.UNDETERMINED, Reason.FOLD_DECREASE)


def test_what_goes_on_behind_a_base_and_is_printed_already_is_a_base_too() -> None:
    made = of("今年一季度发案286起，损失2860万元；去年同期发案320起，损失3360万元。")
    claims = [one for one in made.casebook.claims if isinstance(one, ChangeClaim)]
    assert [(one.previous, one.current) for one in claims] == [("s3", "s1"), ("s4", "s2")]
    assert {one.period for one in made.casebook.statements[2:]} == {Period.parse("2023Q1")}


def test_a_change_with_words_of_another_kind_is_of_no_figure_before_it() -> None:
    made = of("立案286起，其中盗窃立案下降9.4%。")
    filed, theft = made.casebook.statements
    assert filed.changes == ()
    assert theft.name("en") == "cases filed (theft)"


def test_a_change_behind_a_difference_has_its_subject() -> None:
    made = of("二季度立案减少24起，下降10%，破案增加12起，上升15%。")
    names = [one.name("en") for one in made.casebook.statements if one.changes]
    assert names == ["cases filed", "cases solved"]


# Tiers and aims


def test_tiers_are_passed_from_one_side() -> None:
    made = of("训诫86名人员，其中18岁以下12名，60岁以上33名。")
    assert [type(one) for one in made.casebook.claims] == [SubsetClaim, SubsetClaim]


def test_tiers_that_cannot_be_nested_are_asked_about() -> None:
    made = of("推文50篇，其中浏览量1万以上的5篇，5万以上的20篇。")
    assert [type(one) for one in made.casebook.claims] == [SubsetClaim, SubsetClaim]
    assert Doubt.TIERS_APART in doubts(made)


def test_what_is_aimed_at_is_no_fact() -> None:
    filed, aim, change = of("上半年立案300起，力争全年立案500起，下降20%。").casebook.statements
    assert (filed.changes, aim.changes) == ((), ())
    assert aim.name("en") == "cases filed (aim)"
    assert [str(one.value) for one in change.changes] == ["-20"]


def test_the_date_of_a_base_lends_its_year_to_none_behind_it() -> None:
    text = "{}一季度损失由{}一季度的98万元降至76万元。3月份发案40起，较2月份的38起上升5.3%。"
    for now, then, year in (("今年", "去年", 2024), ("2022年", "2021年", 2022)):
        *_, march, february = of(text.format(now, then)).casebook.statements
        assert march.period == Period.parse(f"{year}-03")
        assert february.period == Period.parse(f"{year}-02")


# What one thing is


def test_what_narrows_an_indicator_stands_beside_it() -> None:
    made = of("9月电信网络诈骗警情386起；盗窃警情214起。")
    assert [one.indicator for one in made.casebook.statements] == [Indicator.CALLS] * 2
    assert [one.name("zh") for one in made.casebook.statements] == [
        "警情数（电信网络诈骗）",
        "警情数（盗窃）",
    ]
    assert Doubt.SAID_TWICE not in doubts(made)


def test_fraud_narrows_nothing_where_all_is_of_fraud() -> None:
    (statement,) = of("劝阻正遭受诈骗的人员8.4万余人次。").casebook.statements
    assert statement.label == ""


def test_figures_in_other_words_are_not_set_against_each_other() -> None:
    made = of("一季度全市破案320起。二季度城东分局破案88起，环比上升35%。")
    assert made.casebook.claims == ()
    assert Doubt.SCOPE_UNLIKE in doubts(made, "s2")
    assert made.casebook.statements[1].name("en") == "cases solved (scope to be told: s2)"


def test_a_noun_is_of_the_figure_that_it_stands_beside() -> None:
    schools, caught = of("南湖派出所走进12所学校，抓获嫌疑人3名。").casebook.statements
    assert (schools.name("en"), caught.name("en")) == ("schools", "suspects caught")
    (dissuaded,) = of("Stations dissuaded 860 people.").casebook.statements
    assert "stations" not in dissuaded.name("en")


def test_foreign_money_is_named_by_its_words_and_its_unit_is_asked_about() -> None:
    made = of("Losses reached $18.6 million.")
    assert made.casebook.statements[0].name("en") == "money lost"
    assert Doubt.UNIT_UNFIT in doubts(made)


# Periods


def test_the_period_of_a_title_holds_where_the_text_names_none() -> None:
    made = of("某县公安局2024年上半年工作通报\n\n抓获嫌疑人128名。\n\n4月止付账户30个。")
    assert [one.period for one in made.casebook.statements] == [
        Period.parse("2024H1"),
        Period.parse("2024-04"),
    ]
    assert Doubt.PERIOD_OF_TITLE in doubts(made, "s1")


def test_the_day_of_print_in_a_title_is_no_period() -> None:
    made = of("2024年5月8日通报\n抓获嫌疑人128名。")
    assert made.casebook.statements[0].period is None


def test_each_figure_has_the_date_behind_it() -> None:
    made = of("In all 2,415 calls were taken: 1,032 in January, 655 in February and 728 in March.")
    assert [one.period for one in made.casebook.statements[1:]] == [
        Period.parse("2024-01"),
        Period.parse("2024-02"),
        Period.parse("2024-03"),
    ]


def test_several_dates_are_given_to_their_figures_in_order() -> None:
    made = of("1月、2月、3月止付金额分别为210万元、180万元、260万元，立案30起。")
    assert [one.period for one in made.casebook.statements] == [
        Period.parse("2024-01"),
        Period.parse("2024-02"),
        Period.parse("2024-03"),
        None,
    ]
    assert Doubt.SEVERAL_PERIODS in doubts(made, "s4")


@pytest.mark.parametrize(
    "piece",
    [
        "其中3人，",
        "较2月的371起增加27起，",
        "占3%，",
        "一季度破案3起。",
        "up from 3 ",
        "去年同期3起、",
    ],
)
def test_a_long_text_is_drafted_in_time_that_grows_with_it(piece: str) -> None:
    assert len(drafted(piece * 300).spans) >= 300
