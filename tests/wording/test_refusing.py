# SPDX-License-Identifier: MIT
"""Any text is read whole or refused by name; nothing is read by half."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from antifraud.errors import (
    UnknownLanguage,
    UnreadableChange,
    UnreadableFigure,
    UnwritableFigure,
)
from antifraud.figures import Figure, StatedChange
from antifraud.vocabulary import LANGUAGES, Language
from antifraud.wording import read, read_change, write
from antifraud.wording.chinese import measures as chinese_measures
from antifraud.wording.chinese import tables as chinese
from antifraud.wording.english import tables as english

BAD = [
    "", " ", "\t\n", "\u3000", "\x00", "5\x00", "\ud800", "5\udfff", "\ufeff", "5\u200b",
    "余", "多", "万余元余", "约", "近", "超", "不到", "以上", "左右", "上下", "几", "数", "好几",
    "万万", "三十百", "一零零五十", "5--7", "5---7", "1.2.3", "1,23", "5-", "-", "--5", "-约5",
    "5人起", "5人3起", "5名人次", "3天至5人", "5至3", "5至5", "超3至5", "3至5至7", "3至", "至5",
    "约超5", "近5以上", "不到5多", "超不到5", "数约十", "约数十",
    "$5人", "¥百分之五", "¥半", "百分之五人", "三分之一起", "半小时人", "一半人", "两半", "5半",
    "五分之",
    "分之五", "零分之五", "百分之", "百分之约五", "0分之1",
    "五百零五零", "5千万千", "3万万元", "〇万", "-5余", "近-5", "-5至3万", "5至-3",
    "1e5", "1E5", "0x10", "1_000", "５\uff3f０", "+5", "±5",
    "nan", "inf", "Infinity", "None", "٣", "²", "½", "③", "5²", "Ⅳ", "㈤", "五²",
    "5 apples", "five人", "5人people", "约five", "about五", "3万 people", "五million",
    "其余44人", "330国道", "110报警", "最快2天", "最高5万", "5.5元5角", "5/8", "5:30",
    "5万5万", "55万万", "5%%", "5%5", "5个百分点%", "5" * 201, "万" * 50, "约" * 50, "5万" * 50,
    "9" * 150 + "人余元", "一二三四五六七八九十" * 10, "((5))", "5人。", "5,", "，5",
    # what a number merely names, or what says no number
    "余某", "其余", "多人", "110报警电话", "110警情", "96110预警", "第3", "第三", "3月14日",
    "17时许",
    "17时", "2023年", "二〇二三年", "2022至2023年", "3月", "十二月", "3至5月", "95分", "3点",
    "三方",
    "一些", "许多", "若干", "绝大多数", "大多数", "百万级", "3-", "3至", "至5", "5至3", "万万",
    "余万",
    "一廿", "廿百", "个亿", "三个亿元", "大半年", "大半个月", "5人内", "3年内部", "3年内容", "内",
    "来",
    "5来人", "3之间", "在3至5万", "3和5", "3小时90分", "3小时20", "1年3天", "1年3月", "2小时3小时",
    "20分钟3小时", "2.5小时20分钟", "2023年3个月", "20余小时30分钟", "人均320元", "案均3万元",
    "每年3起",
    "3起每年", "20名人质", "44名的", "7省30个市县", "三县五镇", "3起5人",
    "3和5人",
    "三成来", "十来成", "强", "三分之一强弱", "约三成强", "约十几人", "超成百上千", "数以计", "余G",
    "20左右成", "1/3", "3:2", "50后", "3号", "5楼", "3D", "百十", "万一", "五一", "双十一", "四川",
    "约来", "20来多人", "近20来天", "个把", "近个把月", "20万人民币元", "USDT", "$5元人",
    "44名人次",
    "3起起", "5元嫌疑人", "5公里群众", "3群众", "5块嫌疑人", "二十来", "半来", "5%来", "之间",
    "在之间",
    "以下且无下限", "约5以下且无下限", "3至5以下且无下限", "无界人",
]  # fmt: skip

BAD_ENGLISH = [
    "more than", "about", "up to", "or more", "between", "between 3", "between 3 or", "3 and 5",
    "5 to 3", "over 3 to 5", "about over 5", "about 5 or more", "dozens dozen", "about dozens",
    "5 people cases", "$5 people", "5 people USD", "$5 EUR", "a third people", "half an hour case",
    "3 days to 5 people", "$3 to £5", "3 to 5 to 7", "-5 to 7 million", "5 to -7",
    "1 and a half to 3", "--5",
    "5 - 7 -", "five people people", "5,000,00", "1.5.2 million", "5 thousands",
    "one hundred two hundred", "5 5", "a", "an", "and", "a 5", "the 5", "5 of", "5'000",
    "5 or less, without a lower bound more", "over 5 or less, without a lower bound",
]  # fmt: skip

BAD_CHANGES = [
    ("", "zh"), ("上升", "zh"), ("同比", "zh"), ("同比环比", "zh"), ("上升5人", "zh"),
    ("上升5", "zh"), ("同比环比上升5%", "zh"), ("上升下降5%", "zh"), ("上升-5%", "zh"),
    ("下降-5%", "zh"), ("增长到80%", "zh"), ("升至80%", "zh"), ("上升约超5%", "zh"),
    ("上升5%下降3%", "zh"), ("翻", "zh"), ("翻三", "zh"), ("翻零番", "zh"), ("3 5%", "zh"),
    ("上升5个百分点%", "zh"), ("到5个百分点", "zh"),
    ("翻两倍", "zh"), ("翻半番", "zh"), ("翻番5%", "zh"), ("同比上月下降5%", "zh"),
    ("同比多增5%", "zh"),
    ("同比少增5%", "zh"), ("降幅收窄0.3个百分点", "zh"), ("增速回落0.3个百分点", "zh"),
    ("同比略增", "zh"),
    ("年均增长5%", "zh"), ("月均增长5%", "zh"), ("由5%上升至8%", "zh"), ("从5%升到8%", "zh"),
    ("上升5个点", "zh"), ("多5起", "zh"), ("同比少发案5起", "zh"), ("提升5分", "zh"),
    ("增至200%", "zh"),
    ("减少到一半", "zh"), ("发案数下降5%", "zh"), ("上升05%", "zh"), ("环比去年下降5%", "zh"),
    ("翻-1番", "zh"), ("翻三五番", "zh"), ("翻", "zh"), ("与去年", "zh"), ("同比与", "zh"),
    ("是去年的5个百分点", "zh"), ("上升无界", "zh"),
    ("上升\ud800", "zh"), ("上升\x00", "zh"), ("5%" * 101, "zh"),
    ("up", "en"), ("rose by", "en"), ("up 5", "en"), ("up 5 people", "en"), ("up -5%", "en"),
    ("down -5%", "en"), ("up down 5%", "en"), ("year-on-year", "en"), ("increase of", "en"),
    ("year-on-year up 5% year-on-year", "en"),
    ("fold", "en"), ("-fold", "en"), ("doubled 5%", "en"),
    ("rose 5% to 8%", "en"), ("a 5", "en"), ("up 5% from la\u017ft year", "en"),
]  # fmt: skip


class TestAFigureIsRefused:
    @pytest.mark.parametrize("text", BAD)
    @pytest.mark.parametrize("lang", LANGUAGES)
    def test_by_name_with_the_text_and_a_mend(self, text: str, lang: Language) -> None:
        with pytest.raises(UnreadableFigure) as raised:
            read(text, lang)
        assert (raised.value.field, raised.value.value) == ("text", text)
        assert raised.value.mend

    @pytest.mark.parametrize("text", BAD_ENGLISH)
    def test_in_english(self, text: str) -> None:
        with pytest.raises(UnreadableFigure):
            read(text, "en")

    @pytest.mark.parametrize("item", [None, 5, 5.0, b"5", ["5"]])
    def test_that_is_no_text(self, item: object) -> None:
        with pytest.raises(UnreadableFigure):
            read(item)  # type: ignore[arg-type]
        with pytest.raises(UnreadableChange):
            read_change(item)  # type: ignore[arg-type]

    def test_an_extreme_is_told_where_it_belongs(self) -> None:
        with pytest.raises(UnreadableFigure, match="statistic MINIMUM or MAXIMUM"):
            read("最快2天")

    def test_what_is_left_over_is_named(self) -> None:
        with pytest.raises(UnreadableFigure, match="'44人' is read, '的' after it"):
            read("44人的")

    @pytest.mark.parametrize(
        ("text", "mend"),
        [
            ("人均320元", "makes it a mean"),
            ("每年3起", "makes it a rate"),
            ("绝大多数", "gives no number"),
            ("百万级", "gives no number"),
            ("7省30个市县", "more than one figure"),
            ("同比下降5%", "read_change"),
            ("2023年", "antifraud.wording.scan finds dates"),
            ("3月", "write 3个月"),
            ("95分", "write 3分钟"),
            ("5G", "write 5GB"),
            ("5来人", "of a round number"),
        ],
    )
    def test_with_the_way_to_go_on(self, text: str, mend: str) -> None:
        with pytest.raises(UnreadableFigure, match=mend):
            read(text)


class TestAChangeIsRefused:
    @pytest.mark.parametrize(("text", "lang"), BAD_CHANGES)
    def test_by_name_with_the_text_and_a_mend(self, text: str, lang: Language) -> None:
        with pytest.raises(UnreadableChange) as raised:
            read_change(text, lang)
        assert (raised.value.field, raised.value.value) == ("text", text)
        assert raised.value.mend

    def test_a_level_reached_is_no_change(self) -> None:
        with pytest.raises(UnreadableChange, match="name the level reached"):
            read_change("增长到80%")


@pytest.mark.parametrize("call", [read, read_change, lambda text, lang: write(read(text), lang)])
@pytest.mark.parametrize("lang", ["fr", "", "ZH", None])
def test_another_language_is_refused(call: Callable[..., object], lang: str) -> None:
    with pytest.raises(UnknownLanguage):
        call("5%", lang)


#: Words of both tables, in any order: nonsense that looks like figures.
_CHINESE = st.sampled_from(
    [*chinese.PREFIXES, *chinese.SUFFIXES, *chinese.MEASURES, *chinese.CURRENCIES, *chinese.DIGITS,
     *chinese.PLACES, *chinese.MYRIADS, *chinese.BASES, *chinese.RISES, *chinese.FALLS,
     *chinese.DOUBLINGS, *chinese.STRESSES, *chinese.MANNERS, *chinese.ORIGINALS, *"余多几数半成点",
     *chinese.SHARES, *chinese.ABOUTS, *chinese.SIZES, *chinese.ACCENTS, *chinese.TENS,
     *chinese.LINKS, *chinese.CLOSES, *chinese.RISE_NOUNS, *chinese.FALL_NOUNS, *chinese.HALVINGS,
     *chinese_measures.SCALED, *chinese_measures.DOUBTFUL, *chinese_measures.ATTRIBUTES,
     *"来零又番倍翻年月日分", "嫌疑人", "账户", "小时", "分钟", "个月", "之间", "在", "介于", "和",
     "分之", "百分之", "个", "至", "到", "-", "了", "的", "是", "0", "3", "12", "3.5", "1,234", " "]
)  # fmt: skip
_ENGLISH = st.sampled_from(
    [*english.PREFIXES, *english.SUFFIXES, *english.UNITS, *english.CURRENCIES,
     *english.NUMBER_WORDS, *english.MULTIPLIERS, *english.BASES, *english.RISES, *english.FALLS,
     *english.DOZENS, *english.FRACTIONS, *english.MULTIPLES, "and", "a", "to", "between", "half",
     "and a half", "half an hour", "fold", "-", "0", "3", "12", "3.5", "1,234", "by", "was"]
)  # fmt: skip
texts = (
    st.text(max_size=30)
    | st.text(
        "0123456789,.%-~ 零一二两三十百千万亿点余多几数约近超上过半成倍人元个月年至"
        "来把强弱廿时分天内",
        max_size=12,
    )
    | st.lists(_CHINESE, max_size=7).map("".join)
    | st.lists(_ENGLISH, max_size=7).map(" ".join)
    | st.lists(_ENGLISH, max_size=4).map("".join)
)


class TestAnyTextIsReadOrRefusedByName:
    @settings(max_examples=600)
    @given(texts, st.sampled_from(LANGUAGES))
    @example("up 5% from la\u017ft year", "en")
    @example("一万\u0000", "zh")
    def test_figure_and_change(self, text: str, lang: Language) -> None:
        with suppress(UnreadableFigure):
            assert isinstance(read(text, lang), Figure)
        with suppress(UnreadableChange):
            assert isinstance(read_change(text, lang), StatedChange)

    @settings(max_examples=400)
    @given(texts, st.sampled_from(LANGUAGES), st.sampled_from(LANGUAGES))
    def test_what_is_read_is_written_to_the_same_bounds_or_refused(
        self, text: str, lang: Language, other: Language
    ) -> None:
        try:
            figure = read(text, lang)
            written = write(figure, other)
        except (UnreadableFigure, UnwritableFigure):
            return
        again = read(written, other)
        assert (again.low, again.high, again.unit) == (figure.low, figure.high, figure.unit)


@pytest.mark.parametrize("text", ["百八十个", "千八百人", "万八千元"])
def test_a_number_that_is_said_of_about_so_many_is_refused(text: str) -> None:
    with pytest.raises(UnreadableFigure):
        read(text)
