# SPDX-License-Identifier: MIT
"""What is written claims no finer print than was read, in words that are in use."""

from __future__ import annotations

import pytest

from antifraud.errors import OptionUnfit
from antifraud.periods import Moment
from antifraud.vocabulary import Language
from antifraud.wording import read, scan, write


class TestAZeroIsNotWrittenFinerThanItWasPrinted:
    @pytest.mark.parametrize(
        ("text", "lang", "to"),
        [
            ("1.5 million yuan", "en", "zh"),
            ("3 million yuan", "en", "zh"),
            ("$5k", "en", "en"),
            ("0.3亿元", "zh", "zh"),
            ("0.05万元", "zh", "zh"),
            ("1.2万亿元", "zh", "en"),
        ],
    )
    def test_the_step_stays(self, text: str, lang: Language, to: Language) -> None:
        figure = read(text, lang)
        again = read(write(figure, to), to)
        assert (again.value, again.step) == (figure.value, figure.step)

    def test_in_the_words_of_print(self) -> None:
        assert write(read("0.3亿元")) == "0.3亿元"
        assert write(read("$5k", "en"), "en") == "5 thousand US dollars"
        assert write(read("50%")) == "50%"


class TestTheLargestUnitWordIsChosen:
    def test_trillions(self) -> None:
        assert write(read("1.2万亿元")) == "1.2万亿元"
        assert write(read("1.1 trillion dollars", "en"), "en") == "1.1 trillion US dollars"

    def test_bounds_far_apart_have_each_their_own(self) -> None:
        assert write(read("200万至10亿元"), "en") == "2 million to 1 billion yuan"
        assert write(read("300万至500万元"), "en") == "3 to 5 million yuan"


class TestYuFollowsTensAndUnitWords:
    @pytest.mark.parametrize(
        ("text", "written"),
        [
            ("2倍多", "2倍多"),
            ("2余倍", "2倍多"),
            ("2吨多", "2吨多"),
            ("3余公斤", "3公斤多"),
            ("20余吨", "20余吨"),
            ("5万余公斤", "5万余公斤"),
            ("八成多", "八成多"),
            ("80%多", "80%多"),
            ("20余万元", "20余万元"),
            ("140余名", "140余名"),
        ],
    )
    def test_of_what_is_measured_duo_stands_last(self, text: str, written: str) -> None:
        assert write(read(text)) == written
        assert read(written).bounds == read(text).bounds


class TestAMomentOnAnotherClock:
    @pytest.mark.parametrize("lang", ["zh", "en"])
    @pytest.mark.parametrize("text", ["2023-05-03T09:05Z", "2023-05-03T09:05-05:00"])
    def test_is_found_as_it_was_written(self, text: str, lang: Language) -> None:
        moment = Moment.parse(text)
        assert [each.item for each in scan(write(moment, lang), lang)] == [moment]


class TestSharesAndPercents:
    def test_a_little_more_than_a_third(self) -> None:
        assert write(read("三分之一强")) == "三分之一强"

    def test_a_percent_has_no_unit_word(self) -> None:
        with pytest.raises(OptionUnfit, match="a percent has no unit word"):
            write(read("45%"), scale="万")
