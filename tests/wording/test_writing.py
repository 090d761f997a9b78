# SPDX-License-Identifier: MIT
"""What is written unrounded reads back to the same bounds; what is rounded holds the true ones."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, time, timedelta
from decimal import Decimal
from fractions import Fraction

import attrs
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from antifraud.errors import UnwritableFigure, WrongType
from antifraud.figures import (
    Basis,
    Caution,
    ChangeKind,
    Figure,
    Qualifier,
    StatedChange,
    Unit,
)
from antifraud.periods import Moment, PartialDate, Period, PeriodKind
from antifraud.vocabulary import LANGUAGES, Language
from antifraud.wording import read, read_change, scan, write, written_number

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
    ["", "人", "名", "人次", "起", "个账户", "元", "美元", "小时", "岁", "个工作日", "部"]
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


#: A number and something more, in all widths; the words that set no upper bound.
_MORE = ("{}余", "{}余万", "{}万余", "{}多万", "{}.0万余", "{}.5亿余")
_OPEN = ("more than", "over", "least", "above")


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
            ("三分之一", "三分之一", "a third"),
            ("过半", "超一半", "more than half"),
            ("三年多", "3年多", "3 to 4 years"),
            ("三个多月", "3个多月", "3 to 4 months"),
            ("20万余元", "20万余元", "200,000 to about 210,000 yuan"),
            ("近2.0万人", "近2.0万人", "about 19,000 to at most 20,000 people"),
            ("至少450人左右", "至少450人左右", "at least 450 people or so"),
            ("5个工作日", "5个工作日", "5 working days"),
            ("五成", "5成", "50%"),
            ("3至5万", "3万至5万", "30,000 to 50,000"),
        ],
    )
    def test_for_example(self, text: str, zh: str, en: str) -> None:
        assert (write(read(text)), write(read(text), "en")) == (zh, en)

    @given(st.integers(1, 9999), st.sampled_from(_MORE), st.sampled_from(["", "元", "人次", "年"]))
    def test_a_bounded_word_is_never_written_as_an_open_one(
        self, number: int, form: str, unit: str
    ) -> None:
        figure = read(form.format(number) + unit)
        assert figure.qualifier is Qualifier.MORE_THAN
        text = write(figure, "en")
        assert not any(word in text for word in _OPEN)
        assert read(text, "en").high == figure.high


@pytest.mark.parametrize("unit", [Unit.PERCENT, Unit.POINT, Unit.CASE, Unit.CNY, Unit.ONE])
def test_none_at_all_is_written_as_zero_and_not_as_a_bound(unit: Unit) -> None:
    assert write(Figure.exact(0, unit)).startswith("0")
    assert write(Figure.exact(0, unit), "en").startswith("0")


class TestFromOneLanguageToTheOtherAndBack:
    """Bounds and firmness stay, however often a figure is translated."""

    @settings(max_examples=300)
    @given(printed, languages)
    def test_any_printed_figure(self, text: tuple[str, Language], first: Language) -> None:
        figure = read(*text)
        for lang in (first, *LANGUAGES, *LANGUAGES):
            again = read(write(figure, lang), lang)
            same(again, figure)
            assert (again.low_firm, again.high_firm) == (figure.low_firm, figure.high_firm)
            figure = again

    @settings(max_examples=300)
    @given(figures(), languages)
    def test_any_figure_keeps_the_firmness_of_its_bounds(
        self, figure: Figure, lang: Language
    ) -> None:
        text = write(figure, lang)
        if figure.unit not in Unit.known():
            text = text.replace(figure.unit.label(lang), "").replace(
                figure.unit.label(lang, one=True), ""
            )
        again = read(text, lang)
        if figure.low is None or figure.high is None or figure.is_exact:
            return
        assert (again.low_firm, again.high_firm) == (figure.low_firm, figure.high_firm)

    @given(st.sampled_from([Figure.at_least, Figure.at_most]), st.integers(1, 9999), languages)
    def test_one_soft_bound(
        self, made: Callable[[int, Unit], Figure], number: int, lang: Language
    ) -> None:
        firm = made(number, Unit.CASE)
        soft = attrs.evolve(firm, low_firm=firm.high is not None, high_firm=firm.high is None)
        again = read(write(soft, lang), lang)
        same(again, soft)
        assert (again.low_firm, again.high_firm) == (soft.low_firm, soft.high_firm)

    @given(st.integers(1, 9999), st.sampled_from(_MORE), languages)
    def test_two_words_that_bound_in_unlike_ways_leave_both_bounds_soft(
        self, number: int, form: str, lang: Language
    ) -> None:
        plain = read(f"{form.format(number)}元")
        figure = attrs.evolve(plain, low_firm=False, high_firm=False, caution=Caution.TWO_BOUNDS)
        again = read(write(figure, lang), lang)
        same(again, figure)
        assert not again.low_firm
        assert not again.high_firm

    @pytest.mark.parametrize(
        ("text", "zh"),
        [
            ("dozens of cases", "24至约100起"),
            ("hundreds of people", "200至约1000人"),
            ("more than 9 million yuan", "超900万元"),
            ("1 case", "1起"),
            ("at least 1 call", "1个以上"),
            ("about SGD 1.76 million", "约176万新元"),
        ],
    )
    def test_for_example(self, text: str, zh: str) -> None:
        figure = read(text, "en")
        assert write(figure) == zh
        assert read(zh).bounds == figure.bounds

    @pytest.mark.parametrize(
        ("text", "en"),
        [
            ("1起", "1 case"),
            ("0起", "0 cases"),
            ("超1起", "more than 1 case"),
            ("1万起", "10,000 cases"),
            ("1个月", "1 month"),
            ("1.5个月", "1.5 months"),
            ("-1%", "-1%"),
            ("约1.5亿美元", "about 150 million US dollars"),
            ("数十起", "20 to 100 cases"),
        ],
    )
    def test_one_is_singular_and_all_else_plural(self, text: str, en: str) -> None:
        assert write(read(text), "en") == en


class TestWhatCannotBeWritten:
    def test_a_number_without_an_end_is_asked_to_be_rounded(self) -> None:
        with pytest.raises(UnwritableFigure, match="digits="):
            write(Figure.exact(Fraction(1, 3), Unit.CNY))
        with pytest.raises(UnwritableFigure):
            written_number(Fraction(1, 3))

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
            ("上升约三成", "上升约30%", "up about 30%"),
            ("翻一番", "上升1倍", "doubled"),
            ("环比翻两番", "环比上升3倍", "quadrupled on the previous period"),
            ("基本持平", "基本持平", "almost unchanged"),
            ("上升超3倍", "上升超3倍", "up more than 3 times the base"),
        ],
    )
    def test_for_example(self, text: str, zh: str, en: str) -> None:
        change = read_change(text)
        assert (write(change), write(change, "en")) == (zh, en)

    @pytest.mark.parametrize("text", ["more than 3.8-fold increase", "3.8-fold increase"])
    def test_with_two_readings_keep_them_in_english(self, text: str) -> None:
        change = read_change(text, "en")
        again = read_change(write(change, "en"), "en")
        assert (again.low, again.high, again.alternative, again.caution) == (
            change.low, change.high, change.alternative, change.caution,
        )  # fmt: skip

    @pytest.mark.parametrize("lang", LANGUAGES)
    def test_that_may_have_gone_either_way_are_written_by_their_bounds(
        self, lang: Language
    ) -> None:
        change = StatedChange(Decimal(0), qualifier=Qualifier.ABOUT, low=-5, high=5)
        again = read_change(write(change, lang), lang)
        assert (again.low, again.high) == (Fraction(-5), Fraction(5))


days = st.dates(date(1900, 1, 1), date(2100, 12, 31))


@pytest.mark.parametrize("lang", LANGUAGES)
class TestDates:
    """A period or a moment is found again in what was written of it."""

    @given(day=days, kind=st.sampled_from(PeriodKind))
    def test_a_period_of_the_calendar(self, lang: Language, day: date, kind: PeriodKind) -> None:
        assume(kind is not PeriodKind.SPAN)
        assume((lang, kind) != ("en", PeriodKind.YEAR))  # 2023 alone is a number as well
        period = Period.containing(day, kind)
        assert [each.item for each in scan(write(period, lang), lang)] == [period]

    @given(first=days, length=st.integers(1, 800))
    def test_a_run_of_days(self, lang: Language, first: date, length: int) -> None:
        period = Period.parse(f"{first}/{first + timedelta(days=length)}")
        assume(lang == "zh" or period.kind is not PeriodKind.YEAR)
        assert [each.item for each in scan(write(period, lang), lang)] == [period]

    @given(
        day=days,
        clock=st.times().map(lambda time: time.replace(microsecond=0)),
        precision=st.sampled_from(["", "T%H", "T%H:%M", "T%H:%M:%S"]),
        about=st.sampled_from(["", "~"]),
    )
    def test_a_moment(
        self, lang: Language, day: date, clock: time, precision: str, about: str
    ) -> None:
        assume(precision or about)  # a day alone is a period
        assume(about != "~" or not precision.endswith("%S"))
        # About 17:00 is about that hour; nobody prints about a minute past none.
        assume(not (about and precision.endswith("%M") and clock.minute == 0))
        moment = Moment.parse(f"{day}{clock.strftime(precision)}{about}")
        assert [each.item for each in scan(write(moment, lang), lang)] == [moment]

    @pytest.mark.parametrize(
        ("moment", "zh", "en"),
        [
            ("2023-05-03T17", "2023年5月3日17时", "5 pm on 3 May 2023"),
            ("2023-05-03T17~", "2023年5月3日17时许", "about 5 pm on 3 May 2023"),
            ("2023-05-03T09:05", "2023年5月3日9时5分", "09:05 on 3 May 2023"),
            (
                "2023-05-03T09:05-03:30",
                "2023年5月3日9时5分（UTC-03:30）",
                "09:05 on 3 May 2023 (UTC-03:30)",
            ),
            (
                "2023-03-31T23:30/2023-04-01T01:00",
                "2023年3月31日23时30分至4月1日1时0分之间",
                "between 23:30 on 31 March 2023 and 01:00 on 1 April 2023",
            ),
        ],
    )
    def test_for_example(self, lang: Language, moment: str, zh: str, en: str) -> None:
        assert write(Moment.parse(moment), lang) == (zh if lang == "zh" else en)

    @pytest.mark.parametrize(
        ("partial", "zh", "en"),
        [
            ("---01", "1日", "the 1st"),
            ("---12", "12日", "the 12th"),
            ("---22", "22日", "the 22nd"),
            ("--T17", "17时", "5 pm"),
            ("2023Q2", "2023年二季度", "the second quarter of 2023"),
            ("--04~", "4月左右", "about April"),
        ],
    )
    def test_a_partial_date(self, lang: Language, partial: str, zh: str, en: str) -> None:
        assert write(PartialDate.parse(partial), lang) == (zh if lang == "zh" else en)
