# SPDX-License-Identifier: MIT
"""What a text seems to state, what can be checked within it, and what it leaves open."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from antifraud.audit import Check, Finding, Reason, Verdict
from antifraud.bulletins import Doubt, Draft, draft, render_draft, render_review, review
from antifraud.casebook import (
    BaseClaim,
    ChangeClaim,
    Indicator,
    PartsClaim,
    RatioClaim,
    ShareClaim,
    Statement,
    Statistic,
    SubsetClaim,
    TiersClaim,
    ToDate,
    Topic,
)
from antifraud.errors import UnknownFormat, UnknownLanguage, WrongType
from antifraud.exchange import load_casebook, save_casebook
from antifraud.figures import Basis, Figure, Unit
from antifraud.periods import Period
from antifraud.vocabulary import LANGUAGES, Language

AS_OF = date(2023, 5, 4)
PAGE = Path(__file__).parents[3] / "shared" / "source" / "page.txt"


def drafted(text: str, as_of: date | None = AS_OF, lang: Language | None = None) -> Draft:
    return draft(text, as_of, lang)


def only(text: str) -> Statement:
    """Return the one statement of a text."""
    (statement,) = drafted(text).casebook.statements
    return statement


def doubts(made: Draft, statement: str | None = None) -> set[Doubt]:
    return {note.doubt for note in made.notes if statement in (None, note.statement)}


def found(made: Draft, check: Check) -> Finding:
    (finding,) = [one for one in review(made.casebook) if one.check is check]
    return finding


# What a figure is of


@pytest.mark.parametrize(
    ("text", "indicator", "figure"),
    [
        ("抓获嫌疑人44名。", Indicator.CAUGHT, Figure.exact(44, Unit.PERSON)),
        ("抓获44名嫌疑人。", Indicator.CAUGHT, Figure.exact(44, Unit.PERSON)),
        ("23人被采取刑事强制措施。", Indicator.COERCIVE_MEASURES, Figure.exact(23, Unit.PERSON)),
        ("止付账户2058个。", Indicator.STOPPED_ACCOUNTS, Figure.exact(2058, Unit.ACCOUNT)),
        (
            "止付3727万余元。",
            Indicator.STOPPED_MONEY,
            None,
        ),
        ("破案率达86.5%。", Indicator.CLEARANCE_RATE, None),
        ("立案120起。", Indicator.FILED, Figure.exact(120, Unit.CASE)),
        ("侦破120起。", Indicator.SOLVED, Figure.exact(120, Unit.CASE)),
        ("避免群众损失80万元。", Indicator.AVERTED, None),
        ("群众损失80万元。", Indicator.LOST, None),
        ("预警劝阻8.4万余人次。", Indicator.DISSUADED, None),
        ("万人发案率3.2起。", Indicator.CASES_PER_10000, None),
    ],
)
def test_words_of_the_clause_name_the_indicator_and_the_unit_chooses(
    text: str, indicator: Indicator, figure: Figure | None
) -> None:
    statement = only(text)
    assert statement.indicator is indicator
    assert statement.topic is indicator.topic
    if figure is not None:
        assert statement.figure == figure


def test_the_words_of_a_neighbouring_clause_name_nothing() -> None:
    made = drafted("反诈中心抓紧止付，出动警力40名。")
    (statement,) = made.casebook.statements
    assert (statement.indicator, statement.name("en")) == (Indicator.OTHER, "officers")


def test_words_with_two_meanings_name_no_indicator_and_a_note_says_which_they_may_mean() -> None:
    made = drafted("为群众挽回经济损失300万元。")
    (statement,) = made.casebook.statements
    assert statement.indicator is Indicator.OTHER
    (note,) = [one for one in made.notes if one.doubt is Doubt.SEVERAL_INDICATORS]
    assert note.about == (Indicator.AVERTED, Indicator.RECOVERED)
    assert "money recovered" in note.text("en")


def test_two_words_in_one_name_one_sum_of_both() -> None:
    statement = only("追赃返赃400余万元。")
    assert (statement.indicator, statement.merged) == (Indicator.RECOVERED, (Indicator.RETURNED,))


def test_people_are_never_taken_for_occurrences() -> None:
    made = drafted("劝阻群众8400人。")
    assert made.casebook.statements[0].indicator is Indicator.OTHER
    assert Doubt.UNIT_UNFIT in doubts(made, "s1")


def test_a_figure_of_another_unit_goes_on_with_the_words_before_it() -> None:
    accounts, money = drafted("止付账户3436个、5756.27万元。").casebook.statements
    assert accounts.indicator is Indicator.STOPPED_ACCOUNTS
    assert money.indicator is Indicator.STOPPED_MONEY


def test_the_noun_behind_its_measure_word_is_what_a_figure_counts() -> None:
    stations, officers = drafted("11个派出所出动140余名警力。").casebook.statements
    assert (stations.name("en"), officers.name("en")) == ("stations", "officers")


def test_an_indicator_without_a_public_definition_is_noted() -> None:
    made = drafted("打处23人。")
    assert Doubt.NOT_AN_INDICATOR in doubts(made, "s1")


# Privacy


@pytest.mark.parametrize(
    "text",
    [
        "王某某向13800138000转账17万元，账号6222021234567890123，经劝阻后止付。",
        "李建国（身份证330784199001011234）等3人被骗，损失20万元。",
        "Zhang Wei of 12 Example Road lost 3 million yuan to caller 13800138000.",
    ],
)
def test_nobody_is_carried_into_a_draft(text: str) -> None:
    made = drafted(text)
    with TemporaryDirectory() as folder:
        save_casebook(made.casebook, folder)
        written = "".join(path.read_text("utf-8") for path in Path(folder).iterdir())
    shown = written + render_draft(made) + render_draft(made, "json", "en") + repr(made)
    for word in ("王某", "李建国", "Zhang", "Example", "13800138000", "6222021", "330784199"):
        assert word not in shown


def test_a_thing_that_no_table_names_is_called_by_its_id_alone() -> None:
    made = drafted("石榴大妈连跳7支舞。")
    (statement,) = made.casebook.statements
    assert statement.label == "待定（s1）"
    assert Doubt.NO_INDICATOR in doubts(made, "s1")


# Of which period


def test_a_period_holds_for_the_figures_behind_it_in_its_sentence() -> None:
    made = drafted("今年一季度，抓获44名，止付账户2058个。")
    assert {one.period for one in made.casebook.statements} == {Period.parse("2023Q1")}
    assert Doubt.PERIOD_CARRIED not in doubts(made)


def test_in_a_later_sentence_of_the_paragraph_it_holds_with_a_note() -> None:
    made = drafted("今年一季度，抓获44名。止付账户2058个。\n立案12起。")
    first, second, third = made.casebook.statements
    assert first.period == second.period == Period.parse("2023Q1")
    assert Doubt.PERIOD_CARRIED not in doubts(made, "s1")
    assert Doubt.PERIOD_CARRIED in doubts(made, "s2")
    assert third.period is None
    assert Doubt.NO_PERIOD in doubts(made, "s3")


def test_to_date_has_no_start_and_since_has_one() -> None:
    to_date = drafted("截至4月30日，劝阻8.4万余人次。")
    assert to_date.casebook.statements[0].period == ToDate(date(2023, 4, 30))
    assert Doubt.START_UNKNOWN in doubts(to_date)
    since = drafted("今年以来，劝阻8.4万余人次。")
    assert since.casebook.statements[0].period == Period.parse("2023-01-01/2023-05-04")
    assert Doubt.SINCE in doubts(since)


def test_to_date_is_read_without_knowing_the_day() -> None:
    made = drafted("截至目前，劝阻8.4万余人次。", as_of=None)
    assert made.casebook.statements[0].period == ToDate()


def test_a_date_without_its_year_waits_for_the_day_of_the_text() -> None:
    made = drafted("3月14日，止付账户3个。", as_of=None)
    assert made.casebook.statements[0].period is None
    assert Doubt.YEAR_MISSING in doubts(made)
    assert only("3月14日，止付账户3个。").period == Period.parse("2023-03-14")


# Of what a figure is stated


@pytest.mark.parametrize(
    ("text", "statistic"),
    [
        ("办理护照最快2天。", Statistic.MINIMUM),
        ("单场浏览量最高8万次。", Statistic.MAXIMUM),
        ("案均损失3.2万元。", Statistic.MEAN),
        ("办理护照通常需要20天。", Statistic.USUAL_LIMIT),
        ("抓获44名。", Statistic.TOTAL),
    ],
)
def test_a_word_before_a_figure_makes_it_an_extreme_a_mean_or_a_limit(
    text: str, statistic: Statistic
) -> None:
    assert only(text).statistic is statistic


def test_what_is_stated_for_each_is_no_total() -> None:
    made = drafted("每场互动10万人次以上。")
    assert made.casebook.statements[0].statistic is Statistic.MINIMUM
    assert Doubt.EACH in doubts(made)


# Changes


def test_a_change_is_of_the_figure_before_it() -> None:
    statement = only("立案1234起，同比下降11.6%。")
    assert [(str(one.value), one.basis) for one in statement.changes] == [
        ("-11.6", Basis.YEAR_EARLIER)
    ]


def test_two_bases_are_two_changes() -> None:
    statement = only("立案1234起，同比、环比分别下降11.6%、8.6%。")
    assert [one.basis for one in statement.changes] == [Basis.YEAR_EARLIER, Basis.PREVIOUS_PERIOD]


def test_respectively_gives_each_figure_its_own() -> None:
    filed, solved = drafted("立案123起、破案45起，同比分别下降11.6%、8.6%。").casebook.statements
    assert [str(one.value) for one in filed.changes] == ["-11.6"]
    assert [str(one.value) for one in solved.changes] == ["-8.6"]


def test_a_change_that_leads_to_a_figure_is_of_it() -> None:
    statement = only("立案数同比下降11.6%，降至1234起。")
    assert statement.indicator is Indicator.FILED
    assert len(statement.changes) == 1


def test_a_change_with_a_subject_of_its_own_stands_alone() -> None:
    made = drafted("一季度止付账户2058个，止付效率环比提升70.08%，止付金额3727万余元。")
    _, efficiency, _ = made.casebook.statements
    assert efficiency.indicator is Indicator.STOP_PAYMENT_EFFICIENCY
    assert efficiency.figure is None
    claims = made.casebook.claims
    assert [type(one) for one in claims] == [BaseClaim, BaseClaim]
    assert claims[0].granted("en") == "if accounts stopped is what is meant"
    base = next(one for one in review(made.casebook) if one.check is Check.BASE)
    assert base.reason is Reason.BASE_NOT_PRINTED
    assert base.computed == 1210


def test_a_change_behind_two_figures_of_one_clause_is_of_neither_for_sure() -> None:
    made = drafted("止付账户3436个、5756.27万元，比去年同期上升31%。")
    alone = made.casebook.statements[2]
    assert (alone.figure, alone.indicator) == (None, Indicator.OTHER)
    assert Doubt.SUBJECT_UNCLEAR in doubts(made, "s3")
    assert [one.granted("zh") for one in made.casebook.claims] == [
        "若所指为止付账户数",
        "若所指为止付金额",
    ]


def test_a_change_without_its_basis_is_noted() -> None:
    assert Doubt.BASIS_MISSING in doubts(drafted("立案1234起，上升5%。"))


# What can be checked within a text


def test_parts_that_make_the_whole() -> None:
    made = drafted("抓获44名，其中诈骗23人，帮信21人，追赃20余万元。")
    (claim,) = made.casebook.claims
    assert isinstance(claim, PartsClaim)
    assert (claim.whole, claim.parts) == ("s1", ("s2", "s3"))
    assert "none overlap" in claim.granted("en")
    assert found(made, Check.SUM).verdict is Verdict.FOLLOWS


def test_parts_that_are_more_than_the_whole_are_told_before_print() -> None:
    made = drafted("抓获44名，其中诈骗23人，帮信22人。")
    finding = found(made, Check.SUM)
    assert finding.verdict is Verdict.CONTRADICTED
    assert finding.assumptions


def test_parts_that_leave_a_rest_are_each_part_of_it_and_a_note_asks_for_the_rest() -> None:
    made = drafted("抓获44名，其中诈骗23人，帮信20人。")
    assert [type(one) for one in made.casebook.claims] == [SubsetClaim, SubsetClaim]
    assert Doubt.PARTS_SHORT in doubts(made, "s3")


def test_one_part_of_a_whole_needs_no_assumption() -> None:
    made = drafted("抓获399名，其中采取刑事强制措施343人，追赃400余万元。")
    (claim,) = made.casebook.claims
    assert isinstance(claim, SubsetClaim)
    assert not claim.granted()


def test_what_is_part_of_nothing_printed_is_noted() -> None:
    made = drafted("其中诈骗23人。")
    assert made.casebook.claims == ()
    assert Doubt.WHOLE_UNCLEAR in doubts(made)


def test_tiers_lie_within_each_other_by_assumption() -> None:
    made = drafted("推送推文50余篇，其中浏览量1万以上的20篇，5万以上的5篇，直播10场。")
    (claim,) = made.casebook.claims
    assert isinstance(claim, TiersClaim)
    assert [made.casebook.statement(one).figure for one in claim.tiers] == [
        Figure.exact(20, Unit.ITEM),
        Figure.exact(5, Unit.ITEM),
    ]
    assert claim.granted("en")
    thresholds = [one for one in made.casebook.statements if one.statistic is Statistic.MINIMUM]
    assert [one.name("en") for one in thresholds] == ["views", "views"]


def test_a_share_beside_its_part_and_whole() -> None:
    made = drafted("接警6858起，其中冒充公检法745起，占11%。")
    shares = [one for one in made.casebook.claims if isinstance(one, ShareClaim)]
    assert [(one.part, one.whole, one.stated) for one in shares] == [("s2", "s1", "s3")]
    assert found(made, Check.SHARE).verdict is Verdict.FOLLOWS


def test_a_share_whose_part_is_not_printed_is_noted() -> None:
    made = drafted("接警6858起，刷单诈骗占8.14%。")
    assert made.casebook.claims == ()
    assert Doubt.SHARE_UNCLEAR in doubts(made, "s2")


def test_a_sum_behind_its_parts() -> None:
    made = drafted("甲镇立案12起、乙镇立案24起，共计37起。")
    assert found(made, Check.SUM).verdict is Verdict.CONTRADICTED


def test_two_levels_beside_their_change() -> None:
    made = drafted("止付账户由1210个增至2058个，上升70.08%。")
    (claim,) = made.casebook.claims
    assert isinstance(claim, ChangeClaim)
    assert (claim.previous, claim.current, claim.stated) == ("s1", "s2", "s2")
    assert found(made, Check.CHANGE).verdict is Verdict.FOLLOWS
    assert Doubt.BASIS_MISSING not in doubts(made)


@pytest.mark.parametrize(
    "text",
    [
        "今年一季度止付账户2058个，去年同期1210个，同比上升{}%。",
        "今年一季度止付账户2058个，同比上升{}%，去年同期为1210个。",
        "今年一季度止付账户2058个，上季度1210个，环比上升{}%。",
        "今年一季度止付账户2058个（去年四季度1210个），环比上升{}%。",
    ],
)
def test_a_level_beside_its_base_is_held_against_it(text: str) -> None:
    for change, verdict in (("70.08", Verdict.FOLLOWS), ("80.70", Verdict.CONTRADICTED)):
        made = drafted(text.format(change))
        assert found(made, Check.CHANGE).verdict is verdict
        now, then = made.casebook.statements
        assert now.indicator is then.indicator is Indicator.STOPPED_ACCOUNTS
        assert isinstance(now.period, Period)
        (printed,) = now.changes
        earlier = now.period.previous()
        if printed.basis is Basis.YEAR_EARLIER:
            earlier = Period.parse("2022Q1")
        assert then.period == earlier


def test_a_base_names_no_period_for_what_follows() -> None:
    made = drafted("今年一季度止付账户2058个，去年同期1210个，立案30起。")
    assert made.casebook.statements[2].period == Period.parse("2023Q1")


def test_two_periods_of_one_indicator_are_compared_under_an_assumption() -> None:
    made = drafted("一季度破案30起。二季度破案45起，环比上升60%。", as_of=date(2023, 7, 1))
    (claim,) = made.casebook.claims
    assert "same thing" in claim.granted("en")
    assert found(made, Check.CHANGE).verdict is Verdict.CONTRADICTED


def test_a_mean_beside_what_it_is_made_of() -> None:
    made = drafted("立案100起，损失320万元，案均损失3.3万元。")
    (claim,) = made.casebook.claims
    assert isinstance(claim, RatioClaim)
    assert found(made, Check.RATIO).verdict is Verdict.CONTRADICTED


def test_a_rate_beside_the_two_that_define_it() -> None:
    made = drafted("冻结3400万元，返还1000万元，返还率39.4%。")
    (claim,) = made.casebook.claims
    assert isinstance(claim, ShareClaim)
    assert claim.granted("en") == "if the rate is the one of these two divided by the other"
    assert found(made, Check.SHARE).verdict is Verdict.CONTRADICTED


def test_the_date_of_a_base_is_no_period_for_what_it_became() -> None:
    made = drafted("今年一季度，立案数从去年的320起下降到256起，下降20%。")
    then, now = made.casebook.statements
    assert (then.period, now.period) == (Period.parse("2022"), Period.parse("2023Q1"))
    assert then.indicator is now.indicator is Indicator.FILED
    assert found(made, Check.CHANGE).verdict is Verdict.FOLLOWS


def test_a_count_up_to_a_day_from_no_day_is_to_date() -> None:
    assert only("机制运行至4月20日，预警12019条。").period == ToDate(date(2023, 4, 20))


def test_one_indicator_said_twice_and_differently_is_noted() -> None:
    made = drafted("一季度止付账户2058个。一季度共止付账户2085个。")
    assert Doubt.SAID_TWICE in doubts(made, "s2")
    alike = drafted("一季度追赃3727万余元。一季度追赃3727.5万元。")
    assert Doubt.SAID_TWICE not in doubts(alike)


# English


BRIEFING = (
    "In the first quarter of 2023 police caught 44 suspects, including 23 for fraud and 22 for"
    " assisting. They stopped 2,058 accounts, up 70.08% on the previous quarter, against 1,210 in"
    " the previous quarter. Of 50 articles published, 20 with 10,000 views or more were shared."
)


def test_an_english_text_is_drafted_by_the_same_rules() -> None:
    made = drafted(BRIEFING)
    names = [one.name("en") for one in made.casebook.statements]
    assert names[:5] == [
        "suspects caught",
        "fraud",
        "assisting information-network crime",
        "accounts stopped",
        "accounts stopped",
    ]
    assert found(made, Check.SUM).verdict is Verdict.CONTRADICTED
    assert found(made, Check.CHANGE).verdict is Verdict.FOLLOWS
    assert made.casebook.statements[4].period == Period.parse("2022Q4")
    assert Doubt.UNIT_TAKEN in doubts(made, "s2")


def test_an_english_period_may_stand_behind_its_figure() -> None:
    statement = only("44 suspects were caught in the first quarter of 2023.")
    assert statement.period == Period.parse("2023Q1")


# The draft as a whole


def test_spans_are_exact_and_in_order() -> None:
    text = "今年一季度，抓获44名，其中诈骗23人；止付效率环比提升70.08%。"
    made = drafted(text)
    assert [text[one.start : one.end] for one in made.spans] == ["44名", "23人", "环比提升70.08%"]
    assert [one.statement for one in made.spans] == ["s1", "s2", "s3"]


def test_the_notes_of_a_statement_stand_in_the_folder_too() -> None:
    made = drafted("止付账户2058个。")
    (statement,) = made.casebook.statements
    assert statement.note == "原文第5至9字；未说明时期"
    assert statement.note_en == "characters 5 to 9 of the text; no period is named"


def test_a_text_without_figures_is_an_empty_draft() -> None:
    made = drafted("反诈工作任重道远。")
    assert made.casebook.statements == ()
    assert "文中没有数字" in render_draft(made)


@pytest.mark.parametrize("text", [None, 3, b"44"])
def test_a_draft_is_of_a_text(text: object) -> None:
    with pytest.raises(WrongType):
        draft(text)  # type: ignore[arg-type]


def test_a_draft_is_of_a_known_language_and_a_day() -> None:
    with pytest.raises(UnknownLanguage):
        draft("44名", lang="fr")  # type: ignore[arg-type]
    with pytest.raises(WrongType):
        draft("44名", "2023-05-04")  # type: ignore[arg-type]


def test_a_draft_is_written_in_the_known_forms() -> None:
    made = drafted("抓获44名。")
    with pytest.raises(UnknownFormat):
        render_draft(made, "markdown")  # type: ignore[arg-type]
    with pytest.raises(UnknownLanguage):
        render_draft(made, lang="fr")  # type: ignore[arg-type]
    with pytest.raises(UnknownFormat):
        render_review(made.casebook, (), "pdf")  # type: ignore[arg-type]
    with pytest.raises(UnknownLanguage):
        render_review(made.casebook, (), lang="fr")  # type: ignore[arg-type]


def test_json_gives_places_terms_and_exact_numbers() -> None:
    data = json.loads(render_draft(drafted("今年一季度止付3727万余元。"), "json", "en"))
    (statement,) = data["statements"]
    assert (statement["start"], statement["end"]) == (7, 14)
    assert statement["indicator"] == "stopped_money"
    assert (statement["figure"]["low"], statement["figure"]["high"]) == ("37270000", "37280000")
    assert statement["period"] == "2023Q1"


#: Pieces of reports, also in orders that no one would print.
PIECES = st.sampled_from(
    [
        *"，。、；（）\n的占由从达半",
        *[
            "今年一季度",
            "去年同期",
            "上季度",
            "截至目前",
            "4月30日",
            "14时许",
            "以来",
            "其中",
            "共计",
            "平均",
            "每起",
            "最快",
        ],
        *[
            "抓获",
            "止付",
            "账户",
            "金额",
            "止付效率",
            "案均损失",
            "立案",
            "增至",
            "44名",
            "23人",
            "2058个",
            "3727万余元",
            "11%",
        ],
        *[
            "1万以上",
            "20篇",
            "3.2万元",
            "100起",
            "三分之一",
            "环比提升70.08%",
            "同比、环比分别下降5.1%、3.2%",
        ],
        *["3个百分点", "上升3倍", "下降2倍", "13800138000"],
        *(" in the first quarter of 2023", " of whom 343 ", " up 70.08% on the previous quarter"),
        *(" 2,058 accounts", " from 1,210 to 2,058", " 11% of the total", " a year earlier", ", "),
    ]
)


@settings(max_examples=40)
@given(st.one_of(st.text(max_size=60), st.lists(PIECES, max_size=25).map("".join)))
def test_any_text_makes_a_draft_that_saves_loads_and_reviews(text: str) -> None:
    for lang in LANGUAGES:
        made = draft(text, AS_OF, lang)
        assert len(made.spans) == len(made.casebook.statements)
        for statement, span in zip(made.casebook.statements, made.spans, strict=True):
            assert statement.id == span.statement
            assert 0 <= span.start < span.end <= len(text)
        assert [one.start for one in made.spans] == sorted(one.start for one in made.spans)
        findings = review(made.casebook)
        touched = {subject for one in findings for subject in one.subjects}
        assert touched == {one.id for one in made.casebook.statements}
        assert render_review(made.casebook, findings, lang=lang)
        assert render_draft(made, lang=lang)
        with TemporaryDirectory() as folder:
            save_casebook(made.casebook, folder)
            assert load_casebook(folder) == made.casebook


@pytest.mark.skipif(not PAGE.exists(), reason=f"the newspaper page is not here: {PAGE}")
def test_the_newspaper_page_is_drafted() -> None:
    made = drafted(PAGE.read_text("utf-8"))
    book = made.casebook
    quarter = Period.parse("2023Q1")
    told = {(one.indicator, one.period): one for one in book.statements}
    assert told[Indicator.CAUGHT, quarter].figure == Figure.exact(399, Unit.PERSON)
    assert told[Indicator.COERCIVE_MEASURES, quarter].figure == Figure.exact(343, Unit.PERSON)
    assert told[Indicator.STOPPED_ACCOUNTS, quarter].figure == Figure.exact(2058, Unit.ACCOUNT)
    assert told[Indicator.STOPPED_MONEY, quarter].figure is not None
    assert told[Indicator.RECOVERED, quarter].merged == (Indicator.RETURNED,)
    efficiency = told[Indicator.STOP_PAYMENT_EFFICIENCY, quarter]
    assert efficiency.figure is None
    assert [str(one.value) for one in efficiency.changes] == ["70.08"]
    dissuaded = next(one for one in book.statements if one.indicator is Indicator.DISSUADED)
    assert isinstance(dissuaded.period, ToDate)
    checks = {(one.check, one.verdict) for one in review(book)}
    assert (Check.SUM, Verdict.FOLLOWS) in checks
    assert (Check.SUBSET, Verdict.FOLLOWS) in checks
    assert (Check.TIERS, Verdict.FOLLOWS) in checks
    assert not [one for one in checks if one[1] is Verdict.CONTRADICTED]
    assert {one.topic for one in book.statements} >= {Topic.ENFORCEMENT, Topic.MONEY}
