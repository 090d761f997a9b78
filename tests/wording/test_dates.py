# SPDX-License-Identifier: MIT
"""Dates, times and periods in running text mean what a reader takes them to mean."""

from __future__ import annotations

from datetime import date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from antifraud.errors import NaiveDatetime
from antifraud.periods import Moment, PartialDate, Period, PeriodKind, Precision
from antifraud.vocabulary import LANGUAGES, Language
from antifraud.wording import scan, write
from antifraud.wording.chinese.dates import find_chinese_dates
from antifraud.wording.english.dates import find_english_dates
from antifraud.wording.patterns import collapsed, packed
from antifraud.wording.readings import Edge
from tests.periods.strategies import partial_dates

PRINTED = date(2023, 5, 4)


def dates(text: str, as_of: date | None = PRINTED, lang: Language = "zh") -> list[str]:
    """Return what is found, as `words = item`, with the edge that the words name."""
    plain = (packed if lang == "zh" else collapsed)(text).text
    find = find_chinese_dates if lang == "zh" else find_english_dates
    return [
        f"{plain[found.start : found.end]} = {found.item}"
        + ("" if found.edge is None else f" {found.edge.name}")
        for found in find(plain, as_of)
    ]


class TestDatesWithTheirYear:
    @pytest.mark.parametrize(
        ("text", "item"),
        [
            ("2023年", "2023"),
            ("2023年度", "2023"),
            ("2023年全年", "2023"),
            ("2023年上半年", "2023H1"),
            ("2023年第一季度", "2023Q1"),
            ("2023年一季度", "2023Q1"),
            ("2023年前三季度", "2023-01/2023-09"),
            ("2023年前4个月", "2023-01/2023-04"),
            ("2023年一至三季度", "2023-01/2023-09"),
            ("2023年1-4月", "2023-01/2023-04"),
            ("2023年1至4月份", "2023-01/2023-04"),
            ("2023年1月至4月", "2023-01/2023-04"),
            ("2022年12月至2023年2月", "2022-12/2023-02"),
            ("2021-2023年", "2021-01/2023-12"),
            ("2023年1月", "2023-01"),
            ("2023年3月上旬", "2023-03-01/2023-03-10"),
            ("2023年3月中旬", "2023-03-11/2023-03-20"),
            ("2024年2月下旬", "2024-02-21/2024-02-29"),
            ("2023年第5周", "2023-W05"),
            ("2023年1月11日", "2023-01-11"),
            ("2023年1月11号", "2023-01-11"),
            ("二〇二三年三月十四日", "2023-03-14"),
            ("二零二三年十二月三十一日", "2023-12-31"),
            ("2023.3.14", "2023-03-14"),
            ("2023-03-14", "2023-03-14"),
            ("2023/3/14", "2023-03-14"),
            ("2023年1月11日至18日", "2023-01-11/2023-01-18"),
            ("2023年1月11至18日", "2023-01-11/2023-01-18"),
            ("2022年12月30日至1月3日", "2022-12-30/2023-01-03"),
            ("2023年5月3日左右", "2023-05-03~"),
            ("2023年5月3日17时许", "2023-05-03T17~"),
            ("2023年5月3日（星期三）17时", "2023-05-03T17"),
            ("2023-05-03 17:05", "2023-05-03T17:05"),
            ("2023年5月3日23时59分59秒", "2023-05-03T23:59:59"),
            ("2023年4月30日24时", "2023-05-01T00:00"),
            ("2023年5月3日14时至16时", "2023-05-03T14/2023-05-03T16"),
            ("2023年5月3日22时至次日6时", "2023-05-03T22/2023-05-04T06"),
            ("2023年5月3日22时至6时", "2023-05-03T22/2023-05-04T06"),
        ],
    )
    def test_in_chinese(self, text: str, item: str) -> None:
        assert dates(text) == dates(text, None) == [f"{text} = {item}"]

    @pytest.mark.parametrize(
        ("text", "item"),
        [
            ("the first half of 2023", "2023H1"),
            ("H1 2023", "2023H1"),
            ("the first quarter of 2023", "2023Q1"),
            ("Q1 2023", "2023Q1"),
            ("2023 Q1", "2023Q1"),
            ("the first three quarters of 2023", "2023-01/2023-09"),
            ("the first three months of 2023", "2023-01/2023-03"),
            ("January 2023", "2023-01"),
            ("May 2023", "2023-05"),
            ("Sept. 2023", "2023-09"),
            ("January to September 2016", "2016-01/2016-09"),
            ("December 2022 to February 2023", "2022-12/2023-02"),
            ("December to February 2023", "2022-12/2023-02"),
            ("week 5 of 2023", "2023-W05"),
            ("the year to March 2023", "2022-04/2023-03"),
            ("the three months ended 31 March 2023", "2023-01/2023-03"),
            ("January 1 - August 30, 2010", "2010-01-01/2010-08-30"),
            ("between January 2023 and March 2024", "2023-01/2024-03"),
            ("11 January 2023", "2023-01-11"),
            ("11th of January 2023", "2023-01-11"),
            ("January 11, 2023", "2023-01-11"),
            ("2023-03-14", "2023-03-14"),
            ("11-18 January 2023", "2023-01-11/2023-01-18"),
            ("January 11 to 18, 2023", "2023-01-11/2023-01-18"),
            ("11 January to 3 February 2023", "2023-01-11/2023-02-03"),
            ("about 11 January 2023", "2023-01-11~"),
            ("17:05 on 3 May 2023", "2023-05-03T17:05"),
            ("3 May 2023, 17:05", "2023-05-03T17:05"),
            ("5:30 p.m. on 3 May 2023", "2023-05-03T17:30"),
            ("about 17:00 on 3 May 2023", "2023-05-03T17~"),
            ("noon on 3 May 2023", "2023-05-03T12"),
            ("midnight on 3 May 2023", "2023-05-04T00:00~"),
            ("2 pm to 4 pm on 3 May 2023", "2023-05-03T14/2023-05-03T16"),
        ],
    )
    def test_in_english(self, text: str, item: str) -> None:
        assert dates(text, lang="en") == dates(text, None, "en") == [f"{text} = {item}"]


