# SPDX-License-Identifier: MIT
"""How wide an approximate figure is: the rule, row by row.

w is the place value of the last written digit that is not zero, times its unit word; d is the
smaller of w and n/10, at least 1 for a whole number under 10 without a unit word, and n/10 of a
fraction.
"""

from __future__ import annotations

from fractions import Fraction
from typing import NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st

from antifraud.figures import Caution, Figure, Qualifier, Unit
from antifraud.wording import read
from antifraud.wording.chinese import measures
from antifraud.wording.chinese import tables as zh_words
from antifraud.wording.english import tables as en_words

Number = int | str | Fraction | None


class Row(NamedTuple):
    """One printed figure and what it says."""

    text: str
    low: Number
    high: Number
    qualifier: Qualifier
    unit: Unit = Unit.ONE
    #: Which bounds are conventions: "low", "high" or both.
    soft: str = ""


EXACT, MORE_THAN, OVER, AT_LEAST, NEARLY, ABOUT, UNDER, AT_MOST, BETWEEN, VAGUE = Qualifier

CHINESE = [
    # 余 多: n .. n+w
    Row("20余万", 200_000, 300_000, MORE_THAN),
    Row("20万余", 200_000, 210_000, MORE_THAN, soft="high"),
    Row("140余", 140, 150, MORE_THAN),
    Row("3727万余", 37_270_000, 37_280_000, MORE_THAN),
    Row("3727万余元", 37_270_000, 37_280_000, MORE_THAN, Unit.CNY),
    Row("8.4万余", 84_000, 85_000, MORE_THAN),
    Row("8.4万余人次", 84_000, 85_000, MORE_THAN, Unit.PERSON_TIME),
    Row("万余", 10_000, 20_000, MORE_THAN),
    Row("50余名", 50, 60, MORE_THAN, Unit.PERSON),
    Row("三十多人", 30, 40, MORE_THAN, Unit.PERSON),
    Row("三百余", 300, 400, MORE_THAN),
    Row("2000余", 2000, 3000, MORE_THAN),
    Row("2.0万余", 20_000, 21_000, MORE_THAN),
    Row("百余", 100, 200, MORE_THAN),
    Row("200万余", 2_000_000, 2_010_000, MORE_THAN, soft="high"),
    Row("1亿2000万余", 120_000_000, 120_010_000, MORE_THAN, soft="high"),
    Row("9.7亿余元", 970_000_000, 980_000_000, MORE_THAN, Unit.CNY),
    Row("三年多", 3, 4, MORE_THAN, Unit.YEAR),
    Row("10个多月", 10, 11, MORE_THAN, Unit.MONTH),
    Row("三成多", 30, 40, MORE_THAN, Unit.PERCENT),
    # 超 超过 逾 突破: n .. none, n itself left out
    Row("超8倍", 8, None, OVER, Unit.FOLD),
    Row("超过10万", 100_000, None, OVER),
    Row("逾百人", 100, None, OVER, Unit.PERSON),
    Row("突破1亿元", 100_000_000, None, OVER, Unit.CNY),
    Row("超万亿元", 10**12, None, OVER, Unit.CNY),
    Row("超20余万", 200_000, None, OVER),
    # 以上 至少 不少于: n .. none
    Row("5万以上", 50_000, None, AT_LEAST),
    Row("至少3人", 3, None, AT_LEAST, Unit.PERSON),
    Row("不少于48小时", 48, None, AT_LEAST, Unit.HOUR),
    # 近 将近 接近: n-d .. n, low soft
    Row("近13万", 120_000, 130_000, NEARLY, soft="low"),
    Row("近200万", 1_800_000, 2_000_000, NEARLY, soft="low"),
    Row("将近200万人次", 1_800_000, 2_000_000, NEARLY, Unit.PERSON_TIME, soft="low"),
    Row("接近100", 90, 100, NEARLY, soft="low"),
    Row("近5", 4, 5, NEARLY, soft="low"),
    Row("近8倍", 7, 8, NEARLY, Unit.FOLD, soft="low"),
    Row("近7成", 63, 70, NEARLY, Unit.PERCENT, soft="low"),
    Row("近三分之一", 30, Fraction(100, 3), NEARLY, Unit.PERCENT, soft="low"),
    Row("近2.0万", 19_000, 20_000, NEARLY, soft="low"),
    # 约 左右 上下: n-d .. n+d, both soft
    Row("约450", 440, 460, ABOUT, soft="low high"),
    Row("450左右", 440, 460, ABOUT, soft="low high"),
    Row("50人上下", 45, 55, ABOUT, Unit.PERSON, soft="low high"),
    Row("约3人", 2, 4, ABOUT, Unit.PERSON, soft="low high"),
    Row("约3%", 2, 4, ABOUT, Unit.PERCENT, soft="low high"),
    Row("约3.0%", "2.9", "3.1", ABOUT, Unit.PERCENT, soft="low high"),
    Row("约3万", 27_000, 33_000, ABOUT, soft="low high"),
    Row("约450左右", 440, 460, ABOUT, soft="low high"),
    # 不到 不足 不满: 0 .. n
    Row("不到半小时", 0, 30, UNDER, Unit.MINUTE),
    Row("不足百人", 0, 100, UNDER, Unit.PERSON),
    Row("不满3年", 0, 3, UNDER, Unit.YEAR),
    # 以下 以内 不超过: 0 .. n
    Row("20元以下", 0, 20, AT_MOST, Unit.CNY),
    Row("48小时以内", 0, 48, AT_MOST, Unit.HOUR),
    Row("不超过5个工作日", 0, 5, AT_MOST, Unit.WORKING_DAY),
    Row("24小时内", 0, 24, AT_MOST, Unit.HOUR),
    Row("3日内", 0, 3, AT_MOST, Unit.DAY),
    Row("5公里内", 0, 5, AT_MOST, Unit.KILOMETRE),
    # 来 把 百十: about
    Row("一千来人", 900, 1100, ABOUT, Unit.PERSON, soft="low high"),
    Row("二十来天", 18, 22, ABOUT, Unit.DAY, soft="low high"),
    Row("20来万元", 180_000, 220_000, ABOUT, Unit.CNY, soft="low high"),
    Row("十来个", 9, 11, ABOUT, Unit.ITEM, soft="low high"),
    Row("百把人", 90, 110, ABOUT, Unit.PERSON, soft="low high"),
    Row("百十来个", 90, 110, ABOUT, Unit.ITEM, soft="low high"),
    Row("个把月", 0, 2, ABOUT, Unit.MONTH, soft="low high"),
    Row("约个把小时", 0, 2, ABOUT, Unit.HOUR, soft="low high"),
    # 出头 有余: like 余; 开外: above
    Row("三百出头", 300, 400, MORE_THAN),
    Row("五十岁出头", 50, 60, MORE_THAN, Unit.YEAR),
    Row("20万出头", 200_000, 210_000, MORE_THAN, soft="high"),
    Row("300有余", 300, 400, MORE_THAN),
    Row("六十开外", 60, None, OVER),
    # 强 弱: a little more, a little less
    Row("三分之一强", Fraction(100, 3), Fraction(110, 3), MORE_THAN, Unit.PERCENT, soft="high"),
    Row("三分之一弱", 30, Fraction(100, 3), NEARLY, Unit.PERCENT, soft="low"),
    Row("三分之二多", Fraction(200, 3), Fraction(220, 3), MORE_THAN, Unit.PERCENT, soft="high"),
    Row("三分之一出头", Fraction(100, 3), Fraction(110, 3), MORE_THAN, Unit.PERCENT, soft="high"),
    Row("三成强", 30, 33, MORE_THAN, Unit.PERCENT, soft="high"),
    Row("5%弱", 4, 5, NEARLY, Unit.PERCENT, soft="low"),
    # 约 and 余 together: the bounds of 余, both soft
    Row("约20余万", 200_000, 300_000, MORE_THAN, soft="low high"),
    Row("近300余名", 300, 400, MORE_THAN, Unit.PERSON, soft="low high"),
    Row("将近10多天", 10, 20, MORE_THAN, Unit.DAY, soft="low high"),
    Row("20余人左右", 20, 30, MORE_THAN, Unit.PERSON, soft="low high"),
    # sizes without a number
    Row("好几万", 20_000, 100_000, VAGUE),
    Row("数十余人", 20, 100, VAGUE, Unit.PERSON),
    Row("几成", 20, 100, VAGUE, Unit.PERCENT),
    Row("成百上千名", 100, 10_000, VAGUE, Unit.PERSON),
    Row("成千上万", 1000, 100_000, VAGUE),
    Row("数以万计", 10_000, 100_000, VAGUE),
    Row("几十", 20, 100, VAGUE),
    Row("数十", 20, 100, VAGUE),
    Row("数十起", 20, 100, VAGUE, Unit.CASE),
    Row("数万", 20_000, 100_000, VAGUE),
    Row("数十万元", 200_000, 1_000_000, VAGUE, Unit.CNY),
    Row("几名", 2, 10, VAGUE, Unit.PERSON),
    Row("十几", 10, 20, VAGUE),
    Row("二十几人", 20, 30, VAGUE, Unit.PERSON),
    Row("上百", 100, None, AT_LEAST),
    Row("上千万", 10_000_000, None, AT_LEAST),
    Row("两三", 2, 3, BETWEEN),
    Row("三五个", 3, 5, BETWEEN, Unit.ITEM),
    Row("二三十万", 200_000, 300_000, BETWEEN),
    Row("十七八岁", 17, 18, BETWEEN, Unit.YEAR),
    Row("半", Fraction(1, 2), Fraction(1, 2), EXACT),
    Row("过半", 50, 100, OVER, Unit.PERCENT),
    Row("一半", 50, 50, EXACT, Unit.PERCENT),
    Row("一半以上", 50, 100, AT_LEAST, Unit.PERCENT),
    Row("大半", 50, 100, OVER, Unit.PERCENT),
    Row("过半数", 50, 100, OVER, Unit.PERCENT),
    Row("半数以上", 50, 100, AT_LEAST, Unit.PERCENT),
    Row("小半", 0, 50, UNDER, Unit.PERCENT),
    Row("八九成", 80, 90, BETWEEN, Unit.PERCENT),
    # from one number to another
    Row("20万到30万之间", 200_000, 300_000, BETWEEN),
    Row("在20万至30万元之间", 200_000, 300_000, BETWEEN, Unit.CNY),
    Row("介于3和5之间", 3, 5, BETWEEN),
    Row("3至5万", 30_000, 50_000, BETWEEN),
    Row("3-5千元", 3000, 5000, BETWEEN, Unit.CNY),
    Row("3至5百万", 3_000_000, 5_000_000, BETWEEN),
    Row("500至1万元", 500, 10_000, BETWEEN, Unit.CNY),
    Row("3人至5万人", 3, 50_000, BETWEEN, Unit.PERSON),
    Row("3%～5%", 3, 5, BETWEEN, Unit.PERCENT),
    Row("3——5天", 3, 5, BETWEEN, Unit.DAY),
    Row("约3至5万", 30_000, 50_000, BETWEEN, soft="low high"),
    Row("三万五", 35_000, 35_000, EXACT),
    Row("两个半小时", "2.5", "2.5", EXACT, Unit.HOUR),
    Row("半个多小时", 30, 60, MORE_THAN, Unit.MINUTE),
    Row("半年多", 6, 12, MORE_THAN, Unit.MONTH),
    Row("三年半", "3.5", "3.5", EXACT, Unit.YEAR),
    # stress sets no bound
    Row("高达9.7亿元", 970_000_000, 970_000_000, EXACT, Unit.CNY),
    Row("仅2天", 2, 2, EXACT, Unit.DAY),
    Row("高达近13万", 120_000, 130_000, NEARLY, soft="low"),
    # times of several units, in the last of them
    Row("3小时20分钟", 200, 200, EXACT, Unit.MINUTE),
    Row("3小时20分", 200, 200, EXACT, Unit.MINUTE),
    Row("3分20秒", 200, 200, EXACT, Unit.SECOND),
    Row("1小时5分30秒", 3930, 3930, EXACT, Unit.SECOND),
    Row("1年零3个月", 15, 15, EXACT, Unit.MONTH),
    Row("2个半月", "2.5", "2.5", EXACT, Unit.MONTH),
    Row("约3小时20分钟", 190, 210, ABOUT, Unit.MINUTE, soft="low high"),
    Row("3小时20余分钟", 200, 210, MORE_THAN, Unit.MINUTE),
    Row("不到1小时30分钟", 0, 90, UNDER, Unit.MINUTE),
    Row("共2000年", 2000, 2000, EXACT, Unit.YEAR),
    Row("两千年", 2000, 2000, EXACT, Unit.YEAR),
    # what is counted, after the measure word or in its place
    Row("44名犯罪嫌疑人", 44, 44, EXACT, Unit.PERSON),
    Row("300余名群众", 300, 400, MORE_THAN, Unit.PERSON),
    Row("8个嫌疑人", 8, 8, EXACT, Unit.PERSON),
    Row("5批嫌疑人", 5, 5, EXACT, Unit.ITEM),
    Row("2058个涉案账户", 2058, 2058, EXACT, Unit.ACCOUNT),
    Row("19张银行卡", 19, 19, EXACT, Unit.ITEM),
    Row("3起电信网络诈骗案件", 3, 3, EXACT, Unit.CASE),
    Row("20万元现金", 200_000, 200_000, EXACT, Unit.CNY),
    Row("5块展板", 5, 5, EXACT, Unit.ITEM),
    Row("8.4万群众", 84_000, 84_000, EXACT, Unit.PERSON),
    Row("110余警情", 110, 120, MORE_THAN, Unit.CASE),
    Row("50余点位", 50, 60, MORE_THAN, Unit.ITEM),
    # parts of a whole
    Row("5‰", "0.5", "0.5", EXACT, Unit.PERCENT),
    Row("3至5‰", "0.3", "0.5", BETWEEN, Unit.PERCENT),
    Row("五成", 50, 50, EXACT, Unit.PERCENT),
    Row("三成五", 35, 35, EXACT, Unit.PERCENT),
    Row("百分之三点五", "3.5", "3.5", EXACT, Unit.PERCENT),
    Row("千分之五", "0.5", "0.5", EXACT, Unit.PERCENT),
    Row("三分之一", Fraction(100, 3), Fraction(100, 3), EXACT, Unit.PERCENT),
    Row("5个百分点", 5, 5, EXACT, Unit.POINT),
    # sums and measures
    Row("人民币20余万元", 200_000, 300_000, MORE_THAN, Unit.CNY),
    Row("20余万元人民币", 200_000, 300_000, MORE_THAN, Unit.CNY),
    Row("港币30万元", 300_000, 300_000, EXACT, Unit.HKD),
    Row("30万元港币", 300_000, 300_000, EXACT, Unit.HKD),
    Row("壹佰万元整", 1_000_000, 1_000_000, EXACT, Unit.CNY),
    Row("USDT 3000", 3000, 3000, EXACT, Unit.USDT),
    Row("3000 USDT", 3000, 3000, EXACT, Unit.USDT),
    Row("2.5个比特币", "2.5", "2.5", EXACT, Unit.BTC),
    Row("50余G", 50, 60, MORE_THAN, Unit.GIGABYTE),
    Row("6人·天", 6, 6, EXACT, Unit.PERSON_DAY),
    Row("人民币100元", 100, 100, EXACT, Unit.CNY),
    Row("￥100", 100, 100, EXACT, Unit.CNY),
    Row("US$5万", 50_000, 50_000, EXACT, Unit.USD),
    Row("5千克", 5, 5, EXACT, Unit.KILOGRAM),
    Row("五百千克", 500, 500, EXACT, Unit.KILOGRAM),
    Row("-5%", -5, -5, EXACT, Unit.PERCENT),
    Row("-5至3", -5, 3, BETWEEN),
    Row("-5至-3人", -5, -3, BETWEEN, Unit.PERSON),
    Row("-3万至5万元", -30_000, 50_000, BETWEEN, Unit.CNY),
    Row("-5以上", -5, None, AT_LEAST),
    Row("约-50", -55, -45, ABOUT, soft="low high"),
    Row("-3成", -30, -30, EXACT, Unit.PERCENT),
    Row("-5元以下且无下限", None, -5, AT_MOST, Unit.CNY),
    Row(" 约 3 万 余 ".replace("余", "元"), 27_000, 33_000, ABOUT, Unit.CNY, soft="low high"),
]

