# SPDX-License-Identifier: MIT
"""What a reader of a bulletin sees."""

from __future__ import annotations

import json
import re
from typing import get_args

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from antifraud.bulletins import Format, compose, render
from antifraud.bulletins.cells import bounds_text
from antifraud.bulletins.tables import table, wrapped
from antifraud.casebook import Casebook, PartsClaim, RatioClaim, Statement
from antifraud.errors import UnknownFormat, UnknownLanguage
from antifraud.vocabulary import LANGUAGES, Language
from antifraud.wording import padded, read, width
from tests.bulletins.books import book, states

BOOK = book(
    states("money", "3727万余元", label="止付金额", label_en="money stopped"),
    states("accounts", "2058个账户", label="止付账户", label_en="accounts stopped"),
    states("near", "近13万元", label="挽损", label_en="averted"),
    claims=(RatioClaim(numerator="money", denominator="accounts", assumption="若全在户内"),),
)


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("format", get_args(Format))
def test_every_format_shows_every_figure_with_bounds_and_verdict(
    format: Format,  # noqa: A002 - the contract's name
    lang: Language,
) -> None:
    written = render(compose(BOOK), format, lang)
    if format == "json":
        lines = json.loads(written)["sections"][0]["lines"]
        assert [line["figure"]["low"] for line in lines] == ["37270000", "2058", "120000"]
        assert lines[2]["figure"]["low_firm"] is False
        return
    joined = " ".join(written.split())
    low, high = ("3727万", "3728万") if lang == "zh" else ("37,270,000", "37,280,000")
    assert f"{low} – {high}" in joined
    assert "~" in joined
    assert ("仅作计算" if lang == "zh" else "computed only") in joined


def test_a_ratio_is_rounded_outwards() -> None:
    assert "= 1.81万至1.82万元/个账户" in render(compose(BOOK))
    assert "18,109 to 18,115 yuan per account" in render(compose(BOOK), lang="en")


def test_an_assumption_is_shown_in_the_readers_language_where_it_is_given() -> None:
    assert "前提：若全在户内" in render(compose(BOOK))
    assert "granted that: 若全在户内" in render(compose(BOOK), lang="en")


def test_a_sum_shows_what_does_not_add_up() -> None:
    casebook = book(
        states("all", "44名"),
        states("a", "23人"),
        states("b", "22人"),
        claims=(PartsClaim(whole="all", parts=("a", "b")),),
    )
    assert "44名 ≠ 23人 + 22人 = 45人" in render(compose(casebook))


def test_columns_align_where_han_characters_are_two_columns_wide() -> None:
    lines = list(table(("指标", "x"), [("止付账户", "1"), ("abc", "2")], (20, 20)))
    starts = {width(line[: line.rindex(char)]) for line, char in zip(lines[2:], "12", strict=True)}
    assert starts == {10}


@given(st.text(max_size=60), st.integers(2, 30))
def test_wrapping_loses_nothing_but_spaces_and_no_line_is_too_wide(text: str, columns: int) -> None:
    lines = wrapped(text, columns)
    assert re.sub(r"\s", "", "".join(lines)) == re.sub(r"\s", "", text)
    assert all(width(line) <= columns for line in lines)


@given(st.text(alphabet="止付ab ", max_size=20))
def test_padding_makes_every_cell_as_wide(text: str) -> None:
    assert width(padded(text, 60)) == 60


def test_markdown_cells_cannot_break_their_table() -> None:
    statement = Statement(id="s", source="page", label="a|b\n*c*", figure=states("x", "3起").figure)
    row = next(
        line for line in render(compose(book(statement)), "markdown").splitlines() if "3起" in line
    )
    assert row.count(" | ") == 6
    assert r"a\|b \*c\*" in row


def test_an_empty_casebook_says_so() -> None:
    assert "没有陈述" in render(compose(Casebook(title="空")))


def test_unknown_formats_and_languages_are_named() -> None:
    with pytest.raises(UnknownFormat, match="text, markdown or json"):
        render(compose(BOOK), "pdf")  # type: ignore[arg-type]
    with pytest.raises(UnknownLanguage, match="zh or en"):
        render(compose(BOOK), lang="fr")  # type: ignore[arg-type]


def test_json_numbers_are_exact_texts() -> None:
    data = json.loads(render(compose(BOOK), "json"))
    assert data["checks"][0]["low"] == "18635000/1029"
    assert data["checks"][0]["unit"] == "CNY/ACCOUNT"


@pytest.mark.parametrize(
    ("text", "shown"),
    [("九成五以上", "≥ 95 %"), ("五成多", "50 – 60 %"), ("3成", "30 ± 5 %"), ("44名", "44 名")],
)
def test_bounds_are_in_the_unit_that_stands_beside_them(text: str, shown: str) -> None:
    assert bounds_text(read(text), "zh") == shown


def test_two_rates_differ_by_percentage_points_and_by_nothing_else() -> None:
    casebook = book(
        states("then", "29.1%", "2023Q1", label="破案率"),
        states("now", "42.9%", "2023Q2", label="破案率"),
    )
    written = render(compose(casebook), "markdown", "en")
    assert "13.8 percentage points (computed, base 29.1%)" in written
    assert "47.42" not in written


def test_a_rate_per_ten_thousand_says_so() -> None:
    casebook = book(
        states("cases", "350起", label="发案"),
        states("people", "120.5万人", label="人口"),
        states("rate", "2.9起", label="万人发案率"),
        claims=(RatioClaim(numerator="cases", denominator="people", stated="rate", per=10_000),),
    )
    assert "= 2.90起/万人" in render(compose(casebook))
    assert "2.90 cases per 10,000 people" in render(compose(casebook), lang="en")


def test_a_soft_level_gives_a_result_that_is_about_right() -> None:
    casebook = book(
        states("then", "100起", "2022Q4", label="发案"),
        states("now", "约400起", "2023Q1", label="发案", change="环比上升3倍"),
    )
    assert "→ 约400起 = 约3倍" in render(compose(casebook))


def test_a_line_break_in_a_label_breaks_no_table() -> None:
    broken = attrs.evolve(states("s", "3起"), label="一\n二")
    assert "一 二" in render(compose(book(broken)))


def test_one_check_is_told_as_one() -> None:
    made = book(
        states("all", "3起"),
        states("a", "1起"),
        states("b", "2起"),
        claims=(PartsClaim(whole="all", parts=("a", "b")),),
    )
    assert "1 check: follows 1" in render(compose(made), "text", "en")
