# SPDX-License-Identifier: MIT
"""When two traces are the same, and which are by their form no trace of anybody."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection
from unicodedata import normalize

from antifraud.cooperation.linking.traces import Trace, TraceKind

__all__ = ["names_nobody", "same", "same_column", "suspects"]

_NOT_DIGITS = re.compile(r"\D+")
_PARTERS = re.compile(r"[\s\u2010-\u2015-]+")
_SCHEME = re.compile(r"\A[a-z][a-z0-9+.-]*://(?:[^/@]*@)?")
_ABROAD = re.compile(r"\A(?:00)?86(?=1\d{10}\Z)")
#: A mobile number has so many digits; a service has fewer.
_MOBILE = 11
#: Digits of fewer than this are a phone without the code of a country.
_WITH_COUNTRY = 13

#: What print has in place of a number that it hides or does not know, in any kind of trace.
_HIDDEN = r".*[*•●×].*|[Xx]+|无|不详|未知|不明|暂无|(?i:none|null|nil|unknown|n/a)"
#: One digit over and over.
_FILLED = r"(\d)\1*"
#: Numbers of services: emergency and hotlines of three to six digits, 400 and 800 numbers.
_SERVICE = r"1\d{2,4}|9[56]\d{3,4}|[48]00\d{7}"

_TEXT_OF_NOBODY = re.compile(_HIDDEN, re.DOTALL)
_NUMBER_OF_NOBODY = re.compile(f"{_FILLED}|{_HIDDEN}", re.DOTALL)
_PHONE_OF_NOBODY = re.compile(f"{_FILLED}|{_SERVICE}|{_HIDDEN}", re.DOTALL)


def same(kind: Trace, trace: str) -> str:
    """Return a trace without what print may add: two that mean one become equal.

    Wide letters and digits become narrow ones. Accounts and devices lose spaces
    and dashes and are compared without regard to case, phones lose all but their
    digits and the code of the country, web addresses their scheme and a last slash;
    apps and chat handles are compared without regard to case. A kind of the caller's
    own is taken as it is.

    >>> same(TraceKind.PHONES, "+86 138-0013-8000"), same(TraceKind.URLS, "https://A.example/x/")
    ('13800138000', 'a.example/x')
    """
    return _SAME[kind](normalize("NFKC", trace)) if isinstance(kind, TraceKind) else trace


def same_column(kind: Trace, traces: list[str]) -> list[str]:
    """Return many traces, each as `same` does; a column of plain numbers is returned as it is.

    >>> same_column(TraceKind.ACCOUNTS, ["6222021234567890", "6222 0212 3456 7890"])
    ['6222021234567890', '6222021234567890']
    """
    if not isinstance(kind, TraceKind) or not traces:
        return traces
    abroad = kind is TraceKind.PHONES and max(map(len, traces)) >= _WITH_COUNTRY
    if kind in _NUMBERS and not abroad and _plain("".join(traces)):
        return traces
    of_kind = _SAME[kind]
    return [of_kind(trace if trace.isascii() else normalize("NFKC", trace)) for trace in traces]


def names_nobody(kind: Trace, trace: str) -> bool:
    """Tell whether a trace is by its form nobody's: a hotline, a blank, a number half hidden.

    >>> names_nobody(TraceKind.PHONES, "95588"), names_nobody(TraceKind.PHONES, "13800138000")
    (True, False)
    >>> names_nobody(TraceKind.ACCOUNTS, "6222****7890"), names_nobody(TraceKind.CHATS, "不详")
    (True, True)
    """
    return isinstance(kind, TraceKind) and _NOBODY[kind].fullmatch(trace) is not None


def suspects(kind: Trace, traces: Collection[str]) -> Collection[str]:
    """Return the traces that `names_nobody` may say yes to: of plain numbers, few.

    >>> sorted(suspects(TraceKind.PHONES, {"95588", "13800138000", "13800138001"}))
    ['13800138001', '95588']
    """
    if kind not in _NUMBERS or not _plain("".join(traces)):
        return traces
    return [each for each in traces if len(each) < _MOBILE or each[0] == each[-1]]


def _plain(joined: str) -> bool:
    return joined.isascii() and joined.isdigit()


def _phone(trace: str) -> str:
    if _TEXT_OF_NOBODY.fullmatch(trace):
        return trace  # a number half hidden must not become a shorter one
    digits = _NOT_DIGITS.sub("", trace)
    return _ABROAD.sub("", digits) or _handle(trace)


def _number(trace: str) -> str:
    return _PARTERS.sub("", trace).upper() or trace


def _address(trace: str) -> str:
    plain = trace.strip().lower()
    return _SCHEME.sub("", plain).removeprefix("www.").rstrip("/") or plain


def _handle(trace: str) -> str:
    return " ".join(trace.split()).casefold()


_NUMBERS = (TraceKind.ACCOUNTS, TraceKind.PHONES, TraceKind.DEVICES)

_SAME: dict[TraceKind, Callable[[str], str]] = {
    TraceKind.ACCOUNTS: _number,
    TraceKind.PHONES: _phone,
    TraceKind.URLS: _address,
    TraceKind.APPS: _handle,
    TraceKind.DEVICES: _number,
    TraceKind.CHATS: _handle,
}

_NOBODY: dict[TraceKind, re.Pattern[str]] = {
    TraceKind.ACCOUNTS: _NUMBER_OF_NOBODY,
    TraceKind.PHONES: _PHONE_OF_NOBODY,
    TraceKind.URLS: re.compile(r"(?!)"),
    TraceKind.APPS: _TEXT_OF_NOBODY,
    TraceKind.DEVICES: _NUMBER_OF_NOBODY,
    TraceKind.CHATS: _TEXT_OF_NOBODY,
}
