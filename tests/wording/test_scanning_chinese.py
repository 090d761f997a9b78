# SPDX-License-Identifier: MIT
"""What counts in running Chinese text is read, and what merely names is not."""

from __future__ import annotations

import json
from decimal import Decimal
from fractions import Fraction
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from antifraud.errors import AntifraudError
from antifraud.figures import Basis, Caution, ChangeKind, Direction, Figure, Qualifier, StatedChange
from antifraud.wording import Reading, read, read_change, scan

FIGURES = Path(__file__).parents[3] / "shared" / "data" / "figures.jsonl"
YEAR, BEFORE = Basis.YEAR_EARLIER, Basis.PREVIOUS_PERIOD
UP, DOWN, SAME = Direction.UP, Direction.DOWN, Direction.UNCHANGED


def figures(text: str) -> list[str]:
    """Return the words of the figures and changes of a text."""
    return [each.text for each in scan(text) if isinstance(each.item, Figure | StatedChange)]


def changes(text: str) -> list[Reading]:
    return [each for each in scan(text) if isinstance(each.item, StatedChange)]


def size(each: Reading) -> Decimal:
    assert isinstance(each.item, StatedChange)
    return each.item.value


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("出动警力140余名", ["140余名"]),
        ("劝阻8.4万余人次", ["8.4万余人次"]),
        ("金额高达3727万余元", ["3727万余元"]),
        ("每场达10万以上", ["10万以上"]),
        ("共为40余家企业办理", ["40余家"]),
        ("年仅14岁", ["14岁"]),
        ("几分钟后赶到", ["几分钟"]),
        ("两名老人等了三天", ["两名", "三天"]),
        ("三县五镇联动", ["三县", "五镇"]),
        ("横跨7省30个市县", ["7省", "30个"]),
        ("24小时值守，不到半小时", ["24小时", "不到半小时"]),
        ("半小时后归还", ["半小时"]),
        ("每人3至5万，用时2到3天", ["3至5万", "2到3天"]),
        ("最快仅需2天", ["2天"]),
        ("损失约人民币20万元", ["约人民币20万元"]),
        ("转出US$100和¥3000", ["US$100", "¥3000"]),
        ("占33%，为四成，约三分之一", ["33%", "四成", "约三分之一"]),
        ("审结28件49人", ["28件", "49人"]),
        ("行政拘留十日", ["十日"]),
        ("在7日内答复", ["7日内"]),
        ("嫌疑人数十名", ["数十名"]),
        ("骗走千万元", ["千万元"]),
        ("花了十分钟", ["十分钟"]),
        ("通过3个月努力", ["3个月"]),
        ("网上百余人转发", ["百余人"]),
        ("成百上千人报名", ["成百上千人"]),
        ("判处三年六个月，罚金人民币5万元", ["三年六个月", "人民币5万元"]),
        ("处三年以上十年以下有期徒刑", ["三年以上", "十年以下"]),
        ("5万元以上不满50万元", ["5万元以上", "不满50万元"]),
        ("几十万至几百万元", ["几十万", "几百万元"]),
        ("1,234人，1，234人", ["1,234人", "1，234人"]),
    ],
)
def test_figures_are_found_with_the_words_that_bound_them(text: str, words: list[str]) -> None:
    assert figures(text) == words


