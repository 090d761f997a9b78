# SPDX-License-Identifier: MIT
"""One place decides how identifiers are shown."""

from __future__ import annotations

import re
import time
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from antifraud.masking import SHOWN_LENGTH, masked, shown, without_identifiers


class TestAnIdentifierIsShownByItsLength:
    @pytest.mark.parametrize(
        ("identifier", "instead"),
        [
            ("13800138000", "‹11 digits›"),
            ("138 0013 8000", "‹11 digits›"),
            ("11010519491231002X", "‹18 digits›"),
            ("Wang", "‹4 characters›"),
            ("", "‹0 characters›"),
            ("X", "‹1 characters›"),
        ],
    )
    def test_and_nothing_else(self, identifier: str, instead: str) -> None:
        assert masked(identifier) == instead


class TestATextIsShownWithoutItsIdentifiers:
    @pytest.mark.parametrize(
        ("text", "instead"),
        [
            ("转入6222021234567890账户", "转入‹16 digits›账户"),
            ("13800138000,13900139000", "‹11 digits›,‹11 digits›"),
            ("邮箱：a.b+c@mail.example.org。", "邮箱：‹22 characters›。"),
            ("ten 1234567890 digits", "ten 1234567890 digits"),
            ("1234567890X", "‹11 digits›"),
            ("1.13800138000", "1.‹11 digits›"),
            ("1 2 3", "1 2 3"),
        ],
    )
    def test_masked(self, text: str, instead: str) -> None:
        assert without_identifiers(text) == instead

    @given(st.text("0123456789 -Xx,.", max_size=40))
    def test_no_run_of_eleven_digits_is_left(self, text: str) -> None:
        assert not re.search(r"\d(?:[ -]?\d){10}", without_identifiers(text))

    @pytest.mark.parametrize("part", ["1 ", "1", "a.", "a@", "a@a.", "12345 ", "1-"])
    def test_in_time_that_grows_with_the_text_alone(self, part: str) -> None:
        start = time.perf_counter()
        without_identifiers(part * 50_000 + "!")
        assert time.perf_counter() - start < 5


class TestAValueIsShown:
    @pytest.mark.parametrize(
        ("value", "text"),
        [
            ("余", "'余'"),
            (None, "None"),
            (0.7, "0.7"),
            (Fraction(97_000_000_000), "Fraction(97000000000, 1)"),
            (Decimal("97000000000.5"), "Decimal('97000000000.5')"),
            ((Fraction(3), "13800138000"), "(Fraction(3, 1), '‹11 digits›')"),
            (("余",), "('余',)"),
            (6222021234567890, "‹16 digits›"),
            (["13800138000"], "['‹11 digits›']"),
        ],
    )
    def test_as_its_repr(self, value: object, text: str) -> None:
        assert shown(value) == text

    @given(st.text(max_size=300))
    def test_in_short(self, text: str) -> None:
        assert len(shown(text)) <= SHOWN_LENGTH + 20


@pytest.mark.parametrize(
    "text", ["pay at http://evil.example/pay?x=1", "see WWW.evil-shop.cn now", "https://a.cn/张三"]
)
def test_an_address_on_the_web_is_masked(text: str) -> None:
    assert "evil" not in shown(text)
    assert "张三" not in shown(text)
