# SPDX-License-Identifier: MIT
"""What is written unrounded reads back to the same bounds; what is rounded holds the true ones."""

from __future__ import annotations

import re
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from antifraud.errors import UnwritableFigure, WrongType
from antifraud.figures import (
    Basis,
    ChangeKind,
    Figure,
    Qualifier,
    StatedChange,
    Unit,
    rounded,
    rounded_down,
    rounded_up,
)
from antifraud.vocabulary import LANGUAGES, Language
from antifraud.wording import read, read_change, write, written_number

languages = st.sampled_from(LANGUAGES)
units = st.sampled_from(Unit.known())
quotients = st.builds(
    lambda top, bottom: top / bottom,
    st.sampled_from([Unit.CNY, Unit.CASE, Unit.PERSON, Unit.HOUR]),
    st.sampled_from([Unit.ACCOUNT, Unit.DAY, Unit.CASE]),
).filter(lambda unit: unit != Unit.ONE)
#: Numbers with an end in decimals, round ones and zero among them.
numbers = st.builds(
    lambda digits, place: Fraction(digits) * Fraction(10) ** place,
    st.integers(0, 99_999),
    st.integers(-3, 9),
)


@st.composite
def figures(draw: st.DrawFn) -> Figure:
    """Draw a figure of any unit and any word, with bounds that any sum may have."""
    unit = draw(units | quotients)
    low, high = sorted((draw(numbers), draw(numbers)))
    if draw(st.booleans()):
        return Figure.exact(draw(st.sampled_from([low, -low, high])), unit)
    word = draw(st.sampled_from([each for each in Qualifier if each is not Qualifier.EXACT]))
    bottom = draw(st.sampled_from([low, -high, None, Fraction(0)]))
    top = draw(st.sampled_from([high, None]))
    ends = [end for end in (bottom, top) if end is not None]
    return Figure(
        value=draw(st.sampled_from([None, *ends])),
        low=bottom,
        high=top,
        low_firm=draw(st.booleans()),
        high_firm=draw(st.booleans()),
        unit=unit,
        qualifier=word,
    )


#: Figures as they are printed, in the words of both languages.
_NUMBER = st.builds(
    lambda digits, places: str(Decimal(digits).scaleb(-places)),
    st.integers(1, 99_999),
    st.integers(0, 2),
)
_CHINESE_FORMS = st.sampled_from(
    ["{0}{1}{2}", "{0}{1}余{2}", "{0}余{1}{2}", "超{0}{1}{2}", "{0}{1}{2}以上", "近{0}{1}{2}",
     "约{0}{1}{2}", "{0}{1}{2}左右", "不到{0}{1}{2}", "不超过{0}{1}{2}", "高达{0}{1}{2}"]
)  # fmt: skip
_ENGLISH_FORMS = st.sampled_from(
    ["{0}{1}{2}", "more than {0}{1}{2}", "at least {0}{1}{2}", "nearly {0}{1}{2}",
     "about {0}{1}{2}", "fewer than {0}{1}{2}", "up to {0}{1}{2}", "{0}{1}{2} or more"]
)  # fmt: skip
_COUNTED = st.sampled_from(
    ["", "人", "名", "人次", "起", "个账户", "元", "美元", "小时", "年", "个工作日", "部"]
)
_COUNTED_IN_ENGLISH = st.sampled_from(
    ["", " people", " cases", " accounts", " yuan", " hours", " calls", " working days"]
)
#: A unit word goes with what is counted, not with a percent.
printed = st.one_of(
    st.tuples(
        st.builds(str.format, _CHINESE_FORMS, _NUMBER, st.sampled_from(["", "万", "亿"]), _COUNTED)
        | st.builds(
            str.format, _CHINESE_FORMS, _NUMBER, st.just(""),
            st.sampled_from(["%", "倍", "成", "个百分点"]),
        ),
        st.just("zh"),
    ),
    st.tuples(
        st.builds(
            str.format, _ENGLISH_FORMS, _NUMBER,
            st.sampled_from(["", " thousand", " million", " billion"]), _COUNTED_IN_ENGLISH,
        )
        | st.builds(
            str.format, _ENGLISH_FORMS, _NUMBER, st.just(""),
            st.sampled_from(["%", " percent", "-fold", " percentage points"]),
        ),
        st.just("en"),
    ),
)  # fmt: skip


def same(again: Figure, figure: Figure) -> None:
    assert (again.low, again.high, again.unit) == (figure.low, figure.high, figure.unit)