class TestDatesWithoutTheirYear:
    @pytest.mark.parametrize(
        ("text", "resolved", "partial"),
        [
            ("1月11日", "2023-01-11", "--01-11"),
            ("11月", "2022-11", "--11"),
            ("3月份", "2023-03", "--03"),
            ("五月三日", "2023-05-03", "--05-03"),
            ("一季度", "2023Q1", "--Q1"),
            ("第三季度", "2022Q3", "--Q3"),
            ("下半年", "2022H2", "--H2"),
            ("今年4月", "2023-04", "--04"),
            ("今年第一季度", "2023Q1", "--Q1"),
            ("5月3日17时许", "2023-05-03T17~", "--05-03T17~"),
            ("5月3日下午5时30分", "2023-05-03T17:30", "--05-03T17:30"),
            ("1月前后", "2023-01-01T00/2023-02-01T00~;day", "--01~"),
        ],
    )
    def test_are_the_latest_or_stay_partial(self, text: str, resolved: str, partial: str) -> None:
        assert dates(text) == [f"{text} = {resolved}"]
        assert dates(text, None) == [f"{text} = {partial}"]

    @pytest.mark.parametrize(
        ("text", "resolved", "partial"),
        [
            ("11 January", "2023-01-11", "--01-11"),
            ("January 11", "2023-01-11", "--01-11"),
            ("November", "2022-11", "--11"),
            ("the first quarter", "2023Q1", "--Q1"),
            ("the first quarter of the year", "2023Q1", "--Q1"),
            ("the first half", "2023H1", "--H1"),
            ("around 5 pm on 3 May", "2023-05-03T17~", "--05-03T17~"),
        ],
    )
    def test_in_english(self, text: str, resolved: str, partial: str) -> None:
        assert dates(text, lang="en") == [f"{text} = {resolved}"]
        assert dates(text, None, "en") == [f"{text} = {partial}"]

    @pytest.mark.parametrize(
        ("text", "item"),
        [
            ("3月中旬", "2023-03-11/2023-03-20"),
            ("1-4月", "2023-01/2023-04"),
            ("1至9月", "2022-01/2022-09"),  # counted up to a month that has begun
            ("前三季度", "2022-01/2022-09"),
            ("6月至8月", "2022-06/2022-08"),
            ("11月至次年2月", "2022-11/2023-02"),
        ],
    )
    def test_what_no_partial_date_holds_needs_the_day_of_the_text(
        self, text: str, item: str
    ) -> None:
        assert dates(text) == [f"{text} = {item}"]
        assert text not in " ".join(dates(text, None))

    def test_the_ends_of_a_run_stay_when_its_year_is_not_told(self) -> None:
        assert dates("1月11日至18日", None) == ["1月11日 = --01-11", "18日 = --01-18"]

    def test_the_year_named_before_is_theirs(self) -> None:
        assert dates("2021年3月启动专班。5月3日，", None)[1] == "5月3日 = 2021-05-03"
        assert dates("2021年3月启动。5月3日，")[1] == "5月3日 = 2021-05-03"
        assert dates("In March 2021 it began; on 3 May it ended.", lang="en")[1] == (
            "3 May = 2021-05-03"
        )

    @pytest.mark.parametrize("text", ["比2021年上升。4月", "1990年5月出生，4月", "自2021年起，4月"])
    def test_the_year_of_a_comparison_or_a_past_is_not(self, text: str) -> None:
        assert dates(text)[-1] == "4月 = 2023-04"
        assert dates(text, None)[-1] == "4月 = --04"

    def test_nor_is_that_of_a_comparison_in_english(self) -> None:
        assert dates("compared with 2021, April", lang="en")[-1] == "April = 2023-04"


