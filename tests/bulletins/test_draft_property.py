# SPDX-License-Identifier: MIT
"""Reports whose every sentence is right, in any order: none of them is ever contradicted."""

from __future__ import annotations

from datetime import date
from decimal import ROUND_HALF_UP, Decimal

from hypothesis import given, settings
from hypothesis import strategies as st

from antifraud.audit import Verdict
from antifraud.bulletins import draft, review

COUNTED = (
    ("立案", "起"),
    ("破案", "起"),
    ("抓获嫌疑人", "名"),
    ("接报警情", "起"),
    ("止付账户", "个"),
    ("劝阻", "人次"),
    ("打掉团伙", "个"),
    ("走访企业", "家"),
    ("缴获手机", "部"),
)
HEADS = ("", "今年一季度，", "一季度，全市", "城东分局", "2月，", "截至目前，", "上半年，")
GROUPS = ("甲镇", "城区", "未成年人", "网上逃犯", "外省人", "男性")


def _rounded(number: Decimal) -> Decimal:
    return number.quantize(Decimal("0.1"), rounding=ROUND_HALF_UP)


def _change(then: int, now: int) -> str:
    percent = _rounded(Decimal(now - then) / then * 100)
    return "持平" if not percent else f"{'上升' if percent > 0 else '下降'}{abs(percent)}%"


@st.composite
def clauses(draw: st.DrawFn, now: int) -> str:
    """Draw one thing that is said, with figures that agree."""
    name, unit = draw(st.sampled_from(COUNTED))
    then = draw(st.integers(20, 900))
    part = draw(st.integers(5, now))
    group = draw(st.sampled_from(GROUPS))
    basis, base = draw(
        st.sampled_from((("同比", "去年同期"), ("环比", "上季度"), ("环比", "上一季度")))
    )
    share = _rounded(Decimal(part) / now * 100)
    differs = f"{'增加' if now >= then else '减少'}{abs(now - then)}{unit}"
    moved = _change(then, now)
    kinds = [
        f"{name}{now}{unit}",
        f"{name}{now}{unit}，{basis}{_change(then, now)}",
        f"{name}{now}{unit}，{base}{then}{unit}，{basis}{_change(then, now)}",
        f"{name}{now}{unit}，较{base}的{then}{unit}{differs}，{_change(then, now)}",
        f"{name}{now}{unit}，{basis}{differs}，{_change(then, now)}",
        f"{name}由{then}{unit}{'增' if now > then else '降'}至{now}{unit}，{_change(then, now)}",
        f"{name}{now}{unit}，其中{group}{part}{unit}",
        f"{name}{now}{unit}，其中{group}{part}{unit}，占{share}%",
        f"{name}{now}{unit}，其中诈骗{part}{unit}、盗窃{now - part}{unit}",
        f"{name}{now}{unit}，其中老年人{part}{unit}、女性{draw(st.integers(5, now))}{unit}",
        f"{name}{now}{unit}，{basis}{moved}（{base}{then}{unit}），其中诈骗{part}{unit}",
        f"{name}{now}{unit}，{base}{then}{unit}，其中{group}{part}{unit}（{share}%）",
        f"2023年{name}{now}{unit}，2022年{name}{then}{unit}，{_change(then, now)}",
        f"今年已{name}{now}{unit}，18岁以下{part}{unit}",
        f"甲队{name}{now}{unit}，乙队{name}{then}{unit}，两队共{name}{now + then}{unit}",
        f"手机卡{now}张、银行卡{then}张、U盾{part}个，合计{now + then + part}件",
        f"安装率由{now / 10}%升至{now / 10 + 1.5:.1f}%，上升1.5个百分点",
    ]
    return draw(st.sampled_from(kinds))


@st.composite
def reports(draw: st.DrawFn) -> str:
    """Draw some sentences; what is said of one thing in two places is of two figures."""
    figures = draw(st.lists(st.integers(20, 900), min_size=1, max_size=9, unique=True))
    text, ahead = "", [draw(clauses(now)) for now in figures]
    while ahead:
        size = draw(st.integers(1, 3))
        head, end = draw(st.sampled_from(HEADS)), draw(st.sampled_from(("。", "。\n")))
        text += head + draw(st.sampled_from("，；")).join(ahead[:size]) + end
        ahead = ahead[size:]
    return text


@settings(max_examples=150)
@given(reports())
def test_a_report_that_is_right_is_not_contradicted(text: str) -> None:
    findings = review(draft(text, date(2024, 7, 1)).casebook)
    wrong = [one.check for one in findings if one.verdict is Verdict.CONTRADICTED]
    assert wrong == []


def _moved(then: int, now: int) -> str:
    percent = _rounded(Decimal(now - then) / then * 100)
    return f"{'up' if percent >= 0 else 'down'} {abs(percent)}%"


@st.composite
def sentences(draw: st.DrawFn) -> str:
    """Draw an English sentence with figures that agree."""
    then, now = draw(st.lists(st.integers(20, 900), min_size=2, max_size=2, unique=True))
    part = draw(st.integers(5, now - 1))
    name = draw(st.sampled_from(("reports", "calls", "suspects", "victims", "cases")))
    share, moved = _rounded(Decimal(part) / now * 100), _moved(then, now)
    went = "rose" if now > then else "fell"
    kinds = [
        f"Police took {now} {name}, {moved} from {then} a year earlier. Of these, {part} were men.",
        f"Police took {now} {name}, {moved} from {then} a year earlier. {part} were over 60.",
        f"In the first half of 2024 {now} {name}, {moved} from {then}, including {part} here.",
        f"In 2023 {now} {name} were recorded, against {then} in 2022, {moved}.",
        f"{part} of the {now} {name} were women ({share}%), and {now - part} of them were men.",
        f"{name.capitalize()} {went} to {now} from {then} in 2022, {moved}.",
        f"{name.capitalize()} {went} from {then} in 2022 to {now} in 2023, {moved}.",
        f"This year {now} {name} were recorded, {moved} year on year.",
        f"Seized: {then} phones, {now} bank cards and {part} knives, {then + now + part} in all.",
        f"Police recorded {now} {name}, of whom {part} were aged 16 to 24.",
    ]
    return draw(st.sampled_from(kinds))


@settings(max_examples=100)
@given(st.lists(sentences(), min_size=1, max_size=3).map(" ".join))
def test_an_english_report_that_is_right_is_not_contradicted(text: str) -> None:
    findings = review(draft(text, date(2024, 7, 10)).casebook)
    assert [one.check for one in findings if one.verdict is Verdict.CONTRADICTED] == []
