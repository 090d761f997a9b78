# SPDX-License-Identifier: MIT
"""When two traces are the same, and which are by their form no trace of anybody."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from itertools import repeat
from unicodedata import normalize

from antifraud.cooperation.linking.traces import Trace, TraceKind

__all__ = ["names_nobody", "same", "same_column", "suspects"]

_NOT_DIGITS = re.compile(r"\D+")
_NO_WIDTH = re.compile("[\u200b-\u200d\u2060\ufeff]+")
_PARTERS = re.compile(r"[\s\u2010-\u2015\u2212-]+")
_PARTERS_OF_IDS = re.compile(r"[\s\u2010-\u2015\u2212.:-]+")
_SCHEME = re.compile(r"\A[a-z][a-z0-9+.-]*://(?:[^/@]*@)?", re.IGNORECASE)
_HOST = re.compile(r"[^/?#]*")
#: The code of China, and what else is dialled before a mobile number.
_CHINA = re.compile(r"\A\s*(?:\+|00)\D*86")
_BEFORE_MOBILE = re.compile(r"\A(?:86|0)(?=1[3-9]\d{9}\Z)")
#: A mobile number has so many digits; a service has fewer; with a code before it there are more.
_MOBILE = 11

#: What print has in place of a trace that it hides or does not know, of any kind.
_HIDDEN = (
    r".*[*•●×].*|[Xx]{2,}|[-—–_/.?？、]+"
    r"|无|没有|不详|未知|不明|不清楚|不知道|暂无|未提供|未填写?|未登记|保密|匿名"
    r"|(?i:none|null|nil|nan|unknown|n/?a|not known)"
)
#: One digit over and over.
_FILLED = r"0{3,}|(\d)\1{4,}"
#: Numbers of services: emergency and hotlines of three to six digits, 400 and 800 numbers.
_SERVICE = r"1\d{2,4}|9[56]\d{3,4}|[48]00\d{7}"
#: An id that a system gives out where it tells none: 00:00:…, ff:ff:…, 02:00:00:…
_BLANK_DEVICE = r"0{3,}|(.)\1{4,}|020{10}"
#: Apps that everybody has: to name one is to name nobody. The caller may ignore more.
_EVERYBODYS = (
    r"微信|wechat|weixin|qq|腾讯会议|企业微信|支付宝|alipay|淘宝|taobao|天猫|京东|拼多多|闲鱼|抖音|快手"
    r"|小红书|微博|钉钉|dingtalk|美团|云闪付|手机银行|国家反诈中心|浏览器|短信"
)

_TEXT_OF_NOBODY = re.compile(_HIDDEN, re.DOTALL)
_ACCOUNT_OF_NOBODY = re.compile(f"{_FILLED}|{_HIDDEN}", re.DOTALL)
_DEVICE_OF_NOBODY = re.compile(f"{_BLANK_DEVICE}|{_HIDDEN}", re.DOTALL)
_PHONE_OF_NOBODY = re.compile(f"{_FILLED}|{_SERVICE}|{_HIDDEN}", re.DOTALL)
_APP_OF_NOBODY = re.compile(f"(?:{_EVERYBODYS})(?:app)?|{_HIDDEN}", re.DOTALL)


def same(kind: Trace, trace: str) -> str:
    """Return a trace without what print may add: two that mean one become equal.

    Wide letters and digits become narrow ones. Accounts and devices lose spaces and
    dashes, devices dots and colons too, and are compared without regard to case;
    phones lose all but their digits, and the code of China. Web addresses lose their
    scheme, `www.` and a last slash, and their host is compared without regard to
    case (the path is not: short links differ by it). So are apps and chat handles. A
    kind of the caller's own is taken as it is.

    >>> same(TraceKind.PHONES, "+86 138-0013-8000"), same(TraceKind.URLS, "https://A.example/x/")
    ('13800138000', 'a.example/x')
    """
    return _SAME[kind](_narrow(trace)) if isinstance(kind, TraceKind) else trace


def same_column(kind: Trace, traces: list[str]) -> list[str]:
    """Return many traces, each as `same` does; a column of plain numbers is returned as it is.

    >>> same_column(TraceKind.ACCOUNTS, ["6222021234567890", "6222 0212 3456 7890"])
    ['6222021234567890', '6222021234567890']
    """
    if not isinstance(kind, TraceKind) or not traces:
        return traces
    of_kind = _SAME[kind]
    if kind in _NUMBERS and _plain("".join(traces)):
        if kind is not TraceKind.PHONES or max(map(len, traces)) <= _MOBILE:
            return traces
        return [of_kind(trace) if len(trace) > _MOBILE else trace for trace in traces]
    return [of_kind(_narrow(trace)) for trace in traces]


def names_nobody(kind: Trace, trace: str) -> bool:
    """Tell whether a trace is by its form nobody's: a hotline, a blank, a number half hidden.

    An app that everybody has (微信) is nobody's too.

    >>> names_nobody(TraceKind.PHONES, "95588"), names_nobody(TraceKind.PHONES, "13800138000")
    (True, False)
    >>> names_nobody(TraceKind.ACCOUNTS, "6222****7890"), names_nobody(TraceKind.CHATS, "不详")
    (True, True)
    """
    return isinstance(kind, TraceKind) and _NOBODY[kind].fullmatch(trace) is not None


def suspects(kind: Trace, traces: Sequence[str]) -> Iterable[bool]:
    """Return for each trace whether `names_nobody` may say yes to it: of plain numbers, to few.

    >>> list(suspects(TraceKind.PHONES, ["95588", "13800138000", "13800138001"]))
    [True, False, True]
    """
    if kind not in _NUMBERS or not _plain("".join(traces)):
        return repeat(isinstance(kind, TraceKind), len(traces))
    return [len(each) < _MOBILE or each[0] == each[-1] for each in traces]


def _plain(joined: str) -> bool:
    return joined.isascii() and joined.isdigit()


def _narrow(trace: str) -> str:
    return trace if trace.isascii() else _NO_WIDTH.sub("", normalize("NFKC", trace))


def _phone(trace: str) -> str:
    if _TEXT_OF_NOBODY.fullmatch(trace.strip()):
        return trace.strip()  # a number half hidden must not become a shorter one
    if _CHINA.match(trace):
        return _at_home(_NOT_DIGITS.sub("", _CHINA.sub("", trace)))
    digits = _NOT_DIGITS.sub("", trace)
    return _BEFORE_MOBILE.sub("", digits) or _handle(trace)


def _at_home(digits: str) -> str:
    """Return a number told with the code of China as it is dialled in China."""
    area = len(digits) < _MOBILE or digits[0] != "1"
    return digits if not area or _PHONE_OF_NOBODY.fullmatch(digits) else "0" + digits.lstrip("0")


def _account(trace: str) -> str:
    if "@" in trace:  # an account that is an address of mail
        return _handle(trace)
    return _PARTERS.sub("", trace).upper() or trace.strip()


def _device(trace: str) -> str:
    return _PARTERS_OF_IDS.sub("", trace).upper() or trace.strip()


def _address(trace: str) -> str:
    plain = _SCHEME.sub("", trace.strip())
    host = _HOST.match(plain)
    named = "" if host is None else host.group().lower()
    return (named.removeprefix("www.") + plain[len(named) :]).rstrip("/") or trace.strip()


def _handle(trace: str) -> str:
    return " ".join(trace.split()).casefold()


_NUMBERS = (TraceKind.ACCOUNTS, TraceKind.PHONES, TraceKind.DEVICES)

_SAME: dict[TraceKind, Callable[[str], str]] = {
    TraceKind.ACCOUNTS: _account,
    TraceKind.PHONES: _phone,
    TraceKind.URLS: _address,
    TraceKind.APPS: _handle,
    TraceKind.DEVICES: _device,
    TraceKind.CHATS: _handle,
}

_NOBODY: dict[TraceKind, re.Pattern[str]] = {
    TraceKind.ACCOUNTS: _ACCOUNT_OF_NOBODY,
    TraceKind.PHONES: _PHONE_OF_NOBODY,
    TraceKind.URLS: _TEXT_OF_NOBODY,
    TraceKind.APPS: _APP_OF_NOBODY,
    TraceKind.DEVICES: _DEVICE_OF_NOBODY,
    TraceKind.CHATS: _TEXT_OF_NOBODY,
}