ENGLISH = [
    Row("more than 10,000", 10_000, None, OVER),
    Row("over 9 million", 9_000_000, None, OVER),
    Row("more than USD 192 million", 192_000_000, None, OVER, Unit.USD),
    Row("at least 10,000 times", 10_000, None, AT_LEAST, Unit.TIME),
    Row("500 or more", 500, None, AT_LEAST),
    Row("nearly 130,000", 120_000, 130_000, NEARLY, soft="low"),
    Row("almost 200 people", 180, 200, NEARLY, Unit.PERSON, soft="low"),
    Row("almost a third", 30, Fraction(100, 3), NEARLY, Unit.PERCENT, soft="low"),
    Row("about 450", 440, 460, ABOUT, soft="low high"),
    Row("some 450 cases", 440, 460, ABOUT, Unit.CASE, soft="low high"),
    Row("about SGD 1.76 million", 1_750_000, 1_770_000, ABOUT, Unit.SGD, soft="low high"),
    Row("fewer than 20", 0, 20, UNDER),
    Row("up to 48 hours", 0, 48, AT_MOST, Unit.HOUR),
    Row("no more than 5 working days", 0, 5, AT_MOST, Unit.WORKING_DAY),
    Row("dozens", 24, 100, VAGUE, soft="high"),
    Row("hundreds of cases", 200, 1000, VAGUE, Unit.CASE, soft="high"),
    Row("3 to 5 million", 3_000_000, 5_000_000, BETWEEN),
    Row("$3 to $5 million", 3_000_000, 5_000_000, BETWEEN, Unit.USD),
    Row("3%-5%", 3, 5, BETWEEN, Unit.PERCENT),
    Row("between 3 and 5 days", 3, 5, BETWEEN, Unit.DAY),
    Row("3 people to 5 thousand people", 3, 5000, BETWEEN, Unit.PERSON),
    Row("about 3 to 5 days", 3, 5, BETWEEN, Unit.DAY, soft="low high"),
    Row("half an hour", 30, 30, EXACT, Unit.MINUTE),
    Row("two and a half hours", "2.5", "2.5", EXACT, Unit.HOUR),
    Row("more than half", 50, 100, OVER, Unit.PERCENT),
    Row("two thirds", Fraction(200, 3), Fraction(200, 3), EXACT, Unit.PERCENT),
    Row("1.1 billion", 1_100_000_000, 1_100_000_000, EXACT),
    Row("7.4 percentage points", "7.4", "7.4", EXACT, Unit.POINT),
    Row("a total of 44 people", 44, 44, EXACT, Unit.PERSON),
    Row("£5m", 5_000_000, 5_000_000, EXACT, Unit.GBP),
    Row("-5%", -5, -5, EXACT, Unit.PERCENT),
    Row("-5 to -3 days", -5, -3, BETWEEN, Unit.DAY),
    Row("-5 to 3", -5, 3, BETWEEN),
    Row("-3 million to 5 million", -3_000_000, 5_000_000, BETWEEN),
    Row("at least -5", -5, None, AT_LEAST),
    Row("-5 people or less, without a lower bound", None, -5, AT_MOST, Unit.PERSON),
]


