# SPDX-License-Identifier: MIT
"""Forms of Chinese print that a scan must neither tear apart nor take for another."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from fractions import Fraction

import pytest

from antifraud.errors import UnreadableFigure
from antifraud.figures import Caution, ChangeKind, Figure, Qualifier, StatedChange, Unit
from antifraud.wording import Edge, read, read_change, scan

AS_OF = date(2024, 7, 10)


def words(text: str) -> list[str]:
    return [each.text for each in scan(text, as_of=AS_OF)]


def items(text: str, as_of: date | None = AS_OF) -> list[str]:
    return [str(each.item) for each in scan(text, as_of=as_of)]


class TestASpaceMayPartThousands:
    """GB/T 15835-2011."""

    def test_one_number_is_read(self) -> None:
        found = scan("冻结资金5 000元，止付12 345 678元，共3 560.8万元")
        assert [each.text for each in found] == ["5 000元", "12 345 678元", "3 560.8万元"]
        assert read("1 234 567人") == read("1,234,567人") == read("1\u2009234\u2009567人")

    def test_without_what_it_counts_all_is_left_out(self) -> None:
        assert words("共12 345 678") == []

    def test_other_numbers_in_a_row_stay_apart(self) -> None:
        assert words("抓获12 345人 678") == ["12 345人", "678"]
        assert words("抓获12人 345起") == ["12人", "345起"]


class TestARunOfHoursIsOnOneClock:
    @pytest.mark.parametrize(
        ("text", "end"),
        [
            ("5月3日下午3时至5时", "03T17"),
            ("5月3日下午3时许至5时许", "03T17~"),
            ("5月3日晚上8点到10点", "03T22"),
            ("5月3日晚上8点到8点半", "03T20:30"),
            ("5月3日晚上10点到2点", "04T02"),
            ("5月3日上午10点到12点", "03T12"),
            ("5月3日上午9点到下午5点", "03T17"),
            ("5月3日下午15时至5时", "04T05"),
            ("5月3日22时至6时", "04T06"),
            ("5月3日晚上8点到次日凌晨2点", "04T02"),
        ],
    )
    def test_the_end_is_the_first_such_time_after_the_beginning(self, text: str, end: str) -> None:
        (item,) = items(text)
        assert item.endswith(f"-{end}")


class TestHundredthsOfAPoint:
    @pytest.mark.parametrize(
        ("text", "value"),
        [
            ("下降10个基点", "-0.1"),
            ("上升50基点", "0.5"),
            ("下降1.1个万分点", "-0.011"),
            ("下降0.5个千分点", "-0.05"),
        ],
    )
    def test_are_percentage_points(self, text: str, value: str) -> None:
        change = read_change(text)
        assert (change.value, change.kind) == (Decimal(value), ChangeKind.POINTS)
        (found,) = scan(f"占比{text}。")
        assert isinstance(found.item, StatedChange)
        assert found.item.value == change.value

    def test_what_a_point_is_alone_is_not_guessed(self) -> None:
        assert words("占比下降3个点") == []
        assert words("走访8个点位") == ["8个点位"]


class TestNearlyOrTheLast:
    @pytest.mark.parametrize("text", ["近三年来，发案下降", "近一个月抓获30人", "近7天来", "近5年"])
    def test_recent_time_is_said_to_be_two_things(self, text: str) -> None:
        found = next(each for each in scan(text) if each.text.startswith("近"))
        assert found.caution is Caution.RECENT_TIME

    @pytest.mark.parametrize(
        "text",
        ["历时近三年", "用了近三年", "近三年时间", "经过近两个月", "近30岁", "近24小时"],
    )
    def test_a_length_of_time_is_one(self, text: str) -> None:
        (found,) = scan(text)
        assert found.caution is None
        assert found.qualifier is Qualifier.NEARLY

    def test_within_the_last_years_is_no_figure(self) -> None:
        assert words("近3年内") == []


class TestNeighboursWithAMarkBetween:
    @pytest.mark.parametrize(
        ("text", "low", "high"),
        [
            ("抓获5、6人", 5, 6),
            ("抓获三、四十人", 30, 40),
            ("被骗10、20万元", 100_000, 200_000),
            ("骗了两、三万元", 20_000, 30_000),
            ("共三、五百人", 300, 500),
        ],
    )
    def test_are_a_range(self, text: str, low: int, high: int) -> None:
        (found,) = scan(text)
        assert isinstance(found.item, Figure)
        assert found.item.low == low
        assert found.item.high == high

    def test_of_a_change_too(self) -> None:
        (found,) = scan("占比上升5、6个百分点")
        assert isinstance(found.item, StatedChange)
        assert found.item.low == 5
        assert found.item.high == 6

    def test_a_list_is_none(self) -> None:
        assert words("分别抓获5、6人") == ["5", "6人"]
        assert words("抓获5、80人") == ["5", "80人"]
        assert words("1、2部手机") == ["2部"]
        assert words("三、四大举措") == []


class TestPartsOfAYuan:
    @pytest.mark.parametrize(
        ("text", "value"),
        [
            ("3元5角", "3.5"),
            ("3元5角2分", "3.52"),
            ("3元零5分", "3.05"),
            ("十五块八", "15.8"),
            ("12块8毛", "12.8"),
            ("五毛钱", "0.5"),
            ("8分钱", "0.08"),
        ],
    )
    def test_are_read_with_it(self, text: str, value: str) -> None:
        figure = read(text)
        assert (figure.value, figure.unit) == (Fraction(value), Unit.CNY)
        assert words(f"骗得{text}。") == [text]

    def test_shapes_and_places_are_none(self) -> None:
        assert words("三角债，八角街，三角形") == []


class TestTheYearSoFar:
    def test_up_to_the_day_that_the_sentence_names(self) -> None:
        assert items("截至5月底，全市今年已立案320起。")[:2] == ["2024-05-31", "2024-01/2024-05"]
        assert items("截至5月底，今年立案320起。")[1] == "2024-01/2024-05"

    def test_up_to_the_day_of_the_text(self) -> None:
        (found, _) = scan("本月已立案320起", as_of=AS_OF)
        assert (str(found.item), found.edge) == ("2024-07-01/2024-07-10", Edge.SINCE)

    def test_another_sentence_is_of_the_whole_year(self) -> None:
        assert items("截至5月底，立案320起。今年计划")[-1] == "2024"


class TestTheTitleNamesThePeriodOfTheText:
    JANUARY = date(2024, 1, 10)

    def test_this_quarter_is_its_quarter(self) -> None:
        text = "某银行2023年第四季度工作简报\n本季度480户，上季度410户，本季度环比"
        named = [each for each in items(text, self.JANUARY) if "Q" in each]
        assert named == ["2023Q4", "2023Q4", "2023Q3", "2023Q4"]

    def test_this_month_is_its_month(self) -> None:
        assert items("2023年12月工作简报\n本月，上月", self.JANUARY)[1:] == ["2023-12", "2023-11"]

    def test_a_sentence_is_no_title(self) -> None:
        text = "2023年第四季度抓获100人。\n本季度抓获120人"
        assert "2024Q1" in items(text, self.JANUARY)


class TestTheFirstMonthsOfAYear:
    @pytest.mark.parametrize(
        ("text", "period"),
        [
            ("前5个月，立案5起", "2024-01/2024-05"),
            ("前五个月立案5起", "2024-01/2024-05"),
            ("2023年，前5个月立案5起", "2023-01/2023-05"),
            ("前8个月，立案5起", "2023-01/2023-08"),
        ],
    )
    def test_at_the_head_of_a_clause(self, text: str, period: str) -> None:
        assert period in items(text)

    def test_without_the_year_they_are_no_figure(self) -> None:
        assert [each.text for each in scan("前5个月，立案5起")] == ["5起"]

    def test_before_an_event_they_are_a_length(self) -> None:
        assert words("案发前3个月") == ["3个月"]


class TestPointsOfTheFigureBefore:
    @pytest.mark.parametrize(
        "text", ["涉案账户1127户，同比下降41.3个百分点", "抓获97人，同比上升5个百分点"]
    )
    def test_of_a_count_are_flagged(self, text: str) -> None:
        assert scan(text)[-1].caution is Caution.POINTS_OF_COUNT

    @pytest.mark.parametrize(
        "text",
        [
            "破案率为45%，同比上升5个百分点",
            "抓获97人，破案率上升5个百分点",
            "破案97起，占45%，上升3个百分点",
            "案件数下降，同比提高5个百分点",
        ],
    )
    def test_of_a_share_are_not(self, text: str) -> None:
        assert scan(text)[-1].caution is None


class TestNothingFallsByMoreThanAllOfIt:
    @pytest.mark.parametrize("text", ["下降120%", "下降超120%", "同比减少150.5%"])
    def test_what_is_printed_so_is_flagged(self, text: str) -> None:
        assert read_change(text).caution is Caution.FALL_BEYOND_ALL

    def test_in_english_too(self) -> None:
        assert read_change("down 120%", "en").caution is Caution.FALL_BEYOND_ALL

    @pytest.mark.parametrize("text", ["下降100%", "下降约100%", "上升120%", "下降120个百分点"])
    def test_other_changes_are_not(self, text: str) -> None:
        assert read_change(text).caution is None


class TestWordsOfPrintThatAreRead:
    @pytest.mark.parametrize(
        ("text", "same"),
        [
            ("不止20人", "超20人"),
            ("一倍半", "1.5倍"),
            ("500人（次）", "500人次"),
            ("折合人民币约21万元", "约21万元"),
            ("5人\n", "5人"),
        ],
    )
    def test_as_what_they_say(self, text: str, same: str) -> None:
        assert read(text).bounds == read(same).bounds
        assert read(text).unit == read(same).unit

    def test_a_size_in_words(self) -> None:
        assert str(read("几十上百人").bounds) == str(Figure.between(20, 1000).bounds)

    @pytest.mark.parametrize("text", ["百万分之48", "万分之48", "亿分之3"])
    def test_parts_of_a_million_are_rounded_as_parts_of_ten_thousand(self, text: str) -> None:
        figure = read(text)
        assert figure.value is not None
        assert figure.value % figure.step == 0 < figure.step

    @pytest.mark.parametrize("text", ["三年以上两年以下", "打8折", "22\u223630集合"])
    def test_other_words_are_not(self, text: str) -> None:
        with pytest.raises(UnreadableFigure):
            read(text)

    def test_a_discount_and_a_clock_are_no_figures(self) -> None:
        assert words("打8折") == words("22\u223630集合") == []
        assert items("5月3日22\u223630") == ["2024-05-03T22:30"]
