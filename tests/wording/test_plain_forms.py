# SPDX-License-Identifier: MIT
"""The plain forms are read without the whole grammar, to the very same figure or change."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

import attrs
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from antifraud.errors import AntifraudError
from antifraud.figures import Figure, StatedChange
from antifraud.wording.chinese import measures as chinese_measures
from antifraud.wording.chinese import tables as chinese
from antifraud.wording.chinese.changes import change_by_grammar
from antifraud.wording.chinese.plain import plain_change, plain_figure
from antifraud.wording.chinese.reading import figure_by_grammar, read_chinese

FIGURES = Path(__file__).parents[3] / "shared" / "data" / "figures.jsonl"
Read = TypeVar("Read", Figure, StatedChange)

_DIGITS = st.one_of(
    st.integers(0, 10**6).map(str),
    st.builds(lambda digits, places: f"{digits / 10**places:.{places}f}", st.integers(0, 10**6),
              st.integers(1, 4)),
    st.sampled_from(["0", "00", "05", "0.0", "1.", "1,234", "12345678901234567", "10000"]),
    st.sampled_from([*chinese.DIGITS, *chinese.PLACES, "2023", "3", "12"]),
)  # fmt: skip
_MORE = st.sampled_from(["", "", "余", "多", "几", "来"])
_WORDS = st.sampled_from(["", "", "万", "亿", "万亿", "千", "亿万"])
_PREFIXES = st.sampled_from(["", "", "", *chinese.PREFIXES, *chinese.STRESSES])
_SUFFIXES = st.sampled_from(["", "", "", *chinese.SUFFIXES])
_MEASURES = st.sampled_from(["", *chinese_measures.MEASURES, "成", "‰", "分"])
figures = st.tuples(_PREFIXES, _DIGITS, _MORE, _WORDS, _MORE, _MEASURES, _SUFFIXES).map("".join)
changes = st.tuples(
    st.sampled_from(["", *chinese.HEADS, *chinese.BASES]),
    st.sampled_from(["", "", *chinese.MANNERS]),
    st.sampled_from(["", *chinese.RISES, *chinese.FALLS]),
    st.sampled_from(["", "了", "至"]),
    _DIGITS,
    st.sampled_from(["%", "个百分点", "倍", "成", "人"]),
).map("".join)


def same(text: str, plain: Read | None, whole: Callable[[str], Read]) -> None:
    """Check that what is read without the grammar is read by it, field by field."""
    if plain is None:
        return
    by_grammar = whole(text)
    for field in attrs.fields(type(plain)):
        if field.name != "printed":
            one, other = getattr(plain, field.name), getattr(by_grammar, field.name)
            assert one == other
            assert repr(one) == repr(other)


class TestWhatIsReadWithoutTheGrammarIsReadByItToo:
    @settings(max_examples=1500)
    @given(figures)
    @example("0.0万元")
    @example("12.50亿余元")
    @example("近10人次")
    @example("近0.5成")
    @example("千克")
    @example("百余万元")
    def test_any_figure(self, text: str) -> None:
        same(text, plain_figure(text), figure_by_grammar)

    @settings(max_examples=1000)
    @given(changes)
    @example("同比下降0.5%")
    def test_any_change(self, text: str) -> None:
        same(text, plain_change(text), change_by_grammar)

    @pytest.mark.skipif(not FIGURES.exists(), reason=f"published figures are not at {FIGURES}")
    def test_every_published_figure(self) -> None:
        texts = [json.loads(line)["text"] for line in FIGURES.read_text("utf-8").splitlines()]
        for text in texts:
            same(text, plain_figure(text), figure_by_grammar)
            same(text, plain_change(text), change_by_grammar)
        assert sum(plain_figure(text) is not None for text in texts) > len(texts) / 2


@pytest.mark.parametrize(
    "text",
    [
        "3727万余元",
        "近200万人次",
        "44名",
        "86%",
        "不到5万元",
        "20天左右",
        "三名",
        "近九成",
        "近3年",
    ],
)
def test_the_plain_forms_are_plain(text: str) -> None:
    assert plain_figure(text) is not None


@pytest.mark.parametrize("text", ["约20余万", "2023年", "三百名", "20 万", "3至5万", "3月", "余5"])
def test_the_others_are_left_to_the_grammar(text: str) -> None:
    assert plain_figure(text) is None


@settings(max_examples=300)
@given(figures)
def test_reading_is_one_of_the_two(text: str) -> None:
    try:
        known = read_chinese(text)
    except AntifraudError:
        assert plain_figure(text) is None
        return
    assert known == figure_by_grammar(text)
