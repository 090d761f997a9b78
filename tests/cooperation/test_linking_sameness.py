# SPDX-License-Identifier: MIT
"""Which traces are one however they are printed, and which are by their form nobody's."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from antifraud.cooperation import CutReason, TraceKind, link
from antifraud.cooperation.linking.sameness import names_nobody, same, same_column, suspects
from antifraud.cooperation.linking.several import several
from antifraud.incidents import FraudReport

A, P, U, APP, D, C = TraceKind


def report(name: str, kind: TraceKind, trace: str) -> FraudReport:
    traces: dict[str, Any] = {kind.value: (trace,)}
    return FraudReport(id=name, **traces)


@pytest.mark.parametrize(
    ("kind", "one", "other"),
    [
        (A, "6222021234567890", "6222 0212 3456 7890"),
        (A, "6222021234567890", "６２２２０２１２３４５６７８９０"),
        (A, "6222021234567890", "6222-0212-3456-7890"),
        (A, "6222021234567890", "6222 0212\N{NO-BREAK SPACE}3456\N{IDEOGRAPHIC SPACE}7890 "),
        (A, "6222021234567890", "6222\N{ZERO WIDTH SPACE}021234567890"),
        (A, "gb29nwbk60161331926819", "GB29 NWBK 6016 1331 9268 19"),
        (A, "Someone@Example.org", "someone@example.org"),
        (P, "13800138000", "138-0013-8000"),
        (P, "13800138000", "+86 138 0013 8000"),
        (P, "13800138000", "8613800138000"),
        (P, "13800138000", "0086-13800138000"),
        (P, "13800138000", "013800138000"),
        (P, "13800138000", "＋８６１３８００１３８０００"),
        (P, "13800138000", "(138)00138000"),
        (P, "0579-87654321", "(0579) 87654321"),
        (P, "0579-87654321", "+86 579 87654321"),
        (P, "00852-61234567", "+852 6123 4567"),
        (P, "0044 20 7946 0018", "+44 (0)20 7946 0018"),
        (P, "17012345678转801", "17012345678-801"),
        (P, "13800138000", "(00)86 13800138000"),
        (P, "13800138000", "（+86）13800138000"),
        (U, "https://A.example/x/", "http://a.example/x"),
        (U, "https://www.a.example", "a.example/"),
        (U, "HTTPS://a.example:8443/p?q=1", "a.example:8443/p?q=1"),
        (U, "https://a.example:443", "http://a.example:80/"),
        (U, "a.example/x#top", "a.example/x"),
        (U, "hxxp://a[.]example/x", "a.example/x"),
        (U, "hxxps[:]//a(dot)example", "https://a.example"),
        (U, "a。example", "a．example"),
        (U, "a.example.", "A.example"),
        (U, "http://xn--fsqu00a.example", "例子.example"),
        (APP, "某某理财", " 某某理财 "),
        (APP, "Easy Loan", "easy  loan"),
        (D, "AA:BB:CC:DD:EE:0F", "aa-bb-cc-dd-ee-0f"),
        (D, "86 123456 789012 3", "861234567890123"),
        (C, "Boss_88", "boss_88"),
        (C, "boss", "\N{FULLWIDTH LATIN SMALL LETTER B}oss"),
    ],
)
def test_printed_otherwise_it_is_the_same(kind: TraceKind, one: str, other: str) -> None:
    assert same(kind, one) == same(kind, other)
    assert len(link([report("a", kind, one), report("b", kind, other)])) == 1


@pytest.mark.parametrize(
    ("kind", "one", "other"),
    [
        (A, "6222021234567890", "6222021234567891"),
        (A, "0123456789", "123456789"),
        (A, "a.b@example.org", "ab@example.org"),
        (P, "13800138000", "13800138001"),
        (P, "0579-87654321", "87654321"),
        (P, "+852 1380 0138", "13800138"),
        (P, "+1 380 013 8000", "+86 380 013 8000"),
        (P, "+1 380 013 8000", "13800138000"),
        (P, "001 380 013 8000", "13800138000"),
        (P, "(+1) 380 013 8000", "13800138000"),
        (P, "17012345678转801", "17012345678"),
        (P, "17012345678转801", "17012345678转802"),
        (U, "a.example/#/join?code=1", "a.example/#/join?code=2"),
        (U, "a.example:8443", "a.example"),
        (U, "xn--.example", "例子.example"),
        (U, "t.example/AbC", "t.example/aBc"),
        (U, "a.example/1", "a.example/2"),
        (C, "boss", "boss1"),
    ],
)
def test_another_trace_stays_another(kind: TraceKind, one: str, other: str) -> None:
    assert same(kind, one) != same(kind, other)


@pytest.mark.parametrize(
    ("kind", "trace"),
    [
        *((P, trace) for trace in ("110", "12345", "96110", "95588", "955 88", "+86 95588")),
        *((P, trace) for trace in ("400-800-1234", "8008001234", "10086", "00000000000")),
        *(
            (P, trace)
            for trace in (
                "138****8000",
                "138●●●●8000",
                "１３８\N{FULLWIDTH ASTERISK}８０００",
                "-",
                "不详",
            )
        ),
        *((A, trace) for trace in ("6222****7890", "无", "暂无", "Unknown", "N/A", "XXXX")),
        (A, "0000000000"),
        *((D, trace) for trace in ("00:00:00:00:00:00", "ff:ff:ff:ff:ff:ff", "02:00:00:00:00:00")),
        *((D, trace) for trace in ("00000000-0000-0000-0000-000000000000", "未知")),
        *((U, trace) for trace in ("不详", "http://pay***.example", "/")),
        *((APP, trace) for trace in ("微信", "WeChat", "QQ", "支付宝APP", "无")),
        *((C, trace) for trace in ("匿名", "wx***88", "--")),
        *(
            (C, trace)
            for trace in ("微信", "客服", "QQ客服", "微信 / QQ", "在线客服02", "Telegram")
        ),
        *((C, trace) for trace in ("WhatsApp group", "导师", "微信（好友）", "Customer  Service")),
        *(
            (A, trace)
            for trace in ("支付宝", "微信零钱", "尾号7890", "7890", "工商银行（尾号7890）")
        ),
        *((A, trace) for trace in ("中国工商银行", "银行卡", "ending in 7890", "卡号后四位：7890")),
        *((P, trace) for trace in ("尾号 8000", "8000", "客服电话")),
        *(
            (U, trace)
            for trace in ("baidu.com", "https://weixin.qq.com/", "m.taobao.com", "微信链接")
        ),
        *((U, trace) for trace in ("https://www.yongkang.gov.cn", "t.me", "apps.apple.com")),
        *((APP, trace) for trace in ("Telegram", "WhatsApp", "抖音极速版", "浏览器")),
        *((D, trace) for trace in ("iPhone 13", "华为 Mate 60 Pro+", "小米手机", "SM-G9980")),
        *((D, trace) for trace in ("HUAWEI ELS-AN00", "iPhone14,5", "OPPO Find X7", "电脑")),
        *((C, trace) for trace in ("投资导师", "客服一号", "刷单群", "抖音主播", "qq:")),
        *((A, trace) for trace in ("建行", "USDT", "USDT钱包")),
        *((APP, trace) for trace in ("app", "未知APP", "投资软件")),
        *((U, trace) for trace in ("tieba.baidu.com", "mybank.icbc.com.cn", "baidu.com/?")),
        *((U, trace) for trace in ("http://192.168.1.1:8080/x", "localhost", "172.20.0.1")),
        *((P, trace) for trace in ("虚拟号码", "微信语音")),
    ],
)
def test_by_its_form_it_is_nobodys(kind: TraceKind, trace: str) -> None:
    links = link([report(name, kind, trace) for name in "ab"])
    assert not links
    assert [(cut.count, cut.why) for cut in links.common] == [(2, CutReason.NOBODYS)]


@pytest.mark.parametrize(
    ("kind", "trace"),
    [(P, "13800138000"), (P, "0579-87654321"), (P, "106901234567"), (A, "95588"), (A, "110110"),
     (APP, "微信营业厅"), (C, "无名小卒"), (U, "example.org/400"), (D, "861234567890123"),
     (APP, "京东客服"), (C, "wechat_support"), (C, "supportline"), (C, "客服小王"), (C, "qq123456"),
     (C, "wx_boss88"), (A, "62220"), (A, "某某商贸有限公司"), (A, "6222021234567890(尾号7890)"),
     (U, "baidu.com/s?wd=1"), (U, "t.me/boss"), (U, "baidu.com.pay.example"), (U, "line.app"),
     (U, "baidu.example"), (U, "shop123.taobao.com"), (U, "notbaidu.com"), (U, "172.40.0.1"),
     (U, "192.168.example"), (C, "刘老师"), (APP, "恒信投资"),
     (D, "iPhone-A1B2C3D4E5F6"), (D, "HUAWEI-9F3C21AB"), (D, "pc-20230504")],
)  # fmt: skip
def test_by_its_form_it_may_be_somebodys(kind: TraceKind, trace: str) -> None:
    assert not names_nobody(kind, same(kind, trace))


@pytest.mark.parametrize(
    ("kind", "printed", "whole"),
    [
        (P, "13800138000/13900139000", ("13800138000", "13900139000")),
        (P, "13800138000、0579-87654321", ("13800138000", "0579-87654321")),
        (P, "１３８００１３８０００／１３９００１３９０００", ("13800138000", "13900139000")),
        (P, "13800138000 13900139000", ("13800138000", "13900139000")),
        (P, "138 0013 8000或139 0013 9000", ("13800138000", "13900139000")),
        (P, "+852 6123 4567 and 13900139000", ("+852 6123 4567", "13900139000")),
        (A, "6222 0212 3456 7890；6222021234567891", ("6222021234567890", "6222021234567891")),
        (A, "a@b.example、c@d.example", ("a@b.example", "c@d.example")),
        (D, "861234567890123/861234567890131", ("861234567890123", "861234567890131")),
        (U, "http://a.example/1、https://b.example/2", ("a.example/1", "b.example/2")),
        (U, "hxxp://a[.]example b.example", ("a.example", "b.example")),
        (U, "http://a.example 和 b.example/x", ("a.example", "b.example/x")),
        (U, "http://a.example/1,https://b.example", ("a.example/1", "b.example")),
        (P, "138-0013-8000 139-0013-9000", ("13800138000", "13900139000")),
    ],
)
def test_one_text_may_name_several(kind: TraceKind, printed: str, whole: tuple[str, ...]) -> None:
    for trace in whole:
        assert len(link([report("a", kind, printed), report("b", kind, trace)])) == 1


@pytest.mark.parametrize(
    ("kind", "printed"),
    [
        (P, "0579-87654321/22"), (P, "17012345678,801"), (P, "138 0013 8000"),
        (A, "6222 0212 3456 7890"), (A, "6222021234567890/某某"), (A, "a/b"),
        (D, "AA:BB:CC:DD:EE:0F"), (U, "a.example/x/y,z;w"), (U, "a.example 登录"),
        (C, "a、b"), (APP, "一、二"),
    ],
)  # fmt: skip
def test_one_trace_that_holds_a_sign_is_one(kind: TraceKind, printed: str) -> None:
    assert several(kind, printed) == (printed,)


def test_a_report_that_names_a_number_twice_in_one_text_names_it_once() -> None:
    assert not link([report("a", P, "13800138000/138-0013-8000"), report("b", C, "boss")])


@pytest.mark.parametrize(
    "trace", ["微信支付" * 400, "在线" * 400, "后四位" * 400, "银行" * 400, "mac" * 400, "1," * 400]
)
def test_a_long_text_of_such_words_is_read_to_its_end(trace: str) -> None:
    for kind in TraceKind:
        for text in (trace, trace + "x"):
            names_nobody(kind, same(kind, text))
            several(kind, text)


PRINT = st.text(alphabet=st.sampled_from("0123456789 -+*xX8６aA无\u200b."), min_size=1, max_size=16)


@given(st.sampled_from(TraceKind), st.lists(PRINT, min_size=1, max_size=6))
def test_a_column_is_read_as_each_of_its_traces(kind: TraceKind, traces: list[str]) -> None:
    assert same_column(kind, traces) == [same(kind, trace) for trace in traces]


@given(st.sampled_from([A, P, D, APP, C]), PRINT)
def test_what_is_plain_stays_as_it_is(kind: TraceKind, trace: str) -> None:
    plain = same(kind, trace)
    assert same(kind, plain) == plain


NUMBERS = st.from_regex(r"[0-9]{1,14}", fullmatch=True)


@given(st.sampled_from(TraceKind), st.lists(PRINT) | st.lists(NUMBERS))
def test_no_trace_of_nobodys_is_passed_over(kind: TraceKind, traces: list[str]) -> None:
    plain = [same(kind, trace) for trace in traces]
    suspected = list(suspects(kind, plain))
    assert len(suspected) == len(plain)
    for trace, suspect in zip(plain, suspected, strict=True):
        assert suspect or not names_nobody(kind, trace)