class TestRelativeWords:
    @pytest.mark.parametrize(
        ("text", "item"),
        [
            ("今年", "2023"),
            ("去年", "2022"),
            ("前年", "2021"),
            ("明年", "2024"),
            ("去年4月", "2022-04"),
            ("去年下半年", "2022H2"),
            ("去年12月至今年2月", "2022-12/2023-02"),
            ("本季度", "2023Q2"),
            ("上季度", "2023Q1"),
            ("本月", "2023-05"),
            ("上月", "2023-04"),
            ("上个月15日", "2023-04-15"),
            ("本月上旬", "2023-05-01/2023-05-10"),
            ("本周", "2023-W18"),
            ("上周", "2023-W17"),
            ("上周五", "2023-04-28"),
            ("今天", "2023-05-04"),
            ("昨日", "2023-05-03"),
            ("前天", "2023-05-02"),
            ("昨晚8点", "2023-05-03T20"),
        ],
    )
    def test_start_from_the_day_of_the_text(self, text: str, item: str) -> None:
        assert dates(text) == [f"{text} = {item}"]
        assert text not in " ".join(dates(text, None))

    @pytest.mark.parametrize(
        ("text", "item"),
        [
            ("this year", "2023"),
            ("last year", "2022"),
            ("this quarter", "2023Q2"),
            ("last quarter", "2023Q1"),
            ("this month", "2023-05"),
            ("last month", "2023-04"),
            ("last week", "2023-W17"),
            ("today", "2023-05-04"),
            ("yesterday", "2023-05-03"),
            ("the day before yesterday", "2023-05-02"),
            ("3 May last year", "2022-05-03"),
        ],
    )
    def test_in_english(self, text: str, item: str) -> None:
        assert dates(text, lang="en") == [f"{text} = {item}"]
        assert dates(text, None, "en") == []

    @pytest.mark.parametrize("as_of", [PRINTED, None])
    def test_follow_the_date_last_named(self, as_of: date | None) -> None:
        text = (
            "2023年3月31日，当天14时许，次日，当天，前一天18时，18时30分，当月，当年，同年6月，次年"
        )
        assert dates(text, as_of) == [
            "2023年3月31日 = 2023-03-31",
            "当天14时许 = 2023-03-31T14~",
            "次日 = 2023-04-01",
            "当天 = 2023-04-01",
            "前一天18时 = 2023-03-31T18",
            "18时30分 = 2023-03-31T18:30",
            "当月 = 2023-03",
            "当年 = 2023",
            "同年6月 = 2023-06",
            "次年 = 2024",
        ]

    def test_follow_it_in_english(self) -> None:
        text = "On 31 March he came; the same day, the next day, that day at 5 pm."
        assert dates(text, None, "en") == [
            "31 March = --03-31",
            "the same day = --03-31",
            "the next day = --04-01",
            "that day at 5 pm = --04-01T17",
        ]

    @pytest.mark.parametrize("text", ["当天", "次日", "当晚8点", "18日", "当月", "上年", "同期"])
    def test_without_a_date_before_them_say_nothing(self, text: str) -> None:
        assert dates(text, None) == []

    def test_the_day_after_28_february_needs_its_year(self) -> None:
        assert dates("2月28日，次日", None) == ["2月28日 = --02-28"]
        assert dates("2023年2月28日，次日", None)[1] == "次日 = 2023-03-01"

    def test_a_day_of_the_month_needs_its_month(self) -> None:
        assert dates("18日，民警")[0:] == []
        assert dates("1月11日，民警；18日，3日内")[1:] == ["18日 = 2023-01-18"]
        assert dates("1月11日、18日和20日")[1:] == ["18日 = 2023-01-18", "20日 = 2023-01-20"]
        assert dates("1月11日，拘留10日，5日后，3日游")[1:] == []
        assert dates("On 11 January he left; on the 18th, he came", lang="en")[1:] == [
            "the 18th = 2023-01-18"
        ]