def says(figure: Figure, row: Row) -> None:
    low, high = (None if end is None else Fraction(end) for end in (row.low, row.high))
    assert (figure.low, figure.high) == (low, high)
    assert (figure.qualifier, figure.unit) == (row.qualifier, row.unit)
    assert (figure.low_firm, figure.high_firm) == ("low" not in row.soft, "high" not in row.soft)


@pytest.mark.parametrize("row", CHINESE, ids=[row.text for row in CHINESE])
def test_in_chinese(row: Row) -> None:
    says(read(row.text), row)


@pytest.mark.parametrize("row", ENGLISH, ids=[row.text for row in ENGLISH])
def test_in_english(row: Row) -> None:
    says(read(row.text, "en"), row)


class TestOverAndUnderLeaveTheNumberOut:
    @pytest.mark.parametrize("text", ["超8倍", "逾8", "突破8"])
    def test_over(self, text: str) -> None:
        assert not read(text).bounds.contains(Fraction(8))

    def test_at_least_keeps_it(self) -> None:
        assert read("8倍以上").bounds.contains(Fraction(8))

    def test_under(self) -> None:
        assert not read("不到8").bounds.contains(Fraction(8))
        assert read("不超过8").bounds.contains(Fraction(8))


class TestAStepIsWhatPrintMayHaveRounded:
    @pytest.mark.parametrize(
        ("text", "step"),
        [
            ("9.7亿", 10_000_000),
            ("44人", 0),
            ("2058", 0),
            ("200万", 10_000),
            ("86%", 1),
            ("86.0%", "0.1"),
            ("五成", 10),
            ("三成五", 1),
            ("两百五十", 0),
            ("3.5倍", "0.1"),
            ("三分之一", 0),
        ],
    )
    def test_in_chinese(self, text: str, step: str) -> None:
        assert read(text).step == Fraction(step)

    @pytest.mark.parametrize(
        ("text", "step"),
        [
            ("1.1 billion", 100_000_000),
            ("two hundred and five", 0),
            ("five hundred thousand", 1000),
            ("two million three hundred thousand", 1000),
            ("86 percent", 1),
            ("12,019", 0),
        ],
    )
    def test_in_english(self, text: str, step: str) -> None:
        assert read(text, "en").step == Fraction(step)