@pytest.mark.parametrize(
    "text",
    [
        "沿330国道、G330、S26行驶",
        "拨打110报警，或拨96110专线，电话0579-87101234",
        "咨询电话87101234，手机13800001111",
        "银行卡6222021234567890123，尾号1234",
        "依据〔2016〕86号文件",
        "刑法第266条、第二百六十六条",
        "第一时间、第3名、第二",
        "5号楼3单元501室，3楼，二楼",
        "5G、3D、A12、COVID-19、v2.1、2.0版",
        "见www.example.com/96110，邮箱a3@example.com、12345@example.com",
        "1.加强宣传",
        "（一）总体情况",
        "十一、其他",
        "一是严打，二是严防",
        "统一部署，一定一样一起，万一，十分重要",
        "一带一路，三番五次，千家万户，百分百，两手抓，两会期间",
        "四川三亚六安九江",
        "五一期间、双十一、二十大、十四五规划",
        "余某，多人多次多起多个，许多，几乎",
        "数据、数字、数额、半径、人数、案件数起伏",
        "人数十分庞大，千万不要相信",
        "王三、李四名下",
        "一名男子、一条短信、一首歌、一批、一种、一起",
        "一天天，一次次，同一天，每一天",
        "一天，他接到来电",
        "80后、90后",
        "比例为15:61.9:23.1",
        "“1+3+N”模式，“3·15”晚会，“110”",
        "公寓9-3",
        "全国500强",
        "周三、星期五",
        "二期项目",
        "得10分",
        "5、6月份",
        "“四个一”活动",
        "六月的一天",
        "12367平台",
        "前10位",
        "党的二十届二中全会",
        "2017.1—2021.12",
    ],
)
def test_what_only_names_is_no_figure(text: str) -> None:
    assert figures(text) == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("抓获110起", ["110起"]),
        ("微信20个", ["20个"]),
        ("其余44人", ["44人"]),
        ("其余三人", ["三人"]),
        ("一周时间、一年、一小时、一半、一百人", ["一周", "一年", "一小时", "一半", "一百人"]),
        ("一万元、一成、一个月", ["一万元", "一成", "一个月"]),
        ("三名", ["三名"]),
        ("附近3家、最近3年、经过半年", ["3家", "3年", "半年"]),
        ("44人员", ["44"]),
        ("民警3天到5个村", ["3天", "5个"]),
        ("从300元到5000元", ["300元到5000元"]),
        ("7×24小时", ["24小时"]),
        ("不到一人", ["不到一人"]),
    ],
)
def test_words_beside_a_numeral_tell_whether_it_counts(text: str, words: list[str]) -> None:
    assert figures(text) == words


@pytest.mark.parametrize(
    "text",
    [
        "2023年5月3日17时许",
        "1月11日至18日",
        "第一季度",
        "2022至2023年",
        "17:30",
        "2023-05-03",
        "18日",
        "3月",
        "90年代",
        "在27日召开",
    ],
)
def test_a_part_of_a_date_is_no_figure(text: str) -> None:
    assert figures(text) == []


def test_durations_are_figures() -> None:
    assert figures("20天、3个月、5年、48小时") == ["20天", "3个月", "5年", "48小时"]


@pytest.mark.parametrize(
    ("text", "words", "value", "kind", "basis", "direction"),
    [
        ("效率环比提升70.08%", "环比提升70.08%", "70.08", "PERCENT", BEFORE, UP),
        ("同比下降48%", "同比下降48%", "-48", "PERCENT", YEAR, DOWN),
        ("同比33%", "同比33%", "33", "PERCENT", YEAR, None),
        ("同比-18.72%", "同比-18.72%", "-18.72", "PERCENT", YEAR, None),
        ("较上年同期增长16%", "较上年同期增长16%", "16", "PERCENT", YEAR, UP),
        ("较上月大幅下降近30%", "较上月大幅下降近30%", "-30", "PERCENT", BEFORE, DOWN),
        ("损失下降超三成", "下降超三成", "-30", "PERCENT", None, DOWN),
        ("覆盖率提高5个百分点", "提高5个百分点", "5", "POINTS", None, UP),
        ("增加到3.5倍", "增加到3.5倍", "2.5", "FOLD", None, UP),
        ("同比增长34倍", "同比增长34倍", "34", "FOLD", YEAR, UP),
        ("是去年同期的3.5倍", "是去年同期的3.5倍", "2.5", "FOLD", YEAR, None),
        ("翻了一番", "翻了一番", "1", "FOLD", None, UP),
        ("与去年同期持平", "与去年同期持平", "0", "PERCENT", YEAR, SAME),
        ("同比基本持平", "同比基本持平", "0", "PERCENT", YEAR, SAME),
        (
            "与去年同期相比，全市发案下降8%",
            "与去年同期相比，全市发案下降8%",
            "-8",
            "PERCENT",
            YEAR,
            DOWN,
        ),
    ],
)
def test_a_change_runs_from_its_first_word_to_its_figure(  # noqa: PLR0913, PLR0917 - one row of the table
    text: str,
    words: str,
    value: str,
    kind: str,
    basis: Basis | None,
    direction: Direction | None,
) -> None:
    (each,) = scan(text)
    assert (each.text, each.basis, each.direction) == (words, basis, direction)
    assert each.kind is ChangeKind[kind]
    assert size(each) == Decimal(value)
    assert isinstance(each.item, StatedChange)
    assert each.item.printed == words


def test_two_bases_give_two_changes_of_one_span() -> None:
    text = "立案同比、环比分别下降11.6%、8.6%，"
    first, second = changes(text)
    assert (first.start, first.end) == (second.start, second.end) == (2, 21)
    assert [(size(each), each.basis) for each in (first, second)] == [
        (Decimal("-11.6"), YEAR),
        (Decimal("-8.6"), BEFORE),
    ]


