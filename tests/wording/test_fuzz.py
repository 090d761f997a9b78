# SPDX-License-Identifier: MIT
"""Whatever a text holds, it is read or refused by name, and scanned without an error."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from antifraud.vocabulary import LANGUAGES, Language
from fuzz.checking import AS_OF, check_reading, check_scanning, text_of, words

days = st.sampled_from([None, AS_OF, date(2024, 2, 29), date.min, date.max])


def texts(lang: Language) -> st.SearchStrategy[str]:
    """Return texts of any characters, most of them words of the tables."""
    glue = " " if lang == "en" else ""
    numbers = st.integers(0, 10**13).map(str) | st.decimals(0, 10**6, places=2).map(str)
    part = st.sampled_from(words(lang)) | numbers | st.text(max_size=3)
    return st.one_of(
        st.lists(part, max_size=12).map(glue.join),
        st.lists(st.sampled_from(words(lang)), max_size=30).map("".join),
        st.text(max_size=40),
        st.binary(max_size=40).map(lambda data: text_of(data, lang)),
    )


@pytest.mark.parametrize("lang", LANGUAGES)
class TestAnyText:
    @settings(max_examples=300)
    @given(st.data())
    def test_is_read_or_refused_by_name_and_what_is_read_is_written(
        self, lang: Language, data: st.DataObject
    ) -> None:
        check_reading(data.draw(texts(lang)), lang)

    @settings(max_examples=300)
    @given(st.data(), days)
    def test_is_scanned_and_its_readings_lie_apart_and_in_order(
        self, lang: Language, data: st.DataObject, as_of: date | None
    ) -> None:
        check_scanning(data.draw(texts(lang)), lang, as_of)


class TestOfEitherLanguage:
    @given(texts("zh") | texts("en"), st.sampled_from(LANGUAGES), days)
    @example("", "zh", None)
    @example("\x00\ud7ff\U0010ffff", "en", AS_OF)
    @example("９" * 300, "zh", None)
    @example("一多半", "zh", None)
    @example("six months six months VND", "en", None)
    @example("quarter-on-quarter jump of more than twice", "en", None)
    def test_a_text_may_be_given_as_the_other(
        self, text: str, lang: Language, as_of: date | None
    ) -> None:
        check_reading(text, lang)
        check_scanning(text, lang, as_of)


def test_the_words_are_those_of_the_tables() -> None:
    assert {"约", "同比", "人次"} <= set(words("zh"))
    assert {"more than", "year-on-year", "people"} <= set(words("en"))