class TestTheMeasureWordIsKept:
    @pytest.mark.parametrize("word", ["名", "部", "张", "篇", "条", "场", "家", "件"])
    def test_as_printed(self, word: str) -> None:
        assert read(f"3{word}").measure == word
        assert read(f"3余{word}").measure == word
        assert read(f"3至5{word}").measure == word
        assert read(f"数十{word}").measure == word


class TestTwoWordsThatDisagree:
    @pytest.mark.parametrize("text", ["约20余万", "近300余名", "20余人左右", "约半年多"])
    def test_are_told_by_a_caution(self, text: str) -> None:
        assert read(text).caution is Caution.TWO_BOUNDS

    @pytest.mark.parametrize("text", ["20余万", "约20万", "超20余万", "至少20余人"])
    def test_and_others_are_not(self, text: str) -> None:
        assert read(text).caution is None


class TestTheMeasureWordStaysWhereANounFollows:
    @pytest.mark.parametrize("text", ["44名嫌疑人", "44名", "44余名群众", "44名涉案人员"])
    def test_as_printed(self, text: str) -> None:
        assert (read(text).measure, read(text).unit) == ("名", Unit.PERSON)

    @pytest.mark.parametrize(("word", "unit"), measures.NOUNS.items())
    def test_of_every_noun_of_the_table(self, word: str, unit: Unit) -> None:
        counted = {Unit.CNY: "元", Unit.CASE: "起"}.get(unit, "个")
        assert read(f"20{counted}{word}").unit == unit
        assert read(f"20余{counted}{word}").unit == unit

    @pytest.mark.parametrize("word", measures.ATTRIBUTES)
    def test_of_every_word_before_a_noun(self, word: str) -> None:
        assert read(f"20名{word}嫌疑人").unit == Unit.PERSON