class TestTheSamePeriod:
    @pytest.mark.parametrize(
        ("text", "item"),
        [
            ("2022年一季度抓获9人，去年同期", "2021Q1"),
            ("2023年1至4月，上年同期", "2022-01/2022-04"),
            ("2023年1至4月，2021年同期", "2021-01/2021-04"),
            ("今年，去年同期", "2022-01-01/2022-05-04"),  # as far as the year has come
            ("今年以来，去年同期", "2022-01-01/2022-05-04"),
            ("去年同期", "2022-01-01/2022-05-04"),
            ("今年一季度，1月11日，去年同期", "2022Q1"),  # a day is no period that is compared
        ],
    )
    def test_is_that_of_the_period_last_named(self, text: str, item: str) -> None:
        assert dates(text)[-1].endswith(f"同期 = {item}")

    def test_is_not_told_by_an_open_one(self) -> None:
        assert dates("截至4月30日，去年同期") == ["截至4月30日 = 2023-04-30 UNTIL"]

    @pytest.mark.parametrize(
        "text",
        [
            "the same period last year",
            "the same period of 2022",
            "the same quarter of 2022",
            "the corresponding period a year earlier",
        ],
    )
    def test_in_english(self, text: str) -> None:
        found = dates(f"In the first quarter of 2023, more than in {text}", None, "en")
        assert found[1:] == [f"{text} = 2022Q1"]


