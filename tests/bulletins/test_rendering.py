# SPDX-License-Identifier: MIT
"""What a reader of a bulletin sees."""

from __future__ import annotations

import json
import re
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from antifraud.bulletins import Format, compose, render
from antifraud.bulletins.tables import padded, table, width, wrapped
from antifraud.casebook import Casebook, PartsClaim, RatioClaim, Statement
from antifraud.errors import UnknownFormat, UnknownLanguage
from antifraud.vocabulary import LANGUAGES, Language
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