class TestEveryWordOfTheTablesIsRead:
    @pytest.mark.parametrize(("word", "qualifier"), zh_words.PREFIXES.items())
    def test_before_a_chinese_number(self, word: str, qualifier: Qualifier) -> None:
        text = f"{word}百人" if word in ("上", "过") else f"{word}20人"
        assert read(text).qualifier is qualifier

    @pytest.mark.parametrize(("word", "qualifier"), zh_words.SUFFIXES.items())
    def test_after_a_chinese_number(self, word: str, qualifier: Qualifier) -> None:
        assert read(f"20天{word}").qualifier is qualifier
        assert word == "内" or read(f"20{word}").qualifier is qualifier

    @pytest.mark.parametrize(("word", "unit"), zh_words.MEASURES.items())
    def test_that_measures_in_chinese(self, word: str, unit: Unit) -> None:
        figure = read(f"20{word}")
        assert figure.value == 20
        assert (figure.unit, figure.measure) == (unit, word)

    @pytest.mark.parametrize(("word", "unit"), zh_words.CURRENCIES.items())
    def test_that_names_a_currency_in_chinese(self, word: str, unit: Unit) -> None:
        assert read(f"{word}20").unit == unit

    @pytest.mark.parametrize("word", zh_words.STRESSES)
    def test_of_stress_in_chinese(self, word: str) -> None:
        assert read(f"{word}20人") == read("20人")

    @pytest.mark.parametrize(("word", "qualifier"), en_words.PREFIXES.items())
    def test_before_an_english_number(self, word: str, qualifier: Qualifier) -> None:
        assert read(f"{word} 20 cases", "en").qualifier is qualifier
        assert read(f"{word.title()} 20 cases", "en").qualifier is qualifier

    @pytest.mark.parametrize(("word", "qualifier"), en_words.SUFFIXES.items())
    def test_after_an_english_number(self, word: str, qualifier: Qualifier) -> None:
        assert read(f"20 cases {word}", "en").qualifier is qualifier

    @pytest.mark.parametrize(("word", "unit"), en_words.UNITS.items())
    def test_that_measures_in_english(self, word: str, unit: Unit) -> None:
        glue = "" if word.startswith("-") else " "
        assert read(f"20{glue}{word}", "en").unit == unit

    @pytest.mark.parametrize(("word", "unit"), en_words.CURRENCIES.items())
    def test_that_names_a_currency_in_english(self, word: str, unit: Unit) -> None:
        assert read(f"{word}20", "en").unit == unit
        assert read(f"{word} 20 million", "en").unit == unit

    @pytest.mark.parametrize(("words", "ends"), en_words.DOZENS.items())
    def test_of_size_in_english(self, words: str, ends: tuple[int, int]) -> None:
        figure = read(f"{words} cases", "en")
        assert (figure.low, figure.high) == tuple(map(Fraction, ends))

    @pytest.mark.parametrize(("words", "share"), en_words.FRACTIONS.items())
    def test_of_shares_in_english(self, words: str, share: tuple[int, int]) -> None:
        assert read(words, "en").value == Fraction(100 * share[0], share[1])


class TestTheRuleItself:
    """Against the rule worked out from the printed digits."""

    @given(
        st.integers(1, 9999), st.sampled_from([("", 1), ("万", 10**4), ("亿", 10**8)]),
        st.sampled_from(["约{}", "近{}", "{}余", "余{}"]),
    )  # fmt: skip
    def test_in_chinese(self, digits: int, unit_word: tuple[str, int], form: str) -> None:
        word, size = unit_word
        text = f"{digits}余{word}" if form == "余{}" else form.format(f"{digits}{word}")
        zeros = len(str(digits)) - len(str(digits).rstrip("0"))
        n, w = digits * size, 10**zeros * size
        d = min(w, Fraction(n, 10))
        if digits < 10 and not word:
            d = max(d, Fraction(1))
        figure = read(text)
        if form == "约{}":
            assert [figure.low, figure.high] == [n - d, n + d]
        elif form == "近{}":
            assert [figure.low, figure.high] == [n - d, n]
        elif form == "{}余" and word and w > size:
            assert (figure.low, figure.high) == tuple(map(Fraction, (n, n + size)))
            assert not figure.high_firm
        else:
            assert (figure.low, figure.high) == tuple(map(Fraction, (n, n + w)))
            assert figure.high_firm