class TestEdges:
    @pytest.mark.parametrize(
        ("text", "item"),
        [
            ("今年以来", "2023-01-01/2023-05-04"),
            ("年初以来", "2023-01-01/2023-05-04"),
            ("今年1月以来", "2023-01-01/2023-05-04"),
            ("自3月起", "2023-03-01/2023-05-04"),
            ("从3月开始", "2023-03-01/2023-05-04"),
            ("5月1日起", "2023-05-01/2023-05-04"),
            ("2020年至今", "2020-01-01/2023-05-04"),
        ],
    )
    def test_since_lasts_to_the_day_of_the_text(self, text: str, item: str) -> None:
        assert dates(text) == [f"{text} = {item} SINCE"]

    @pytest.mark.parametrize(
        ("text", "item"),
        [
            ("since January", "2023-01-01/2023-05-04"),
            ("since 2020", "2020-01-01/2023-05-04"),
            ("so far this year", "2023-01-01/2023-05-04"),
            ("year to date", "2023-01-01/2023-05-04"),
            ("since the start of 2023", "2023-01-01/2023-05-04"),
        ],
    )
    def test_since_in_english(self, text: str, item: str) -> None:
        assert dates(text, lang="en") == [f"{text} = {item} SINCE"]

    def test_since_without_that_day_is_the_date(self) -> None:
        assert dates("3月以来，今年以来", None) == ["3月以来 = --03 SINCE"]
        assert dates("2023年3月起", None) == ["2023年3月起 = 2023-03 SINCE"]
        assert dates("2023年6月1日起") == ["2023年6月1日起 = 2023-06-01 SINCE"]

    @pytest.mark.parametrize(
        ("text", "item"),
        [
            ("截至目前", "2023-05-04"),
            ("到目前为止", "2023-05-04"),
            ("截至4月30日", "2023-04-30"),
            ("截止3月底", "2023-03-31"),
            ("截至去年底", "2022-12-31"),
            ("截至2023年4月30日24时", "2023-05-01T00:00"),
        ],
    )
    def test_until_is_a_day(self, text: str, item: str) -> None:
        assert dates(text) == [f"{text} = {item} UNTIL"]

    @pytest.mark.parametrize(
        ("text", "item"),
        [
            ("as of 30 April", "2023-04-30"),
            ("up to 30 April", "2023-04-30"),
            ("by the end of March", "2023-03-31"),
            ("to date", "2023-05-04"),
        ],
    )
    def test_until_in_english(self, text: str, item: str) -> None:
        assert dates(text, lang="en") == [f"{text} = {item} UNTIL"]

    def test_until_now_needs_the_day_of_the_text(self) -> None:
        assert dates("截至目前，截至3月底，截至2月底", None) == [
            "截至3月底 = --03-31 UNTIL",
            "截至2月底 = --02 UNTIL",  # the 28th or the 29th
        ]

    @pytest.mark.parametrize(
        "text",
        ["今年年初", "3月底", "去年底", "月初", "2023年初", "近日", "日前", "近年来", "目前"],
    )
    def test_what_no_calendar_bounds_is_not_read(self, text: str) -> None:
        assert dates(text) == []

    @pytest.mark.parametrize(
        "text", ["early March", "the end of March 2023", "mid-April", "so far"]
    )
    def test_what_no_calendar_bounds_is_not_read_in_english(self, text: str) -> None:
        assert dates(text, lang="en") == []


class TestTimes:
    @pytest.mark.parametrize(
        ("text", "clock"),
        [
            ("17时许", "T17~"),
            ("约17时", "T17~"),
            ("17时", "T17"),
            ("17时05分", "T17:05"),
            ("下午5点", "T17"),
            ("下午五点半", "T17:30"),
            ("上午9点一刻", "T09:15"),
            ("凌晨2时", "T02"),
            ("中午12点", "T12"),
            ("中午1点", "T13"),
            ("晚上8点左右", "T20~"),
            ("晚上8点多", "T20~"),
            ("下午17:05", "T17:05"),
            ("17:05左右", "T17:05~"),
            ("上午10时整", "T10"),
            ("早上8点20左右", "T08:20~"),
        ],
    )
    def test_alone_are_of_the_day_of_the_text(self, text: str, clock: str) -> None:
        assert dates(text) == [f"{text} = 2023-05-04{clock}"]
        assert dates(text, None) == [f"{text} = --{clock}"]
        assert dates(f"5月3日，{text}")[1] == f"{text} = 2023-05-03{clock}"

    @pytest.mark.parametrize(
        ("text", "clock"),
        [
            ("5 pm", "T17"),
            ("12 am", "T00"),
            ("about 5 pm", "T17~"),
            ("5:30 p.m.", "T17:30"),
            ("noon", "T12"),
        ],
    )
    def test_in_english(self, text: str, clock: str) -> None:
        assert dates(text, lang="en") == [f"{text} = 2023-05-04{clock}"]
        assert dates(f"at {text}", None, "en") == [f"{text} = --{clock}"]

    def test_where_only_a_month_was_named_their_day_is_not_told(self) -> None:
        assert dates("今年4月，17时许")[1] == "17时许 = --T17~"

    def test_bounds_of_a_stretch_are_those_of_the_moment(self) -> None:
        (found,) = scan("5月3日14时至16时", as_of=PRINTED)
        assert found.item == Moment.parse("2023-05-03T14/2023-05-03T16")

    @pytest.mark.parametrize("text", ["晚上3点", "凌晨17时", "25时", "17时60分", "24时30分"])
    def test_hours_that_no_clock_shows_are_none(self, text: str) -> None:
        assert dates(f"5月3日，{text}")[1:] == []