class TestUnroundedItReadsBackToTheSameBounds:
    @settings(max_examples=300)
    @given(figures(), languages)
    def test_any_figure(self, figure: Figure, lang: Language) -> None:
        text = write(figure, lang)
        if figure.unit in Unit.known():
            again = read(text, lang)
            assert (again.low, again.high) == (figure.low, figure.high)
            if (figure.low, figure.high) != (None, None):
                assert again.unit == figure.unit
        else:
            label, one = figure.unit.label(lang), figure.unit.label(lang, one=True)
            assert label in text or one in text or (figure.low, figure.high) == (None, None)
            again = read(text.replace(label, "").replace(one, ""), lang)
            assert (again.low, again.high) == (figure.low, figure.high)

    @settings(max_examples=300)
    @given(printed, languages)
    def test_any_printed_figure(self, text: tuple[str, Language], lang: Language) -> None:
        figure = read(*text)
        same(read(write(figure, lang), lang), figure)

    @given(printed)
    def test_and_in_its_own_language_to_the_same_firmness_and_step(
        self, text: tuple[str, Language]
    ) -> None:
        # Less than one of a unit word is written out, and thousand is no word to write with.
        assume("thousand" not in text[0] and not re.search(r"(?<!\d)0\.", text[0]))
        figure = read(*text)
        again = read(write(figure, text[1]), text[1])
        assert (again.low_firm, again.high_firm) == (figure.low_firm, figure.high_firm)
        assert again.step == figure.step

    @pytest.mark.parametrize(
        ("text", "zh", "en"),
        [
            ("3727万余元", "3727万余元", "37.27 to 37.28 million yuan"),
            ("20余万", "20余万", "200,000 to 300,000"),
            ("8.4万余人次", "8.4万余人次", "84,000 to 85,000 person-times"),
            ("超8倍", "超8倍", "more than 8-fold"),
            ("近200万人次", "近200万人次", "nearly 2 million person-times"),
            ("44人", "44人", "44 people"),
            ("1人", "1人", "1 person"),
            ("0起", "0起", "0 cases"),
            ("12019名", "12019名", "12,019 people"),
            ("9.7亿元", "9.7亿元", "970 million yuan"),
            ("不到半小时", "不到30分钟", "under 30 minutes"),
            ("三分之一", "3分之1", "a third"),
            ("5个工作日", "5个工作日", "5 working days"),
            ("五成", "5成", "50%"),
            ("3至5万", "3万至5万", "30,000 to 50,000"),
        ],
    )
    def test_for_example(self, text: str, zh: str, en: str) -> None:
        assert (write(read(text)), write(read(text), "en")) == (zh, en)

    def test_a_bounded_word_is_never_written_as_an_open_one(self) -> None:
        assert "more than" not in write(read("3727万余元"), "en")


class TestRoundedItHoldsTheTrueBounds:
    @given(figures(), languages, st.integers(0, 3))
    def test_outwards(self, figure: Figure, lang: Language, digits: int) -> None:
        assume((figure.low, figure.high) != (None, None) and figure.unit in Unit.known())
        again = read(write(figure, lang, digits=digits), lang)
        if figure.is_exact:
            assert figure.low is not None
            assert again.low == again.high == Fraction(rounded(figure.low, digits))
            return
        low = None if figure.low is None else Fraction(rounded_down(figure.low, digits))
        high = None if figure.high is None else Fraction(rounded_up(figure.high, digits))
        assert (again.low, again.high) == (low, high)
        assert figure.bounds.lies_within(again.bounds)

    def test_a_mean_in_ten_thousands(self) -> None:
        mean = read("3727万余元") / read("2058个账户")
        assert write(mean, digits=2, scale="万") == "1.81万至1.82万元/个账户"

    @pytest.mark.parametrize(
        ("number", "digits", "text"),
        [("12.5", 0, "13%"), ("-12.5", 0, "-13%"), ("0.125", 2, "0.13%"), ("86", 1, "86.0%")],
    )
    def test_a_single_number_half_away_from_zero(self, number: str, digits: int, text: str) -> None:
        assert write(Figure.exact(Decimal(number), Unit.PERCENT), digits=digits) == text


class TestWhatCannotBeWritten:
    def test_a_number_without_an_end_is_asked_to_be_rounded(self) -> None:
        with pytest.raises(UnwritableFigure, match="digits="):
            write(Figure.exact(Fraction(1, 3), Unit.CNY))
        with pytest.raises(UnwritableFigure):
            written_number(Fraction(1, 3))

    @pytest.mark.parametrize("scale", ["千", "million"])
    def test_a_unit_word_of_another_language(self, scale: str) -> None:
        with pytest.raises(UnwritableFigure, match="亿, 万"):
            write(Figure.exact(5), scale=scale)

    @pytest.mark.parametrize("item", [5, "5人", None, 5.0])
    def test_what_is_no_figure(self, item: object) -> None:
        with pytest.raises(WrongType):
            write(item)  # type: ignore[arg-type]


@st.composite
def changes(draw: st.DrawFn) -> StatedChange:
    """Draw a change as it may be printed."""
    places = draw(st.integers(0, 2))
    value = Decimal(draw(st.integers(-9999, 9999))).scaleb(-places)
    word = draw(
        st.sampled_from(
            [Qualifier.EXACT, Qualifier.OVER, Qualifier.AT_LEAST, Qualifier.UNDER,
             Qualifier.AT_MOST]
        )
    )  # fmt: skip
    assume(word is Qualifier.EXACT or value)
    kind = draw(st.sampled_from(ChangeKind))
    assume(kind is not ChangeKind.PERCENT or value >= -100)
    basis = draw(st.sampled_from([None, *Basis]))
    return StatedChange(value, kind=kind, basis=basis, qualifier=word)


class TestChanges:
    @settings(max_examples=300)
    @given(changes(), languages)
    def test_read_back_to_the_same_bounds(self, change: StatedChange, lang: Language) -> None:
        again = read_change(write(change, lang), lang)
        assert (again.low, again.high) == (change.low, change.high)
        assert (again.kind, again.basis) == (change.kind, change.basis) or not change.value
        assert again.numbers() == change.numbers() or not change.value

    @pytest.mark.parametrize(
        ("text", "zh", "en"),
        [
            ("环比提升70.08%", "环比上升70.08%", "up 70.08% on the previous period"),
            ("同比下降48%", "同比下降48%", "down 48% on a year earlier"),
            ("下降超三成", "下降超30%", "down more than 30%"),
            ("同比持平", "同比持平", "unchanged on a year earlier"),
            ("上升3.5倍", "上升3.5倍", "up 3.5 times the base"),
            ("提高2.4个百分点", "上升2.4个百分点", "up 2.4 percentage points"),
        ],
    )
    def test_for_example(self, text: str, zh: str, en: str) -> None:
        change = read_change(text)
        assert (write(change), write(change, "en")) == (zh, en)