def test_two_bases_may_share_their_size() -> None:
    assert [(size(each), each.text) for each in changes("同比环比均下降50%以上")] == [
        (Decimal(-50), "同比环比均下降50%以上")
    ] * 2


@pytest.mark.parametrize(
    ("text", "words", "values"),
    [
        ("同比分别上升5%和8%", ["同比分别上升5%", "8%"], [5, 8]),
        ("分别上升5%、8%", ["分别上升5%", "8%"], [5, 8]),
        ("同比分别上升5%、下降8%", ["同比分别上升5%", "下降8%"], [5, -8]),
        ("分别提高4和3个百分点", ["分别提高4", "3个百分点"], [4, 3]),
    ],
)
def test_a_list_of_sizes_gives_a_change_for_each(
    text: str, words: list[str], values: list[int]
) -> None:
    found = changes(text)
    assert [each.text for each in found] == words
    assert [size(each) for each in found] == values
    assert len({each.basis for each in found}) == 1


def test_a_basis_reaches_over_no_bracket() -> None:
    (each,) = changes("与上半年相比（简称“同比”）增长18.2%")
    assert (each.text, each.basis) == ("增长18.2%", None)


def test_unless_each_is_said_to_have_its_own_the_second_number_is_a_figure() -> None:
    assert [type(each.item) for each in scan("上升5%，占8%")] == [StatedChange, Figure]


@pytest.mark.parametrize(
    ("text", "words", "direction"),
    [
        ("增加500人", "500人", UP),
        ("同比减少近500起", "近500起", DOWN),
        ("下降了500起", "500起", DOWN),
        ("增加到500人", "500人", None),
        ("上升到500起", "500起", None),
        ("新增500家", "500家", None),
        ("最高5%", "5%", None),
        ("提高到95%", "95%", None),
        ("最多500人", "最多500人", None),
    ],
)
def test_an_absolute_increase_is_a_figure_with_its_direction(
    text: str, words: str, direction: Direction | None
) -> None:
    (each,) = scan(text)
    assert isinstance(each.item, Figure)
    assert (each.text, each.direction) == (words, direction)


@pytest.mark.parametrize("text", ["同比增减5.3%", "升降5%"])
def test_up_or_down_is_no_direction(text: str) -> None:
    assert changes(text) == []


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("占比高于去年同期12个百分点", "12"),
        ("同比：-2.1%", "-2.1"),
        ("比上月末低0.8个百分点", "-0.8"),
    ],
)
def test_a_change_may_be_told_from_the_level_before(text: str, value: str) -> None:
    (each,) = changes(text)
    assert size(each) == Decimal(value)
    assert each.basis is not None


def test_a_mean_rate_and_a_change_of_a_rate_are_no_changes_of_what_is_counted() -> None:
    assert changes("年均增长9.3%") == changes("增幅收窄3%") == []
    (points,) = changes("增速回落0.5个百分点")
    assert points.kind is ChangeKind.POINTS
    assert figures("年均增长9.3%") == ["9.3%"]


@pytest.mark.parametrize("text", ["约20余万元", "近20余万元"])
def test_words_that_bound_in_unlike_ways_are_said_to(text: str) -> None:
    (each,) = scan(text)
    assert each.text == text
    assert each.caution is Caution.TWO_BOUNDS
    assert isinstance(each.item, Figure)
    assert each.item.low == 200_000
    assert each.item.high == 300_000
    assert not each.item.low_firm
    assert not each.item.high_firm


@pytest.mark.parametrize(
    ("text", "caution"),
    [
        ("下降2倍", Caution.FOLD_DECREASE),
        ("案件数下降7.4个百分点", Caution.POINTS_OF_COUNT),
        ("发案同比下降7.4个百分点", Caution.POINTS_OF_COUNT),
        ("同比发案下降7.4个百分点", Caution.POINTS_OF_COUNT),
        ("破案率提高5个百分点", None),
        ("发案率同比下降5个百分点", None),
        ("诈骗案件占比下降5个百分点", None),
        ("案件数下降，同比提高5个百分点", None),
        ("同比提高5个百分点", None),
    ],
)
def test_points_of_a_count_are_said_to_be_so(text: str, caution: Caution | None) -> None:
    (each,) = changes(text)
    assert each.caution is caution