class TestNoDates:
    @pytest.mark.parametrize(
        "text",
        [
            "2月30日", "13月", "0月", "25时", "2023年2月29日", "2023年13月", "2023-02-30",
            "12306", "5.3万", "1.5", "3-5名", "2023起", "月月", "110", "五月花", "十分", "一点",
            "一点点", "三点建议", "5点意见", "两点", "一时", "同时", "及时", "小时", "24小时",
            "生日", "二日游", "18-25岁", "1:3", "3:2", "17:05", "1:10", "0579-87123456",
            "10.0.3.14", "2023.3.14.1", "〔2016〕86号", "12号", "330国道", "1990年代", "1000年",
            "3个月", "20天", "半小时", "3日内", "3月龄", "每年3月", "每天8时至17时", "说明年龄",
            "资本周转", "今日头条", "全年级", "18时段", "4.0时代", "八月十五", "三月初三",
            "近3月", "连续三季度", "第3时", "前4个月", "5分", "许某", "不足一月",
        ],
    )  # fmt: skip
    def test_in_chinese(self, text: str) -> None:
        assert dates(text) == dates(text, None) == []

    @pytest.mark.parametrize(
        "text",
        [
            "You may go", "May I", "They March on", "a second", "the second half of the money",
            "2023", "in 2058 cases", "of 2023 people", "3-2", "17:05", "1:10", "31 February 2023",
            "at 25:00", "13 pm", "keep up to date", "every March 3", "10.0.3.14",
            "on the day before the trial", "the first three months", "week 5", "0 am",
            "over the last year",
        ],
    )  # fmt: skip
    def test_in_english(self, text: str) -> None:
        assert dates(f"He said: {text}", lang="en") == dates(text, None, "en") == []

    @pytest.mark.parametrize("text", ["0:01-1:10", "in 2023 17:05:00", "first 0 months of 2023"])
    def test_parts_that_do_not_go_together_raise_nothing(self, text: str) -> None:
        assert all("T" not in each for each in dates(text, lang="en"))

    def test_an_impossible_end_leaves_the_other(self) -> None:
        assert dates("1月11日至2月30日") == ["1月11日 = 2023-01-11"]

    @pytest.mark.parametrize(
        ("text", "found"),
        [("5月起火", "5月"), ("4月3日起诉", "4月3日"), ("5月3日止付", "5月3日")],
    )
    def test_an_edge_is_no_part_of_another_word(self, text: str, found: str) -> None:
        assert [each.partition(" ")[0] for each in dates(text)] == [found]
        assert not dates(text)[0].endswith(("SINCE", "UNTIL"))


#: Texts made of the words that dates are made of, and of any others.
_CHINESE_WORDS = st.sampled_from(
    ["今年", "去年", "2023年", "9999年", "12月", "2月", "29日", "31日", "至", "-", "季度", "一",
     "三", "前", "第", "同期", "以来", "截至", "底", "初", "上旬", "当天", "次日", "24时", "17时",
     "下午", "5点", "许", "分", "30", ":", "，", " ", "上年", "次年", "周", "起", "自",
     "99999999999999999"]
)  # fmt: skip
_ENGLISH_WORDS = st.sampled_from(
    ["this year", "last year", "2023", "9999", "February", "May", "29", "31", "to", "-", "and",
     "between", "quarter", "first", "the", "same period", "since", "as of", "end of",
     "the next day", "12", "pm", "17:05", "about", "noon", "midnight", ",", "of", "on", "at",
     "99999999999999999"]
)  # fmt: skip
texts = (
    st.text()
    | st.lists(_CHINESE_WORDS).map("".join)
    | st.lists(_ENGLISH_WORDS | st.just("\n")).map(" ".join)
)
as_ofs = st.none() | st.dates()


@given(texts, st.sampled_from(LANGUAGES), as_ofs)
def test_any_text_is_read_in_order_and_nothing_twice(
    text: str, lang: Language, as_of: date | None
) -> None:
    plain = (packed if lang == "zh" else collapsed)(text).text
    find = find_chinese_dates if lang == "zh" else find_english_dates
    end = 0
    for found in find(plain, as_of):
        assert end <= found.start < found.end <= len(plain)
        assert isinstance(found.item, Period | Moment | PartialDate)
        end = found.end


#: Years that are written with four digits, far from a number of things.
_YEARS = st.dates(date(1900, 1, 1), date(2099, 12, 30))
_calendar = st.builds(
    Period.containing, _YEARS, st.sampled_from([each for each in PeriodKind if each.name != "SPAN"])
)
_spans = st.builds(
    lambda day, length: Period(start=day, end=day + timedelta(length), kind=PeriodKind.SPAN),
    _YEARS,
    st.integers(2, 500),
)
_runs = st.builds(
    lambda day, months: Period.parse(
        f"{day:%Y-%m}/{day.year + (day.month + months) // 12}-{(day.month + months) % 12 + 1:02}"
    ),
    _YEARS,
    st.integers(0, 30),
)


def _moment(day: datetime, precision: Precision, *, firm: bool) -> Moment:
    shown = {Precision.HOUR: "hours", Precision.MINUTE: "minutes", Precision.SECOND: "seconds"}
    return Moment.parse(day.isoformat(timespec=shown[precision]) + "~" * (not firm))


_moments = st.builds(
    _moment,
    # China's clocks had no summer time after 1991: no hour comes twice.
    st.datetimes(datetime(1992, 1, 1), datetime(2099, 12, 30)),  # noqa: DTZ001 (Moment adds the zone)
    st.sampled_from([each for each in Precision if each is not Precision.DAY]),
    firm=st.booleans(),
)
_partials = partial_dates.filter(
    lambda each: (
        each.year is None and (each.day is None or each.month is not None)
    )  # 11日 alone is a length as often
)


def _only(text: str, lang: Language) -> tuple[object, ...]:
    return tuple(each.item for each in scan(text, lang) if each.text == text)


@given(_calendar | _spans | _runs, st.sampled_from(LANGUAGES))
def test_a_written_period_is_found_whole(period: Period, lang: Language) -> None:
    written = write(period, lang)
    if lang == "en" and period.kind is PeriodKind.YEAR:
        # A bare number is a year only after a preposition.
        found = scan(f"in {written}", lang)
        assert [(each.text, each.item) for each in found] == [(written, period)]
        return
    (item,) = _only(written, lang)
    assert isinstance(item, Period)
    assert (item.start, item.end) == (period.start, period.end)
    # One month that is a run of months is written as the month.
    assert item.kind is period.kind or (period.kind is PeriodKind.SPAN and item.days < 32)


@given(_moments, st.sampled_from(LANGUAGES))
def test_a_written_moment_is_found_whole(moment: Moment, lang: Language) -> None:
    (item,) = _only(write(moment, lang), lang)
    if lang == "en" and not moment.firm and moment.precision is Precision.MINUTE:
        # About 17:00 is about that hour.
        assert isinstance(item, Moment)
        assert item == moment or moment.earliest.minute == 0
    else:
        assert item == moment


@given(_partials, st.sampled_from(LANGUAGES))
def test_a_written_partial_date_is_found_whole(partial: PartialDate, lang: Language) -> None:
    written = write(partial, lang)
    unclear = lang == "en" and written.removeprefix("about ") in {"March", "May"}
    lone = lang == "en" and partial.day is None and partial.minute is not None
    if unclear or (lone and not partial.about):
        before = "in" if unclear and not partial.about else "at"
        found = scan(f"{before} {written}", lang)
        items: tuple[object, ...] = tuple(each.item for each in found if each.text == written)
    else:
        items = _only(written, lang)
    if partial.about and partial.minute == 0 and lang == "en":
        assert items  # about 17:00 is about that hour
        return
    assert items == (partial,)


def test_moments_of_some_length_are_found_by_their_bounds() -> None:
    night = Moment.parse("2023-03-31T23:30/2023-04-01T01:00")
    for lang in LANGUAGES:
        assert _only(write(night, lang), lang) == (night,)


def test_the_day_of_the_text_may_be_an_instant_with_its_zone() -> None:
    with pytest.raises(NaiveDatetime):
        list(find_chinese_dates("今年", datetime(2023, 5, 4)))  # noqa: DTZ001 (the fault tested)


def test_readings_keep_the_edge_and_the_place() -> None:
    text = "截至 4 月 30 日，共 3 起"
    reading = scan(text, as_of=PRINTED)[0]
    assert (reading.text, reading.edge) == ("截至 4 月 30 日", Edge.UNTIL)
    assert reading.item == Period.parse("2023-04-30")