def test_what_a_reading_says_stands_on_it() -> None:
    (each,) = scan("近200万人次")
    assert (each.qualifier, each.measure) == (Qualifier.NEARLY, "人次")
    assert [each.basis, each.kind, each.caution, each.direction] == [None] * 4


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("抓获 44 名", "44 名"),
        ("抓获４４名", "４４名"),
        ("同比 上升 ５．５％", "同比 上升 ５．５％"),
        ("抓获\n44名", "44名"),
        ("追赃 20 余万元，", "20 余万元"),
    ],
)
def test_spaces_and_full_width_digits_change_offsets_alone(text: str, words: str) -> None:
    (each,) = scan(text)
    assert each.text == text[each.start : each.end] == words


def test_spaces_part_two_numbers_however_many() -> None:
    assert figures("3  5人") == figures("3 5人") == ["3", "5人"]


_PIECES = st.sampled_from(
    [
        *"一二两三十百千万亿数几半余多约近超不到0123456789.,%-~至和、，。（）:/ \n\t的了个人起元",
        *("同比", "环比", "分别", "上升", "下降", "持平", "翻一番", "到", "以上", "百分之", "分之"),
        *("个百分点", "倍", "成", "年", "月", "日", "小时", "第", "号", "共", "达", "电话", "US$"),
        *("2023年5月3日", "96110", "A1", "〔2016〕", "去年同期", "较", "是", "原来的", "３", "％"),
    ]
)
_TEXTS = st.one_of(st.text(max_size=80), st.lists(_PIECES, max_size=40).map("".join))


@given(_TEXTS)
def test_any_text_is_scanned_without_overlap_and_cut_right(text: str) -> None:
    last: Reading | None = None
    for each in scan(text):
        assert each.text == text[each.start : each.end] != ""
        if last is not None and each.start < last.end:
            assert (each.start, each.end) == (last.start, last.end)
            assert isinstance(each.item, StatedChange)
            assert isinstance(last.item, StatedChange)
        last = each


@given(_TEXTS)
def test_full_width_digits_find_the_same(text: str) -> None:
    wide = text.translate({ord(str(digit)): chr(0xFF10 + digit) for digit in range(10)})
    assert [(each.start, each.end) for each in scan(wide)] == [
        (each.start, each.end) for each in scan(text)
    ]


@pytest.mark.parametrize(
    "piece",
    [
        *(
            "1",
            "一二三四",
            "万亿",
            "约近余",
            " ",
            "1,",
            "111,",
            "1.",
            "1-",
            "1/",
            "1:",
            "A",
            "第1、",
        ),
        *(
            "同比",
            "同比和",
            "分别5%、",
            "3至",
            "3年",
            "数",
            "几",
            "半",
            "百分之",
            "分之",
            "上",
            "\n",
        ),
    ],
)
def test_text_of_one_piece_over_and_over_is_scanned(piece: str) -> None:
    text = piece * (5000 // len(piece))
    assert all(each.text == text[each.start : each.end] for each in scan(text))


@pytest.mark.parametrize("digits", ["1" * 41, "1" * 5000, "一二三四五" * 100, "1," + "234," * 2000])
def test_runs_longer_than_any_number_are_no_figure(digits: str) -> None:
    assert figures(f"共{digits}。") == []


#: What is one token in print and more in the text, and why.
SEVERAL = {"7省30个市县": "two figures", "三县五镇": "two figures"}

TOKENS: list[str] = (
    [
        entry["text"]
        for entry in map(json.loads, FIGURES.read_text("utf-8").splitlines())
        if entry["lang"] == "zh"
    ]
    if FIGURES.exists()
    else []
)


def bounds(item: object) -> tuple[Fraction | None, Fraction | None]:
    assert isinstance(item, Figure | StatedChange)
    return item.low, item.high


@pytest.mark.skipif(not TOKENS, reason=f"the published figures are not here: {FIGURES}")
@pytest.mark.parametrize("token", TOKENS)
@pytest.mark.parametrize("carrier", ["，共{}。", "其中{}，", "警方通报\n{}\n"])
def test_a_published_figure_is_found_in_a_sentence(token: str, carrier: str) -> None:
    text = carrier.format(token)
    found = [each for each in scan(text) if isinstance(each.item, Figure | StatedChange)]
    if token in SEVERAL:
        assert len(found) == len(SEVERAL) == 2
        return
    expected = []
    for reader in (read, read_change):
        try:
            expected.append(bounds(reader(token)))
        except AntifraudError:
            continue
    (each,) = found
    assert (each.start, each.text) == (text.index(token), token)
    assert bounds(each.item) in expected
